"""The people whom a text introduces with an office or an organisation beside them.

Where that is not plain, the family name must also stand alone somewhere, as people's do and
companies' do not. Doubt that remains is silence.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from missioncli.proof.languages import Code, language, language_of
from missioncli.proof.marks import masked
from missioncli.proof.paragraphs import Span, Text
from missioncli.proof.blocks import blocks
from missioncli.proof.tokens import tokens
from missioncli.text import fold, word_set

_MODIFIERS: Final = word_set(
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
_PLACES: Final = frozenset({"in", "at", "near", "across", "around", "outside", "à", "bei"})
_SUFFIXES: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_JOINTS: Final = frozenset({"of", "for", "and", "&", "the", "für", "und", "der", "des", "et", ","})
_LINKS: Final = frozenset({",", ";", "、", "and", "&", "und", "et"})
_ANEW: Final = frozenset({"who", "which", "qui", "and"})
_ENDS: Final = frozenset(",;:.()[]–—|")
_SHAPE: Final = re.compile(
    r"(?:Ma?c|D[eiu]|L[ae]|Fitz|Van|[OD]['’])?[^\W\d_a-z][^\W\d_A-Z]+"
    r"(?:['’‑-][^\W\d_]+)*\Z|[^\W\d_a-z]{3,}\Z"
)
_INITIALS: Final = re.compile(r"[^\W\d_](?:\.(?: ?[^\W\d_]\.)*)?\Z")
_REACH: Final = 14
_LONGEST: Final = 6
_ALIKE: Final = 30
"""How many names with one family name are compared."""
_JAPANESE: Final = re.compile(
    r"(?P<office>[一-龠ァ-ヶー]{0,12}(?:会長|社長|所長|理事長|長官|代表|部長|局長|教授|大臣|大使))の"
    r"(?P<name>[一-龠々]{2,4}[ 　]?[一-龠々]{1,3}|[ァ-ヶー]{2,12}(?:・[ァ-ヶー]{2,12}){1,3})"
    r"(?:氏|さん)"
    # and a name with its role in brackets
    r"|(?<![一-龠々ァ-ヶー])(?P<person>[一-龠々]{3,6}|[ァ-ヶー]{2,12}・[ァ-ヶー]{2,12})氏"
    r"[（(](?P<role>[^（）()\n]{2,40})[）)]"
)


class Named(NamedTuple):
    """Somebody whom a text introduces."""

    name: str
    """The name without titles, honorifics and degrees, at its fullest in the text."""
    beside: str
    """The office or the organisation beside it, as printed there."""
    offset: int
    """Where the name first stands with something beside it, in characters."""
    length: int


class _Run(NamedTuple):
    """Words in the shape of a name: the tokens from `start` to before `end`."""

    start: int
    end: int
    words: tuple[str, ...]
    """Folded, the family name last."""
    name: str


class _Beside(NamedTuple):
    """The tokens that tell somebody's office; `doubt`: they may tell it of something else."""

    start: int
    end: int
    doubt: bool = False


def names_in(text: str) -> list[Named]:
    """Who is introduced with an office or an organisation beside them, once each, in order.

    Takes time in proportion to the text, and raises nothing.
    """
    plain = masked(text)
    default = language_of(plain[:20000].lower().split())
    read = [_Introductions(plain, part, default) for part in blocks(Text(text), plain)]
    small = {token.low for one in read for token in one.tokens if token.text.islower()}
    alone = {word for one in read if not one.heading for word in one.alone()} - small
    found = [one for block in read for one in block.people(small, alone)]
    forms: dict[str, list[_Run]] = defaultdict(list)
    for block in read:
        for run in block.runs:
            known = forms[run.words[-1]]
            if len(known) < _ALIKE and not any(run.words == one.words for one in known):
                known.append(run)
    return _once(found, forms, list(_japanese(text)))


