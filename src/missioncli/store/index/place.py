"""Where the index of a folder is: in the user's cache directory, for nobody else to read."""

import hashlib
import os
import sqlite3
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

_PRIVATE: Final = 0o700
_WAIT: Final = 60
"""Seconds that somebody else's writing is waited for."""
_AT_A_TIME: Final = 0.5
"""Seconds after which waiting can be interrupted."""


def place_of(folder: Path) -> Path:
    """The file that holds, or would hold, the index of `folder`: one for each resolved folder."""
    from platformdirs import user_cache_path

    resolved = os.fsencode(os.path.realpath(folder))
    name = hashlib.sha256(resolved).hexdigest()[:32]
    return user_cache_path("missioncli", appauthor=False) / f"{name}.sqlite"


def connect(place: Path) -> sqlite3.Connection:
    """The database in `place`, made if it is not there, private and forgetting what is deleted.

    Raises `OSError` or `sqlite3.Error` when it cannot be had.
    """
    _make_private(place)
    db = sqlite3.connect(place, timeout=_AT_A_TIME, isolation_level=None)
    # Of a new database: in larger pages fewer rows are moved when one is full.
    db.execute("PRAGMA page_size = 8192")
    patiently(db, "PRAGMA secure_delete = ON")
    db.execute("PRAGMA temp_store = MEMORY")  # what is on file leaves no traces elsewhere
    # What a killed command has left is rolled back; after a loss of power the file may be
    # damaged, and is then made anew.
    patiently(db, "PRAGMA synchronous = NORMAL")  # which reads the schema
    return db


def patiently(db: sqlite3.Connection, sql: str) -> None:
    """Execute a statement that may have to wait until others have written.

    Raises `sqlite3.OperationalError` when they take too long.
    """
    until = time.monotonic() + _WAIT
    while True:
        try:
            db.execute(sql).fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        else:
            return


def discard(place: Path) -> None:
    """Remove a damaged index. The database goes first: a journal without it is not believed."""
    for path in (place, place.with_name(f"{place.name}-journal")):
        with suppress(OSError):
            path.unlink()


def _make_private(place: Path) -> None:
    """The folder and the file, with rights for the user alone.

    Raises `OSError`: also where the folder belongs to somebody else, who could write there.
    """
    folder = place.parent
    folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    status = folder.stat()
    if hasattr(os, "getuid") and status.st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to another user")
    if stat.S_IMODE(status.st_mode) != _PRIVATE:
        folder.chmod(_PRIVATE)
    if not place.exists():
        os.close(os.open(place, os.O_CREAT | os.O_RDWR, 0o600))
