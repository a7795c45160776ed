"""The brief: the two pages before a meeting or after a mission, before they are drawn, and drawn.

`mission` and `party` make the value `Brief` from facts; `html`, `markdown` and `text` write it.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final, Literal, cast, get_args

from missioncli.export.brief.value import Brief

BriefFormatName = Literal["html", "markdown", "text"]
FORMATS: Final[tuple[BriefFormatName, ...]] = get_args(BriefFormatName)

_SUFFIXES: Final[dict[str, BriefFormatName]] = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}


def written(name: str, brief: Brief) -> Iterator[str]:
    """The text of a brief in one of `FORMATS`, piece by piece."""
    module = import_module(f"missioncli.export.brief.{name}")
    return cast("Callable[[Brief], Iterator[str]]", module.pieces)(brief)


def brief_format(path: Path) -> BriefFormatName | None:
    """The format that a file's suffix stands for, or `None` when it says nothing."""
    return _SUFFIXES.get(path.suffix.lower())
