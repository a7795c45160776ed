"""How something is defined over all files, and how sources misprint its name."""

import json
from collections.abc import Iterable
from typing import Any

from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.pages.reach import Scope, fields_of, numbers_of
from missioncli.text import fold


def definition(scope: Scope, table: str, key: str) -> Row:
    """The resolved definition of a person or an organisation, with the sources of every file."""
    sql = f"SELECT row FROM {table} WHERE key = ? AND file = 0"
    [resolved] = rows_of(scope.store, f"named_{table}", scope.store.column(sql, key))
    own = rows_of(scope.store, f"named_{table}", numbers_of(scope, table, key))
    sources = [cite for row in own for cite in row["sources"]]
    kept = {name: value for name, value in resolved.items() if not name.startswith("mission")}
    return kept | {"sources": list(dict.fromkeys(sources))}


def misprints(scope: Scope, record: Row, rows: Iterable[int]) -> list[dict[str, Any]]:
    """Errata whose reading is one of the names, in the sources that the records `rows` cite.

    In the order of the sources' keys; each with its `source` and `source_name`.
    """
    names = _names(record)
    cited = {ref.key for ref in fields_of(scope, rows, ["sources"])}
    cited |= {cite.partition(":")[0] for cite in record["sources"]}
    sql = (
        "SELECT s.key, s.title, s.errata FROM json_each(?) k"
        " JOIN sources s ON s.key = k.value AND s.file = 0"
        " WHERE s.errata IS NOT NULL ORDER BY s.key"
    )
    return [
        {"source": key, "source_name": title, **erratum}
        for key, title, errata in scope.store.db.execute(sql, [json.dumps(sorted(cited))])
        for erratum in json.loads(errata)
        if fold(erratum["reading"]) in names
    ]


def _names(record: Row) -> set[str]:
    former = [one["name"] for one in record.get("former_names", ())]
    others = (record.get("acronym"), record.get("native_name"))
    names = {fold(name) for name in (record["name"], *record["aliases"], *former, *others) if name}
    return names - {""}
