"""Texts made comparable: what printers do differently is folded, what speakers say is not.

Quotation marks, dashes, ellipses, white space, ligatures, soft hyphens and width are the
printer's. Case, letters and every word are the speaker's.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from missioncli.proof.printed.markup import Piece

_DOUBLE: Final = "“”„‟«»＂〝〞〟「」『』″"
_SINGLE: Final = "‘’‚‛‹›ʼ＇′`´"
_DASHES: Final = "‐‑‒–—―−－﹘﹣─━⸺⸻"
_SOFT: Final = "\u00ad"
_UNSEEN: Final = (
    f"{_SOFT}\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)

_TABLE: Final[dict[str, str]] = {
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_UNSEEN, ""),
    "…": "...",
    "‥": "..",
    "〜": "~",
}

_OTHERS: Final = ("<super>", "<sub>", "<fraction>", "<circle>")
"""How Unicode makes letters of others that are neither ligatures nor of another width."""


class Folded(NamedTuple):
    """A folded text, and for each of its characters where it stands in the original.

    `offsets` has one place more than the text: the end of the original.
    """

    text: str
    offsets: list[int]
    ends: list[int]
    """Where what each character stands for ends, with its marks."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded characters from `start` to before `end` stand in the original."""
        if start == end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.ends[end - 1]


def folded(text: str, pieces: Sequence[Piece] = ()) -> Folded:
    """`text` folded for comparing, with the way back. White space at both ends is gone.

    `pieces` are read as what they stand for.
    """
    out: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []
    space = True  # as after a space, so that none stands at the beginning
    soft = broken = False
    for start, end, cluster in _read(text, pieces):
        if cluster.isspace():
            # A soft hyphen at the end of a line parts a word that is one.
            broken = broken or (soft and cluster in "\r\n")
            if not space and not broken:
                out.append(" ")
                offsets.append(start)
                ends.append(end)
                space = True
            continue
        soft, broken = cluster == _SOFT, False
        for char in _fold(cluster):
            space = False
            if char == "-" and out and out[-1] == "-":
                ends[-1] = end  # a dash as typewriters have it
                continue
            out.append(char)
            offsets.append(start)
            ends.append(end)
    if out and out[-1] == " ":
        for one in (out, offsets, ends):
            one.pop()
    offsets.append(len(text))
    return Folded("".join(out), offsets, ends)


def fold(text: str) -> str:
    """`text` folded for comparing; folding twice changes nothing."""
    return folded(text).text


def digest(text: str) -> str:
    """The SHA-256 hash of the folded text, as 64 digits and letters."""
    return hashlib.sha256(fold(text).encode("utf-8", "surrogatepass")).hexdigest()


def _read(text: str, pieces: Sequence[Piece]) -> Iterator[tuple[int, int, str]]:
    """The characters of `text` with where each starts and ends; pieces as what they stand for."""
    at = 0
    for piece in pieces:
        for start, cluster in _clusters(text[at : piece.start]):
            yield at + start, at + start + len(cluster), cluster
        for _, cluster in _clusters(piece.seen):
            yield piece.start, piece.end, cluster
        at = piece.end
    for start, cluster in _clusters(text[at:] if at else text):
        yield at + start, at + start + len(cluster), cluster


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
