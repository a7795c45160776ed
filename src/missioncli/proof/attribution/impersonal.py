"""Words given without a speaker: heißt es in Tokio, peut-on lire; and the body they come from."""

from functools import cache
from typing import Final

from missioncli.proof.attribution.formulas import COLONS, REACH, Attribution
from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens
from missioncli.proof.printed.tokens import sentence

_NEAR: Final = 5


def impersonal(tokens: Tokens, at: int, language: Language) -> Attribution | None:
    """What is told of the quotation at `at` where the words beside it have no subject."""
    if not language.impersonal:
        return None
    first, end = sentence(tokens, at, REACH)
    colon = at > first and tokens[at - 1].text in COLONS
    behind = range(at + 1, min(end, at + _NEAR))
    form = next((i for i in behind if _stands(tokens, i, language)), None) if not colon else None
    ahead = form is None
    if form is None:
        form = next((i for i in range(at - 1, first, -1) if _stands(tokens, i, language)), None)
    if form is None or any(tokens[i].kind == "quote" for i in range(min(form, at + 1), form)):
        return None
    rest = tokens[form + 2 : at] if ahead else ()
    if any(token.kind == "quote" or token.low in language.says for token in rest):
        return None
    span = range(first, at) if ahead else range(form, end)
    sources = (_source(tokens, i, span.stop, language) for i in span)
    mention = next((source for source in sources if source), None)
    return Attribution(mention, "before" if mention else "thing")


@cache
def _beginnings(language: Language) -> frozenset[str]:
    """Words with which forms begin, and verbs."""
    return language.says | {form[0] for form in language.impersonal}


def _stands(tokens: Tokens, at: int, language: Language) -> bool:
    if tokens[at].low not in _beginnings(language) and tokens[at].text != "-":
        return False
    words = tuple(token.low for token in tokens[at : at + _NEAR] if token.text != "-")[:3]
    if words and words[0] in language.says and words[1:2] == ("on",):
        return True
    return any(words[: len(form)] == form for form in language.impersonal)


def _source(tokens: Tokens, at: int, end: int, language: Language) -> Mention | None:
    """The body from which words come, behind a preposition at `at`."""
    if tokens[at].low not in language.sources or at + 1 >= end:
        return None
    mention = noun(tokens, at + 1, end, language)
    if mention is None:
        return None
    known = mention.institution or bool(mention.titles & language.offices)
    full = mention.kind == "name" and len(mention.words) > 1
    return mention if known or (full and gender_of_name(mention.words[0])) else None
