"""A store of what may leave the building: what was withheld is not in it, so nothing can slip out.

Documents are written from such a store, never from the one that answers questions.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final, NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.mission import MissionFile
from missioncli.model.release import Clearance, definitions, release
from missioncli.store.fill import Filler, write_rows
from missioncli.store.resolve import resolve
from missioncli.store.store import Store, run
from missioncli.store.tables import DEFINITIONS, KIND_OF, indexes, ref_kind, schema
from missioncli.store.views import ensure_all

_AT_ONCE: Final = 50
"""How many files are read before their rows are written."""

_CACHE: Final = 8000
"""How many kB of the file are kept in memory: with the usual 2000 filling takes a tenth longer."""

_BORROWED: Final = ""
"""What stands for the mission of a file that only lends definitions: their word counts last."""

# What a file lends counts only for keys that no other file defines.
_LENT: Final = f"""
SELECT d.row FROM {{table}} d JOIN files f ON f.file = d.file
 WHERE f.mission = '{_BORROWED}' AND EXISTS (
       SELECT 1 FROM {{table}} o JOIN files g ON g.file = o.file
        WHERE o.key = d.key AND g.mission IS NOT '{_BORROWED}')
"""

# Definitions that something going out leads to, those of organisations above them, and those that
# nothing withheld has to do with.
_REACHED: Final = """
CREATE TEMP TABLE reached AS
WITH RECURSIVE found (kind, key) AS (
  SELECT kind, key FROM refs WHERE record NOT IN ('people', 'organizations')
   UNION
  SELECT kind, key FROM labels WHERE file NOT IN (SELECT file FROM temp.lending)
     AND (kind, key) NOT IN (SELECT kind, key FROM temp.hidden)
   UNION
  SELECT r.kind, r.key FROM found w
    JOIN labels l ON l.kind = w.kind AND l.key = w.key
    JOIN refs r ON r.file = l.file AND r.record IN ('people', 'organizations')
     AND r.row IN (SELECT p.row FROM people p WHERE p.file = l.file AND p.key = l.key
                    UNION ALL
                   SELECT o.row FROM organizations o WHERE o.file = l.file AND o.key = l.key)
   WHERE w.kind = 'party'
)
SELECT kind, key FROM found
"""

# An issue may be known from another mission only, and be withheld there. What a file takes from
# others is no question here.
_LOST_ISSUES: Final = """
DELETE FROM refs WHERE kind = 'issue' AND key NOT IN (SELECT key FROM issues);
DELETE FROM abroad;
UPDATE followups SET issue = NULL WHERE issue NOT IN (SELECT key FROM issues);
"""


class Outgoing(Store):
    """A store whose every record may go out to those for whom the clearance is."""

    complete = True

    def __init__(
        self, db: sqlite3.Connection, clearance: Clearance, withheld: Counter[str]
    ) -> None:
        super().__init__(db, (), 0)
        self.clearance = clearance
        self.withheld = withheld
        """How many records stayed in the house, by table."""


def outgoing(
    documents: Iterable[MissionDocument],
    clearance: Clearance,
    missions: AbstractSet[str] | None = None,
    told: Callable[[], None] | None = None,
    *,
    findable: bool = True,
) -> Outgoing:
    """What of `documents` may leave, with all views: of the missions with these keys, or of all.

    Documents come in the order of their paths and are read once. What they hold is kept in a
    private file that has no name, so that a folder of any size takes no more memory. `told` is
    called after each document. Unless it is to be `findable`, nothing can be looked up in it by
    name, which saves time.
    """
    db = sqlite3.connect("", isolation_level=None)
    try:
        db.executescript(
            "PRAGMA synchronous = OFF;PRAGMA journal_mode = MEMORY;PRAGMA secure_delete = ON;"
            f"PRAGMA cache_size = -{_CACHE};"
            f"BEGIN;{schema()}"
            "CREATE TEMP TABLE hidden (kind, key, PRIMARY KEY (kind, key));"
            "CREATE TEMP TABLE lending (file INTEGER PRIMARY KEY);"
        )
        wanted = _Wanted(clearance, missions, findable)
        withheld = _fill(db, documents, wanted, told)
        run(db, indexes(several=True))
        _prune(db)
        resolve(db)
        ensure_all(db)
        db.execute("COMMIT")
    except BaseException:
        db.close()
        raise
    return Outgoing(db, clearance, withheld)


class _Wanted(NamedTuple):
    """What is to be in the store, as `outgoing` was asked for it."""

    clearance: Clearance
    missions: AbstractSet[str] | None
    findable: bool


def _fill(
    db: sqlite3.Connection,
    documents: Iterable[MissionDocument],
    asked: _Wanted,
    told: Callable[[], None] | None,
) -> Counter[str]:
    clearance, missions, findable = asked
    withheld: Counter[str] = Counter()
    filler = Filler(findable=findable)
    for number, document in enumerate(documents, start=1):
        mission = document.content.mission
        wanted = mission is None or missions is None or mission.id in missions
        if wanted:
            found = release(document.content, clearance)
            content = found.content
            withheld += found.withheld
            _hide(db, found.hidden)
        else:
            content = definitions(document.content)
        lends = mission is not None and content.mission is None
        if lends or (mission is None and missions is not None):
            db.execute("INSERT INTO temp.lending VALUES (?)", (number,))
        _add(filler, number, content, lends=lends)
        if number % _AT_ONCE == 0:
            write_rows(db, filler.rows)
            filler = Filler(findable=findable)
        if told:
            told()
    write_rows(db, filler.rows)
    return withheld


def _add(filler: Filler, number: int, content: MissionFile, *, lends: bool) -> None:
    # Where the files are, and what they are called, is nobody's business outside.
    filler.add(number, MissionDocument(Path(), content), number.to_bytes(4, "big"))
    if lends:
        file, order, _ = filler.rows["files"].pop()
        filler.rows["files"].append((file, order, _BORROWED))


def _hide(db: sqlite3.Connection, hidden: dict[str, set[str]]) -> None:
    keys = {(ref_kind(kind)[0], key) for kind, found in hidden.items() for key in found}
    db.executemany("INSERT OR IGNORE INTO temp.hidden VALUES (?, ?)", sorted(keys))


def _prune(db: sqlite3.Connection) -> None:
    """Take out every definition that leads to what is withheld, or that nothing here needs."""
    run(db, _LOST_ISSUES)
    for name in DEFINITIONS:
        _delete(db, name, _LENT.format(table=name))
    db.execute(_REACHED)
    for name in DEFINITIONS:
        unreached = (
            f"SELECT row FROM {name} WHERE ('{KIND_OF[name]}', key)"
            " NOT IN (SELECT kind, key FROM temp.reached)"
        )
        _delete(db, name, unreached)
    db.execute(
        "DELETE FROM labels WHERE kind = 'issue' AND (key, file) NOT IN"
        " (SELECT key, file FROM issues)"
    )
    run(db, "DROP TABLE temp.reached;DROP TABLE temp.hidden;DROP TABLE temp.lending")


def _delete(db: sqlite3.Connection, name: str, rows: str) -> None:
    """Delete definitions with their labels, names and references."""
    db.execute("CREATE TEMP TABLE doomed (row INTEGER PRIMARY KEY, key TEXT, file INTEGER)")
    db.execute(f"INSERT INTO doomed SELECT row, key, file FROM {name} WHERE row IN ({rows})")
    kind = KIND_OF[name]
    keyed = "(key, file) IN (SELECT key, file FROM temp.doomed)"
    db.execute(f"DELETE FROM labels WHERE kind = '{kind}' AND {keyed}")
    sorts = {"people": "person", "organizations": "organization"}
    db.execute(f"DELETE FROM names WHERE kind = '{sorts.get(name, kind)}' AND {keyed}")
    db.execute("DELETE FROM refs WHERE row IN (SELECT row FROM temp.doomed)")
    db.execute(f"DELETE FROM {name} WHERE row IN (SELECT row FROM temp.doomed)")
    db.execute("DROP TABLE temp.doomed")
