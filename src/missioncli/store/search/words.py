"""A text as the words that search compares: folded, and Japanese as pairs of letters.

SQLite parts words at spaces, which Japanese does not write. A run of such letters is indexed as
overlapping pairs (`薬価制度` as `薬価 価制 制度 度`), so that any two letters can be found.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from missioncli.text import fold, fold_places

# Scripts that are written without spaces: Chinese and Japanese, Thai, Lao, Burmese, Khmer.
_HAN_KANA: Final = (
    "\u2e80-\u312f\u31a0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
SPACELESS: Final = f"[{_HAN_KANA}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
_RUN: Final = f"{SPACELESS}+|[^{SPACELESS[1:-1]}]+"
_BROKEN_LINE: Final = f"(?<=[{_HAN_KANA}])[ \u3000\n](?=[{_HAN_KANA}])"
_DOTTED: Final = r"(?<![\w.])(?:[A-Za-z]\.)+[A-Za-z](?!\w)"
# What nobody sees within a word: soft hyphens, joiners, selectors of a letter's variant.
_UNSEEN: Final = (0xAD, *range(0x200B, 0x200E), 0x2060, 0xFEFF, *range(0xFE00, 0xFE10))
_VARIANTS: Final = range(0xE0100, 0xE01F0)
# Folding drops these two without parting the word: a letter of its own, and a mark on one.
_NOTHING: Final = "'"
_NO_MARK: Final = "\u034f"
_PASSED_OVER: Final = dict.fromkeys((*_UNSEEN, *_VARIANTS), _NO_MARK)


class Token(NamedTuple):
    """One word of the index, or one pair of letters, and where in a text it stands."""

    text: str
    start: int
    stop: int
    """Where its first letter ends if it is a pair, else where the word ends."""
    end: int


def indexed(text: str) -> str:
    """The words of `text` as they are indexed, parted by spaces."""
    folded = fold(_prepared(text))
    if not _may_be_spaceless(folded):
        return folded
    return " ".join(token.text for token in tokens(folded))


def located(text: str) -> list[Token]:
    """The words of `indexed(text)`, in order, each with where it stands in `text` itself."""
    folded, places = fold_places(_prepared(text))
    return [
        Token(
            token.text,
            places[token.start][0],
            places[token.stop - 1][1],
            places[token.end - 1][1],
        )
        for token in tokens(folded)
    ]


def asked(text: str) -> tuple[list[list[str]], bool]:
    """The words of a query's piece, and whether the last one goes on in a text.

    Each is given as the word of the index that it stands for, or the several of Japanese. What
    follows the last letter in a text is left open; a single letter begins the pair it stands in.
    """
    found = [[token.text for token in tokens(word)] for word in fold(_prepared(text)).split()]
    if not found or not is_spaceless(found[-1][-1]):
        return found, False
    if len(found[-1]) > 1 and is_spaceless(found[-1][-2]):
        found[-1].pop()
        return found, False
    return found, True


def is_spaceless(word: str) -> bool:
    """Whether it is of a script without spaces: a letter or a pair of them."""
    return _may_be_spaceless(word) and bool(re.match(SPACELESS, word))


def tokens(folded: str) -> Iterator[Token]:
    """The words of a folded text, with their places in it."""
    for word in re.finditer(r"\S+", folded):
        if not _may_be_spaceless(word[0]):
            yield Token(word[0], word.start(), word.end(), word.end())
            continue
        for run in re.finditer(_RUN, word[0]):
            start, end = word.start() + run.start(), word.start() + run.end()
            if is_spaceless(run[0]):
                yield from _pairs(run[0], start)
            else:
                yield Token(run[0], start, end, end)


def _pairs(run: str, start: int) -> Iterator[Token]:
    """Every letter of a run with its marks and with the letter after it; the last one alone."""
    begins = [place for place, char in enumerate(run) if place == 0 or not _is_mark(char)]
    ends = [*begins[1:], len(run)]
    for number, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        last = ends[min(number + 1, len(ends) - 1)]
        yield Token(run[begin:last], start + begin, start + end, start + last)


@lru_cache(maxsize=4096)
def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


def _prepared(text: str) -> str:
    """`text`, as long as it was, without what does not part a word though folding thinks so.

    Dots in abbreviations (`U.S.` is the word US), a single break or space between Japanese letters
    (`山田　花子` is found as 山田花子), characters that nobody sees.
    """
    if "." in text:
        text = re.sub(_DOTTED, lambda found: found[0].replace(".", _NOTHING), text)
    if text.isascii():
        return text
    text = text.translate(_PASSED_OVER)
    return re.sub(_BROKEN_LINE, _NOTHING, text) if _may_be_spaceless(text) else text


def _may_be_spaceless(text: str) -> bool:
    """Whether it may have such letters; saves most texts the making of long patterns."""
    return not text.isascii() and (
        max(text) >= "\u2e80" or bool(re.search("[\u0e00-\u17ff]", text))
    )
