"""A subject behind its verb of saying: said Jane Doe; a-t-il déclaré."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens

_REFLEXIVE: Final = frozenset({"sich", "se", "s'"})
_SMALL: Final = 5
_AT: Final = frozenset({"in", "on", "at"})
_SO: Final = frozenset({"so", "thus"})


def inverted(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """The subject behind its verb: said Jane Doe; a-t-il déclaré."""
    if tokens[start].low in language.passive:
        cited = any(token.low == "zitiert" for token in tokens[start:end])
        mind = language.capital_nouns and any(t.low in language.moods for t in tokens[start:end])
        return noun(tokens, start + 1, end, language) if cited or mind else None
    small = tokens[start].low in _SO or tokens[start].low in language.objects
    start += small and start + 1 < end
    split = language.separable.get(tokens[start].low, "").split()
    whole = any(token.low in split for token in tokens[start:end])  # machte Jane Doe deutlich
    verb = start if whole else _skip_helpers(tokens, start, min(end, start + 4), language)
    elided = bool(language.tails)
    verb += start < verb < end - 1 and tokens[verb].text == "-"  # s'est-il félicité
    if start < verb < end - 1 and tokens[verb].low in language.pronouns:
        says = _skip_helpers(tokens, verb + 1, end, language)
        ends = language.gendered and says + 1 < end and tokens[says + 1].kind == "point"
        if says < end and (tokens[says].low in language.says or ends):
            return noun(tokens, verb, verb + 1, language)
    if verb >= end:
        return None
    if tokens[verb].low not in language.says and not whole:
        return _by_any_verb(tokens, start, verb, end, language) if verb == start or elided else None
    if tokens[verb].first and verb > start:
        return None
    at = _behind_verb(tokens, verb + 1, end, language)
    if at < end and (tokens[at].low in language.conjunctions or tokens[at].low in _AT):
        return None
    particles = language.separable.get(tokens[verb].low, "").split()
    end = next((i for i in range(at + 1, end) if tokens[i].low in particles), end)
    mention = noun(tokens, at, end, language)
    if mention and mention.end < end and tokens[mention.end].low in language.auxiliaries:
        return None  # said she was "
    return mention


def _behind_verb(tokens: Tokens, start: int, end: int, language: Language) -> int:
    """Where a subject may begin behind its verb and the small words there."""
    at = start
    if language.capital_nouns and at + 1 < end and tokens[at].low == "es":
        at += tokens[at + 1].capital or tokens[at + 1].low in language.definite
    while at < end and (
        (
            tokens[at].low in language.between_verb_and_subject
            and not (language.tails and tokens[at].low in language.prepositions)
        )
        or (tokens[at].text == "-" and tokens[at].start == tokens[at - 1].end)
    ):
        at += 1
    if language.gendered and at < end and tokens[at].text == ",":  # raconte, émue, Jane Doe
        close = next((i for i in range(at + 1, min(end, at + _SMALL)) if tokens[i].text == ","), 0)
        small = close and all(tokens[i].text.islower() for i in range(at + 1, close))
        at = close + 1 if small else at
    if language.tails and at + 2 < end and tokens[at].low in language.prepositions:
        at += 2 + (tokens[at + 1].low in language.articles)  # a écrit sur X Jane Doe
    return at


def _by_any_verb(
    tokens: Tokens, start: int, verb: int, end: int, language: Language
) -> Mention | None:
    """Who is named behind a verb that no table has, where only one of saying can stand."""
    if tokens[start - 1].text[-1:] not in {",", "!", "?"}:
        return None
    if not looks_like_verb(tokens, verb, language) or verb + 1 >= end:
        return None
    at = verb + 1 + (tokens[verb + 1].low in _REFLEXIVE)
    mention = noun(tokens, at, end, language)
    if mention is None:
        return None
    apposed = tokens[at].low in language.articles and mention.kind == "name"
    if mention.start != at and not apposed:
        return None
    known = mention.titles & language.offices or (language.capital_nouns and mention.institution)
    return mention if mention.kind != "description" or known else None


def looks_like_verb(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether a word ends as verbs do and is no word of another kind."""
    token = tokens[at]
    ends = token.low.endswith(language.verb_endings or "-") or token.low in language.strong
    return token.text.islower() and ends and token.low not in language.no_verbs


def _skip_helpers(tokens: Tokens, start: int, end: int, language: Language) -> int:
    place = start
    while place < end and tokens[place].low in language.helpers:
        place += 1
    return place
