"""What tells apart the things that bear one name: kind, post or house, and missions."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from missioncli.model.kinds import ENGAGEMENT, ISSUE, ORGANIZATION, PARTY, PERSON
from missioncli.store.listings import Row
from missioncli.store.match import Named, label
from missioncli.store.pages.issues import issues
from missioncli.store.pages.posts import posts
from missioncli.store.pages.reach import (
    MISSION,
    Scope,
    files_of,
    missions,
    name_at,
    numbers_of,
    refs_to,
)
from missioncli.store.pages.sources import definition
from missioncli.store.store import Store

_MISSIONS: Final = 3
"""How many missions are named for each."""


def candidates(store: Store, found: Sequence[Named]) -> list[tuple[str, str]]:
    """For each, in the same order: what to type for it, and what it is.

    A key is enough where only one of them has it; else its kind is added, and to an engagement
    its mission.
    """
    kinds = Counter(key for key, _ in {(one.key, one.kind) for one in found})
    times = Counter((one.key, one.kind) for one in found)
    scope = Scope(store, None)
    shown = []
    for one in found:
        rows = missions(scope, files_of(scope, one))
        typed = [one.key]
        if kinds[one.key] > 1:
            typed.append(f"--kind {one.kind}")
        if times[one.key, one.kind] > 1:
            typed.append(f"--mission {rows[0]['mission']}")
        about = ", ".join([_name(scope, one), *_about(scope, one, rows), *_where(one, rows)])
        shown.append((" ".join(typed), f"{one.kind}: {about}"))
    return shown


def _name(scope: Scope, one: Named) -> str:
    if one.kind == ENGAGEMENT:
        return name_at(scope, ENGAGEMENT, one.key, one.file)
    return label(scope.store, one.kind, one.key)


def _about(scope: Scope, one: Named, rows: Sequence[Row]) -> Iterator[str]:
    """What tells it apart, as far as it is on file.

    Somebody's newest post, what and where an organisation is, the category of an issue, the days
    and places of a mission.
    """
    if one.kind == PERSON:
        held = [ref for ref in refs_to(scope, PARTY, [one.key]) if ref.field == "person"]
        for post in posts(scope, held)[:1]:
            yield from (part for part in (post["role"], post["_organization_short"]) if part)
    elif one.kind == ORGANIZATION:
        record = definition(scope, "organizations", one.key)
        yield from (record[field] for field in ("kind", "country") if record[field])
    elif one.kind == ISSUE:
        yield from (
            row["category"] for row in issues(scope, numbers_of(scope, "issues", one.key))[:1]
        )
    elif one.kind == MISSION:
        yield from _days_and_places(rows[0])


def _days_and_places(row: Row) -> Iterator[str]:
    """As the file has them: `2023-06-19 to 2023-06-22`, `Tokyo`, `Takamatsu`."""
    yield " to ".join(dict.fromkeys(day for day in (row["start"], row["end"]) if day)) or "no date"
    for stop in row["stops"]:
        yield from [place for place in (stop["city"], stop["region"], stop["country"]) if place][:1]


def _where(one: Named, rows: Sequence[Row]) -> Iterator[str]:
    if one.kind == MISSION:
        return
    if not rows:
        yield "in no mission"
    for row in rows[:_MISSIONS]:
        yield row["mission"]
    if len(rows) > _MISSIONS:
        yield f"and {len(rows) - _MISSIONS} more"
