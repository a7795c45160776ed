"""How a passage of the dataset compares with what was spoken: cropped, altered, or not at all."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from missioncli.proof.comparing.alignment import NEAR, Aligner, Alignment, Difference, merged
from missioncli.proof.comparing.ours import STOPS, Ours
from missioncli.proof.comparing.spoken import Spoken
from missioncli.proof.comparing.status import Status
from missioncli.proof.comparing.worded import has_letters, squeezed
from missioncli.proof.passages import Passage

_NEAR_IN_TWO: Final = 0.5
"""As `NEAR`, of two words: one of them."""


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


def match_of(
    status: Status,
    passages: Sequence[Passage],
    changes: Sequence[Change] = (),
    nearness: float = 1,
    *,
    doubtful: bool = False,
) -> Match:
    """A match in some passages in a row, from the first one's beginning to the last one's end."""
    start, last = passages[0].offset, passages[-1]
    length = last.offset + last.length - start
    return Match(status, start, length, tuple(changes), passages, nearness, doubtful)


def cut(ours: Ours, one: Spoken) -> Match | None:
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
            return match_of("cropped", passages, outside)
        return match_of("normalized", passages) if len(passages) > 1 else None
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


def omitting(ours: Ours, one: Spoken) -> Match | None:
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
    worded = [change for change in outside if has_letters(change.source)]
    return match_of("cropped", passages, worded)


def altered(ours: Ours, one: Spoken, telling: frozenset[str]) -> Match | None:
    """Ours as a part of what was spoken with some words changed; `None` when it is not near."""
    mine, theirs = one.read_with(ours.words)
    core = mine[ours.first : ours.last]
    found = (one.aligner if theirs is one else Aligner(theirs.words)).align(core)
    if found is None or not _is_near(core, theirs.words, found, telling):
        return None
    low, high, passages = one.around(found.start, found.end)
    if _is_single(passages, one):
        return None
    words = theirs.words
    first, last = _without_stops(words, found.start, found.end, low, high)
    differences = [one.behind(ours.first) for one in found.differences]
    if not any(map(has_letters, words[low : found.start])):
        first = low
        if ours.first or not _are_stops(words[low : found.start], core[0]):
            differences.insert(0, Difference(0, ours.first, low, found.start))
    if not any(map(has_letters, words[found.end : high])):
        last = high
        if ours.last < len(mine) or not _are_stops(words[found.end : high], core[-1]):
            differences.append(Difference(ours.last, len(mine), found.end, high))
    before, behind = _left_out(one, (low, first)), _left_out(one, (last, high))
    changes = [
        Change(ours.printed(a, b), one.printed(c, d))
        for a, b, c, d in merged(mine, words, differences)
        # What ends a passage in the middle of a speech is the printer's.
        if not any(c <= bound <= d for bound in one.bounds[1:-1])
        or not STOPS.issuperset([*mine[a:b], *words[c:d]])
    ]
    if not changes and len(passages) == 1 and not before and not behind:
        return None
    status: Status = "altered" if changes else "cropped" if before or behind else "normalized"
    doubtful = found.nearness < NEAR and bool(before or behind)
    return match_of(
        status, passages, [*before, *changes, *behind], found.nearness, doubtful=doubtful
    )


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
    return sum(map(has_letters, core)) == 2 and bool(same) and found.nearness >= _NEAR_IN_TWO  # noqa: PLR2004
