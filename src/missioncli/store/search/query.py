"""What a user looks for, read from the words of the command line: any text is a valid query."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from missioncli.errors import UsageFault
from missioncli.store.search.words import asked
from missioncli.text import shortened, visible

_MARKS: Final = '"“”„«»＂'
_MINUS: Final = r"(?:(?<!\S)[-－−])"
# A phrase in quotation marks of any make, or what stands between blanks.
_PIECE: Final = f"({_MINUS}?)(?:[{_MARKS}]([^{_MARKS}]*)[{_MARKS}]?|([^\\s{_MARKS}]+))"
_SYNTAX: Final = rf"[{_MARKS}]|{_MINUS}\S"
_STAR: Final = ("*", "＊")
_APART: Final = (
    *("e", "t", "u", "x"),
    *("anti", "co", "inter", "macro", "micro", "multi", "non", "post", "pre", "pro", "re", "sub"),
)
"""What is written before a word with or without a hyphen: `e-mail`, `co-operation`."""
_NUMBER: Final = r"[1-9]\d{3,14}"
"""A number that may be parted into thousands."""


class Phrase(NamedTuple):
    """Words of the index in a row; with `begins` the last of them may go on."""

    words: tuple[str, ...]
    begins: bool = False

    @property
    def written(self) -> "tuple[Phrase, ...]":
        """The same as it may be written, first as it was: `3000` and `3,000`, `email`, `e-mail`."""
        return (self, *(Phrase(other, self.begins) for other in _otherwise(self.words)))


def _otherwise(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Numbers with and without commas, words with and without a hyphen.

    The index knows neither hyphens nor commas: `3,000` is two words of it, `e-mail` too.
    """
    number = re.fullmatch(r"\d{1,3}((?: \d{3})+)", " ".join(words), re.ASCII)
    if number:
        yield ("".join(words),)
    elif len(words) > 1 and words[0] in _APART:
        yield (words[0] + words[1], *words[2:])
    elif len(words) == 1 and re.fullmatch(_NUMBER, words[0], re.ASCII):
        yield tuple(f"{int(words[0]):,}".split(","))
    elif len(words) == 1:
        parts = (one for one in _APART if words[0].startswith(one))
        yield from ((one, words[0][len(one) :]) for one in parts if len(words[0]) > len(one) + 2)


class Sought(NamedTuple):
    """One word or phrase of a query."""

    parts: tuple[tuple[str, ...], ...]
    """Its words, each as the one or several words of the index that it stands for."""
    begins: bool

    @property
    def phrase(self) -> Phrase:
        """All of it in a row."""
        return Phrase(tuple(word for part in self.parts for word in part), self.begins)

    @property
    def apart(self) -> "list[Sought]":
        """Its words, each by itself."""
        *first, last = self.parts
        return [*(Sought((part,), begins=False) for part in first), Sought((last,), self.begins)]


class Query(NamedTuple):
    """All that must be there, in any order, and what must not."""

    text: str
    """As it was typed."""
    wanted: tuple[Sought, ...]
    unwanted: tuple[Phrase, ...]


def parse(arguments: Sequence[str]) -> Query:
    """The query that the arguments of a command line spell. Every text has a meaning.

    Words in quotation marks, and an argument of several words, are a phrase; so are the parts of
    `supply-chain`. `-word` leaves out, `word*` is any word that begins so. An argument
    `-word other` leaves out the phrase (a shell passes on `-"word other"` so), but where nothing
    else is looked for only its first word. Raises `UsageFault` when there is nothing to look for.
    """
    text = " ".join(arguments)
    wanted, unwanted = _read(_pieces(one) for one in arguments)
    if not wanted:
        wanted, unwanted = _read(_words(one) for one in arguments)
    if not wanted:
        why = "-word only leaves out" if unwanted else f"'{shortened(visible(text))}' has no word"
        raise UsageFault(f"say what to look for: {why}")
    return Query(text, tuple(wanted), tuple(unwanted))


def _read(
    arguments: Iterable[Iterable[tuple[str, bool]]],
) -> tuple[dict[Sought, None], dict[Phrase, None]]:
    """What the pieces of all arguments look for, and what they leave out."""
    wanted: dict[Sought, None] = {}
    unwanted: dict[Phrase, None] = {}
    for piece, out in (found for one in arguments for found in one):
        parts, goes_on = asked(piece)
        if not parts:
            continue
        sought = Sought(tuple(map(tuple, parts)), goes_on or piece.rstrip().endswith(_STAR))
        if out:
            unwanted[sought.phrase] = None
        else:
            wanted[sought] = None
    return wanted, unwanted


def _pieces(argument: str) -> Iterator[tuple[str, bool]]:
    """The words and phrases of one argument, each with whether it is to be left out."""
    # A shell takes quotation marks away: search "supply chain", search -"price cuts".
    whole = re.fullmatch(f"({_MINUS}?)(.*)", argument, re.DOTALL)
    if whole and not re.search(_SYNTAX, whole[2]):
        yield whole[2], bool(whole[1])
        return
    yield from _words(argument)


def _words(argument: str) -> Iterator[tuple[str, bool]]:
    """The words of an argument, and its phrases in quotation marks, as `_pieces` gives them."""
    for minus, phrase, word in re.findall(_PIECE, argument):
        yield phrase or word, bool(minus)
