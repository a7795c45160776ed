"""Write into README.md what its commands answer: real output, in every ```console block.

A line that begins with `$ ` is a command; what follows it is its answer on a terminal of 80
columns, without colour. A line `…` stands for lines left out; the same number of lines before and
after it is kept when the answer changes.
"""

import os
import pty
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

_ROOT: Final = Path(__file__).resolve().parent.parent
README: Final = _ROOT / "README.md"
_FENCE: Final = "```console"
_CUT: Final = "…"
_NOT_FOUND: Final = 127
_LONGEST: Final = 60
"""Seconds after which a command has failed."""


class Shown(NamedTuple):
    """A command that the README shows, and what it shows as its answer."""

    line: int
    """The index of the command's line."""
    command: str
    answer: list[str]


def shown(text: str) -> Iterator[Shown]:
    """Every command in a console block of `text`, in order."""
    lines = text.splitlines()
    inside = False
    found: Shown | None = None
    for number, line in enumerate(lines):
        if line.startswith("```"):
            inside = line == _FENCE
            if found:
                yield found
            found = None
        elif inside and line.startswith("$ "):
            if found:
                yield found
            found = Shown(number, line.removeprefix("$ "), [])
        elif found:
            found.answer.append(line)


def answers(commands: Sequence[Shown]) -> list[list[str]]:
    """What the commands really answer, each as lines; run in order in one folder.

    The folder holds `docs` and `data` as the README's reader has them, and is thrown away.
    Raises `LookupError` when a command does not exist.
    """
    with tempfile.TemporaryDirectory() as place:
        for name in ("docs", "data"):
            (Path(place) / name).symlink_to(_ROOT / name)
        return [_answer(one.command, place) for one in commands]


def agrees(answer: Sequence[str], real: Sequence[str]) -> bool:
    """Whether the shown `answer` is the real one, but for lines that `…` stands for."""
    parts: list[list[str]] = [[]]
    for line in _trimmed(answer):
        if line.strip() == _CUT:
            parts.append([])
        else:
            parts[-1].append(line)
    first, *later = parts
    rest = list(_trimmed(real))
    if not later:
        return rest == first
    if rest[: len(first)] != first:
        return False
    rest = rest[len(first) :]
    for part in later[:-1]:
        starts = range(1, len(rest) - len(part) + 1)
        start = next((at for at in starts if rest[at : at + len(part)] == part), None)
        if start is None:
            return False
        rest = rest[start + len(part) :]
    last = later[-1]
    return len(rest) > len(last) and rest[len(rest) - len(last) :] == last


def updated(text: str) -> str:
    """The README with the real answers."""
    lines = text.splitlines()
    commands = list(shown(text))
    for one, real in reversed(list(zip(commands, answers(commands), strict=True))):
        if not agrees(one.answer, real):
            end = one.line + 1 + len(one.answer)
            blank = [""] * (len(one.answer) - len(_trimmed(one.answer)))
            lines[one.line + 1 : end] = [*_cut_like(one.answer, real), *blank]
    return "\n".join(lines) + "\n"


def _cut_like(answer: Sequence[str], real: Sequence[str]) -> list[str]:
    """The real answer, cut where the shown one is (at its first `…`, when there are several)."""
    old, new = _trimmed(answer), _trimmed(real)
    cuts = [number for number, line in enumerate(old) if line.strip() == _CUT]
    if not cuts:
        return new
    before, after = cuts[0], len(old) - cuts[-1] - 1
    if before + after >= len(new):
        return new
    return [*new[:before], old[cuts[0]], *new[len(new) - after :]]


def _trimmed(lines: Sequence[str]) -> list[str]:
    """The lines without the empty ones at the end."""
    return "\n".join(lines).rstrip("\n").split("\n")


def _answer(command: str, place: str) -> list[str]:
    """The answer on a terminal: standard output, then what is said on standard error."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("MISSIONCLI")}
    kept.pop("FORCE_COLOR", None)
    kept |= {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    kept["SOURCE_DATE_EPOCH"] = "1795305600"  # briefs are dated: 22 November 2026
    kept["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    reader, terminal = pty.openpty()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            ["/bin/sh", "-c", command],
            cwd=place,
            env=kept,
            stdin=subprocess.DEVNULL,
            stdout=terminal,
            stderr=said,
        )
        os.close(terminal)
        answer = _all_of(reader)
        code = process.wait(_LONGEST)
        said.seek(0)
        answer += said.read()
    if code == _NOT_FOUND:
        msg = f"not found: {command}"
        raise LookupError(msg)
    return answer.decode().replace("\r\n", "\n").splitlines()


def _all_of(reader: int) -> bytes:
    pieces = []
    try:
        while piece := os.read(reader, 65536):
            pieces.append(piece)
    except OSError:  # how Linux tells that nobody writes to the terminal any more
        pass
    finally:
        os.close(reader)
    return b"".join(pieces)


def main() -> None:
    """Write the README anew."""
    README.write_text(updated(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    print(f"{README.name} written")


if __name__ == "__main__":
    main()
