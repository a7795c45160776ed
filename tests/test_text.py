"""Folding, and characters that nobody sees."""

import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from missioncli.text import count, fold, listed, one_line, safe, shorten, visible

anything = st.text(st.characters(), max_size=30)
_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@quick(500)
@given(anything)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once == " ".join(once.split())


@quick(300)
@given(st.text(st.characters(codec="latin-1", categories=["L", "N", "Z", "P"]), max_size=20))
def test_case_does_not_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text) == fold(text.lower()) == fold(text.casefold())


@pytest.mark.parametrize(
    "text", ["ΜΙΧΑΉΛ Σίσυφος", "Привет МИР", "Straße STRASSE", "İstanbul", "ŁÓDŹ"]
)
def test_case_does_not_matter_beyond_latin(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@quick(300)
@given(
    st.text(st.characters(codec="ascii", categories=["L", "N", "Zs"]), max_size=20),
    st.sampled_from("\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327\u0328"),
)
def test_accents_do_not_matter(text: str, accent: str) -> None:
    accented = "".join(char + accent if char.isalpha() else char for char in text)
    assert fold(accented) == fold(text)
    assert fold(unicodedata.normalize("NFC", accented)) == fold(text)


@quick(300)
@given(st.text(string.printable[:95], max_size=20))
def test_width_does_not_matter(text: str) -> None:
    wide = "".join("\u3000" if char == " " else chr(ord(char) + 0xFEE0) for char in text)
    assert fold(wide) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ｶﾞｷﾞ", "ガギ"),
        ("カ\u3099", "ガ"),
        ("か\u3099", "が"),
        ("Café—Zürich", "CAFE zurich"),
        ("O’Brien", "O'Brien"),
        ("O’Brien", "OBrien"),
        ("Søren Łukasz Þór", "Soren Lukasz Thor"),
        ("John F. Crowley", "john f crowley"),
        ("a_b", "a b"),
        ("\u1112\u1161\u11ab", "한"),
        ("ﬁnance", "finance"),
    ],
)
def test_spelled_otherwise(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("か", "が"),
        ("は", "ぱ"),
        ("は", "ば"),
        ("कि", "की"),
        ("กา", "กี"),
        ("한", "하"),
        ("薬", "楽"),
    ],
)
def test_other_letters_stay_other_letters(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "word",
    [
        *("한국바이오협회", "हिन्दी", "क्षत्रिय", "ภาษาไทย", "ที่นี่", "மருந்து", "বাংলা", "日本", "ガス"),
        *("محمد", "עברית", "ქართული", "አማርኛ"),
    ],
)
def test_a_word_of_any_script_survives_whole(word: str) -> None:
    folded = fold(word)
    assert folded.split() == [folded]
    assert folded == unicodedata.normalize("NFKC", word)


@pytest.mark.parametrize(
    "word", ["مُحَمَّد", "שָׁלוֹם", "ဗမာစာ", "ភាសាខ្មែរ", "བོད་ཡིག"[:3], "ᬩᬮᬶ", "мо̂й", "ދިވެހި", "ᏣᎳᎩ"]
)
def test_a_mark_parts_no_word(word: str) -> None:
    assert len(fold(word).split()) == 1


def test_arabic_vowel_signs_do_not_matter() -> None:
    assert fold("مُحَمَّد") == fold("محمد")


@quick(500)
@given(anything)
def test_nothing_invisible_is_left(text: str) -> None:
    for char in visible(text):
        assert unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(char) not in _BIDI


@quick(500)
@given(anything)
def test_nothing_that_drives_a_terminal_is_left(text: str) -> None:
    for char in safe(text):
        assert char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(char) not in _BIDI


# Characters that Unicode calls "default ignorable", but for those that choose an emoji's form.
_IGNORABLE = [
    *(0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x200B, 0x200C),
    *(0x200D, 0x200E, 0x200F, 0x2060, 0x2064, 0x206A, 0x3164, 0xFEFF, 0xFFA0, 0x1BCA0, 0x1D173),
    *(0xE0001, 0xE0020, 0xE007F, 0xE0100),
]


@pytest.mark.parametrize("code", _IGNORABLE, ids=hex)
def test_a_character_without_a_shape_is_made_visible(code: int) -> None:
    shown = visible(f"a{chr(code)}b")
    assert chr(code) not in shown
    assert f"{code:x}" in shown


@pytest.mark.parametrize("text", ["Plain.txt", "日本語", "naïve", "👩🇯🇵", "a\\x1b", "–—’“”…"])
def test_what_is_seen_stays(text: str) -> None:
    assert visible(text) == safe(text) == text


def test_joiners_and_marks_stay_in_texts() -> None:
    assert safe("👩\u200d🔬 \u200fעב\n\tx") == "👩\u200d🔬 \u200fעב\n\tx"


@pytest.mark.parametrize(
    ("char", "escaped"),
    [("\n", "\\n"), ("\x1b", "\\x1b"), ("\u202e", "\\u202e"), ("\ud800", "\\ud800"),
     ("\x85", "\\x85"), ("\U000e0041", "\\U000e0041")],
)  # fmt: skip
def test_how_it_is_written_out(char: str, escaped: str) -> None:
    assert visible(f"a{char}b") == f"a{escaped}b"


@quick(200)
@given(anything, st.integers(2, 40))
def test_a_shortened_text_fits(text: str, width: int) -> None:
    short = shorten(text, width)
    assert len(short) <= width
    assert short == visible(one_line(text)) or short.endswith("…")


def test_wording() -> None:
    assert one_line(" a\n\n b\tc ") == "a b c"
    assert [listed(["a", "b", "c"][:number]) for number in range(4)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert listed(["a", "b"], "or") == "a or b"
    assert (count(1, "quote"), count(2, "quote"), count(0, "quote")) == (
        "1 quote",
        "2 quotes",
        "0 quotes",
    )
    assert (count(2, "person", "people"), count(1234, "file")) == ("2 people", "1,234 files")
