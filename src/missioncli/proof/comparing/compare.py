"""One printed passage held against the passages of a text."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final

from missioncli.proof.comparing.matching import ABSENT, Match, altered, cut, match_of, omitting
from missioncli.proof.comparing.ours import Ours
from missioncli.proof.comparing.spoken import Index, Spoken, spoken
from missioncli.proof.comparing.status import Status
from missioncli.proof.comparing.worded import Worded, has_letters, squeezed
from missioncli.proof.passages import Passage

_RANKS: Final = ("altered", "unmarked", "cropped", "normalized", "exact")
"""Of two that are equally near, the later one counts."""

_ANOTHERS: Final = 0.25
"""What it costs that somebody else says the words. With one word of four changed they are the right
speaker's, altered, even where another one says just these; with more they are the other one's."""

_OUTSIDE: Final = 0.3
"""What it costs that words stand outside quotation marks: more than being somebody else's."""

_LONG: Final = 40
"""How many characters make a sentence of a text that does not part its words."""


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
                    yield match_of("exact", one.passages)
                elif squeezed(mine).text == theirs.squeezed.text:
                    yield match_of("normalized", one.passages)

    def _cropped(self, ours: Ours) -> Iterator[Match]:
        for index in (self._single, self._joined):
            for one in index.with_all(ours.core):
                match = cut(ours, one) or omitting(ours, one)
                if match:
                    yield match

    def _near(self, ours: Ours) -> Iterator[Match]:
        for index in (self._single, self._joined):
            telling = index.telling(ours.core)
            for one in index.with_most(ours.core):
                match = altered(ours, one, telling)
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
            match = altered(ours, one, frozenset())
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
