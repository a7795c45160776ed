"""Quotation marks as they stand: which characters may open, close or be something else."""

import re
from typing import Final, Literal, NamedTuple

from missioncli.proof.printed.paragraphs import Span

Family = Literal["double", "angle", "single", "corner", "white corner"]
Role = Literal["open", "close", "either"]


class Mark(NamedTuple):
    """A quotation mark of one or two characters, and what it may do where it stands."""

    start: int
    end: int
    family: Family
    role: Role


_DOUBLE: Final = '“”„‟"＂〝〞〟'
_CORNERS: Final[dict[str, tuple[Family, Role]]] = {
    "「": ("corner", "open"),
    "」": ("corner", "close"),
    "『": ("white corner", "open"),
    "』": ("white corner", "close"),
    "｢": ("corner", "open"),
    "｣": ("corner", "close"),
    "﹁": ("corner", "open"),
    "﹂": ("corner", "close"),
}
_SIGNS: Final = re.compile(
    # First a set of characters: so the search goes fast over all others.
    r"[`',<>‹›“”„‟\"＂〝〞〟«»「」『』｢｣﹁﹂](?:(?<=[“”„‟\"＂〝〞〟«»「」『』｢｣﹁﹂])"
    r"|(?<=`)`|(?<=')'|(?<=,),(?=[^\W_])|(?<=<)<(?=[^\W_])|(?<=[\w.!?]>)>|(?<=‹)‹|(?<=›)›)"
)
SIGNS: Final = frozenset("“”„‟\"＂〝〞〟«»「」『』｢｣﹁﹂‘’‚‛'‹›")
_ANGLES: Final = frozenset(["«", "»", "<<", ">>", "‹‹", "››"])
_LEFT: Final = frozenset(["«", "<<", "‹‹"])
_OPENING: Final = frozenset("([{¿¡—–-/（【=|:>•·")
_CLOSING: Final = frozenset(".,;:!?)]}…—–-/、。，．）】|")
_EMPHASIS: Final = "*_~"
_SKIPPED: Final = 6
"""How many marks and signs of emphasis in a row are looked through."""

# What holds marks that quote nobody: code, tags, and the addresses of links.
# Patterns stay text: most texts have nothing of the kind, and compiling takes some time.
_FENCE: Final = r"(?ms)^ {0,3}(```|~~~)[^\n]*\n.*?(?:^ {0,3}\1[^\n]*$|\Z)"
_TAG: Final = r"<[A-Za-z/!][^<>]{0,400}>"
_CODE: Final = r"(?<!`)`[^`\n]{1,200}`(?!`)"
_TARGET: Final = r"\]\([^()\n]{0,400}\)"
_ATTRIBUTE: Final = r"=\"[^\"\n]{0,200}\"|=“[^“”\n]{0,200}”"
_QUOTED_LINE: Final = r"(?m)^[ \t]{0,3}(?:>[ \t]?)+"
_MASKED: Final = (
    (("```", "~~~"), _FENCE),
    (("<",), _TAG),
    (("`",), _CODE),
    (("](",), _TARGET),
    (('="', "=“"), _ATTRIBUTE),
    ((">",), _QUOTED_LINE),
)
"""What is blanked out, in this order, each with signs without which a text has none of it."""
_MEASURE: Final = re.compile(r"\d(?<!\d\d)\d*(?:\.\d+)?['’′] ?\d+(?:[./]\d+)?(?P<inches>\"|”|'')")


def masked(content: str) -> str:
    """`content`, as long as before, with code, tags, addresses and signs of mail blanked out."""
    plain = content
    for signs, pattern in _MASKED:
        if any(sign in plain for sign in signs):
            plain = re.sub(pattern, _blank, plain)
    return _MEASURE.sub(
        lambda match: match.group()[: -len(match["inches"])] + "″" * len(match["inches"]), plain
    )


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", match.group())


def before(text: str, at: int, start: int) -> str:
    """The character before `at` that is no emphasis and no mark; "" at the start of the block."""
    at -= 1
    limit = max(start, at - _SKIPPED)
    while at >= limit and (text[at] in _EMPHASIS or text[at] in SIGNS):
        at -= 1
    return text[at] if at >= start else ""


def after(text: str, at: int, end: int) -> str:
    """The character from `at` on that is no emphasis and no mark; "" at the end of the block."""
    limit = min(end, at + _SKIPPED)
    while at < limit and (text[at] in _EMPHASIS or text[at] in SIGNS):
        at += 1
    return text[at] if at < end else ""


def is_left_free(char: str) -> bool:
    """Whether a quotation may begin after `char`."""
    return not char or char.isspace() or char in _OPENING


def is_right_free(char: str) -> bool:
    """Whether a quotation may end before `char`."""
    return not char or char.isspace() or char in _CLOSING


def marks(text: str, block: Span) -> list[Mark]:
    """The marks of a block but for the single ones, in order."""
    found = []
    turned = _is_turned(text, block)
    for match in _SIGNS.finditer(text, block.start, block.end):
        sign = match.group()
        if sign in _CORNERS:
            found.append(Mark(match.start(), match.end(), *_CORNERS[sign]))
            continue
        left = before(text, match.start(), block.start)
        right = after(text, match.end(), block.end)
        if sign in _ANGLES:
            role: Role = "open" if (sign in _LEFT) != turned else "close"
            found.append(Mark(match.start(), match.end(), "angle", role))
        else:
            role = _role(sign, left, right)
            found.append(Mark(match.start(), match.end(), "double", role))
    return found


def _is_turned(text: str, block: Span) -> bool:
    """Whether angles point inwards (»so«), as in German books."""
    at = text.find("»", block.start, block.end)
    if at < 0 or 0 <= text.find("«", block.start, block.end) < at:
        return False
    return is_left_free(before(text, at, block.start)) and after(text, at + 1, block.end).isalnum()


def _role(sign: str, left: str, right: str) -> Role:
    left_free, right_free = is_left_free(left), is_right_free(right)
    if sign in "“„‟〝``" or sign == ",,":
        turned = sign == "“" and right_free and left and not left.isspace() and left not in "(["
        return "close" if turned else "open"
    if sign in "”〞〟''":
        turned = (not left or left.isspace() or left in "([") and right.isalnum()
        return "open" if turned else "close"
    if left_free and not right_free:
        return "open"
    if not left_free and right_free:
        return "close"
    if left_free and right and not right.isspace() and left not in "—–-":
        return "open"  # `"… and so on"`
    if left in "—–-" and left and right_free:
        return "close"
    return "either"
