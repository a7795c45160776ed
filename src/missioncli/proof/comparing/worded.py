"""A text as the words that it is compared by, and the way back to what is printed."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from missioncli.proof.comparing.normalise import folded
from missioncli.proof.printed.markup import markup

# Scripts that do not part their words: Thai to Burmese, Khmer, kana, ideographs.
_UNPARTED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u9fff\uf900-\ufaff"
_LETTER: Final = rf"[^\W_{_UNPARTED}\U00020000-\U0003ffff]"
_LETTER_OF_PARTED: Final = r"[^\W_]"
"""The same where all words are parted: it is compiled in a tenth of the time."""
_BROKEN: Final = "\u00ad\u00ad"
"""Stands within a word for a hyphen at the end of a line, which may or may not be the word's."""
_NUMBER: Final = r"(?:(?:(?<![^\s'(])[+±-])?[$€£¥]?(?=\d))?"
WORD: Final = rf"{_NUMBER}{_LETTER}+(?:(?:['.,-]|{_BROKEN}){_LETTER}+)*(?:(?<=\d)[%‰°€])?|\S"
"""A word, with the apostrophes, points and hyphens inside it; a number with its signs; or a sign.

Where a script does not part its words, each letter is one.
"""
# Patterns stay text: re compiles and keeps one when it is first needed, which takes some time.
_AT_LINE_END: Final = rf"(?<={_LETTER})- (?={_LETTER})"
_HYPHENS: Final = frozenset("-‐‑")
_LONG: Final = frozenset("—―─━⸺⸻")
"""Dashes that part words even where no space stands beside them."""


class Squeezed(NamedTuple):
    """Words as one text without the white space that printers set or leave out, beside signs."""

    text: str
    starts: list[int]
    """Where each word begins in it."""

    def find(self, wanted: str, first: int = 0) -> tuple[int, int] | None:
        """The words, from the one to before the other, that `wanted` is; `None` when it is not.

        Not before the word `first`, and never inside a word.
        """
        at = self.starts[first] if first < len(self.starts) else len(self.text)
        while (at := self.text.find(wanted, at)) >= 0:
            start = bisect_left(self.starts, at)
            end = bisect_left(self.starts, at + len(wanted))
            if self._begins(start, at) and self._ends(end, at + len(wanted)):
                return start, end
            at += 1
        return None

    def _begins(self, word: int, at: int) -> bool:
        return word < len(self.starts) and self.starts[word] == at

    def _ends(self, word: int, at: int) -> bool:
        """Whether the word before `word` ends at a place."""
        if word == len(self.starts):
            return at == len(self.text)
        return at in {self.starts[word], self.starts[word] - 1} and (
            at == self.starts[word] or self.text[at] == " "
        )


class Worded:
    """A text in folded words, and the way back to what is printed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = folded(text, markup(text))
        content = self._parted(self._folded.text.replace('"', "'"))
        word = WORD.replace(_LETTER, _LETTER_OF_PARTED) if content.isascii() else WORD
        spans = [match.span() for match in re.finditer(word, content)]
        self.spans = [
            (start, end)
            for start, end in spans
            # Two marks beside each other are one: ''so''
            if content[start] != "'" or end - start > 1 or content[start - 1 : start] != "'"
        ]
        self.raw = [content[start:end].replace("—", "-") for start, end in self.spans]
        self.is_broken = _BROKEN in content

    def _parted(self, content: str) -> str:
        """A folded text with the signs told apart that folding made alike."""
        marked = list(content) if "-" in content else None
        if marked is None:
            return content
        lines = "\n" in self.text or "\r" in self.text
        for match in re.finditer(_AT_LINE_END, content) if lines and "- " in content else ():
            first, last = self._folded.offsets[match.start()], self._folded.offsets[match.end()]
            printed = self.text[first:last]
            if printed[:1] in _HYPHENS and ("\n" in printed or "\r" in printed):
                marked[match.start() : match.end()] = _BROKEN
        for match in re.finditer("-", content):
            first, last = self._folded.original(match.start(), match.end())
            if marked[match.start()] == "-" and (last - first > 1 or self.text[first] in _LONG):
                marked[match.start()] = "—"
        return "".join(marked)

    @cached_property
    def words(self) -> list[str]:
        """The words; one that is broken at the end of a line without its hyphen."""
        return resolved(self.raw, ()) if self.is_broken else self.raw

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the words from `start` to before `end` stand in the text; some there must be."""
        return self._folded.original(self.spans[start][0], self.spans[end - 1][1])

    def printed(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as they are printed; "" for none."""
        if start >= end:
            return ""
        first, last = self.place(start, end)
        return self.text[first:last].strip()


def words(text: str) -> list[str]:
    """The words of a text as they are compared; signs are words of their own."""
    return Worded(text).words


def resolved(raw: Iterable[str], known: Container[str]) -> list[str]:
    """Words with those that are broken at the end of a line as they stand in `known`, if they do.

    The others lose the hyphen.
    """
    return [_resolved(word, known) if _BROKEN in word else word for word in raw]


def _resolved(word: str, known: Container[str]) -> str:
    parts = word.split(_BROKEN)
    joined, hyphened = "".join(parts), "-".join(parts)
    if joined not in known and (hyphened in known or all(part in known for part in parts)):
        return hyphened
    return joined


def is_broken(raw: Iterable[str]) -> bool:
    """Whether any of the words is broken at the end of a line."""
    return any(_BROKEN in word for word in raw)


def forms(raw: Iterable[str]) -> set[str]:
    """Words, and both forms of those that are broken at the end of a line."""
    found: set[str] = set()
    for word in raw:
        if _BROKEN in word:
            found.update((word.replace(_BROKEN, ""), word.replace(_BROKEN, "-")))
        else:
            found.add(word)
    return found


def squeezed(parts: Sequence[str]) -> Squeezed:
    """Words in one text: parted by a space where two would else become one word."""
    out: list[str] = []
    starts: list[int] = []
    at, above = 0, False
    for word in parts:
        if above and _is_parted(word[0]):
            out.append(" ")
            at += 1
        starts.append(at)
        out.append(word)
        at += len(word)
        above = _is_parted(word[-1])
    return Squeezed("".join(out), starts)


def _is_parted(char: str) -> bool:
    """Whether it is a letter or figure of a script that parts its words."""
    return char.isalnum() and (char < "\u0e00" or re.match(_LETTER, char) is not None)


def has_letters(word: str) -> bool:
    """Whether a word is more than signs."""
    return any(map(str.isalnum, word))
