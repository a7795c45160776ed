"""Keys that no table has: which one was meant, or what is missing around them."""

from collections.abc import Iterator
from typing import Any, Final

from missioncli.errors import Finding, Location, key_path
from missioncli.files.document import STAND_IN, Mending
from missioncli.model.base import Table
from missioncli.model.fields import Field, fields
from missioncli.model.mission import Mission, MissionFile
from missioncli.text import alike, did_you_mean, listed, shorten

_MANY: Final = 3
"""From so many strange keys in one table on, its header is missing rather than each key wrong."""


def settle_keys(path: str, tables: dict[str, Any], mending: Mending) -> list[Finding]:
    """A finding for each unknown key; in `tables` its value goes where it was probably meant to.

    Outermost tables first, each in its own order. What was moved or lost is noted in `mending`.
    """
    return [
        Finding(path, mending.original(at), *told, on_key=told[0] != "wrong-type")
        for at, told in _Settler(mending).walk(MissionFile, tables, ())
    ]


Told = tuple[Location, tuple[str, str, str]]
"""Where, and then rule, message and suggestion."""


def _is_one_table(value: list[Any]) -> bool:
    return len(value) == 1 and isinstance(value[0], dict)


def _can_take(table: dict[str, Any], name: str, value: Any) -> bool:
    """Whether a value can stand under that name: it is free, or both are tables or lists."""
    there = table.get(name)
    return there is None or (isinstance(there, (dict, list)) and type(there) is type(value))


class _Settler:
    def __init__(self, mending: Mending) -> None:
        self.mending = mending

    def walk(self, model: type[Table], table: Any, at: Location) -> Iterator[Told]:
        if not isinstance(table, dict):
            return
        yield from self._settle(model, table, at)
        for field in fields(model):
            if field.table is None:
                continue
            value, here = table.get(field.name), (*at, field.name)
            if field.keyed and isinstance(value, list) and _is_one_table(value):
                header = key_path(here)
                message = f"[[{header}]] begins a list, and {header} is a table with keys"
                yield here, ("wrong-type", message, f"write [{header}]")
                value = table[field.name] = value[0]
                self.mending.move(here, (*here, 0))
            if field.keyed and isinstance(value, dict):
                yield from self._header_without_key(field, value, here)
                parts: list[tuple[Any, Any]] = list(value.items())
            elif field.many and isinstance(value, list):
                parts = list(enumerate(value))
            else:
                yield from self.walk(field.table, value, here)
                continue
            for step, item in parts:
                yield from self.walk(field.table, item, (*here, step))

    def _settle(self, model: type[Table], table: dict[str, Any], at: Location) -> Iterator[Told]:
        known = {field.name: field for field in fields(model)}
        strange = [name for name in table if name not in known]
        if model is MissionFile:
            yield from self._mission_without_header(table, strange)
        unlike = []
        for name in strange:
            near = alike(name, [one for one in known if _can_take(table, one, table[name])])
            if near:
                yield self._told(at, name, f"unknown key `{shorten(name, 60)}`", did_you_mean(near))
                self._move(table, at, name, near[0])
            else:
                unlike.append(name)
        if len(unlike) >= _MANY:
            yield self._without_header(model, at, unlike)
        else:
            yield from self._unlike(table, at, unlike, known)
        for name in unlike:
            table.pop(name, None)

    def _told(self, at: Location, name: str, message: str, suggestion: str = "") -> Told:
        return (*at, name), ("unknown-key", message, suggestion)

    def _unlike(
        self, table: dict[str, Any], at: Location, unlike: list[str], known: dict[str, Field]
    ) -> Iterator[Told]:
        """Keys like no other; where one is missing and one is strange, that is one defect."""
        missing = [name for name, field in known.items() if field.required and name not in table]
        for name in unlike:
            message = f"unknown key `{shorten(name, 60)}`"
            if len(unlike) == len(missing) == 1 and not isinstance(table[name], (dict, list)):
                message += f", and `{missing[0]}` is missing"
                self.mending.lost.add((*at, missing[0]))
            yield self._told(at, name, message)

    def _mission_without_header(self, table: dict[str, Any], strange: list[str]) -> Iterator[Told]:
        """The fields of a mission at the top of the file: the line `[mission]` is missing."""
        own = {field.name for field in fields(Mission)}
        stray = [name for name in strange if name in own]
        mission = table.setdefault("mission", {}) if len(stray) > 1 else None
        if isinstance(mission, dict):
            message = f"`{stray[0]}` belongs to the mission; the line [mission] is missing above it"
            yield (stray[0],), ("missing-header", message, "")
            for name in stray:
                strange.remove(name)
                value = table.pop(name)
                if name not in mission:
                    mission[name] = value
                    self.mending.move(("mission", name), (name,))

    def _header_without_key(
        self, field: Field, table: dict[str, Any], at: Location
    ) -> Iterator[Told]:
        """The fields of a person directly below [people]: the key is missing in the header."""
        own = {one.name for one in fields(field.table)} if field.table else set()
        stray = [name for name in table if name in own and not isinstance(table[name], dict)]
        if len(stray) > 1 or (stray and table.keys() <= own):
            path = key_path(at)
            yield at, ("missing-header", f"the key is missing: [{path}.KEY]", "")
            below = {name: table.pop(name) for name in stray}
            table[STAND_IN] = below
            self.mending.lost.add((*at, STAND_IN))

    def _without_header(self, model: type[Table], at: Location, unlike: list[str]) -> Told:
        """Many strange keys: they are somebody else's, whose header is missing or elsewhere."""
        root = model is MissionFile
        shown = [f"`{shorten(name, 30)}`" for name in unlike[:2]]
        more = [f"{len(unlike) - 2} more"]
        message = f"unknown keys {listed(shown + more)}"
        if not root:
            message += "; is the header of their own table missing above?"
        self.mending.lost.add(())
        return (*at, unlike[0]), ("missing-header" if not root else "unknown-key", message, "")

    def _move(self, table: dict[str, Any], at: Location, name: str, meant: str) -> None:
        value, source = table.pop(name), (*at, name)
        there = table.get(meant)
        if meant not in table:
            table[meant] = value
            self.mending.move((*at, meant), source)
        elif isinstance(there, dict) and isinstance(value, dict):
            for key, item in value.items():
                if key not in there:
                    there[key] = item
                    self.mending.move((*at, meant, key), (*source, key))
        elif isinstance(there, list) and isinstance(value, list):
            for position, item in enumerate(value):
                self.mending.move((*at, meant, len(there)), (*source, position))
                there.append(item)
