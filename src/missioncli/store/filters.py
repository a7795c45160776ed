"""What narrows a listing, as SQL: one function for each place where a filter looks."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from missioncli.errors import UsageFault
from missioncli.store.listings import FilterName, Listing
from missioncli.store.match import KINDS, matching_keys
from missioncli.store.store import Store
from missioncli.text import visible

DATES: Final = ("since", "until", "due")
"""The filters whose values are dates: they pass only what is certain."""

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

    With `possibly`, rows whose dates may pass `DATES`, certainly or not. Raises
    `UsageFault` with a line for each filter whose value names nothing or is no date.
    """
    conditions: list[Condition] = []
    faults: list[UsageFault] = []
    for name, values in filters.items():
        try:
            if name == "open":  # a flag of follow-ups, which names nothing
                conditions.append(Condition("done IS NULL", ()))
            elif name in DATES:
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


class _Asked(NamedTuple):
    """The keys that a filter's values name, and where it looks for them."""

    store: Store
    keys: str
    """As JSON."""
    kind: str
    """What they are keys of, as `refs` has it."""
    detail: str

    def among(self, column: str, sql: str) -> Condition:
        """The condition that `column` is one of what `sql` answers; its question marks are `keys`.

        It is asked now, once: within the listing's own query it might be asked for every row.
        """
        found = self.store.column(sql, *[self.keys] * sql.count("?"))
        if len(found) <= _AS_NUMBERS and all(isinstance(one, int) for one in found):
            return Condition(f"{column} IN ({', '.join(map(str, found))})", ())
        return Condition(f"{column} IN {_CHOSEN}", (json.dumps(found),))

    def chosen(self, column: str) -> Condition:
        """The condition that `column` is one of the keys."""
        return Condition(f"{column} IN {_CHOSEN}", (self.keys,))


def _by_name(store: Store, listing: Listing, name: FilterName, values: Sequence[str]) -> Condition:
    kinds = KINDS.get(name) or (f"{listing.command}.{name}",)
    found = (key for value in values for key in matching_keys(store, name, kinds, value))
    keys = json.dumps(list(dict.fromkeys(found)))
    place, _, detail = listing.filters[name].partition(":")
    kind = "party" if "organization" in kinds else kinds[0]
    look = _PLACES.get(f"{name}-{place}") or _PLACES.get(place, _in_column)
    return look(_Asked(store, keys, kind, detail or place))


def _in_column(asked: _Asked) -> Condition:
    return asked.chosen(asked.detail)


def _in_these_missions(asked: _Asked) -> Condition:
    return asked.among("_file", f"SELECT file FROM files WHERE mission IN {_CHOSEN}")


def _by_reference(asked: _Asked) -> Condition:
    where = f"kind = '{asked.kind}' AND key IN {_CHOSEN} AND field = '{asked.detail}'"
    return asked.among("_row", f"SELECT top FROM refs WHERE {where}")


def _by_speaker(asked: _Asked) -> Condition:
    """A speaker may be named by a key, or described when unnamed."""
    return _either(_by_reference(asked), asked.chosen("attribution"))


def _in_mission(asked: _Asked) -> Condition:
    """A mission has an issue when it tells of it, not only when something refers to it."""
    kind = asked.detail
    told = f" UNION SELECT file FROM issues WHERE key IN {_CHOSEN}" if kind == "issue" else ""
    where = f"kind = '{kind}' AND key IN {_CHOSEN}"
    return asked.among("_file", f"SELECT file FROM refs WHERE {where}{told}")


def _used_in(asked: _Asked) -> Condition:
    return asked.among(
        "key",
        "SELECT DISTINCT r.key FROM refs r JOIN missions m ON m.file = r.file"
        f" WHERE r.kind = '{asked.detail}' AND m.id IN {_CHOSEN}",
    )


def _by_hand(asked: _Asked) -> Condition:
    return asked.among("_row", _HANDS.format(target="top"))


def _by_hand_in_mission(asked: _Asked) -> Condition:
    return asked.among("_file", _HANDS.format(target="file"))


