"""The views: generated ones that resolve references, and the listings of views.sql above them.

For each table a view `named_…` resolves references: beside `x` stands `x_name`, beside a list
`xs` stands `xs_names`, and citations are written `KEY:PARAGRAPH`. Columns whose names begin with _
are for filters, order and rendering.
"""

import re
import sqlite3
from functools import cache
from pathlib import Path
from typing import Final

from missioncli.model.fields import Field, fields
from missioncli.store.labels import label
from missioncli.store.tables import TableSpec, every_table, has_table, ref_kind, table

_NAME: Final = re.compile(r"CREATE VIEW (\w+)")
_SAID: Final = ("quote", "paraphrase")
"""What a statement with `{said}` is written for."""
_WORD: Final = re.compile(r"\w+")


def ensure(db: sqlite3.Connection, view: str) -> None:
    """Make `view` and those that it builds on, where the database does not have them yet.

    A store in memory answers one question: making all views would cost more than the answer.
    """
    for name in _needed(view):
        db.execute(_sql(name).replace("CREATE VIEW", "CREATE VIEW IF NOT EXISTS", 1))


def ensure_all(db: sqlite3.Connection) -> None:
    """Make every view, for a database that answers many questions."""
    for view in (*_listing_views(), *(f"named_{spec.name}" for spec in every_table())):
        ensure(db, view)


def _needed(view: str) -> list[str]:
    """`view` after all that it builds on."""
    known = {*_listing_views(), *(f"named_{spec.name}" for spec in every_table())}
    found: dict[str, None] = {}

    def visit(name: str) -> None:
        for word in _WORD.findall(_sql(name)):
            if word in known and word != name and word not in found:
                visit(word)
        found[name] = None

    visit(view)
    return list(found)


@cache
def _listing_views() -> dict[str, str]:
    script = Path(__file__).with_name("views.sql").read_text(encoding="utf-8")
    statements = [
        statement.replace("{said}", said)
        for statement in re.sub(r"--[^\n]*", "", script).split(";")
        for said in (_SAID if "{said}" in statement else ("",))
    ]
    return {match.group(1): one for one in statements if (match := _NAME.search(one))}


@cache
def _sql(view: str) -> str:
    written = _listing_views().get(view)
    if written is not None:
        return written
    return _named_view(table(view.removeprefix("named_")))


def _named_view(spec: TableSpec) -> str:
    """Every field of a table, with the mission that the row belongs to."""
    if spec.model is None:
        shown = ["t.label"]
    else:
        shown = [
            column
            for field in fields(spec.model)
            if not has_table(field)
            for column in _named_columns(spec, field)
        ]
    if spec.name == "missions":
        shown += ["t.first AS _first", "t.first_by AS _first_by", "t.last_from AS _last_from"]
        shown += ["t.last AS _last", "t.rank AS _rank", "t.start AS _mission_start"]
        join = ""
    else:
        shown += ["m.id AS mission", "m.title AS mission_name", "m.start AS _mission_start"]
        shown += [*_days(spec), "m.rank AS _rank"]
        join = " LEFT JOIN missions m ON m.file = t.file"
    listing = ",\n  ".join(shown)
    return (
        f"CREATE VIEW named_{spec.name} AS SELECT t.row AS _row, t.file AS _file,"
        f" t.within AS _within,{' t.key,' if spec.keyed else ''}\n"
        f"  {listing}\nFROM {spec.name} t{join}"
    )


def _named_columns(spec: TableSpec, field: Field) -> list[str]:
    name = f'"{field.name}"'
    if field.type == "cite":
        cites = f"{_refs_of(field)} ORDER BY position"
        cite = "key || ifnull(':' || paragraph, '') AS cite"
        return [f"(SELECT json_group_array(cite) FROM (SELECT {cite} FROM {cites})) AS {name}"]
    if field.ref and field.many:
        ordered = f"SELECT key FROM {_refs_of(field)} ORDER BY position"
        keys = f"(SELECT json_group_array(key) FROM ({ordered}))"
        return [
            f"{keys} AS {name}",
            f'{_names_of(field, "name")} AS "{field.name}_names"',
            f'{_names_of(field, "short")} AS "_{field.name}_short"',
        ]
    if field.ref:
        kind, _ = ref_kind(field.ref)
        key = f"t.{name}"
        found = [key]
        for column, prefix in (("name", ""), ("short", "_"), ("styled", "_")):
            resolved = label(f"'{kind}'", key, "t.file", column)
            if field.name == "speaker":  # somebody unnamed is shown as the source describes them
                resolved = f"ifnull({resolved}, t.attribution)"
            found.append(f"{resolved} AS {prefix}{field.name}_{column}")
        return found
    if field.type == "text or [text]":
        joined = f"(SELECT group_concat(value, ' […] ') FROM json_each(t.{name}))"
        return [f"{joined} AS {name}", f"t.{name} AS passages"]
    if field.many:
        return [f"ifnull(t.{name}, '[]') AS {name}"]
    if field.name in ("release", "terms"):
        return [f"{in_force(spec, field)} AS {name}"]
    return [f"t.{name}"]


def _days(spec: TableSpec) -> list[str]:
    """The days of a row: the earliest and latest that it may begin, and that it may end.

    They are those of its own date, else of its engagement. What has neither on file happened on
    some day of the mission; a follow-up is due on its own day or on none; all else lasts as long
    as the mission.
    """
    dated = next((one.name for one in spec.scalars if one.name in ("said", "date", "due")), None)
    if dated is None:
        return [f"m.{day} AS _{day}" for day in ("first", "first_by", "last_from", "last")]
    ends = {"_first": "first", "_first_by": "last", "_last_from": "first", "_last": "last"}
    if dated == "due":
        return [f"t.due_{end} AS {day}" for day, end in ends.items()]
    held = "NULL"
    if any(one.name == "engagement" for one in spec.scalars):
        held = (
            "(SELECT e.date_{} FROM engagements e WHERE e.file = t.file AND e.key = t.engagement)"
        )
    return [
        f"coalesce(t.{dated}_{end}, {held.format(end)}, m.{end}) AS {day}"
        for day, end in ends.items()
    ]


def in_force(spec: TableSpec, field: Field) -> str:
    """What holds when a record does not say: its mission's release, its engagement's terms."""
    if field.name == "release":
        own = "t.release" if spec.name == "missions" else "t.release, m.release"
        return f"coalesce({own}, 'internal')"
    if any(one.name == "engagement" for one in spec.scalars):
        held = "SELECT e.terms FROM engagements e WHERE e.file = t.file AND e.key = t.engagement"
        return f"coalesce(t.terms, ({held}), 'on-record')"
    return "ifnull(t.terms, 'on-record')"


def _refs_of(field: Field) -> str:
    return f"refs r WHERE r.row = t.row AND r.field = '{field.name}'"


def _names_of(field: Field, column: str) -> str:
    name = label("r.kind", "r.key", "r.file", column)
    names = f"SELECT {name} AS name FROM {_refs_of(field)} ORDER BY position"
    return f"(SELECT json_group_array(name) FROM ({names}))"
