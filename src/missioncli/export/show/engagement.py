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
    owed,
    role,
    see_also,
    terms,
    where,
    words_lines,
)
from missioncli.export.wording import words
from missioncli.store.listings import Row
from missioncli.text import listed, one_line

_APART = ("Issues", "Said", "Mission", "See also")


def engagement_page(facts: Facts) -> Page:
    """Who was there in which post, what was discussed, what was said, what is owed from it."""
    row = facts["record"]
    notes = tuple(one_line(note) for note in row["notes"])
    return Page(
        row["title"],
        joined(joined(words(row["kind"]), where(row)), terms(row), by="; "),
        row["status"],
        entries(_entries(facts), _APART),
        (*notes, *([STATES] if facts["issues"] else [])),
        f"missioncli mission {row['mission']}",
    )


def _entries(facts: Facts) -> Iterator[Labelled]:
    row = facts["record"]
    present, cites = facts["present"], tuple(row["sources"])
    yield "Led by", [_attendance(one, cites) for one in present if one["led"]]
    yield "Took part", [_attendance(one, cites) for one in present if not one["led"]]
    yield "Issues", [issue_line(one, facts) for one in facts["issues"]]
    yield "Topics", [Line(listed(row["topics_names"]))] if row["topics"] else []
    yield from words_lines(facts, named=True)
    yield from owed(facts)
    yield "Mission", [mission_line(one) for one in facts["missions"]]
    yield "Not on file", list(_missing(facts))
    yield see_also(
        facts,
        {
            "people and organizations": [one["party"] for one in present],
            "issues": row["issues"],
            "topics": row["topics"],
        },
    )


def _attendance(one: Row, cites: tuple[str, ...]) -> Line:
    """Somebody present with the posts of then; an organisation by its name."""
    held = [joined(role(post), post["_organization_short"]) for post in one["posts"]]
    return Line(joined(one["_party_styled"], "; ".join(held)), cites)


def _missing(facts: Facts) -> Iterator[Line]:
    if not facts["present"]:
        yield Line("who took part")
    if not facts["issues"] and not facts["record"]["topics"]:
        yield Line("what was discussed")
    if not facts["quotes"] and not facts["paraphrases"]:
        yield Line("what was said there")
