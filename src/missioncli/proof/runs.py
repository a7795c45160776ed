"""Capitalised words in a row: which of them are a name, and which an office before it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from missioncli.proof.languages import Language
from missioncli.proof.tokens import Token
from missioncli.text import word_set

Tokens = Sequence[Token]

_LEGAL: Final = word_set(
    "inc inc. ltd ltd. plc corp corp. llc gmbh ag nv sa a/s co. kg se s.a. n.v. bv s.p.a."
)

_REACH: Final = 40


class Run(NamedTuple):
    """Capitalised words in a row, and which of them are the name."""

    first: int
    start: int
    end: int
    last: int
    titles: frozenset[str]
    gender: str
    institution: bool
    honorific: bool


def is_office(word: str, language: Language) -> bool:
    """Whether a word in lower case tells what somebody is."""
    return word in language.offices or word.endswith(language.office_endings)


def is_institution(word: str, language: Language) -> bool:
    """Whether a word in lower case names an organisation, or makes a name one."""
    return word in language.institutions or word.endswith(language.institution_endings)


def run_at(tokens: Tokens, at: int, end: int, language: Language) -> Run | None:
    """The run of capitalised words that begins at `at`; `None` when none does."""
    last = _run_end(tokens, at, min(end, at + _REACH), language)
    if last == at:
        return None
    start, gender, honorific = at, "", False
    for place in range(at, last):
        low = tokens[place].low
        if low in language.honorifics:
            start, honorific = place + 1, True
            gender = language.honorifics[low] or gender
        elif (
            is_office(low, language)
            and not (place > at and tokens[place - 1].low in language.joiners - {"&"})
            and not (place + 1 < last and is_institution(tokens[place + 1].low, language))
            and not _is_surname(tokens, start, place, last, language)
        ):
            start = place + 1
            gender = gender_of(low, language) or gender
        elif tokens[place].possessive and place + 1 < last:
            start = place + 1
    stop = last
    while stop > start + 1 and (
        tokens[stop - 1].low.strip(".") in language.degrees
        or tokens[stop - 1].low in language.degrees
    ):
        stop -= 1
    while stop > start and not tokens[stop - 1].text[0].isalnum():
        stop -= 1
    start = _behind_field(tokens, at, start, stop, language)
    titles = frozenset(
        token.low
        for token in tokens[at:start]
        if is_office(token.low, language) or token.low in language.portfolios
    )
    institution = (
        any(is_institution(token.low, language) for token in tokens[start:stop]) and not honorific
    )
    return Run(at, start, stop, last, titles, gender, institution, honorific)


def _behind_field(tokens: Tokens, at: int, start: int, stop: int, language: Language) -> int:
    """Where a name begins behind the field of an office: Minister of Trade and Industry Doe."""
    if (
        start != at
        or not at
        or tokens[at - 1].low not in (language.joiners - language.definite | {",", "to", "at"})
    ):
        return start
    while stop - start > 2 and tokens[start].low in language.portfolios:  # noqa: PLR2004
        start += 1
    if at > 1 and is_office(tokens[at - 2].low, language) and tokens[at - 1].text != ",":
        size = 3 if stop > 2 and tokens[stop - 2].text.endswith(".") else 2  # noqa: PLR2004
        inner = any(token.low in language.particles for token in tokens[start:stop])
        organization = any(is_institution(token.low, language) for token in tokens[start:stop])
        if stop - start > size and not inner and not organization:
            start = stop - size
    return start


def _is_surname(tokens: Tokens, start: int, place: int, last: int, language: Language) -> bool:
    """Whether a word for an office ends a name: John Bishop."""
    return (
        place == last - 1
        and place == start + 1
        and tokens[start].low not in language.portfolios
        and tokens[start].low not in language.institutions
        and not tokens[start].text.isupper()
        and tokens[place].low in _ALSO_NAMES
    )


_ALSO_NAMES: Final = word_set(
    "baker bishop dean judge marshal major warden pope cardinal prince fellow constable farmer",
    "coach sheriff rector abbot mayer meier richter schneider koch",
)


def gender_of(low: str, language: Language) -> str:
    """The gender, `m` or `f`, that a word for an office tells; "" for none."""
    if low in language.masculine:
        return "m"
    offices = low.endswith(language.office_endings) if language.office_endings else False
    compound = low.endswith("in") and (offices or low[:-2] in language.offices)
    return "f" if compound or low in language.feminine else ""


def _run_end(tokens: Tokens, at: int, end: int, language: Language) -> int:
    """The end of the capitalised words from `at` on, with the small words inside names."""
    place, institution, listed = at, False, False
    while place < end and not (place > at and tokens[place].first):
        token = tokens[place]
        if _in_name(token, language, first=place == at):
            institution = institution or is_institution(token.low, language)
            place += 1
            while institution and _has_tail(tokens, place, end, language):
                place += 2 + (tokens[place + 1].low in language.definite)
            if token.possessive and not (institution and place < end and tokens[place].capital):
                break
        elif place > at and token.text == "," and place + 1 < end and _is_legal(tokens[place + 1]):
            place += 2
            break
        elif _joins(tokens, at, place, end, language) or (
            institution and place > at and _lists(tokens, place, end, language, listed=listed)
        ):
            listed = listed or token.low in language.of
            place += 1
        else:
            break
    while place > at and not tokens[place - 1].capital and not language.tails:
        place -= 1
    return place


def _is_legal(token: Token) -> bool:
    return token.low in _LEGAL and (token.capital or token.low in {"plc", "gmbh"})


def _joins(tokens: Tokens, at: int, place: int, end: int, language: Language) -> bool:
    """Whether a small word is part of the name of a person or company: van der, &."""
    if place == at:
        return _begins_low(tokens, place, end, language)
    if _two_particles(tokens, place, end, language):
        return True
    capital = place + 1 < end and tokens[place + 1].capital
    return capital and (tokens[place].text == "&" or tokens[place].low in language.particles)


def _lists(tokens: Tokens, place: int, end: int, language: Language, *, listed: bool) -> bool:
    """Whether a small word or comma is part of the name of an organisation: Ministry of."""
    if place + 1 >= end or not tokens[place + 1].capital:
        return False
    if tokens[place].low in language.joiners:
        return True
    return listed and tokens[place].text == "," and _goes_on(tokens, place, end)


def _has_tail(tokens: Tokens, place: int, end: int, language: Language) -> bool:
    """Whether the name of an organisation goes on in small letters: Agence des canaux."""
    if place + 2 >= end or tokens[place].low not in language.tails:
        return False
    following = tokens[place + 1 + (tokens[place + 1].low in language.definite)]
    return following.kind == "word" and not following.first and following.low not in language.says


def _begins_low(tokens: Tokens, place: int, end: int, language: Language) -> bool:
    """Whether a name begins with a small word, as after a verb of saying: said van Dyck."""
    low = tokens[place].low
    if low not in language.particles - language.definite or not place or place + 1 >= end:
        return False
    above = tokens[place - 1].low
    return (tokens[place + 1].capital or _two_particles(tokens, place, end, language)) and (
        above in language.says or above in language.honorifics or above == ""
    )


def _two_particles(tokens: Tokens, place: int, end: int, language: Language) -> bool:
    return (
        place + 2 < end
        and tokens[place].low in language.particles
        and tokens[place + 1].low in language.particles
        and tokens[place + 2].capital
    )


def _goes_on(tokens: Tokens, place: int, end: int) -> bool:
    """Whether a list of fields of office goes on after a comma: Health, Labour and Welfare."""
    for here in range(place + 1, min(end - 1, place + 6)):
        if tokens[here].low in {"and", "und", "et"}:
            return tokens[here + 1].capital
        if not tokens[here].capital and tokens[here].text != ",":
            return False
    return False


def _in_name(token: Token, language: Language, *, first: bool) -> bool:
    if not token.capital:
        return False
    if token.low in language.openers and (token.first or first or token.text == "I"):
        return False
    return token.low not in language.says or not token.first
