"""How long a person waits for `missioncli`, as ratios to a Typer program that does nothing.

Both are installed as wheels, with compiled bytecode, into one fresh environment, and run as
processes from start to exit: first one then the other, in alternating order, all kinds of work in
turn. What is compared is a run with the run beside it, so that a machine that is busy for a while
slows both; the figure is the median of these ratios.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

_ROOT: Final = Path(__file__).resolve().parent.parent
_README: Final = _ROOT / "README.md"
_BEGIN: Final = "<!-- benchmark:begin -->"
_END: Final = "<!-- benchmark:end -->"
_WARM_UP: Final = 3
"""Pairs that are run first and not counted: they bring the files into memory."""
_LONGEST: Final = 60.0
"""Seconds after which a single run has failed."""
_AT_MOST: Final = 480.0
"""Seconds after which no more pairs are measured, however many were asked for."""
_FEWEST: Final = 5
_DIGITS: Final = 3
"""Digits of the ratios that are printed and judged; the machine's noise is far above them."""


class Work(NamedTuple):
    """Something that is measured: a command line of ours, beside one of the empty program's."""

    name: str
    limit: float
    """How many times as long as the empty program it may take."""
    ours: tuple[str, ...]
    yardstick: tuple[str, ...]
    environment: Mapping[str, str]
    """Variables for our command alone."""
    expected: str
    """A text that our command prints when it does what it should."""


class Measured(NamedTuple):
    """What was measured of one kind of work: seconds of both programs, a pair a place."""

    work: Work
    ours: list[float]
    yardstick: list[float]

    @property
    def ratios(self) -> list[float]:
        """Our time as a multiple of the empty program's, pair by pair."""
        return [ours / other for ours, other in zip(self.ours, self.yardstick, strict=True)]

    @property
    def quartiles(self) -> tuple[float, float, float]:
        """The lower quartile, the median and the upper quartile of the ratios."""
        low, middle, high = statistics.quantiles(self.ratios, n=4, method="inclusive")
        return low, middle, high

    def holds(self, slack: float = 1.0) -> bool:
        """Whether the median, as it is printed, is within `slack` times the limit."""
        return round(self.quartiles[1], _DIGITS) <= self.work.limit * slack


WORKS: Final = (
    Work(
        "`missioncli delegates`, table",
        1.15,
        ("missioncli", "delegates", "--format", "table"),
        ("empty-app", "one"),
        {"FORCE_COLOR": "1"},  # as a terminal has it
        "Crowley",
    ),
    Work(
        "`missioncli delegates --format json`",
        1.00,
        ("missioncli", "delegates", "--format", "json"),
        ("empty-app", "one"),
        {},
        "Crowley",
    ),
    Work(
        "completing `missioncli quotes --speaker` in bash",
        1.00,
        ("missioncli",),
        ("empty-app", "one"),
        {
            "_MISSIONCLI_COMPLETE": "complete_bash",
            "COMP_WORDS": "missioncli quotes --speaker ",
            "COMP_CWORD": "3",
        },
        "john-f-crowley",
    ),
    Work(
        "`missioncli --help`",
        1.10,
        ("missioncli", "--help"),
        ("empty-app", "--help"),
        {},
        "delegates",
    ),
    Work(
        "`missioncli verify` of a press release, by `missioncli quotes`",
        1.30,
        ("missioncli", "verify", "release.txt", "--format", "json"),
        ("missioncli", "quotes", "--format", "json"),
        {},
        '"passages_covered": 5',
    ),
)
"""The rows of the table. The last two are compared with the empty program's own help, and with
another question to the same data."""


def main() -> int:
    """Measure and print; the exit code is 1 when `--check` is given and a limit is missed."""
    wanted = _arguments()
    with tempfile.TemporaryDirectory(prefix="missioncli-benchmark-") as folder:
        place = Path(folder)
        binaries = _installed(place, wanted.wheel)
        measured = _measure(binaries, place, wanted.pairs)
        versions = _versions(binaries)
    table = markdown(measured, wanted.slack)
    print(table)
    print(f"\n{versions}. Absolute times, which say something about this machine only:")
    for one in measured:
        ours, other = statistics.median(one.ours), statistics.median(one.yardstick)
        print(f"  {one.work.name}: {ours * 1000:.1f} ms beside {other * 1000:.1f} ms")
    if wanted.readme:
        note = f"Medians of {len(measured[0].ours)} interleaved pairs; {versions}."
        _write_readme(f"{table}\n\n{note}")
    return 1 if wanted.check and not all(one.holds(wanted.slack) for one in measured) else 0


