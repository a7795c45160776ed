"""What became of an issue, in words: how often it was raised, how long it was open, what then."""

from datetime import date
from typing import Final

from missioncli.export.wording import months, status, when
from missioncli.store.listings import Row
from missioncli.store.open_days import Open
from missioncli.text import count

_YEAR: Final = 12
_IN_MONTHS: Final = 24
"""From so many months on, years are counted too."""


def path(row: Row) -> str:
    """Where the issue stood from mission to mission: `open → in progress → resolved`."""
    found = [record["status"] for record in reversed(row["history"])]
    steps = [one for one, before in zip(found, [None, *found], strict=False) if one != before]
    return " → ".join(map(status, steps))


def times(row: Row) -> str:
    """How often it was raised, in which months, and how often without an answer."""
    raised, unanswered = row["times_raised"], row["times_unanswered"]
    without = {0: "", raised: ", without an answer on file"}.get(
        unanswered, f", {unanswered} of them without an answer on file"
    )
    return often(row) + (without if raised else "")


def often(row: Row) -> str:
    """How often it was raised, and in which months."""
    raised, first, last = row["times_raised"], row["first_raised"], row["last_raised"]
    if not raised:
        return "not yet"
    dates = months(first, last)
    number = "once" if raised == 1 else f"{raised} times"
    return f"{number}, {dates}" if dates else number


def open_time(row: Row) -> str:
    """How long it was open, and how that ended; "" when no date tells anything."""
    found: Open = row["_open"]
    closed, again = row["_closed"], row["_reopened"]
    if closed is None:
        long = _at_least(found)
        return f"{long}, up to the newest mission that has it" if long else ""
    ending = status(closed["status"])
    if found.at_once:
        said = f"{ending} at the mission that raised it"
    else:
        on = f" at the mission of {when(row['closed'])}" if row["closed"] else ""
        said = "; ".join(part for part in (_between(found), f"called {ending}{on}") if part)
    if again is None:
        return said
    return f"{said}; raised anew {when(again['start'] or again['end'])}".rstrip()


def _at_least(found: Open) -> str:
    long = _length(found.from_last, found.to_first) if found.at_least else ""
    return f"at least {long}" if long else ""


def _between(found: Open) -> str:
    """The time from the one day to the other, or the bounds that the dates set; "" for none."""
    if found.from_first == found.from_last and found.to_first == found.to_last:
        return _length(found.from_last, found.to_first)
    low = _months(found.from_last, found.to_first)
    high = _months(found.from_first, found.to_last, up=True)
    if low and high:
        least = str(low) if high < _IN_MONTHS else _worded(low)
        return f"about {_worded(low)}" if low == high else f"{least} to {_worded(high)}"
    if low or high:
        return f"at least {_worded(low)}" if low else f"at most {_worded(high)}"
    return ""


def _length(start: str | None, end: str | None) -> str:
    """The whole months between two days, or the days where these are few; "" if one is unknown."""
    if start is None or end is None:
        return ""
    months = _months(start, end)
    if months > 1:
        return _worded(months)
    return count((date.fromisoformat(end) - date.fromisoformat(start)).days, "day")


def _months(start: str | None, end: str | None, *, up: bool = False) -> int:
    """The months from one day to another, whole ones or rounded `up`; 0 where either is unknown."""
    if start is None or end is None or start >= end:
        return 0
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    months = (last.year - first.year) * _YEAR + last.month - first.month
    if up:
        return months + (last.day > first.day)
    return months - (last.day < first.day)


def _worded(months: int) -> str:
    """`18 months`, `5 years 6 months`, `3 years`."""
    if months < _IN_MONTHS:
        return count(months, "month")
    years, rest = divmod(months, _YEAR)
    return count(years, "year") + (f" {count(rest, 'month')}" if rest else "")
