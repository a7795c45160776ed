"""The page about a topic."""

from collections.abc import Iterator

from missioncli.export.pages import Line, Page
from missioncli.export.show.lines import (
    STATES,
    Facts,
    Labelled,
    engagement_keys,
    engagement_line,
    entries,
    issue_line,
    mission_line,
    missions,
    outcome_line,
    owed,
    see_also,
    state_of,
    words_lines,
)

_APART = ("Issues", "Said", "Engagements", "Missions", "See also")


def topic_page(facts: Facts) -> Page:
    """Issues, words, engagements, outcomes and missions about a topic."""
    return Page(
        facts["name"],
        "topic",
        state_of(facts),
        entries(_entries(facts), _APART),
        (STATES,) if facts["issues"] else (),
        f"missioncli quotes --topic {facts['key']}",
    )


def _entries(facts: Facts) -> Iterator[Labelled]:
    yield "Issues", [issue_line(row, facts) for row in facts["issues"]]
    yield from words_lines(facts, named=True)
    yield "Engagements", [engagement_line(row, facts, "") for row in facts["engagements"]]
    yield "Came of it", [outcome_line(row, facts) for row in facts["outcomes"]]
    yield from owed(facts)
    yield "Together on", [mission_line(row) for row in facts["collaboration"]]
    yield "Not on file", [] if facts["quotes"] else [Line("any quote on this topic")]
    speakers = [row["speaker"] for row in (*facts["quotes"], *facts["paraphrases"])]
    yield missions(facts)
    yield see_also(
        facts,
        {
            "people and organizations": speakers,
            "issues": [row["key"] for row in facts["issues"]],
            "engagements": engagement_keys(facts["engagements"], facts),
        },
    )
