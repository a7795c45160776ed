"""Terminals, locales, variables and folders: what surrounds a run changes only what it should."""

from __future__ import annotations

import re
import sys
from itertools import permutations
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Command

    Write = Callable[..., Path]

pytestmark = pytest.mark.started

ESCAPE: Final = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")
HINT: Final = "The bundled BIO mission to Tokyo; your own: --data PATH"
COMMANDS: Final = ("delegates", "quotes", "issues", "mission")


def without_colour(text: str) -> list[str]:
    """The lines without colour, and without the blanks that it may leave at their ends."""
    return [line.rstrip() for line in ESCAPE.sub("", text).splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_colour_is_for_terminals_and_adds_nothing_but_colour(run: Command, command: str) -> None:
    bare = run.on_terminal(command, env={"NO_COLOR": "1"})
    assert (bare.code, bare.err) == (0, f"{HINT}\n")
    assert "\x1b" not in bare.out

    dumb = run.on_terminal(command, env={"TERM": "dumb"})
    assert dumb == bare

    coloured = run.on_terminal(command)
    assert (coloured.code, ESCAPE.sub("", coloured.err)) == (0, f"{HINT}\n")
    assert "\x1b[" in coloured.out
    assert without_colour(coloured.out) == bare.out.splitlines()

    piped = run(command, "-f", "table", env={"COLUMNS": "80"})
    assert piped == (0, bare.out, "")

    forced = run(command, "-f", "table", env={"COLUMNS": "80", "FORCE_COLOR": "1"})
    assert forced == (0, coloured.out, "")


def test_a_terminal_gets_a_table_and_a_pipe_gets_plain(run: Command) -> None:
    terminal = run.on_terminal("delegates", env={"NO_COLOR": "1"})
    assert terminal.out == run("delegates", "-f", "table", env={"COLUMNS": "80"}).out
    assert run("delegates") == run("delegates", "-f", "plain")
    assert run("delegates", env={"FORCE_COLOR": "1"}) == run("delegates"), "plain has no colour"
    half = run.on_terminal("delegates", streams=("err",), env={"NO_COLOR": "1"})
    assert half == (0, run("delegates").out, f"{HINT}\n")


def test_other_formats_have_no_colour_even_on_a_terminal(run: Command) -> None:
    for form in ("plain", "json", "jsonl", "csv", "markdown", "toml"):
        shown = run.on_terminal("officials", "-f", form, streams=("out",))
        assert shown == run("officials", "-f", form), form


def test_the_remark_about_bundled_data_is_dim_and_only_for_terminals(
    run: Command, mission_file: Write
) -> None:
    assert run.on_terminal("topics").err == f"\x1b[2m{HINT}\x1b[0m\n"
    assert run.on_terminal("topics", streams=("out",)).err == ""
    own = mission_file('[topics]\nx = "X"\n')
    assert run.on_terminal("topics", "--data", own).err == ""
    assert run.on_terminal("topics", env={"MISSIONCLI_DATA": str(own)}).err == ""


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX"},
        {"LANG": ""},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict", "LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_output_is_utf_8_whatever_the_locale(run: Command, env: dict[str, str]) -> None:
    for args in (("quotes",), ("mission", "-f", "table"), ("quotes", "-f", "json")):
        assert run(*args, env=env) == run(*args)
    assert run("quotes", "-o", "quotes.txt", env=env) == (0, "", "")
    assert (run.cwd / "quotes.txt").read_bytes().decode() == run("quotes").out


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_arguments_are_utf_8_in_a_bare_locale(
    run: Command, mission_file: Write, locale: str
) -> None:
    env = {"LC_ALL": locale}
    path = mission_file('[topics]\nx = "日本"\n', name="架空.toml")
    found = run("topics", "--data", path, "--topic", "日本", env=env)
    assert found == (0, "日本\t0\t0\t0\t\n", "")
    wrong = run("quotes", "--speaker", "Crôwly", env=env)
    hint = "did you mean John F. Crowley?"
    assert wrong == (2, "", f"missioncli: no speaker matches 'Crôwly'; {hint}\n")


def test_the_folder_and_the_way_of_starting_do_not_matter(run: Command, tmp_path: Path) -> None:
    other = tmp_path / "other place"
    other.mkdir()
    (other / "missioncli.py").write_text("raise SystemExit('the wrong one')")
    (other / "data").mkdir()
    expected = run("delegates")
    assert len(expected.out.splitlines()) == 10
    assert run("delegates", cwd=other) == expected
    assert run("delegates", module=True) == expected
    gone = run.shell('mkdir gone && cd gone && rmdir "$PWD" && missioncli delegates')
    assert gone == expected
    bare = run.shell(f"env -i {run.script} delegates")
    assert bare == expected
    assert run.shell(f"{sys.executable} -m missioncli --version") == run("--version")


def test_data_after_the_command_wins_then_before_then_the_variable(
    run: Command, mission_file: Write
) -> None:
    for name in ("after", "before", "variable"):
        mission_file("", name=f"{name}.toml", mission=name)
    variable = {"MISSIONCLI_DATA": "variable.toml"}
    before, after = ("--data", "before.toml"), ("--data", "after.toml")

    def chosen(*args: str, env: dict[str, str] | None = None) -> str:
        code, out, err = run(*args, "-f", "csv", env=env)
        assert (code, err) == (0, "")
        return out.splitlines()[1].split(",")[-1]

    assert chosen(*before, "missions", *after, env=variable) == "after"
    assert chosen("missions", *after, env=variable) == "after"
    assert chosen(*before, "missions", *after) == "after"
    assert chosen(*before, "missions", env=variable) == "before"
    assert chosen(*before, "missions") == "before"
    assert chosen("missions", env=variable) == "variable"
    assert chosen("missions", env={"MISSIONCLI_DATA": ""}) == "bio-tokyo-2025"
    assert chosen("missions") == "bio-tokyo-2025"
    for command in ("mission", "export"):
        for args in ((command, *after), (*before, command, *after), (command,)):
            wanted = "after" if after[1] in args else "variable"
            result = run(*args, "-f", "json", env=variable)
            assert (result.code, result.err) == (0, "")
            assert f'"id": "{wanted}"' in result.out


def test_options_stand_in_any_order(run: Command) -> None:
    options = (("--speaker", "crowley"), ("-f", "csv"), ("--topic", "drug"))
    found = {
        run("quotes", *(part for option in order for part in option))
        for order in permutations(options)
    }
    assert len(found) == 1
    assert found.pop().out.count("\n") == 2
    assert run("quotes", "--format=csv", "--speaker=crowley").out == (
        run("quotes", "-fcsv", "--speaker", "crowley").out
    )
