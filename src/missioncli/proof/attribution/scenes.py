"""The subject with which a clause begins, behind words that only set the scene."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens, is_office


def name_before(tokens: Tokens, start: int, end: int, language: Language) -> int:
    """Where the capitalised words and offices right before `end` begin; `end` when none are."""
    begin = end
    small = language.small_in_names
    while begin > start and (tokens[begin - 1].kind == "word" or _ties(tokens, begin - 1, start)):
        if tokens[begin - 1].text == "&":
            begin -= 1
            continue
        if not tokens[begin - 1].capital and tokens[begin - 1].low not in small:
            break
        begin -= 1
    while begin < end and not tokens[begin].capital and tokens[begin].low not in language.offices:
        begin += 1
    return begin


def _ties(tokens: Tokens, at: int, start: int) -> bool:
    """Whether "&" stands between two parts of a name."""
    return tokens[at].text == "&" and at > start and tokens[at - 1].capital


def dislocated(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """Whom a sentence turns to before its subject, a pronoun: Quant à Jane Doe, elle dit."""
    if start + 2 >= end or tokens[start].low not in language.turning:
        return None
    mention = noun(tokens, start + 2, end, language)
    return mention if mention and mention.kind != "pronoun" else None


_NEAR: Final = 12
_FULL: Final = 2
"""How many words a full name has at least."""


def leading(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """The subject with which a clause begins, after words that only set the scene."""
    place = start
    comma = next((i for i in range(start, end) if tokens[i].text == ","), end)
    if start < comma < end - 1 and tokens[start].low in language.subordinators:
        main = leading(tokens, comma + 1, end, language)
        if main:
            return main  # When the lock opened, its engineer said
    fallback = None
    for _ in range(8):
        while place < end and (
            tokens[place].kind != "word" or tokens[place].low in language.conjunctions
        ):
            place += 1
        place = _behind_adverbs(tokens, place, end, language)
        if place >= end:
            break
        comma = next((i for i in range(place, end) if tokens[i].text in {",", ";"}), end)
        if comma == end and tokens[place].low in language.prepositions:
            return _behind_scene(tokens, place, end, language) or fallback
        late = _behind_scene_words(tokens, place, comma, end, language)
        if late:
            return late
        if not _sets_scene(tokens, place, comma, language):
            mention = noun(tokens, place, end, language)
            if mention and (
                mention.kind != "description"
                or mention.titles - {mention.words[-1]}
                or tokens[place].low in language.articles
            ):
                return mention
            fallback = fallback or mention
        place = comma + 1
    return fallback


def _behind_scene_words(
    tokens: Tokens, place: int, comma: int, end: int, language: Language
) -> Mention | None:
    """A name without a comma before it: Welcoming the news Jane Doe, head of Acme, said."""
    first = tokens[place]
    if comma + 1 >= end or not first.low.endswith("ing") or first.capital != first.first:
        return None
    begin = name_before(tokens, place, comma, language)
    above = tokens[begin - 1]
    alone = begin > place + 1 and above.text.islower() and not above.possessive
    if not alone or comma - begin < _FULL:
        return None
    if above.low in language.prepositions | language.articles | language.conjunctions | language.of:
        return None
    if not is_office(tokens[comma + 1].low, language):
        return None
    mention = noun(tokens, begin, end, language)
    return mention if mention and mention.kind == "name" and mention.end == comma else None


def _behind_scene(tokens: Tokens, place: int, end: int, language: Language) -> Mention | None:
    """Somebody new behind words of place without a comma: At the next table a man."""
    for at in range(place + 2, end - 1):
        if tokens[at].low in language.perfect:  # Bei der Feier hatte Jane Doe gesagt
            return noun(tokens, at + 1, end, language)
    for at in range(place + 2, min(end, place + _NEAR)):
        if tokens[at].low in language.indefinite:
            if tokens[at - 1].low in language.prepositions:
                return None
            mention = noun(tokens, at, end, language)
            return mention if mention and mention.titles & language.offices else None
    return None


def _behind_adverbs(tokens: Tokens, place: int, end: int, language: Language) -> int:
    """Where a subject begins behind an adverb without a comma: Last week | the minister."""
    at = place
    while (
        at < end
        and tokens[at].low in language.adverbs
        and not tokens[at].low.endswith(("ing", "ed"))
    ):
        at += 1
    if at in {place, end} or tokens[at].kind != "word":
        return place
    begins = tokens[at].capital or tokens[at].low in language.articles
    return at if begins or tokens[at].low in language.pronouns else place


def _sets_scene(tokens: Tokens, place: int, comma: int, language: Language) -> bool:
    """Whether the words up to a comma are an adverbial: `Speaking in Tokyo,`."""
    low = tokens[place].low
    if low in language.prepositions or low in {"who", "whom", "which", "whose"}:
        return True
    if low.endswith("ing") and not tokens[place].capital:
        return True
    if tokens[place].first and low.endswith(("ing", "ed")) and low not in language.offices:
        return not (language.gendered or gender_of_name(low))  # Ahmed Doe, head of Acme
    if low in language.articles or low in language.pronouns:
        return False
    if tokens[place].first and low in language.openers:
        return True
    return (
        not tokens[place].capital
        and low not in language.offices
        and comma - place > 0
        and not low[0].isdigit()
        and not any(t.capital for t in tokens[place:comma])
    )
