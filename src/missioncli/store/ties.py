"""The map of a store: people, organisations and issues, and what ties them to each other."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from missioncli.store.store import Store, run

TieKind = Literal["post", "for", "part", "raised", "put", "discussed", "answered"]


class Tie(NamedTuple):
    """What ties one thing to another: a party, or in some kinds of tie an issue.

    `post`: a person to an organisation, `for`: a delegate to whom they acted for, `part`: an
    organisation to the one above it, `raised` and `answered`: a party to an issue, `put` and
    `discussed`: an issue to a party.
    """

    kind: TieKind
    source: str
    target: str
    label: str | None
    """The role or office, else the capacity, or the kind of the answer."""
    first: str | None
    """The year of the first mission at which it was so."""
    last: str | None


class Node(NamedTuple):
    """A party or an issue on the map."""

    kind: Literal["person", "organization", "issue"]
    key: str
    name: str
    detail: str | None
    """Of a person `official`, `delegate` or `None`, of an organisation its kind, of an issue its
    state at the newest mission that tells of it."""
    short: str | None
    """The acronym of an organisation."""


# A tie that holds at several missions is one; ties stand in the order of the newest of them.
_TIES: Final = """
DROP TABLE IF EXISTS temp.ties;
CREATE TEMP TABLE ties (place INTEGER PRIMARY KEY, kind, source, target, label, first, last);
INSERT INTO temp.ties (kind, source, target, label, first, last)
SELECT kind, source, target, label, substr(min(m.first), 1, 4), substr(max(m.first), 1, 4)
  FROM (
  SELECT 'post' AS kind, row, file, person AS source, organization AS target,
         ifnull(role, 'delegate') AS label
    FROM delegates WHERE person IS NOT NULL AND organization IS NOT NULL
   UNION ALL
  SELECT 'post', row, file, person, institution, office
    FROM officials WHERE person IS NOT NULL AND institution IS NOT NULL
   UNION ALL
  SELECT 'post', row, file, person, organization, coalesce(role, capacity, 'other')
    FROM others WHERE organization IS NOT NULL
   UNION ALL
  SELECT 'for', row, file, ifnull(person, organization), on_behalf_of, NULL
    FROM delegates WHERE on_behalf_of IS NOT NULL
   UNION ALL
  SELECT 'raised', i.row, i.file, r.key, i.key, NULL
    FROM issues i JOIN refs r ON r.row = i.row AND r.field = 'raised_by'
    JOIN missions w ON w.file = i.file AND w.status = 'held'
   UNION ALL
  SELECT 'put', i.row, i.file, i.key, r.key, NULL
    FROM issues i JOIN refs r ON r.row = i.row AND r.field = 'addressed_to'
    JOIN missions w ON w.file = i.file AND w.status = 'held'
   UNION ALL
  SELECT 'answered', a.row, a.file, a."by", i.key, a.kind
    FROM responses a JOIN issues i ON i.row = a.within WHERE a."by" IS NOT NULL
   UNION ALL
  SELECT 'discussed', e.row, e.file, i.key, p.key, NULL
    FROM engagements e
    JOIN refs i ON i.row = e.row AND i.field = 'issues'
    JOIN refs p ON p.row = e.row AND p.field IN ('participants', 'led_by')
    JOIN missions w ON w.file = e.file AND w.status = 'held'
   WHERE e.status = 'held'
     AND EXISTS (SELECT 1 FROM issues t WHERE t.key = i.key AND t.file = e.file)
     AND NOT EXISTS (SELECT 1 FROM refs own
                      WHERE own.kind = 'party' AND own.key = p.key AND own.file = e.file
                        AND own.field IN ('organizers', 'person', 'organization')
                        AND own.record IN ('missions', 'delegates'))
  ) t JOIN missions m ON m.file = t.file
 GROUP BY kind, source, target, label
 ORDER BY kind, min(m.rank), min(t.row);
INSERT INTO temp.ties (kind, source, target)
SELECT 'part', o.key, o.parent FROM organizations o
 WHERE o.file = 0 AND o.parent IS NOT NULL
   AND o.key IN (SELECT source FROM temp.ties UNION SELECT target FROM temp.ties)
 ORDER BY o.key;
CREATE TEMP TABLE IF NOT EXISTS tied (key TEXT PRIMARY KEY);
DELETE FROM temp.tied;
INSERT INTO temp.tied
SELECT source FROM temp.ties WHERE kind NOT IN ('put', 'discussed')
 UNION SELECT target FROM temp.ties WHERE kind NOT IN ('raised', 'answered')
"""

_PARTIES: Final = """
SELECT l.expects, l.key, l.name,
       CASE l.expects
         WHEN 'organization' THEN (
           SELECT kind FROM organizations o WHERE o.key = l.key AND o.file = 0)
         WHEN 'person' THEN (
           SELECT CASE WHEN max(r.record = 'officials') THEN 'official'
                       WHEN max(r.record = 'delegates') THEN 'delegate' END
             FROM refs r WHERE r.kind = 'party' AND r.key = l.key AND r.field = 'person') END,
       CASE WHEN l.expects = 'organization' AND l.short <> l.name THEN l.short END
  FROM temp.tied t JOIN labels l ON l.kind = 'party' AND l.key = t.key AND l.file = 0
 ORDER BY l.expects, l.key
"""

_ISSUES: Final = """
SELECT 'issue', key, title, status, NULL FROM (
  SELECT i.key, i.title, i.status, min(m.rank) FROM issues i JOIN missions m ON m.file = i.file
   GROUP BY i.key)
 ORDER BY key
"""


class Map:
    """The ties of a store, worked out once, then read as often as they are needed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        run(store.db, _TIES)

    def nodes(self) -> Iterator[Node]:
        """Organisations and people that have a tie, then all issues, each by key."""
        yield from map(Node._make, self._store.db.execute(_PARTIES))
        yield from map(Node._make, self._store.db.execute(_ISSUES))

    def ties(self) -> Iterator[Tie]:
        """The ties, kind by kind, those of the newest missions first."""
        sql = "SELECT kind, source, target, label, first, last FROM temp.ties ORDER BY place"
        yield from map(Tie._make, self._store.db.execute(sql))

    def counts(self) -> tuple[int, int]:
        """How many ties there are, and how many parties have none."""
        sql = (
            "SELECT (SELECT count(*) FROM temp.ties), (SELECT count(*) FROM labels"
            " WHERE kind = 'party' AND file = 0 AND key NOT IN (SELECT key FROM temp.tied))"
        )
        ties, untied = self._store.db.execute(sql).fetchone()
        return ties, untied
