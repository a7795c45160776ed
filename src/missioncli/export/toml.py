"""TOML: a table a row, or a whole mission file."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import tomli_w

from missioncli.export.content import tables_of
from missioncli.model.base import Date
from missioncli.model.mission import MissionFile
from missioncli.store.listings import Listing, Row

_FULL_DATE = 10


def rows(listing: Listing, rows: Iterable[Row]) -> Iterator[str]:
    """An array of tables named as the listing, absent values left out; nothing for no rows."""
    found = [_present(row) for row in rows]
    if found:
        yield tomli_w.dumps({listing.command: found}, multiline_strings=True)


def mission(content: MissionFile) -> Iterator[str]:
    """The mission file; comments are not kept. Reading it back gives the same mission."""
    yield tomli_w.dumps(_dated(tables_of(content)), multiline_strings=True)


def _present(value: Any) -> Any:
    """`value` without what is absent: TOML has no null."""
    if isinstance(value, dict):
        return {name: _present(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_present(item) for item in value]
    return value


def _dated(value: Any) -> Any:
    """`value` with every full date as a TOML date; coarser ones stay text."""
    if isinstance(value, dict):
        return {name: _dated(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_dated(item) for item in value]
    if isinstance(value, Date):
        return date.fromisoformat(value) if len(value) == _FULL_DATE else str(value)
    return value
