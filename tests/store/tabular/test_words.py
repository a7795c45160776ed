"""Search in the database that goes out: what is written without spaces is found in plain SQLite."""

import pytest

from missioncli.store.tabular.words import LONGEST, letters


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nothing to part", ""),
        ("Café Zürich", ""),
        ("薬価", "薬価"),
        ("薬価、治験", "薬価 治験"),
        ("薬価制", "薬価 価制 薬価制"),
        ("the 薬価薬価 of", "薬価 価薬 薬価薬 価薬価 薬価薬価"),
        ("薬", ""),
    ],
)
def test_letters_in_a_row_are_words(text: str, found: str) -> None:
    assert letters(text) == found


def test_any_part_up_to_the_longest_is_among_them() -> None:
    text = "厚生労働省が薬価制度を改める"
    words = letters(text).split()
    assert len(words) == len(set(words))
    assert {len(word) for word in words} == set(range(2, LONGEST + 1))
    assert {"厚生労働省", "薬価制度", "制度を"} <= set(words)
