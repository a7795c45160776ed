"""Quotations in single marks, told from apostrophes."""

import re
from typing import Final

from missioncli.proof.printed.marks import after, before, is_left_free
from missioncli.proof.printed.paragraphs import Span

_OPENERS: Final = re.compile(r"[‘'‚‹](?=[^\W_]|[\"“«*…$£€(‘'])")
_CLOSERS: Final = re.compile(r"[’'‘›]")
# Patterns stay text: compiling takes some time, and most texts have no need of these.
_ELIDED: Final = r"(?i)[‘’'](?:\d0s|\d\d\b|em\b|tis\b|twas\b|til\b|cause\b|n['’]|bout\b|round\b)"
_CLIPPED: Final = r"(?i)(?<![^\W_])(?:o|an|ol|th|wi|t|[^\W_]+in)\Z"
"""A word that has lost its end: o’ the, goin’ on."""
_GAP: Final = 20
_CLIP: Final = 12
_ENDS: Final = frozenset(".,!?…;:")
_NO_CLOSER: Final = 5
_REACH: Final = 4000
"""How many characters a quotation in single marks may have in one block."""


def singles(text: str, block: Span) -> list[Span]:
    """Every quotation in single marks in a block, marks included, in order.

    One that nobody closes ends with its block, and only a curly mark can open such a one.
    """
    openers = [
        match.start()
        for match in _OPENERS.finditer(text, block.start, block.end)
        if _opens(text, match.start(), block)
    ]
    found: list[Span] = []
    for number, start in enumerate(openers):
        if found and start < found[-1].end:
            continue
        following = openers[number + 1] if number + 1 < len(openers) else block.end
        end = _close(text, start, Span(block.start, min(following, start + _REACH)))
        line = following < block.end and text[following - 1] in "\r\n"
        alone = text[start] == "‘" or line or _is_reopened(text, text[start], block)
        if end is None and alone and _stands_alone(text, start, block):
            found.append(Span(start, following))
        elif end is not None:
            found.append(Span(start, end))
    return found


def closing(text: str, block: Span) -> int | None:
    """Where a quotation ends that was opened above: behind the first mark that surely closes."""
    if _OPENERS.match(text, block.start) and _opens(text, block.start, block):
        return None  # a paragraph with a mark of its own
    for match in _CLOSERS.finditer(text, block.start + 1, min(block.end, block.start + _REACH)):
        if _OPENERS.match(text, match.start()) and _opens(text, match.start(), block):
            return None
        if _rank(text, match.start(), block.start, block.end) == 0:
            return match.end()
    return None


def _opens(text: str, at: int, block: Span) -> bool:
    left = text[at - 1] if at > block.start else ""
    if left in {'"', "“", "*", "_", "«", "„"}:
        left = before(text, at, block.start)
    return is_left_free(left) and not re.compile(_ELIDED).match(text, at, block.end)


def _is_reopened(text: str, sign: str, block: Span) -> bool:
    """Whether the next paragraph begins with the same mark."""
    below = text[block.end : block.end + _GAP].lstrip()
    return below.startswith(sign)


def _stands_alone(text: str, start: int, block: Span) -> bool:
    """Whether a quotation without its closing mark begins like speech: a sentence of its own."""
    words = text[start + 1 : start + 2]
    left = text[block.start : start].rstrip()
    return words.isupper() and (not left or left[-1] in ".!?:,")


def _close(text: str, start: int, limits: Span) -> int | None:
    """The place after the closing mark of what opens at `start`; `None` when there is none."""
    if text[start] == "‚":
        low = text.find("‘", start + 1, limits.end)
        return low + 1 if low > 0 else None
    if text[start] == "‹":
        angle = text.find("›", start + 1, limits.end)
        return angle + 1 if angle > 0 else None
    best: tuple[int, int] | None = None
    sentence = text[start + 1 : start + 2].isupper() or text[start + 1 : start + 2] in '“"'
    for match in _CLOSERS.finditer(text, start + 2, limits.end):
        rank = _rank(text, match.start(), start, limits.end)
        if rank == _NO_CLOSER:
            continue
        if best is None or rank < best[0]:
            best = (rank, match.end())
        if best[0] == 0 or (not sentence and best[0] < 3):  # noqa: PLR2004
            break
    return best[1] if best else None


def _rank(text: str, at: int, start: int, end: int) -> int:
    """How surely the sign at `at` closes: 0 surely, 4 if nothing better comes, 5 not at all."""
    left, sign = text[at - 1], text[at]
    right = after(text, at + 1, min(end + 1, len(text)))
    if left.isspace() or right.isalnum() or sign == "‘":
        return _NO_CLOSER
    if left in _ENDS:
        return 0
    if left.isdigit() and sign == "'":
        return _NO_CLOSER
    if not right or not right.isspace():
        return 1
    if re.compile(_CLIPPED).search(text, max(start, at - _CLIP), at):
        return 4
    return 3 if left in "sSxz" and at - start > 1 else 2
