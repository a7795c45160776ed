"""Paths that stand for what the process has open, such as `/dev/fd/3`."""

import os
import re
from pathlib import Path
from typing import Final

_NUMBERED: Final = re.compile(r"/(?:dev|proc/(?:self|thread-self))/fd/(\d+)")
_NAMED: Final = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
_LINKS: Final = 40
"""How many links are followed, as the system itself does."""


def descriptor(path: Path) -> int | None:
    """The number of the open file for which `path` stands; `None` for a path like any other.

    Links are followed up to there, not beyond: what is open may have a name, but it is not by this
    name that it is to be opened anew, which would write over what is there already.
    """
    at = os.path.abspath(path)  # noqa: PTH100 - a link is not to be followed yet
    for _ in range(_LINKS):
        if at in _NAMED:
            return _NAMED[at]
        numbered = _NUMBERED.fullmatch(at)
        if numbered:
            return int(numbered[1])
        try:
            link = os.readlink(at)  # noqa: PTH115
        except (OSError, ValueError):
            return None
        at = os.path.normpath(os.path.join(os.path.dirname(at), link))  # noqa: PTH118, PTH120
    return None
