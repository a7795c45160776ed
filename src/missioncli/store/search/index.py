"""The full-text index: filled from the store's own tables, file by file, when somebody searches.

`search_texts` holds what is indexed (folded, not for reading), a row a record; `search_index` is
FTS5 over it; `searched` says which files are in. File 0 are the definitions that are one across a
folder. `search_labels` are the folder-wide names as they were when files that only refer to them
were indexed: when one changes, those files are indexed again.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from missioncli.errors import Unsupported
from missioncli.store.ask import read_rows
from missioncli.store.listings import Row
from missioncli.store.search.kinds import BESIDE, KINDS, TEXT, TITLE, Kind, passages
from missioncli.store.search.words import indexed
from missioncli.store.store import Store

SEARCH_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS {schema}.searched (file INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS {schema}.search_texts (
  id INTEGER PRIMARY KEY, file INTEGER, kind TEXT, key TEXT, row INTEGER, raw TEXT,
  title TEXT, text TEXT, beside TEXT
);
CREATE INDEX IF NOT EXISTS {schema}.search_texts_file ON search_texts (file, kind, key);
CREATE TABLE IF NOT EXISTS {schema}.search_labels (
  kind TEXT, key TEXT, name TEXT, styled TEXT, PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS {schema}.search_index USING fts5 (
  title, text, beside, content = 'search_texts', content_rowid = 'id', tokenize = 'ascii'
);
"""
"""The tables of search, made when they are first needed; `schema` is `main` or `temp`."""

_BETWEEN: Final = " · "
"""Stands between two texts of a record, so that no phrase goes from one into the other."""
_AT_ONCE: Final = 100
"""How many files, or definitions, are read together."""
_ERASES: Final = (3, 42)
"""The SQLite from which on FTS5 can erase what is deleted instead of only marking it."""
_FOLDER: Final = 0
"""The number of no file: definitions as they hold across the folder."""

_CHOSEN: Final = "(SELECT value FROM json_each(?))"
_INDEXED: Final = "(rowid, title, text, beside) SELECT id, title, text, beside FROM search_texts"
_FORGOTTEN: Final = (
    "(search_index, rowid, title, text, beside)"
    " SELECT 'delete', id, title, text, beside FROM search_texts"
)

_WHERE: Final = """
SELECT 'temp' FROM sqlite_temp_master WHERE name = 'search_index'
UNION ALL SELECT 'main' FROM sqlite_master WHERE name = 'search_index'
"""

_MISSING: Final = """
SELECT file FROM (SELECT file FROM files UNION ALL SELECT 0)
 WHERE file NOT IN (SELECT file FROM searched) ORDER BY file
"""

_NEW_LABELS: Final = """
SELECT l.kind, l.key, l.name, l.styled FROM labels l
  LEFT JOIN search_labels s ON s.kind = l.kind AND s.key = l.key
 WHERE l.file = 0 AND l.kind IN ('party', 'topic', 'issue')
   AND (s.name IS NOT l.name OR s.styled IS NOT l.styled)
UNION ALL
SELECT s.kind, s.key, NULL, NULL FROM search_labels s
 WHERE NOT EXISTS (
       SELECT 1 FROM labels l WHERE l.kind = s.kind AND l.key = s.key AND l.file = 0)
"""

# Whoever defines a key itself shows its own name for it, whatever the folder says.
_REFERRING: Final = """
SELECT DISTINCT r.file FROM refs r
 WHERE r.kind = ? AND r.key = ? AND r.file IN (SELECT file FROM searched)
   AND NOT EXISTS (
       SELECT 1 FROM labels l WHERE l.kind = r.kind AND l.key = r.key AND l.file = r.file)
"""


def bring_up_to_date(store: Store, schema: str = "main") -> None:
    """Add to the index what it lacks. The caller owns the transaction.

    Raises `Unsupported` where SQLite comes without FTS5, `sqlite3.Error` where the database cannot
    be written or is damaged.
    """
    db = store.db
    _create(db, schema)
    missing = store.column(_MISSING)
    if not missing:
        return
    missing = sorted({*missing, *_follow_labels(db)} - {_FOLDER})
    for kind in KINDS.values():
        if kind.resolved:
            _follow(store, kind)
            continue
        for files in _some(missing):
            _add(store, kind, f"_file IN {_CHOSEN}", files)
    db.executemany(
        "INSERT OR IGNORE INTO searched VALUES (?)", [(file,) for file in [_FOLDER, *missing]]
    )
    forget_all_done(db)


def is_up_to_date(store: Store) -> bool:
    """Whether the index has all that the store has."""
    return schema_of(store.db) is not None and not store.column(_MISSING)


def schema_of(db: sqlite3.Connection) -> str | None:
    """Where the index is: `main`, `temp` while the database cannot be written, or nowhere."""
    found = db.execute(_WHERE).fetchone()
    return found[0] if found else None


def forget(db: sqlite3.Connection, file: int) -> None:
    """Take one file out of the index; nothing happens where there is no index yet.

    Call it for each file that has changed or gone, in the transaction that changes it, and
    `forget_all_done` after the last one. Definitions of the folder are then looked at again.
    """
    if schema_of(db):
        _forget(db, "file = ?", (file,))
        db.execute("DELETE FROM searched WHERE file IN (?, ?)", (file, _FOLDER))


