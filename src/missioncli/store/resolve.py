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

# The place of each file in that order; SQLite takes what stands beside a `min` from its row.
_PRECEDENCE: Final = f"""
INSERT INTO precedence
  SELECT f.file, row_number() OVER (ORDER BY {_FILES}) AS place
    FROM files f LEFT JOIN missions m ON m.file = f.file
"""
# Few keys have changed, and a folder has very many labels: the keys are gone through.
_CONCERNED: Final = """
 WHERE f.file IN (SELECT l.file FROM temp.these t
                   CROSS JOIN labels l ON l.kind = t.kind AND l.key = t.key)
"""

# Labels of the folder are those of the file whose word counts; for people and organisations their
# short and styled forms then follow the merged definitions. Stops and engagements have none: they
# belong to their mission.
_LABELS: Final = """
INSERT INTO labels SELECT kind, key, 0, expects, name, short, styled FROM (
  SELECT d.*, min(p.place) FROM labels d CROSS JOIN precedence p ON p.file = d.file
   WHERE d.kind NOT IN ('stop', 'engagement') AND {of_these}
   GROUP BY d.kind, d.key
)
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
    of_these, concerned = "1", ""
    if keys is not None:
        remember(db, keys)
        of_these, concerned = "(d.kind, d.key) IN temp.these", _CONCERNED
    db.execute(f"DELETE FROM labels AS d WHERE file = 0 AND {of_these}")
    alone = db.execute("SELECT count(*) FROM files").fetchone()[0] == 1
    db.execute("CREATE TEMP TABLE precedence (file INTEGER PRIMARY KEY, place INTEGER)")
    db.execute(f"{_PRECEDENCE} {concerned}")
    for name in DEFINITIONS:
        _resolve(db, name, alone=alone, some=keys is not None)
    db.execute(_LABELS.format(of_these=of_these))
    db.execute("DROP TABLE precedence")
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
    elsewhere = (
        f"SELECT o.{{name}} FROM {name_of} o JOIN precedence p ON p.file = o.file"
        " WHERE o.key = r.key AND o.{name} IS NOT NULL ORDER BY p.place LIMIT 1"
    )
    values = ", ".join(
        f"CASE WHEN {name} IS NOT NULL OR times{place} = 0 THEN {name}"
        f" ELSE ({elsewhere.format(name=name)}) END"
        for place, name in enumerate(quoted)
    )
    times = ", ".join(f"count(d.{name}) AS times{place}" for place, name in enumerate(quoted))
    db.execute(
        f"INSERT INTO {name_of} SELECT -row, 0, NULL, position, key, {values} FROM ("
        f"SELECT d.*, min(p.place), {times}"
        f" FROM {name_of} d CROSS JOIN precedence p ON p.file = d.file"
        f" WHERE {_of_these(name_of, some=some, of='d.')} GROUP BY d.key) r"
    )


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
