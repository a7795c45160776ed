"""The editor's notes on a mission, each with what it is about."""

from collections.abc import Iterator
from typing import Any, Final

from missioncli.export.book.marks import plain
from missioncli.export.wording import official
from missioncli.store.listings import Row
from missioncli.text import shorten

_SHOWN: Final = 60
"""How many characters of a text say which one is meant."""


def notes(facts: dict[str, Any]) -> str:
    """The notes on the mission and on everything in it, as a list; "" for none."""
    return "".join(
        f"- **{plain(about)}**: {plain(note)}\n"
        for about, row in _records(facts)
        for note in row["notes"]
    )


def _records(facts: dict[str, Any]) -> Iterator[tuple[str, Row]]:
    """Everything that may have notes, with what to call it."""
    yield facts["title"], facts
    for row in facts["delegates"]:
        yield row["person_name"] or row["organization_name"], row
    for row in facts["officials"]:
        yield f"{official(row)}, {row['office']}" if not row["person"] else row["person_name"], row
    for row in facts["others"]:
        yield row["person_name"], row
    for row in facts["engagements"]:
        yield row["title"], row
    for row in facts["quotes"]:
        yield f"{row['speaker_name']}: {shorten(row['passages'][0], _SHOWN)}", row
    for row in facts["paraphrases"]:
        yield f"{row['speaker_name']}: {shorten(row['summary'], _SHOWN)}", row
    for row in facts["issues"]:
        for one in (row, *row["responses"], *row["developments"]):
            yield row["title"], one
    for row in facts["outcomes"]:
        yield shorten(row["summary"], _SHOWN), row
    for row in facts["followups"]:
        yield shorten(row["action"], _SHOWN), row
    for row in facts["cited_sources"]:
        yield row["title"], row
