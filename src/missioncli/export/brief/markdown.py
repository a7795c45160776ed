"""The brief as Markdown with footnotes; a dataset's text stays text."""

from collections.abc import Iterator, Sequence

from missioncli.export.brief.sources import foot_words, heading, prepared
from missioncli.export.brief.value import (
    Block,
    Brief,
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
from missioncli.export.markdown import escape

_Numbers = dict[Footnote, int]


def pieces(brief: Brief) -> Iterator[str]:
    """Title, sections as headings, footnotes and sources; the level stands first and last."""
    numbers = footnotes(brief.subtitle, brief.sections)
    level = escape(" · ".join(part for part in (brief.house, brief.level) if part))
    yield f"**{level}** · {escape(prepared(brief))}\n\n# {escape(heading(brief))}\n"
    if brief.subtitle.text:
        yield f"\n{_told(brief.subtitle, numbers)}\n"
    for section in brief.sections:
        yield f"\n## {escape(section.heading)}\n"
        for block in section.blocks:
            yield "\n"
            yield from _block(block, numbers)
    yield from _sources(brief, numbers)
    yield f"\n**{level}**\n"


def _block(block: Block, numbers: _Numbers) -> Iterator[str]:
    match block:
        case Statement():
            yield f"{_told(block, numbers)}\n"
        case Points():
            yield from (f"- {_told(item, numbers)}\n" for item in block.items)
        case Facts():
            yield from _facts(block, numbers)
        case Matter():
            yield f"### {escape(block.title)}: {_told(block.state, numbers)}\n\n"
            yield from _facts(Facts(block.facts), numbers)
        case Table():
            yield from _table(block, numbers)
        case Quotes():
            yield "\n".join("".join(_quote(quote, numbers)) for quote in block.quotes)


def _facts(block: Facts, numbers: _Numbers) -> Iterator[str]:
    for fact in block.facts:
        label = f"**{escape(fact.label)}:**"
        if len(fact.items) == 1 or fact.run:
            yield f"- {label} {'; '.join(_told(item, numbers) for item in fact.items)}\n"
        else:
            yield f"- {label}\n"
            yield from (f"    - {_told(item, numbers)}\n" for item in fact.items)


def _table(table: Table, numbers: _Numbers) -> Iterator[str]:
    yield f"{escape(table.caption)}:\n\n"
    yield f"| {' | '.join(map(escape, table.heads))} |\n"
    yield f"| {' | '.join('---' for _ in table.heads)} |\n"
    for row in table.rows:
        yield f"| {' | '.join(_told(cell, numbers) for cell in row)} |\n"


def _quote(quote: Quote, numbers: _Numbers) -> Iterator[str]:
    for passage in quote.passages:
        yield f"> {escape(passage)}\n>\n"
    if quote.original:
        yield f"> Original: {escape(quote.original)}\n>\n"
    about = f"; {quote.about}" if quote.about else ""
    yield f"> {escape(f'{quote.speaker}{about}')}{_marks(quote.feet, numbers)}\n"
    mark = "**Warning:** " if quote.wording.state == "other" else ""
    yield f"> ({mark}{escape(quote.wording.text)})\n"
    yield from (f">\n> Note: {escape(note)}\n" for note in quote.notes)


def _told(item: Statement, numbers: _Numbers) -> str:
    notes = "".join(f" (Note: {escape(note)})" for note in item.notes)
    return escape(item.text) + _marks(item.feet, numbers) + notes


def _marks(feet: Sequence[Footnote], numbers: _Numbers) -> str:
    return "".join(f"[^{numbers[foot]}]" for foot in feet)


def _sources(brief: Brief, numbers: _Numbers) -> Iterator[str]:
    yield "\n## Sources\n\n" if numbers else ""
    for source in brief.sources:
        about = f", {source.about}" if source.about else ""
        # The models let only http and https through, without spaces and angle brackets.
        link = f" <{source.url}>" if source.url else ""
        yield f"- {escape(f'{source.key}: {source.title}{about}')}{link}\n"
        yield from (f"    - Note: {escape(note)}\n" for note in source.notes)
    for remark in brief.remarks:
        yield f"\n{escape(remark)}\n"
    several = len(brief.sources) > 1
    yield "\n"
    for foot, number in numbers.items():
        yield f"[^{number}]: {escape(foot_words(foot, named=several))}\n"
