"""The page about two missions: what the second has beyond the first."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from missioncli.export.cells import flat
from missioncli.export.pages import Line, Page
from missioncli.export.show.lines import (
    STATES,
    Facts,
    Labelled,
    entries,
    joined,
    role,
    standing,
)
from missioncli.export.wording import official, span, status
from missioncli.store.diff import sort_of, turned
from missioncli.store.listings import Row
from missioncli.text import listed

_APART: Final = ("Delegation", "Met", "Others", "Posts", "Renamed", "Issues", "On file")
_SORTS: Final = {"Delegation": "delegates", "Met": "met", "Others": "others"}
_SAID: Final = {
    "new": "new",
    "again": "again",
    "gone": "not again",
    "persisting": "still",
    "reopened": "raised anew",
}
_COUNTED: Final = {
    "delegates": "delegates named",
    "met": "officials met",
    "engagements_held": "engagements held",
    "issues": "issues",
    "quotes": "quotes",
    "paraphrases": "reported statements",
    "outcomes": "outcomes",
    "followups": "follow-ups",
}


def diff_page(facts: Facts) -> Page:
    """The page of the facts that `store.diff` gives."""
    a, b = facts["a"], facts["b"]
    earlier = [f"{b['mission']} is the earlier one; new is what it has and the later has not."]
    return Page(
        f"{a['mission']} → {b['mission']}",
        "what the second has beyond the first",
        "two missions",
        entries(_entries(facts), _APART),
        (*(earlier if turned(a, b) else []), STATES),
        f"missioncli mission {b['mission']}, missioncli issues --mission {b['mission']}",
    )


def _entries(facts: Facts) -> Iterator[Labelled]:
    yield "First", [_mission(facts["a"])]
    yield "Second", [_mission(facts["b"])]
    for heading, sort in _SORTS.items():
        yield heading, list(_people(facts[sort], sort))
    changed = [row for row in facts["people"]["again"] if row["post"] in ("changed", "unknown")]
    yield "Posts", [_change(row) for row in changed]
    yield "Renamed", [_name(row) for row in facts["renamed"] if row["former"]]
    yield "Other names", [_name(row) for row in facts["renamed"] if not row["former"]]
    yield "Issues", list(_issues(facts["issues"]))
    yield (
        "On file",
        [
            Line(f"{label}: {facts['counts'][name]['a']} → {facts['counts'][name]['b']}")
            for name, label in _COUNTED.items()
        ],
    )


def _mission(row: Row) -> Line:
    days = span(row["start"], row["end"]) or "dates not on file"
    unknown = "virtual" if row["mode"] == "virtual" else "places not on file"
    places = listed([flat(stop) for stop in row["stops"]]) or unknown
    state = "" if row["status"] == "held" else row["status"]
    return Line(joined(row["mission_name"], days, places, state), tuple(row["sources"]))


def _people(groups: dict[str, list[Row]], sort: str) -> Iterator[Line]:
    """Who is new, there again (where among others then, as what) and gone, in their posts."""
    for group, rows in groups.items():
        for row in rows:
            side = row["a"] if group == "gone" else row["b"]
            held = [post for post in side if sort_of(post) == sort]
            among = any(sort_of(post) == sort for post in row["a"])
            known = f" (in the other mission: {_posts(row['a'])})" if row["a"] and not among else ""
            text = f"{_SAID[group]}: {_voice(held[0])}, {_posts(held)}{known}"
            yield Line(text, _cites(held))


def _voice(post: Row) -> str:
    if post["person"] is None and post["capacity"] == "delegate":
        return str(post["organization_name"])
    return official(post)


def _posts(held: Sequence[Row]) -> str:
    """Posts in a few words; what is not on file is said."""
    return "; ".join(
        f"{joined(role(post), _house(post)) or 'as an organization'} ({standing(post)})"
        for post in held
    )


def _house(post: Row) -> str:
    if post["person"] is None and post["capacity"] == "delegate":
        return ""
    return str(post["_organization_short"] or "organization not on file")


def _change(row: Row) -> Line:
    name = row["_person_styled"]
    cites = (*_cites(row["a"]), *_cites(row["b"]))
    unsure = " (whether it changed is not on file)" if row["post"] == "unknown" else ""
    return Line(f"{name}: {_posts(row['a'])} → {_posts(row['b'])}{unsure}", cites)


def _cites(held: Sequence[Row]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cite for post in held for cite in post["sources"]))


def _name(row: Row) -> Line:
    return Line(f"{row['a']} → {row['b']}", tuple(row["sources"]))


def _issues(groups: dict[str, list[Row]]) -> Iterator[Line]:
    for group, rows in groups.items():
        for row in rows:
            sides: list[Any] = [side for side in (row["a"], row["b"]) if side]
            states = " → ".join(status(side["status"]) for side in sides)
            cites = (cite for side in sides for cite in side["sources"])
            text = f"{_SAID.get(group, group)}: {row['issue_name']} ({states})"
            yield Line(text, tuple(dict.fromkeys(cites)))
