"""Which issues were raised by a party, which were raised with it, and on which ground.

An issue was raised with somebody where the source says that they were told (`addressed_to`), where
their institution at that mission was, or where they took part in a held engagement that lists it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from missioncli.model.kinds import PARTY
from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.pages.issues import issues_at
from missioncli.store.pages.reach import Ref, Scope, chosen, name_at, refs_at

Ground = dict[str, Any]
"""Why an issue stands on a page: the ground, who, and in which engagement."""


def raised(scope: Scope, refs: Sequence[Ref], posts: Sequence[Row]) -> list[Row]:
    """The issues that a party raised, each with its `grounds`, in the order of the listing.

    `refs` are those to the party, its parts and its people then. With the `posts` of a person, the
    issues that their organisation raised count too.
    """
    return _grounded(scope, _named_in(scope, refs, posts, "raised_by", "organization"))


def raised_with(
    scope: Scope, refs: Sequence[Ref], posts: Sequence[Row], engagements: Sequence[Row]
) -> list[Row]:
    """The issues that were raised with a party, each with its `grounds`, in the listing's order.

    `engagements` are those in which it had a part; `refs` and `posts` as for `raised`.
    """
    return _grounded(
        scope,
        [
            *_named_in(scope, refs, posts, "addressed_to", "institution"),
            *_discussed(scope, refs, engagements),
        ],
    )


_Found = tuple[tuple[int, str], Ground]
"""An issue by file and key, and why it counts."""


def _named_in(
    scope: Scope, refs: Sequence[Ref], posts: Sequence[Row], field: str, through: str
) -> Iterator[_Found]:
    """Where the field of an issue names the party itself, or (`through`) its house then."""
    own = chosen(refs, "issues", field)
    houses = {(post["_file"], post["organization"]) for post in posts if post["organization"]}
    theirs = chosen(refs_at(scope, PARTY, houses), "issues", field)
    rows = rows_of(scope.store, "issue_rows", (ref.top for ref in (*own, *theirs)))
    keys = {row["_row"]: row["key"] for row in rows}
    for ground, found in ((field, own), (through, theirs)):
        for ref in found:
            yield (ref.file, keys[ref.top]), _ground(scope, ground, ref.file, [ref.key])


def _discussed(scope: Scope, refs: Sequence[Ref], engagements: Sequence[Row]) -> Iterator[_Found]:
    took_part = chosen(refs, "engagements")
    for row in engagements:
        if row["status"] != "held":
            continue
        keys = [ref.key for ref in took_part if ref.top == row["_row"]]
        for issue in row["issues"]:
            ground = _ground(scope, "engagement", row["_file"], keys)
            about = {"engagement": row["key"], "engagement_name": row["title"]}
            yield (row["_file"], issue), {**ground, **about, "sources": row["sources"]}


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
