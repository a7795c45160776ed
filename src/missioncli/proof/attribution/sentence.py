"""Who a sentence says spoke: the words before and behind a quotation, held against the table."""

from typing import Final

from missioncli.proof.attribution.before import before
from missioncli.proof.attribution.behind import behind
from missioncli.proof.attribution.contrasted import contrasted
from missioncli.proof.attribution.formulas import COLONS, Attribution, invites
from missioncli.proof.attribution.impersonal import impersonal
from missioncli.proof.attribution.partial import late, partial, with_words
from missioncli.proof.languages import Language
from missioncli.proof.people.offices import Tokens
from missioncli.proof.printed.tokens import sentence

_CLAUSE: Final = 4
"""How many words and points a second clause has at least before its quotation."""


def attribution(tokens: Tokens, at: int, language: Language) -> Attribution | None:
    """Who speaks the quotation at `at`, if the words beside it tell.

    Behind a colon, those before it do; else those behind it, when it ends as one does there.
    """
    told = (
        impersonal(tokens, at, language)
        or with_words(tokens, at, language)
        or contrasted(tokens, at, language)
    )
    if told:
        return told
    ahead = before(tokens, at, language)
    following = behind(tokens, at, language)
    if not (ahead and ahead.mention) and not (following and following.by == "dash"):
        following = partial(tokens, at, language) or following or late(tokens, at, language)
    if ahead and tokens[at - 1].text in COLONS:
        return following if _is_closer(tokens, at, ahead, following) else ahead
    if ahead and ahead.mention and _begins_another(tokens, at, language):
        return ahead
    if following and (following.by == "dash" or invites(tokens[at]) or not ahead):
        return following
    return ahead or following


def _is_closer(tokens: Tokens, at: int, ahead: Attribution, following: Attribution | None) -> bool:
    """Whether a person speaks behind a colon of a body: For Acme it is clear: “yes”, said Doe."""
    body = ahead.mention and (ahead.mention.institution or ahead.mention.text.isupper())
    one = following.mention if following else None
    person = one is not None and one.kind == "name" and not one.institution
    return bool(body) and person and at + 1 < len(tokens) and tokens[at + 1].text == ","


def _begins_another(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether the words behind a quotation lead right to the next: “yes”, Jane Doe said “no”."""
    if tokens[at].text.endswith((",", "!", "?")):
        return False
    _, end = sentence(tokens, at)
    other = next((i for i in range(at + 1, end) if tokens[i].kind == "quote"), 0)
    if other > at + 1 and tokens[other - 1].low in language.says:
        return True
    # Doe nannte es „gut“, der Verband sprach von „Glück“
    joined = other > at + _CLAUSE and language.gendered and tokens[at + 1].text == ","
    if not joined or tokens[at + 2].low in language.says:
        return False
    return tokens[other - 1].low in language.of and tokens[other - 2].low in language.says
