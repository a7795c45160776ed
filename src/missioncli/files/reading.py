"""What came of reading one file of a folder."""

from pathlib import Path
from typing import Any, Literal, NamedTuple

from missioncli.errors import Finding, InvalidData
from missioncli.files.document import MissionDocument
from missioncli.files.read import parse, validate


class Reading(NamedTuple):
    """A file as it was understood."""

    kind: Literal["valid", "faulty", "other"]
    """`other`: TOML or JSON, but no mission file."""
    document: MissionDocument | None
    """Its content; of a faulty file as far as it is understood, if it is at all."""
    findings: tuple[Finding, ...]
    tables: Any
    """What stands in it; `None` when that cannot be told."""

    @property
    def mission(self) -> str | None:
        """The key of its mission; `None` for a registry, or where that cannot be told."""
        if self.document is None or self.document.content.mission is None:
            return None
        lost = self.document.mending.is_lost(("mission", "id"))
        return None if lost else self.document.content.mission.id


def reading(path: Path, data: bytes | None = None) -> Reading:
    """Read the file; `data` are its bytes, if they are at hand. Raises `Unreadable`."""
    try:
        tables = parse(path, data)
    except InvalidData as error:
        return Reading("faulty", None, error.findings, None)
    read = validate(path, tables)
    if read is None:
        return Reading("other", None, (), tables)
    if isinstance(read, MissionDocument):
        return Reading("valid", read, (), tables)
    return Reading("faulty", read.understood, read.findings, tables)
