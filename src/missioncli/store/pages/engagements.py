"""Meetings and other occasions, and whether they took place."""

from collections.abc import Iterable

from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.pages.reach import Scope, statuses


def engagements(scope: Scope, numbers: Iterable[int]) -> list[Row]:
    """The engagements with these row numbers, each with its `mission_status`."""
    rows = rows_of(scope.store, "named_engagements", numbers)
    known = statuses(scope, (row["_file"] for row in rows))
    return [{"mission_status": known[row["_file"]], **row} for row in rows]


def took_place(row: Row) -> bool:
    """Whether it was held: what is planned, declined, or part of a mission not held was not."""
    return fate(row) == "held"


def fate(row: Row) -> str:
    """What became of an engagement: `held`, `planned`, `declined`, or `cancelled` as its mission.

    A mission that has not been held has held nothing, whatever its engagements say.
    """
    if row["status"] == "declined":
        return "declined"
    return str(row["status"] if row["mission_status"] == "held" else row["mission_status"])
