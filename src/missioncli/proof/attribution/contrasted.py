"""Two speakers in one sentence, one against the other, in German and French."""

from typing import Final

from missioncli.proof.attribution.formulas import REACH, Attribution
from missioncli.proof.languages import Language
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens
from missioncli.proof.printed.tokens import sentence

_CLAUSES: Final = frozenset({"während", "nachdem", "obwohl", "weil", "da"})
"""Words that begin a clause whose verb stands at its end."""
_AGAINST: Final = frozenset({"dagegen", "hingegen", "wiederum", "jedoch"})
_NEAR: Final = 10
_ARTICLE: Final = 2
"""Where a name begins behind a comma and its article."""


def contrasted(tokens: Tokens, at: int, language: Language) -> Attribution | None:
    """Who speaks in a first clause with its verb at its end, or in a second that has none."""
    if not language.capital_nouns or at < 2:  # noqa: PLR2004
        return None
    first, end = sentence(tokens, at, REACH)
    return _in_first(tokens, first, at, end, language) or _in_second(tokens, first, at, language)


def _in_first(
    tokens: Tokens, first: int, at: int, end: int, language: Language
) -> Attribution | None:
    """Während Jane Doe einen „…“ forderte, mahnte John Roe."""
    verb = at + 1
    if tokens[first].low not in _CLAUSES or verb + 1 >= end or tokens[verb + 1].text != ",":
        return None
    if tokens[verb].low not in language.says:
        return None
    mention = noun(tokens, first + 1, at, language)
    known = mention and (mention.kind != "description" or mention.titles & language.bodies)
    return Attribution(mention, "before") if mention and known else None


def _in_second(tokens: Tokens, first: int, at: int, language: Language) -> Attribution | None:
    """Jane Doe nannte es „…“, der Verband dagegen „…“."""
    if tokens[at - 1].low not in _AGAINST:
        return None
    start = next((i for i in range(at - 2, max(first, at - _NEAR), -1) if tokens[i].text == ","), 0)
    if not start or tokens[start - 1].kind != "quote":
        return None
    mention = noun(tokens, start + 1, at - 1, language)
    whole = mention and mention.start <= start + _ARTICLE and mention.end == at - 1
    return Attribution(mention, "before") if whole else None
