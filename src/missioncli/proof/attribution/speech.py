"""Which quotations are speech, whose, and which of them are one utterance."""

from collections.abc import Sequence
from typing import Final

from missioncli.proof.attribution.answers import Told, numbered
from missioncli.proof.attribution.discourse import Discourse
from missioncli.proof.attribution.echoes import echoed, is_dense
from missioncli.proof.attribution.formulas import Attribution
from missioncli.proof.attribution.headings import headed
from missioncli.proof.attribution.kinds import is_document, is_sentence, is_term, is_title
from missioncli.proof.attribution.looks import is_exclaimed, is_whole
from missioncli.proof.attribution.partial import at_the_end, inside
from missioncli.proof.attribution.reading import Block, cast_of, read
from missioncli.proof.attribution.sentence import attribution
from missioncli.proof.japanese import voices
from missioncli.proof.languages import Language
from missioncli.proof.people.cast import Cast
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.things import is_thing
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.quotations import Quotation
from missioncli.proof.printed.tokens import Token, sentence

_REACH: Final = 16
_SHORT: Final = 2
_HEADLINE: Final = 16
"""How many words and points a headline has at most."""


_OTHER: Final = Told(None, "other")


def told(plain: str, parts: Sequence[Span], found: Sequence[Quotation]) -> list[Told]:
    """What is told of each quotation, in order."""
    if not found:
        return []
    blocks = read(plain, parts, found)
    reader = _Reader(cast_of(blocks), found)
    for place, voice in voices(plain, parts, found).items():
        reader.known[place] = Told(voice.speaker, "speech" if voice.is_speech else "other")
    for block in blocks:
        reader.block(block)
    return numbered(echoed(reader.texts, reader.told, reader.headings), found, reader.parted)


