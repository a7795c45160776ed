"""Which mission files a folder holds, and what the file system says of each."""

import os
from collections.abc import Iterator
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


Seen = tuple[bytes, int, int, int, int]
"""A file of a folder: the way to it, as `order_of` has it, then its state. Plain, for speed."""


class Inside(NamedTuple):
    """The files that are in one folder, but not in folders in there."""

    order: bytes
    """The way to the folder, with which the way to each of its files begins."""
    files: list[Seen]
    """In the order of their names."""


def scan(folder: str, blocked: list[Finding]) -> list[Inside]:
    """Every TOML and JSON file below `folder`, hidden ones left out, folder by folder.

    Linked folders are followed, each folder once, so that links in a loop come to an end; of
    several links to one file the first counts. A folder that cannot be looked into is added to
    `blocked`.
    """
    found: list[Inside] = []
    links = False
    for one, has_links in _folders(folder, blocked):
        if one.files:
            found.append(one)
        links |= has_links
    return _each_once(folder, found) if links else found


def order_of(path: str | bytes | Path) -> bytes:
    """What sorts paths by their folders and then names, like a walk through the folders."""
    return os.fsencode(path).replace(_SEPARATOR, b"\0")


def path_of(folder: Path, order: bytes) -> Path:
    """The path of a file below `folder`, from the way to it as `order_of` has it."""
    return folder / os.fsdecode(order.replace(b"\0", _SEPARATOR))


_SEPARATOR: Final = os.fsencode(os.sep)


def _each_once(folder: str, found: list[Inside]) -> list[Inside]:
    """The files, of several links to one the first."""
    first: dict[str, bytes] = {}
    for order in sorted(seen[0] for inside in found for seen in inside.files):
        first.setdefault(os.path.realpath(path_of(Path(folder), order)), order)
    kept = set(first.values())
    return [
        Inside(order, [seen for seen in files if seen[0] in kept])
        for order, files in found
        if any(seen[0] in kept for seen in files)
    ]


def _folders(folder: str, blocked: list[Finding]) -> Iterator[tuple[Inside, bool]]:
    """`folder` and each folder below it, and whether there were links there."""
    looked_into: set[tuple[int, int]] = set()
    # Paths are bytes here: nobody reads them, and there may be very many.
    ahead = [os.fsencode(folder)]
    start = len(order_of(folder).rstrip(b"\0")) + 1
    while ahead:
        here = ahead.pop()
        try:
            status = Path(os.fsdecode(here)).stat()
            if (status.st_dev, status.st_ino) in looked_into:
                continue
            looked_into.add((status.st_dev, status.st_ino))
            with os.scandir(here) as entries:
                known = [entry for entry in entries if not entry.name.startswith(b".")]
        except OSError as error:  # not ours to read, or gone while we looked
            reason = (error.strerror or str(error)).lower()
            blocked.append(Finding(os.fsdecode(here), (), "unreadable", reason))
            continue
        order = (order_of(here).rstrip(b"\0") + b"\0")[start:]
        files, folders = _parted(known, order)
        # The last is looked at first: so folders are met in the order of their names.
        ahead += sorted(folders, key=order_of, reverse=True)
        yield Inside(order, files), any(entry.is_symlink() for entry in known)


def _parted(entries: list[os.DirEntry[bytes]], order: bytes) -> tuple[list[Seen], list[bytes]]:
    """The files to read, in the order of their names, and the folders, of the folder `order`.

    Every command over a folder waits for this.
    """
    files: list[Seen] = []
    folders: list[bytes] = []
    for entry in entries:
        name = entry.name
        try:
            if entry.is_dir():
                folders.append(entry.path)
            elif name[-5:].lower() in _SUFFIXES:
                of = entry.stat()
                size, inode = of.st_size, of.st_ino
                files.append((order + name, size, of.st_mtime_ns, of.st_ctime_ns, inode))
        except OSError:
            if name[-5:].lower() in _SUFFIXES:
                files.append((order + name, *UNKNOWN))
    files.sort()
    return files, folders


_SUFFIXES: Final = tuple(os.fsencode(suffix) for suffix in SUFFIXES)
