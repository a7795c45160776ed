"""What has changed in a folder since its index was brought up to date."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from missioncli.files.scan import Seen, State


class Changes(NamedTuple):
    """The files to read again, and those that are gone."""

    read: list[Seen]
    gone: list[int]
    """Their numbers in the index."""

    def __bool__(self) -> bool:
        return bool(self.read or self.gone)


Verified = Mapping[bytes, State]
"""Files that this command has read itself, by path, with their states then."""


def changes(db: sqlite3.Connection, seen: Sequence[Seen], verified: Verified) -> Changes:
    """What differs between the folder as it was `seen` and the index.

    A file is unchanged when size, times and inode are. One that was young when it was read may
    have been written again within the grain of the clock: it counts as changed until it was read
    again later, or by this very command.
    """
    sql = "SELECT path, file, settled, size, mtime_ns, ctime_ns, inode FROM index_files"
    known = {row[0]: row[1:] for row in db.execute(sql)}
    read = []
    for one in seen:
        entry = known.pop(one.order, None)
        known_state = entry[2:] if entry else None
        was_young = entry and not entry[1] and verified.get(one.order) != known_state
        if known_state != one.state or was_young:
            read.append(one)
    return Changes(read, [entry[0] for entry in known.values()])
