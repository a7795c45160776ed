"""One printed passage held against the passages of a text."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final, Literal, NamedTuple

from missioncli.proof.alignment import NEAR, Aligner, Alignment, Difference, merged
from missioncli.proof.ours import STOPS, Ours
from missioncli.proof.passages import Passage
from missioncli.proof.spoken import Index, Spoken, spoken
from missioncli.proof.worded import Worded, has_letters, squeezed

Status = Literal["exact", "normalized", "cropped", "unmarked", "altered", "misattributed", "absent"]

MATCHES: Final = ("exact", "normalized")
"""The verdicts with which a quote matches the source."""

SAME: Final = (*MATCHES, "cropped")
"""The verdicts with which all words are those of a passage."""

_RANKS: Final = ("altered", "unmarked", "cropped", "normalized", "exact")
"""Of two that are equally near, the later one counts."""

_ANOTHERS: Final = 0.25
"""What it costs that somebody else says the words. With one word of four changed they are the right
speaker's, altered, even where another one says just these; with more they are the other one's."""

_OUTSIDE: Final = 0.3
"""What it costs that words stand outside quotation marks: more than being somebody else's."""

_LONG: Final = 40
"""How many characters make a sentence of a text that does not part its words."""


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
    """What was changed and what was left out, in the order of the text."""
    passages: Sequence[Passage]
    """The quoted passages it stands in, several where it joins them; none outside the marks."""
    nearness: float = 1
    """How much of the words is the same, from 0 to 1."""
    doubtful: bool = False
    """Whether so little is the same that it can only be meant of the speaker's own words."""


ABSENT: Final = Match("absent", None, 0, (), (), 0)

_MOST: Final = (1, 1, 1 - _OUTSIDE, 1 - _OUTSIDE, 0)
"""What can still be reached after each step of `Target.searched`."""


def nearest(
    target: "Target",
    text: str,
    voice: Callable[[Match], bool | None] = lambda _: None,
    preferred: Callable[[Match], Any] = lambda _: None,
) -> Match:
    """The match that counts: `absent` when there is none.

    The right speaker's words count first, even where somebody else's are nearer, then the verdict,
    then speech before other quotation, then what is `preferred` (greatest), then text order.
    `voice` tells whether a match is by the right speaker; `None` where the text does not tell.
    """
    hits: list[tuple[Any, Match]] = []
    best = 0.0
    for found, most in zip(target.searched(text), _MOST, strict=True):
        for match in found:
            right = voice(match)
            if match.doubtful and not right:
                continue
            score = match.nearness - _ANOTHERS * (right is False)
            score -= _OUTSIDE * (not match.passages)
            best = max(best, score)
            speech = any(one.kind == "speech" for one in match.passages)
            rank = _RANKS.index(match.status)
            key = (score, rank, speech, bool(right), preferred(match), -len(match.passages))
            hits.append((key, match))
        if best >= most:
            break
    return max(hits, key=lambda one: one[0])[1] if hits else ABSENT


