"""CSV with a header, for spreadsheets; no cell can be run as a formula."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from missioncli.export.cells import cell, records
from missioncli.store.listings import Listing, Row

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a text begins with that a spreadsheet would run."""


def rows(listing: Listing, rows: Iterable[Row]) -> Iterator[str]:
    r"""The header, then a line a row, with line ends as RFC 4180 has them (`\r\n`).

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    yield _line(list(listing.shown))
    for row in records(listing, rows):
        yield _line([defused(cell(row, column)) for column in listing.shown])


def defused(text: str) -> str:
    """`text`, with an apostrophe before it when a spreadsheet would run it."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _line(cells: list[str]) -> str:
    target = io.StringIO()
    csv.writer(target).writerow(cells)
    return target.getvalue()
