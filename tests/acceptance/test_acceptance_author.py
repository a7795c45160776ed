"""`missioncli new` and `missioncli schema`, for those who write mission files."""

from __future__ import annotations

import json
import shlex
import tomllib
from typing import TYPE_CHECKING

import pytest

from missioncli.model.mission import MissionFile

if TYPE_CHECKING:
    from conftest import Command


def test_a_new_file_is_accepted_by_check_and_by_the_other_commands(run: Command) -> None:
    assert run("new", "tokyo-2026", "--output", "a.toml") == (0, "", "")
    assert run("check", "--strict", "a.toml") == (0, "", "missioncli: nothing found in 1 file\n")
    listed = run("missions", "--data", "a.toml")
    assert (listed.code, listed.err) == (0, "")
    assert listed.out.startswith("Tokyo 2026\t")
    assert tomllib.loads((run.cwd / "a.toml").read_text())["mission"]["id"] == "tokyo-2026"


def test_a_new_file_goes_to_standard_output_without_a_target(run: Command) -> None:
    printed = run("new", "a")
    assert (printed.code, printed.err) == (0, "")
    assert run("new", "a", "-o", "-") == printed
    assert run("new", "a", "-o", "a.toml").out == ""
    assert (run.cwd / "a.toml").read_text(encoding="utf-8") == printed.out
    assert run.files() == ["a.toml"]


def test_what_is_next_is_said_where_somebody_reads_it(run: Command) -> None:
    result = run.on_terminal("new", "a", "-o", "my file.toml", env={"NO_COLOR": "1"})
    name = shlex.quote("my file.toml")
    said = f"{name} is written. Fill it in, then: missioncli check {name}\n"
    assert result == (0, "", said)
    assert run.shell(f"missioncli check {name}").code == 0, "the line can be copied"


def test_nothing_is_replaced_without_force(run: Command) -> None:
    (run.cwd / "a.toml").write_text("mine")
    refused = run("new", "a", "-o", "a.toml")
    assert (refused.code, refused.out) == (3, "")
    assert refused.err == "missioncli: cannot write a.toml: it exists; add --force to replace it\n"
    assert (run.cwd / "a.toml").read_text() == "mine"
    assert run("new", "a", "-o", "a.toml", "--force").code == 0
    assert run("check", "a.toml").code == 0


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("new",), "Missing argument 'ID'"),
        (("new", ""), "'' is no key"),
        (("new", "東京"), "'東京' is no key: small letters a to z, digits, hyphens between\n"),
        (("new", "Tokyo 2026"), "did you mean tokyo-2026?"),
        (("new", "\x1b[1m"), r"'\x1b[1m' is no key"),
        (("new", "a", "-o", "a.json"), "new writes toml, not json"),
        (("new", "a", "-o", "a.md"), "new writes toml, not markdown"),
        (("schema", "-o", "a.toml"), "schema writes json, not toml"),
        (("schema", "a"), "unexpected extra argument"),
    ],
)
def test_a_wrong_command_line_is_told_and_nothing_is_written(
    run: Command, args: tuple[str, ...], words: str
) -> None:
    result = run(*args)
    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert "\x1b" not in result.err
    assert run.files() == []


def test_the_schema_is_json_of_every_table(run: Command) -> None:
    printed = run("schema")
    assert (printed.code, printed.err) == (0, "")
    schema = json.loads(printed.out)
    assert "json-schema.org/" in schema["$schema"]
    assert schema["properties"].keys() >= MissionFile.model_fields.keys()
    assert run("schema", "-o", "a.json") == (0, "", "")
    assert (run.cwd / "a.json").read_text(encoding="utf-8") == printed.out
    assert run("schema", "-o", "a.json").code == 3
    assert run("schema", "-o", "a.json", "-o", "b.schema.json", "--force").code == 0


def test_a_schema_beside_missions_is_no_mission(run: Command) -> None:
    run("schema", "-o", ".mission.schema.json")
    run("schema", "-o", "mission.schema.json")
    run("new", "a", "-o", "a.toml")
    result = run("check", ".")
    assert (result.code, result.out) == (0, "")
    assert result.err.startswith("missioncli: 1 file skipped")
