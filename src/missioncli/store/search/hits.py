"""Hits as rows: what or who it is, what it says and where, of which mission, by which source."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from missioncli.errors import key_path
from missioncli.store.ask import read_rows
from missioncli.store.listings import Row
from missioncli.store.search.kinds import KINDS, Kind, passages
from missioncli.store.search.levels import Level
from missioncli.store.search.snippet import best, marked, snippet
from missioncli.store.store import Store


class Hit(NamedTuple):
    """A record that matches."""

    kind: str
    key: str | None
    """Of definitions, which are one across a folder; other records are known by their row."""
    row: int


_WITH_TERMS: Final = ("quotes", "paraphrases", "engagements")
"""Tables whose records were said, or held, under terms."""

_CHOSEN: Final = "(SELECT value FROM json_each(?))"

# The newest mission (of those asked for) that refers to a definition.
_NEWEST: Final = f"""
SELECT m.file, m.id, m.title FROM missions m WHERE m.rank = (
  SELECT min(o.rank) FROM refs r JOIN missions o ON o.file = r.file
   WHERE r.kind = ? AND r.key = ? AND (? OR o.id IN {_CHOSEN}))
"""

_CITE: Final = "r.key || ifnull(':' || r.paragraph, '')"

# Where a definition is written; else where the mission first tells of it.
_DEFINED: Final = f"""
SELECT DISTINCT {_CITE} FROM labels l
  JOIN refs r ON r.file = l.file AND r.record = ? AND r.field = 'sources'
  JOIN {{table}} d ON d.row = r.row AND d.key = l.key
 WHERE l.kind = 'party' AND l.key = ? ORDER BY r.file, r.position
"""
_TOLD: Final = f"""
SELECT {_CITE} FROM refs r WHERE r.field = 'sources' AND r.row = (
  SELECT min(t.top) FROM refs t WHERE t.kind = 'party' AND t.key = ? AND t.file = ?
     AND t.record NOT IN ('people', 'organizations'))
 ORDER BY r.position
"""


def hit_rows(store: Store, hits: Sequence[Hit], level: Level, missions: Sequence[str]) -> list[Row]:
    """The hits as rows, in their order. `missions` are the keys that were asked for, if any."""
    by_kind: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_kind[hit.kind].append(hit)
    found: dict[Hit, Row] = {}
    for name, some in by_kind.items():
        kind = KINDS[name]
        read = _definitions if kind.resolved else _records
        for hit, row in read(store, kind, some, missions).items():
            found[hit] = _shown(kind, row, level)
    return [found[hit] for hit in hits]


def _records(
    store: Store, kind: Kind, hits: Sequence[Hit], _missions: Sequence[str]
) -> dict[Hit, Row]:
    """The rows of records, with where they stand in the file of their mission."""
    store.ensure(kind.view)
    numbers = json.dumps([hit.row for hit in hits])
    places = {
        row: (position, key)
        for row, position, key in store.db.execute(
            f"SELECT row, position, key FROM {kind.table} WHERE row IN {_CHOSEN}", (numbers,)
        )
    }
    terms = ["terms"] if kind.table in _WITH_TERMS else []
    shown = ", ".join([*kind.columns, *terms, "_row", "sources", "mission", "mission_name"])
    sql = f"SELECT {shown} FROM {kind.relation} WHERE _row IN {_CHOSEN}"
    by_row = {hit.row: hit for hit in hits}
    found = {}
    for row in read_rows(store, sql, (numbers,)):
        position, key = places[row["_row"]]
        row |= {"_key": key, "_place": key or position - 1}
        found[by_row[row["_row"]]] = row
    return found


def _definitions(
    store: Store, kind: Kind, hits: Sequence[Hit], missions: Sequence[str]
) -> dict[Hit, Row]:
    """The resolved rows of definitions, with the newest mission that refers to them."""
    store.ensure(kind.view)
    by_key = {hit.key: hit for hit in hits}
    sql = f"SELECT {', '.join(kind.columns)} FROM {kind.view} WHERE _file = 0 AND key IN {_CHOSEN}"
    found = {}
    for row in read_rows(store, sql, (json.dumps(list(by_key)),)):
        file, mission, name = _newest(store, kind, row["key"], missions)
        row |= {
            "_key": row["key"],
            "_place": row["key"],
            "sources": _sources(store, kind, row["key"], file),
            "mission": mission,
            "mission_name": name,
        }
        found[by_key[row["key"]]] = row
    return found


def _newest(store: Store, kind: Kind, key: str, missions: Sequence[str]) -> tuple[Any, Any, Any]:
    values = (_place_of(kind), key, not missions, json.dumps(missions))
    return store.db.execute(_NEWEST, values).fetchone() or (None, None, None)


def _sources(store: Store, kind: Kind, key: str, file: int | None) -> list[str]:
    if kind.name == "source":
        return [key]
    if _place_of(kind) != "party":
        return []
    defined = _DEFINED.format(table=kind.table)
    return store.column(defined, kind.table, key) or store.column(_TOLD, key, file)


def _place_of(kind: Kind) -> str:
    """Under which kind references to it stand: parties share their keys."""
    return "party" if kind.name in ("person", "organization") else kind.name


def _shown(kind: Kind, row: Mapping[str, Any], level: Level) -> Row:
    """What a hit shows: its title, and of its other texts the one that says most of the query."""
    title, *others = [marked(passage, level.groups) for passage in passages(kind, row)]
    told = best(others, title.groups)
    piece = snippet(told.passage.text, told.matches) if told else None
    name = "mission" if kind.table == "missions" else kind.table
    return {
        "kind": kind.name,
        "record": key_path((name,) if name == "mission" else (name, row["_place"])),
        "key": row["_key"],
        "title": title.passage.text,
        "title_matches": title.matches,
        "field": told.passage.field if told else None,
        "snippet": piece.text if piece else None,
        "snippet_matches": piece.matches if piece else [],
        "matched": level.matched,
        "terms": row.get("terms"),
        "sources": list(told.passage.sources) if told and told.passage.sources else row["sources"],
        "mission": row["mission"],
        "mission_name": row["mission_name"],
    }
