"""The brief about a mission: what, who, whom they met, what was said, raised, agreed, owed."""

import unicodedata
from collections.abc import Iterator, Sequence

from missioncli.export.brief.matters import mission_matter
from missioncli.export.brief.missing import missing_of_mission
from missioncli.export.brief.statements import (
    cited,
    fact,
    followups,
    foot,
    outcomes,
    quote,
    reported,
    told,
)
from missioncli.export.brief.value import (
    NOTHING,
    Block,
    Fact,
    Facts,
    Points,
    Quotes,
    Section,
    Statement,
    Table,
)
from missioncli.export.brief.words import Verdicts
from missioncli.export.show import lines
from missioncli.export.show.lines import joined
from missioncli.export.wording import official, states, tally, when, words
from missioncli.store.listings import Row
from missioncli.text import count, listed

_OFFICIALS = {
    "met": "met",
    "planned": "to be met",
    "declined": "declined to meet",
    "mentioned": "only spoken of",
}
_OCCASIONS = {"held": "", "planned": "planned", "declined": "did not take place"}
_CHATHAM = "chatham-house"


def mission_sections(facts: lines.Facts, verdicts: Verdicts) -> Iterator[Section]:
    """The sections of the read-out or brief about a mission, in reading order."""
    held = facts["status"] == "held"
    yield Section("glance", "At a glance", (Facts(tuple(_glance(facts))),))
    if held:
        yield Section("outcomes", "What came of it", (Points(outcomes(facts["outcomes"], facts)),))
    yield Section("issues", "Issues and asks", tuple(_issues(facts)))
    yield Section("met", "Whom they met" if held else "Whom they are to meet", tuple(_met(facts)))
    if held or facts["quotes"]:
        yield Section("said", "What was said", tuple(_said(facts, verdicts)))
    told_of = reported(facts["paraphrases"], facts)
    if told_of:
        yield Section("reported", "Reported, not to be quoted", (Facts(told_of),))
    yield Section("went", "Who went" if held else "Who goes", tuple(_delegation(facts)))
    yield Section("followups", "Follow-ups", (followups(facts["followups"], facts),))
    missing = tuple(missing_of_mission(facts))
    if missing:
        yield Section("missing", "Not on file", (Points(missing, short=True),))


def _glance(facts: lines.Facts) -> Iterator[Fact]:
    if facts["about"]:
        yield fact("About", [cited(listed(facts["about"]), facts)])
    organizers = listed(facts["organizers_names"])
    yield fact("Organised by", [cited(organizers, facts)] if organizers else (), half=True)
    leaders = [_leader(row) for row in facts["delegates"] if row["leader"]]
    yield fact("Led by", leaders, half=True)
    if facts["sponsors"]:
        yield fact("Paid for by", [cited(listed(facts["sponsors_names"]), facts)])
    if facts["summary"]:
        yield fact("In short", [told(facts["summary"], facts)])
    if facts["objectives"]:
        yield fact("Aims", [cited(" ".join(map(_sentence, facts["objectives"])), facts)])
    areas = listed([name.lower() for name in facts["collaboration_names"]])
    if areas:
        yield fact("Together on", [cited(areas[:1].upper() + areas[1:], facts)])


def _sentence(text: str) -> str:
    """The text with a full stop, unless it ends in a mark of its own."""
    if text[-1] in ".!?。！？…":
        return text
    return f"{text}{'。' if unicodedata.east_asian_width(text[-1]) in 'WF' else '.'}"


def _leader(row: Row) -> Statement:
    who = row["_person_styled"] or row["organization_name"]
    post = (row["role"], row["_organization_short"]) if row["person"] else ()
    return told(joined(who, *post), row)


def _issues(facts: lines.Facts) -> Iterator[Block]:
    rows = facts["issues"]
    if not rows:
        yield NOTHING
        return
    cites = foot(*(cite for row in rows for cite in row["sources"]))
    found = f"{states([row['status'] for row in rows])}: {tally([row['category'] for row in rows])}"
    yield Statement(f"{found}.{_answers(rows)}", cites)
    for row in rows:
        yield mission_matter(row, facts)


