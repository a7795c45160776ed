"""Somebody described: an office or a noun, perhaps with the name beside it."""

from functools import lru_cache
from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.complements import with_adjective, with_complement
from missioncli.proof.people.likenesses import (
    alike,
    has_noun,
    is_called,
    is_past,
    kinds_of,
    with_kinds,
)
from missioncli.proof.people.mentions import Mention, name_of, named
from missioncli.proof.people.offices import (
    Tokens,
    gender_of,
    is_calling,
    is_inflected,
    is_institution,
    is_office,
    uninflected,
)
from missioncli.proof.people.runs import Run, run_at

_STOPS: Final = frozenset(",;:()[]–—--|/")
_AND: Final = frozenset({"and", "und", "et"})
_ONE: Final = frozenset({"one", "einer", "eine", "un", "une", "l'un", "l'une"})
_CLAUSE: Final = 12
_KEPT: Final = 1 << 14
"""How many words are remembered."""
_SEGMENTS: Final = 3
"""Behind how many commas a name may stand: Minister of Health, Labour and Welfare, Jane Doe."""


def stop_after(tokens: Tokens, at: int, end: int) -> int:
    """Where the words that belong together from `at` on end: at a point, a quotation, `end`."""
    short = -1
    for place in range(at, end):
        token = tokens[place]
        if place < short:
            continue
        if token.kind == "word":
            if token.first and place > at:
                return place
            continue
        if place > at and is_acronym(tokens, place, end):
            short = place + 3
            continue
        joined = token.text == "-" and place > at and tokens[place - 1].end == token.start
        if (
            (token.text in _STOPS and not joined)
            or token.kind == "quote"
            or (token.first and place > at)
        ):
            return place
    return end


