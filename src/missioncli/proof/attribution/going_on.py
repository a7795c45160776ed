"""Whoever spoke before goes on: Second, "; And: "; er werde "."""

from typing import Final

from missioncli.proof.attribution.formulas import Attribution
from missioncli.proof.languages import Language
from missioncli.proof.people.offices import Tokens

_VERBS: Final = 3
_NEAR: Final = 6
COORDINATORS: Final = frozenset({"and", "but", "und", "aber", "et", "mais"})


def going_on(tokens: Tokens, start: int, at: int, language: Language) -> Attribution | None:
    """Whoever spoke before, where a list goes on (Second, ") or the mood of a verb tells it."""
    words = [token.low for token in tokens[start:at]]
    if words[:2] in (["et", "de"], ["et", "d'"]) and words[2:3] and words[2] in language.says:
        return Attribution(None, "same")
    nouns = language.capital_nouns
    if nouns and any(_is_reported(words, i) for i in range(1, len(words))):
        return Attribution(None, "same")
    if language.capital_nouns and _reports(tokens, start, at, language):
        return Attribution(None, "same")
    led = words[-1] == ":" and 1 < len(words) <= _VERBS
    if led and (COORDINATORS | language.helpers).issuperset(words[:-1]):
        return Attribution(None, "same")  # Und: "
    listed = words[-1] == "," and 1 < len(words) <= _VERBS
    if (listed and language.openers.issuperset(words[:-1])) or not (
        language.reported.isdisjoint(words)
    ):
        return Attribution(None, "same")
    return None


def _is_reported(words: list[str], at: int) -> bool:
    """Whether a verb in German has the mood of what somebody else says: man investiere."""
    return (
        words[at - 1] in {"man", "er", "es"}
        and words[at].endswith("e")
        and not words[at].endswith("te")
    )


def _reports(tokens: Tokens, start: int, at: int, language: Language) -> bool:
    """Whether a noun is followed by a verb in that mood: Der Bund fördere den Bau "."""
    small = language.articles | language.prepositions | {"sich", "nicht", "es", "auch", "nur"}
    return any(
        tokens[i - 1].capital
        and tokens[i].text.islower()
        and tokens[i].low.endswith("e")
        and not tokens[i].low.endswith("te")
        and tokens[i].low not in _no_mood(language)
        and tokens[i + 1].low in small
        for i in range(start + 2, min(at - 1, start + _NEAR))
    )


def _no_mood(language: Language) -> frozenset[str]:
    return language.openers | language.articles | language.helpers | language.passive
