"""Two missions side by side: people, posts, meetings, names and issues, what B has beyond A."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from missioncli.errors import UsageFault
from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.mission import mission_key
from missioncli.store.open_days import closes
from missioncli.store.pages.issues import issues
from missioncli.store.pages.posts import posts_in
from missioncli.store.pages.reach import Scope, mission_files, numbers_in
from missioncli.store.renamed import renamed
from missioncli.store.store import Store
from missioncli.text import fold, visible

_COUNTED: Final = ("delegates", "quotes", "paraphrases", "issues", "outcomes", "followups")


def diff_facts(store: Store, a: str, b: str) -> dict[str, Any]:
    """What mission `b` has beyond mission `a`, each named as `mission_key` allows, in that order.

    `people` and, among them, `delegates`, officials `met` and `others` have `new`, `again` and
    `gone`, in the order of their missions; `renamed` are the organisations that bear another name
    in B; `issues` have `new`, `persisting`, `closed`, `reopened` and `gone`. Names that begin
    with _ are for pages only. Raises `UsageFault` for a name that means no mission or several, or
    when both are the same.
    """
    keys = _keys(store, (a, b))
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
        "renamed": list(renamed(scope, files, missions)),
        "issues": _issues([_told(scope, file) for file in files], turned=turned(*missions)),
        "counts": _counts(scope, files, posts),
    }


def _keys(store: Store, names: Sequence[str]) -> list[str]:
    """The key of each mission. Raises `UsageFault` that tells of every name that means no one."""
    keys: list[str] = []
    faults: list[str] = []
    for name in dict.fromkeys(names):
        try:
            keys += [mission_key(store, name)] * names.count(name)
        except UsageFault as fault:
            faults.append(str(fault))
    if faults:
        raise UsageFault("\n".join(faults))
    return keys


def _mission(scope: Scope, file: int) -> Row:
    [row] = rows_of(scope.store, "mission_rows", numbers_in(scope, "missions", [file]))
    names = ("mission", "mission_name", "start", "end", "stops", "mode", "status", "sources")
    hidden = ("_first", "_first_by", "_last", "_mission_start")
    return {name: row[name] for name in (*names, *hidden)}


def turned(a: Row, b: Row) -> bool:
    """Whether mission B certainly began before mission A."""
    latest = b["_first_by"] or b["_last"]
    return bool(a["_first"] and latest and latest < a["_first"])


def _compared(posts: Sequence[Sequence[Row]], among: Callable[[Row], bool]) -> dict[str, list[Row]]:
    """Who of the posts `among` those of both missions is `new`, there `again`, or `gone`.

    Each once, by their first such post, with all posts that they held at A and at B. Whoever is in
    both missions is neither new nor gone: they are `again` among those whom they belong to in B,
    even where they were among others in A.
    """
    held = [_by_who(side) for side in posts]
    firsts = [
        {who: first for who, (first, *_) in _by_who(filter(among, side)).items()} for side in posts
    ]
    new = [who for who in firsts[1] if who not in held[0]]
    again = [who for who in firsts[1] if who in held[0]]
    gone = [who for who in firsts[0] if who not in held[1]]

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


def _told(scope: Scope, file: int) -> dict[str, Row]:
    return {row["key"]: row for row in issues(scope, numbers_in(scope, "issues", [file]))}


def _issues(told: Sequence[dict[str, Row]], *, turned: bool) -> dict[str, list[Row]]:
    """The issues by what became of them from A to B; nothing did where B was before A.

    Only a mission that was held closes an issue, or raises one anew that was closed.
    """
    before, after = told
    both = [key for key in after if key in before]
    changed = {} if turned else {key: _became(before[key], after[key]) for key in both}
    groups = {
        "new": [key for key in after if key not in before],
        "persisting": [key for key in both if not changed.get(key)],
        "closed": [key for key in both if changed.get(key) == "closed"],
        "reopened": [key for key in both if changed.get(key) == "reopened"],
        "gone": [key for key in before if key not in after],
    }
    return {
        group: [_issue(key, before.get(key), after.get(key)) for key in keys]
        for group, keys in groups.items()
    }


def _became(before: Row, after: Row) -> str:
    """`closed` or `reopened` by the later mission, as the history of an issue has it; else ""."""
    if closes(after):
        return "" if closes(before) else "closed"
    return "reopened" if closes(before) and after["raised"] else ""


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
