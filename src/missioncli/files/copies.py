"""Files whose names say that a program which keeps folders alike has made them."""

import re
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final

_COPY: Final = (
    r"(?:Copy of|Kopie von) (?P<of>.+)|(?P<stem>.+?)(?: ?\(\d{1,2}\)"
    r"| - (?:[Cc]opy|Kopie|コピー)(?: ?\(\d{1,2}\))?"
    r"| ?\([^()]*(?i:conflict|konflikt|conflit)[^()]*\)|\.sync-conflict-[\w-]+)"
)
_BESIDE: Final = r"(?: copy(?: \d+)?|[-_]conflict[\w-]*|-(?=[\w-]*\d)[A-Z][\w-]*)"
"""What marks a copy only beside the original: OneDrive adds the name of the computer, in capitals
and with digits."""


def original_of(path: Path, names: AbstractSet[tuple[Path, str]]) -> str:
    """The stem of the file that `path` is a copy of, to judge by its name; "" when it is none.

    `names` are the folders and stems of the files around it.
    """
    match = re.fullmatch(_COPY, path.stem)
    if match:
        return match["of"] or match["stem"]
    # Names of computers have hyphens too: any beginning may be the original's name.
    for end in range(1, len(path.stem)):
        if (path.parent, path.stem[:end]) in names and re.fullmatch(_BESIDE, path.stem[end:]):
            return path.stem[:end]
    return ""
