"""What a document says of itself: what it is about, for whom it is, and what is not in it."""

from typing import Final

from missioncli import __version__
from missioncli.model.mission import FORMAT
from missioncli.model.release import Clearance
from missioncli.store.outgoing import Outgoing
from missioncli.store.tabular.read import missions
from missioncli.text import count

_LEVELS: Final = {
    "public": "public: only what may be seen by everybody",
    "members": "members: nothing that is internal",
    "internal": "internal: not for use outside the house",
}


def level(clear: Clearance) -> str:
    """For whom a document is, in words that are printed on it."""
    record = "with" if clear.off_record else "without"
    notes = "with" if clear.notes else "without"
    return (
        f"{_LEVELS[clear.level]}; {record} what was not on the record; {notes} the editor's notes"
    )


def title(out: Outgoing) -> str:
    """The title of the mission, or how many missions there are."""
    number, name = missions(out)
    return name if number == 1 and name else count(number, "mission")


def about(out: Outgoing) -> dict[str, str]:
    """What is told of a set of tables as a whole, by name."""
    clear = out.clearance
    return {
        "title": title(out),
        "level": level(clear),
        "release": clear.level,
        "off_record": str(clear.off_record).lower(),
        "notes": str(clear.notes).lower(),
        "program": f"missioncli {__version__}",
        "format": str(FORMAT),
    }
