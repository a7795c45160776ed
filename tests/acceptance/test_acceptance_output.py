"""Where answers go: files, devices, pipes whose reader leaves, and streams that are closed."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import threading
import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from conftest import Command, Result

pytestmark = pytest.mark.started

DAY: Final = {"SOURCE_DATE_EPOCH": "1795305600"}
FULL: Final = "no space left on device"
OUTPUTS: Final = (
    *("quotes", "mission", "export", "--help", "quotes --help", "--version", ""),
    "--show-completion bash",
)
"""Command lines of every kind that write to standard output."""


def refused(result: Result, *words: str) -> None:
    """Exit 3, nothing on stdout, one line on stderr that holds all `words`."""
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith("missioncli: cannot write ")
    assert result.err.count("\n") == 1
    assert all(word in result.err for word in words)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        *(("a.json", "json"), ("a.jsonl", "jsonl"), ("a.ndjson", "jsonl"), ("a.csv", "csv")),
        *(("a.md", "markdown"), ("a.toml", "toml"), ("a.txt", "plain"), ("A.JSON", "json")),
        *(("a", "plain"), ("a.xyz", "plain"), ("a.tsv", "plain"), ("bad\x1b[31m.csv", "csv")),
    ],
)
def test_a_suffix_sets_the_format(run: Command, name: str, form: str) -> None:
    result = run("officials", "--output", name)
    unknown = "missioncli: '.xyz' names no format: written as plain\n"
    assert result == (0, "", unknown if name == "a.xyz" else "")
    assert (run.cwd / name).read_bytes().decode() == run("officials", "-f", form).out
    assert run.files() == [name], "no part of a file is left"


def test_the_format_option_wins_over_the_suffix(run: Command) -> None:
    assert run("officials", "-f", "json", "-o", "a.csv") == (0, "", "")
    assert len(json.loads((run.cwd / "a.csv").read_text())) == 3


def test_a_dash_is_standard_output(run: Command) -> None:
    assert run("officials", "-o", "-") == run("officials")
    assert run("officials", "-o", "-", "-f", "json") == run("officials", "-f", "json")
    assert run.files() == []


def test_pages_and_exports_are_written_too(run: Command) -> None:
    assert run("mission", "-o", "page.md") == (0, "", "")
    assert (run.cwd / "page.md").read_text() == run("mission", "-f", "markdown").out
    assert run("export", "-o", "all.json") == (0, "", "")
    assert json.loads((run.cwd / "all.json").read_text())["format"] == 1
    assert run("export", "-o", "all.toml") == (0, "", "")
    assert tomllib.loads((run.cwd / "all.toml").read_text())["format"] == 1


@pytest.mark.parametrize("command", ["officials", "mission", "export"])
def test_an_existing_file_is_replaced_only_by_force(run: Command, command: str) -> None:
    path = run.cwd / "old.json"
    path.write_text("old")
    path.chmod(0o640)
    refused(run(command, "-o", "old.json"), "old.json", "--force")
    assert path.read_text() == "old"
    assert run(command, "-o", "old.json", "--force") == (0, "", "")
    assert path.read_text() == run(command, "-f", "json").out
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert run.files() == ["old.json"]


def test_a_link_is_followed(run: Command) -> None:
    (run.cwd / "folder").mkdir()
    real = run.cwd / "folder" / "real.csv"
    real.write_text("old")
    (run.cwd / "link.csv").symlink_to(real)
    refused(run("officials", "-o", "link.csv"), "link.csv", "--force")
    assert run("officials", "-o", "link.csv", "--force") == (0, "", "")
    assert (run.cwd / "link.csv").is_symlink()
    assert real.read_bytes().decode() == run("officials", "-f", "csv").out


def test_a_new_file_has_the_mode_of_any_other(run: Command) -> None:
    assert run.shell("umask 027; missioncli officials -o new.csv") == (0, "", "")
    assert stat.S_IMODE((run.cwd / "new.csv").stat().st_mode) == 0o640


def test_what_cannot_be_written_is_said_in_a_line(run: Command) -> None:
    (run.cwd / "folder.csv").mkdir()
    refused(run("officials", "-o", "folder.csv"), "folder.csv", "folder")
    refused(run("officials", "-o", "folder.csv", "--force"), "folder.csv", "folder")
    refused(run("officials", "-o", "none/a.csv"), "none")
    refused(run("officials", "-o", "\x1b[31m/a.csv"), r"\x1b[31m/a.csv")
    (run.cwd / "loop").symlink_to(run.cwd / "loop")
    refused(run("officials", "-o", "loop"), "loop")
    refused(run("officials", "-o", "a" * 300), "too long")
    assert run.files() == ["folder.csv", "loop"]


@pytest.mark.parametrize("command", OUTPUTS)
def test_a_full_disk_behind_stdout(run: Command, command: str) -> None:
    result = run.shell(f"missioncli {command} > /dev/full")
    assert result == (3, "", f"missioncli: cannot write standard output: {FULL}\n")


def test_a_full_device_as_output(run: Command) -> None:
    for force in ((), ("--force",)):
        refused(run("quotes", "-o", "/dev/full", *force), "/dev/full", FULL)
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_a_device_stays_a_device(run: Command) -> None:
    for command in ("quotes", "export"):
        assert run(command, "-o", "/dev/null") == (0, "", "")
        assert run(command, "-o", "/dev/null", "--force") == (0, "", "")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_path_that_stands_for_an_open_pipe_is_written_through(run: Command) -> None:
    assert run("officials", "-o", "/dev/stdout") == run("officials")
    assert run.shell("missioncli officials -o >(cat); sleep 0.3") == run("officials")


TEXTS: Final = (
    "officials -f csv",
    "mission -f markdown",
    "brief -f html",
    *(f"export -f {form}" for form in ("toml", "json", "markdown", "mermaid", "jsonld")),
)


@pytest.mark.parametrize("command", TEXTS)
def test_standard_output_by_its_path_is_standard_output(run: Command, command: str) -> None:
    said = run(*command.split(), env=DAY)
    for target in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/fd/5", "/dev/stderr"):
        line = f"{command} -o {target}"
        result = run.shell(f"echo before > a; missioncli {line} 5>> a >> a 2>> a", env=DAY)
        assert result == (0, "", "")
        written = (run.cwd / "a").read_bytes().decode()
        assert written == f"before\n{said.out}", target
    assert run.files() == ["a"]


def test_a_reader_of_the_path_of_standard_output_may_leave(run: Command) -> None:
    line = "missioncli export -o /dev/stdout | head -1; exit ${PIPESTATUS[0]}"
    assert run.shell(line) == (0, "format = 1\n", "")


def test_a_link_to_standard_output_is_standard_output(run: Command) -> None:
    (run.cwd / "out.json").symlink_to("/dev/stdout")
    assert run.shell("missioncli officials -f csv -o out.json > a") == (0, "", "")
    assert (run.cwd / "a").read_bytes().decode() == run("officials", "-f", "csv").out


@pytest.mark.parametrize("target", ["/dev/stdout", "/dev/null", "/dev/stderr"])
@pytest.mark.parametrize("form", ["csv", "sqlite"])
def test_what_is_no_text_goes_to_no_device(run: Command, form: str, target: str) -> None:
    result = run.shell(f"missioncli export -f {form} -o {target} > a")
    assert (result.code, result.out) == (2 if target == "/dev/stdout" else 3, "")
    assert result.err.count("\n") == 1
    assert {"csv": "folder", "sqlite": "file"}[form] in result.err.casefold()
    assert (run.cwd / "a").read_text() == ""


def test_a_named_pipe_is_written_through(run: Command) -> None:
    pipe = run.cwd / "pipe.json"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()), daemon=True)
    reader.start()
    assert run("officials", "-o", "pipe.json") == (0, "", "")
    reader.join(10)
    assert len(json.loads(read[0])) == 3
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("command", OUTPUTS)
def test_a_closed_stdout(run: Command, command: str) -> None:
    closed = run.shell(f"missioncli {command} >&-")
    assert closed == (3, "", "missioncli: cannot write standard output: it is closed\n")


def test_other_closed_streams(run: Command) -> None:
    assert run.shell("missioncli officials 2>&-") == run("officials")
    assert run.shell("missioncli officials -o a.csv >&- 2>&-") == (0, "", "")
    assert run.shell("missioncli quotes --speaker Crowly 2>&-") == (2, "", "")
    assert run.shell("missioncli quotes --speaker Crowly 2>/dev/full") == (2, "", "")
    assert run.shell("missioncli officials <&-") == run("officials")


@pytest.mark.parametrize("program", ["missioncli", "python -m missioncli"])
@pytest.mark.parametrize("command", ["quotes", "quotes -f json", "mission", "export", "--help"])
def test_a_reader_that_leaves_early_is_no_fault(run: Command, program: str, command: str) -> None:
    result = run.shell(f'{program} {command} | head -1; echo "${{PIPESTATUS[0]}}"')
    first, code = result.out.splitlines()
    assert (result.code, code, result.err) == (0, "0", "")
    assert first == run(*command.split()).out.splitlines()[0]
    gone = run.shell(f'{program} {command} | (exec <&-; sleep 0.4); echo "${{PIPESTATUS[0]}}"')
    assert gone == (0, "0\n", "")


@pytest.mark.parametrize("program", ["missioncli", "python -m missioncli"])
def test_more_than_a_pipe_holds_for_a_reader_that_leaves(
    run: Command, program: str, data: Path
) -> None:
    text = (data / "valid" / "japanese.toml").read_text(encoding="utf-8")
    quote = '\n[[quotes]]\nattribution = "一人"\ntext = "長い話"\n'
    (run.cwd / "long.toml").write_text(text + quote * 3000, encoding="utf-8")
    line = f"{program} quotes --data long.toml -f json | head -1; echo ${{PIPESTATUS[0]}}"
    assert run.shell(line) == (0, "[\n0\n", "")


_WITH_CTRL_C = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])
"""


def test_ctrl_c_ends_with_130_and_no_traceback(run: Command) -> None:
    pipe = run.cwd / "pipe"
    os.mkfifo(pipe)  # nobody reads it, so the command waits
    with subprocess.Popen(
        # A shell that runs the tests in the background has Ctrl-C turned off for them.
        [sys.executable, "-c", _WITH_CTRL_C, str(run.script), "quotes", "-o", "pipe"],
        cwd=run.cwd,
        env=run.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        time.sleep(1.5)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in err
    assert err.count(b"\n") <= 1
