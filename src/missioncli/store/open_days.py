"""How long an issue has been open, as surely as the dates on file tell; never until today."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from missioncli.store.listings import Row

CLOSED: Final = ("resolved", "refused", "dropped")
"""The states in which an issue is no longer open."""


class Open(NamedTuple):
    """The days on which an issue was first raised, and closed or else raised last.

    Of each the earliest and the latest that it may have been; `None` where no date tells.
    """

    from_first: str | None
    from_last: str | None
    to_first: str | None
    to_last: str | None
    at_once: bool = False
    """Whether the mission that first has it closes it, so that no time was between."""

    @property
    def at_least(self) -> int | None:
        """The fewest days that the issue was open."""
        return 0 if self.at_once else _days(self.from_last, self.to_first)

    @property
    def at_most(self) -> int | None:
        """The most days that the issue was open."""
        return 0 if self.at_once else _days(self.from_first, self.to_last)


def time_open(records: Sequence[Row]) -> Open:
    """From the first held mission that has the issue to the one that closes it, else the newest.

    Of missions whose order is not certain any may be the first.
    """
    held = [record for record in records if record["mission_status"] == "held"]
    closing = [record for record in held if closes(record)]
    if closing and closing[-1] is held[-1] and _certainly_first(held):
        return Open(*_earliest(held), *_earliest(held), at_once=True)
    if closing:
        return Open(*_earliest(held), *_earliest(closing))
    starts = [record["_first"] for record in held if record["_first"]]
    return Open(*_earliest(held), max(starts, default=None), None)


def closes(record: Row) -> bool:
    """Whether the record tells, at a mission that was held, that the issue is closed."""
    return record["mission_status"] == "held" and record["status"] in CLOSED


def _certainly_first(held: Sequence[Row]) -> bool:
    """Whether the last of `held` began before all others for certain."""
    *others, (_, latest) = (_bounds(record) for record in held)
    return not others or all(first and latest and latest < first for first, _ in others)


def _earliest(records: Sequence[Row]) -> tuple[str | None, str | None]:
    """The earliest and the latest day on which the first of the missions may have begun."""
    bounds = [_bounds(record) for record in records]
    firsts = [first for first, _ in bounds if first]
    lasts = [last for _, last in bounds if last]
    # A mission without a date may have been before all others.
    return (min(firsts) if len(firsts) == len(bounds) > 0 else None), min(lasts, default=None)


def _bounds(record: Row) -> tuple[str | None, str | None]:
    """The earliest and the latest day on which the record's mission may have begun."""
    return record["_first"], record["_first_by"] or record["_last"]


def _days(start: str | None, end: str | None) -> int | None:
    if start is None or end is None:
        return None
    return max((date.fromisoformat(end) - date.fromisoformat(start)).days, 0)
