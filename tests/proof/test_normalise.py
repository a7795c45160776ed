"""Folding: what printers do differently is alike, what speakers say is not."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import quick, texts

from missioncli.proof.comparing.normalise import digest, fold, folded
from missioncli.proof.comparing.worded import words

ALIKE = [
    pytest.param("“Yes”", '"Yes"', id="double marks"),
    pytest.param("„Ja“", '"Ja"', id="German marks"),
    pytest.param("«Oui»", '"Oui"', id="French marks"),
    pytest.param("「はい」", '"はい"', id="Japanese marks"),
    pytest.param("that’s", "that's", id="apostrophes"),
    pytest.param("‘so’", "'so'", id="single marks"),
    pytest.param("half – and", "half - and", id="en dash"),
    pytest.param("half — and", "half - and", id="em dash"),
    pytest.param("half − and", "half - and", id="minus"),
    pytest.param("co‑op", "co-op", id="hyphen that does not break"),
    pytest.param("well…", "well...", id="ellipsis"),
    pytest.param("ten\u00a0days", "ten days", id="space that does not break"),
    pytest.param("ten\u2009days", "ten days", id="thin space"),
    pytest.param("ten\u3000days", "ten days", id="wide space"),
    pytest.param("ten\n   days", "ten days", id="line break"),
    pytest.param("ten\r\ndays", "ten days", id="line break of Windows"),
    pytest.param("ten\tdays", "ten days", id="tab"),
    pytest.param("  ten days \n", "ten days", id="white space around"),
    pytest.param("oﬃce", "office", id="ligature"),
    pytest.param("dre\u00addging", "dredging", id="soft hyphen"),
    pytest.param("dredg\u200bing", "dredging", id="zero width space"),
    pytest.param("ＡＢ１２", "AB12", id="full width"),
    pytest.param("ﾃﾞｰﾀ", "データ", id="half width"),
    pytest.param("re\u0301sume\u0301", "résumé", id="composed and decomposed"),
]

DIFFERENT = [
    pytest.param("We came", "we came", id="case"),
    pytest.param("résumé", "resume", id="accents"),
    pytest.param("か", "が", id="sound marks"),
    pytest.param("will not open", "will open", id="a dropped not"),
    pytest.param("ten days.", "ten days,", id="punctuation"),
    pytest.param("ten days", "tendays", id="a lost space"),
    pytest.param("co-op", "coop", id="a lost hyphen"),
    pytest.param("10 days", "11 days", id="a number"),
    pytest.param("10² tonnes", "102 tonnes", id="a power"),
    pytest.param("CO₂", "CO2", id="a small figure"),
    pytest.param("2½ days", "21/2 days", id="a fraction"),
    pytest.param("① fees", "1 fees", id="a figure in a circle"),
    pytest.param("well...", "well", id="a lost ellipsis"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_printers_do_differently_is_folded(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert digest(one) == digest(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_speakers_say_is_not_folded(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert digest(one) != digest(other)


anything = st.text(max_size=30) | texts


@quick(300)
@given(anything)
@example("\u0344")
@example("a\u0327\u0301")
@example("´ ` \u00a8")
@example("e" + "\u0301" * 12)
@example("\ud800")
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)

    assert fold(once) == once


@quick(200)
@given(anything, st.data())
@example("ﬃ", None)
def test_a_folded_place_leads_back_inside_the_text(text: str, data: st.DataObject | None) -> None:
    whole = folded(text)
    size = len(whole.text)
    start = data.draw(st.integers(0, size)) if data else 0
    end = data.draw(st.integers(start, size)) if data else size

    first, last = whole.original(start, end)

    assert 0 <= first <= last <= len(text)
    assert len(whole.offsets) == size + 1
    assert whole.offsets == sorted(whole.offsets)


def test_a_folded_place_leads_back_to_the_same_words() -> None:
    text = "The  oﬃce – of\u00a0the dre\u00addger"
    whole = folded(text)

    found = {
        word: text[slice(*whole.original(at, at + len(word)))]
        for word in ("The", "office", "of the", "dredger")
        for at in [whole.text.index(word, 12 if word == "of the" else 0)]
    }

    assert found == {
        "The": "The",
        "office": "oﬃce",
        "of the": "of\u00a0the",
        "dredger": "dre\u00addger",
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("cafe\u0301", id="an accent of its own"),
        pytest.param("ﾃﾞ", id="a sound mark of its own"),
        pytest.param("re\u0301sume\u0301", id="at the end"),
    ],
)
def test_a_folded_place_takes_its_accent_along(text: str) -> None:
    whole = folded(text)

    first, last = whole.original(0, len(whole.text))

    assert text[first:last] == text


def test_words_keep_what_is_inside_them_and_signs_stand_alone() -> None:
    assert words("That's 1,000.50 co-op days, isn't it?") == [
        *("That's", "1,000.50", "co-op", "days", ",", "isn't", "it", "?")
    ]


def test_the_hash_is_of_sixty_four_digits_and_needs_no_text() -> None:
    assert len(digest("")) == len(digest("\ud800")) == 64
    assert digest("a") != digest("b")
