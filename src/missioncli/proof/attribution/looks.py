"""Whether a quotation is a sentence of its own where it stands."""

from collections.abc import Sequence
from typing import Final

from missioncli.proof.printed.tokens import Token

_SHORT: Final = 2


def is_whole(words: Sequence[Token], i: int) -> bool:
    """Whether a quotation is a sentence whose stop stands behind the mark."""
    text = words[i].text
    ends = i + 1 < len(words) and words[i + 1].text == "." and words[i + 1].end >= words[i].end
    return words[i].first and ends and text[:1].isupper() and text.count(" ") > _SHORT


def is_exclaimed(words: Sequence[Token], i: int) -> bool:
    """Whether a word or two are a sentence with its stop, and all of it: `“Always.”`."""
    text = words[i].text
    alone = i + 1 >= len(words) or words[i + 1].first
    return words[i].first and alone and text[:1].isupper() and text[-1:] in {".", "!", "?"}
