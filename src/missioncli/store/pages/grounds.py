"""Which issues were raised by a party, which were raised with it, and on which ground.

An issue was raised with somebody where the source says that they were told (`addressed_to`), where
their institution at that mission was, or where they took part in a held engagement that lists it.
Only a mission that was held has raised anything, as in the history of an issue: what one that is
planned or cancelled was to raise stands apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from missioncli.model.kinds import PARTY
from missioncli.store.listings import Row
from missioncli.store.pages.engagements import took_place
from missioncli.store.pages.issues import issues_at
from missioncli.store.pages.reach import Ref, Scope, chosen, keys_of, name_at, refs_at

Ground = dict[str, Any]
"""Why an issue stands on a page: the ground, who, and in which engagement."""


def grounded(
    scope: Scope, refs: Sequence[Ref], posts: Sequence[Row], engagements: Sequence[Row]
) -> dict[str, list[Row]]:
    """A party's issues, each with its `grounds`, missions newest first.

    `raised` are those that it raised, `raised_with` those that were raised with it; `to_raise` and
    `to_raise_with` the same of missions that were not held. `refs` are those to the party, its
    parts and its people then, `engagements` those in which it had a part. With the `posts` of a
    person, what their organisation raised and what was put to their institution counts too.
    """
    by_them = _grounded(scope, _named_in(scope, refs, posts, "raised_by", "organization"))
    with_them = _grounded(
        scope,
        [
            *_named_in(scope, refs, posts, "addressed_to", "institution"),
            *_discussed(scope, refs, engagements),
        ],
    )
    return {
        "raised": [row for row in by_them if _held(row)],
        "raised_with": [row for row in with_them if _held(row)],
        "to_raise": [row for row in by_them if not _held(row)],
        "to_raise_with": [row for row in with_them if not _held(row)],
    }


_Found = tuple[tuple[int, str], Ground]
"""An issue by file and key, and why it counts."""


def _named_in(
    scope: Scope, refs: Sequence[Ref], posts: Sequence[Row], field: str, through: str
) -> Iterator[_Found]:
    """Where the field of an issue names the party itself, or (`through`) its house then."""
    own = chosen(refs, "issues", field)
    houses: dict[tuple[int, str], list[str]] = {}
    for post in posts:
        if post["organization"]:
            houses.setdefault((post["_file"], post["organization"]), []).extend(post["sources"])
    theirs = chosen(refs_at(scope, PARTY, houses), "issues", field)
    keys = keys_of(scope, "issues", (ref.top for ref in (*own, *theirs)))
    for ref in own:
        yield (ref.file, keys[ref.top]), _ground(scope, field, ref.file, [ref.key])
    for ref in theirs:
        ground = _ground(scope, through, ref.file, [ref.key])
        sources = list(dict.fromkeys(houses[ref.file, ref.key]))
        yield (ref.file, keys[ref.top]), {**ground, "sources": sources}


def _discussed(scope: Scope, refs: Sequence[Ref], engagements: Sequence[Row]) -> Iterator[_Found]:
    """What was discussed where they took part, or is to be discussed where they are to."""
    present: dict[int, list[str]] = {}
    for ref in chosen(refs, "engagements"):
        present.setdefault(ref.top, []).append(ref.key)
    for row in engagements:
        if row["status"] == "declined" or (_held(row) and not took_place(row)):
            continue
        for issue in row["issues"]:
            ground = _ground(scope, "engagement", row["_file"], present[row["_row"]])
            about = {"engagement": row["key"], "engagement_name": row["title"]}
            yield (row["_file"], issue), {**ground, **about, "sources": row["sources"]}


def _held(row: Row) -> bool:
    """Whether the mission of an issue or an engagement was held."""
    return bool(row["mission_status"] == "held")


def _ground(scope: Scope, ground: str, file: int, keys: Iterable[str]) -> Ground:
    parties = list(dict.fromkeys(keys))
    return {
        "ground": ground,
        "parties": parties,
        "parties_names": [name_at(scope, PARTY, key, file) for key in parties],
        "_parties_short": [name_at(scope, PARTY, key, file, "short") for key in parties],
        "engagement": None,
        "engagement_name": None,
        "sources": [],
    }


def _grounded(scope: Scope, found: Iterable[_Found]) -> list[Row]:
    grounds: dict[tuple[int, str], list[Ground]] = {}
    for issue, ground in found:
        if ground not in grounds.setdefault(issue, []):
            grounds[issue].append(ground)
    return [
        {"grounds": grounds[row["_file"], row["key"]], **row} for row in issues_at(scope, grounds)
    ]
