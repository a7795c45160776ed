"""The gate of references: keys that lead nowhere, over all files."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final, NamedTuple

from missioncli.errors import Finding, Location
from missioncli.files.document import AS_WRITTEN, Mending, MissionDocument
from missioncli.model.kinds import (
    ENGAGEMENT,
    ISSUE,
    ORGANIZATION,
    PARTY,
    PERSON,
    SOURCE,
    STOP,
    TOPIC,
)
from missioncli.model.walk import referred, tables
from missioncli.store.tables import every_table, table
from missioncli.text import alike, did_you_mean, fold

# Stops and engagements belong to their own file; every other key is one across the folder. A
# paragraph of no known source has the key "", and is told by the gate of shapes.
_DANGLING: Final = """
SELECT r.file, r.record, r.row, r.field, r.position, r.kind, r.expects, r.key,
       l.expects AS found
  FROM refs r JOIN files f ON f.file = r.file
  LEFT JOIN labels l
    ON l.kind = r.kind AND l.key = r.key
   AND l.file = CASE WHEN r.kind IN ('stop', 'engagement') THEN r.file ELSE 0 END
 WHERE (l.key IS NULL OR l.expects <> r.expects) AND r.key <> ''
 ORDER BY f.path, r.row, r.field, r.position
"""

# Keys that are a person's in one file and an organisation's in another.
_TWO_SORTS: Final = """
SELECT key, file, expects FROM labels
 WHERE kind = 'party' AND file > 0 AND key IN (
       SELECT key FROM labels WHERE kind = 'party' AND file > 0
        GROUP BY key HAVING count(DISTINCT expects) > 1)
 ORDER BY key, (SELECT path FROM files WHERE files.file = labels.file)
"""


def all_lead_somewhere(documents: Sequence[MissionDocument]) -> bool:
    """Whether `dangling` would find nothing, told without a database."""
    people = {key for document in documents for key in document.content.people}
    organizations = {key for document in documents for key in document.content.organizations}
    across: dict[str, AbstractSet[str]] = {
        PERSON: people,
        ORGANIZATION: organizations,
        PARTY: people | organizations,
        TOPIC: {key for document in documents for key in document.content.topics},
        SOURCE: {key for document in documents for key in document.content.sources},
        ISSUE: {key for document in documents for key in document.content.issues},
    }
    if people & organizations:
        return False
    for document in documents:
        content = document.content
        stops = content.mission.stops if content.mission else {}
        known: dict[str, AbstractSet[str]] = {
            **across,
            ENGAGEMENT: content.engagements.keys(),
            STOP: stops.keys(),
        }
        used = referred(content, tables(content))
        if any(not keys <= known[kind] for kind, keys in used.items()):
            return False
    return True


class Origin(NamedTuple):
    """Where a file of the store was read from, and how it was understood."""

    path: Path
    mending: Mending = AS_WRITTEN


def dangling(db: sqlite3.Connection, files: Mapping[int, Origin]) -> list[Finding]:
    """A finding for each key that a file refers to and nobody defines, at its first place there.

    `files` are those of the store, by number. Findings come in the order of the files' paths and
    of their records, after those for keys that are a person's here and an organisation's there.
    """
    findings = list(_two_sorts(db, files))
    two_sorts = {finding.at[-1] for finding in findings} | {
        at[-1]
        for origin in files.values()
        for at in origin.mending.lost
        if at[:1] == (_TABLES[ORGANIZATION],)
    }
    found: dict[tuple[int, str, str], Finding] = {}
    for file, record, row, field, position, kind, expects, key, other in db.execute(_DANGLING):
        origin = files[file]
        at = _place(db, record, row, field, position)
        if (file, kind, key) in found or (other and key in two_sorts):
            continue
        if origin.mending.is_lost(at):
            continue
        sort = expects or ("person or organization" if kind == PARTY else kind)
        if other:
            rule, hint = "wrong-party", ""
            message = f"'{key}' is {_a(other)}, and {_a(sort)} is needed here"
        else:
            rule, message = f"unknown-{kind}", f"no {sort} has the key '{key}'"
            hint = _hint(db, kind, expects, file, key)
        original = origin.mending.original(at)
        found[file, kind, key] = Finding(str(origin.path), original, rule, message, hint)
    return [*findings, *found.values()]


def _two_sorts(db: sqlite3.Connection, files: Mapping[int, Origin]) -> Iterator[Finding]:
    """A finding for each file that takes a key for another sort of party than the first file."""
    first: dict[str, tuple[int, str]] = {}
    for key, file, sort in db.execute(_TWO_SORTS):
        number, other = first.setdefault(key, (file, sort))
        # Within one file the gate of shapes has told it.
        if sort != other and file != number:
            origin, path = files[file], files[number].path
            at = (_TABLES[sort], key)
            message = f"'{key}' is {_a(sort)} here and {_a(other)} in {path}"
            original = origin.mending.original(at)
            yield Finding(str(origin.path), original, "key-twice", message, on_key=True)


_TABLES: Final = {PERSON: "people", ORGANIZATION: "organizations"}


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _hint(db: sqlite3.Connection, kind: str, expects: str | None, file: int, key: str) -> str:
    """What may have been meant: by name, by spelling of the key or a name, by some of the words."""
    if kind == "source" and key.isdigit():
        return f"a paragraph stands without quotation marks: {key}"
    words = fold(key)
    names = _names(db, kind, expects, file)
    same = [known for name, known in names if name == words]
    spelled = same or alike(key, dict.fromkeys(known for _, known in names))
    if not spelled:
        near = alike(words, [name for name, _ in names])
        spelled = [known for name, known in names if name in near]
    if not spelled:
        parts = set(words.split())
        spelled = [known for name, known in names if parts <= set(name.split())]
    found = list(dict.fromkeys(spelled))
    return did_you_mean(found) if len(found) <= _FEW else ""


_FEW: Final = 2
"""More candidates than these are no hint."""


def _names(
    db: sqlite3.Connection, kind: str, expects: str | None, file: int
) -> list[tuple[str, str]]:
    """The folded names and keys of what could stand instead, each name with its key, by key.

    Stops and engagements only of the same file.
    """
    kinds = [expects] if expects else [PERSON, ORGANIZATION] if kind == PARTY else [kind]
    marks = ", ".join("?" * len(kinds))
    own = " AND file = ?" if kind in ("stop", "engagement") else ""
    sql = f"SELECT DISTINCT trim(folded), key FROM names WHERE kind IN ({marks}){own} ORDER BY key"
    return db.execute(sql, (*kinds, *([file] if own else []))).fetchall()


def _place(db: sqlite3.Connection, record: str, row: int, field: str, position: int) -> Location:
    """Where a reference stands, such as `quotes[1].speaker`."""
    many = next(one.many for one in table(record).refs if one.name == field)
    return (*_steps(db, record, row), field, *((position - 1,) if many else ()))


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
