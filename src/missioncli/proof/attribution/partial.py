"""Who speaks a part of a sentence, by its other parts: its subject, or its end.

Acme “strongly urges” members to write. The medal honours her “long work” there, the embassy said.
"""

import re
from itertools import pairwise
from typing import Final

from missioncli.proof.attribution.clauses import subject
from missioncli.proof.attribution.formulas import DASHES, REACH, Attribution, according
from missioncli.proof.attribution.inversions import inverted
from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.tokens import Token, sentence
from missioncli.proof.printed.tokens import tokens as tokens_of

_NEAR: Final = 4
_CLAUSE: Final = 10
_PARTED: Final = re.compile(r"\s[–—-]+[\s,]")


def partial(tokens: Tokens, at: int, language: Language) -> Attribution | None:
    """Whom the sentence of the quotation at `at` names, where the words beside it name nobody."""
    first, end = sentence(tokens, at, REACH)
    whole = tokens[at].text.rstrip()[-1:] in {",", ".", "!", "?"}
    whole = whole or at + 1 >= end or tokens[at + 1].kind != "word"
    mention = None if whole else at_the_end(tokens, at + 1, end, language)
    if mention:
        return Attribution(mention, "behind")
    start = at
    while start > first and tokens[start - 1].kind != "quote":
        start -= 1
    mention = _with_participle(tokens, start, at, end, language)
    mention = mention or _before_its_verb(tokens, start, at, language)
    return Attribution(mention, "before") if mention else None


def late(tokens: Tokens, at: int, language: Language) -> Attribution | None:
    """Who says the sentence, at its end: Dass der Bund „zahlt“, sei gut, erklärte Jane Doe."""
    _, end = sentence(tokens, at, REACH)
    if not language.gendered or at + 1 >= end or tokens[at + 1].text != ",":
        return None
    mention = at_the_end(tokens, at + 2, end, language)
    return Attribution(mention, "behind") if mention else None


def with_words(tokens: Tokens, at: int, language: Language) -> Attribution | None:
    """Who does something with the quotation: With the words “…”, Jane Doe left."""
    if at < 2 or tokens[at - 1].low not in language.spoken:  # noqa: PLR2004
        return None
    if language.prepositions.isdisjoint(token.low for token in tokens[max(0, at - _NEAR) : at - 1]):
        return None
    _, end = sentence(tokens, at, REACH)
    place = at + 1
    while place < end and tokens[place].text == ",":
        place += 1
    place += language.capital_nouns  # the verb stands before its subject
    mention = noun(tokens, place, end, language)
    known = mention and mention.kind == "name" and mention.start == place
    return Attribution(mention, "colon") if known else None


def inside(quote: Token, language: Language) -> Attribution | None:
    """Whom a clause within the marks names: `“We leave – said Jane Doe – at dawn.”`."""
    if not _PARTED.search(quote.text) and not (language.tails and "," in quote.text):
        return None
    words = tokens_of(quote.text, Span(0, len(quote.text)), [], 0, elided=bool(language.tails))
    signs = DASHES | {","} if language.tails else DASHES
    parts = [i for i, token in enumerate(words) if token.text in signs]
    ends = [
        next((i for i in range(p + 1, len(words)) if words[i].first), len(words)) for p in parts
    ]
    for part, following in [*pairwise([*parts, len(words)]), *zip(parts, ends, strict=True)]:
        if not 1 < following - part - 1 <= _CLAUSE:
            continue
        verbs = words[part + 1 : following]
        if all(token.low not in language.says for token in verbs):
            continue
        dash = words[part]
        comma = Token("point", ",", dash.low, dash.start, dash.end, dash.first, capital=False)
        mention = at_the_end([comma, *verbs], 0, len(verbs) + 1, language)
        if mention and mention.kind != "description":
            return Attribution(mention, "before")
    return None


def at_the_end(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """The subject of a verb of saying that ends a sentence: …, Jane Doe said on Monday."""
    for comma in range(start, end - 2):
        if tokens[comma].text != ",":
            continue
        place = comma + 1 + (tokens[comma + 1].low in {"as", "wie", "comme"})
        form = _by_form(tokens, place, end, language)
        if form:
            return form
        turned = inverted(tokens, place, end, language)
        known = turned and (turned.kind != "description" or turned.titles & language.bodies)
        near = _CLAUSE if turned and turned.kind == "name" and turned.titles else _NEAR
        if turned and known and turned.start <= comma + near and turned.gender != "it":
            return turned
        mention = noun(tokens, place, end, language)
        begins = place + (tokens[place].low in language.articles)
        if mention and mention.start <= begins and _says(tokens, mention.end, end, language):
            return mention
    return None


def _by_form(tokens: Tokens, at: int, end: int, language: Language) -> Mention | None:
    """Who is named with "so" at the end of a sentence: …, so Jane Doe."""
    if not language.gendered or tokens[at].low not in {"so", "selon", "laut"}:
        return None
    form = according(tokens, at, end, language)
    known = form and (form.kind != "description" or form.titles & language.bodies)
    return form if known else None


def _says(tokens: Tokens, place: int, end: int, language: Language) -> bool:
    """Whether a verb of saying stands at `place`, and nothing but circumstances behind it."""
    while place < end and tokens[place].low in language.helpers:
        if tokens[place].low in language.passive:
            break
        place += 1
    if language.capital_nouns:  # wie er am Abend mitteilte
        verbs = (i for i in range(place, min(end, place + _NEAR)) if tokens[i].kind == "word")
        place = next((i for i in verbs if tokens[i].low in language.says), place)
    if place >= end or tokens[place].low not in language.says or tokens[place].capital:
        return False
    if tokens[place].low.endswith("ing"):
        return False
    rest = tokens[place + 1] if place + 1 < end else None
    ends = rest is None or rest.text in {".", ","} or rest.low in language.prepositions
    return ends or (rest is not None and rest.low in language.helpers)


def _with_participle(
    tokens: Tokens, start: int, at: int, end: int, language: Language
) -> Mention | None:
    """The subject of a verb whose participle stands behind: Doe hat den Plan „klein“ genannt."""
    verb = next((i for i in range(at - 1, start, -1) if tokens[i].low in language.perfect), None)
    rest = [token for token in tokens[at + 1 : end] if token.kind != "point"]
    if verb is None or not rest or rest[-1].low not in language.says or len(rest) > _NEAR:
        return None
    return subject(tokens, start, verb, language)


def _before_its_verb(tokens: Tokens, start: int, at: int, language: Language) -> Mention | None:
    """The subject of a verb of saying with which a quotation begins: Acme “strongly urges”."""
    words = tokens[at].text.split()
    if len(words) > 1 and (words[0].endswith("ly") or words[0] in language.helpers):
        words = words[1:]
    if start == at or not words:
        return None
    if tokens[at - 1].text == "," and tokens[at - 2].low in language.oblique:  # le ministre, lui,
        begun = words[0].startswith(("n'", "n’")) or words[0] in {"ne", *language.acts}
        return noun(tokens, start, at, language) if begun else None
    if words[0].strip(",.") not in language.says:
        return None
    mention = subject(tokens, start, at, language)
    if mention is None or mention.end < at:
        return None
    known = mention.kind != "description" or not mention.titles.isdisjoint(language.bodies)
    return mention if known else None