class _Block:
    """A paragraph or an item of a list."""

    def __init__(self, plain: str, part: Span, default: Code) -> None:
        self.plain = plain
        self.tokens = tokens(plain, part, [], 0, elided=default == "fr")
        lows = [token.low for token in self.tokens]
        self.language = language(language_of(lows, default))
        shouted = sum(token.capital for token in self.tokens) * 2 > len(lows)
        self.heading = shouted and not {",", "(", "–", "—", "|"} & set(lows) and lows[-1] != "."
        self.runs = list(self._runs())
        self.starts = {run.start for run in self.runs}
        self.closes: dict[int, int] = {}
        """The brackets that close behind a name, by where the name starts."""
        self.interrupts = _interrupts(language_of(lows, default))

    def _runs(self) -> Iterator[_Run]:
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
                yield _Run(at, end, _folded(words), " ".join(words))
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

    def _printed(self, span: _Beside) -> str:
        first, last = self.tokens[span.start].start, self.tokens[span.end - 1].end
        return " ".join(self.plain[first:last].split())

    def _is_office(self, at: int) -> bool:
        low = self._low(at)
        if low in {"executive", "of"}:
            return self._low(at - 1) == "chief"
        return (low in self.language.offices or low.endswith(self.language.office_endings)) and (
            low not in _MODIFIERS
        )

    def _is_field(self, at: int) -> bool:
        low = self._low(at)
        return low in self.language.portfolios or low in _MODIFIERS or self._is_office(at)

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
        near = range(at + 1, min(at + _REACH + 2, len(self.tokens)))
        return next((one for one in near if self._low(one) in {")", "("}), 0)

    def _before_honorifics(self, at: int) -> int:
        while self._low(at - 1) in self.language.honorifics and not self._is_office(at - 1):
            at -= 1
        return at

    def _title_start(self, at: int) -> int:
        """Where the title begins that stands before `at`: `BIO President & CEO`, `Dr.`."""
        first = at
        for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
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
            token.text in _ENDS
            or token.first
            or token.kind == "quote"
            or (
                (token.low in table.says or token.low in table.helpers or token.low in _ANEW)
                and not (token.low == "and" and self._is_field(at + 1))
            )
        )


class _Introductions(_Block):
    """How the people of a block are introduced."""

    def people(self, small: set[str], alone: set[str]) -> Iterator[tuple[Named, _Run]]:
        """Each name with what is beside it; words in `alone` are family names by themselves."""
        listed = self._listed()
        for run in self.runs:
            before = self._low(run.start - 1)
            sure = (
                run.words[-1] in alone
                or before in self.language.honorifics
                or self._after_degrees(run.end) > run.end
            )
            common = all(word in small for word in run.words)
            if (common or self.heading or before in _PLACES) and not sure:
                continue
            for beside in (
                self._bracketed(run, listed),
                self._titled(run),
                self._behind(run),
                self._apposed(run),
            ):
                if beside and beside.end > beside.start and (sure or not beside.doubt):
                    first, last = self.tokens[run.start].start, self.tokens[run.end - 1].end
                    yield Named(run.name, self._printed(beside), first, last - first), run
                    break

    def _listed(self) -> set[int]:
        """Where names start that stand with brackets in a list of nothing but such.

        In one pair of brackets must be an institution or an office, or a title before one name.
        """
        found: set[int] = set()
        chain: list[int] = []
        told = False
        for run in self.runs:
            if chain and run.start < self.closes[chain[-1]]:
                continue
            close = self._close(run.end)
            start = self._title_start(run.start)
            follows = bool(chain) and self._is_link(self.closes[chain[-1]] + 1, start)
            if chain and not follows:
                found.update(self._sound(chain, told=told))
                chain, told = [], False
            if close:
                self.closes[run.start] = close
                inner = range(run.end + 1, close)
                told = told or start < run.start or any(self._is_body(at) for at in inner)
                chain.append(run.start)
        found.update(self._sound(chain, told=told))
        return found

    def _sound(self, chain: list[int], *, told: bool) -> list[int]:
        """A list of names, unless something else with brackets stands in it too."""
        if len(chain) < 2 or not told:  # noqa: PLR2004
            return []
        first = self._title_start(chain[0])
        before = self._low(first - 1) in _LINKS and self._low(first - 2) == ")"
        at = self.closes[chain[-1]] + 1
        behind = self._low(at) in _LINKS and any(
            self._low(one) == "(" for one in range(at + 1, at + 5)
        )
        return [] if before or behind else chain

    def _is_link(self, start: int, end: int) -> bool:
        return 0 < end - start <= 2 and all(  # noqa: PLR2004 - a comma and a word
            self._low(at) in _LINKS for at in range(start, end)
        )

    def _bracketed(self, run: _Run, listed: set[int]) -> _Beside | None:
        """What stands in brackets behind a name: an organisation or an office."""
        close = self._close(run.end)
        inner = self.tokens[run.end + 1 : close]
        words = [token.text for token in inner if token.kind == "word"]
        marked = any(
            token.kind == "point" and token.text not in {",", "&", "-", "–", "/"} for token in inner
        )
        if not words or marked or any(char.isdigit() for word in words for char in word):
            return None
        office = any(self._is_office(at) for at in range(run.end + 1, close))
        if not office and (not inner[0].capital or _is_short_for(words[0], run)):
            return None
        doubt = not (office or run.start in listed) or self._is_part(run)
        return _Beside(run.end + 1, close, doubt)

    def _is_part(self, run: _Run) -> bool:
        """Whether a name may belong to the words before it: The Golden Gate, Banque Jean Martin."""
        at = run.start - 1
        before = self._low(at)
        if before in self.language.definite | self.language.openers:
            return before in self.language.definite
        near = at >= 0 and self.tokens[at].capital and not self.tokens[at].possessive
        return near and not self._is_office(at) and before not in self.language.honorifics

    def _titled(self, run: _Run) -> _Beside | None:
        """An office right before a name: `Minister of Trade and Industry Jane Doe`."""
        stop = self._before_honorifics(run.start)
        head = stop - 1
        while head > stop - _REACH and not self._is_office(head):
            inside = head < stop - 1 and self.tokens[head].capital
            if not (inside or self._is_field(head) or self._low(head) in _JOINTS):
                return None
            head -= 1
        between = [self._low(at) for at in range(head + 1, stop)]
        fits = not between or (
            (between[0] in _JOINTS - {","} or set(between) <= _MODIFIERS)
            and between[-1] not in _JOINTS
        )
        if not self._is_office(head) or not fits:
            return None
        first = self._title_start(head + 1)
        return _Beside(first, stop, doubt=self._is_common(head) or self._low(first - 1) == ",")

    def _apposed(self, run: _Run) -> _Beside | None:
        """An office before a name and a comma: `the head of the agency, Dr Jane Doe, said`."""
        comma = self._before_honorifics(run.start) - 1
        if self._low(comma) != ",":
            return None
        office, at = -1, comma - 1
        while at > max(-1, comma - _REACH) and self.tokens[at].kind == "word":
            office = at if self._is_office(at) else office
            owner = self._low(at) in self.language.definite or self.tokens[at].possessive
            if (
                office >= 0
                and owner
                and self._low(at - 1) not in self.language.prepositions - {"by"}
            ):
                break
            if self._low(at) in self.language.says:
                return None
            at -= 1
        else:
            return None
        ends = self._low(run.end)
        goes_on = ends == "," and self._low(run.end + 1) in _LINKS | self.language.indefinite
        whole = ends in _ENDS or not ends or ends in self.language.says | self.language.helpers
        if not whole:
            return None
        doubt = goes_on or self._low(at - 1) == "," or self._is_common(office)
        return _Beside(at + 1, comma, doubt)

    def _behind(self, run: _Run) -> _Beside | None:
        """An office behind a name: `Jane Doe, MD, head of grains at Acme`."""
        at = self._after_degrees(run.end)
        close = self._close(at)
        at = close + 1 if close and self.tokens[at + 1].text.islower() else at
        if self._low(at) not in {",", "–", "—", "-", "--", "|"}:
            return None
        first = head = at + 1
        while not self._is_office(head):
            if head > first + 7 or self._low(head) in self.interrupts:
                return None
            head += 1
        if self.tokens[first].first and self._low(at) == ",":
            return None
        last = head + 1
        while last < min(len(self.tokens), head + 2 * _REACH) and not self._stops(last):
            last += 1
        title = any(one in self.starts for one in range(head + 1, head + 3))
        lone = self._low(head + 1) and self._in_name(head + 1, head + 1)
        doubt = self._is_common(head) or title or bool(lone) or self._is_part(run)
        return _Beside(first, last, doubt)


