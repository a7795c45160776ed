"""A file that the gate refuses: every fault of its shape, once, and what was probably meant.

What was meant is guessed so that one defect gives one finding: a misspelled key is told, and its
value is then taken for the field's. Nobody is answered from such a guess; it is checked, no more.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from missioncli.errors import Finding, Location, key_path
from missioncli.files.document import STAND_IN, Mending, MissionDocument, Refused
from missioncli.files.explain import tell
from missioncli.files.faults import LOST, Fault, faults_of
from missioncli.files.keys import settle_keys
from missioncli.files.rules import broken_rules
from missioncli.model.fields import Field, fields
from missioncli.model.mission import MissionFile
from missioncli.model.walk import field_at
from missioncli.text import alike, did_you_mean, listed, slug

_ROUNDS: Final = 6
"""How often at most a file is mended: faults may hide others, and each round mends all it sees."""

_DEPTH: Final = 10
"""Deeper than this no field of the mission file stands."""


def refused(path: Path, tables: dict[str, Any]) -> Refused:
    """Every fault of the shape of `tables`, and the file as understood; `tables` stay as they are.

    A newer format explains whatever this program does not know, so it stands alone.
    """
    mender = _Mender(path, _copied(tables, _DEPTH))
    newer = mender.newer_format()
    if newer:
        return Refused((newer,), None)
    mender.mend()
    return Refused(tuple(mender.found.values()), mender.understood())


def _copied(value: Any, depth: int) -> Any:
    if depth and isinstance(value, dict):
        return {key: _copied(item, depth - 1) for key, item in value.items()}
    if depth and isinstance(value, list):
        return [_copied(item, depth - 1) for item in value]
    return value


class _Mender:
    """Tables on their way to something that the models accept."""

    def __init__(self, path: Path, tables: dict[str, Any]) -> None:
        self.path = path
        self.tables = tables
        self.mending = Mending()
        self.found: dict[tuple[Location, bool, str], Finding] = {}

    def newer_format(self) -> Finding | None:
        """The finding that the format is newer than this program, which explains all others."""
        told = [self._finding(fault) for fault in self._faults() if fault.place == ("format",)]
        return next((finding for finding in told if finding.rule == "newer-format"), None)

    def mend(self) -> None:
        """Tell and mend every fault that the models and the rules between fields find."""
        for finding in settle_keys(str(self.path), self.tables, self.mending):
            self._tell(finding)
        for finding in broken_rules(str(self.path), self.tables):
            self._tell(finding._replace(at=self.mending.original(finding.at)))
            if finding.rule == "bare-paragraph":
                self.mending.lost.add(finding.at)
            elif finding.rule == "key-twice":  # the person stays
                self._stand_in(finding.at, LOST)
        for _ in range(_ROUNDS):
            # Keys last: until then the others' places are as the models told them.
            found = sorted(self._faults(), key=lambda fault: fault.on_key)
            self._tell_missing([fault for fault in found if fault.type == "missing"])
            for fault in found:
                self._settle(fault)

    def understood(self) -> MissionDocument | None:
        """The file as it was understood; `None` when that did not come to anything."""
        if any(self._faults()):
            return None
        content = MissionFile.model_validate(self.tables)
        return MissionDocument(self.path, content, self.mending)

    def _faults(self) -> list[Fault]:
        try:
            MissionFile.model_validate(self.tables)
        except ValidationError as error:
            return faults_of(error)
        return []

    def _finding(self, fault: Fault) -> Finding:
        at = self.mending.original(fault.place)
        told = tell(fault)
        return Finding(
            str(self.path), at, told.rule, told.message, told.suggestion, on_key=fault.on_key
        )

    def _tell(self, finding: Finding) -> None:
        # A place has one fault, but a table may also lack something.
        lacking = finding.rule if finding.rule == "missing-key" else ""
        self.found.setdefault((finding.at, finding.on_key, lacking), finding)

    def _tell_missing(self, faults: list[Fault]) -> None:
        """What a table lacks, in one finding; with the key beside it that may have been meant."""
        lacking: dict[Location, list[str]] = {}
        for fault in faults:
            if not self.mending.is_lost(fault.location):
                lacking.setdefault(fault.place, []).append(f"`{fault.location[-1]}`")
        for at, names in lacking.items():
            verb = "is" if len(names) == 1 else "are"
            finding = Finding(
                str(self.path),
                self.mending.original(at),
                "missing-key",
                f"{listed(names)} {verb} missing",
                self._other_key(at) if len(names) > 1 else "",
            )
            self._tell(finding)

    def _other_key(self, at: Location) -> str:
        """A hint at a key beside this one: [issues.price.responses] below [issues.prices]."""
        if not at or isinstance(at[-1], int):
            return ""
        beside = _at(self.tables, at[:-1])
        others = [key for key in beside if key != at[-1] and isinstance(beside[key], dict)]
        return did_you_mean(alike(at[-1], others)) if len(at) > 1 else ""

    def _settle(self, fault: Fault) -> None:
        stand_ins = _BETWEEN_FIELDS.get(fault.type)
        if stand_ins is not None:  # broken_rules has told it
            for at, value in stand_ins(fault.location, fault.value):
                self._stand_in(at, value)
            return
        if fault.type == "extra_forbidden":  # within something that has been told and guessed at
            _put(self.tables, fault.location, LOST)
            return
        lost = self.mending.is_lost(fault.location)
        if not lost and fault.type != "missing":
            self._tell(self._finding(fault))
        if fault.on_key:
            self._rename(fault.place)
            return
        mended = LOST if lost else tell(fault).mended
        if mended is LOST:
            self._stand_in(fault.location, stand_in(fault.location))
            return
        _put(self.tables, fault.location, mended)
        if isinstance(mended, list):
            self.mending.move((*fault.location, 0), fault.location)
        elif isinstance(fault.value, list):
            self.mending.move(fault.location, (*fault.location, 0))

    def _stand_in(self, at: Location, value: Any) -> None:
        self.mending.lost.add(at)
        _put(self.tables, at, value)

    def _rename(self, at: Location) -> None:
        """Put what has no proper key below the key that may have been meant."""
        above, key = _at(self.tables, at[:-1]), slug(str(at[-1]))
        if not key or key in above:
            self._stand_in(at, LOST)
            return
        for name in list(above):  # each anew, so that their order stays
            above[key if name == at[-1] else name] = above.pop(name)
        self.mending.move((*at[:-1], key), at)


def _at(tables: Any, at: Location) -> Any:
    for part in at:
        tables = tables[part]
    return tables


def _put(tables: dict[str, Any], at: Location, value: Any) -> None:
    """Set the value at `at`; `LOST` takes away what stands there."""
    above = _at(tables, at[:-1])
    if value is LOST:
        above.pop(at[-1], None)
    else:
        above[at[-1]] = value


StandIns = Iterator[tuple[Location, Any]]


def _voice(at: Location, table: Any) -> StandIns:
    if table.get("speaker") is None:
        yield (*at, "speaker"), LOST
        yield (*at, "attribution"), key_path(at)
    else:
        yield (*at, "attribution"), LOST


def _delegate(at: Location, _table: Any) -> StandIns:
    yield (*at, "person"), LOST
    yield (*at, "organization"), STAND_IN


def _registry(_at: Location, _table: Any) -> StandIns:
    field, _ = field_at(("mission",))
    yield ("mission",), _value(field, ("mission",))


_BETWEEN_FIELDS: Final[dict[str, Callable[[Location, Any], StandIns]]] = {
    "voice": _voice,
    "delegate": _delegate,
    "registry": _registry,
}


def stand_in(at: Location) -> Any:
    """A value that the models take at `at`, or `LOST` where none is needed."""
    field, below = field_at(at)
    return _value(field, at) if below or field.required else LOST


def _value(field: Field, at: Location) -> Any:
    if field.table is not None:
        return {
            part.name: _value(part, (*at, part.name))
            for part in fields(field.table)
            if part.required
        }
    if field.choices:
        return field.choices[0]
    plain = {"1": 1, "whole": 0, "true/false": False, "key": STAND_IN, "cite": STAND_IN}
    return plain.get(field.type, key_path(at))
