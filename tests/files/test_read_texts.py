"""Reading the text that a dataset was made from, as people's programs save it."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from missioncli.errors import Unreadable
from missioncli.files.texts import decode, read_text

WORDS = "“Grüße” – 港\r\nsecond line\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(WORDS.encode(), id="UTF-8"),
        pytest.param(BOM_UTF8 + WORDS.encode(), id="UTF-8 with its mark"),
        pytest.param(BOM_UTF16_LE + WORDS.encode("utf-16-le"), id="UTF-16 of Windows"),
        pytest.param(BOM_UTF16_BE + WORDS.encode("utf-16-be"), id="UTF-16, the other way"),
    ],
)
def test_a_text_is_read_with_its_line_breaks_and_without_its_mark(
    data: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(data)

    assert read_text(path) == WORDS
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param("“Grüße”".encode("cp1252"), "not UTF-8 (byte 0x93 at 0)", id="Windows"),
        pytest.param("Gr\xfcße".encode("latin-1"), "not UTF-8 (byte 0xfc at 2)", id="Latin-1"),
        pytest.param("港".encode("shift-jis"), "not UTF-8 (byte 0x8d at 0)", id="Shift JIS"),
        pytest.param(BOM_UTF16_LE + b"a", "UTF-16, broken", id="half a UTF-16 character"),
        pytest.param(b"ab\xed\xa0\x80", "not UTF-8 (byte 0xed at 2)", id="a surrogate"),
    ],
)
def test_another_encoding_is_refused_with_the_byte_that_shows_it(data: bytes, told: str) -> None:
    with pytest.raises(Unreadable, match=r"^old\.txt: it is not UTF-8.*save it as UTF-8$") as error:
        decode(data, "old.txt")

    assert told in str(error.value)


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "empty.txt") == decode(BOM_UTF8, "empty.txt") == ""


def test_what_is_no_file_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.txt"):
        with pytest.raises(Unreadable, match=r"none\.txt|" + tmp_path.name):
            read_text(path)


@quick(100)
@given(st.binary(max_size=40))
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data, "x")
    except Unreadable:
        return
    assert "\ud800" not in text


@quick(100)
@given(st.text(max_size=20).filter(lambda text: not text.startswith("\ufeff")))
def test_any_text_comes_back_as_it_was_saved(text: str) -> None:
    assert decode(text.encode("utf-8"), "x") == text
    assert decode(text.encode("utf-16"), "x") == text
