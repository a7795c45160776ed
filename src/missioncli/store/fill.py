"""Models into rows: every record of a mission file, its references, labels and names."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.files.scan import order_of
from missioncli.model.base import split_cite
from missioncli.model.entities import Organization, Person
from missioncli.model.fields import Field
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
from missioncli.model.mission import Mission, MissionFile
from missioncli.store.names import organization_names, person_name
from missioncli.store.store import first_row
from missioncli.store.tables import TableSpec, is_json, ref_kind, table, tables
from missioncli.text import fold

_ATTRIBUTION: Final = "attribution"
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
        if mission:
            self._name(number, _MISSION, mission.id, _Named(mission.title))
        refs = self.rows["refs"]
        begun = len(refs)
        for spec in tables():
            value = getattr(file, spec.path)
            if value is not None:
                self._table(spec, number, file, value, None)
        self._postless(number, refs[begun:])

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

    def _table(
        self, spec: TableSpec, number: int, file: MissionFile, value: Any, within: int | None
    ) -> None:
        plan, rows = _plan(spec.name), self.rows[spec.name]
        for position, (key, record) in enumerate(_items(value), start=1):
            self._next += 1
            row = self._next
            if spec.model is None:
                rows.append((row, number, within, position, key, record))
                self._name(number, TOPIC, key or "", _Named(record))
                continue
            fields = vars(record)
            rows.append((row, number, within, position, key, *_values(plan, record, fields)))
            self._refs(plan, number, file, fields, row, within or row)
            if spec.name in _DEFINES:
                self._define(spec.name, number, key or "", record)
            for word, kind in plan.words:
                if fields[word]:
                    self._names(number, kind, fields[word], [fields[word]])
            for name, below in plan.nested:
                if fields[name]:
                    self._table(below, number, file, fields[name], row)

    def _refs(
        self,
        plan: "_Plan",
        number: int,
        file: MissionFile,
        fields: dict[str, Any],
        row: int,
        top: int,
    ) -> None:
        rows = self.rows["refs"]
        for name, many, is_cite, kind, expects in plan.refs:
            value = fields[name]
            if not value:
                continue
            for position, item in enumerate(value if many else (value,), start=1):
                key, paragraph = split_cite(item, file.only_source) if is_cite else (item, None)
                rows.append(
                    (
                        *(row, name, position, number, plan.record, top),
                        *(kind, expects, key, paragraph),
                    )
                )

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
        for folded in dict.fromkeys(fold(name) for name in names if name):
            # Spaces at both ends, so that words and their beginnings can be found in one text.
            self.rows["names"].append((kind, f" {folded} ", key, number))


def write_rows(db: sqlite3.Connection, rows: Rows, into: str = "main") -> None:
    """Insert rows into the tables of a database. The caller owns the transaction."""
    for name, found in rows.items():
        if found:
            marks = ", ".join("?" * len(found[0]))
            db.executemany(f"INSERT INTO {into}.{name} VALUES ({marks})", found)


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


class _Plan(NamedTuple):
    """How the records of a table become rows, worked out once: there are very many records."""

    record: str
    columns: tuple[tuple[str, str], ...]
    """Each column's field, and what is made of its value: see `_values`."""
    refs: tuple[tuple[str, bool, bool, str, str | None], ...]
    """Each field of references: its name, whether a list, of citations, what it refers to."""
    words: tuple[tuple[str, str], ...]
    """Fields whose words are names to filter by, and the kind of name."""
    nested: tuple[tuple[str, TableSpec], ...]


@cache
def _plan(name_of: str) -> _Plan:
    spec = table(name_of)
    refs = []
    for field in spec.refs:
        kind, expects = ref_kind(field.ref) if field.ref else (SOURCE, None)
        refs.append((field.name, field.many, field.type == "cite", kind, expects))
    names = [field.name for field in spec.scalars]
    words = {"category": f"{spec.name}.category", _ATTRIBUTION: _ATTRIBUTION}
    return _Plan(
        spec.name,
        tuple((field.name, _made_of(field)) for field in spec.scalars),
        tuple(refs),
        tuple((name, kind) for name, kind in words.items() if name in names),
        tuple((field.name, below) for field, below in spec.nested),
    )


def _made_of(field: Field) -> str:
    if field.type == "date":
        return "date"
    if field.type == "text or [text]":
        return "passages"
    return "json" if is_json(field) else ""


def _values(plan: _Plan, record: Any, fields: dict[str, Any]) -> list[Any]:
    """The record's columns, in the order of `tables.columns`."""
    found: list[Any] = []
    for name, made in plan.columns:
        value = fields[name]
        if not made:
            found.append(value)
        elif made == "date":
            found += (str(value), value.first, value.last) if value else (None, None, None)
        else:
            found.append(_json(record.passages if made == "passages" else value))
    if plan.record == "missions":
        start, end = record.start, record.end
        found += (start.first, start.last) if start else (None, None)
        found += (end.first, end.last) if end else (None, None)
        found.append(_rank(record))
    return found


def _rank(mission: Mission) -> str:
    """What sorts missions newest first, unknown dates last, then by key."""
    day = mission.start.first if mission.start else mission.end.last if mission.end else ""
    # Digits are turned round, so that later days come first.
    newest = "".join(str(9 - int(one)) if one.isdigit() else one for one in day)
    return f"{newest or '~'} {mission.id}"


def _json(value: Any) -> str | None:
    """A list or nested table as JSON; `None` when it is empty, so that resolving skips it."""
    if not value:
        return None
    return json.dumps(value, ensure_ascii=False, default=dict)
