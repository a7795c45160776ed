"""A folder is compared with its index folder by folder, and file by file only where it must be."""

import sqlite3
from pathlib import Path

import pytest
from index_folders import MISSION, PERSON, SPEAKS, age, from_files, from_index, write

from missioncli.files.scan import scan
from missioncli.store.filters import joined
from missioncli.store.index.changes import changes
from missioncli.store.index.opened import indexed
from missioncli.store.listings import LISTINGS


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two folders of missions, with an index of when they were old."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "missions"
    folder.mkdir()
    for name in ("a", "b"):
        text = MISSION.format(id=name, title=name, more="") + PERSON.format(name="Ada")
        write(folder / f"{name}.toml", text)
        write(folder / "sub" / f"{name}.toml", text.replace(f'"{name}"', f'"{name}-sub"'))
    age(folder)
    return folder


def asked(folder: Path, *, young: bool) -> list[str]:
    """What the index is asked while nothing has changed; `young` ones are made to look old."""
    with indexed(folder) as store:
        store.db.execute("COMMIT")
        if not young:
            _settle(store.db)
        said: list[str] = []
        store.db.set_trace_callback(said.append)
        changes(store.db, scan(str(folder), []), {})
        store.db.set_trace_callback(None)
        store.db.execute("BEGIN")
    return said


def _settle(db: sqlite3.Connection) -> None:
    from missioncli.store.index.changes import note_folders

    db.execute("UPDATE index_files SET settled = 1")
    note_folders(db, {b"", b"sub\0"})


def test_what_has_not_changed_is_not_looked_at_file_by_file(folder: Path) -> None:
    assert len(asked(folder, young=False)) == 1


def test_files_that_were_young_are_looked_at_again(folder: Path) -> None:
    assert len(asked(folder, young=True)) == 3


def test_a_file_that_moves_to_another_folder_is_one_gone_and_one_come(folder: Path) -> None:
    from_index(folder)
    (folder / "a.toml").rename(folder / "sub" / "c.toml")
    assert from_index(folder) == from_files(folder)


def test_a_folder_that_goes_takes_its_files_along(folder: Path) -> None:
    from_index(folder)
    for path in (folder / "sub").iterdir():
        path.unlink()
    (folder / "sub").rmdir()
    assert from_index(folder) == from_files(folder)


def test_a_file_with_the_state_of_another_is_told_from_it(folder: Path) -> None:
    """The digest of a folder has the names of its files too."""
    from_index(folder)
    (folder / "b.toml").rename(folder / "c.toml")
    with indexed(folder) as store:
        paths = store.column("SELECT path FROM index_files ORDER BY path")
    assert paths == [b"a.toml", b"c.toml", b"sub\0a.toml", b"sub\0b.toml"]


def test_speakers_are_found_without_going_through_all_that_was_said(folder: Path) -> None:
    write(folder / "c.toml", MISSION.format(id="c", title="C", more="") + PERSON.format(name="Ada"))
    with (folder / "c.toml").open("a") as file:
        file.write(SPEAKS.format(who="p", text="We are glad."))
    with indexed(folder) as store:
        where = joined(store, LISTINGS["quotes"], {"speaker": ["Ada"]})
        sql = f"EXPLAIN QUERY PLAN SELECT * FROM quote_rows WHERE {where.sql}"  # noqa: S608
        plan = [step[-1] for step in store.db.execute(sql, where.values)]
    assert "SCAN t" not in plan
