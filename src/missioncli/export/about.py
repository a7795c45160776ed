"""What a document says of itself: what it is about, for whom it is, and what is not in it."""

from missioncli import __version__
from missioncli.export.levels import level_words
from missioncli.model.mission import FORMAT
from missioncli.store.outgoing import Outgoing
from missioncli.store.tabular.read import missions
from missioncli.text import count


def title(out: Outgoing) -> str:
    """The title of the mission, or how many missions there are."""
    number, name = missions(out)
    return name if number == 1 and name else count(number, "mission")


def about(out: Outgoing) -> dict[str, str]:
    """What is told of a set of tables as a whole, by name."""
    clear = out.clearance
    return {
        "title": title(out),
        "level": level_words(clear),
        "release": clear.level,
        "off_record": str(clear.off_record).lower(),
        "notes": str(clear.notes).lower(),
        "program": f"missioncli {__version__}",
        "format": str(FORMAT),
    }
