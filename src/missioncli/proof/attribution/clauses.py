"""The subject of a verb of saying: where its clause begins, and whom it names."""

from collections.abc import Iterator
from typing import Final

from missioncli.proof.attribution.relayed import antecedent, is_passive, quoted, reporter
from missioncli.proof.attribution.scenes import dislocated, leading, name_before
from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens, is_office
from missioncli.proof.printed.tokens import Token

_NEAR: Final = 12
_NAME: Final = 5
"""How many words a name with its titles has at most."""
_SINCE: Final = frozenset({"after", "before", "since", "until"})
"""Prepositions that begin clauses too."""
_WHAT: Final = frozenset({"what", "how"})


def reaches(tokens: Tokens, start: int, verb: int, language: Language) -> bool:
    """Whether only an apposition or auxiliaries stand between a subject and its verb."""
    place = verb - 1
    while place >= start and tokens[place].low in language.helpers:
        place -= 1
    if place < start or tokens[start].low in language.relatives:
        return True
    if tokens[place].text in {",", ")", "–", "—"}:
        return tokens[start].text in {",", "(", "–", "—", "'s"} or tokens[start].kind == "word"
    # An apposition without its second comma, or a complement: Jane Doe of Acme said.
    return tokens[start].low in language.prepositions or (
        tokens[start].text == "," and not any(t.text in {";", ":"} for t in tokens[start:verb])
    )


def subject(tokens: Tokens, start: int, verb: int, language: Language) -> Mention | None:
    """The subject of the verb at `verb`, which stands before it; `None` when none is there."""
    if is_passive(tokens, start, verb, language):
        return None
    told = reporter(tokens, start, verb, language)
    if told is not None:
        return quoted(tokens, told, verb, language) or subject(tokens, start, told, language)
    end = _before_helpers(tokens, start, verb, language)
    who = next((i for i in range(verb - 1, end - 1, -1) if tokens[i].low in language.relatives), 0)
    described = antecedent(tokens, start, who, language) if who else None
    if described or end == start:
        return described
    last = tokens[end - 1]
    if last.low in language.pronouns:
        turned = dislocated(tokens, start, end, language)
        return turned or noun(tokens, end - 1, end, language)
    if last.text not in {",", ")", "–", "—"}:
        direct = _direct(tokens, start, end, language)
        if direct and not _in_relative(tokens, start, direct, language):
            return direct
    return _apposed(tokens, start, end, language) or _of_clause(tokens, start, end, verb, language)


