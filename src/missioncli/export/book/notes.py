"""The editor's notes on a mission, each with what it is about."""

from collections.abc import Callable, Iterator
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
    for name, called in _CALLED.items():
        for row in facts[name]:
            yield called(row), row
            for below in (*row.get("responses", ()), *row.get("developments", ())):
                yield called(row), below


def _voice(field: str) -> Callable[[Row], str]:
    def called(row: Row) -> str:
        text = row[field] if field == "summary" else row[field][0]
        return f"{row['speaker_name']}: {shorten(text, _SHOWN)}"

    return called


_CALLED: Final[dict[str, Callable[[Row], str]]] = {
    "delegates": lambda row: row["person_name"] or row["organization_name"],
    "officials": lambda row: row["person_name"] or f"{official(row)}, {row['office']}",
    "others": lambda row: row["person_name"],
    "engagements": lambda row: row["title"],
    "quotes": _voice("passages"),
    "paraphrases": _voice("summary"),
    "issues": lambda row: row["title"],
    "outcomes": lambda row: shorten(row["summary"], _SHOWN),
    "followups": lambda row: shorten(row["action"], _SHOWN),
    "cited_sources": lambda row: row["title"],
}
"""What a row of each table is called, in the order of the chapter."""
