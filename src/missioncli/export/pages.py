"""The page: a document about one thing, before it is drawn, written plain or as Markdown."""

from typing import NamedTuple


class Line(NamedTuple):
    """A statement, where it is written, and the editor's remarks on it."""

    text: str
    cites: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    remarks: tuple[str, ...] | None = None
    """What is to be said about it, each a line of its own where lines are read by people; `None`
    on pages without such."""


class Entry(NamedTuple):
    """What the page says under one heading."""

    heading: str
    lines: tuple[Line, ...]
    apart: bool = False
    """Whether it begins a new group of entries."""


class Page(NamedTuple):
    """A document: title, what and when, state, entries in reading order, the editor's notes."""

    title: str
    subtitle: str
    state: str
    entries: tuple[Entry, ...]
    notes: tuple[str, ...]
    """Remarks on the page as a whole; those on a line of it stand with the line."""
    next: str
    """Commands to go on with; for a terminal only."""


def numbered_notes(page: Page) -> tuple[str, ...]:
    """The notes of the page's lines, each once: their order is the number that lines refer to."""
    found = (note for entry in page.entries for line in entry.lines for note in line.notes)
    return tuple(dict.fromkeys(found))


def other_notes(page: Page) -> tuple[str, ...]:
    """The notes on the page as a whole, to which no line refers, each once."""
    numbered = numbered_notes(page)
    return tuple(note for note in dict.fromkeys(page.notes) if note not in numbered)


def marks(line: Line, notes: tuple[str, ...]) -> str:
    """The numbers of the line's notes among all: `(1) (3)`; "" for none."""
    return " ".join(f"({notes.index(note) + 1})" for note in dict.fromkeys(line.notes))
