"""What a mission's records leave open, or say against each other."""

from collections.abc import Iterator
from typing import Final

from missioncli.checks.facts import Folder
from missioncli.checks.rule import Doubt
from missioncli.model.records import Delegate, Engagement, Issue, Outcome, Paraphrase, Quote
from missioncli.text import count, fold, word_set

_PEOPLE: Final = word_set("people persons person delegates delegate participants attendees")
_COMPANIES: Final = word_set("companies company firms businesses enterprises")
_ORGANIZATIONS: Final = word_set("organizations organisations institutions")
"""Units that count every delegate, or every organisation; others count some of them."""


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
    kinds = {key: one.kind for _, key, one in folder.definitions("organization")}
    for file in folder.files:
        mission = file.content.mission
        delegates = [one for _, one in file.each(Delegate)]
        houses = {one.organization for one in delegates if one.organization}
        listed = {
            _PEOPLE: len({one.person for one in delegates if one.person}),
            _COMPANIES: sum(kinds.get(key) in (None, "company") for key in houses),
            _ORGANIZATIONS: len(houses),
        }
        for position, size in enumerate(mission.stated_size if mission else ()):
            unit = set(fold(size.unit).split())
            number = next((number for words, number in listed.items() if unit & words), 0)
            if number > size.count and not size.at_least:
                message = f"{count(number, 'is', 'are')} listed, more than the {size.count} stated"
                at = ("mission", "stated_size", position, "count")
                yield Doubt(file, at, message)


def nobody_there(folder: Folder) -> Iterator[Doubt]:
    """An engagement that was held, and nobody is on file who took part, led it or spoke there."""
    for file in folder.files:
        mission = file.content.mission
        if mission is None or mission.status != "held":
            continue
        speaking = {one.engagement for _, one in (*file.each(Quote), *file.each(Paraphrase))}
        for at, one in file.each(Engagement):
            lost = any(file.mending.is_lost((*at, name)) for name in ("participants", "led_by"))
            there = one.participants or one.led_by or at[-1] in speaking or lost
            if one.status == "held" and not there:
                message = "it was held, and nobody is on file who took part: participants = […]"
                yield Doubt(file, at, message)


def resolved_by_nothing(folder: Folder) -> Iterator[Doubt]:
    """An issue that is called resolved, without an answer, a development or an outcome."""
    answered = {
        key for file in folder.files for _, one in file.each(Outcome) for key in one.issues
    } | {
        at[-1]
        for file in folder.files
        for at, issue in file.each(Issue)
        if issue.responses or issue.developments
    }
    for file in folder.files:
        for at, issue in file.each(Issue):
            lost = any(file.mending.is_lost((*at, name)) for name in ("responses", "developments"))
            settled = at[-1] in answered or lost
            if issue.status == "resolved" and not settled:
                message = "it is called resolved, and no answer, development or outcome says how"
                yield Doubt(file, (*at, "status"), message)
