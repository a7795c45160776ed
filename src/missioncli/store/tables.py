"""The relational tables, generated from the models: one a record type, and one of references.

A store table has a row number that is unique over the whole store, the file it was read from, its
position there, its key, the row that it stands within (for responses and developments, their issue), and a column
a field. References and citations stand in `refs`, one row each; lists of text and small nested
tables are JSON. Beside a date `d` stand `d_first` and `d_last`, the days that it covers.

For each table a view `named_…` resolves references: beside `x` stands `x_name`, beside a list
`xs` stands `xs_names`, and citations are written `KEY:PARAGRAPH`.
"""

from functools import cache
from typing import Final, NamedTuple

from missioncli.model.base import ORGANIZATION, PARTY, PERSON, Noted, Table
from missioncli.model.fields import Field, fields
from missioncli.model.mission import MissionFile
from missioncli.text import fold

DEFINITIONS: Final = ("people", "organizations", "topics", "sources")
"""The tables whose keys are one across a folder; `file` 0 holds their resolved rows."""

VOCABULARIES: Final = ("status", "category")
"""The fields whose words are names to filter by, as `TABLE.FIELD`."""

SUPPORT: Final = """
CREATE TABLE files (file INTEGER PRIMARY KEY, path TEXT, mission TEXT);
CREATE TABLE problems (path TEXT, key TEXT, rule TEXT, message TEXT, suggestion TEXT);
CREATE TABLE refs (
  row INTEGER, field TEXT, position INTEGER, file INTEGER, record TEXT, top INTEGER,
  kind TEXT, expects TEXT, key TEXT, paragraph INTEGER,
  PRIMARY KEY (row, field, position)
) WITHOUT ROWID;
CREATE INDEX refs_key ON refs (kind, key, field, top);
CREATE TABLE labels (
  kind TEXT, key TEXT, file INTEGER, expects TEXT, name TEXT, short TEXT, styled TEXT,
  PRIMARY KEY (kind, key, file)
) WITHOUT ROWID;
CREATE TABLE names (kind TEXT, folded TEXT, key TEXT, file INTEGER);
CREATE INDEX names_folded ON names (kind, folded);
CREATE TABLE column_types (name TEXT PRIMARY KEY, type TEXT) WITHOUT ROWID;
"""


class TableSpec(NamedTuple):
    """One table of the store: which model it holds, and where the mission file has it."""

    name: str
    model: type[Table] | None
    """`None` for topics, whose table is only key and label."""
    scalars: tuple[Field, ...]
    refs: tuple[Field, ...]
    """Fields that hold references or citations, single ones and lists."""
    nested: tuple[tuple[Field, "TableSpec"], ...]
    """Fields that are tables of their own in the store."""
    path: str
    """The field of the mission file, such as `quotes` or `mission`."""
    keyed: bool


@cache
def tables() -> tuple[TableSpec, ...]:
    """The outermost tables, in the order of the mission file; nested ones hang below them."""
    return tuple(
        _spec("missions" if field.name == "mission" else field.name, field)
        for field in fields(MissionFile)
        if field.keyed or field.table
    )


def every_table() -> tuple[TableSpec, ...]:
    """All tables, each before those nested in it."""
    return tuple(
        spec for top in tables() for spec in (top, *(nested for _, nested in top.nested))
    )


def _spec(name: str, field: Field) -> TableSpec:
    if field.table is None:
        return TableSpec(name, None, (), (), (), field.name, field.keyed)
    own = fields(field.table)
    nested = tuple((part, _spec(part.name, part)) for part in own if _has_table(part))
    return TableSpec(
        name,
        field.table,
        tuple(part for part in own if not _has_table(part) and not _is_ref_list(part)),
        tuple(part for part in own if part.ref or part.type == "cite"),
        nested,
        field.name,
        field.keyed,
    )


def _has_table(field: Field) -> bool:
    """Whether a nested table is a table of the store: it has keys, or sources of its own."""
    return field.table is not None and (field.keyed or issubclass(field.table, Noted))


def _is_ref_list(field: Field) -> bool:
    return field.many and (field.ref is not None or field.type == "cite")


def is_json(field: Field) -> bool:
    """Whether the field's column holds JSON: a list of text, or small nested tables."""
    return field.many or field.table is not None or field.type == "text or [text]"


def ref_kind(kind: str) -> tuple[str, str | None]:
    """Where a reference's key is looked up, and which sort it must be: people share with parties."""
    return (PARTY, kind) if kind in (PERSON, ORGANIZATION) else (kind, None)


