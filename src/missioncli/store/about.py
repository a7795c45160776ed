"""What a brief about a person or an organisation needs: which missions, and everything in them."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from missioncli.model.kinds import ORGANIZATION, PARTY
from missioncli.store.ask import ask, rows_of
from missioncli.store.listings import LISTINGS, Row
from missioncli.store.match import KINDS, Named, matching_keys
from missioncli.store.pages.posts import posts, posts_in, said
from missioncli.store.pages.reach import Scope, missions, refs_to
from missioncli.store.show import facts_about, one_named
from missioncli.store.store import Store

Facts = dict[str, Any]

# An issue may have gone on without the party: others may have answered meanwhile.
_TOLD: Final = """
SELECT DISTINCT m.id FROM json_each(?) k
  JOIN issues i ON i.key = k.value JOIN missions m ON m.file = i.file
 WHERE m.status = 'held'
"""

# Somebody may have moved on: the newest mission tells of the last post on file.
_NEWEST_POSTS: Final = """
SELECT DISTINCT (SELECT m.id FROM refs r JOIN missions m ON m.file = r.file
                  WHERE r.kind = 'party' AND r.key = w.person AND r.field = 'person'
                  ORDER BY m.rank LIMIT 1)
  FROM (SELECT DISTINCT who.key AS person FROM refs post
          JOIN refs who ON who.row = post.row AND who.field = 'person'
         WHERE post.kind = 'party' AND post.key = ?
           AND post.field IN ('organization', 'institution', 'person')) w
"""

# The paragraphs that the definition of a party rests on are those that name it.
_SAME_PARAGRAPH: Final = """
SELECT DISTINCT w.top FROM {definitions} d
  JOIN refs c ON c.row = d.row AND c.field = 'sources' AND c.paragraph IS NOT NULL
  JOIN refs w ON w.kind = 'source' AND w.key = c.key AND w.paragraph = c.paragraph
   AND w.field = 'sources' AND w.record = '{table}'
 WHERE d.key = ? AND d.file <> 0
"""

_WORDS: Final = ("quotes", "paraphrases")


def party_named(store: Store, name: str, among: Sequence[str]) -> Named:
    """The one person or organisation that `name` names. Raises as `show_facts`."""
    files = frozenset(
        file
        for key in among
        for file in store.column("SELECT file FROM missions WHERE id = ?", key)
    )
    scope = Scope(store, files if among else None)
    return one_named(scope, name, KINDS["with"], "person or organization")


def missions_about(store: Store, one: Named) -> list[str]:
    """The keys of the missions that a brief about a party reads, newest first.

    Those in which it had a hand; held ones that tell of its issues, with others too; and those that
    tell which post its people had last.
    """
    listing = LISTINGS["missions"]
    found = {row["mission"] for row in ask(store, listing, {"with": [one.key]}).rows}
    issues = {row["key"] for row in ask(store, LISTINGS["issues"], {"with": [one.key]}).rows}
    found |= set(store.column(_TOLD, json.dumps(sorted(issues))))
    found |= set(store.column(_NEWEST_POSTS, one.key))
    return [key for key in store.missions if key in found]


def topics_named(store: Store, names: Iterable[str]) -> frozenset[str]:
    """The keys of the topics that are named. Raises `UnknownName`."""
    return frozenset(
        key for name in names for key in matching_keys(store, "topic", ("topic",), name)
    )


def sources_on_file(store: Store) -> dict[str, Row]:
    """Every source by its key."""
    return {row["key"]: row for row in ask(store, LISTINGS["sources"], {}).rows}


def about_facts(store: Store, one: Named) -> Facts | None:
    """The facts of `show` about a party, and more; `None` when nothing in the store names it.

    `_everywhere` are all missions of the store, `_accounts` what held missions tell of each issue,
    newest first, `_standing` the first of these, `_later` the newest post of each person,
    `_leaders` who led a mission, by its file, and `_named_beside` what was said in paragraphs that
    the party's definition rests on.
    """
    table = "organizations" if one.kind == ORGANIZATION else "people"
    sql = f"SELECT 1 FROM {table} WHERE key = ? AND file = 0"
    if not store.value(sql, one.key):
        return None
    scope = Scope(store, None)
    facts = facts_about(scope, one)
    held = [row["_file"] for row in facts["missions"]]
    people = {post["person"] for post in facts["posts"] if post["person"]}
    keys = {row["key"] for row in (*facts["raised"], *facts["raised_with"])}
    accounts = _accounts(scope, keys)
    return {
        **facts,
        "_everywhere": missions(scope, store.column("SELECT file FROM missions")),
        "_accounts": accounts,
        "_standing": {key: rows[0] for key, rows in accounts.items()},
        "_later": _later(scope, people),
        "_leaders": {
            file: [post for post in posts_in(scope, file) if post["leader"]] for file in held
        },
        "_named_beside": {name: _beside(scope, name, table, one.key) for name in _WORDS},
    }


def _accounts(scope: Scope, keys: Iterable[str]) -> dict[str, list[Row]]:
    sql = (
        "SELECT i.row FROM json_each(?) k JOIN issues i ON i.key = k.value"
        " JOIN missions m ON m.file = i.file WHERE m.status = 'held'"
    )
    numbers = scope.store.column(sql, json.dumps(sorted(keys)))
    found: dict[str, list[Row]] = {}
    for row in rows_of(scope.store, "issue_rows", numbers):
        found.setdefault(row["key"], []).append(row)
    return found


def _later(scope: Scope, people: Iterable[str]) -> dict[str, Row]:
    refs = [ref for ref in refs_to(scope, PARTY, set(people)) if ref.field == "person"]
    found: dict[str, Row] = {}
    for post in posts(scope, refs):
        found.setdefault(post["person"], post)
    return found


def _beside(scope: Scope, words: str, definitions: str, key: str) -> list[Row]:
    sql = _SAME_PARAGRAPH.format(table=words, definitions=definitions)
    return said(scope, words, scope.store.column(sql, key))
