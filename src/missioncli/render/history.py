"""What became of issues: each over all missions that have it, and those without an answer."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from missioncli.export.history import often, open_time, path, times
from missioncli.export.issue_lines import issue_lines
from missioncli.export.wording import span, status, words
from missioncli.render.lines import Beside
from missioncli.render.parts import (
    HEADING,
    QUIET,
    cited,
    heading,
    indented,
    labelled,
    notes,
    stacked,
    status_text,
    text,
)
from missioncli.store.ask import Answer
from missioncli.store.listings import Row
from missioncli.text import count, listed, one_line

_LABEL_WIDTH = 12


def history(answer: Answer) -> RenderableType:
    """Each issue with what sums it up, then what each mission has of it, the newest first."""
    missions = {record["mission"] for row in answer.rows for record in row["history"]}
    named = _named(cite for row in answer.rows for one in row["history"] for cite in _all(one))
    parts: list[RenderableType] = [_title("History of issues", answer, len(missions))]
    for row in answer.rows:
        parts += [Text(), *_sum(row)]
        for record in row["history"]:
            parts += [Text(), indented(_mission(record)), *_record(record, named=named)]
    return stacked([*parts, Text(), *_below()])


def unanswered(answer: Answer) -> RenderableType:
    """The issues that nobody has answered, by category: what was asked, of whom, how often."""
    asks = sum(len(row["asks"]) for row in answer.rows)
    order = list(dict.fromkeys(row["category"] for row in answer.rows))
    rows = sorted(answer.rows, key=lambda row: order.index(row["category"]))
    named = _named(cite for row in rows for cite in row["sources"])
    parts: list[RenderableType] = [
        _title("Without an answer on file", answer, 0),
        text(count(asks, "ask"), QUIET),
    ]
    for category, group in groupby(rows, key=lambda row: row["category"]):
        parts += [Text(), text(words(category).upper(), HEADING)]
        for row in group:
            parts += [
                indented(heading(row["title"], status(row["status"]))),
                indented(
                    labelled(
                        (
                            (label, text(line), cited(cites, named=named))
                            for label, line, cites in _unanswered(row)
                        ),
                        _LABEL_WIDTH,
                    ),
                    4,
                ),
            ]
    return stacked([*parts, Text(), *_below()])


def _title(name: str, answer: Answer, missions: int) -> RenderableType:
    number = count(len(answer.rows), answer.listing.one, answer.listing.many)
    if missions and answer.several:
        name = f"{name}, {count(missions, 'mission')}"
    elif not answer.several:
        name = f"{name}, {answer.rows[0]['mission_name']}"
    return heading(name, number)


def _below() -> list[RenderableType]:
    return [
        text("The state of an issue is the editor's assessment.", QUIET),
        text("Times are counted from mission to mission, never until today.", QUIET),
    ]


def _sum(row: Row) -> Iterator[RenderableType]:
    yield heading(row["title"], words(row["category"]))
    lines = [("Status", path(row)), ("Raised", times(row)), ("Open", open_time(row))]
    yield indented(
        labelled(((label, text(line), Text()) for label, line in lines if line), _LABEL_WIDTH)
    )


def _mission(record: Row) -> RenderableType:
    """When and which mission, and where the issue stood there."""
    dates = span(record["start"], record["end"]) or "date not on file"
    state = status_text(record["status"])
    beside = "" if record["mission_status"] == "held" else f", {record['mission_status']}"
    name = Text.assemble(
        text(dates, HEADING),
        text(f"  {record['mission_name']}"),
        text(f" ({record['mission']}){beside}", QUIET),
    )
    return Beside([(name, state)], (None, state.cell_len), right=(1,))


def _record(record: Row, *, named: bool) -> Iterator[RenderableType]:
    lines = [
        (label, text(line), cited(cites, named=named)) for label, line, cites in _lines(record)
    ]
    yield indented(labelled(lines, _LABEL_WIDTH), 4)
    yield from (indented(note, 4) for note in notes(record["notes"]))


def _lines(record: Row) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Label, statement and citations of what one mission has on file about the issue."""
    if record["_called"]:
        yield "Called", record["_called"], ()
    yield from issue_lines(record)
    for number, outcome in enumerate(record["outcomes"]):
        yield "" if number else "Came of it", one_line(outcome["summary"]), outcome["sources"]


def _unanswered(row: Row) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Label, statement and citations of what was asked, of whom, and when."""
    for number, ask in enumerate(row["asks"]):
        yield "" if number else "Asked for", ask, ()
    if not row["asks"]:
        yield "The need", one_line(row["summary"]), ()
    yield "Put to", listed(row["addressed_to_names"]) or "not on file", ()
    several = len(row["_raising"]) > 1
    yield "Raised", often(row), () if several else row["sources"]
    for record in row["_raising"] if several else ():
        dates = span(record["start"], record["end"]) or "date not on file"
        yield "", f"{dates}: {record['mission_name']} ({record['mission']})", record["sources"]
    long = open_time(row)
    if long:
        yield "Open", long, ()


def _all(record: Row) -> Iterator[str]:
    """Every citation of a record and of what it holds."""
    yield from record["sources"]
    for name in ("responses", "developments", "outcomes", "discussed"):
        for part in record[name]:
            yield from part["sources"]


def _named(cites: Iterable[str]) -> bool:
    """Whether citations must name their source: there is more than one."""
    return len({cite.partition(":")[0] for cite in cites}) > 1
