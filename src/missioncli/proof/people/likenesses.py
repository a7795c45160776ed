"""What a description has in common with other words for the same office."""

from functools import lru_cache
from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.offices import Tokens, is_calling, is_institution, is_office

_REMEMBERED: Final = 4096


def has_noun(words: Tokens, language: Language) -> bool:
    """Whether one of some words is a noun, where all nouns have capitals."""
    return not language.capital_nouns or any(
        (word.capital and not (word.first and len(words) > 1)) or word.text[0].isdigit()
        for word in words
    )


def alike(word: str, whole: str, language: Language) -> frozenset[str]:
    """Other words for an office: a Kammerpräsident is a präsident, or its chef."""
    if language.renamed:
        low = whole.lower().replace("’", "'")
        told = language.renamed.get(word) or language.renamed.get(low)
        if told:
            return told
    kinds = with_kinds(frozenset({word}), language)
    same = (words for words in language.alike if not words.isdisjoint(kinds))
    return frozenset().union(*same) | (kinds - {word})


def with_kinds(words: frozenset[str], language: Language) -> frozenset[str]:
    """Words with the offices that they are compounds of: a Kammerpräsident is a präsident."""
    if not language.capital_nouns:
        return words
    return words.union(*(_endings(word, language) for word in words))


@lru_cache(maxsize=_REMEMBERED)
def _endings(word: str, language: Language) -> frozenset[str]:
    """The offices that a word ends with; a text has the same words again and again."""
    return frozenset(end for end in language.office_endings if word.endswith(end))


def is_called(words: tuple[str, ...], language: Language) -> bool:
    """Whether a description only says what somebody is: the economist, the 54-year-old."""
    last = words[-1]
    if is_calling(last, language) or last in language.honoured:
        return True
    if len(words) > 1 and last in language.offices and language.callings.issuperset(words[:-1]):
        return True  # the Labour MP
    office = is_office(last, language) if language.capital_nouns else last in language.offices
    return len(words) == 1 and office and "spoke" not in last


def is_past(words: tuple[str, ...], language: Language) -> bool:
    """Whether a description says what somebody once was: the former banker."""
    return len(words) > 1 and words[0] in language.past and not is_institution(words[-1], language)


def kinds_of(words: tuple[str, ...], language: Language) -> frozenset[str]:
    """Other words for a body that is only called by its kind: the association, the federation."""
    same = (kinds for kinds in language.kinds if len(words) == 1 and words[0] in kinds)
    return frozenset().union(*same)
