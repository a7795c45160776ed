"""One thing by its name: which one is meant, and everything on file about it."""

import json
from collections.abc import Sequence
from typing import Any, Final

from missioncli.errors import SeveralNamed, UnknownName, UsageFault
from missioncli.model.kinds import ENGAGEMENT
from missioncli.store.candidates import candidates
from missioncli.store.match import KINDS, Named, matching_keys, named, nearest_names
from missioncli.store.mission import mission_facts
from missioncli.store.pages.matters import engagement_facts, issue_facts, topic_facts
from missioncli.store.pages.party import party_facts
from missioncli.store.pages.reach import MISSION, Scope, files_of, mission_files
from missioncli.store.store import Store
from missioncli.text import fold, listed

_SHOWN: Final = 20
"""How many candidates a question back names."""


def show_facts(
    store: Store, name: str, kind: str | None = None, among: Sequence[str] = ()
) -> dict[str, Any]:
    """Everything on file about the one thing that `name` names, its `kind` first.

    `kind` says what sort of thing is meant; `among` are names of missions, one of which must tell
    of it, and to which the answer is narrowed. A name that is a whole key means that key. Names of
    columns that begin with _ are for pages only. Raises `UnknownName`, `SeveralNamed` with the
    candidates, or `UsageFault` for a mission or engagement that is not among the missions.
    """
    scope = Scope(store, _files(store, among))
    kinds = (kind,) if kind else KINDS["name"]
    return facts_about(scope, one_named(scope, name, kinds, kind or "name"))


def one_named(scope: Scope, name: str, kinds: Sequence[str], shown: str) -> Named:
    """The one thing among `kinds` that `name` names; a name that is a whole key means that key.

    `shown` is what the kinds are called when there is none. Raises as `show_facts`.
    """
    store = scope.store
    found = named(store, kinds, name)
    if not found:
        raise UnknownName(shown, name, nearest_names(store, kinds, fold(name)))
    found = [one for one in found if one.key == name.strip()] or found
    if scope.files is not None:
        found = [one for one in found if files_of(scope, one)] or found
    if len(found) > 1:
        first = found[:_SHOWN]
        raise SeveralNamed(name, candidates(store, first), len(found) - len(first))
    return found[0]


def facts_about(scope: Scope, one: Named) -> dict[str, Any]:
    """Everything on file about it within the scope, as `show_facts`."""
    store, among = scope.store, _missions(scope)
    if one.kind in (ENGAGEMENT, MISSION) and not files_of(scope, one):
        raise UsageFault(f"the {one.kind} {one.key} is not in {listed(among, 'or')}")
    facts = _facts(scope, one)
    about = {"_several": store.several, "_shared": _shared(store, facts), "_among": among}
    return {**facts, **about}


def _missions(scope: Scope) -> list[str]:
    """The keys of the missions that the answer is narrowed to, newest first; none for all."""
    sql = "SELECT m.id FROM json_each(?) k JOIN missions m ON m.file = k.value ORDER BY m.rank"
    return scope.store.column(sql, json.dumps(sorted(scope.files or ())))


def _shared(store: Store, facts: dict[str, Any]) -> list[str]:
    """The keys among the facts' engagements that other missions have, too."""
    keys = [row["key"] for row in facts.get("engagements", ())]
    sql = (
        "SELECT k.value FROM json_each(?) k JOIN engagements e ON e.key = k.value"
        " GROUP BY k.value HAVING count(DISTINCT e.file) > 1"
    )
    return store.column(sql, json.dumps(sorted(set(keys))))


def without_hidden(facts: Any) -> Any:
    """The same without what is for pages only, at every depth."""
    if isinstance(facts, dict):
        return {
            name: without_hidden(value) for name, value in facts.items() if not name.startswith("_")
        }
    return [without_hidden(item) for item in facts] if isinstance(facts, list) else facts


def _facts(scope: Scope, one: Named) -> dict[str, Any]:
    match one.kind:
        case "person" | "organization":
            return party_facts(scope, one.kind, one.key)
        case "issue":
            return issue_facts(scope, one.key)
        case "topic":
            return topic_facts(scope, one.key)
        case "engagement":
            return engagement_facts(scope, one.key, one.file)
        case _:
            facts = mission_facts(scope.store, one.key, hidden=True)
            return {"kind": MISSION, "key": one.key, "name": facts["title"], **facts}


def _files(store: Store, among: Sequence[str]) -> frozenset[int] | None:
    """The files of the missions that are named; `None` when none is."""
    if not among:
        return None
    keys = {key for value in among for key in matching_keys(store, MISSION, (MISSION,), value)}
    return frozenset(file for key in keys for file in mission_files(store, key))
