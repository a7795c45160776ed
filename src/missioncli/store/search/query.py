"""What a user looks for, read from the words of the command line: any text is a valid query."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from missioncli.errors import UsageFault
from missioncli.store.search.words import asked
from missioncli.text import visible

_MARKS: Final = '"“”„«»＂'
_MINUS: Final = r"(?:(?<!\S)[-－−])"
# A phrase in quotation marks of any make, or what stands between blanks.
_PIECE: Final = f"({_MINUS}?)(?:[{_MARKS}]([^{_MARKS}]*)[{_MARKS}]?|([^\\s{_MARKS}]+))"
_SYNTAX: Final = rf"[{_MARKS}]|{_MINUS}\S"
_STAR: Final = ("*", "＊")


class Phrase(NamedTuple):
    """Words of the index in a row; with `begins` the last of them may go on."""

    words: tuple[str, ...]
    begins: bool = False


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
    `supply-chain`. `-word` leaves out, `word*` is any word that begins so. Raises `UsageFault` when
    there is nothing to look for.
    """
    wanted: dict[Sought, None] = {}
    unwanted: dict[Phrase, None] = {}
    for piece, out in (found for one in arguments for found in _pieces(one)):
        parts, goes_on = asked(piece)
        if parts:
            sought = Sought(tuple(map(tuple, parts)), goes_on or piece.rstrip().endswith(_STAR))
            if out:
                unwanted[sought.phrase] = None
            else:
                wanted[sought] = None
    text = " ".join(arguments)
    if not wanted:
        why = "-word only leaves out" if unwanted else f"'{visible(text)}' has no word"
        raise UsageFault(f"say what to look for: {why}")
    return Query(text, tuple(wanted), tuple(unwanted))


def _pieces(argument: str) -> Iterator[tuple[str, bool]]:
    """The words and phrases of one argument, each with whether it is to be left out."""
    # A shell takes quotation marks away: search "supply chain", search -"price cuts".
    whole = re.fullmatch(f"({_MINUS}?)(.*)", argument, re.DOTALL)
    if whole and not re.search(_SYNTAX, whole[2]):
        yield whole[2], bool(whole[1])
        return
    for minus, phrase, word in re.findall(_PIECE, argument):
        yield phrase or word, bool(minus)
