"""Who speaks a Japanese quotation that no particle ties to a verb."""

from typing import Final

from missioncli.proof.japanese import phrases as phrase
from missioncli.proof.japanese.floor import Floor, Place
from missioncli.proof.japanese.voice import Voice

_LINES: Final = 2
_OPENS: Final = frozenset({"", "。", "「"})
_ENDS: Final = frozenset({"", "。"})


def thus(floor: Floor, place: Place) -> Voice | None:
    """The topic of the sentence behind, which points back: 山田会長はこう述べた."""
    after = place.after.lstrip("―─—…")
    cleft = phrase.THUS_CLEFT.match(after)
    words = phrase.WORDS_OF.match(after) if place.opens else None
    for match in (cleft, words):
        name = floor.people.who(match[1]) if match else None
        if name:
            return floor.told(name)
    told = phrase.THUS.match(after)
    if told:
        return floor.told(floor.topic(told[1]))
    alone = place.opens or place.own.rstrip().endswith("。")
    if not alone or not after.startswith("。"):
        return None
    acts = after[1:].partition("。")[0]
    tells = phrase.GESTURE.search(acts) or phrase.TOLD.search(acts)
    if not tells and not (place.opens and floor.is_phrase(place)):
        return None
    return floor.by(floor.topic(acts))


def habit(floor: Floor, place: Place) -> Voice | None:
    """What somebody always says: 「…」が口癖だ."""
    if not phrase.HABIT.match(place.after):
        return None
    topics = map(floor.topic, [place.clause, *reversed(place.above)])
    return floor.told(next((name for name in topics if name), floor.spoken))


def reported(floor: Floor, place: Place) -> Voice | None:
    """One more part of what somebody said in the sentence above: 今は「待ったなし」だという."""
    if not phrase.REPORTED.match(place.after):
        return None
    between = [name for name in map(floor.topic, place.above[1:]) if name != floor.spoken]
    others = any(name and not floor.people.is_body(name) for name in between)
    if others or len(between) > _LINES:
        return None
    source = floor.source(place.above[-1]) if place.above and floor.is_phrase(place) else None
    return floor.by(floor.spoken or source)


def in_turn(floor: Floor, place: Place) -> Voice | None:
    """The words of several people: 「…」「…」などの声."""
    if not phrase.IN_TURN.match(place.after):
        return None
    found = floor.found(place.clause.rstrip("「」、"))
    return floor.told(found.name if found and found.beside else None)


def led_to(floor: Floor, place: Place) -> Voice | None:
    """Whose words the sentence before says follow: 山田会長のコメント「…」."""
    own, corner = place.own, place.quote.corner
    if phrase.LINK.match(place.after.lstrip("、，, ")):
        return None
    leads = phrase.LEADS.search(own)
    name = floor.topic(own[: leads.start()]) if leads else None
    noted = None if corner else phrase.NOTED.search(own)
    return floor.by(name or (floor.people.who(own[: noted.start()]) if noted else None))


def unended(floor: Floor, place: Place) -> Voice | None:
    """A sentence that ends with the quotation and has no verb: 山田会長は「…」."""
    own, after = place.own, place.after
    ends = after.startswith("。") and not place.quote.corner
    ends = ends and (own.endswith("は") or phrase.IN_SPEECH.search(own) is not None)
    abreast = own.endswith(("は", "が")) and phrase.ABREAST.match(after)
    return floor.by(floor.topic(own)) if ends or abreast else None


def going_on(floor: Floor, place: Place) -> Voice | None:
    """A sentence of its own behind one that gave words to somebody, or is about somebody."""
    own, follows = place.own.rstrip(), place.after.strip()[:1]
    if place.quote.corner or not own.endswith("。") or follows not in _OPENS:
        return None
    last = place.above[-1] if place.above else ""
    if phrase.TOLD.search(last) or (phrase.LINK.match(own) and phrase.SAYS.search(own)):
        return floor.told(floor.about(last) or floor.spoken)
    if follows not in _ENDS or not floor.is_phrase(place):
        return None
    lines = place.above[-_LINES:][::-1]
    near = [floor.about(line) or floor.source(line) for line in lines]
    name = next((one for one in near if one), None)
    return None if name and floor.people.is_body(name) else floor.by(name)
