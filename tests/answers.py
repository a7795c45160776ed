"""What the answers over `data/folder` are, worked out by hand from its files.

Every test of a folder may lean on this table. It is written from the files, never from what the
program says: where the two differ, one of them is wrong, and a person has to look which.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

FOLDER: Final = Path(__file__).parent / "data" / "folder"

CANADA: Final = "smta-canada-2028"
VIETNAM: Final = "smta-japan-vietnam-2025"
JAPAN: Final = "smta-japan-2023"
EUROPE: Final = "smta-europe-2023"
VIRTUAL: Final = "smta-virtual-2021"
KOREA: Final = "smta-japan-korea-2019"

MISSIONS: Final = (CANADA, VIETNAM, JAPAN, EUROPE, VIRTUAL, KOREA)
"""Newest first. "2023" begins on its first day, so Europe is older than Japan in June."""

FILES: Final = 7

COUNTS: Final = {
    "missions": 6,
    "delegates": 4 + 2 + 2 + 3 + 3 + 1,
    "officials": 3 + 2 + 1 + 4 + 3 + 1,
    "quotes": 2 + 1 + 1 + 2 + 2,
    "paraphrases": 1 + 1 + 1 + 1,
    "issues": 3 + 4 + 2 + 2 + 4 + 2,
    "engagements": 2 + 2 + 2 + 4 + 3 + 1,
    "outcomes": 1 + 1 + 1,
    "followups": 2 + 2 + 1 + 3 + 2 + 1,
}
"""How many rows a listing has, by file in the order of time."""


class History(NamedTuple):
    """What became of one issue."""

    missions: tuple[str, ...]
    """Those that have it, newest first."""
    raised: int
    """How many of them raised it: held ones, but not those that only tell how it was closed."""
    unanswered: int
    """How many raised it without an answer on file."""
    status: tuple[str, str]
    """At the first mission that has it, and at the newest."""
    closed: str | None
    """The first held mission that closes it."""
    days: tuple[int | None, int | None]
    """From the start of the first held mission that has it to that of the one that closes it, else
    of the newest one: at least and at most. `None` where the dates set no limit, as for what is
    still open, or has not been raised yet."""


# 2019-10-07 to 2025-04-07 are 2,009 days; to some day of May 2021 they are 572 to 602.
HISTORIES: Final = {
    "double-testing": History(
        (CANADA, VIETNAM, JAPAN, EUROPE, VIRTUAL, KOREA),
        raised=4,
        unanswered=3,
        status=("open", "resolved"),
        closed=VIETNAM,
        days=(2009, 2009),
    ),
    "harbour-fees": History(
        (VIETNAM, VIRTUAL, KOREA),
        raised=3,
        unanswered=3,
        status=("open", "open"),
        closed=None,
        days=(2009, None),
    ),
    "data-localisation": History(
        (VIETNAM, VIRTUAL, KOREA),
        raised=2,
        unanswered=2,
        status=("open", "open"),
        closed=VIRTUAL,
        days=(572, 602),
    ),
    "battery-duty": History(
        (VIETNAM, VIRTUAL),
        raised=1,
        unanswered=1,
        status=("open", "resolved"),
        closed=VIETNAM,
        days=(1407, 1437),
    ),
    "crew-licences": History(
        (JAPAN,),
        raised=1,
        unanswered=0,
        status=("refused", "refused"),
        closed=JAPAN,
        days=(0, 0),
    ),
    "fire-code": History(
        (EUROPE,),
        raised=1,
        unanswered=0,
        status=("progress", "progress"),
        closed=None,
        days=(0, None),
    ),
    "cold-weather-rules": History(
        (CANADA,),
        raised=0,
        unanswered=0,
        status=("open", "open"),
        closed=None,
        days=(None, None),
    ),
}

UNANSWERED: Final = {
    "harbour-fees": ("Publish the table of fees", "A lower fee for ships without exhaust"),
    "data-localisation": ("Let makers read the records of their own batteries",),
}
"""The asks that nobody has answered, by issue; the issues are open or in progress."""

OWED_BY_SMTA: Final = (
    "Write to the Harbour Master about fees once more",
    "Send Elbmund the fire drills of Norwegian ports",
    "Send the agency the list of accredited laboratories",
)
"""What `followups --owner SMTA` lists: the association's own, newest mission first."""

OPEN_FOLLOWUPS: Final = {
    "Book the journey": "2028-01",
    "Comment on Vietnam's draft law on data": "2025-06-30",
    "Write to the Harbour Master about fees once more": "2025-09",
    "Thank the ministry": "2023-06-30",
    "Find out who decides on crews after the election": None,
    "Send Elbmund the fire drills of Norwegian ports": "2024",
    "Collect what members paid in port": "2021-09-30",
    "Ask the Harbour Board in writing for its fees": "2020-03",
}
"""What is not done, newest mission first, with the date on file by which it is due."""

POSTS: Final = {
    "aiko-terashima": (
        (VIETNAM, "President", "shinonome"),
        (JAPAN, "Director-General for Ships", "moss"),
        (KOREA, "Deputy Director", "kssa"),
    ),
    "ingrid-vallestad": (
        (VIETNAM, "Chair", "brevika"),
        (JAPAN, "President", "smta"),
        (VIRTUAL, "President", "smta"),
        (KOREA, "President", "smta"),
    ),
    "tor-hafstad": (
        (CANADA, "President", "smta"),
        (VIETNAM, "President", "smta"),
        (KOREA, "Chief Executive", "tidewell"),
    ),
    "anna-lindmark": (
        (JAPAN, "Chief Engineer", "brevika"),
        (KOREA, "Engineer", "brevika"),
    ),
    "anna-lindmark-elbmund": ((EUROPE, "Director of Berths", "elbmund"),),
}
"""Every post that somebody held, newest mission first."""

NAMESAKES: Final = ("anna-lindmark", "anna-lindmark-elbmund")
"""Two people of one name."""
