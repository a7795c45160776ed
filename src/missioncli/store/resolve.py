"""What can only be known over all files: one definition of each key."""

import json
import sqlite3
from collections.abc import Set as AbstractSet
from typing import Final

from missioncli.store.names import organization_names, person_name
from missioncli.store.tables import DEFINITIONS, KIND_OF, columns, table

Keys = AbstractSet[tuple[str, str]]
"""Keys with their kind, as `labels` has them: people and organisations are parties."""

# Whose word counts for a key: a registry's, else the mission's with the latest start (unknown is
# oldest, then the greatest key); of two registries the one whose path comes first.
_FILES: Final = "f.mission IS NOT NULL, m.first IS NULL, m.first DESC, m.id DESC, f.path"
_DEFINED: Final = "JOIN files f ON f.file = d.file LEFT JOIN missions m ON m.file = d.file"

# Labels of the folder are those of the file whose word counts; for people and organisations their
# short and styled forms then follow the merged definitions. Stops and engagements have none: they
# belong to their mission.
_LABELS: Final = f"""
INSERT INTO labels SELECT kind, key, 0, expects, name, short, styled FROM (
  SELECT d.*, row_number() OVER (PARTITION BY d.kind, d.key ORDER BY {_FILES}) AS n
    FROM labels d {_DEFINED}
   WHERE d.kind NOT IN ('stop', 'engagement') AND {{of_these}}
) WHERE n = 1
"""

_MERGED: Final = """
SELECT l.key, o.name, o.acronym, o.former_names FROM labels l
  JOIN organizations o ON o.key = l.key AND o.file = 0
 WHERE l.kind = 'party' AND l.file = 0 AND l.expects = 'organization' AND {of_these}
"""


def resolve(db: sqlite3.Connection, keys: Keys | None = None) -> None:
    """Write the resolved rows (file 0) of definitions and labels anew: all, or those of `keys`.

    The caller owns the transaction. `keys` must be all whose definitions have changed, or whose
    missions begin at another time than before.
    """
    of_these = "1"
    if keys is not None:
        remember(db, keys)
        of_these = "(d.kind, d.key) IN temp.these"
    db.execute(f"DELETE FROM labels AS d WHERE file = 0 AND {of_these}")
    alone = db.execute("SELECT count(*) FROM files").fetchone()[0] == 1
    for name in DEFINITIONS:
        _resolve(db, name, alone=alone, some=keys is not None)
    db.execute(_LABELS.format(of_these=of_these))
    if not alone:
        _merge_labels(db, some=keys is not None)


def remember(db: sqlite3.Connection, keys: Keys) -> None:
    """Put the keys into the table `temp.these`, in place of those that it has."""
    db.execute("CREATE TEMP TABLE IF NOT EXISTS these (kind, key, PRIMARY KEY (kind, key))")
    db.execute("DELETE FROM temp.these")
    db.executemany("INSERT INTO temp.these VALUES (?, ?)", keys)


def _of_these(table_name: str, *, some: bool, of: str = "") -> str:
    """The condition that a row of the table (`of` is its name in the query) is one of the keys."""
    kind = KIND_OF[table_name]
    return f"{of}key IN (SELECT key FROM temp.these WHERE kind = '{kind}')" if some else "1"


def _resolve(db: sqlite3.Connection, name_of: str, *, alone: bool, some: bool) -> None:
    """One row a key, field by field the first value that the order of files gives."""
    quoted = [f'"{name}"' for name in columns(table(name_of))]
    values = ", ".join(quoted)
    of_these = _of_these(name_of, some=some)
    # Its row number is that of the definition it comes from, negative: unique, and in that order.
    db.execute(f"DELETE FROM {name_of} WHERE file = 0 AND {of_these}")
    if alone:
        db.execute(
            f"INSERT INTO {name_of} SELECT -row, 0, NULL, position, key, {values} FROM {name_of}"
            f" WHERE {of_these}"
        )
        return
    ranked = (
        f"SELECT d.*, row_number() OVER (PARTITION BY d.key ORDER BY {_FILES}) AS n,"
        " count(*) OVER (PARTITION BY d.key) AS times"
        f" FROM {name_of} d {_DEFINED} WHERE {_of_these(name_of, some=some, of='d.')}"
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


def _merge_labels(db: sqlite3.Connection, *, some: bool) -> None:
    """Write the short and styled names that follow from definitions merged over several files."""
    merged = [
        (
            *organization_names(name, acronym, [one["name"] for one in json.loads(former or "[]")]),
            key,
        )
        for key, name, acronym, former in db.execute(
            _MERGED.format(of_these=_of_these("organizations", some=some, of="o."))
        )
    ]
    db.executemany(
        "UPDATE labels SET short = ?, styled = ? WHERE kind = 'party' AND key = ? AND file = 0",
        merged,
    )
    people = db.execute(
        "SELECT name, prefix, suffix, key FROM people"
        f" WHERE file = 0 AND {_of_these('people', some=some)}"
    ).fetchall()
    db.executemany(
        "UPDATE labels SET styled = ? WHERE kind = 'party' AND key = ? AND file = 0",
        [(person_name(name, prefix, suffix), key) for name, prefix, suffix, key in people],
    )
