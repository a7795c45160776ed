"""The store: a SQLite database with the schema, filled from documents, asked for rows."""

import sqlite3
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from missioncli.errors import Finding
from missioncli.files.collect import Collection
from missioncli.store.dangling import dangling
from missioncli.store.fill import Filler
from missioncli.store.resolve import resolve
from missioncli.store.tables import indexes, schema


class Store:
    """Missions as tables, and what was wrong with their files.

    Use it as a context manager; leaving it closes the database.
    """

    def __init__(self, db: sqlite3.Connection, findings: Sequence[Finding], skipped: int) -> None:
        self.db = db
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

    def value(self, sql: str, *parameters: object) -> Any:
        """The first column of the first row, or `None` when there is no row."""
        row = self.db.execute(sql, parameters).fetchone()
        return row[0] if row else None

    def column(self, sql: str, *parameters: object) -> list[Any]:
        """The first column of every row, in the query's order."""
        return [row[0] for row in self.db.execute(sql, parameters)]

    @property
    def files(self) -> int:
        """How many mission files and registries the answers come from."""
        return int(self.value("SELECT count(*) FROM files"))

    @property
    def several(self) -> bool:
        """Whether there is more than one mission, so that answers must say which."""
        return bool(self.value("SELECT count(*) > 1 FROM missions"))


def in_memory(collection: Collection) -> Store:
    """A store in memory with the documents of `collection`, resolved and checked for dead keys."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    several = len(collection.documents) > 1
    db.executescript(f"BEGIN;{schema()}{indexes() if several else ''}")
    filler = Filler()
    for number, document in enumerate(collection.documents, start=1):
        filler.add(number, document)
    filler.write(db)
    resolve(db)
    db.execute("COMMIT")
    return Store(db, [*collection.findings, *dangling(db)], collection.skipped)
