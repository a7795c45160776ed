"""Everybody whom a text names, read from its blocks."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.companies import looks_like_company
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention, named
from missioncli.proof.people.nouns import is_bare, noun
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.parties import Parties
from missioncli.proof.people.party import Party, is_ranked, may_be_person
from missioncli.proof.people.runs import Run, run_at
from missioncli.proof.people.things import tail_of
from missioncli.proof.people.titles import acts, letters, titles_before, titles_behind, with_endings

_FEW: Final = 50
"""How many bearers of a family name are looked at."""
_BESIDE: Final = 12
_PAIR: Final = 2
_NAME: Final = 4


class Cast(Parties):
    """The parties of a text. Built from its blocks in order, then asked."""

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
            elif run.end == run.start:
                self._led(tokens, run, language, heading=heading)
            behind = run.last

    def _led(self, tokens: Tokens, run: Run, language: Language, *, heading: bool) -> None:
        """Take up the company behind an office in capitals: le PDG d'Acme."""
        of = run.first + 1
        inner = run_at(tokens, of + 1, run.last, language) if of + 1 < run.last else None
        if inner and looks_like_company(tokens, inner, language):
            self._take(tokens, inner, language, heading=heading)

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
        first = run.first - _adjectives(tokens, run.first, language)
        bare = not first or tokens[first - 1].low not in language.definite
        party.articled = party.articled and not bare
        low = tokens[run.start].low
        opens = low in language.openers or low in language.indefinite
        unlike = opens or not may_be_person(mention.words, language)
        article = not bare or tokens[first - 1].low in language.indefinite
        single = article and run.first > 0 and len(mention.words) == 1
        party.tail = tail_of(tokens, run, mention.words, language)
        if language.capital_nouns and (single or (unlike and len(mention.words) > 1)):
            party.doubtful = True
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
        for party in [one for one in self.parties.values() if one.tail]:
            self._without_tail(party)
        for party in [one for one in self.parties.values() if is_ranked(one)]:
            self._without_rank(party)
        for words, party in self.parties.items():
            alone = self.parties.get(words[-1:])
            if len(words) > 1 and alone and not (party.institution or party.described):
                doubtful = alone.heading or alone.articled or alone.doubtful or party.doubtful
                party.person = party.person or not doubtful
            named = 1 < len(words) <= _NAME and not (party.institution or party.described)
            if named and not (party.company or party.heading) and gender_of_name(words[0]):
                party.person = True
        for party in [one for one in self.parties.values() if one.genders]:
            self.full(party).genders |= party.genders
        self._cache.clear()

    def _without_tail(self, party: Party) -> None:
        """Cut a noun off a name's end where the text has the name without it, or the noun tells."""
        short, last = party.words[:-1], party.words[-1]
        alone = self.parties.get(short[-1:])
        known = short in self.parties or (alone and not alone.articled and not alone.heading)
        family = self.parties.get((last,))
        if not (known or party.tail == "thing") or (family and family.person):
            return
        party.words, party.name = short, " ".join(party.name.split()[:-1])
        self.parties.setdefault(short, party)
        party.person = True

    def _without_rank(self, party: Party) -> None:
        """Take the letters of a rank off a name that the text has in full: DI Doe."""
        family = party.words[-1]
        full = {
            one.words: one
            for one in self._by_word[family][:_FEW]
            if one.words[-1] == family and len(one.words) > 1 and one.person and not is_ranked(one)
        }
        if len(full) == 1:
            [(party.words, one)] = full.items()
            party.name, party.person = one.name, True

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


def _adjectives(tokens: Tokens, at: int, language: Language) -> int:
    """How many adjectives stand between an article and a German noun: der frühere | Banker."""
    place = at - 1
    while (
        language.capital_nouns
        and place > max(0, at - _NAME)
        and tokens[place].text.islower()
        and tokens[place].low.endswith(("e", "en"))
        and tokens[place].low not in language.articles
        and tokens[place].low not in language.prepositions
    ):
        place -= 1
    articled = place < at - 1 and tokens[place].low in language.articles
    return at - 1 - place if articled else 0
