"""Nouns that no speaker is called by, where all nouns have capitals."""

from typing import Final, Literal

from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.runs import Run
from missioncli.text import word_set

_CHARGES: Final = word_set(
    "enquête plainte condamné condamnée poursuivi poursuivie examen ermittlungen anzeige anklage",
    "ermittelt verurteilt angeklagt",
)
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


def tail_of(
    tokens: Tokens, run: Run, words: tuple[str, ...], language: Language
) -> Literal["", "word", "thing"]:
    """What a German noun may be that is stuck to a name: ein Team um Jane Doe Messungen.

    A `thing` is surely none of its words; "" is for names that have none.
    """
    if not language.capital_nouns or len(words) != _STUCK or not gender_of_name(words[0]):
        return ""
    if gender_of_name(words[1]) or not language.particles.isdisjoint(words):
        return ""
    nouns = language.utterances | language.deeds | language.documents
    thing = words[-1] in nouns or words[-1].endswith(language.thing_endings)
    thing = thing or _is_object(tokens, run, language)
    return "thing" if thing else "word"


def _is_object(tokens: Tokens, run: Run, language: Language) -> bool:
    """Whether a verb before a name has no other object: Seit 2019 sammelt Jane Doe Bücher."""
    if not run.first or run.last >= len(tokens):
        return False
    verb, following = tokens[run.first - 1], tokens[run.last]
    acts = verb.text.islower() and verb.low.endswith(language.verb_endings or "-")
    acts = acts and verb.low not in language.acts | language.conjunctions
    return acts and following.text in {".", ","}


def is_charge(tokens: Tokens, at: int) -> bool:
    """Whether the words are what somebody is charged with: une enquête pour « abus »."""
    near = {token.low for token in tokens[max(0, at - _STUCK) : at - 1]}
    return tokens[at - 1].low in {"pour", "wegen"} and bool(near & _CHARGES)
