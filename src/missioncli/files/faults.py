"""What the models refuse, without what is Pydantic's own affair."""

from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from missioncli.errors import Location
from missioncli.model.base import PASSAGE_TAGS
from missioncli.text import shorten

LOST: Final = object()
"""Stands for a value of which nobody can tell what was meant."""


class Fault(NamedTuple):
    """An error of Pydantic's, without what is its own affair."""

    type: str
    location: Location
    value: Any
    message: str
    context: dict[str, Any]
    on_key: bool

    @property
    def place(self) -> Location:
        """Where it is told: at the value, or for a missing one at the table that lacks it."""
        return self.location[:-1] if self.type == "missing" else self.location


def faults_of(error: ValidationError) -> list[Fault]:
    """The errors of the models, each with its place, in the order of the models."""
    found = []
    for one in error.errors(include_url=False):
        location = tuple(part for part in one["loc"] if part not in PASSAGE_TAGS)
        on_key = location[-1:] == ("[key]",)
        found.append(
            Fault(
                one["type"],
                location[:-1] if on_key else location,
                one["input"],
                one["msg"],
                one.get("ctx", {}),
                on_key,
            )
        )
    return found


def shown(value: object) -> str:
    """A value of the file in a message: quoted, short, on one line, nothing invisible."""
    if isinstance(value, str):
        return f"'{shorten(value, 60)}'"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    try:
        return shorten(str(value), 60)
    except ValueError:  # a whole number of more digits than Python prints
        return "a huge number"


def write_it(text: str) -> str:
    """The end of a sentence that says to write this text."""
    return f'write "{shorten(text, 60)}"'