def forget_definitions(db: sqlite3.Connection, keys: Iterable[str]) -> None:
    """Take definitions of the folder out of the index, and files that show a name now changed.

    Call it with the keys whose definitions have come, gone or changed, after the labels were
    resolved anew. Nobody may search for long, and what is deleted must be gone at once.
    """
    if schema_of(db):
        _forget(db, f"file = {_FOLDER} AND key IN {_CHOSEN}", (json.dumps(sorted(set(keys))),))
        _follow_labels(db)
        db.execute("DELETE FROM searched WHERE file = ?", (_FOLDER,))


def forget_all_done(db: sqlite3.Connection) -> None:
    """Make sure that what was forgotten cannot be read in the database any more.

    Where FTS5 only marks it as deleted, the index is written anew.
    """
    if sqlite3.sqlite_version_info < _ERASES and schema_of(db):
        db.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")


def _create(db: sqlite3.Connection, schema: str) -> None:
    try:
        for statement in SEARCH_SCHEMA.format(schema=schema).split(";"):
            db.execute(statement)
    except sqlite3.OperationalError as error:
        if "fts5" in str(error):
            raise Unsupported(
                "search needs SQLite with FTS5, which this Python comes without"
            ) from None
        raise


def _follow_labels(db: sqlite3.Connection) -> set[int]:
    """Take out the files that refer to names which have changed elsewhere; returns them."""
    changed = db.execute(_NEW_LABELS).fetchall()
    stale: set[int] = set()
    if db.execute("SELECT 1 FROM searched WHERE file > 0").fetchone():
        for kind, key, _, _ in changed:
            stale.update(file for (file,) in db.execute(_REFERRING, (kind, key)))
    for file in stale:
        forget(db, file)
    db.executemany("DELETE FROM search_labels WHERE kind = ? AND key = ?", [c[:2] for c in changed])
    kept = [label for label in changed if label[2] is not None]
    db.executemany("INSERT INTO search_labels VALUES (?, ?, ?, ?)", kept)
    return stale


def _follow(store: Store, kind: Kind) -> None:
    """Bring the definitions of a kind up to date, touching only those that have changed."""
    store.ensure(kind.view)
    changed = store.column(
        f"SELECT n.key FROM (SELECT key, {_raw(kind)} AS raw FROM {kind.view} WHERE _file = 0) n"
        " LEFT JOIN search_texts o ON o.file = 0 AND o.kind = ? AND o.key = n.key"
        " WHERE o.raw IS NOT n.raw",
        kind.name,
    )
    gone = store.column(
        "SELECT key FROM search_texts WHERE file = 0 AND kind = ? AND key NOT IN"
        f" (SELECT key FROM {kind.table} WHERE file = 0)",
        kind.name,
    )
    old = json.dumps([*changed, *gone])
    _forget(store.db, f"file = 0 AND kind = ? AND key IN {_CHOSEN}", (kind.name, old))
    for keys in _some(changed):
        _add(store, kind, f"_file = 0 AND key IN {_CHOSEN}", keys)


def _add(store: Store, kind: Kind, condition: str, chosen: Sequence[Any]) -> None:
    """Index the rows of a kind that fulfil the condition, which asks for those `chosen`."""
    store.ensure(kind.view)
    key, raw = ("key", _raw(kind)) if kind.resolved else ("NULL", "NULL")
    shown = ", ".join(kind.columns)
    sql = (
        f"SELECT _file, {key} AS _key, _row, {raw} AS _raw, {shown} FROM {kind.relation}"
        f" WHERE {condition}"
    )
    rows = read_rows(store, sql, (json.dumps(chosen),))
    last = store.value("SELECT ifnull(max(id), 0) FROM search_texts")
    texts = [
        (number, row["_file"], kind.name, row["_key"], row["_row"], row["_raw"], *_parts(kind, row))
        for number, row in enumerate(rows, start=last + 1)
    ]
    store.db.executemany("INSERT INTO search_texts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", texts)
    store.db.execute(f"INSERT INTO search_index {_INDEXED} WHERE id > ?", (last,))


def _parts(kind: Kind, row: Row) -> list[str]:
    """The words of title, text and what stands beside it, as they are indexed."""
    found = passages(kind, row)
    return [
        _BETWEEN.join(words for one in found if one.part == part and (words := indexed(one.text)))
        for part in (TITLE, TEXT, BESIDE)
    ]


def _raw(kind: Kind) -> str:
    """SQL for all that a row's texts are made of, as one value: it tells whether one changed."""
    return f"json_array({', '.join(kind.columns)})"


def _forget(db: sqlite3.Connection, condition: str, values: Sequence[Any]) -> None:
    """Take the rows of `search_texts` that fulfil the condition out of the index."""
    if sqlite3.sqlite_version_info >= _ERASES:
        db.execute("INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)")
    # FTS5 is told what to forget: it keeps no copy of the texts.
    db.execute(f"INSERT INTO search_index {_FORGOTTEN} WHERE {condition}", values)
    db.execute(f"DELETE FROM search_texts WHERE {condition}", values)


def _some(values: Sequence[Any]) -> Iterator[list[Any]]:
    rest = iter(values)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
