"""One mission whole: its row, and the rows of everything it holds."""

from typing import Any, Final

from missioncli.errors import UsageFault
from missioncli.store.ask import ask
from missioncli.store.filters import Filters
from missioncli.store.listings import LISTINGS, Listing
from missioncli.store.match import matching_keys
from missioncli.store.store import Store
from missioncli.text import listed, visible

_PARTS: Final = (
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

_SHOWN: Final = 5
"""How many missions a question back names."""

_OTHERS: Final = Listing(
    "others", "other", "others", "named_others", (), {"mission": "mission"}, ""
)


def mission_facts(store: Store, named: str | None, *, hidden: bool) -> dict[str, Any]:
    """The mission that `named` names (by key or title), or the only one when it is `None`.

    The fields of its row, and instead of counts the rows of delegates, quotes and so on;
    `cited_sources` are the sources that it cites. Raises `UsageFault` when there is no such
    mission or several.
    """
    keys = (
        matching_keys(store, "mission", ("mission",), named)
        if named
        else store.column("SELECT id FROM missions ORDER BY rank")
    )
    if not keys:
        raise UsageFault("there is no mission in the data")
    if len(keys) > 1:
        shown = [*map(visible, keys[:_SHOWN]), *(["more"] if len(keys) > _SHOWN else [])]
        which = f"'{visible(named)}' names" if named else "the data holds"
        msg = f"{which} {len(keys)} missions; say which: {listed(shown, 'or')}"
        raise UsageFault(msg)
    only: Filters = {"mission": keys}
    facts = ask(store, LISTINGS["missions"], only, hidden=hidden).rows[0]
    facts |= {
        name: ask(store, LISTINGS.get(name, _OTHERS), only, hidden=hidden).rows for name in _PARTS
    }
    facts["cited_sources"] = ask(store, LISTINGS["sources"], only, hidden=hidden).rows
    return facts
