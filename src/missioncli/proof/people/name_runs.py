"""The runs of words in the shape of a name, and the offices and fields beside them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from missioncli.proof.languages import CODES, Code, language, language_of
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.tokens import Token, tokens
from missioncli.text import fold, word_set

MODIFIERS: Final = word_set(
    "acting assistant associate chief deputy executive former general global high interim lead",
    "of managing member mother national parliamentary patient permanent prime regional senior",
    "state student vice worker resident",
)
"""Words of offices that alone are none."""
_COMPANIES_TOO: Final = word_set(
    "adviser advisor administrator consultant counsel designer developer expert leader operator",
    "owner organiser organizer co-owner partner planner publisher representative specialist",
    "grower author delegate speaker chair co-chair editor",
)
"""What companies and countries are as well, when it is written small."""
_ALSO_NAMES: Final = word_set(
    "baker bishop cardinal dean east farmer fellow house judge justice koch land major marshal",
    "mayer meier north pope price prince rector richter rivers schneider south warden waters",
    "west white",
)
"""Family names among the words for offices and fields."""
_NO_NAMES: Final = word_set(
    "act africa agreement america arabia asia award bay bill bridge city coast conference",
    "convention day declaration delegation directive el europe fair fort guinea hong islands",
    "kingdom korea lake los meeting mission month mount nations new ocean order phase plan port",
    "prize programme project program puerto republic review roundtable saint san santa saudi",
    "sea session sierra sri states strategy street summit treaty trial united wales week year",
    "zealand january february march april june july august september october november december",
    "sunday monday tuesday wednesday thursday cruises hotel embassy friday saturday costa las",
    "north south cape festival table regards memorial games terms",
)
"""Words that make a name one of a place, a time or a thing."""
_SUFFIXES: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_ANEW: Final = frozenset({"who", "which", "qui", "and"})
ENDS: Final = frozenset(",;:.()[]–—|")
_SHAPE: Final = re.compile(
    r"(?:Ma?c|D[eiu]|L[ae]|Fitz|Van|[OD]['’])?[^\W\d_a-z][^\W\d_A-Z]+"
    r"(?:['’‑-][^\W\d_]+)*\Z|[^\W\d_a-z]{3,}\Z"
)
_INITIALS: Final = re.compile(r"[^\W\d_](?:\.(?: ?[^\W\d_]\.)*)?\Z")
REACH: Final = 14
_LONGEST: Final = 6


class NameRun(NamedTuple):
    """Words in the shape of a name: the tokens from `start` to before `end`."""

    start: int
    end: int
    words: tuple[str, ...]
    """Folded, the family name last."""
    name: str


class Beside(NamedTuple):
    """The tokens that tell somebody's office; `doubt`: they may tell it of something else."""

    start: int
    end: int
    doubt: bool = False


