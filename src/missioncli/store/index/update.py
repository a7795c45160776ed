"""Bringing an index up to date: reading what has changed, and writing its rows."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from missioncli.errors import Unreadable
from missioncli.files.reading import reading
from missioncli.files.scan import UNKNOWN, Seen, State, path_of
from missioncli.store.fill import write_rows
from missioncli.store.index.changes import Changes, note_folders
from missioncli.store.index.entry import Entry, Job, rows_of
from missioncli.store.index.files import first_path
from missioncli.store.index.layout import make_indexes, state
from missioncli.store.index.workers import entries
from missioncli.store.search import index as search
from missioncli.store.store import first_row
from missioncli.store.tables import DEFINITIONS, KIND_OF, every_table

Progress = Callable[[int, int], None]
"""Is told how many files of how many have been read."""

_AT_ONCE: Final = 100
"""How many files are read before their rows are written."""


class Updater:
    """Applies changes to an index, within the caller's transaction."""

    def __init__(self, db: sqlite3.Connection, folder: Path, progress: Progress | None) -> None:
        self.db = db
        self.folder = folder
        self.progress = progress
        self.verified: dict[bytes, State] = {}
        """The files that were read, by path, with their states then."""
        self.touched: set[tuple[str, str]] = set()
        """The keys of which a definition has come, gone or changed."""
        self.refilled: set[int] = set()
        """The files whose rows have come or gone."""
        self._contested: set[str] = set()
        self._before: dict[int, dict[tuple[str, str], list[Any]]] = {}
        """What the files whose rows are gone defined, before."""

    def apply(self, found: Changes) -> bool:
        """Bring the tables up to date with the folder; whether the index was empty before.

        All keys must then be resolved anew, or else those that were `touched`.
        """
        is_new = state(self.db, "folder") is None
        folders = {_folder_of(order) for order, *_ in found.read}
        for file in found.gone:
            self._forget(file)
            sql = "SELECT folder FROM index_files WHERE file = ?"
            folders.update(folder for (folder,) in self.db.execute(sql, (file,)))
            self.db.execute("DELETE FROM index_files WHERE file = ?", (file,))
        self._read(found.read)
        self._settle_contests()
        note_folders(self.db, folders)
        if is_new:
            make_indexes(self.db)
            return True
        self._note_touched()
        return False

    def _read(self, seen: Sequence[Seen]) -> None:
        """Read files and write the rows of those that count."""
        jobs = self._jobs(seen)
        rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for done, (job, entry) in enumerate(zip(jobs, entries(jobs), strict=True), start=1):
            if self._enter(job, entry):
                self.refilled.add(job.file)
                for name, found in entry.rows.items():
                    rows[name] += found
            if done % _AT_ONCE == 0 or done == len(jobs):
                write_rows(self.db, rows)
                rows.clear()
                if self.progress:
                    self.progress(done, len(jobs))

    def _jobs(self, seen: Sequence[Seen]) -> list[Job]:
        """The files to read, new ones with numbers that no other has."""
        (last,) = self.db.execute("SELECT ifnull(max(file), 0) FROM index_files").fetchone()
        jobs = []
        for order, *known_state in seen:
            sql = "SELECT file, digest FROM index_files WHERE path = ?"
            file, digest = self.db.execute(sql, (order,)).fetchone() or (0, None)
            if not file:
                last += 1
                file = last
            path = str(path_of(self.folder, order))
            jobs.append(Job(file, path, order, State(*known_state), digest))
        return jobs

    def _enter(self, job: Job, entry: Entry) -> bool:
        """Note the file in the index; whether its rows are to be written."""
        self.verified[job.order] = State(*entry.state)
        if entry.kind == "same":
            sql = (
                "UPDATE index_files SET size = ?, mtime_ns = ?, ctime_ns = ?, inode = ?,"
                " settled = ? WHERE file = ?"
            )
            self.db.execute(sql, (*entry.state, entry.settled, job.file))
            return False
        if job.digest is not None:
            self._forget(job.file)
        kind, mission = entry.kind, entry.mission
        if mission is not None and self._others_have(mission, job.file):
            self._contested.add(mission)
            kind = "twice" if kind == "valid" else kind
        self.db.execute(
            "INSERT OR REPLACE INTO index_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(job.file, job.order, *entry.state, entry.settled, entry.digest, kind, mission),
                _folder_of(job.order),
            ),
        )
        return kind == "valid"

    def _others_have(self, mission: str, file: int) -> bool:
        sql = "SELECT 1 FROM index_files WHERE mission = ? AND file <> ?"
        return self.db.execute(sql, (mission, file)).fetchone() is not None

    def _forget(self, file: int) -> None:
        """Take the rows of a file away."""
        sql = "SELECT kind, mission FROM index_files WHERE file = ?"
        kind, mission = self.db.execute(sql, (file,)).fetchone()
        if mission is not None:
            self._contested.add(mission)
        if kind != "valid":
            return
        self._before.setdefault(file, self._definitions(file))
        self.refilled.add(file)
        search.forget(self.db, file)
        rows = (first_row(file), first_row(file + 1) - 1)
        for name in ("refs", "postless", *(spec.name for spec in every_table())):
            self.db.execute(f"DELETE FROM {name} WHERE row BETWEEN ? AND ?", rows)
        for name in ("files", "labels", "names", "abroad"):
            self.db.execute(f"DELETE FROM {name} WHERE file = ?", (file,))

    def _definitions(self, file: int) -> dict[tuple[str, str], list[Any]]:
        """All that what holds across the folder may take from the file, by kind and key."""
        rows = (first_row(file), first_row(file + 1) - 1)
        rank = self.db.execute("SELECT first, id FROM missions WHERE file = ?", (file,)).fetchone()
        sql = (
            "SELECT kind, key, * FROM labels WHERE file = ? AND kind NOT IN ('stop', 'engagement')"
        )
        found: dict[tuple[str, str], list[Any]] = {
            (kind, key): [rank, label] for kind, key, *label in self.db.execute(sql, (file,))
        }
        for name in DEFINITIONS:
            sql = f"SELECT ?, key, * FROM {name} WHERE row BETWEEN ? AND ?"
            for kind, key, *row in self.db.execute(sql, (KIND_OF[name], *rows)):
                found.setdefault((kind, key), [rank]).append(row)
        return found

    def _note_touched(self) -> None:
        """Of the files whose rows have come or gone, the keys of which something is otherwise."""
        for file in self.refilled:
            before, after = self._before.get(file, {}), self._definitions(file)
            keys = before.keys() | after.keys()
            self.touched.update(key for key in keys if before.get(key) != after.get(key))

    def _settle_contests(self) -> None:
        """Of the files that have one mission the first counts, whichever was read first.

        Which one that is may hang on other files too: a copy is known by the name of its original.
        """
        several = "SELECT mission FROM index_files GROUP BY mission HAVING count(*) > 1"
        self._contested.update(key for (key,) in self.db.execute(several) if key is not None)
        for mission in self._contested:
            sql = "SELECT file, path, kind FROM index_files WHERE mission = ?"
            found = self.db.execute(sql, (mission,)).fetchall()
            first = first_path(self.db, mission)
            for file, path, kind in found:
                if path != first and kind == "valid":
                    self._forget(file)
                    self._set_kind(file, "twice")
            for file, path, kind in found:
                if path == first and kind == "twice":
                    self._restore(file, path)
        self._contested.clear()

    def _restore(self, file: int, order: bytes) -> None:
        """Write the rows of a file whose mission another file had until now."""
        path = path_of(self.folder, order)
        try:
            document = reading(path).document
        except Unreadable:
            return  # gone meanwhile; the next comparison tells
        if document is not None:
            write_rows(self.db, rows_of(Job(file, str(path), order, UNKNOWN, None), document))
            self._set_kind(file, "valid")
            self.refilled.add(file)

    def _set_kind(self, file: int, kind: str) -> None:
        self.db.execute("UPDATE index_files SET kind = ? WHERE file = ?", (kind, file))


def _folder_of(order: bytes) -> bytes:
    """The way to the folder that a file is in."""
    return order[: order.rfind(b"\0") + 1]
