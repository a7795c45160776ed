"""Writing a file whole or not at all."""

import errno
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from missioncli.errors import AlreadyThere, Unwritable
from missioncli.files.write import write


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "new.csv"
    write(target, ["日本\n", "a\r\n"], force=False)
    assert target.read_bytes() == "日本\na\r\n".encode()
    assert names(tmp_path) == ["new.csv"]


def test_an_existing_file_needs_force(tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.write_text("old")
    with pytest.raises(AlreadyThere):
        write(target, ["new"], force=False)
    assert target.read_text() == "old"
    write(target, ["new"], force=True)
    assert target.read_text() == "new"
    assert names(tmp_path) == ["old"]


def test_nothing_is_made_before_it_is_known_that_it_may_be(tmp_path: Path) -> None:
    target = tmp_path / "old"
    target.write_text("old")
    asked = []

    def pieces() -> Iterator[str]:
        asked.append(1)
        yield "new"

    with pytest.raises(AlreadyThere):
        write(target, pieces(), force=False)
    assert asked == []


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), Unwritable),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (RecursionError("a bug"), RecursionError),
        (ValueError("a bug"), ValueError),
        (KeyError("a bug"), KeyError),
    ],
)
@pytest.mark.parametrize("existing", [True, False])
def test_a_failure_midway_leaves_all_as_it_was(
    tmp_path: Path, fault: BaseException, raised: type[BaseException], *, existing: bool
) -> None:
    target = tmp_path / "file"
    if existing:
        target.write_text("old")

    def pieces() -> Iterator[str]:
        yield "x" * 100_000
        raise fault

    with pytest.raises(raised):
        write(target, pieces(), force=True)
    assert names(tmp_path) == (["file"] if existing else [])
    assert not existing or target.read_text() == "old"


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "x"
        raise OSError(errno.ENOSPC, "No space left on device")

    target = tmp_path / "file"
    with pytest.raises(Unwritable) as caught:
        write(target, pieces(), force=False)
    assert str(caught.value) == f"cannot write {target}: no space left on device"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444, 0o755])
def test_the_mode_of_a_replaced_file_is_kept(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "file"
    target.write_text("old")
    target.chmod(mode)
    write(target, ["new"], force=True)
    assert stat.S_IMODE(target.stat().st_mode) == mode
    assert target.read_text() == "new"


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "file", ["new"], force=False)
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o640


def test_links_are_followed(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    target = there / "file"
    target.write_text("old")
    second, first = tmp_path / "second", tmp_path / "first"
    second.symlink_to(target)
    first.symlink_to("second")
    with pytest.raises(AlreadyThere):
        write(first, ["new"], force=False)
    write(first, ["new"], force=True)
    assert (first.is_symlink(), second.is_symlink(), target.is_symlink()) == (True, True, False)
    assert target.read_text() == "new"
    assert names(there) == ["file"]


def test_a_link_to_nothing_yet_makes_what_it_points_to(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("target")
    write(link, ["new"], force=False)
    assert link.is_symlink()
    assert (tmp_path / "target").read_text() == "new"


def test_a_pipe_is_written_through(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[str] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text()), daemon=True)
    reader.start()
    write(pipe, ["a", "b"], force=False)
    reader.join(10)
    assert heard == ["ab"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert names(tmp_path) == ["pipe"]


def test_a_device_is_written_through() -> None:
    here, there = os.openpty()
    try:
        device = Path(os.ttyname(there))
        write(device, ["hello"], force=False)
        assert os.read(here, 100) == b"hello"
        assert stat.S_ISCHR(device.stat().st_mode)
    finally:
        os.close(here)
        os.close(there)


def test_what_is_no_usable_target_is_said(tmp_path: Path) -> None:
    looped = tmp_path / "loop"
    looped.symlink_to("loop")
    file = tmp_path / "file"
    file.write_text("x")
    cases = {
        tmp_path: "it is a folder",
        tmp_path / "no" / "file": f"there is no folder {tmp_path / 'no'}",
        file / "below": "not a directory",
        Path("a\0b"): "it is no usable path",
        tmp_path / ("x" * 300): "file name too long",
    }
    for target, reason in cases.items():
        with pytest.raises(Unwritable) as caught:
            write(target, ["x"], force=True)
        assert str(caught.value).endswith(f": {reason}"), target
    with pytest.raises(Unwritable):
        write(looped, ["x"], force=True)
    assert names(tmp_path) == ["file", "loop"]


def test_a_long_name_can_be_replaced(tmp_path: Path) -> None:
    target = tmp_path / ("日" * 80 + ".json")
    write(target, ["one"], force=False)
    write(target, ["two"], force=True)
    assert target.read_text() == "two"
