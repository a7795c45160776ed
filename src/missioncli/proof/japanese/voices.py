"""Who speaks in Japanese, where particles tell and words are not parted."""

from collections.abc import Callable, Sequence
from typing import Final

from missioncli.proof.japanese import apart, labels, verbs
from missioncli.proof.japanese import phrases as phrase
from missioncli.proof.japanese.clauses import Narrative
from missioncli.proof.japanese.floor import Floor, Place
from missioncli.proof.japanese.lines import is_note, named
from missioncli.proof.japanese.voice import Voice
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.quotations import Quotation

_REACH: Final = 160
_QUOTES: Final = "「」。 \u3000\r\n"

_WAYS: Final[tuple[Callable[[Floor, Place], Voice | None], ...]] = (
    labels.lined,
    labels.labelled,
    labels.signed,
    verbs.according,
    verbs.uttered,
    verbs.heard,
    verbs.owned,
    verbs.closed,
    apart.in_turn,
    verbs.said,
    apart.thus,
    apart.habit,
    apart.reported,
    apart.led_to,
    apart.unended,
    apart.going_on,
    labels.titled,
    labels.headlined,
    labels.led,
    labels.under,
)
"""How a text may tell who speaks: the first that tells is right."""


class Voices:
    """Who speaks in a Japanese text, asked in the order of the text."""

    def __init__(self, plain: str) -> None:
        self.floor = Floor(plain)

    def block(self, part: Span, found: Sequence[Quotation]) -> list[Voice]:
        """Who speaks each quotation of a block; then take up whom the block leaves the floor."""
        floor = self.floor
        narrative = Narrative(floor.plain, part, found, floor.people.marked)
        floor.spoken = None
        result: list[Voice] = []
        since: int | None = None
        alone = "。" not in narrative.text.strip(_QUOTES)
        for number, quote in enumerate(found):
            left = found[number - 1].outer.end if number else part.start
            place = Place(
                quote,
                part,
                alone,
                floor.plain[max(part.start, left) : quote.outer.start][-_REACH:],
                narrative.before(number),
                narrative.above(number, since),
                narrative.after(number),
                number == 0,
            )
            voice = self._ask(place)
            if voice.is_speech:
                since = number
                floor.spoken = voice.speaker
            result.append(voice)
        self._hear(part, narrative, quoted=bool(found))
        return result

    def _ask(self, place: Place) -> Voice:
        floor = self.floor
        floor.people.at = place.quote.outer.start
        for sentence in place.above:
            floor.people.last = floor.about(sentence) or floor.people.last
        voices = (way(floor, place) for way in _WAYS)
        return next((voice for voice in voices if voice), Voice(None, is_speech=False))

    def _hear(self, part: Span, narrative: Narrative, *, quoted: bool) -> None:
        """Take up a paragraph: it may lead to a quotation below, or name who speaks next."""
        floor = self.floor
        text = narrative.text[-_REACH:].rstrip()
        leads = phrase.LEADS.search(text)
        if leads:
            floor.lead = self._announced(text, narrative.last(), leads[0].strip("。：: "))
        elif phrase.HANGING.search(text):
            floor.lead = floor.topic(text)
        elif not text.strip(_QUOTES) or is_note(text):
            pass  # one more quotation below whoever was named
        elif quoted or part.end <= floor.signed:
            floor.lead = None
        else:
            floor.lead = named(floor.plain[max(0, part.end - _REACH) : part.end], floor.people)
            if not floor.lead and "。" in text:
                floor.people.last = floor.about(narrative.last()) or floor.people.last

    def _announced(self, text: str, last: str, leads: str) -> str | None:
        """Whom a paragraph gives the floor: 山田会長は次のように述べた; 会長の話は次の通り."""
        before = text[: text.rfind(leads)]
        note = phrase.NOTED.search(before)
        plain = phrase.PLAIN.search(before.rstrip("、"))
        return (
            self.floor.topic(last[: last.rfind(leads)])
            or self.floor.topic(before)
            or (self.floor.people.who(before[: note.start()]) if note else None)
            or (plain[1] if plain else None)
        )
