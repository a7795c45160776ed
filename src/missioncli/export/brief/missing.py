"""What is not on file: said, so that nobody takes silence for an answer."""

from collections.abc import Iterator

from missioncli.export.brief.value import Statement
from missioncli.export.show.lines import Facts
from missioncli.export.show.party import missing
from missioncli.text import listed

_NAMED = 3
"""Up to how many issues are named before they are counted."""


def missing_of_mission(facts: Facts) -> Iterator[Statement]:
    """Of a mission: people, days, answers, words."""
    return map(Statement, _mission(facts))


def _mission(facts: Facts) -> Iterator[str]:
    held = facts["status"] == "held"
    if not facts["delegates"]:
        yield "Who went" if held else "Who goes"
    elif held and not facts["stated_size"]:
        yield "How many went in all"
    if not facts["officials"]:
        yield "Any official met" if held else "Any official to be met"
    undated = [row["title"] for row in facts["engagements"] if not row["date"]]
    if undated and held:
        whole = len(undated) == len(facts["engagements"])
        yield "The day of any meeting" if whole else f"The day of {_some(undated)}"
    if held:
        yield from _unsaid(facts)


def _unsaid(facts: Facts) -> Iterator[str]:
    issues = [row for row in facts["issues"] if row["raised"]]
    unanswered = [row["title"] for row in issues if not row["responses"]]
    if unanswered:
        whole = len(unanswered) == len(issues)
        yield (
            "What was answered on any issue"
            if whole
            else f"What was answered on {_some(unanswered)}"
        )
    unheard = [row["title"] for row in issues if not row["addressed_to"] and not row["_heard"]]
    if unheard:
        yield f"Who heard of {_some(unheard)}"
    officials = {row["person"] for row in facts["officials"]} - {None}
    if officials and not any(row["speaker"] in officials for row in facts["quotes"]):
        yield "Any quote of an official"
    if not facts["quotes"]:
        yield "Any quote"


def _some(names: list[str]) -> str:
    """The names, quoted, or how many of them."""
    if len(names) > _NAMED:
        return f"{len(names)} of them"
    return listed([f"“{name}”" for name in names])


def missing_of_party(facts: Facts, name: str) -> Iterator[Statement]:
    """Of a party: posts, today's post, answers, words."""
    if not facts["posts"]:
        yield Statement("Any post" if facts["kind"] == "person" else "Who held a post there")
    for one in missing(facts, name):
        yield Statement(f"{one.text[:1].upper()}{one.text[1:]}")
