"""Plain text for pipes: one record a line, tab-separated, no header, nothing cut."""

from collections.abc import Iterable, Iterator

from missioncli.export.cells import cell, records
from missioncli.export.pages import Page, marks, numbered_notes, other_notes
from missioncli.store.listings import Listing, Row


def rows(listing: Listing, rows: Iterable[Row]) -> Iterator[str]:
    """A line a row, the listing's columns parted by tabs; breaks and tabs within are spaces."""
    for row in records(listing, rows):
        yield "\t".join(cell(row, column) for column in listing.shown) + "\n"


def page(page: Page) -> Iterator[str]:
    """A line an entry: heading, text, citations and any remarks, parted by tabs; the notes follow.

    The numbers of a line's notes stand behind its text: `(1)`.
    """
    numbered = numbered_notes(page)
    yield f"{page.title}\t{page.subtitle}\t{page.state}\n"
    for entry in page.entries:
        for line in entry.lines:
            said = " ".join(part for part in (line.text, marks(line, numbered)) if part)
            remarks = "" if line.remarks is None else f"\t{'; '.join(line.remarks)}"
            yield f"{entry.heading}\t{said}\t{' '.join(line.cites)}{remarks}\n"
    for number, note in enumerate(numbered, start=1):
        yield f"Note\t({number}) {note}\t\n"
    for note in other_notes(page):
        yield f"Note\t{note}\t\n"
