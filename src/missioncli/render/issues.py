"""Issues: all of them at a glance by category, then each in full."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from missioncli.export.issue_lines import issue_lines
from missioncli.export.wording import states, status, words
from missioncli.render.lines import Beside
from missioncli.render.parts import (
    HEADING,
    QUIET,
    cited,
    cites_width,
    indented,
    labelled,
    notes,
    source_line,
    sources_named,
    stacked,
    status_text,
    text,
    title,
)
from missioncli.store.ask import Answer
from missioncli.store.listings import Row

_LABEL_WIDTH = 12


def issues(answer: Answer) -> RenderableType:
    """The glance, a line an issue under its category, then what is on file about each."""
    named = sources_named(answer)
    return stacked(
        [
            title(answer),
            text(
                states(
                    [row["status"] for row in answer.rows], always=("open", "progress", "resolved")
                ),
                QUIET,
            ),
            *_glance(answer, named=named),
            *(part for row in answer.rows for part in _full(row, answer, named=named)),
            Text(),
            text("The state of an issue is the editor's assessment.", QUIET),
            *source_line(answer),
        ]
    )


def _glance(answer: Answer, *, named: bool) -> Iterator[RenderableType]:
    # Categories in the order in which the file first has them, each once.
    order = list(dict.fromkeys(row["category"] for row in answer.rows))
    rows = sorted(answer.rows, key=lambda row: order.index(row["category"]))
    lines = {
        row["_row"]: (
            text(f"{row['title']} ({row['mission']})" if answer.several else row["title"]),
            status_text(row["status"]),
            cited(row["sources"], named=named),
        )
        for row in rows
    }
    longest = max((state.cell_len for _, state, _ in lines.values()), default=0)
    widths = (None, longest, cites_width(where for _, _, where in lines.values()))
    yield Text()
    for category, group in groupby(rows, key=lambda row: row["category"]):
        yield text(words(category).upper(), HEADING)
        yield indented(Beside([lines[row["_row"]] for row in group], widths, right=(2,)))


def _full(row: Row, answer: Answer, *, named: bool) -> Iterator[RenderableType]:
    about = f"{words(row['category'])}, {status(row['status'])}"
    mission = f"; {row['mission_name']} ({row['mission']})" if answer.several else ""
    yield Text()
    yield Text.assemble(text(row["title"], HEADING), text(f"  {about}{mission}", QUIET))
    lines = [
        (label, text(line), cited(sources, named=named))
        for label, line, sources in issue_lines(row)
    ]
    yield indented(labelled(lines, _LABEL_WIDTH))
    yield from (indented(note) for note in notes(row["notes"]))
