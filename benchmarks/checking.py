"""How long `missioncli check` takes for a folder of missions, as a ratio to loading them.

Loading is reading the files through the gate of the models, which every command does; checking is
the whole command, loading among it. Both run as processes of one environment, one after the other
in alternating order; what is compared is a run with the run beside it.
"""

import argparse
import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from missions import write_missions

import missioncli

_LIMIT: Final = 1.5
_LOAD: Final = """
import gc, sys
gc.disable()
from pathlib import Path
from missioncli.files.collect import collect
print(len(collect(Path(sys.argv[1])).documents))
"""
_CHECK: Final = """
import sys
sys.argv[0] = "missioncli"
from missioncli.__main__ import run
run()
"""


def main() -> int:
    """Measure and print; the exit code is 1 when the limit, times `--slack`, is missed."""
    parser = argparse.ArgumentParser(description="Measure how long checking takes.")
    parser.add_argument("--missions", type=int, default=1000, metavar="N")
    parser.add_argument("--pairs", type=int, default=7, metavar="N")
    parser.add_argument("--slack", type=float, default=1.0, metavar="X")
    wanted = parser.parse_args()
    compileall.compile_dir(Path(missioncli.__file__).parent, quiet=2)
    with tempfile.TemporaryDirectory(prefix="missioncli-benchmark-") as folder:
        write_missions(Path(folder), wanted.missions)
        size = sum(path.stat().st_size for path in Path(folder).rglob("*.toml"))
        ratios = [_pair(folder, wanted.missions, pair) for pair in range(wanted.pairs + 1)][1:]
    ratio = statistics.median(ratios)
    print(
        f"check: {ratio:.2f} times loading (at most {_LIMIT}), median of {wanted.pairs} pairs"
        f" from {min(ratios):.2f} to {max(ratios):.2f}; {wanted.missions} files of"
        f" {size / wanted.missions / 1000:.1f} kB"
    )
    return int(ratio > _LIMIT * wanted.slack)


def _pair(folder: str, missions: int, number: int) -> float:
    """Seconds of checking by seconds of loading, run one after the other."""
    works = {"load": [_LOAD, folder], "check": [_CHECK, "check", folder]}
    seconds = {}
    for name in sorted(works, reverse=number % 2 == 1):
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", *works[name]], capture_output=True, text=True, check=True
        )
        seconds[name] = time.perf_counter() - start
        said = {"load": f"{missions}\n", "check": ""}[name]
        if done.stdout != said:
            sys.exit(f"{name} answered: {done.stdout[:500]}{done.stderr[:500]}")
    return seconds["check"] / seconds["load"]


if __name__ == "__main__":
    sys.exit(main())
