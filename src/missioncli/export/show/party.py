"""What the pages of people and of organisations have in common."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from missioncli.export.pages import Line
from missioncli.export.show.lines import (
    Facts,
    Labelled,
    answer_line,
    beside,
    developments,
    engagement_keys,
    engagement_line,
    issue_line,
    joined,
    line,
    outcome_line,
    owed,
    paraphrase_line,
    quote_line,
    words_lines,
)
from missioncli.export.wording import official, some, span, when
from missioncli.store.listings import Row
from missioncli.store.pages.engagements import fate
from missioncli.text import listed

_NAMED = 6
"""How many officials of a mission a line names before it counts the rest."""

# How somebody's part in an engagement is put: leading it, taking part, being led by others.
_PARTS = {
    "held": ("led it", "took part", "led by"),
    "planned": ("to lead it", "to take part", "to be led by"),
    "declined": ("was to lead it", "was to take part", "was to be led by"),
    "cancelled": ("was to lead it", "was to take part", "was to be led by"),
}
_HEADS = {
    "Took part": ("held",),
    "To take part": ("planned",),
    "Not held": ("declined", "cancelled"),
}


def own(facts: Facts, row: Row, key: str) -> bool:
    """Whether a key stands for the party of the page: itself, a part, or one of its people then."""
    if key in (facts["key"], *facts["parts"]):
        return True
    return any(post["person"] == key and post["_file"] == row["_file"] for post in facts["posts"])


def engagements(facts: Facts) -> Iterator[Labelled]:
    """The engagements in which the party took part, is to, or was to, and with whom."""
    for heading, fates in _HEADS.items():
        rows = [row for row in facts["engagements"] if fate(row) in fates]
        yield heading, [engagement_line(row, facts, present(row, facts)) for row in rows]


def present(row: Row, facts: Facts) -> str:
    """Who of the party led an engagement or took part, and beside whom."""
    lead, part, led_by = _PARTS[fate(row)]
    leaders = dict(zip(row["led_by"], row["_led_by_short"], strict=True))
    others = dict(zip(row["participants"], row["_participants_short"], strict=True))
    mine = [name for key, name in leaders.items() if own(facts, row, key)]
    theirs = [name for key, name in leaders.items() if not own(facts, row, key)]
    with_us = [n for key, n in others.items() if own(facts, row, key) and key not in leaders]
    beside = [n for key, n in others.items() if not own(facts, row, key) and key not in leaders]
    alone = f"{listed(mine)} {lead}" if mine else ""
    return joined(
        f"{led_by} {listed([*leaders.values()])}" if theirs else alone,
        f"{listed(with_us)} {part}" if with_us else "",
        f"with {listed(beside)}" if beside else "",
    )


_STATES = {"Met": "met", "To meet": "planned", "Declined": "declined", "Spoken of": "mentioned"}


def met(facts: Facts) -> Iterator[Labelled]:
    """In which missions officials of the party were met, were to be met, declined, were named."""
    for heading, state in _STATES.items():
        yield heading, [_met(row, facts) for row in facts["posts"] if row["status"] == state]


def _met(row: Row, facts: Facts) -> Line:
    [mission] = [one for one in facts["missions"] if one["_file"] == row["_file"]]
    title, day = mission["mission_name"], when(row["date"])
    days = span(mission["start"], mission["end"]) or "dates not on file"
    unknown = "day not on file" if row["status"] == "met" else ""
    at = f"{title}, {day}" if day else joined(f"{title}, {days}", unknown, by="; ")
    return line(at if facts["kind"] == "person" else f"{official(row)}: {at}", row)


def delegation_met(facts: Facts) -> list[Line]:
    """Whom the delegations met that the party was part of; who was there may not be said."""
    found = []
    for _, group in groupby(facts["delegation_met"], key=lambda row: row["_file"]):
        rows = list(group)
        names = [row["_person_styled"] or row["office"] for row in rows]
        cites = dict.fromkeys(cite for row in rows for cite in row["sources"])
        text = f"{some(names, _NAMED)} (the delegation as a whole)"
        found.append(Line(text + beside(rows[0], facts), tuple(cites)))
    return found


def issues(facts: Facts) -> Iterator[Labelled]:
    """The issues raised with the party and by it, under the grounds on which they stand here.

    Apart from them those of missions that were not held, which have raised nothing.
    """
    yield "Issues", list(_by_ground(facts["raised_with"], facts))
    yield "Raised", list(_by_ground(facts["raised"], facts))
    yield "Not raised", list(_by_ground([*facts["to_raise_with"], *facts["to_raise"]], facts))
    both = _matters(facts)
    told = [(row["title"], one, row) for row in both for one in row["responses"]]
    told += [(row["issue_name"], row, row) for row in facts["responses"]]
    yield "Answers", list(dict.fromkeys(answer_line(*one, facts) for one in told))
    yield "Since", list(dict.fromkeys(developments(both, facts)))


def has_issues(facts: Facts) -> bool:
    """Whether any issue stands on the page."""
    return bool(_matters(facts))


def _matters(facts: Facts) -> list[Row]:
    lists = ("raised_with", "raised", "to_raise_with", "to_raise")
    found = {(row["_file"], row["key"]): row for name in lists for row in facts[name]}
    return list(found.values())


def _by_ground(rows: Sequence[Row], facts: Facts) -> Iterator[Line]:
    heads = [_grounds(row, facts) for row in rows]
    for head, group in groupby(zip(heads, rows, strict=True), key=itemgetter(0)):
        yield head
        yield from (issue_line(row, facts) for _, row in group)


def _grounds(row: Row, facts: Facts) -> Line:
    """Why an issue stands here; who told whom may not be said where only a meeting links them."""
    status = row["mission_status"]
    found = joined(*(ground(one, status) for one in row["grounds"]), by="; ")
    told = any(one["ground"] != "engagement" for one in row["grounds"])
    heard = status == "held" and not told and not on_our_side(row, facts)
    unsaid = "; who heard what is not said" if heard else ""
    cites = (cite for one in row["grounds"] for cite in one["sources"])
    return Line(f"{found[:1].upper()}{found[1:]}{unsaid}:", tuple(dict.fromkeys(cites)))


def on_our_side(row: Row, facts: Facts) -> bool:
    """Whether the party went on that mission, or organised it: others answer, not it."""
    went = {post["_file"] for post in facts["posts"] if post["capacity"] == "delegate"}
    return row["_file"] in went | {mission["_file"] for mission in facts["organized"]}


# How grounds are put by the status of the mission: told, discussed, with a part in it, raised.
_GROUNDS = {
    "held": ("put to", "discussed", "took part", "raised by"),
    "planned": ("meant for", "to be discussed", "is to take part", "to be raised by"),
    "cancelled": (
        "was meant for",
        "was to be discussed",
        "was to take part",
        "was to be raised by",
    ),
}


def ground(one: Row, status: str = "held") -> str:
    """Why an issue stands on the page of a party, for a mission of that status."""
    who = listed(one["_parties_short"])
    put, discussed, part, raised = _GROUNDS[status]
    return {
        "addressed_to": f"{put} {who}",
        "institution": f"{put} {who}, their institution then",
        "engagement": f"{discussed} at {one['engagement_name']}, in which {who} {part}",
        "raised_by": f"{raised} {who}",
        "organization": f"{raised} {who}, their organization then",
    }[one["ground"]]


def words_and_deeds(facts: Facts) -> Iterator[Labelled]:
    """What came of it, what was said by the party and by others, what is owed."""
    yield "Came of it", [outcome_line(row, facts) for row in facts["outcomes"]]
    yield from words_lines(facts, named=facts["kind"] == "organization")
    quotes = [quote_line(row, facts, named=True) for row in facts["quotes_by_others"]]
    reported = [
        paraphrase_line(row, facts, named=True, mark="reported")
        for row in facts["paraphrases_by_others"]
    ]
    yield "By others", [*quotes, *reported]
    yield from owed(facts)


def misprints(facts: Facts) -> list[Line]:
    """How sources misprint the name."""
    return [
        Line(
            f"“{one['printed']}” (misprint for {one['reading']})",
            (one["source"],),
            (one["note"],) if one["note"] else (),
        )
        for one in facts["errata"]
    ]


def missing(facts: Facts, name: str) -> Iterator[Line]:
    """What is not on file about the party: answers, words, meetings."""
    told = [row for row in facts["raised_with"] if row["raised"] and not on_our_side(row, facts)]
    asked = [row for row in told if not _answered(row, facts)]
    if asked and len(asked) == len(told) and not facts["responses"]:
        yield Line(f"what {name} answered")
    elif asked:
        issues_then = [f"{row['title']}{beside(row, facts)}" for row in asked]
        yield Line(f"what {name} answered on {listed(issues_then)}")
    if not facts["quotes"]:
        yield Line(f"any quote of {name}")


def _answered(row: Row, facts: Facts) -> bool:
    """Whether the party answered, or the institution through which it was asked."""
    asked = {
        key for one in row["grounds"] if one["ground"] == "institution" for key in one["parties"]
    }
    return any(
        one["by"] and (one["by"] in asked or own(facts, row, one["by"])) for one in row["responses"]
    )


def links(facts: Facts, people: Iterable[str]) -> dict[str, Iterable[str]]:
    """The things that the page speaks of, by kind."""
    houses = [post["organization"] for post in facts["posts"]]
    return {
        "people": people,
        "organizations": [*houses, *facts["parts"], facts["record"].get("parent") or ""],
        "issues": [row["key"] for row in _matters(facts)],
        "engagements": engagement_keys(facts["engagements"], facts),
    }
