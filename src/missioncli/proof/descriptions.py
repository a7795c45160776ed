"""Somebody described: an office or a noun, perhaps with the name beside it."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention, name_of, named
from missioncli.proof.runs import Run, Tokens, is_institution, is_office, run_at

_STOPS: Final = frozenset(",;:()[]–—--|/")
_AND: Final = frozenset({"and", "und", "et"})
_SEGMENTS: Final = 3
"""Behind how many commas a name may stand: Minister of Health, Labour and Welfare, Jane Doe."""


def stop_after(tokens: Tokens, at: int, end: int) -> int:
    """Where the words that belong together from `at` on end: at a point, a quotation, `end`."""
    for place in range(at, end):
        token = tokens[place]
        if token.text in _STOPS or token.kind == "quote" or (token.first and place > at):
            return place
    return end


def described(tokens: Tokens, at: int, stop: int, end: int, language: Language) -> Mention | None:
    """The description from `at` to `stop`, or the name that stands beside it after a comma."""
    titles = frozenset(
        token.low
        for token in tokens[at:stop]
        if is_office(token.low, language) or is_institution(token.low, language)
    )
    beside = stop
    for _ in range(_SEGMENTS if titles else 0):
        if not (beside + 1 < end and tokens[beside].text == ","):
            break
        found = _beside(tokens, beside + 1, end, language)
        if found:
            return named(tokens, found, titles)
        beside = stop_after(tokens, beside + 1, end)
    return _description(tokens, at, stop, titles, language)


def _beside(tokens: Tokens, at: int, end: int, language: Language) -> Run | None:
    """A name of somebody that takes the whole segment from `at` to the next comma."""
    if tokens[at].low in _AND and at + 1 < end and tokens[at + 1].low not in language.portfolios:
        return None  # Jane Doe, CEO, and John Roe
    start = at
    while start < end and tokens[start].low in language.portfolios | language.joiners:
        start += 1
    run = run_at(tokens, start, end, language) or run_at(tokens, at, end, language)
    if not run or run.institution or run.end - run.start < 2 - run.honorific:
        return None
    if run.last >= end:
        return run
    behind = tokens[run.last]
    ends = behind.text in _STOPS | {"."} or behind.kind == "quote"
    return run if ends or behind.low in language.acts | language.prepositions else None


def _description(
    tokens: Tokens, at: int, stop: int, titles: frozenset[str], language: Language
) -> Mention | None:
    start = at
    while start < stop and tokens[start].low in language.articles | {"of"}:
        start += 1
    core = _core(tokens, start, stop, titles, language)
    if core == start:
        return None
    words = tuple(token.low for token in tokens[start:core])
    end = _with_complement(tokens, core, stop, language, told=bool(titles))
    first = tokens[at]
    return Mention(
        "description",
        name_of(tokens, start, end),
        words,
        titles | {words[-1]},
        start=at,
        end=end,
        institution=is_institution(words[-1], language),
        definite=first.low in language.definite
        or (first.capital and first.low not in language.indefinite),
        office=len(words) == 1 and words[0] in language.offices and "spoke" not in words[0],
    )


def _core(tokens: Tokens, start: int, stop: int, titles: frozenset[str], language: Language) -> int:
    """The end of the noun with what stands before it: senior diplomat | in Tokyo."""
    last = start
    ends = language.prepositions | language.acts | language.conjunctions
    while last < stop and tokens[last].kind == "word" and tokens[last].low not in ends:
        last += 1
    heads = [i for i in range(start, last) if tokens[i].low in titles]
    if heads and not tokens[heads[-1]].possessive:
        last = heads[-1] + 1
        last += last < stop and tokens[last].low in language.privy
    return last


def _with_complement(
    tokens: Tokens, last: int, stop: int, language: Language, *, told: bool
) -> int:
    """The end of a description with what belongs to it: a spokesperson for the ministry."""
    if last >= stop:
        return last
    privy = tokens[last - 1].low in language.privy and tokens[last].low in language.prepositions
    if not privy and not (told and tokens[last].low in language.of):
        return last
    place = last + 1
    while place < stop and tokens[place].low in language.articles:
        place += 1
    run = run_at(tokens, place, stop, language) if place < stop else None
    return run.last if run else min(place + 1, stop)
