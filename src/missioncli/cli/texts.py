"""Texts named on a command line."""

import sys
from pathlib import Path

from missioncli.errors import Unreadable, UsageFault
from missioncli.text import visible

STDIN = "-"
"""What stands for standard input where a file is named."""


def read(name: str) -> str:
    """The text in a file, or on standard input. Raises `Unreadable`."""
    from missioncli.files.texts import decode, read_text

    if name != STDIN:
        return read_text(Path(name))
    if sys.stdin is None:
        raise Unreadable("standard input", "it is closed")
    return decode(sys.stdin.buffer.read(), "standard input")


def shown(name: str) -> str:
    """How a text is called in an answer: by the name of its file."""
    return "standard input" if name == STDIN else visible(Path(name).name)


def refuse_format(form: str | None, option: str) -> None:
    """Raises `UsageFault` when a format is asked for where there is only one."""
    if form not in {None, "plain"}:
        raise UsageFault(f"{option} has no formats: leave out --format {form}")
