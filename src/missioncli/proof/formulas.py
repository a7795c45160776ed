"""Turns of phrase that name a speaker without a verb: according to X, in X's words."""

from typing import Final, Literal, NamedTuple

from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention, named
from missioncli.proof.nouns import noun
from missioncli.proof.runs import Tokens, run_at
from missioncli.proof.tokens import Token

REACH: Final = 45
"""How many words beside a quotation are looked at."""
COLONS: Final = frozenset({":", "："})
DASHES: Final = frozenset({"-", "–", "—", "--", "―"})
_NEAR: Final = 10


class Attribution(NamedTuple):
    """Whom the words beside a quotation name, and by what kind of words.

    `mention` is `None` where whoever spoke last goes on: "…, adding: ".
    """

    mention: Mention | None
    by: Literal["colon", "behind", "before", "dash", "same"]


def invites(quote: Token) -> bool:
    """Whether a quotation ends as one does before "said X": not with a full stop."""
    return quote.text.rstrip()[-1:] not in {".", ""}


def according(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """Whom a form of `according to` at `start` names."""
    for form in language.according:
        stop = start + len(form)
        if stop < end and tuple(token.low for token in tokens[start:stop]) == form:
            return noun(tokens, stop, end, language)
    return None


def by_noun(
    tokens: Tokens, start: int, at: int, language: Language, reach: int = _NEAR
) -> Attribution | None:
    """Somebody's words by a noun: `Jane Doe's message`, `a statement from Jane Doe`."""
    for place in range(at - 1, max(start, at - reach), -1):
        if tokens[place].low not in language.utterances:
            continue
        mention = _owner(tokens, start, place, language)
        if mention is None and place + 1 < at and tokens[place + 1].low in language.of | {"by"}:
            mention = noun(tokens, place + 2, at, language)
        if mention and mention.kind == "name":
            return Attribution(mention, "before")
    return None


def _owner(tokens: Tokens, start: int, place: int, language: Language) -> Mention | None:
    """The name in the possessive right before `place`."""
    first = place - 1
    if not (tokens[first].possessive and tokens[first].capital):
        return None
    while first > start and (
        tokens[first - 1].capital or tokens[first - 1].low in language.particles
    ):
        first -= 1
    run = run_at(tokens, first, place, language)
    return named(tokens, run) if run and run.end > run.start else None
