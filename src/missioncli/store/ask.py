"""One path for every question: a listing and filters in, rows out."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from missioncli.errors import UsageFault
from missioncli.store.listings import FilterName, Listing
from missioncli.store.match import KINDS, matching_keys
from missioncli.store.store import Store
from missioncli.store.views import ensure
from missioncli.text import visible

Row = dict[str, Any]
"""One row: the listing's columns by name. Lists are lists, absent values `None`."""

Filters = Mapping[FilterName, Sequence[str]]
"""The values given for each filter; several values of one mean "or", filters among each other "and"."""

# Everything of a party: itself, its parts, and whoever held a post there, at that time.
_WITH: Final = """
{column} IN (
  WITH RECURSIVE parts (key) AS (
    SELECT value FROM json_each(?)
    UNION
    SELECT o.key FROM organizations o JOIN parts ON o.parent = parts.key WHERE o.file = 0
  ),
  hands (file, key) AS (
    SELECT NULL, key FROM parts
    UNION ALL
    SELECT posts._file, posts.person FROM posts JOIN parts ON posts.organization = parts.key
  )
  SELECT refs.{target} FROM refs JOIN hands
      ON refs.key = hands.key AND (hands.file IS NULL OR hands.file = refs.file)
   WHERE refs.kind = 'party'
)
"""


class Condition(NamedTuple):
    """A piece of SQL with the values for its question marks."""

    sql: str
    values: tuple[Any, ...]


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

    With `hidden`, rows also have the columns that only rendering uses (names begin with _). Raises `UnknownName` or `UsageFault` for a value that names nothing or is no date.
    """
    ensure(store.db, listing.view)
    given = {name: values for name, values in filters.items() if values}
    conditions = [_condition(store, listing, name, values) for name, values in given.items()]
    where, values = _joined([Condition("1", ()), *conditions])
    order = "ORDER BY _rank IS NULL, _rank, abs(_row)"
    shown = ", ".join(f'"{name}"' for name in _columns(store, listing.view, hidden=hidden))
    sql = f"SELECT {shown} FROM {listing.view} WHERE {where} {order}"  # noqa: S608 - our own names
    rows = _rows(store, sql, values)
    uncertain = 0
    if "since" in given or "until" in given:
        others = [
            _perhaps(name, text)
            if name in ("since", "until")
            else _condition(store, listing, name, text)
            for name, text in given.items()
        ]
        where, values = _joined(others)
        uncertain = store.value(f"SELECT count(*) FROM {listing.view} WHERE {where}", *values)  # noqa: S608
        uncertain -= len(rows)
    return Answer(listing, rows, store.several, uncertain)


def _columns(store: Store, view: str, *, hidden: bool) -> list[str]:
    """The view's columns, the mission last in every format; with `hidden` ones only if wanted."""
    names = store.column("SELECT name FROM pragma_table_info(?)", view)
    shown = [name for name in names if hidden or not name.startswith(("_", "mission_"))]
    return sorted(
        (*shown, *(() if hidden else ("mission_name",))),
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


def _joined(conditions: Sequence[Condition]) -> tuple[str, list[Any]]:
    where = " AND ".join(condition.sql for condition in conditions)
    return where, [value for condition in conditions for value in condition.values]


def _condition(
    store: Store, listing: Listing, name: FilterName, values: Sequence[str]
) -> Condition:
    column = listing.filters[name]
    if name == "since":
        return Condition("_first >= ?", (min(_date(name, value).first for value in values),))
    if name == "until":
        return Condition("_last <= ?", (max(_date(name, value).last for value in values),))
    kinds = KINDS.get(name) or (f"{listing.command}.{name}",)
    keys = json.dumps(
        list(
            dict.fromkeys(
                key for value in values for key in matching_keys(store, name, kinds, value)
            )
        )
    )
    chosen = "(SELECT value FROM json_each(?))"
    place, _, field = column.partition(":")
    if name == "with":
        ensure(store.db, "posts")
    if name == "with" and place == "refs":
        return Condition(_WITH.format(column="_row", target="top"), (keys,))
    if name == "with" and place == "file":
        return Condition(_WITH.format(column="_file", target="file"), (keys,))
    if place == "uses":
        used = (
            f"SELECT r.key FROM refs r JOIN missions m ON m.file = r.file"
            f" WHERE r.kind = '{field}' AND m.id IN {chosen}"
        )
        return Condition(f"key IN ({used})", (keys,))
    if place == "refs":
        by_field = f"_row IN (SELECT top FROM refs WHERE field = '{field}' AND key IN {chosen})"
        if name == "speaker":
            return Condition(f"({by_field} OR attribution IN {chosen})", (keys, keys))
        return Condition(by_field, (keys,))
    if place == "file":
        return Condition(
            f"_file IN (SELECT file FROM refs WHERE field = '{field}' AND key IN {chosen})", (keys,)
        )
    return Condition(f"{column} IN {chosen}", (keys,))


def _perhaps(name: FilterName, values: Sequence[str]) -> Condition:
    """What passes `since` or `until` for certain, or might: its date is unknown or straddles."""
    if name == "since":
        day = min(_date(name, value).first for value in values)
        return Condition("(_last >= ? OR _last IS NULL)", (day,))
    day = max(_date(name, value).last for value in values)
    return Condition("(_first <= ? OR _first IS NULL)", (day,))


def _date(name: str, value: str) -> Any:
    from pydantic_core import PydanticCustomError

    from missioncli.model.base import parse_date

    try:
        return parse_date(value)
    except PydanticCustomError as error:
        msg = f"--{name} '{visible(value)}': {error.message()}"
        raise UsageFault(msg) from None
