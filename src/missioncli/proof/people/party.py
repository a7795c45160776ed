"""Somebody of a text, and which names may be short for theirs."""

from typing import Final, Literal

from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention

_GENERATIONS: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_PEOPLE: Final = (
    "er",
    "erin",
    "ist",
    "istin",
    "or",
    "eur",
    "eurin",
    "mann",
    "frau",
    "antin",
    "entin",
)
"""Endings of German nouns for people."""
_INFLECTED: Final = ("e", "er", "es", "en", "em")
"""Endings of German adjectives, which begin sentences too: Akute Gefahren."""

_RANK: Final = 4
"""How many letters are short for a rank."""


class Party:
    """Somebody with one name or several forms of it."""

    def __init__(self, mention: Mention) -> None:
        self.name = mention.text
        self.words = mention.words
        self.institution = mention.institution
        self.person = False
        self.company = False
        """Whether something is said of it that is only said of organisations."""
        self.described = mention.kind == "description"
        self.genders: set[str] = set()
        self.heading = False
        self.articled = True
        """Whether it always has a definite article, which people's names have not."""
        self.doubtful = False
        """Whether it looks like nouns, where all nouns have capitals."""
        self.tail: Literal["", "word", "thing"] = ""
        """Whether its last word may be, or surely is, a German noun behind it."""
        self.titles: set[str] = set(mention.titles)
        self.around: set[str] = set()
        """Words beside a person's full name, by which a description may know them."""
        self.places: list[int] = []

    @property
    def gender(self) -> str:
        """`m` or `f` when the text tells it by a title, or else the given name does."""
        if self.genders:
            return next(iter(self.genders)) if len(self.genders) == 1 else ""
        named = len(self.words) > 1 and not (self.institution or self.described)
        return gender_of_name(self.words[0]) if named else ""


def is_short_for(words: tuple[str, ...], party: Party, own: Party) -> bool:
    """Whether `words` may be short for a party's name: its end, or its beginning."""
    if party.described:
        return False
    if party.words[-1] in _GENERATIONS and party.words[-1 - len(words) : -1] == words:
        return not own.institution
    if party.words[-len(words) :] == words:
        return not (own.institution and not party.institution)
    if party.words[: len(words)] == words:
        return party.institution or party.person
    if len(words) > 1 and words[0] == party.words[0] and words[-1] == party.words[-1]:
        return True
    inner = [i for i in range(len(party.words)) if party.words[i : i + len(words)] == words]
    return bool(inner) and party.person


def agree(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a longer name has all words of a shorter one."""
    return set(short) <= set(long)


def agrees(one: str, other: str) -> bool:
    """Whether two genders may be one person's; "" is not known."""
    return "" in {one, other} or one == other


def may_be_person(words: tuple[str, ...], language: Language) -> bool:
    """Whether a name of which nothing is told looks like a person's, where that can be seen.

    All nouns in German have capitals, and small words stand in French names of bodies and things.
    """
    if not language.gendered:
        return True
    known = bool(gender_of_name(words[0])) and len(words) > 1
    plain = language.particles.isdisjoint(words) and not words[-1].endswith(
        language.noun_endings or "-"
    )
    if language.capital_nouns:
        plain = plain and not words[0].endswith(_INFLECTED)
    return known or (plain and len(words) > 1)


def is_ranked(party: Party) -> bool:
    """Whether a name is a family name behind the letters of a rank: DI Doe."""
    rank, _, family = party.name.partition(" ")
    ranked = rank.isupper() and rank.isalpha() and 1 < len(rank) <= _RANK
    return ranked and family.istitle() and len(party.words) == 2 and not party.institution  # noqa: PLR2004


def is_noun(party: Party, mention: Mention) -> bool:
    """Whether a name is a German word for people with an article, of whom nothing else is told."""
    one = len(party.words) == 1 and party.articled and party.doubtful
    told = party.person or party.institution or party.company or mention.honorific
    return one and not told and party.words[0].endswith(_PEOPLE)
