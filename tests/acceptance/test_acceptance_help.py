"""Help: short, plain, grouped, with examples that run."""

from __future__ import annotations

import re
import shlex
import unicodedata
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

import pytest

from missioncli.store.listings import LISTINGS

if TYPE_CHECKING:
    from conftest import Command

ASK: Final = ("missions", "mission", *list(LISTINGS)[1:], "show", "search", "diff")
SHARE: Final = ("export", "brief")
COMMANDS: Final = tuple(command for command in (*ASK, *SHARE) if command != "diff")
"""Those whose example runs on the bundled mission; two are needed for `diff`."""


def is_plain(text: str) -> None:
    """No escapes, no boxes, no line over 80 columns."""
    assert "\x1b" not in text
    assert not re.search("[\u2500-\u259f]", text)
    assert max(len(line) for line in text.splitlines()) <= 80


def examples(text: str) -> list[list[str]]:
    """The command lines that a help text shows, without the words beside them."""
    lines = [line.strip() for line in text.splitlines()]
    return [
        shlex.split(re.split(" {2,}", line)[0])[1:]
        for line in lines
        if line.startswith("missioncli ") and not line.startswith("missioncli: ")
    ]


def test_alone_it_prints_short_help_with_examples(shared_run: Command) -> None:
    result = shared_run()
    assert (result.code, result.err) == (0, "")
    is_plain(result.out)
    assert len(result.out.splitlines()) <= 20
    assert len(examples(result.out)) >= 4
    assert "missioncli --help" in result.out
    assert shared_run("-h").out != result.out


def test_the_help_lists_every_command_in_its_group(shared_run: Command) -> None:
    result = shared_run("--help")
    assert (result.code, result.err) == (0, "")
    is_plain(result.out)
    assert shared_run("-h") == result
    assert shared_run("--help", module=True) == result
    groups: dict[str, list[str]] = {}
    for line in result.out.splitlines():
        if re.fullmatch(r"\w+:", line):
            group = groups.setdefault(line[:-1], [])
        elif match := re.match(r"  ([a-z]+)  ", line):
            group.append(match[1])
    assert groups["Ask"] == list(ASK)
    assert groups["Share"] == list(SHARE)
    assert result.out.count("--data") >= 2
    for option in ("--version", "--help", "-h"):
        assert option in result.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_that_runs(run: Command, command: str) -> None:
    result = run(command, "--help")
    assert (result.code, result.err) == (0, "")
    assert run(command, "-h") == result
    is_plain(result.out)
    assert result.out.startswith(f"Usage: missioncli {command} ")
    assert "-f, --format FORMAT" in result.out
    target = "PATH" if command == "export" else "FILE"  # some of its formats are folders
    assert f"-o, --output {target}" in result.out
    assert "--data PATH" in result.out
    [example] = examples(result.out.partition("Example:")[2])
    assert command in example
    done = run(*example)
    assert done.code == 0
    assert "Traceback" not in done.err
    for option in LISTINGS[command].filters if command in LISTINGS else ():
        assert f"--{option} " in result.out


def test_the_examples_of_the_whole_program_run(run: Command) -> None:
    assert run("export", "-o", "my-mission.toml") == (0, "", "")
    for args in [*examples(run().out), *examples(run("--help").out)]:
        for left in run.cwd.glob("*.csv"):
            left.unlink()
        result = run(*args)
        summary = "missioncli: nothing found in 1 file\n" if args[0] == "check" else ""
        assert (result.code, result.err) == (0, summary), args
        assert result.out or summary or "-o" in args


def test_help_wins_over_whatever_else_is_wrong(shared_run: Command) -> None:
    whole = shared_run("quotes", "--help")
    assert shared_run("quotes", "--help", "--data", "none.toml") == whole
    assert shared_run("--data", "none.toml", "quotes", "-h") == whole
    assert shared_run("quotes", "--help", env={"MISSIONCLI_DATA": "none"}) == whole


def test_the_version(shared_run: Command) -> None:
    result = shared_run("--version")
    assert (result.code, result.err) == (0, "")
    assert result.out == f"missioncli {version('missioncli')}\n"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("quote",), ("'quote'", "did you mean quotes?")),
        (("delegate",), ("'delegate'", "did you mean delegates?")),
        (("Quotes",), ("'Quotes'", "did you mean quotes?")),
        (("zzz",), ("'zzz'", "missioncli --help")),
        (("quotes", "--speeker", "x"), ("--speeker", "--speaker", "missioncli quotes --help")),
        (("--dta", "x", "quotes"), ("--dta", "--data")),
        (("quotes", "-f", "jsn"), ("'jsn'", "json", "csv")),
        (("mission", "-f", "csv"), ("'csv'", "markdown")),
        (("export", "-f", "cvs"), ("'cvs'", "toml")),
        (("quotes", "extra"), ("extra",)),
        (("quotes", "--speaker"), ("--speaker",)),
        (("quotes", "-x"), ("-x",)),
        (("quotes", "--data"), ("--data",)),
        (("--data",), ("--data",)),
        (("mission", "a", "b"), ("b",)),
        (("mission", "-o", "a.csv"), ("csv",)),
        (("mission", "bio-tokyo-2052"), ("'bio-tokyo-2052'", "did you mean BIO mission to Tokyo?")),
    ],
)
def test_a_wrong_command_line_is_answered_with_what_to_do(
    run: Command, args: tuple[str, ...], words: tuple[str, ...]
) -> None:
    result = run(*args)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("missioncli: ")
    assert result.err.count("\n") <= 3
    is_plain_talk(result.err)
    for word in words:
        assert word in result.err
    assert run.on_terminal(*args, streams=("out",)) == result


def is_plain_talk(text: str) -> None:
    """Nothing but letters, marks and line breaks; no boxes."""
    assert not re.search("[\u2500-\u259f]", text)
    assert not [char for char in text if unicodedata.category(char) == "Cc" and char != "\n"]
