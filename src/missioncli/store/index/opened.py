"""The store over a folder, from its index: compared with the folder, brought up to date, asked."""

import sqlite3
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, NamedTuple

from missioncli.errors import Finding, IndexDamaged, InvalidData, MissioncliError
from missioncli.files.scan import scan
from missioncli.store.index.changes import Changes, changes
from missioncli.store.index.layout import is_made, set_state, state
from missioncli.store.index.place import connect, discard, place_of
from missioncli.store.index.seal import commit, is_sealed
from missioncli.store.index.waiting import patiently
from missioncli.store.store import Store

if TYPE_CHECKING:
    from missioncli.files.document import MissionDocument
    from missioncli.files.scan import Inside, State
    from missioncli.store.index.update import Progress

_CACHE: Final = 64_000
"""Kilobytes of the database that are held in memory while it is written."""
_TRIES: Final = 5
"""How often a folder that changes while it is read is tried again."""


class Unusable(Exception):
    """The index cannot be had or written; the answer must come without it. Says why."""


class IndexedStore(Store):
    """A store over an index. What it answers is the folder as it was when the store was opened."""

    complete = True

    def __init__(
        self,
        db: sqlite3.Connection,
        findings: Sequence[Finding],
        skipped: int,
        place: Path,
        folder: Path,
    ) -> None:
        super().__init__(db, findings, skipped)
        self._place = place
        self._folder = folder
        self._changes = db.total_changes

    def documents(self, files: AbstractSet[int] | None = None) -> "Iterator[MissionDocument]":
        """The documents, read one at a time: as `Store.documents`."""
        from missioncli.files.reading import reading
        from missioncli.files.scan import path_of

        sql = "SELECT file, path FROM files ORDER BY path"
        for file, order in self.db.execute(sql).fetchall():
            if files is None or file in files:
                read = reading(path_of(self._folder, order))
                if read.findings:
                    raise InvalidData(read.findings)
                if read.document is not None:
                    yield read.document

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the database, and keep what search has added to it.

        Raises `IndexDamaged` for an error that a damaged database explains.
        """
        if error is None and self.db.total_changes > self._changes:
            with suppress(sqlite3.Error):  # it is added again the next time
                commit(self.db, self._place)
        unexplained = isinstance(error, Exception) and not isinstance(error, MissioncliError)
        damaged = unexplained and not _is_sound(self.db)
        super().__exit__(kind, error, trace)
        if damaged:
            discard(self._place)
            raise IndexDamaged from error


def indexed(folder: Path, progress: "Progress | None" = None) -> IndexedStore:
    """The store over `folder` as it is now, its index brought up to date first.

    Raises `Unusable` when there can be no index.
    """
    place = place_of(folder)
    try:
        try:
            return _opened(place, folder, progress)
        except Exception as error:
            # What damage leads to may be any error; a bug shows again in an index made anew.
            if isinstance(error, (Unusable, OSError)) or _is_no_damage(error):
                raise
            discard(place)
            return _opened(place, folder, progress)
    except (sqlite3.Error, OSError) as error:
        raise Unusable(_reason(error)) from None


class _Index(NamedTuple):
    """Where an index is, and of which folder."""

    place: Path
    folder: Path


def _opened(place: Path, folder: Path, progress: "Progress | None") -> IndexedStore:
    index = _Index(place, folder)
    db = connect(place)
    try:
        verified: dict[bytes, State] = {}
        for _ in range(_TRIES):
            blocked: list[Finding] = []
            seen = scan(str(folder), blocked)
            _begin(db)
            _believe(db, place)
            found = _changes(db, folder, seen, verified)
            if found is not None and not found:
                return _store(db, blocked, place, folder)
            compared = _generation(db), found
            db.execute("ROLLBACK")
            written = _brought_up_to_date(db, index, seen, verified, compared, progress)
            # The index is now the folder as it was seen, unless somebody else has written since.
            _begin(db)
            if _generation(db) == written:
                return _store(db, blocked, place, folder)
            db.execute("ROLLBACK")
    except BaseException:
        db.close()
        raise
    db.close()
    raise Unusable("the folder changes all the time")


class _Unsealed(sqlite3.DatabaseError):
    """The index is not as it was written."""

    def __init__(self) -> None:
        super().__init__("the index is not as it was written")


def _believe(db: sqlite3.Connection, place: Path) -> None:
    if is_made(db) and not is_sealed(place):
        raise _Unsealed


def _begin(db: sqlite3.Connection) -> None:
    """From here on nobody changes what is compared and asked."""
    db.execute("BEGIN")
    patiently(db, "SELECT 1 FROM sqlite_master")


def _changes(
    db: sqlite3.Connection, folder: Path, seen: "Sequence[Inside]", verified: "dict[bytes, State]"
) -> Changes | None:
    """What differs from the folder; `None` when all must be told anew."""
    if not is_made(db) or state(db, "folder") != _spelled(folder):
        return None
    return changes(db, seen, verified)


def _generation(db: sqlite3.Connection) -> int:
    """How often the index was written; 0 when there is none."""
    return (state(db, "generation") or 0) if is_made(db) else 0


def _store(
    db: sqlite3.Connection, blocked: list[Finding], place: Path, folder: Path
) -> IndexedStore:
    findings = blocked
    kept = state(db, "faults")
    if kept:
        from missioncli.store.index.doubts import from_json
        from missioncli.store.memory import each_once

        findings = each_once(blocked, from_json(kept))
    return IndexedStore(db, findings, state(db, "skipped"), place, folder)


def _brought_up_to_date(
    db: sqlite3.Connection,
    index: _Index,
    seen: "Sequence[Inside]",
    verified: "dict[bytes, State]",
    compared: tuple[int, Changes | None],
    progress: "Progress | None",
) -> int:
    """Write what has changed, all of it or nothing; the generation that was written.

    `compared` is what had changed from which generation of the index.
    """
    from missioncli.store.index.doubts import faults, settle, to_json
    from missioncli.store.index.layout import make
    from missioncli.store.index.update import Updater

    if not any(name == "aside" for _, name, _ in db.execute("PRAGMA database_list")):
        db.execute("ATTACH ':memory:' AS aside")
    db.execute(f"PRAGMA cache_size = -{_CACHE}")
    patiently(db, "BEGIN IMMEDIATE")
    try:
        _believe(db, index.place)  # others may have made it while we waited
        generation = _generation(db) + 1
        if not is_made(db):
            make(db)
        updater = Updater(db, index.folder, progress)
        known, found = compared
        if found is None or known != generation - 1:  # others have written while we waited
            found = changes(db, seen, verified)
        settle(db, updater, is_new=updater.apply(found))
        told = faults(db, index.folder)
        set_state(db, "folder", _spelled(index.folder))
        set_state(db, "generation", generation)
        set_state(db, "faults", to_json(told) if told else "")
        set_state(db, "skipped", _skipped(db))
        commit(db, index.place)
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    verified |= updater.verified
    return generation


def _skipped(db: sqlite3.Connection) -> int:
    sql = "SELECT count(*) FROM index_files WHERE kind = 'other'"
    return int(db.execute(sql).fetchone()[0])


def _spelled(folder: Path) -> bytes:
    """The folder as it was named: so its files are named in what is said of them."""
    from os import fsencode

    return fsencode(folder)


def _is_sound(db: sqlite3.Connection) -> bool:
    try:
        return bool(db.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def _is_no_damage(error: Exception) -> bool:
    """Whether the database is sound but cannot be had: locked, full, not ours to write."""
    if not isinstance(error, sqlite3.OperationalError):
        return False
    return error.sqlite_errorcode != sqlite3.SQLITE_ERROR  # a table that is not as it should be


def _reason(error: sqlite3.Error | OSError) -> str:
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return str(error)
