"""Models into rows: every record of a mission file, its references, labels and names."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.files.scan import order_of
from missioncli.model.base import split_cite
from missioncli.model.entities import Organization, Person
from missioncli.model.kinds import (
    ENGAGEMENT,
    ISSUE,
    ORGANIZATION,
    PARTY,
    PERSON,
    SOURCE,
    STOP,
    TOPIC,
)
from missioncli.store.names import organization_names, person_name
from missioncli.store.plan import Plan, plan_of, values
from missioncli.store.store import first_row
from missioncli.store.tables import TableSpec, ref_kind, tables
from missioncli.text import fold

_MISSION: Final = "mission"

# For tables whose rows are referred to: what kind of key they define.
_DEFINES: Final = {
    "people": PERSON,
    "organizations": ORGANIZATION,
    "topics": TOPIC,
    "sources": SOURCE,
    "issues": ISSUE,
    "engagements": ENGAGEMENT,
    "stops": STOP,
}


Rows = dict[str, list[tuple[Any, ...]]]
"""What is to be inserted into each table."""


class _Named(NamedTuple):
    """How something is called: its name, and how it is shown and found otherwise."""

    name: str
    short: str | None = None
    styled: str | None = None
    others: Sequence[str | None] = ()


class Filler:
    """Collects the rows of one or more files.

    Row numbers are unique over the store, tell the file, and rise in the order of its records.
    Unless it is to be `findable`, the names by which a store finds things are left out.
    """

    def __init__(self, *, findable: bool = True) -> None:
        self._next = 0
        self._findable = findable
        self.rows: Rows = defaultdict(list)

    def add(self, number: int, document: MissionDocument, order: bytes | None = None) -> None:
        """Collect the rows of `document`, which is file `number` (from 1) of the store.

        `order` sorts it among the files, when its path does not.
        """
        file = document.content
        mission = file.mission
        self._next = first_row(number)
        path = order_of(document.path) if order is None else order
        self.rows["files"].append((number, path, mission.id if mission else None))
        refs, labels = self.rows["refs"], self.rows["labels"]
        begun = len(refs), len(labels)
        if mission:
            self._name(number, _MISSION, mission.id, _Named(mission.title))
        for spec in tables():
            value = getattr(file, spec.path)
            if value is not None:
                self._table(spec, number, file.only_source, value, None)
        self._postless(number, refs[begun[0] :])
        self._abroad(number, refs[begun[0] :], labels[begun[1] :])

    def _postless(self, number: int, refs: Sequence[tuple[Any, ...]]) -> None:
        """The parties that a file tells of without a post, each with the first record about it.

        Whether such a party is a person may only be known over all files.
        """
        told: dict[str, int] = {}
        posts: set[str] = set()
        for _, field, _, _, record, top, kind, _, key, _ in refs:
            if field == "person":
                posts.add(key)
            elif kind == PARTY and record not in ("people", "organizations"):
                told[key] = min(top, told.get(key, top))
        self.rows["postless"] += [
            (row, number, key) for key, row in told.items() if key not in posts
        ]

    def _abroad(
        self, number: int, refs: Sequence[tuple[Any, ...]], labels: Sequence[tuple[Any, ...]]
    ) -> None:
        """The keys that a file refers to and does not define itself, or as another sort."""
        needed = dict.fromkeys([(ref[6], ref[8], ref[7]) for ref in refs])
        own = {(label[0], label[1], label[3]) for label in labels}
        own |= {(kind, key, None) for kind, key, _ in own}
        found = [(number, *one) for one in needed if one not in own]
        # A paragraph of no known source has the key "": the gate of shapes tells of it.
        self.rows["abroad"] += [one for one in found if one[2]]

    def _table(
        self, spec: TableSpec, number: int, source: str | None, value: Any, within: int | None
    ) -> None:
        rows = self.rows[spec.name]
        if spec.model is None:
            for position, (key, label) in enumerate(value.items(), start=1):
                self._next += 1
                rows.append((self._next, number, within, position, key, label))
                self._name(number, TOPIC, key, _Named(label))
            return
        plan = plan_of(spec.name)
        for position, (key, record) in enumerate(_items(value), start=1):
            self._next += 1
            row = self._next
            fields = vars(record)
            rows.append((row, number, within, position, key, *values(plan, record, fields)))
            self._refs(plan, number, source, fields, row, within or row)
            if spec.name in _DEFINES:
                self._define(spec.name, number, key or "", record)
            for word, kind in plan.words:
                if fields[word]:
                    self._names(number, kind, fields[word], [fields[word]])
            for name, below in plan.nested:
                if fields[name]:
                    self._table(below, number, source, fields[name], row)

    def _refs(
        self,
        plan: Plan,
        number: int,
        source: str | None,
        fields: dict[str, Any],
        row: int,
        top: int,
    ) -> None:
        rows, record = self.rows["refs"], plan.record
        for name, many, is_cite, kind, expects in plan.refs:
            value = fields[name]
            if not value:
                continue
            paragraph = None
            for position, key in enumerate(value if many else (value,), start=1):
                if is_cite:
                    key, paragraph = split_cite(key, source)  # noqa: PLW2901
                found = row, name, position, number, record, top, kind, expects, key, paragraph
                rows.append(found)

    def _define(self, table: str, number: int, key: str, record: Any) -> None:
        kind = _DEFINES[table]
        if kind == PERSON:
            named = _person(record)
        elif kind == ORGANIZATION:
            named = _organization(record)
        elif kind == STOP:
            named = _Named(record.city or record.region or record.country or key)
        else:
            named = _Named(record.title)
        self._name(number, kind, key, named)

    def _name(self, number: int, kind: str, key: str, named: "_Named") -> None:
        place, expects = ref_kind(kind)
        short = named.short or named.name
        label = (place, key, number, expects, named.name, short, named.styled or short)
        self.rows["labels"].append(label)
        self._names(number, kind, key, [key, named.name, *named.others])

    def _names(self, number: int, kind: str, key: str, names: Iterable[str | None]) -> None:
        if not self._findable:
            return
        for folded in dict.fromkeys([_folded(name) for name in names if name]):
            # Spaces at both ends, so that words and their beginnings can be found in one text.
            self.rows["names"].append((kind, f" {folded} ", key, number))


# Python asks of every value but numbers and texts how it wants to be stored: of `None` too, of
# which most columns are full, and that takes longer than writing it. An adapter is found at once.
sqlite3.register_adapter(type(None), dict[None, None]().get)


def write_rows(db: sqlite3.Connection, rows: Rows, into: str = "main") -> None:
    """Insert rows into the tables of a database. The caller owns the transaction."""
    for name, found in rows.items():
        if found:
            marks = ", ".join("?" * len(found[0]))
            db.executemany(f"INSERT INTO {into}.{name} VALUES ({marks})", found)


@lru_cache(maxsize=10_000)
def _folded(name: str) -> str:
    """The same names stand in many files."""
    return fold(name)


def _person(person: Person) -> _Named:
    others = [person.native_name, *person.aliases]
    if person.family:
        # People are typed in either order, and with titles.
        others.append(f"{person.prefix or ''} {person.family} {person.given or ''}")
    styled = person_name(person.name, person.prefix, person.suffix)
    return _Named(person.name, None, styled, others)


def _organization(organization: Organization) -> _Named:
    former = [name.name for name in organization.former_names]
    short, styled = organization_names(organization.name, organization.acronym, former)
    others = [organization.acronym, *organization.aliases, *former]
    return _Named(organization.name, short, styled, others)


def _items(value: Any) -> Iterator[tuple[str | None, Any]]:
    """The records of a table, a list or a single one, each with its key if it has one."""
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        for item in value:
            yield None, item
    else:
        yield None, value
