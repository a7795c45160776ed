"""What refers to a key, by index: nothing here walks a whole table.

A store may hold the missions of decades. Every question about one thing therefore begins in
`refs`, which is indexed by key, and only the records found there are read.
"""

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final, NamedTuple

from missioncli.model.kinds import ENGAGEMENT, ISSUE, ORGANIZATION, PARTY, PERSON
from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.match import Named
from missioncli.store.store import Store

MISSION: Final = "mission"

Pairs = Iterable[tuple[int, str]]
"""Files with keys: what is meant at that mission only."""

_IDENTITY: Final = (
    *("mission", "mission_name", "start", "end", "stops", "status"),
    *("organizers", "organizers_names", "_organizers_short", "sources"),
    *("_mission_start", "_rank", "_row", "_file"),
)
_COLUMNS: Final = "r.record, r.field, r.row, r.top, r.file, r.key"
_RECORDS: Final = "r.record NOT IN ('people', 'organizations')"
_PAIR: Final = (
    "{0}.file = json_extract(k.value, '$[0]') AND {0}.key = json_extract(k.value, '$[1]')"
)
_WITHIN: Final = "(? IS NULL OR r.file IN (SELECT value FROM json_each(?)))"


class Scope(NamedTuple):
    """Where to look: a store, and the files that count (`None` for all)."""

    store: Store
    files: frozenset[int] | None


class Ref(NamedTuple):
    """A reference: the table and field it stands in, its row, the record that this is part of."""

    record: str
    field: str
    row: int
    top: int
    file: int
    key: str


def refs_to(scope: Scope, kind: str, keys: Collection[str]) -> list[Ref]:
    """What refers to any of `keys` (definitions of people and organisations aside)."""
    source = f"r.kind = ? AND r.key = k.value WHERE {_RECORDS} AND {_WITHIN}"
    files = _files(scope)
    return _refs(scope, source, keys, kind, files, files)


def refs_at(scope: Scope, kind: str, pairs: Pairs) -> list[Ref]:
    """What refers to the keys at their own missions: of issues, engagements, or people of then."""
    return _refs(scope, f"r.kind = ? AND {_PAIR.format('r')} WHERE {_RECORDS}", pairs, kind)


def fields_of(scope: Scope, rows: Iterable[int], fields: Sequence[str]) -> list[Ref]:
    """The references that stand in these fields of these rows."""
    marks = ", ".join("?" * len(fields))
    return _refs(scope, f"r.row = k.value WHERE r.field IN ({marks})", rows, *fields)


def _refs(scope: Scope, condition: str, wanted: Iterable[object], *values: object) -> list[Ref]:
    """The references that fulfil a condition on them, `r`, and one of those wanted, `k`."""
    sql = (
        f"SELECT {_COLUMNS} FROM json_each(?) k JOIN refs r ON {condition}"
        " ORDER BY r.row, r.field, r.position"
    )
    return [Ref(*row) for row in scope.store.db.execute(sql, (_each(wanted), *values))]


def _each(wanted: Iterable[Any]) -> str:
    """What a query is to look for, each once, as JSON."""
    return json.dumps(sorted(set(wanted)))


def _files(scope: Scope) -> str | None:
    """The files that count, as JSON; `None` for all."""
    return None if scope.files is None else _each(scope.files)


def chosen(refs: Iterable[Ref], record: str, *fields: str) -> list[Ref]:
    """Those of `refs` that stand in a table, and there in one of `fields` (any when none)."""
    return [ref for ref in refs if ref.record == record and (not fields or ref.field in fields)]


def tops(refs: Iterable[Ref]) -> list[int]:
    """The rows of the records that the references are part of."""
    return [ref.top for ref in refs]


def numbers_of(scope: Scope, table: str, key: str) -> list[int]:
    """The row numbers of a key's definitions or records, one a mission, within the scope."""
    files = _files(scope)
    sql = f"SELECT r.row FROM {table} r WHERE r.key = ? AND r.file <> 0 AND {_WITHIN}"
    return scope.store.column(sql, key, files, files)


def keys_of(scope: Scope, table: str, numbers: Iterable[int]) -> dict[int, str]:
    """The key of each of these rows of a table."""
    sql = f"SELECT t.row, t.key FROM json_each(?) k JOIN {table} t ON t.row = k.value"
    return dict(scope.store.db.execute(sql, (_each(numbers),)))


def numbers_at(scope: Scope, table: str, pairs: Pairs) -> list[int]:
    """The row numbers of what a table has under these keys in these files."""
    sql = f"SELECT t.row FROM json_each(?) k JOIN {table} t ON {_PAIR.format('t')}"
    return scope.store.column(sql, _each(pairs))


def missions(scope: Scope, files: Iterable[int]) -> list[Row]:
    """What identifies the missions of these files, newest first."""
    rows = rows_of(scope.store, "mission_rows", numbers_in(scope, "missions", files))
    return [{name: row[name] for name in _IDENTITY} for row in rows]


def numbers_in(scope: Scope, table: str, files: Iterable[int]) -> list[int]:
    """The row numbers of everything that a table has of these files."""
    sql = f"SELECT t.row FROM json_each(?) k JOIN {table} t ON t.file = k.value"
    return scope.store.column(sql, _each(files))


def statuses(scope: Scope, files: Iterable[int]) -> dict[int, str]:
    """The status of each mission, by its file: `held`, `planned` or `cancelled`."""
    sql = "SELECT m.file, m.status FROM json_each(?) k JOIN missions m ON m.file = k.value"
    return dict(scope.store.db.execute(sql, (_each(files),)))


def name_at(scope: Scope, kind: str, key: str, file: int, form: str = "name") -> str:
    """How a key is called at a mission: as its file gives it, else resolved, else the key.

    `form` is `name`, `short` or `styled`, as in the labels.
    """
    sql = (
        f"SELECT {form} FROM labels WHERE kind = ? AND key = ? AND file IN (?, 0)"
        " ORDER BY file DESC LIMIT 1"
    )
    return str(scope.store.value(sql, kind, key, file) or key)


def files_of(scope: Scope, one: Named) -> set[int]:
    """The files within the scope that tell of something."""
    if one.kind == ENGAGEMENT:
        found = {one.file}
    elif one.kind == MISSION:
        found = set(mission_files(scope.store, one.key))
    else:
        party = one.kind in (PERSON, ORGANIZATION)
        found = {ref.file for ref in refs_to(scope, PARTY if party else one.kind, [one.key])}
        if one.kind == ISSUE:
            sql = "SELECT file FROM issues WHERE key = ?"
            found |= set(scope.store.column(sql, one.key))
    return found if scope.files is None else found & scope.files


def mission_files(store: Store, key: str) -> list[int]:
    """The file of the mission with this key, in a list; an empty one when there is none."""
    sql = "SELECT file FROM labels WHERE kind = ? AND key = ? AND file <> 0"
    return store.column(sql, MISSION, key)
