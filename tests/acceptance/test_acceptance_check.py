"""`missioncli check` as people, editors and GitHub see it."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from itertools import pairwise, permutations
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from check_files import check

from missioncli.export.findings import COLUMNS
from missioncli.store.listings import LISTINGS

if TYPE_CHECKING:
    from conftest import Command

SNAPSHOTS: Final = Path(__file__).parent / "snapshots" / "check"
UPDATE: Final = bool(os.environ.get("MISSIONCLI_UPDATE_SNAPSHOTS"))
WIDTHS: Final = (60, 80, 120)

GOOD: Final = """\
format = 1
[mission]
id = "trip"
title = "The trip"
sources = [1]
[sources.news]
title = "News"
"""
TITLE: Final = 'title = "The trip"'
MISSPELLED: Final = GOOD.replace(TITLE, 'titel = "The trip"')
DOUBTFUL: Final = (
    GOOD.replace("sources = [1]", "")
    + '[[outcomes]]\nkind = "agrement"\nsummary = "x"\nsources = [1]\n'
)

MISSPELLED_LINE: Final = "4:1: error[unknown-key] unknown key `titel`; did you mean title?\n"
DOUBTFUL_LINES: Final = (
    "a.toml:2:1: warning[no-source] it has no source; say where it is written: sources = [7]\n"
    "a.toml:9:8: warning[near-word] 'agrement' is not one of the usual words;"
    " did you mean agreement?\n"
)
CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def write(run: Command, **files: str) -> None:
    """Write files of these names (`__` for a dot, `in_` for a folder) and texts."""
    for name, text in files.items():
        path = run.cwd / name.replace("__", ".").replace("in_", "in/")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def cells(line: str) -> int:
    """How many columns of a terminal the line takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in line
    )


# ---- a line a finding, a summary, an exit code ----


def test_nothing_found_is_said_and_nothing_is_printed(run: Command) -> None:
    write(run, a__toml=GOOD)
    assert run("check", "a.toml") == (0, "", "missioncli: nothing found in 1 file\n")
    assert run("check") == (0, "", "missioncli: nothing found in 1 file\n"), "the bundled mission"
    assert run("check", "--strict").code == 0


def test_a_finding_is_one_line_with_place_severity_rule_words_and_suggestion(run: Command) -> None:
    write(run, a__toml=MISSPELLED)
    summary = "missioncli: 1 error in 1 file\n"
    assert run("check", "a.toml") == (1, f"a.toml:{MISSPELLED_LINE}", summary)
    assert run("check", "--strict", "a.toml") == (1, f"a.toml:{MISSPELLED_LINE}", summary)


def test_warnings_are_no_errors_unless_strict(run: Command) -> None:
    write(run, a__toml=DOUBTFUL)
    summary = "missioncli: 2 warnings in 1 file\n"
    assert run("check", "a.toml") == (0, DOUBTFUL_LINES, summary)
    assert run("check", "a.toml", "--strict") == (1, DOUBTFUL_LINES, summary)


def test_errors_and_warnings_are_counted_apart(run: Command) -> None:
    write(run, a__toml=DOUBTFUL.replace(TITLE, 'titel = "T"'), b__toml=GOOD.replace("trip", "b"))
    result = run("check", "a.toml", "b.toml")
    assert result.code == 1
    assert result.err == "missioncli: 1 error and 2 warnings in 2 files\n"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--explain", "unknwon-key"), "no rule 'unknwon-key'; did you mean unknown-key"),
        (("--explain", "\x1b[31m"), r"no rule '\x1b[31m'"),
        (("--explain",), "--explain"),
        (("-f", "xml"), "'xml' is not one of 'text', 'json', 'github'"),
        (("--strct",), "--strict"),
        (("",), "the path is empty"),
        (("--data", ""), "the path is empty"),
    ],
)
def test_a_wrong_command_line_is_told(run: Command, args: tuple[str, ...], words: str) -> None:
    result = run("check", *args)
    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert not CONTROLS.search(result.err)


def test_a_rule_that_is_like_no_other_has_no_suggestion(run: Command) -> None:
    result = run("check", "--explain", "xyzzy")
    assert result.code == 2
    assert result.err == "missioncli: no rule 'xyzzy'\nAll rules: missioncli check --list-rules\n"


def test_rules_are_listed_and_explained(run: Command) -> None:
    listed, explained = run("check", "--list-rules"), run("check", "--explain", "no-source")
    assert (listed.code, listed.err, explained.code, explained.err) == (0, "", 0, "")
    assert "unknown-key" in listed.out
    assert explained.out.startswith("no-source (warning)\n")