def _answers(rows: Sequence[Row]) -> str:
    """To how many of the issues that were raised an answer is on file; "" when none was raised."""
    raised = [row for row in rows if row["raised"] or row["responses"]]
    answered = sum(bool(row["responses"]) for row in raised)
    if not raised:
        return ""
    if len(raised) == 1:
        which = " to the one that was raised" if len(rows) > 1 else ""
        return f" {'An' if answered else 'No'} answer is on file{which}."
    whom = "them" if len(raised) == len(rows) else f"the {len(raised)} that were raised"
    return f" An answer is on file to {answered or 'none'} of {whom}."


def _met(facts: lines.Facts) -> Iterator[Block]:
    rows = facts["officials"]
    if rows:
        yield Table(
            "Officials, in the posts they held then",
            ("Name", "Post then", "Institution", "Contact"),
            tuple(_official(row) for row in rows),
        )
    occasions = [occasion(row) for row in facts["engagements"]]
    if occasions:
        yield Facts((Fact("Occasions", tuple(occasions)),))
    if not rows and not occasions:
        yield NOTHING


def _official(row: Row) -> tuple[Statement, ...]:
    state = joined(_OFFICIALS[row["status"]], when(row["date"]), by=" ")
    return (
        told(official(row), row),
        Statement(row["office"]),
        Statement(row["institution_name"] or "not on file"),
        Statement(state),
    )


def occasion(row: Row, who: str | None = None) -> Statement:
    """A meeting or the like: terms, day, place, who was there (`who`, if given)."""
    kind = words(row["kind"])
    title = row["title"] + (f" ({kind})" if kind not in row["title"].lower() else "")
    rule = "" if row["terms"] == _CHATHAM else lines.terms(row)  # the title says that rule
    title = joined(title, rule, by="; ")
    present = _present(row) if who is None else who
    state = _OCCASIONS[row["status"]]
    return told(joined(title, state, lines.where(row), present, by="; "), row)


def _present(row: Row) -> str:
    leaders = dict(zip(row["led_by"], row["_led_by_short"], strict=True))
    others = zip(row["participants"], row["_participants_short"], strict=True)
    beside = [name for key, name in others if key not in leaders]
    return joined(
        f"led by {listed(list(leaders.values()))}" if leaders else "",
        f"with {listed(beside)}" if beside else "",
    )


def _said(facts: lines.Facts, verdicts: Verdicts) -> Iterator[Block]:
    quotes = tuple(quote(row, facts, verdicts) for row in facts["quotes"])
    yield Quotes(quotes) if quotes else NOTHING


def _delegation(facts: lines.Facts) -> Iterator[Block]:
    rows = facts["delegates"]
    yield _size(facts)
    if rows:
        held = facts["status"] == "held"
        yield Points(tuple(_delegate(row, held=held) for row in rows), short=True)
    if facts["others"]:
        yield Facts((Fact("Also in the story", tuple(map(_other, facts["others"]))),))


def _size(facts: lines.Facts) -> Statement:
    """How many are named, and how many the source says there were."""
    rows = facts["delegates"]
    stated = [
        f"{'at least ' if size['at_least'] else ''}{size['count']} {size['unit']}"
        for size in facts["stated_size"]
    ]
    if not rows and not stated:
        return NOTHING
    more = f"the source says {listed(stated)}" if stated else "the full number is not on file"
    bare = sum(1 for row in rows if row["person"] and not row["role"])
    posts = f" The posts of {bare} of them are not on file." if bare else ""
    cites = [cite for row in rows for cite in row["sources"]]
    text = f"{count(len(rows), 'delegate')} named; {more}.{posts}"
    return Statement(text, foot(*cites, *(facts["sources"] if stated else ())))


def _delegate(row: Row, *, held: bool) -> Statement:
    """Somebody with the post of then, in which part, for whom, and how long they stayed."""
    post = (row["role"], row["_organization_styled"]) if row["person"] else ()
    beside = joined(
        ("led the delegation" if held else "leads the delegation") if row["leader"] else "",
        f"on behalf of {row['_on_behalf_of_short']}" if row["on_behalf_of"] else "",
        row["group"],
        f"from {when(row['joined'])}" if row["joined"] else "",
        f"until {when(row['left'])}" if row["left"] else "",
    )
    who = joined(row["_person_styled"] or row["_organization_styled"], *post)
    return told(joined(who, beside, by="; "), row)


def _other(row: Row) -> Statement:
    capacity = f" ({words(row['capacity'])})" if row["capacity"] else ""
    post = joined(row["_person_styled"], row["role"], row["_organization_styled"])
    return told(post + capacity, row)
