"""Nouns that no speaker is called by, where all nouns have capitals."""

from typing import Final, Literal

from missioncli.proof.given_names import gender_of_name
from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention

_STUCK: Final = 3
"""How many words a name has with a noun behind it."""


def is_thing(mention: Mention, language: Language) -> bool:
    """Whether a mention in German is of an act, a thing or a word: Ankündigung, Vorschlag."""
    if not language.capital_nouns or mention.kind == "pronoun" or len(mention.words) > 1:
        return False
    if mention.institution or mention.honorific or not mention.titles.isdisjoint(language.bodies):
        return False
    word = mention.words[0]
    nouns = language.utterances | language.deeds
    return word in nouns or word.endswith(language.thing_endings)


def tail_of(words: tuple[str, ...], language: Language) -> Literal["", "word", "thing"]:
    """What a German noun may be that is stuck to a name: ein Team um Jane Doe Messungen.

    A `thing` is surely none of its words; "" is for names that have none.
    """
    if not language.capital_nouns or len(words) != _STUCK or not gender_of_name(words[0]):
        return ""
    if gender_of_name(words[1]) or not language.particles.isdisjoint(words):
        return ""
    nouns = language.utterances | language.deeds | language.documents
    thing = words[-1] in nouns or words[-1].endswith(language.thing_endings)
    return "thing" if thing else "word"