class Block:
    """A paragraph or an item of a list."""

    def __init__(self, plain: str, part: Span, default: Code) -> None:
        self.plain = plain
        self.tokens = tokens(plain, part, [], 0, elided=default == "fr")
        lows = [token.low for token in self.tokens]
        code = _code_of(self.tokens, default)
        self.language = language(code)
        shouted = sum(token.capital for token in self.tokens) * 2 > len(lows)
        self.heading = shouted and not {",", "(", "–", "—", "|"} & set(lows) and lows[-1] != "."
        self.runs = list(self._runs())
        self.starts = {run.start for run in self.runs}
        self.closes: dict[int, int] = {}
        """The brackets that close behind a name, by where the name starts."""
        self.interrupts = _interrupts(code)

    def _runs(self) -> Iterator[NameRun]:
        at, table = 0, self.language
        while at < len(self.tokens):
            end = place = at
            while place < len(self.tokens) and (
                self._in_name(place, at) or (place > at and self._low(place) in table.particles)
            ):
                place += 1
                end = place if self.tokens[place - 1].capital else end
            words = [token.text for token in self.tokens[at:end]]
            if 2 <= len(words) <= _LONGEST and _is_name(words):  # noqa: PLR2004
                yield NameRun(at, end, _folded(words), " ".join(words))
            at = max(end, at + 1)

    def alone(self) -> Iterator[str]:
        """Words of a name that have no other beside them."""
        for at, token in enumerate(self.tokens):
            if token.capital and not any(
                0 <= one < len(self.tokens)
                and self.tokens[one].capital
                and not self._is_field(one)
                and self._low(one) not in self.language.honorifics
                and not (one > at and self.tokens[one].first)
                for one in (at - 1, at + 1)
            ):
                yield fold(token.low)

    def _in_name(self, at: int, first: int) -> bool:
        """Whether a token is a word of a name that begins at `first`."""
        token, low = self.tokens[at], self.tokens[at].low
        if not token.capital or token.possessive or (at > first and token.first):
            return False
        if at > first and low in _ALSO_NAMES:
            return True
        table = self.language
        return bool(_SHAPE.match(token.text) or _INITIALS.match(token.text)) and not (
            low in _NO_NAMES or low in table.institutions or low in table.honorifics
            or low.strip(".") in table.degrees or low in _SUFFIXES or self._is_field(at)
            or (at == first and low in table.openers)
        )  # fmt: skip

    def _low(self, at: int) -> str:
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def _printed(self, span: Beside) -> str:
        first, last = self.tokens[span.start].start, self.tokens[span.end - 1].end
        return " ".join(self.plain[first:last].split())

    def _is_office(self, at: int) -> bool:
        low = self._low(at)
        if low in {"executive", "of"}:
            return self._low(at - 1) == "chief"
        return (low in self.language.offices or low.endswith(self.language.office_endings)) and (
            low not in MODIFIERS
        )

    def _is_field(self, at: int) -> bool:
        low = self._low(at)
        return low in self.language.portfolios or low in MODIFIERS or self._is_office(at)

    def _is_body(self, at: int) -> bool:
        return self._low(at) in self.language.institutions or self._is_office(at)

    def _after_degrees(self, at: int) -> int:
        """The token behind a name's degrees and suffixes."""
        known = self.language.degrees | _SUFFIXES
        while True:
            comma = self._low(at) == ","
            low = self._low(at + comma)
            if not low or not {low, low.strip(".")} & known:
                return at
            at += comma + 1

    def _close(self, at: int) -> int:
        """The bracket that closes the one at `at`; 0 when none is near."""
        if self._low(at) != "(":
            return 0
        near = range(at + 1, min(at + REACH + 2, len(self.tokens)))
        return next((one for one in near if self._low(one) in {")", "("}), 0)

    def _before_honorifics(self, at: int) -> int:
        while self._low(at - 1) in self.language.honorifics and not self._is_office(at - 1):
            at -= 1
        return at

    def _title_start(self, at: int) -> int:
        """Where the title begins that stands before `at`: `BIO President & CEO`, `Dr.`."""
        first = at
        for place in range(at - 1, max(-1, at - 1 - REACH), -1):
            token, low = self.tokens[place], self._low(place)
            joined = token.capital and place + 1 == first < at
            if joined or self._is_field(place) or low in self.language.honorifics:
                first = place
            elif low not in {"&", "and", "of", "und", "et"} or not self._is_field(place - 1):
                break
            if token.first:
                break
        return first

    def _is_common(self, head: int) -> bool:
        """Whether companies may be what an office in small letters says."""
        return self._low(head) in _COMPANIES_TOO and not self.tokens[head].capital

    def _stops(self, at: int) -> bool:
        """Whether a description of somebody ends before a token."""
        token, table = self.tokens[at], self.language
        if token.text == ",":
            return not (self._is_field(at + 1) and self.tokens[at + 1].capital)
        return (
            token.text in ENDS
            or token.first
            or token.kind == "quote"
            or (
                (token.low in table.says or token.low in table.helpers or token.low in _ANEW)
                and not (token.low == "and" and self._is_field(at + 1))
            )
        )


def _code_of(words: list[Token], default: Code) -> Code:
    """The language of a block; where too few words tell, that of an office in it."""
    lows = [token.low for token in words]
    code = language_of(lows, default)
    unsure = code == default and language_of(lows, "fr" if default != "fr" else "en") != code
    if not unsure or any(low in language(code).offices for low in lows):
        return code
    for other in CODES:
        table = language(other)
        if any(
            token.capital
            and (token.low in table.offices or token.low.endswith(table.office_endings))
            for token in words
        ):
            return other
    return code


@cache
def _interrupts(code: Code) -> frozenset[str]:
    """What does not stand between a name and the office behind it; "" is the end of a block."""
    table = language(code)
    words = table.says | table.helpers | table.prepositions | table.conjunctions
    return (words - {"and"}) | ENDS | {""}


def _folded(words: list[str]) -> tuple[str, ...]:
    """The words of a name folded, a family name in capitals at the end."""
    folded = fold(" ".join(words)).split()
    if words[0].isupper() and not _INITIALS.match(words[0]):
        folded = folded[1:] + folded[:1]
    return tuple(folded)


def _is_name(words: list[str]) -> bool:
    """Whether words are more than initials, and not all in capitals."""
    whole = [word for word in words if not _INITIALS.match(word)]
    return any(not word.isupper() for word in whole) and words[-1] in whole
