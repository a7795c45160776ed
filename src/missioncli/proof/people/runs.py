"""Capitalised words in a row: which of them are a name, and which an office before it."""

from typing import Final, NamedTuple

from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.group_names import is_group, is_kind, owns_body
from missioncli.proof.people.offices import (
    Tokens,
    behind_field,
    gender_of,
    has_institution,
    is_common,
    is_institution,
    is_office,
    is_surname,
    undecorated,
)
from missioncli.proof.people.stretches import LEGAL, stretch
from missioncli.proof.printed.tokens import Token

_REACH: Final = 40
_NO_TITLES: Final[frozenset[str]] = frozenset()
_PAIR: Final = 2
_SHORTEST: Final = 4
"""How many letters a word for what somebody is has at least."""


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


def run_at(tokens: Tokens, at: int, end: int, language: Language) -> Run | None:
    """The run of capitalised words that begins at `at`; `None` when none does."""
    if at >= end:
        return None
    token = tokens[at]
    if not (token.capital or token.low in language.particles):
        return None
    end = min(end, at + _REACH)
    if token.known and token.known[0] is tokens and token.known[1] <= end:
        known: Run | None = token.known[2]
        return known
    last, seen = stretch(tokens, at, end, language)
    run = None
    if last > at:
        single = last - at == 1 and _single(tokens, at, language)
        run = single or _run(tokens, at, last, language)
    if seen <= end:
        token.known = (tokens, seen, run)
    return run


def _run(tokens: Tokens, at: int, last: int, language: Language) -> Run:
    """The run of the words from `at` to `last`."""
    start, gender, honorific = _behind_titles(tokens, at, last, language)
    stop = undecorated(tokens, start, last, language)
    if start > at and start < stop and _only_owns(tokens, start, stop, language):
        start = stop
    while stop > start and not tokens[stop - 1].text[0].isalnum():
        stop -= 1
    start = behind_field(tokens, at, start, stop, language)
    if start == at and stop - start > 2 and is_common(tokens, at, stop, language):  # noqa: PLR2004
        start += 1
    articled = at > 0 and start == at and tokens[at - 1].low in language.definite
    body = articled and has_institution(tokens[start:stop], language)
    if articled and not body and stop - start == 3 and _is_apart(tokens[start], language):  # noqa: PLR2004
        start += 1  # the Finnish Jane Doe; à l'AFP Jane Doe
    elif articled and not body and _is_noun_before_name(tokens, start, stop, language):
        start += 1  # le Vert Jean de Doe
    if start == at + 1 == stop - 1 and _is_named_so(tokens, at, stop, language):
        start = at
    start = _behind_tie(tokens, at, start, stop, language) if language.tails else start
    noun = language.capital_nouns and _is_noun_before_name(tokens, start, stop, language)
    start += noun
    maker = (
        bool(language.makers) and stop - start > 1 and tokens[start].low.endswith(language.makers)
    )
    start += maker
    made = at < start < stop and tokens[start - 1].low.endswith(language.makers or "-")
    maker = maker or (made and not honorific and not gender_of_name(tokens[start].low))
    titles = _titles(tokens, at, start, language) if start > at else _NO_TITLES
    if noun:
        titles |= {tokens[start - 1].low}
    institution = not honorific and (
        maker
        or is_group(tokens, start, stop, language)
        or has_institution(tokens[start:stop], language)
        or "&" in [token.text for token in tokens[start:stop]]
    )
    return Run(at, start, stop, last, titles, gender, institution, honorific)


def _single(tokens: Tokens, at: int, language: Language) -> Run | None:
    """The same for a word alone that has nothing to part: most nouns, where all have capitals."""
    token = tokens[at]
    low = token.low
    if token.possessive or low in language.honorifics or not token.text[0].isalnum():
        return None
    if is_office(low, language) or behind_field(tokens, at, at, at + 1, language) != at:
        return None
    institution = has_institution(tokens[at : at + 1], language)
    return Run(at, at, at + 1, at + 1, _NO_TITLES, "", institution, honorific=False)


def _titles(tokens: Tokens, at: int, start: int, language: Language) -> frozenset[str]:
    """The offices, and their fields, among the words from `at` to `start`."""
    return frozenset(
        [
            token.low
            for token in tokens[at:start]
            if is_office(token.low, language) or token.low in language.portfolios
        ]
    )


def _is_named_so(tokens: Tokens, at: int, stop: int, language: Language) -> bool:
    """Whether a word of offices begins the name of a body: National Highways."""
    sphere = tokens[at].low in language.spheres
    return sphere and tokens[at].first and tokens[stop - 1].low.endswith("s")


def _behind_tie(tokens: Tokens, at: int, start: int, stop: int, language: Language) -> int:
    """Where a full name begins behind what an office is of: conseiller d'État | Jean Doe."""
    tied = start == at and tokens[at].low in language.tails
    first = at + tied
    above = first - 2
    if above < 0 or tokens[first - 1].low not in language.tails or stop - first < 3:  # noqa: PLR2004
        return start
    told = is_office(tokens[above].low, language) and gender_of_name(tokens[first + 1].low)
    return first + 1 if told and not gender_of_name(tokens[first].low) else start


