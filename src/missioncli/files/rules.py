"""What holds between the fields of one file, told of its tables as they are written.

The models keep these rules too. They stop at the first fault of a table, and here every fault is
told, whatever else is wrong.
"""

from collections.abc import Iterator
from typing import Any

from missioncli.errors import Finding, Location
from missioncli.model.base import MAX_PARAGRAPH, Table
from missioncli.model.fields import fields
from missioncli.model.mission import NO_MISSION, REGISTRY_TABLES, MissionFile
from missioncli.model.records import NOBODY, TWO_VOICES, Delegate, Said


def broken_rules(path: str, tables: dict[str, Any]) -> list[Finding]:
    """A finding for each broken rule, in the order of the file format."""
    found = [*_registry(path, tables), *_parties(path, tables), *_bare_paragraphs(path, tables)]
    for model, table, location in _walk(MissionFile, tables, ()):
        if issubclass(model, Delegate) and not _given(table, "person", "organization"):
            found.append(Finding(path, location, "delegate", NOBODY))
        if issubclass(model, Said) and len(_given(table, "speaker", "attribution")) != 1:
            found.append(Finding(path, location, "voice", TWO_VOICES))
    return found


def _given(table: dict[str, Any], *names: str) -> list[str]:
    """Those of `names` that have a value; JSON's null is none."""
    return [name for name in names if table.get(name) is not None]


def _registry(path: str, tables: dict[str, Any]) -> Iterator[Finding]:
    known = [field.name for field in fields(MissionFile)]
    stray = [name for name in known if name not in REGISTRY_TABLES and tables.get(name)]
    if tables.get("mission") is None and stray:
        yield Finding(path, (), "registry", NO_MISSION.format(stray=", ".join(stray)))


def _parties(path: str, tables: dict[str, Any]) -> Iterator[Finding]:
    people, organizations = tables.get("people"), tables.get("organizations")
    if isinstance(people, dict) and isinstance(organizations, dict):
        for key in organizations:
            if key in people:
                message = f"'{key}' is also the key of a person"
                yield Finding(path, ("organizations", key), "key-twice", message, on_key=True)


def _bare_paragraphs(path: str, tables: dict[str, Any]) -> Iterator[Finding]:
    """The first citation by a bare number in a file without just one source.

    One cause, one finding: the file needs `KEY:PARAGRAPH` throughout.
    """
    given = tables.get("sources")
    sources = len(given) if isinstance(given, dict) else 0
    if sources == 1:
        return
    why = "has no sources of its own" if sources == 0 else f"has {sources} sources"
    for model, table, location in _walk(MissionFile, tables, ()):
        for field in fields(model):
            cites = table.get(field.name) if field.type == "cite" else None
            for position, cite in enumerate(cites if isinstance(cites, list) else ()):
                if type(cite) is int and 0 < cite <= MAX_PARAGRAPH:  # others are no citation at all
                    place = (*location, field.name, position)
                    message = f'of which source? The file {why}: write "source-key:{cite}"'
                    yield Finding(path, place, "bare-paragraph", f"paragraph {cite} {message}")
                    return


def _walk(
    model: type[Table], table: Any, location: Location
) -> Iterator[tuple[type[Table], dict[str, Any], Location]]:
    """Every table that is written as one, with its model and place, outermost first."""
    if not isinstance(table, dict):
        return
    yield model, table, location
    for field in fields(model):
        value = table.get(field.name)
        here = (*location, field.name)
        if field.table is None:
            continue
        if field.keyed:
            for key, item in value.items() if isinstance(value, dict) else ():
                yield from _walk(field.table, item, (*here, key))
        elif field.many:
            for position, item in enumerate(value if isinstance(value, list) else ()):
                yield from _walk(field.table, item, (*here, position))
        else:
            yield from _walk(field.table, value, here)