class _Reader:
    """Goes through the blocks of a text in order and tells of each quotation what it knows."""

    def __init__(self, cast: Cast, found: Sequence[Quotation]) -> None:
        self.cast = cast
        self.found = found
        self.discourse = Discourse(cast)
        self.known: dict[int, Told] = {}
        """What is told of quotations in Japanese, where particles tell it."""
        self.told: list[Told] = []
        self.texts: list[str] = []
        self.headings: list[int] = []
        self.explicit: set[int] = set()
        """Quotations whose own words tell the speaker."""
        self.parted: set[int] = set()
        """Quotations that continue no other one though their marks look so."""
        self.carried: str | None = None
        """Who may go on speaking in this block, from the one above."""
        self.heard: str | None = None
        """The subject of this sentence."""
        self.above: str | None = None
        """The one before it."""
        self.subject: str | None = None
        """The last subject that the narrative of this block names."""

    def block(self, block: Block) -> None:
        """Take up a block: who is its subject, sentence by sentence, and who speaks."""
        words = block.tokens
        self.subject = self.above = self.discourse.speaker = self.discourse.here = None
        at = 0
        while at < len(words):
            end = max(sentence(words, at, len(words))[1], at + 1)
            quotes = [i for i in range(at, end) if words[i].kind == "quote"]
            lead = quotes[0] if quotes else end
            if any(words[i].kind == "word" for i in range(at, lead)) and not block.heading:
                self.above = self.subject
                heard = self.discourse.hear(words, at, lead, block.language)
                last = None if quotes else at_the_end(words, at, end, block.language)
                if last and last.gender in {"m", "f"} and last.kind == "pronoun":  # …, she said.
                    heard = self._resolved(Attribution(last, "before"), words[at].start) or heard
                self.heard = heard
                self.subject = heard or self.subject
                if heard and not quotes and self.discourse.speaker:
                    self.discourse.speaker = heard
            for i in quotes:
                self._quote(block, i)
            if quotes and block.language.gendered and self.told[-1].kind == "other":
                self.discourse.overhear(words, quotes[-1] + 1, end, block.language)
            at = end
        self.carried = self._left(block)

    def _left(self, block: Block) -> str | None:
        """Who may go on speaking in the next block."""
        words = block.tokens
        if not words:
            return None
        if block.heading and words[-1].text != ":":
            return self._headed(block)
        if words[-1].text == ":":
            return self._announced(block)
        if self.discourse.speaker:
            return self.discourse.speaker
        first, _ = sentence(words, len(words) - 1)
        mention = at_the_end(words, first, len(words), block.language)
        if mention and mention.kind != "pronoun":
            return self._resolved(Attribution(mention, "before"), words[first].start)
        says = any(token.low in block.language.says for token in words[first:])
        return self.subject if says else None

    def _headed(self, block: Block) -> str | None:
        """Whose words a heading says follow: Statement from Jane Doe; Jane Doe, CEO, Acme."""
        mention = headed(block.tokens, block.language)
        if mention is None:
            return None
        return self._resolved(Attribution(mention, "before"), block.tokens[0].start)

    def _announced(self, block: Block) -> str | None:
        """Whom the colon at the end of a block gives the floor."""
        words, end = block.tokens, block.tokens[-1].end
        ahead = [*words, Token("quote", "", "", end, end, first=False, capital=False)]
        found = self._attributed(ahead, len(words), block.language)
        if found and found.by == "same":
            return self.discourse.speaker or self.subject
        if not found or not found.mention or is_document(found, block.language):
            return None
        return self._resolved(found, end)

    def _resolved(self, found: Attribution, offset: int) -> str | None:
        """The name of whom the words beside a quotation name; they are the speaker now."""
        if found.mention is None:
            return None
        name, gender = self.discourse.resolve(found.mention, offset, behind=found.by == "behind")
        if name:
            self.discourse.speaks(name, found.mention, gender)
        return name

    def _quote(self, block: Block, i: int) -> None:
        """Tell of the quotation at `i`, the next one of the text."""
        words, number = block.tokens, len(self.told)
        self.texts.append(words[i].text)
        found = None if block.capitals else self._attributed(words, i, block.language)
        named = found is not None and found.mention is not None
        text = words[i].text
        early = not self.explicit and not named and (text.count(" ") > 1 or is_dense(text))
        bare = len(words) <= _HEADLINE and words[i].text[-1:] not in {".", "!", "?", ","}
        top = not number and block.language.gendered
        bare = bare and i == len(words) - 1 and (i == 0 or top)
        if block.heading or early or bare:
            self.headings.append(number)
        if number in self.known:
            answer = self.known[number]
        elif self.found[number].continues and number and not named:
            answer = self.told[number - 1]
        else:
            answer = self._answer(block, i, found)
        self.told.append(answer)
        if answer.kind == "speech":
            self.discourse.speaker = answer.speaker
            if answer.speaker and (found or self.subject == answer.speaker):
                self.explicit.add(number)
            if self.found[number].continues and number and named:
                self._join(number, answer.speaker)

    def _attributed(self, words: list[Token], at: int, language: Language) -> Attribution | None:
        """What the words beside a quotation tell; a lone name only if it is a person's."""
        found = attribution(words, at, language)
        if found and found.mention and self._is_thing(found.mention, language):
            at_first = found.mention.start
            owned = any(
                t.low in language.owning for t in words[max(0, at_first - 1) : at_first + 1]
            )
            found = Attribution(None, "same" if owned else "thing")
        if found is None and words[at].kind == "quote" and words[at].text:
            found = inside(words[at], language)
        if not found or found.by != "person" or not found.mention:
            return found
        party = self.cast.named(found.mention)
        known = party and (party.person or party.institution or party.company)
        return found._replace(by="colon") if known else None

    def _is_thing(self, mention: Mention, language: Language) -> bool:
        """Whether no speaker is called so: Ankündigung, but not Jane Hartung."""
        if not is_thing(mention, language):
            return False
        party = self.cast.named(mention) if mention.kind == "name" else None
        return party is None or not (party.person or len(party.words) > 1)

    def _answer(self, block: Block, i: int, found: Attribution | None) -> Told:
        """What the words of a quotation and those beside it tell."""
        words = block.tokens
        text = words[i].text
        if is_term(words, i, block.language, found):
            return _OTHER
        if found and is_document(found, block.language):
            return self._of_document(block, i, found)
        if found and found.mention:
            return Told(self._resolved(found, words[i].start), "speech")
        if found or self._goes_on(words, i):
            return Told(self.discourse.speaker or self.above or self.discourse.last, "speech")
        if not is_sentence(text) and not is_whole(words, i):
            goes_on = is_exclaimed(words, i) or self._is_part(words, i)
            spoken = self.discourse.speaker if goes_on else None
            return Told(spoken, "speech") if spoken else _OTHER
        return Told(self._beside(words, i), "speech")

    def _of_document(self, block: Block, i: int, found: Attribution) -> Told:
        """What is told of words that a document or nobody in particular has."""
        text = block.tokens[i].text
        if found.by == "thing":
            return Told(self._issuer(block, i), "speech") if " " in text else _OTHER
        return Told(None, "speech") if is_sentence(text) else _OTHER

    def _beside(self, words: list[Token], i: int) -> str | None:
        """Who speaks a quotation without words of its own: whoever has the floor."""
        text = words[i].text
        if is_title(text.split()) and text[-1:] not in {".", "!", "?", ","}:
            return None
        if i > 1 and words[i - 1].text == ":" and not words[i - 1].first:
            return self.heard  # what leads to it has a subject of its own
        alone = not any(token.kind != "point" for token in words[:i])
        led = words[i].first or words[i - 1].text in {":", ",", "("}
        beside = self.carried if alone else self.subject if led else None
        return self.discourse.speaker or beside

    def _issuer(self, block: Block, i: int) -> str | None:
        """Whose words are given without a subject: the body that the paragraph is about."""
        own = {
            token.low for token in block.tokens[max(0, i - 4) : i + _REACH]
        } & block.language.belonging
        body = self.subject is not None and self.subject == self.discourse.organization
        return (self.subject or self.discourse.last) if own or body else None

    def _is_part(self, words: list[Token], i: int) -> bool:
        """Whether a quotation of some words may go on what somebody says in this paragraph."""
        text = words[i].text
        whole = words[i].first and text[:1].isupper() and not is_title(text.split())
        part = text[:1].islower() and self.heard in {None, self.discourse.speaker}
        return (whole or part) and text.count(" ") > _SHORT

    def _goes_on(self, words: list[Token], i: int) -> bool:
        """Whether a quotation is one more part of a sentence that gave one to somebody."""
        place = i - 1
        while place >= max(0, i - _REACH) and not self._is_speech(words[place]):
            if words[place + 1].first or words[place].text in {";", ":"}:
                return False
            place -= 1
        if place < 0 or words[place].kind != "quote" or place + 1 == i or words[place + 1].first:
            return False
        above = self.told[words[place].quote]
        joined = words[place + 1].low in {"and", "or", "but", ",", "und", "et", "as", "sowie"}
        return joined and above.kind == "speech" and above.speaker is not None

    def _is_speech(self, token: Token) -> bool:
        return token.kind == "quote" and self.told[token.quote].kind == "speech"

    def _join(self, number: int, name: str | None) -> None:
        """Give the paragraphs above that go on here to the speaker, unless they have another."""
        above = self.told[number - 1]
        if above.speaker and above.speaker != name and number - 1 in self.explicit:
            self.parted.add(number)
            return
        place = number
        while place and self.found[place].continues:
            place -= 1
            self.told[place] = Told(name, "speech")
