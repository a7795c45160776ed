"""Where the words of a query stand in a text as it is on file, and which piece of it to show."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from missioncli.store.search.kinds import TEXT, Passage
from missioncli.store.search.query import Phrase
from missioncli.store.search.words import Token, located

Span = tuple[int, int]
"""From where to where in a text, in characters; the end is exclusive."""

_LENGTH: Final = 240
"""The most characters of a snippet."""
_LEAD: Final = 80
"""How many of them may stand before the first match."""
_NEAR: Final = 24
"""How far a cut is moved, so that it does not part a word."""


class Snippet(NamedTuple):
    """A piece of a text, and where in it the matches are."""

    text: str
    matches: list[Span]


class Marked(NamedTuple):
    """A passage with its matches: which groups of phrases it has, and where."""

    passage: Passage
    groups: frozenset[int]
    matches: list[Span]


def marked(passage: Passage, groups: Sequence[Sequence[Phrase]]) -> Marked:
    """Where in the passage one phrase or another of the groups stands."""
    words = located(passage.text)
    spans: dict[int, list[Span]] = {}
    for number, group in enumerate(groups):
        found = [span for phrase in group for span in _spans(words, phrase)]
        if found:
            spans[number] = found
    every = _merged(span for found in spans.values() for span in found)
    return Marked(passage, frozenset(spans), every)


def _spans(words: Sequence[Token], phrase: Phrase) -> Iterable[Span]:
    *first, last = phrase.words
    reach = len(first)
    texts = [word.text for word in words]
    for place in range(len(words) - reach):
        end = words[place + reach]
        if texts[place : place + reach] == first:
            if end.text == last:
                yield words[place].start, end.end
            elif phrase.begins and end.text.startswith(last):
                # Of a pair of letters that begins with the one looked for, only that one.
                yield words[place].start, end.stop


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def best(found: Sequence[Marked], told: frozenset[int]) -> Marked | None:
    """The passage that shows most of what is looked for and is not `told` by the title.

    Where the title tells all, a text that has it too, else the first text for what it is about;
    `None` where there is no text.
    """

    def worth(one: Marked) -> tuple[int, ...]:
        is_text = one.passage.part == TEXT
        return len(one.groups - told), is_text, len(one.groups), len(one.matches)

    most = max(found, key=worth, default=None)
    return most if most and (most.groups - told or most.passage.part == TEXT) else None


def snippet(text: str, matches: Sequence[Span]) -> Snippet:
    """The piece of `text` with the most matches, cut between words, on one line."""
    start, end = _window(text, matches)
    before, after = "…" * (start > 0), "…" * (end < len(text))
    # One blank for each character of white space: the matches stay where they are.
    piece = "".join(" " if char.isspace() else char for char in text[start:end])
    shift = len(before) - start
    kept = [
        (max(a, start) + shift, min(b, end) + shift) for a, b in matches if a < end and b > start
    ]
    return Snippet(f"{before}{piece}{after}", kept)


def _window(text: str, matches: Sequence[Span]) -> Span:
    if len(text) <= _LENGTH:
        return 0, len(text)
    space = _LENGTH - _LEAD
    firsts = [start for start, _ in matches] or [0]
    # Of windows with as many matches, the first.
    first = max(firsts, key=lambda one: sum(one <= end <= one + space for _, end in matches))
    start = _cut(text, max(min(first - _LEAD, len(text) - _LENGTH), 0))
    end = _cut(text, min(start + _LENGTH, len(text)))
    while text[start:end][:1].isspace():
        start += 1
    while text[start:end][-1:].isspace():
        end -= 1
    return start, end


def _cut(text: str, place: int) -> int:
    """A place near `place`, at most `_NEAR` before it, that parts no word; else no letter."""
    if place in (0, len(text)):
        return place
    for near in range(place, max(place - _NEAR, 0), -1):
        if text[near - 1].isspace() or text[near].isspace():
            return near
    while place and unicodedata.category(text[place]).startswith("M"):
        place -= 1
    return place
