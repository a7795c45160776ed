"""Findings on a terminal: every width, any text, the mark under the right characters."""

import itertools
import re
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from strategies import quick

from missioncli.errors import Finding
from missioncli.render.diagnostics import Diagnostics
from missioncli.render.screen import Screen, draw
from missioncli.text import visible


def drawn(*findings: Finding, width: int = 80, colour: bool = False) -> list[str]:
    return draw(Diagnostics(findings), Screen(width, colour)).removesuffix("\n").split("\n")


def finding(
    excerpt: str, marked: str = "", *, line: int = 4, message: str = "it is wrong"
) -> Finding:
    """A finding at `marked` in the excerpt; at its end when there is none."""
    start = excerpt.index(marked) if marked else len(excerpt)
    column = start + 1
    end = column + (len(marked) or 1)
    found = Finding("a.toml", ("x",), "r", message)
    return found._replace(line=line, column=column, end_column=end, excerpt=excerpt)


HEAD: Final = "a.toml:4:{}: error[r] it is wrong"


@pytest.mark.parametrize(
    ("excerpt", "marked", "shown", "mark"),
    [
        ('title = "x"', "title", '  4 │ title = "x"', "    │ ^^^^^"),
        ('title = "x"', '"x"', '  4 │ title = "x"', "    │         ^^^"),
        ('\ttitle\t= "x"', '"x"', '  4 │     title    = "x"', "    │                ^^^"),
        ("\tx", "\tx", "  4 │     x", "    │ ^^^^^"),
        ('a = "日本", b', "b", '  4 │ a = "日本", b', "    │             ^"),
        ('a = "日本"', "本", '  4 │ a = "日本"', "    │        ^^"),
        ("a = e\u0301x", "x", "  4 │ a = e\u0301x", "    │      ^"),
        ("a = 👍 b", "b", "  4 │ a = 👍 b", "    │        ^"),
        ("a = \u202eb", "b", r"  4 │ a = \u202eb", "    │           ^"),
        ("a = \x1b[31m", "\x1b", r"  4 │ a = \x1b[31m", "    │     ^^^^"),
        ("a = [", "", "  4 │ a = [", "    │      ^"),
    ],
)
def test_the_mark_stands_below(excerpt: str, marked: str, shown: str, mark: str) -> None:
    found = finding(excerpt, marked)
    assert drawn(found) == [HEAD.format(found.column), shown, mark]


def test_without_a_line_there_is_only_the_sentence() -> None:
    place = Finding("a.json", ("mission", "titel"), "unknown-key", "unknown key `titel`")
    assert drawn(place) == ["a.json: error[unknown-key] mission.titel: unknown key `titel`"]
    whole = Finding("a.toml", (), "r", "m", line=1, column=1, end_column=1)
    assert drawn(whole) == ["a.toml:1:1: error[r] m"]
    assert drawn(whole._replace(excerpt="   \t")) == ["a.toml:1:1: error[r] m"]


def test_no_findings_draw_nothing() -> None:
    assert draw(Diagnostics([]), Screen(80, colour=True)).strip() == ""


@pytest.mark.parametrize("width", [20, 30, 60, 80])
def test_a_long_line_is_cut_around_the_mark(width: int) -> None:
    excerpt = "a" * 200 + "MARK" + "b" * 200
    *_, shown, mark = drawn(finding(excerpt, "MARK"), width=width)
    assert len(shown) == width
    assert re.fullmatch("  4 │ …a*MARKb+…", shown)
    assert shown.index("MARK") == mark.index("^^^^")
    *_, shown, mark = drawn(finding("MARK" + "b" * 200, "MARK"), width=width)
    assert re.fullmatch("  4 │ MARKb+…", shown)
    assert mark == "    │ ^^^^"
    *_, shown, mark = drawn(finding("a" * 200 + "MARK", "MARK"), width=width)
    assert shown.endswith("aMARK")
    assert shown.index("MARK") == mark.index("^^^^")


def test_what_is_marked_and_too_long_is_cut_too() -> None:
    *_, shown, mark = drawn(finding("a = " + "x" * 200, "x" * 200), width=40)
    assert len(shown) <= 40
    assert "x…" in shown
    assert mark.count("^") == shown.count("x") + 1


