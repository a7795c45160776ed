"""What was exported as CSV tables, read back, and mission files put together from them again."""

import csv
import io
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from missioncli.export.csv import defused
from missioncli.model.fields import Field, fields
from missioncli.model.mission import MissionFile
from missioncli.store.tables import TableSpec, has_table, tables

Row = dict[str, str]
SCOPED: Final = ("engagement", "stop")


def parsed(text: str) -> list[Row]:
    """The rows of one table."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def read_tables(folder: Path) -> dict[str, list[Row]]:
    """The rows of every table, by its name."""
    return {path.stem: parsed(path.read_bytes().decode()) for path in folder.glob("*.csv")}


class Rebuilt:
    """The records of missions as their files have them, from the tables alone.

    `release` and `terms` are those in force; what missions share is not put together.
    """

    def __init__(self, rows: dict[str, list[Row]]) -> None:
        self.rows = rows
        self.keys = {row["record"]: row["key"] for row in rows["records"]}
        self.several: dict[tuple[str, str], list[Any]] = defaultdict(list)
        for row in rows["links"]:
            key = row["party"] or row["topic"] or row["issue"]
            self.several[row["record"], row["field"]].append(key)
        for row in rows["citations"]:
            cite = row["source"] + (f":{row['paragraph']}" if row["paragraph"] else "")
            self.several[row["record"], "sources"].append(cite)
        for row in rows["texts"]:
            self.several[row["record"], row["field"]].append(row["text"])
        for row in rows["passages"]:
            self.several[row["record"], "text"].append(row["text"])

    def mission(self, key: str) -> dict[str, Any]:
        """The records of one mission, by table."""
        return {
            spec.name: self._records(spec, lambda row: row.get("mission", row.get("id")) == key)
            for spec in tables()
            if spec.name not in ("people", "organizations", "topics", "sources")
        }

    def _records(self, spec: TableSpec, wanted: Any) -> list[Any]:
        return [self._record(spec, row) for row in self.rows[spec.name] if wanted(row)]

    def _record(self, spec: TableSpec, row: Row) -> dict[str, Any]:
        found: dict[str, Any] = {"key": row["key"]} if spec.keyed else {}
        assert spec.model is not None
        for field in fields(spec.model):
            if not has_table(field):
                found[field.name] = self._value(field, row)
        for field, below in spec.nested:
            if below.name == "stops":
                found[field.name] = self._records(below, lambda one: one["mission"] == row["id"])
            else:
                found[field.name] = self._records(below, lambda one: one["within"] == row["record"])
        return found

    def _value(self, field: Field, row: Row) -> Any:
        if field.many and field.table is not None:
            return [
                {name: one[name] for name in ("count", "unit", "at_least")}
                for one in self.rows[field.name]
                if one["mission"] == row["id"]
            ]
        if field.many or field.type == "text or [text]":
            return self.several[row["record"], field.name]
        if field.table is not None:
            return {one.name: row[f"{field.name}_{one.name}"] for one in fields(field.table)}
        if field.ref in SCOPED:
            return self.keys.get(row[field.name], "")
        return row[field.name]


def original(content: MissionFile) -> dict[str, Any]:
    """The same of a mission file, its values as a table's cells have them: nothing runs."""
    return {
        spec.name: _originals(spec, getattr(content, spec.path), content)
        for spec in tables()
        if spec.name not in ("people", "organizations", "topics", "sources")
    }


def _originals(spec: TableSpec, value: Any, content: MissionFile) -> list[Any]:
    if isinstance(value, dict):
        return [{"key": key, **_original(spec, one, content)} for key, one in value.items()]
    many = value if isinstance(value, list) else [value]
    return [_original(spec, one, content) for one in many]


def _original(spec: TableSpec, record: Any, content: MissionFile) -> dict[str, Any]:
    assert spec.model is not None
    found = {
        field.name: _cell(field, getattr(record, field.name), content)
        for field in fields(spec.model)
        if not has_table(field)
    }
    assert content.mission is not None
    if "release" in found:
        found["release"] = found["release"] or content.mission.release or "internal"
    if "terms" in found and not found["terms"]:
        held = content.engagements.get(getattr(record, "engagement", None) or "")
        found["terms"] = (held and held.terms) or "on-record"
    for field, below in spec.nested:
        found[field.name] = _originals(below, getattr(record, field.name), content)
    return found


def _cell(field: Field, value: Any, content: MissionFile) -> Any:
    if field.type == "cite":
        return [f"{content.only_source}:{one}" if isinstance(one, int) else one for one in value]
    if field.type == "text or [text]":
        return [defused(one) for one in ([value] if isinstance(value, str) else value)]
    if field.table is not None:
        many = value if field.many else [value]
        cells = [
            {
                part.name: _plain(getattr(one, part.name) if one is not None else None)
                for part in fields(field.table)
            }
            for one in many
        ]
        return cells if field.many else cells[0]
    return [_plain(one) for one in value] if field.many else _plain(value)


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else defused(str(value))
