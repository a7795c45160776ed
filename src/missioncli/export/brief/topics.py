"""Narrowing facts to topics: what was discussed, said, agreed and owed; who and when stay whole."""

from collections.abc import Iterator
from typing import Any, Final

from missioncli.store.listings import Row

_ISSUES: Final = ("issues", "raised", "raised_with")
_TOPICAL: Final = (
    *("quotes", "quotes_by_others", "paraphrases", "paraphrases_by_others"),
    "outcomes",
)


def narrowed(facts: dict[str, Any], topics: frozenset[str]) -> dict[str, Any]:
    """The facts with only those issues, words, outcomes and follow-ups that are on the topics.

    A record is on a topic when it names it, or an issue that any mission files under it; a
    follow-up also by the occasion on which it was promised. Without topics nothing is left out.
    """
    if not topics:
        return facts
    issues = {
        row["key"]
        for row in (*_rows(facts, _ISSUES), *facts.get("_standing", {}).values())
        if topics & {*row["topics"]}
    }
    engagements = {
        (row["_file"], row["key"])
        for row in facts["engagements"]
        if topics & {*row["topics"]} or issues & {*row["issues"]}
    }

    def on_topic(row: Row) -> bool:
        return bool(topics & {*row["topics"]} or issues & {*row["issues"]})

    def owed(row: Row) -> bool:
        return row["issue"] in issues or (row["_file"], row["engagement"]) in engagements

    found = dict(facts)
    for name in _ISSUES:
        if name in facts:
            found[name] = [row for row in facts[name] if row["key"] in issues]
    for name in _TOPICAL:
        if name in facts:
            found[name] = [row for row in facts[name] if on_topic(row)]
    found["followups"] = [row for row in facts["followups"] if owed(row)]
    if "responses" in facts:
        found["responses"] = [row for row in facts["responses"] if row["issue"] in issues]
    if "_named_beside" in facts:
        found["_named_beside"] = {
            name: [row for row in rows if on_topic(row)]
            for name, rows in facts["_named_beside"].items()
        }
    return found


def _rows(facts: dict[str, Any], names: tuple[str, ...]) -> Iterator[Row]:
    for name in names:
        yield from facts.get(name, ())
