"""What is wrong with the data of a folder, told from its index.

Keys that lead nowhere are counted as rows come and go; only where there are any, or files that
were left out, is it worked out what to say of them. That stays in the index until it changes.
"""

import json
import sqlite3
from pathlib import Path
from typing import Final

from missioncli.errors import Finding, Unreadable
from missioncli.files.collect import mission_twice
from missioncli.files.document import MissionDocument
from missioncli.files.reading import reading
from missioncli.files.scan import path_of
from missioncli.store.dangling import Origin, dangling
from missioncli.store.fill import Filler, write_rows
from missioncli.store.index.files import first_path, places
from missioncli.store.index.update import Updater
from missioncli.store.memory import each_once
from missioncli.store.resolve import remember, resolve
from missioncli.store.search import index as search
from missioncli.store.store import run
from missioncli.store.tables import every_table, schema

_OF_THESE: Final = "(kind, key) IN temp.these"
_SORTS: Final = f"SELECT kind, key, expects FROM labels WHERE file = 0 AND {_OF_THESE}"

# The same as for a store in memory, as rows to count. What a file defines itself leads somewhere,
# but where another says that it is of another sort: then it is among the two sorts.
_DEAD: Final = """
INSERT INTO dead SELECT r.file, r.kind, r.key FROM abroad r
  LEFT JOIN labels l
    ON l.kind = r.kind AND l.key = r.key
   AND l.file = CASE WHEN r.kind IN ('stop', 'engagement') THEN r.file ELSE 0 END
 WHERE (l.key IS NULL OR l.expects <> r.expects) AND """

_TWO_SORTS: Final = """
INSERT INTO dead SELECT 0, 'sorts', key FROM labels
 WHERE kind = 'party' AND file > 0 AND {of_these}
 GROUP BY key HAVING count(DISTINCT expects) > 1
"""


_SUPPORT: Final = ("files", "refs", "postless", "abroad", "labels", "names")
_LEFT_OUT: Final = "kind IN ('faulty', 'twice', 'unreadable')"


def settle(db: sqlite3.Connection, updater: Updater, *, is_new: bool) -> None:
    """Resolve the keys after an update, and count anew what leads nowhere."""
    if is_new:
        resolve(db)
        db.execute(f"{_DEAD} 1")
        db.execute(_TWO_SORTS.format(of_these="1"))
        return
    remember(db, updater.touched)
    before = set(db.execute(_SORTS))
    resolve(db, updater.touched)
    search.forget_definitions(db, (key for _, key in updater.touched))
    search.forget_all_done(db)
    # Who refers to a key is of interest only when it has come, gone, or is of another sort now.
    changed = {(kind, key) for kind, key, _ in before ^ set(db.execute(_SORTS))}
    db.execute("DELETE FROM dead WHERE kind = 'sorts' AND key IN (SELECT key FROM temp.these)")
    db.execute(_TWO_SORTS.format(of_these=_OF_THESE))
    for file in updater.refilled:
        db.execute("DELETE FROM dead WHERE file = ?", (file,))
        db.execute(f"{_DEAD} r.file = ?", (file,))
    remember(db, changed)
    others = "r.file NOT IN (SELECT value FROM json_each(?))"
    refilled = json.dumps(sorted(updater.refilled))
    db.execute(
        f"DELETE FROM dead AS r WHERE (r.kind, r.key) IN temp.these AND {others}", (refilled,)
    )
    db.execute(f"{_DEAD} (r.kind, r.key) IN temp.these AND {others}", (refilled,))


def faults(db: sqlite3.Connection, folder: Path) -> list[Finding]:
    """The faults of both gates, as a store in memory has them, but for folders not to be read.

    Needs a database attached as `aside`, and is empty again afterwards.
    """
    sql = f"SELECT file, path FROM index_files WHERE {_LEFT_OUT}"
    left_out = db.execute(sql).fetchall()
    if not left_out and not db.execute("SELECT 1 FROM dead LIMIT 1").fetchone():
        return []
    place = places(db)
    shape: list[Finding] = []
    understood: dict[int, MissionDocument] = {}
    for file, order in sorted(left_out, key=lambda entry: place[entry[1]]):
        path = path_of(folder, order)
        try:
            read = reading(path)
        except Unreadable as error:
            shape.append(Finding(str(path), (), "unreadable", error.reason))
            continue
        shape.extend(read.findings)
        if read.document is None:
            continue
        understood[file] = read.document
        first = first_path(db, read.mission) if read.mission else None
        if read.mission and first and first != order:
            at = read.document.mending.original(("mission", "id"))
            shape.append(mission_twice(path, at, read.mission, path_of(folder, first)))
    return each_once(shape, _dead(db, folder, understood))


def _dead(
    db: sqlite3.Connection, folder: Path, understood: dict[int, MissionDocument]
) -> list[Finding]:
    """The keys that lead nowhere, in the files that were left out too."""
    files = {
        file: Origin(path_of(folder, order))
        for file, order in db.execute("SELECT file, path FROM files")
    }
    if not understood:
        return dangling(db, files)
    names = (
        "files",
        "refs",
        "postless",
        "abroad",
        "labels",
        "names",
        *(spec.name for spec in every_table()),
    )
    run(db, schema("aside"))
    filler = Filler()
    for file, document in understood.items():
        (order,) = db.execute("SELECT path FROM index_files WHERE file = ?", (file,)).fetchone()
        filler.add(file, document, order)
        files[file] = Origin(document.path, document.mending)
    write_rows(db, filler.rows, "aside")
    db.execute(_ASIDE_LABELS)
    for name in names:
        both = f"SELECT * FROM main.{name} UNION ALL SELECT * FROM aside.{name}"
        db.execute(f"CREATE TEMP VIEW {name} AS {both}")
    try:
        return dangling(db, files)
    finally:
        for name in names:
            db.execute(f"DROP VIEW temp.{name}")
            db.execute(f"DROP TABLE aside.{name}")
        db.execute("DROP TABLE aside.column_types")


# A key that only files which were left out define leads somewhere all the same.
_ASIDE_LABELS: Final = """
INSERT INTO aside.labels SELECT kind, key, 0, expects, name, short, styled FROM aside.labels a
 WHERE kind NOT IN ('stop', 'engagement')
   AND NOT EXISTS (SELECT 1 FROM main.labels m
                    WHERE m.kind = a.kind AND m.key = a.key AND m.file = 0)
 GROUP BY kind, key
"""


def to_json(findings: list[Finding]) -> str:
    """Findings as text, to be kept in the index."""
    return json.dumps(findings)


def from_json(text: str) -> list[Finding]:
    """The findings that `to_json` has written."""
    return [Finding(path, tuple(at), *rest) for path, at, *rest in json.loads(text)]
