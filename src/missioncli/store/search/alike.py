"""Words of the index that are like one that was typed: of the same stem, or spelled nearly so."""

import sqlite3
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from missioncli.store.search.index import schema_of
from missioncli.store.search.words import is_spaceless

_SHARED: Final = 3
"""How many letters at its beginning a word shares with those of its stem."""
_MOST: Final = 8
"""How many words one word is tried as."""
_SHORT, _LONG, _LONGEST = 4, 8, 60
"""Below the first a word is too short for a slip; from the second to the third it may have two."""


class Vocabulary:
    """The words of the index."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    @cached_property
    def _words(self) -> str:
        """The table of the words; made when first asked, since most queries match exactly."""
        self._db.execute("DROP TABLE IF EXISTS temp.search_words")
        self._db.execute(
            "CREATE VIRTUAL TABLE temp.search_words"
            f" USING fts5vocab('{schema_of(self._db)}', 'search_index', 'row')"
        )
        return "temp.search_words"

    def has(self, word: str, *, begins: bool) -> bool:
        """Whether the index has the word, or with `begins` one that begins so."""
        end = word + "\U0010ffff" if begins else word
        sql = f"SELECT 1 FROM {self._words} WHERE term >= ? AND term <= ? LIMIT 1"
        return self._db.execute(sql, (word, end)).fetchone() is not None

    def of_stem(self, word: str) -> list[str]:
        """The words with the stem of an English `word`, the most frequent first, without itself."""
        if not word.isascii() or len(word) < _SHARED:
            return []
        start = word[:_SHARED]
        sql = f"SELECT term, doc FROM {self._words} WHERE term >= ? AND term < ?"
        frequent = dict(self._db.execute(sql, (start, start + "\x7f")))
        frequent.pop(word, None)
        return _best(_same_stem(self._db, word, frequent), frequent)

    def near(self, word: str) -> list[str]:
        """The words that are spelled most like `word`, the most frequent first."""
        slips = 0 if len(word) < _SHORT or is_spaceless(word) else 1 if len(word) < _LONG else 2
        if not slips or len(word) > _LONGEST or word.isdigit():
            return []
        letters = set(word)
        found: dict[int, dict[str, int]] = {}
        sql = f"SELECT term, doc FROM {self._words} WHERE length(term) BETWEEN ? AND ?"
        for term, times in self._db.execute(sql, (len(word) - slips, len(word) + slips)):
            # Each slip adds and takes away one letter at most: most words need no comparing.
            if len(letters.symmetric_difference(term)) <= 2 * slips and not is_spaceless(term):
                far = distance(word, term)
                if far <= slips:
                    found.setdefault(far, {})[term] = times
        nearest = found[min(found)] if found else {}
        return _best(nearest, nearest)


def _same_stem(db: sqlite3.Connection, word: str, terms: Iterable[str]) -> list[str]:
    """Those of `terms` that SQLite's own stemmer (Porter's, for English) takes for `word`."""
    db.execute("DROP TABLE IF EXISTS temp.search_stems")
    db.execute(
        "CREATE VIRTUAL TABLE temp.search_stems USING fts5 (term, tokenize = 'porter ascii')"
    )
    db.executemany("INSERT INTO search_stems VALUES (?)", [(term,) for term in terms])
    found = db.execute("SELECT term FROM search_stems WHERE search_stems MATCH ?", (f'"{word}"',))
    return [term for (term,) in found.fetchall()]


def _best(terms: Iterable[str], frequent: dict[str, int]) -> list[str]:
    return sorted(terms, key=lambda term: (-frequent[term], term))[:_MOST]


def distance(one: str, other: str) -> int:
    """How many slips part two words: a letter too many, missing, wrong, or two in wrong order."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        above, row = row, [i]
        for j, b in enumerate(other, start=1):
            least = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before = above
    return row[-1]
