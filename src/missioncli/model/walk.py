"""A mission file seen as its tables and texts, each with its place, and what it refers to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from missioncli.errors import Location, key_path
from missioncli.model.base import Table, split_cite
from missioncli.model.fields import Field, fields
from missioncli.model.kinds import SOURCE
from missioncli.model.mission import MissionFile

_TEXTS = ("line", "text", "text or [text]")

Placed = tuple[Location, Table]
"""A table with its place in the file."""


class Words(NamedTuple):
    """A text, where it is written, and in which field of which model."""

    at: Location
    model: type[Table]
    field: Field
    text: str


class _Parts(NamedTuple):
    """The fields of a model by what they hold."""

    tables: list[Field]
    references: list[Field]
    texts: list[Field]


@cache
def _parts(model: type[Table]) -> _Parts:
    every = fields(model)
    return _Parts(
        [one for one in every if one.table is not None],
        [one for one in every if one.ref or one.type == "cite"],
        [one for one in every if one.type in _TEXTS],
    )


def tables(table: Table, at: Location = ()) -> Iterator[Placed]:
    """Every table with its place, in the order of the file format, outer ones before inner ones."""
    yield at, table
    for field in _parts(type(table)).tables:
        value = getattr(table, field.name)
        if not value:
            continue
        here = (*at, field.name)
        if isinstance(value, Table):
            yield from tables(value, here)
        else:
            for place, item in _items(value, here):
                yield from tables(item, place)


def referred(content: MissionFile, placed: Iterable[Placed]) -> dict[str, set[str]]:
    """The keys that the tables of a file refer to or cite, by what they are to lead to.

    A bare paragraph belongs to the file's only source; without one its key is "".
    """
    found: dict[str, set[str]] = defaultdict(set)
    only = content.only_source
    for _, table in placed:
        for field in _parts(type(table)).references:
            value = getattr(table, field.name)
            if not value:
                continue
            if not field.ref:
                found[SOURCE].update(split_cite(cite, only)[0] for cite in value)
            elif field.many:
                found[field.ref].update(value)
            else:
                found[field.ref].add(value)
    return found


def texts(placed: Iterable[Placed]) -> Iterator[Words]:
    """Every line and text in the tables of a file, in their order."""
    for at, table in placed:
        model = type(table)
        for field in _parts(model).texts:
            value = getattr(table, field.name)
            if value:
                for here, item in _items(value, (*at, field.name)):
                    yield Words(here, model, field, item)


@cache
def kinds(model: type[Table]) -> frozenset[str]:
    """What anything in such a table can refer to."""
    parts = _parts(model)
    own = {field.ref or SOURCE for field in parts.references}
    return frozenset(own.union(*(kinds(one.table) for one in parts.tables if one.table)))


def field_at(location: Location) -> tuple[Field, int]:
    """The field that a place belongs to, and how many steps below it the place is: a key or item.

    Raises `LookupError` when the models have no such place.
    """
    model: type[Table] | None = MissionFile
    field: Field | None = None
    below = 0
    for part in location:
        into = isinstance(part, int) or (field is not None and field.keyed and below == 0)
        if into and field is not None:
            below += 1
            model = field.table
            continue
        if model is None:
            raise LookupError(key_path(location))
        field = next((one for one in fields(model) if one.name == part), None)
        if field is None:
            break
        model, below = (None if field.many or field.keyed else field.table), 0
    if field is None:
        raise LookupError(key_path(location))
    return field, below


def _items(value: Any, at: Location) -> Iterator[tuple[Location, Any]]:
    """The values of a field with their places: one, or those of a list or by key."""
    if isinstance(value, list):
        for position, item in enumerate(value):
            yield (*at, position), item
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (*at, key), item
    else:
        yield at, value