# ---- which files ----


def test_a_missing_path_is_exit_3_and_the_others_are_reported_on(run: Command) -> None:
    write(run, a__toml=MISSPELLED)
    result = run("check", "gone.toml", "a.toml", "away")
    assert (result.code, result.out) == (3, f"a.toml:{MISSPELLED_LINE}")
    assert result.err == (
        "missioncli: away: no such file or folder\n"
        "missioncli: gone.toml: no such file or folder\n"
        "missioncli: 1 error in 1 file\n"
    )
    assert run("check", "gone.toml") == (3, "", "missioncli: gone.toml: no such file or folder\n")
    gone = run("check", "gone.toml", "-f", "json")
    assert (gone.code, gone.out) == (3, "[]\n")


def test_a_file_is_told_of_once_by_whatever_names(run: Command) -> None:
    write(run, in_a__toml=MISSPELLED)
    (run.cwd / "link.toml").symlink_to("in/a.toml")
    result = run("check", "in/a.toml", "in", "./in/../in/a.toml", run.cwd / "in", "link.toml")
    assert result == (1, f"in/a.toml:{MISSPELLED_LINE}", "missioncli: 1 error in 1 file\n")


SKIPPED: Final = (
    "missioncli: 2 files skipped: no top-level `format`, so no mission file\n"
    "missioncli: 1 error in 2 files\n"
)


def test_a_folder_is_searched_hidden_files_are_not_and_others_are_counted(run: Command) -> None:
    write(run, in_a__toml=MISSPELLED, in___b__toml=MISSPELLED, in_c__txt="x", in_d__json="{}")
    write(run, in_e__toml='name = "something else"\n')
    (run.cwd / "in" / ".git").mkdir()
    (run.cwd / "in" / ".git" / "f.toml").write_text("format = 1\nx")
    (run.cwd / "in" / "deep").mkdir()
    (run.cwd / "in" / "deep" / "g.toml").write_text(GOOD.replace('id = "trip"', 'id = "deep"'))
    assert run("check", "in") == (
        1,
        f"in/a.toml:{MISSPELLED_LINE}",
        SKIPPED,
    )


def test_an_empty_folder_has_nothing_to_check(run: Command) -> None:
    (run.cwd / "in").mkdir()
    assert run("check", "in") == (0, "", "missioncli: no mission files to check\n")


def test_a_file_that_is_named_is_checked_whatever_it_is(run: Command) -> None:
    write(run, a__toml="x = 1\n", b__txt=MISSPELLED)
    result = run("check", "a.toml")
    assert result.code == 1
    assert result.out == (
        "a.toml:1:1: error[missing-format] this is no mission file: it has no `format = 1` at its top\n"
    )
    assert run("check", "b.txt").out.startswith("b.txt:")


def test_what_nobody_may_read_in_a_folder_is_a_finding(run: Command) -> None:
    write(run, in_a__toml=MISSPELLED)
    (run.cwd / "in" / "b.toml").mkdir()
    (run.cwd / "in" / "c.toml").symlink_to("nowhere")
    result = run("check", "in")
    assert result.code == 1
    first, second = result.out.splitlines()
    assert first + "\n" == f"in/a.toml:{MISSPELLED_LINE}"
    assert re.match(r"in/c\.toml(:1:1)?: error\[unreadable\] no such file or folder$", second)


REFERS: Final = GOOD.replace(
    "[sources", '[[delegates]]\nperson = "ann"\nleader = true\nsources = [1]\n[sources'
)
REGISTRY: Final = 'format = 1\n[people]\nann = {name = "Ann Lee"}\n'
DEAD: Final = "a.toml:7:10: error[unknown-party] no person has the key 'ann'\n"


