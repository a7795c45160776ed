"""A text with its lines and paragraphs, as people count them."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Final, NamedTuple

_BREAK: Final = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """Characters of a text from `start` to before `end`."""

    start: int
    end: int


class Place(NamedTuple):
    """Where something stands, each counted from 1; the column in characters."""

    line: int
    paragraph: int
    column: int


class Text:
    """A text as it was given: offsets count its characters, a byte order mark among them.

    Paragraphs are blocks separated by blank lines; where a text has no blank line, every line
    that is not blank is one.
    """

    def __init__(self, content: str) -> None:
        self.content = content

    @cached_property
    def lines(self) -> list[Span]:
        """All lines, blank ones among them, without their breaks."""
        found, start = [], 0
        for match in _BREAK.finditer(self.content):
            found.append(Span(start, match.start()))
            start = match.end()
        found.append(Span(start, len(self.content)))
        return found

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The paragraphs in order, from their first line to the end of their last."""
        blank = [self._is_blank(line) for line in self.lines]
        first = blank.index(False) if False in blank else len(blank)
        last = len(blank) - 1 - (blank[::-1].index(False) if False in blank else 0)
        together = any(blank[first:last])
        found: list[Span] = []
        above = True
        for line, is_blank in zip(self.lines, blank, strict=True):
            if is_blank:
                above = True
            elif above or not together:
                found.append(line)
                above = False
            else:
                found[-1] = Span(found[-1].start, line.end)
        return found

    def place(self, offset: int) -> Place:
        """Where the character at `offset` stands, found in O(log n).

        Between two paragraphs it is the paragraph above, before the first one the first.
        """
        line = bisect_right(self._line_starts, offset) - 1
        paragraph = bisect_right(self._paragraph_starts, offset)
        return Place(line + 1, max(paragraph, 1), offset - self._line_starts[line] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def _is_blank(self, line: Span) -> bool:
        return not self.content[line.start : line.end].strip("\ufeff\u200b \t\f\v\u00a0\u3000")
