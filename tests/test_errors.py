"""What a user reads when something is wrong, and the exit code behind it."""

from pathlib import Path

import pytest

from missioncli.errors import (
    AlreadyThere,
    Finding,
    InvalidData,
    MissioncliError,
    OutputClosed,
    UnknownName,
    Unreadable,
    Unwritable,
    UsageFault,
)

FULL = Finding(
    "a.toml", ("quotes", 0, "speaker"), "r", "no such key", "did you mean bio?", line=3, column=5
)


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        (FULL, "a.toml:3:5: error[r] no such key; did you mean bio?"),
        (FULL._replace(suggestion=""), "a.toml:3:5: error[r] no such key"),
        (
            FULL._replace(severity="warning"),
            "a.toml:3:5: warning[r] no such key; did you mean bio?",
        ),
        (FULL._replace(column=None), "a.toml:3: error[r] no such key; did you mean bio?"),
        (
            FULL._replace(line=None, column=None),
            "a.toml: error[r] quotes[1].speaker: no such key; did you mean bio?",
        ),
        (Finding("a.toml", (), "r", "broken"), "a.toml: error[r] broken"),
        (Finding("a\x1b[2J.toml", ("x\n",), "r", "m"), 'a\\x1b[2J.toml: error[r] "x": m'),
        (Finding("\u202eb.toml", (), "r", "m\n"), "\\u202eb.toml: error[r] m\\n"),
    ],
)
def test_a_finding_on_one_line(finding: Finding, text: str) -> None:
    assert str(finding) == text


def test_a_finding_is_an_error_without_a_place_unless_told() -> None:
    plain = Finding("a.toml", (), "r", "m")
    assert (plain.severity, plain.line, plain.column, plain.place) == (
        "error",
        None,
        None,
        "a.toml",
    )


@pytest.mark.parametrize(
    ("error", "code", "text"),
    [
        (UsageFault("so not"), 2, "so not"),
        (
            UnknownName("speaker", "Crowly", ["John F. Crowley"]),
            2,
            "no speaker matches 'Crowly'; did you mean John F. Crowley?",
        ),
        (UnknownName("topic", "x", ["a", "b"]), 2, "no topic matches 'x'; did you mean a or b?"),
        (UnknownName("topic", "x\x1b", []), 2, "no topic matches 'x\\x1b'"),
        (
            UnknownName("topic", "x", ["b\n\u202e"]),
            2,
            "no topic matches 'x'; did you mean b\\n\\u202e?",
        ),
        (
            InvalidData([FULL, FULL._replace(at=())]),
            3,
            f"{FULL}\n{FULL._replace(at=())}",
        ),
        (
            Unreadable(Path("no\nne"), "no such file or folder"),
            3,
            "no\\nne: no such file or folder",
        ),
        (Unwritable("x/y", "it is a folder"), 3, "cannot write x/y: it is a folder"),
        (
            AlreadyThere(Path("a.json")),
            3,
            "cannot write a.json: it exists; add --force to replace it",
        ),
        (OutputClosed(), 0, ""),
    ],
)
def test_a_failure_writes_its_own_message(error: MissioncliError, code: int, text: str) -> None:
    assert (error.exit_code, str(error)) == (code, text)


def test_invalid_data_carries_its_findings() -> None:
    assert InvalidData([FULL]).findings == (FULL,)


def test_what_can_be_caught_as_what() -> None:
    assert issubclass(UnknownName, UsageFault)
    assert issubclass(AlreadyThere, Unwritable)
    every = (UsageFault, InvalidData, Unreadable, Unwritable, OutputClosed)
    assert all(issubclass(one, MissioncliError) for one in every)
