"""Text that users compare and text that terminals print: folding, words, visible characters."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

# Letters that Unicode does not decompose, though people type them without the stroke or ligature.
_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_APOSTROPHES: Final = str.maketrans("", "", "'’‘ʼ＇`´")
# Accents of the alphabetic scripts, and the points of Hebrew and Arabic, which are mostly not
# written. Other marks stay: U+3099 makes が of か, and in Indic scripts a mark is a vowel.
_ACCENTS: Final = "[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]"
# Patterns stay text: re compiles and keeps one when it is first needed, for most commands never.
_ASCII_WORD: Final = "[a-z0-9]+"

_UNSEEN: Final = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""Categories without a shape: controls, formats, surrogates, private, unassigned, separators."""

_BLANK: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
"""Letters and marks that show nothing by themselves."""

# What would change a terminal when a dataset's text is shown in it: controls, and what reorders
# or breaks lines. Joiners and selectors stay, since scripts and emoji need them.
_UNSAFE: Final = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


def fold(text: str) -> str:
    """`text` for comparing: without case, accents and width, its words parted by single spaces.

    `"Café—Zürich"` and `"CAFE zurich"` fold alike; か and が do not. Folding twice changes nothing.
    Punctuation parts words, apostrophes do not (`O’Brien` is one word). The result may be empty.
    """
    plain = text if text.isascii() else _typed(text)
    if plain.isascii():
        if plain.isalnum():
            return plain.lower()
        return " ".join(re.findall(_ASCII_WORD, plain.lower().translate(_APOSTROPHES)))
    # Twice: casefolding and the table can give letters that compose or decompose anew.
    plain = _plain(_plain(text)).translate(_APOSTROPHES)
    return " ".join(plain.translate(_PARTED).split())


def _typed(text: str) -> str:
    """`text` with the signs of print that English has as a typewriter's, which fold alike."""
    plain = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return plain.replace("–", "-").replace("—", "-").replace("…", ".")


def fold_places(text: str) -> tuple[str, list[tuple[int, int]]]:
    """`fold(text)`, and for each of its characters where in `text` it comes from: start and end.

    A letter and the marks on it are one place, so that no place parts them.
    """
    chars: list[str] = []
    places: list[tuple[int, int]] = []
    for start, end in pairwise(_letters(text)):
        for char in _folded_letter(text[start:end]):
            if char != " " or (chars and chars[-1] != " "):
                chars.append(char)
                places.append((start, end))
    if chars and chars[-1] == " ":
        chars.pop()
        places.pop()
    return "".join(chars), places


def _letters(text: str) -> Iterator[int]:
    """Where each letter of `text` begins, with the marks on it, and where the last one ends."""
    for place, char in enumerate(text):
        if place == 0 or char.isascii() or not _joins(char):
            yield place
    yield len(text)


@lru_cache(maxsize=4096)
def _joins(char: str) -> bool:
    """Whether it joins the letter before it: a mark, or a further part of a Korean syllable."""
    first = unicodedata.normalize("NFKD", char)[0]
    korean = "\u1160" <= first <= "\u11ff" or "\ud7b0" <= first <= "\ud7ff"
    return korean or unicodedata.category(first).startswith("M")


@lru_cache(maxsize=4096)
def _folded_letter(letter: str) -> str:
    return _plain(_plain(letter)).translate(_APOSTROPHES).translate(_PARTED)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    bare = re.sub(_ACCENTS, "", unicodedata.normalize("NFKD", decomposed))
    return unicodedata.normalize("NFKC", bare)


class _Parted(dict[int, int]):
    """Every character as it is within words, and as a space where it parts them; learnt in use."""

    def __missing__(self, code: int) -> int:
        char = chr(code)
        within = char.isalnum() or unicodedata.category(char).startswith("M")
        self[code] = code if within else ord(" ")
        return self[code]


_PARTED: Final = _Parted()


def shortened(text: str, limit: int = 80) -> str:
    """`text` with at most so many characters, for remarks: what is too long ends in `…`."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def visible(text: str) -> str:
    r"""`text` with characters that nobody sees or that reorder written out: `\u202e`, `\n`.

    For what was not checked by the models: file names, arguments, raw values in messages. Spaces
    of every width stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(char) if _is_unseen(char) else char for char in text)


def _is_unseen(char: str) -> bool:
    selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    return selector or char in _BLANK or unicodedata.category(char) in _UNSEEN


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def safe(text: str) -> str:
    """`text` with only what could drive a terminal or reorder its lines written out.

    For texts of a dataset, which may need joiners and marks; line breaks and tabs stay.
    """
    return re.sub(_UNSAFE, lambda match: _escaped(match.group()), text)


def escaped(data: str) -> str:
    """JSON or TOML text with what could drive a terminal escaped in it: the same data."""
    return re.sub(_UNSAFE, lambda match: f"\\u{ord(match.group()):04x}", data)


def one_line(text: str) -> str:
    """`text` with every run of white space, line breaks and tabs among it, as one space."""
    return " ".join(text.split())


def shorten(text: str, width: int) -> str:
    """`text` on one line of at most `width` characters, cut with an ellipsis; for messages only."""
    line = visible(one_line(text))
    return line if len(line) <= width else line[: width - 1] + "…"


def listed(words: list[str], last: str = "and") -> str:
    """`words` as people list them: `a`, `a and b`, `a, b and c`; "" for none."""
    *most, final = words or [""]
    return f"{', '.join(most)} {last} {final}" if most else final


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 quote`, `2 quotes`, `2 categories` (with `plural`), `0 quotes`; thousands are parted."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def nearest(word: str, words: Iterable[str]) -> str:
    """The end of a sentence that offers what is spelled most alike; "" when nothing is near."""
    return did_you_mean(alike(word, words))


def did_you_mean(words: Iterable[str]) -> str:
    """The end of a sentence that offers `words`: `did you mean a or b?`; "" for none."""
    shown = [visible(word) for word in words]
    return f"did you mean {listed(shown, 'or')}?" if shown else ""


def alike(word: str, words: Iterable[str]) -> list[str]:
    """Up to two of `words` that are spelled most like `word`, the likest first.

    Capitals do not matter; a word that differs in nothing else stands alone.
    """
    from difflib import get_close_matches

    by_small = {one.lower(): one for one in words}
    small = word.lower()
    if small in by_small:
        return [by_small[small]]
    return [by_small[one] for one in get_close_matches(small, list(by_small), n=2, cutoff=0.66)]


def word_set(*lines: str) -> frozenset[str]:
    """The words of `lines`, which are parted by spaces."""
    return frozenset(word for line in lines for word in line.split())


def slug(text: str) -> str:
    """`text` as a key: `john-f-crowley`; "" when it has no letter or digit that a key can have."""
    # Apostrophes and hyphens part nothing or words, as in names; letters beyond a to z go.
    return "-".join(re.findall(_ASCII_WORD, fold(text)))
