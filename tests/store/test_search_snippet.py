"""Matches are marked in the text as it is on file, and nothing of it is lost or changed."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick, texts

from missioncli.store.search.kinds import BESIDE, TEXT, Passage
from missioncli.store.search.query import Phrase, parse
from missioncli.store.search.snippet import best, marked, snippet
from missioncli.store.search.words import located

_LETTERS = "かがハﾊ\uff9e\u3099\u0301\u0323e薬価กี ᄒ가\u1161\u11ab'.-a"
_WORDS = st.sampled_from(
    ["price ", "prices, ", "e\u0301te\u0301 ", "薬価", "ﾊﾟ", "ก็", "👩‍🔬 ", "U.S. "]
)
anything = (
    texts
    | st.text(_LETTERS, min_size=1, max_size=30)
    | st.lists(_WORDS, min_size=1, max_size=90).map("".join)
)


def _passage(text: str, part: int = TEXT) -> Passage:
    return Passage("text", text, part)


def _shown(text: str, *words: str) -> list[str]:
    groups = [[one.phrase] for one in parse(words).wanted]
    return [text[start:end] for start, end in marked(_passage(text), groups).matches]


@quick(600)
@given(anything, st.data())
def test_pieces_and_matches_are_the_text_itself(text: str, data: st.DataObject) -> None:
    words = located(text)
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    found = marked(_passage(text), [[Phrase((word.text,), begins=data.draw(st.booleans()))]])
    assert [span for span in found.matches if span[0] <= word.start < word.stop <= span[1]]
    ends = [0, *(end for span in found.matches for end in span), len(text)]
    assert ends == sorted(ends)
    assert "".join(text[start:end] for start, end in pairwise(ends)) == text
    # No letter is parted from the marks on it.
    cuts = [text[end] for end in ends if 0 < end < len(text)]
    assert not [char for char in cuts if unicodedata.category(char).startswith("M")]


@quick(600)
@given(anything, st.data())
def test_a_snippet_is_a_piece_of_the_text(text: str, data: st.DataObject) -> None:
    words = located(text)
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    span = (word.start, word.end)
    found = snippet(text, [span])
    assert len(found.text) <= 242
    on_a_line = "".join(" " if char.isspace() else char for char in text)
    assert found.text.removeprefix("…").removesuffix("…") in on_a_line or len(text) <= 240
    [(start, end)] = found.matches
    shown = found.text[start:end]
    assert shown == on_a_line[span[0] : span[1]] or len(shown) > 60
    assert not unicodedata.category(found.text[0]).startswith("M") or text[0] == found.text[0]


@pytest.mark.parametrize(
    ("text", "words", "matches"),
    [
        ("Price cuts; price\ncuts", ["price cuts"], ["Price cuts", "price\ncuts"]),
        ("price, cut prices", ["price"], ["price"]),
        ("price, cut prices", ["pric*"], ["price", "prices"]),
        ("the U.S. and the US", ["us"], ["U.S", "US"]),
        ("Cafe\u0301s: CAFÉS", ["cafes"], ["Cafe\u0301s", "CAFÉS"]),
        ("ＰＭＤＡは", ["pmda"], ["ＰＭＤＡ"]),
        ("新薬の薬価制度", ["薬価"], ["薬価"]),
        ("新薬の薬価制度", ["薬"], ["薬", "薬"]),
        ("山田　花子", ["山田花子"], ["山田　花子"]),
        ("ｶﾞｽと水", ["ガス"], ["ｶﾞｽ"]),
        ("がかが", ["か"], ["か"]),
        ("がかが", ["が"], ["が", "が"]),
        ("がかが", ["か\u3099か"], ["がか"]),
        ("a b a b", ["a b a"], ["a b a"]),
        ("aaa", ["b"], []),
    ],
)
def test_what_is_marked(text: str, words: list[str], matches: list[str]) -> None:
    assert _shown(text, *words) == matches


def test_a_long_text_is_cut_between_words() -> None:
    text = "word " * 100 + "needle in a haystack " + "straw " * 100
    [(start, end)] = [(text.index("needle"), text.index(" in a"))]
    found = snippet(text, [(start, end)])
    assert found.text.startswith("…word")
    assert found.text.endswith("straw…")
    assert 200 < len(found.text) <= 242
    [(start, end)] = found.matches
    assert found.text[start:end] == "needle"


def test_the_piece_with_most_matches_is_shown() -> None:
    text = "needle " + "straw " * 100 + "needle and needle " + "straw " * 100
    spans = [(place, place + 6) for place in range(len(text)) if text.startswith("needle", place)]
    found = snippet(text, spans)
    assert [found.text[start:end] for start, end in found.matches] == ["needle", "needle"]


def test_the_text_that_tells_most_is_chosen() -> None:
    groups = [[one.phrase] for one in parse(["price", "cuts"]).wanted]
    found = [
        marked(_passage(text, part), groups)
        for text, part in [
            ("price", TEXT),
            ("price cuts", BESIDE),
            ("nothing", TEXT),
            ("cuts", TEXT),
        ]
    ]
    assert best(found, frozenset()) == found[1]
    assert best(found, frozenset({0})) == found[3]
    assert best(found, frozenset({0, 1})) == found[0]
    assert best(found[1:2], frozenset({0, 1})) is None
    assert best(found[2:3], frozenset({0, 1})) == found[2]
    assert best([], frozenset()) is None
