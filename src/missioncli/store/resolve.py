"""What can only be known over all files: the order of missions, one definition of each key."""

import json
import sqlite3
from typing import Final

from missioncli.store.names import organization_names, person_name
from missioncli.store.tables import DEFINITIONS, columns, table

# Missions newest first, unknown dates last, then by key.
_NEWEST_FIRST: Final = """
SELECT row FROM missions ORDER BY ifnull(first, last) IS NULL, ifnull(first, last) DESC, id
"""

# Whose word counts for a key: a registry's, else the mission's with the latest start (unknown is
# oldest, then the greatest key); of two registries the one whose path comes first.
_FILES: Final = "f.mission IS NOT NULL, m.first IS NULL, m.first DESC, m.id DESC, d.file"

# Labels of the folder are those of the file whose word counts; for people and organisations their
# short and styled forms then follow the merged definitions. Stops and engagements have none: they
# belong to their mission.
_LABELS: Final = f"""
INSERT INTO labels SELECT kind, key, 0, expects, name, short, styled FROM (
  SELECT d.*, row_number() OVER (PARTITION BY d.kind, d.key ORDER BY {_FILES}) AS n
    FROM labels d JOIN files f ON f.file = d.file LEFT JOIN missions m ON m.file = d.file
   WHERE d.kind NOT IN ('stop', 'engagement')
) WHERE n = 1
"""

_MERGED: Final = """
SELECT l.key, o.name, o.acronym, o.former_names FROM labels l
  JOIN organizations o ON o.key = l.key AND o.file = 0
 WHERE l.kind = 'party' AND l.file = 0 AND l.expects = 'organization'
"""


def resolve(db: sqlite3.Connection) -> None:
    """Rank the missions and write the resolved rows (file 0) of definitions and labels anew."""
    newest_first = [row for (row,) in db.execute(_NEWEST_FIRST)]
    db.executemany("UPDATE missions SET rank = ? WHERE row = ?", enumerate(newest_first, start=1))
    db.execute("DELETE FROM labels WHERE file = 0")
    for name in DEFINITIONS:
        _resolve(db, name, columns(table(name)))
    db.execute(_LABELS)
    if db.execute("SELECT count(*) > 1 FROM files").fetchone()[0]:
        _merge_labels(db)


def _resolve(db: sqlite3.Connection, name_of: str, names: tuple[str, ...]) -> None:
    """One row a key, field by field the first value that the order of files gives."""
    quoted = [f'"{name}"' for name in names]
    # Its row number is that of the definition it comes from, negative: unique, and in that order.
    db.execute(f"DELETE FROM {name_of} WHERE file = 0")
    if db.execute("SELECT count(*) FROM files").fetchone()[0] == 1:
        values = ", ".join(quoted)
        db.execute(
            f"INSERT INTO {name_of} SELECT -row, 0, NULL, position, key, {values} FROM {name_of}"
        )
        return
    ranked = (
        f"SELECT d.*, row_number() OVER (PARTITION BY d.key ORDER BY {_FILES}) AS n,"
        " count(*) OVER (PARTITION BY d.key) AS times"
        f" FROM {name_of} d JOIN files f ON f.file = d.file LEFT JOIN missions m ON m.file = d.file"
    )
    db.execute(f"CREATE TEMP TABLE ranked AS {ranked}")
    db.execute("CREATE INDEX temp.ranked_key ON ranked (key, n)")
    values = ", ".join(
        f"CASE WHEN times = 1 OR {name} IS NOT NULL THEN {name} ELSE (SELECT o.{name} FROM ranked o"
        f" WHERE o.key = r.key AND o.{name} IS NOT NULL ORDER BY o.n LIMIT 1) END"
        for name in quoted
    )
    db.execute(
        f"INSERT INTO {name_of} SELECT -row, 0, NULL, position, key, {values}"
        " FROM ranked r WHERE n = 1"
    )
    db.execute("DROP TABLE ranked")


def _merge_labels(db: sqlite3.Connection) -> None:
    """Write the short and styled names that follow from definitions merged over several files."""
    merged = [
        (
            *organization_names(name, acronym, [one["name"] for one in json.loads(former or "[]")]),
            key,
        )
        for key, name, acronym, former in db.execute(_MERGED)
    ]
    db.executemany(
        "UPDATE labels SET short = ?, styled = ? WHERE kind = 'party' AND key = ? AND file = 0",
        merged,
    )
    people = db.execute("SELECT name, prefix, suffix, key FROM people WHERE file = 0").fetchall()
    db.executemany(
        "UPDATE labels SET styled = ? WHERE kind = 'party' AND key = ? AND file = 0",
        [(person_name(name, prefix, suffix), key) for name, prefix, suffix, key in people],
    )
