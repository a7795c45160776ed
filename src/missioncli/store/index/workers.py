"""Reading many files with all processors: parsing is most of the work, and needs nobody else.

A worker is this module run as a program. It reads jobs from its standard input and writes entries
to its standard output until its input ends, so that none is left behind when the command is
killed. Both are in Python's marshal format, which only the same Python reads.
"""

import marshal
import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from typing import IO, TYPE_CHECKING, Any, Final

from missioncli.store.index.entry import Entry, Job, entry, plain

if TYPE_CHECKING:
    from queue import SimpleQueue

_AT_ONCE: Final = 25
"""How many jobs a worker is given at a time."""
_WORTH_IT: Final = 200
"""Files below which starting workers takes longer than it saves."""
_MOST: Final = 8


def entries(jobs: Sequence[Job]) -> Iterator[Entry]:
    """The files of `jobs` as they were read, in that order."""
    number = min(_processors(), _MOST, len(jobs) // _WORTH_IT + 1)
    if len(jobs) < _WORTH_IT or number == 1:
        yield from map(entry, jobs)
        return
    yield from _shared(jobs, number)


def _shared(jobs: Sequence[Job], number: int) -> Iterator[Entry]:
    """The same, read by so many workers; what one of them fails to do is done here."""
    parts = [jobs[start : start + _AT_ONCE] for start in range(0, len(jobs), _AT_ONCE)]
    with ExitStack() as stack:
        workers = [_Worker(stack) for _ in range(number)]
        for place, part in enumerate(parts[: 2 * number]):
            workers[place % number].give(part)
        for place, part in enumerate(parts):
            worker = workers[place % number]
            # Always one part ahead, so that no worker waits for us.
            yield from worker.take() or map(entry, part)
            if place + 2 * number < len(parts):
                worker.give(parts[place + 2 * number])


class _Worker:
    """A process that reads files. Once it has failed, it gives nothing any more."""

    def __init__(self, stack: ExitStack) -> None:
        command = [sys.executable, "-P", "-m", __name__]
        self._given: deque[int] = deque()
        try:
            self._process: subprocess.Popen[bytes] | None = subprocess.Popen(  # noqa: S603 - this very module
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # whatever it cannot do is done here, and told here
            )
        except OSError:
            self._process = None
        stack.callback(self._stop)

    def give(self, part: Sequence[Job]) -> None:
        if self._process and self._process.stdin:
            try:
                _send(
                    [(*job[:3], tuple(job.state), job.digest) for job in part], self._process.stdin
                )
            except OSError:
                self._stop()

    def take(self) -> list[Entry]:
        """The entries of the part that was given first; none when it has failed."""
        if self._process is None or self._process.stdout is None:
            return []
        try:
            found = _received(self._process.stdout)
        except (EOFError, OSError):
            self._stop()
            return []
        return [Entry(*one) for one in found]

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    with suppress(OSError):  # what it was given and has not read
                        pipe.close()
            process.wait()


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _send(value: list[Any], to: IO[bytes]) -> None:
    """A length and that many bytes: `marshal` by itself would read a file in tiny pieces."""
    data = marshal.dumps(value)
    to.write(len(data).to_bytes(_LENGTH) + data)
    to.flush()


def _received(stream: IO[bytes]) -> list[Any]:
    """What was sent next. Raises `EOFError` when that is nothing, or not all of it."""
    length = int.from_bytes(stream.read(_LENGTH) or b"\xff" * _LENGTH)
    data = stream.read(length) if length < _TOO_LONG else b""
    if len(data) != length:
        raise EOFError
    found: list[Any] = marshal.loads(data)  # noqa: S302 - from our own process
    return found


_LENGTH: Final = 8
_TOO_LONG: Final = 1 << 40


def work(jobs: IO[bytes], answers: IO[bytes]) -> None:
    """Do jobs until there are no more.

    They are taken in while others are done and answered: whoever gives the next part before taking
    an answer would otherwise wait for us, and we for them, where both are more than a pipe holds.
    """
    import gc
    from queue import SimpleQueue
    from threading import Thread

    gc.disable()
    ahead: SimpleQueue[list[Any] | None] = SimpleQueue()
    Thread(target=_take_in, args=(jobs, ahead), daemon=True).start()
    while (part := ahead.get()) is not None:
        _send([plain(entry(Job(*job))) for job in part], answers)


def _take_in(jobs: IO[bytes], ahead: "SimpleQueue[list[Any] | None]") -> None:
    """Put the parts that come into the queue, and `None` after the last one."""
    try:
        while True:
            ahead.put(_received(jobs))
    except EOFError:
        ahead.put(None)


if __name__ == "__main__":
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the command, and so our input
    work(sys.stdin.buffer, sys.stdout.buffer)
