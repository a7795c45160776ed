"""Models into rows: every record of a mission file, its references, labels and names."""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.base import (
    ENGAGEMENT,
    ISSUE,
    ORGANIZATION,
    PERSON,
    SOURCE,
    STOP,
    TOPIC,
    Date,
    Table,
    split_cite,
)
from missioncli.model.entities import Organization, Person
from missioncli.model.mission import MissionFile
from missioncli.store.names import organization_names, person_name
from missioncli.store.tables import TableSpec, is_json, ref_kind, tables
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


class _Named(NamedTuple):
    """How something is called: its name, and how it is shown and found otherwise."""

    name: str
    short: str | None = None
    styled: str | None = None
    others: Sequence[str | None] = ()


class Filler:
    """Collects the rows of one or more files, then writes them in one go.

    Row numbers are unique over the store and rise in the order of each file's records.
    """

    def __init__(self) -> None:
        self._next = 1
        self._rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)

    def add(self, number: int, document: MissionDocument) -> None:
        """Collect the rows of `document`, which is file `number` (from 1) of the store."""
        file = document.content
        mission = file.mission
        path = os.fsencode(document.path)  # a name need not be valid Unicode
        self._rows["files"].append((number, path, mission.id if mission else None))
        if mission:
            self._name(number, _MISSION, mission.id, _Named(mission.title))
        for spec in tables():
            value = getattr(file, spec.path)
            if value is not None:
                self._table(spec, number, file, value, None)

    def write(self, db: sqlite3.Connection) -> None:
        """Insert what was collected. The caller owns the transaction."""
        for table, rows in self._rows.items():
            marks = ", ".join("?" * len(rows[0]))
            db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)

    def _table(
        self, spec: TableSpec, number: int, file: MissionFile, value: Any, within: int | None
    ) -> None:
        for position, (key, record) in enumerate(_items(value), start=1):
            row = self._next
            self._next += 1
            head = (row, number, within, position, key)
            if spec.model is None:
                self._rows[spec.name].append((*head, record))
                self._name(number, TOPIC, key or "", _Named(record))
                continue
            self._rows[spec.name].append((*head, *_values(spec, record)))
            self._refs(spec, number, file, record, row, within or row)
            if spec.name in _DEFINES:
                self._define(spec.name, number, key or "", record)
            if getattr(record, "category", None):
                self._names(number, f"{spec.name}.category", record.category, [record.category])
            if getattr(record, _ATTRIBUTION, None):
                self._names(number, _ATTRIBUTION, record.attribution, [record.attribution])
            for field, below in spec.nested:
                self._table(below, number, file, getattr(record, field.name), row)

    def _refs(
        self, spec: TableSpec, number: int, file: MissionFile, record: Table, row: int, top: int
    ) -> None:
        for field in spec.refs:
            value = getattr(record, field.name)
            for position, item in enumerate(value if field.many else [value], start=1):
                if item is None:
                    continue
                if field.type == "cite":
                    kind, expects = SOURCE, None
                    key, paragraph = split_cite(item, file.only_source)
                else:
                    kind, expects = ref_kind(field.ref or "")
                    key, paragraph = item, None
                self._rows["refs"].append(
                    (
                        row,
                        field.name,
                        position,
                        number,
                        spec.name,
                        top,
                        kind,
                        expects,
                        key,
                        paragraph,
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
        self._rows["labels"].append(label)
        self._names(number, kind, key, [key, named.name, *named.others])

    def _names(self, number: int, kind: str, key: str, names: Iterable[str | None]) -> None:
        for folded in dict.fromkeys(fold(name) for name in names if name):
            # Spaces at both ends, so that words and their beginnings can be found in one text.
            self._rows["names"].append((kind, f" {folded} ", key, number))


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


def _values(spec: TableSpec, record: Any) -> Iterator[Any]:
    """The record's columns, in the order of `tables.columns`."""
    for field in spec.scalars:
        value = getattr(record, field.name)
        if isinstance(value, Date):
            yield str(value)
            yield value.first
            yield value.last
        elif field.type == "date":
            yield from (None, None, None)
        elif field.type == "text or [text]":
            yield _json(record.passages)
        elif is_json(field):
            yield _json(value)
        else:
            yield value
    if spec.name == "missions":
        start, end = record.start, record.end
        yield from (start.first, start.last) if start else (None, None)
        yield from (end.first, end.last) if end else (None, None)
        yield None  # the rank, known when all missions are


def _json(value: Any) -> str | None:
    """A list or nested table as JSON; `None` when it is empty, so that resolving skips it."""
    if not value:
        return None
    return json.dumps(value, ensure_ascii=False, default=dict)
