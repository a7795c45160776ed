"""Missions one after the other, each with all that it holds: what documents are written from.

The views answer the same, but ask for every name of every row anew. Here the references and names
of a mission are read once, which makes a document of a thousand missions several times quicker.
"""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from missioncli.model.fields import Field
from missioncli.model.kinds import SOURCE
from missioncli.store.ask import read_rows
from missioncli.store.listings import Row
from missioncli.store.mission import PARTS
from missioncli.store.store import Store, first_row
from missioncli.store.tables import TableSpec, is_json, ref_kind, table

_REFS: Final = """
SELECT row, field, kind, key, paragraph FROM refs WHERE row >= ? AND row < ?
   AND record NOT IN ('people', 'organizations') ORDER BY row, field, position
"""

# What the file calls each key comes after what it is called otherwise, and so counts.
_NAMES: Final = """
SELECT l.kind, l.key, l.name, l.short, l.styled
  FROM (SELECT DISTINCT kind, key FROM refs WHERE row >= ? AND row < ? AND +kind <> 'source') r
  JOIN labels l ON l.kind = r.kind AND l.key = r.key AND l.file IN (?, 0) ORDER BY l.file
"""

# The sources that anything of a file cites, as the file defines them, else as resolved. The plus
# keeps SQLite to the few rows of the file: it would rather go through all citations of the folder.
_SOURCES: Final = """
SELECT s.key, s.title, s.publisher, s.url, s.published, s.accessed, s.language, s.account,
       ifnull(s.errata, '[]') AS errata, ifnull(s.notes, '[]') AS notes
  FROM (SELECT DISTINCT key FROM refs WHERE row >= ? AND row < ? AND +kind = 'source') r
  JOIN sources s ON s.row = (SELECT row FROM sources d WHERE d.key = r.key AND d.file IN (?, 0)
                              ORDER BY d.file DESC LIMIT 1)
 ORDER BY s.file = 0, abs(s.row)
"""

_RAISED: Final = """
SELECT _row, mission_status, raised FROM issue_records WHERE _row >= ? AND _row < ?
"""

# The same issues in other missions, newest first.
_ELSEWHERE: Final = """
SELECT i.key, m.id, m.title FROM issues i JOIN issues o ON o.key = i.key AND o.file <> i.file
  JOIN missions m ON m.file = o.file
 WHERE i.row >= ? AND i.row < ? ORDER BY m.rank
"""


def each_mission(store: Store) -> Iterator[dict[str, Any]]:
    """Every mission, newest first: the fields of its row, and for each table the rows of it.

    As `mission_facts` has it, with every name in all its forms; `cited_sources` are worded as the
    mission's own file words them, and an issue's `elsewhere` are keys and titles of the other
    missions that have it, newest first. One mission is held at a time.
    """
    for file, mission in store.db.execute("SELECT file, id FROM missions ORDER BY rank").fetchall():
        facts = _Whole(store, file).facts()
        yield {**facts, "mission": mission, "mission_name": facts["title"]}


class _Plan(NamedTuple):
    """How the rows of a table are read, worked out once."""

    sql: str
    scalars: tuple[tuple[str, Callable[[Any], Any] | None], ...]
    """Each column, and what is made of its value."""
    cites: bool
    single: tuple[tuple[str, str, str, str], ...]
    """The columns for the names of a key, and what kind of key it is."""
    many: tuple[tuple[str, str, str, str], ...]
    """Columns of keys, those for their names, and their kind."""


@cache
def _plan(name: str) -> _Plan:
    spec: TableSpec = table(name)
    refs = [(one.name, one.many, ref_kind(one.ref)[0]) for one in spec.refs if one.ref]
    shown = ["row", "within", "key", *(f'"{one.name}"' for one in spec.scalars)]
    return _Plan(
        f"SELECT {', '.join(shown)} FROM {name} WHERE row >= ? AND row < ? ORDER BY row",
        tuple((one.name, _reader(one)) for one in spec.scalars),
        any(one.type == "cite" for one in spec.refs),
        tuple(
            (f"{name}_name", f"_{name}_short", f"_{name}_styled", kind)
            for name, many, kind in refs
            if not many
        ),
        tuple((name, f"{name}_names", f"_{name}_short", kind) for name, many, kind in refs if many),
    )


def _reader(field: Field) -> Callable[[Any], Any] | None:
    if field.type == "true/false":
        return lambda value: None if value is None else bool(value)
    if not is_json(field):
        return None
    empty = list if field.many else lambda: None
    return lambda value: json.loads(value) if value else empty()


_Names = tuple[str | None, str | None, str | None]
_UNNAMED: Final[_Names] = (None, None, None)


_NO_REFS: Final[dict[str, list[str]]] = {}


