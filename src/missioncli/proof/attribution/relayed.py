"""Subjects that a verb of saying has at second hand: was quoted, who warned, was accused."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun, pronoun_at
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.runs import run_at

_NEAR: Final = 12
_RELAYED: Final = frozenset({"quoted", "cited", "reported"})
"""Verbs in the passive that still give their subject the words: was quoted as saying."""


def is_passive(tokens: Tokens, start: int, verb: int, language: Language) -> bool:
    """Whether something is said of the subject of a verb, not by it: was accused of."""
    low = tokens[verb].low
    if low in _RELAYED or low in language.moods or not low.endswith(language.participles):
        return False
    place = verb - 1
    while place > start and tokens[place].low in language.helpers:
        if _is_passive(tokens[place].low, language):
            break
        place -= 1
    return place >= start and _is_passive(tokens[place].low, language)


def _is_passive(low: str, language: Language) -> bool:
    return low in language.passive or low == "been"


def reporter(tokens: Tokens, start: int, verb: int, language: Language) -> int | None:
    """The verb before "as saying", which tells of somebody else's words."""
    if verb - 1 <= start or tokens[verb - 1].low != "as" or not tokens[verb].low.endswith("ing"):
        return None
    places = range(verb - 2, max(start, verb - _NEAR) - 1, -1)
    return next((i for i in places if tokens[i].low in language.says), None)


def quoted(tokens: Tokens, verb: int, end: int, language: Language) -> Mention | None:
    """Whom the verb at `verb` quotes: quoted Jane Doe as saying; `None` in the passive."""
    stop = next((i for i in range(verb + 1, end) if tokens[i].low == "as"), verb + 1)
    if stop == verb + 1:
        return None
    return pronoun_at(tokens, verb + 1, language) or noun(tokens, verb + 1, stop, language)


def antecedent(tokens: Tokens, start: int, who: int, language: Language) -> Mention | None:
    """Whom a relative clause is about: joined by Jane Doe, head of X, who said."""
    found: Mention | None = None
    place = start
    while place < who:
        run = run_at(tokens, place, who, language) if tokens[place].capital else None
        if run and run.end > run.start and not run.institution:
            full = run.end - run.start > 1 or run.honorific
            tied = place > start and tokens[place - 1].low in language.of | {"in"}
            if full and not tied:
                found = noun(tokens, place, who, language)
        place = max(run.last if run else 0, place + 1)
    apposed = found and (found.end >= who or tokens[found.end].text in {",", "(", "–", "—"})
    if found and (apposed or tokens[found.end].low in language.prepositions):
        return found
    places = range(who - 1, max(start, who - _NEAR) - 1, -1)
    article = next((i for i in places if tokens[i].low in language.articles), None)
    described = None if article is None else noun(tokens, article, who, language)
    person = described and described.titles & language.offices
    return described if described and person and described.end >= who - 1 else None
