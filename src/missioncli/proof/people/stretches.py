"""How far a row of capitalised words goes, with the small words inside names."""

import re
from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.group_names import is_group, is_kind, owns_body
from missioncli.proof.people.offices import Tokens, is_institution, is_office
from missioncli.proof.printed.tokens import Token
from missioncli.text import word_set

LEGAL: Final = word_set(
    "inc inc. ltd ltd. plc corp corp. llc gmbh ag nv sa a/s co. kg se s.a. n.v. bv s.p.a.",
)
_STUDIES: Final = word_set("recherche recherches étude études réflexion information")
"""What an organisation in French does "sur" something: Institut de recherche sur les forêts."""
_AHEAD: Final = 3
"""How far a small word inside a name is looked behind."""
_LIST: Final = 7
"""The same in a list of fields of office."""
_MODEL: Final = re.compile(r"[^\W\d_]{1,5}[‑-]\d+\Z")
"""What is the sign of a thing: P-3, HX-40."""


def stretch(tokens: Tokens, at: int, end: int, language: Language) -> tuple[int, int]:
    """The end of the capitalised words from `at` on, with the small words inside names.

    And how far was looked: with any `end` from there on, that is the same.
    """
    place, listed = at, False
    institution = is_kind(tokens, at, language)
    field = at > 1 and tokens[at - 1].low == "for" and is_office(tokens[at - 2].low, language)
    while place < end and not (place > at and tokens[place].first):
        token = tokens[place]
        if _in_name(token, language, first=place == at):
            field = field and token.low in language.portfolios
            institution = institution or (is_institution(token.low, language) and not field)
            institution = institution or is_group(tokens, place, end, language)
            place += 1 + _has_adjective(tokens, place, end, language)
            place += 2 * _is_half(tokens, place, end, language)
            while institution and _has_tail(tokens, place, end, language):
                place += 1 + (tokens[place + 1].low in language.definite)
                place += 1 + _has_adjective(tokens, place, end, language)
            if token.possessive and not (institution and place < end and tokens[place].capital):
                if owns_body(tokens, place - 1, end, language):
                    continue
                break
        elif place > at and token.low in {"plc", "gmbh"}:
            place += 1
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
    seen = place + (_LIST if listed else _AHEAD)
    while (
        place > at
        and not (tokens[place - 1].capital or _is_legal(tokens[place - 1]))
        and not language.tails
    ):
        place -= 1
    return place, seen


def _is_half(tokens: Tokens, place: int, end: int, language: Language) -> bool:
    """Whether a hyphen shortens the first of two German words: Industrie- und Handelskammer."""
    short = language.capital_nouns and place + 2 < end and tokens[place].text == "-"
    short = short and tokens[place - 1].end == tokens[place].start
    return (
        short and tokens[place + 1].low == "und" and is_institution(tokens[place + 2].low, language)
    )


def _is_legal(token: Token) -> bool:
    return token.low in LEGAL and (token.capital or token.low in {"plc", "gmbh"})


def _joins(tokens: Tokens, at: int, place: int, end: int, language: Language) -> bool:
    """Whether a small word is part of the name of a person or company: van der, &."""
    if place == at:
        return _begins_low(tokens, place, end, language)
    apart = language.capital_nouns and tokens[place - 1].capital
    if apart and tokens[place].low in language.bound and _is_tied(tokens, at, place, language):
        return False
    if _two_particles(tokens, place, end, language):
        return True
    led = apart and place + 1 < end and is_office(tokens[place + 1].low, language)
    if led and tokens[place].low in language.bound:
        return False  # Angaben von Sprecherin Jane Doe
    if tokens[place].low == "the" and place + 2 < end and tokens[place + 1].capital:
        return tokens[place + 1].low in language.honorifics  # Senator the Hon Jane Doe
    peer = tokens[at].low in language.peers and place - at == 2  # noqa: PLR2004
    if peer and tokens[place].low == "of" and place + 1 < end and tokens[place + 1].capital:
        return True
    capital = place + 1 < end and tokens[place + 1].capital
    if not capital or _owns(tokens, place, language):
        return False
    return capital and (tokens[place].text == "&" or tokens[place].low in language.particles)


def _is_tied(tokens: Tokens, at: int, place: int, language: Language) -> bool:
    """Whether a small word ties a name: Jane Doe von der Universität; die Einschätzung von Doe."""
    names = [
        t
        for t in tokens[at:place]
        if t.low not in language.honorifics and not is_office(t.low, language)
    ]
    return (
        len(names) != 1
        or (tokens[place].low in language.definite and not gender_of_name(names[0].low))
        or _is_body(tokens, place + 1)
        or _is_full(tokens, place + 1)
        or _is_thing(tokens[place - 1].low, language)
    )


