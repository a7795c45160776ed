"""What was spoken: a passage, or several of one speech in a row, in words that can be compared."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from heapq import nlargest
from itertools import accumulate, groupby, pairwise
from typing import Final

from missioncli.proof.comparing.alignment import Aligner
from missioncli.proof.comparing.worded import (
    Squeezed,
    Worded,
    forms,
    has_letters,
    is_broken,
    resolved,
    squeezed,
)
from missioncli.proof.passages import Passage

LEFT_OUT: Final = " […] "
"""Parts passages of one speech."""

_CANDIDATES: Final = 6
"""How many passages with the same words are looked at more closely."""

_RARE: Final = 100_000
"""What a word counts that only one passage has; one that ten have counts a tenth."""

_LOOKED_AT: Final = 1000
"""How many passages are counted for one quote, those of its rarest words first."""

_TELLING: Final = 4
"""How many letters a word has at least that can tell a passage alone."""

_IN_A_ROW: Final = 10
"""How many passages a quote may hold in one string. Of a longer speech each half of as many begins
a row, so that all rows together are at most twice as long as the text."""


class Spoken:
    """Passages in a row, and their words as those of one text."""

    def __init__(self, passages: Sequence[Passage], parts: Sequence[Worded]) -> None:
        self.passages = passages
        self.parts = parts
        self.bounds = list(accumulate((len(part.raw) for part in parts), initial=0))
        """The words with which the passages begin, and the end."""
        self.is_broken = any(part.is_broken for part in parts)

    @cached_property
    def raw(self) -> list[str]:
        """The words as they are printed, folded."""
        return [word for part in self.parts for word in part.raw]

    @cached_property
    def words(self) -> list[str]:
        """The words with those whole that are broken at the end of a line."""
        return [word for part in self.parts for word in part.words]

    @cached_property
    def squeezed(self) -> Squeezed:
        """The words in one text."""
        return squeezed(self.words)

    @cached_property
    def aligner(self) -> Aligner:
        """What wordings are aligned with."""
        return Aligner(self.words)

    def read_with(self, ours: list[str]) -> tuple[list[str], "Spoken"]:
        """Ours and this, words broken at the end of a line read as the other one has them."""
        if is_broken(ours):
            ours = resolved(ours, set(self.words))
        return ours, _Read(self, ours) if self.is_broken else self

    def printed(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as they are printed; "" for none."""
        pieces = [
            part.printed(max(start, first) - first, min(end, last) - first)
            for part, (first, last) in zip(self.parts, pairwise(self.bounds), strict=True)
            if first < end and start < last
        ]
        return LEFT_OUT.join(pieces)

    def around(self, start: int, end: int) -> tuple[int, int, Sequence[Passage]]:
        """The passages that some words stand in: their first word, their end, and they."""
        bounds = list(pairwise(self.bounds))
        touched = [at for at, (first, last) in enumerate(bounds) if first < end and start < last]
        low, high = touched[0], touched[-1]
        return bounds[low][0], bounds[high][1], self.passages[low : high + 1]


class _Read(Spoken):
    """A passage whose broken words are read as another wording has them."""

    def __init__(self, one: Spoken, ours: list[str]) -> None:
        super().__init__(one.passages, one.parts)
        self.words = resolved(one.raw, set(ours))


def spoken(passages: Sequence[Passage]) -> tuple[list[Spoken], list[Spoken]]:
    """Each of the passages, and those that one speech has in a row, in the order of the text."""
    parts = [Worded(passage.text) for passage in passages]
    single = [Spoken((one,), (part,)) for one, part in zip(passages, parts, strict=True)]
    joined = []
    together = zip(passages, parts, strict=True)
    for _, group in groupby(together, key=lambda one: (one[0].kind, one[0].utterance)):
        row = list(group)
        for first in range(0, max(1, len(row) - _IN_A_ROW // 2), _IN_A_ROW // 2):
            some = row[first : first + _IN_A_ROW]
            if len(some) > 1:
                joined.append(Spoken([one for one, _ in some], [part for _, part in some]))
    return single, joined


class Index:
    """What was spoken, found by its words."""

    def __init__(self, held: Sequence[Spoken]) -> None:
        self.held = held
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(held):
            known = forms(one.raw) if one.is_broken else one.words
            for word in set(map(str.lower, known)) | set(_pairs(one.words)):
                self._by_word[word].append(number)

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.held):
            found[_key(one.words)].append(number)
        return found

    def alike(self, ours: Sequence[str]) -> Iterator[Spoken]:
        """What has the same words, but for hyphens and white space beside signs."""
        return (self.held[number] for number in self._by_key.get(_key(ours), ()))

    def with_all(self, ours: Sequence[str]) -> Iterator[Spoken]:
        """What may have all of these words: what has the rarest of them, in the text's order."""
        known = {word.lower() for word in ours if has_letters(word) and not is_broken((word,))}
        found = min((self._by_word.get(word, []) for word in known), key=len, default=[])
        return (self.held[number] for number in found)

    def with_most(self, ours: Sequence[str]) -> Iterator[Spoken]:
        """What has most of these words, rare ones before common ones; at most a few."""
        # Pairs of neighbours find a passage even where every one of its words is common.
        known = sorted({*map(str.lower, ours), *_pairs(ours)})
        lists = sorted((self._by_word[word] for word in known if word in self._by_word), key=len)
        shared: dict[int, int] = defaultdict(int)
        looked = 0
        for holders in lists:
            looked += len(holders)
            if looked > _LOOKED_AT and shared:
                break
            for number in holders:
                shared[number] += _RARE // len(holders)
        best = nlargest(_CANDIDATES, shared, key=lambda number: (shared[number], -number))
        return (self.held[number] for number in best)

    def telling(self, ours: Sequence[str]) -> frozenset[str]:
        """Those of the words, in small letters, that hardly any other passage has."""
        few = max(2, len(self.held) // 20)
        return frozenset(
            low
            for low in map(str.lower, ours)
            if len(low) >= _TELLING and 0 < len(self._by_word.get(low, ())) <= few
        )


def _pairs(parts: Sequence[str]) -> Iterator[str]:
    """Each two neighbours of some words in small letters, as one text."""
    return map(" ".join, pairwise(map(str.lower, parts)))


def _key(parts: Sequence[str]) -> str:
    """The words in one text, whether they are hyphened or not."""
    return squeezed(parts).text.replace("-", "").replace("\u00ad", "").replace(" ", "")