class _Whole:
    """Reads one mission."""

    def __init__(self, store: Store, file: int) -> None:
        self.store = store
        self.file = file
        self.place = (first_row(file), first_row(file + 1))
        self.names: dict[tuple[str, str], _Names] = {
            (kind, key): (name, short or key, styled or key)
            for kind, key, name, short, styled in store.db.execute(_NAMES, (*self.place, file))
        }
        self.refs: dict[int, dict[str, list[str]]] = {}
        for row, field, kind, key, paragraph in store.db.execute(_REFS, self.place):
            cite = f"{key}:{paragraph}" if kind == SOURCE and paragraph else key
            self.refs.setdefault(row, {}).setdefault(field, []).append(cite)

    def facts(self) -> dict[str, Any]:
        """The mission with all its parts."""
        [(_, facts)] = self.rows("missions")
        found = {name: self.rows(name) for name in PARTS}
        facts["stops"] = [row for _, row in self.rows("stops")]
        self._finish(facts, found)
        facts |= {name: [row for _, row in rows] for name, rows in found.items()}
        facts["cited_sources"] = read_rows(self.store, _SOURCES, (*self.place, self.file))
        return facts

    def rows(self, name: str) -> list[tuple[int, Row]]:
        """The rows of a table of the mission, each with its number."""
        plan = _plan(name)
        return [
            (row[0], self._row(plan, row)) for row in self.store.db.execute(plan.sql, self.place)
        ]

    def _row(self, plan: _Plan, values: tuple[Any, ...]) -> Row:
        number, within, key, *scalars = values
        row: Row = {"_within": within, "key": key}
        for (name, read), value in zip(plan.scalars, scalars, strict=True):
            row[name] = read(value) if read else value
        for name, short, styled, kind in plan.single:
            to = row[name.removesuffix("_name")]
            found = self.names.get((kind, to), (to, to, to)) if to else _UNNAMED
            row[name], row[short], row[styled] = found
        own = self.refs.get(number, _NO_REFS)
        for name, names, short, kind in plan.many:
            row[name] = keys = own.get(name, [])
            known = [self.names.get((kind, to), (to, to, to)) for to in keys]
            row[names] = [one[0] for one in known]
            row[short] = [one[1] for one in known]
        if plan.cites:
            row["sources"] = own.get("sources", [])
        return row

    def _finish(self, mission: Row, found: dict[str, list[tuple[int, Row]]]) -> None:
        """Add what rows say about each other: speakers' posts, terms in force, answers."""
        posts = self._posts(found)
        terms = {row["key"]: row["terms"] for _, row in found["engagements"]}
        for _, row in found["engagements"]:
            row["terms"] = row["terms"] or "on-record"
        for name in ("quotes", "paraphrases"):
            for _, row in found[name]:
                row.update(posts.get(row["speaker"], _NO_POST))
                row["terms"] = row["terms"] or terms.get(row["engagement"]) or "on-record"
                for form in ("speaker_name", "_speaker_short", "_speaker_styled"):
                    row[form] = row[form] or row["attribution"]
                if name == "quotes":
                    row["passages"] = row.pop("text")
        if found["issues"]:
            self._finish_issues(mission, found)

    def _posts(self, found: dict[str, list[tuple[int, Row]]]) -> dict[str, Row]:
        """The first post of everybody at this mission, as the listings of words have it."""
        posts: dict[str, Row] = {}
        houses = {"delegates": "organization", "officials": "institution", "others": "organization"}
        for name, house in houses.items():
            for _, row in found[name]:
                if row["person"] and row["person"] not in posts:
                    posts[row["person"]] = {
                        "speaker_role": row["office" if name == "officials" else "role"],
                        "speaker_organization": row[house],
                        "speaker_organization_name": row[f"{house}_name"],
                        "_speaker_organization_short": row[f"_{house}_short"],
                    }
        return posts

    def _finish_issues(self, mission: Row, found: dict[str, list[tuple[int, Row]]]) -> None:
        nested: dict[tuple[str, int], list[Row]] = {}
        for name in ("responses", "developments"):
            for _, row in self.rows(name):
                nested.setdefault((name, row["_within"]), []).append(row)
        held = [row for _, row in found["engagements"] if row["status"] == "held"]
        elsewhere: dict[str, list[tuple[str, str]]] = {}
        for key, mission_key, title in self.store.db.execute(_ELSEWHERE, self.place):
            elsewhere.setdefault(key, []).append((mission_key, title))
        raised = {
            number: {"mission_status": status, "raised": bool(one)}
            for number, status, one in self.store.db.execute(_RAISED, self.place)
        }
        for number, issue in found["issues"]:
            issue.update(raised[number])
            issue["responses"] = nested.get(("responses", number), [])
            issue["developments"] = nested.get(("developments", number), [])
            issue["_organizers"] = mission["organizers"]
            issue["_heard"] = [_heard(row) for row in held if issue["key"] in row["issues"]]
            issue["elsewhere"] = elsewhere.get(issue["key"], [])


_NO_POST: Final[Row] = dict.fromkeys(
    (
        *("speaker_role", "speaker_organization", "speaker_organization_name"),
        "_speaker_organization_short",
    )
)


def _heard(engagement: Row) -> Row:
    return {
        "title": engagement["title"],
        "keys": engagement["participants"],
        "participants": engagement["_participants_short"],
        "sources": engagement["sources"],
    }
