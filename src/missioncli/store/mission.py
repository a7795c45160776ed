"""One mission whole: its row, and the rows of everything it holds."""

import json
from collections.abc import Sequence
from typing import Any, Final

from missioncli.errors import SeveralNamed, UsageFault
from missioncli.store.ask import Answer, ask, rows_of
from missioncli.store.filters import Filters
from missioncli.store.listings import LISTINGS, Listing, Row
from missioncli.store.match import Named, matching_keys
from missioncli.store.store import Store

PARTS: Final = (
    "delegates",
    "officials",
    "others",
    "quotes",
    "paraphrases",
    "issues",
    "engagements",
    "outcomes",
    "followups",
)
"""The tables of a mission's records, in the order of the mission file."""

_SHOWN: Final = 20
"""How many missions a question back names."""

_OTHERS: Final = Listing(
    "others", "other", "others", "named_others", (), {"mission": "mission"}, ""
)


def mission_key(store: Store, named: str | None) -> str:
    """The key of the mission that `named` names (by key or title), or of the only one when `None`.

    A whole key wins over a title that reads like it. Raises `UsageFault` when there is no such
    mission, `SeveralNamed` when there are several: the newest of them first.
    """
    keys = (
        matching_keys(store, "mission", ("mission",), named)
        if named
        else store.column("SELECT id FROM missions ORDER BY rank")
    )
    if not keys:
        raise UsageFault("there is no mission in the data")
    if named in keys:
        return str(named)
    if len(keys) > 1:
        raise _several(store, named, keys)
    return str(keys[0])


def _several(store: Store, named: str | None, keys: Sequence[str]) -> SeveralNamed:
    # Only a question back needs what tells missions apart.
    from missioncli.store.candidates import candidates

    newest = [key for key in store.missions if key in set(keys)]
    shown = [Named("mission", key, 0) for key in newest[:_SHOWN]]
    more = len(newest) - len(shown)
    return SeveralNamed(named or None, candidates(store, shown), more, "missions")


def mission_facts(store: Store, named: str | None, *, hidden: bool) -> dict[str, Any]:
    """The mission that `mission_key` finds for `named`.

    The fields of its row, and instead of counts the rows of delegates, quotes and so on;
    `cited_sources` are the sources that it cites. Raises `UsageFault` as `mission_key` does.
    """
    key = mission_key(store, named)
    only: Filters = {"mission": [key]}
    # A title may read like another mission's key: what the filter finds is then more than this one.
    [facts] = [
        row
        for row in ask(store, LISTINGS["missions"], only, hidden=hidden).rows
        if row["mission"] == key
    ]
    facts |= {
        name: [
            row
            for row in ask(store, LISTINGS.get(name, _OTHERS), only, hidden=hidden).rows
            if row["mission"] == key
        ]
        for name in PARTS
    }
    facts["cited_sources"] = sources(store, only, hidden=hidden).rows
    return facts


def sources(store: Store, given: Filters, *, hidden: bool) -> Answer:
    """The listing of sources; those of chosen missions as the newest of these defines them.

    A key that several files define may stand for other texts in them. Raises as `ask`.
    """
    found = ask(store, LISTINGS["sources"], given, hidden=hidden)
    named = given.get("mission") or ()
    if not named or not found.rows:
        return found
    keys = {key for one in named for key in matching_keys(store, "mission", ("mission",), one)}
    sql = (
        "SELECT s.row FROM sources s JOIN missions m ON m.file = s.file"
        " WHERE m.id IN (SELECT value FROM json_each(?))"
    )
    own: dict[str, Row] = {}
    for row in rows_of(store, "named_sources", store.column(sql, json.dumps(sorted(keys)))):
        own.setdefault(row["key"], row)
    rows = [_defined(row, own.get(row["key"])) for row in found.rows]
    return found._replace(rows=rows)


def _defined(row: Row, own: Row | None) -> Row:
    """The row of a source with what its own mission's file says of it."""
    places = ("_row", "_file")
    kept = {name: own[name] for name in row if own and name in own and name not in places}
    return {**row, **kept}
