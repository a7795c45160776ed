"""Texts beside each other, composed line by line.

Rich has tables for this. They measure and wrap every cell anew at each step, which takes longer
than asking the question; here widths are known, and most cells need no wrapping at all.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

GAP = 2
"""The columns between two texts."""
_WIDE: Final = 72
"""The columns from which on a column of a width within limits may take a third, else a quarter."""


class Width(NamedTuple):
    """The columns that a text needs and those that it wants: it has more where there is space."""

    least: int
    wanted: int

    def within(self, space: int) -> int:
        """What it takes of a screen with so many columns."""
        return min(self.wanted, max(self.least, space // (3 if space >= _WIDE else 4)))


def beside(
    cells: Sequence[Text], widths: Sequence[int], console: Console, right: Collection[int], gap: int
) -> Iterator[Text]:
    """The lines of `cells` in columns of `widths`, those numbered in `right` set to the right.

    Longer texts are wrapped at words, and folded where a word is longer than its column.
    """
    wrapped = [
        [cell]
        if cell.cell_len <= width and "\n" not in cell.plain
        else cell.wrap(console, width, overflow="fold")
        for cell, width in zip(cells, widths, strict=True)
    ]
    for parts in zip_longest(*wrapped, fillvalue=Text()):
        line = Text(no_wrap=True)
        for number, (part, width) in enumerate(zip(parts, widths, strict=True)):
            placed = part.copy()
            placed.rstrip()
            placed.align("right" if number in right else "left", width)
            line.append_text(placed).append(" " * gap)
        line.rstrip()
        yield line


class Beside:
    """Rows of texts in columns: of a width each, one of them (`None`) of what the others leave."""

    def __init__(
        self,
        rows: Sequence[Sequence[Text]],
        widths: Sequence[int | Width | None],
        right: Collection[int] = (),
        gap: int = GAP,
    ) -> None:
        self._rows = rows
        self._widths = widths
        self._right = right
        self._gap = gap

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        space = options.max_width - self._gap * (len(self._widths) - 1)
        # On a very narrow screen no column takes more than its half, so that all are seen.
        asked = [
            width.within(options.max_width) if isinstance(width, Width) else width
            for width in self._widths
            if width is not None
        ]
        fixed = [min(width, space // 2) for width in asked]
        left = max(space - sum(fixed), 1)
        given = iter(fixed)
        widths = [left if width is None else max(next(given), 1) for width in self._widths]
        for row in self._rows:
            yield from beside(row, widths, console, self._right, self._gap)
