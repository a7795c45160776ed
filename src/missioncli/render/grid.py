"""Rows and columns without lines; below each other where a terminal is too narrow for a table."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from missioncli.render.parts import HEADING, QUIET, indented, text
from missioncli.store.ask import Row

_GAP = 2
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


class Grid:
    """A table whose form depends on the width that it is given."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Sequence[Text]]) -> None:
        self._columns = columns
        self._rows = rows

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        least = [
            max(_least(cell, whole=column.whole) for cell in (Text(column.head), *cells))
            for column, *cells in zip(self._columns, *self._rows, strict=True)
        ]
        fits = sum(least) + _GAP * (len(least) - 1) <= options.max_width
        yield from [self._table(least)] if fits else self._records()

    def _table(self, least: Sequence[int]) -> Table:
        table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, show_edge=False)
        for column, width in zip(self._columns, least, strict=True):
            table.add_column(
                Text(column.head, style=QUIET),
                justify="right" if column.right else "left",
                style=QUIET if column.quiet else "",
                overflow="fold",
                no_wrap=column.whole,
                min_width=width,
            )
        for row in self._rows:
            table.add_row(*row)
        return table

    def _records(self) -> RenderResult:
        """Each row as a block: its first column as a heading, the others as labelled lines."""
        heads = [column.head for column in self._columns]
        first = next(number for number, head in enumerate(heads) if head.strip())
        width = max(cell_len(head) for head in heads[first + 1 :]) if heads[first + 1 :] else 0
        for row in self._rows:
            mark = "".join(cell.plain.strip() for cell in row[:first])
            yield Text.assemble((f"{mark} " if mark else ""), row[first], style=HEADING)
            grid = Table.grid(padding=(0, _GAP, 0, 0))
            grid.add_column(width=width)
            grid.add_column(overflow="fold")
            for head, cell in zip(heads[first + 1 :], row[first + 1 :], strict=True):
                if cell.plain.strip():
                    grid.add_row(text(head, QUIET), cell)
            if grid.rows:
                yield indented(grid)


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