class Target:
    """A text with its quoted passages, prepared for comparing many quotes with it."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        self.text = text
        self.passages = passages
        single, joined = spoken(passages)
        self._single = Index(single)
        self._joined = Index(joined)

    def searched(self, text: str) -> Iterator[list[Match]]:
        """The places that `text` may be taken from, in five steps, each in the text's order.

        First the same words, then cropped ones, altered ones, words outside quotation marks, and
        such that are near there. What is not asked for is not looked for.
        """
        ours = Ours(text)
        yield list(self._same(ours))
        worded = any(map(has_letters, ours.core))
        for step in (self._cropped, self._near, self._unmarked, self._near_unmarked):
            yield list(step(ours)) if worded else []

    def _same(self, ours: Ours) -> Iterator[Match]:
        for parts in (ours.words, ours.inside):
            for one in self._single.alike(parts) if parts else ():
                mine, theirs = one.read_with(parts)
                (passage,) = one.passages
                if passage.text == ours.text:
                    yield _match("exact", one.passages)
                elif squeezed(mine).text == theirs.squeezed.text:
                    yield _match("normalized", one.passages)

    def _cropped(self, ours: Ours) -> Iterator[Match]:
        for index in (self._single, self._joined):
            for one in index.with_all(ours.core):
                match = _cut(ours, one) or _omitting(ours, one)
                if match:
                    yield match

    def _near(self, ours: Ours) -> Iterator[Match]:
        for index in (self._single, self._joined):
            telling = index.telling(ours.core)
            for one in index.with_most(ours.core):
                match = _altered(ours, one, telling)
                if match:
                    yield match

    def _unmarked(self, ours: Ours) -> Iterator[Match]:
        mine, whole = self._whole.read_with(ours.words)
        for parts in (mine, mine[ours.first : ours.last]):
            place = whole.squeezed.find(squeezed(parts).text)
            if place:
                first, end = whole.parts[0].place(*place)
                yield Match("unmarked", first, end - first, (), ())
                return

    @cached_property
    def _whole(self) -> Spoken:
        passage = Passage(self.text, None, "other", 0, 0, 0, 0, 0, len(self.text))
        return Spoken((passage,), (Worded(self.text),))

    def _near_unmarked(self, ours: Ours) -> Iterator[Match]:
        for one in self._sentences.with_most(ours.core):
            match = _altered(ours, one, frozenset())
            if match:
                status: Status = "altered" if match.status == "altered" else "unmarked"
                yield match._replace(status=status, passages=())

    @cached_property
    def _sentences(self) -> Index:
        """The sentences of the text, as if they were quoted."""
        return Index(spoken(list(_sentences(self.text)))[0])


def _sentences(text: str) -> Iterator[Passage]:
    ends = r"(?:[^.!?。！？\n]|[.!?](?=\w)|\n(?![ \t\r]*\n))+[.!?。！？]*"
    for number, match in enumerate(re.finditer(ends, text)):
        found = match.group()
        if len(found.split()) > 1 or len(found) > _LONG:
            yield Passage(found, None, "other", number, 0, 0, 0, match.start(), len(found))


def _match(
    status: Status,
    passages: Sequence[Passage],
    changes: Sequence[Change] = (),
    nearness: float = 1,
    *,
    doubtful: bool = False,
) -> Match:
    start, last = passages[0].offset, passages[-1]
    length = last.offset + last.length - start
    return Match(status, start, length, tuple(changes), passages, nearness, doubtful)


def _cut(ours: Ours, one: Spoken) -> Match | None:
    """Ours as a part of what was spoken, or as several passages whole."""
    mine, theirs = one.read_with(ours.words)
    for own_stop, (first, last) in enumerate(((0, len(mine)), (ours.first, ours.last))):
        place = theirs.squeezed.find(squeezed(mine[first:last]).text)
        if place is None:
            continue
        low, high, passages = one.around(*place)
        if _is_single(passages, one):
            return None
        start, end = place
        if own_stop:
            start, end = _without_stops(theirs.words, start, end, low, high)
        outside = _left_out(one, (low, start), (end, high))
        lettered = any(has_letters(change.source) for change in outside)
        if own_stop and not lettered:
            return None  # the signs at the end of the whole differ
        if outside:
            return _match("cropped", passages, outside)
        return _match("normalized", passages) if len(passages) > 1 else None
    return None


def _is_single(passages: Sequence[Passage], one: Spoken) -> bool:
    """Whether of several passages in a row only one has it, which is found by itself."""
    return len(passages) < min(len(one.passages), 2)


def _without_stops(
    words: Sequence[str], start: int, end: int, low: int, high: int
) -> tuple[int, int]:
    """Where what is left out ends before a place, and begins behind it, but for stops."""
    while end < high and words[end] in STOPS:
        end += 1
    while start > low and words[start - 1] in STOPS:
        start -= 1
    return start, end


def _left_out(one: Spoken, *spans: tuple[int, int]) -> list[Change]:
    printed = (one.printed(*span) for span in spans)
    return [Change("", words) for words in printed if words]


def _omitting(ours: Ours, one: Spoken) -> Match | None:
    """Ours as parts of what was spoken, in order, where it has an ellipsis between them."""
    if len(ours.parts) < 2:  # noqa: PLR2004
        return None
    mine, theirs = one.read_with(ours.words)
    places: list[tuple[int, int]] = []
    for first, last in ours.parts:
        at = places[-1][1] if places else 0
        place = theirs.squeezed.find(squeezed(mine[first:last]).text, at)
        if place is None:
            return None
        places.append(place)
    low, high, passages = one.around(places[0][0], places[-1][1])
    if _is_single(passages, one):
        return None
    ends = [low, *(end for _, end in places)]
    starts = [*(start for start, _ in places), high]
    between = _left_out(one, *zip(ends[1:-1], starts[1:-1], strict=True))
    if not any(has_letters(change.source) for change in between):
        return None
    outside = _left_out(one, *zip(ends, starts, strict=True))
    return _match("cropped", passages, outside)


def _altered(ours: Ours, one: Spoken, telling: frozenset[str]) -> Match | None:
    """Ours as a part of what was spoken with some words changed; `None` when it is not near."""
    mine, theirs = one.read_with(ours.words)
    core = mine[ours.first : ours.last]
    found = (one.aligner if theirs is one else Aligner(theirs.words)).align(core)
    if found is None or not _is_near(core, theirs.words, found, telling):
        return None
    low, high, passages = one.around(found.start, found.end)
    if _is_single(passages, one):
        return None
    first, last = low, high
    differences = [one.behind(ours.first) for one in found.differences]
    if any(map(has_letters, theirs.words[low : found.start])):
        first, _ = _without_stops(theirs.words, found.start, found.end, low, high)
        before = _left_out(one, (low, first))
    else:
        before = []
        if ours.first or not _are_stops(theirs.words[low : found.start], core[0]):
            differences.insert(0, Difference(0, ours.first, low, found.start))
    if any(map(has_letters, theirs.words[found.end : high])):
        _, last = _without_stops(theirs.words, found.start, found.end, low, high)
        behind = _left_out(one, (last, high))
    else:
        behind = []
        if ours.last < len(mine) or not _are_stops(theirs.words[found.end : high], core[-1]):
            differences.append(Difference(ours.last, len(mine), found.end, high))
    changes = [
        Change(ours.printed(a, b), one.printed(c, d))
        for a, b, c, d in merged(mine, theirs.words, differences)
        if not (
            any(c <= bound <= d for bound in one.bounds[1:-1])
            and STOPS.issuperset([*mine[a:b], *theirs.words[c:d]])
        )
    ]
    if not changes and len(passages) == 1 and not before and not behind:
        return None
    status: Status = "altered" if changes else "cropped" if before or behind else "normalized"
    doubtful = found.nearness < NEAR and bool(before or behind)
    return _match(status, passages, [*before, *changes, *behind], found.nearness, doubtful=doubtful)


def _are_stops(words: Sequence[str], beside: str) -> bool:
    """Whether only stops stand beside a word, and not instead of another sign."""
    return STOPS.issuperset(words) and has_letters(beside)


def _is_near(
    core: Sequence[str], theirs: Sequence[str], found: Alignment, telling: frozenset[str]
) -> bool:
    """Whether ours is made of theirs; of two words one must be one that hardly another has."""
    if found.nearness >= NEAR:
        return True
    same = {word.lower() for word in theirs[found.start : found.end] if word.lower() in telling}
    return sum(map(has_letters, core)) == 2 and bool(same) and found.nearness >= NEAR - 0.1  # noqa: PLR2004
