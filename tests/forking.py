"""Command lines run by a process that has loaded the program already and forks for each.

Starting takes most of a short command's time, and the tests run thousands. What runs is the same
function that the installed script calls, in a process of its own, with its own folder, environment
and streams; only what Python and the libraries do at their start is done once. Tests in which that
is at stake start the script itself (`conftest.py` says which).
"""

import gc
import importlib
import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Final, NoReturn

_LARGEST: Final = 200_000
"""Bytes that a command line with its environment may have."""


class Forking:
    """The process that forks. Commands run one after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, __file__, str(theirs.fileno())], pass_fds=[theirs.fileno()]
            )

    def run(
        self, args: list[str], cwd: Path, env: dict[str, str], ends: list[int], limit: float
    ) -> int:
        """The exit code of a command line that writes to the two `ends`.

        Raises `TimeoutError` after `limit` seconds, when the command has been killed.
        """
        with self._lock:
            self._channel.settimeout(limit)
            asked = json.dumps([args, str(cwd), env]).encode()
            socket.send_fds(self._channel, [asked], ends)
            pid = int(self._channel.recv(_LARGEST))
            try:
                return int(self._channel.recv(_LARGEST))
            except TimeoutError:
                os.kill(pid, 9)
                self._channel.recv(_LARGEST)
                raise

    def close(self) -> None:
        """End the process."""
        self._channel.close()
        self._process.wait(10)


def _serve(channel: socket.socket) -> None:
    while True:
        asked, ends, _, _ = socket.recv_fds(channel, _LARGEST, 2)
        if not asked:
            return
        pid = os.fork()
        if pid == 0:
            channel.close()
            args, cwd, env = json.loads(asked)
            _become(args, cwd, env, ends)
        for end in ends:
            os.close(end)
        channel.send(str(pid).encode())
        _, status = os.waitpid(pid, 0)
        channel.send(str(os.waitstatus_to_exitcode(status)).encode())


def _become(args: list[str], cwd: str, env: dict[str, str], ends: list[int]) -> NoReturn:
    """Run the command line in this process, as the installed script does."""
    for number, end in enumerate([os.open(os.devnull, os.O_RDONLY), *ends]):
        os.dup2(end, number)
        os.close(end)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = args
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - for good
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    from missioncli.__main__ import run

    run()


def _load() -> None:
    """Load what most commands use; nothing of it looks at the environment."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    app: Any = importlib.import_module("missioncli.cli.app")
    for command in app.COMMANDS.values():
        importlib.import_module(f"missioncli.cli.{command.module}")
    for name in (
        *("model.mission", "files.collect", "store.memory", "store.index.opened", "store.show"),
        *("store.history", "store.search.search", "export.json", "export.markdown", "export.toml"),
        *("export.tables", "export.sqlite", "export.mermaid", "export.book", "export.jsonld"),
        *("export.brief", "export.brief.html", "model.release", "store.outgoing"),
        *("render.listing", "render.page", "render.screen", "checks.run", "proof.report"),
    ):
        importlib.import_module(f"missioncli.{name}")
    importlib.import_module("typer._adapters")
    gc.collect()
    gc.freeze()


if __name__ == "__main__":
    _load()
    _serve(socket.socket(fileno=int(sys.argv[1])))
