"""`export` of several missions: a folder that is read back as the same, and what leaves it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from missioncli.store.listings import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Command

FOLDER: Final = Path(__file__).parents[1] / "data" / "folder"
NAMES: Final = (
    *("registry", "smta-canada-2028", "smta-europe-2023", "smta-japan-2023"),
    *("smta-japan-korea-2019", "smta-japan-vietnam-2025", "smta-virtual-2021"),
)


@pytest.mark.parametrize("form", ["toml", "json"])
def test_a_folder_is_exported_and_read_back_as_the_same(run: Command, form: str) -> None:
    assert run("--data", FOLDER, "export", "-f", form, "-o", "copy") == (0, "", "")
    copy = run.cwd / "copy"
    assert sorted(one.name for one in copy.iterdir()) == [f"{name}.{form}" for name in NAMES]
    for listing in LISTINGS:
        original = run("--data", FOLDER, listing, "-f", "jsonl")
        assert original.code == 0
        assert original.out
        assert sorted(run("--data", "copy", listing, "-f", "jsonl").out.splitlines()) == sorted(
            original.out.splitlines()
        )
    first = {one.name: one.read_bytes() for one in copy.iterdir()}
    assert run("--data", "copy", "export", "-f", form, "-o", "copy", "--force") == (0, "", "")
    assert {one.name: one.read_bytes() for one in copy.iterdir()} == first


def test_several_missions_need_a_folder(run: Command) -> None:
    refused = run("--data", FOLDER, "export")
    assert (refused.code, refused.out) == (2, "")
    assert "6 missions" in refused.err
    assert "--output FOLDER" in refused.err
    refused = run("--data", FOLDER, "export", "-o", "all.toml")
    assert (refused.code, refused.out) == (2, "")
    assert "all.toml" in refused.err
    assert not (run.cwd / "all.toml").exists()


def test_an_older_export_is_replaced_with_force_only(run: Command) -> None:
    assert run("--data", FOLDER, "export", "-o", "copy").code == 0
    refused = run("--data", FOLDER, "export", "-o", "copy")
    assert (refused.code, refused.out) == (3, "")
    assert "--force" in refused.err
    (run.cwd / "copy" / "notes.txt").write_text("mine")
    refused = run("--data", FOLDER, "export", "-o", "copy", "--force")
    assert (refused.code, refused.out) == (3, "")
    assert "notes.txt" in refused.err
    assert (run.cwd / "copy" / "notes.txt").read_text() == "mine"


def test_one_mission_of_a_folder_stands_alone(run: Command) -> None:
    done = run("--data", FOLDER, "export", "--mission", "smta-japan-2023", "-o", "one.toml")
    assert done == (0, "", "")
    assert run("check", "one.toml").code == 0
    narrowed = ("--data", FOLDER, "--mission", "smta-japan-2023", "-f", "jsonl")
    for listing in ("delegates", "officials", "quotes", "issues", "engagements", "followups"):
        alone = run(listing, "--data", "one.toml", "-f", "jsonl")
        assert alone.code == 0
        assert alone.out == run(listing, *narrowed).out
    tables = tomllib.loads((run.cwd / "one.toml").read_text(encoding="utf-8"))
    assert "smta-virtual-2021" not in str(tables)


def test_several_of_a_folder_take_what_they_need_along(run: Command) -> None:
    chosen = ("--mission", "smta-japan-2023", "--mission", "smta-europe-2023")
    assert run("--data", FOLDER, "export", *chosen, "-o", "two") == (0, "", "")
    assert run("--data", "two", "check", "two").code == 0
    missions = run("--data", "two", "missions").out.splitlines()
    assert len(missions) == 2


@pytest.mark.parametrize("option", ["--notes", "--include-off-record", "--release=public"])
@pytest.mark.parametrize("form", ["toml", "json"])
def test_what_holds_everything_takes_no_level(run: Command, form: str, option: str) -> None:
    refused = run("export", "-f", form, option)
    assert (refused.code, refused.out) == (2, "")
    assert "holds everything" in refused.err


@pytest.mark.parametrize("form", ["csv", "sqlite"])
def test_what_is_no_text_needs_a_place(run: Command, form: str) -> None:
    for target in ([], ["-o", "-"]):
        refused = run("export", "-f", form, *target)
        assert (refused.code, refused.out) == (2, "")
        assert "--output" in refused.err
    assert run.files() == []


@pytest.mark.parametrize("form", ["csv", "sqlite", "markdown", "mermaid", "jsonld"])
@pytest.mark.parametrize("level", ["public", "members"])
def test_what_may_not_leave_at_all_is_refused_as_by_the_brief(
    run: Command, mission_file: Callable[..., Path], form: str, level: str
) -> None:
    mission_file('[topics]\nt = "T"\n')
    args = ("--data", "mission.toml", "--release", level)
    refused = run("export", *args, "-f", form, "-o", "out")
    said = f"missioncli: the mission 'trip' may not leave the building at level {level}\n"
    assert refused == (2, "", said)
    assert run.files() == ["mission.toml"]
    if form not in ("csv", "sqlite"):
        assert run("export", *args, "-f", form) == refused
    assert run("brief", *args) == refused


def test_what_may_leave_of_several_is_exported_and_the_rest_counted(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    mission_file("", name="a.toml", mission="closed")
    mission_file("", name="b.toml", mission="shut")
    args = ("export", "--data", ".", "--release", "public", "-f", "markdown")
    none = "missioncli: none of the 2 missions may leave the building at level public\n"
    assert run(*args) == (2, "", none)
    mission_file('release = "public"\n', name="c.toml", mission="open")
    result = run(*args)
    assert result.code == 0
    assert "The open" in result.out
    assert (
        result.err
        == "missioncli: withheld: 2 missions (not for level public, or not on the record)\n"
    )
    named = run(*args, "--mission", "shut")
    assert named == (
        2,
        "",
        "missioncli: the mission 'shut' may not leave the building at level public\n",
    )


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.jsonl", "a.TSV"])
def test_a_suffix_of_another_format_is_no_mission_file(run: Command, name: str) -> None:
    refused = run("export", "-o", name)
    assert (refused.code, refused.out) == (2, "")
    assert f"a .{name.split('.')[1]} file cannot hold an export; formats: toml, json" in refused.err
    assert run.files() == []
    assert run("export", "-f", "markdown", "-o", name) == (0, "", ""), "who says so means it"


@pytest.mark.parametrize("form", ["markdown", "csv", "sqlite"])
def test_a_target_is_called_as_it_was_typed(run: Command, form: str) -> None:
    def said(target: str, *options: str) -> str:
        result = run("export", "-f", form, "-o", target, *options)
        assert (result.code, result.out) == (3, "")
        return result.err.removeprefix("missioncli: cannot write ")

    assert said("none/x") == "none/x: there is no folder none\n"
    assert run("export", "-f", form, "-o", "x").code == 0
    assert said("x") == "x: it exists; add --force to replace it\n"
    assert said("/proc/x").startswith("/proc/x: ")
    (run.cwd / "full").mkdir()
    (run.cwd / "full" / "mine.txt").write_text("mine")
    kept = "it holds what is not written here (mine.txt)" if form == "csv" else "it is a folder"
    assert said("full", "--force") == f"full: {kept}\n"
    assert sorted(run.files()) == ["full", "x"]
