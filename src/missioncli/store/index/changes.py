"""What has changed in a folder since its index was brought up to date."""

import hashlib
import marshal
import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from missioncli.files.scan import Inside, Seen, State


class Changes(NamedTuple):
    """The files to read again, and those that are gone."""

    read: list[Seen]
    gone: list[int]
    """Their numbers in the index."""

    def __bool__(self) -> bool:
        return bool(self.read or self.gone)


Verified = Mapping[bytes, State]
"""Files that this command has read itself, by path, with their states then."""


def changes(db: sqlite3.Connection, seen: Sequence[Inside], verified: Verified) -> Changes:
    """What differs between the folder as it was `seen` and the index.

    A file is unchanged when size, times and inode are. One that was young when it was read may
    have been written again within the grain of the clock: it counts as changed until it was read
    again later, or by this very command. Folders are compared as a whole where that is enough:
    going through ten thousand files takes longer than the answer.
    """
    found = Changes([], [])
    known = dict(db.execute("SELECT path, digest FROM index_folders"))
    for folder, files in seen:
        if known.pop(folder, None) != _digest(files):
            _compare(db, folder, files, verified, found)
    for folder in known:
        _compare(db, folder, [], verified, found)
    return found


def _compare(
    db: sqlite3.Connection, folder: bytes, files: list[Seen], verified: Verified, found: Changes
) -> None:
    """Add to `found` what differs between the files of one folder and the index."""
    sql = (
        "SELECT path, size, mtime_ns, ctime_ns, inode, file, settled FROM index_files"
        " WHERE folder = ?"
    )
    known = {row[0]: row for row in db.execute(sql, (folder,))}
    for one in files:
        entry = known.pop(one[0], None)
        was_young = entry and not entry[6] and verified.get(one[0]) != entry[1:5]
        if entry is None or entry[:5] != one or was_young:
            found.read.append(one)
    found.gone.extend(entry[5] for entry in known.values())


def note_folders(db: sqlite3.Connection, folders: set[bytes]) -> None:
    """Note how the index has the files of these folders now, for `changes` to compare."""
    for folder in folders:
        sql = (
            "SELECT path, size, mtime_ns, ctime_ns, inode FROM index_files WHERE folder = ?{}"
            " ORDER BY path"
        )
        files = db.execute(sql.format(""), (folder,)).fetchall()
        young = db.execute(f"{sql.format(' AND NOT settled')} LIMIT 1", (folder,)).fetchone()
        db.execute("DELETE FROM index_folders WHERE path = ?", (folder,))
        if files:
            digest = None if young else _digest(files)
            db.execute("INSERT INTO index_folders VALUES (?, ?)", (folder, digest))


def _digest(files: list[Seen]) -> bytes:
    # In the second version of the format equal values are equal bytes.
    return hashlib.sha256(marshal.dumps(files, 2)).digest()
