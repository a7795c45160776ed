"""Everybody whom a text names, and who is meant by a surname, an office or an acronym."""

from bisect import bisect_left
from collections import defaultdict
from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention, named
from missioncli.proof.nouns import is_bare, noun
from missioncli.proof.runs import Run, Tokens, run_at
from missioncli.proof.titles import acts, titles_before, titles_behind

GENERIC: Final = frozenset(
    [
        "company",
        "firm",
        "group",
        "group's",
        "organisation",
        "organization",
        "unternehmen",
        "entreprise",
        "société",
    ]
)

_FEW: Final = 50
"""How many bearers of one word are looked at."""


class Party:
    """Somebody with one name or several forms of it."""

    def __init__(self, mention: Mention) -> None:
        self.name = mention.text
        self.words = mention.words
        self.institution = mention.institution
        self.person = False
        self.described = mention.kind == "description"
        self.genders: set[str] = set()
        self.heading = False
        self.titles: set[str] = set(mention.titles)
        self.places: list[int] = []

    @property
    def gender(self) -> str:
        """`m` or `f` when the text tells it by a title, and only then."""
        return next(iter(self.genders)) if len(self.genders) == 1 else ""


class Cast:
    """The parties of a text. Built from its blocks in order, then asked."""

    def __init__(self) -> None:
        self.parties: dict[tuple[str, ...], Party] = {}
        self._by_word: dict[str, list[Party]] = defaultdict(list)
        self._titled: dict[str, list[tuple[int, Party]]] = defaultdict(list)
        self._aliases: dict[tuple[str, ...], Party] = {}
        self._cache: dict[tuple[tuple[str, ...], str], Party | None] = {}

    def read(self, tokens: Tokens, language: Language, *, heading: bool) -> None:
        """Take up whoever is named in a block."""
        place = 0
        while place < len(tokens):
            token = tokens[place]
            if token.low in language.indefinite and not (
                place > 1
                and tokens[place - 1].text == ","
                and (tokens[place - 2].capital or tokens[place - 2].text == ")")
            ):
                self._introduce(tokens, place, language)
            run = (
                run_at(tokens, place, len(tokens), language)
                if token.capital or token.low in language.particles
                else None
            )
            if not run:
                place += 1
                continue
            if run.end > run.start and not is_bare(tokens, run, language):
                self._take(tokens, run, language, heading=heading)
            place = max(run.last, place + 1)

    def _introduce(self, tokens: Tokens, at: int, language: Language) -> None:
        mention = noun(tokens, at, min(len(tokens), at + 12), language)
        if (
            mention
            and mention.kind == "description"
            and mention.titles & (language.offices | language.institutions)
        ):
            party = self._party(mention)
            party.titles |= mention.titles | set(mention.words)
            self._titled[mention.words[-1]].append((tokens[at].start, party))

    def _take(self, tokens: Tokens, run: Run, language: Language, *, heading: bool) -> None:
        mention = named(tokens, run)
        new = mention.words not in self.parties
        party = self._party(mention)
        party.heading = heading if new else party.heading and heading
        offset = tokens[run.first].start
        party.places.append(offset)
        before = titles_before(tokens, run, language)
        behind, told = titles_behind(tokens, run, language)
        titles = run.titles | before | behind
        if run.institution:
            titles |= frozenset(mention.words)
        titles = frozenset(() if heading else self._with_endings(titles, language))
        party.titles |= titles
        for title in titles:
            self._titled[title].append((offset, party))
        if run.honorific or (titles & language.offices) or acts(tokens, run, language):
            party.person = party.person or not run.institution
        if run.gender:
            party.genders.add(run.gender)
        if told:
            self._aliases.setdefault(told, party)

    def settle(self) -> None:
        """Take for people those whose last name also stands alone, once all is read."""
        for words, party in self.parties.items():
            alone = self.parties.get(words[-1:])
            if len(words) > 1 and alone and not (party.institution or party.described):
                party.person = party.person or not alone.heading

    def _with_endings(self, titles: frozenset[str], language: Language) -> set[str]:
        """Words with what compounds of them end with: Bundesministerin is a Ministerin too."""
        endings = language.office_endings + language.institution_endings
        return {
            *titles,
            *(end for title in titles for end in endings if title.endswith(end) and end[0] != "-"),
        }

    def alias(self, words: tuple[str, ...], mention: Mention, offset: int) -> None:
        """Take up another name for whom `mention` names: a defined term."""
        party = self._party(mention)
        self._aliases.setdefault(words, party)
        self._titled[words[-1]].append((offset, party))

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
        mention = Mention("name", party.name, party.words, institution=party.institution)
        return (not party.described and self.named(mention)) or party

    def named(self, mention: Mention) -> Party | None:
        """Who bears a name, at its fullest; `None` when two may be meant."""
        key = (mention.words, mention.gender)
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
            if len(party.words) > len(words) and _is_short_for(words, party, own)
        ]
        if any(not party.heading for party in fuller):
            fuller = [party for party in fuller if not party.heading]
        if any(party.words[-len(words) :] == words for party in fuller) and not own.institution:
            fuller = [
                party for party in fuller if party.words[-len(words) :] == words or party.person
            ]
        if len(fuller) > 1 and any(party.person for party in fuller):
            fuller = [party for party in fuller if party.person]
        if len(fuller) > 1 and mention.gender:
            fuller = [party for party in fuller if party.gender in {"", mention.gender}]
        if not fuller:
            return own
        longest = max(fuller, key=lambda party: (len(party.words), len(party.places)))
        return longest if all(_agree(party.words, longest.words) for party in fuller) else None

    def titled(self, mention: Mention, offset: int) -> Party | None:
        """Who was last introduced before `offset` as what `mention` says, else first after it."""
        head = mention.words[-1]
        if head not in self._titled:
            return None
        entries = self._titled[head]
        at = bisect_left(entries, offset, key=lambda entry: entry[0])
        nearby = [party for _, party in reversed(entries[max(0, at - _FEW) : at])] or [
            party for _, party in entries[at : at + _FEW]
        ]
        wanted = [word for word in mention.words[:-1] if word in mention.titles]
        return next((party for party in nearby if party.titles.issuperset(wanted)), None)

    def company(self) -> Party | None:
        """The one company of a text, when it has one only."""
        found = {
            party.words: party
            for party in self.parties.values()
            if party.institution and GENERIC & set(party.words)
        }
        return next(iter(found.values())) if len(found) == 1 else None


def _is_short_for(words: tuple[str, ...], party: Party, own: Party) -> bool:
    """Whether `words` may be short for a party's name: its end, or its beginning."""
    if party.described:
        return False
    if party.words[-len(words) :] == words:
        return not (own.institution and not party.institution)
    if party.words[: len(words)] == words:
        return party.institution or party.person
    if len(words) > 1 and words[0] == party.words[0] and words[-1] == party.words[-1]:
        return True
    inner = [i for i in range(len(party.words)) if party.words[i : i + len(words)] == words]
    return bool(inner) and party.person


def _agree(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return set(short) <= set(long)
