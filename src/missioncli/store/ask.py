"""One path for every question: a listing and filters in, rows out."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NamedTuple

from missioncli.store.filters import DATES, Filters, joined
from missioncli.store.listings import Listing, Row
from missioncli.store.store import ROWS, Store


class Answer(NamedTuple):
    """What a listing answers."""

    listing: Listing
    rows: list[Row]
    several: bool
    """Whether the data holds several missions."""
    uncertain: int
    """How many rows were left out because their dates do not tell for certain."""


_PATH: Final = f"(SELECT path FROM files WHERE file = abs(_row) >> {ROWS})"
"""Where the record of a row is: the rows of a registry have no mission to be in order by."""


def ask(store: Store, listing: Listing, filters: Filters, *, hidden: bool = False) -> Answer:
    """The rows of `listing` that pass `filters`: missions newest first, then the file's order.

    With `hidden`, rows also have the columns that only rendering uses (names begin with _). Raises
    `UsageFault` (`UnknownName`, if it is the only fault) for what names nothing or is no date.
    """
    store.ensure(listing.view)
    given = {name: values for name, values in filters.items() if values}
    certain = joined(store, listing, given)
    shown = ", ".join(f'"{name}"' for name in columns(store, listing.view, hidden=hidden))
    order = f"ORDER BY _rank IS NULL, _rank, {_PATH}, abs(_row)"
    sql = f"SELECT {shown} FROM {listing.view} WHERE {certain.sql} {order}"
    rows = read_rows(store, sql, certain.values)
    uncertain = 0
    if any(name in given for name in DATES):
        possible = joined(store, listing, given, possibly=True)
        sql = f"SELECT count(*) FROM {listing.view} WHERE {possible.sql}"
        uncertain = store.value(sql, *possible.values) - len(rows)
    return Answer(listing, rows, store.several, uncertain)


def rows_of(store: Store, view: str, numbers: Iterable[int]) -> list[Row]:
    """The rows of `view` with these numbers, hidden columns too, in the order of `ask`."""
    wanted = json.dumps(sorted(set(numbers)))
    if wanted == "[]":  # a view that is not needed is not even made
        return []
    store.ensure(view)
    shown = ", ".join(f'"{name}"' for name in columns(store, view, hidden=True))
    order = f"ORDER BY _rank IS NULL, _rank, {_PATH}, abs(_row)"
    sql = f"SELECT {shown} FROM {view} WHERE _row IN (SELECT value FROM json_each(?)) {order}"
    return read_rows(store, sql, [wanted])


def columns(store: Store, view: str, *, hidden: bool) -> list[str]:
    """The view's columns, the mission last in every format; `hidden` ones only if wanted."""
    names = store.column("SELECT name FROM pragma_table_info(?)", view)
    shown = [name for name in names if hidden or not name.startswith("_")]
    return sorted(
        shown,
        key=lambda name: name in ("mission", "mission_name"),
    )


def read_rows(store: Store, sql: str, values: Sequence[Any]) -> list[Row]:
    """What the query answers, in its order, each column as its kind is: lists as lists."""
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
