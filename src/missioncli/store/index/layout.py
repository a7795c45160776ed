"""What the database of an index holds beside the tables and views of every store."""

import sqlite3
import unicodedata
from typing import Any, Final

from missioncli import __version__
from missioncli.store.store import run

LAYOUT: Final = "df482dd4800ca845"
"""Stands for the tables, views and indexes as they are now; a test says when it must change."""

MADE_BY: Final = f"{__version__} {LAYOUT} {unicodedata.unidata_version}"
"""An index that was made by anything else is made anew; how texts fold depends on Unicode."""

OWN_TABLES: Final = """
CREATE TABLE index_state (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE index_files (
  file INTEGER PRIMARY KEY, path BLOB UNIQUE, size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER,
  inode INTEGER, settled INTEGER, digest BLOB, kind TEXT, mission TEXT, folder BLOB
);
CREATE INDEX index_files_folder ON index_files (folder, path);
CREATE TABLE index_folders (path BLOB PRIMARY KEY, digest BLOB) WITHOUT ROWID;
CREATE INDEX index_files_mission ON index_files (mission);
CREATE INDEX index_files_kind ON index_files (kind);
CREATE TABLE dead (file INTEGER, kind TEXT, key TEXT);
"""

BY_FILE: Final = """
CREATE INDEX labels_file ON labels (file, kind, key, expects);
CREATE INDEX names_file ON names (file);
CREATE INDEX abroad_file ON abroad (file);
CREATE INDEX abroad_key ON abroad (kind, key);
"""
"""What makes it quick to take the rows of a file away, and to list the labels of the folder."""


def is_made(db: sqlite3.Connection) -> bool:
    """Whether the database holds an index of this version of the program."""
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'index_state'"
    return db.execute(sql).fetchone() is not None and state(db, "made_by") == MADE_BY


def state(db: sqlite3.Connection, name: str) -> Any:
    """What the index knows about itself by that name; `None` when it does not know it."""
    row = db.execute("SELECT value FROM index_state WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def set_state(db: sqlite3.Connection, name: str, value: object) -> None:
    """Note something about the index. The caller owns the transaction."""
    db.execute("INSERT OR REPLACE INTO index_state VALUES (?, ?)", (name, value))


def make(db: sqlite3.Connection) -> None:
    """Make the tables of an empty index; what was there is dropped.

    The caller owns the transaction, and calls `make_indexes` once the tables are filled: that is
    quicker.
    """
    from missioncli.store.tables import schema

    _drop_everything(db)
    run(db, schema() + OWN_TABLES)
    set_state(db, "made_by", MADE_BY)


def make_indexes(db: sqlite3.Connection) -> None:
    """Make what queries over many files need, and all views."""
    from missioncli.store.tables import indexes
    from missioncli.store.views import ensure_all

    run(db, indexes(several=True) + BY_FILE)
    ensure_all(db)


def _drop_everything(db: sqlite3.Connection) -> None:
    # Virtual tables first: they take along the tables in which they keep their content.
    things = (
        "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view')"
        " AND name NOT LIKE 'sqlite%' ORDER BY type DESC, sql NOT LIKE 'CREATE VIRTUAL%' LIMIT 1"
    )
    while found := db.execute(things).fetchone():
        kind, name = found
        db.execute(f'DROP {kind} "{name}"')
