"""Markdown: a table of rows, or a page; a dataset's text stays text."""

import re
from collections.abc import Iterable, Iterator

from missioncli.export.cells import cell, records
from missioncli.export.pages import Page, marks, numbered_notes, other_notes
from missioncli.store.listings import Listing, Row

# What Markdown or HTML would take for syntax anywhere in a line, and MDX or Liquid, too.
_SYNTAX = re.compile(r"[\\`*_\[\]<>&|~$#@{}]")
# … and what only at its beginning: lists, rules, numbers.
_BEGINNING = re.compile(r"^(\s*\d*)([-+=.)])")
# What many readers of Markdown turn into a link by themselves.
_LINK = re.compile(r"(?i)\b(https?|ftp|www|mailto|xmpp|javascript|data)([:.])")


def rows(listing: Listing, rows: Iterable[Row]) -> Iterator[str]:
    """A table with the listing's columns; only its header when there are no rows."""
    heads = [column.removesuffix("_name").removesuffix("_names") for column in listing.shown]
    heads = [head.replace("_", " ") for head in heads]
    yield f"| {' | '.join(heads)} |\n| {' | '.join('---' for _ in heads)} |\n"
    for row in records(listing, rows):
        yield f"| {' | '.join(_cell(row, column) for column in listing.shown)} |\n"


def _cell(row: Row, column: str) -> str:
    if column == "url" and row["url"]:
        # The models let only http and https through, without spaces and angle brackets.
        return f"<{row['url'].replace('|', '%7C')}>"
    return escape(cell(row, column))


def page(page: Page) -> Iterator[str]:
    """A heading, then the entries as a list with their citations in parentheses, then the notes."""
    yield f"# {escape(page.title)}\n\n{escape(page.subtitle)} ({escape(page.state)})\n"
    notes, others = numbered_notes(page), other_notes(page)
    for entry in page.entries:
        yield f"\n**{escape(entry.heading)}**\n\n"
        for line in entry.lines:
            cites = f" ({escape(', '.join(line.cites))})" if line.cites else ""
            mark = f" {marks(line, notes)}" if line.notes else ""
            yield f"- {escape(line.text)}{cites}{mark}\n"
            for remark in line.remarks or ():
                yield f"  - {escape(remark)}\n"
    if notes or others:
        yield "\n**Notes**\n"
    if notes:
        yield "\n"
        for number, note in enumerate(notes, start=1):
            yield f"{number}. {escape(note)}\n"
    if others:
        yield "\n"
        yield from (f"- {escape(note)}\n" for note in others)


def escape(text: str) -> str:
    """`text` so that Markdown shows just these characters: no markup, no HTML, no bare links."""
    escaped = _SYNTAX.sub(_entity_or_backslash, text)
    if ":" in escaped or "." in escaped:
        escaped = _LINK.sub(r"\1\\\2", escaped)
    # Documents of a whole folder escape hundreds of thousands of texts, and few begin so.
    return escaped if escaped[:1].isalpha() else _BEGINNING.sub(r"\1\\\2", escaped)


_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def _entity_or_backslash(match: re.Match[str]) -> str:
    found = match.group()
    return _ENTITIES.get(found) or f"\\{found}"
