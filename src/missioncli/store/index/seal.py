"""How an index is known to be as it was written: by what the file system said of it then.

A page that something else has overwritten may still read as a page. Whoever writes an index notes,
while nobody else can write, the state of its file beside it; an index in another state than noted
is not believed. Whatever restores a file's times still changes when its state last changed.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from missioncli.store.index.waiting import patiently


def commit(db: sqlite3.Connection, place: Path) -> None:
    """End the transaction that has written the database in `place`, and seal it."""
    # So the lock outlasts the transaction: nobody writes between the two.
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    try:
        patiently(db, "COMMIT")
        _note(place)
    finally:
        db.execute("PRAGMA locking_mode = NORMAL")
        if not db.in_transaction:  # the lock is let go at the next look
            db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()


def is_sealed(place: Path) -> bool:
    """Whether the file is in the state in which it was written; ask within a transaction."""
    try:
        return _seal(place).read_bytes() == _state(place)
    except OSError:
        return False


def unseal(place: Path) -> None:
    """Take the note away."""
    with suppress(OSError):
        _seal(place).unlink()


def _note(place: Path) -> None:
    with suppress(OSError):  # then the index is made anew the next time
        seal = _seal(place)
        part = seal.with_name(f"{seal.name}.{os.getpid()}")
        handle = os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(_state(place))
        part.replace(seal)


def _state(place: Path) -> bytes:
    found = place.stat()
    parts = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
    return " ".join(map(str, parts)).encode()


def _seal(place: Path) -> Path:
    return place.with_suffix(".seal")
