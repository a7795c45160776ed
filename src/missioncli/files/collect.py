"""What belongs to `--data`: one file, or every mission file below a folder."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from missioncli.errors import Finding, Location, Unreadable
from missioncli.files.copies import original_of
from missioncli.files.document import MissionDocument
from missioncli.files.read import no_format
from missioncli.files.reading import Reading, reading
from missioncli.files.scan import order_of, path_of, scan


class Collection(NamedTuple):
    """What was read: the documents in the order of their paths, and what was left out and why."""

    documents: list[MissionDocument]
    findings: list[Finding]
    skipped: int
    """How many TOML and JSON files have no top-level `format` and are something else."""
    understood: Sequence[MissionDocument] = ()
    """Files that were left out, as far as they can be understood: for checking, not for answers."""
    unreadable: Sequence[Unreadable] = ()
    """The paths that were named and cannot be read."""
    beside: frozenset[str] = frozenset()
    """The files that were only read because others may refer to what they define."""
    formless: Sequence[Path] = ()
    """Those among the skipped that look like mission files, or are empty: `check` tells of them."""


_TELLING: Final = frozenset({"mission", "delegates", "officials", "quotes", "paraphrases"})
"""Tables by which a file is known for a mission's, even when its format is missing."""


def collect(data: Path) -> Collection:
    """Read the file or folder `data`; faults are collected for every file, each once.

    Raises `Unreadable` for a path that does not exist or is no file.
    """
    found = collect_each([data])
    if found.unreadable:
        raise found.unreadable[0]
    return found


def collect_each(paths: Sequence[Path], beside: Path | None = None) -> Collection:
    """Read files and folders, one that they have in common once; `beside` is read before them."""
    findings: list[Finding] = []
    files: dict[str, _Named] = {}
    for path in paths:
        for one in _files(path, findings):
            files.setdefault(_real(one.path), one)
    others = {}
    for one in _files(beside, []) if beside else ():
        real = _real(one.path)
        if real not in files:
            others[real] = one
    reader = _Reader(findings)
    for group in (others, files):
        named = {one.path: one for one in group.values()}
        for path in in_order(named):
            reader.add(named[path])
    return reader.collection(frozenset(str(one.path) for one in others.values()))


def in_order(paths: Iterable[Path]) -> list[Path]:
    """The files in the order of their paths, copies that other programs made after the originals.

    Of two files with one mission the first counts, and that is never such a copy.
    """
    files = sorted(paths, key=order_of)
    names = {(one.parent, one.stem) for one in files}
    return sorted(files, key=lambda one: bool(original_of(one, names)))


class _Named(NamedTuple):
    """A file to read, and whether it was named by itself or found in a folder."""

    path: Path
    in_folder: bool


def _files(path: Path, findings: list[Finding]) -> list[_Named]:
    if _is_folder(path):
        return [
            _Named(path_of(path, order), in_folder=True)
            for inside in scan(str(path), findings)
            for order, *_ in inside.files
        ]
    return [_Named(path, in_folder=False)]


def _real(path: Path) -> str:
    """The path without links, to know a file again; a name that no file can have is as good."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name that no file can have: reading says why
        return False


class _Reader:
    """Reads files one by one, and keeps each mission once."""

    def __init__(self, findings: list[Finding]) -> None:
        self.documents: list[MissionDocument] = []
        self.understood: list[MissionDocument] = []
        self.findings = findings
        self.unreadable: list[Unreadable] = []
        self.skipped = 0
        self.formless: list[Path] = []
        self.missions: dict[str, Path] = {}

    def add(self, file: _Named) -> None:
        """Read a file. One that is no mission file is passed over in a folder, else a finding."""
        path = file.path
        try:
            read = reading(path)
        except Unreadable as error:
            if file.in_folder:
                self.findings.append(Finding(str(path), (), "unreadable", error.reason))
            else:
                self.unreadable.append(error)
            return
        self.findings.extend(read.findings)
        if read.kind == "other":
            self._pass_over(file, read.tables)
        elif read.document is not None:
            first = self._is_first(read)
            (self.documents if first and read.kind == "valid" else self.understood).append(
                read.document
            )

    def _pass_over(self, file: _Named, tables: Any) -> None:
        if not file.in_folder:
            self.findings.append(no_format(file.path))
            return
        self.skipped += 1
        telling = isinstance(tables, dict) and (not tables or tables.keys() & _TELLING)
        if file.path.suffix.lower() == ".toml" and telling:
            self.formless.append(file.path)

    def collection(self, beside: frozenset[str]) -> Collection:
        """What was read so far."""
        self.documents.sort(key=lambda document: order_of(document.path))
        return Collection(
            self.documents,
            self.findings,
            self.skipped,
            self.understood,
            self.unreadable,
            beside,
            self.formless,
        )

    def _is_first(self, read: Reading) -> bool:
        """Whether the file's mission is in no earlier file; else there is a finding."""
        document, key = read.document, read.mission
        if document is None or key is None:
            return True
        first = self.missions.setdefault(key, document.path)
        if first == document.path:
            return True
        at = document.mending.original(("mission", "id"))
        self.findings.append(mission_twice(document.path, at, key, first))
        return False


def mission_twice(path: Path, at: Location, key: str, first: Path) -> Finding:
    """The finding that the mission in `path` is in another file already, which counts."""
    message = f"the mission '{key}' is already in {first}"
    return Finding(str(path), at, "mission-twice", message)