def markdown(measured: Sequence[Measured], slack: float = 1.0) -> str:
    """The results as a Markdown table, a row a kind of work."""
    limit = "at most" if slack == 1 else f"at most (x {slack:g} is let pass)"
    lines = [
        f"| work | {limit} | measured | quartiles | pairs | verdict |",
        "|---|---|---|---|---|---|",
    ]
    for one in measured:
        low, middle, high = one.quartiles
        verdict = "holds" if one.holds(slack) else "missed"
        lines.append(
            f"| {one.work.name} | {one.work.limit:.2f} × | {middle:.{_DIGITS}f} × "
            f"| {low:.{_DIGITS}f} to {high:.{_DIGITS}f} | {len(one.ours)} | {verdict} |"
        )
    return "\n".join(lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure how fast missioncli starts.")
    parser.add_argument("--pairs", type=int, default=41, metavar="N", help="pairs of each kind")
    parser.add_argument("--check", action="store_true", help="exit 1 when a limit is missed")
    parser.add_argument(
        "--slack", type=float, default=1.0, metavar="X", help="let X times the limit pass"
    )
    parser.add_argument("--readme", action="store_true", help="write the table into README.md")
    parser.add_argument("--wheel", type=Path, help="measure this wheel instead of the source tree")
    wanted = parser.parse_args()
    if wanted.pairs < _FEWEST:
        parser.error(f"fewer than {_FEWEST} pairs say nothing")
    return wanted


def _installed(place: Path, wheel: Path | None) -> Path:
    """The folder with both programs, installed from wheels into a new environment."""
    environment = place / "environment"
    venv.create(environment, with_pip=True)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(binaries / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    wheels = place / "wheels"
    sources = [str(_empty_project(place))] + ([] if wheel else [str(_ROOT)])
    build = [*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), *sources]
    subprocess.run(build, check=True, stdout=sys.stderr)
    found = [str(path) for path in wheels.glob("*.whl")] + ([str(wheel.resolve())] if wheel else [])
    install = [*pip, "install", "--compile", *found]
    subprocess.run(install, check=True, stdout=sys.stderr)
    return binaries


def _empty_project(place: Path) -> Path:
    """A folder from which the empty program is built as a wheel, with a script of its own."""
    folder = place / "empty"
    folder.mkdir()
    program = Path(__file__).with_name("empty_app.py").read_text(encoding="utf-8")
    (folder / "empty_app.py").write_text(program, encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "empty-app"
version = "1"
[project.scripts]
empty-app = "empty_app:app"
[tool.hatch.build.targets.wheel]
include = ["empty_app.py"]
""",
        encoding="utf-8",
    )
    return folder


def _measure(binaries: Path, place: Path, pairs: int) -> list[Measured]:
    (place / "release.txt").write_text(_release(), encoding="utf-8")
    measured = [Measured(work, [], []) for work in WORKS]
    for work in WORKS:
        _try_out(binaries, place, work)
    started = time.monotonic()
    for number in range(-_WARM_UP, pairs):
        if number >= _FEWEST and time.monotonic() - started > _AT_MOST:
            print(f"out of time after {number} pairs", file=sys.stderr)
            break
        for one in measured:
            first_ours = number % 2 == 0
            runs = [
                (one.ours, one.work.ours, one.work.environment),
                (one.yardstick, one.work.yardstick, {}),
            ]
            for times, command, variables in runs if first_ours else reversed(runs):
                seconds = _seconds(binaries, place, command, variables)
                if number >= 0:
                    times.append(seconds)
    return measured


def _release() -> str:
    """A press release of usual length with the quotations of the bundled mission, each in place."""
    data = tomllib.loads((_ROOT / "data/mission_2025_tokyo.toml").read_text(encoding="utf-8"))
    paragraphs = [
        f"Members went to their meetings as planned, and paid for it ({n})." * 4 for n in range(20)
    ]
    people, houses = data["people"], data["organizations"]
    paragraphs[2] = "Pictured: " + ", ".join(
        f"{people[one['person']]['name']} ({houses[one['organization']]['name']})"
        for one in data["delegates"]
    )
    for quote in data["quotes"]:
        name = people[quote["speaker"]]["name"]
        passages = quote["text"] if isinstance(quote["text"], list) else [quote["text"]]
        first, *rest = (f"“{one}”" for one in passages)
        paragraphs[quote["sources"][0] - 1] = " ".join([first, f"said {name}.", *rest])
    return "\n\n".join(paragraphs) + "\n"


def _try_out(binaries: Path, place: Path, work: Work) -> None:
    """Run our command once and make sure that it does the work that is to be measured."""
    command, environment = _call(binaries, place, work.ours, work.environment)
    done = subprocess.run(
        command,
        cwd=place,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=_LONGEST,
        check=False,
    )
    if done.returncode or work.expected not in done.stdout:
        sys.exit(f"{work.name} failed with exit code {done.returncode}:\n{done.stderr}")


def _seconds(
    binaries: Path, place: Path, words: Sequence[str], variables: Mapping[str, str]
) -> float:
    """The seconds from starting the process to its end."""
    command, environment = _call(binaries, place, words, variables)
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=place,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    # Waiting with a timeout would look every 50 ms whether the process has ended: too coarse.
    watch = threading.Timer(_LONGEST, process.kill)
    watch.start()
    code = process.wait()
    seconds = time.perf_counter() - started
    watch.cancel()
    if code:
        sys.exit(f"{' '.join(words)} ended with exit code {code}")
    return seconds


def _call(
    binaries: Path, place: Path, words: Sequence[str], variables: Mapping[str, str]
) -> tuple[list[str], dict[str, str]]:
    """The command line and the environment: the same for both, but for the command's own."""
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(place),
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLUMNS": "80",
        **variables,
    }
    return [str(binaries / words[0]), *words[1:]], environment


def _versions(binaries: Path) -> str:
    code = (
        "import platform; from importlib.metadata import version as v;"
        'print(f\'Python {platform.python_version()}, Typer {v("typer")},'
        ' Pydantic {v("pydantic")}, Rich {v("rich")}\')'
    )
    asked = [str(binaries / "python"), "-c", code]
    return subprocess.run(asked, check=True, capture_output=True, encoding="utf-8").stdout.strip()


def _write_readme(text: str) -> None:
    readme = _README.read_text(encoding="utf-8")
    before, begin, rest = readme.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        sys.exit(f"README.md has no {_BEGIN} … {_END}")
    _README.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
