"""An issue, a topic or an engagement: who, when, what was said, and what came of it."""

from collections.abc import Sequence
from typing import Any, Final

from missioncli.model.kinds import ENGAGEMENT, ISSUE, PARTY, TOPIC
from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.pages.engagements import engagements, took_place
from missioncli.store.pages.issues import issues, issues_at
from missioncli.store.pages.posts import posts_then, said
from missioncli.store.pages.reach import (
    Ref,
    Scope,
    chosen,
    missions,
    name_at,
    numbers_of,
    refs_at,
    refs_to,
    tops,
)

_WORDS: Final = ("quotes", "paraphrases")
_LINKED: Final = ("outcomes", "followups")


def issue_facts(scope: Scope, key: str) -> dict[str, Any]:
    """An issue as each mission tells of it (`issues`, newest first), and what refers to it."""
    rows = issues(scope, numbers_of(scope, "issues", key))
    refs = refs_to(scope, ISSUE, [key])
    name = rows[0]["title"] if rows else name_at(scope, ISSUE, key, 0)
    return {
        "kind": ISSUE,
        "key": key,
        "name": name,
        "missions": missions(scope, [row["_file"] for row in rows] + [ref.file for ref in refs]),
        "issues": rows,
        **_linked(scope, refs),
    }


def topic_facts(scope: Scope, key: str) -> dict[str, Any]:
    """What is on file about a topic: issues, words, engagements, outcomes, missions."""
    refs = refs_to(scope, TOPIC, [key])
    together = {ref.file for ref in chosen(refs, "missions")}
    return {
        "kind": TOPIC,
        "key": key,
        "name": name_at(scope, TOPIC, key, 0),
        "missions": missions(scope, (ref.file for ref in refs)),
        "collaboration": missions(scope, together),
        "issues": issues(scope, tops(chosen(refs, "issues"))),
        **_linked(scope, refs),
    }


def engagement_facts(scope: Scope, key: str, file: int) -> dict[str, Any]:
    """An engagement of one mission: its record, who was there in which posts, what was said there.

    `present` are those who took part; of an engagement that did not take place they are `invited`.
    """
    numbers = numbers_of(Scope(scope.store, frozenset([file])), "engagements", key)
    [row] = engagements(scope, numbers)
    parties = list(dict.fromkeys([*row["led_by"], *row["participants"]]))
    then = posts_then(scope, {(file, party) for party in parties})
    them = [_attendance(scope, row, party, then.get((file, party), [])) for party in parties]
    refs = refs_at(scope, ENGAGEMENT, [(file, key)])
    told = issues_at(scope, {(file, issue) for issue in row["issues"]})
    return {
        "kind": ENGAGEMENT,
        "key": key,
        "name": row["title"],
        "record": row,
        "missions": missions(scope, [file]),
        "present": them if took_place(row) else [],
        "invited": [] if took_place(row) else them,
        "issues": sorted(told, key=lambda issue: row["issues"].index(issue["key"])),
        **{table: said(scope, table, tops(chosen(refs, table))) for table in _WORDS},
        "followups": rows_of(scope.store, "named_followups", tops(chosen(refs, "followups"))),
    }


def _attendance(scope: Scope, row: Row, party: str, posts: Sequence[Row]) -> dict[str, Any]:
    return {
        "party": party,
        "party_name": name_at(scope, PARTY, party, row["_file"]),
        "_party_styled": name_at(scope, PARTY, party, row["_file"], "styled"),
        "led": party in row["led_by"],
        "posts": list(posts),
    }


def _linked(scope: Scope, refs: Sequence[Ref]) -> dict[str, list[Row]]:
    """The words, engagements, outcomes and follow-ups among what refers to something."""
    words = {table: said(scope, table, tops(chosen(refs, table))) for table in _WORDS}
    records = {
        table: rows_of(scope.store, f"named_{table}", tops(chosen(refs, table)))
        for table in _LINKED
    }
    return words | {"engagements": engagements(scope, tops(chosen(refs, "engagements")))} | records
