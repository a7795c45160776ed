"""Who was spoken of last: what pronouns and quotations without an attribution lean on."""

from typing import Final

from missioncli.proof.attribution.formulas import according
from missioncli.proof.attribution.mentioned import people_of, subject_of
from missioncli.proof.attribution.noted import KEPT, Noted
from missioncli.proof.languages import Language
from missioncli.proof.people.firms import GENERIC
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.partners import with_another
from missioncli.proof.people.party import is_noun, may_be_person

_LATTER: Final = frozenset({"dernier", "dernière", "latter"})
"""Words for whoever was named last, and nobody by themselves: ce dernier."""


class Discourse(Noted):
    """What is heard of whom, sentence by sentence."""

    def resolve(
        self, mention: Mention, offset: int, *, behind: bool = False
    ) -> tuple[str | None, str]:
        """The name of whom a mention means, and their gender; `None` when it is not clear.

        `behind`: it stands behind the quotation, where it can only mean somebody named before.
        """
        if mention.kind == "pronoun":
            return self._pronoun(mention), mention.gender
        if mention.kind == "name":
            return self._by_name(mention, behind=behind)
        if mention.definite and not mention.plural:
            party = self.cast.titled(mention, offset)
            if party is None and mention.words[-1] in GENERIC:
                party = self.cast.company(mention.words[-1], self._topic())
            if party is None and mention.kinds:
                party = self.cast.of_kind(mention, offset, self.organization)
            if party:
                party = self.cast.full(party)
                return party.name, mention.gender or party.gender
            fuller = self._fullest(mention)
            if fuller is not mention:
                return fuller.text, mention.gender
            known = self._in_other_words(mention, behind=behind)
            if known:
                return known, mention.gender
        if mention.words[-1] in _LATTER:
            return None, mention.gender
        return self._fullest(mention).text, mention.gender

    def _by_name(self, mention: Mention, *, behind: bool = False) -> tuple[str | None, str]:
        """The name at its fullest, or the names of two."""
        party = self.cast.named(mention)
        if party is None:
            return None, mention.gender
        again = self.here if behind and is_noun(party, mention) else None
        if again:
            return again, ""  # „…“, so der Banker
        if mention.partner:
            other = self.cast.named(mention.partner)
            second = other.name if other else mention.partner.text
            return f"{party.name} {mention.partner.link} {second}", ""
        return party.name, mention.gender or party.gender

    def hear(self, tokens: Tokens, start: int, end: int, language: Language) -> str | None:
        """The subject of a sentence by name, taken up; `None` when it names nobody."""
        first = subject_of(self.cast, tokens, start, end, language)
        people = people_of(self.cast, tokens, start, end, language)
        if people:
            self.others = [*self.others, *((n, g) for n, g in people.items() if g)][-KEPT:]
        if first and first.kind == "pronoun" and first.gender != "author":
            return self._by_pronoun(first, people, self._agent(tokens, start, end, language))
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
            self._several(people, language)
        return None

    def _several(self, people: dict[str, str], language: Language) -> None:
        """Note that two or more were spoken of; a man and a woman are told apart by pronouns."""
        self._person("", "")
        if language.gendered and sorted(people.values()) == ["f", "m"]:
            for name, gender in people.items():
                self._named(name, gender)  # he gave the prize to her. She said

    def overhear(self, tokens: Tokens, start: int, end: int, language: Language) -> None:
        """Note the only person whom the end of a sentence names behind a title in marks."""
        people = people_of(self.cast, tokens, start, end, language)
        if len(people) == 1:
            self._person(*people.popitem())

    def _by_pronoun(self, first: Mention, people: dict[str, str], agent: str | None) -> str | None:
        """Whom a pronoun as a subject means, noted."""
        name = self._pronoun(first)
        if name and first.gender in {"m", "f"}:
            self._person(name, first.gender)
        elif first.gender == "it" and len(people) == 1:
            self._named(*next(iter(people.items())))  # It was won by Jane Doe.
        if agent and agent != name:
            self._person(agent, people.get(agent, ""))
            return agent
        return name

    def _agent(self, tokens: Tokens, start: int, end: int, language: Language) -> str | None:
        """Who did what a sentence tells of a thing: elle a été lancée par Jane Doe."""
        if not language.gendered or language.passive.isdisjoint(t.low for t in tokens[start:end]):
            return None
        by = next((i for i in range(start, end - 1) if tokens[i].low in language.agents), None)
        mention = None if by is None else noun(tokens, by + 1, end, language)
        if mention is None or mention.kind != "name" or len(mention.words) == 1:
            return None
        party = self.cast.named(mention)
        return party.name if party and party.person else None

    def _source(self, tokens: Tokens, start: int, end: int, language: Language) -> str | None:
        """The organisation that a sentence begins by naming: According to the Alliance."""
        source = according(tokens, start, end, language) if start < end else None
        if not source:
            return None
        full = source.kind == "name" and (len(source.words) > 1 or source.honorific)
        if not source.institution and not (language.gendered and full):
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
                self._organization(name, first.gender)
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
            alone = language.gendered and len(first.words) == 1 and gender_of_name(first.words[0])
            if alone and tokens[max(0, first.start - 1)].low not in language.definite:
                self._person(name, alone)
                return name
            if not people:
                thing = tokens[max(0, first.start - 1)].low in language.definite
                thing = thing or not may_be_person(first.words, language)
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
