"""What narrows a listing, as SQL: one function for each place where a filter looks."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from missioncli.errors import UsageFault
from missioncli.store.listings import FilterName, Listing
from missioncli.store.match import KINDS, matching_keys
from missioncli.store.store import Store
from missioncli.store.views import ensure
from missioncli.text import visible

Filters = Mapping[FilterName, Sequence[str]]
"""The values of each filter: several of one mean "or", different filters mean "and"."""


class Condition(NamedTuple):
    """A piece of SQL with the values for its question marks."""

    sql: str
    values: tuple[Any, ...]


def joined(
    store: Store, listing: Listing, filters: Filters, *, possibly: bool = False
) -> Condition:
    """The condition that a row of `listing` passes all `filters` for certain.

    With `possibly`, rows whose dates do not tell pass `since` and `until` too. Raises
    `UnknownName` for a value that names nothing, `UsageFault` for one that is no date.
    """
    conditions = [
        _by_date(name, values, possibly=possibly)
        if name in ("since", "until")
        else _by_name(store, listing, name, values)
        for name, values in filters.items()
    ]
    sql = " AND ".join(["1", *(condition.sql for condition in conditions)])
    return Condition(sql, tuple(value for condition in conditions for value in condition.values))


def _by_name(store: Store, listing: Listing, name: FilterName, values: Sequence[str]) -> Condition:
    kinds = KINDS.get(name) or (f"{listing.command}.{name}",)
    found = (key for value in values for key in matching_keys(store, name, kinds, value))
    keys = json.dumps(list(dict.fromkeys(found)))
    place, _, detail = listing.filters[name].partition(":")
    if name == "with":
        ensure(store.db, "posts")
    make = _PLACES.get(f"{name}-{place}") or _PLACES.get(place, _in_column)
    sql = make(detail or place)
    return Condition(sql, (keys,) * sql.count("?"))


def _in_column(column: str) -> str:
    return f"{column} IN {_CHOSEN}"


def _by_reference(field: str) -> str:
    return f"_row IN (SELECT top FROM refs WHERE field = '{field}' AND key IN {_CHOSEN})"


def _by_speaker(field: str) -> str:
    """A speaker may be named by a key, or described when unnamed."""
    return f"({_by_reference(field)} OR attribution IN {_CHOSEN})"


def _in_mission(kind: str) -> str:
    """A mission has an issue when it tells of it, not only when something refers to it."""
    told = f" UNION SELECT file FROM issues WHERE key IN {_CHOSEN}" if kind == "issue" else ""
    return f"_file IN (SELECT file FROM refs WHERE kind = '{kind}' AND key IN {_CHOSEN}{told})"


def _used_in(kind: str) -> str:
    used = (
        "SELECT r.key FROM refs r JOIN missions m ON m.file = r.file"
        f" WHERE r.kind = '{kind}' AND m.id IN {_CHOSEN}"
    )
    return f"key IN ({used})"


def _by_hand(_detail: str) -> str:
    return _HANDS.format(column="_row", target="top")


def _by_hand_in_mission(_detail: str) -> str:
    return _HANDS.format(column="_file", target="file")


_CHOSEN: Final = "(SELECT value FROM json_each(?))"

# A party has a hand in what refers to it, to its parts, or to whoever held a post in any of these
# at that mission.
_HANDS: Final = """{column} IN (
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
   WHERE refs.kind = 'party' AND refs.record NOT IN ('people', 'organizations')
)"""

_PLACES: Final[dict[str, Callable[[str], str]]] = {
    "refs": _by_reference,
    "file": _in_mission,
    "uses": _used_in,
    "speaker-refs": _by_speaker,
    "with-refs": _by_hand,
    "with-file": _by_hand_in_mission,
}
"""How to look in each place that a listing's filters name; any other place is a column."""


def _by_date(name: FilterName, values: Sequence[str], *, possibly: bool) -> Condition:
    """`since` asks when a row begins, `until` when it ends.

    Of several dates the widest counts, since repeating a filter means "or".
    """
    if name == "since":
        day = min(_date(name, value).first for value in values)
        return Condition("ifnull(_first_by >= ?, 1)" if possibly else "_first >= ?", (day,))
    day = max(_date(name, value).last for value in values)
    # What has no end on file has not ended before it began.
    sql = "coalesce(_last_from, _first, '') <= ?" if possibly else "_last <= ?"
    return Condition(sql, (day,))


def _date(name: str, value: str) -> Any:
    from pydantic_core import PydanticCustomError

    from missioncli.model.base import parse_date

    try:
        return parse_date(value)
    except PydanticCustomError as error:
        msg = f"--{name} '{visible(value)}': {error.message()}"
        raise UsageFault(msg) from None
