"""Lines of plain text: no wider than they may be, nothing lost, no mark where it may not stand."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missioncli.export.brief.flow import KEEP, cells, columns, hanging, wrapped

TEXTS = st.text(st.sampled_from("ab ,.-é試験は。、「」“”’がｶﾞ" + KEEP), max_size=80)


@given(TEXTS, st.integers(4, 30))
def test_lines_are_as_narrow_as_wanted_and_hold_everything(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert lines
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two three", ["one two", "three"]),
        ("seventeen words", ["seventee", "n words"]),
        (f"one two{KEEP}[1]", ["one", "two [1]"]),
        ("試験は一度で。", ["試験は一", "度で。"]),
        ("試験は一。度で", ["試験は", "一。度で"]),
        ("試験は「一」", ["試験は", "「一」"]),
        ("試験は“一”", ["試験は", "“一”"]),
        ("editor’s own", ["editor’s", "own"]),
        ("of editor’s", ["of", "editor’s"]),
        ("a well – known", ["a well –", "known"]),
        ("seven-teen words", ["seven-", "teen", "words"]),
        (f"one{KEEP}two{KEEP}three", ["one two", "three"]),
        ("three )two", ["three", ")two"]),
    ],
)
def test_where_lines_break(text: str, lines: list[str]) -> None:
    assert wrapped(text, 8) == lines


def test_a_label_stands_beside_the_first_line_or_above() -> None:
    assert list(hanging("one two three", 14, "Who", 6)) == ["Who   one two", "      three"]
    assert list(hanging("one", 14, "Whoever", 6)) == ["Whoever", "      one"]
    above = ["  Whoever", "  said so", "      one"]
    assert list(hanging("one", 10, "  Whoever said so", 6)) == above
    assert list(hanging("one two three", 9, "- ", 2)) == ["- one two", "  three"]


@given(st.lists(st.lists(TEXTS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_columns_of_a_table_fit(rows: list[list[str]]) -> None:
    widths = columns(rows, 40)
    assert sum(widths) + 4 <= 40
    for place, width in enumerate(widths):
        assert width <= max(cells(row[place]) for row in rows)


def test_cells_are_those_of_a_terminal() -> None:
    assert cells("試験") == 4
    assert cells(unicodedata.normalize("NFD", "é")) == 1
    assert cells("が") == 2
