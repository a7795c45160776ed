"""The tables that go out, made from the models: their columns, keys, and how each is read.

Every record has a number of its own, `record`, which is the same in all tables. What a record holds
once is a column of its table; what it holds several times stands in tables of their own, a row
each: `links` (parties, topics and issues), `citations`, `texts`, and small tables such as `errata`.
"""

from collections.abc import Iterator
from functools import cache
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
from missioncli.model.mission import MissionFile
from missioncli.store.labels import label
from missioncli.store.tables import (
    DEFINITIONS,
    TableSpec,
    every_table,
    has_table,
    is_json,
    ref_kind,
)
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


class Relation(NamedTuple):
    """One table that goes out."""

    name: str
    means: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that tell its rows apart."""
    origin: str
    """Where its rows come from, and in which order: SQL after the columns."""
    spec: TableSpec | None = None
    """The table of the store that it shows, if it shows one."""

    def query(self, *, beside: bool) -> str:
        """SQL for its rows; `beside` asks for the columns that only make them readable, too."""
        shown = ", ".join(f'{one.sql} AS "{one.name}"' for one in self.shown(beside=beside))
        return f"SELECT {shown} {self.origin}"

    def shown(self, *, beside: bool) -> tuple[Column, ...]:
        """Its columns, with or without those that only make rows readable."""
        return tuple(one for one in self.columns if beside or not one.beside)


def of_kind(name: str) -> Relation:
    """The table that shows a table of the store: a row a record, or a definition as resolved."""
    spec = next(one for one in every_table() if one.name == name)
    defined = name in DEFINITIONS
    first = [number(required=True)._replace(refers="records")]
    if spec.keyed:
        first.insert(0 if defined else 1, _key(spec))
    last: list[Column] = []
    if not defined and name != "missions":
        last = [
            Column("mission", "key", "The mission it belongs to.", "n.mission", "missions", True),  # noqa: FBT003
            Column("mission_name", "line", "The mission's title.", "m.title", beside=True),
        ]
        if name in _within():
            first += _of_issue()
    own = [Column("label", "line", "What it is called.", "t.label", required=True)]
    if spec.model is not None:
        told = descriptions(spec.model)
        shown = [one for one in fields(spec.model) if not has_table(one)]
        own = [column for field in shown for column in _columns(spec, field, told[field.name])]
    if name == "missions":
        first, own = own[:1], [*first, *own[1:]]
    key = first[0].name
    join = "" if defined else " LEFT JOIN missions m ON m.file = t.file"
    origin = (
        f"FROM temp.numbered n CROSS JOIN {name} t ON t.row = n.row{join}"
        f" WHERE n.kind = '{name}' ORDER BY n.record"
    )
    return Relation(name, _means(spec), (*first, *own, *last), (key,), origin, spec)


def number(*, required: bool = False, refers: str = "") -> Column:
    """The column with the number of a row's record."""
    means = "The number of the record, one over all tables."
    return Column("record", "whole", means, "n.record", refers, required)


def _of_issue() -> Iterator[Column]:
    """Which issue an answer or development belongs to, as its mission tells it."""
    within = "(SELECT w.record FROM temp.numbered w WHERE w.row = t.within)"
    yield Column("within", "whole", "The issue's record.", within, "issues", required=True)
    for name, column, kind in (("issue", "key", "key"), ("issue_name", "title", "line")):
        found = f"(SELECT i.{column} FROM issues i WHERE i.row = t.within)"
        yield Column(name, kind, f"The issue's {column}.", found, beside=True)


@cache
def _within() -> frozenset[str]:
    return frozenset(
        nested.name for spec in every_table() if spec.keyed for _, nested in spec.nested
    )


def _key(spec: TableSpec) -> Column:
    if spec.name == "issues":
        means = "The key of the issue, which missions share."
        return Column("key", "key", means, "t.key", HOME[ISSUE], required=True)
    if spec.name in ("people", "organizations"):
        means = "The key by which records refer to it."
        return Column("key", "key", means, "t.key", HOME[PARTY], required=True)
    return Column("key", "key", "The key by which it is referred to.", "t.key", required=True)


@cache
def _top() -> dict[str, str]:
    return descriptions(MissionFile)


def _means(spec: TableSpec) -> str:
    if spec.path in _top():
        return _top()[spec.path]
    above = next(one for one in every_table() if any(below is spec for _, below in one.nested))
    return descriptions(above.model)[spec.path] if above.model else ""


def _columns(spec: TableSpec, field: Field, means: str) -> Iterator[Column]:
    """The columns of one field: none for lists, but those that only make the row readable."""
    value = f't."{field.name}"'
    plain = Column(field.name, field.type, means, value, "", field.required, field.choices)
    if field.open:
        plain = plain._replace(choices=())
    if field.type == "cite":
        yield plain._replace(type="line", sql=_cites(spec), beside=True)
    elif field.ref and field.many:
        keys, names = (joined(f"SELECT {one} AS value {_refs(field)}") for one in _SHOWN)
        yield plain._replace(type="line", sql=keys, beside=True)
        yield Column(f"{field.name}_names", "line", f"{means} By name.", names, beside=True)
    elif field.ref:
        yield from _reference(field, plain)
    elif field.type == "date":
        yield plain
        for end in ("first", "last"):
            said = f"The {end} day that `{field.name}` covers."
            yield Column(f"{field.name}_{end}", "day", said, f't."{field.name}_{end}"')
    elif field.name in ("release", "terms"):
        yield plain._replace(means=_IN_FORCE[field.name], sql=in_force(spec, field), required=True)
    elif field.type == "text or [text]":
        between = "' […] '"
        yield plain._replace(type="text", sql=joined(f"SELECT value {_items(value)}", between))
    elif field.many and field.table is None:
        between = _LONG if field.type == "text" else _BETWEEN
        whole = joined(f"SELECT value {_items(value)}", between)
        yield plain._replace(sql=whole, beside=True)
    elif field.table is not None and not field.many:
        told = descriptions(field.table)
        for part in fields(field.table):
            inside = f"json_extract({value}, '$.{part.name}')"
            yield Column(f"{field.name}_{part.name}", part.type, told[part.name], inside)
    elif not is_json(field):
        yield plain


_IN_FORCE: Final = {
    "release": "How far it may go.",
    "terms": "Under which terms it was said or held.",
}

_SHOWN: Final = ("r.key", label("r.kind", "r.key", "r.file"))


def _reference(field: Field, plain: Column) -> Iterator[Column]:
    """The key of what is referred to (of an occasion or a stop the record), and its name."""
    kind, _ = ref_kind(field.ref or "")
    home = HOME[field.ref or ""]
    name = label(f"'{kind}'", plain.sql, "t.file")
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