def test_references_resolve_over_the_data_and_only_paths_are_reported_on(run: Command) -> None:
    write(
        run,
        a__toml=REFERS,
        in_registry__toml=REGISTRY,
        in_b__toml=MISSPELLED.replace('id = "t', 'id = "b'),
    )
    alone = run("check", "a.toml")
    assert (alone.code, alone.out) == (1, DEAD)
    assert "--data FOLDER" in alone.err
    nothing = (0, "", "missioncli: nothing found in 1 file\n")
    assert run("check", "a.toml", "--data", "in") == nothing
    assert run("--data", "in", "check", "a.toml") == nothing
    assert run("check", "a.toml", env={"MISSIONCLI_DATA": "in"}) == nothing
    assert run("check", "a.toml", "in/registry.toml").code == 0
    reported = run("check", env={"MISSIONCLI_DATA": "in"})
    unused = "in/registry.toml:3:1: warning[unused-person] nothing refers to this person\n"
    assert reported.out == f"in/b.toml:{MISSPELLED_LINE}{unused}", "without a path, the data"
    within = run("check", "in/b.toml", "--data", "in")
    assert within == (1, f"in/b.toml:{MISSPELLED_LINE}", "missioncli: 1 error in 1 file\n")


def test_data_that_is_not_there_is_told(run: Command) -> None:
    write(run, a__toml=GOOD)
    result = run("check", "a.toml", "--data", "gone")
    assert (result.code, result.out) == (3, "")
    assert "missioncli: gone: no such file or folder\n" in result.err


def test_findings_stand_in_the_order_of_paths_and_lines_however_they_were_named(
    run: Command,
) -> None:
    faulty = MISSPELLED.replace("News", "").replace('id = "', 'id = "{}')
    names = ("a.toml", "a-1.toml", "b.json", "c.toml")
    for name in ("a.toml", "c.toml"):
        (run.cwd / name).write_text(faulty.format(name[0]))
    (run.cwd / "b.json").write_text('{"format": 1, "mission": {"id": "J", "titel": "x"}}')
    (run.cwd / "a-1.toml").write_text("format = 1\n[mission\n")
    outs = {run("check", *some).out for some in (*list(permutations(names))[::8], (".",))}
    [out] = outs
    lines = [line.split(": ")[0].split(":") for line in out.splitlines()]
    assert [line[0] for line in lines] == sorted(line[0] for line in lines)
    for one, two in pairwise(lines):
        assert one[0] != two[0] or [int(part) for part in one[1:]] <= [
            int(part) for part in two[1:]
        ]
    assert len(lines) == 8


def test_a_mission_twice_is_told_at_the_second_file(run: Command) -> None:
    write(run, a__toml=GOOD, b__toml=GOOD)
    found = "b.toml:3:6: error[mission-twice] the mission 'trip' is already in a.toml\n"
    assert run("check", ".") == (1, found, "missioncli: 1 error in 2 files\n")
    assert run("check", "b.toml", "--data", ".").out == found
    assert run("check", "a.toml", "--data", "a.toml").code == 0, "not twice: it is the same file"


def test_a_conflict_copy_is_one_finding(run: Command) -> None:
    copy = GOOD.replace('id = "trip"', 'id = "other"')
    write(
        run,
        **{
            "trip__toml": GOOD,
            "trip (1)__toml": copy,
            "trip-PC7__toml": copy.replace("other", "more"),
        },
    )
    result = run("check", ".")
    assert result.code == 0
    assert [line.split(": ")[:2] for line in result.out.splitlines()] == [
        [
            "trip (1).toml:1:1",
            "warning[conflict-copy] the name looks like a copy of trip.toml; compare the two, and keep one",
        ],
        [
            "trip-PC7.toml:1:1",
            "warning[conflict-copy] the name looks like a copy of trip.toml; compare the two, and keep one",
        ],
    ]
    write(run, **{"trip (1)__toml": GOOD})
    same = run("check", "trip.toml", "trip (1).toml")
    # The original counts, in whatever order they are named.
    assert [line.split()[1] for line in same.out.splitlines()] == ["(1).toml:3:6:"], "one defect"
    assert run("check", "trip (1).toml", "trip.toml") == same


# ---- where ----


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\t",
        '"title" = "日本の薬価", ',
        "title = '👩🏽‍🔬🇯🇵', ",
        'title = "e\u0301\u3099 ｶﾞ", ',
        "\t\ttitle\t=\t'𝒳',\t",
    ],
)
@pytest.mark.parametrize(
    ("mark", "newline"), [(b"", "\n"), (b"\xef\xbb\xbf", "\n"), (b"\xef\xbb\xbf", "\r\n")]
)
def test_columns_count_characters(tmp_path: Path, before: str, mark: bytes, newline: str) -> None:
    head = GOOD.partition("[sources")[0]
    title = "" if "title" in before else "title = 'N', "
    line = f"sources.news = {{{title}{before}acount = 'own'}}"
    text = f"{line}\n{head}"
    column = text.index("acount") + 1
    path = tmp_path / "a.toml"
    path.write_bytes(mark + text.replace("\n", newline).encode())
    [found] = check(path)
    assert found[-4:] == (1, column, column + len("acount"), line)


