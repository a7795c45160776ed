"""The index of search: kept up to date file by file, never wrong, and forgetting for good."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Tables, quick, store_of, tables

from missioncli.errors import Unsupported
from missioncli.store.listings import Row
from missioncli.store.search import index
from missioncli.store.search.index import bring_up_to_date, forget, forget_all_done, is_up_to_date
from missioncli.store.search.kinds import Kind, Passage, passages
from missioncli.store.search.query import parse
from missioncli.store.search.ready import ready
from missioncli.store.search.search import search
from missioncli.store.store import Store

# Invented, all of it.
FILES: dict[str, Tables] = {
    "a": {
        "mission": {"id": "one", "title": "One journey"},
        "people": {"ann": {"name": "Ann Aardvark"}},
        "quotes": [{"speaker": "ann", "text": "A verysecretword was said."}],
    },
    "b": {
        "mission": {"id": "two", "title": "Two journeys"},
        "quotes": [{"speaker": "ann", "text": "Nothing."}],
    },
}


def on_disk(store: Store, path: Path) -> Store:
    """A copy of the store in a file."""
    db = sqlite3.connect(path, isolation_level=None, timeout=0.05)
    db.execute("PRAGMA secure_delete = ON")
    store.db.backup(db)
    return Store(db, [], 0)


def replaced(old: Store, new: Store, *files: int) -> None:
    """The tables of `new` in `old`, as when `files` have changed, with the index looked after."""
    old.db.execute("BEGIN")
    for file in files:
        forget(old.db, file)
    forget_all_done(old.db)
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
    for name in new.column(sql):
        rows = new.db.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
        old.db.execute(f"DELETE FROM {name}")  # noqa: S608 - names of tables
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            old.db.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608
    old.db.execute("COMMIT")


def texts(store: Store) -> list[Any]:
    """All that is indexed, in an order of its own."""
    with ready(store):
        sql = "SELECT file, kind, key, title, text, beside FROM search_texts"
        return sorted(store.db.execute(sql), key=repr)


def words(store: Store) -> list[Any]:
    with ready(store):
        store.db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.v USING fts5vocab(main, search_index, instance)"
        )
        sql = "SELECT term, count(*) FROM v GROUP BY term ORDER BY term"
        return store.db.execute(sql).fetchall()


def answers(store: Store, *queries: str) -> list[Any]:
    return [search(store, parse([query]), [], [], None)[1:3] for query in queries]


@quick(60)
@given(
    one=tables(),
    two=tables(),
    three=tables(registry=True),
    four=tables(registry=True),
    gone=st.booleans(),
)
def test_what_is_added_equals_what_is_made_anew(
    one: Tables, two: Tables, three: Tables, four: Tables, *, gone: bool
) -> None:
    one["mission"]["id"], two["mission"]["id"] = "one", "two"
    # Rows are numbered through: what comes before the changed files must stay as it is.
    with (
        store_of(a=one, b=two, c=three) as store,
        store_of(a=one, b=two) if gone else store_of(a=one, b=two, c=four) as later,
    ):
        texts(store)
        replaced(store, later, 3)
        assert not is_up_to_date(store)
        assert texts(store) == texts(later)
        assert words(store) == words(later)
        # The sign between the parts of a text is in the index, and no word.
        some = [word for word, _ in words(later) if word != "·"][:40:4]
        assert answers(store, *some) == answers(later, *some)
        store.db.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')")


@pytest.mark.parametrize("change", ["name", "gone", "added"])
def test_a_name_that_changes_elsewhere_is_followed(change: str) -> None:
    named: Tables = {"people": {"ann": {"name": "Ann Aardvark"}}}
    renamed: Tables = {"people": {"ann": {"name": "Ann Bumblebee"}}}
    before, after = {"name": (named, renamed), "gone": (named, {}), "added": ({}, renamed)}[change]
    with store_of(b=FILES["b"], c=before) as store, store_of(b=FILES["b"], c=after) as later:
        old = answers(store, "aardvark", "bumblebee", "ann")
        replaced(store, later, 2)
        new = answers(store, "aardvark", "bumblebee", "ann")
        assert new == answers(later, "aardvark", "bumblebee", "ann")
        assert new != old


def test_only_what_changed_is_indexed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {**FILES, "c": {"people": {"zoe": {"name": "Zoe Zebra"}}}}
    changed = {**FILES, "c": {"people": {"zoe": {"name": "Zoe Zebu"}}}}
    with store_of(**files) as store, store_of(**changed) as later:
        texts(store)
        replaced(store, later, 3)
        added: list[str] = []

        def noticed(kind: Kind, row: Row) -> list[Passage]:
            added.append(kind.name)
            return passages(kind, row)

        monkeypatch.setattr(index, "passages", noticed)
        texts(store)
        assert added == ["person"]


@pytest.mark.parametrize("erases", [True, False])
def test_what_is_forgotten_is_gone_from_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, erases: bool
) -> None:
    if erases and sqlite3.sqlite_version_info < (3, 42):
        pytest.skip("this SQLite writes the index anew instead")
    if not erases:
        monkeypatch.setattr(index, "_ERASES", (99,))
    path = tmp_path / "index"
    with store_of(**FILES) as memory, store_of(b=FILES["b"]) as rest:
        with on_disk(memory, path) as store:
            texts(store)
            assert b"verysecret" in path.read_bytes()
            replaced(store, rest, 1, 2)
            assert b"verysecret" not in path.read_bytes()
            texts(store)
        assert b"verysecret" not in path.read_bytes()
        assert [one.name for one in tmp_path.iterdir()] == ["index"]


def test_forgetting_without_an_index_does_nothing() -> None:
    with store_of(**FILES) as store:
        before = store.column("SELECT name FROM sqlite_master")
        forget(store.db, 1)
        forget_all_done(store.db)
        assert store.column("SELECT name FROM sqlite_master") == before
        assert not is_up_to_date(store)


def test_a_second_search_writes_nothing(tmp_path: Path) -> None:
    with store_of(**FILES) as memory, on_disk(memory, tmp_path / "index") as store:
        first = answers(store, "aardvark")
        before = (tmp_path / "index").read_bytes()
        assert answers(store, "aardvark") == first
        assert answers(store, "aardvrk") != first
        assert (tmp_path / "index").read_bytes() == before
        assert not store.db.in_transaction


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A store on disk with its index."""
    path = tmp_path / "index"
    with store_of(**FILES) as memory, on_disk(memory, path) as store:
        answers(store, "aardvark")
    return path


