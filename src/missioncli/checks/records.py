"""What a mission's records leave open, or say against each other."""

from collections.abc import Iterator
from typing import Final

from missioncli.checks.facts import Folder
from missioncli.checks.rule import Doubt
from missioncli.model.records import Delegate, Engagement, Issue, Outcome
from missioncli.text import count, fold, word_set

_PEOPLE: Final = word_set(
    "people persons person delegates delegate members participants representatives executives",
    "leaders individuals attendees officials",
)
_ORGANIZATIONS: Final = word_set(
    "companies company organizations organisations firms businesses institutions associations",
    "enterprises",
)


def no_leader(folder: Folder) -> Iterator[Doubt]:
    """A delegation that is listed without anybody who leads it."""
    for file in folder.files:
        delegates = list(file.each(Delegate))
        if not delegates or any(one.leader for _, one in delegates):
            continue
        if any(at and at[-1] == "leader" for at in file.mending.lost):
            continue
        message = "nobody is marked as leader of the delegation: leader = true"
        yield Doubt(file, ("delegates",), message)


def oversized(folder: Folder) -> Iterator[Doubt]:
    """More delegates listed than the source says took part. "More than 20" has no upper end."""
    for file in folder.files:
        mission = file.content.mission
        delegates = [one for _, one in file.each(Delegate)]
        people = sum(one.person is not None for one in delegates)
        organizations = len({one.organization for one in delegates if one.organization})
        for position, size in enumerate(mission.stated_size if mission else ()):
            units = set(fold(size.unit).split())
            if size.at_least or not units & (_PEOPLE | _ORGANIZATIONS):
                continue
            number = people if units & _PEOPLE else organizations
            if number > size.count:
                message = f"{count(number, 'is', 'are')} listed, more than the {size.count} stated"
                at = ("mission", "stated_size", position, "count")
                yield Doubt(file, at, message)


def nobody_there(folder: Folder) -> Iterator[Doubt]:
    """An engagement that was held, and nobody is on file who took part in it or led it."""
    for file in folder.files:
        for at, one in file.each(Engagement):
            lost = any(file.mending.is_lost((*at, name)) for name in ("participants", "led_by"))
            if one.status == "held" and not one.participants and not one.led_by and not lost:
                message = "it was held, and nobody is on file who took part: participants = […]"
                yield Doubt(file, at, message)


def resolved_by_nothing(folder: Folder) -> Iterator[Doubt]:
    """An issue that is called resolved, without an answer, a development or an outcome."""
    for file in folder.files:
        answered = {key for _, outcome in file.each(Outcome) for key in outcome.issues}
        for at, issue in file.each(Issue):
            lost = any(file.mending.is_lost((*at, name)) for name in ("responses", "developments"))
            settled = issue.responses or issue.developments or at[-1] in answered or lost
            if issue.status == "resolved" and not settled:
                message = "it is called resolved, and no answer, development or outcome says how"
                yield Doubt(file, (*at, "status"), message)
