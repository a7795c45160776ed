"""Subjects of verbs that no table has, where only one of saying can stand beside a quotation."""

from missioncli.proof.attribution.clauses import subject
from missioncli.proof.attribution.formulas import Attribution
from missioncli.proof.attribution.inversions import looks_like_verb
from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens

_WORDS = 3
_ENDINGS = ("u", "i", "is", "rt")
"""Of participles in French that end otherwise than verbs do."""
_WIDE = 30


def leads_by_any_verb(
    tokens: Tokens, start: int, at: int, language: Language
) -> Attribution | None:
    """The subject of a verb that no table has: Doe bemoaned "; Doe slammed the plan as "."""
    text = tokens[at].text
    if language.gendered:
        return _of_person(tokens, start, at, language)
    if not text[:1].islower():
        return None
    that = next((i for i in range(start + 2, at) if tokens[i].low == "that"), at)
    if text.count(" ") < (_WORDS if that == at else 1) or at - start > _WIDE:
        return None
    verb = at - 1
    if tokens[at - 1].low == "as":
        verbs = (i for i in range(at - 2, start, -1) if looks_like_verb(tokens, i, language))
        verb = next((i for i in verbs if tokens[i].low.endswith("ed")), at - 1)
    verb = that - 1 if that < at else verb
    if not looks_like_verb(tokens, verb, language) or tokens[verb - 1].low in language.articles:
        return None
    mention = subject(tokens, start, verb, language)
    named = mention and mention.kind != "description" and mention.gender != "it"
    return Attribution(mention, "before") if named else None


def _of_person(tokens: Tokens, start: int, at: int, language: Language) -> Attribution | None:
    """Somebody right before a verb and what he or she says: elle rêve d'« un accès pour tous »."""
    words = tokens[at].text.split()
    small = language.prepositions | language.helpers
    verb = at - 1
    while verb > max(start, at - _WORDS) and tokens[verb].low in small:
        verb -= 1
    if len(words) < _WORDS or not words[0][0].islower() or verb <= start:
        return None
    low = tokens[verb].low
    participle = low.endswith(_ENDINGS) and tokens[verb - 1].low in language.helpers
    verbal = participle or looks_like_verb(tokens, verb, language)
    if not verbal or low in language.called | language.reads:
        return None
    mention = subject(tokens, start, verb, language)
    if mention is None:
        return None
    if mention.kind == "description":
        body = mention.definite and mention.titles & language.bodies
        return Attribution(mention, "before") if body else None
    known = mention.titles or mention.honorific or gender_of_name(mention.words[0])
    he = mention.kind == "pronoun" and mention.gender in {"m", "f"}
    return Attribution(mention, "before") if he or (known and not mention.institution) else None


def follows_by_any_verb(
    tokens: Tokens, at: int, start: int, end: int, language: Language
) -> Mention | None:
    """The subject of a verb that no table has: "…," Jane Doe beams."""
    if start >= end or tokens[at].text.rstrip()[-1:] != "," or language.capital_nouns:
        return None
    mention = noun(tokens, start, end, language)
    if mention is None or mention.start != start or mention.end >= end:
        return None
    if mention.kind == "description":
        return None
    verb = mention.end
    if tokens[verb].text in {",", "("}:
        apposed = (i for i in range(end - 1, verb, -1) if tokens[i].text in {",", ")"})
        verb = next(apposed, verb) + 1
    if verb >= end or not looks_like_verb(tokens, verb, language):
        return None
    last = verb + 1
    small = language.prepositions | language.conjunctions
    return (
        mention
        if last >= end or tokens[last].text in {".", ","} or tokens[last].low in small
        else None
    )
