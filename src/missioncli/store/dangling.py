"""The gate of references: keys that lead nowhere, over all files."""

import os
import sqlite3
from collections.abc import Iterator
from typing import Final

from missioncli.errors import Finding
from missioncli.store.tables import every_table

# Stops and engagements belong to their own file; every other key is one across the folder.
_DANGLING: Final = """
SELECT f.path, r.record, r.row, r.field, r.position, r.kind, r.expects, r.key,
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
    rows = db.execute(_DANGLING).fetchall()
    if rows:
        from missioncli.files.explain import nearest
    for encoded, record, row, field, position, kind, expects, key, other in rows:
        path = os.fsdecode(encoded)
        if (path, kind, key) in found:
            continue
        sort = expects or ("person or organization" if kind == "party" else kind)
        if other:
            message, hint = f"'{key}' is {_a(other)}, and {_a(sort)} is needed here", ""
        else:
            message, hint = f"no {sort} has the key '{key}'", nearest(key, _keys(db, kind, expects))
        place = _place(db, record, row, field, position)
        found[path, kind, key] = Finding(path, place, f"unknown-{kind}", message, hint)
    return list(found.values())


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _keys(db: sqlite3.Connection, kind: str, expects: str | None) -> list[str]:
    sql = "SELECT DISTINCT key FROM labels WHERE kind = ? AND expects IS ifnull(?, expects)"
    return [key for (key,) in db.execute(sql, (kind, expects))]


def _place(db: sqlite3.Connection, record: str, row: int, field: str, position: int) -> str:
    """The key path of a reference: `quotes[1].speaker`, `issues.prices.responses[2].by`."""
    spec = next(spec for spec in every_table() if spec.name == record)
    many = next(one.many for one in spec.refs if one.name == field)
    last = f"{field}[{position}]" if many else field
    return ".".join([*_steps(db, record, row), last])


def _steps(db: sqlite3.Connection, record: str, row: int) -> Iterator[str]:
    spec = next(spec for spec in every_table() if spec.name == record)
    sql = f"SELECT key, position, within FROM {record} WHERE row = ?"
    key, position, within = db.execute(sql, (row,)).fetchone()
    if within is not None:
        above = next(
            top.name for top in every_table() if any(below is spec for _, below in top.nested)
        )
        yield from _steps(db, above, within)
    if record == "missions":
        yield spec.path
    elif spec.keyed:
        yield from (spec.path, key)
    else:
        yield f"{spec.path}[{position}]"
