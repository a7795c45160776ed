"""The page: a document about one thing, before it is drawn, written plain or as Markdown."""

from typing import NamedTuple


class Line(NamedTuple):
    """A statement and where it is written."""

    text: str
    cites: tuple[str, ...] = ()


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
    next: str
    """Commands to go on with; for a terminal only."""
