"""How records become rows: which of their fields are columns, and what is made of them."""

import json
from collections.abc import Callable
from functools import cache
from operator import itemgetter
from typing import Any, Final, NamedTuple

from missioncli.model.fields import Field
from missioncli.model.kinds import SOURCE
from missioncli.model.mission import Mission
from missioncli.store.tables import TableSpec, is_json, ref_kind, table


class Plan(NamedTuple):
    """How the records of a table become rows, worked out once: there are very many records."""

    record: str
    fields: Callable[[dict[str, Any]], tuple[Any, ...]]
    """Each column's value as its field has it; of a date three times."""
    made: tuple[tuple[int, str], ...]
    """The columns of which something else is made: see `values`."""
    refs: tuple[tuple[str, bool, bool, str, str | None], ...]
    """Each field of references: its name, whether a list, of citations, what it refers to."""
    words: tuple[tuple[str, str], ...]
    """Fields whose words are names to filter by, and the kind of name."""
    nested: tuple[tuple[str, TableSpec], ...]


@cache
def plan_of(name_of: str) -> Plan:
    """The plan of the table of that name."""
    spec = table(name_of)
    refs = []
    for field in spec.refs:
        kind, expects = ref_kind(field.ref) if field.ref else (SOURCE, None)
        refs.append((field.name, field.many, field.type == "cite", kind, expects))
    names = [field.name for field in spec.scalars]
    words = {"category": f"{spec.name}.category", "attribution": "attribution"}
    columns = [
        (field.name, made)
        for field in spec.scalars
        for made in (_made_of(field), *(("", "") if field.type == "date" else ()))
    ]
    return Plan(
        spec.name,
        itemgetter(*(name for name, _ in columns)),
        tuple((place, made) for place, (_, made) in enumerate(columns) if made),
        tuple(refs),
        tuple((name, kind) for name, kind in words.items() if name in names),
        tuple((field.name, below) for field, below in spec.nested),
    )


def _made_of(field: Field) -> str:
    if field.type == "date":
        return "date"
    if field.type == "text or [text]":
        return "passages"
    return "json" if is_json(field) else ""


def values(plan: Plan, record: Any, fields: dict[str, Any]) -> list[Any]:
    """The record's columns, in the order of `tables.columns`.

    What is empty is `None`, so that resolving passes over it.
    """
    found = list(plan.fields(fields))
    for place, made in plan.made:
        value = found[place]
        if not value:
            found[place] = None
        elif made == "date":
            found[place : place + 3] = str(value), value.first, value.last
        else:
            found[place] = _json(record.passages if made == "passages" else value)
    if plan.record == "missions":
        start, end = record.start, record.end
        found += (start.first, start.last) if start else (None, None)
        found += (end.first, end.last) if end else (None, None)
        found.append(_rank(record))
    return found


def _rank(mission: Mission) -> str:
    """What sorts missions newest first, unknown dates last, then by key."""
    day = mission.start.first if mission.start else mission.end.last if mission.end else ""
    # Digits are turned round, so that later days come first.
    newest = "".join(str(9 - int(one)) if one.isdigit() else one for one in day)
    return f"{newest or '~'} {mission.id}"


_json: Final = json.JSONEncoder(ensure_ascii=False, default=dict).encode
"""Makes JSON of a list or a nested table."""
