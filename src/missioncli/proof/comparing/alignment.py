"""How near two wordings are, and what differs, word by word."""

from collections.abc import Iterator, Sequence
from difflib import Match as Block
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final, NamedTuple

from missioncli.proof.comparing.worded import has_letters

NEAR: Final = 0.6
"""How much of two wordings must be the same for one to be the other one altered.

One word of four that is changed leaves 0.75, two of five leave 0.6. Two sentences of one topic that
nobody made of each other share their small words and rarely reach 0.5: with less than 0.6 an
invented quote would be given a source, with more a quote with two changed words would lose it.
"""


class Difference(NamedTuple):
    """Ours from the word `a` to before `b` stands there as theirs from `c` to before `d`."""

    a: int
    b: int
    c: int
    d: int

    def behind(self, first: int) -> "Difference":
        """The same where ours has words before those that were aligned."""
        return Difference(self.a + first, self.b + first, self.c, self.d)


class Alignment(NamedTuple):
    """The words of theirs that ours covers, from `start` to before `end`, and what may differ."""

    nearness: float
    start: int
    end: int
    differences: tuple[Difference, ...]


class Aligner:
    """A wording that others are aligned with; it is read once."""

    def __init__(self, theirs: Sequence[str]) -> None:
        self.theirs = theirs
        self._lows = [word.lower() for word in theirs]
        self._matcher = SequenceMatcher(None, (), self._lows, autojunk=False)
        self._lettered = [at for at, word in enumerate(theirs) if has_letters(word)]
        self._letters = list(accumulate(map(has_letters, theirs), initial=0))
        """How many words with letters stand before each place."""

    def align(self, ours: Sequence[str]) -> Alignment | None:
        """The part of theirs that ours is nearest to; `None` when they have nothing in common.

        Capitals do not make words others here, but are differences.
        """
        lows = [word.lower() for word in ours]
        self._matcher.set_seq1(lows)
        kept = self._nearest([one for one in self._matcher.get_matching_blocks() if one.size])
        if not kept:
            return None
        start = self._back(kept[0].b, _letters(lows[: kept[0].a]))
        last = kept[-1]
        end = self._on(last.b + last.size, _letters(lows[last.a + last.size :]))
        same = sum(self._weight(block.b, block.b + block.size) for block in kept)
        nearness = 2 * same / (_letters(lows) + self._weight(start, end))
        found = tuple(_differences(ours, self.theirs, kept, start, end))
        return Alignment(nearness, start, end, found)

    def _weight(self, start: int, end: int) -> int:
        """How many words with letters are among theirs: signs are too common to tell anything."""
        return self._letters[end] - self._letters[start]

    def _nearest(self, blocks: list[Block]) -> list[Block]:
        """The blocks in a row that make the nearest part of theirs.

        What is the same far away (a `not` in the next sentence) costs more than it gives.
        """
        best, most = (0, 0), 0.0
        first, total = 0, 0.0
        for number, block in enumerate(blocks):
            above = blocks[number - 1]
            gap = self._weight(above.b + above.size, block.b) if number else 0
            total -= NEAR * gap
            if total <= 0:
                first, total = number, 0.0
            total += (2 - NEAR) * self._weight(block.b, block.b + block.size)
            if total > most:
                best, most = (first, number + 1), total
        return blocks[best[0] : best[1]]

    # As many words as ours has before and behind what is the same stand against those, or all that
    # is left where that is little more and every letter is a word: す for せん.

    def _back(self, at: int, count: int) -> int:
        left = self._letters[at]
        if not count or not left:
            return at
        return self._lettered[0 if self._is_little(0, left, count) else left - count]

    def _on(self, at: int, count: int) -> int:
        gone = self._letters[at]
        left = len(self._lettered) - gone
        if not count or not left:
            return at
        last = -1 if self._is_little(gone, left, count) else gone + count - 1
        return self._lettered[last] + 1

    def _is_little(self, first: int, left: int, count: int) -> bool:
        """Whether ours may stand against all words with letters that are left from `first` on."""
        some = self._lettered[first : first + left] if left <= 2 * count else ()
        return left <= count or (bool(some) and all(len(self._lows[at]) == 1 for at in some))


def _letters(parts: Sequence[str]) -> int:
    return sum(map(has_letters, parts))


def _differences(
    ours: Sequence[str], theirs: Sequence[str], blocks: Sequence[Block], start: int, end: int
) -> Iterator[Difference]:
    a, c = 0, start
    for block in (*blocks, Block(len(ours), end, 0)):
        yield Difference(a, block.a, c, block.b)
        first = 0
        while first < block.size:  # words with other capitals
            last = first
            while last < block.size and ours[block.a + last] != theirs[block.b + last]:
                last += 1
            if last > first:
                yield Difference(block.a + first, block.a + last, block.b + first, block.b + last)
            first = last + 1
        a, c = block.a + block.size, block.b + block.size


def merged(
    ours: Sequence[str], theirs: Sequence[str], differences: Sequence[Difference]
) -> Iterator[Difference]:
    """Differences in order, neighbours as one, without what is the same at their ends."""
    above: Difference | None = None
    for one in differences:
        if above and (above.b, above.d) == (one.a, one.c):
            above = Difference(above.a, one.b, above.c, one.d)
            continue
        if above:
            yield from _trimmed(ours, theirs, above)
        above = one
    if above:
        yield from _trimmed(ours, theirs, above)


def _trimmed(
    ours: Sequence[str], theirs: Sequence[str], difference: Difference
) -> Iterator[Difference]:
    a, b, c, d = difference
    while a < b and c < d and ours[a] == theirs[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and ours[b - 1] == theirs[d - 1]:
        b, d = b - 1, d - 1
    if a < b or c < d:
        yield Difference(a, b, c, d)
