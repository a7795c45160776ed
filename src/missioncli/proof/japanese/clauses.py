"""Whose clause a Japanese verb of saying is: the topic that no other clause has for itself."""

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from missioncli.proof.japanese import phrases as phrase
from missioncli.proof.japanese import signs as sign
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.quotations import Quotation

_REACH: Final = 300
_MARKED: Final = 200
_FIRST: Final = 0xE000
_BLANK: Final = "「」"
"""What stands for a quotation in the narrative."""

Who = Callable[[str], str | None]


class Narrative:
    """The words of a block with every quotation in it made one sign."""

    def __init__(
        self, plain: str, part: Span, found: Sequence[Quotation], marked: dict[str, str]
    ) -> None:
        self.places: list[int] = []
        self.ends: list[int] = []
        pieces, length, end = [], 0, part.start
        for quote in found:
            piece = sign.WRAP.sub("", plain[end : quote.outer.start])
            pieces.append(piece)
            length += len(piece)
            self.places.append(length)
            blank = self._sign(piece, plain[quote.inner.start : quote.inner.end], marked)
            pieces.append(blank)
            length += len(blank)
            self.ends.append(length)
            end = max(end, quote.outer.end)
        pieces.append(sign.WRAP.sub("", plain[end : part.end]))
        self.text = "".join(pieces)

    def _sign(self, before: str, text: str, marked: dict[str, str]) -> str:
        """What stands for a quotation: a sign of its own where it is the name of a body."""
        if not phrase.NAMED_BODY.search(before) or len(marked) >= _MARKED:
            return _BLANK
        own = chr(_FIRST + len(marked))
        marked[own] = text
        return own

    def before(self, number: int) -> str:
        """The words before a quotation of the block, back to the beginning of its sentence."""
        at = self.places[number]
        start = max(0, at - _REACH)
        return self.text[max(start, self.text.rfind("。", start, at) + 1) : at]

    def above(self, number: int, since: int | None) -> list[str]:
        """The whole sentences before that of a quotation, down to the speech `since`."""
        at = self.places[number]
        start = max(0 if since is None else self.ends[since], at - _REACH)
        return self.text[start:at].split("。")[:-1]

    def after(self, number: int) -> str:
        """The words behind a quotation."""
        at = self.ends[number]
        return self.text[at : at + _REACH]

    def last(self) -> str:
        """The last sentence of the block."""
        return self.text[-_REACH:].rstrip("。 \u3000\r\n").rpartition("。")[2]


class Topic(NamedTuple):
    """Whom a clause is about, and whether that stands right before what follows."""

    name: str
    particle: str
    beside: bool


def topic(clause: str, who: Who, *, whole: bool = True) -> Topic | None:
    """The topic that a clause shares with what follows it; `None` when it names nobody.

    が marks whoever does what the next verb says. When that verb goes before a noun, or ends a
    clause that tells when or why, what follows is somebody else's. は holds to the end of the
    sentence. Where the quotation is only part of what is said (not `whole`), the first は of
    two is the speaker's: 会長は、業界は「転換点」にあると指摘した.
    """
    bare = sign.BRACKETS.sub("", clause)
    nearest: Topic | None = None
    limit = len(bare)
    for match in reversed(list(phrase.TOPIC.finditer(bare))):
        rest = bare[match.end() :]
        if nearest and (match[1] != "は" or _ends(bare[match.end() : limit])):
            break
        if match[1] != "は" and _is_parted(match[1], rest, comma=match.group().endswith("、")):
            continue
        name = who(bare[: match.start()])
        if name:
            nearest = Topic(name, match[1], beside=not rest.strip("、 \u3000"))
            limit = match.start()
            if whole:
                return nearest
    return nearest


def _ends(words: str) -> bool:
    """Whether a clause ends among the words."""
    return re.search(r"[ぁ-ん]、", words) is not None


def _is_parted(particle: str, rest: str, *, comma: bool) -> bool:
    """Whether the words behind a subject have a verb that is not that of what follows them."""
    if particle in phrase.SOURCES:
        if comma:
            return phrase.ASKED.search(rest) is not None
        if phrase.PASSIVE.search(rest):
            return True
    return phrase.SUBORDINATE.search(rest) is not None
