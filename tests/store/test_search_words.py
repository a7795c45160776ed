"""Texts as search compares them: every word has its place in the text as it is on file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick, texts

from missioncli.store.search.words import asked, indexed, located
from missioncli.text import fold, fold_places

_CLOSE = st.text(
    "かがハﾊ\uff9e\u3099\u309a\u0301\u0345ςΣİıßᄒ가\u1161\u11ab\u093f' .-ａ㈱½①℡e薬กี\u00ad\n\u3000",
    max_size=14,
)
anything = st.text(st.characters(), max_size=20) | _CLOSE | texts


@quick(800)
@given(anything)
def test_each_letter_of_a_folded_text_has_its_place(text: str) -> None:
    folded, places = fold_places(text)
    assert folded == fold(text)
    assert len(places) == len(folded)
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


@quick(800)
@given(anything)
def test_words_are_located_as_they_are_indexed(text: str) -> None:
    words = located(text)
    assert [word.text for word in words] == indexed(text).split()
    assert all(0 <= one.start < one.stop <= one.end <= len(text) for one in words)
    assert [one.start for one in words] == sorted(one.start for one in words)


@quick(400)
@given(anything)
def test_words_are_letters_digits_and_marks_only(text: str) -> None:
    """Whatever was typed, nothing can be syntax in the query that SQLite gets."""
    words = [word for part in asked(text)[0] for word in part]
    assert [word for word in [*words, *indexed(text).split()] if fold(word) != word] == []
    assert not set('"*():^-+{}\0 ') & set("".join(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Supply-chain  RESILIENCY", "supply chain resiliency"),
        ("the U.S. and U.S.-Japan, D.C.", "the us and us japan dc"),
        ("U.S", "us"),
        ("John F. Crowley", "john f crowley"),
        ("O’Brien’s", "obriens"),
        ("phar\u00admaceutical", "pharmaceutical"),
        ("薬価制度", "薬価 価制 制度 度"),
        ("薬", "薬"),
        ("新薬BIO", "新薬 薬 bio"),
        ("が", "が"),
        ("ｶﾞｽ", "ガス ス"),
        ("山田　花子", "山田 田花 花子 子"),
        ("審査\n期間", "審査 査期 期間 間"),
        ("審査。期間", "審査 査 期間 間"),
        ("審査\n\n期間", "審査 査 期間 間"),
        ("葛\U000e0100城", "葛城 城"),
        ("한국 정부", "한국 정부"),
        ("ไทยกี่", "ไท ทย ยกี่ กี่"),
    ],
)
def test_what_is_indexed(text: str, words: str) -> None:
    assert indexed(text) == words


@pytest.mark.parametrize(
    ("text", "words", "goes_on"),
    [
        ("supply-chain", [["supply"], ["chain"]], False),
        ("薬価制度", [["薬価", "価制", "制度"]], False),
        ("薬", [["薬"]], True),
        ("bio薬", [["bio", "薬"]], True),
        ("薬価bio", [["薬価", "価", "bio"]], False),
        ("…", [], False),
        ("\ud800\0", [], False),
    ],
)
def test_what_is_asked(text: str, words: list[list[str]], *, goes_on: bool) -> None:
    assert asked(text) == (words, goes_on)


def test_places_are_those_of_the_text_itself() -> None:
    text = "The U.S. view: Cafe\u0301s, 山田　花子"
    found = [text[word.start : word.end] for word in located(text)]
    assert found == ["The", "U.S", "view", "Cafe\u0301s", "山田", "田　花", "花子", "子"]
