"""A folder of missions as one body of knowledge."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from answers import FOLDER, JAPAN, KOREA, MISSIONS, VIETNAM, VIRTUAL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Command, Result

    Write = Callable[..., Path]

PEOPLE: Final = '[people]\nann = {name = "Ann Lee"}\n'
HOUSES: Final = (
    '[organizations]\nold-house = {name = "Old House"}\nnew-house = {name = "New House"}\n'
)


@pytest.fixture
def folder(run: Command, mission_file: Write) -> Path:
    """Three missions and a registry; beside them what is none."""
    post = '[[delegates]]\nperson = "ann"\norganization = "{}"\nrole = "{}"\n'
    mission_file("start = 2021-05-01\n" + post.format("old-house", "Clerk"), name="z.toml")
    mission_file(
        'start = "2024-03"\nend = "2024-03"\n' + post.format("new-house", "Chair"),
        name="a.toml",
        mission="later",
    )
    mission_file("", name="undated.toml", mission="aged")
    (run.cwd / "names.toml").write_text(f"format = 1\n{PEOPLE}{HOUSES}", encoding="utf-8")
    (run.cwd / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (run.cwd / "package.json").write_text("{}", encoding="utf-8")
    (run.cwd / ".hidden.toml").write_text("neither TOML nor shown", encoding="utf-8")
    (run.cwd / "notes.txt").write_text("format = 1", encoding="utf-8")
    return run.cwd


def talk(result: Result) -> str:
    """What stderr says beside the one line that counts what was skipped."""
    lines = result.err.splitlines(keepends=True)
    counted = [line for line in lines if "skipped" in line]
    assert len(counted) == 1
    assert counted[0].startswith("missioncli: 2 files ")
    return "".join(line for line in lines if line not in counted)


def asked(run: Command, *args: str | Path) -> Any:
    result = run(*args, "-f", "json")
    assert (result.code, talk(result)) == (0, "")
    return json.loads(result.out)


def test_missions_newest_first_and_undated_ones_last(run: Command, folder: Path) -> None:
    found = asked(run, "missions", "--data", folder)
    assert [row["id"] for row in found] == ["later", "trip", "aged"]


def test_a_person_keeps_the_post_of_that_time(run: Command, folder: Path) -> None:
    found = asked(run, "delegates", "--data", folder)
    assert [
        (row["mission"], row["person_name"], row["role"], row["organization_name"]) for row in found
    ] == [
        ("later", "Ann Lee", "Chair", "New House"),
        ("trip", "Ann Lee", "Clerk", "Old House"),
    ]


@pytest.mark.parametrize("typed", ["trip", "The trip", "TRIP"])
def test_one_mission_of_several(run: Command, folder: Path, typed: str) -> None:
    [row] = asked(run, "delegates", "--data", folder, "--mission", typed)
    assert row["mission"] == "trip"


def test_since_and_until_go_by_the_mission(run: Command, folder: Path) -> None:
    [row] = asked(run, "delegates", "--data", folder, "--since", "2024")
    assert row["mission"] == "later"


def test_a_table_names_the_mission_when_there_are_several(run: Command, folder: Path) -> None:
    result = run("delegates", "--data", folder, "-f", "table")
    assert (result.code, talk(result)) == (0, "")
    heads, *lines = [line for line in result.out.splitlines() if line.startswith(("Name", "Ann"))]
    assert "Mission" in heads
    assert [line.split()[-1] for line in lines] == ["later", "trip"]
    alone = run("delegates", "-f", "table")
    assert (alone.code, alone.err) == (0, "")
    assert not any("Name" in line and "Mission" in line for line in alone.out.splitlines())


def test_a_delegation_without_a_leader_has_no_remark_about_one(run: Command, folder: Path) -> None:
    result = run("delegates", "--data", folder, "-f", "table")
    assert (result.code, talk(result)) == (0, "")
    assert "led the delegation" not in result.out


def test_a_page_needs_to_know_which_mission(run: Command, folder: Path) -> None:
    result = run("mission", "--data", folder)
    assert (result.code, result.out) == (2, "")
    for name in ("aged", "later", "trip"):
        assert name in result.err
    result = run("mission", "trip", "--data", folder)
    assert (result.code, talk(result)) == (0, "")
    assert result.out.startswith("The trip\t")
    result = run("mission", "tripp", "--data", folder)
    assert (result.code, result.out) == (2, "")
    assert result.err.endswith("missioncli: no mission matches 'tripp'; did you mean The trip?\n")


@pytest.mark.parametrize("command", ["mission", "brief"])
def test_missions_of_one_name_are_told_apart(shared_run: Command, command: str) -> None:
    result = shared_run(command, "japan", "--data", FOLDER)
    assert (result.code, result.out) == (2, "")
    head, *lines = result.err.splitlines()
    assert head == "missioncli: 'japan' names 4 missions; say which by its key:"
    assert [line.split()[0] for line in lines] == [VIETNAM, JAPAN, VIRTUAL, KOREA], "newest first"
    told = "mission: SMTA mission to Japan, 2023-06-19 to 2023-06-22, Tokyo, Takamatsu"
    assert lines[1].split(maxsplit=1)[1] == told


def test_without_a_name_all_missions_are_listed(shared_run: Command) -> None:
    result = shared_run("mission", "--data", FOLDER)
    head, *lines = result.err.splitlines()
    assert head == "missioncli: the data holds 6 missions; say which by its key:"
    assert [line.split()[0] for line in lines] == list(MISSIONS)


def test_a_file_with_a_fault_is_left_out_and_the_rest_answered(run: Command, folder: Path) -> None:
    bad = folder / "bad.toml"
    bad.write_text('format = 1\n[mission]\nid = "bad"\n', encoding="utf-8")
    result = run("missions", "--data", folder)
    assert result.code == 3
    assert [line.split("\t")[-1] for line in result.out.splitlines()] == ["later", "trip", "aged"]
    assert talk(result) == f"{bad}:2:1: error[missing-key] `title` is missing\n"


def test_of_two_files_with_one_mission_the_first_path_counts(run: Command, folder: Path) -> None:
    twin = folder / "zz.toml"
    twin.write_text((folder / "z.toml").read_text(encoding="utf-8"), encoding="utf-8")
    result = run("delegates", "--data", folder)
    assert (result.code, len(result.out.splitlines())) == (3, 2)
    [finding] = talk(result).splitlines()
    assert finding.startswith(f"{twin}:3:6: error[mission-twice] ")
    assert str(folder / "z.toml") in finding


def test_a_folder_without_missions_says_so(run: Command) -> None:
    (run.cwd / "empty").mkdir()
    result = run("delegates", "--data", "empty")
    assert result == (0, "", "missioncli: no mission files in empty\n")


def test_links_in_a_loop_come_to_an_end(run: Command, folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "dangling.toml").symlink_to(folder / "nowhere.toml")
    result = run("missions", "--data", folder)
    assert (result.code, len(result.out.splitlines())) == (3, 3)
    [finding] = talk(result).splitlines()
    assert finding == f"{folder / 'dangling.toml'}: error[unreadable] no such file or folder"
