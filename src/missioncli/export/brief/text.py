"""The brief as plain text, 80 columns wide: nothing but lines."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from missioncli.export.brief.flow import KEEP, cells, columns, hanging, padded, wrapped
from missioncli.export.brief.sources import foot_words, heading, prepared
from missioncli.export.brief.value import (
    Block,
    Brief,
    Fact,
    Facts,
    Footnote,
    Matter,
    Points,
    Quote,
    Quotes,
    Statement,
    Table,
    footnotes,
)
from missioncli.text import safe

_WIDTH: Final = 80
_LABEL: Final = 16
"""The columns that the words beside facts take."""

_Numbers = dict[Footnote, int]


def pieces(brief: Brief) -> Iterator[str]:
    """Title, sections, footnotes and sources, line by line; the level stands first and last."""
    for line in _lines(brief):
        yield f"{safe(line)}\n"


def _lines(brief: Brief) -> Iterator[str]:
    numbers = footnotes(brief.subtitle, brief.sections)
    level = " - ".join(part for part in (brief.house, brief.level) if part).upper()
    yield from _ends(level, prepared(brief))
    yield ""
    yield from wrapped(heading(brief), _WIDTH)
    if brief.subtitle.text:
        yield from wrapped(_told(brief.subtitle, numbers), _WIDTH)
    for section in brief.sections:
        yield ""
        yield from wrapped(section.heading.upper(), _WIDTH)
        for number, block in enumerate(section.blocks):
            if number:
                yield ""
            yield from _block(block, numbers)
    if numbers:
        yield ""
        yield "SOURCES"
    yield from _sources(brief, numbers)
    yield ""
    yield from _ends(level, "")


def _ends(left: str, right: str) -> Iterator[str]:
    """Something at both ends of a line; on two lines where they do not fit."""
    space = _WIDTH - cells(left) - cells(right)
    if space >= 2:  # noqa: PLR2004 - a gap that can be seen
        yield f"{left}{' ' * space}{right}".rstrip()
    else:
        yield from wrapped(left, _WIDTH)
        yield from wrapped(right, _WIDTH)


def _block(block: Block, numbers: _Numbers) -> Iterator[str]:
    match block:
        case Statement():
            yield from _points([block], numbers, mark="")
        case Points():
            yield from _points(block.items, numbers)
        case Facts():
            for fact in block.facts:
                yield from _fact(fact, numbers)
        case Matter():
            title = f"{block.title}: {_told(block.state, numbers)}"
            yield from wrapped(title, _WIDTH)
            for fact in block.facts:
                yield from _fact(fact, numbers, indent=2)
        case Table():
            yield from _table(block, numbers)
        case Quotes():
            yield from _quotes(block, numbers)


def _points(items: Sequence[Statement], numbers: _Numbers, mark: str = "- ") -> Iterator[str]:
    for item in items:
        plain = not item.feet and not mark
        yield from hanging(_told(item, numbers), _WIDTH, "" if plain else mark, len(mark))
        yield from _notes(item.notes, len(mark))


def _fact(fact: Fact, numbers: _Numbers, indent: int = 0) -> Iterator[str]:
    label = " " * indent + fact.label
    at = _LABEL
    if fact.run:
        sentence = "; ".join(_told(item, numbers) for item in fact.items)
        yield from hanging(sentence, _WIDTH, label, at)
        return
    for number, item in enumerate(fact.items):
        yield from hanging(_told(item, numbers), _WIDTH, "" if number else label, at)
        yield from _notes(item.notes, at)


def _notes(notes: Sequence[str], indent: int) -> Iterator[str]:
    for note in notes:
        yield from hanging(f"Note: {note}", _WIDTH, "", indent + 2)


def _table(table: Table, numbers: _Numbers) -> Iterator[str]:
    rows = [[_told(cell, numbers) for cell in row] for row in table.rows]
    used = [place for place in range(len(table.heads)) if any(row[place] for row in rows)]
    shown = [[row[place] for place in used] for row in (list(table.heads), *rows)]
    widths = columns(shown, _WIDTH)
    for number, row in enumerate(shown):
        parts = [wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
        for line in zip_longest(*parts, fillvalue=""):
            filled = (padded(part, width) for part, width in zip(line, widths, strict=True))
            yield "  ".join(filled).rstrip()
        if number == 0:
            yield "  ".join("-" * width for width in widths)
        else:
            for cell in table.rows[number - 1]:
                yield from _notes(cell.notes, 0)


def _quotes(block: Quotes, numbers: _Numbers) -> Iterator[str]:
    for number, quote in enumerate(block.quotes):
        if number:
            yield ""
        yield from _quote(quote, numbers)


def _quote(quote: Quote, numbers: _Numbers) -> Iterator[str]:
    for passage in quote.passages:
        yield from hanging(passage, _WIDTH, "", 2)
    if quote.original:
        yield from hanging(f"Original: {quote.original}", _WIDTH, "", 2)
    about = f"; {quote.about}" if quote.about else ""
    yield from hanging(f"{quote.speaker}{about}{_marks(quote.feet, numbers)}", _WIDTH, "", 4)
    warning = "WARNING: " if quote.wording.state == "other" else ""
    yield from hanging(f"{warning}{quote.wording.text}", _WIDTH, "", 4)
    yield from _notes(quote.notes, 4)


def _told(item: Statement, numbers: _Numbers) -> str:
    return item.text + _marks(item.feet, numbers)


def _marks(feet: Sequence[Footnote], numbers: _Numbers) -> str:
    """The numbers of footnotes, kept on the line of the word before them."""
    return f"{KEEP}[{f',{KEEP}'.join(str(numbers[foot]) for foot in feet)}]" if feet else ""


def _sources(brief: Brief, numbers: _Numbers) -> Iterator[str]:
    for source in brief.sources:
        about = f", {source.about}" if source.about else ""
        yield from hanging(f"{source.key}: {source.title}{about}", _WIDTH, "", 0)
        if source.url:
            yield f"  {source.url}"
        yield from _notes(source.notes, 0)
    one = len(brief.sources) == 1
    notes = [
        f"[{number}]{KEEP}{foot_words(foot, named=not one)}" for foot, number in numbers.items()
    ]
    if notes:
        yield ""
        yield from wrapped("  ".join(note.replace(" ", KEEP) for note in notes), _WIDTH)
    for remark in brief.remarks:
        yield ""
        yield from wrapped(remark, _WIDTH)
