"""What narrows a listing, as SQL: one function for each place where a filter looks."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from missioncli.errors import UsageFault
from missioncli.store.listings import FilterName, Listing
from missioncli.store.match import KINDS, matching_keys
from missioncli.store.store import Store
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

    With `possibly`, rows whose dates may pass `since` and `until`, certainly or not. Raises
    `UsageFault` with a line for each filter whose value names nothing or is no date.
    """
    conditions: list[Condition] = []
    faults: list[UsageFault] = []
    for name, values in filters.items():
        try:
            if name in ("since", "until"):
                conditions.append(_by_date(name, values, possibly=possibly))
            else:
                conditions.append(_by_name(store, listing, name, values))
        except UsageFault as fault:
            faults.append(fault)
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise UsageFault("\n".join(map(str, faults)))
    sql = " AND ".join(["1", *(condition.sql for condition in conditions)])
    return Condition(sql, tuple(value for condition in conditions for value in condition.values))


def _by_name(store: Store, listing: Listing, name: FilterName, values: Sequence[str]) -> Condition:
    kinds = KINDS.get(name) or (f"{listing.command}.{name}",)
    found = (key for value in values for key in matching_keys(store, name, kinds, value))
    keys = json.dumps(list(dict.fromkeys(found)))
    place, _, detail = listing.filters[name].partition(":")
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
    return f"_row IN ({_HANDS.format(target='top')})"


def _by_hand_in_mission(_detail: str) -> str:
    return f"_file IN ({_HANDS.format(target='file')})"


def _by_hand_or_discussion(_detail: str) -> str:
    """An issue is also a party's matter when it was discussed where the party took part."""
    discussed = (
        "SELECT i.row FROM issues i"
        " JOIN refs r ON r.kind = 'issue' AND r.key = i.key AND r.file = i.file"
        f" JOIN engagements e ON e.row = r.top AND e.status = 'held'"
        f" WHERE r.record = 'engagements' AND e.row IN ({_HANDS.format(target='top')})"
    )
    return f"({_by_hand(_detail)} OR _row IN ({discussed}))"


def _of_party(_detail: str) -> str:
    """An organisation itself, its parts, and where a person held a post."""
    posts = (
        "SELECT post.key FROM refs post"
        " JOIN refs who ON who.row = post.row AND who.field = 'person'"
        f" WHERE post.field IN ('organization', 'institution') AND who.key IN {_CHOSEN}"
    )
    return f"key IN (WITH RECURSIVE {_PARTS} SELECT key FROM parts UNION {posts})"


def _of_speaker(_detail: str) -> str:
    """What is said by an organisation, or by somebody who held a post there."""
    return f"(speaker_organization IN {_CHOSEN} OR speaker IN {_CHOSEN})"


_CHOSEN: Final = "(SELECT value FROM json_each(?))"

_PARTS: Final = """parts (key) AS (
    SELECT value FROM json_each(?)
    UNION
    SELECT o.key FROM organizations o JOIN parts ON o.parent = parts.key WHERE o.file = 0
  )"""

# A party has a hand in what refers to it, to its parts, or to whoever held a post in any of these
# at that mission.
_HANDS: Final = f"""
  WITH RECURSIVE {_PARTS},
  hands (file, key) AS (
    SELECT NULL, key FROM parts
    UNION ALL
    SELECT post.file, who.key FROM parts
      JOIN refs post ON post.kind = 'party' AND post.key = parts.key
       AND post.field IN ('organization', 'institution')
      JOIN refs who ON who.row = post.row AND who.field = 'person'
  )
  SELECT refs.{{target}} FROM hands JOIN refs
      ON refs.kind = 'party' AND refs.key = hands.key
     AND (hands.file IS NULL OR hands.file = refs.file)
   WHERE refs.record NOT IN ('people', 'organizations')
"""

_PLACES: Final[dict[str, Callable[[str], str]]] = {
    "refs": _by_reference,
    "file": _in_mission,
    "uses": _used_in,
    "speaker-refs": _by_speaker,
    "with-refs": _by_hand,
    "with-file": _by_hand_in_mission,
    "with-issues": _by_hand_or_discussion,
    "with-organizations": _of_party,
    "organization-speaker": _of_speaker,
}
"""How to look in each place that a listing's filters name; any other place is a column."""


def _by_date(name: FilterName, values: Sequence[str], *, possibly: bool) -> Condition:
    """`since` asks when a row begins, `until` when it ends.

    Of several dates the widest counts, since repeating a filter means "or".
    """
    if name == "since":
        day = min(_date(name, value).first for value in values)
        sql = "(_first >= ? OR ifnull(_first_by >= ?, 1))" if possibly else "_first >= ?"
    else:
        day = max(_date(name, value).last for value in values)
        # What has no end on file has not ended before it began.
        perhaps = "coalesce(_last_from, _first, '') <= ?"
        sql = f"(_last <= ? OR {perhaps})" if possibly else "_last <= ?"
    return Condition(sql, (day,) * sql.count("?"))


def _date(name: str, value: str) -> Any:
    from pydantic_core import PydanticCustomError

    from missioncli.model.base import parse_date

    try:
        return parse_date(value)
    except PydanticCustomError:
        msg = f"--{name} '{visible(value)}' is no date: write 2025, 2025-03 or 2025-03-17"
        raise UsageFault(msg) from None
