"""`export`: what is written can be read back, and says the same."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from missioncli.checks.rules import RULES
from missioncli.store.listings import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Command

DATA: Final = Path(__file__).parents[1] / "data"
FILES: Final = {
    "bundled": (),
    **{
        path.stem: ("--data", path)
        for path in sorted((DATA / "valid").glob("*.toml"))
        if path.stem not in RULES
    },
}


@pytest.mark.parametrize("source", FILES)
@pytest.mark.parametrize("form", ["toml", "json"])
def test_an_export_read_back_gives_the_same_bytes(run: Command, source: str, form: str) -> None:
    first = run("export", *FILES[source], "-f", form)
    assert (first.code, first.err) == (0, "")
    (run.cwd / f"copy.{form}").write_bytes(first.out.encode())
    assert run("export", "--data", f"copy.{form}", "-f", form) == first
    other = {"toml": "json", "json": "toml"}[form]
    crossed = run("export", "--data", f"copy.{form}", "-f", other)
    assert crossed == run("export", *FILES[source], "-f", other)


@pytest.mark.parametrize("listing", LISTINGS)
def test_an_export_answers_like_its_original(run: Command, listing: str) -> None:
    assert run("export", *FILES["japanese"], "-o", "copy.json") == (0, "", "")
    original = run(listing, *FILES["japanese"], "-f", "jsonl")
    assert (original.code, original.err) == (0, "")
    assert run(listing, "--data", "copy.json", "-f", "jsonl") == original


def test_toml_and_json_hold_the_tables_of_the_file_with_nothing_resolved(run: Command) -> None:
    tables = tomllib.loads(run("export").out)
    assert list(tables)[:2] == ["format", "mission"]
    assert (tables["format"], tables["mission"]["id"]) == (1, "bio-tokyo-2025")
    assert str(tables["mission"]["start"]) == "2025-03-17", "a TOML date"
    assert len(tables["delegates"]) == 10
    assert tables["delegates"][3]["leader"] is True
    assert "person_name" not in tables["delegates"][0]
    assert len(tables["quotes"][0]["text"]) == 2

    text = run("export", "-f", "json").out
    objects = json.loads(text)
    assert list(objects) == list(tables)
    assert objects["quotes"] == tables["quotes"]
    assert objects["issues"] == tables["issues"]
    assert "\\u" not in text
    assert "’" in text


def test_toml_is_the_default_and_the_suffix_decides_for_a_file(run: Command) -> None:
    assert run("export") == run("export", "-f", "toml")
    assert run("export", "-o", "a.json", "-f", "toml") == (0, "", "")
    assert (run.cwd / "a.json").read_bytes().decode() == run("export").out
    refused = run("export", "-o", "a.csv")
    assert (refused.code, refused.out) == (2, "")
    assert "csv" in refused.err
    assert not (run.cwd / "a.csv").exists()


def test_keys_that_lead_nowhere_are_not_exported(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    mission_file('[[quotes]]\nspeaker = "nobody"\ntext = "x"\n')
    for args in ((), ("-f", "json"), ("-o", "out.toml")):
        result = run("export", "--data", "mission.toml", *args)
        assert (result.code, result.out) == (3, "")
        assert result.err.startswith("mission.toml:6:11: error[unknown-party] ")
        assert result.err.count("\n") == 1
    assert not (run.cwd / "out.toml").exists()


def test_one_of_several_missions_is_chosen(run: Command, mission_file: Callable[..., Path]) -> None:
    for name in ("one", "two"):
        mission_file(f'[topics]\nt = "{name}"\n', name=f"{name}.toml", mission=name)
    several = run("export", "--data", ".")
    assert (several.code, several.out) == (2, "")
    assert "--mission" in several.err
    assert several.err.count("\n") == 1
    chosen = run("export", "--data", ".", "--mission", "two")
    assert chosen == run("export", "--data", "two.toml")
    wrong = run("export", "--data", ".", "--mission", "tow")
    assert (wrong.code, wrong.out) == (2, "")
    assert "no mission matches 'tow'" in wrong.err


def test_a_registry_beside_a_mission_is_no_second_mission(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    mission_file('[topics]\nt = "T"\n')
    (run.cwd / "names.toml").write_text('format = 1\n[topics]\nu = "U"\n', encoding="utf-8")
    result = run("export", "--data", ".")
    assert "2 missions" not in result.err
    assert result == run("export", "--data", "mission.toml")
