"""The example of each rule, bad and good: the same files that the tests read."""

from pathlib import Path
from typing import Final

_FOLDERS: Final = {"bad": "invalid", "good": "valid"}

_WIDTH: Final = 90

EXPECTED: Final = "#!"
"""Begins the lines in which a bad example says what is found in it."""


def bad_example(rule: str) -> str:
    """A file that breaks the rule; of several files, each with its name. "" when there is none."""
    return _example("bad", rule)


def good_example(rule: str) -> str:
    """The same, mended."""
    return _example("good", rule)


def examples() -> Path:
    """The folder of the examples: in the package when installed, else in the source tree's tests.

    An editable install leaves them where they are edited.
    """
    package = Path(__file__).parent.parent
    installed = package / "examples"
    return installed if installed.is_dir() else package.parent.parent / "tests" / "data"


def _example(kind: str, rule: str) -> str:
    place = examples() / _FOLDERS[kind] / rule
    if place.is_dir():
        files = sorted(path for path in place.rglob("*") if path.suffix in (".toml", ".json"))
        return "\n".join(f"# {path.relative_to(place)}\n{_text(path)}" for path in files)
    path = place.with_suffix(".toml")
    return _text(path) if path.is_file() else ""


def _text(path: Path) -> str:
    # One example is not UTF-8, on purpose.
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    shown = [line for line in lines if not line.startswith(EXPECTED)]
    return "".join(f"{line[:_WIDTH]}…\n" if len(line) > _WIDTH else f"{line}\n" for line in shown)
