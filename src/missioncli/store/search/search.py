"""Full-text search: from a query to ranked hits, each with the piece of text that has the words."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from missioncli.store.listings import Listing, Row
from missioncli.store.match import matching_keys
from missioncli.store.search.alike import Vocabulary
from missioncli.store.search.hits import Hit, hit_rows
from missioncli.store.search.kinds import KINDS
from missioncli.store.search.levels import Level, levels, related
from missioncli.store.search.query import Phrase, Query
from missioncli.store.search.ready import ready
from missioncli.store.store import Store

HITS: Final = Listing(
    "search", "hit", "hits", "", ("kind", "title", "field", "snippet", "terms", "sources"), {}, ""
)
"""Hits as a listing, for the formats."""

_WEIGHTS: Final = "8.0, 3.0, 1.0"
"""How much a word counts in a title, in a text, and in what stands beside it."""

_CHOSEN: Final = "(SELECT value FROM json_each(?))"

# In these missions, or a definition that they refer to.
_IN_MISSIONS: Final = f"""
(t.file IN (SELECT file FROM missions WHERE id IN {_CHOSEN})
 OR t.file = 0 AND EXISTS (
    SELECT 1 FROM refs r JOIN missions m ON m.file = r.file
     WHERE r.kind = CASE WHEN t.kind IN ('person', 'organization') THEN 'party' ELSE t.kind END
       AND r.key = t.key AND m.id IN {_CHOSEN}))
"""

_ORDER: Final = f"""
SELECT t.id, t.kind, t.key, t.row, m.rank FROM search_texts t
  LEFT JOIN missions m ON m.file = t.file WHERE t.id IN {_CHOSEN}
"""


class Found(NamedTuple):
    """What a search answers."""

    query: Query
    rows: list[Row]
    """The best hits, as many as were asked for."""
    total: int
    """How many there are."""
    level: Level
    """How the query had to be read for anything to match."""
    related: tuple[str, ...]
    """Words on file with the stem of those that were looked for, where there are few hits."""
    several: bool
    """Whether the data holds several missions."""


class _Where(NamedTuple):
    """Which rows of the index count, as SQL; its first question mark is for the words."""

    sql: str
    values: tuple[str, ...]
    """For the other question marks."""


def search(
    store: Store, query: Query, kinds: Sequence[str], missions: Sequence[str], limit: int | None
) -> Found:
    """The best `limit` hits (`None` for all), the best first.

    Hits that are equally good come by kind, missions newest first, then the file's order. `kinds`
    are names of `KINDS`, none for all; `missions` are keys or titles. Raises `UnknownName` for a
    mission that is not on file, `Unsupported` where SQLite has no full-text search.
    """
    chosen = [
        key for name in missions for key in matching_keys(store, "mission", ("mission",), name)
    ]
    try:
        return _search(store, query, _where(kinds, chosen), chosen, limit)
    except sqlite3.DatabaseError:
        # An index that is damaged, or of another SQLite, is not believed.
        return _search(store, query, _where(kinds, chosen), chosen, limit, anew=True)


def _where(kinds: Sequence[str], missions: Sequence[str]) -> _Where:
    conditions, values = ["search_index MATCH ?"], []
    if kinds:
        conditions.append(f"t.kind IN {_CHOSEN}")
        values.append(json.dumps(kinds))
    if missions:
        conditions.append(_IN_MISSIONS)
        values += [json.dumps(missions)] * 2
    texts = " JOIN search_texts t ON t.id = search_index.rowid" if values else ""
    return _Where(f"FROM search_index{texts} WHERE {' AND '.join(conditions)}", tuple(values))


def _search(
    store: Store,
    query: Query,
    where: _Where,
    missions: Sequence[str],
    limit: int | None,
    *,
    anew: bool = False,
) -> Found:
    with ready(store, anew=anew):
        known = Vocabulary(store.db)
        for level in levels(query, known):
            words = _fts(level, query.unwanted)
            total = store.value(f"SELECT count(*) {where.sql}", words, *where.values)
            if total:
                hits = _best(store, where, words, limit)
                rows = hit_rows(store, hits, level, missions)
                more = related(query, level, known) if len(hits) == total else ()
                return Found(query, rows, total, level, more, store.several)
    return Found(query, [], 0, Level("exact", ()), (), store.several)


def _fts(level: Level, unwanted: Sequence[Phrase]) -> str:
    """The query as FTS5 has it. Words of the index are letters and digits, whatever was typed."""
    wanted = " AND ".join(f"({' OR '.join(map(_quoted, group))})" for group in level.groups)
    out = [_quoted(written) for phrase in unwanted for written in phrase.written]
    return f"({wanted}) NOT ({' OR '.join(out)})" if out else wanted


def _quoted(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"{" *" if phrase.begins else ""}'


def _best(store: Store, where: _Where, words: str, limit: int | None) -> list[Hit]:
    """The best hits in order; where equally good ones go on beyond the limit, which is settled."""
    scored: dict[int, float] = {}
    sql = f"SELECT search_index.rowid, bm25(search_index, {_WEIGHTS}) {where.sql} ORDER BY 2"
    last = None
    for number, score in store.db.execute(sql, (words, *where.values)):
        if limit is not None and len(scored) >= limit and score != last:
            break
        scored[number] = last = score
    found = store.db.execute(_ORDER, (json.dumps(list(scored)),)).fetchall()
    found.sort(key=_place(scored))
    return [Hit(kind, key, row) for _, kind, key, row, _ in found[:limit]]


def _place(scored: dict[int, float]) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """The order of hits: score, kind, newest mission, then key or place in the file."""
    kinds = list(KINDS)

    def place(found: tuple[Any, ...]) -> tuple[Any, ...]:
        number, kind, key, row, rank = found
        return scored[number], kinds.index(kind), rank is None, rank, key or "", abs(row)

    return place
