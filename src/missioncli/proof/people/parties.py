"""The parties of a text, and who is meant by a surname, an office or an acronym."""

from bisect import bisect_left
from collections import defaultdict
from typing import Final

from missioncli.proof.people.companies import likely_company, only_company
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.party import Party, agree, is_short_for
from missioncli.proof.people.stretches import LEGAL

_FEW: Final = 50
"""How many bearers of one word are looked at."""


class Parties:
    """Everybody whom a text names, to be asked."""

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

    def knows(self, words: tuple[str, ...]) -> bool:
        """Whether a text tells by more than one place that a name is somebody's."""
        party = self.parties.get(words)
        if party is None or party.described:
            return False
        often = len(words) > 1 and (len(party.places) > 1 or words[-1:] in self.parties)
        return party.person or party.institution or often

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

    def of_kind(self, mention: Mention, offset: int, last: str | None) -> Party | None:
        """The body that is called by another word of its kind: the last one, or the commonest."""
        near = {
            id(full): full
            for kind in sorted(mention.kinds)
            for party in self._nearby(kind, offset)
            if party.institution and not party.described and party.places[0] < offset
            for full in [self.full(party)]
        }
        found = [party for party in near.values() if len(party.words) > 1]
        known = next((party for party in found if party.name == last), None)
        most = max((len(party.places) for party in found), default=0)
        often = [party for party in found if len(party.places) == most]
        return known or (often[0] if len(often) == 1 else None)

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
