"""Block quotes of Markdown: passages without marks, when a name stands under them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from missioncli.proof.printed.marks import SIGNS
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.quotations import Quotation

_LINE: Final = re.compile(r"[^\r\n]+")
_QUOTED: Final = re.compile(r"[ \t]{0,3}>")
_SIGNED: Final = re.compile(r"[ \t>]*(?:[-–—―]|--)[ \t]*[^\W\d_]")
_PREFIX: Final = re.compile(r"(?<=[\r\n])[ \t]{0,3}(?:>[ \t]?)+")


def with_blockquotes(
    content: str, plain: str, parts: Sequence[Span], found: Sequence[Quotation]
) -> list[Quotation]:
    """The quotations with the block quotes that are signed, in order; none is inside another."""
    quoted = [one for number, part in enumerate(parts) for one in _of(content, plain, part, number)]
    if not quoted:
        return list(found)
    covered = {one.block for one in quoted}
    kept = [one for one in found if one.block not in covered]
    return sorted([*kept, *quoted], key=lambda one: one.outer.start)


def _of(content: str, plain: str, part: Span, number: int) -> Iterator[Quotation]:
    """The paragraphs of a block quote, without the line that names the speaker."""
    if not _QUOTED.match(content, part.start, part.end):
        return
    lines = [
        Span(match.start(), match.end()) for match in _LINE.finditer(content, part.start, part.end)
    ]
    signed = next(
        (i for i, line in enumerate(lines) if i and _SIGNED.match(content, *line)), len(lines)
    )
    words = plain[part.start : part.end].strip(" \t\r\n*_")
    if signed == len(lines) or words[:1] in SIGNS:
        return
    paragraph: Span | None = None
    continues = False
    for line in [*lines[:signed], None]:
        text = plain[line.start : line.end] if line else ""
        if line and text.strip():
            start = line.start + len(text) - len(text.lstrip())
            end = line.start + len(text.rstrip())
            paragraph = Span(paragraph.start if paragraph else start, end)
        elif paragraph:
            yield Quotation(paragraph, paragraph, number, closed=True, continues=continues)
            paragraph, continues = None, True


def unprefixed(content: str, span: Span) -> str:
    """The characters of a passage without the signs that quote its lines."""
    text = content[span.start : span.end]
    if ">" not in text:
        return text
    line = max(content.rfind("\n", 0, span.start), content.rfind("\r", 0, span.start)) + 1
    return _PREFIX.sub("", text) if _QUOTED.match(content, line) else text
