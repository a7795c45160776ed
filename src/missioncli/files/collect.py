"""What belongs to `--data`: one file, or every mission file below a folder."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from missioncli.errors import Finding, InvalidData, Unreadable
from missioncli.files.copies import original_of
from missioncli.files.document import MissionDocument
from missioncli.files.read import SUFFIXES, no_format, parse, validate


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
    for named in (others, files):
        for one in _in_order(named.values()):
            reader.add(one)
    return reader.collection(frozenset(str(one.path) for one in others.values()))


def _in_order(named: Iterable["_Named"]) -> list["_Named"]:
    """The files in the order of their paths, copies that other programs made after the originals.

    Of two files with one mission the first counts, and that is never such a copy.
    """
    files = sorted(named, key=lambda one: one.path)
    names = {(one.path.parent, one.path.stem) for one in files}
    return sorted(files, key=lambda one: bool(original_of(one.path, names)))


class _Named(NamedTuple):
    """A file to read, and whether it was named by itself or found in a folder."""

    path: Path
    in_folder: bool


def _files(path: Path, findings: list[Finding]) -> list[_Named]:
    if _is_folder(path):
        return [_Named(one, in_folder=True) for one in mission_paths(path, findings)]
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
            tables = parse(path)
            read = validate(path, tables)
        except InvalidData as error:
            self.findings.extend(error.findings)
        except Unreadable as error:
            if file.in_folder:
                self.findings.append(Finding(str(path), (), "unreadable", error.reason))
            else:
                self.unreadable.append(error)
        else:
            if isinstance(read, MissionDocument):
                self._keep(read)
            elif read is not None:
                self.findings.extend(read.findings)
                if read.understood is not None:
                    self._understand(read.understood)
            elif file.in_folder:
                self.skipped += 1
                if path.suffix.lower() == ".toml" and (not tables or tables.keys() & _TELLING):
                    self.formless.append(path)
            else:
                self.findings.append(no_format(path))

    def collection(self, beside: frozenset[str]) -> Collection:
        """What was read so far."""
        self.documents.sort(key=lambda document: document.path)
        return Collection(
            self.documents,
            self.findings,
            self.skipped,
            self.understood,
            self.unreadable,
            beside,
            self.formless,
        )

    def _keep(self, document: MissionDocument) -> None:
        """Take the document, unless its mission is in an earlier file already."""
        if self._first(document):
            self.documents.append(document)
        else:
            self.understood.append(document)

    def _understand(self, document: MissionDocument) -> None:
        if not document.mending.is_lost(("mission", "id")):
            self._first(document)
        self.understood.append(document)

    def _first(self, document: MissionDocument) -> bool:
        mission = document.content.mission
        if mission is None:
            return True
        first = self.missions.setdefault(mission.id, document.path)
        if first == document.path:
            return True
        at = document.mending.original(("mission", "id"))
        message = f"the mission '{mission.id}' is already in {first}"
        self.findings.append(Finding(str(document.path), at, "mission-twice", message))
        return False


def mission_paths(folder: Path, findings: list[Finding]) -> Iterator[Path]:
    """Every TOML and JSON file below `folder`, hidden ones left out, in the order of their paths.

    Linked folders are followed, each folder once, so that links in a loop come to an end. A folder
    that cannot be looked into is added to `findings`.
    """

    def blocked(error: OSError) -> None:
        reason = (error.strerror or str(error)).lower()
        findings.append(Finding(str(error.filename), (), "unreadable", reason))

    seen: set[tuple[int, int]] = set()
    found: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=blocked, followlinks=True):
        try:
            status = Path(here).stat()
        except OSError as error:  # gone while we looked
            blocked(error)
            continue
        if (status.st_dev, status.st_ino) in seen:
            folders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(here, name)
            for name in names
            if name.lower().endswith(SUFFIXES) and not name.startswith(".")
        ]
    yield from sorted(found)
