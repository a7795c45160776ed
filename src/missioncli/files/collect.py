"""What belongs to `--data`: one file, or every mission file below a folder."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from missioncli.errors import Finding, InvalidData, Unreadable
from missioncli.files.read import SUFFIXES, MissionDocument, parse, read, validate


class Collection(NamedTuple):
    """What was read: the documents in the order of their paths, and what was left out and why."""

    documents: list[MissionDocument]
    findings: list[Finding]
    skipped: int
    """How many TOML and JSON files have no top-level `format` and are something else."""


def collect(data: Path) -> Collection:
    """Read the file or folder `data`.

    Faults of shape are collected for every file, each once. Raises `InvalidData` or `Unreadable`
    for a single file that cannot be used, and `Unreadable` for a path that does not exist.
    """
    try:
        is_folder = data.is_dir()
    except (OSError, ValueError):  # a name that no file can have: reading says why
        is_folder = False
    if not is_folder:
        return Collection([read(data)], [], 0)
    documents: list[MissionDocument] = []
    findings: list[Finding] = []
    skipped = 0
    for path in mission_paths(data, findings):
        try:
            document = validate(path, parse(path))
        except InvalidData as error:
            findings += error.findings
        except Unreadable as error:
            findings.append(Finding(str(path), "", "unreadable", error.reason))
        else:
            if document is None:
                skipped += 1
            else:
                documents.append(document)
    unique, twice = _once(documents)
    return Collection(unique, findings + twice, skipped)


def mission_paths(folder: Path, findings: list[Finding]) -> Iterator[Path]:
    """Every TOML and JSON file below `folder`, hidden ones left out, in the order of their paths.

    Linked folders are followed, each folder once, so that links in a loop come to an end. A folder
    that cannot be looked into is added to `findings`.
    """

    def blocked(error: OSError) -> None:
        reason = (error.strerror or str(error)).lower()
        findings.append(Finding(str(error.filename), "", "unreadable", reason))

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


def _once(documents: Iterable[MissionDocument]) -> tuple[list[MissionDocument], list[Finding]]:
    """The documents with each mission once: of two with one id, the first path counts."""
    first: dict[str, Path] = {}
    kept: list[MissionDocument] = []
    refused: list[Finding] = []
    for document in documents:
        mission = document.content.mission
        if mission and mission.id in first:
            message = f"the mission '{mission.id}' is already in {first[mission.id]}"
            refused.append(Finding(str(document.path), "mission.id", "mission-twice", message))
            continue
        if mission:
            first[mission.id] = document.path
        kept.append(document)
    return kept, refused
