"""The quoted passages of a text, and who speaks them."""

from typing import Literal, NamedTuple

from missioncli.proof.attribution.speech import told
from missioncli.proof.printed.blockquotes import unprefixed, with_blockquotes
from missioncli.proof.printed.blocks import blocks
from missioncli.proof.printed.marks import masked
from missioncli.proof.printed.paragraphs import Text
from missioncli.proof.printed.quotations import quotations

Kind = Literal["speech", "other"]


class Passage(NamedTuple):
    """A passage in quotation marks, as printed, without the marks."""

    text: str
    """A passage that runs over several paragraphs is one for each of them."""
    speaker: str | None
    """The name at its fullest in that text, without titles, an organisation, or what an unnamed
    speaker is called; `None` when the text does not tell."""
    kind: Kind
    """`other` for titles of works, terms, and words held at arm's length."""
    utterance: int
    """Numbers the utterances from 1 in order. Passages of one speech share a number; each one
    that is no speech has its own."""
    line: int
    paragraph: int
    column: int
    offset: int
    length: int
    """Characters of the text, without the marks."""


def passages(text: str) -> list[Passage]:
    """The quoted passages of `text` in its order. No text raises."""
    whole = Text(text)
    plain = masked(text)
    parts = blocks(whole, plain)
    marked = [one for one in quotations(plain, parts) if one.inner.start < one.inner.end]
    found = with_blockquotes(text, plain, parts, marked)
    result = []
    for one, answer in zip(found, told(plain, parts, found), strict=True):
        start, length = one.inner.start, one.inner.end - one.inner.start
        result.append(
            Passage(unprefixed(text, one.inner), *answer, *whole.place(start), start, length)
        )
    return result
