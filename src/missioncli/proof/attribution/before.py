"""Who speaks by the words before a quotation: X said: ; X, director: ; according to X."""

from collections.abc import Iterator

from missioncli.proof.attribution.clauses import subject
from missioncli.proof.attribution.formulas import (
    COLONS,
    REACH,
    Attribution,
    according,
    by_claim,
    by_noun,
    issuer,
    postposed,
)
from missioncli.proof.attribution.going_on import COORDINATORS, going_on
from missioncli.proof.attribution.labels import by_colon, by_what, label, last_named
from missioncli.proof.attribution.other_verbs import leads_by_any_verb
from missioncli.proof.attribution.relayed import is_passive
from missioncli.proof.attribution.scenes import leading
from missioncli.proof.attribution.turned import absolute, behind_its_verb, parenthetic, turned
from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens
from missioncli.proof.printed.tokens import sentence

_VERBS = 3
_MINDED = frozenset({"that", "to", "about", "by", "with", "dass", ",", ":"})


def before(tokens: Tokens, at: int, language: Language) -> Attribution | None:
    """Whom the words of its sentence before the quotation at `at` name as its speaker."""
    first, _ = sentence(tokens, at, REACH)
    start = at
    while start > first and tokens[start - 1].kind != "quote":
        start -= 1
    if start == at:
        return None
    labelled = label(tokens, first, start, at, language)
    if labelled:
        return labelled
    forms = (according(tokens, place, at, language) for place in range(start, at))
    mention = postposed(tokens, start, at, language) or next((one for one in forms if one), None)
    if mention:
        return Attribution(mention, "before")
    return (
        _as_told(tokens, first, start, at, language)
        or by_what(tokens, start, at, language)
        or by_claim(tokens, start, at, language)
        or _by_verb(tokens, first, start, at, language)
        or by_noun(tokens, start, at, language)
        or leads_by_any_verb(tokens, start, at, language)
        or by_colon(tokens, start, at, language)
        or going_on(tokens, start, at, language)
    )


def _as_told(
    tokens: Tokens, first: int, start: int, at: int, language: Language
) -> Attribution | None:
    """Who says the sentence by its first clause: Wie eine Sprecherin der „Post“ sagte, sei "."""
    if not language.gendered or tokens[first].low not in {"wie", "comme"} or first == start:
        return None
    comma = next((i for i in range(first, at) if tokens[i].text == ","), at)
    verb = next((i for i in range(first + 2, comma) if tokens[i].low in language.says), comma)
    if verb >= comma or comma < start:
        return None
    mention = noun(tokens, first + 1, verb, language)
    return Attribution(mention, "before") if mention and mention.start == first + 1 else None


def _by_verb(
    tokens: Tokens, first: int, start: int, at: int, language: Language
) -> Attribution | None:
    colon = tokens[at - 1].text in COLONS
    for verb in _verbs(tokens, start, at, language):
        if _is_mood(tokens, verb, language) and _is_told(tokens, start, verb, language):
            continue
        if _is_far(tokens, verb, at, language) or _is_within(tokens, start, verb, language):
            continue
        aside = _is_aside(tokens, verb, language)
        by_verb = absolute(tokens, start, verb, language) if aside else None
        mention = by_verb if aside else _of_verb(tokens, first, start, verb, at, language)
        mention = mention and _impersonal(tokens, start, mention, verb, language)
        mention = mention and (issuer(tokens, mention, verb, language) or mention)
        if mention and (
            _is_coordinated(tokens, start, verb, language) or _is_mood(tokens, verb, language)
        ):
            known = mention.kind != "description" or mention.titles & language.bodies
            mention = mention if known else None
        if mention and colon and _is_nobody(mention, language):
            mention = last_named(tokens, start, at - 1, language) or mention
        if mention:
            return Attribution(mention, "colon" if colon else "before")
        if aside or _is_coordinated(tokens, start, verb, language):
            return _carried(tokens, first, start, verb, language)
    return None


def _is_nobody(mention: Mention, language: Language) -> bool:
    """Whether a description in German or French is of a thing: L'idée fait sourire Jane Doe."""
    plain = mention.kind == "description" and not mention.calling
    return language.gendered and plain and mention.titles.isdisjoint(language.bodies)


def _impersonal(
    tokens: Tokens, start: int, mention: Mention, verb: int, language: Language
) -> Mention:
    """The body that a sentence begins with, for "on": Du côté de la Ligue, on parle d'un "."""
    if mention.text != "on" or tokens[start].low not in language.prepositions:
        return mention
    found = (noun(tokens, i, verb, language) for i in range(start + 1, mention.start))
    return next((one for one in found if one and one.institution), mention)


