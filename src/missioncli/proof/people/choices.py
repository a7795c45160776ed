"""Which of several names in a row of words bears what stands beside it: Acme president Jane Doe."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.descriptions import is_acronym
from missioncli.proof.people.offices import Tokens, is_office
from missioncli.proof.people.runs import Run, run_at

_KIND: Final = 5
_AND: Final = frozenset({"and", "&", "und", "et"})


def chosen_run(tokens: Tokens, at: int, stop: int, end: int, language: Language) -> Run | None:
    """The run that names somebody: the first, or the one behind offices: Acme president Doe."""
    chosen: Run | None = None
    place = at
    while place < stop:
        may_begin = tokens[place].capital or tokens[place].low in language.particles
        run = run_at(tokens, place, end, language) if may_begin else None
        if run is None:
            if is_acronym(tokens, place, end):
                place += 3
                continue
            nameless = chosen is None or chosen.end == chosen.start
            if place > at and tokens[place].low in language.finite and nameless:
                break  # la ministre a reçu Jane Doe
            if chosen and not _goes_on(tokens, place, chosen, language):
                break
            place += 1
            continue
        if chosen is None or (
            run.end > run.start
            and (
                _leads(tokens, chosen, run, language)
                if chosen.end > chosen.start
                else not _is_field(tokens, chosen, run, language)
            )
        ):
            chosen = run
        place = run.last
    return chosen


def _goes_on(tokens: Tokens, place: int, chosen: Run, language: Language) -> bool:
    """Whether a better run than `chosen` may follow the small word at `place`."""
    low = tokens[place].low
    if chosen.end > chosen.start:
        return (
            low in language.offices
            or low in language.institutions
            or low in language.portfolios
            or low in language.of
            or low in _AND
            or _of_kind(tokens, place, language)
        )
    return tokens[place].kind == "word" and low not in language.acts


def _of_kind(tokens: Tokens, place: int, language: Language) -> bool:
    """Whether small words say of what kind the next name is: UN coordinating office OCHA."""
    near = tokens[place : place + _KIND]
    at = next((i for i, token in enumerate(near) if token.capital or token.kind != "word"), 0)
    if at < 1 or not near[at].capital:
        return False
    told = is_office(near[at - 1].low, language) or near[at - 1].low in language.institutions
    return told and all(token.low not in language.no_nouns for token in near[:at])


def is_of_body(tokens: Tokens, run: Run, language: Language) -> bool:
    """Whether a name follows the body of its office: leader of the council Jane Doe."""
    above = tokens[run.first - 1]
    body = above.text.islower() and above.low in language.institutions
    return body and not run.institution and run.end - run.start > 1


def _is_field(tokens: Tokens, first: Run, run: Run, language: Language) -> bool:
    """Whether a run is the field of the office before it: Commissioner for Health and Safety."""
    between = [token.low for token in tokens[first.last : run.first]]
    if not any(low in language.prepositions or low in language.of for low in between):
        return False
    full = run.end - run.start > 1 or run.honorific
    if full and is_of_body(tokens, run, language):
        return False
    return not full or run.start == run.first or run.institution


def _leads(tokens: Tokens, first: Run, run: Run, language: Language) -> bool:
    """Whether only an office stands between a name and the next: then that one bears it."""
    start = first.last + (3 if is_acronym(tokens, first.last, run.first + 1) else 0)
    between = [token.low for token in tokens[start : run.first]]
    if between and between[0] in language.plurals and first.end - first.start > 1:
        return first.institution  # not where Jane Doe chairs Acme
    told = [is_office(low, language) or low in language.institutions for low in between]
    if any(told) and all(
        is_told or low in _AND or low in language.of or low in language.portfolios
        for is_told, low in zip(told, between, strict=True)
    ):
        return True
    # UN coordinating office OCHA: what is between says of what kind the second is.
    if not (told and told[-1] and run.end > run.start) or "," in between:
        return False
    apart = (language.no_nouns, language.conjunctions, language.of)
    return all(some.isdisjoint(between) for some in apart)
