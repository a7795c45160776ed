"""A subject behind its verb of saying: said Jane Doe; a-t-il déclaré."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention
from missioncli.proof.nouns import noun
from missioncli.proof.offices import Tokens

_REFLEXIVE: Final = frozenset({"sich", "se", "s'"})
_AT: Final = frozenset({"in", "on", "at"})
_SO: Final = frozenset({"so", "thus"})


def inverted(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """The subject behind its verb: said Jane Doe; a-t-il déclaré."""
    if tokens[start].low in language.passive:
        cited = any(token.low == "zitiert" for token in tokens[start:end])
        return noun(tokens, start + 1, end, language) if cited else None
    small = tokens[start].low in _SO or tokens[start].low in language.objects
    start += small and start + 1 < end
    verb = _skip_helpers(tokens, start, min(end, start + 4), language)
    elided = bool(language.tails)
    if start < verb < end - 1 and tokens[verb].low in language.pronouns:
        says = _skip_helpers(tokens, verb + 1, end, language)
        if says < end and tokens[says].low in language.says:
            return noun(tokens, verb, verb + 1, language)
    if verb >= end:
        return None
    if tokens[verb].low not in language.says:
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
    while at < end and (
        (
            tokens[at].low in language.between_verb_and_subject
            and not (language.tails and tokens[at].low in language.prepositions)
        )
        or (tokens[at].text == "-" and tokens[at].start == tokens[at - 1].end)
    ):
        at += 1
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
