"""Dates that contradict each other. Only what is certain is told: a date covers its days."""

from collections.abc import Iterator
from typing import Final

from missioncli.checks.facts import Folder
from missioncli.checks.rule import Doubt
from missioncli.model.base import Date, Table
from missioncli.model.entities import Stop
from missioncli.model.mission import Mission
from missioncli.model.records import Delegate, Engagement

_SPANS: Final[dict[type[Table], tuple[str, str]]] = {
    Mission: ("start", "end"),
    Stop: ("start", "end"),
    Delegate: ("joined", "left"),
}
"""The fields that say when something begins and ends."""

_DAYS: Final[dict[type[Table], tuple[str, ...]]] = {
    Stop: ("start", "end"),
    Delegate: ("joined", "left"),
    Engagement: ("date",),
}
"""The fields whose days lie within those of the mission."""


def reversed_dates(folder: Folder) -> Iterator[Doubt]:
    """A start that certainly lies after its end: missions, stops, and who joined after leaving."""
    for file in folder.files:
        for model, (start, end) in _SPANS.items():
            for at, table in file.each(model):
                if _is_reversed(table):
                    first, last = getattr(table, start), getattr(table, end)
                    message = f"`{start}` ({first}) is after `{end}` ({last})"
                    yield Doubt(file, (*at, start), message)


def outside_mission(folder: Folder) -> Iterator[Doubt]:
    """A stop, an engagement, joining or leaving that certainly lies outside the mission's days."""
    for file in folder.files:
        mission = file.content.mission
        if mission is None or _is_reversed(mission):
            continue
        for model, names in _DAYS.items():
            for at, table in file.each(model):
                for name in () if _is_reversed(table) else names:
                    when = _outside(getattr(table, name), mission)
                    if when:
                        yield Doubt(file, (*at, name), f"`{name}` {when}")


def _is_reversed(table: Table) -> bool:
    """Whether it certainly begins after its end; then neither of the two can be relied on."""
    span = _SPANS.get(type(table))
    if span is None:
        return False
    first, last = (getattr(table, name) for name in span)
    return bool(first and last and _after(first, last))


def _outside(date: Date | None, mission: Mission) -> str:
    """How a date is certainly outside the mission, in words; "" when it is not."""
    if date and mission.start and _after(mission.start, date):
        return f"({date}) is before the mission, which starts {mission.start}"
    if date and mission.end and _after(date, mission.end):
        return f"({date}) is after the mission, which ends {mission.end}"
    return ""


def _after(one: Date, other: Date) -> bool:
    """Whether `one` is certainly after `other`: no day that it covers is as early."""
    return one.first > other.last
