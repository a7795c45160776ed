"""Which mission files a folder holds, and what the file system says of each."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from missioncli.errors import Finding

SUFFIXES: Final = (".toml", ".json")
"""What a mission file's name ends with."""


class State(NamedTuple):
    """What the file system says of a file: when any of it has changed, its content may have."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    @classmethod
    def of(cls, status: os.stat_result) -> "State":
        """The state that `status` tells of."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


UNKNOWN: Final = State(-1, 0, 0, 0)
"""The state of a file of which the file system says nothing, such as a link to nowhere."""


class Seen(NamedTuple):
    """A file of a folder."""

    path: str
    """The folder as it was named, and the way from there."""
    order: bytes
    """The way from the folder, so that files sort by folders and names, as `order_of` has it."""
    state: State


def scan(folder: str, blocked: list[Finding]) -> list[Seen]:
    """Every TOML and JSON file below `folder`, hidden ones left out, in the order of their paths.

    Linked folders are followed, each folder once, so that links in a loop come to an end; of
    several links to one file the first counts. A folder that cannot be looked into is added to
    `blocked`.
    """
    found: list[Seen] = []
    links = False
    for one, has_links in _folders(folder, blocked):
        found += one
        links |= has_links
    found.sort(key=_order)
    return _each_once(found) if links else found


def order_of(path: str | Path) -> bytes:
    """What sorts paths by their folders and then names, like a walk through the folders."""
    return os.fsencode(path).replace(_SEPARATOR, b"\0")


_SEPARATOR: Final = os.fsencode(os.sep)


def _order(seen: Seen) -> bytes:
    return seen[1]


def _each_once(found: Sequence[Seen]) -> list[Seen]:
    """The files, of several links to one the first."""
    first: dict[str, Seen] = {}
    for one in found:
        first.setdefault(os.path.realpath(one.path), one)
    return list(first.values())


def _folders(folder: str, blocked: list[Finding]) -> Iterator[tuple[list[Seen], bool]]:
    """The files of `folder` and of each folder below it, and whether there were links there."""
    looked_into: set[tuple[int, int]] = set()
    ahead = [folder]
    start = len(order_of(folder).rstrip(b"\0")) + 1
    while ahead:
        here = ahead.pop()
        try:
            status = Path(here).stat()
            if (status.st_dev, status.st_ino) in looked_into:
                continue
            looked_into.add((status.st_dev, status.st_ino))
            with os.scandir(here) as entries:
                known = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:  # not ours to read, or gone while we looked
            reason = (error.strerror or str(error)).lower()
            blocked.append(Finding(here, (), "unreadable", reason))
            continue
        folders = [entry.path for entry in known if _is_folder(entry)]
        # The last is looked at first: so folders are met in the order of their names.
        ahead += sorted(folders, key=order_of, reverse=True)
        inside = set(folders)
        files = [
            entry
            for entry in known
            if entry.name[-5:].lower() in SUFFIXES and entry.path not in inside
        ]
        links = any(entry.is_symlink() for entry in known)
        yield [Seen(one.path, order_of(one.path)[start:], _state(one)) for one in files], links


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _state(entry: os.DirEntry[str]) -> State:
    try:
        return State.of(entry.stat())
    except OSError:
        return UNKNOWN
