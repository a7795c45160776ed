"""Text that users compare and text that terminals print: folding, words, visible characters."""

import re
import unicodedata

# Letters that Unicode does not decompose, though people type them without the stroke or ligature.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ＇`´")
# Accents of the alphabetic scripts. Other marks stay: U+3099 and U+309A make が of か, and in
# Indic scripts and Thai a mark is a vowel.
_ACCENTS = "[\u0300-\u036f]"
# Word characters, and the marks that \w leaves out though they belong to a word.
_WORD = re.compile("[\\w\u3099\u309a\u0900-\u0dff\u0e00-\u0fff]+")

# Controls, formats that reorder or hide text, line and paragraph separators, lone surrogates.
# Patterns stay text: re compiles and keeps one when it is first needed, which for most commands
# is never.
_INVISIBLE = (
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
# What would change a terminal when a dataset's text is shown in it: the above without the
# joiners, variation selectors and marks that scripts and emoji need.
_UNSAFE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


def fold(text: str) -> str:
    """`text` for comparing: without case, accents and width, its words parted by single spaces.

    `"Café—Zürich"` and `"CAFE zurich"` fold alike; か and が do not. Folding twice changes nothing.
    Punctuation parts words, apostrophes do not (`O’Brien` is one word). The result may be empty.
    """
    # Twice: casefolding and the table can give letters that compose or decompose anew.
    plain = text.lower() if text.isascii() else _plain(_plain(text))
    return " ".join(_WORD.findall(plain.translate(_APOSTROPHES).replace("_", " ")))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    return unicodedata.normalize(
        "NFKC", re.sub(_ACCENTS, "", unicodedata.normalize("NFKD", decomposed))
    )


def visible(text: str) -> str:
    r"""`text` with invisible and reordering characters written out: `\u202e`; line breaks too.

    For what was not checked by the models: file names, arguments, raw values in messages.
    """
    return re.sub(_INVISIBLE, _escape, text)


def safe(text: str) -> str:
    """`text` with only what could drive a terminal or reorder its lines written out.

    For texts of a dataset, which may need joiners and marks; line breaks and tabs stay.
    """
    return re.sub(_UNSAFE, _escape, text)


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


def _escape(match: re.Match[str]) -> str:
    return match.group().encode("unicode_escape").decode("ascii")