def test_json_has_the_key_path_and_the_line_only_of_a_syntax_error(run: Command) -> None:
    write(
        run,
        a__json='{\n "format": 1,\n "mission": {"id": "jay", "titel": "x",\n "sources": ["news:1"]},\n "sources": {"news": {"title": "N"}}\n}',
    )
    result = run("check", "a.json")
    assert result.code == 1
    assert (
        result.out
        == "a.json: error[unknown-key] mission.titel: unknown key `titel`; did you mean title?\n"
    )
    [found] = json.loads(run("check", "a.json", "-f", "json").out)
    assert [found[name] for name in ("line", "column", "end_column", "key")] == [
        None,
        None,
        None,
        "mission.titel",
    ]
    write(run, a__json='{\n "format": 1,\n "mission": {"id": "jay",}\n}')
    result = run("check", "a.json")
    # Python 3.13 points at the comma, its predecessors behind it.
    assert re.match(r"a\.json:3:2[56]: error\[syntax\] not valid JSON: ", result.out)
    assert result.out.count("\n") == 1


# ---- formats ----


def test_json_is_a_list_of_objects_in_one_shape(run: Command) -> None:
    write(run, a__toml=MISSPELLED)
    result = run("check", "a.toml", "--format", "json")
    assert (result.code, result.err) == (1, "missioncli: 1 error in 1 file\n")
    [found] = json.loads(result.out)
    assert list(found) == list(COLUMNS)
    assert list(found.values()) == [
        *("a.toml", 4, 1, 6, "error", "unknown-key"),
        *("unknown key `titel`", "did you mean title?", "mission.titel"),
    ]


def test_json_of_nothing_is_an_empty_list_and_github_nothing(run: Command) -> None:
    write(run, a__toml=GOOD)
    summary = "missioncli: nothing found in 1 file\n"
    assert run("check", "a.toml", "-f", "json") == (0, "[]\n", summary)
    assert run("check", "a.toml", "-f", "github") == (0, "", summary)


def test_github_gets_annotations(run: Command) -> None:
    write(run, **{"100%,a:b__toml": MISSPELLED, "c__toml": DOUBTFUL.replace("trip", "c")})
    result = run("check", ".", "-f", "github")
    assert result.code == 1
    assert result.out.splitlines()[0] == (
        "::error file=100%25%2Ca%3Ab.toml,line=4,col=1,endColumn=6,title=unknown-key::"
        "unknown key `titel`; did you mean title?"
    )
    assert [line.partition(" ")[0] for line in result.out.splitlines()[1:]] == ["::warning"] * 2


def test_a_format_is_the_same_on_a_terminal(run: Command) -> None:
    write(run, a__toml=MISSPELLED)
    for form in ("json", "github"):
        piped = run("check", "a.toml", "-f", form)
        shown = run.on_terminal("check", "a.toml", "-f", form)
        assert shown == piped


# ---- hostile data ----

HOSTILE: Final = r"""
"\u001b[31mred" = 1
"a\nb" = 2
[people]
"\u001b]0;title\u0007" = {name = "x\u001b[2J", prefix = "\u202e", given = "\u0085"}
[organizations]
o = {name = "n", kind = "\u001b", parent = "\u009b31m", country = "\n"}
[[delegates]]
person = "\u001b[0m"
joined = "\u001b"
sources = ["\u001b", "\r\n"]
[[quotes]]
speaker = "\u2028"
text = "\u0000"
terms = "\u001b[8m"
"""


def test_no_data_can_drive_the_terminal(run: Command) -> None:
    name = "\x1b[31m\n\u202e.toml"
    (run.cwd / name).write_text(GOOD.replace('"The trip"', r'"\u001b[5m"') + HOSTILE)
    (run.cwd / "b.toml").write_text('x = "\x1b[31m\x07"\n[\x1b')
    (run.cwd / "c.json").write_text(
        json.dumps({"format": 1, "\x1b[1m": 1, "mission": {"id": "\x1b", "\u202e": "x"}})
    )
    (run.cwd / "d.json").write_text('{"format": 1, "\x1b": \x1b}')
    for form in ("text", "github", "json"):
        result = run("check", ".", "-f", form)
        assert result.code == 1
        assert not CONTROLS.search(result.err + (result.out if form != "json" else ""))
        assert "\x1b" not in result.out
    assert r"\x1b[31m\n\u202e.toml:" in run("check", ".").out
    assert name in {one["path"] for one in json.loads(run("check", ".", "-f", "json").out)}
    shown = run.on_terminal("check", ".", env={"NO_COLOR": "1"})
    assert not CONTROLS.search(shown.out + shown.err)
    coloured = run.on_terminal("check", ".")
    assert not CONTROLS.search(re.sub(r"\x1b\[[0-9;]*m", "", coloured.out + coloured.err))
    assert set(re.findall(r"\x1b\[([0-9;]*)m", coloured.out)) <= {"0", "1", "2", "1;31", "1;33"}


