"""Paths and bytes that are given as data: odd but right ones work, the others end in one line."""

from __future__ import annotations

import os
import shutil
import stat
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from conftest import Command, Result

pytestmark = pytest.mark.started

TEXT: Final = """format = 1
[mission]
id = "trip"
title = "The trip"
[[quotes]]
attribution = "somebody"
text = '''
first line
second line — 日本'''
"""
ANSWER: Final = "somebody\t\t\tfirst line second line — 日本\t\t\t\ttrip\n"
WHOLE: Final = '"text": "first line\\nsecond line — 日本"'


def one_line(result: Result, *words: str) -> None:
    """Exit 3, no answer, and one line on stderr with all `words`; the first, the place, once."""
    assert (result.code, result.out) == (3, "")
    assert result.err.count("\n") == 1
    assert result.err.count(words[0]) == 1, f"{words[0]} in {result.err}"
    for word in words:
        assert word in result.err


def test_a_byte_order_mark_and_any_line_ending_are_fine(run: Command) -> None:
    for name, data in {
        "plain.toml": TEXT.encode(),
        "bom.toml": b"\xef\xbb\xbf" + TEXT.encode(),
        "crlf.toml": TEXT.replace("\n", "\r\n").encode(),
        "both.toml": b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(),
        "no-last-break.toml": TEXT.rstrip().encode(),
        "CAPITALS.TOML": TEXT.encode(),
        "no-suffix": TEXT.encode(),
    }.items():
        (run.cwd / name).write_bytes(data)
        assert run("quotes", "--data", name) == (0, ANSWER, ""), name
        result = run("quotes", "--data", name, "-f", "json")
        assert (result.code, result.err) == (0, "")
        assert WHOLE in result.out


def test_json_with_a_byte_order_mark_and_crlf(run: Command) -> None:
    (run.cwd / "a.toml").write_text(TEXT, encoding="utf-8")
    exported = run("export", "--data", "a.toml", "-f", "json").out
    (run.cwd / "b.json").write_bytes(b"\xef\xbb\xbf" + exported.replace("\n", "\r\n").encode())
    assert run("quotes", "--data", "b.json") == (0, ANSWER, "")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (TEXT.encode().replace("—".encode(), b"\x97"), (":9:13: error[encoding]", "UTF-8", "—")),
        (TEXT.encode("utf-16"), ("UTF-16",)),
        (TEXT.encode("utf-16-be"), ()),
        (TEXT.encode("utf-32"), ()),
        (TEXT.encode("shift_jis", errors="replace"), ("UTF-8",)),
        (b"\xed\xa0\x80", ("UTF-8",)),
        (b"\x89PNG\r\n\x1a\n\x00\x00", ("UTF-8",)),
    ],
)
@pytest.mark.parametrize("name", ["a.toml", "a.json"])
def test_other_encodings_are_refused(
    run: Command, name: str, data: bytes, words: tuple[str, ...]
) -> None:
    (run.cwd / name).write_bytes(data)
    one_line(run("quotes", "--data", name), f"{name}:", "error[", *words)


def test_paths_that_hold_nothing_to_read(run: Command) -> None:
    one_line(run("quotes", "--data", "none.toml"), "none.toml", "no such file or folder")
    one_line(run("--data", "none/none.toml", "quotes"), "none/none.toml", "no such file or folder")
    one_line(run("quotes", env={"MISSIONCLI_DATA": "none"}), "none", "no such file or folder")
    (run.cwd / "file.toml").write_text(TEXT, encoding="utf-8")
    one_line(run("quotes", "--data", "file.toml/a.toml"), "file.toml/a.toml")
    (run.cwd / "loop.toml").symlink_to("loop.toml")
    one_line(run("quotes", "--data", "loop.toml"), "loop.toml")
    one_line(run("quotes", "--data", "a" * 300), "too long")
    for command in ("mission", "export", "missions"):
        one_line(run(command, "--data", "none.toml"), "none.toml", "no such file or folder")


def test_a_folder_with_the_name_of_a_file_is_a_folder(run: Command) -> None:
    (run.cwd / "folder.toml").mkdir()
    (run.cwd / "folder.toml" / "a.toml").write_text(TEXT, encoding="utf-8")
    assert run("quotes", "--data", "folder.toml") == (0, ANSWER, "")
    (run.cwd / "folder.toml" / "b.toml").mkdir()
    (run.cwd / "folder.toml" / "b.toml" / "c.txt").write_text("x")
    assert run("quotes", "--data", "folder.toml") == (0, ANSWER, "")


