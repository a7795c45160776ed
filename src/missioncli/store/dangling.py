"""The gate of references: keys that lead nowhere, over all files."""

import os
import sqlite3
from collections.abc import Iterator
from typing import Final

from missioncli.errors import Finding, key_path
from missioncli.store.tables import every_table, table
from missioncli.text import nearest

# Stops and engagements belong to their own file; every other key is one across the folder.
_DANGLING: Final = """
SELECT r.file, f.path, r.record, r.row, r.field, r.position, r.kind, r.expects, r.key,
       l.expects AS found
  FROM refs r
  JOIN files f ON f.file = r.file
  LEFT JOIN labels l
    ON l.kind = r.kind AND l.key = r.key
   AND l.file = CASE WHEN r.kind IN ('stop', 'engagement') THEN r.file ELSE 0 END
 WHERE l.key IS NULL OR l.expects <> r.expects
 ORDER BY r.file, r.row, r.field, r.position
"""


def dangling(db: sqlite3.Connection) -> list[Finding]:
    """A finding for each key that a file refers to and nobody defines, at its first place there.

    In the order of the files and their records.
    """
    found: dict[tuple[str, str, str], Finding] = {}
    for file, encoded, record, row, field, position, kind, expects, key, other in db.execute(
        _DANGLING
    ).fetchall():
        path = os.fsdecode(encoded)
        if (path, kind, key) in found:
            continue
        sort = expects or ("person or organization" if kind == "party" else kind)
        if other:
            message, hint = f"'{key}' is {_a(other)}, and {_a(sort)} is needed here", ""
        else:
            message = f"no {sort} has the key '{key}'"
            if kind == "source" and key.isdigit():
                hint = f"a paragraph stands without quotation marks: {key}"
            else:
                known = _keys(db, kind, expects, file)
                hint = nearest(key, known)
        place = _place(db, record, row, field, position)
        found[path, kind, key] = Finding(path, place, f"unknown-{kind}", message, hint)
    return list(found.values())


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _keys(db: sqlite3.Connection, kind: str, expects: str | None, file: int) -> list[str]:
    """The keys that could stand instead: stops and engagements only of the same file."""
    place = file if kind in ("stop", "engagement") else 0
    sql = "SELECT key FROM labels WHERE kind = ? AND expects IS ifnull(?, expects) AND file = ?"
    return [key for (key,) in db.execute(sql, (kind, expects, place))]


def _place(db: sqlite3.Connection, record: str, row: int, field: str, position: int) -> str:
    """The key path of a reference: `quotes[1].speaker`, `issues.prices.responses[2].by`."""
    many = next(one.many for one in table(record).refs if one.name == field)
    return key_path((*_steps(db, record, row), field, *((position - 1,) if many else ())))


def _steps(db: sqlite3.Connection, record: str, row: int) -> Iterator[str | int]:
    spec = table(record)
    sql = f"SELECT key, position, within FROM {record} WHERE row = ?"
    key, position, within = db.execute(sql, (row,)).fetchone()
    if within is not None:
        above = next(
            top.name for top in every_table() if any(below is spec for _, below in top.nested)
        )
        yield from _steps(db, above, within)
    yield spec.path
    if spec.keyed:
        yield key
    elif record != "missions":
        yield position - 1
