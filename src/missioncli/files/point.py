"""Findings at their lines: where in the file each stands."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from missioncli.errors import Finding, Unreadable
from missioncli.files.read import bytes_of

if TYPE_CHECKING:
    from missioncli.files.locate import Positions

_TOP: Final = (1, 1, 1)
"""Line, column and end of what is said of a file as a whole."""


def pointed(findings: Iterable[Finding]) -> list[Finding]:
    """`findings` with line, column and excerpt, file by file, from the top of each to its end.

    Files stand in the order of their paths. In a JSON file only faults of its syntax have a line;
    its findings keep their order.
    """
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_path[finding.path].append(finding)
    found: list[Finding] = []
    for path in sorted(by_path, key=Path):
        here = _in_file(Path(path), by_path[path])
        found += sorted(here, key=lambda one: (one.line or 0, one.column or 0))
    return found


def _in_file(path: Path, findings: list[Finding]) -> list[Finding]:
    try:
        text = bytes_of(path).decode("utf-8-sig", errors="replace")
    except Unreadable:
        return findings
    toml = path.suffix.lower() == ".toml"
    wanted = toml and any(one.at and one.line is None for one in findings)
    positions = _positions(text) if wanted else None
    lines = text.split("\n")
    return [_placed(one, positions, lines) if toml or one.line else one for one in findings]


def _positions(text: str) -> "Positions | None":
    """Where things stand in a TOML text; `None` where the parser that knows is not installed."""
    from missioncli.files.locate import Positions

    try:
        return Positions(text)
    except ImportError:
        return None


def _placed(finding: Finding, positions: "Positions | None", lines: list[str]) -> Finding:
    line, column, end = finding.line, finding.column, finding.end_column
    if line is None:
        if finding.at and positions is None:
            return finding
        span = positions.find(finding.at, on_key=finding.on_key) if positions else None
        line, column, end = span if span and finding.at else _TOP
        if (line, column, end) == _TOP:
            return finding._replace(line=line, column=column, end_column=end)
    excerpt = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
    return finding._replace(line=line, column=column, end_column=end, excerpt=excerpt)
