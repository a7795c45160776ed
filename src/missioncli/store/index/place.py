"""Where the index of a folder is: in the user's cache directory, for nobody else to read."""

import hashlib
import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from missioncli.store.index.seal import unseal
from missioncli.store.index.waiting import AT_A_TIME, patiently

_PRIVATE: Final = 0o700
_OWN: Final = 0o600


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
    db = sqlite3.connect(place, timeout=AT_A_TIME, isolation_level=None)
    # Of a new database: in larger pages fewer rows are moved when one is full.
    db.execute("PRAGMA page_size = 8192")
    patiently(db, "PRAGMA secure_delete = ON")
    db.execute("PRAGMA temp_store = MEMORY")  # what is on file leaves no traces elsewhere
    # What a killed command has left is rolled back; after a loss of power the file may be
    # damaged, and is then made anew.
    patiently(db, "PRAGMA synchronous = NORMAL")  # which reads the schema
    return db


def discard(place: Path) -> None:
    """Remove a damaged index. The database goes first: a journal without it is not believed."""
    unseal(place)
    for path in (place, place.with_name(f"{place.name}-journal")):
        with suppress(OSError):
            path.unlink()


def _make_private(place: Path) -> None:
    """The folder and the file, with rights for the user alone.

    Raises `OSError`: also where the folder belongs to somebody else, who could write there, and
    where something else stands in the file's place.
    """
    folder = place.parent
    folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    status = folder.stat()
    if hasattr(os, "getuid") and status.st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to another user")
    if stat.S_IMODE(status.st_mode) != _PRIVATE:
        folder.chmod(_PRIVATE)
    try:
        found = place.stat()
    except FileNotFoundError:
        os.close(os.open(place, os.O_CREAT | os.O_RDWR, _OWN))
        return
    if not stat.S_ISREG(found.st_mode):
        raise FileExistsError(f"{place} is no file; remove it")
    if stat.S_IMODE(found.st_mode) != _OWN:
        place.chmod(_OWN)
