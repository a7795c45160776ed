"""The tables that go out as a database of their own, with keys that hold, listings and search.

It is written from nothing into a new file, so that no page of it ever held anything else.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from missioncli.store.outgoing import Outgoing
from missioncli.store.store import run
from missioncli.store.tabular.columns import Column
from missioncli.store.tabular.listed import views
from missioncli.store.tabular.read import numbered
from missioncli.store.tabular.relations import Relation
from missioncli.store.tabular.several import relation, relations
from missioncli.store.tabular.words import fill_search, search_tables

LAYOUT: Final = 1
"""Counts up when a table or column changes its name or meaning: `PRAGMA user_version`."""

_WHOLE: Final = ("whole", "true/false")


def write(out: Outgoing, target: Path, about: Mapping[str, str]) -> None:
    """Write what may go out to the file `target`, where nothing is yet; `about` is its `metadata`.

    Raises `Unsupported` where SQLite comes without FTS5.
    """
    numbered(out)
    db = out.db
    db.execute("ATTACH ? AS out", (str(target),))
    try:
        # What fails half-way is thrown away, so no journal is needed.
        run(db, f"PRAGMA out.journal_mode = MEMORY;PRAGMA out.user_version = {LAYOUT}")
        db.execute("BEGIN")
        _metadata(db, about)
        for one in relations():
            db.execute(table_of(one))
            db.execute(f'INSERT INTO out."{one.name}" {one.query(beside=False)}')
        for one in relations():
            run(db, _indexes(one))
        for view in views():
            db.execute(view)
        search_tables(db)
        fill_search(db)
        db.execute("COMMIT")
    finally:
        with suppress(sqlite3.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
            db.execute("DETACH out")


def _metadata(db: sqlite3.Connection, about: Mapping[str, str]) -> None:
    db.execute(
        "CREATE TABLE out.metadata (\n"
        '  "name" TEXT PRIMARY KEY, -- What is told of the database as a whole.\n'
        '  "value" TEXT NOT NULL\n)'
    )
    db.executemany("INSERT INTO out.metadata VALUES (?, ?)", list(about.items()))


def table_of(one: Relation) -> str:
    """SQL that makes the table; what each column means stands beside it, for whoever reads it."""
    shown = one.shown(beside=False)
    single = one.key[0] if len(one.key) == 1 else ""
    lines = [(_column(column, key=column.name == single), _line(column)) for column in shown]
    if not single:
        lines.append((f"PRIMARY KEY ({', '.join(one.key)})", ""))
    last = len(lines) - 1
    told = [
        f"  {sql}{',' if place < last else ''}{f' -- {means}' if means else ''}"
        for place, (sql, means) in enumerate(lines)
    ]
    return "\n".join([f'CREATE TABLE out."{one.name}" (', *told, ")"])


def _column(column: Column, *, key: bool) -> str:
    parts = [f'"{column.name}"', "INTEGER" if column.type in _WHOLE else "TEXT"]
    if key:
        parts.append("PRIMARY KEY")
    if column.required and not (key and column.type in _WHOLE):
        parts.append("NOT NULL")
    if column.refers:
        parts.append(f'REFERENCES "{column.refers}" ("{relation(column.refers).key[0]}")')
    return " ".join(parts)


def _line(column: Column) -> str:
    allowed = f" One of: {', '.join(column.choices)}." if column.choices else ""
    return " ".join(f"{column.means}{allowed}".split())


def _indexes(one: Relation) -> str:
    """An index on every key of another table, so that what refers to a row is found at once."""
    return ";".join(
        f'CREATE INDEX out."idx_{one.name}_{column.name}" ON "{one.name}" ("{column.name}")'
        for column in one.shown(beside=False)
        if column.refers and column.name != one.key[0]
    )
