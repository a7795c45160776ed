"""Whatever the missions are, keys of the tables hold and no record is lost."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_files, mission_files, quick
from tabled import Rebuilt, original, parsed

from missioncli.export.sqlite import database
from missioncli.export.tables import files
from missioncli.files.bundled import bundled_path
from missioncli.files.collect import collect
from missioncli.files.document import MissionDocument
from missioncli.model.mission import MissionFile
from missioncli.model.release import LEVELS, Clearance, release
from missioncli.store.outgoing import Outgoing, outgoing

clearances = st.builds(Clearance, st.sampled_from(LEVELS), st.booleans(), st.booleans())
EVERYTHING = Clearance("internal", off_record=True, notes=True)


def cleared(
    contents: Sequence[MissionFile], clear: Clearance, missions: set[str] | None = None
) -> Outgoing:
    documents = [MissionDocument(Path(), content) for content in contents]
    return outgoing(documents, clear, missions, findable=False)


def faults(out: Outgoing, target: Path) -> list[tuple[str, ...]]:
    """What SQLite says of the database and its keys; it must also say `ok`."""
    target.unlink(missing_ok=True)
    database(out, target)
    with closing(sqlite3.connect(target)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for (view,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
            db.execute(f'SELECT * FROM "{view}"').fetchall()  # noqa: S608
        return db.execute("PRAGMA foreign_key_check").fetchall()


@quick(60)
@given(mission_files, any_files, clearances)
def test_keys_hold_at_every_level(
    tmp_path_factory: pytest.TempPathFactory,
    first: MissionFile,
    other: MissionFile,
    clear: Clearance,
) -> None:
    contents = [first]
    if other.mission is None or (first.mission and other.mission.id != first.mission.id):
        contents.append(other)
    target = tmp_path_factory.getbasetemp() / "held.db"
    with cleared(contents, clear) as out:
        assert faults(out, target) == []


@quick(60)
@given(mission_files)
def test_every_record_can_be_put_together_again(content: MissionFile) -> None:
    assert content.mission is not None
    with cleared([content], EVERYTHING) as out:
        written = {name: "".join(pieces) for name, pieces in files(out)}
    rows = {
        name.removesuffix(".csv"): parsed(text)
        for name, text in written.items()
        if name.endswith(".csv")
    }
    kept = release(content, EVERYTHING).content
    assert Rebuilt(rows).mission(content.mission.id) == original(kept)


@pytest.mark.parametrize("level", LEVELS)
def test_keys_hold_for_some_missions_of_a_folder(tmp_path: Path, data: Path, level: str) -> None:
    contents = [one.content for one in collect(data / "folder").documents]
    keys = [one.mission.id for one in contents if one.mission]
    for some in [{key} for key in keys] + [set(keys[:3]), set()]:
        with cleared(contents, Clearance(level), some) as out:  # type: ignore[arg-type]
            assert faults(out, tmp_path / "some.db") == []


def test_nothing_at_all_is_a_database_and_tables_too(tmp_path: Path) -> None:
    contents = [one.content for one in collect(bundled_path()).documents]
    with cleared(contents, Clearance(), set()) as out:
        assert faults(out, tmp_path / "none.db") == []
        written = {name: "".join(pieces) for name, pieces in files(out)}
    assert '"title": "0 missions"' in written["datapackage.json"]
    assert parsed(written["missions.csv"]) == []
