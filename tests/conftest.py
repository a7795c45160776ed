"""How tests run the command: in a process of its own, with nothing of the caller's."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from forking import Forking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

BIN: Final = Path(sys.executable).parent
"""Where the environment that runs the tests has its commands."""

_PASSED_ON: Final = ("LD_LIBRARY_PATH", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
_LIMIT: Final = 60
"""Seconds after which a command counts as hanging."""
_AT_START: Final = ("PYTHON", "LANG", "LC_", "COVERAGE", "LD_", "PATH")
"""What the names of variables begin with that decide how Python starts."""


class Result(NamedTuple):
    """What a user notices of a run."""

    code: int
    out: str
    err: str


class Command:
    """The installed `missioncli`, run in the folder `cwd` (where its home is, too)."""

    def __init__(self, cwd: Path, forking: Forking | None = None) -> None:
        self.cwd = cwd
        self.script = BIN / "missioncli"
        self._forking = forking

    def environment(self, given: Mapping[str, str] | None = None) -> dict[str, str]:
        """A clean environment: UTF-8, a home of its own, and what is `given`."""
        passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        path = f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
        return {"PATH": path, "HOME": str(self.cwd), "LANG": "C.UTF-8", **passed, **(given or {})}

    def __call__(
        self,
        *args: str | Path,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        module: bool = False,
    ) -> Result:
        """Run it with pipes; as `python -m missioncli` when `module`."""
        if module:
            return self._finished([sys.executable, "-m", "missioncli", *map(str, args)], env, cwd)
        if self._forks(args, env):
            pipes = [os.pipe(), os.pipe()]
            return self._started(args, self.environment(env), cwd or self.cwd, pipes)
        return self._finished([str(self.script), *map(str, args)], env, cwd)

    def files(self) -> list[str]:
        """The names in its folder, sorted."""
        return sorted(path.name for path in self.cwd.iterdir())

    def shell(self, line: str, *, env: Mapping[str, str] | None = None) -> Result:
        """Run a line of bash in which `missioncli` and `python` are those of the tests."""
        return self._finished(["bash", "--noprofile", "--norc", "-c", line], env, None)

    def on_terminal(
        self,
        *args: str | Path,
        env: Mapping[str, str] | None = None,
        columns: int = 80,
        streams: tuple[str, ...] = ("out", "err"),
    ) -> Result:
        """Run it with a pseudo terminal of its own behind each of `streams`, a pipe elsewhere."""
        pipes = [
            _terminal(columns) if stream in streams else os.pipe() for stream in ("out", "err")
        ]
        whole = self.environment({"TERM": "xterm-256color", **(env or {})})
        return self._started(args, whole, self.cwd, pipes, fork=self._forks(args, env))

    def _forks(self, args: tuple[str | Path, ...], env: Mapping[str, str] | None) -> bool:
        """Whether the command line may be run by the process that forks."""
        names = [*(env or {}), *(name for name in _PASSED_ON if name in os.environ)]
        # Text that is no Unicode reaches a started process otherwise than a message.
        plain = "".join([*map(str, args), *(env or {}).values()]).isprintable()
        return (
            self._forking is not None and plain and not any(n.startswith(_AT_START) for n in names)
        )

    def _started(
        self,
        args: tuple[str | Path, ...],
        env: dict[str, str],
        cwd: Path,
        pipes: list[tuple[int, int]],
        *,
        fork: bool = True,
    ) -> Result:
        """Run it with standard output and error at the ends of two pipes."""
        readers = [_Reader(reader) for reader, _ in pipes]
        ends = [end for _, end in pipes]
        line = [str(self.script), *map(str, args)]
        if fork and self._forking is not None:
            try:
                code = self._forking.run(line, cwd, env, ends, _LIMIT)
            finally:
                for end in ends:
                    os.close(end)
        else:
            process = subprocess.Popen(
                line, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=ends[0], stderr=ends[1]
            )
            for end in ends:
                os.close(end)
            try:
                code = process.wait(_LIMIT)
            finally:
                process.kill()
        out, err = (reader.text() for reader in readers)
        return Result(code, out, err)

    def _finished(self, line: list[str], env: Mapping[str, str] | None, cwd: Path | None) -> Result:
        done = subprocess.run(
            line,
            cwd=cwd or self.cwd,
            env=self.environment(env),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LIMIT,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


class _Reader(threading.Thread):
    """Reads one end of a pipe or terminal to its end, so that the writer never waits."""

    def __init__(self, descriptor: int) -> None:
        super().__init__(daemon=True)
        self.descriptor = descriptor
        self.pieces: list[bytes] = []
        self.start()

    def run(self) -> None:
        try:
            while piece := os.read(self.descriptor, 65536):
                self.pieces.append(piece)
        except OSError:  # how Linux tells that the last writer has left a terminal
            pass
        finally:
            os.close(self.descriptor)

    def text(self) -> str:
        self.join(_LIMIT)
        assert not self.is_alive(), "the output has no end"
        return b"".join(self.pieces).decode()


def _terminal(columns: int) -> tuple[int, int]:
    """Both ends of a pseudo terminal of that width that leaves line breaks as they are."""
    reader, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    modes = termios.tcgetattr(end)
    modes[1] &= ~termios.OPOST
    termios.tcsetattr(end, termios.TCSANOW, modes)
    return reader, end


@pytest.fixture(scope="session")
def one_that_forks() -> Iterator[Forking]:
    """The process that forks, for the whole session."""
    forking = Forking()
    yield forking
    forking.close()


@pytest.fixture
def forking(request: pytest.FixtureRequest) -> Forking | None:
    """The process that forks; `None` for tests that start the script itself.

    Those are marked `started`: how it starts, or that two starts agree, is part of what they show.
    """
    if request.node.get_closest_marker("started"):
        return None
    found: Forking = request.getfixturevalue("one_that_forks")
    return found


@pytest.fixture
def run(tmp_path: Path, forking: Forking | None) -> Command:
    """The command, in an empty folder."""
    return Command(tmp_path, forking)


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of the tests' data files."""
    return Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def shared_run(tmp_path_factory: pytest.TempPathFactory, one_that_forks: Forking) -> Command:
    """The command in a folder that tests of a session share, for runs that only read."""
    return Command(tmp_path_factory.mktemp("shared"), one_that_forks)


@pytest.fixture
def mission_file(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes a mission file with the given text after its head."""

    def write(text: str, *, name: str = "mission.toml", mission: str = "trip") -> Path:
        path = tmp_path / name
        head = f'format = 1\n[mission]\nid = "{mission}"\ntitle = "The {mission}"\n'
        path.write_text(head + text, encoding="utf-8")
        return path

    return write
