"""Whom something belongs to: Jane Doe's; the mayor's; Schmidts."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention, named
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.runs import run_at

_NEAR: Final = 10


def owner(tokens: Tokens, start: int, place: int, language: Language) -> Mention | None:
    """The name in the possessive right before `place`."""
    first = place - 1
    if _is_genitive(tokens, start, first, language):
        run = run_at(tokens, first, place, language)
        if run is None:
            return None
        bare = named(tokens, run)
        words = (*bare.words[:-1], bare.words[-1].removesuffix("s"))
        return bare._replace(text=bare.text.removesuffix("s"), words=words)
    if not tokens[first].possessive:
        return None
    if not tokens[first].capital:
        return _described_owner(tokens, start, place, language)
    while first > start and (
        tokens[first - 1].capital or tokens[first - 1].low in language.particles
    ):
        first -= 1
    run = run_at(tokens, first, place, language)
    return named(tokens, run) if run and run.end > run.start else None


def _is_genitive(tokens: Tokens, start: int, at: int, language: Language) -> bool:
    """Whether a name is in the genitive without an apostrophe: Schmidts Fazit."""
    token = tokens[at]
    ends = language.capital_nouns and token.capital and token.low.endswith("s")
    return ends and at >= start and (at == start or not tokens[at - 1].capital)


def _described_owner(tokens: Tokens, start: int, place: int, language: Language) -> Mention | None:
    """Somebody known by an office, in the possessive right before `place`: the mayor's."""
    for first in range(place - 2, max(start, place - _NEAR) - 1, -1):
        if tokens[first].low in language.definite:
            mention = noun(tokens, first, place, language)
            office = mention and mention.titles & language.bodies
            return mention if mention and office and mention.end == place else None
        if tokens[first].kind != "word":
            return None
    return None
