"""Turns of phrase that name a speaker without a verb: according to X, in X's words."""

from functools import cache
from typing import Final, Literal, NamedTuple

from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention, named
from missioncli.proof.people.nouns import noun, pronoun_at
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.owners import owner
from missioncli.proof.people.runs import run_at
from missioncli.proof.printed.tokens import Token

REACH: Final = 45
"""How many words beside a quotation are looked at."""
COLONS: Final = frozenset({":", "："})
DASHES: Final = frozenset({"-", "–", "—", "--", "―"})
_NEAR: Final = 10
_SMALL: Final = 5
_BY: Final = frozenset({"by", "with", "mit", "avec"})
_VIEWING: Final = frozenset({"for", "to", "für"})


_AS: Final = frozenset({"as", "wie", "comme"})


@cache
def _beginnings(language: Language) -> frozenset[str]:
    """Words with which forms of `according to` begin, and somebody's view."""
    return frozenset(_forms_of(language)) | language.prepositions | _AS


@cache
def _forms_of(language: Language) -> dict[str, list[tuple[str, ...]]]:
    """Forms of `according to` by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in language.according:
        found.setdefault(form[0], []).append(form)
    return found


class Attribution(NamedTuple):
    """Whom the words beside a quotation name, and by what kind of words.

    `mention` is `None` where whoever spoke last goes on: "…, adding: ".
    """

    mention: Mention | None
    by: Literal["colon", "behind", "before", "dash", "same", "person", "thing"]
    """`person`: behind a colon, if the mention is of a person; `thing`: nobody is named."""


def invites(quote: Token) -> bool:
    """Whether a quotation ends as one does before "said X": not with a full stop."""
    return quote.text.rstrip()[-1:] not in {".", ""}


def according(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """Whom a form of `according to` at `start` names, or somebody's view: in her view."""
    low = tokens[start].low
    if low not in _beginnings(language):
        return None
    if low in language.ambiguous and not _begins_clause(tokens, start):
        return None
    for form in _forms_of(language).get(low, ()):
        stop = start + len(form)
        if stop < end and tuple(token.low for token in tokens[start:stop]) == form:
            found = pronoun_at(tokens, stop, language) or noun(tokens, stop, end, language)
            if low in _VIEWING and not (found and _views(tokens, start, found, language)):
                return None
            if low == "par" and not (found and found.kind == "name"):
                continue  # par la voix de son interprète
            return found and (issuer(tokens, found, end, language) or found)
    return _view(tokens, start, end, language) or _as_said(tokens, start, end, language)


def _views(tokens: Tokens, start: int, found: Mention, language: Language) -> bool:
    """Whether somebody is named whose view the sentence gives: For Jane Doe, it was."""
    if language.capital_nouns:
        return (
            found.end < len(tokens) and tokens[found.end].low in language.reads | language.reported
        )
    full = found.kind == "name" and not found.institution
    full = full and (len(found.words) > 1 or found.honorific)
    ends = found.end < len(tokens) and tokens[found.end].text == ","
    if full and found.titles and tokens[start].first and found.end < len(tokens):
        ends = ends or tokens[found.end].low in language.articles  # For the mayor Jane Doe the plan
    leads = found.end + 1 < len(tokens) and tokens[found.end + 1].kind == "quote"
    return full and ends and (tokens[start].first or leads)


def postposed(tokens: Tokens, start: int, at: int, language: Language) -> Mention | None:
    """Whom a form of `according to` names that stands behind: dem Verband zufolge."""
    for place in range(start + 1, at):
        if tokens[place].low in language.postpositions:
            mentions = (
                noun(tokens, i, place, language) for i in range(max(start, place - 6), place)
            )
            return next((one for one in mentions if one and one.end == place), None)
    return None


def issuer(tokens: Tokens, thing: Mention, end: int, language: Language) -> Mention | None:
    """The body or person whose words a document has: the Tide Board's report; a study by Acme."""
    noun_only = language.capital_nouns and len(thing.words) == 1  # das Fazit
    if not (thing.kind == "description" or noun_only):
        return None
    if language.said.isdisjoint(thing.words):
        return None
    last = next(
        (i for i in range(thing.end - 1, thing.start, -1) if tokens[i].low in language.said),
        thing.start,
    )
    at = next((i for i in range(last - 1, thing.start, -1) if tokens[i].possessive), None)
    if at is not None:
        return owner(tokens, thing.start, at + 1, language)
    words = frozenset(thing.words)
    issued = (words & language.documents - language.utterances) | (words & {"statement"})
    told = language.capital_nouns and words & language.utterances
    for place in range(thing.start + 1, min(end - 1, thing.end + 4)):
        if tokens[place].kind != "word":
            break
        if (issued or told) and tokens[place].low in language.of | {"by"}:
            mention = noun(tokens, place + 1, end, language)
            full = mention and mention.kind == "name" and len(mention.words) > 1
            if mention and (mention.institution or full):
                return mention
    first = thing.start + (tokens[thing.start].low in language.articles)
    run = run_at(tokens, first, thing.end, language)
    return named(tokens, run) if run and run.institution and run.last == thing.end - 1 else None


