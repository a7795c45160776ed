"""Who speaks in Japanese by a verb of saying behind a quotation and its particle."""

from typing import Final

from missioncli.proof.japanese import phrases as phrase
from missioncli.proof.japanese.floor import Floor, Place
from missioncli.proof.japanese.voice import Voice
from missioncli.proof.languages import ja

_NEAR: Final = 60
_SIDE: Final = 40
_BESIDE: Final = ("は", "が", "は、", "が、")
_ACTS: Final = ("はしゃ", "はにか")
"""Verbs that begin like a particle."""
_OTHER: Final = Voice(None, is_speech=False)


def according(floor: Floor, place: Place) -> Voice | None:
    """A source: 山田会長によると「…」という; but 県警によると、男は「…」と供述した."""
    source = phrase.ACCORDING.search(place.clause)
    if not source or phrase.CALLED.match(place.after) or phrase.NOUN.match(place.after):
        return None
    clause = place.clause[source.end() :]
    if phrase.FROM.search(clause):
        return floor.told(floor.beside(place))
    hearsay = phrase.REPORTED.match(place.after)
    name = None if hearsay else floor.topic(clause)
    return floor.by(name or floor.people.who(place.clause[: source.start()]))


def uttered(floor: Floor, place: Place) -> Voice | None:
    """Who said the words that stand behind a verb: 会長が語った「…」という言葉."""
    verb = phrase.UTTERED.search(place.clause)
    return floor.by(floor.people.who(place.clause[: verb.start()])) if verb else None


def owned(floor: Floor, place: Place) -> Voice | None:
    """Whose words they are: 会長の「…」という言葉."""
    if not place.clause.endswith("の") or not phrase.OWNED.match(place.after):
        return None
    return floor.by(floor.people.who(place.clause[:-1]))


def heard(floor: Floor, place: Place) -> Voice | None:
    """Words said to whoever the sentence is about: 記者から「…」と問われた."""
    after, end = _linked(place)
    if end < 0 or not phrase.PASSIVES.match(after, end):
        return None
    by = phrase.GIVEN_BY.search(place.clause)
    return floor.told(floor.people.who(place.clause[: by.start()]) if by else None)


def closed(floor: Floor, place: Place) -> Voice | None:
    """A name that ends the sentence, without a verb: 「…」と山田会長."""
    after, end = _linked(place)
    name = phrase.CLOSING.match(after, end) if end > 0 and after[:end] == "と" else None
    return floor.by(floor.people.who(name[1])) if name else None


def said(floor: Floor, place: Place) -> Voice | None:
    """The topic of a verb of saying."""
    after, end = _linked(place)
    rest = after[end:]
    if end < 0 or not _is_said(floor, place, after, end):
        return None
    if phrase.ENTITLING.search(place.clause) or phrase.SURVEYED.match(rest):
        return _OTHER
    if phrase.COUNTED.search(place.clause):
        return Voice(None, is_speech=True)
    if phrase.OTHERS.match(rest):
        return floor.told(floor.beside(place, phrase.SOURCES))
    whole = after[:end] not in ja.PARTS
    if phrase.VOICED.match(rest):
        return floor.told(floor.topic(place.clause, whole=whole))
    near = _adjacent(floor, place) if whole else None
    return floor.told(near or _behind(floor, rest) or _subject(floor, place, whole=whole))


def _linked(place: Place) -> tuple[str, int]:
    """What follows a quotation, and where the particle ends that ties it; -1 without one."""
    after = place.after.lstrip("、，, ")
    link = phrase.LINK.match(after)
    return after, link.end() if link else -1


def _is_said(floor: Floor, place: Place, after: str, end: int) -> bool:
    """Whether what is tied to a quotation says it, or somebody does something with it."""
    rest = after[end:]
    voiced = phrase.VOICED.match(rest) is not None
    if rest.startswith(ja.NAMING) and not (voiced or rest.startswith(_ACTS)):
        return False
    sentence = after[: (after.find("。") + 1) or _NEAR]
    tells = phrase.VERBS if phrase.BEING.match(rest) else phrase.SAYS
    if after[:end] == "と" and (rest.startswith("「") or not _is_held(floor, place, rest)):
        return False
    if tells.search(sentence, end):
        return True
    if after[:end] == "の":
        return _adjacent(floor, place) is not None
    if after[:end] != "と" or not floor.is_phrase(place, short=True):
        return False
    far = floor.is_phrase(place) and floor.person(place.clause) is not None
    return far or _adjacent(floor, place) is not None


def _is_held(floor: Floor, place: Place, rest: str) -> bool:
    """Whether 「…」とする tells what somebody holds, not what something is called."""
    return not rest.startswith("する。") or floor.is_phrase(place, short=True)


def _adjacent(floor: Floor, place: Place) -> str | None:
    """The topic that stands right before a quotation."""
    if not place.clause.endswith(_BESIDE):
        return None
    found = floor.found(place.clause)
    if found and (found.beside or phrase.FROM.search(place.clause)):
        return found.name if found.beside else None
    statement = phrase.STATEMENT.search(place.clause)
    if statement:
        return floor.people.who(place.clause[: statement.start()])
    agent = phrase.AGENT.search(place.clause)
    return agent[1] if agent else (found.name if found else None)


def _behind(floor: Floor, rest: str) -> str | None:
    """Who is named behind a quotation: 「…」と語るのは山田会長だ; 「…」と山田会長は語った."""
    named = phrase.CLEFT.match(rest) or phrase.RELATIVE.match(rest)
    name = floor.people.who(named[1]) if named else None
    if name:
        return name
    near = rest[:_SIDE].partition("。")[0]
    found = phrase.TOPIC.search(near)
    words = near[: found.start()] if found else ""
    own = "、" in words.lstrip("、") or phrase.VERBS.search(words)
    return floor.people.who(words) if words and not own else None


def _subject(floor: Floor, place: Place, *, whole: bool) -> str | None:
    """The topic of the sentence, or that of the one before when it has none."""
    if whole and phrase.FROM.search(place.clause):
        return floor.beside(place)
    name = floor.topic(place.clause, whole=whole)
    plain = (
        None if name else phrase.PLACED.search(place.clause) or phrase.PLAIN.search(place.clause)
    )
    if name or plain:
        return name or (plain and plain[1])
    if whole and phrase.UNKNOWN.search(place.clause):
        return None
    asked = phrase.ASKED_OF.search(place.clause)
    answers = floor.people.who(asked[1]) if asked else None
    if answers:
        return answers
    if "「」" in place.clause and floor.spoken:
        return floor.spoken
    for sentence in reversed(place.above):
        name = floor.about(sentence) or floor.source(sentence)
        if name:
            also = floor.spoken not in {None, name} and phrase.ALSO.match(place.after)
            return None if also else name
    return floor.spoken or floor.people.last
