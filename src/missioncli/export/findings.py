"""Findings as text for people's terminals and logs, as JSON, and as annotations on GitHub."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal

from missioncli.errors import Finding
from missioncli.text import visible

FindingFormatName = Literal["text", "json", "github"]

COLUMNS: Final = (
    *("path", "line", "column", "end_column", "severity"),
    *("rule", "message", "suggestion", "key"),
)
"""What JSON has of each finding, in this order."""


def text(findings: Sequence[Finding]) -> Iterator[str]:
    """One line a finding: `path:line:column: error[rule] message; did you mean …?`."""
    for finding in findings:
        yield f"{finding}\n"


def objects(findings: Sequence[Finding]) -> Iterator[str]:
    """A list of objects with the keys of `COLUMNS`; a position that is not known is `null`."""
    rows = [{name: getattr(finding, name) for name in COLUMNS} for finding in findings]
    yield json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def github(findings: Sequence[Finding]) -> Iterator[str]:
    """Workflow commands, which GitHub shows beside the lines of a proposed change."""
    for finding in findings:
        place = {
            "file": visible(finding.path),
            "line": finding.line,
            "col": finding.column,
            "endColumn": finding.end_column,
            "title": finding.rule,
        }
        given = ",".join(f"{key}={_property(value)}" for key, value in place.items() if value)
        yield f"::{finding.severity} {given}::{_message(finding.sentence)}\n"


def _message(value: object) -> str:
    return str(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _message(value).replace(":", "%3A").replace(",", "%2C")


FINDING_FORMATS: Final[dict[str, Callable[[Sequence[Finding]], Iterator[str]]]] = {
    "text": text,
    "json": objects,
    "github": github,
}
"""How findings are written; `text` is the default."""
