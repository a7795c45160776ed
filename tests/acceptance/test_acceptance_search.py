"""`missioncli search` as it is typed: what it finds, says, and refuses."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from missioncli.store.search.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Command, Result

SNAPSHOTS: Final = Path(__file__).parent / "snapshots" / "search"
VALID: Final = Path(__file__).parents[1] / "data" / "valid"
JAPANESE: Final = VALID / "japanese.toml"
HOSTILE: Final = VALID / "hostile.toml"
TOKYO: Final = Path(__file__).parents[2] / "data" / "mission_2025_tokyo.toml"
UPDATE: Final = bool(os.environ.get("MISSIONCLI_UPDATE_SNAPSHOTS"))
WIDTHS: Final = (60, 80, 120)
SCREENS: Final[dict[str, tuple[str, ...]]] = {
    "pmda": ("PMDA",),
    "price-cuts": ("price", "cuts"),
    "crowley": ("Crowly", "--limit", "4"),
    "shinsa": ("審査", "--data", str(JAPANESE)),
    "folder": ("delegation", "--data", "both", "--limit", "3"),
}
"""What is typed for each snapshot."""


def hits(result: Result) -> list[dict[str, Any]]:
    """The hits of an answer in JSON."""
    assert result.code == 0, result.err
    found: list[dict[str, Any]] = json.loads(result.out)
    return found


@pytest.mark.parametrize("form", ["table", "plain", "json", "markdown"])
def test_words_that_were_not_said_on_record_bear_a_mark(run: Command, form: str) -> None:
    data = Path(__file__).parent.parent / "data" / "folder"
    found = run("search", "laboratories are ready", "--data", data, "-f", form)
    assert found.code == 0
    assert ("off record" if form == "table" else "off-record") in found.out


def test_words_are_found_in_everything(shared_run: Command) -> None:
    found = hits(shared_run("search", "drug", "-f", "json", "--limit", "0"))
    assert {"topic", "quote", "paraphrase", "issue", "engagement"} <= {one["kind"] for one in found}
    for one in found:
        assert list(one) == [
            *("kind", "record", "key", "title", "title_matches", "field", "snippet"),
            *("snippet_matches", "matched", "terms", "sources", "mission", "mission_name"),
        ]
        assert one["mission"] == "bio-tokyo-2025"
        marks = [one["title"][a:b] for a, b in one["title_matches"]]
        marks += [one["snippet"][a:b] for a, b in one["snippet_matches"]]
        assert {mark.lower() for mark in marks} == {"drug"}


@pytest.mark.parametrize(
    ("args", "first"),
    [
        (("PMDA",), "organizations.pmda"),
        (("pmda",), "organizations.pmda"),
        (("price", "cuts"), "issues.price-cut-predictability"),
        (("cuts", "price"), "issues.price-cut-predictability"),
        (("shared history",), "quotes[1]"),
        (('"shared history" vision',), "quotes[1]"),
        (("Crowley", "--kind", "quote"), "quotes[1]"),
        (("Crowley", "--kind", "quotes"), "quotes[1]"),
        (("agreed", "--kind", "Outcome"), "outcomes[1]"),
        (("薬価", "--data", str(JAPANESE)), "issues.yakka"),
        (("要望書", "--data", str(JAPANESE), "--kind", "follow-up"), "followups[1]"),
        (("bio-tokyo-2025", "--mission", "tokyo"), "mission"),
    ],
)
def test_the_best_hit_comes_first(shared_run: Command, args: tuple[str, ...], first: str) -> None:
    result = shared_run("search", *args, "-f", "json", "--limit", "1")
    assert hits(result)[0]["record"] == first


@pytest.mark.parametrize(
    ("args", "marked", "said"),
    [
        (("CDMO",), "CDMOs", "nothing for 'CDMO'; shown: words that begin so"),
        (("pric",), "pricing", "nothing for 'pric'; shown: words that begin so"),
        (
            ("roundtables",),
            "roundtable",
            "nothing for 'roundtables'; shown: words of the same stem: roundtable",
        ),
        (
            ("chain supply",),
            "Supply",
            "nothing for 'chain supply' as a phrase; shown: all its words, apart",
        ),
        (("Crowly",), "Crowley", "nothing for 'Crowly'; shown: what is spelled nearly so: crowley"),
    ],
)
def test_where_nothing_matches_exactly_it_says_what_is_shown(
    shared_run: Command, args: tuple[str, ...], marked: str, said: str
) -> None:
    result = shared_run("search", *args, "--limit", "0")
    assert (result.code, result.err) == (0, f"missioncli: {said}\n")
    assert marked in result.out


def test_what_matches_exactly_needs_no_words(shared_run: Command) -> None:
    result = shared_run("search", "PMDA")
    assert (result.code, result.err) == (0, "")


def test_other_words_of_the_stem_are_told_on_a_terminal(shared_run: Command) -> None:
    env = {"NO_COLOR": "1"}
    result = shared_run.on_terminal("search", "price", "--data", TOKYO, env=env)
    assert result.err == "Not looked for, though of the same stem: pricing and prices\n"
    assert "Government price setting" in result.out


def test_words_are_left_out(shared_run: Command) -> None:
    whole = hits(shared_run("search", "drug", "-f", "json", "--limit", "0"))
    for args in (
        ("drug", "-pricing"),
        ("-pricing", "drug"),
        ("drug -pricing",),
        ("--", "drug", "-pricing"),
        ("drug", "－pricing"),
    ):
        some = hits(shared_run("search", "--limit", "0", "-fjson", *args))
        assert 0 < len(some) < len(whole), args
        assert all(one in whole for one in some)


@pytest.mark.parametrize(
    "word", ["-food", "-outcome", "-history", "-office.csv", "-x", "-1", "-f1"]
)
def test_a_word_to_leave_out_is_no_option(run: Command, word: str) -> None:
    result = run("search", "drug", word)
    assert (result.code, result.err) == (0, "")
    assert result.out
    assert run.files() == []


def test_a_limit_is_told(shared_run: Command) -> None:
    whole = shared_run("search", "bio", "--limit", "0")
    number = len(whole.out.splitlines())
    assert (whole.err, number) == ("", 20)
    some = shared_run("search", "bio", "--limit", "3")
    assert some.out.splitlines() == whole.out.splitlines()[:3]
    assert some.err == "missioncli: 17 more hits; --limit 0 shows all\n"
    assert shared_run("search", "bio", "--limit", "19").err.startswith("missioncli: 1 more hit;")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), ("WORDS", "missioncli search --help")),
        (("",), ("say what to look for", "''")),
        (("!?",), ("say what to look for", "'!?'")),
        (("-x",), ("say what to look for", "-word only leaves out")),
        (("x", "--kind", "quotez"), ("'quotez'", "did you mean quote or quotes?", "paraphrase")),
        (("x", "--kind", ""), ("''", "kinds: mission, person")),
        (("x", "--mission", "kyoto"), ("'kyoto'",)),
        (("x", "--limit", "-1"), ("--limit -1: say how many hits to show, or 0 for all",)),
        (("x", "--limit=-20"), ("--limit -20: say how many",)),
        (("x", "--limit", "many"), ("--limit", "integer")),
        (("x", "--speaker", "y"), ("--speaker",)),
        (("x", "-f", "xml"), ("'xml'",)),
        (("x", "--kind"), ("--kind",)),
    ],
)
def test_a_wrong_command_line_is_refused(
    run: Command, args: tuple[str, ...], words: tuple[str, ...]
) -> None:
    result = run("search", *args)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("missioncli: ")
    assert [word for word in words if word not in result.err] == []


@pytest.mark.parametrize("form", ["table", "plain", "json", "jsonl", "csv", "markdown", "toml"])
def test_nothing_found_is_said_and_no_failure(shared_run: Command, form: str) -> None:
    result = shared_run("search", "zzzz", "-f", form)
    assert (result.code, result.err) == (0, "missioncli: nothing found for 'zzzz'\n")
    head = {
        "json": "[]\n",
        "csv": "kind,title,field,snippet,terms,sources,mission\r\n",
        "markdown": "| kind | title | field | snippet | terms | sources | mission |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n",
    }
    assert result.out == head.get(form, "")
    narrowed = shared_run("search", "zzzz", "--kind", "quote")
    assert narrowed.err == "missioncli: nothing found for 'zzzz' there\n"


def test_the_formats_say_the_same(shared_run: Command) -> None:
    def asked(form: str) -> str:
        result = shared_run("search", "price", "-f", form)
        assert (result.code, result.err) == (0, "")
        return result.out

    found = json.loads(asked("json"))
    assert [json.loads(line) for line in asked("jsonl").splitlines()] == found
    flat = [
        [
            one["kind"],
            one["title"],
            one["field"],
            one["snippet"],
            one["terms"] or "",
            "; ".join(one["sources"]),
            one["mission"],
        ]
        for one in found
    ]
    assert [line.split("\t") for line in asked("plain").splitlines()] == flat
    assert list(csv.reader(io.StringIO(asked("csv"))))[1:] == flat
    assert [line.strip("| ").split(" | ") for line in asked("markdown").splitlines()[2:]] == flat
    written = tomllib.loads(asked("toml"))["search"]
    assert [{k: v for k, v in one.items() if v is not None} for one in found] == written


def test_it_is_written_to_a_file(run: Command) -> None:
    assert run("search", "price", "-o", "hits.json") == (0, "", "")
    assert len(json.loads((run.cwd / "hits.json").read_text())) == 3
    again = run("search", "price", "-o", "hits.json")
    assert (again.code, again.out) == (3, "")
    assert "--force" in again.err
    assert run("search", "price", "-o", "hits.json", "--force").code == 0


def test_a_folder_with_a_fault_is_searched_and_told(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    mission_file('[[quotes]]\nattribution = "x"\ntext = "A zebra."\n', name="a.toml", mission="a")
    mission_file("[[quotes]]\nx = 1\n", name="b.toml", mission="b")
    result = run("--data", ".", "search", "zebra", "-f", "json")
    assert result.code == 3
    assert [one["mission"] for one in json.loads(result.out)] == ["a"]
    assert "b.toml:6:1" in result.err


def test_in_a_folder_a_name_is_found_once_and_a_post_in_each_mission(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    text = (
        '[people]\nann = {name = "Ann Aardvark"}\n[[delegates]]\nperson = "ann"\nrole = "Keeper"\n'
    )
    for one in ("a", "b"):
        mission_file(text, name=f"{one}.toml", mission=one)
    found = hits(run("--data", ".", "search", "aardvark", "-f", "json"))
    assert [(one["kind"], one["mission"]) for one in found] == [
        ("person", "a"),
        ("delegate", "a"),
        ("delegate", "b"),
    ]
    found = hits(run("--data", ".", "search", "aardvark", "--mission", "b", "-f", "json"))
    assert [(one["kind"], one["mission"]) for one in found] == [("person", "b"), ("delegate", "b")]


def test_hostile_texts_stay_texts(shared_run: Command) -> None:
    for word in ("guest", "hostile", "topic"):
        shown = shared_run.on_terminal("search", word, "--data", HOSTILE, columns=80)
        assert shown.code == 0
        assert "\x1b]" not in shown.out
        for form in ("plain", "csv", "markdown"):
            assert shared_run("search", word, "--data", HOSTILE, "-f", form).code == 0
    sheet = shared_run("search", "guest*", "--data", HOSTILE, "-f", "csv", "--limit", "0").out
    cells = [cell for row in csv.reader(io.StringIO(sheet)) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "@"))] == []


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[31mx",
        "a\u202eb",
        "'; DROP TABLE files; --",
        '"PMDA OR 1=1',
        "NEAR(PMDA BIO)",
        "title:PMDA",
        "^zebra*$",
        "[red]PMDA[/red]",
    ],
)
def test_what_is_typed_is_shown_safely(shared_run: Command, text: str) -> None:
    result = shared_run("search", text)
    assert result.code == 0
    assert "nothing found for '" in result.err or "nothing for '" in result.err
    assert not set(result.err) & {"\x1b", "\u202e"}
    assert "Traceback" not in result.err


def test_a_long_query_is_told_in_short(shared_run: Command) -> None:
    for words in (("zzz" * 5000,), ("zzz",) * 5000, ("?" * 15000,)):
        result = shared_run("search", *words)
        [line] = result.err.splitlines()
        assert len(line) < 150
        assert "…'" in line


def test_one_argument_that_begins_with_a_word_to_leave_out(shared_run: Command) -> None:
    apart = hits(shared_run("search", "-fjson", "--limit", "0", "bio", "-delegation"))
    assert 0 < len(apart) < len(hits(shared_run("search", "-fjson", "--limit", "0", "bio")))
    for args in (("--", "-delegation bio"), ("-delegation bio",)):
        assert hits(shared_run("search", "--limit", "0", "-fjson", *args)) == apart


def test_bytes_that_are_no_text_are_no_failure(shared_run: Command) -> None:
    result = shared_run.shell(
        "missioncli search $'PMDA\\xff' -f jsonl; missioncli search $'\\xff\\xfe'"
    )
    assert result.code == 2
    assert "organizations.pmda" in result.out
    assert r"'\udcff\udcfe' has no word" in result.err


def test_completion_offers_kinds_and_missions(shared_run: Command) -> None:
    def offered(line: str) -> list[str]:
        words = line.split(" ")
        env = {
            "_MISSIONCLI_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        }
        return shared_run(env=env).out.split()

    assert offered("missioncli search x --kind ") == list(KINDS)
    assert offered("missioncli search -y x --kind o") == [
        "organization",
        "outcome",
        "official",
        "other",
    ]
    assert offered("missioncli search --mission ") == ["bio-tokyo-2025"]


def test_a_machine_without_full_text_search(shared_run: Command) -> None:
    """Python's SQLite may lack FTS5; here its name is hidden from it."""
    shim = (
        "import sqlite3, sys\n"
        "from missioncli.store.search import index\n"
        "index.SEARCH_SCHEMA = index.SEARCH_SCHEMA.replace('USING fts5', 'USING nofts5')\n"
        "from missioncli.cli.app import app\n"
        "app(['search', 'PMDA'])\n"
    )
    path = shared_run.cwd / "shim.py"
    path.write_text(shim)
    result = shared_run.shell(f"python {path}")
    assert (result.code, result.out) == (3, "")
    assert (
        result.err == "missioncli: search needs SQLite with FTS5, which this Python comes without\n"
    )
    assert sqlite3.sqlite_version_info >= (3, 35)


