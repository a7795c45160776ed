"""The README and the changelog say what the program does."""

import re
import runpy
from pathlib import Path
from typing import Any, Final

import pytest

from missioncli import __version__

ROOT: Final = Path(__file__).resolve().parents[2]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
MAKE: Final[dict[str, Any]] = runpy.run_path(str(ROOT / "docs" / "make_readme.py"))
COMMANDS: Final = list(MAKE["shown"](README))
LINK: Final = re.compile(r"(?:\]\(|src=\"|href=\")([^)#\"\s]+)")
BENCHMARK: Final = re.compile("<!-- benchmark:begin -->(.*)<!-- benchmark:end -->", re.DOTALL)
TRUE: Final = ["one", "two", "three", "four", "five"]


@pytest.fixture(scope="module")
def answers() -> list[list[str]]:
    answers: list[list[str]] = MAKE["answers"](COMMANDS)
    return answers


@pytest.mark.parametrize("number", range(len(COMMANDS)), ids=[one.command for one in COMMANDS])
def test_a_command_of_the_readme_answers_as_shown(number: int, answers: list[list[str]]) -> None:
    one = COMMANDS[number]
    real = "\n".join(answers[number])
    assert MAKE["agrees"](one.answer, answers[number]), (
        f"`{one.command}` really answers (docs/make_readme.py writes it):\n{real}"
    )


def test_the_readme_shows_commands_of_ours() -> None:
    assert any(one.command.startswith("missioncli ") for one in COMMANDS)


@pytest.mark.parametrize(
    ("name", "part"), [("install", "missioncli delegates"), ("test", "pytest")]
)
def test_the_readme_has_the_command_that_sets_up(name: str, part: str) -> None:
    found = re.findall(f"<!-- command:{name} -->\n```bash\n(.*?)\n```", README, re.DOTALL)
    assert len(found) == 1
    assert part in found[0].splitlines()[-1]


@pytest.mark.parametrize(
    "path", ["README.md", "CONTRIBUTING.md", "docs/format.md", "docs/export.md"]
)
def test_links_within_the_project_lead_somewhere(path: str) -> None:
    page = ROOT / path
    links = [
        link
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not link.startswith(("http://", "https://", "mailto:"))
    ]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_benchmark_in_the_readme_is_of_these_works_and_limits() -> None:
    works = runpy.run_path(str(ROOT / "benchmarks" / "startup.py"))["WORKS"]
    found = BENCHMARK.search(README)
    assert found
    rows = [line.split(" | ") for line in found[1].splitlines() if "×" in line]
    assert [row[:2] for row in rows] == [[f"| {w.name}", f"{w.limit:.2f} ×"] for w in works]
    assert {row[-1] for row in rows} == {"holds |"}


def test_the_changelog_has_this_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(__version__)}\b", changes, re.MULTILINE)


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        (TRUE, True),
        ([*TRUE, "", ""], True),
        (["one", "two", "…"], True),
        (["…", "five"], True),
        (["one", "…", "five"], True),
        (["one", "…", "three", "…", "five"], True),
        (["one", "…", "three", "four", "…"], True),
        (["one", "two"], False),
        (["two", "…"], False),
        (["one", "…", "four"], False),
        (["one", "…", "four", "three", "…"], False),
        ([*TRUE, "…"], False),
        (["one", "…", "six", "…", "five"], False),
        ([], False),
    ],
)
def test_only_cut_lines_may_differ(shown: list[str], same: bool) -> None:  # noqa: FBT001
    assert MAKE["agrees"](shown, TRUE) is same


def test_a_command_that_does_not_exist_is_no_answer() -> None:
    with pytest.raises(LookupError, match="missionclj"):
        MAKE["answers"]([MAKE["Shown"](0, "missionclj delegates", [])])


def test_commands_and_answers_are_read_from_console_blocks_only() -> None:
    text = "$ no\n```bash\n$ no\n```\n```console\n$ a\n1\n\n$ b | c\n```\n```console\n$ d\n2\n```\n"
    found = [(one.command, one.answer) for one in MAKE["shown"](text)]
    assert found == [("a", ["1", ""]), ("b | c", []), ("d", ["2"])]


def test_an_updated_readme_keeps_its_cuts() -> None:
    text = "A\n```console\n$ printf '1\\n2\\n3\\n4\\n'\n1\n…\nx\n\n$ echo b\n```\nB\n"
    assert MAKE["updated"](text) == text.replace("x\n", "4\n").replace("b\n```", "b\nb\n```")
