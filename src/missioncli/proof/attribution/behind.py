"""Who speaks by the words behind a quotation: said X; X said; according to X; – X."""

from missioncli.proof.attribution.clauses import reaches
from missioncli.proof.attribution.formulas import (
    COLONS,
    DASHES,
    REACH,
    Attribution,
    according,
    by_noun,
    by_owner,
    invites,
    issuer,
)
from missioncli.proof.attribution.inversions import inverted
from missioncli.proof.attribution.other_verbs import follows_by_any_verb
from missioncli.proof.attribution.relayed import quoted
from missioncli.proof.attribution.scenes import leading
from missioncli.proof.attribution.turned import verb_second
from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens, is_office

_LINE = 25
_SAYING = 10
_POINTS = 7


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
    form = according(tokens, start, end, language)
    if form:
        return Attribution(form, "behind")
    worded = by_owner(tokens, start, end, language)
    if worded:
        return worded
    if tokens[start].low in language.pointing:  # That was the message from Jane Doe
        found = by_noun(tokens, start, end, language, reach=REACH)
        if found:
            return found
    if _with_words(tokens, start, end, language):
        que = next((i for i in range(start, end) if tokens[i].low in {"que", "qu"}), start - 1)
        mention = leading(tokens, que + 1 if tokens[start].low == "c'" else start, end, language)
        mention = mention or verb_second(tokens, start, end, None, language)
        return Attribution(mention, "behind") if mention and mention.kind == "name" else None
    mention = inverted(tokens, start, end, language) or _subject(tokens, at, start, end, language)
    mention = mention and (issuer(tokens, mention, end, language) or mention)
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
    near = {token.low for token in tokens[start + 1 : min(end, start + _POINTS)]}
    if tokens[start].low == "c'" and near & {"que", "qu"}:  # C'est avec ces mots que Jane Doe
        return bool(near & language.utterances)
    near = {token.low for token in tokens[start + 1 : min(end, start + 4)]}
    return tokens[start].low in language.prepositions and bool(near & language.utterances)


def _subject(tokens: Tokens, at: int, start: int, end: int, language: Language) -> Mention | None:
    """The subject before its verb: she said; Jane Doe, CEO, said; as Jane Doe put it."""
    start = _clause(tokens, start, end, language)
    verb = next((i for i in range(start + 1, end) if tokens[i].low in language.says), None)
    if verb is None:
        return follows_by_any_verb(tokens, at, start, end, language)
    if _leads_on(tokens, at, verb, end) or _is_called(tokens, at, verb, end, language):
        return None
    if _is_new(tokens, at, start, verb, end, language):
        return None
    as_saying = next((i for i in range(verb, min(end, verb + _SAYING)) if _is_saying(tokens, i)), 0)
    if as_saying:
        mention = quoted(tokens, verb, end, language)
        if mention:
            return mention
    mention = noun(tokens, start, verb, language)
    if mention and mention.kind == "description":
        if mention.words[-1] in language.times or _is_object(tokens, at, mention, language):
            return None  # a day after the minister said
        mention = mention if _is_noun(tokens, start, mention, language) else None
    if mention:
        return mention if reaches(tokens, mention.end, verb, language) else None
    return _at_the_end(tokens, start, verb, language)


def _is_called(tokens: Tokens, at: int, verb: int, end: int, language: Language) -> bool:
    """Whether a clause only says what something is called: „X“, wie das Gerät heißt."""
    ends = verb + 1 >= end or tokens[verb + 1].kind != "word"
    likened = any(token.low == "wie" for token in tokens[at + 1 : at + 3])
    return language.capital_nouns and likened and ends and tokens[verb].low in language.called


def _is_object(tokens: Tokens, at: int, mention: Mention, language: Language) -> bool:
    """Whether a thing goes on the sentence of a quotation: was “ready to sign” an agreement."""
    goes_on = tokens[at].text[-1:].isalnum() and mention.start == at + 1
    return goes_on and language.bodies.isdisjoint(mention.titles)


def _is_noun(tokens: Tokens, start: int, mention: Mention, language: Language) -> bool:
    """Whether a description is one of somebody: with an article, an office, or a capital."""
    first = tokens[start]
    return (
        first.low in language.articles
        or first.capital
        or bool(mention.titles - {first.low})
        or first.low in language.bodies
    )


def _at_the_end(tokens: Tokens, start: int, verb: int, language: Language) -> Mention | None:
    """The subject between the last comma and its verb: "a drop" compared with Rome, she says."""
    commas = [i for i in range(start, verb) if tokens[i].text == ","]
    if not commas:
        return None
    mention = noun(tokens, commas[-1] + 1, verb, language)
    ends = mention and mention.start == commas[-1] + 1 and mention.kind != "description"
    return mention if mention and ends and reaches(tokens, mention.end, verb, language) else None


def _is_saying(tokens: Tokens, at: int) -> bool:
    return tokens[at].low == "as" and at + 1 < len(tokens) and tokens[at + 1].low == "saying"


def _clause(tokens: Tokens, start: int, end: int, language: Language) -> int:
    """Where a clause with a subject begins; `end` when none does."""
    if tokens[start].low in {"as", "wie", "comme"}:
        return start + 1
    puts = next(
        (i for i in range(start, min(end, start + 4)) if tokens[i].low in {"how", "what"}), None
    )
    low = tokens[start].low
    if low in language.prepositions or low in language.conjunctions or low in language.passive:
        return end if puts is None else puts + 1
    return start


def _closes(tokens: Tokens, verb: int, end: int, language: Language) -> bool:
    """Whether nothing is said but that somebody spoke: `Jane Doe said in Tokyo.`."""
    if verb + 1 >= end or tokens[verb + 1].text in {".", ","}:
        return True
    return tokens[verb + 1].low in language.prepositions or (
        tokens[verb + 1].low in language.helpers
    )


def _is_new(tokens: Tokens, at: int, start: int, verb: int, end: int, language: Language) -> bool:
    """Whether a sentence behind a closed quotation is about something else, or the next one."""
    if invites(tokens[at]) or not (tokens[start].first or tokens[start].capital):
        return False
    follows = end < len(tokens) and tokens[end].kind == "quote"
    answers = tokens[verb].low in language.answers
    return (follows and answers) or not _closes(tokens, verb, end, language)


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
    acts = language.acts - language.prepositions
    if any(token.low in acts or token.kind == "quote" for token in rest):
        return None
    signed = not rest or rest[0].text in DASHES | {",", "("}
    signed = signed or (rest[0].first and is_office(rest[0].low, language))
    return Attribution(mention, "dash") if signed else None
