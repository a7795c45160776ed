"""The columns of the tables that go out: what is made of each field of the models."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from missioncli.model.fields import Field, descriptions, fields
from missioncli.model.kinds import (
    ENGAGEMENT,
    ISSUE,
    ORGANIZATION,
    PARTY,
    PERSON,
    STOP,
    TOPIC,
)
from missioncli.store.tables import DEFINITIONS, TableSpec, is_json, ref_kind
from missioncli.store.views import in_force

HOME: Final = {
    PERSON: "people",
    ORGANIZATION: "organizations",
    PARTY: "parties",
    TOPIC: "topics",
    ISSUE: "issue_keys",
    ENGAGEMENT: "engagements",
    STOP: "stops",
}
"""The table in which a reference of that kind is looked up."""

_BETWEEN: Final = "'; '"
_LONG: Final = "char(10) || char(10)"


_IN_FORCE: Final = {
    "release": "How far it may go.",
    "terms": "Under which terms it was said or held.",
}


def name_of(kind: str, key: str, file: str) -> str:
    """SQL for the name of a key, as `labels.label`; written so that one look-up mostly suffices."""
    found = f"SELECT l.name FROM labels l WHERE l.kind = {kind} AND l.key = {key} AND l.file ="
    return f"coalesce(({found} {file}), ({found} 0), {key})"


_SHOWN: Final = ("r.key", name_of("r.kind", "r.key", "r.file"))


class Column(NamedTuple):
    """One column of a table that goes out."""

    name: str
    type: str
    """As `Field.type`: `key`, `line`, `text`, `date`, `whole`, `true/false` …; `day` is a date that
    has its day."""
    means: str
    """In a sentence."""
    sql: str
    """How it is read, in the table's own query."""
    refers: str = ""
    """The table whose key it is; "" for none."""
    required: bool = False
    choices: tuple[str, ...] = ()
    beside: bool = False
    """Whether it only makes a row readable by itself: what it says stands in another table too."""


def number(*, required: bool = False, refers: str = "") -> Column:
    """The column with the number of a row's record."""
    means = "The number of the record, one over all tables."
    return Column("record", "whole", means, "n.record", refers, required)


def columns_of(spec: TableSpec, field: Field, means: str) -> Iterator[Column]:
    """The columns of one field: none for lists, but those that only make the row readable."""
    plain = Column(field.name, field.type, means, f't."{field.name}"', "", field.required)
    if not field.open:
        plain = plain._replace(choices=field.choices)
    if field.many:
        yield from _list(spec, field, plain)
    elif field.ref:
        yield from _reference(field, plain)
    elif field.type == "date":
        yield from _date(plain)
    elif field.name in ("release", "terms"):
        yield plain._replace(means=_IN_FORCE[field.name], sql=in_force(spec, field), required=True)
    elif field.type == "text or [text]":
        passages = joined(f"SELECT value {_items(plain.sql)}", "' […] '")
        yield plain._replace(type="text", sql=passages)
    elif field.table is not None:
        told = descriptions(field.table)
        for part in fields(field.table):
            inside = f"json_extract({plain.sql}, '$.{part.name}')"
            yield Column(f"{field.name}_{part.name}", part.type, told[part.name], inside)
    elif not is_json(field):
        yield plain


def _list(spec: TableSpec, field: Field, plain: Column) -> Iterator[Column]:
    """A list as one cell, of keys also as names; small tables have a table of their own only."""
    if field.type == "cite":
        yield plain._replace(type="line", sql=_cites(spec), beside=True)
    elif field.ref:
        keys, names = (joined(f"SELECT {one} AS value {_refs(field)}") for one in _SHOWN)
        yield plain._replace(type="line", sql=keys, beside=True)
        means = f"{plain.means} By name, as its mission prints it."
        yield Column(f"{field.name}_names", "line", means, names, beside=True)
    elif field.table is None:
        between = _LONG if field.type == "text" else _BETWEEN
        whole = joined(f"SELECT value {_items(plain.sql)}", between)
        yield plain._replace(sql=whole, beside=True)


def _date(plain: Column) -> Iterator[Column]:
    """A date as it is printed, and the days that it covers."""
    yield plain
    for end in ("first", "last"):
        said = f"The {end} day that `{plain.name}` covers."
        yield Column(f"{plain.name}_{end}", "day", said, f't."{plain.name}_{end}"')


def _reference(field: Field, plain: Column) -> Iterator[Column]:
    """The key of what is referred to (of an occasion or a stop the record), and its name."""
    kind, _ = ref_kind(field.ref or "")
    home = HOME[field.ref or ""]
    name = name_of(f"'{kind}'", plain.sql, "t.file")
    if field.name == "speaker":  # somebody unnamed is shown as the source describes them
        name = f"ifnull({name}, t.attribution)"
    if home in ("engagements", "stops"):
        found = (
            f"(SELECT e.record FROM {home} d JOIN temp.numbered e ON e.row = d.row"
            f" WHERE d.file = t.file AND d.key = {plain.sql})"
        )
        plain = plain._replace(type="whole", sql=found)
    yield plain._replace(refers=home)
    means = f"{plain.means} By name, as its mission prints it."
    yield Column(f"{field.name}_name", "line", means, name, beside=True)


def _refs(field: Field) -> str:
    return f"FROM refs r WHERE r.row = t.row AND r.field = '{field.name}' ORDER BY r.position"


def _items(value: str) -> str:
    return f"FROM json_each({value}) ORDER BY key"


def _cites(spec: TableSpec) -> str:
    cite = "r.key || ifnull(':' || r.paragraph, '') AS value"
    if spec.name not in DEFINITIONS:
        return joined(
            f"SELECT {cite} FROM refs r WHERE r.row = t.row AND r.field = 'sources'"
            " ORDER BY r.position"
        )
    return joined(
        f"SELECT {cite} FROM {spec.name} d JOIN refs r ON r.row = d.row AND r.field = 'sources'"
        " WHERE d.key = t.key GROUP BY r.key, r.paragraph ORDER BY min(d.row), min(r.position)"
    )


def joined(values: str, between: str = _BETWEEN) -> str:
    """SQL for the column `value` of a query as one text; `NULL` where there is none."""
    return f"(SELECT group_concat(value, {between}) FROM ({values}))"
