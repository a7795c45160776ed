"""Plain text in lines of a width, for scripts with and without spaces between words."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

KEEP: Final = "\u00a0"
"""A space at which no line may break."""

# What may not begin a line in East Asian scripts, and what may not end one.
_CLOSING: Final = "、。，．」』）】〉》？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ”’…»)],.;:!?"
_OPENING: Final = "「『（【〈《“‘„«(["
# Scripts that are written without spaces, in which a line may break between any two characters.
_UNSPACED: Final = (
    "\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef"
    "\U0001b000-\U0001b2ff\U00020000-\U0003ffff"
)
# The parts at which a line may break: a space, a character of these scripts, or a word of others.
_PARTS: Final = re.compile(rf" +|[{_UNSPACED}]|[^ {_UNSPACED}]+")


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

    A word that is longer than a line is cut, after a hyphen if it has one.
    """
    lines: list[str] = []
    line = ""
    for part in _units(text):
        room = width if lines or first is None else first
        if part[0] == " ":
            line += part if line else ""
            continue
        if line and cells(line) + cells(part) > room:
            lines.append(line.rstrip(" "))
            line, room = "", width
        while cells(part) > room:
            head = _head(part, room)
            lines.append(head)
            part, room = part[len(head) :].lstrip(KEEP), width  # noqa: PLW2901 - what is left
        line += part
    lines.append(line.rstrip(" "))
    return [one.replace(KEEP, " ") for one in lines]


def _units(text: str) -> Iterator[str]:
    """The parts of a text between which a line may break, marks kept with what they belong to."""
    held = ""
    for part in _PARTS.findall(text):
        joins = part[0] in _CLOSING or part[0] == KEEP or unicodedata.combining(part[0])
        bound = held and held[0] != " " and (joins or held[-1] in _OPENING or held[-1] == KEEP)
        if held and (part[0] == " " or not bound):
            yield held
            held = ""
        held += part
    if held:
        yield held


def _head(part: str, room: int) -> str:
    """The longest beginning that fits, at least one character: whole words, if there are some."""
    taken = 0
    for place, char in enumerate(part):
        taken += _cells(char)
        if taken > room and place:
            word = place if char == KEEP else part.rfind(KEEP, 1, place)
            end = word if word > 0 else part.rfind("-", 0, place) + 1
            return part[: end or place]
    return part


def hanging(text: str, width: int, label: str = "", indent: int = 0) -> Iterator[str]:
    """Lines with `label` before the first, the others below its text, `indent` columns in."""
    lines = wrapped(text, width - indent)
    beside = cells(label) <= indent - (not label.endswith(" "))
    if not beside and label.strip():
        words = label.strip(" ")
        at = label.index(words[0])
        yield from (f"{' ' * at}{line}" for line in wrapped(words, width - at))
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