def _by_hand_or_discussion(asked: _Asked) -> Condition:
    """An issue is also a party's matter when it was discussed where the party took part."""
    held = asked.among("e.row", _HANDS.format(target="top"))
    discussed = (
        "SELECT i.row FROM engagements e JOIN refs r ON r.row = e.row AND r.kind = 'issue'"
        " JOIN issues i ON i.key = r.key AND i.file = r.file"
        f" WHERE e.status = 'held' AND {held.sql}"
    )
    rows = asked.store.column(discussed, *held.values)
    return _either(_by_hand(asked), Condition(f"_row IN {_CHOSEN}", (json.dumps(rows),)))


def _of_party(asked: _Asked) -> Condition:
    """An organisation itself, its parts, and where a person held a post."""
    posts = (
        "SELECT post.key FROM refs who JOIN refs post ON post.row = who.row"
        " AND post.field IN ('organization', 'institution')"
        f" WHERE who.kind = 'party' AND who.key IN {_CHOSEN} AND who.field = 'person'"
    )
    return asked.among("key", f"WITH RECURSIVE {_PARTS} SELECT key FROM parts UNION {posts}")


def _of_speaker(asked: _Asked) -> Condition:
    """What is said by an organisation, or by somebody who spoke in a post there."""
    return asked.among("_row", f"{_SPOKEN_THERE} UNION {_SPOKEN_BY}")


def _of_post(asked: _Asked) -> Condition:
    where = f"kind = 'party' AND key IN {_CHOSEN} AND field IN ('organization', 'institution')"
    return asked.among("_row", f"SELECT row FROM refs WHERE {where}")


def _either(one: Condition, other: Condition) -> Condition:
    return Condition(f"({one.sql} OR {other.sql})", (*one.values, *other.values))


_AS_NUMBERS: Final = 500
"""Up to so many rows are written into the query, where SQLite uses them best."""

_CHOSEN: Final = "(SELECT value FROM json_each(?))"

_PARTS: Final = """parts (key) AS (
    SELECT value FROM json_each(?)
    UNION
    SELECT o.key FROM parts JOIN organizations o ON o.parent = parts.key WHERE o.file = 0
  )"""

# A party has a hand in what refers to it, to its parts, or to whoever held a post in any of these
# at that mission.
_HANDS: Final = f"""
  WITH RECURSIVE {_PARTS},
  hands (file, key) AS (
    SELECT NULL, key FROM parts
    UNION ALL
    SELECT post.file, who.key FROM parts
      CROSS JOIN refs post ON post.kind = 'party' AND post.key = parts.key
       AND post.field IN ('organization', 'institution')
      CROSS JOIN refs who ON who.row = post.row AND who.field = 'person'
  )
  SELECT DISTINCT refs.{{target}} FROM hands CROSS JOIN refs
      ON refs.kind = 'party' AND refs.key = hands.key
     AND (hands.file IS NULL OR hands.file = refs.file)
   WHERE refs.record NOT IN ('people', 'organizations')
"""

_SPOKEN_BY: Final = (
    f"SELECT top FROM refs WHERE kind = 'party' AND key IN {_CHOSEN} AND field = 'speaker'"
)

# Somebody speaks in the first post of the mission.
_SPOKEN_THERE: Final = f"""
SELECT s.top FROM refs post
  JOIN refs who ON who.row = post.row AND who.field = 'person'
  JOIN refs s ON s.kind = 'party' AND s.key = who.key AND s.file = who.file AND s.field = 'speaker'
 WHERE post.kind = 'party' AND post.key IN {_CHOSEN}
   AND post.field IN ('organization', 'institution')
   AND post.row = (SELECT min(r.row) FROM refs r
                    WHERE r.kind = 'party' AND r.key = who.key AND r.file = who.file
                      AND r.field = 'person')
"""

_PLACES: Final[dict[str, Callable[[_Asked], Condition]]] = {
    "refs": _by_reference,
    "file": _in_mission,
    "uses": _used_in,
    "mission": _in_these_missions,
    "post": _of_post,
    "speaker-refs": _by_speaker,
    "with-refs": _by_hand,
    "with-file": _by_hand_in_mission,
    "with-issues": _by_hand_or_discussion,
    "with-organizations": _of_party,
    "organization-speaker": _of_speaker,
}
"""How to look in each place that a listing's filters name; any other place is a column."""


def _by_date(name: FilterName, values: Sequence[str], *, possibly: bool) -> Condition:
    """`since` asks when a row begins, `until` when it ends, `due` when it is due, which is its end.

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
