"""`export --format markdown`: the book, read back by the parsers that people's tools use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from answers import COUNTS, FOLDER, MISSIONS
from attacks import ATTACKS, folder_with
from consuming import read_by

from missioncli.text import one_line

if TYPE_CHECKING:
    from conftest import Command

DATA: Final = Path(__file__).parents[1] / "data"
JAPANESE: Final = DATA / "valid" / "japanese.toml"
PARSERS: Final = ("github", "markdown-it")
ALL: Final = ("--include-off-record", "--notes")


def book(run: Command, *args: str | Path) -> dict[str, Any]:
    """What each parser finds in the book, which must hold together."""
    done = run("export", "-f", "markdown", "-o", "book.md", *args)
    assert (done.code, done.out) == (0, "")
    found = read_by("markdown_book", run.cwd / "book.md")
    for parser in PARSERS:
        page = found[parser]
        assert page["others"] == [], parser
        assert page["dead"] == [], "every place that a link leads to is there"
        assert page["twice"] == [], "and only once"
    return dict(found)


def level(page: dict[str, Any], heading: str) -> list[str]:
    return [text for tag, text in page["headings"] if tag == heading]


@pytest.mark.parametrize("parser", PARSERS)
def test_the_bundled_mission_is_a_book_with_all_that_it_has(run: Command, parser: str) -> None:
    page = book(run)[parser]
    assert level(page, "h1") == ["BIO mission to Tokyo"]
    assert level(page, "h2") == ["Contents", "BIO mission to Tokyo", "People", "Organizations"]
    assert len(level(page, "h4")) == 5, "an issue each"
    assert page["rows"] == 1 + 10 + 1 + 3 + 1 + 2, "delegates, officials, others, with their heads"
    assert len(page["quotes"]) == 3
    assert page["quotes"][0].startswith("“One of the reasons we came here")
    assert page["quotes"][0].endswith("BIO; one utterance, printed in 2 passages (¶7)")
    assert page["outer"] == [
        "https://bio.news/international/bios-mission-to-tokyo-builds-on-fruitful-cooperation"
    ]
    assert "PMDA office opening in Washington, D.C.; the article calls it" in page["text"]


@pytest.mark.parametrize("parser", PARSERS)
def test_a_folder_is_a_chapter_a_mission_newest_first(run: Command, parser: str) -> None:
    page = book(run, "--data", FOLDER, *ALL)[parser]
    chapters = level(page, "h2")
    assert chapters[0] == "Contents"
    assert len(chapters) == 1 + len(MISSIONS) + 2
    assert chapters[1] == "SMTA mission to Canada"
    assert len(page["quotes"]) == COUNTS["quotes"]
    assert len(level(page, "h4")) == COUNTS["issues"]
    assert page["text"].count("Owed:") + page["text"].count("Done ") == COUNTS["followups"]
    assert page["text"].count("Also at:") > 0, "an issue leads to the other missions that have it"


@pytest.mark.parametrize("parser", PARSERS)
def test_japanese_stays_as_it_is_and_keeps_its_quotation_marks(run: Command, parser: str) -> None:
    page = book(run, "--data", JAPANESE, *ALL)[parser]
    assert page["quotes"][0].startswith("「審査期間が長すぎると、")
    assert "「「待つ」ことは、答えではありません。」" in page["quotes"][0]
    assert "審議官（医薬品審査担当）" in page["cells"]
    assert "the source says at least 12 社" in page["text"]
    assert page["rows"] == (1 + 3) + (1 + 2) + (1 + 1)
    assert "from 6 November 2024" in page["text"], "who joined later"
    assert "Done 2 December 2024: 礼状を書く" in page["text"]


def test_what_the_source_does_not_say_is_not_on_file(run: Command) -> None:
    text = run("export", "-f", "markdown").out
    assert "- **Raised by:** not on file\n- **Put to:** not on file\n" in text
    assert "the full number is not on file" in text
    assert "| [Adam Roach](#party--adam-roach) | – |" in text


def test_every_statement_leads_to_its_source_and_paragraph(run: Command) -> None:
    text = run("export", "-f", "markdown").out
    mark = "](#source--bio-tokyo-2025--bio-news)"
    for line in text.splitlines():
        if line.startswith("> —") or "**The need:**" in line or "**Since:**" in line:
            assert mark in line
    assert text.count('<a id="source--bio-tokyo-2025--bio-news"></a>') == 1


@pytest.mark.parametrize("parser", PARSERS)
def test_no_text_becomes_markup(run: Command, parser: str) -> None:
    folder_with(ATTACKS, run.cwd)
    page = book(run, "--data", ".", "--notes")[parser]
    number = len(ATTACKS)
    assert len(page["outer"]) == number, "only the address of the source of each"
    assert set(page["outer"]) == {"https://example.org/a?b=(1)&c='2'"}
    counted = {tag: len(level(page, tag)) for tag in ("h1", "h2", "h3", "h4")}
    assert counted == {"h1": 1, "h2": number + 3, "h3": number * 11, "h4": number}
    assert page["rows"] == number * 6
    assert len(page["quotes"]) == number * 2
    text = one_line(page["text"])
    for attack in ATTACKS:
        assert text.count(one_line(attack)) >= 15, attack
        assert one_line(f"“{attack}” “and {attack}”") in " ".join(page["quotes"])


@pytest.mark.started
def test_two_exports_are_equal_and_say_for_whom_they_are(run: Command) -> None:
    first = run("export", "-f", "markdown", "--data", FOLDER)
    assert first == run("export", "-f", "markdown", "--data", FOLDER)
    assert "**Internal: not to leave the house. It holds only what is on the record.**" in first.out
    public = run("export", "-f", "markdown", "--data", FOLDER, "--release", "public", "--notes")
    assert "**Public: may be passed on to anybody." in public.out
    assert "It holds the editor's notes.**" in public.out
    assert len(public.out) < len(first.out)


def test_line_breaks_of_a_text_stay_within_its_quotation(run: Command) -> None:
    (run.cwd / "m.toml").write_text(
        'format = 1\n[mission]\nid = "m"\ntitle = "M"\n[[quotes]]\nattribution = "one"\n'
        'text = """a\n# b\n\n    c\n- d"""\n',
        encoding="utf-8",
    )
    for page in book(run, "--data", "m.toml").values():
        assert page["quotes"] == ["“a # b c - d” — one (source not on file)"]
        assert len(page["headings"]) == 12, "none but those of the book"
