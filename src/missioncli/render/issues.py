"""Issues: all of them at a glance by category, then each in full."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from missioncli.export.wording import states, status, when, words
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
from missioncli.store.ask import Answer, Row
from missioncli.text import listed, one_line

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
        (label, text(line), cited(sources, named=named)) for label, line, sources in _lines(row)
    ]
    yield indented(labelled(lines, _LABEL_WIDTH))
    yield from (indented(note) for note in notes(row["notes"]))


def _lines(row: Row) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Label, statement and citations of everything on file, and of what is not."""
    yield "The need", one_line(row["summary"]), row["sources"]
    yield "Raised by", listed(_raisers(row)) or "not on file", ()
    yield from _heard(row)
    for number, ask in enumerate(row["asks"]):
        yield "" if number else "Asked for", ask, ()
    for number, answer in enumerate(row["responses"]):
        yield "" if number else "Answer", _response(answer), answer["sources"]
    if not row["responses"]:
        yield "Answer", "none on file", ()
    for number, since in enumerate(row["developments"]):
        dated = f"{when(since['date'])}: " if since["date"] else ""
        yield "" if number else "Since", dated + one_line(since["summary"]), since["sources"]


def _raisers(row: Row) -> list[str]:
    """Who raised it, by name; the organiser's key stands for the delegation as a whole."""
    parties = zip(row["raised_by"], row["_raised_by_short"], row["raised_by_names"], strict=True)
    return [
        f"the {short} delegation" if key in row["_organizers"] else name
        for key, short, name in parties
    ]


def _heard(row: Row) -> Iterator[tuple[str, str, Sequence[str]]]:
    if row["addressed_to"]:
        yield "Put to", listed(row["addressed_to_names"]), ()
    for held in row["_heard"]:
        parties = zip(held["keys"], held["participants"], strict=True)
        among = listed([name for key, name in parties if key not in row["_organizers"]])
        who = f", with {among}" if among else ""
        unsaid = "" if row["addressed_to"] else "; not said who heard what"
        yield "Discussed", f"{held['title']}{who}{unsaid}", held["sources"]
    if not row["addressed_to"] and not row["_heard"]:
        yield "Put to", "not on file", ()


def _response(response: Row) -> str:
    beside = [
        part for part in (response["by_name"], response["kind"], when(response["date"])) if part
    ]
    return one_line(response["summary"]) + (f" ({', '.join(beside)})" if beside else "")
