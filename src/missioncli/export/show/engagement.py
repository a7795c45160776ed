"""The page about an engagement: a meeting, an address or another occasion of one mission."""

from collections.abc import Iterator

from missioncli.export.pages import Line, Page
from missioncli.export.show.lines import (
    STATES,
    Facts,
    Labelled,
    entries,
    issue_line,
    joined,
    mission_line,
    outcome_of,
    owed,
    role,
    see_also,
    terms,
    where,
    words_lines,
)
from missioncli.export.wording import words
from missioncli.store.listings import Row
from missioncli.store.pages.engagements import fate, took_place
from missioncli.text import listed, one_line

_APART = ("Issues", "Said", "Mission", "See also")
# How parts in it are headed, and what may not be on file, by what became of it.
_HEADS = {
    "held": ("Led by", "Took part"),
    "planned": ("To be led by", "To take part"),
    "declined": ("Was to lead", "Was to take part"),
    "cancelled": ("Was to lead", "Was to take part"),
}
_UNKNOWN = {
    "held": ("who took part", "what was discussed"),
    "planned": ("who is to take part", "what is to be discussed"),
    "declined": ("who was to take part", "what was to be discussed"),
    "cancelled": ("who was to take part", "what was to be discussed"),
}


def engagement_page(facts: Facts) -> Page:
    """Who was there (or was to be) in which post, what was discussed and said, what is owed."""
    row = facts["record"]
    notes = tuple(one_line(note) for note in row["notes"])
    return Page(
        row["title"],
        joined(joined(words(row["kind"]), where(row)), terms(row), by="; "),
        outcome_of(row),
        entries(_entries(facts), _APART),
        (*notes, *([STATES] if facts["issues"] else [])),
        f"missioncli mission {row['mission']}",
    )


def _entries(facts: Facts) -> Iterator[Labelled]:
    row = facts["record"]
    parties, cites = [*facts["present"], *facts["invited"]], tuple(row["sources"])
    led, took_part = _HEADS[fate(row)]
    yield led, [_attendance(one, cites) for one in parties if one["led"]]
    yield took_part, [_attendance(one, cites) for one in parties if not one["led"]]
    yield "Issues", [issue_line(one, facts) for one in facts["issues"]]
    yield "Topics", [Line(listed(row["topics_names"]))] if row["topics"] else []
    yield from words_lines(facts, named=True)
    yield from owed(facts)
    yield "Mission", [mission_line(one) for one in facts["missions"]]
    yield "Not on file", list(_missing(facts))
    yield see_also(
        facts,
        {
            "people and organizations": [one["party"] for one in parties],
            "issues": row["issues"],
            "topics": row["topics"],
        },
    )


def _attendance(one: Row, cites: tuple[str, ...]) -> Line:
    """Somebody with the posts of then; an organisation by its name."""
    held = [joined(role(post), post["_organization_short"]) for post in one["posts"]]
    return Line(joined(one["_party_styled"], "; ".join(held)), cites)


def _missing(facts: Facts) -> Iterator[Line]:
    row = facts["record"]
    who, what = _UNKNOWN[fate(row)]
    if not facts["present"] and not facts["invited"]:
        yield Line(who)
    if not facts["issues"] and not row["topics"]:
        yield Line(what)
    if took_place(row) and not facts["quotes"] and not facts["paraphrases"]:
        yield Line("what was said there")
