"""Findings on a terminal: what is wrong, and the line it stands on with a mark below it."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from missioncli.errors import Finding
from missioncli.render.parts import QUIET, text
from missioncli.text import visible

_STYLES = {"error": "bold red", "warning": "bold yellow"}
_TAB = "    "
_INDENT = 2
_LEAD = 3 / 4
"""Of a line that is too long, how much of the screen may stand before the mark's end."""


class Diagnostics:
    """Findings below each other, wrapped at words, the file's lines cut to the screen."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = findings

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for number, finding in enumerate(self._findings):
            if number:
                yield Text()
            yield from _said(finding, console, options.max_width)
            if finding.excerpt.strip() and finding.line:
                yield from _shown(finding, options.max_width)


def _said(finding: Finding, console: Console, width: int) -> Iterator[Text]:
    """`path:line:column: error[rule] message; suggestion`, lines after the first indented."""
    said = Text.assemble(
        (f"{finding.place}: ", "bold"),
        (finding.severity, _STYLES[finding.severity]),
        (f"[{finding.rule}] ", QUIET),
        text(finding.sentence),
    )
    if said.cell_len <= width:
        yield said
        return
    for number, line in enumerate(said.wrap(console, width - _INDENT, overflow="fold")):
        line.rstrip()
        yield Text.assemble(" " * (_INDENT if number else 0), line)


def _shown(finding: Finding, width: int) -> Iterator[Text]:
    """The line of the file with its number, and below it the mark."""
    column = finding.column or 1
    end = max(finding.end_column or 0, column + 1)
    before, marked, after = (
        _printable(part)
        for part in (
            finding.excerpt[: column - 1],
            finding.excerpt[column - 1 : end - 1],
            finding.excerpt[end - 1 :],
        )
    )
    marked = marked or " "  # behind the line's end
    gutter = f"{' ' * _INDENT}{finding.line} │ "
    space = max(width - cell_len(gutter), 10)
    if cell_len(before + marked + after) > space:
        before, marked, after = _cut(before, marked, after, space)
    mark = "^" * max(cell_len(marked), 1)
    style = _STYLES[finding.severity]
    yield Text.assemble((gutter, QUIET), before, (marked, style), after)
    below = f"{' ' * (cell_len(gutter) - 2)}│ "
    yield Text.assemble((below, QUIET), " " * cell_len(before), (mark, style))


def _printable(part: str) -> str:
    """A piece of the line as it is shown: tabs as spaces, what nobody sees written out."""
    return visible(part.replace("\t", _TAB))


def _cut(before: str, marked: str, after: str, space: int) -> tuple[str, str, str]:
    """The three parts in so many columns: the start of the line goes first, then its end."""
    marked = _first(marked, int(space * _LEAD))
    lead = int(space * _LEAD) - cell_len(marked)
    before = _last(before, max(lead, 1))
    return before, marked, _first(after, space - cell_len(before + marked))


def _first(part: str, space: int) -> str:
    if cell_len(part) <= space:
        return part
    kept = ""
    for char in part:
        if cell_len(kept + char) > space - 1:
            break
        kept += char
    return kept + "…" * (space > 0)


def _last(part: str, space: int) -> str:
    return _first(part[::-1], space)[::-1]
