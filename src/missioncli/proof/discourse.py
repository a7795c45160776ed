"""Who was spoken of last: what pronouns and quotations without an attribution lean on."""

from typing import Final

from missioncli.proof.cast import Cast
from missioncli.proof.companies import GENERIC
from missioncli.proof.formulas import according
from missioncli.proof.given_names import gender_of_name
from missioncli.proof.languages import Language
from missioncli.proof.mentioned import people_of, subject_of
from missioncli.proof.mentions import Mention
from missioncli.proof.nouns import noun
from missioncli.proof.offices import Tokens
from missioncli.proof.partners import with_another

_KEPT: Final = 6


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
        self.described: dict[str, Mention] = {}
        """The fullest description with each last word: the transport ministry."""
        self.here: str | None = None
        """The last person whom this paragraph names as a subject."""
        self.maybe: str | None = None
        """The last subject by name that nothing tells to be a person or an organisation."""
        self.possible: str | None = None
        """The one before it, by a full name."""
        self.thing = False
        """Whether that name has an article, which people's have not."""
        self.last: str | None = None
        """Whoever was the last subject of either kind."""

    def resolve(
        self, mention: Mention, offset: int, *, behind: bool = False
    ) -> tuple[str | None, str]:
        """The name of whom a mention means, and their gender; `None` when it is not clear.

        `behind`: it stands behind the quotation, where it can only mean somebody named before.
        """
        if mention.kind == "pronoun":
            return self._pronoun(mention), mention.gender
        if mention.kind == "name":
            return self._by_name(mention)
        if mention.definite and not mention.plural:
            party = self.cast.titled(mention, offset)
            if party is None and mention.words[-1] in GENERIC:
                party = self.cast.company(mention.words[-1], self.maybe or self.organization)
            if party:
                party = self.cast.full(party)
                return party.name, mention.gender or party.gender
            fuller = self._fullest(mention)
            if fuller is not mention:
                return fuller.text, mention.gender
            known = self._in_other_words(mention, behind=behind)
            if known:
                return known, mention.gender
        return self._fullest(mention).text, mention.gender

    def _by_name(self, mention: Mention) -> tuple[str | None, str]:
        """The name at its fullest, or the names of two."""
        party = self.cast.named(mention)
        if party is None:
            return None, mention.gender
        if mention.partner:
            other = self.cast.named(mention.partner)
            second = other.name if other else mention.partner.text
            return f"{party.name} {mention.partner.link} {second}", ""
        return party.name, mention.gender or party.gender

    def _in_other_words(self, mention: Mention, *, behind: bool) -> str | None:
        """The same person in other words: `Jane Doe said so. The economist added that`."""
        if not mention.office or mention.institution or mention.owned:
            return None
        known = self.speaker or (self.here if behind else None)
        if known:
            party = self.cast.parties.get(tuple(known.lower().split()))
            return known if party and not party.described else None
        if mention.calling and self.people and self.people[-1][0] == self.last:
            return self.last
        if len(self.people) != 1 or not self.people[0][0]:
            return None
        only = self.cast.parties.get(tuple(self.people[0][0].lower().split()))
        return only.name if only and not only.titles else None

    def _fullest(self, mention: Mention) -> Mention:
        """A description, or the longer one before it that it is short for: the ministry."""
        head = mention.words[-1]
        known = self.described.get(head)
        if known and mention.definite and set(mention.words) < set(known.words):
            return known
        if not known or len(mention.words) >= len(known.words) or not mention.definite:
            self.described[head] = mention
        return mention

    def _pronoun(self, mention: Mention) -> str | None:
        if mention.gender == "author":
            return None
        if mention.gender == "it":
            return self.maybe or (self.organization if self.organization == self.last else None)
        if mention.gender == "any":
            return self.last
        body = mention.institution and self.organization and self.organization == self.last
        if body and self.here is None:
            return self.organization  # no person is nearer
        if self.maybe and not self.thing and self.here is None and " " in self.maybe:
            return self.maybe  # nobody nearer: whom this paragraph begins with is somebody
        for name, gender in reversed(self.people):
            if gender in {"", mention.gender}:
                return name or None
        other = next((n for n, gender in reversed(self.others) if gender == mention.gender), None)
        return other or (None if self.thing else self.maybe) or self._other(mention)

    def _other(self, mention: Mention) -> str | None:
        """The last full name that may be a person's of this gender."""
        given = gender_of_name(self.possible.split()[0].lower()) if self.possible else ""
        return self.possible if given and given == mention.gender else None

    def speaks(self, name: str, mention: Mention, gender: str) -> None:
        """Note a speaker."""
        if mention.plural:
            self.last = name
            return
        party = self.cast.parties.get(mention.words) if mention.kind == "name" else None
        whole = self.cast.parties.get(tuple(name.lower().split()))
        if (
            (party and party.institution)
            or (whole and whole.institution)
            or (mention.kind == "description" and mention.institution)
        ):
            self._organization(name)
        else:
            self._person(name, gender if gender in {"m", "f"} else (whole.gender if whole else ""))

    def _past(self) -> None:
        """Keep who was perhaps spoken of, as somebody else is now."""
        self.possible = self.maybe if self.maybe and not self.thing else self.possible
        self.maybe = None

    def _organization(self, name: str) -> None:
        self._past()
        self.organization = self.last = name

    def _person(self, name: str, gender: str) -> None:
        self._past()
        self._named(name, gender)
        self.last = self.here = name or None

    def _named(self, name: str, gender: str) -> None:
        """Note a person whom a pronoun may mean next."""
        self.people = [*(one for one in self.people if one[0] != name), (name, gender)][-_KEPT:]

    def hear(self, tokens: Tokens, start: int, end: int, language: Language) -> str | None:
        """The subject of a sentence by name, taken up; `None` when it names nobody."""
        first = subject_of(tokens, start, end, language)
        people = people_of(self.cast, tokens, start, end, language)
        if people:
            self.others = [*self.others, *((n, g) for n, g in people.items() if g)][-_KEPT:]
        if first and first.kind == "pronoun" and first.gender != "author":
            return self._by_pronoun(first, people)
        source = self._source(tokens, start, end, language)
        if source:
            return source
        if first and first.plural:
            self.last = first.text
            return None
        if first and (first.kind == "name" or first.definite or first.titles & language.offices):
            if first.partner or with_another(tokens, first.end, end, language):
                self._person("", "")
                return None
            name = self._take_up(tokens, first, language, people)
            if name:
                return name
        if len(people) == 1:
            name, gender = people.popitem()
            self._person(name, gender)
            return name
        if people:
            self._person("", "")
        return None

    def _by_pronoun(self, first: Mention, people: dict[str, str]) -> str | None:
        """Whom a pronoun as a subject means, noted."""
        name = self._pronoun(first)
        if name and first.gender in {"m", "f"}:
            self._person(name, first.gender)
        elif first.gender == "it" and len(people) == 1:
            self._named(*next(iter(people.items())))  # It was won by Jane Doe.
        return name

    def _source(self, tokens: Tokens, start: int, end: int, language: Language) -> str | None:
        """The organisation that a sentence begins by naming: According to the Alliance."""
        source = according(tokens, start, end, language) if start < end else None
        if not source or not source.institution:
            return None
        name, gender = self.resolve(source, tokens[start].start)
        if name:
            self.speaks(name, source, gender)
        return name

    def _take_up(
        self, tokens: Tokens, first: Mention, language: Language, people: dict[str, str]
    ) -> str | None:
        """The name of a subject, noted; `None` for one of whom nothing more is known."""
        name, gender = self.resolve(first, tokens[first.start].start)
        if first.kind == "description" and name == first.text:
            name, gender = self._owner(tokens, first, language)
        if name and self._is_known(first, name, language):
            if self._is_institution(first, name):
                self._organization(name)
                if len(people) == 1 and name not in people:
                    self._named(*next(iter(people.items())))  # … was led by Jane Doe.
            else:
                self._person(name, gender)
            return name
        if name and first.kind == "name":
            before = next((told for one, told in self.people if one == name), None)
            if before is not None:
                self._person(name, before)
                return name
            if not people:
                thing = tokens[max(0, first.start - 1)].low in language.definite
                full = self.maybe is not None and " " in self.maybe and not self.thing
                if not (thing and full):  # Jane Doe runs it. The results are hers.
                    self.maybe, self.thing = name, thing
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
        if mention.titles & language.offices and mention.words[-1] in language.offices:
            return mention.text, mention.gender
        owner = noun(tokens, mention.start, at + 1, language)
        if owner is None or owner.kind == "pronoun":
            return None, ""
        return self.resolve(owner, tokens[mention.start].start)

    def _is_known(self, mention: Mention, name: str, language: Language) -> bool:
        party = self.cast.parties.get(tuple(name.lower().split()))
        return (
            bool(party and (party.person or party.institution or party.described))
            or (mention.kind == "name" and bool(mention.titles) and len(mention.words) > 1)
            or (
                mention.kind == "description"
                and (mention.institution or bool(mention.titles & language.offices))
            )
        )

    def _is_institution(self, mention: Mention, name: str) -> bool:
        party = self.cast.parties.get(tuple(name.lower().split()))
        if mention.kind == "description" and mention.institution:
            return True
        return party.institution if party else mention.institution
