"""Who speaks in Japanese, where particles tell and words are not parted."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from missioncli.proof import japanese_signs as sign
from missioncli.proof.japanese_clauses import Narrative, topic
from missioncli.proof.japanese_lines import below, is_note, named
from missioncli.proof.japanese_people import People
from missioncli.proof.languages import ja
from missioncli.proof.paragraphs import Span
from missioncli.proof.quotations import Quotation
from missioncli.proof.voice import Voice

_REACH: Final = 160
_NEAR: Final = 60
_LINES: Final = 2
_SHORT: Final = 7
_SIDE: Final = 40
_QUOTES: Final = "「」。 \u3000\r\n"
_BESIDE: Final = ("は", "が", "は、", "が、")


class _Place(NamedTuple):
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
    """The sentences before that, down to the quotation above."""
    after: str
    first: bool
    """Whether no quotation stands above it in its block."""


class Voices:
    """Who speaks in a Japanese text, asked in the order of the text."""

    def __init__(self, plain: str) -> None:
        self.people = People(plain)
        self.plain = self.people.plain
        self.lead: str | None = None
        """Whom the paragraph above gave the floor."""
        self.spoken: str | None = None
        """Who spoke last in this block."""
        self.signed = 0
        """Where the last line ends that signs what stands above it."""

    def block(self, part: Span, found: Sequence[Quotation]) -> list[Voice]:
        """Who speaks each quotation of a block; then take up whom the block leaves the floor."""
        narrative = Narrative(self.plain, part, found, self.people.marked)
        self.spoken = None
        result: list[Voice] = []
        since: int | None = None
        alone = "。" not in narrative.text.strip(_QUOTES)
        for number, quote in enumerate(found):
            left = found[number - 1].outer.end if number else part.start
            own = self.plain[max(part.start, left) : quote.outer.start]
            place = _Place(
                quote,
                part,
                alone,
                own[-_REACH:],
                narrative.before(number),
                narrative.above(number, since),
                narrative.after(number),
                number == 0,
            )
            voice = self._ask(place)
            if voice.is_speech:
                since = number
                self.spoken = voice.speaker
            result.append(voice)
        self._hear(part, narrative, quoted=bool(found))
        return result

    def _hear(self, part: Span, narrative: Narrative, *, quoted: bool) -> None:
        """Take up a paragraph: it may lead to a quotation below, or name who speaks next."""
        text = narrative.text[-_REACH:].rstrip()
        leads = sign.LEADS.search(text)
        if leads:
            last = narrative.last()
            self.lead = self._topic(last[: last.rfind(leads[0].strip("。：: "))])
            self.lead = self.lead or self._topic(text[: leads.start()])
            note = sign.NOTED.search(text[: leads.start()])
            self.lead = self.lead or (self.people.who(text[: note.start()]) if note else None)
        elif not text.strip(_QUOTES) or is_note(text):
            pass  # one more quotation below whoever was named
        elif quoted or part.end <= self.signed:
            self.lead = None
        else:
            self.lead = named(self.plain[max(0, part.end - _REACH) : part.end], self.people)
            if not self.lead and "。" in text:
                self.people.last = self._topic(narrative.last()) or self.people.last

    def _ask(self, place: _Place) -> Voice:
        self.people.at = place.quote.outer.start
        for sentence in place.above:
            self.people.last = self._topic(sentence) or self.people.last
        ways = (
            self._lined,
            self._labelled,
            self._signed,
            self._according,
            self._uttered,
            self._said,
            self._thus,
            self._habit,
            self._reported,
            self._beside,
            self._led,
            self._below,
        )
        found = (way(place) for way in ways)
        return next((voice for voice in found if voice), Voice(None, is_speech=False))

    def _topic(self, clause: str, *, whole: bool = True) -> str | None:
        found = topic(clause, self.people.who, whole=whole)
        return found.name if found else None

    def _lined(self, place: _Place) -> Voice | None:
        """A name with its office on the line above."""
        if not place.own.endswith(("\n", "\r")) or place.own.rstrip().endswith(("：", ":")):
            return None
        name = named(place.own[-_REACH:], self.people)
        return self._told(name) if name else None

    def _labelled(self, place: _Place) -> Voice | None:
        """A name and a colon."""
        own = place.own.rstrip()
        if not own.endswith(("：", ":")):
            return None
        label = sign.LABEL.search(own)
        name = named(own.rpartition("\n")[2], self.people)
        if not name and label:
            name = self.people.who(sign.NOTED.sub("", label[1]))
        name = name or self._topic(place.clause.rstrip().rstrip("：:") + "は" * (not label))
        return self._told(name) if name else Voice(None, is_speech=False)

    def _signed(self, place: _Place) -> Voice | None:
        """A name behind a dash or in brackets."""
        signed = sign.SIGNED.match(place.after)
        if signed:
            line = place.after.strip().partition("\n")[0]
            return self._told(named(line, self.people) or self.people.who(signed[1]))
        bracketed = sign.BRACKETED.match(place.after)
        name = self.people.who(bracketed[1]) if bracketed else None
        return self._told(name) if name else None

    def _according(self, place: _Place) -> Voice | None:
        according = sign.ACCORDING.search(place.clause)
        if not according or sign.CALLED.match(place.after):
            return None
        hearsay = sign.REPORTED.match(place.after)
        name = None if hearsay else self._topic(place.clause[according.end() :])
        name = name or self.people.who(place.clause[: according.start()])
        return self._told(name) if name else None

    def _uttered(self, place: _Place) -> Voice | None:
        """Who said the words that stand behind a verb: 会長が語った「…」という言葉."""
        verb = sign.UTTERED.search(place.clause)
        name = self.people.who(place.clause[: verb.start()]) if verb else None
        return self._told(name) if name else None

    def _said(self, place: _Place) -> Voice | None:
        """The topic of a verb of saying behind a quotation and its particle."""
        after = place.after.lstrip("、，, ")
        link = sign.LINK.match(after)
        if not link:
            return None
        rest = after[link.end() :]
        says = sign.SAYS.search(after[: (after.find("。") + 1) or _NEAR], link.end())
        if sign.PASSIVES.match(rest):
            given = sign.GIVEN_BY.search(place.clause)
            return self._told(self.people.who(place.clause[: given.start()]) if given else None)
        beside = place.clause.endswith(_BESIDE)
        near = self._adjacent(place) if beside else None
        if place.clause.endswith("の") and sign.OWNED.match(after):
            owner = self.people.who(place.clause[:-1])
            if owner:
                return self._told(owner)
        closing = sign.CLOSING.match(rest) if link.group() == "と" else None
        closer = self.people.who(closing[1]) if closing else None
        if closer:
            return self._told(closer)
        acts = link.group() == "と" and not rest.startswith("「") and self._acts(place, near)
        voiced = rest.startswith(ja.VOICES)
        if not (says or acts) or (rest.startswith(ja.NAMING) and not voiced):
            return None
        if sign.ENTITLING.search(place.clause):
            return Voice(None, is_speech=False)
        if sign.COUNTED.search(place.clause):
            return Voice(None, is_speech=True)
        if sign.SURVEYED.match(rest):
            return Voice(None, is_speech=False)
        whole = link.group() not in sign.PARTIAL
        if sign.OTHERS.match(rest):
            found = topic(place.clause, self.people.who)
            theirs = found and (found.beside or found.particle in sign.SOURCES)
            return self._told(found.name if found and theirs else None)
        if voiced:
            return self._told(self._topic(place.clause, whole=whole))
        if not whole:
            near = None
        return self._told(near or self._behind(rest) or self._subject(place, whole=whole))

    def _acts(self, place: _Place, near: str | None) -> bool:
        """Whether somebody does something with words that cannot be a name."""
        if near or not self._is_phrase(place):
            return near is not None
        name = self._topic(place.clause)
        return name is not None and not self.people.is_body(name)

    def _adjacent(self, place: _Place) -> str | None:
        """The topic that stands right before a quotation."""
        found = topic(place.clause, self.people.who)
        if found and found.beside:
            return found.name
        statement = sign.STATEMENT.search(place.clause)
        if statement:
            return self.people.who(place.clause[: statement.start()])
        agent = sign.AGENT.search(place.clause)
        return agent[1] if agent else (found.name if found else None)

    def _behind(self, rest: str) -> str | None:
        """Who is named behind a quotation: 「…」と語るのは山田会長だ; 「…」と山田会長は語った."""
        named_there = sign.CLEFT.match(rest) or sign.RELATIVE.match(rest)
        name = self.people.who(named_there[1]) if named_there else None
        if name:
            return name
        near = rest[:_SIDE].partition("。")[0]
        found = sign.TOPIC.search(near)
        words = near[: found.start()] if found else ""
        own = "、" in words.lstrip("、") or sign.VERBS.search(words)
        return self.people.who(words) if words and not own else None

    def _subject(self, place: _Place, *, whole: bool) -> str | None:
        """The topic of the sentence, or that of the one before when it has none."""
        name = self._topic(place.clause, whole=whole) or self._plain(place)
        if name:
            return name
        if whole and sign.UNKNOWN.search(place.clause):
            return None
        if "「」" in place.clause and self.spoken:
            return self.spoken
        for sentence in reversed(place.above):
            name = self._topic(sentence) or self._source(sentence)
            if name:
                return name if self._agrees(name, place) else None
        return self.spoken or self.people.last

    def _source(self, sentence: str) -> str | None:
        """Who a sentence says knows something, when that is a person."""
        according = sign.ACCORDING.search(sentence)
        name = self.people.who(sentence[: according.start()]) if according else None
        return None if name and self.people.is_body(name) else name

    def _agrees(self, name: str, place: _Place) -> bool:
        """Whether the topic of the sentence before may go on where somebody else spoke above."""
        return name == self.spoken or self.spoken is None or not sign.ALSO.match(place.after)

    def _plain(self, place: _Place) -> str | None:
        """A topic that no title tells to be somebody: 山田花子は; 東洋電線（東京）は."""
        plain = sign.PLACED.search(place.clause) or sign.PLAIN.search(place.clause)
        return plain[1] if plain else None

    def _thus(self, place: _Place) -> Voice | None:
        """The topic of the sentence behind, which points back: 山田会長はこう述べた."""
        after = place.after.lstrip("―─—…")
        cleft = sign.THUS_CLEFT.match(after)
        name = self.people.who(cleft[1]) if cleft else None
        if name:
            return self._told(name)
        words = sign.WORDS_OF.match(after) if place.first and not place.own.strip() else None
        name = self.people.who(words[1]) if words else None
        if name:
            return self._told(name)
        thus = sign.THUS.match(after)
        if thus:
            return self._told(self._topic(thus[1]))
        if place.first and not place.own.strip() and after.startswith("。"):
            acts = after[1:].partition("。")[0]
            told = sign.GESTURE.search(acts) or sign.TOLD.search(acts) or self._is_phrase(place)
            name = self._topic(acts) if told else None
            return self._told(name) if name else None
        return None

    def _is_phrase(self, place: _Place) -> bool:
        """Whether a quotation looks like something that somebody said."""
        inner = self.plain[place.quote.inner.start : place.quote.inner.end]
        return len(inner) > _SHORT and sign.PHRASE.search(inner) is not None

    def _habit(self, place: _Place) -> Voice | None:
        """What somebody always says: 「…」が口癖だ."""
        if not sign.HABIT.match(place.after):
            return None
        above = [place.clause, *reversed(place.above)]
        name = next((one for one in map(self._topic, above) if one), None)
        return self._told(name or self.spoken)

    def _reported(self, place: _Place) -> Voice | None:
        """One more part of what somebody said in the sentence above: 今は「待ったなし」だという."""
        if not self.spoken or len(place.above) > 1 or not sign.REPORTED.match(place.after):
            return None
        return self._told(self.spoken)

    def _beside(self, place: _Place) -> Voice | None:
        """Who speaks a quotation without a verb: 首相「…」, and what leads to one below it."""
        own, after, corner = place.own, place.after, place.quote.corner
        if sign.LINK.match(after.lstrip("、，, ")):
            return None
        if sign.IN_TURN.match(after):
            found = topic(place.clause, self.people.who)
            return self._told(found.name if found and found.beside else None)
        leads = sign.LEADS.search(own)
        name = self._topic(own[: leads.start()]) if leads else None
        noted = None if corner else sign.NOTED.search(own)
        name = name or (self.people.who(own[: noted.start()]) if noted else None)
        if not name and own[-1:] in set("】＞〉>]］》"):
            name = named(own, self.people)
        ends = after.startswith("。") and not corner
        ends = ends and (own.endswith("は") or sign.IN_SPEECH.search(own) is not None)
        if not name and (ends or (own.endswith(("は", "が")) and sign.ABREAST.match(after))):
            name = self._topic(own)
        if name:
            return self._told(name)
        if self._goes_on(place):
            return self._told(self._topic(place.above[-1]) or self.spoken or self.people.last)
        if self._is_apart(place):
            was = sign.WAS.search(place.above[-1])
            name = self.people.who(was[1]) if was else None
            near = map(self._topic, reversed(place.above[-_LINES:]))
            name = name or next((one for one in near if one), None)
            if name and not self.people.is_body(name):
                return self._told(name)
        if not corner and sign.LED.search(own.rstrip()):
            return self._told(self.people.who(own))
        asked = sign.ASKED_LINE.search(own)
        if asked and self.people.who(asked[1]):
            return self._told(self.people.who(asked[1]))
        behind = sign.HEADED.match(after)
        if behind and "。" not in after and "。" not in own:
            return self._told(self.people.who(behind[1]))
        return None

    def _led(self, place: _Place) -> Voice | None:
        """Whom the paragraph above gave the floor, where a quotation is all of its own."""
        alone = not place.own.strip() and not place.after.strip("。 \n") and not place.quote.corner
        if not alone or not place.first:
            return None
        return self._told(self.lead) if self.lead else None

    def _below(self, place: _Place) -> Voice | None:
        """A name with its office on the line below, or in the paragraph below."""
        if not place.alone or place.quote.corner or "\n" not in "\n" + place.own[-1:]:
            return None
        end = place.quote.outer.end
        text = self.plain[end : end + _REACH]
        signed = below(text, self.people) if text.strip("。 \u3000")[:1] in {"\n", "\r"} else None
        if signed:
            self.signed = end + signed[1]
            return self._told(signed[0])
        alone = not place.own.strip() and not place.after.strip("。 \n")
        return Voice(None, is_speech=True) if alone and place.first else None

    def _goes_on(self, place: _Place) -> bool:
        """Whether a quotation is a sentence of its own behind one that gave words to somebody."""
        own, follows = place.own.rstrip(), place.after.strip()[:1]
        if place.quote.corner or not own.endswith("。") or follows not in {"", "。", "「"}:
            return False
        if place.above and sign.TOLD.search(place.above[-1]):
            return True
        return bool(sign.LINK.match(own) and sign.SAYS.search(own))

    def _is_apart(self, place: _Place) -> bool:
        """Whether a quotation is a sentence of its own behind one of the narrative."""
        ends = place.after.strip()[:1] in {"", "。"} and place.own.rstrip().endswith("。")
        return ends and bool(place.above) and not place.quote.corner and self._is_phrase(place)

    def _told(self, name: str | None) -> Voice:
        if name:
            self.people.last = name
            for given, printed in self.people.names.given.items():
                name = name.replace(given, printed)
        return Voice(name, is_speech=True)
