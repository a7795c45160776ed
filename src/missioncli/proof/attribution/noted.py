"""The people and organisations that were subjects so far, and whom pronouns mean of them."""

from typing import Final

from missioncli.proof.people.cast import Cast
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.party import agrees

KEPT: Final = 6


class Noted:
    """The people and organisations in subject position so far, the last one last."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.people: list[tuple[str, str]] = []
        """Name and gender; an empty name where two were equally likely."""
        self.others: list[tuple[str, str]] = []
        """People who were only mentioned, and whose gender their title tells."""
        self.organization: str | None = None
        self.sort = ""
        """The gender of the word for it, where an article tells it."""
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

    def _topic(self) -> str | None:
        """The last subject that may be a company."""
        return (None if self.thing else self.maybe) or self.organization

    def _in_other_words(self, mention: Mention, *, behind: bool) -> str | None:
        """The same person in other words: `Jane Doe said so. The economist added that`."""
        if not mention.office or mention.institution or mention.owned:
            return None
        known = self.speaker or (self.here if behind else None)
        party = self.cast.parties.get(tuple(known.lower().split())) if known else None
        told = next((gender for name, gender in self.people if name == known), "")
        other = party and mention.gender and not mention.calling and party.titles
        if other and party and party.titles.isdisjoint(mention.alike | mention.titles):
            return None  # a senator said so. The prefect said that
        alone = mention.pointed or mention.text.count(" ") < len(mention.words)
        more = known and not (alone or behind or mention.calling)  # the representative of Norland
        if more or (party and party.described and set(mention.words) <= set(party.words)):
            return None
        if party and known and agrees(party.gender or told, mention.gender):
            return known if mention.calling or not party.described else None
        nearest = self.people[-1] if self.people else ("", "")
        fits = nearest[0] == self.last and agrees(nearest[1], mention.gender)
        if mention.calling and alone and fits:
            return self.last
        if mention.calling and mention.gender and alone:
            people = [*self.people, *self.others] if mention.honoured else self.people
            others = (n for n, gender in reversed(people) if agrees(gender, mention.gender))
            return next(others, None)
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
        if body and self.here is None and agrees(self.sort, mention.gender):
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
            self._organization(name, mention.gender)
        else:
            self._person(name, gender if gender in {"m", "f"} else (whole.gender if whole else ""))

    def _past(self) -> None:
        """Keep who was perhaps spoken of, as somebody else is now."""
        self.possible = self.maybe if self.maybe and not self.thing else self.possible
        self.maybe = None

    def _organization(self, name: str, gender: str = "") -> None:
        self._past()
        known = self.sort if name == self.organization else ""
        self.sort = gender or known
        self.organization = self.last = name

    def _person(self, name: str, gender: str) -> None:
        self._past()
        self._named(name, gender)
        self.last = self.here = name or None

    def _named(self, name: str, gender: str) -> None:
        """Note a person whom a pronoun may mean next."""
        self.people = [*(one for one in self.people if one[0] != name), (name, gender)][-KEPT:]
