"""Who held which post at the time of a mission, and what was said by whom in which post."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from missioncli.model.kinds import PARTY
from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.pages.reach import Ref, Scope, chosen, fields_of, numbers_in, refs_at, tops

HOUSE: Final = ("organization", "institution")
"""The fields of a post that name where it is held."""

_TABLES: Final = ("delegates", "officials", "others")
_WHO: Final = ("person", "person_name", "_person_styled")
_WRITTEN: Final = ("sources", "notes", "release")
_MISSION: Final = ("mission", "mission_name", "_mission_start", "_rank", "_row", "_file")
_DELEGATE: Final = (
    *("leader", "on_behalf_of", "on_behalf_of_name", "_on_behalf_of_short"),
    *("group", "joined", "left"),
)
_OFFICIAL: Final = ("count", "status", "date")


def posts(scope: Scope, refs: Iterable[Ref]) -> list[Row]:
    """The posts that these references stand in, missions newest first, then the file's order.

    One shape for delegates, officials and others, with the columns of the listing `people` and
    what only one of the tables has, `None` elsewhere.
    """
    found = list(refs)
    return _numbered(scope, {table: tops(chosen(found, table)) for table in _TABLES})


def posts_in(scope: Scope, file: int) -> list[Row]:
    """All posts of one mission: delegates, officials, others, each in the file's order."""
    return _numbered(scope, {table: numbers_in(scope, table, [file]) for table in _TABLES})


def _numbered(scope: Scope, numbers: Mapping[str, Iterable[int]]) -> list[Row]:
    rows = [
        _post(row, table)
        for table in _TABLES
        for row in rows_of(scope.store, f"named_{table}", numbers[table])
    ]
    return sorted(rows, key=lambda row: (row["_rank"] is None, row["_rank"], row["_row"]))


def _post(row: Row, table: str) -> Row:
    official = table == "officials"
    house = "institution" if official else "organization"
    capacity = row["capacity"] or "other" if table == "others" else table.removesuffix("s")
    return {
        **{name: row[name] for name in _WHO},
        "capacity": capacity,
        "role": row["office" if official else "role"],
        "organization": row[house],
        "organization_name": row[f"{house}_name"],
        "_organization_short": row[f"_{house}_short"],
        "_organization_styled": row[f"_{house}_styled"],
        **{name: row.get(name) for name in (*_DELEGATE, *_OFFICIAL)},
        **{name: row[name] for name in (*_WRITTEN, *_MISSION)},
    }


def posts_then(scope: Scope, pairs: Iterable[tuple[int, str]]) -> dict[tuple[int, str], list[Row]]:
    """The posts of people at missions, by file and person; those without one are missing."""
    held = [ref for ref in refs_at(scope, PARTY, pairs) if ref.field == "person"]
    found: dict[tuple[int, str], list[Row]] = {}
    for post in posts(scope, held):
        found.setdefault((post["_file"], post["person"]), []).append(post)
    return found


def people_then(scope: Scope, refs: Iterable[Ref]) -> set[tuple[int, str]]:
    """Who held the posts that these references stand in, with the mission's file."""
    return {(ref.file, ref.key) for ref in fields_of(scope, (ref.row for ref in refs), ["person"])}


def said(scope: Scope, table: str, numbers: Iterable[int]) -> list[Row]:
    """Quotes or paraphrases with these row numbers, with the columns of their listing.

    Somebody with several posts at a mission speaks in the first, as in the listings.
    """
    rows = rows_of(scope.store, f"named_{table}", numbers)
    then = posts_then(scope, {(row["_file"], row["speaker"]) for row in rows if row["speaker"]})
    return [_voiced(row, then.get((row["_file"], row["speaker"]))) for row in rows]


def _voiced(row: Row, posts: list[Row] | None) -> Row:
    post: dict[str, Any] = posts[0] if posts else {}
    found = {
        "speaker_role": post.get("role"),
        "speaker_organization": post.get("organization"),
        "speaker_organization_name": post.get("organization_name"),
        "_speaker_organization_short": post.get("_organization_short"),
    }
    last = {name: row[name] for name in ("mission", "mission_name")}
    return {name: row[name] for name in row if name not in last} | found | last
