"""Everybody whom a text names, and who is meant by a surname, an office or an acronym."""

from bisect import bisect_left
from collections import defaultdict
from typing import Final

from missioncli.proof.companies import likely_company, looks_like_company, only_company
from missioncli.proof.given_names import gender_of_name
from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention, named
from missioncli.proof.nouns import is_bare, noun
from missioncli.proof.offices import Tokens
from missioncli.proof.party import Party, agree, is_short_for
from missioncli.proof.runs import Run, run_at
from missioncli.proof.stretches import LEGAL
from missioncli.proof.titles import acts, letters, titles_before, titles_behind, with_endings

_BESIDE: Final = 12
_PAIR: Final = 2
_NAME: Final = 4
_FEW: Final = 50
"""How many bearers of one word are looked at."""


class Cast:
    """The parties of a text. Built from its blocks in order, then asked."""

    def __init__(self) -> None:
        self.parties: dict[tuple[str, ...], Party] = {}
        self._by_word: dict[str, list[Party]] = defaultdict(list)
        self._titled: dict[str, list[tuple[int, Party]]] = defaultdict(list)
        self._headed: dict[str, list[tuple[int, Party]]] = defaultdict(list)
        """The same from headings, for what only they tell."""
        self._aliases: dict[tuple[str, ...], Party] = {}
        self._acronyms: set[str] = set()
        """Those that are one word."""
        self._cache: dict[tuple[tuple[str, ...], str, bool], Party | None] = {}

    def read(
        self, tokens: Tokens, language: Language, *, heading: bool, spoken: bool = False
    ) -> None:
        """Take up whoever is named in a block, or in what is `spoken`."""
        behind = 0
        indefinite, particles = language.indefinite, language.particles
        for place, token in enumerate(tokens):
            if place < behind:
                continue
            if token.low in indefinite and not (
                place > 1
                and tokens[place - 1].text == ","
                and (tokens[place - 2].capital or tokens[place - 2].text == ")")
            ):
                self._introduce(tokens, place, language)
            if not token.capital and token.low not in particles:
                continue
            run = run_at(tokens, place, len(tokens), language)
            if not run:
                continue
            begins = spoken and token.first and run.end - run.start == _PAIR
            begins = begins and not gender_of_name(token.low)  # Joining Acme was right
            if run.end > run.start and not begins and not is_bare(tokens, run, language):
                self._take(tokens, run, language, heading=heading)
            behind = run.last

    def _introduce(self, tokens: Tokens, at: int, language: Language) -> None:
        mention = noun(tokens, at, min(len(tokens), at + 12), language)
        if (
            mention
            and mention.kind == "description"
            and not language.bodies.isdisjoint(mention.titles)
        ):
            party = self._party(mention)
            party.titles |= mention.titles | set(mention.words)
            last = mention.words[-1]
            heads = {last, *(mention.words[-2:-1] if last in language.privy else ())}
            for head in heads:
                self._titled[head].append((tokens[at].start, party))

    def _take(self, tokens: Tokens, run: Run, language: Language, *, heading: bool) -> None:
        mention = named(tokens, run)
        new = mention.words not in self.parties
        party = self._party(mention)
        party.heading = heading if new else party.heading and heading
        bare = not run.first or tokens[run.first - 1].low not in language.definite
        party.articled = party.articled and not bare
        offset = tokens[run.first].start
        party.places.append(offset)
        before = titles_before(tokens, run, language)
        behind, told = titles_behind(tokens, run, language)
        own = letters([token.low for token in tokens[run.first : run.start]])
        titles = run.titles | before | behind | own
        body = (before | behind) & language.institutions and not titles & language.offices
        party.institution = party.institution or bool(body and not run.honorific)
        party.company = party.company or looks_like_company(tokens, run, language)
        if run.institution:
            titles |= frozenset(mention.words)
        titles = with_endings(titles, language)
        party.titles |= titles
        for title in titles:
            (self._headed if heading else self._titled)[title].append((offset, party))
        both = titles & language.offices & language.institutions
        if both and titles <= both and len(mention.words) == 1 and not run.honorific:
            party.institution = True  # the operator Acme
        elif run.honorific or (titles & language.offices) or acts(tokens, run, language):
            party.person = party.person or not run.institution
        if not run.institution and (titles or run.end - run.start > 1):
            near = tokens[max(0, run.first - _BESIDE) : run.last + _BESIDE]
            party.around |= {token.low for token in near} - language.offices
        if run.gender:
            party.genders.add(run.gender)
        if told:
            self._also(told, party)

    def settle(self) -> None:
        """Take for people those whose last name also stands alone, once all is read."""
        for words, party in self.parties.items():
            alone = self.parties.get(words[-1:])
            if len(words) > 1 and alone and not (party.institution or party.described):
                party.person = party.person or not (alone.heading or alone.articled)
            named = 1 < len(words) <= _NAME and not (party.institution or party.described)
            if named and not (party.company or party.heading) and gender_of_name(words[0]):
                party.person = True
        for party in [one for one in self.parties.values() if one.genders]:
            self.full(party).genders |= party.genders
        self._cache.clear()

    def alias(self, words: tuple[str, ...], mention: Mention, offset: int) -> None:
        """Take up another name for whom `mention` names: a defined term."""
        party = self._party(mention)
        self._also(words, party)
        self._titled[words[-1]].append((offset, party))

    def _also(self, words: tuple[str, ...], party: Party) -> None:
        self._aliases.setdefault(words, party)
        if len(words) == 1:
            self._acronyms.add(words[0])

    def _party(self, mention: Mention) -> Party:
        party = self.parties.get(mention.words)
        if party is None:
            party = self.parties[mention.words] = Party(mention)
            for word in set(mention.words):
                self._by_word[word].append(party)
        elif party.name.isupper() and not mention.text.isupper():
            party.name = mention.text
        return party

    def person(self, mention: Mention) -> None:
        """Note that somebody speaks, as people do."""
        party = self.parties.get(mention.words)
        if party and not party.institution and len(mention.words) > 1:
            party.person = True

    def full(self, party: Party) -> Party:
        """A party at its fullest; itself when that is not clear."""
        gender = party.gender if party.genders else ""
        mention = Mention(
            "name", party.name, party.words, gender=gender, institution=party.institution
        )
        return (not party.described and self.named(mention)) or party

    def named(self, mention: Mention) -> Party | None:
        """Who bears a name, at its fullest; `None` when two may be meant."""
        key = (mention.words, mention.gender, mention.honorific)
        if key not in self._cache:
            self._cache[key] = self._fullest(mention)
        return self._cache[key]

    def _fullest(self, mention: Mention) -> Party | None:
        words = mention.words
        alias = self._aliases.get(words)
        own = self.parties.get(words) or Party(mention)
        if alias and alias is not own:
            return alias if len(alias.words) > len(words) else own
        fuller = [
            party
            for party in min(
                (self._by_word[word] for word in words if word in self._by_word),
                key=len,
                default=[],
            )[:_FEW]
            if len(party.words) > len(words) and is_short_for(words, party, own)
        ]
        if mention.honorific or (mention.gender and own.person):
            fuller = [party for party in fuller if not party.institution]
        known = len(words) > 1 and own.places and not own.heading
        if known or any(not party.heading for party in fuller):
            fuller = [party for party in fuller if not party.heading]
        if any(party.words[-len(words) :] == words for party in fuller) and not own.institution:
            fuller = [
                party for party in fuller if party.words[-len(words) :] == words or party.person
            ]
        if len(fuller) > 1 and any(party.person for party in fuller):
            fuller = [party for party in fuller if party.person]
        if mention.gender:
            fuller = [party for party in fuller if party.gender in {"", mention.gender}]
        if not fuller:
            return self._legal(own)
        longest = max(fuller, key=lambda party: (len(party.words), len(party.places)))
        if not all(agree(party.words, longest.words) for party in fuller):
            return None
        return self._legal(longest)

    def _legal(self, party: Party) -> Party:
        """A company with its legal form, where the text has it so somewhere."""
        forms = (self.parties.get((*party.words, form)) for form in LEGAL)
        return next((one for one in forms if one), party)

    def titled(self, mention: Mention, offset: int) -> Party | None:
        """Who was last introduced before `offset` as what `mention` says, else first after it.

        Whoever has the same office by another word is meant where it fits nobody else.
        """
        head = mention.words[-1]
        beside = {word.removesuffix("'s") for word in mention.words[:-1]}
        wanted = [word for word in mention.words[:-1] if word in mention.titles]
        nearby = self._nearby(head, offset)
        for party in nearby:
            if self._is_at(party, beside):
                return party
        same = {
            id(party): party
            for other in mention.alike - {head}
            for party in self._nearby(other, offset)
            if (party.person or party.described) and self._is_at(party, beside)
        }
        parties = [self.full(party) for party in same.values()]
        if parties and all(party is parties[0] for party in parties):
            return parties[0]
        return next((party for party in nearby if party.titles.issuperset(wanted)), None)

    def _is_at(self, party: Party, words: set[str]) -> bool:
        """Whether all of `words` stand beside a party's name, or in what an acronym there means."""
        lacking = words - party.titles
        lacking -= party.around
        if not lacking:
            return True
        meant = (self._aliases[word,] for word in self._acronyms & party.around)
        return lacking.issubset(word for other in meant for word in other.words)

    def _nearby(self, title: str, offset: int) -> list[Party]:
        """Those who are introduced by a title: the last before `offset` first, else those after."""
        entries = self._titled.get(title) or self._headed.get(title, [])
        at = bisect_left(entries, offset, key=lambda entry: entry[0])
        return [party for _, party in reversed(entries[max(0, at - _FEW) : at])] or [
            party for _, party in entries[at : at + _FEW]
        ]

    def company(self, head: str, last: str | None) -> Party | None:
        """Who is meant by "the company" or a word like it, where `last` was the last subject."""
        subject = self.parties.get(tuple(last.lower().split())) if last else None
        parties = self.parties.values()
        return only_company(parties) or likely_company(parties, subject, head)
