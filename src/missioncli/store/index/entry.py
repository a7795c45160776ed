"""What one file becomes in an index: its state, and its rows."""

import hashlib
import time
from pathlib import Path
from typing import Any, Final, NamedTuple

from missioncli.errors import Unreadable
from missioncli.files.document import MissionDocument
from missioncli.files.read import content_of
from missioncli.files.reading import reading
from missioncli.store.fill import Filler, Rows

_SETTLED_AFTER: Final = 2_000_000_000
"""Nanoseconds after which a file that is written again has other times on every system."""


class Job(NamedTuple):
    """A file to be read: its number in the index, its path, and what the index knows of it."""

    file: int
    path: str
    order: bytes
    state: tuple[int, int, int, int]
    """Its state when the folder was looked through."""
    digest: bytes | None
    """What its content came to when it was read last; `None` when it was not."""


class Entry(NamedTuple):
    """A file as it was read. Made of plain values, so that it passes between processes."""

    state: tuple[int, int, int, int]
    """Its state before it was read."""
    settled: bool
    """Whether it will have another state when it is written again."""
    digest: bytes
    kind: str
    """`same` (as the index knows it), `valid`, `faulty`, `other` or `unreadable`."""
    mission: str | None
    rows: Rows
    """What a valid file puts into each table."""


def entry(job: Job) -> Entry:
    """Read a file, unless it has the content that the index knows."""
    now = time.time_ns()
    path = Path(job.path)
    try:
        data, state = content_of(path)
    except Unreadable:
        return Entry(job.state, settled=False, digest=b"", kind="unreadable", mission=None, rows={})
    settled = now - max(state.mtime_ns, state.ctime_ns) > _SETTLED_AFTER
    digest = hashlib.sha256(data).digest()
    if digest == job.digest:
        return Entry(state, settled, digest, "same", None, {})
    read = reading(path, data)
    rows = rows_of(job, read.document) if read.kind == "valid" and read.document else {}
    return Entry(state, settled, digest, read.kind, read.mission, rows)


def rows_of(job: Job, document: MissionDocument) -> Rows:
    """What the file puts into each table."""
    filler = Filler()
    filler.add(job.file, document, job.order)
    return dict(filler.rows)


def plain(found: Entry) -> tuple[Any, ...]:
    """The entry as tuples, lists and dictionaries only."""
    return (tuple(found.state), *found[1:])