@pytest.mark.parametrize("length", [12, 13, 15, 16])
def test_a_mark_behind_a_line_that_fills_the_terminal_is_on_it(length: int) -> None:
    *_, shown, mark = drawn(finding("x" * length), width=20)
    assert max(len(shown), len(mark)) <= 20
    assert mark.index("^") == len(shown)


def test_a_long_sentence_is_wrapped_at_words_and_indented() -> None:
    found = finding("x = 1", "x", message="one two three four five six seven eight nine ten")
    lines = drawn(found, width=30)
    assert lines[:3] == [
        "a.toml:4:1: error[r] one two",
        "  three four five six seven",
        "  eight nine ten",
    ]


def test_colour_changes_no_text() -> None:
    plain = drawn(finding("a = 1", "1"))
    coloured = drawn(finding("a = 1", "1"), colour=True)
    assert [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in coloured] == plain
    assert "\x1b[1;31m^\x1b[0m" in coloured[-1]
    warning = drawn(finding("a = 1", "1")._replace(severity="warning"), colour=True)
    assert "\x1b[1;33mwarning\x1b[0m" in warning[0]


PIECES: Final = st.sampled_from(
    ["a", "key = ", '"', "日本", "が", "か\u3099", "e\u0301", "👍", "\t", "\x1b[31m", "\u200b", "ﾊﾟ", "한", "[red]", "\\", ":smile:", "𝒳", "x" * 30, "\u3000"]
) | st.text(st.characters(max_codepoint=0x2FF, exclude_characters="\n\r"), max_size=4)  # fmt: skip


@st.composite
def anywhere(draw: st.DrawFn) -> Finding:
    """A finding at any place of any line."""
    before, marked, after = ("".join(draw(st.lists(PIECES, max_size=6))) for _ in range(3))
    column = len(before) + 1
    line = draw(st.integers(1, 99_999))
    words = draw(st.lists(PIECES, max_size=8))
    path = draw(st.sampled_from(["a.toml", "a/very/long/path/to/the/mission/日本/file.toml"]))
    if not cell_len(visible(marked)):
        marked += "a"
    excerpt = before + marked + after
    found = Finding(path, ("a",), "unknown-organization", "".join(words), draw(PIECES))
    return found._replace(
        line=line, column=column, end_column=column + len(marked), excerpt=excerpt
    )


@given(found=anywhere(), width=st.integers(20, 130))
@quick(300)
def test_nothing_is_wider_than_the_terminal_and_the_mark_is_right(
    found: Finding, width: int
) -> None:
    lines = drawn(found, width=width)
    assert [line for line in lines if cell_len(line) > width] == []
    assert [line for line in lines if visible(line) != line] == []
    if not found.excerpt.strip():
        assert not any("│" in line for line in lines if re.match(r" +\d* │", line))
        return
    shown, mark = lines[-2:]
    gutter = f"  {found.line} │ "
    assert shown.startswith(gutter.rstrip())
    assert mark.startswith(gutter.replace(str(found.line), " " * len(str(found.line))))
    assert found.line
    assert found.column
    assert found.end_column
    marked = found.excerpt[found.column - 1 : found.end_column - 1].replace("\t", "    ")
    start, length = cell_len(mark[: mark.index("^")]), mark.count("^")
    under = "".join(
        char for char, at in zip(shown, columns(shown), strict=True) if start <= at < start + length
    )
    marked = visible(marked)
    if "…" in under and "…" not in marked:
        cut = without_marks(under.rstrip("…").rstrip())
        assert without_marks(marked).startswith(cut)
    elif cell_len(marked):
        assert without_marks(under.rstrip()) == without_marks(marked.rstrip())


def columns(line: str) -> list[int]:
    """The column in which each character begins."""
    return list(itertools.accumulate((cell_len(char) for char in line[:-1]), initial=0))


def without_marks(text: str) -> str:
    """Without characters that take no room: they belong to a neighbour's column."""
    return "".join(char for char in text if cell_len(char))


@given(found=st.lists(anywhere(), max_size=4), width=st.integers(20, 80))
@quick(30)
def test_each_finding_is_drawn_as_if_it_were_alone(found: list[Finding], width: int) -> None:
    together = [line for line in drawn(*found, width=width) if line]
    alone = [line for one in found for line in drawn(one, width=width) if line]
    assert together == alone
