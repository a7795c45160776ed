"""A mission file as plain tables: what the file formats write, with nothing resolved."""

from typing import Any

from missioncli.model.base import Table
from missioncli.model.fields import fields
from missioncli.model.mission import MissionFile


def tables_of(content: MissionFile) -> dict[str, Any]:
    """The tables of `content` in the order of the file format; what is assumed anyway left out."""
    tables = _table(content)
    return {"format": content.format, **tables}


def _table(table: Table) -> dict[str, Any]:
    return {
        field.name: _plain(value)
        for field in fields(type(table))
        if (value := getattr(table, field.name)) != field.default
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Table):
        return _table(value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