def _as_said(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """Whose words are told to follow: as Jane Doe has it, "."""
    if tokens[start].low not in _AS or tokens[end - 1].text != ",":
        return None
    if not start or tokens[start - 1].kind == "word" or end - start > _NEAR:
        return None
    found = noun(tokens, start + 1, end, language)
    if found is None or found.kind == "description" or found.start != start + 1:
        return None
    return found if end - 1 - found.end in {2, 3} and tokens[found.end].kind == "word" else None


def _begins_clause(tokens: Tokens, at: int) -> bool:
    if tokens[at].first or not at:
        return True
    above = tokens[at - 1]
    return above.text.endswith(",") if above.kind == "quote" else above.kind != "word"


def _view(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """Whose view is named at `start`: in her view; in the minister's opinion."""
    if tokens[start].low not in language.prepositions:
        return None
    for place in range(start + 1, min(end, start + _NEAR)):
        if tokens[place].low in language.views:
            genitive = language.of | (language.definite if language.capital_nouns else frozenset())
            if place + 2 < end and tokens[place + 1].low in genitive:
                bare = tokens[place + 1].low not in language.definite
                return noun(tokens, place + 1 + bare, end, language)
            whose = tokens[start + 1].low
            if place == start + 2 and whose in language.possessives:
                gender = language.possessives[whose]
                return Mention("pronoun", whose, (whose,), gender=gender, start=start, end=place)
            return owner(tokens, start + 1, place, language)
        if tokens[place].kind != "word":
            return None
    return None


def by_noun(
    tokens: Tokens, start: int, at: int, language: Language, reach: int = _NEAR
) -> Attribution | None:
    """Somebody's words by a noun: `Jane Doe's message`, `a statement from Jane Doe`."""
    announced = REACH if tokens[at - 1].text in COLONS else reach
    for place in range(at - 1, max(start - 1, at - announced), -1):
        if tokens[place].low not in language.utterances:
            continue
        mention = owner(tokens, start, place, language) if place > start else None
        if mention is None and place + 1 < at and tokens[place + 1].low in language.of | _BY:
            mention = noun(tokens, place + 2, at, language)
        if mention is None and reach == REACH and place + 1 < at and tokens[place + 1].capital:
            mention = noun(tokens, place + 1, at, language)  # the message Jane Doe brought
        if mention is None and tokens[at - 1].text in COLONS:
            mention = _announced(tokens, place, at, language)
        if mention and mention.kind == "name":
            return Attribution(mention, "before")
        if tokens[at - 1].text in COLONS and place == start + 1 and place > at - _SMALL:
            whose = tokens[start].low
            gender = language.possessives.get(whose)
            if gender in {"m", "f"}:  # Her verdict:
                return Attribution(Mention("pronoun", whose, (whose,), gender=gender), "before")
    return None


def by_claim(tokens: Tokens, start: int, at: int, language: Language) -> Attribution | None:
    """Whose claim the quotation is part of: rejected Jane Doe's claim that it was "."""
    for place in range(at - 2, start, -1):
        if tokens[place].low in language.claims and tokens[place + 1].low in {"that", "of"}:
            if not language.says.isdisjoint(token.low for token in tokens[place + 2 : at]):
                return None
            mention = owner(tokens, start, place, language)
            return Attribution(mention, "before") if mention else None
    return None


def _announced(tokens: Tokens, start: int, at: int, language: Language) -> Mention | None:
    """Who issues what is said: `the following statement is attributed to Jane Doe:`."""
    for place in range(start + 1, min(at - 1, start + _NEAR)):
        by = tokens[place].low in language.issuing
        if by or (tokens[place].low == "to" and tokens[place - 1].low.startswith("attribut")):
            mention = noun(tokens, place + 1, at, language)
            if mention and mention.kind == "name":
                return mention
    return None


def by_owner(tokens: Tokens, start: int, end: int, language: Language) -> Attribution | None:
    """Whose word for something the quotation is: "Sobering" was Doe's word."""
    if tokens[start].low not in language.reads:
        return None
    word = next(
        (
            i
            for i in range(start + 2, min(end, start + _NEAR))
            if tokens[i].low in language.views or tokens[i].low in language.utterances
        ),
        None,
    )
    if word is None:
        return None
    whose = tokens[start + 1].low
    if word == start + 2 and whose in language.possessives:
        pronoun = Mention("pronoun", whose, (whose,), gender=language.possessives[whose])
        return Attribution(pronoun, "behind")
    mention = owner(tokens, start + 1, word, language)
    if mention is None and word + 1 < end and tokens[word + 1].low in language.of | {"by"}:
        mention = noun(tokens, word + 2, end, language)
        mention = mention if mention and mention.kind == "name" else None
    return Attribution(mention, "behind") if mention else None
