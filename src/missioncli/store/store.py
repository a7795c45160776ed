"""The store: a SQLite database with the schema, filled from documents, asked for rows."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from types import TracebackType
from typing import Any, Self

from missioncli.errors import Finding
from missioncli.files.collect import Collection
from missioncli.files.document import MissionDocument
from missioncli.files.read import no_format
from missioncli.store.dangling import all_lead_somewhere, dangling
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
    """A store in memory with the documents of `collection`, and the faults of the data."""
    db = _filled(collection.documents)
    dead = _dead(collection) if collection.understood else dangling(db, collection.documents)
    return Store(db, _each_once(collection.findings, dead), collection.skipped)


def faults(collection: Collection) -> list[Finding]:
    """The faults of both gates, as `in_memory` has them; no store is filled where all is well.

    Files of a folder that have lost their format are faults here, where others pass them over.
    """
    documents = [*collection.documents, *collection.understood]
    dead = [] if all_lead_somewhere(documents) else _dead(collection)
    formless = [no_format(path) for path in collection.formless]
    return _each_once([*collection.findings, *formless], dead)


def _dead(collection: Collection) -> list[Finding]:
    """The keys that lead nowhere, in files that were left out too.

    A key that is defined in such a file has one fault, and it is in that file.
    """
    documents = [*collection.documents, *collection.understood]
    documents.sort(key=lambda document: document.path)
    with closing(_filled(documents)) as db:
        return dangling(db, documents)


def _filled(documents: Sequence[MissionDocument]) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    several = len(documents) > 1
    db.executescript(f"BEGIN;{schema()}{indexes() if several else ''}")
    filler = Filler()
    for number, document in enumerate(documents, start=1):
        filler.add(number, document)
    filler.write(db)
    resolve(db)
    db.execute("COMMIT")
    return db


def _each_once(shape: Sequence[Finding], dead: Sequence[Finding]) -> list[Finding]:
    """The findings of both gates; one about the same place twice is the first one's.

    Only the second gate knows which keys there are, so its suggestion is the better one.
    """
    hints = {(finding.path, finding.at): finding.suggestion for finding in dead}
    told = {(finding.path, finding.at) for finding in shape}
    first = [
        finding._replace(suggestion=hints.get((finding.path, finding.at), finding.suggestion))
        for finding in shape
    ]
    return [*first, *(finding for finding in dead if (finding.path, finding.at) not in told)]
