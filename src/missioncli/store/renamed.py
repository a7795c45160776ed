"""Organisations that bear another name at one mission than at another."""

import json
from collections.abc import Iterator, Sequence

from missioncli.model.kinds import ORGANIZATION, PARTY
from missioncli.store.ask import rows_of
from missioncli.store.listings import Row
from missioncli.store.pages.reach import Scope, name_at, numbers_of
from missioncli.text import fold


def renamed(scope: Scope, files: Sequence[int], missions: Sequence[Row]) -> Iterator[Row]:
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
                "sources": _named_by(scope, key, files),
            }


def _named_by(scope: Scope, key: str, files: Sequence[int]) -> list[str]:
    """Where it is written how an organisation was called: its definitions, else what names it.

    Of each mission whose definition cites nothing, the first record with the organisation.
    """
    found: list[str] = []
    for file in files:
        defined = Scope(scope.store, frozenset([file]))
        rows = numbers_of(defined, "organizations", key)
        cited = [
            cite
            for row in rows_of(scope.store, "named_organizations", rows)
            for cite in row["sources"]
        ]
        found += cited or _first_cited(scope, key, file)
    return list(dict.fromkeys(found))


def _first_cited(scope: Scope, key: str, file: int) -> list[str]:
    sql = (
        "SELECT r.key || ifnull(':' || r.paragraph, '') FROM refs r"
        " WHERE r.field = 'sources' AND r.row = ("
        " SELECT min(t.top) FROM refs t JOIN refs s ON s.row = t.top AND s.field = 'sources'"
        " WHERE t.kind = ? AND t.key = ? AND t.file = ?"
        " AND t.record NOT IN ('people', 'organizations')) ORDER BY r.position"
    )
    return scope.store.column(sql, PARTY, key, file)


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
