"""What the checks look at: each file as its tables and texts, and what it refers to."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeVar

from missioncli.errors import Location
from missioncli.files.document import MissionDocument
from missioncli.model.base import Table
from missioncli.model.kinds import ORGANIZATION, PARTY, PERSON, SOURCE, TOPIC
from missioncli.model.mission import MissionFile
from missioncli.model.walk import Placed, Words, field_at, kinds, referred, tables, texts

DEFINED: Final = {
    PERSON: "people",
    ORGANIZATION: "organizations",
    TOPIC: "topics",
    SOURCE: "sources",
}
"""What is one across a folder, and the table that defines it."""

SORTS: Final = {PARTY: (PERSON, ORGANIZATION)}
"""What a reference may lead to, where that is not one sort."""

T = TypeVar("T", bound=Table)


class File:
    """One mission file or registry; what is asked for is read out of it once."""

    def __init__(self, document: MissionDocument) -> None:
        self.path = document.path
        self.content = document.content
        self.mending = document.mending

    @cached_property
    def tables(self) -> list[Placed]:
        """Every table with its place, outer ones before those within."""
        return list(tables(self.content))

    @cached_property
    def referred(self) -> dict[str, set[str]]:
        """The keys that it refers to or cites, by what they are to lead to."""
        return referred(self.content, self.tables)

    @cached_property
    def texts(self) -> list[Words]:
        """Every line and text, in the order of the file format."""
        return list(texts(self.tables))

    @cached_property
    def _by_model(self) -> dict[type[Table], list[Any]]:
        found: dict[type[Table], list[Any]] = {}
        for placed in self.tables:
            found.setdefault(type(placed[1]), []).append(placed)
        return found

    def each(self, *models: type[T]) -> Iterator[tuple[Location, T]]:
        """The tables of these models with their places, model by model in the file's order."""
        for model, placed in self._by_model.items():
            if issubclass(model, models):
                yield from placed

    def lost(self) -> Iterator[str]:
        """What the references that could not be understood may have led to, each time anew."""
        for at in self.mending.lost:
            field = field_at(at)[0] if at else None
            if field is None:
                yield from kinds(MissionFile)
            elif field.table is not None:
                yield from kinds(field.table)
            elif field.ref or field.type == "cite":
                yield field.ref or SOURCE


class Folder(NamedTuple):
    """All files that are looked at together, in the order of their paths."""

    files: Sequence[File]

    def definitions(self, kind: str) -> Iterator[tuple[File, str, Any]]:
        """The people, organizations, topics or sources: file, key and definition, file by file."""
        for file in self.files:
            for key, definition in getattr(file.content, DEFINED[kind]).items():
                yield file, key, definition
