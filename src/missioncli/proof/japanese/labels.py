"""Who speaks in Japanese by a name before or behind a quotation, with its office and no verb."""

from typing import Final

from missioncli.proof.japanese import phrases as phrase
from missioncli.proof.japanese import signs as sign
from missioncli.proof.japanese.floor import Floor, Place
from missioncli.proof.japanese.lines import below, named
from missioncli.proof.japanese.voice import Voice
from missioncli.proof.languages import ja

_REACH: Final = 160
_ENDS: Final = frozenset("】＞〉>]］》")


def lined(floor: Floor, place: Place) -> Voice | None:
    """A name with its office on the line above, or in marks: 【山田会長のコメント】「…」."""
    own = place.own.rstrip()
    if not place.own.endswith(("\n", "\r")) and own[-1:] not in _ENDS:
        return None
    return None if own.endswith(("：", ":")) else floor.by(named(place.own, floor.people))


def labelled(floor: Floor, place: Place) -> Voice | None:
    """A name and a colon."""
    own = place.own.rstrip()
    if not own.endswith(("：", ":")):
        return None
    label = sign.LABEL.search(own)
    name = named(own.rpartition("\n")[2], floor.people)
    if not name and label:
        name = floor.people.who(phrase.NOTED.sub("", label[1]))
    name = name or floor.topic(place.clause.rstrip().rstrip("：:") + "は" * (not label))
    return floor.by(name) or Voice(None, is_speech=False)


def signed(floor: Floor, place: Place) -> Voice | None:
    """A name behind a dash or in brackets."""
    dashed = sign.SIGNED.match(place.after)
    if dashed:
        line = place.after.strip().partition("\n")[0]
        name = named(line, floor.people) or floor.people.who(dashed[1])
        return None if not name and phrase.TOPIC.search(line) else floor.told(name)
    bracketed = sign.BRACKETED.match(place.after)
    return floor.by(_bracketed(floor, bracketed[1])) if bracketed else None


def _bracketed(floor: Floor, text: str) -> str | None:
    """Who is named by words parted by commas: the last who has a name, or the last at all."""
    found = [name for name in map(floor.people.who, reversed(text.split("、"))) if name]
    named = (
        name for name in found if not (name.endswith(ja.UNNAMED) or floor.people.is_body(name))
    )
    return next(named, found[0] if found else None)


def titled(floor: Floor, place: Place) -> Voice | None:
    """A name right before the mark: 山田会長「…」; an answer: 山田　「…」."""
    if place.quote.corner or phrase.LINK.match(place.after.lstrip("、，, ")):
        return None
    if sign.LED.search(place.own.rstrip()):
        return floor.told(floor.people.who(place.own))
    asked = sign.ASKED_LINE.search(place.own)
    return floor.by(floor.people.who(asked[1])) if asked else None


def headlined(floor: Floor, place: Place) -> Voice | None:
    """Who a headline says spoke, behind the quotation."""
    behind = sign.HEADED.match(place.after)
    if not behind or "。" in place.after or "。" in place.own:
        return None
    return floor.told(floor.people.who(behind[1]))


def led(floor: Floor, place: Place) -> Voice | None:
    """Whom the paragraph above gave the floor, where a quotation is all of its own."""
    return floor.by(floor.lead) if place.is_all else None


def under(floor: Floor, place: Place) -> Voice | None:
    """A name with its office on the line below, or in the paragraph below."""
    if not place.alone or place.quote.corner:
        return None
    end = place.quote.outer.end
    text = floor.plain[end : end + _REACH]
    name = below(text, floor.people) if text.strip("。 \u3000")[:1] in {"\n", "\r"} else None
    if name:
        floor.signed = end + name[1]
        return floor.told(name[0])
    return Voice(None, is_speech=True) if place.is_all else None
