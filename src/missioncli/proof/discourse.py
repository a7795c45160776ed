"""Who was spoken of last: what pronouns and quotations without an attribution lean on."""

from typing import Final

from missioncli.proof.cast import GENERIC, Cast
from missioncli.proof.clauses import leading
from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention, named
from missioncli.proof.nouns import noun
from missioncli.proof.runs import Tokens, run_at

_KEPT: Final = 6
_APPOSITION: Final = 14


class Discourse:
    """The people and organisations in subject position so far, the last one last."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.people: list[tuple[str, str]] = []
        """Name and gender; an empty name where two were equally likely."""
        self.others: list[tuple[str, str]] = []
        """People who were only mentioned, and whose gender their title tells."""
        self.organization: str | None = None
        self.speaker: str | None = None
        """Who spoke in this paragraph."""
        self.last: str | None = None
        """Whoever was the last subject of either kind."""

    def resolve(self, mention: Mention, offset: int) -> tuple[str | None, str]:
        """The name of whom a mention means, and their gender; `None` when it is not clear."""
        if mention.kind == "pronoun":
            return self._pronoun(mention), mention.gender
        if mention.kind == "name":
            party = self.cast.named(mention)
            if party is None:
                return None, mention.gender
            name = party.name
            if mention.partner:
                other = self.cast.named(mention.partner)
                return f"{name} and {other.name if other else mention.partner.text}", ""
            return name, mention.gender or party.gender
        if mention.definite:
            party = self.cast.titled(mention, offset)
            if party is None and mention.words[-1] in GENERIC:
                party = self.cast.company()
            if party:
                party = self.cast.full(party)
                return party.name, mention.gender or party.gender
            # The same person in other words: Jane Doe said so. The economist added that …
            if self.speaker and mention.office and not mention.institution:
                return self.speaker, mention.gender
        return mention.text, mention.gender

    def _pronoun(self, mention: Mention) -> str | None:
        if mention.gender == "it":
            return self.organization if self.organization == self.last else None
        if mention.gender == "any":
            return self.last
        for name, gender in reversed(self.people):
            if gender in {"", mention.gender}:
                return name or None
        return next((n for n, gender in reversed(self.others) if gender == mention.gender), None)

    def speaks(self, name: str, mention: Mention, gender: str) -> None:
        """Note a speaker."""
        party = self.cast.parties.get(mention.words) if mention.kind == "name" else None
        whole = self.cast.parties.get(tuple(name.lower().split()))
        if (
            (party and party.institution)
            or (whole and whole.institution)
            or (mention.kind == "description" and mention.institution)
        ):
            self.organization = self.last = name
        else:
            self._person(name, gender if gender in {"m", "f"} else (whole.gender if whole else ""))

    def _person(self, name: str, gender: str) -> None:
        self.people = [one for one in self.people if one[0] != name][-_KEPT:]
        self.people.append((name, gender))
        self.last = name or None

    def hear(self, tokens: Tokens, start: int, end: int, language: Language) -> str | None:
        """The subject of a sentence by name, taken up; `None` when it names nobody."""
        first = leading(tokens, start, end, language)
        people = self._people(tokens, start, end, language)
        self.others = [*self.others, *((n, g) for n, g in people.items() if g)][-_KEPT:]
        if first and first.kind == "pronoun":
            name = self._pronoun(first)
            if name and first.gender in {"m", "f"}:
                self._person(name, first.gender)
            return name
        if first and (first.kind == "name" or first.definite or first.titles & language.offices):
            name, gender = self.resolve(first, tokens[start].start)
            if first.partner or _with_another(tokens, first.end, end, language):
                self._person("", "")
                return None
            if first.kind == "description" and name == first.text:
                name, gender = self._owner(tokens, first, language)
            if name and self._is_known(first, name, language):
                if self._is_institution(first, name):
                    self.organization = self.last = name
                else:
                    self._person(name, gender)
                return name
        if len(people) == 1:
            name, gender = people.popitem()
            self._person(name, gender)
            return name
        if people:
            self._person("", "")
        return None

    def _owner(
        self, tokens: Tokens, mention: Mention, language: Language
    ) -> tuple[str | None, str]:
        """Whose the subject of a sentence is, when it is somebody's: the minister's visit."""
        at = next(
            (i for i in range(mention.start, mention.end) if tokens[i].possessive), mention.end
        )
        if at == mention.end:
            return mention.text, mention.gender
        owner = noun(tokens, mention.start, at + 1, language)
        if owner is None or owner.kind == "pronoun":
            return None, ""
        return self.resolve(owner, tokens[mention.start].start)

    def _is_known(self, mention: Mention, name: str, language: Language) -> bool:
        party = self.cast.parties.get(tuple(name.lower().split()))
        return bool(party and (party.person or party.institution or party.described)) or (
            mention.kind == "description"
            and (mention.institution or bool(mention.titles & language.offices))
        )

    def _is_institution(self, mention: Mention, name: str) -> bool:
        party = self.cast.parties.get(tuple(name.lower().split()))
        if mention.kind == "description" and mention.institution:
            return True
        return party.institution if party else mention.institution

    def _people(self, tokens: Tokens, start: int, end: int, language: Language) -> dict[str, str]:
        """The people whom a sentence names, with their gender."""
        names: dict[str, str] = {}
        place = start
        while place < end:
            run = run_at(tokens, place, end, language) if tokens[place].capital else None
            if run and run.end > run.start:
                party = self.cast.named(named(tokens, run))
                if party and party.person:
                    names[party.name] = party.gender
            place = max(run.last if run else 0, place + 1)
        return names


def _with_another(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Whether a subject and its apposition are followed by another one: Doe, CEO, and John Roe."""
    if start >= end or tokens[start].text != ",":
        return False
    for place in range(start + 1, min(end, start + _APPOSITION)):
        low = tokens[place].low
        if low in language.acts:
            return False
        if low in {"and", "und", "et"} and tokens[place - 1].text == ",":
            run = run_at(tokens, place + 1, end, language)
            return run is not None and run.end - run.start > 1 and not run.institution
    return False
