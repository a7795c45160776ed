"""The index of a folder, as users notice it: never in what is answered, only in how fast."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from index_folders import MISSION, PERSON, SPEAKS, write

if TYPE_CHECKING:
    from conftest import Command, Result

COMMANDS = (
    "missions",
    "delegates",
    "officials",
    "people",
    "organizations",
    "quotes",
    "paraphrases",
    "issues",
    "engagements",
    "outcomes",
    "followups",
    "topics",
    "sources",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three missions and a registry, in which one key leads nowhere."""
    found = tmp_path / "folder"
    found.mkdir()
    one = MISSION.format(id="one", title="First", more='start = "2023"')
    write(found / "one.toml", one + PERSON.format(name="Ada Lo") + SPEAKS.format(who="p", text="A"))
    two = MISSION.format(id="two", title="Second", more='start = "2024"')
    write(found / "sub" / "two.toml", two + SPEAKS.format(who="p", text="Secretwordings"))
    three = MISSION.format(id="three", title="Third", more='start = "2025"')
    write(found / "three.json", three + SPEAKS.format(who="nobody", text="C"))
    write(found / "registry.toml", 'format = 1\n[people.p]\nname = "Countess Ada"\n')
    return found


def index_of(run: Command) -> Path:
    (found,) = (run.cwd / ".cache" / "missioncli").glob("*.sqlite")
    return found


def same(run: Command, folder: Path, *line: str) -> Result:
    """The answer from the index, which must be that from the files."""
    found = run("--data", folder, *line)
    assert found == run("--data", folder, "--no-index", *line)
    return found


@pytest.mark.parametrize("command", COMMANDS)
def test_every_listing_answers_the_same_where_something_is_wrong(
    run: Command, folder: Path, command: str
) -> None:
    cold = run(command, "--data", folder, "-f", "json")
    assert cold == run(command, "--data", folder, "-f", "json")
    assert cold == run(command, "--no-index", "--data", folder, "-f", "json")
    assert cold.code == 3
    assert "no person or organization has the key 'nobody'" in cold.err


@pytest.mark.parametrize(
    "line",
    [
        ["quotes", "--speaker", "Ada"],
        ["quotes", "--speaker", "Adda"],
        ["mission", "two"],
        ["mission"],
        ["missions", "--since", "2024"],
        ["sources", "--mission", "Second", "-f", "markdown"],
        ["export", "--mission", "one"],
    ],
)
def test_questions_answer_the_same(run: Command, folder: Path, line: list[str]) -> None:
    run("missions", "--data", folder)
    same(run, folder, *line)


MANY = Path(__file__).parent.parent / "data" / "folder"
"""Six missions and a registry."""

QUESTIONS = [
    *([command] for command in COMMANDS),
    ["issues", "--history"],
    ["issues", "--unanswered"],
    ["followups", "--open"],
    ["mission", "smta-japan-2023"],
    ["show", "moss"],
    ["show", "double-testing", "--kind", "issue"],
    ["show", "Vallestad"],
    ["show", "Terashima"],
    ["diff", "smta-japan-2023", "smta-japan-vietnam-2025"],
    ["search", "laboratories"],
    ["search", "labratory"],
    ["people", "--with", "moss"],
    ["quotes", "--organization", "SMTA"],
    ["export", "--mission", "smta-japan-2023", "--format", "json"],
]


@pytest.mark.parametrize("line", QUESTIONS, ids=" ".join)
def test_every_command_answers_the_same_over_many_missions(run: Command, line: list[str]) -> None:
    found = same(run, MANY, *line)
    assert found.code in {0, 2}


def test_what_has_changed_is_seen_at_once(run: Command, folder: Path) -> None:
    assert run("quotes", "--data", folder).out.count("\n") == 3
    path = folder / "one.toml"
    text = path.read_text()
    path.write_text(text.replace('"A"', '"B"'))  # of the same size, within the same instant
    assert "B\t" in same(run, folder, "quotes", "--speaker", "Ada").out
    path.unlink()
    assert same(run, folder, "missions").out.count("\n") == 2
    path.write_text(text)
    assert same(run, folder, "missions").out.count("\n") == 3
    (folder / "sub").rename(folder / "other")
    assert "other" not in same(run, folder, "missions").err