@cache
def _interrupts(code: Code) -> frozenset[str]:
    """What does not stand between a name and the office behind it; "" is the end of a block."""
    table = language(code)
    words = table.says | table.helpers | table.prepositions | table.conjunctions
    return (words - {"and"}) | _ENDS | {""}


def _once(
    found: list[tuple[Named, _Run]], forms: dict[str, list[_Run]], more: list[Named]
) -> list[Named]:
    """Each person once, by the fullest form of the name that the text has."""
    result: list[Named] = []
    taken: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for one, run in found:
        alike = [
            run,
            *(form for form in forms[run.words[-1]] if same_person(form.words, run.words)),
        ]
        fullest = max(alike, key=lambda form: (len(form.words), len(form.name)))
        before = taken[run.words[-1]]
        if not any(same_person(fullest.words, other) for other in before[:_ALIKE]):
            before.append(fullest.words)
            result.append(one._replace(name=fullest.name))
    return sorted({one.name: one for one in [*more, *result]}.values(), key=lambda one: one.offset)


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


def _is_short_for(acronym: str, run: _Run) -> bool:
    """Whether letters are the first ones of a name's words: Golden Gate (GG)."""
    letters = "".join(word[0] for word in run.words)
    return acronym.isupper() and letters.upper().startswith(acronym[: len(letters)])


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names, as folded words, may be one person's: the shorter is part of the longer.

    `J. F. Roe` and `John Roe` may be John F. Roe; `Mary Roe` may not. One word is no name.
    """
    short, long = sorted((one, other), key=len)
    rest = list(long)
    same = 0
    for word in sorted(short, key=len, reverse=True):
        if word in rest:
            rest.remove(word)
            same += len(word) > 1
            continue
        initial = next((w for w in rest if w[0] == word[0] and 1 in {len(w), len(word)}), None)
        if initial is None:
            return False
        rest.remove(initial)
    return len(short) > 1 and same > 0


def _japanese(text: str) -> Iterator[Named]:
    for match in _JAPANESE.finditer(text):
        key = "name" if match["name"] else "person"
        name = match[key]
        yield Named(name, match["office"] or match["role"], match.start(key), len(name))
