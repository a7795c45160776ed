"""Dates that contradict each other. Only what is certain is told: a date covers its days."""

from collections.abc import Iterator

from missioncli.checks.facts import Folder
from missioncli.checks.rule import Doubt
from missioncli.model.base import Date
from missioncli.model.entities import Stop
from missioncli.model.mission import Mission
from missioncli.model.records import Delegate, Engagement


def reversed_dates(folder: Folder) -> Iterator[Doubt]:
    """A start that certainly lies after its end: missions, stops, and who joined after leaving."""
    for file in folder.files:
        for at, table in file.each(Mission, Stop, Delegate):
            names = ("joined", "left") if isinstance(table, Delegate) else ("start", "end")
            first, last = (getattr(table, name) for name in names)
            if first and last and _after(first, last):
                message = f"`{names[0]}` ({first}) is after `{names[1]}` ({last})"
                yield Doubt(file, (*at, names[0]), message)


def outside_mission(folder: Folder) -> Iterator[Doubt]:
    """A stop, an engagement, joining or leaving that certainly lies outside the mission's days."""
    for file in folder.files:
        mission = file.content.mission
        if mission is None or (mission.start and mission.end and _after(mission.start, mission.end)):
            continue
        for at, table in file.each(Stop, Engagement, Delegate):
            for name, date in _dated(table):
                if mission.start and _after(mission.start, date):
                    when = f"before the mission, which starts {mission.start}"
                elif mission.end and _after(date, mission.end):
                    when = f"after the mission, which ends {mission.end}"
                else:
                    continue
                yield Doubt(file, (*at, name), f"`{name}` ({date}) is {when}")


def _dated(table: Stop | Engagement | Delegate) -> Iterator[tuple[str, Date]]:
    if isinstance(table, Engagement):
        names: tuple[str, ...] = ("date",)
    else:
        names = ("start", "end") if isinstance(table, Stop) else ("joined", "left")
    for name in names:
        date = getattr(table, name)
        if date:
            yield name, date


def _after(one: Date, other: Date) -> bool:
    """Whether `one` is certainly after `other`: no day that it covers is as early."""
    return one.first > other.last