def test_a_restored_time_does_not_hide_a_change(run: Command, folder: Path) -> None:
    path = folder / "one.toml"
    status = path.stat()
    time.sleep(2.1)  # so that it is no young file any more
    run("quotes", "--data", folder)
    run("quotes", "--data", folder)
    path.write_text(path.read_text().replace('"A"', '"B"'))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "B\t" in same(run, folder, "quotes").out


def test_what_is_deleted_is_gone_from_the_index(run: Command, folder: Path) -> None:
    run("quotes", "--data", folder)
    assert b"Secretwordings" in index_of(run).read_bytes()
    (folder / "sub" / "two.toml").unlink()
    run("missions", "--data", folder)
    assert b"Secretwordings" not in index_of(run).read_bytes()


def test_what_is_deleted_is_gone_though_nobody_searches_again(run: Command, folder: Path) -> None:
    run("search", "Countess", "--data", folder)
    assert b"Countess" in index_of(run).read_bytes()
    (folder / "registry.toml").unlink()  # by whose name other files are found, too
    run("missions", "--data", folder)
    assert b"countess" not in index_of(run).read_bytes().lower()
    assert "Countess" not in same(run, folder, "search", "Ada").out


def test_an_index_is_private(run: Command, folder: Path) -> None:
    cache = run.cwd / ".cache" / "missioncli"
    cache.mkdir(parents=True, mode=0o755)
    run("missions", "--data", folder)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert stat.S_IMODE(index_of(run).stat().st_mode) == 0o600
    seal = index_of(run).with_suffix(".seal")
    assert sorted(cache.iterdir()) == [seal, index_of(run)]
    assert stat.S_IMODE(seal.stat().st_mode) == 0o600


def test_one_index_for_a_folder_however_it_is_named(run: Command, folder: Path) -> None:
    link = folder.with_name("link")
    link.symlink_to(folder)
    for data in (folder, link, f"{folder}/../folder/", "folder"):
        found = run("quotes", "--data", data, cwd=folder.parent)
        again = run("quotes", "--no-index", "--data", data, cwd=folder.parent)
        assert (found.out, found.code) == (again.out, again.code)
        assert found.err == again.err
    assert index_of(run)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"no database" * 500),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:4096] + b"\0" * 300000),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: path.with_name(f"{path.name}-journal").write_bytes(b"x" * 10000),
    ],
    ids=["other", "cut", "empty", "zeros", "folder", "journal"],
)
def test_a_damaged_index_is_not_believed(run: Command, folder: Path, damage: object) -> None:
    right = run("quotes", "--data", folder)
    damage(index_of(run))  # type: ignore[operator]
    found = run("quotes", "--data", folder)
    assert (found.out, found.code) == (right.out, right.code)
    assert "Traceback" not in found.err
    assert "a bug" not in found.err
    again = run("quotes", "--data", folder)
    assert (again.out, again.code) == (right.out, right.code)


def test_pages_overwritten_one_by_one_are_not_believed(run: Command, folder: Path) -> None:
    right = run("quotes", "--data", folder)
    whole = index_of(run).read_bytes()
    for start in range(0, len(whole), 4096 * 13):
        path = index_of(run)
        path.write_bytes(whole[:start] + b"\xff" * 4096 + whole[start + 4096 :])
        found = run("quotes", "--data", folder)
        assert (found.out, found.code) == (right.out, right.code), start
        path.write_bytes(whole)


