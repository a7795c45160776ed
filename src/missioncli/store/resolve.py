"""What can only be known over all files: the order of missions, one definition of each key."""

import sqlite3
from typing import Final

from missioncli.store.tables import DEFINITIONS, columns, every_table

# Missions newest first, unknown dates last, then by key.
_RANK: Final = """
UPDATE missions SET rank = ranked.rank FROM (
  SELECT row, row_number() OVER (
      ORDER BY ifnull(first, last) IS NULL, ifnull(first, last) DESC, id) AS rank FROM missions
) AS ranked WHERE ranked.row = missions.row
"""

# Whose word counts for a key: a registry's, else the mission's with the latest start (unknown is
# oldest, then the greatest key); of two registries the one whose path comes first.
_FILES: Final = "f.mission IS NOT NULL, m.first IS NULL, m.first DESC, m.id DESC, d.file"

# Labels of the folder, each part from the first file in that order which gives it. Stops and
# engagements have none: they belong to their mission.
_FIRST: Final = "OVER (PARTITION BY d.kind, d.key ORDER BY d.{part} IS NULL, {order})"
_LABELS: Final = f"""
INSERT INTO labels SELECT DISTINCT d.kind, d.key, 0,
  first_value(d.expects) {_FIRST.format(part="name", order=_FILES)},
  first_value(d.name) {_FIRST.format(part="name", order=_FILES)},
  first_value(d.short) {_FIRST.format(part="short", order=_FILES)},
  first_value(d.styled) {_FIRST.format(part="styled", order=_FILES)}
FROM labels d JOIN files f ON f.file = d.file LEFT JOIN missions m ON m.file = d.file
WHERE d.kind NOT IN ('stop', 'engagement')
"""


def resolve(db: sqlite3.Connection) -> None:
    """Rank the missions and write the resolved rows (file 0) of definitions and labels anew."""
    db.execute(_RANK)
    db.execute("DELETE FROM labels WHERE file = 0")
    specs = {spec.name: spec for spec in every_table()}
    for name in DEFINITIONS:
        _resolve(db, name, columns(specs[name]))
    db.execute(_LABELS)


def _resolve(db: sqlite3.Connection, table: str, names: tuple[str, ...]) -> None:
    """One row a key, field by field the first value that the order of files gives."""
    quoted = [f'"{name}"' for name in names]
    # Its row number is that of the definition it comes from, negative: unique, and in that order.
    db.execute(f"DELETE FROM {table} WHERE file = 0")
    if db.execute("SELECT count(*) FROM files").fetchone()[0] == 1:
        values = ", ".join(quoted)
        db.execute(
            f"INSERT INTO {table} SELECT -row, 0, NULL, position, key, {values} FROM {table}"
        )
        return
    ranked = (
        f"SELECT d.*, row_number() OVER (PARTITION BY d.key ORDER BY {_FILES}) AS n, count(*) OVER (PARTITION BY d.key) AS times"
        f" FROM {table} d JOIN files f ON f.file = d.file LEFT JOIN missions m ON m.file = d.file"
    )
    db.execute(f"CREATE TEMP TABLE ranked AS {ranked}")
    db.execute("CREATE INDEX temp.ranked_key ON ranked (key, n)")
    values = ", ".join(
        f"CASE WHEN times = 1 OR {name} IS NOT NULL THEN {name} ELSE (SELECT o.{name} FROM ranked o"
        f" WHERE o.key = r.key AND o.{name} IS NOT NULL ORDER BY o.n LIMIT 1) END"
        for name in quoted
    )
    db.execute(
        f"INSERT INTO {table} SELECT -row, 0, NULL, position, key, {values} FROM ranked r WHERE n = 1"
    )
    db.execute("DROP TABLE ranked")
