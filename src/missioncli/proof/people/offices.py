"""Which words of a row of capitals are an office, its field or a degree, and no name."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.printed.tokens import Token
from missioncli.text import word_set

Tokens = Sequence[Token]

_ALSO_NAMES: Final = word_set(
    "baker bishop dean judge marshal major warden pope cardinal prince fellow constable farmer",
    "coach sheriff rector abbot mayer meier richter schneider koch",
)


_BEGINNINGS: Final = word_set("co vice ex deputy")
"""What is tied to an office: co-author, ex-minister."""


_FIELDS: Final = 7
_WORDS: Final = 1 << 14
"""How many words are remembered."""
_CHIEFS: Final = word_set("ceo cfo coo cto cmo cso pdg")


@lru_cache(maxsize=_WORDS)
def is_office(word: str, language: Language) -> bool:
    """Whether a word in lower case tells what somebody is."""
    if word in language.institutions:
        return word in language.offices and word not in language.plurals
    if word in language.offices or word.endswith(language.office_endings):
        return True
    begin, _, rest = word.partition("-")
    return begin in _BEGINNINGS and rest in language.offices


@lru_cache(maxsize=_WORDS)
def is_institution(word: str, language: Language) -> bool:
    """Whether a word in lower case names an organisation, or makes a name one."""
    if word in language.no_bodies:
        return False
    return word in language.institutions or word.endswith(language.institution_endings)


def has_institution(words: Sequence[Token], language: Language) -> bool:
    """Whether one of some words makes a name one of an organisation."""
    lows = [token.low for token in words]
    if not language.institutions.isdisjoint(lows):
        return True
    endings = language.institution_endings
    return bool(endings) and any(low.endswith(endings) for low in lows)


def is_common(tokens: Tokens, at: int, stop: int, language: Language) -> bool:
    """Whether a row of capitals begins with a noun: der japanische Geiger Jun Doe."""
    if not language.capital_nouns or any(t.low in language.particles for t in tokens[at:stop]):
        return False
    if has_institution(tokens[at:stop], language):
        return False
    above = at - 1
    while above > 0 and tokens[above].text.islower() and tokens[above].low.endswith(("e", "en")):
        if tokens[above].low in language.articles:
            break
        above -= 1
    return above >= 0 and tokens[above].low in language.articles


def undecorated(tokens: Tokens, start: int, last: int, language: Language) -> int:
    """The end of a name without the degrees and letters behind it."""
    stop = last
    while stop > start + 1:
        low = tokens[stop - 1].low
        chief = low in _CHIEFS and stop > start + 2
        if not chief and low not in language.degrees and low.strip(".") not in language.degrees:
            break
        if stop == start + 2 and low in language.offices:
            break  # the Rivers MP
        stop -= 1
    return stop


def behind_field(tokens: Tokens, at: int, start: int, stop: int, language: Language) -> int:
    """Where a name begins behind the field of an office: Minister of Trade and Industry Doe."""
    link = at - 1
    if link > 0 and tokens[link].low in language.definite:
        link -= 1
    while start > at and stop - start > 2 and tokens[start].low in language.portfolios:  # noqa: PLR2004
        start += 1  # Managing Director Asia Jane Doe
    if link < 0 or not _links(tokens[link].low, language):
        return start
    of_office = link > 0 and tokens[link].low == "for" and is_office(tokens[link - 1].low, language)
    if start != at and not of_office:
        return start
    listed = tokens[link].low in {",", "&", "and", "und", "et"}
    if listed and (not link or tokens[link - 1].low not in language.portfolios):
        ends = tokens[link].text != "," and _ends_fields(tokens, link, language)
        return _at_the_end(tokens, start, stop, language) if ends else start
    if link and is_office(tokens[link - 1].low, language):
        start = _behind_body(tokens, start, stop, language)
    least = 2 - (not listed and link > 0 and is_office(tokens[link - 1].low, language))
    while stop - start > least and tokens[start].low in language.portfolios:
        start += 1
    if start == stop or tokens[stop - 1].low in language.portfolios:
        return at
    if link and not listed and is_office(tokens[link - 1].low, language):
        start = _at_the_end(tokens, start, stop, language)
    return start


def _links(low: str, language: Language) -> bool:
    """Whether a field may stand behind a small word or comma."""
    joins = low in language.joiners and low not in language.definite
    return joins or low in {",", "to", "at"}


def _at_the_end(tokens: Tokens, start: int, stop: int, language: Language) -> int:
    """Where the last two words, or three with an initial, begin; `start` if more are the name."""
    size = _size(tokens, stop)
    name = [token.low for token in tokens[start:stop]]
    body = any(is_institution(low, language) for low in name)
    plain = language.particles.isdisjoint(name) and not body
    if not plain or stop - start <= size:
        return start
    given = (i for i in range(start, stop - size) if gender_of_name(tokens[i].low))
    return next(given, stop - size)  # for Health | Ricardo Doe Roe


def _size(tokens: Tokens, stop: int) -> int:
    """How many words a name before `stop` has that is a given and a family name."""
    return 3 if tokens[stop - 2].text.endswith(".") else 2


def _ends_fields(tokens: Tokens, link: int, language: Language) -> bool:
    """Whether the fields of an office end with one more behind `link`: for Ports and Harbours."""
    place = link - 1
    while place > max(0, link - _FIELDS) and (tokens[place].capital or tokens[place].text == ","):
        place -= 1
    small = place < link - 1 and tokens[place].low in {"for", "of"}
    return small and any(is_office(t.low, language) for t in tokens[max(0, place - 5) : place])


def _behind_body(tokens: Tokens, start: int, stop: int, language: Language) -> int:
    """Where a full name begins behind that of its organisation: chair of the Tide Board Jane Doe.

    That is `start` when none does.
    """
    body = next(
        (i for i in range(stop - 1, start, -1) if is_institution(tokens[i].low, language)), stop
    )
    return body + 1 if stop - body - 1 == _size(tokens, stop) else start


def is_surname(tokens: Tokens, start: int, place: int, last: int, language: Language) -> bool:
    """Whether a word for an office ends a name: John Bishop."""
    return (
        place == last - 1
        and place == start + 1
        and (tokens[place].low in _ALSO_NAMES or _is_compound(tokens[place].low, language))
        and tokens[start].low not in language.portfolios
        and tokens[start].low not in language.institutions
        and not tokens[start].text.isupper()
        and not is_office(tokens[start].low, language)
    )


def _is_compound(low: str, language: Language) -> bool:
    """Whether a word only ends as an office does, as family names do too: Ulf Hagemeister."""
    compound = low not in language.offices and low.endswith(language.office_endings)
    return language.capital_nouns and compound and "-" not in low


def is_calling(low: str, language: Language) -> bool:
    """Whether a word says what somebody is who is named otherwise too: the economist."""
    if low in language.callings or low in language.honoured:
        return True
    return low.endswith(language.calling_endings) and not low.endswith(language.positions)


def is_inflected(low: str, language: Language) -> bool:
    """Whether a German word is an office with an ending: des Ministers, des Präsidenten."""
    return uninflected(low, language) != low


def uninflected(low: str, language: Language) -> str:
    """A German word for an office without the ending that it has here; else the word."""
    if not language.capital_nouns or is_office(low, language):
        return low
    stems = (low.removesuffix(end) for end in ("s", "en"))
    return next((one for one in stems if is_office(one, language)), low)


def gender_of(low: str, language: Language) -> str:
    """The gender, `m` or `f`, that a word for an office tells; "" for none."""
    if low in language.masculine:
        return "m"
    offices = low.endswith(language.office_endings) if language.office_endings else False
    if low in language.feminine or (
        low.endswith("in") and (offices or low[:-2] in language.offices)
    ):
        return "f"
    told = language.capital_nouns and not low.endswith(language.epicene)
    return "m" if told and is_office(low, language) else ""
