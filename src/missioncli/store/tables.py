"""The relational tables, generated from the models: one a record type, and one of references.

A store table has a row number that is unique over the whole store, the file it was read from, its
position there, its key, the row that it stands within (for responses and developments, their
issue), and a column a field. References and citations stand in `refs`, one row each; lists of text
and small nested tables are JSON. Beside a date `d` stand `d_first` and `d_last`, the days that it
covers.
"""

import re
from functools import cache
from typing import Final, NamedTuple

from missioncli.model.base import Noted, Table
from missioncli.model.fields import Field, fields
from missioncli.model.kinds import ORGANIZATION, PARTY, PERSON, SOURCE, SPOKEN, TOPIC
from missioncli.model.mission import MissionFile
from missioncli.text import fold

DEFINITIONS: Final = ("people", "organizations", "topics", "sources")
"""The tables whose keys are one across a folder; `file` 0 holds their resolved rows."""

KIND_OF: Final = {
    "people": PARTY,
    "organizations": PARTY,
    "topics": TOPIC,
    "sources": SOURCE,
}
"""What the keys of these tables are, as `refs` and `labels` have it."""

VOCABULARIES: Final = ("status", "category")
"""The fields whose words are names to filter by, as `TABLE.FIELD`."""

SUPPORT: Final = """
CREATE TABLE files (file INTEGER PRIMARY KEY, path BLOB, mission TEXT);
CREATE TABLE refs (
  row INTEGER, field TEXT, position INTEGER, file INTEGER, record TEXT, top INTEGER,
  kind TEXT, expects TEXT, key TEXT, paragraph INTEGER,
  PRIMARY KEY (row, field, position)
) WITHOUT ROWID;
CREATE TABLE labels (
  kind TEXT, key TEXT, file INTEGER, expects TEXT, name TEXT, short TEXT, styled TEXT,
  PRIMARY KEY (kind, key, file)
) WITHOUT ROWID;
CREATE TABLE names (kind TEXT, folded TEXT, key TEXT, file INTEGER);
CREATE TABLE postless (row INTEGER, file INTEGER, key TEXT);
CREATE TABLE abroad (file INTEGER, kind TEXT, key TEXT, expects TEXT);
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
    return tuple(spec for top in tables() for spec in (top, *(nested for _, nested in top.nested)))


@cache
def table(name: str) -> TableSpec:
    """The table of that name. Raises `LookupError` when there is none."""
    found = {spec.name: spec for spec in every_table()}
    return found[name]


def indexes(*, several: bool) -> str:
    """The indexes as a script: to be made once the tables are filled, which is quicker.

    With `several` files those too that joins over them need; for one they cost more than they save.
    """
    if not several:
        return _ALWAYS
    nested = {below.name for spec in tables() for _, below in spec.nested}
    found = []
    for spec in every_table():
        found.append(f"CREATE INDEX {spec.name}_file ON {spec.name} (file, key);")
        if spec.keyed:
            found.append(f"CREATE INDEX {spec.name}_key ON {spec.name} (key, file);")
        if spec.name in nested:
            found.append(f"CREATE INDEX {spec.name}_within ON {spec.name} (within, position);")
    return "".join([_ALWAYS, *found, _FOR_SEVERAL])


_ALWAYS: Final = """
CREATE INDEX refs_key ON refs (kind, key, file, field, top);
CREATE INDEX names_folded ON names (kind, folded);
"""

_FOR_SEVERAL: Final = """
CREATE INDEX missions_rank ON missions (rank);
CREATE INDEX organizations_parent ON organizations (parent, file);
CREATE INDEX files_mission ON files (mission);
CREATE INDEX postless_row ON postless (row);
CREATE INDEX quotes_speaker ON quotes (speaker);
CREATE INDEX paraphrases_speaker ON paraphrases (speaker);
CREATE INDEX followups_owner ON followups (owner);
CREATE INDEX quotes_attribution ON quotes (attribution) WHERE attribution IS NOT NULL;
CREATE INDEX paraphrases_attribution ON paraphrases (attribution) WHERE attribution IS NOT NULL;
"""


def _spec(name: str, field: Field) -> TableSpec:
    if field.table is None:
        return TableSpec(name, None, (), (), (), field.name, field.keyed)
    own = fields(field.table)
    nested = tuple((part, _spec(part.name, part)) for part in own if has_table(part))
    return TableSpec(
        name,
        field.table,
        tuple(part for part in own if not has_table(part) and not _is_ref_list(part)),
        tuple(part for part in own if part.ref or part.type == "cite"),
        nested,
        field.name,
        field.keyed,
    )


def has_table(field: Field) -> bool:
    """Whether a nested table is a table of the store: it has keys, or sources of its own."""
    return field.table is not None and (field.keyed or issubclass(field.table, Noted))


def _is_ref_list(field: Field) -> bool:
    return field.many and (field.ref is not None or field.type == "cite")


def is_json(field: Field) -> bool:
    """Whether the field's column holds JSON: a list of text, or small nested tables."""
    return field.many or field.table is not None or field.type == "text or [text]"


def ref_kind(kind: str) -> tuple[str, str | None]:
    """Where a reference's key is looked up, and which sort it must be: parties share their keys."""
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
        found += ["first", "first_by", "last_from", "last", "rank"]
    return tuple(found)


_NEW: Final = re.compile(r"\b(CREATE (?:TABLE|INDEX)|INSERT INTO) ")
"""What is followed by the name of something in a database."""


def schema(database: str = "main") -> str:
    """The tables as one script, with the words of the vocabularies and the types of the columns."""
    parts = [SUPPORT]
    for spec in every_table():
        names = ", ".join(f'"{name}"' for name in columns(spec))
        parts.append(
            f"CREATE TABLE {spec.name} (row INTEGER PRIMARY KEY, file INTEGER, within INTEGER,"
            f" position INTEGER, key TEXT, {names});"
        )
    types = ", ".join(f"('{name}', '{kind}')" for name, kind in _column_types().items())
    parts.append(f"INSERT INTO column_types VALUES {types};")
    words = ", ".join(
        f"('{spec.name}.{field.name}', ' {fold(name)} ', '{word}', 0)"
        for spec in every_table()
        for field in spec.scalars
        if field.name in VOCABULARIES
        for word in field.choices
        for name in (word, *SPOKEN.get(word, ()))
    )
    parts.append(f"INSERT INTO names VALUES {words};")
    return _NEW.sub(rf"\1 {database}.", "\n".join(parts))


def _column_types() -> dict[str, str]:
    """The columns that are not plain values, by name: `json` or `flag`.

    A count may bear the name of a list elsewhere (`quotes` of a mission): it is no text then.
    """
    lists = ("passages", "_heard", "_organizers", "discussed", "outcomes")
    types: dict[str, str] = {**dict.fromkeys(lists, "json"), "raised": "flag"}
    for spec in every_table():
        for field in (*spec.scalars, *spec.refs):
            if field.type == "true/false":
                types[field.name] = "flag"
            elif is_json(field) and field.type != "text or [text]":
                types[field.name] = "json"
                if field.ref:
                    types |= {f"{field.name}_names": "json", f"_{field.name}_short": "json"}
        types |= {field.name: "json" for field, _ in spec.nested}
    return types
