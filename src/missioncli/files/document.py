"""A mission file that was read, and how it was understood where it is not quite right."""

from pathlib import Path
from typing import Final, NamedTuple

from missioncli.errors import Finding, Location
from missioncli.model.mission import MissionFile

STAND_IN: Final = "x"
"""The key that stands in for one that could not be understood."""


class Mending:
    """How the tables that could be understood differ from those in the file.

    `moved` tells of what stands elsewhere now (a misspelled key, under the one that was meant)
    where the file has it. `lost` are the places whose value could not be understood; what stands
    there now is a stand-in, of which nothing may be said.
    """

    def __init__(self) -> None:
        self.moved: dict[Location, Location] = {}
        self.lost: set[Location] = set()

    def original(self, at: Location) -> Location:
        """Where the file has what is at `at` now."""
        for size in range(len(at), 0, -1):
            if at[:size] in self.moved:
                return self.moved[at[:size]] + at[size:]
        return at

    def move(self, at: Location, source: Location) -> None:
        """Note that `at` holds what stood at `source` until now."""
        self.moved[at] = self.original(source)

    def is_lost(self, at: Location) -> bool:
        """Whether `at`, or something that it stands in, could not be understood."""
        return any(at[:size] in self.lost for size in range(len(at) + 1))


AS_WRITTEN: Final = Mending()
"""A file in which nothing had to be mended."""


class MissionDocument(NamedTuple):
    """The content of a file that has passed the gate of shapes, or of one as it was understood."""

    path: Path
    content: MissionFile
    mending: Mending = AS_WRITTEN


class Refused(NamedTuple):
    """A file that did not pass the gate of shapes: why, and its content as far as understood."""

    findings: tuple[Finding, ...]
    understood: MissionDocument | None
