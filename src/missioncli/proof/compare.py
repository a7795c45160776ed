"""One printed passage held against the passages of a text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from missioncli.proof.normalise import WORD, Folded, Worded, fold, folded, words
from missioncli.proof.passages import Passage

Status = Literal["exact", "normalized", "cropped", "unmarked", "altered", "misattributed", "absent"]

MATCHES: Final = ("exact", "normalized")
"""The verdicts with which a quote matches the source."""

_NEAR: Final = 0.6
"""The share of words that must be the same for a passage to be an altered one."""

_CANDIDATES: Final = 6
"""How many passages with the same words are looked at more closely."""

_WINDOW: Final = 40
"""How many characters around a place are looked at for the word that it may be in."""


class Change(NamedTuple):
    """Words that differ: what the dataset has, and what the text has; "" where it has nothing."""

    dataset: str
    source: str


class Match(NamedTuple):
    """Where a passage was found, and how it compares. Offsets count characters of the text."""

    status: Status
    offset: int | None
    length: int
    changes: tuple[Change, ...]
    passage: Passage | None
    """The quoted passage that it stands in; `None` when it stands outside quotation marks."""


ABSENT: Final = Match("absent", None, 0, (), None)


class Target:
    """A text with its quoted passages, prepared for comparing many quotes with it."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        self.text = text
        self.passages = passages
        self._whole: Folded | None = None
        self._sentences: Target | None = None
        self._worded = [Worded(passage.text) for passage in passages]
        self._by_text: dict[str, list[int]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._worded):
            self._by_text[one.folded.text].append(number)
            for word in {*one.words, *_pairs(one.words)}:
                self._by_word[word].append(number)

    def matches(self, text: str) -> list[Match]:
        """The places that `text` may be taken from, the best verdict first, then text order.

        All are of one verdict, but for whom they belong to; a single `absent` when there is none.
        """
        wanted = fold(text)
        if not wanted:
            return [ABSENT]
        return (
            self._same(text, wanted)
            or self._same("", _inside_marks(wanted))
            or self._cropped(wanted)
            or self._unmarked(wanted)
            or self.altered(text)
            or self._altered_unmarked(text)
            or [ABSENT]
        )

    def _same(self, text: str, wanted: str) -> list[Match]:
        same = [self.passages[number] for number in self._by_text.get(wanted, ())]
        exact = [self._whole_of("exact", one) for one in same if one.text == text]
        return exact or [self._whole_of("normalized", one) for one in same]

    def _whole_of(self, status: Status, passage: Passage) -> Match:
        return Match(status, passage.offset, passage.length, (), passage)

    def _cropped(self, wanted: str) -> list[Match]:
        found = []
        for number in self._sharing(words(wanted), every=True):
            whole, passage = self._worded[number].folded, self.passages[number]
            start = _within(wanted, whole.text)
            if start is not None:
                # What was left out is shown as it is printed.
                first, last = whole.original(start, start + len(wanted))
                left_out = (passage.text[:first].strip(), passage.text[last:].strip())
                changes = tuple(Change("", part) for part in left_out if part)
                found.append(Match("cropped", passage.offset, passage.length, changes, passage))
        return found

    def _unmarked(self, wanted: str) -> list[Match]:
        if self._whole is None:
            self._whole = folded(self.text)
        start = _within(wanted, self._whole.text)
        if start is None:
            return []
        first, end = self._whole.original(start, start + len(wanted))
        return [Match("unmarked", first, end - first, (), None)]

    def altered(self, text: str) -> list[Match]:
        """The nearest passages: altered ones, or cropped ones that end in a sign of their own."""
        ours = Worded(text)
        near = []
        for number in self._sharing(ours.words, every=False):
            found = _alignment(ours, self._worded[number])
            if found:
                passage = self.passages[number]
                changed, left_out = found.changes, found.left_out
                status: Status = "altered"
                if left_out and not any(_has_letters(one) for one in changed):
                    status = "cropped"
                changes = (*changed, *left_out)
                match = Match(status, passage.offset, passage.length, changes, passage)
                near.append((found.nearness, match))
        best = max((nearness for nearness, _ in near), default=0)
        return [match for nearness, match in near if nearness == best]

    def _altered_unmarked(self, text: str) -> list[Match]:
        """The sentences outside quotation marks that are near, as far as there are any."""
        if self._sentences is None:
            self._sentences = Target("", list(_sentences(self.text)))
        return [match._replace(passage=None) for match in self._sentences.altered(text)]

    def _sharing(self, parts: Sequence[str], *, every: bool) -> list[int]:
        """The passages with all of these words, or those with most of them, at most a few."""
        if every:
            # The rarest word narrows most.
            lists = sorted((self._by_word.get(word, []) for word in set(parts)), key=len)
            return lists[0] if lists else []
        # Pairs of neighbours find a passage even where every one of its words is common.
        shared: Counter[int] = Counter()
        for word in {*parts, *_pairs(parts)}:
            holders = self._by_word.get(word, ())
            if len(holders) <= max(50, len(self.passages) // 4):
                shared.update(holders)
        return [number for number, _ in shared.most_common(_CANDIDATES)]


def _sentences(text: str) -> Iterator[Passage]:
    """The sentences of a text, as if they were quoted."""
    for match in re.finditer(r"[^.!?。！？\n]+[.!?。！？]*", text):
        found = match.group()
        if len(found.split()) > 1 or len(found) > _WINDOW:
            yield Passage(found, None, "other", 0, 0, 0, 0, match.start(), len(found))


def _pairs(parts: Sequence[str]) -> Iterator[str]:
    """Each two neighbours of some words, as one text."""
    return map(" ".join, pairwise(parts))


def _inside_marks(wanted: str) -> str:
    """A folded text without the quotation marks around it; "" when there are none."""
    marked = len(wanted) > 2 and wanted[0] == wanted[-1] and wanted[0] in "\"'"  # noqa: PLR2004
    return wanted[1:-1].strip() if marked else ""


def _within(wanted: str, whole: str) -> int | None:
    """Where `wanted` stands in `whole`, not inside a word; `None` when it does not."""
    start = whole.find(wanted)
    while start >= 0:
        if not _parts_word(whole, start) and not _parts_word(whole, start + len(wanted)):
            return start
        start = whole.find(wanted, start + 1)
    return None


def _parts_word(text: str, at: int) -> bool:
    """Whether a place is inside a word, as in `1|.5`, `co-|op` and `fer|ry`."""
    near = re.finditer(WORD, text[max(0, at - _WINDOW) : at + _WINDOW])
    place = min(at, _WINDOW)
    return any(match.start() < place < match.end() for match in near)


class _Alignment(NamedTuple):
    """How near two passages are, what differs, and what of theirs stands before and after ours."""

    nearness: float
    changes: tuple[Change, ...]
    left_out: tuple[Change, ...]


def _alignment(ours: Worded, theirs: Worded) -> _Alignment | None:
    """How ours compares with the part of theirs that it covers; `None` when they are not near."""
    matcher = SequenceMatcher(None, ours.words, theirs.words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    same = sum(block.size for block in blocks)
    if not blocks or same < _NEAR * len(ours.words):
        return None
    before = blocks[0].a
    after = len(ours.words) - blocks[-1].a - blocks[-1].size
    start = max(blocks[0].b - before, 0)
    end = min(blocks[-1].b + blocks[-1].size + after, len(theirs.words))
    nearness = 2 * same / (len(ours.words) + end - start)
    if nearness < _NEAR:
        return None
    outside = (theirs.printed(0, start), theirs.printed(end, len(theirs.words)))
    left_out = tuple(Change("", one) for one in outside if any(map(str.isalnum, one)))
    return _Alignment(nearness, tuple(_changes(ours, theirs, start, end)), left_out)


def _has_letters(change: Change) -> bool:
    return any(map(str.isalnum, change.dataset + change.source))


def _changes(ours: Worded, theirs: Worded, start: int, end: int) -> Iterator[Change]:
    """What differs between ours and the words of theirs from `start` to before `end`."""
    matcher = SequenceMatcher(None, ours.words, theirs.words[start:end], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            yield Change(ours.printed(a, b), theirs.printed(start + c, start + d))
