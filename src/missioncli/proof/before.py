"""Who speaks by the words before a quotation: X said: ; X, director: ; according to X."""

from collections.abc import Iterator

from missioncli.proof.clauses import leading, subject
from missioncli.proof.formulas import COLONS, DASHES, REACH, Attribution, according, by_noun
from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention
from missioncli.proof.nouns import noun
from missioncli.proof.runs import Tokens
from missioncli.proof.tokens import sentence

_LABEL = 6
_VERBS = 3


def before(tokens: Tokens, at: int, language: Language) -> Attribution | None:
    """Whom the words of its sentence before the quotation at `at` name as its speaker."""
    first, _ = sentence(tokens, at, REACH)
    start = at
    while start > first and tokens[start - 1].kind != "quote":
        start -= 1
    if start == at:
        return None
    label = _label(tokens, first, start, at, language)
    if label:
        return label
    forms = (according(tokens, place, at, language) for place in range(start, at))
    mention = next((form for form in forms if form), None)
    if mention:
        return Attribution(mention, "before")
    return (
        _by_verb(tokens, first, start, at, language)
        or by_noun(tokens, start, at, language)
        or _by_colon(tokens, start, at, language)
    )


def _by_verb(
    tokens: Tokens, first: int, start: int, at: int, language: Language
) -> Attribution | None:
    colon = tokens[at - 1].text in COLONS
    for verb in _verbs(tokens, start, at, language):
        if _is_far(tokens, verb, at, language):
            continue
        mention = _of_verb(tokens, first, start, verb, at, language)
        if mention:
            return Attribution(mention, "colon" if colon else "before")
        if tokens[verb].low.endswith(("ing", "ant")) or tokens[verb - 1].low in {
            "and",
            "und",
            "et",
        }:
            return _carried(tokens, first, start, verb, language)
    return None


def _verbs(tokens: Tokens, start: int, end: int, language: Language) -> Iterator[int]:
    """The verbs of saying between two places, from the last to the first, three at most."""
    places = [
        i
        for i in range(start, end)
        if tokens[i].low in language.says and (tokens[i].first or not tokens[i].capital)
    ]
    yield from reversed(places[-_VERBS:])


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
    mention = _parenthetic(tokens, verb, at, language) or subject(tokens, start, verb, language)
    if mention:
        return mention
    following = noun(tokens, verb + 1, at, language)
    if any(token.kind == "word" for token in tokens[start:verb]):
        return _turned(tokens, following, verb, at, language)
    if following and following.kind != "description":
        return following
    if first < start:  # Jane Doe, who coined "X", said the plan was "
        return subject(tokens, first, verb, language)
    return _turned(tokens, following, verb, at, language)


def _parenthetic(tokens: Tokens, verb: int, at: int, language: Language) -> Mention | None:
    """The subject of a verb between commas: The plan, said Doe, is "."""
    if not verb or tokens[verb - 1].text != ",":
        return None
    mention = noun(tokens, verb + 1, at, language)
    if mention is None or mention.kind == "description" or mention.start != verb + 1:
        return None
    return mention if mention.end < at and tokens[mention.end].text == "," else None


def _turned(
    tokens: Tokens, mention: Mention | None, verb: int, at: int, language: Language
) -> Mention | None:
    """A subject behind its verb, right before a quotation: In Bonn antwortete der Minister: "."""
    if mention is None or (mention.kind == "description" and not mention.titles & language.offices):
        return None
    ends = mention.end >= at or tokens[mention.end].text in {":", ","}
    return mention if ends and tokens[verb].low not in language.called else None


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


def _by_colon(tokens: Tokens, start: int, at: int, language: Language) -> Attribution | None:
    """The subject of a sentence that leads to a quotation without a verb of saying."""
    mention = leading(tokens, start, at - 1, language) if tokens[at - 1].text in COLONS else None
    if mention is None or mention.institution or mention.kind == "description":
        return None
    if mention.kind == "name" and len(mention.words) < 2 and not mention.gender:  # noqa: PLR2004
        return None
    return Attribution(mention, "colon")


def _label(
    tokens: Tokens, first: int, start: int, at: int, language: Language
) -> Attribution | None:
    """A name and a colon: `Jane Doe, director: "`."""
    if tokens[at - 1].text not in COLONS:
        return None
    if start != first and tokens[start - 1].text.rstrip()[-1:] not in {".", "!", "?"}:
        return None
    line = at - 1
    while line > start and not tokens[line].first:
        line -= 1
    line = next((i for i in range(line, at) if tokens[i].kind == "word"), at)
    if any(token.low in language.says and not token.capital for token in tokens[line:at]):
        return None
    if line < at - 1 and tokens[at - 2].low in language.utterances:  # Her advice:
        owned = at - line < _LABEL and tokens[line].low in language.owning
        return Attribution(None, "same") if owned else None
    mention = noun(tokens, line, at - 1, language)
    return (
        Attribution(mention, "colon")
        if mention and _is_label(tokens, mention, at, language)
        else None
    )


def _is_label(tokens: Tokens, mention: Mention, at: int, language: Language) -> bool:
    """Whether a mention is somebody by name or office, with nothing but an apposition behind."""
    if mention.kind == "pronoun" or len(mention.text) == 1:
        return False
    if mention.kind == "description" and not mention.titles & (
        language.offices | language.institutions
    ):
        return False
    rest = tokens[mention.end : at - 1]
    return (
        not rest or rest[0].text in DASHES | {",", "(", "|"} or rest[0].low in language.prepositions
    )
