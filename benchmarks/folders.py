"""How long questions to a folder of missions take, as ratios, and how much memory.

The folders are generated; the same number gives the same files. A question is a process from start
to exit. What is compared runs in turn: a run is divided by the run beside it, and the figure is the
median, with the quartiles. Other programs that can answer from the same records are measured where
they are installed: see others.py.
"""

import argparse
import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from missions import write_missions
from others import others

import missioncli

_RUN: Final = (
    sys.executable,
    "-c",
    "import sys; sys.argv[0] = 'missioncli'; from missioncli.__main__ import run; run()",
)
_FILTER: Final = ("quotes", "--speaker", "person-7", "--format", "plain")
_MANY: Final = 1000
"""Missions above which indexing anew is measured three times only."""
_PARSE: Final = """
import gc, sys, tomllib
from pathlib import Path
gc.disable()
for path in sorted(Path(sys.argv[1]).rglob("*.toml")):
    tomllib.loads(path.read_text(encoding="utf-8"))
"""


class Measured(NamedTuple):
    """A figure: what it is, the ratio, and how high it may be."""

    what: str
    ratio: float
    limit: float | None
    quartiles: tuple[float, float]
    pairs: int

    def __str__(self) -> str:
        limit = f" (at most {self.limit})" if self.limit else ""
        low, high = self.quartiles
        spread = f"quartiles {low:.2f} and {high:.2f}, {self.pairs} pairs"
        return f"{self.what}: {self.ratio:.2f}{limit}, {spread}"


class Bench:
    """The folders and their indexes, in a temporary place."""

    def __init__(self, root: Path, pairs: int) -> None:
        self.root = root
        self.pairs = pairs
        self.environment = {**os.environ, "XDG_CACHE_HOME": str(root / "cache")}

    def folder(self, missions: int) -> Path:
        """A folder of so many missions, old enough for its index to trust it."""
        path = self.root / f"missions-{missions}"
        path.mkdir()
        write_missions(path, missions)
        for one in path.rglob("*.toml"):
            os.utime(one, (10**9, 10**9))
        return path

    def seconds(self, *command: str) -> float:
        """How long a command takes that must succeed."""
        start = time.perf_counter()
        done = subprocess.run(
            command, capture_output=True, text=True, env=self.environment, check=False
        )
        took = time.perf_counter() - start
        if done.returncode:
            sys.exit(f"{command[-4:]} ended with {done.returncode}: {done.stderr[:500]}")
        return took

    def ask(self, data: Path, *line: str) -> float:
        """How long a question to the data takes."""
        return self.seconds(*_RUN, "--data", str(data), *line)

    def ratio(
        self,
        what: str,
        limit: float | None,
        ours: Callable[[], float],
        theirs: Callable[[], float],
    ) -> Measured:
        """The median of ours by theirs, run beside each other in alternating order."""
        ratios = []
        for number in range(self.pairs + 1):
            if number % 2:
                first, second = ours(), theirs()
            else:
                second, first = theirs(), ours()
            ratios.append(first / second)
        low, median, high = statistics.quantiles(ratios[1:], n=4, method="inclusive")
        return Measured(what, median, limit, (low, high), self.pairs)


def main() -> int:
    """Measure and print; the exit code is 1 when a limit, times `--slack`, is missed."""
    parser = argparse.ArgumentParser(description="Measure questions to folders of missions.")
    parser.add_argument("--missions", type=int, nargs="+", default=[1, 100, 1000, 10000])
    parser.add_argument("--pairs", type=int, default=7, metavar="N")
    parser.add_argument("--slack", type=float, default=1.0, metavar="X")
    wanted = parser.parse_args()
    compileall.compile_dir(Path(missioncli.__file__).parent, quiet=2)
    missed = False
    with tempfile.TemporaryDirectory(prefix="missioncli-benchmark-") as root:
        bench = Bench(Path(root), wanted.pairs)
        single = bench.folder(1) / "000" / "mission-00000.toml"
        for number in wanted.missions:
            folder = single.parent.parent if number == 1 else bench.folder(number)
            print(f"\n{number} missions", flush=True)
            for one in _measured(bench, folder, single, number):
                print(f"  {one}", flush=True)
                missed |= one.limit is not None and one.ratio > one.limit * wanted.slack
            print(f"  peak memory of a warm question: {_memory(bench, folder):.0f} MB", flush=True)
    return int(missed)


def _measured(bench: Bench, folder: Path, single: Path, number: int) -> list[Measured]:
    """The figures of one folder."""
    cache = bench.root / "cache"

    def cold() -> float:
        shutil.rmtree(cache, ignore_errors=True)
        return bench.ask(folder, *_FILTER)

    def parsed() -> float:
        return bench.seconds(sys.executable, "-c", _PARSE, str(folder))

    def changed() -> float:
        path = folder / "000" / "mission-00000.toml"
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return bench.ask(folder, *_FILTER)

    def warm() -> float:
        return bench.ask(folder, *_FILTER)

    def alone() -> float:
        return bench.ask(single, *_FILTER)

    few = Bench(bench.root, min(bench.pairs, 3 if number > _MANY else bench.pairs))
    # Of a few files the start of the program is most of it.
    limits = {1000: (2.0, 1.15, 1.1, None), 10000: (2.0, None, 1.1, 1.6)}
    first, again, completing, after = limits.get(number, (None, None, None, None))
    found = [few.ratio("first indexing, by parsing alone", first, cold, parsed)]
    # A file that was changed a moment ago is looked at again; the next figures begin after that.
    time.sleep(2.1)
    warm()
    found.append(bench.ratio("a filtered question, by the same over one", again, warm, alone))
    found.append(bench.ratio("the same, one file changed", after, changed, alone))
    time.sleep(2.1)
    warm()
    found.append(
        bench.ratio(
            "completion, by the same over one",
            completing,
            lambda: _completion(bench, folder),
            lambda: _completion(bench, single),
        )
    )
    for name, command in others(bench.root, folder).items():
        theirs = partial(bench.seconds, *command)
        found.append(bench.ratio(f"a filtered question, by {name}", None, warm, theirs))
    return found


def _completion(bench: Bench, data: Path) -> float:
    words = f"missioncli --data {data} quotes --speaker "
    asked = {"_MISSIONCLI_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "5"}
    environment = {**bench.environment, **asked}
    start = time.perf_counter()
    done = subprocess.run(_RUN, capture_output=True, text=True, env=environment, check=False)
    took = time.perf_counter() - start
    if "person-" not in done.stdout:
        sys.exit(f"completion offers nothing: {done.stdout[:200]}{done.stderr[:500]}")
    return took


_MEASURE: Final = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def _memory(bench: Bench, folder: Path) -> float:
    """The greatest resident size of a warm question, in megabytes.

    Started by a small process: a large one's size would count as that of its children.
    """
    command = [sys.executable, "-c", _MEASURE, *_RUN, "--data", str(folder), *_FILTER]
    done = subprocess.run(
        command, capture_output=True, text=True, env=bench.environment, check=True
    )
    return int(done.stdout) * (1 if sys.platform == "darwin" else 1024) / 1e6


if __name__ == "__main__":
    sys.exit(main())
