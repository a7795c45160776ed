"""One printed passage held against the passages of a text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, Literal, NamedTuple

from missioncli.proof.normalise import Folded, fold, folded, words
from missioncli.proof.passages import Passage

Status = Literal["exact", "normalized", "cropped", "unmarked", "altered", "misattributed", "absent"]

MATCHES: Final = ("exact", "normalized")
"""The verdicts with which a quote matches the source."""

_NEAR: Final = 0.6
"""The share of words that must be the same for a passage to be an altered one."""

_CANDIDATES: Final = 6
"""How many passages with the same words are looked at more closely."""


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
        self._folded = [folded(passage.text) for passage in passages]
        self._words = [words(one.text) for one in self._folded]
        self._by_text: dict[str, list[int]] = defaultdict(list)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._folded):
            self._by_text[one.text].append(number)
            for word in set(self._words[number]):
                self._by_word[word].append(number)

    def matches(self, text: str) -> list[Match]:
        """The places that `text` may be taken from, the best verdict first, then text order.

        All are of one verdict, but for whom they belong to; a single `absent` when there is none.
        """
        wanted = fold(text)
        if not wanted:
            return [ABSENT]
        for found in (self._same(text, wanted), self._cropped(wanted), self._unmarked(wanted)):
            if found:
                return found
        return self._altered(wanted) or [ABSENT]

    def _same(self, text: str, wanted: str) -> list[Match]:
        same = [self.passages[number] for number in self._by_text.get(wanted, ())]
        exact = [self._whole_of("exact", one) for one in same if one.text == text]
        return exact or [self._whole_of("normalized", one) for one in same]

    def _whole_of(self, status: Status, passage: Passage) -> Match:
        return Match(status, passage.offset, passage.length, (), passage)

    def _cropped(self, wanted: str) -> list[Match]:
        found = []
        for number in self._sharing(words(wanted), every=True):
            whole, passage = self._folded[number], self.passages[number]
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

    def _altered(self, wanted: str) -> list[Match]:
        """The nearest passages: altered ones, or cropped ones that end in a sign of their own."""
        parts = words(wanted)
        near = []
        for number in self._sharing(parts, every=False):
            found = _alignment(parts, self._words[number])
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

    def _sharing(self, parts: Sequence[str], *, every: bool) -> list[int]:
        """The passages with all of these words, or those with most of them, at most a few."""
        if every:
            # The rarest word narrows most.
            lists = sorted((self._by_word.get(word, []) for word in set(parts)), key=len)
            return lists[0] if lists else []
        shared: Counter[int] = Counter()
        for word in set(parts):
            holders = self._by_word.get(word, ())
            if len(holders) <= max(50, len(self.passages) // 4):
                shared.update(holders)
        return [number for number, _ in shared.most_common(_CANDIDATES)]


def _within(wanted: str, whole: str) -> int | None:
    """Where `wanted` stands in `whole`, not inside a word; `None` when it does not."""
    start = whole.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        inside = (start > 0 and _joined(whole[start - 1], whole[start])) or (
            end < len(whole) and _joined(whole[end - 1], whole[end])
        )
        if not inside:
            return start
        start = whole.find(wanted, start + 1)
    return None


def _joined(one: str, other: str) -> bool:
    """Whether two neighbours are letters of one word, in a script that parts its words."""
    return one.isalnum() and other.isalnum() and max(one, other) < "\u3000"


class _Alignment(NamedTuple):
    """How near two passages are, what differs, and what of theirs stands before and after ours."""

    nearness: float
    changes: tuple[Change, ...]
    left_out: tuple[Change, ...]


def _alignment(ours: list[str], theirs: list[str]) -> _Alignment | None:
    """How ours compares with the part of theirs that it covers; `None` when they are not near."""
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    same = sum(block.size for block in blocks)
    if not blocks or same < _NEAR * len(ours):
        return None
    before = blocks[0].a
    after = len(ours) - blocks[-1].a - blocks[-1].size
    start = max(blocks[0].b - before, 0)
    end = min(blocks[-1].b + blocks[-1].size + after, len(theirs))
    part = theirs[start:end]
    nearness = 2 * same / (len(ours) + len(part))
    if nearness < _NEAR:
        return None
    outside = (_joined_words(theirs[:start]), _joined_words(theirs[end:]))
    left_out = tuple(Change("", one) for one in outside if any(map(str.isalnum, one)))
    return _Alignment(nearness, tuple(_changes(ours, part)), left_out)


def _has_letters(change: Change) -> bool:
    return any(map(str.isalnum, change.dataset + change.source))


def _changes(ours: list[str], theirs: list[str]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            yield Change(_joined_words(ours[a:b]), _joined_words(theirs[c:d]))


def _joined_words(parts: Iterable[str]) -> str:
    """Words as a text again; signs close up to the word before them."""
    text = ""
    for part in parts:
        text += part if not text or part in ",.;:!?)" else f" {part}"
    return text