def test_a_missing_path_cannot_drive_the_terminal(run: Command) -> None:
    result = run("check", "\x1b[31m\n")
    assert (result.code, result.err) == (3, "missioncli: \\x1b[31m\\n: no such file or folder\n")


# ---- on a terminal ----

LONG: Final = "What was said at length about prices and pathways, " * 4
SCREEN: Final = f"""\
format = 1
[mission]
id = "trip"
titel = "The trip"
start = 2025-03-19
end = 2025-03-17
sources = ["bio news, 7"]
[mission.stops]
tokyo = {{city = "東京 Tōkyō é", contry = "日本"}}
[people]
ann = {{name = "Ann Lee", aliases = ["안", "アン・リー", "{LONG}"], prefx = "Dr."}}
Bob = {{name = "Bob"}}
[sources.news]
title = "News"
\t[[sources.news.errata]]
\tprinted = "薬か\u3099", reading = "薬が"
"""
SCREENS: Final = {
    "syntax": SCREEN,
    "findings": SCREEN.replace('", reading', '"\n\treeding'),
    "clean": GOOD,
}


def shown_at(run: Command, name: str, width: int) -> str:
    (run.cwd / f"{name}.toml").write_text(SCREENS[name], encoding="utf-8")
    result = run.on_terminal("check", f"{name}.toml", columns=width, env={"NO_COLOR": "1"})
    assert result.code == (name != "clean")
    return f"{f' {width} columns ':=^{width}}\n{result.out}{result.err}"


@pytest.mark.parametrize("name", SCREENS)
def test_screens_of_findings_are_as_they_were(run: Command, name: str) -> None:
    path = SNAPSHOTS / f"{name}.txt"
    shown = "\n".join(shown_at(run, name, width) for width in WIDTHS)
    if UPDATE:
        path.write_text(shown, encoding="utf-8")
    assert path.is_file(), "MISSIONCLI_UPDATE_SNAPSHOTS=1 writes it"
    assert shown == path.read_text(encoding="utf-8")


def test_no_snapshot_of_findings_is_left_over() -> None:
    assert {path.stem for path in SNAPSHOTS.iterdir()} == set(SCREENS)


@pytest.mark.parametrize("width", [20, 40, *WIDTHS])
def test_no_line_of_findings_is_wider_than_the_terminal(run: Command, width: int) -> None:
    shown = shown_at(run, "findings", width).partition("missioncli: ")[0].splitlines()
    assert [line for line in shown if cells(line) > width or line != line.rstrip()] == []


def test_the_mark_stands_under_what_is_meant(run: Command) -> None:
    lines = shown_at(run, "findings", 80).splitlines()
    marked = []
    for above, below in pairwise(lines):
        if re.match(r" +│ +\^+$", below):
            start, end = below.index("^"), len(below)
            marked.append(in_columns(above, start, end))
    assert marked == [
        *("titel", "2025-03-19", '"bio news, 7"', "contry", "ann", "prefx", "Bob", "reeding"),
    ]


def in_columns(line: str, start: int, end: int) -> str:
    """What stands in these columns of a terminal."""
    found, column = "", 0
    for char in line:
        found += (
            char
            if start <= column < end or (unicodedata.combining(char) and found and column == end)
            else ""
        )
        column += cells(char)
    return found


def test_colour_only_where_it_is_wanted(run: Command) -> None:
    write(run, a__toml=MISSPELLED)
    coloured = run.on_terminal("check", "a.toml").out
    plain = run.on_terminal("check", "a.toml", env={"NO_COLOR": "1"}).out
    assert plain == (f'a.toml:{MISSPELLED_LINE}  4 │ titel = "The trip"\n    │ ^^^^^\n')
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "\x1b[1;31mtitel\x1b[0m" in coloured
    assert run.on_terminal("check", "a.toml", env={"TERM": "dumb"}).out == plain
    piped = run("check", "a.toml", env={"FORCE_COLOR": "1"})
    assert piped.out == f"a.toml:{MISSPELLED_LINE}", "a pipe gets lines"


