"""Somebody as a text names them in one place."""

from itertools import pairwise
from typing import Literal, NamedTuple

from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.runs import Run


class Mention(NamedTuple):
    """A pronoun, a name or a description, and what stands beside it."""

    kind: Literal["pronoun", "name", "description"]
    text: str
    """The name without titles, or the description without its article."""
    words: tuple[str, ...]
    """Its words in lower case."""
    titles: frozenset[str] = frozenset()
    """Words for what they are: offices, and nouns that describe them."""
    gender: str = ""
    """`m` or `f` where a title tells it; of pronouns also `it` and `any`."""
    start: int = 0
    end: int = 0
    """The token after it."""
    institution: bool = False
    definite: bool = False
    honorific: bool = False
    """Whether a name has a title that only people have: Mr."""
    office: bool = False
    """Whether a description is one word for what somebody is: the economist."""
    calling: bool = False
    """Whether it says nothing but what party or country somebody is of: the Democrat."""
    alike: frozenset[str] = frozenset()
    """Other words for the same office: the chairman is its head."""
    honoured: bool = False
    """Whether a description is of somebody to whom something was given: the laureate."""
    kinds: frozenset[str] = frozenset()
    """Other words for a body of its kind: the federation is an association."""
    owned: bool = False
    """Whether a description belongs to somebody: her successor."""
    pointed: bool = False
    """Whether a description points back: this mother of three."""
    plural: bool = False
    """Whether a description is of several: the ministers."""
    partner: "Mention | None" = None
    """The second of two who speak together."""
    link: str = ""
    """The word between them."""


def name_of(tokens: Tokens, start: int, end: int) -> str:
    """The words of a name with single spaces, without a possessive ending."""
    words = [token.text for token in tokens[start:end]]
    text = " ".join(words)
    if "'" not in text and "’" not in text and all(words):  # most names
        return text.replace(" ,", ",").replace(" - und ", "- und ")
    if words and words[-1][-2:] in {"'s", "’s"}:
        words[-1] = words[-1][:-2]
    tied = [
        one.end == two.start and one.text[-1:] in "'’" for one, two in pairwise(tokens[start:end])
    ]
    spaced = [word if tie else f"{word} " for word, tie in zip(words, [*tied, True], strict=True)]
    return "".join(spaced).replace(" ,", ",").rstrip("’'")


def named(tokens: Tokens, run: Run, titles: frozenset[str] = frozenset()) -> Mention:
    """The mention that a run is, with further words for what they are."""
    text = name_of(tokens, run.start, run.end)
    words = tuple(text.replace(",", "").lower().replace("’", "'").split())
    return Mention(
        "name",
        text,
        words,
        run.titles | titles,
        run.gender,
        run.first,
        run.last,
        run.institution,
        definite=True,
        honorific=run.honorific,
    )
