"""How the people of a paragraph are introduced: with what office or organisation beside them."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from missioncli.proof.people.common_names import GIVEN
from missioncli.proof.people.name_runs import ENDS, MODIFIERS, REACH, Beside, Block, NameRun

_PLACES: Final = frozenset({"in", "at", "near", "across", "around", "outside", "à", "bei"})
_JOINTS: Final = frozenset({"of", "for", "and", "&", "the", "für", "und", "der", "des", "et", ","})
_FROM: Final = frozenset({"of", "from", "vom", "von", "du", "de", "d'", "d’"})
"""Words between somebody and whom they work for: Mr Hill of the Department of Health."""
_POSED: Final = frozenset({"left", "links", "gauche", "pictured", "row"})
"""Words that begin a caption with those who stand in the picture: From left:"""
_TITLES: Final = frozenset({"prof", "prof.", "professor", "professorin", "professeur"})
"""Titles that tell enough of somebody by themselves."""
_LINKS: Final = frozenset({",", ";", "、", "and", "&", "und", "et"})


class Named(NamedTuple):
    """Somebody whom a text introduces."""

    name: str
    """The name without titles, honorifics and degrees, at its fullest in the text."""
    beside: str
    """The office or the organisation beside it, as printed there."""
    offset: int
    """Where the name first stands with something beside it, in characters."""
    length: int


class Introductions(Block):
    """How the people of a block are introduced."""

    def people(self, small: set[str], alone: set[str]) -> Iterator[tuple[Named, NameRun]]:
        """Each name with what is beside it; words in `alone` are family names by themselves."""
        listed = self._listed()
        for run in self.runs:
            before = self._low(run.start - 1)
            sure = (
                run.words[-1] in alone
                or before in self.language.honorifics
                or self._after_degrees(run.end) > run.end
            )
            known = sure or run.words[0] in GIVEN
            common = all(word in small for word in run.words)
            if (common or self.heading or before in _PLACES) and not sure:
                continue
            for beside in (
                self._bracketed(run, listed),
                self._titled(run),
                self._behind(run),
                self._apposed(run),
                self._working(run) if known else None,
                self._entitled(run),
            ):
                if beside and beside.end > beside.start and (sure or not beside.doubt):
                    first, last = self.tokens[run.start].start, self.tokens[run.end - 1].end
                    yield Named(run.name, self._printed(beside), first, last - first), run
                    break

    def _listed(self) -> set[int]:
        """Where names start that stand with brackets in a list of nothing but such.

        In one pair of brackets must be an institution or an office, or a title before one name, or
        one must have a given name; or they must be those of a picture.
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
                told = told or run.words[0] in GIVEN or self._is_posed(start)
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

    def _bracketed(self, run: NameRun, listed: set[int]) -> Beside | None:
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
        known = office or run.start in listed or run.words[0] in GIVEN
        doubt = not known or self._is_part(run)
        return Beside(run.end + 1, close, doubt)

    def _is_posed(self, start: int) -> bool:
        """Whether a list of people in a picture begins at a place: `From left: `."""
        return self._low(start - 1) == ":" and any(
            self._low(at) in _POSED for at in range(max(0, start - 6), start)
        )

    def _entitled(self, run: NameRun) -> Beside | None:
        """A title before a name that tells enough: `Prof. Jane Doe`."""
        at = run.start - 1
        while self._low(at - 1) in self.language.honorifics:
            at -= 1
        said = [self._low(one) for one in range(at, run.start)]
        return Beside(at, run.start) if _TITLES & set(said) else None

    def _working(self, run: NameRun) -> Beside | None:
        """Whom somebody works for: `Mr Doe of the Department of Health`, `Jane Doe from ACCO`."""
        at = run.end
        if self._low(at) not in _FROM:
            return None
        first = at + 1
        while self._low(first) in self.language.definite | {"der", "des", "dem"}:
            first += 1
        last = first
        while last < min(len(self.tokens), first + REACH) and (
            self.tokens[last].capital
            or (last > first and self._low(last) in _JOINTS - {","} and self._goes_on(last))
        ):
            last += 1
        body = any(
            self._is_body(one) or _is_acronym(self.tokens[one].text) for one in range(first, last)
        )
        return Beside(first, last) if body else None

    def _goes_on(self, at: int) -> bool:
        """Whether a name of a body goes on behind a small word: Department of Health."""
        return any(
            one < len(self.tokens) and self.tokens[one].capital and not self.tokens[one].first
            for one in (at + 1, at + 2)
        )

    def _is_part(self, run: NameRun) -> bool:
        """Whether a name may belong to the words before it: The Golden Gate, Banque Jean Martin."""
        at = run.start - 1
        before = self._low(at)
        if before in self.language.definite | self.language.openers:
            return before in self.language.definite
        near = at >= 0 and self.tokens[at].capital and not self.tokens[at].possessive
        return near and not self._is_office(at) and before not in self.language.honorifics

    def _titled(self, run: NameRun) -> Beside | None:
        """An office right before a name: `Minister of Trade and Industry Jane Doe`."""
        stop = self._before_honorifics(run.start)
        head = stop - 1
        while head > max(-1, stop - REACH) and not self._is_office(head):
            inside = head < stop - 1 and self.tokens[head].capital
            if not (inside or self._is_field(head) or self._low(head) in _JOINTS):
                return None
            head -= 1
        between = [self._low(at) for at in range(head + 1, stop)]
        fits = not between or (
            (between[0] in _JOINTS - {","} or set(between) <= MODIFIERS)
            and between[-1] not in _JOINTS
        )
        if not self._is_office(head) or not fits:
            return None
        first = self._title_start(head + 1)
        return Beside(first, stop, doubt=self._is_common(head) or self._low(first - 1) == ",")

    def _apposed(self, run: NameRun) -> Beside | None:
        """An office before a name and a comma: `the head of the agency, Dr Jane Doe, said`."""
        comma = self._before_honorifics(run.start) - 1
        if self._low(comma) != ",":
            return None
        office, at = -1, comma - 1
        while at > max(-1, comma - REACH) and self.tokens[at].kind == "word":
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
        whole = ends in ENDS or not ends or ends in self.language.says | self.language.helpers
        if not whole:
            return None
        doubt = goes_on or self._low(at - 1) == "," or self._is_common(office)
        return Beside(at + 1, comma, doubt)

    def _behind(self, run: NameRun) -> Beside | None:
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
        while last < min(len(self.tokens), head + 2 * REACH) and not self._stops(last):
            last += 1
        title = any(one in self.starts for one in range(head + 1, head + 3))
        lone = self._low(head + 1) and self._in_name(head + 1, head + 1)
        doubt = self._is_common(head) or title or bool(lone) or self._is_part(run)
        return Beside(first, last, doubt)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and sum(map(str.isupper, word)) > 1


def _is_short_for(acronym: str, run: NameRun) -> bool:
    """Whether letters are the first ones of a name's words: Golden Gate (GG)."""
    letters = "".join(word[0] for word in run.words)
    return acronym.isupper() and letters.upper().startswith(acronym[: len(letters)])