def test_devices_and_pipes_are_no_data(run: Command) -> None:
    os.mkfifo(run.cwd / "pipe.toml")
    one_line(run("quotes", "--data", "pipe.toml"), "pipe.toml", "device or a pipe")
    assert stat.S_ISFIFO((run.cwd / "pipe.toml").stat().st_mode)
    for device in ("/dev/zero", "/dev/null", "/dev/full"):
        one_line(run("quotes", "--data", device), f"{device}: ", "device or a pipe")
    (run.cwd / "a.toml").write_text(TEXT, encoding="utf-8")
    result = run("quotes", "--data", ".")
    assert (result.code, result.out) == (3, ANSWER)
    assert result.err == "pipe.toml: error[unreadable] it is a device or a pipe, not a file\n"


AS_ANYBODY: Final = (
    "setpriv --inh-caps=-all --bounding-set=-all missioncli"
    if os.geteuid() == 0 and shutil.which("setpriv")
    else "missioncli"
)
"""The command without root's right to read and write everything."""


@pytest.mark.skipif(
    os.geteuid() == 0 and AS_ANYBODY == "missioncli", reason="root may read everything"
)
def test_a_file_without_permission(run: Command) -> None:
    path = run.cwd / "secret.toml"
    path.write_text(TEXT, encoding="utf-8")
    (run.cwd / "a.toml").write_text(TEXT.replace("trip", "tour"), encoding="utf-8")
    path.chmod(0)
    result = run.shell(f"{AS_ANYBODY} quotes --data .")
    assert (result.code, result.out) == (3, ANSWER.replace("trip", "tour"))
    assert result.err == "secret.toml: error[unreadable] permission denied\n"
    for command in ("quotes", "mission", "export"):
        alone = run.shell(f"{AS_ANYBODY} {command} --data secret.toml")
        one_line(alone, "secret.toml", "permission denied")


@pytest.mark.skipif(
    os.geteuid() == 0 and AS_ANYBODY == "missioncli", reason="root may write everywhere"
)
def test_targets_without_permission(run: Command) -> None:
    folder = run.cwd / "folder"
    folder.mkdir()
    folder.chmod(0o500)
    one_line(run.shell(f"{AS_ANYBODY} quotes -o folder/a.csv"), "folder/a.csv", "permission denied")
    assert list(folder.iterdir()) == []
    folder.chmod(0o700)
    (run.cwd / "unread.csv").write_text("old", encoding="utf-8")
    (run.cwd / "unread.csv").chmod(0o200)
    one_line(run.shell(f"{AS_ANYBODY} quotes -o unread.csv"), "unread.csv", "--force")
    assert run.shell(f"{AS_ANYBODY} quotes -o unread.csv --force") == (0, "", "")
    assert (run.cwd / "unread.csv").read_bytes().decode() == run("quotes", "-f", "csv").out


def test_names_of_files_are_printed_visibly(run: Command) -> None:
    for name, shown in {
        "\x1b[31mred.toml": r"\x1b[31mred.toml",
        "line\nbreak.toml": r"line\nbreak.toml",
        "back\u202eward.toml": r"back\u202eward.toml",
        os.fsdecode(b"latin-\xe9.toml"): r"latin-\udce9.toml",
    }.items():
        path = run.cwd / name
        one_line(run("quotes", "--data", name), f"{shown}: no such file or folder")
        path.write_text("format = 1\n", encoding="utf-8")
        assert run("quotes", "--data", name).code == 0
        path.write_text("no TOML", encoding="utf-8")
        one_line(run("quotes", "--data", name), f"{shown}:1:4: error[syntax]")
        path.write_text(TEXT + "[[quotes]]\nspeaker = 'nobody'\ntext = 'x'\n", encoding="utf-8")
        result = run("quotes", "--data", name)
        assert (result.code, result.out.count("\n")) == (3, 2)
        assert result.err.startswith(f"{shown}:11:11: error[unknown-party] ")
        path.unlink()


def test_arguments_are_printed_visibly(run: Command) -> None:
    odd, shown = "\x1b]0;x\x07\u2066" + os.fsdecode(b"\xff"), r"\x1b]0;x\x07\u2066\udcff"
    for args in (
        (odd,),
        ("quotes", "--speaker", odd),
        ("quotes", "--since", odd),
        ("quotes", "-f", odd),
        ("quotes", f"--{odd}"),
        ("quotes", odd),
        ("mission", odd),
        ("export", "--mission", odd),
    ):
        result = run(*args)
        assert (result.code, result.out) == (2, ""), args
        assert shown in result.err
        assert "\x1b" not in result.err
    assert run("quotes", "-o", odd) == (0, "", "")
    result = run("quotes", "-o", odd)
    assert result.err == (
        f"missioncli: cannot write {shown}: it exists; add --force to replace it\n"
    )
