"""Headlines that repeat what somebody says in the text below them."""

from collections.abc import Sequence
from typing import Final

from missioncli.proof.attribution.answers import Told
from missioncli.text import fold

_MANY: Final = 20
"""How many quotations of headings are looked up among the others."""
_WORDS: Final = 4
"""How many words that stand in order a shortened headline has at least."""
_SIGNS: Final = 6
"""The same of characters in a script that does not part words."""
_FEW: Final = 4
_LATIN: Final = "\u2e7f"
"""Behind this stand the scripts of East Asia."""


def echoed(texts: Sequence[str], answers: list[Told], headings: Sequence[int]) -> list[Told]:
    """The answers; a quotation above the text that repeats speech below has its speaker."""
    if not headings:
        return answers
    said = [
        (f" {fold(text)} ", one.speaker, place)
        for place, (text, one) in enumerate(zip(texts, answers, strict=True))
        if one.speaker
    ]
    result = list(answers)
    for place in headings[:_MANY]:
        words = f" {fold(texts[place])} "
        below = [(text, speaker) for text, speaker, at in said if at != place]
        names = {speaker for text, speaker in below if words in text}
        if not names:
            names = _shortened(words, below)
        if len(names) == 1 and (len(words.split()) > 1 or is_dense(words)):
            result[place] = Told(names.pop(), "speech")
    return result


def is_dense(words: str) -> bool:
    """Whether words are in a script that does not part them, and more than one."""
    text = words.strip()
    return len(text) > _FEW and min(text) > _LATIN


def _shortened(words: str, said: Sequence[tuple[str, str]]) -> set[str]:
    """Who said what a headline shortens."""
    parted = " " in words.strip()
    wanted = words.split() if parted else list(words.strip())
    if len(wanted) < (_WORDS if parted else _SIGNS):
        return set()
    near = ((text, speaker) for text, speaker in said if wanted[0] in text)
    return {
        speaker
        for text, speaker in near
        if _shortens(wanted, text.split() if parted else list(text.strip()))
    }


def _shortens(wanted: list[str], said: list[str]) -> bool:
    """Whether all words of a headline stand in what was said, in order and near one another."""
    if wanted[0] not in said:
        return False
    at = first = said.index(wanted[0])
    for word in wanted[1:]:
        try:
            at = said.index(word, at + 1, first + 2 * len(wanted))
        except ValueError:
            return False
    return True
