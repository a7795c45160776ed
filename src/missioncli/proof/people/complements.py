"""What belongs to a description: a spokesperson for the ministry, a source close to the talks."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.offices import Tokens, is_institution
from missioncli.proof.people.runs import Run, run_at

_SEGMENTS: Final = 3
_ALL: Final = frozenset({"both", "all", "beiden", "tous", "toutes"})
_OF: Final = frozenset({"of", "de", "d'", "du", "des"})


def _goes_on(tokens: Tokens, at: int, stop: int, language: Language) -> bool:
    """Whether a word that looks like a verb begins what somebody does: … sees it so."""
    word = tokens[at]
    verb = word.text.islower() and word.low.endswith(language.verb_endings or "-")
    return verb and at + 1 < stop and tokens[at + 1].low not in language.acts


def with_complement(tokens: Tokens, last: int, stop: int, language: Language, *, told: bool) -> int:
    """The end of a description with what belongs to it: a spokesperson for the ministry."""
    if last >= stop:
        return last
    privy = tokens[last - 1].low in language.privy and tokens[last].low in language.prepositions
    if not privy and not (told and tokens[last].low in language.of):
        return last
    place = last + 1
    if privy:
        return _behind_privy(tokens, place, stop, language)
    while place < stop and (tokens[place].low in language.articles or tokens[place].low in _ALL):
        place += 1
    best = min(place + 1, stop)
    for at in range(place, min(stop, place + _SEGMENTS)):
        run = run_at(tokens, at, stop, language)
        if run:
            return _behind_adjective(tokens, run, stop, language)
        if tokens[at].low in language.ends:
            break
        if is_institution(tokens[at].low, language):
            best = at + 1  # the transport ministry
        elif language.capital_nouns and tokens[at].capital:
            return at + 1  # das Büro des zuständigen Landrats
    return _with_more(tokens, best, stop, language)


def _behind_privy(tokens: Tokens, place: int, stop: int, language: Language) -> int:
    """The end of what an unnamed person knows or is close to: a source close to the talks."""
    ends = language.acts | language.conjunctions
    first = place + 1 + (tokens[place].low in language.articles)
    end = next(
        (
            i
            for i in range(place, stop)
            if tokens[i].low in ends or (i >= first and _goes_on(tokens, i, stop, language))
        ),
        stop,
    )
    while end > place and tokens[end - 1].kind == "point":
        end -= 1
    return end


def _behind_adjective(tokens: Tokens, run: Run, stop: int, language: Language) -> int:
    """The end of a name in a complement with the noun that it qualifies: a Japanese drug maker."""
    last = run.last
    if last - run.first > 1 or tokens[run.first].low not in language.portfolios:
        return last
    while last < min(stop, run.last + _SEGMENTS) and tokens[last].text.islower():
        if tokens[last].low in language.ends:
            break
        last += 1
    return last


def _with_more(tokens: Tokens, last: int, stop: int, language: Language) -> int:
    """The end of a complement with one more of its own: patron d'une entreprise | de dix têtes."""
    if last + 1 >= stop or tokens[last].low not in _OF:
        return last
    ends = (
        i
        for i in range(last + 1, stop)
        if tokens[i].low in language.ends or tokens[i].kind != "word"
    )
    end = next(ends, stop)
    return end if 0 < end - last - 1 <= _SEGMENTS else last


def with_adjective(tokens: Tokens, at: int, core: int, stop: int, language: Language) -> int:
    """The end of somebody new with the adjective behind the noun: une source diplomatique."""
    if core >= stop or not language.body_adjectives or tokens[at].low not in language.indefinite:
        return core
    word = tokens[core]
    fits = word.text.islower() and word.low.endswith(language.body_adjectives)
    return core + (fits and word.low not in language.acts)
