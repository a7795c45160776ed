"""Rows and columns without lines; below each other where a terminal is too narrow for a table."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from missioncli.render.lines import GAP, Beside, beside
from missioncli.render.parts import HEADING, QUIET, indented, text
from missioncli.store.listings import Row

_LEAST = 8
"""The columns at which a word without spaces (Japanese has none) may be folded."""


class Column(NamedTuple):
    """One column on the terminal: its head, and what it shows of a row."""

    head: str
    show: Callable[[Row], str | Text]
    quiet: bool = False
    right: bool = False
    whole: bool = False
    """Whether its values are never wrapped: keys, which people copy."""
    several: bool = False
    """Whether it says something only where there are several missions."""


class Grid:
    """A table whose form depends on the width that it is given."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> None:
        self._columns = columns
        self._rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        heads = [Text(column.head, style=QUIET) for column in self._columns]
        columns = list(zip(self._columns, zip(heads, *self._rows, strict=True), strict=True))
        least = [
            max(_least(cell, whole=column.whole) for cell in cells) for column, cells in columns
        ]
        sizes = [sorted(cell.cell_len for cell in cells) for _, cells in columns]
        space = options.max_width - GAP * (len(columns) - 1)
        if sum(least) > space:
            yield from self._records()
            return
        usual = [max(size[len(size) * 3 // 4], low) for size, low in zip(sizes, least, strict=True)]
        widths = shared(shared(least, usual, space), [size[-1] for size in sizes], space)
        right = [number for number, column in enumerate(self._columns) if column.right]
        quiet = [column.quiet for column in self._columns]
        for row in (heads, *self._rows):
            cells = [_quieter(cell) if dim else cell for cell, dim in zip(row, quiet, strict=True)]
            yield from beside(cells, widths, console, right, GAP)

    def _records(self) -> RenderResult:
        """Each row as a block: its first column as a heading, the others as labelled lines."""
        heads = [column.head for column in self._columns]
        first = next(number for number, head in enumerate(heads) if head.strip())
        width = max(cell_len(head) for head in heads[first + 1 :]) if heads[first + 1 :] else 0
        for row in self._rows:
            mark = "".join(cell.plain.strip() for cell in row[:first])
            yield Text.assemble((f"{mark} " if mark else ""), row[first], style=HEADING)
            lines = [
                (text(head, QUIET), cell)
                for head, cell in zip(heads[first + 1 :], row[first + 1 :], strict=True)
                if cell.plain.strip()
            ]
            if lines:
                yield indented(Beside(lines, (width, None)))


def _quieter(cell: Text) -> Text:
    quiet = cell.copy()
    quiet.stylize(QUIET)
    return quiet


def _least(cell: Text, *, whole: bool) -> int:
    """The columns below which words would be broken that need not be."""
    words = [cell.plain] if whole else cell.plain.split()
    return max(
        (
            cell_len(word) if whole or word.isascii() else min(cell_len(word), _LEAST)
            for word in words
        ),
        default=0,
    )


def shared(least: Sequence[int], wanted: Sequence[int], space: int) -> list[int]:
    """The width of each column: `wanted` where there is space, never below `least`.

    Columns that need little get all they need, the others share the rest evenly. Asked first for
    what most rows need and then for what all need, one long text does not break many short ones.
    `least` must fit into `space`.
    """
    widths = list(least)
    needs = [max(want - low, 0) for want, low in zip(wanted, least, strict=True)]
    left = space - sum(least)
    hungry = sorted(range(len(needs)), key=needs.__getitem__)
    for place, column in enumerate(hungry):
        more = min(needs[column], left // (len(hungry) - place))
        widths[column] += more
        left -= more
    return widths
