"""Models into rows: every record of a mission file, its references, labels and names."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from missioncli.files.read import MissionDocument
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
from missioncli.model.mission import MissionFile
from missioncli.store.tables import TableSpec, is_json, ref_kind, tables
from missioncli.text import fold, listed

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


class Filler:
    """Collects the rows of one or more files, then writes them in one go.

    Row numbers are unique over the store and rise in the order of each file's records.
    """

    def __init__(self, first_row: int = 1) -> None:
        self._next = first_row
        self._rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)

    def add(self, number: int, document: MissionDocument) -> None:
        """Collect the rows of `document`, which is file `number` (from 1) of the store."""
        file = document.content
        mission = file.mission
        self._rows["files"].append((number, str(document.path), mission.id if mission else None))
        if mission:
            self._name(number, _MISSION, mission.id, mission.title)
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
                self._name(number, TOPIC, key or "", record)
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
            others = [record.native_name, *record.aliases]
            if record.family:
                # People are typed in either order, and with titles.
                others.append(f"{record.prefix or ''} {record.family} {record.given or ''}")
            titled = f"{record.prefix or ''} {record.name}".strip()
            styled = f"{titled}, {record.suffix}" if record.suffix else titled
            self._name(number, kind, key, record.name, styled=styled, others=others)
        elif kind == ORGANIZATION:
            former = [name.name for name in record.former_names]
            styled = record.acronym or record.name
            if former:
                styled += f" (formerly {listed(former)})"
            others = [record.acronym, *record.aliases, *former]
            self._name(
                number, kind, key, record.name, short=record.acronym, styled=styled, others=others
            )
        elif kind == STOP:
            self._name(number, kind, key, record.city or record.region or record.country or key)
        else:
            self._name(number, kind, key, record.title)

    def _name(
        self,
        number: int,
        kind: str,
        key: str,
        name: str,
        *,
        short: str | None = None,
        styled: str | None = None,
        others: Sequence[str | None] = (),
    ) -> None:
        place, expects = ref_kind(kind)
        label = (place, key, number, expects, name, short or name, styled or short or name)
        self._rows["labels"].append(label)
        self._names(number, kind, key, [key, name, *others])

    def _names(self, number: int, kind: str, key: str, names: Iterable[str | None]) -> None:
        for folded in dict.fromkeys(fold(name) for name in names if name):
            # Spaces at both ends, so that words and their beginnings can be found in one text.
            self._rows["names"].append((kind, f" {folded} ", key, number))


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
        start, end = record.start or record.end, record.end or record.start
        yield start.first if start else None
        yield end.last if end else None
        yield None


def _json(value: Any) -> str | None:
    """A list or nested table as JSON; `None` when it is empty, so that resolving skips it."""
    if not value:
        return None
    return json.dumps(value, ensure_ascii=False, default=dict)
