"""Who and what the missions tell of: people with their posts, organisations with their missions."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final, NamedTuple

from missioncli.store.ask import read_rows
from missioncli.store.listings import Row
from missioncli.store.store import Store, run
from missioncli.text import fold

# Where the definitions of a key are written, with the mission whose file says so (`null` for a
# registry); the newest first.
_WRITTEN: Final = """
(SELECT json_group_array(json_array(cite, mission)) FROM (
   SELECT r.key || ifnull(':' || r.paragraph, '') AS cite, m.id AS mission
     FROM {table} d JOIN refs r ON r.row = d.row AND r.field = 'sources'
     LEFT JOIN missions m ON m.file = d.file
    WHERE d.key = t.key AND d.file <> 0
    ORDER BY m.rank IS NULL, m.rank, r.position))
"""

_PEOPLE: Final = f"""
SELECT t.key, t.name, l.styled AS _styled, t.native_name, t.family, t.given, t.prefix, t.suffix,
       ifnull(t.aliases, '[]') AS aliases, ifnull(t.notes, '[]') AS notes,
       {_WRITTEN.format(table="people")} AS written,
       CASE WHEN d.row THEN 'delegate' WHEN o.row THEN 'official' WHEN h.row THEN
            ifnull(h.capacity, 'other') END AS capacity,
       coalesce(d.role, o.office, h.role) AS role, d.leader, o.status,
       coalesce(d.organization, o.institution, h.organization) AS organization,
       (SELECT name FROM labels n WHERE n.kind = 'party' AND n.file IN (r.file, 0)
           AND n.key = coalesce(d.organization, o.institution, h.organization)
         ORDER BY n.file DESC LIMIT 1) AS organization_name,
       m.id AS mission, m.title AS mission_name, m.start AS _mission_start,
       (SELECT json_group_array(cite) FROM (
          SELECT c.key || ifnull(':' || c.paragraph, '') AS cite FROM refs c
           WHERE c.row = r.row AND c.field = 'sources' ORDER BY c.position)) AS sources
  FROM temp.by_name b JOIN people t ON t.key = b.key AND t.file = 0
  JOIN labels l ON l.kind = 'party' AND l.key = t.key AND l.file = 0
  LEFT JOIN (SELECT key, row, file FROM refs WHERE kind = 'party' AND field = 'person'
              UNION ALL SELECT key, row, file FROM postless) r ON r.key = b.key
  LEFT JOIN missions m ON m.file = r.file
  LEFT JOIN delegates d ON d.row = r.row
  LEFT JOIN officials o ON o.row = r.row
  LEFT JOIN others h ON h.row = r.row
 ORDER BY b.place, m.rank, r.row
"""

_USED: Final = "u.kind = 'party' AND u.key = t.key AND u.record NOT IN ('people', 'organizations')"

_ORGANIZATIONS: Final = f"""
SELECT t.key, t.name, t.acronym, t.kind, t.country, t.parent,
       (SELECT name FROM labels WHERE kind = 'party' AND key = t.parent AND file = 0)
         AS parent_name,
       ifnull(t.former_names, '[]') AS former_names, ifnull(t.aliases, '[]') AS aliases,
       ifnull(t.notes, '[]') AS notes, {_WRITTEN.format(table="organizations")} AS written,
       (SELECT json_group_array(json_array(id, title)) FROM (
          SELECT DISTINCT m.id, m.title FROM refs u JOIN missions m ON m.file = u.file
           WHERE {_USED} ORDER BY m.rank)) AS told_in,
       (SELECT json_group_array(json_array(key, name)) FROM (
          SELECT DISTINCT w.key, l.name FROM refs u
            JOIN refs w ON w.row = u.row AND w.field = 'person'
            JOIN labels l ON l.kind = 'party' AND l.key = w.key AND l.file = 0
           WHERE {_USED} AND u.field IN ('organization', 'institution')
           ORDER BY l.name, l.key)) AS people
  FROM temp.by_name b JOIN organizations t ON t.key = b.key AND t.file = 0
 ORDER BY b.place
"""

_REGISTRY: Final = """
SELECT s.key, s.title, s.publisher, s.url, s.published, s.accessed, s.language, s.account,
       ifnull(s.errata, '[]') AS errata, ifnull(s.notes, '[]') AS notes
  FROM sources s WHERE s.file = 0 AND s.key IN (
       SELECT r.key FROM refs r WHERE r.kind = 'source'
          AND r.file NOT IN (SELECT file FROM missions))
 ORDER BY s.key
