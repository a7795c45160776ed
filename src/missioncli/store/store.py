"""The store: missions as tables of a SQLite database, which queries ask for rows."""

import sqlite3
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from missioncli.errors import Finding

if TYPE_CHECKING:
    from missioncli.files.document import MissionDocument

ROWS: Final = 20
"""How many bits of a row's number count within its file; those above are the file's number."""


def first_row(file: int) -> int:
    """The number below which no row of that file is; the next file's is above all of them."""
    return file << ROWS


def run(db: sqlite3.Connection, script: str) -> None:
    """Run a script of statements within the caller's transaction (`executescript` would end it)."""
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)


class Store:
    """Missions as tables, and what was wrong with their files.

    Use it as a context manager; leaving it closes the database.
    """

    complete = False
    """Whether the database has all views already; one in memory gets those that are asked for."""

    def __init__(
        self,
        db: sqlite3.Connection,
        findings: Sequence[Finding],
        skipped: int,
        documents: "Sequence[MissionDocument]" = (),
    ) -> None:
        self.db = db
        self._documents = documents
        self.findings = tuple(findings)
        """The faults of both gates: files left out, and keys that lead nowhere."""
        self.skipped = skipped
        """How many files of the folder are TOML or JSON, but no mission files."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.db.close()

    def ensure(self, *views: str) -> None:
        """Make these views, where the database does not have all of them yet."""
        if not self.complete:
            from missioncli.store.views import ensure

            for view in views:
                ensure(self.db, view)

    def value(self, sql: str, *parameters: object) -> Any:
        """The first column of the first row, or `None` when there is no row."""
        row = self.db.execute(sql, parameters).fetchone()
        return row[0] if row else None

    def column(self, sql: str, *parameters: object) -> list[Any]:
        """The first column of every row, in the query's order."""
        return [row[0] for row in self.db.execute(sql, parameters)]

    def documents(self, files: AbstractSet[int] | None = None) -> "Iterator[MissionDocument]":
        """The documents that the rows come from, in the order of their paths; all or those `files`.

        Raises `Unreadable` or `InvalidData` for a file that has changed meanwhile.
        """
        for number, document in enumerate(self._documents, start=1):
            if files is None or number in files:
                yield document

    @property
    def files(self) -> int:
        """How many mission files and registries the answers come from."""
        return int(self.value("SELECT count(*) FROM files"))

    @property
    def missions(self) -> list[str]:
        """The keys of all missions, newest first."""
        return self.column("SELECT id FROM missions ORDER BY rank")

    @property
    def several(self) -> bool:
        """Whether there is more than one mission, so that answers must say which."""
        return bool(self.value("SELECT count(*) > 1 FROM missions"))
