"""A page on the terminal."""

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from missioncli.export.pages import Line, Page, marks, numbered_notes, other_notes
from missioncli.render.parts import (
    QUIET,
    cited,
    heading,
    labelled,
    notes,
    stacked,
    text,
    whole_notes,
)

_LABEL_WIDTH = 12
_LABEL_MOST = 18
"""Labels have at least so many columns, and at most so many where one of them is longer."""


def page(page: Page) -> RenderableType:
    """Title and state, what and when, the entries with their citations, notes, what to ask next."""
    keys = {
        cite.partition(":")[0]
        for entry in page.entries
        for line in entry.lines
        for cite in line.cites
    }
    named = len(keys) > 1
    remarks, others = numbered_notes(page), other_notes(page)
    longest = max((cell_len(entry.heading) for entry in page.entries), default=0)
    rows: list[tuple[str, Text, Text]] = []
    for entry in page.entries:
        if entry.apart and rows:
            rows.append(("", Text(), Text()))
        lines = [
            one
            for line in entry.lines
            for one in (line, *(Line(f"  {remark}") for remark in line.remarks or ()))
        ]
        rows += [
            (
                entry.heading if number == 0 else "",
                text(line.text),
                _beside(line, remarks, named=named),
            )
            for number, line in enumerate(lines)
        ]
    source = [text(f"¶ paragraphs of {keys.pop()}", QUIET)] if len(keys) == 1 else []
    top = heading(page.title, page.state)
    return stacked(
        [
            top,
            heading(page.subtitle, "see the notes below" if remarks else ""),
            Text(),
            labelled(rows, min(max(longest, _LABEL_WIDTH), _LABEL_MOST)),
            Text(),
            *notes(remarks),
            *whole_notes(others),
            *source,
            text(f"Next: {page.next}", QUIET),
        ]
    )


def _beside(line: Line, remarks: tuple[str, ...], *, named: bool) -> Text:
    """Citations and the numbers of notes, for the right-hand column."""
    numbers = text(marks(line, remarks), QUIET)
    parts = (cited(line.cites, named=named), numbers)
    return Text(" ").join(part for part in parts if part)
