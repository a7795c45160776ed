"""Who speaks in Japanese, where particles tell and words are not parted."""

from typing import Final, NamedTuple

from missioncli.proof import japanese_signs as sign
from missioncli.proof.japanese_people import People
from missioncli.proof.languages import ja
from missioncli.proof.paragraphs import Span
from missioncli.proof.quotations import Quotation
from missioncli.proof.voice import Voice

_REACH: Final = 160
_NEAR: Final = 60
_TOPICS: Final = ("は", "が", "は、", "が、")


class _Place(NamedTuple):
    """A quotation and the words beside it."""

    quote: Quotation
    block: str
    before: str
    own: str
    """The words before it, from the quotation above on."""
    clause: str
    """Those of its sentence."""
    after: str
    first: bool
    """Whether no quotation stands above it in its block."""


class Voices:
    """Who speaks in a Japanese text, asked in the order of the text."""

    def __init__(self, plain: str) -> None:
        self.people = People(plain)
        self.plain = self.people.plain
        self.lead: str | None = None

    def hear(self, part: Span) -> None:
        """Take up a paragraph without a quotation: it may lead to one below."""
        text = self.plain[part.start : part.end]
        leads = sign.LEADS.search(text)
        self.lead = self.people.topic(text[: leads.start()][-_REACH:]) if leads else None
        self.lead = self.lead or self._heading(text)

    def ask(self, quote: Quotation, part: Span, *, left: int) -> Voice:
        """Who speaks a quotation; the one before it in its block ends at `left`."""
        start, end = quote.outer
        before = self.plain[max(part.start, start - _REACH) : start]
        place = _Place(
            quote,
            self.plain[part.start : part.end],
            before,
            self.plain[max(part.start, left) : start],
            before[before.rfind("。") + 1 :],
            self.plain[end : min(part.end, end + _REACH)],
            left <= part.start,
        )
        ways = (
            self._lined,
            self._labelled,
            self._signed,
            self._according,
            self._said,
            self._thus,
            self._beside,
            self._led,
        )
        found = (way(place) for way in ways)
        return next((voice for voice in found if voice), Voice(None, is_speech=False))

    def _lined(self, place: _Place) -> Voice | None:
        """A name with its office in brackets on the line above."""
        if not place.own.endswith(("\n", "\r")):
            return None
        name = self._heading(place.own.rstrip().rpartition("\n")[2])
        return self._told(name, is_speech=True) if name else None

    def _heading(self, line: str) -> str | None:
        """Whose words a line says follow: 山田太郎（会長）; 会長　山田太郎; 山田会長のコメント."""
        text = line.strip(" \u3000■◆●【】・")
        if "。" in text or len(text) > _NEAR:
            return None
        signed = sign.LINE.search(text)
        if signed and any(title in signed[2] for title in ja.TITLES):
            return self.people.printed(signed[1])
        noted = sign.NOTED.search(text)
        if noted:
            whose = sign.HEADED_LINE.search(text[: noted.start()])
            return (
                self.people.printed(whose[1]) if whose else self.people.who(text[: noted.start()])
            )
        named = sign.HEADED_LINE.search(text)
        if named:
            return self.people.printed(named[1])
        return self.people.who(text) if sign.LED.search(text) else None

    def _labelled(self, place: _Place) -> Voice | None:
        """A name and a colon."""
        if not place.own.rstrip().endswith(("：", ":")):
            return None
        label = sign.LABEL.search(place.own)
        name = (
            self.people.who(sign.NOTED.sub("", label[1]))
            if label
            else self.people.topic(place.clause)
        )
        return self._told(name, is_speech=bool(name))

    def _signed(self, place: _Place) -> Voice | None:
        """A name behind a dash or in brackets."""
        signed = sign.SIGNED.match(place.after)
        if signed:
            return self._told(self.people.who(signed[1]), is_speech=True)
        bracketed = sign.BRACKETED.match(place.after)
        name = self.people.who(bracketed[1]) if bracketed else None
        return self._told(name, is_speech=True) if name else None

    def _according(self, place: _Place) -> Voice | None:
        according = sign.ACCORDING.search(place.clause)
        if not according or sign.CALLED.match(place.after):
            return None
        name = self.people.topic(place.clause[according.end() :])
        name = name or self.people.who(place.clause[: according.start()])
        return self._told(name, is_speech=True) if name else None

    def _said(self, place: _Place) -> Voice | None:
        """The topic of a verb of saying behind a quotation and its particle."""
        after = place.after.lstrip("、，, ")
        link = sign.LINK.match(after)
        if not link:
            return None
        rest = after[link.end() :]
        says = sign.SAYS.search(after[: (after.find("。") + 1) or _NEAR], link.end())
        near = self.people.topic(place.clause) if place.clause.endswith(_TOPICS) else None
        closing = sign.CLOSING.match(rest) if link.group() == "と" else None
        closer = self.people.who(closing[1]) if closing else None
        if closer:
            return self._told(closer, is_speech=True)
        acts = near is not None and link.group() == "と" and not rest.startswith("「")
        voiced = rest.startswith(ja.VOICES)
        if not (says or acts) or (rest.startswith(ja.NAMING) and not voiced):
            return None
        if sign.COUNTED.search(place.clause):
            return Voice(None, is_speech=True)
        if sign.SURVEYED.match(rest):
            return Voice(None, is_speech=False)
        topic = self.people.topic
        if voiced:
            return self._told(topic(place.clause), is_speech=True)
        named = sign.CLEFT.match(rest) or sign.RELATIVE.match(rest)
        name = near or (self.people.who(named[1]) if named else None)
        behind = sign.TOPIC.search(rest[:40].partition("。")[0])
        name = name or (self.people.who(rest[: behind.start()]) if behind else None)
        name = name or topic(place.clause) or self._plain(place, link.group())
        if not name and sign.UNKNOWN.search(place.clause):
            return self._told(None, is_speech=True)
        name = name or topic(place.own) or topic(place.before)
        return self._told(name or self.people.last, is_speech=True)

    def _plain(self, place: _Place, link: str) -> str | None:
        """A topic that no title tells to be somebody: 山田花子は; 東洋電線（東京）は."""
        placed = sign.PLACED.search(place.clause)
        plain = placed or (sign.PLAIN.search(place.clause) if link == "と" else None)
        return plain[1] if plain else None

    def _thus(self, place: _Place) -> Voice | None:
        """The topic of the sentence behind, which points back: 山田会長はこう述べた."""
        cleft = sign.THUS_CLEFT.match(place.after)
        name = self.people.who(cleft[1]) if cleft else None
        if name:
            return self._told(name, is_speech=True)
        told = sign.THUS.match(place.after)
        if not told and place.first and not place.own.strip() and place.after.startswith("。"):
            acts = place.after[1:].partition("。")[0]
            name = self.people.topic(acts) if sign.GESTURE.search(acts) else None
            return self._told(name, is_speech=True) if name else None
        return self._told(self.people.topic(told[1]), is_speech=True) if told else None

    def _beside(self, place: _Place) -> Voice | None:
        """Who speaks a quotation without a verb: 首相「…」, and what leads to one below it."""
        own, after, corner = place.own, place.after, place.quote.corner
        if sign.LINK.match(after.lstrip("、，, ")):
            return None
        leads = sign.LEADS.search(own)
        topic = self.people.topic(own[: leads.start()]) if leads else None
        noted = None if corner else sign.NOTED.search(own)
        topic = topic or (self.people.who(own[: noted.start()]) if noted else None)
        ends = after.startswith("。") and own.endswith("は") and not corner
        if not topic and (ends or (own.endswith(("は", "が")) and sign.ABREAST.match(after))):
            topic = self.people.topic(own)
        if topic:
            return self._told(topic, is_speech=True)
        if self._goes_on(place):
            return self._told(self.people.last, is_speech=True)
        if not corner and sign.LED.search(own.rstrip()):
            return self._told(self.people.who(own), is_speech=True)
        behind = sign.HEADED.match(after)
        if behind and "。" not in place.block:
            return self._told(self.people.who(behind[1]), is_speech=True)
        return None

    def _led(self, place: _Place) -> Voice | None:
        """Whom the paragraph above gave the floor, where a quotation is all of its own."""
        alone = not place.own.strip() and not place.after.strip("。 \n") and not place.quote.corner
        if not alone or not place.first:
            return None
        name, self.lead = self.lead, None
        return self._told(name, is_speech=True)

    def _goes_on(self, place: _Place) -> bool:
        """Whether a quotation is a sentence of its own behind one that gave words to somebody."""
        above, follows = place.own.rstrip(), place.after.strip()[:1]
        if place.quote.corner or place.first or not above.endswith("。"):
            return False
        told = sign.LINK.match(above) and sign.SAYS.search(above)
        return bool(told) and follows in {"", "。", "「"}

    def _told(self, name: str | None, *, is_speech: bool) -> Voice:
        if name:
            self.people.last = name
            if name.endswith(tuple(ja.BODIES)):
                self.people.body = name
            for given, printed in self.people.given.items():
                name = name.replace(given, printed)
        return Voice(name, is_speech)
