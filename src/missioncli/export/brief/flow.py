"""Plain text in lines of a width, for scripts with and without spaces between words."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

KEEP: Final = "\u00a0"
"""A space at which no line may break."""

# What may not begin a line in East Asian scripts, and what may not end one.
_CLOSING: Final = "、。，．」』）】〉》？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_OPENING: Final = "「『（【〈《"
# The parts at which a line may break: a space, one wide character, or a word of narrow ones.
_PARTS: Final = re.compile(r" +|[^ \u1100-\uffff]+|[\u1100-\uffff]")


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, width: int, first: int | None = None) -> list[str]:
    """`text` in lines of at most `width` columns, the first of at most `first`; at least one line.

    A word that is longer than a line is cut.
    """
    lines: list[str] = []
    line = ""
    for part in _units(text):
        room = width if lines or first is None else first
        if part.isspace():
            line += part if line else ""
            continue
        if line and cells(line) + cells(part) > room:
            lines.append(line.rstrip(" "))
            line, room = "", width
        while cells(part) > room:
            head = _head(part, room)
            lines.append(head)
            part, room = part[len(head) :], width  # noqa: PLW2901 - what is left of it
        line += part
    lines.append(line.rstrip(" "))
    return [one.replace(KEEP, " ") for one in lines]


def _units(text: str) -> Iterator[str]:
    """The parts of a text between which a line may break, marks kept with what they belong to."""
    held = ""
    for part in _PARTS.findall(text):
        opens = part[-1] in _OPENING
        joins = part[0] in _CLOSING or part[0] == KEEP or unicodedata.combining(part[0])
        if held and not (joins or held[-1] in _OPENING or held[-1] == KEEP):
            yield held
            held = ""
        held = part if not held or held.isspace() else held + part
        if opens:
            continue
    if held:
        yield held


def _head(part: str, room: int) -> str:
    """The longest beginning that fits, at least one character."""
    taken = 0
    for place, char in enumerate(part):
        taken += _cells(char)
        if taken > room and place:
            return part[:place]
    return part


def hanging(text: str, width: int, label: str = "", indent: int = 0) -> Iterator[str]:
    """Lines with `label` before the first, the others below its text, `indent` columns in."""
    lines = wrapped(text, width - indent)
    beside = cells(label) <= indent - (not label.endswith(" "))
    if not beside and label.strip():
        yield label.rstrip()
    for number, line in enumerate(lines):
        space = indent - cells(label) if beside and number == 0 else indent
        yield f"{label if beside and number == 0 else ''}{' ' * space}{line}".rstrip()


def columns(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column of a table may be, so that all fit into `width`, two spaces between.

    No word is cut as long as that is possible.
    """
    widths = [max(cells(row[place]) for row in rows) for place in range(len(rows[0]))]
    words = [
        max(cells(word) for row in rows for word in row[place].split() or [""])
        for place in range(len(rows[0]))
    ]
    room = width - 2 * (len(widths) - 1)
    for least in (words, [1] * len(words)):
        while sum(widths) > room:
            spare = [have - need for have, need in zip(widths, least, strict=True)]
            # The widest of those that can give a column.
            place = max(range(len(widths)), key=lambda at: (spare[at] > 0, widths[at]))
            if spare[place] <= 0:
                break
            widths[place] -= 1
    return widths


def padded(text: str, width: int) -> str:
    """`text` filled up with spaces to `width` columns."""
    return text + " " * max(width - cells(text), 0)
