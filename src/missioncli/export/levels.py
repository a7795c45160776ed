"""For whom a document is, in words: what stands on every document that leaves."""

from typing import Final

from missioncli.model.base import Release
from missioncli.model.release import Clearance

_LEVELS: Final[dict[Release, str]] = {
    "public": "Public: may be passed on to anybody.",
    "members": "For members only: not to be passed on beyond them.",
    "internal": "Internal: not to leave the house.",
}


def level_words(clearance: Clearance) -> str:
    """The level, what was let through beside the record, and whether the editor's notes were."""
    terms = (
        "It also holds what was not said on the record."
        if clearance.off_record
        else "It holds only what is on the record."
    )
    notes = " It holds the editor's notes." if clearance.notes else ""
    return f"{_LEVELS[clearance.level]} {terms}{notes}"
