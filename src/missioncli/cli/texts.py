"""Texts named on a command line."""

import sys
from pathlib import Path

from missioncli.errors import Unreadable, UsageFault

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


def refuse_format(form: str | None, option: str) -> None:
    """Raises `UsageFault` when a format is asked for where there is only one."""
    if form not in {None, "plain"}:
        raise UsageFault(f"{option} has no formats: leave out --format {form}")
