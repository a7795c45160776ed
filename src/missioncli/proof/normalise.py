"""Texts made comparable: what printers do differently is folded, what speakers say is not.

Quotation marks, dashes, ellipses, white space, ligatures, soft hyphens and width are the
printer's. Case, letters and every word are the speaker's.
"""

import hashlib
import re
import unicodedata
from typing import Final, NamedTuple

_DOUBLE: Final = "“”„‟«»＂〝〞〟「」『』"
_SINGLE: Final = "‘’‚‛‹›ʼ＇′`´"
_DASHES: Final = "‐‑‒–—―−－﹘﹣"
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

_TABLE: Final[dict[str, str]] = {
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_UNSEEN, ""),
    "…": "...",
    "‥": "..",
}

WORD: Final = r"[^\W_]+(?:['.,-][^\W_]+)*|\S"
"""A word, with the apostrophes, points and hyphens inside it, or a sign by itself."""


class Folded(NamedTuple):
    """A folded text, and for each of its characters where it stands in the original.

    `offsets` has one place more than the text: the end of the original.
    """

    text: str
    offsets: list[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded characters from `start` to before `end` stand in the original."""
        if start == end:
            return self.offsets[start], self.offsets[start]
        # The last character may stand for several, or have marks of its own: up to the next one.
        last = self.offsets[end - 1]
        after = next(one for one in self.offsets[end:] if one > last) if last < self.offsets[-1] else last
        return self.offsets[start], after


def folded(text: str) -> Folded:
    """`text` folded for comparing, with the way back. White space at both ends is gone."""
    out: list[str] = []
    offsets: list[int] = []
    space = True  # as after a space, so that none stands at the beginning
    for start, cluster in _clusters(text):
        if cluster.isspace():
            if not space:
                out.append(" ")
                offsets.append(start)
            space = True
            continue
        for char in _fold(cluster):
            out.append(char)
            offsets.append(start)
            space = False
    if out and out[-1] == " ":
        out.pop()
        offsets.pop()
    offsets.append(len(text))
    return Folded("".join(out), offsets)


def fold(text: str) -> str:
    """`text` folded for comparing; folding twice changes nothing."""
    return folded(text).text


def words(text: str) -> list[str]:
    """The words of a folded text; signs are words of their own."""
    return re.findall(WORD, text)


def digest(text: str) -> str:
    """The SHA-256 hash of the folded text, as 64 digits and letters."""
    return hashlib.sha256(fold(text).encode("utf-8", "surrogatepass")).hexdigest()


def _clusters(text: str) -> list[tuple[int, str]]:
    """The characters of `text`, each with the marks that combine with it, and where it starts."""
    if text.isascii():
        return list(enumerate(text))
    found: list[tuple[int, str]] = []
    for place, char in enumerate(text):
        if found and unicodedata.combining(unicodedata.normalize("NFKC", char)[:1] or char):
            start, before = found[-1]
            if len(before) < _LONGEST:
                found[-1] = start, before + char
                continue
        found.append((place, char))
    return found


_LONGEST: Final = 8
"""More marks than these on one character are no writing; each then stands by itself."""


def _fold(cluster: str) -> str:
    known = _TABLE.get(cluster)
    if known is not None:
        return known
    if cluster.isascii():
        return cluster
    plain = unicodedata.normalize("NFKC", cluster)
    return "".join(_TABLE.get(char, " " if char.isspace() else char) for char in plain)