def _apposed(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """A full name between commas behind an office: since its chief economist, Jane Doe, wrote."""
    if tokens[end - 1].text != ",":
        return None
    comma = next((i for i in range(end - 2, start, -1) if tokens[i].text == ","), start)
    if comma == start or not 1 < end - comma - 2 <= _NAME:
        return None
    near = range(comma - 1, max(start, comma - _NAME) - 1, -1)
    office = next((i for i in near if is_office(tokens[i].low, language)), None)
    acts = language.says | language.finite if language.tails else language.acts
    if office is None or any(t.low in acts for t in tokens[office:comma]):
        return None
    mention = noun(tokens, comma + 1, end - 1, language)
    if mention is None or mention.kind != "name" or mention.institution:
        return None
    return mention if mention.start == comma + 1 and mention.end == end - 1 else None


def _in_relative(tokens: Tokens, start: int, direct: Mention, language: Language) -> bool:
    """Whether a noun is the object of a relative clause: An official who saw the event said."""
    if direct.kind != "description":
        return False
    for place in range(direct.start - 1, start, -1):
        if tokens[place].kind != "word" or tokens[place].low in language.says:
            return False
        if tokens[place].low in language.relatives:
            return True
    return False


def _before_helpers(tokens: Tokens, start: int, verb: int, language: Language) -> int:
    """The end of what stands before a verb and its auxiliaries and adverbs."""
    end = verb
    while (
        end > start
        and tokens[end - 1].low in language.helpers
        and tokens[end - 1].low not in language.pronouns
    ):
        end -= 1
    return end


def _of_clause(
    tokens: Tokens, start: int, end: int, verb: int, language: Language
) -> Mention | None:
    """The subject with which the clause of a verb begins, which may be one behind "and"."""
    for begin in _clauses(tokens, start, end, language):
        what = begin > start and tokens[begin - 1].low in _WHAT
        mention = (noun if what else leading)(tokens, begin, end, language)
        if mention and what:
            return mention if reaches(tokens, mention.end, verb, language) else None
        if mention and begin > start and not _is_clause(tokens, begin, mention, end, language):
            continue
        if mention and reaches(tokens, mention.end, verb, language):
            return mention
    return None


def _is_clause(tokens: Tokens, begin: int, mention: Mention, end: int, language: Language) -> bool:
    """Whether a clause of its own begins behind "and", not the rest of an apposition."""
    if tokens[begin - 1].text in {";", ":"}:
        return True
    if mention.kind == "description" and tokens[begin].low in language.offices:
        return False
    if tokens[end - 1].text == ",":  # … and a former minister, said
        apposed = mention.end < end - 1 and tokens[mention.end].text == ","
        return apposed and tokens[begin].low in language.articles
    return mention.end >= end or tokens[begin].low in language.articles


def _direct(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """A subject right before its verb: a name that belongs to no other word, or "the N"."""
    begin = name_before(tokens, start, end, language)
    above = tokens[begin - 1] if begin > start else None
    if begin < end and _is_free(above, language):
        first = begin - 1 if above and above.low in language.articles else begin
        before = tokens[first - 1].low if first > start else ""
        if (before in language.prepositions or before in _OF) and before not in _SINCE:
            return None
        if above and first == begin - 1 and first > start and tokens[first - 1].capital:
            return None  # the speaker of the ministry, in German and French
        pair = _pair(tokens, start, begin, end, language)
        mention = pair or noun(tokens, first, end, language)
        if mention and mention.end >= end:
            return mention
    return _with_article(tokens, start, end, language)


def _with_article(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """A noun with its article right before a verb: the board said."""
    for place in range(end - 1, max(start - 1, end - 7), -1):
        token = tokens[place]
        before = tokens[place - 1].low if place > start else ""
        since = token.kind == "word" and token.low in _SINCE
        if not since and (token.kind != "word" or token.low in language.prepositions):
            return None
        owned = language.capital_nouns and place > start and tokens[place - 1].capital
        if owned and not since and token.low in {"der", "des"} and _owned(tokens, start, place):
            return None  # Zum Tag der Hebamme erklärt
        if since or (token.low in language.articles and before not in language.articles):
            if not since and before in language.prepositions and before not in _SINCE:
                return _owning(tokens, start, place - 1, end, language)
            mention = noun(tokens, place + since, end, language)
            return mention if mention and mention.end >= end else None
    return None


def _owned(tokens: Tokens, start: int, place: int) -> bool:
    """Whether a genitive belongs to what a German sentence begins with: Zum Tag der Hebamme."""
    return place == start + 2 and tokens[start].low in {"zum", "zur", "am", "im", "beim", "vor"}


def _pair(tokens: Tokens, start: int, second: int, end: int, language: Language) -> Mention | None:
    """Two full names that are one subject: Jane Doe and John Roe."""
    if second - 1 <= start or tokens[second - 1].low not in {"and", "und", "et", "&"}:
        return None
    first = name_before(tokens, start, second - 1, language)
    mention = noun(tokens, first, end, language) if first < second - 1 else None
    begins = first == start or tokens[first - 1].text == ","
    begins = begins and not {tokens[first].low, tokens[second].low} & language.portfolios
    return mention if mention and mention.partner and (len(mention.words) > 1 or begins) else None


def _owning(tokens: Tokens, start: int, of: int, end: int, language: Language) -> Mention | None:
    """Somebody by an office with what it is of: a member of the public; a source close to it."""
    head = of - 1 - (tokens[of - 1].low in language.privy)
    if head == of - 1 and tokens[of].low not in language.of:
        return None
    if head < start or not is_office(tokens[head].low, language):
        return None
    if tokens[head].low in language.plurals and head == start:
        return noun(tokens, head, end, language)
    article = next(
        (
            i
            for i in range(head - 1, max(start, head - 4) - 1, -1)
            if tokens[i].low in language.articles
        ),
        None,
    )
    mention = None if article is None else noun(tokens, article, end, language)
    return mention if mention and mention.end <= end else None


_OF: Final = frozenset({"of", "for", "at", "from", "der", "des", "de", "du"})


def _is_free(above: Token | None, language: Language) -> bool:
    """Whether a name may be a subject behind the word `above`, and belongs to no other word."""
    if above is None or above.kind != "word":
        return True
    if above.possessive:
        return False
    if above.low in _SINCE:
        return True
    if above.low in language.prepositions:
        return False
    if above.low in language.articles or above.low in language.conjunctions:
        return True
    return above.low in language.openers or above.low in {"on", "in", "to"}


def _clauses(tokens: Tokens, start: int, end: int, language: Language) -> Iterator[int]:
    """Where the clause of a verb may begin: behind a conjunction, a stop, or with the words."""
    for place in range(end - 1, start - 1, -1):
        token = tokens[place]
        low = token.low
        if low in language.conjunctions or low in _WHAT or token.text in {";", ":", "–", "—", "•"}:
            yield place + 1
    yield start