def _is_full(tokens: Tokens, at: int) -> bool:
    """Whether a given and a family name stand at `at`: der Abend von Jane Doe."""
    full = at + 1 < len(tokens) and tokens[at + 1].capital and not tokens[at + 1].first
    return full and bool(gender_of_name(tokens[at].low))


def _is_body(tokens: Tokens, at: int) -> bool:
    """Whether an acronym stands at `at`, as bodies have and no families: Doe von der SPD."""
    return at < len(tokens) and len(tokens[at].text) > 1 and tokens[at].text.isupper()


def _is_thing(low: str, language: Language) -> bool:
    """Whether a noun is for what somebody says or for a thing, and no given name."""
    nouns = (language.utterances, language.views, language.documents, language.naming)
    if any(low in some for some in nouns) or low.endswith(language.noun_endings or "-"):
        return True
    return is_office(low, language)


def _owns(tokens: Tokens, place: int, language: Language) -> bool:
    """Whether a small word ties a name to somebody's body: Sprecherin der Grünen; vom Institut."""
    low, above = tokens[place].low, tokens[place - 1].low
    of_office = low in language.definite and is_office(above, language)
    of_body = place + 1 < len(tokens) and is_institution(tokens[place + 1].low, language)
    return of_office or (of_body and (low in language.prepositions or low in language.definite))


def _lists(tokens: Tokens, place: int, end: int, language: Language, *, listed: bool) -> bool:
    """Whether a small word or comma is part of the name of an organisation: Ministry of."""
    if place + 1 >= end or not tokens[place + 1].capital:
        return False
    if tokens[place].low in language.joiners:
        told = tokens[place].low in language.definite and tokens[place + 1].low in language.naming
        if told and language.capital_nouns:
            return False  # sagte ein Sprecher der Feuerwehr der Nachrichtenagentur Acme
        another = language.gendered and tokens[place].low in {"und", "et"}
        return not (another and _begins_person(tokens, place + 1, end, language))
    return listed and tokens[place].text == "," and _goes_on(tokens, place, end)


def _begins_person(tokens: Tokens, at: int, end: int, language: Language) -> bool:
    """Whether an office or a full name begins behind "and": … und Bürgermeister Tim Grob."""
    full = at + 1 < end and tokens[at + 1].capital
    return full and (is_office(tokens[at].low, language) or bool(gender_of_name(tokens[at].low)))


def _has_adjective(tokens: Tokens, place: int, end: int, language: Language) -> bool:
    """Whether a small adjective goes on the name of an organisation: Commission européenne."""
    if place + 1 >= end or not language.body_adjectives:
        return False
    if not (tokens[place].text.islower() or is_institution(tokens[place].low, language)):
        return False
    word = tokens[place + 1]
    fits = word.text.islower() and word.low.rstrip("s").endswith(language.body_adjectives)
    return fits and not word.first and word.low not in language.acts


def _has_tail(tokens: Tokens, place: int, end: int, language: Language) -> bool:
    """Whether the name of an organisation goes on in small letters: Agence des canaux."""
    if place + 2 >= end or not language.tails:
        return False
    of = tokens[place - 1].low in _STUDIES and tokens[place].low == "sur"
    if not of and tokens[place].low not in language.tails:
        return False
    following = tokens[place + 1 + (tokens[place + 1].low in language.definite)]
    return following.kind == "word" and not following.first and following.low not in language.says


def _begins_low(tokens: Tokens, place: int, end: int, language: Language) -> bool:
    """Whether a name begins with a small word, as after a verb of saying: said van Dyck."""
    low = tokens[place].low
    if low not in language.particles or low in language.definite or not place or place + 1 >= end:
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
    for here in range(place + 1, min(end - 1, place + _LIST - 1)):
        if tokens[here].low in {"and", "und", "et"}:
            return tokens[here + 1].capital
        if not tokens[here].capital and tokens[here].text != ",":
            return False
    return False


def _in_name(token: Token, language: Language, *, first: bool) -> bool:
    if not token.capital:
        return False
    begun = language.tails and token.first and token.low.endswith(("é", "ée", "és", "ées", "ant"))
    if begun and not gender_of_name(token.low):
        return False  # Contactée, la direction
    if not token.text.isalpha() and _MODEL.match(token.text):
        return False
    if token.low in language.openers and (token.first or first or token.text == "I"):
        return False
    return token.low not in language.says or not token.first
