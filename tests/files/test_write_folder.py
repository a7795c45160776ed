"""Writing a folder, or a file that another program makes, whole or not at all."""

import errno
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from missioncli.errors import AlreadyThere, Unwritable
from missioncli.files.write import write_folder, write_made

TWO = (("a.csv", ["日本\r\n"]), ("b.json", ["{", "}"]))


def holds(folder: Path) -> dict[str, str]:
    return {one.name: one.read_bytes().decode() for one in folder.iterdir()}


def test_a_new_folder_has_the_files_as_they_are(tmp_path: Path) -> None:
    write_folder(tmp_path / "new", TWO, force=False)
    assert holds(tmp_path / "new") == {"a.csv": "日本\r\n", "b.json": "{}"}
    assert [one.name for one in tmp_path.iterdir()] == ["new"]
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) & 0o700 == 0o700


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    target = tmp_path / "empty"
    target.mkdir(mode=0o750)
    write_folder(target, TWO, force=False)
    assert set(holds(target)) == {"a.csv", "b.json"}
    assert stat.S_IMODE(target.stat().st_mode) == 0o750


def test_an_older_export_is_replaced_with_force_only(tmp_path: Path) -> None:
    target = tmp_path / "old"
    write_folder(target, TWO, force=False)

    def never() -> Iterator[tuple[str, list[str]]]:
        pytest.fail("nothing is made before it is known that it may be")
        yield "", []

    with pytest.raises(AlreadyThere):
        write_folder(target, never(), force=False)
    write_folder(target, [("a.csv", ["new"]), ("b.json", ["new"])], force=True)
    assert holds(target) == {"a.csv": "new", "b.json": "new"}
    assert [one.name for one in tmp_path.iterdir()] == ["old"]


def test_a_folder_with_something_else_is_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.mkdir()
    (target / "thesis.doc").write_text("years of work")
    (target / "a.csv").write_text("old")
    with pytest.raises(Unwritable, match=r"thesis\.doc"):
        write_folder(target, TWO, force=True)
    assert holds(target) == {"thesis.doc": "years of work", "a.csv": "old"}
    assert [one.name for one in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "No space left"), ValueError("a bug")])
def test_a_fault_on_the_way_leaves_the_old_folder(tmp_path: Path, fault: Exception) -> None:
    target = tmp_path / "old"
    write_folder(target, [("a.csv", ["old"])], force=False)

    def files() -> Iterator[tuple[str, list[str]]]:
        yield "a.csv", ["new"]
        raise fault

    with pytest.raises((Unwritable, ValueError)):
        write_folder(target, files(), force=True)
    assert holds(target) == {"a.csv": "old"}
    assert [one.name for one in tmp_path.iterdir()] == ["old"]


def test_a_link_to_a_folder_is_followed(tmp_path: Path) -> None:
    write_folder(tmp_path / "real", [("a.csv", ["old"])], force=False)
    (tmp_path / "link").symlink_to("real")
    write_folder(tmp_path / "link", [("a.csv", ["new"])], force=True)
    assert (tmp_path / "link").is_symlink()
    assert holds(tmp_path / "real") == {"a.csv": "new"}


def test_a_file_is_no_folder_and_a_missing_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Unwritable, match="it is a file"):
        write_folder(tmp_path / "file", TWO, force=True)
    with pytest.raises(Unwritable, match="there is no folder"):
        write_folder(tmp_path / "no" / "where", TWO, force=False)


def test_a_made_file_is_put_in_place_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "made.db"

    def made(words: bytes) -> Callable[[Path], None]:
        def make(part: Path) -> None:
            part.write_bytes(words)

        return make

    write_made(target, made(b"one"), force=False)
    assert target.read_bytes() == b"one"
    with pytest.raises(AlreadyThere):
        write_made(target, lambda _: pytest.fail("made for nothing"), force=False)
    target.chmod(0o640)
    write_made(target, made(b"two"), force=True)
    assert target.read_bytes() == b"two"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["made.db"]


def test_a_made_file_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def half(part: Path) -> None:
        part.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(Unwritable, match="no space left"):
        write_made(tmp_path / "made.db", half, force=False)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(Unwritable, match="it is a folder"):
        write_made(tmp_path, half, force=True)
