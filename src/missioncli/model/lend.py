"""Definitions that missions use and other files make: put together, so that they can travel."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from missioncli.model.base import Table
from missioncli.model.fields import fields
from missioncli.model.kinds import ORGANIZATION, PARTY, PERSON, SOURCE, TOPIC
from missioncli.model.mission import FORMAT, MissionFile
from missioncli.model.walk import referred, tables

_TABLES: Final = {
    PERSON: "people",
    ORGANIZATION: "organizations",
    TOPIC: "topics",
    SOURCE: "sources",
}


def lent(contents: Sequence[MissionFile], lenders: Iterable[MissionFile]) -> MissionFile:
    """A registry of what `contents` refer to and none of them defines, from the first that does.

    It holds what its own definitions refer to as well. Its citations name their source.
    """
    known = [explicit(one) for one in lenders]
    found: dict[str, dict[str, Any]] = {name: {} for name in _TABLES.values()}
    ahead = list(contents)
    while ahead:
        registry = MissionFile(format=FORMAT)
        for kind, name in _lacking(ahead, [*contents, _registry(found)]):
            for place in [_TABLES[kind]] if kind in _TABLES else ["people", "organizations"]:
                lender = next((one for one in known if name in getattr(one, place)), None)
                if lender is not None:
                    found[place][name] = getattr(lender, place)[name]
                    getattr(registry, place)[name] = found[place][name]
        ahead = [registry] if defines(registry) else []
    return _registry(found)


def defines(content: MissionFile) -> bool:
    """Whether the file defines anything that others may refer to."""
    return any(getattr(content, name) for name in _TABLES.values())


def with_lent(content: MissionFile, registry: MissionFile) -> MissionFile:
    """The mission with the definitions of `registry` among its own, so that it stands alone."""
    if registry.sources and content.only_source:
        content = explicit(content)  # a bare paragraph is of the only source
    update = {
        name: {**getattr(content, name), **getattr(registry, name)} for name in _TABLES.values()
    }
    return content.model_copy(update=update)


def explicit(content: MissionFile) -> MissionFile:
    """The file with every citation as `KEY:PARAGRAPH`, which holds beside other sources too."""
    only = content.only_source
    made: MissionFile = _cited(content, only) if only else content
    return made


def _lacking(
    users: Iterable[MissionFile], definers: Iterable[MissionFile]
) -> list[tuple[str, str]]:
    defined: dict[str, set[str]] = {kind: set() for kind in _TABLES}
    for one in definers:
        for kind, name in _TABLES.items():
            defined[kind] |= getattr(one, name).keys()
    defined[PARTY] = defined[PERSON] | defined[ORGANIZATION]
    found: dict[tuple[str, str], None] = {}
    for user in users:
        for kind, keys in referred(user, tables(user)).items():
            for key in sorted(keys - defined.get(kind, keys)):
                found[kind, key] = None
    return list(found)


def _registry(found: dict[str, dict[str, Any]]) -> MissionFile:
    return MissionFile(format=FORMAT).model_copy(update={k: dict(v) for k, v in found.items()})


def _cited(table: Any, only: str) -> Any:
    update: dict[str, Any] = {}
    model: type[Table] = type(table)
    for field in fields(model):
        value = getattr(table, field.name)
        if not value:
            continue
        if field.type == "cite":
            update[field.name] = [f"{only}:{one}" if isinstance(one, int) else one for one in value]
        elif isinstance(value, Table):
            update[field.name] = _cited(value, only)
        elif field.table is not None and field.keyed:
            update[field.name] = {key: _cited(one, only) for key, one in value.items()}
        elif field.table is not None:
            update[field.name] = [_cited(one, only) for one in value]
    return table.model_copy(update=update)