@pytest.mark.parametrize("kept", [0, 2048])
def test_half_a_page_overwritten_is_not_believed(run: Command, folder: Path, kept: int) -> None:
    """What is left of the page may still read as one; the file's times are put back, too."""
    expected = run("--data", folder, "missions", "-f", "json", "--no-index")
    assert run("--data", folder, "missions", "-f", "json") == expected
    index = index_of(run)
    whole, status = index.read_bytes(), index.stat()
    for page in range(1, len(whole) // 8192, 7):
        start = page * 8192 + kept
        index.write_bytes(whole[:start] + bytes(2048) + whole[start + 2048 :])
        os.utime(index, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert run("--data", folder, "missions", "-f", "json") == expected


def test_words_changed_in_an_index_are_not_believed(run: Command, folder: Path) -> None:
    expected = run("--data", folder, "missions", "--no-index")
    assert run("--data", folder, "missions") == expected
    index = index_of(run)
    index.write_bytes(index.read_bytes().replace(b"SMTA mission", b"SMTA picnics"))
    assert run("--data", folder, "missions") == expected


def test_an_index_that_others_may_read_is_made_private_again(run: Command, folder: Path) -> None:
    expected = run("--data", folder, "missions")
    index_of(run).chmod(0o644)
    assert run("--data", folder, "missions") == expected
    assert stat.S_IMODE(index_of(run).stat().st_mode) == 0o600


def test_something_else_in_the_place_of_an_index_is_named(run: Command, folder: Path) -> None:
    expected = run("--data", folder, "missions")
    index = index_of(run)
    index.unlink()
    index.mkdir()
    answered = run("--data", folder, "missions")
    assert (answered.code, answered.out) == (expected.code, expected.out)
    assert str(index) in answered.err


def test_an_index_of_another_version_is_made_anew(run: Command, folder: Path) -> None:
    right = run("quotes", "--data", folder)
    with sqlite3.connect(index_of(run)) as db:
        db.execute("UPDATE index_state SET value = '0.0.1 x' WHERE name = 'made_by'")
        db.execute("UPDATE quotes SET text = 'forged'")
    db.close()
    assert run("quotes", "--data", folder) == right


def test_without_a_place_for_an_index_it_is_answered_and_said_once(
    run: Command, folder: Path
) -> None:
    right = run("quotes", "--data", folder)
    shutil.rmtree(run.cwd / ".cache")
    (run.cwd / ".cache").write_text("a file where a folder should be")
    found = run("quotes", "--data", folder)
    assert (found.out, found.code) == (right.out, right.code)
    first, rest = found.err.split("\n", 1)
    assert first.startswith("missioncli: answered without an index: ")
    assert rest == right.err


def test_a_full_disk_for_large_files_is_answered_all_the_same(run: Command, folder: Path) -> None:
    for number in range(60):
        text = MISSION.format(id=f"m{number}", title=f"M {number}", more="")
        write(folder / f"m{number}.toml", text + SPEAKS.format(who="p", text="Words " * 3000))
    right = run("quotes", "--data", folder, "--no-index")
    line = f"ulimit -f 20; exec {run.script} quotes --data {folder}"
    # Python itself would leave cut-off bytecode behind.
    environment = run.environment({"PYTHONDONTWRITEBYTECODE": "1"})
    done = subprocess.run(
        ["/bin/sh", "-c", line], capture_output=True, env=environment, timeout=60, check=False
    )
    assert (done.stdout.decode(), done.returncode) == (right.out, right.code)
    assert done.stderr.decode().startswith("missioncli: answered without an index: ")


def test_a_locked_index_is_waited_for(run: Command, folder: Path) -> None:
    right = run("quotes", "--data", folder)
    db = sqlite3.connect(index_of(run), isolation_level=None)
    db.execute("BEGIN EXCLUSIVE")
    line = [str(run.script), "quotes", "--data", str(folder)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, env=run.environment()) as process:
        time.sleep(3)
        waited = process.poll() is None
        db.execute("COMMIT")
        db.close()
        out, _ = process.communicate(timeout=30)
    assert waited
    assert out.decode() == right.out


def test_eight_at_once_on_a_cold_folder_all_answer_right(run: Command, folder: Path) -> None:
    for number in range(60):
        text = MISSION.format(id=f"m{number}", title=f"M {number}", more="")
        write(folder / f"m{number}.toml", text + SPEAKS.format(who="p", text=f"Nr {number}"))
    right = run("quotes", "--data", folder, "--no-index")
    line = [str(run.script), "quotes", "--data", str(folder)]
    both = [
        subprocess.Popen(
            line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=run.environment()
        )
        for _ in range(8)
    ]
    for process in both:
        out, err = process.communicate(timeout=60)
        assert (out.decode(), err.decode(), process.returncode) == (right.out, right.err, 3)


def test_links_in_loops_come_to_an_end(run: Command, folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "self.toml").symlink_to(folder / "self.toml")
    assert "self.toml" in same(run, folder, "missions").err


def test_an_empty_folder_that_fills(run: Command, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    assert same(run, folder, "quotes").err == f"missioncli: no mission files in {folder}\n"
    write(folder / "a.toml", MISSION.format(id="a", title="A", more=""))
    assert same(run, folder, "missions").out.startswith("A\t")
    (folder / "a.toml").unlink()
    assert same(run, folder, "missions").out == ""


def test_a_bar_shows_only_after_a_second(run: Command, folder: Path) -> None:
    found = run.on_terminal("missions", "--data", folder)
    assert "Reading" not in found.err


KILLS = int(os.environ.get("MISSIONCLI_KILLS", "20"))


def test_killed_at_any_moment_it_never_answers_wrong_afterwards(run: Command, folder: Path) -> None:
    """Commands are killed while files change; `MISSIONCLI_KILLS` says how many, 20 by itself."""
    dice = random.Random(7)  # noqa: S311 - nobody's secret
    line = [str(run.script), "quotes", "--data", str(folder), "-f", "json"]
    texts = [
        MISSION.format(id=f"m{number}", title=f"M {number}", more=f'start = "{2000 + number}"')
        + PERSON.format(name=f"Ada the {number}")
        + "".join(SPEAKS.format(who="p", text=f"Words {number} {one}") for one in range(20))
        for number in range(40)
    ]
    for number, text in enumerate(texts[:20]):
        write(folder / f"m{number}.toml", text)
    for _ in range(KILLS):
        process = subprocess.Popen(
            line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=run.environment()
        )
        time.sleep(dice.uniform(0.05, 0.5))
        for _ in range(dice.randint(1, 5)):
            write(folder / f"m{dice.randrange(20)}.toml", dice.choice(texts))
        (folder / f"m{dice.randrange(20)}.toml").unlink(missing_ok=True)
        time.sleep(dice.uniform(0, 0.1))
        process.kill()
        process.wait()
        same(run, folder, "quotes", "-f", "json")


@pytest.mark.parametrize(
    "line",
    [
        ["quotes", "--speaker", "moss", "--format", "plain"],
        ["issues", "--history"],
        ["missions"],
        ["show", "moss"],
        ["search", "laboratories"],
    ],
    ids=" ".join,
)
def test_an_answer_from_the_index_needs_no_models(run: Command, line: list[str]) -> None:
    """Loading Pydantic takes as long as all the rest of it."""
    loaded = {"PYTHONPROFILEIMPORTTIME": "1"}
    first = run("--data", MANY, *line)
    again = run("--data", MANY, *line, env=loaded)
    assert (again.code, again.out) == (0, first.out)
    assert "missioncli.store" in again.err
    assert "pydantic" not in again.err


def test_completion_from_the_index_needs_no_models(run: Command) -> None:
    run("--data", MANY, "missions")
    words = {"COMP_WORDS": f"missioncli --data {MANY} quotes --speaker ", "COMP_CWORD": "5"}
    asked = {"_MISSIONCLI_COMPLETE": "complete_bash", **words, "PYTHONPROFILEIMPORTTIME": "1"}
    found = run(env=asked)
    assert "ingrid-vallestad" in found.out
    assert "missioncli.store" in found.err
    assert "pydantic" not in found.err
