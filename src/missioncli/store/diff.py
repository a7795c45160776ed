"""Two missions side by side: people, posts, meetings, names and issues, what B has beyond A."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from missioncli.errors import UsageFault
from missioncli.model.kinds import ORGANIZATION, PARTY
from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.mission import mission_key
from missioncli.store.pages.posts import posts_in
from missioncli.store.pages.reach import Scope, mission_files, name_at, numbers_in
from missioncli.store.store import Store
from missioncli.text import fold, visible

CLOSED: Final = ("resolved", "refused", "dropped")
"""The states in which an issue is no longer open."""

_COUNTED: Final = ("delegates", "quotes", "paraphrases", "issues", "outcomes", "followups")


def diff_facts(store: Store, a: str, b: str) -> dict[str, Any]:
    """What mission `b` has beyond mission `a`, each named as `mission_key` allows, in that order.

    `people` and, among them, `delegates`, officials `met` and `others` have `new`, `again` and
    `gone`, in the order of their missions; `renamed` are the organisations that bear another name
    in B; `issues` have `new`, `persisting`, `closed` and `gone`. Names that begin with _ are
    for pages only. Raises `UsageFault` for a name that means no mission or several, or when both
    are the same.
    """
    keys = mission_key(store, a), mission_key(store, b)
    if keys[0] == keys[1]:
        raise UsageFault(f"both are the mission {visible(keys[0])}: name two")
    scope = Scope(store, None)
    files = [mission_files(store, key)[0] for key in keys]
    missions = [_mission(scope, file) for file in files]
    posts = [posts_in(scope, file) for file in files]
    return {
        "kind": "diff",
        "a": missions[0],
        "b": missions[1],
        "people": _compared(posts, lambda post: post["person"] is not None),
        "delegates": _compared(posts, lambda post: sort_of(post) == "delegates"),
        "met": _compared(posts, lambda post: sort_of(post) == "met"),
        "others": _compared(posts, lambda post: sort_of(post) == "others"),
        "renamed": list(_renamed(scope, files, missions)),
        "issues": _issues([_told(scope, file) for file in files]),
        "counts": _counts(scope, files, posts),
    }


def _mission(scope: Scope, file: int) -> Row:
    [row] = rows_of(scope.store, "mission_rows", numbers_in(scope, "missions", [file]))
    names = ("mission", "mission_name", "start", "end", "stops", "status", "sources")
    hidden = ("_first", "_last", "_mission_start")
    return {name: row[name] for name in (*names, *hidden)}


def _compared(posts: Sequence[Sequence[Row]], among: Callable[[Row], bool]) -> dict[str, list[Row]]:
    """Who of a sort is new, there again, gone; with all posts that they held at both missions."""
    ours = [{_who(post): post for post in reversed(side) if among(post)} for side in posts]
    held = [_by_who(side) for side in posts]
    firsts = [dict(reversed(side.items())) for side in ours]
    new = [who for who in firsts[1] if who not in firsts[0]]
    again = [who for who in firsts[1] if who in firsts[0]]
    gone = [who for who in firsts[0] if who not in firsts[1]]

    def entry(who: tuple[str, ...], post: Row) -> Row:
        before, after = (side.get(who, []) for side in held)
        return {
            **{name: post[name] for name in ("person", "person_name", "_person_styled")},
            "post": _change(before, after) if before and after else None,
            "a": before,
            "b": after,
        }

    return {
        "new": [entry(who, firsts[1][who]) for who in new],
        "again": [entry(who, firsts[1][who]) for who in again],
        "gone": [entry(who, firsts[0][who]) for who in gone],
    }


def sort_of(post: Row) -> str:
    """Whether a post is one of `delegates`, of officials `met`, or of all `others`."""
    if post["capacity"] == "delegate":
        return "delegates"
    return "met" if post["status"] == "met" else "others"


def _who(post: Row) -> tuple[str, ...]:
    """What makes somebody the same in both missions; the unnamed are told by their office."""
    if post["person"]:
        return ("person", post["person"])
    return ("office", fold(post["role"] or ""), post["organization"] or "")


def _by_who(side: Iterable[Row]) -> dict[tuple[str, ...], list[Row]]:
    found: dict[tuple[str, ...], list[Row]] = {}
    for post in side:
        found.setdefault(_who(post), []).append(post)
    return found


def _change(before: Sequence[Row], after: Sequence[Row]) -> str:
    """`same`, `changed`, or `unknown` where the source of one mission leaves out what counts."""
    unknown = False
    for field in ("role", "organization"):
        then, now = (
            {fold(post[field]) for post in side if post[field]} for side in (before, after)
        )
        if then and now and then != now:
            return "changed"
        unknown = unknown or bool(then) != bool(now)
    return "unknown" if unknown else "same"


def _renamed(scope: Scope, files: Sequence[int], missions: Sequence[Row]) -> Iterator[Row]:
    """Organisations of both missions whose names differ, or changed in between; by key."""
    sql = (
        "SELECT DISTINCT a.key, o.former_names FROM refs a"
        " JOIN refs b ON b.kind = a.kind AND b.key = a.key AND b.file = ?"
        " JOIN organizations o ON o.key = a.key AND o.file = 0"
        " WHERE a.kind = ? AND a.file = ? ORDER BY a.key"
    )
    a, b = files
    for key, stored in scope.store.db.execute(sql, (b, PARTY, a)).fetchall():
        former = json.loads(stored or "[]")
        names = [name_at(scope, PARTY, key, file) for file in files]
        if fold(names[0]) == fold(names[1]):
            names = _names_then(names[0], former, missions)
        if fold(names[0]) != fold(names[1]):
            known = {fold(one["name"]) for one in former}
            yield {
                ORGANIZATION: key,
                f"{ORGANIZATION}_name": name_at(scope, PARTY, key, 0),
                "a": names[0],
                "b": names[1],
                "former": fold(names[0]) in known or fold(names[1]) in known,
            }


def _names_then(name: str, former: Sequence[Row], missions: Sequence[Row]) -> list[str]:
    """The names borne at both missions, where a former one certainly ended between them."""
    from missioncli.model.base import parse_date

    for one in former:
        until = parse_date(one["until"]) if one.get("until") else None
        for older, newer in ((0, 1), (1, 0)):
            before, after = missions[older]["_last"], missions[newer]["_first"]
            if until and before and after and before <= until.first and until.last < after:
                names = [name, name]
                names[older] = one["name"]
                return names
    return [name, name]


def _told(scope: Scope, file: int) -> dict[str, Row]:
    rows = rows_of(scope.store, "issue_rows", numbers_in(scope, "issues", [file]))
    return {row["key"]: row for row in rows}


def _issues(told: Sequence[dict[str, Row]]) -> dict[str, list[Row]]:
    before, after = told
    both = [key for key in after if key in before]
    closed = [key for key in both if after[key]["status"] in CLOSED]
    groups = {
        "new": [key for key in after if key not in before],
        "persisting": [key for key in both if key not in closed],
        "closed": closed,
        "gone": [key for key in before if key not in after],
    }
    return {
        group: [_issue(key, before.get(key), after.get(key)) for key in keys]
        for group, keys in groups.items()
    }


def _issue(key: str, before: Row | None, after: Row | None) -> Row:
    newer = after or before or {}
    sides = {"a": before, "b": after}
    return {
        "issue": key,
        "issue_name": newer["title"],
        "category": newer["category"],
        **{
            name: row and {"status": row["status"], "sources": row["sources"]}
            for name, row in sides.items()
        },
    }


def _counts(scope: Scope, files: Sequence[int], posts: Sequence[Sequence[Row]]) -> dict[str, Any]:
    """How much both files hold, each as `a` and `b`."""
    found: dict[str, list[int]] = {
        table: [len(numbers_in(scope, table, [file])) for file in files] for table in _COUNTED
    }
    found["met"] = [sum(post["status"] == "met" for post in side) for side in posts]
    sql = "SELECT count(*) FROM engagements WHERE file = ? AND status = 'held'"
    found["engagements_held"] = [scope.store.value(sql, file) for file in files]
    return {name: dict(zip("ab", numbers, strict=True)) for name, numbers in found.items()}
