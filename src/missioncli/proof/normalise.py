"""Texts made comparable: what printers do differently is folded, what speakers say is not.

Quotation marks, dashes, ellipses, white space, ligatures, soft hyphens and width are the
printer's. Case, letters and every word are the speaker's.
"""

import hashlib
import re
import unicodedata
from functools import cached_property
from typing import Final, Literal, NamedTuple

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

# Scripts that do not part their words: Thai to Burmese, Khmer, kana, ideographs.
_UNPARTED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u9fff\uf900-\ufaff"
_LETTER: Final = rf"[^\W_{_UNPARTED}\U00020000-\U0003ffff]"
_OTHERS: Final = ("<super>", "<sub>", "<fraction>", "<circle>")
"""How Unicode makes letters of others that are neither ligatures nor of another width."""

WORD: Final = rf"{_LETTER}+(?:['.,-]{_LETTER}+)*|\S"
"""A word, with the apostrophes, points and hyphens inside it, or a sign by itself.

Where a script does not part its words, each letter is one.
"""


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
        following = (self.offsets[place] for place in range(end, len(self.offsets)))
        return self.offsets[start], next((one for one in following if one > last), last)


class Worded:
    """A text in folded words, and the way back to what is printed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = folded(text)
        self.words = words(self.folded.text)

    def printed(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as they are printed; "" for none."""
        if start >= end:
            return ""
        first, last = self.folded.original(self._spans[start][0], self._spans[end - 1][1])
        return self.text[first:last].strip()

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return [match.span() for match in re.finditer(WORD, self.folded.text)]


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
            space = False
            if char == "-" and out and out[-1] == "-":
                continue  # a dash as typewriters have it
            out.append(char)
            offsets.append(start)
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
    # Raised, lowered and circled figures and fractions are other figures: 10² is not 102.
    form: Literal["NFC", "NFKC"] = (
        "NFC" if unicodedata.decomposition(cluster[0]).startswith(_OTHERS) else "NFKC"
    )
    plain = unicodedata.normalize(form, cluster)
    return "".join(_TABLE.get(char, " " if char.isspace() else char) for char in plain)
