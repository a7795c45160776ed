"""A page on the terminal: labels in one piece, citations between words, notes with their numbers."""

import re

import pytest
from rich.text import Text

from missioncli.export import page_as
from missioncli.export.pages import Entry, Line, Page
from missioncli.render.page import page
from missioncli.render.parts import cited, cites_width, labelled
from missioncli.render.screen import Screen, draw

TWO = ("report-2019:8", "harbour-gazette:4")


def drawn(entries: tuple[Entry, ...], width: int, notes: tuple[str, ...] = ()) -> str:
    return draw(page(Page("T", "s", "held", entries, notes, "next")), Screen(width, colour=False))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_two_citations_are_two_lines_and_no_key_is_cut(width: int) -> None:
    text = drawn(
        (Entry("Issues", (Line("open: Harbour fees that nobody can foresee", TWO),)),), width
    )
    assert re.search(r" report-2019\s+¶8\n", text)
    assert re.search(r" harbour-gazette\s.*¶4\n", text, re.DOTALL)
    if width > 60:
        assert text.count("¶") == len([line for line in text.splitlines() if "-" in line])


def test_a_long_key_has_the_space_that_it_needs_and_the_text_the_rest() -> None:
    sources = ("the-gazette-of-all-harbours:4", "the-gazette-of-all-harbours:12")
    rows = [("Said", Text("one two three four five six seven eight"), cited(sources, named=True))]
    text = draw(labelled(rows, 12), Screen(80, colour=False))
    assert "the-gazette-of-all-harbours" in text
    assert [line.split()[-1] for line in text.splitlines() if "¶" in line] == ["¶12"]


def test_a_column_of_citations_is_as_wide_as_its_widest_where_there_is_space() -> None:
    wanted = cites_width([cited(TWO, named=True), cited(("a:1",), named=True), Text()])
    assert (wanted.least, wanted.wanted) == (len("harbour-gazette"), len("harbour-gazette ¶4"))
    assert wanted.within(80) == wanted.wanted
    assert wanted.within(68) == 17
    assert wanted.within(56) == wanted.within(30) == wanted.least
    assert cites_width([]).within(80) == 0


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("heading", ["Delegation met", "Was to take part", "To be led by"])
def test_a_label_is_in_one_piece(width: int, heading: str) -> None:
    assert f"\n{heading}  Ana Lima" in drawn((Entry(heading, (Line("Ana Lima"),)),), width)


def test_only_notes_that_a_line_refers_to_have_numbers() -> None:
    entries = (Entry("Said", (Line("this", ("a:1",), ("As heard.",)), Line("that"))),)
    one = Page("T", "s", "held", entries, ("Of it all.", "As heard."), "next")
    text = draw(page(one), Screen(80, colour=False))
    assert "see the notes below" in text
    assert re.search(r"this .*¶1 \(1\)\n", text)
    assert "\n(1) As heard.\nOf it all.\n" in text
    plain = "".join(page_as("plain", one)).splitlines()
    assert plain[1:] == [
        "Said\tthis (1)\ta:1",
        "Said\tthat\t",
        "Note\t(1) As heard.\t",
        "Note\tOf it all.\t",
    ]
    markdown = "".join(page_as("markdown", one))
    assert markdown.endswith("\n**Notes**\n\n1. As heard.\n\n- Of it all.\n")


def test_notes_to_which_nothing_refers_are_not_announced() -> None:
    text = drawn((Entry("Said", (Line("this"),)),), 80, ("Of it all.",))
    assert "see the notes below" not in text
    assert "(1)" not in text
    assert "\nOf it all.\n" in text
    several = drawn((Entry("Said", (Line("this"),)),), 80, ("One.", "Two."))
    assert "\n- One.\n- Two.\n" in several
    assert "Notes" not in "".join(page_as("markdown", Page("T", "s", "held", (), (), "next")))