@pytest.mark.parametrize("indexed", [True, False])
def test_a_database_that_cannot_be_written_is_searched(tmp_path: Path, *, indexed: bool) -> None:
    path = tmp_path / "index"
    with store_of(**FILES) as memory:
        expected = answers(memory, "aardvark", "aardvrk", "journey")
        with on_disk(memory, path) as store:
            if indexed:
                texts(store)
            else:  # the views are there, as in every index of a folder
                store.db.execute("BEGIN")
                bring_up_to_date(store)
                tables = store.column("SELECT name FROM sqlite_master WHERE name LIKE 'search%'")
                for name in ("search_index", "searched", "search_texts", "search_labels"):
                    assert name in tables
                    store.db.execute(f"DROP TABLE {name}")
                store.db.execute("COMMIT")
    before = path.read_bytes()
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
    with Store(db, [], 0) as store:
        assert answers(store, "aardvark", "aardvrk", "journey") == expected
        assert answers(store, "aardvark", "aardvrk", "journey") == expected
    assert path.read_bytes() == before


def test_a_locked_database_is_searched(tmp_path: Path) -> None:
    path = tmp_path / "index"
    with store_of(**FILES) as memory, on_disk(memory, path) as store:
        expected = answers(memory, "aardvark")
        texts(store)
        forget(store.db, 1)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert answers(store, "aardvark") == expected
            other.execute("ROLLBACK")
        assert not store.db.in_transaction


def test_within_a_transaction_of_the_caller(tmp_path: Path) -> None:
    with store_of(**FILES) as memory, on_disk(memory, tmp_path / "index") as store:
        store.db.execute("BEGIN")
        assert answers(store, "aardvark") == answers(memory, "aardvark")
        assert store.db.in_transaction
        store.db.execute("ROLLBACK")
        assert not is_up_to_date(store)


@pytest.mark.parametrize("fault", ["data", "structure", "gone"])
def test_a_damaged_index_is_not_believed(filled: Path, fault: str) -> None:
    db = sqlite3.connect(filled, isolation_level=None)
    db.execute("PRAGMA writable_schema = ON")
    match fault:
        case "data":
            db.execute("UPDATE search_index_data SET block = x'ffffffffffffffff'")
        case "structure":
            db.execute("DELETE FROM search_index_data WHERE id = 10")
        case _:
            db.execute("DROP TABLE search_index_data")
    db.close()
    with (
        store_of(**FILES) as memory,
        Store(sqlite3.connect(filled, isolation_level=None), [], 0) as store,
    ):
        assert answers(store, "aardvark", "journey") == answers(memory, "aardvark", "journey")


def test_a_copy_taken_at_any_moment_is_whole(tmp_path: Path) -> None:
    """The index is filled in one transaction: before it ends nobody sees any of it."""
    copy = tmp_path / "copy"
    with store_of(**FILES) as memory, on_disk(memory, tmp_path / "other") as store:
        with ready(store):
            shutil.copy(tmp_path / "other", copy)
            assert store.value("SELECT count(*) FROM search_texts") > 0
        with Store(sqlite3.connect(copy, isolation_level=None), [], 0) as early:
            assert not is_up_to_date(early)
        assert is_up_to_date(store)


class _WithoutFts5(sqlite3.Connection):
    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if "fts5" in sql:
            raise sqlite3.OperationalError("no such module: fts5")
        return super().execute(sql, *values)


def test_without_fts5_it_says_so() -> None:
    with store_of(**FILES) as memory:
        db = sqlite3.connect(":memory:", isolation_level=None, factory=_WithoutFts5)
        memory.db.backup(db)
        with Store(db, [], 0) as store, pytest.raises(Unsupported, match="FTS5"):
            answers(store, "aardvark")
        assert Unsupported.exit_code == 3
