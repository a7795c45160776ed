"""A command line that is run by forking answers like one for which the script is started."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from conftest import Command

if TYPE_CHECKING:
    from forking import Forking

FOLDER: Final = Path(__file__).parent / "data" / "folder"


@pytest.mark.parametrize(
    "line",
    [
        "delegates",
        "quotes --speaker Crowly",
        "mission -f json",
        "nonsense",
        "--help",
        "--version",
        f"--data {FOLDER} issues --history -f csv",
        f"--data {FOLDER} show KSSA",
        "check --list-rules",
        "delegates -o people.csv",
        "delegates --data none.toml",
        "brief --with Terashima -f markdown",
        f"export --data {FOLDER} -f csv -o folder --force",
        "export -f sqlite -o tokyo.db",
    ],
)
def test_a_forked_command_line_answers_like_a_started_one(
    tmp_path: Path, one_that_forks: Forking, line: str
) -> None:
    for name in ("forked", "started"):
        (tmp_path / name).mkdir()
    forked = Command(tmp_path / "forked", one_that_forks)
    started = Command(tmp_path / "started")
    assert forked(*line.split()) == started(*line.split())
    assert forked.files() == started.files()
    shown = forked.on_terminal(*line.split(), columns=60)
    assert shown == started.on_terminal(*line.split(), columns=60)


def test_one_command_line_leaves_nothing_to_the_next(
    tmp_path: Path, one_that_forks: Forking
) -> None:
    run = Command(tmp_path, one_that_forks)
    plain = run("quotes")
    assert run("quotes", env={"MISSIONCLI_DATA": str(FOLDER)}) != plain
    assert run("quotes", env={"FORCE_COLOR": "1", "COLUMNS": "40"}, cwd=FOLDER) == plain
    assert run("quotes") == plain


def test_a_command_line_that_hangs_is_killed(tmp_path: Path, one_that_forks: Forking) -> None:
    import os

    os.mkfifo(tmp_path / "pipe")
    reader, end = os.pipe()
    with pytest.raises(TimeoutError):
        one_that_forks.run(["missioncli", "delegates", "-o", "pipe"], tmp_path, {}, [end, end], 0.5)
    os.close(end)
    os.close(reader)
    assert Command(tmp_path, one_that_forks)("--version").code == 0
