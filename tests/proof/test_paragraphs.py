"""A text knows its lines and paragraphs as people count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missioncli.proof.printed.paragraphs import Place, Text

LINES = st.lists(st.text("ab \t\u3000“", max_size=4), max_size=12)
BREAKS = st.sampled_from(["\n", "\r\n", "\r"])


def paragraphs(content: str) -> list[str]:
    return [content[start:end] for start, end in Text(content).paragraphs]


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs("a\nb\n\nc\n \t\n\nd\n") == ["a\nb", "c", "d"]


def test_every_line_is_a_paragraph_where_no_line_is_blank() -> None:
    assert paragraphs("a\nb\nc") == ["a", "b", "c"]


def test_blank_lines_around_a_text_part_nothing() -> None:
    assert paragraphs("\n\na\nb\n\n") == ["a", "b"]


def test_a_text_of_blank_lines_has_no_paragraph() -> None:
    assert paragraphs("") == paragraphs("\n \n") == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_parts_lines(end: str) -> None:
    assert paragraphs(f"a{end}b{end}{end}c") == [f"a{end}b", "c"]


def test_an_ideographic_space_makes_no_line() -> None:
    assert paragraphs("一\n\u3000\n二") == ["一", "二"]


def test_a_byte_order_mark_counts_as_a_character_and_not_as_a_line() -> None:
    text = Text("\ufeffa\n\nb")
    assert text.place(1) == Place(1, 1, 2)
    assert text.place(4) == Place(3, 2, 1)
    assert paragraphs("\ufeff\n\na\nb") == ["a", "b"]


def test_a_place_is_a_line_a_paragraph_and_a_column() -> None:
    text = Text("one\r\ntwo\r\n\r\n“three”")
    assert text.place(0) == Place(1, 1, 1)
    assert text.place(6) == Place(2, 1, 2)
    assert text.place(13) == Place(4, 2, 2)


def test_between_two_paragraphs_is_the_one_above() -> None:
    assert Text("a\n\nb").place(2) == Place(2, 1, 1)
    assert Text("\n\na").place(0) == Place(1, 1, 1)


@given(LINES, BREAKS)
def test_paragraphs_follow_each_other_and_hold_every_word(lines: list[str], end: str) -> None:
    content = end.join(lines)
    text = Text(content)
    starts = [start for start, _ in text.paragraphs]
    assert starts == sorted(set(starts))
    assert "".join("".join(paragraphs(content)).split()) == "".join(content.split())
    for number, (start, stop) in enumerate(text.paragraphs, 1):
        assert {text.place(at).paragraph for at in range(start, stop)} <= {number}


@given(LINES, BREAKS, st.integers(0, 60))
def test_a_place_leads_back_to_its_offset(lines: list[str], end: str, offset: int) -> None:
    text = Text(end.join(lines))
    place = text.place(offset)
    assert text.lines[place.line - 1].start + place.column - 1 == offset
