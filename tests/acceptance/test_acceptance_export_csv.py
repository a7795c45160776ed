"""`export --format csv`: tables that frictionless and Excel read, with nothing of a record lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from attacks import ATTACKS, tables_with
from consuming import read_by
from releasing import SECRETS
from tabled import Rebuilt, original, read_tables

from missioncli.files.bundled import bundled_path
from missioncli.files.collect import collect
from missioncli.model.fields import descriptions
from missioncli.model.records import Quote
from missioncli.model.release import Clearance, release
from missioncli.store.listings import LISTINGS

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
RECORDS: Final = ("delegates", "officials", "quotes", "paraphrases", "issues", "engagements")
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def exported(run: Command, source: str | Path, *options: str) -> Path:
    target = run.cwd / "tables"
    data = SETS.get(str(source), source)
    done = run("export", "--data", data, "-f", "csv", "-o", target, "--force", *options)
    assert (done.code, done.out) == (0, "")
    return target


@pytest.mark.parametrize("source", SETS)
def test_frictionless_finds_no_fault_and_the_counts_it_should(run: Command, source: str) -> None:
    said = read_by("validate_package", exported(run, source))
    assert (said["errors"], said["warnings"], said["valid"]) == ([], [], True)
    assert said["foreign_keys"] == 68
    for name in (*RECORDS, "outcomes", "followups", "missions", "organizations", "topics"):
        listed = json.loads(run(name, "--data", SETS[source], "-f", "json").out)
        kept = [one for one in listed if one.get("terms", "on-record") == "on-record"]
        assert said["rows"][name] == len(kept), name
        for row in said["tables"][name][:1]:
            assert set(row) >= set(LISTINGS[name].columns[:1])


@pytest.mark.parametrize("source", SETS)
def test_every_record_can_be_put_together_again(run: Command, source: str) -> None:
    rows = read_tables(exported(run, source, *ALL))
    rebuilt = Rebuilt(rows)
    every = Clearance("internal", off_record=True, notes=True)
    contents = [release(one.content, every).content for one in collect(SETS[source]).documents]
    missions = [content for content in contents if content.mission]
    assert len(missions) == len(rows["missions"])
    for content in missions:
        assert content.mission is not None
        assert rebuilt.mission(content.mission.id) == original(content)


def test_rows_read_by_themselves(run: Command) -> None:
    rows = read_tables(exported(run, "folder"))
    [quote] = [one for one in rows["quotes"] if one["text"].startswith("Six years")]
    assert quote["speaker"] == "tor-hafstad"
    assert quote["speaker_name"] == "Tor Hafstad"
    assert quote["engagement_name"] == "Visit to the Ship Safety Agency"
    assert (quote["topics"], quote["topics_names"]) == ("battery-safety", "Battery safety")
    assert (quote["sources"], quote["mission"]) == ("report-2025:2", "smta-japan-vietnam-2025")
    assert quote["mission_name"] == "SMTA mission to Japan and Vietnam"
    planned = rows["missions"][0]
    assert (planned["start"], planned["start_first"], planned["start_last"]) == (
        *("2028-04", "2028-04-01", "2028-04-30"),
    )
    assert planned["end"] == ""
    [answer] = [one for one in rows["responses"] if one["kind"] == "accepted"]
    assert answer["issue_name"] == "Double testing of ship batteries"
    # A mission prints the name that was borne then; the key is that of today's.
    names = {one["name"] for one in rows["links"] if one["party"] == "brevika"}
    assert "Brevika Batteries" in names | {one["name"] for one in rows["former_names"]}


def test_excel_reads_japanese_and_line_ends_are_those_of_the_rfc(run: Command) -> None:
    folder = exported(run, "japanese")
    for path in folder.glob("*.csv"):
        written = path.read_bytes()
        assert written.startswith(b"\xef\xbb\xbf")
        assert written.endswith(b"\r\n")
        assert written.count(b"\xef\xbb\xbf") == 1
    people = (folder / "people.csv").read_bytes().decode("utf-8-sig")
    assert any("\u4e00" <= char <= "\u9fff" for char in people)


def test_the_package_tells_what_columns_mean_and_for_whom_it_is(run: Command) -> None:
    package = json.loads((exported(run, "bundled") / "datapackage.json").read_text("utf-8"))
    assert package["profile"] == "tabular-data-package"
    assert package["title"] == "BIO mission to Tokyo"
    assert package["release"] == "internal"
    assert package["description"].startswith("Internal: ")
    [quotes] = [one for one in package["resources"] if one["name"] == "quotes"]
    told = {one["name"]: one for one in quotes["schema"]["fields"]}
    assert told["speaker"]["description"] == descriptions(Quote)["speaker"]
    assert told["said_first"]["type"] == "date"
    assert told["translated"]["type"] == "boolean"
    assert quotes["schema"]["primaryKey"] == ["record"]
    names = {one["path"] for one in package["resources"]} | {"datapackage.json"}
    assert names == {path.name for path in (run.cwd / "tables").iterdir()}


@pytest.mark.started
def test_two_exports_are_the_same_bytes_wherever_the_data_is(run: Command) -> None:
    first = {path.name: path.read_bytes() for path in exported(run, "folder").iterdir()}
    copy = run.cwd / "copied"
    assert run.shell(f"cp -r {SETS['folder']} {copy}").code == 0
    second = {path.name: path.read_bytes() for path in exported(run, copy).iterdir()}
    assert first == second
    assert not any(str(run.cwd).encode() in written for written in first.values())


def attacked(folder: Path) -> Path:
    """A folder of missions, one an attack."""
    folder.mkdir()
    for number, attack in enumerate(ATTACKS):
        tables = tables_with(attack)
        tables["mission"]["id"] = f"attacked-{number}"
        (folder / f"{number}.json").write_text(json.dumps(tables), encoding="utf-8")
    return folder


def test_no_cell_is_run_and_every_text_is_kept(run: Command) -> None:
    folder = exported(run, attacked(run.cwd / "attacks"), "--notes")
    rows = read_tables(folder)
    cells = [cell for table in rows.values() for row in table for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
    summaries = {row["mission"]: row["summary"] for row in rows["paraphrases"]}
    for number, attack in enumerate(ATTACKS):
        text = summaries[f"attacked-{number}"]
        assert text == (f"'{attack}" if attack.startswith(FORMULA) else attack)
    said = read_by("validate_package", folder)
    assert (said["errors"], said["valid"]) == ([], True)


def test_what_is_withheld_is_in_no_file(run: Command, mission_file: Callable[..., Path]) -> None:
    path = mission_file(SECRETS)
    public = exported(run, path, "--release", "public")
    written = b"".join(one.read_bytes() for one in public.iterdir())
    assert b"openly said" in written
    for word in (b"secret", b"Hidden", b"hidden"):
        assert word not in written
    rows = read_tables(public)
    assert [len(rows[name]) for name in ("delegates", "quotes", "people")] == [1, 1, 1]
    everything = exported(run, path, *ALL)
    written = b"".join(one.read_bytes() for one in everything.iterdir())
    for word in (b"secretrole", b"secretnote", b"secretword", b"Hidden"):
        assert word in written


def test_several_tables_need_a_folder(run: Command) -> None:
    refused = run("export", "-f", "csv")
    assert (refused.code, refused.out) == (2, "")
    assert "--output FOLDER" in refused.err
    assert run("export", "-f", "csv", "-o", "t").code == 0
    again = run("export", "-f", "csv", "-o", "t")
    assert (again.code, again.out) == (3, "")
    assert run("export", "-f", "csv", "-o", "t", "--force").code == 0
    assert run.files() == ["t"]


@pytest.mark.parametrize("name", ["c.csv", "c.CSV", "c.zip"])
def test_a_folder_does_not_get_the_name_of_a_file(run: Command, name: str) -> None:
    for force in ((), ("--force",)):
        refused = run("export", "-f", "csv", "-o", name, *force)
        assert (refused.code, refused.out) == (2, "")
        said = f"csv is a folder of tables, not the file {name}: --output FOLDER\n"
        assert refused.err == f"missioncli: {said}"
        assert run.files() == []


def test_a_folder_that_is_there_may_have_any_name(run: Command) -> None:
    (run.cwd / "tables.2025").mkdir()
    assert run("export", "-f", "csv", "-o", "tables.2025") == (0, "", "")
    assert (run.cwd / "tables.2025" / "quotes.csv").is_file()
