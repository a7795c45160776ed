"""A person or an organisation: posts then, meetings, words, issues, and what came of it."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from missioncli.model.kinds import ENGAGEMENT, ISSUE, ORGANIZATION, PARTY, PERSON
from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.pages.engagements import engagements as engagements_of
from missioncli.store.pages.engagements import took_place
from missioncli.store.pages.grounds import grounded
from missioncli.store.pages.posts import HOUSE, people_then, posts, said
from missioncli.store.pages.reach import (
    Ref,
    Scope,
    chosen,
    missions,
    name_at,
    numbers_in,
    refs_at,
    refs_to,
    tops,
)
from missioncli.store.pages.sources import definition, misprints

_TABLES = {PERSON: "people", ORGANIZATION: "organizations"}


class _Hands(NamedTuple):
    """All that refers to a party: to itself and its parts, and to its people at their missions."""

    own: list[Ref]
    theirs: list[Ref]

    @property
    def all(self) -> list[Ref]:
        return [*self.own, *self.theirs]


def party_facts(scope: Scope, kind: str, key: str) -> dict[str, Any]:
    """What is on file about a person or an organisation; lists are missions newest first.

    What an organisation's parts and its people at the time said and did counts as its own.
    """
    parts = _parts(scope, key) if kind == ORGANIZATION else []
    hands = _hands(scope, kind, [key, *parts])
    refs = hands.all
    held = posts(scope, _post_refs(hands, kind))
    engagements = engagements_of(scope, tops(chosen(refs, "engagements")))
    record = definition(scope, _TABLES[kind], key)
    facts: dict[str, Any] = {
        "kind": kind,
        "key": key,
        "name": record["name"],
        "_styled": name_at(scope, PARTY, key, 0, "styled"),
        "record": record,
        "errata": misprints(scope, record, (ref.row for ref in refs)),
        "missions": missions(scope, (ref.file for ref in refs)),
        "parts": parts,
        "parts_names": [name_at(scope, PARTY, part, 0) for part in parts],
        "posts": held,
        "on_behalf": posts(scope, _on_behalf(hands)),
        "organized": _missions(scope, hands, "organizers"),
        "sponsored": _missions(scope, hands, "sponsors"),
        "delegation_met": _delegation_met(scope, kind, hands),
        "engagements": engagements,
    }
    issues = grounded(scope, refs, held if kind == PERSON else [], engagements)
    return facts | issues | _words_and_deeds(scope, refs, engagements, issues)


def _hands(scope: Scope, kind: str, keys: list[str]) -> _Hands:
    own = refs_to(scope, PARTY, keys)
    if kind == PERSON:
        return _Hands(own, [])
    then = people_then(scope, (ref for ref in own if ref.field in HOUSE))
    return _Hands(own, refs_at(scope, PARTY, then))


def _post_refs(hands: _Hands, kind: str) -> list[Ref]:
    fields = ("person",) if kind == PERSON else HOUSE
    return [ref for ref in hands.own if ref.field in fields]


def _on_behalf(hands: _Hands) -> list[Ref]:
    return [ref for ref in hands.own if ref.field == "on_behalf_of"]


def _missions(scope: Scope, hands: _Hands, field: str) -> list[Row]:
    return missions(scope, (ref.file for ref in chosen(hands.own, "missions", field)))


def _delegation_met(scope: Scope, kind: str, hands: _Hands) -> list[Row]:
    """The officials whom a delegation met that the party was part of."""
    fields = ("person",) if kind == PERSON else HOUSE
    files = {ref.file for ref in chosen(hands.own, "delegates", *fields)}
    files |= {ref.file for ref in chosen(hands.own, "missions", "organizers")}
    rows = rows_of(scope.store, "named_officials", numbers_in(scope, "officials", files))
    return [row for row in rows if row["status"] == "met"]


def _words_and_deeds(
    scope: Scope, refs: list[Ref], engagements: list[Row], issues: dict[str, list[Row]]
) -> dict[str, list[Row]]:
    """What they said, what others said about the matter, answers, outcomes and follow-ups."""
    matters = {(row["_file"], row["key"]) for rows in issues.values() for row in rows}
    attended = {(row["_file"], row["key"]) for row in engagements if took_place(row)}
    linked = [*refs_at(scope, ISSUE, matters), *refs_at(scope, ENGAGEMENT, attended)]
    found: dict[str, list[Row]] = {}
    for table in ("quotes", "paraphrases"):
        own = set(tops(chosen(refs, table, "speaker")))
        found[table] = said(scope, table, own)
        found[f"{table}_by_others"] = said(scope, table, {*tops(chosen(linked, table))} - own)
    answers = (ref.row for ref in chosen(refs, "responses", "by"))
    found["responses"] = _answers(scope, answers)
    for table in ("outcomes", "followups"):
        rows = tops(chosen([*refs, *linked], table))
        found[table] = rows_of(scope.store, f"named_{table}", rows)
    return found


def _answers(scope: Scope, numbers: Iterable[int]) -> list[Row]:
    """The responses with these row numbers, each with the issue that it answers."""
    rows = rows_of(scope.store, "named_responses", numbers)
    issues = rows_of(scope.store, "issue_rows", (row["_within"] for row in rows))
    by_row = {issue["_row"]: issue for issue in issues}
    return [
        {
            "issue": by_row[row["_within"]]["key"],
            "issue_name": by_row[row["_within"]]["title"],
            **row,
        }
        for row in rows
    ]


def _parts(scope: Scope, key: str) -> list[str]:
    """The organisations below this one, by key; parents in a circle end it."""
    known = {key}
    newest = {key}
    while newest:
        sql = (
            "SELECT DISTINCT o.key FROM json_each(?) k"
            " JOIN refs r ON r.kind = ? AND r.key = k.value AND r.record = 'organizations'"
            " AND r.field = 'parent' JOIN organizations d ON d.row = r.row"
            " JOIN organizations o ON o.key = d.key AND o.file = 0 AND o.parent = r.key"
        )
        below = scope.store.column(sql, json.dumps(sorted(newest)), PARTY)
        newest = set(below) - known
        known |= newest
    return sorted(known - {key})