def _is_aside(tokens: Tokens, verb: int, language: Language) -> bool:
    """Whether a verb is a participle, whose subject is that of its sentence: …, adding: "."""
    if not tokens[verb].low.endswith(("ing", "ant")):
        return False
    return verb == 0 or tokens[verb - 1].low not in language.passive | {"as", "been"}


def _is_coordinated(tokens: Tokens, start: int, verb: int, language: Language) -> bool:
    """Whether a verb is a second one of the same subject: She declined but then said."""
    place = verb - 1
    while place > start and tokens[place].low in language.helpers:
        place -= 1
    return tokens[place].low in COORDINATORS


def _verbs(tokens: Tokens, start: int, end: int, language: Language) -> Iterator[int]:
    """The verbs of saying between two places, from the last to the first, three at most."""
    places = [
        i
        for i in range(start, end)
        if (tokens[i].low in language.says or _is_mood(tokens, i, language))
        and (tokens[i].first or not tokens[i].capital)
        and _is_whole(tokens, i, end, language)
    ]
    yield from reversed(places[-_VERBS:])


def _is_mood(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether somebody is said to be of a mind: was clear that; made clear that."""
    if tokens[at].low not in language.moods or not at or at + 1 >= len(tokens):
        return False
    behind = tokens[at - 1].low in language.passive | language.helpers
    return behind and tokens[at + 1].low in _MINDED


def _is_told(tokens: Tokens, start: int, mood: int, language: Language) -> bool:
    """Whether somebody said before what is of a mind: Doe said Acme was disappointed: "."""
    return any(tokens[i].low in language.says and not tokens[i].capital for i in range(start, mood))


def _is_whole(tokens: Tokens, verb: int, end: int, language: Language) -> bool:
    """Whether a verb has the particle without which it says nothing: führte … aus."""
    particles = language.separable.get(tokens[verb].low)
    if particles is None:
        return True
    _, last = sentence(tokens, verb, REACH)
    return any(tokens[i].low in particles.split() for i in range(verb + 1, max(last, end)))


def _is_within(tokens: Tokens, start: int, verb: int, language: Language) -> bool:
    """Whether a verb that seldom says something stands in what is said: Doe said Acme offered."""
    low = tokens[verb].low
    rare = low in language.holding or (low in language.beginning and low.endswith("ed"))
    clauses = (i for i in range(start, verb) if tokens[i].low in language.says)
    return rare and any(low not in language.holding or tokens[i + 1].low == "that" for i in clauses)


def _is_far(tokens: Tokens, verb: int, at: int, language: Language) -> bool:
    """Whether a verb is not about the quotation: it began to rain, or another clause follows."""
    if tokens[verb].low in language.beginning and verb + 1 < at and tokens[verb + 1].text != ":":
        return True
    rest = tokens[verb + 1 : at]
    return tokens[at - 1].text != ":" and any(token.low in language.contrasts for token in rest)


def _of_verb(
    tokens: Tokens, first: int, start: int, verb: int, at: int, language: Language
) -> Mention | None:
    """The subject of a verb of saying: before it, or behind it where nothing else stands."""
    if is_passive(tokens, start, verb, language):
        by = next((i for i in range(verb + 1, at - 1) if tokens[i].low == "by"), None)
        return None if by is None else noun(tokens, by + 1, at, language)
    mention = (
        parenthetic(tokens, verb, at, language)
        or behind_its_verb(tokens, start, verb, at, language)
        or subject(tokens, start, verb, language)
    )
    if mention:
        return mention
    if _is_coordinated(tokens, start, verb, language):
        return None
    if first < start and tokens[verb - 1].text == ",":  # Doe, whose “X” was read, speaks of "
        return subject(tokens, first, verb, language)
    following = noun(tokens, verb + 1, at, language)
    if any(token.kind == "word" for token in tokens[start:verb]):
        return turned(tokens, following, verb, at, language)
    if following and following.kind != "description":
        return None if tokens[verb].low in language.addressing else following
    if first < start:  # Jane Doe, who coined "X", said the plan was "
        return subject(tokens, first, verb, language)
    return turned(tokens, following, verb, at, language)


def _carried(
    tokens: Tokens, first: int, start: int, verb: int, language: Language
) -> Attribution | None:
    """Whoever is the subject of the sentence: X said …, adding: "."""
    for earlier in _verbs(tokens, start, verb, language):
        mention = subject(tokens, start, earlier, language)
        if mention:
            return Attribution(mention, "before")
    if first < start:
        return Attribution(None, "same")
    mention = leading(tokens, start, verb, language)
    return Attribution(mention, "before") if mention else None
