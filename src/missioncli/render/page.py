"""A page on the terminal."""

from rich.console import RenderableType
from rich.text import Text

from missioncli.export.pages import Line, Page, all_notes, marks
from missioncli.export.wording import cites
from missioncli.render.parts import QUIET, heading, labelled, notes, stacked, text

_LABEL_WIDTH = 12


def page(page: Page) -> RenderableType:
    """Title and state, what and when, the entries with their citations, notes, what to ask next."""
    keys = {
        cite.partition(":")[0]
        for entry in page.entries
        for line in entry.lines
        for cite in line.cites
    }
    named = len(keys) > 1
    remarks = all_notes(page)
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
                text(_beside(line, remarks, named=named), QUIET),
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
            labelled(rows, _LABEL_WIDTH),
            Text(),
            *notes(remarks),
            *source,
            text(f"Next: {page.next}", QUIET),
        ]
    )


def _beside(line: Line, remarks: tuple[str, ...], *, named: bool) -> str:
    """Citations and the numbers of notes, for the right-hand column."""
    parts = (cites(line.cites, named=named), marks(line, remarks))
    return " ".join(part for part in parts if part)
