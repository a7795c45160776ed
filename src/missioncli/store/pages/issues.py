"""Issues as their missions tell of them, and those that a mission only names."""

from collections.abc import Iterable
from typing import Final

from missioncli.model.kinds import ISSUE
from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.pages.reach import Pairs, Scope, missions, name_at, numbers_at

_VALUES: Final = ("category", "summary", "status", "release")
_LISTS: Final = (
    *("raised_by", "raised_by_names", "addressed_to", "addressed_to_names"),
    *("asks", "responses", "developments", "topics", "topics_names", "sources", "notes"),
    *("_raised_by_short", "_addressed_to_short", "_heard", "_organizers"),
)
_MISSION: Final = ("mission", "mission_name", "_mission_start", "_rank", "_row", "_file")


def issues(scope: Scope, numbers: Iterable[int]) -> list[Row]:
    """The issues with these row numbers, missions newest first."""
    return rows_of(scope.store, "issue_rows", numbers)


def issues_at(scope: Scope, pairs: Pairs) -> list[Row]:
    """The issues with these keys at these missions, as `issues` gives them.

    One that a mission only names (in an engagement) without telling of it has its title from the
    mission that does, and else nothing: `status` is `None`, and it was not `raised`.
    """
    wanted = set(pairs)
    rows = issues(scope, numbers_at(scope, "issues", wanted))
    told = {(row["_file"], row["key"]) for row in rows}
    rows += [_only_named(scope, *pair) for pair in sorted(wanted - told)]
    return sorted(rows, key=lambda row: (row["_rank"] is None, row["_rank"], row["_row"]))


def _only_named(scope: Scope, file: int, key: str) -> Row:
    [mission] = missions(scope, [file])
    return {
        "mission_status": mission["status"],
        "raised": False,
        "key": key,
        "title": name_at(scope, ISSUE, key, file),
        **dict.fromkeys(_VALUES),
        **{name: [] for name in _LISTS},
        **{name: mission[name] for name in _MISSION},
    }
