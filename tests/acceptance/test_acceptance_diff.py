"""`missioncli diff A B`: what the second mission has beyond the first."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from answers import CANADA, EUROPE, FOLDER, JAPAN, KOREA, VIETNAM, VIRTUAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Command

SNAPSHOTS: Final = Path(__file__).parent / "snapshots" / "diff"
UPDATE: Final = bool(os.environ.get("MISSIONCLI_UPDATE_SNAPSHOTS"))
MANY: Final = ("--data", str(FOLDER))
SCREENS: Final = {
    "japan-vietnam": (JAPAN, VIETNAM),
    "korea-japan": (KOREA, JAPAN),
    "backwards": (JAPAN, KOREA),
    "planned": (VIETNAM, CANADA),
}


def compared(run: Command, a: str, b: str) -> Any:
    result = run("diff", a, b, *MANY, "-f", "json")
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)


def people(rows: list[dict[str, Any]]) -> list[str | None]:
    return [row["person"] for row in rows]


@pytest.mark.parametrize("name", SCREENS)
def test_screens_are_as_they_were(shared_run: Command, name: str) -> None:
    pages = []
    for width in (60, 80, 120):
        result = shared_run.on_terminal(
            "diff", *SCREENS[name], *MANY, columns=width, env={"NO_COLOR": "1"}, streams=("out",)
        )
        assert (result.code, result.err) == (0, "")
        pages.append(f"{f' {width} columns ':=^{width}}\n{result.out}")
    path = SNAPSHOTS / f"{name}.txt"
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(pages), encoding="utf-8")
    assert "\n".join(pages) == path.read_text(encoding="utf-8")


def test_no_snapshot_is_left_over() -> None:
    assert {path.stem for path in SNAPSHOTS.iterdir()} == set(SCREENS)


def test_who_is_new_there_again_and_gone(shared_run: Command) -> None:
    page = compared(shared_run, JAPAN, VIETNAM)
    assert list(page)[:3] == ["kind", "a", "b"]
    assert (page["a"]["mission"], page["b"]["mission"]) == (JAPAN, VIETNAM)
    assert people(page["delegates"]["new"]) == ["tor-hafstad"]
    assert people(page["delegates"]["again"]) == ["ingrid-vallestad", "elise-corbaud"]
    assert people(page["delegates"]["gone"]) == ["anna-lindmark"]
    assert people(page["met"]["again"]) == ["haruka-nishizato"]
    assert people(page["met"]["gone"]) == []
    assert "aiko-terashima" in people(page["others"]["again"])
    assert "aiko-terashima" in people(page["people"]["again"]), "she has changed sides, not gone"


def test_changed_posts_are_told_apart(shared_run: Command) -> None:
    page = compared(shared_run, JAPAN, VIETNAM)
    posts = {row["person"]: row["post"] for row in page["people"]["again"]}
    assert posts == {
        "ingrid-vallestad": "changed",
        "elise-corbaud": "changed",
        "haruka-nishizato": "changed",
        "aiko-terashima": "changed",
    }
    [row] = [row for row in page["people"]["again"] if row["person"] == "aiko-terashima"]
    assert [post["role"] for post in row["a"]] == ["Director-General for Ships"]
    assert [post["role"] for post in row["b"]] == ["President"]
    unchanged = compared(shared_run, KOREA, JAPAN)["people"]["again"]
    assert {row["person"]: row["post"] for row in unchanged}["ingrid-vallestad"] == "same"
    assert {row["person"]: row["post"] for row in unchanged}["kenji-moritake"] == "same"


def test_issues_new_persisting_closed_and_gone(shared_run: Command) -> None:
    page = compared(shared_run, VIRTUAL, VIETNAM)["issues"]
    states = {
        group: {
            row["issue"]: tuple(row[side] and row[side]["status"] for side in ("a", "b"))
            for row in rows
        }
        for group, rows in page.items()
    }
    assert states == {
        "new": {},
        "persisting": {"harbour-fees": ("open", "open")},
        "closed": {"double-testing": ("open", "resolved"), "battery-duty": ("open", "resolved")},
        "reopened": {"data-localisation": ("dropped", "open")},
        "gone": {},
    }
    gone = compared(shared_run, JAPAN, VIETNAM)["issues"]["gone"]
    assert [(row["issue"], row["b"]) for row in gone] == [("crew-licences", None)]


def test_a_planned_mission_closes_nothing(shared_run: Command) -> None:
    page = compared(shared_run, VIETNAM, CANADA)["issues"]
    assert [row["issue"] for row in page["persisting"]] == ["double-testing"]
    assert page["closed"] == page["reopened"] == []
    plain = shared_run("diff", VIETNAM, CANADA, *MANY, "-f", "plain").out
    assert "still: Double testing of ship batteries (resolved → resolved)" in plain


def test_renamed_organizations(shared_run: Command) -> None:
    [renamed] = compared(shared_run, KOREA, JAPAN)["renamed"]
    assert (renamed["organization"], renamed["a"], renamed["b"], renamed["former"]) == (
        "brevika",
        "Brevika Batteries",
        "Brevika Energy",
        True,
    )
    [back] = compared(shared_run, JAPAN, KOREA)["renamed"]
    assert (back["a"], back["b"]) == ("Brevika Energy", "Brevika Batteries")
    assert compared(shared_run, EUROPE, VIETNAM)["renamed"] == []


def test_the_earlier_mission_typed_last_is_said(shared_run: Command) -> None:
    plain = shared_run("diff", JAPAN, KOREA, *MANY, "-f", "plain")
    assert f"Note\t{KOREA} is the earlier one" in plain.out
    assert "earlier" not in shared_run("diff", KOREA, JAPAN, *MANY, "-f", "plain").out
    # Of 2023 as a whole nobody knows whether it came before June.
    assert "earlier" not in shared_run("diff", JAPAN, EUROPE, *MANY, "-f", "plain").out


def test_the_unnamed_and_organizations_that_went(shared_run: Command) -> None:
    page = compared(shared_run, KOREA, EUROPE)
    [office] = [row for row in page["met"]["gone"] if row["person"] is None]
    assert office["a"][0]["count"] == 2
    plain = shared_run("diff", KOREA, EUROPE, *MANY, "-f", "plain").out
    assert "Delegation\tnew: Brevika Energy, as an organization (delegate)" in plain


def test_counts_are_those_of_the_listings(shared_run: Command) -> None:
    counts = compared(shared_run, KOREA, VIETNAM)["counts"]
    for command in ("delegates", "quotes", "issues", "outcomes", "followups", "paraphrases"):
        for side, mission in (("a", KOREA), ("b", VIETNAM)):
            result = shared_run(command, "--mission", mission, *MANY, "-f", "json")
            assert len(json.loads(result.out)) == counts[command][side]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((JAPAN, JAPAN), f"both are the mission {JAPAN}: name two"),
        (("japan", VIETNAM), "'japan' names 4 missions; say which by its key:\n"),
        (("japan", "Peru"), "'japan' names 4 missions; say which by its key:\n"),
        (("japan", "Peru"), "\nno mission matches 'Peru'"),
        ((JAPAN, "Peru"), "no mission matches 'Peru'"),
        ((JAPAN,), "Missing argument 'B'"),
        ((), "Missing argument 'A'"),
        ((JAPAN, VIETNAM, KOREA), "unexpected extra argument"),
    ],
)
def test_wrong_input(shared_run: Command, args: tuple[str, ...], words: str) -> None:
    result = shared_run("diff", *args, *MANY)
    assert (result.code, result.out) == (2, "")
    assert words in result.err


def test_a_mission_is_named_as_in_the_filters(shared_run: Command) -> None:
    typed = shared_run("diff", "Hamburg", "canada", *MANY)
    assert (typed.code, typed.err) == (0, "")
    assert typed.out == shared_run("diff", EUROPE, CANADA, *MANY).out


def test_one_mission_has_nothing_to_be_compared_with(shared_run: Command) -> None:
    assert shared_run("diff", "bio-tokyo-2025", "tokyo").code == 2


@pytest.mark.parametrize(
    ("before", "after", "post"),
    [
        ('role = "Clerk"', 'role = "CLERK"', "same"),
        ('role = "Clerk"', 'role = "Chief"', "changed"),
        ('role = "Clerk"', "", "unknown"),
        ("", "", "same"),
        ('organization = "firm"', 'organization = "board"', "changed"),
        ('organization = "firm"\nrole = "Clerk"', 'organization = "board"', "changed"),
    ],
)
def test_what_is_not_on_file_is_no_change(
    run: Command, mission_file: Callable[..., Path], before: str, after: str, post: str
) -> None:
    shared = (
        '[people]\nana = {name = "Ana"}\n[organizations]\nfirm = {name = "Firm"}\n'
        'board = {name = "Board"}\n[[delegates]]\nperson = "ana"\n'
    )
    mission_file(shared + before, name="one.toml", mission="one")
    mission_file(shared + after, name="two.toml", mission="two")
    result = run("diff", "one", "two", "--data", ".", "-f", "json")
    assert result.code == 0
    assert [row["post"] for row in json.loads(result.out)["people"]["again"]] == [post]


@pytest.mark.parametrize(
    ("until", "names"),
    [("2020", ["Old", "New"]), ("2019-06", None), ("2021-07", None), ("2021", None)],
)
def test_a_name_that_ended_in_between_for_certain(
    run: Command, until: str, names: list[str] | None
) -> None:
    (run.cwd / "registry.toml").write_text(
        f'format = 1\n[organizations.firm]\nname = "New"\nformer_names = [{{name = "Old", until = "{until}"}}]\n'
    )
    for name, start in (("one", "2019-06"), ("two", "2021-06")):
        (run.cwd / f"{name}.toml").write_text(
            f'format = 1\n[mission]\nid = "{name}"\ntitle = "{name}"\nstart = "{start}"\nend = "{start}"\n'
            '[[delegates]]\norganization = "firm"\n'
        )
    result = run("diff", "one", "two", "--data", ".", "-f", "json")
    assert result.code == 0
    found = [[row["a"], row["b"]] for row in json.loads(result.out)["renamed"]]
    assert found == ([names] if names else [])


def test_the_example_of_the_help_runs(run: Command, mission_file: Callable[..., Path]) -> None:
    (run.cwd / "missions").mkdir()
    for year in ("2023", "2025"):
        mission_file("", name=f"missions/{year}.toml", mission=f"trade-{year}")
    shown = run("diff", "--help")
    assert (shown.code, shown.err) == (0, "")
    example = shown.out.partition("Example:\n  missioncli ")[2].split()
    result = run(*example)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("trade-2023 → trade-2025\t")