def _is_noun_before_name(tokens: Tokens, start: int, stop: int, language: Language) -> bool:
    """Whether a noun that no table has stands before a name: Kassenwart | Tim Grob."""
    if not language.gendered or stop - start < 3:  # noqa: PLR2004
        return False
    first, given = tokens[start].low, tokens[start + 1].low
    plain = first.replace("-", "").isalpha() and not is_institution(first, language)
    called = language.capital_nouns and stop - start == 3 and _is_job(first, language)  # noqa: PLR2004
    called = called and language.particles.isdisjoint(t.low for t in tokens[start:stop])
    called = called and not has_institution(tokens[start:stop], language)
    return plain and not gender_of_name(first) and (called or bool(gender_of_name(given)))


def _is_job(low: str, language: Language) -> bool:
    """Whether a word that is no given name may by its ending tell what somebody is: Imkerin."""
    return len(low) >= _SHORTEST and low.endswith(language.job_endings)


def _is_given(tokens: Tokens, place: int, last: int) -> bool:
    """Whether a form of address is a given name here: Don Doe, but Don Pedro Doe."""
    return tokens[place].low == "don" and last - place == 2  # noqa: PLR2004


def _is_apart(token: Token, language: Language) -> bool:
    """Whether a word behind an article is no part of a name: a nationality, an acronym."""
    acronym = len(token.text) > 1 and token.text.isupper() and token.text.isalpha()
    return acronym or token.low in language.portfolios


def _behind_titles(tokens: Tokens, at: int, last: int, language: Language) -> tuple[int, str, bool]:
    """Where a name begins behind offices and forms of address, and what those tell of it.

    That is the gender, and whether a form of address is among them.
    """
    start, gender, honorific = at, "", False
    for place in range(at, last):
        if tokens[place].possessive and owns_body(tokens, place, last, language):
            return at, "", False
    for place in range(
        at + (is_group(tokens, at, last, language) or _names_kind(tokens, at, language)),
        undecorated(tokens, at, last, language),
    ):
        low = tokens[place].low
        if low in language.honorifics and not _is_given(tokens, place, last):
            start, honorific = place + 1, True
            gender = language.honorifics[low] or gender
        elif (
            is_office(low, language)
            and not (low.endswith("s") and has_institution(tokens[at:place], language))
            and not (place > at and _is_joined(tokens[place - 1], language))
            and not (place + 1 < last and is_institution(tokens[place + 1].low, language))
            and not is_surname(tokens, start, place, last, language)
            and not _qualifies(tokens, place, last, language)
        ):
            start = place + 1
            gender = gender_of(low, language) or gender
        elif place + 1 < last and (
            tokens[place].possessive or _owns_name(tokens, place, last, language)
        ):
            start = place + 1
    return _behind_links(tokens, at, start, last, language), gender, honorific


def _only_owns(tokens: Tokens, start: int, stop: int, language: Language) -> bool:
    """Whether only what an office is of stands behind it: Vorstand | des Bundes der Kunden."""
    low = tokens[start].low
    above = tokens[start - 1].low
    if low in language.tails and above not in language.honorifics and stop - start == _PAIR:
        return True  # PDG d'Acme
    if (
        tokens[start].capital
        or low not in language.of
        or (low in language.particles and low not in language.definite)
    ):
        body = low in language.tails and has_institution(tokens[start:stop], language)
        return body or (low in language.tails and tokens[stop - 1].low in LEGAL)
    return True


def _owns_name(tokens: Tokens, place: int, last: int, language: Language) -> bool:
    """Whether a full name follows an organisation in the possessive: Acme Ports' Jane Doe."""
    full = last - place - 1 == 2 and tokens[place].text[-1:] in {"'", "’"}  # noqa: PLR2004
    return full and not any(is_institution(t.low, language) for t in tokens[place + 1 : last])


def _is_joined(above: Token, language: Language) -> bool:
    """Whether a small word ties an office to the words before it, as inside a name."""
    return above.low in language.joiners and above.low != "&"


def _names_kind(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether the name of an organisation begins behind what it is: the charity Doctor Jane."""
    return is_kind(tokens, at, language) and tokens[at].low not in language.honorifics


def _qualifies(tokens: Tokens, place: int, last: int, language: Language) -> bool:
    """Whether a word of offices belongs to an organisation here: National Bakers' Alliance."""
    rest = tokens[place + 1 : last]
    return (
        tokens[place].low in language.spheres
        and any(is_institution(token.low, language) for token in rest)
        and not any(
            is_office(token.low, language) and token.low not in language.plurals for token in rest
        )
    )


def _behind_links(tokens: Tokens, at: int, start: int, last: int, language: Language) -> int:
    """Where a name begins behind what its office is of: Minister of State for Power Jane Doe."""
    if start == at or last - start < 4 or tokens[start].low not in language.of:  # noqa: PLR2004
        return start
    size = 3 if tokens[last - 2].text.endswith(".") else 2
    while last - start > size and tokens[last - size - 1].low in language.particles - language.of:
        size += 1
    return max(start, last - size)