def columns(spec: TableSpec) -> tuple[str, ...]:
    """The columns of the table beside row, file, within, position and key."""
    if spec.model is None:
        return ("label",)
    found: list[str] = []
    for field in spec.scalars:
        found.append(field.name)
        if field.type == "date":
            found += [f"{field.name}_first", f"{field.name}_last"]
    if spec.name == "missions":
        found += ["first", "last", "rank"]
    return tuple(found)


def schema() -> str:
    """The whole schema as one script: support, tables, their named views, types of the columns."""
    parts = [SUPPORT]
    types: dict[str, str] = {"passages": "json", "_heard": "json"}
    for spec in every_table():
        names = ", ".join(f'"{name}"' for name in columns(spec))
        parts.append(
            f"CREATE TABLE {spec.name} (row INTEGER PRIMARY KEY, file INTEGER, within INTEGER,"
            f" position INTEGER, key TEXT, {names});\n"
            f"CREATE INDEX {spec.name}_file ON {spec.name} (file, key);"
        )
        parts.append(_named_view(spec))
        for field in (*spec.scalars, *spec.refs):
            if field.type == "true/false":
                types[field.name] = "flag"
            elif is_json(field) and field.type != "text or [text]":
                types[field.name] = "json"
                if field.ref:
                    types |= {f"{field.name}_names": "json", f"_{field.name}_short": "json"}
        types |= {field.name: "json" for field, _ in spec.nested}
    values = ", ".join(f"('{name}', '{kind}')" for name, kind in types.items())
    words = ", ".join(
        f"('{spec.name}.{field.name}', ' {fold(word)} ', '{word}', 0)"
        for spec in every_table()
        for field in spec.scalars
        if field.name in VOCABULARIES
        for word in field.choices
    )
    parts.append(f"INSERT INTO names VALUES {words};")
    parts.append(f"INSERT INTO column_types VALUES {values};")
    return "\n".join(parts)


def _named_view(spec: TableSpec) -> str:
    if spec.model is None:
        shown = ["t.label"]
    else:
        shown = [
            column
            for field in fields(spec.model)
            if not _has_table(field)
            for column in _named_columns(spec, field)
        ]
    if spec.name != "missions":
        shown += ["m.id AS mission", "m.title AS mission_name", "m.release AS mission_release"]
        shown += ["m.first AS mission_first", "m.last AS mission_last", "m.rank AS _rank"]
        join = " LEFT JOIN missions m ON m.file = t.file"
    else:
        shown += ["t.first", "t.last", "t.rank AS _rank"]
        join = ""
    listing = ",\n  ".join(shown)
    return (
        f"CREATE VIEW named_{spec.name} AS SELECT t.row AS _row, t.file AS _file,"
        f" t.within AS _within,{' t.key,' if spec.keyed else ''}\n  {listing}\nFROM {spec.name} t{join};"
    )


def _named_columns(spec: TableSpec, field: Field) -> list[str]:
    name = f'"{field.name}"'
    if field.type == "cite":
        cites = f"{_refs_of(field)} ORDER BY position"
        cite = "key || ifnull(':' || paragraph, '') AS cite"
        return [f"(SELECT json_group_array(cite) FROM (SELECT {cite} FROM {cites})) AS {name}"]
    if field.ref and field.many:
        keys = f"(SELECT json_group_array(key) FROM (SELECT key FROM {_refs_of(field)} ORDER BY position))"
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
            found.append(f"{resolved} AS {prefix}{field.name}_{column}")
        return found
    if field.type == "text or [text]":
        joined = f"(SELECT group_concat(value, ' […] ') FROM json_each(t.{name}))"
        return [f"{joined} AS {name}", f"t.{name} AS passages"]
    if field.many:
        return [f"ifnull(t.{name}, '[]') AS {name}"]
    if field.type == "date":
        return [f"t.{name}", f"t.{field.name}_first AS _{field.name}_first", f"t.{field.name}_last AS _{field.name}_last"]
    return [f"t.{name}"]


def _refs_of(field: Field) -> str:
    return f"refs r WHERE r.row = t.row AND r.field = '{field.name}'"


def _names_of(field: Field, column: str) -> str:
    name = label("r.kind", "r.key", "r.file", column)
    names = f"SELECT {name} AS name FROM {_refs_of(field)} ORDER BY position"
    return f"(SELECT json_group_array(name) FROM ({names}))"


def label(kind: str, key: str, file: str, column: str = "name") -> str:
    """SQL for the name of a key: as its own file gives it, else resolved, else the key itself.

    `column` is `name`, `short` (an acronym where there is one) or `styled` (a person with titles,
    an organisation with its former name).
    """
    return (
        f"ifnull((SELECT l.{column} FROM labels l WHERE l.kind = {kind} AND l.key = {key}"
        f" AND l.file IN ({file}, 0) ORDER BY l.file DESC LIMIT 1), {key})"
    )