"""

_POST: Final = (
    *("capacity", "role", "leader", "status", "organization", "organization_name"),
    *("mission", "mission_name", "_mission_start", "sources"),
)


def everybody(store: Store) -> Iterator[Row]:
    """The people, by name: how each is defined, and `posts`, the newest first.

    A post is that of one mission; its `capacity` is `None` where the mission tells of a person
    without saying in which. `written` are pairs of a citation and the mission whose file has it
    (`None` for a registry).
    """
    _sort(store, "people")
    for _, group in groupby(_each(store, _PEOPLE, "sources"), key=lambda row: row["key"]):
        rows = list(group)
        person = {name: value for name, value in rows[0].items() if name not in _POST}
        posts = [{name: row[name] for name in _POST} for row in rows if row["mission"]]
        yield {**person, "posts": posts}


def organizations(store: Store) -> Iterator[Row]:
    """The organisations, by name: how each is defined, its `people` and the missions it is in.

    `people` and `told_in` are pairs of key and name, missions the newest first; `written` is as in
    `everybody`.
    """
    _sort(store, "organizations")
    yield from _each(store, _ORGANIZATIONS, "former_names", "told_in", "people")


def registry_sources(store: Store) -> list[Row]:
    """The sources that only shared definitions cite, by key."""
    return read_rows(store, _REGISTRY, ())


def _sort(store: Store, name_of: str) -> None:
    """Put the keys of a table of definitions into `temp.by_name`, in the order of their names."""
    store.db.create_function("fold", 1, fold, deterministic=True)
    run(
        store.db,
        "DROP TABLE IF EXISTS temp.by_name;"
        "CREATE TEMP TABLE by_name (place INTEGER PRIMARY KEY, key TEXT);"
        f"INSERT INTO temp.by_name (key) SELECT key FROM {name_of} WHERE file = 0"
        " ORDER BY fold(name), name, key",
    )


def _each(store: Store, sql: str, *lists: str) -> Iterator[dict[str, Any]]:
    """The rows of the query one at a time; these columns, and the usual ones, are JSON."""
    cursor = store.db.execute(sql)
    names = [column[0] for column in cursor.description]
    read = [name in (*lists, "aliases", "notes", "written") for name in names]
    for row in cursor:
        yield {
            name: json.loads(value) if is_list and value is not None else value
            for name, is_list, value in zip(names, read, row, strict=True)
        }


class Counts(NamedTuple):
    """How much there is of what a document tells of."""

    missions: int
    people: int
    organizations: int
    quotes: int
    issues: int
    """Each once, however many missions have it."""
    sources: int


def counts(store: Store) -> Counts:
    """How much the store holds."""
    resolved = [
        f"(SELECT count(*) FROM {name} WHERE file = 0)"
        for name in ("people", "organizations", "sources")
    ]
    sql = (
        f"SELECT (SELECT count(*) FROM missions), {resolved[0]}, {resolved[1]},"
        f" (SELECT count(*) FROM quotes), (SELECT count(DISTINCT key) FROM issues), {resolved[2]}"
    )
    return Counts(*store.db.execute(sql).fetchone())


class Titled(NamedTuple):
    """What a list of contents says of a mission."""

    key: str
    title: str
    start: str | None
    end: str | None
    status: str


def mission_titles(store: Store) -> Iterator[Titled]:
    """Every mission, newest first."""
    sql = 'SELECT id, title, start, "end", status FROM missions ORDER BY rank'
    yield from map(Titled._make, store.db.execute(sql))


_CITED: Final = """
SELECT s.key, s.title, s.publisher, s.url, s.published, s.language, s.account,
       ifnull(s.errata, '[]') AS errata, ifnull(s.notes, '[]') AS notes,
       (SELECT json_group_array(paragraph) FROM (
          SELECT DISTINCT r.paragraph FROM refs r
           WHERE r.kind = 'source' AND r.key = s.key AND r.paragraph IS NOT NULL
           ORDER BY r.paragraph)) AS paragraphs
  FROM sources s WHERE s.file = 0 ORDER BY s.key
"""


def all_sources(store: Store) -> Iterator[Row]:
    """Every source as it is resolved, by key, with the `paragraphs` that anything cites."""
    yield from _each(store, _CITED, "errata", "paragraphs")


def all_issues(store: Store) -> Iterator[tuple[str, str]]:
    """Key and title of every issue, however many missions have it, by key."""
    sql = "SELECT key, name FROM labels WHERE kind = 'issue' AND file = 0 ORDER BY key"
    yield from store.db.execute(sql)


def all_topics(store: Store) -> Iterator[tuple[str, str]]:
    """Key and label of every topic, by key."""
    yield from store.db.execute("SELECT key, label FROM topics WHERE file = 0 ORDER BY key")
