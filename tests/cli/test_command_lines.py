"""Command lines of every kind, run within this process: what they answer, and how they end."""

import json
import tomllib
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from missioncli.cli import app

MANY: Final = Path(__file__).parent.parent / "data" / "folder"
RELEASE: Final = (
    "“One of the reasons we came here was the weather,” said John F. Crowley.\n\n"
    "Hilary Stiss (BIO) spoke of the XQZ. “It rains,” she said.\n"
)

LINES: Final = (
    "missions",
    "mission smta-japan-2023",
    "delegates --organization SMTA",
    "officials --status met",
    "people --with moss",
    "organizations",
    "quotes --organization SMTA --since 2019",
    "paraphrases --until 2023-12",
    "issues --with moss",
    "issues --history",
    "issues --history --category tax --category regulatory",
    "issues --unanswered",
    "engagements --issue double-testing",
    "outcomes",
    "followups --open --due 2030",
    "followups --owner SMTA",
    "topics",
    "sources --mission smta-japan-2023",
    "show moss",
    "show double-testing",
    "show agency-dinner --mission smta-japan-2023",
    "show smta-japan-2023",
    "show haruka-nishizato",
    "diff smta-japan-2023 smta-japan-vietnam-2025",
    "diff smta-japan-2023 smta-canada-2028",
    "search laboratories",
    "search laboratries --kind quote --kind issue",
    "search laboratories -forms",
)
FORMS: Final = ("table", "plain", "json", "markdown")


@pytest.fixture
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """An index of the tests' own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


def answer(line: list[str], code: int = 0) -> tuple[str, str]:
    """What a command line answers, and what it says; it must end with `code`."""
    found = CliRunner().invoke(app, line)
    assert found.exit_code == code, (line, found.stdout, found.stderr)
    return found.stdout, found.stderr


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("index", [True, False], ids=["index", "files"])
def test_questions_to_a_folder(line: str, *, index: bool) -> None:
    words = ["--data", str(MANY), *([] if index else ["--no-index"]), *line.split()]
    texts = {form: answer([*words, "-f", form])[0] for form in FORMS}
    facts = json.loads(texts["json"])
    for form in FORMS:
        assert bool(texts[form].strip()) == bool(facts), form
        assert "\x1b" not in texts[form]


@pytest.mark.parametrize("form", FORMS)
def test_a_release_and_a_draft_are_held_against_what_is_on_file(tmp_path: Path, form: str) -> None:
    text = tmp_path / "text.txt"
    text.write_text(RELEASE, encoding="utf-8")
    found, _ = answer(["verify", str(text), "-f", form], 1)
    assert "weather" in found
    assert "XQZ" in found
    drafted, _ = answer(["verify", "--draft", str(text), "-f", form], 1)
    assert "weather" in drafted


def test_passages_as_quotes_to_paste_and_numbers_of_paragraphs(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(RELEASE, encoding="utf-8")
    pasted, _ = answer(["passages", str(text), "-f", "toml", "--source", "news"])
    quotes = tomllib.loads(pasted)["quotes"]
    assert [quote["speaker"] for quote in quotes] == ["john-f-crowley", "hilary-stiss"]
    assert quotes[1]["sources"] == ["news:2"]
    numbered, _ = answer(["passages", str(text), "--number"])
    assert numbered.startswith("¶1  “One")
    for form in ("table", "plain", "markdown"):
        assert "John F. Crowley" in answer(["passages", str(text), "-f", form])[0]
    hashed, _ = answer(["verify", "--print-hash", str(text)])
    assert len(hashed.split()[0]) == 64


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("form", ["html", "markdown", "text"])
@pytest.mark.parametrize(
    "line",
    [
        "smta-japan-2023 --include-off-record --notes",
        "smta-canada-2028",
        "--with KSSA",
        "--with brevika --release public",
        "--with elise-corbaud --notes",
        "--with moss --topic battery",
        "--with moss smta-europe-2023",
    ],
)
def test_briefs_from_a_folder(line: str, form: str) -> None:
    words = ["brief", "--data", str(MANY), *line.split(), "-f", form]
    assert answer(words) == answer(["--no-index", *words])


def test_a_brief_is_held_against_its_source(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(RELEASE, encoding="utf-8")
    found, _ = answer(["brief", "--source", f"bio-news={text}", "-f", "markdown"])
    assert found.count("does not match the source") == 3
    assert answer(["brief", "-o", str(tmp_path / "brief.html")]) == ("", "")
    assert (tmp_path / "brief.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("brief", "say which"),
        ("brief --with lindmark", "say which"),
        ("brief --with Vallestat", "did you mean"),
        ("brief smta-canada-2028 --release public", "may not leave"),
        ("brief smta-canada-2028 -o x.csv", "cannot hold a brief"),
        ("show Vallestat", "did you mean"),
        ("show lindmark", "say which"),
        ("diff smta-japan-2023 smta-japan-2023", "name two"),
        ("search", ""),
        ("search laboratories --kind quot", "did you mean"),
        ("verify --draft x.txt y.txt", "leave out"),
        ("verify", "name the text"),
        ("verify nowhere=x.txt", "no source has the key"),
        ("followups --due soon", "is no date"),
    ],
)
def test_what_cannot_be_followed_is_said(line: str, said: str) -> None:
    _, err = answer(["--no-index", "--data", str(MANY), *line.split()], 2)
    assert said in err
