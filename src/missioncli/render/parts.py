"""The pieces that all answers are made of: a heading, grids, notes, citations."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.text import Text

from missioncli.export.wording import cites, month, status
from missioncli.render.lines import Beside, Width
from missioncli.store.ask import Answer
from missioncli.store.listings import Row
from missioncli.text import count, one_line, safe

HEADING = "bold"
QUIET = "dim"
_CITES = 14
"""The columns that citations take on the right where no key needs more."""
READABLE = 96
"""The columns that prose takes at most; longer lines are hard to read back to the left."""
STATUS_STYLES = {
    "open": "bold magenta",
    "progress": "cyan",
    "resolved": "green",
    "refused": "bold",
    "dropped": "dim",
    "planned": "cyan",
    "declined": "bold",
    "cancelled": "bold",
    "mentioned": "dim",
}


def text(value: object, style: str = "") -> Text:
    """A dataset's text, never taken for markup, and safe for a terminal."""
    return Text(safe(str(value)), style=style)


def cited(sources: Sequence[str], *, named: bool) -> Text:
    """Citations for the right-hand column, each source on a line of its own."""
    return text(cites(sources, named=named).replace(", ", "\n"), QUIET)


def heading(left: str, right: str, style: str = HEADING) -> Beside:
    """A line with a title on the left and a count or state on the right."""
    beyond = text(right, QUIET)
    return Beside([(text(left, style), beyond)], (None, beyond.cell_len), right=(1,))


def title(answer: Answer) -> Beside:
    """The heading of a listing: what it lists, of which mission, how many."""
    rows = answer.rows
    name = answer.listing.many.capitalize()
    if answer.listing.command == "missions":
        about = ""
    elif answer.several:
        missions = len({row["mission"] for row in rows if row["mission"]})
        folder_wide = answer.listing.command in ("organizations", "topics", "sources")
        about = "" if folder_wide else f"of {count(missions, 'mission')}"
    else:
        about = ", ".join(dict.fromkeys(_mission(row) for row in rows if row["mission"]))
    number = count(len(rows), answer.listing.one, answer.listing.many)
    parted = " " if about.startswith("of ") else ", "
    return heading(parted.join(part for part in (name, about) if part), number)


def _mission(row: Row) -> str:
    when = month(row["_mission_start"])
    return ", ".join(part for part in (row["mission_name"], when) if part)


def labelled(rows: Iterable[tuple[str, Text, Text]], width: int) -> Beside:
    """Label, text, citation, a line or more each; the label's column has `width` characters."""
    found = [(text(label, HEADING), middle, right) for label, middle, right in rows]
    return Beside(found, (width, None, cites_width(right for _, _, right in found)), right=(2,))


def cites_width(cited: Iterable[Text]) -> Width:
    """The columns that a column of citations wants, and those below which a key would be cut.

    It wants a source and a paragraph of it on one line; further paragraphs may stand below.
    """
    lines = [line.split() for cell in cited for line in cell.plain.split("\n")]
    words = (cell_len(word) for line in lines for word in line)
    wanted = (
        max(min(cell_len(" ".join(line)), _CITES), cell_len(" ".join(line[:2]))) for line in lines
    )
    return Width(max(words, default=0), max(wanted, default=0))


def notes(remarks: Iterable[str]) -> list[RenderableType]:
    """Numbered remarks under an answer, each once; an empty list for none."""
    rows = [
        (text(f"({number})", QUIET), text(one_line(remark), QUIET))
        for number, remark in enumerate(remarks, start=1)
    ]
    return [Beside(rows, (rows[-1][0].cell_len, None), gap=1)] if rows else []


def whole_notes(remarks: Iterable[str]) -> list[RenderableType]:
    """Remarks on an answer as a whole, which nothing in it refers to by a number."""
    rows = [(text("-", QUIET), text(one_line(remark), QUIET)) for remark in remarks]
    if len(rows) == 1:  # one needs no mark to be told from the next
        return [rows[0][1]]
    return [Beside(rows, (1, None), gap=1)] if rows else []


def stacked(parts: Iterable[RenderableType]) -> RenderableType:
    """Parts below each other, no wider than is good to read."""
    return Constrain(Group(*parts), READABLE)


def indented(part: RenderableType, left: int = 2) -> Padding:
    """A part set in from the left."""
    return Padding(part, (0, 0, 0, left))


def sources_named(answer: Answer) -> bool:
    """Whether citations must name their source: the answer cites more than one."""
    keys = {cite.partition(":")[0] for row in answer.rows for cite in row.get("sources") or ()}
    return len(keys) > 1


def source_line(answer: Answer) -> list[RenderableType]:
    """Which source the paragraphs belong to, when there is just one."""
    keys = {cite.partition(":")[0] for row in answer.rows for cite in row.get("sources") or ()}
    return [text(f"¶ paragraphs of {keys.pop()}", QUIET)] if len(keys) == 1 else []


def status_text(word: str) -> Text:
    """A status as people say it, in its colour."""
    return text(status(word), STATUS_STYLES.get(word, ""))