@pytest.fixture(scope="module")
def both(shared_run: Command) -> Path:
    """A folder with the bundled mission and the Japanese one."""
    folder = shared_run.cwd / "both"
    folder.mkdir()
    (folder / "japanese.toml").write_bytes(JAPANESE.read_bytes())
    shared_run("export", "-o", folder / "tokyo.toml")
    return folder


@pytest.mark.usefixtures("both")
@pytest.mark.parametrize("name", SCREENS)
def test_screens_are_as_they_were(shared_run: Command, name: str) -> None:
    screens = {
        width: shared_run.on_terminal(
            "search", *SCREENS[name], columns=width, env={"NO_COLOR": "1"}, streams=("out",)
        )
        for width in WIDTHS
    }
    shown = "\n".join(
        f"{f' {width} columns ':=^{width}}\n{screen.out}{screen.err}"
        for width, screen in screens.items()
    )
    path = SNAPSHOTS / f"{name}.txt"
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert path.is_file(), "MISSIONCLI_UPDATE_SNAPSHOTS=1 writes it"
    assert shown == path.read_text(encoding="utf-8")
    assert {screen.code for screen in screens.values()} == {0}


def test_no_snapshot_is_left_over() -> None:
    assert {path.stem for path in SNAPSHOTS.glob("*")} == set(SCREENS)


def test_matches_are_marked_with_and_without_colour(shared_run: Command) -> None:
    plain = shared_run.on_terminal("search", "price", env={"NO_COLOR": "1"}, streams=("out",)).out
    marked = shared_run.on_terminal(
        "search", "price", env={"FORCE_COLOR": "1"}, streams=("out",)
    ).out
    assert marked.count("\x1b[1;4mprice\x1b[0m") == 3
    bare = "".join(
        piece.partition("m")[2] if number else piece
        for number, piece in enumerate(marked.split("\x1b["))
    )
    assert bare.split() == plain.split()
