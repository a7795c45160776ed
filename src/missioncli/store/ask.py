"""One path for every question: a listing and filters in, rows out."""

import json
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from missioncli.store.filters import Filters, joined
from missioncli.store.listings import Listing
from missioncli.store.store import Store
from missioncli.store.views import ensure

Row = dict[str, Any]
"""One row: the listing's columns by name. Lists are lists, absent values `None`."""


class Answer(NamedTuple):
    """What a listing answers."""

    listing: Listing
    rows: list[Row]
    several: bool
    """Whether the data holds several missions."""
    uncertain: int
    """How many rows were left out because their dates do not tell for certain."""


def ask(store: Store, listing: Listing, filters: Filters, *, hidden: bool = False) -> Answer:
    """The rows of `listing` that pass `filters`: missions newest first, then the file's order.

    With `hidden`, rows also have the columns that only rendering uses (names begin with _). Raises
    `UsageFault` (`UnknownName`, if it is the only fault) for what names nothing or is no date.
    """
    ensure(store.db, listing.view)
    given = {name: values for name, values in filters.items() if values}
    certain = joined(store, listing, given)
    shown = ", ".join(f'"{name}"' for name in _columns(store, listing.view, hidden=hidden))
    order = "ORDER BY _rank IS NULL, _rank, abs(_row)"
    sql = f"SELECT {shown} FROM {listing.view} WHERE {certain.sql} {order}"
    rows = _rows(store, sql, certain.values)
    uncertain = 0
    if "since" in given or "until" in given:
        possible = joined(store, listing, given, possibly=True)
        sql = f"SELECT count(*) FROM {listing.view} WHERE {possible.sql}"
        uncertain = store.value(sql, *possible.values) - len(rows)
    return Answer(listing, rows, store.several, uncertain)


def _columns(store: Store, view: str, *, hidden: bool) -> list[str]:
    """The view's columns, the mission last in every format; with `hidden` ones only if wanted."""
    names = store.column("SELECT name FROM pragma_table_info(?)", view)
    shown = [name for name in names if hidden or not name.startswith("_")]
    return sorted(
        shown,
        key=lambda name: name in ("mission", "mission_name"),
    )


def _rows(store: Store, sql: str, values: Sequence[Any]) -> list[Row]:
    types = dict(store.db.execute("SELECT name, type FROM column_types"))
    cursor = store.db.execute(sql, values)
    names = [column[0] for column in cursor.description]
    readers = [_READERS.get(types.get(name, ""), _as_is) for name in names]
    return [
        {
            name: None if value is None else read(value)
            for name, read, value in zip(names, readers, row, strict=True)
        }
        for row in cursor
    ]


def _as_is(value: Any) -> Any:
    return value


def _json(value: Any) -> Any:
    # A count can bear the name of a list elsewhere: `quotes` of a topic, `topics` of a quote.
    return json.loads(value) if isinstance(value, str) else value


_READERS: Final[dict[str, Callable[[Any], Any]]] = {"json": _json, "flag": bool}
