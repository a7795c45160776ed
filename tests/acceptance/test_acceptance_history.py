"""What became of issues, what nobody has answered, what is owed: over a folder of ten years."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import tomllib
import unicodedata
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from answers import (
    CANADA,
    COUNTS,
    EUROPE,
    FILES,
    FOLDER,
    HISTORIES,
    JAPAN,
    KOREA,
    MISSIONS,
    OPEN_FOLLOWUPS,
    OWED_BY_SMTA,
    UNANSWERED,
    VIETNAM,
    VIRTUAL,
)

from missioncli.store.history import HISTORY
from missioncli.store.history import UNANSWERED as UNANSWERED_LISTING

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Command

    Write = Callable[..., Path]

SNAPSHOTS: Final = Path(__file__).parent / "snapshots" / "history"
UPDATE: Final = bool(os.environ.get("MISSIONCLI_UPDATE_SNAPSHOTS"))
WIDTHS: Final = (60, 80, 120)
SCREENS: Final[dict[str, tuple[str | Path, ...]]] = {
    "folder-history": ("issues", "--history", "--data", FOLDER),
    "folder-unanswered": ("issues", "--unanswered", "--data", FOLDER),
    "folder-missions": ("missions", "--data", FOLDER),
    "folder-followups": ("followups", "--open", "--data", FOLDER),
    "tokyo-history": ("issues", "--history"),
    "tokyo-unanswered": ("issues", "--unanswered"),
}


def asked(run: Command, *args: str | Path, said: str = "") -> Any:
    result = run(*args, "-f", "json", "--data", FOLDER)
    assert (result.code, result.err) == (0, said)
    return json.loads(result.out)


def keys(rows: list[dict[str, Any]]) -> list[str]:
    return [row["key"] for row in rows]


# The data itself


def test_the_folder_is_without_fault(shared_run: Command) -> None:
    paths = [path for path in FOLDER.rglob("*") if path.suffix in (".toml", ".json")]
    assert len(paths) == FILES
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 60_000
    for path in (FOLDER, *paths):
        result = shared_run("check", "--strict", path, "--data", FOLDER)
        assert (result.code, result.out) == (0, ""), path


def test_the_json_file_is_as_export_writes_it(shared_run: Command) -> None:
    path = FOLDER / "asia" / "2025-japan-vietnam.json"
    result = shared_run("export", "--data", path, "-f", "json")
    assert (result.code, result.out) == (0, path.read_text(encoding="utf-8"))


def test_every_file_says_that_it_is_invented() -> None:
    for path in FOLDER.rglob("*.*"):
        assert "nvented" in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize("listing", COUNTS)
def test_the_listings_have_as_many_rows_as_the_files(shared_run: Command, listing: str) -> None:
    assert len(asked(shared_run, listing)) == COUNTS[listing]


def test_missions_are_listed_with_dates_places_and_sizes(shared_run: Command) -> None:
    found = asked(shared_run, "missions")
    assert [row["id"] for row in found] == list(MISSIONS)
    korea = found[-1]
    assert (korea["start"], korea["end"], korea["delegates"]) == ("2019-10-07", "2019-10-16", 4)
    assert [stop["city"] for stop in korea["stops"]] == ["Yokohama", "Busan"]
    assert korea["stated_size"] == [{"count": 20, "unit": "companies", "at_least": True}]


# History


@pytest.mark.parametrize("key", HISTORIES)
def test_an_issue_is_followed_through_the_missions(shared_run: Command, key: str) -> None:
    expected = HISTORIES[key]
    [row] = asked(shared_run, "issues", "--history", "--issue", key)
    assert tuple(one["mission"] for one in row["history"]) == expected.missions
    assert (row["times_raised"], row["times_unanswered"]) == (expected.raised, expected.unanswered)
    assert (row["status_then"], row["status"]) == expected.status
    assert row["closed_by"] == expected.closed
    assert (row["open_days_at_least"], row["open_days_at_most"]) == expected.days


def test_issues_are_ordered_by_their_newest_mission(shared_run: Command) -> None:
    found = asked(shared_run, "issues", "--history")
    assert set(keys(found)) == set(HISTORIES)
    ranks = [MISSIONS.index(row["mission"]) for row in found]
    assert ranks == sorted(ranks)
    assert keys(found)[:2] == ["double-testing", "cold-weather-rules"]


def test_a_history_tells_who_asked_whom_for_what_and_what_they_said(shared_run: Command) -> None:
    [row] = asked(shared_run, "issues", "--history", "--issue", "double-testing")
    by_mission = {one["mission"]: one for one in row["history"]}
    japan = by_mission[JAPAN]
    assert (japan["start"], japan["end"], japan["status"]) == (
        "2023-06-19",
        "2023-06-22",
        "progress",
    )
    assert japan["raised_by_names"] == [
        "Skagerholm Marine Technology Association",
        "Anna Lindmark",
    ]
    assert japan["addressed_to"] == ["moss", "kssa"]
    assert japan["asks"] == ["Accept test reports of accredited laboratories"]
    assert [(one["by"], one["kind"]) for one in japan["responses"]] == [("moss", "accepted")]
    assert [one["date"] for one in japan["developments"]] == ["2023-11"]
    assert [one["title"] for one in japan["discussed"]] == [
        "Meeting at the Ministry of Straits and Shipping"
    ], "a meeting that was declined is none at which it was discussed"
    assert [one["kind"] for one in japan["outcomes"]] == ["commitment"]
    assert [one["raised"] for one in row["history"]] == [False, False, True, True, True, True]
    assert row["asks"] == [
        "Accept test reports of accredited laboratories",
        "Inspect by video for as long as nobody can travel",
    ]
    assert (row["first_raised"], row["last_raised"]) == ("2019-10-07", "2023-06-19")


def test_what_was_dropped_and_raised_anew_says_so(shared_run: Command) -> None:
    [row] = asked(shared_run, "issues", "--history", "--issue", "data-localisation")
    assert (row["closed"], row["closed_by"], row["reopened_by"]) == ("2021-05", VIRTUAL, VIETNAM)
    screen = shared_run.on_terminal(*SCREENS["folder-history"], "--issue", "data", columns=120)
    assert "open → dropped → open" in screen.out
    assert "18 to 20 months; called dropped at the mission of May 2021" in screen.out


def test_a_history_names_things_as_each_mission_did(shared_run: Command) -> None:
    [row] = asked(shared_run, "issues", "--history", "--issue", "data-localisation")
    by_mission = {one["mission"]: one["raised_by_names"] for one in row["history"]}
    assert by_mission[VIETNAM] == ["Brevika Energy"]
    assert by_mission[KOREA][1] == "Brevika Batteries"


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (("--status", "open"), ["cold-weather-rules", "harbour-fees", "data-localisation"]),
        (("--status", "resolved"), ["double-testing", "battery-duty"]),
        (("--status", "dropped"), []),
        (("--mission", "canada"), ["double-testing", "cold-weather-rules"]),
        (("--mission", EUROPE), ["double-testing", "fire-code"]),
        (("--with", "Seo Min-jae"), ["harbour-fees"]),
        (("--category", "pricing", "--category", "tax"), ["harbour-fees", "battery-duty"]),
        (("--topic", "seafarers"), ["crew-licences"]),
        (("--since", "2028"), ["double-testing", "cold-weather-rules"]),
        (("--until", "2019"), ["double-testing", "harbour-fees", "data-localisation"]),
    ],
)
def test_filters_choose_issues_and_each_is_shown_whole(
    shared_run: Command, filters: tuple[str, ...], found: list[str]
) -> None:
    """A status is asked of where an issue stands now, anything else of any of its missions."""
    said = "" if found else "missioncli: no issues on file that match\n"
    rows = asked(shared_run, "issues", "--history", *filters, said=said)
    assert keys(rows) == found
    for row in rows:
        missions = tuple(one["mission"] for one in row["history"])
        assert missions == HISTORIES[row["key"]].missions


def test_dates_choose_only_what_is_certain(shared_run: Command) -> None:
    """Europe, known by its year alone, may have been before or after June 2023."""
    said = "missioncli: 1 issue left out: the dates on file do not tell for certain\n"
    filters = ("--since", "2023-06", "--category", "security")
    result = shared_run("issues", "--history", *filters, "--data", FOLDER)
    assert (result.code, result.out) == (0, "")
    assert result.err == said + "missioncli: no issues on file that match\n"


def test_every_fault_of_the_filters_is_told_at_once(shared_run: Command) -> None:
    filters = ("--status", "opne", "--since", "soon")
    for flag in ("--history", "--unanswered"):
        result = shared_run("issues", flag, *filters, "--data", FOLDER)
        assert (result.code, result.out) == (2, "")
        assert "no status matches 'opne'; did you mean open?" in result.err
        assert "--since 'soon' is no date" in result.err


@pytest.mark.parametrize(
    ("flag", "listing", "number"),
    [("--history", HISTORY, 17), ("--unanswered", UNANSWERED_LISTING, 2)],
)
def test_flat_formats_have_a_row_an_issue_and_mission(
    shared_run: Command, flag: str, listing: Any, number: int
) -> None:
    columns = [*listing.columns, "mission"]
    forms = {
        form: shared_run("issues", flag, "-f", form, "--data", FOLDER)
        for form in ("plain", "csv", "markdown", "jsonl", "toml", "json")
    }
    assert {(one.code, one.err) for one in forms.values()} == {(0, "")}
    plain = [line.split("\t") for line in forms["plain"].out.splitlines()]
    assert [len(line) for line in plain] == [len(columns)] * number
    sheet = list(csv.reader(io.StringIO(forms["csv"].out, newline="")))
    assert sheet[0] == columns
    assert [[cell.removeprefix("'") for cell in line] for line in sheet[1:]] == plain
    assert len(forms["markdown"].out.splitlines()) == number + 2
    whole = json.loads(forms["json"].out)
    assert [json.loads(line) for line in forms["jsonl"].out.splitlines()] == whole
    assert keys(tomllib.loads(forms["toml"].out)[listing.command]) == keys(whole)
    assert not [name for row in whole for name in row if name.startswith("_")]
    assert not [
        name for row in whole for one in row.get("history", []) for name in one if name[0] == "_"
    ]
    assert list(whole[0])[-2:] == ["mission", "mission_name"]


def test_flat_rows_are_the_missions_of_one_issue_after_another(shared_run: Command) -> None:
    lines = shared_run("issues", "--history", "--data", FOLDER).out.splitlines()
    cells = [line.split("\t") for line in lines]
    found = {
        key: tuple(line[-1] for line in group)
        for key, group in groupby(cells, key=lambda line: line[0])
    }
    assert found == {key: one.missions for key, one in HISTORIES.items()}


# Without an answer


def test_what_nobody_has_answered_is_listed_with_all_that_was_asked(shared_run: Command) -> None:
    found = asked(shared_run, "issues", "--unanswered")
    assert {row["key"]: tuple(row["asks"]) for row in found} == UNANSWERED
    assert keys(found) == list(UNANSWERED)
    fees = found[0]
    assert (fees["times_raised"], fees["first_raised"], fees["last_raised"]) == (
        3,
        "2019-10-07",
        "2025-04-07",
    )
    assert fees["addressed_to_names"] == ["Oryuk Harbour Authority"]
    assert "history" not in fees


def test_both_flags_show_the_history_of_what_nobody_has_answered(shared_run: Command) -> None:
    found = asked(shared_run, "issues", "--unanswered", "--history")
    assert keys(found) == list(UNANSWERED)
    assert [len(row["history"]) for row in found] == [3, 3]


@pytest.mark.parametrize(
    ("lines", "listed"),
    [
        ("", True),
        ('asks = ["Do"]', True),
        ('asks = ["Do"]\nstatus = "progress"', True),
        ('asks = ["Do"]\nstatus = "resolved"', False),
        ('asks = ["Do"]\nstatus = "refused"', False),
        ('asks = ["Do"]\nstatus = "dropped"', False),
        ('asks = ["Do"]\ndevelopments = [{summary = "d"}]', True),
        ('asks = ["Do"]\nresponses = [{summary = "r"}]', False),
        ('asks = ["Do"]\nresponses = [{summary = "r", kind = "noted"}]', False),
        ('asks = ["Do"]\nresponses = [{summary = "r", kind = "considering"}]', False),
    ],
)
def test_any_response_is_an_answer_and_what_is_closed_needs_none(
    run: Command, mission_file: Write, lines: str, *, listed: bool
) -> None:
    path = mission_file(f'[issues.i]\ntitle = "I"\ncategory = "tax"\nsummary = "s"\n{lines}\n')
    result = run("issues", "--unanswered", "--data", path, "-f", "json")
    assert result.code == 0
    assert keys(json.loads(result.out)) == (["i"] if listed else [])
    assert result.err == ("" if listed else "missioncli: no unanswered issues on file\n")


def test_an_answer_to_another_mission_is_an_answer(run: Command, mission_file: Write) -> None:
    issue = '[issues.i]\ntitle = "I"\ncategory = "tax"\nsummary = "s"\nasks = ["Do"]\n'
    mission_file(f"start = 2020-01-01\n{issue}", name="a.toml", mission="a")
    mission_file(
        f'start = 2021-01-01\n{issue}responses = [{{summary = "r"}}]\n', name="b.toml", mission="b"
    )
    mission_file(f"start = 2022-01-01\n{issue}", name="c.toml", mission="c")
    assert run("issues", "--unanswered", "--data", run.cwd).out == ""
    [row] = json.loads(run("issues", "--history", "--data", run.cwd, "-f", "json").out)
    assert (row["times_raised"], row["times_unanswered"]) == (3, 2)


def test_what_is_planned_has_not_been_asked(run: Command, mission_file: Write) -> None:
    for status in ("planned", "cancelled"):
        path = mission_file(
            f'status = "{status}"\nstart = 2030-01-01\n'
            '[organizations]\no = {name = "O"}\n[issues.i]\ntitle = "I"\ncategory = "tax"\n'
            'summary = "s"\nasks = ["Do"]\nraised_by = ["o"]\naddressed_to = ["o"]\n'
            '[engagements.e]\nkind = "meeting"\ntitle = "E"\nissues = ["i"]\n'
        )
        assert run("issues", "--unanswered", "--data", path).out == ""
        [row] = json.loads(run("issues", "--history", "--data", path, "-f", "json").out)
        assert (row["times_raised"], row["first_raised"]) == (0, None)
        assert (row["open_days_at_least"], row["open_days_at_most"]) == (None, None)
        assert row["history"][0]["discussed"] == []
        page = run.on_terminal("issues", "--history", "--data", path).out
        assert "not yet" in page
        assert not [
            word
            for word in ("Put to", "Discussed", "Asked for", "Raised by", "Answer ")
            if word in page
        ]


def test_closed_issues_without_an_answer_are_listed_when_their_state_is_named(
    shared_run: Command,
) -> None:
    found = asked(shared_run, "issues", "--unanswered", "--status", "resolved")
    assert keys(found) == ["battery-duty"]


# What is owed


def test_what_somebody_owes_is_their_own_and_what_is_done_is_shown_as_done(
    shared_run: Command,
) -> None:
    found = asked(shared_run, "followups", "--owner", "SMTA")
    assert tuple(row["action"] for row in found) == OWED_BY_SMTA
    assert [row["done"] for row in found] == [None, None, "2019-12-12"]
    assert asked(shared_run, "followups", "--owner", "smta", "--owner", "tidewell") != found
    assert len(asked(shared_run, "followups", "--with", "SMTA")) > len(found)


def test_an_owner_is_found_by_former_names_and_nobody_else_is(shared_run: Command) -> None:
    [row] = asked(shared_run, "followups", "--owner", "Brevika Batteries")
    assert row["owner"] == "brevika"
    result = shared_run("followups", "--owner", "Vallestat", "--data", FOLDER)
    assert (result.code, result.out) == (2, "")
    assert "no owner matches 'Vallestat'; did you mean Ingrid Vallestad?" in result.err
    said = "missioncli: no follow-ups on file that match\n"
    assert asked(shared_run, "followups", "--owner", "MOSS", said=said) == []


def test_what_is_not_done(shared_run: Command) -> None:
    found = asked(shared_run, "followups", "--open")
    assert {row["action"]: row["due"] for row in found} == OPEN_FOLLOWUPS
    assert [row["action"] for row in found] == list(OPEN_FOLLOWUPS)


@pytest.mark.parametrize(
    ("due", "dates", "left_out"),
    [
        ("2020", ["2019-12-20", "2020-03"], 1),
        ("2020-03-31", ["2019-12-20", "2020-03"], 1),
        ("2020-03-30", ["2019-12-20"], 2),
        ("2021-06", ["2019-12-20", "2020-03"], 2),
        ("2021", ["2021", "2021-09-30", "2019-12-20", "2020-03"], 1),
        ("2019-12-19", [], 1),
    ],
)
def test_due_is_certain_and_the_uncertain_is_counted(
    shared_run: Command, due: str, dates: list[str], left_out: int
) -> None:
    number = "1 follow-up" if left_out == 1 else f"{left_out} follow-ups"
    said = f"missioncli: {number} left out: the dates on file do not tell for certain\n"
    if not dates:
        said += "missioncli: no follow-ups on file that match\n"
    found = asked(shared_run, "followups", "--due", due, said=said)
    assert [row["due"] for row in found] == dates


def test_what_is_owed_joins_its_filters(shared_run: Command) -> None:
    said = "missioncli: 1 follow-up left out: the dates on file do not tell for certain\n"
    found = asked(shared_run, "followups", "--open", "--due", "2024", said=said)
    assert [row["due"] for row in found] == ["2023-06-30", "2024", "2021-09-30", "2020-03"]
    result = shared_run("followups", "--due", "soon", "--owner", "zz", "--data", FOLDER)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "missioncli: no owner matches 'zz'\n--due 'soon' is no date: write 2025, 2025-03 or"
        " 2025-03-17\n"
    )


# On a terminal


@pytest.mark.parametrize("name", SCREENS)
def test_screens_are_as_they_were(shared_run: Command, name: str) -> None:
    shown = ""
    for width in WIDTHS:
        result = shared_run.on_terminal(
            *SCREENS[name], columns=width, env={"NO_COLOR": "1"}, streams=("out",)
        )
        assert (result.code, result.err) == (0, "")
        assert "…" not in result.out
        assert [line for line in result.out.splitlines() if cells(line) > width] == []
        shown += f"{f' {width} columns ':=^{width}}\n{result.out}\n"
    path = SNAPSHOTS / f"{name}.txt"
    if UPDATE:
        path.write_text(shown, encoding="utf-8")
    assert path.is_file(), "MISSIONCLI_UPDATE_SNAPSHOTS=1 writes it"
    assert shown == path.read_text(encoding="utf-8")


def test_no_snapshot_is_left_over() -> None:
    assert {path.stem for path in SNAPSHOTS.iterdir()} == set(SCREENS)


def cells(line: str) -> int:
    """How many columns of a terminal the line takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in line
    )


def test_a_page_of_history_has_every_text_whole(shared_run: Command) -> None:
    page = shared_run.on_terminal(
        *SCREENS["folder-history"], columns=96, env={"NO_COLOR": "1"}, streams=("out",)
    ).out
    # Citations stand at the right, between the parts of a wrapped text.
    lines = [re.sub(r"(^|  ) *[a-z0-9-]+( ¶\d+)+$", "", line) for line in page.splitlines()]
    flat = "".join(word for line in lines for word in line.split())
    for row in asked(shared_run, "issues", "--history"):
        for one in row["history"]:
            parts = (*one["responses"], *one["developments"], *one["outcomes"])
            texts = [one["summary"], *one["asks"], *(part["summary"] for part in parts)]
            assert [text for text in texts if "".join(text.split()) not in flat] == []
    assert CANADA in page
