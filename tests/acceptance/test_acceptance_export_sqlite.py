"""`export --format sqlite`: a database that sqlite-utils and Datasette open, with keys that hold."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from attacks import ATTACKS, tables_with
from consuming import read_by
from releasing import SECRETS

from missioncli.export.csv import defused
from missioncli.files.bundled import bundled_path
from missioncli.store.listings import LISTINGS
from missioncli.store.tables import every_table
from missioncli.text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Command

DATA: Final = Path(__file__).parents[1] / "data"
SETS: Final = {
    "bundled": bundled_path(),
    "folder": DATA / "folder",
    "japanese": DATA / "valid" / "japanese.toml",
    "hostile": DATA / "valid" / "hostile.toml",
}
ALL: Final = ("--include-off-record", "--notes")
METADATA: Final = "SELECT replace(value, '{database}', 'm') FROM metadata WHERE name = 'datasette'"


def exported(run: Command, source: str | Path, *options: str) -> Path:
    target = run.cwd / "m.db"
    data = SETS.get(str(source), source)
    done = run("export", "--data", data, "-o", target, "--force", *options)
    assert (done.code, done.out) == (0, "")
    return target


def asked(file: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """What plain SQLite answers, which has no function of ours."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
        return db.execute(sql, values).fetchall()


@pytest.mark.parametrize("source", SETS)
def test_sqlite_utils_opens_it_and_finds_keys_that_hold(run: Command, source: str) -> None:
    file = exported(run, source)
    seen = read_by("open_database", file)
    assert (seen["integrity"], seen["dangling"]) == (["ok"], [])
    assert seen["search_in"] == "search_fts"
    keys = {(table, column): (other, key) for table, column, other, key in seen["foreign_keys"]}
    assert keys["quotes", "speaker"] == ("parties", "key")
    assert keys["quotes", "engagement"] == ("engagements", "record")
    assert keys["delegates", "person"] == ("people", "key")
    assert keys["citations", "source"] == ("sources", "key")
    assert keys["organizations", "parent"] == ("organizations", "key")
    for spec in every_table():
        assert keys[spec.name, "record"] == ("records", "record")
        counted = asked(file, "SELECT count(*) FROM records WHERE kind = ?", spec.name)
        assert [(seen["tables"][spec.name],)] == counted
    assert seen["tables"]["search"] == seen["tables"]["records"]
    for name in LISTINGS:
        listed = json.loads(run(name, "--data", SETS[source], "-f", "json").out)
        kept = [one for one in listed if one.get("terms", "on-record") == "on-record"]
        if (source, name) != ("folder", "people"):  # some are only told of off the record
            assert seen["views"][f"listing_{name}"] == len(kept), name


@pytest.fixture(scope="module")
def everything(shared_run: Command) -> dict[str, tuple[Path, Path]]:
    """Data, and databases with all of it. Nobody is under the Chatham House Rule in them."""
    found = {}
    for source in ("bundled", "japanese", "folder"):
        data = shared_run.cwd / f"{source}-open"
        data.mkdir()
        paths = [SETS[source]] if SETS[source].is_file() else sorted(SETS[source].rglob("*.*"))
        for path in paths:
            if path.suffix in (".toml", ".json"):
                text = path.read_text(encoding="utf-8").replace("chatham-house", "background")
                (data / path.name).write_text(text, encoding="utf-8")
        found[source] = data, exported(shared_run, data, *ALL).rename(data / "m.db")
    return found


@pytest.mark.parametrize("listing", LISTINGS)
@pytest.mark.parametrize("source", ["bundled", "japanese", "folder"])
def test_a_view_answers_as_its_listing_does(
    shared_run: Command, everything: dict[str, tuple[Path, Path]], source: str, listing: str
) -> None:
    data, file = everything[source]
    shown = LISTINGS[listing].shown
    columns = ", ".join(f'"{name}"' for name in shown)
    found = [
        dict(zip(shown, row, strict=True))
        for row in asked(file, f"SELECT {columns} FROM listing_{listing}")  # noqa: S608
    ]
    text = shared_run(listing, "--data", data, "-f", "csv").out
    assert [cells_of(row) for row in found] == list(csv.DictReader(io.StringIO(text, newline="")))


def cells_of(row: dict[str, Any]) -> dict[str, str]:
    flags = {None: "", 1: "true", 0: "false"}
    return {
        name: flags[value]
        if name == "leader"
        else ""
        if value is None
        else defused(one_line(str(value)))
        for name, value in row.items()
    }


