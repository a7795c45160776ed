"""Every way to fail, with its exit code, and the finding: what is wrong with a user's data.

A *finding* is a value: it says what is wrong in a file, and is collected, sorted and printed.
A *failure* is an exception: the program cannot do what was asked. Its class knows the exit code.

    MissioncliError               (never raised itself)
    ├── UsageFault           2    the command line is wrong
    │   ├── UnknownName      2    … or names something that is not in the data
    │   └── SeveralNamed     2    … or more than one thing, where one is needed
    ├── InvalidData          3    the data cannot be used; carries the findings
    ├── Unreadable           3    a path is missing, not a file, or cannot be read
    ├── Unwritable           3    a target cannot be written
    │   └── AlreadyThere     3    … because it exists and --force was not given
    ├── IndexDamaged         3    the index of a folder was damaged, and has been removed
    ├── Unsupported          3    what Python or SQLite here cannot do
    └── OutputClosed         0    the reader of the output has gone away
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Literal, NamedTuple

from missioncli.text import shorten, visible

Severity = Literal["error", "warning"]


Location = tuple[int | str, ...]
"""A place in a file: keys, and positions in lists from 0."""


def key_path(location: Location) -> str:
    """A place in a file as people write it: `quotes[1].speaker`, positions counted from 1."""
    path = ""
    for part in location:
        if isinstance(part, int):
            path += f"[{part + 1}]"
        else:
            # TOML lets a key of these characters stand without quotation marks.
            bare = re.fullmatch("[A-Za-z0-9_-]{1,60}", part)
            path += ("." if path else "") + (part if bare else f'"{shorten(part, 60)}"')
    return path


class Finding(NamedTuple):
    """One fault or doubt in a user's data.

    `at` is where it stands: the value itself, or with `on_key` its key; `()` is the whole file.
    `suggestion` is a sentence's end such as `did you mean bio?`, or "". `line` and `column` count
    from 1, columns in characters; `end_column` is exclusive, and on the same line. They are `None`
    where the position is not known (yet); `excerpt` is then "", else that line of the file.
    """

    path: str
    at: Location
    rule: str
    message: str
    suggestion: str = ""
    severity: Severity = "error"
    on_key: bool = False
    line: int | None = None
    column: int | None = None
    end_column: int | None = None
    excerpt: str = ""

    @property
    def key(self) -> str:
        """The key path, such as `quotes[1].speaker`; "" for the file as a whole."""
        return key_path(self.at)

    @property
    def place(self) -> str:
        """The file, and the line and column as far as they are known: `file:line:column`."""
        parts = (visible(self.path), self.line, self.column)
        return ":".join(str(part) for part in parts if part is not None)

    @property
    def sentence(self) -> str:
        """Message and suggestion, after the key path where no line tells the place."""
        where = f"{visible(self.key)}: " if self.at and self.line is None else ""
        hint = f"; {self.suggestion}" if self.suggestion else ""
        return f"{where}{visible(self.message)}{visible(hint)}"

    def __str__(self) -> str:
        """The finding on one line: `file:line:column: error[rule] message; suggestion`."""
        return f"{self.place}: {self.severity}[{self.rule}] {self.sentence}"


class MissioncliError(Exception):
    """A failure to run. `str()` is what the user reads, a line or a few."""

    exit_code: ClassVar[int]


class UsageFault(MissioncliError):
    """The command line cannot be followed: which part, and what to do instead."""

    exit_code = 2


class UnknownName(UsageFault):
    """A filter's value matches nothing that the data knows.

    `kind` is the filter in words (`speaker`), `nearest` the names that are spelled most alike.
    """

    def __init__(self, kind: str, value: str, nearest: Sequence[str]) -> None:
        hint = (
            f"; did you mean {' or '.join(visible(name) for name in nearest)}?" if nearest else ""
        )
        super().__init__(f"no {kind} matches '{visible(value)}'{hint}")


class SeveralNamed(UsageFault):
    """A name that several things bear, where one is needed.

    `candidates` are what to type for each and what it is; `more` how many go unmentioned. `called`
    is what they are together. A `value` of `None` stands for no name at all.
    """

    def __init__(
        self,
        value: str | None,
        candidates: Sequence[tuple[str, str]],
        more: int,
        called: str = "things",
    ) -> None:
        number = len(candidates) + more
        width = max(len(typed) for typed, _ in candidates)
        lines = [f"  {typed:{width}}  {visible(about)}" for typed, about in candidates]
        rest = [f"  and {more:,} more"] if more else []
        who = "the data holds" if value is None else f"'{visible(value)}' names"
        head = f"{who} {number:,} {called}; say which by its key:"
        super().__init__("\n".join([head, *lines, *rest]))


class InvalidData(MissioncliError):
    """Files that do not pass a gate where all of them are needed."""

    exit_code = 3

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(map(str, self.findings)))


class Unreadable(MissioncliError):
    """A path that cannot be read: missing, a folder, a device, no permission."""

    exit_code = 3

    def __init__(self, path: Path | str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(visible(f"{path}: {reason}"))


class Unwritable(MissioncliError):
    """A target that cannot be written; what stood there before is untouched."""

    exit_code = 3

    def __init__(self, target: Path | str, reason: str) -> None:
        super().__init__(visible(f"cannot write {target}: {reason}"))


class AlreadyThere(Unwritable):
    """A target that exists, when replacing it was not allowed."""

    def __init__(self, target: Path | str) -> None:
        super().__init__(target, "it exists; add --force to replace it")


class IndexDamaged(MissioncliError):
    """The index of a folder turned out to be damaged; it was removed, and is made anew."""

    exit_code = 3

    def __init__(self) -> None:
        super().__init__("the index of the folder was damaged; answered without it")


class Unsupported(MissioncliError):
    """What the Python that runs the program, or its SQLite, was built without."""

    exit_code = 3


class OutputClosed(MissioncliError):
    """The reader of standard output has gone (`missioncli quotes | head -1`): no failure at all."""

    exit_code = 0