def test_the_bundled_mission_is_named_where_somebody_reads_it(run: Command) -> None:
    shown = run.on_terminal("check")
    assert (shown.code, shown.out) == (0, "")
    assert "The bundled BIO mission to Tokyo" in shown.err
    assert "nothing found in 1 file" in shown.err


# ---- what is loaded ----

PROFILE: Final = {"PYTHONPROFILEIMPORTTIME": "1"}


@pytest.mark.parametrize("command", ["check", "mission", "export", *LISTINGS])
def test_valid_data_never_loads_the_parser_of_positions(shared_run: Command, command: str) -> None:
    result = shared_run(command, env=PROFILE)
    assert result.code == 0
    assert "import time:" in result.err
    assert "tree_sitter" not in result.err


def test_warnings_and_faults_load_the_parser_of_positions(run: Command) -> None:
    write(run, a__toml=MISSPELLED, b__toml=DOUBTFUL)
    assert "tree_sitter" in run("check", "a.toml", env=PROFILE).err
    assert "tree_sitter" in run("check", "b.toml", env=PROFILE).err
    assert "tree_sitter" in run("quotes", "--data", "a.toml", env=PROFILE).err


# ---- the other commands ----


def test_other_commands_say_what_check_says_of_faults(run: Command) -> None:
    write(run, a__toml=MISSPELLED + '[[quotes]]\nspeaker = "nobody"\ntext = "“x”"\nsources = [1]\n')
    checked = run("check", "a.toml")
    errors = [line for line in checked.out.splitlines() if ": error[" in line]
    assert [line.split("[")[1].split("]")[0] for line in errors] == ["unknown-key", "unknown-party"]
    assert ": warning[quoted-text]" in checked.out
    for command in ("quotes", "mission", "missions", "export"):
        result = run(command, "--data", "a.toml")
        assert (result.code, result.out, result.err.splitlines()) == (3, "", errors)


def test_other_commands_show_the_line_on_a_terminal(run: Command) -> None:
    write(run, a__toml=MISSPELLED, in_a__toml=MISSPELLED, in_b__toml=GOOD.replace("trip", "b"))
    excerpt = '  4 │ titel = "The trip"\n    │ ^^^^^\n'
    for command in ("quotes", "mission", "export"):
        env = {"NO_COLOR": "1"}
        shown = run.on_terminal(command, "--data", "a.toml", env=env)
        assert (shown.code, shown.out, shown.err) == (3, "", f"a.toml:{MISSPELLED_LINE}{excerpt}")
    folder = run.on_terminal("missions", "--data", "in", env={"NO_COLOR": "1"}, streams=("err",))
    assert (folder.code, folder.out.count("\n")) == (3, 1)
    assert folder.err == f"in/a.toml:{MISSPELLED_LINE}{excerpt}"
    narrow = run.on_terminal("quotes", "--data", "a.toml", columns=40)
    assert "\x1b[1;31mtitel\x1b[0m" in narrow.err
    assert all(cells(re.sub(r"\x1b\[[0-9;]*m", "", line)) <= 40 for line in narrow.err.splitlines())


def test_warnings_are_checks_alone(run: Command) -> None:
    write(run, a__toml=DOUBTFUL)
    result = run("outcomes", "--data", "a.toml")
    assert (result.code, result.err) == (0, "")


def test_a_reader_that_leaves_is_no_fault(run: Command) -> None:
    faults = "".join(f"k{number}z = 1\n[[quotes]]\n" for number in range(3000))
    write(run, a__toml=GOOD + faults)
    result = run.shell("missioncli check a.toml | head -1; exit ${PIPESTATUS[0]}")
    assert result.code == 0
    assert "Traceback" not in result.err
    assert os.linesep in result.out


def test_a_mission_file_that_lost_its_format_is_told_of_in_a_folder_too(run: Command) -> None:
    write(run, a__toml=GOOD, b__toml=GOOD.replace("format = 1\n", ""), c__toml="", d__toml="[x]\n")
    result = run("check", ".")
    assert result.code == 1
    assert [line.partition(" this")[0] for line in result.out.splitlines()] == [
        "b.toml:1:1: error[missing-format]",
        "c.toml:1:1: error[missing-format]",
    ]
    assert "3 files skipped" in result.err