def test_search_needs_no_program_of_ours(run: Command) -> None:
    found = (
        "SELECT s.kind, s.title, snippet(search_fts, -1, '[', ']', '…', 8) FROM search_fts"
        " JOIN search s ON s.record = search_fts.rowid WHERE search_fts MATCH ? ORDER BY rank"
    )
    file = exported(run, "bundled")
    assert ("issues", "Unpredictable price cuts") in [
        row[:2] for row in asked(file, found, "price cuts")
    ]
    assert "[partnership]" in str(asked(file, found, "partner*")).lower()
    [(who,)] = asked(file, "SELECT count(*) FROM search WHERE kind = 'quotes'")
    assert who == 3
    japanese = exported(run, "japanese")
    for words in ("薬価", "治験", "審査", "薬価制度"):
        text = asked(
            japanese,
            "SELECT count(*) FROM search WHERE title || text || beside LIKE ?",
            f"%{words}%",
        )
        assert len(asked(japanese, found, words)) == text[0][0], words


def test_datasette_shows_it_with_what_its_tables_mean(run: Command) -> None:
    file = exported(run, "folder")
    [[metadata]] = asked(file, METADATA)
    (run.cwd / "metadata.json").write_text(metadata, encoding="utf-8")
    seen = read_by("serve_database", file, run.cwd / "metadata.json", "ferry", "battery duty")
    for name, number in seen["tables"].items():
        assert asked(file, f'SELECT count(*) FROM "{name}"') == [(number,)]  # noqa: S608
    assert seen["tables"]["missions"] == 6
    assert set(seen["views"]) == {*(f"listing_{name}" for name in LISTINGS), "posts", "spoken"}
    assert seen["views"]["listing_missions"] == 6
    assert ["organizations", "Shinonome Ferry"] in seen["found"]["ferry"]
    assert ["issues", "Duty on batteries as cargo"] in seen["found"]["battery duty"]
    assert "Internal: not to leave the house." in seen["home"]
    assert "Who said it: a person or an organisation." in seen["pages"]["quotes"]
    # A key is shown by the name of what it leads to.
    assert ">SMTA mission to Japan and Vietnam</a>" in seen["pages"]["quotes"]
    assert ">Tor Hafstad</a>" in seen["pages"]["quotes"]


def test_the_database_says_for_whom_it_is(run: Command) -> None:
    told = dict(asked(exported(run, "folder", "--release", "public"), "SELECT * FROM metadata"))
    assert told["title"] == "2 missions"
    assert told["release"] == "public"
    assert told["level"] == (
        "Public: may be passed on to anybody. It holds only what is on the record."
    )
    assert told["program"].startswith("missioncli ")
    assert asked(run.cwd / "m.db", "PRAGMA user_version") == [(1,)]
    described = asked(run.cwd / "m.db", "SELECT sql FROM sqlite_master WHERE name = 'quotes'")
    assert "-- Who said it: a person or an organisation." in described[0][0]


@pytest.mark.started
def test_two_exports_are_the_same_bytes_wherever_the_data_is(run: Command) -> None:
    first = exported(run, "folder").read_bytes()
    copy = run.cwd / "copied"
    assert run.shell(f"cp -r {SETS['folder']} {copy}").code == 0
    assert exported(run, copy).read_bytes() == first
    assert str(run.cwd).encode() not in first
    assert run.files() == [".cache", "copied", "m.db"]


def test_every_text_is_kept_as_it_is(run: Command) -> None:
    folder = run.cwd / "attacks"
    folder.mkdir()
    for number, attack in enumerate(ATTACKS):
        tables = tables_with(attack)
        tables["mission"]["id"] = f"attacked-{number}"
        (folder / f"{number}.json").write_text(json.dumps(tables), encoding="utf-8")
    file = exported(run, folder)
    assert sorted(asked(file, "SELECT summary FROM outcomes")) == sorted((one,) for one in ATTACKS)
    seen = read_by("open_database", file)
    assert (seen["integrity"], seen["dangling"]) == (["ok"], [])
    [[metadata]] = asked(file, METADATA)
    (run.cwd / "metadata.json").write_text(metadata, encoding="utf-8")
    pages = read_by("serve_database", file, run.cwd / "metadata.json")["pages"]
    assert not [name for name, page in pages.items() if "<script>alert(1)" in page]


def test_what_is_withheld_is_in_no_page(run: Command, mission_file: Callable[..., Path]) -> None:
    path = mission_file(SECRETS)
    written = exported(run, path, "--release", "public").read_bytes()
    assert b"openly said" in written
    for word in (b"secret", b"Hidden", b"hidden"):
        assert word not in written
    written = exported(run, path, *ALL).read_bytes()
    for word in (b"secretrole", b"secretnote", b"secretword", b"Hidden"):
        assert word in written


def test_the_suffix_decides_and_a_database_needs_a_file(run: Command) -> None:
    refused = run("export", "-f", "sqlite")
    assert (refused.code, refused.out) == (2, "")
    assert "--output FILE" in refused.err
    for name in ("a.sqlite", "a.sqlite3", "a.db"):
        assert run("export", "-o", name) == (0, "", "")
        assert (run.cwd / name).read_bytes().startswith(b"SQLite format 3\x00")
    assert run("export", "-o", "a.db").code == 3
    assert run.files() == ["a.db", "a.sqlite", "a.sqlite3"]
