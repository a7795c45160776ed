"""Standard output and error: where answers and talk go, and what the terminal can show."""

import errno
import io
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, TextIO

from missioncli.errors import Finding, OutputClosed, Unwritable

STDOUT = "standard output"
_STDOUT: Final = 1
"""The number under which the system knows it."""


class _Closed(io.TextIOBase):
    """Stands for standard output when that is closed: nothing can be written to it."""

    def write(self, _text: str) -> int:
        raise Unwritable(STDOUT, "it is closed")


def prepare() -> None:
    """UTF-8 on both streams, whatever the locale; what cannot be written is written escaped."""
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def emit(pieces: Iterable[str], output: Path | None, *, force: bool) -> None:
    """Write an answer to standard output, or to the file `output`.

    Raises `OutputClosed` when nobody reads any more, `Unwritable` for any other fault.
    """
    if output is not None and is_file(output):
        from missioncli.files.write import write

        write(output, pieces, force=force)
        return
    try:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
    except OSError as error:
        raise _failed(error) from None


def say(message: str) -> None:
    """A line of talk on standard error; lost without complaint when nobody can hear it."""
    _talk(message)


def say_findings(findings: Iterable[Finding]) -> None:
    """Findings on standard error, at their lines: on a terminal with the line and a mark below."""
    told = list(findings)
    if not told or sys.stderr is None:
        return

    from missioncli.files.point import pointed

    found = pointed(told)
    if sys.stderr.isatty():
        from missioncli.render.diagnostics import Diagnostics
        from missioncli.render.screen import Screen, draw

        shown = draw(Diagnostics(found), Screen(width(sys.stderr), _wants_colour(sys.stderr)))
    else:
        shown = "\n".join(map(str, found))
    _talk(shown.rstrip("\n"))


def say_quietly(message: str) -> None:
    """A dim line of talk, on a terminal only."""
    if sys.stderr is not None and sys.stderr.isatty():
        _talk(f"\x1b[2m{message}\x1b[0m" if _wants_colour(sys.stderr) else message)


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    """Something to tell how many files of how many were read; a bar is shown after a second.

    `None` where nobody would see it: standard error is no terminal, or `quiet`.
    """
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    begun = time.monotonic()
    with ExitStack() as shown:
        bar = None

        def show(done: int, total: int) -> None:
            nonlocal bar
            if bar is None and time.monotonic() - begun > _PATIENCE:
                from missioncli.render.progress import Bar

                colours = _wants_colour(sys.stderr)
                bar = Bar("Reading missions", sys.stderr, width(sys.stderr), colour=colours)
                shown.enter_context(bar)
            if bar is not None:
                bar.show(done, total)

        yield show


_PATIENCE: Final = 1.0
"""Seconds that somebody waits without wondering."""


def say_bundled() -> None:
    """That the answer is about the bundled mission, since no data was named."""
    say_quietly("The bundled BIO mission to Tokyo; your own: --data PATH")


def on_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def is_file(target: Path | None) -> bool:
    """Whether `--output` names a file: it was given, and does not stand for standard output.

    `-` and `/dev/stdout` do. The latter may lead to the file behind `> FILE`, which is not to be
    replaced.
    """
    if target is None or str(target) == "-":
        return False
    from missioncli.files.descriptor import descriptor

    return descriptor(target) != _STDOUT


def colour(target: Path | None) -> bool:
    """Whether an answer may have colour: on a terminal that can, or when it is forced.

    `NO_COLOR` and `TERM=dumb` forbid it, `FORCE_COLOR` asks for it anywhere (unless forbidden).
    """
    return _wants_colour(None if is_file(target) else sys.stdout)


def width(stream: TextIO | None = None) -> int:
    """The columns of the terminal (that of `stream`): `COLUMNS`, else its own, else 80."""
    import shutil

    if stream is not None and not os.environ.get("COLUMNS"):
        try:
            return os.get_terminal_size(stream.fileno()).columns
        except (OSError, ValueError):
            pass
    return shutil.get_terminal_size((80, 24)).columns


def flushed(code: int) -> int:
    """Flush both streams before the process ends; the exit code after that, usually `code`."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError as error:
            if stream is sys.stdout and code == 0 and error.errno != errno.EPIPE:
                _talk(f"missioncli: {_failed(error)}")
                return Unwritable.exit_code
    return code


def _failed(error: OSError) -> OutputClosed | Unwritable:
    # What could not be written would be tried again when Python ends, and fail aloud there.
    devnull = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(devnull, sys.stdout.fileno())
    except (OSError, ValueError):
        pass
    finally:
        os.close(devnull)
    if error.errno == errno.EPIPE:
        return OutputClosed()
    return Unwritable(STDOUT, (error.strerror or str(error)).lower())


def _wants_colour(stream: TextIO | None) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream is not None and stream.isatty()


def _talk(message: str) -> None:
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{message}\n")
        sys.stderr.flush()
    except OSError:
        pass
