"""What a rule is: its name and meaning, and the check that finds what breaks it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from missioncli.checks.facts import File, Folder
from missioncli.errors import Location, Severity


class Doubt(NamedTuple):
    """What a check found: in which file and where, in which words, and what was perhaps meant."""

    file: File
    at: Location
    message: str
    suggestion: str = ""
    on_key: bool = False


Check = Callable[[Folder], Iterator[Doubt]]


class Rule(NamedTuple):
    """A rule that every mission file is held to."""

    name: str
    severity: Severity
    about: str
    """What is wrong, in a line."""
    why: str
    """What it means for who reads the data, and what to do; a few sentences."""
    check: Check | None = None
    """`None` for what is found while a file is read: its syntax, its shape, its references."""
