"""How long exporting a folder takes against loading it, and how its memory grows, by format.

The folders are generated; the same number gives the same files. An export is the installed command
with a warm index, from start to exit; loading is a process that reads and validates the same files
and does nothing else. They run in turn: an export is divided by the load beside it, and the figure
is the median. Of memory the greatest resident size counts, of a small folder and of a large one.
"""

import argparse
import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from missions import write_missions

import missioncli
from missioncli.export import EXPORTS, Export

_LIMIT: Final = 3.0
"""How many times as long as loading an export may take."""
_GROWTH: Final = 1.5
"""How many times as much memory the large folder may take as the small one."""
_RUN: Final = "import sys; sys.argv[0] = 'missioncli'; from missioncli.__main__ import run; run()"
_LOAD: Final = """
import gc, sys
from pathlib import Path
from missioncli.files.collect import collect
gc.disable()
collect(Path(sys.argv[1]))
"""
_MEASURE: Final = """
import resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
took = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(done.returncode, took, used.ru_utime + used.ru_stime, used.ru_maxrss)
print(done.stderr[:500])
"""


class Run(NamedTuple):
    """What a process took."""

    wall: float
    """Seconds from start to exit."""
    processor: float
    """Seconds of the processor: they tell the same on a machine that does other things too."""
    memory: float
    """The greatest resident size, in megabytes."""


class Measured(NamedTuple):
    """The figures of one format."""

    name: str
    wall: float
    """An export's time by that of loading, the median."""
    spread: tuple[float, float]
    processor: float
    memory: float
    """The greatest resident size with the large folder, in megabytes."""
    growth: float
    """The same by that with the small folder."""

    def __str__(self) -> str:
        low, high = self.spread
        return (
            f"{self.name}: {self.wall:.2f} x loading (at most {_LIMIT}), from {low:.2f} to"
            f" {high:.2f}; processor {self.processor:.2f} x; {self.memory:.0f} MB,"
            f" {self.growth:.2f} x the small folder's (at most {_GROWTH})"
        )


class Bench:
    """The folders, their indexes and what is written, in a temporary place."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.environment = {**os.environ, "XDG_CACHE_HOME": str(root / "cache")}

    def folder(self, missions: int) -> Path:
        """A folder of so many missions with a warm index."""
        path = self.root / f"missions-{missions}"
        path.mkdir()
        write_missions(path, missions)
        for one in path.rglob("*.toml"):
            os.utime(one, (10**9, 10**9))
        self.run("-c", _RUN, "--data", str(path), "topics", "--format", "plain")
        return path

    def export(self, form: Export, folder: Path) -> Run:
        """An export of the folder, whose result is removed again."""
        target = self.root / "exported"
        line = ["--data", str(folder), "export", "--format", form.name, "--output", str(target)]
        took = self.run("-c", _RUN, *line)
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink()
        return took

    def load(self, folder: Path) -> Run:
        """Reading and validating the folder."""
        return self.run("-c", _LOAD, str(folder))

    def run(self, *line: str) -> Run:
        """Run Python; by a small process, for a large one's size would count as its children's."""
        command = [sys.executable, "-c", _MEASURE, sys.executable, *line]
        done = subprocess.run(
            command, capture_output=True, text=True, env=self.environment, check=True
        )
        figures, _, errors = done.stdout.partition("\n")
        code, wall, processor, memory = figures.split()
        if code != "0":
            sys.exit(f"{line[-5:]} ended with {code}: {errors}")
        size = int(memory) * (1 if sys.platform == "darwin" else 1024) / 1e6
        return Run(float(wall), float(processor), size)


def main() -> int:
    """Measure and print; the exit code is 1 when a limit, times `--slack`, is missed."""
    parser = argparse.ArgumentParser(description="Measure exports of folders of missions.")
    parser.add_argument("--missions", type=int, nargs=2, default=[100, 1000], metavar="N")
    parser.add_argument("--pairs", type=int, default=5, metavar="N")
    parser.add_argument("--slack", type=float, default=1.0, metavar="X")
    parser.add_argument(
        "--by",
        choices=("wall", "processor"),
        default="wall",
        help="what is judged: processor on a machine that does other things too",
    )
    parser.add_argument("--format", choices=list(EXPORTS), nargs="+", default=list(EXPORTS))
    wanted = parser.parse_args()
    compileall.compile_dir(Path(missioncli.__file__).parent, quiet=2)
    missed = False
    with tempfile.TemporaryDirectory(prefix="missioncli-benchmark-") as root:
        bench = Bench(Path(root))
        small, large = (bench.folder(number) for number in wanted.missions)
        for name in wanted.format:
            told = _measured(bench, EXPORTS[name], (small, large), wanted.pairs)
            print(told, flush=True)
            ratio = told.processor if wanted.by == "processor" else told.wall
            missed |= ratio > _LIMIT * wanted.slack or told.growth > _GROWTH * wanted.slack
    return int(missed)


def _measured(bench: Bench, form: Export, folders: tuple[Path, Path], pairs: int) -> Measured:
    """The figures of one format: a small folder's memory, and what the large one takes."""
    small, large = folders
    runs: list[tuple[Run, Run]] = []
    for number in range(pairs):
        if number % 2:
            export, load = bench.export(form, large), bench.load(large)
        else:
            load, export = bench.load(large), bench.export(form, large)
        runs.append((export, load))
    walls = [export.wall / load.wall for export, load in runs]
    memory = runs[0][0].memory
    return Measured(
        form.name,
        statistics.median(walls),
        (min(walls), max(walls)),
        statistics.median(export.processor / load.processor for export, load in runs),
        memory,
        memory / bench.export(form, small).memory,
    )


if __name__ == "__main__":
    sys.exit(main())
