"""The tables that go out, made from the models: their columns, keys, and how each is read.

Every record has a number of its own, `record`, which is the same in all tables. What a record holds
once is a column of its table; what it holds several times stands in tables of their own, a row
each: `links` (parties, topics and issues), `citations`, `texts`, and small tables such as `errata`.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from missioncli.model.fields import descriptions, fields
from missioncli.model.kinds import ISSUE, PARTY
from missioncli.model.mission import MissionFile
from missioncli.store.tables import DEFINITIONS, TableSpec, every_table, has_table
from missioncli.store.tabular.columns import HOME, Column, columns_of, number


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
            Column(
                *("mission", "key", "The mission it belongs to.", "n.mission", "missions"),
                required=True,
            ),
            Column("mission_name", "line", "The mission's title.", "m.title", beside=True),
        ]
        if name in _within():
            first += _of_issue()
    own = [Column("label", "line", "What it is called.", "t.label", required=True)]
    if spec.model is not None:
        told = descriptions(spec.model)
        shown = [one for one in fields(spec.model) if not has_table(one)]
        own = [column for field in shown for column in columns_of(spec, field, told[field.name])]
    if name == "missions":
        first, own = own[:1], [*first, *own[1:]]
    key = first[0].name
    join = "" if defined else " LEFT JOIN missions m ON m.file = t.file"
    origin = (
        f"FROM temp.numbered n CROSS JOIN {name} t ON t.row = n.row{join}"
        f" WHERE n.kind = '{name}' ORDER BY n.record"
    )
    return Relation(name, _means(spec), (*first, *own, *last), (key,), origin, spec)


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
