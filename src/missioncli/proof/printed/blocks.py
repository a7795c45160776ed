"""A text in blocks: its paragraphs and items of lists, each with the name that signs it."""

import re
from typing import Final

from missioncli.proof.printed.paragraphs import Span, Text

_BULLET: Final = re.compile(r"[ \t]*(?:[•·▪‣◦*+]|\d{1,2}[.)])[ \t]+\S|[ \t]*[-–—][ \t]+\S")

_DASHED: Final = re.compile(r"[ \t]*[-–—]")

_SIGNATURE: Final = 160

_NAME: Final = re.compile(r"[-–— \t*_]*(?:[^\W\d_a-z][\w.'’-]*[ *_,\r]*){2,5}$")
"""A line that may be a name: each word begins with a capital."""

_LINES: Final = 2

_ENDING: Final = frozenset("“”\"«»„’‘」'*")


def blocks(text: Text, plain: str) -> list[Span]:
    """The paragraphs, with items of lists, and lines of mail that are empty, parting them."""
    found = []
    for paragraph in text.paragraphs:
        start, end = paragraph.start, paragraph.start
        for line in re.finditer(r"[^\r\n]+", plain[paragraph.start : paragraph.end]):
            first = paragraph.start + line.start()
            new = _BULLET.match(line.group()) and not (
                _DASHED.match(line.group()) and not re.search('[“”"«»„]', line.group())
            )
            if line.group().isspace():  # an empty line of mail
                continue
            if first > start and (new or (end < first - 2 and _parts(plain, end, first))):
                found.append(Span(start, end))
                start = first
            end = paragraph.start + line.end()
        part = Span(start, end)
        if found and _signs(plain, found[-1], part) and not _is_headed(plain, found):
            found[-1] = Span(found[-1].start, part.end)
        else:
            found.append(part)
    return found


def _parts(plain: str, end: int, first: int) -> bool:
    """Whether more than a line break stands between two lines, and no signature follows."""
    return plain.count("\n", end, first) > 1 and not _DASHED.match(plain, first)


def _is_headed(plain: str, found: list[Span]) -> bool:
    """Whether names stand above what is quoted: then the next one is that of the next passage."""
    if len(found) < 2:  # noqa: PLR2004
        return False
    return is_name_line(plain[found[-2].start : found[-2].end])


def is_name_line(text: str) -> bool:
    """Whether a line has the look of a name with an office behind it: Jane Doe, CEO, Acme."""
    line = text.strip(" \t\r*_#")
    if len(line) > _SIGNATURE or "\n" in line or not line or line[-1] in ".!?;":
        return False
    name, comma, office = line.rstrip(":").partition(",")
    signs = any(sign in line for sign in '“”"«»„')
    return bool(comma and office.strip() and _NAME.match(name)) and not signs


def _signs(plain: str, above: Span, part: Span) -> bool:
    """Whether a paragraph is the name of whoever is quoted in the one above."""
    text = plain[part.start : part.end].strip(" \t*_")
    if len(text) > _SIGNATURE or plain[above.end - 1 : above.end] not in _ENDING:
        return False
    if not text or any(sign in text for sign in '“”"«»„'):
        return False
    name, _, below = text.partition("\n")
    if below and not (_NAME.match(name) and below.count("\n") < _LINES):
        return False
    if _DASHED.match(text):
        return True
    opened = plain[above.start : above.start + 3].strip(" \t*_")[:1] in _ENDING
    named = "," in text or bool(below)
    return opened and text[0].isupper() and named and text[-1] not in ".!?:;"