def is_acronym(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a name goes on behind an acronym in brackets: the Care Union (CU) president."""
    return (
        tokens[at].text == "("
        and at + 3 < end
        and tokens[at + 2].text == ")"
        and tokens[at + 1].text.isupper()
        and tokens[at + 3].kind == "word"
    )


def described(tokens: Tokens, at: int, stop: int, end: int, language: Language) -> Mention | None:
    """The description from `at` to `stop`, or the name that stands beside it after a comma."""
    titles = frozenset([token.low for token in tokens[at:stop] if _is_title(token.low, language)])
    if language.gendered:
        titles -= language.modifiers  # la première table ronde
    head = next((i for i in range(at + 1, stop) if tokens[i].capital), at)
    if is_inflected(tokens[head].low, language) and tokens[at].low in language.articles:
        titles |= {tokens[head].low}  # aus Sicht des Präsidenten
    alias = _alias(tokens, stop, language)
    if alias:
        return named(tokens, alias, titles)
    beside = stop
    body = stop > at and is_institution(tokens[stop - 1].low, language)
    body = body and not titles & language.offices
    named_so = tokens[at].low in language.definite and not titles & language.offices
    owned = stop > at and (
        tokens[at].low in language.owning
        or (stop > at + 1 and tokens[at].low in _ONE and tokens[at + 1].low in language.of)
    )
    somebody = stop > at + 1 and tokens[at].low in language.definite
    somebody = somebody and tokens[stop - 1].low not in language.documents
    segments = _SEGMENTS if titles or owned else int(somebody)
    if segments and _tells(tokens, at, stop, language):
        segments = 0
    for _ in range(segments):
        beside += 3 * (beside + 3 < end and _is_short(tokens, beside))
        if not (beside + 1 < end and tokens[beside].text == ","):
            break
        found = _beside(tokens, beside + 1, end, language, body=body or named_so)
        if found:
            return named(tokens, found, titles | {tokens[stop - 1].low})
        beside = stop_after(tokens, beside + 1, end)
    return _description(tokens, at, stop, titles, language)


@lru_cache(maxsize=_KEPT)
def _is_title(low: str, language: Language) -> bool:
    """Whether a word says what somebody or a body is."""
    return is_office(low, language) or is_institution(low, language) or is_calling(low, language)


def _tells(tokens: Tokens, at: int, stop: int, language: Language) -> bool:
    """Whether a verb of saying stands between two places."""
    return any(token.low in language.verbs and token.text.islower() for token in tokens[at:stop])


def _alias(tokens: Tokens, stop: int, language: Language) -> Run | None:
    """The name that somebody gave: a driver, who gave his name as Baz."""
    if stop >= len(tokens) or tokens[stop].text != ",":
        return None
    for place in range(stop + 1, min(len(tokens) - 1, stop + _CLAUSE)):
        if tokens[place].kind != "word":
            return None
        if tokens[place].low == "as":
            near = {token.low for token in tokens[max(stop, place - _SEGMENTS) : place]}
            if near & {"name", "named", "identified"}:
                return run_at(tokens, place + 1, len(tokens), language)
    return None


def _is_short(tokens: Tokens, at: int) -> bool:
    """Whether one word in brackets stands at `at`, which is short for what is before it."""
    signs = tokens[at].text == "(" and tokens[at + 2].text == ")"
    return signs and tokens[at + 1].kind == "word"


def _beside(tokens: Tokens, at: int, end: int, language: Language, *, body: bool) -> Run | None:
    """A name that takes the whole segment from `at` to the next comma.

    It may be that of an organisation where a `body` is described.
    """
    if tokens[at].low in _AND and at + 1 < end and tokens[at + 1].low not in language.portfolios:
        return None  # Jane Doe, CEO, and John Roe
    start = at
    while start < end and (
        tokens[start].low in language.portfolios or tokens[start].low in language.joiners
    ):
        start += 1
    start = _behind_nouns(tokens, start, end, language)
    run = run_at(tokens, start, end, language) or run_at(tokens, at, end, language)
    run = run and (_behind_office(tokens, run, end, language) or run)
    if not run or (run.institution and not body):
        return None
    if run.end - run.start < 2 - (run.honorific or body):
        return None
    if run.last >= end:
        return run
    behind = tokens[run.last]
    ends = behind.text in _STOPS | {"."} or behind.kind == "quote"
    ends = ends or behind.low in language.acts or behind.low in language.prepositions
    return run if ends else None


def _behind_office(tokens: Tokens, first: Run, end: int, language: Language) -> Run | None:
    """The name behind an organisation and an office in it: Acme president | Jane Doe."""
    place = first.last
    while place < end and (
        tokens[place].low in language.offices
        or (place > first.last and tokens[place].low in _AND | {"&"})
    ):
        place += 1
    run = run_at(tokens, place, end, language) if first.last < place < end else None
    return run if run and run.end - run.start > 1 else None


def _behind_nouns(tokens: Tokens, start: int, end: int, language: Language) -> int:
    """The place behind small words that describe a name: retired machinist | Abe Doe."""
    place = start
    while place < min(end, start + _SEGMENTS) and tokens[place].text.islower():
        if tokens[place].kind != "word" or tokens[place].low in language.no_nouns:
            return start
        place += 1
    return place


def _description(
    tokens: Tokens, at: int, stop: int, titles: frozenset[str], language: Language
) -> Mention | None:
    start = at
    while start < stop and (tokens[start].low in language.articles or tokens[start].low == "of"):
        start += 1
    core = _core(tokens, start, stop, titles, language)
    if core == start or not has_noun(tokens[start:core], language):
        return None
    words = tuple(token.low for token in tokens[start:core])
    words = (*words[:-1], uninflected(words[-1], language))
    end = with_adjective(tokens, at, core, stop, language)
    end = with_complement(tokens, end, stop, language, told=bool(titles))
    first = tokens[at]
    lows = [token.low for token in tokens[at:end]] if titles else ()
    return Mention(
        "description",
        name_of(tokens, start, end),
        words,
        with_kinds(titles.intersection(lows) | {words[-1]}, language),
        gender_of(words[-1], language) or language.genders.get(first.low, ""),
        start=at,
        end=end,
        institution=is_institution(words[-1], language)
        and not (is_office(words[-1], language) and first.low in language.indefinite),
        definite=first.low in language.definite
        or (first.capital and first.low not in language.indefinite),
        alike=alike(words[-1], name_of(tokens, start, end), language),
        honoured=words[-1] in language.honoured,
        kinds=kinds_of(words, language),
        owned=first.low in language.owning or first.low in language.mine,
        pointed=first.low in language.pointers,
        plural=words[-1] in language.plurals,
        office=is_called(words, language) or is_past(words, language),
        calling=is_past(words, language) or is_calling(words[-1], language),
    )


def _acts(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether a word with the ending of the past is a verb: a client | looked at me."""
    word = tokens[at]
    past = "ed" in language.verb_endings and word.text.islower() and word.low.endswith("ed")
    if not past or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1].low
    return following in language.prepositions | language.articles | set(language.oblique)


def _owns(tokens: Tokens, at: int, last: int, language: Language) -> bool:
    """Whether a German office is followed by what it is of."""
    of = at + 1 < last and tokens[at + 1].low in {"der", "des", "von", "vom"}
    return of and is_office(tokens[at].low, language)


def _core(tokens: Tokens, start: int, stop: int, titles: frozenset[str], language: Language) -> int:
    """The end of the noun with what stands before it: senior diplomat | in Tokyo."""
    ends = language.ends
    articled = 0 < start < stop and tokens[start - 1].low in language.articles
    last = start + (articled and tokens[start].low in language.said)  # her comments
    while last < stop and tokens[last].kind == "word" and tokens[last].low not in ends:
        if last > start and _acts(tokens, last, language):
            break
        inner = run_at(tokens, last, stop, language) if tokens[last].capital else None
        last = max(inner.last if inner else 0, last + 1)
    heads = [i for i in range(start, last) if tokens[i].low in titles] if titles else ()
    qualified = heads and tokens[heads[-1]].low in language.modifiers
    if qualified and not tokens[last - 1].capital:
        return last
    if heads and not tokens[heads[-1]].possessive:
        last = heads[-1] + 1
        if language.capital_nouns:  # ein Sprecher | der Feuerwehr
            last = next((i + 1 for i in heads if _owns(tokens, i, last, language)), last)
        last += last < stop and tokens[last].low in language.privy
    return last
