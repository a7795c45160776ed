"""What became of a printed passage of the dataset, and which of them are asked for."""

from collections.abc import Sequence
from typing import NamedTuple

from missioncli.proof.comparing.matching import Change
from missioncli.proof.comparing.status import MATCHES, SAME, Status
from missioncli.proof.passages import Passage
from missioncli.proof.printed.paragraphs import Place


class Verdict(NamedTuple):
    """What became of one printed passage of the dataset."""

    mission: str
    quote: int
    """The number of its quote in the file, from 1."""
    speaker: str | None
    speaker_name: str
    text: str
    status: Status
    source: str
    place: Place | None
    found: str
    """What the text has there; "" when it was not found."""
    changes: tuple[Change, ...]
    found_speaker: str | None
    cited: tuple[int, ...]
    """The paragraphs that the dataset cites; empty when they include the one that was found."""
    passages: Sequence[Passage]
    """The quoted passages it was found in: several where it joins them, none outside the marks."""
    out_of_order: bool = False
    """Whether it is printed before the passage of its quote that stands above it."""

    @property
    def matches(self) -> bool:
        """Whether the passage matches the source."""
        return self.status in MATCHES

    @property
    def covers(self) -> bool:
        """Whether the passages it was found in are on file by it, if only a part of them."""
        return self.status in SAME or self.out_of_order


class Asked(NamedTuple):
    """The quotes that are asked for; all are compared, since one tells what another leaves out."""

    speakers: frozenset[str] | None = None
    """Keys, and what the unnamed are called; `None` for everybody."""
    missions: frozenset[str] | None = None
    """Their ids; `None` for all."""

    def includes(self, mission: str, speaker: str) -> bool:
        """Whether a quote is asked for, by its mission and its speaker or attribution."""
        return (self.missions is None or mission in self.missions) and (
            self.speakers is None or speaker in self.speakers
        )


EVERYTHING = Asked()
