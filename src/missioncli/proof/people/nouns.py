"""Who is named by a stretch of words: a pronoun, a name, or a description."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.choices import chosen_run, is_of_body
from missioncli.proof.people.descriptions import described, stop_after
from missioncli.proof.people.firms import GENERIC
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention, name_of, named
from missioncli.proof.people.offices import Tokens, gender_of, is_calling, is_inflected, is_office
from missioncli.proof.people.partners import partner
from missioncli.proof.people.runs import Run, run_at

_REACH: Final = 40
_SHARE: Final = frozenset({"%", "percent", "per", "prozent"})


def noun(tokens: Tokens, at: int, end: int, language: Language) -> Mention | None:
    """Who is named by the words from `at` on, which go at most to `end`; `None` for nobody."""
    end = min(end, at + _REACH)
    if at >= end or tokens[at].kind != "word":
        return None
    low = tokens[at].low
    if low in language.pronouns:
        return Mention(
            "pronoun",
            low,
            (low,),
            gender=language.pronouns[low],
            start=at,
            end=at + 1,
            institution=language.gendered,
        )
    told = language.demonstratives.get(low)
    if told and at + 1 < len(tokens) and tokens[at + 1].low in language.acts:
        return Mention("pronoun", low, (low,), gender=told, start=at, end=at + 1)
    stop = stop_after(tokens, at, end)
    if low[0].isdigit() and at + 1 < end and tokens[at + 1].low in _SHARE:
        return Mention("pronoun", low, (low,), gender="author", start=at, end=at + 2)  # 94 % of
    if low in language.some and (stop == at + 1 or tokens[at + 1].kind != "word"):
        return Mention("pronoun", low, (low,), gender="author", start=at, end=at + 1)
    if (
        at + 2 < stop < at + 4
        and (stop >= end or tokens[stop].text != ",")
        and tokens[at + 1].low in language.of
        and tokens[at + 2].low in language.oblique
    ):
        return Mention("pronoun", low, (low,), gender="author", start=at, end=at + 3)  # one of them
    run = chosen_run(tokens, at, stop, end, language)
    run = run and (_behind_its_field(tokens, run, end, language) or run)
    if run and run.end > run.start and _is_own(tokens, at, run, stop, language):
        return _whole(tokens, at, run, end, language)
    return described(tokens, at, stop, end, language)


def _behind_its_field(tokens: Tokens, run: Run, end: int, language: Language) -> Run | None:
    """A name behind an office with one more noun: der Leiter Technik, Dr. Tim Grob."""
    one = language.capital_nouns and run.end - run.start == 1 and run.start > run.first
    if not one or run.honorific or run.last >= end or tokens[run.last].text != ",":
        return None
    other = run_at(tokens, run.last + 1, end, language)
    if other is None or other.end - other.start < 2 or other.institution:  # noqa: PLR2004
        return None
    known = other.honorific or gender_of_name(tokens[other.start].low)
    return other._replace(titles=other.titles | run.titles) if known else None


def pronoun_at(tokens: Tokens, at: int, language: Language) -> Mention | None:
    """A pronoun behind a preposition or a verb that quotes: according to her."""
    low = tokens[at].low
    if low not in language.oblique:
        return None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    owns = following is not None and following.kind == "word"
    if following and (
        following.low in language.prepositions or following.low in language.conjunctions
    ):
        owns = False
    if low in language.articles and owns:
        return None  # her spokesman
    return Mention("pronoun", low, (low,), gender=language.oblique[low], start=at, end=at + 1)


def _is_own(tokens: Tokens, at: int, run: Run, stop: int, language: Language) -> bool:
    """Whether a name stands for itself and does not only belong to a description."""
    return not (
        _is_complement(tokens, at, run, language)
        or is_bare(tokens, run, language)
        or _is_attribute(tokens, at, run, stop, language)
    )


def _is_complement(tokens: Tokens, at: int, run: Run, language: Language) -> bool:
    """Whether a name only belongs to a description before it: a spokesperson for Acme."""
    if not any(token.low in language.prepositions for token in tokens[at : run.first]):
        return False
    firm = language.gendered and tokens[run.first - 1].low in GENERIC
    if run.institution or (firm and not gender_of_name(tokens[run.start].low)):
        return True
    link = run.first - 1
    new = link > at and tokens[at].low in language.indefinite
    if new and tokens[link].low in language.of and is_office(tokens[link - 1].low, language):
        return True  # a spokesman for Minister Jane Doe
    if _is_behind_field(tokens, run, language) or is_of_body(tokens, run, language):
        return False
    start = run.start
    while start < run.end and tokens[start].low in language.portfolios | {","}:
        start += 1
    return run.start == run.first and (start == run.start or run.end - start < 2)  # noqa: PLR2004


def _is_behind_field(tokens: Tokens, run: Run, language: Language) -> bool:
    """Whether a full name follows the field of its office: ministre des transports Jean Doe."""
    place = run.first
    if run.end - run.start < 2:  # noqa: PLR2004
        return False
    while place and tokens[place - 1].text.islower() and tokens[place - 1].kind == "word":
        low = tokens[place - 1].low
        if low in language.prepositions | language.definite:
            break
        plain = language.tails or low not in language.no_nouns | language.conjunctions
        if not (plain or low in language.portfolios | language.joiners):
            return False
        place -= 1
    return place < run.first and tokens[run.first - 1].low not in language.joiners


def is_bare(tokens: Tokens, run: Run, language: Language) -> bool:
    """Whether a run is no name but a word for an organisation: the Company."""
    behind = run.first > 0 and tokens[run.first - 1].low in language.definite
    if behind and not run.honorific and tokens[run.end - 1].low in language.callings:
        return True  # the Kansas Republican
    if run.end - run.start == 1 and tokens[run.start].low in GENERIC:
        return not tokens[run.start].text.isupper()
    return (
        run.end - run.start == 1
        and run.start == run.first
        and (
            run.institution
            or is_calling(tokens[run.start].low, language)
            or is_inflected(tokens[run.start].low, language)
        )
        and run.first > 0
        and tokens[run.first - 1].low in language.definite
        and not tokens[run.start].text.isupper()
    )


def _is_attribute(tokens: Tokens, at: int, run: Run, stop: int, language: Language) -> bool:
    """Whether a name only qualifies an unnamed person: a Whitehall source."""
    if run.last >= stop or tokens[run.end - 1].possessive:
        return False
    if at != run.first and tokens[at].low not in language.articles:
        return False
    word = tokens[run.last].low
    if word in language.plurals and run.last + 1 < len(tokens):
        following = tokens[run.last + 1]
        if following.capital or following.low in language.articles:
            return False  # Jane Doe chairs the board
    return (
        is_office(word, language)
        or _is_group(tokens, run, language)
        or _is_in_field(tokens, run, stop, language)
    )


def _is_in_field(tokens: Tokens, run: Run, stop: int, language: Language) -> bool:
    """Whether a field and an office follow a single name: a U.S. trade official."""
    near = tokens[run.last : min(stop, run.last + 2)]
    return (
        run.last - run.first == 1
        and len(near) > 1
        and near[0].low in language.portfolios
        and is_office(near[1].low, language)
    )


def _is_group(tokens: Tokens, run: Run, language: Language) -> bool:
    """Whether a single name qualifies several people who act: Hamburg dockers said."""
    word = tokens[run.last]
    several = word.text.islower() and word.low.endswith("s") and word.low not in language.no_nouns
    if not several or run.last - run.first > 1 or run.last + 1 >= len(tokens):
        return False
    following = tokens[run.last + 1].low
    return following in language.acts - language.prepositions or following == "on"


def _whole(tokens: Tokens, at: int, run: Run, end: int, language: Language) -> Mention | None:
    """A name with the words beside it; a possessive gives what follows it: Acme's president."""
    if tokens[run.end - 1].possessive:
        inner = noun(tokens, run.end, end, language) if run.end < end else None
        if inner and inner.kind == "description":
            inner = inner._replace(text=name_of(tokens, run.start, inner.end))
        return inner and inner._replace(start=run.first)
    before = [token.low for token in tokens[at : run.first]]
    start = run.start
    if any(low in language.prepositions for low in before):
        while run.end - start > 2 and tokens[start].low in language.portfolios:  # noqa: PLR2004
            start += 1
    titles = frozenset([low for low in before if is_office(low, language)])
    gender = next((told for low in before if (told := gender_of(low, language))), run.gender)
    if run.institution and not gender and at < run.first:
        gender = language.genders.get(tokens[at].low, "")
    if run.institution and language.tails:
        gender = gender or gender_of(tokens[run.start].low, language)
    if start != run.start or gender != run.gender:
        run = run._replace(start=start, gender=gender)
    mention = named(tokens, run, titles)
    other = partner(tokens, run, end, language)
    return mention._replace(partner=other, end=other.end) if other else mention
