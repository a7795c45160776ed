"""Who has the floor in a Japanese text, and what stands beside a quotation in it."""

from typing import Final, NamedTuple

from missioncli.proof.japanese import phrases as phrase
from missioncli.proof.japanese.clauses import Topic, topic
from missioncli.proof.japanese.people import People
from missioncli.proof.japanese.voice import Voice
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.quotations import Quotation

_SHORT: Final = 5
"""How long a name may be that looks like a phrase."""


class Place(NamedTuple):
    """A quotation and the words beside it; every quotation among them is one sign."""

    quote: Quotation
    part: Span
    alone: bool
    """Whether nothing else stands in its block but what may be a line above or below it."""
    own: str
    """The words before it as printed, from the quotation above on."""
    clause: str
    """Those of its sentence."""
    above: list[str]
    """The sentences before that, down to the speech above."""
    after: str
    first: bool
    """Whether no quotation stands above it in its block."""

    @property
    def opens(self) -> bool:
        """Whether its block begins with it."""
        return self.first and not self.own.strip()

    @property
    def is_all(self) -> bool:
        """Whether its block holds nothing else."""
        return self.opens and not self.after.strip("。 \n") and not self.quote.corner


class Floor:
    """Who has the floor, and whom the text names."""

    def __init__(self, plain: str) -> None:
        self.people = People(plain)
        self.plain = self.people.plain
        self.lead: str | None = None
        """Whom the paragraph above gave the floor."""
        self.spoken: str | None = None
        """Who spoke last in this block."""
        self.signed = 0
        """Where the last line ends that signs what stands above it."""

    def found(self, clause: str, *, whole: bool = True) -> Topic | None:
        """The topic of a clause, with its particle."""
        return topic(clause, self.people.who, whole=whole)

    def topic(self, clause: str, *, whole: bool = True) -> str | None:
        """Whom a clause is about."""
        found = self.found(clause, whole=whole)
        return found.name if found else None

    def about(self, sentence: str) -> str | None:
        """Whom a whole sentence is about; 旗を振ったのは山田町長だ too."""
        was = phrase.WAS.search(sentence)
        return (self.people.who(was[1]) if was else None) or self.topic(sentence)

    def source(self, sentence: str) -> str | None:
        """Who a sentence says knows something, when that is a person."""
        source = phrase.ACCORDING.search(sentence)
        name = self.people.who(sentence[: source.start()]) if source else None
        return None if name and self.people.is_body(name) else name

    def beside(self, place: Place, particles: frozenset[str] = frozenset()) -> str | None:
        """The topic right before a quotation, or farther off with one of the particles."""
        found = self.found(place.clause)
        return found.name if found and (found.beside or found.particle in particles) else None

    def person(self, clause: str) -> str | None:
        """Whom a clause is about, unless that is an organisation."""
        name = self.topic(clause)
        return None if name and self.people.is_body(name) else name

    def is_phrase(self, place: Place, *, short: bool = False) -> bool:
        """Whether a quotation looks like something that somebody said, which may be short."""
        inner = self.plain[place.quote.inner.start : place.quote.inner.end]
        return (short or len(inner) > _SHORT) and phrase.PHRASE.search(inner) is not None

    def told(self, name: str | None) -> Voice:
        """Speech, and that of somebody who has the floor from now on."""
        if name:
            self.people.last = name
            for given, printed in self.people.names.given.items():
                name = name.replace(given, printed)
        return Voice(name, is_speech=True)

    def by(self, name: str | None) -> Voice | None:
        """The same when there is a name; else nothing is told."""
        return self.told(name) if name else None
