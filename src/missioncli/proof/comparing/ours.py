"""A passage of the dataset in words: what of it are the stops at its ends, and its ellipses."""

from collections.abc import Iterator, Sequence
from typing import Final

from missioncli.proof.comparing.worded import Worded, has_letters

STOPS: Final = frozenset(".,;:-。、")
"""What printers set where a quotation is cut or goes on."""
_BRACKETS: Final = {"[": "]", "(": ")"}
_DOTS: Final = 2
"""How many points are an ellipsis at least."""


class Ours:
    """A passage of the dataset, in words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._worded = Worded(text)
        self.words = self._worded.raw
        """The words; one that is broken at the end of a line in parts."""
        omitted = list(_ellipses(self.words))
        signs = {at for start, end in omitted for at in range(start, end)}
        signs |= {at for at, word in enumerate(self.words) if word in STOPS}
        first, last = 0, len(self.words)
        while first < last and first in signs:
            first += 1
        while last > first and last - 1 in signs:
            last -= 1
        self.first, self.last = first, last
        self.core = self.words[first:last]
        """The words without the stops at both ends."""
        self.parts = list(self._parted(omitted))
        """The words between its ellipses: from the one to before the other."""

    @property
    def inside(self) -> list[str]:
        """The words within quotation marks around it; none when there are no such marks."""
        marked = len(self.words) > 2 and self.words[0] == self.words[-1] == "'"  # noqa: PLR2004
        return self.words[1:-1] if marked else []

    def printed(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as they are printed."""
        return self._worded.printed(start, end)

    def _parted(self, omitted: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        at = self.first
        for start, end in (*omitted, (self.last, self.last)):
            if any(map(has_letters, self.words[at:start])):
                yield at, start
            at = max(at, end)


def _ellipses(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where points stand in a row, with the brackets around them."""
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end] == ".":
            end += 1
        if end - at >= _DOTS:
            start = at
            if at and end < len(words) and _BRACKETS.get(words[at - 1]) == words[end]:
                start, end = at - 1, end + 1
            yield start, end
        at = max(end, at + 1)
