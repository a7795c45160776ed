"""Who speaks by the words behind a quotation: said X; X said; according to X; – X."""

from missioncli.proof.clauses import leading, reaches
from missioncli.proof.formulas import (
    COLONS,
    DASHES,
    REACH,
    Attribution,
    according,
    by_noun,
    invites,
)
from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention
from missioncli.proof.nouns import noun
from missioncli.proof.runs import Tokens

_LINE = 25


def behind(tokens: Tokens, at: int, language: Language) -> Attribution | None:
    """Whom the words behind the quotation at `at` name as its speaker."""
    end = _end(tokens, at)
    start = at + 1
    while start < end and tokens[start].text in {",", ".", "…"} and not tokens[start].first:
        start += 1
    if start >= end:
        return None
    if tokens[start].text in DASHES | {"("}:
        return _signed(tokens, start + 1, end, language)
    mention = according(tokens, start, end, language)
    if mention:
        return Attribution(mention, "behind")
    if tokens[start].low in language.pointing:  # That was the message from Jane Doe
        found = by_noun(tokens, start, end, language, reach=REACH)
        if found:
            return found
    if _with_words(tokens, start, end, language):
        mention = leading(tokens, start, end, language)
        return Attribution(mention, "behind") if mention and mention.kind == "name" else None
    mention = inverted(tokens, start, end, language) or _subject(tokens, at, start, end, language)
    return Attribution(mention, "behind") if mention else _byline(tokens, at, start, language)


def _end(tokens: Tokens, at: int) -> int:
    """The end of the words that may belong to the quotation at `at`: the next one, or a stop."""
    last = at + 1
    while last < min(len(tokens), at + REACH) and tokens[last].kind != "quote":
        if tokens[last].first and last > at + 1:
            break
        last += 1
    return last


def _with_words(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Whether the quotation is pointed back to: With these words, Jane Doe opened the meeting."""
    near = {token.low for token in tokens[start + 1 : min(end, start + 4)]}
    return tokens[start].low in language.prepositions and bool(near & language.utterances)


def inverted(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """The subject behind its verb: said Jane Doe; a-t-il déclaré."""
    if tokens[start].low in language.passive:
        return None
    verb = _skip_helpers(tokens, start, min(end, start + 4), language)
    if start < verb < end - 1 and tokens[verb].low in language.pronouns:
        says = _skip_helpers(tokens, verb + 1, end, language)
        if says < end and tokens[says].low in language.says:
            return noun(tokens, verb, verb + 1, language)
    if verb >= end or tokens[verb].low not in language.says:
        return None
    if tokens[verb].first and verb > start:
        return None
    at = verb + 1
    while at < end and tokens[at].low in language.helpers - language.definite:
        at += 1
    if at < end and tokens[at].low in language.conjunctions | {"in", "on", "at"}:
        return None
    return noun(tokens, at, end, language)


def _skip_helpers(tokens: Tokens, start: int, end: int, language: Language) -> int:
    place = start
    while place < end and tokens[place].low in language.helpers:
        place += 1
    return place


def _subject(tokens: Tokens, at: int, start: int, end: int, language: Language) -> Mention | None:
    """The subject before its verb: she said; Jane Doe, CEO, said; as Jane Doe put it."""
    start = _clause(tokens, start, end, language)
    verb = next((i for i in range(start + 1, end) if tokens[i].low in language.says), None)
    if verb is None or _leads_on(tokens, at, verb, end):
        return None
    new = not invites(tokens[at]) and (tokens[start].first or tokens[start].capital)
    if new and not _closes(tokens, verb, end, language):
        return None
    mention = noun(tokens, start, verb, language)
    return mention if mention and reaches(tokens, mention.end, verb, language) else None


def _clause(tokens: Tokens, start: int, end: int, language: Language) -> int:
    """Where a clause with a subject begins; `end` when none does."""
    if tokens[start].low in {"as", "wie", "comme"}:
        return start + 1
    puts = next(
        (i for i in range(start, min(end, start + 4)) if tokens[i].low in {"how", "what"}), None
    )
    if tokens[start].low in language.prepositions | language.conjunctions | language.passive:
        return end if puts is None else puts + 1
    return start


def _closes(tokens: Tokens, verb: int, end: int, language: Language) -> bool:
    """Whether nothing is said but that somebody spoke: `Jane Doe said in Tokyo.`."""
    if verb + 1 >= end or tokens[verb + 1].text in {".", ","}:
        return True
    return tokens[verb + 1].low in language.prepositions | language.helpers


def _leads_on(tokens: Tokens, at: int, verb: int, end: int) -> bool:
    """Whether the clause of a verb leads to the next quotation with a colon."""
    follows = end < len(tokens) and tokens[end].kind == "quote" and tokens[end - 1].text in COLONS
    return follows and verb < end and not tokens[at].text.rstrip().endswith(",")


def _signed(tokens: Tokens, start: int, end: int, language: Language) -> Attribution | None:
    """A name behind a dash or in brackets, when nothing else is there."""
    if start >= end:
        return None
    found = according(tokens, start, end, language) or inverted(tokens, start, end, language)
    if found is None:
        found = noun(tokens, start, end, language)
        low = tokens[start].low
        if found and low in language.indefinite and not found.titles & language.offices:
            found = None
        elif found and not tokens[start].capital and low not in language.indefinite:
            found = _subject(tokens, start - 1, start, end, language)
        elif found and any(token.low in language.says for token in tokens[found.end : end]):
            found = None
    return Attribution(found, "dash") if found else None


def _byline(tokens: Tokens, at: int, start: int, language: Language) -> Attribution | None:
    """A name with an office on the line below a quotation."""
    if start != at + 1:
        return None
    mention = noun(tokens, start, min(len(tokens), start + _LINE), language)
    if not mention or mention.kind != "name" or mention.institution or len(mention.words) < 2:  # noqa: PLR2004
        return None
    rest = tokens[mention.end : mention.end + _LINE]
    if any(token.low in language.acts for token in rest):
        return None
    signed = not rest or rest[0].text in DASHES | {",", "("}
    return Attribution(mention, "dash") if signed else None
