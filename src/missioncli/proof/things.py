"""Nouns that no speaker is called by, where all nouns have capitals."""

from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention


def is_thing(mention: Mention, language: Language) -> bool:
    """Whether a mention in German is of an act, a thing or a word: Ankündigung, Vorschlag."""
    if not language.capital_nouns or mention.kind == "pronoun" or len(mention.words) > 1:
        return False
    if mention.institution or mention.honorific or not mention.titles.isdisjoint(language.bodies):
        return False
    word = mention.words[0]
    nouns = language.utterances | language.deeds
    return word in nouns or word.endswith(language.thing_endings)
