"""Who speaks by a colon: Jane Doe, director: "; What she said is this: "."""

from typing import Final

from missioncli.proof.attribution.formulas import COLONS, DASHES, Attribution
from missioncli.proof.attribution.scenes import leading, name_before
from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention, named
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens, is_office
from missioncli.proof.people.runs import run_at

_LABEL: Final = 6
_TOWARDS: Final = frozenset(
    {"to", "about", "on", "an", "über", "à", "sur", "gegen", "contre", "against"}
)
_COORDINATORS: Final = frozenset({"and", "but", "or", "und", "aber", "oder", "et", "mais", "ou"})
_WHAT: Final = frozenset({"what", "how"})


def by_what(tokens: Tokens, start: int, at: int, language: Language) -> Attribution | None:
    """The subject of what leads to a quotation: What she said at the end is here: "."""
    if tokens[at - 1].text not in COLONS:
        return None
    what = next((i for i in range(start, at) if tokens[i].low in _WHAT), at)
    verb = next((i for i in range(what + 2, at) if tokens[i].low in language.says), at)
    mention = noun(tokens, what + 1, verb, language) if verb < at else None
    if mention is None or mention.start != what + 1 or mention.gender == "author":
        return None
    helped = all(tokens[i].low in language.helpers for i in range(mention.end, verb))
    return Attribution(mention, "colon") if helped else None


def by_colon(tokens: Tokens, start: int, at: int, language: Language) -> Attribution | None:
    """The subject of a sentence that leads to a quotation without a verb of saying."""
    if tokens[at - 1].text not in COLONS:
        return None
    comma = next((i for i in range(start, at) if tokens[i].text == ","), start)
    if tokens[start].low in language.conjunctions - _COORDINATORS:
        start = comma  # When she left, Jane Doe had one wish:
    mention = leading(tokens, start, at - 1, language)
    if mention is None:
        return None
    if mention.institution:
        issued = any(token.low in language.utterances for token in tokens[mention.end : at])
        return Attribution(mention, "colon") if issued else None
    if mention.kind == "description":
        known = mention.definite and is_office(mention.words[-1], language)
        helped = known and mention.end < at and tokens[mention.end].low in language.helpers
        said = {token.low for token in tokens[mention.end : at]} & language.utterances
        helped = helped or bool(known and said)
        last = None if helped else last_named(tokens, start, at - 1, language)
        if last:
            return Attribution(last, "person")
        return Attribution(mention, "colon") if helped else None
    alone = mention.kind == "name" and len(mention.words) < 2 and not mention.gender  # noqa: PLR2004
    last = last_named(tokens, start, at - 1, language) if alone else None
    return Attribution(last or mention, "person" if alone else "colon")


def last_named(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """A full name behind a comma or an office, right before a colon: Criticism came from, …."""
    begin = name_before(tokens, start, end, language)
    mention = noun(tokens, begin, end, language) if start < begin < end else None
    if mention and mention.kind == "name" and not mention.institution and mention.end >= end:
        apposed = tokens[begin - 1].text == "," or mention.titles
        if apposed and len(mention.words) > 1:
            return mention
    return _only_named(tokens, start, end, language)


def _only_named(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """The only full name in what leads to a colon, unless something is said to them."""
    found: Mention | None = None
    place = start
    while place < end:
        run = run_at(tokens, place, end, language) if tokens[place].capital else None
        full = run and run.end - run.start > 1 and not run.institution
        if run and full:
            if found or (run.first > start and tokens[run.first - 1].low in _TOWARDS):
                return None
            found = named(tokens, run)
        place = max(run.last if run else 0, place + 1)
    return found


def label(
    tokens: Tokens, first: int, start: int, at: int, language: Language
) -> Attribution | None:
    """A name and a colon: `Jane Doe, director: "`."""
    dash = tokens[at - 1].text in DASHES and not any(t.first for t in tokens[start + 1 : at])
    if tokens[at - 1].text not in COLONS and not dash:
        return None
    anew = start == first or tokens[start - 1].text.rstrip()[-1:] in {".", "!", "?"}
    if not anew and not any(_is_spaced_dash(tokens, i) for i in range(start, at - 2)):
        return None
    line = at - 1
    while line > start and not tokens[line].first:
        line -= 1
    colons = [i for i in range(line, at - 1) if tokens[i].text in COLONS]
    line = colons[-1] + 1 if colons else line
    parted = [i for i in range(line + 1, at - 2) if _is_spaced_dash(tokens, i)]
    line = parted[-1] + 1 if parted and at - parted[-1] < _LABEL else line
    line = next((i for i in range(line, at) if tokens[i].kind == "word"), at)
    if any(token.low in language.says and not token.capital for token in tokens[line:at]):
        return None
    owned = at - line < _LABEL and tokens[line].low in language.owning
    near = {token.low for token in tokens[line + 1 : line + 3]} if owned else set()
    if line < at - 1 and (tokens[at - 2].low in language.utterances or near & language.utterances):
        # Her advice: ; his message to exporters:
        gender = language.possessives.get(tokens[line].low) if owned else None
        if gender in {"m", "f"}:
            whose = tokens[line].low
            return Attribution(Mention("pronoun", whose, (whose,), gender=gender), "colon")
        return Attribution(None, "same") if owned or line == at - 2 else None
    mention = noun(tokens, line, at - 1, language)
    if mention is None or (dash and not _is_introduced(tokens, mention, at)):
        return None
    if not _is_label(tokens, mention, at, language):
        return None
    lone = language.capital_nouns and mention.kind == "name" and mention.end - mention.start < 2  # noqa: PLR2004
    return Attribution(mention, "person" if lone and not mention.titles else "colon")


def _is_spaced_dash(tokens: Tokens, at: int) -> bool:
    """Whether a dash parts two thoughts: Start of works – Mayor: "."""
    return tokens[at].text in DASHES and tokens[at].start > tokens[at - 1].end


def _is_introduced(tokens: Tokens, mention: Mention, at: int) -> bool:
    """Whether a full name and who that is lead to a quotation: Jane Doe (Acme) – "."""
    full = mention.kind == "name" and len(mention.words) > 1
    return full and mention.end < at - 1 and tokens[mention.end].text in {",", "("}


def _behind_brackets(tokens: Tokens, start: int, end: int) -> Tokens:
    """The words from `start` to `end`, but for what stands in brackets first: Acme (AC)."""
    if start < end and tokens[start].text == "(":
        start = next((i + 1 for i in range(start, end) if tokens[i].text == ")"), end)
    return tokens[start:end]


def _is_label(tokens: Tokens, mention: Mention, at: int, language: Language) -> bool:
    """Whether a mention is somebody by name or office, with nothing but an apposition behind."""
    if mention.kind == "pronoun" or len(mention.text) == 1:
        return False
    if mention.kind == "description" and language.bodies.isdisjoint(mention.titles):
        return False
    rest = _behind_brackets(tokens, mention.end, at - 1)
    if not rest or rest[0].text in DASHES | {",", "(", "|"}:
        return True
    told = len(mention.words) > 1 or mention.titles or mention.institution
    return bool(told) and rest[0].low in language.prepositions
