"""What people are, by the words before and behind their names."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.group_names import is_kind
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens, is_office
from missioncli.proof.people.runs import Run
from missioncli.text import word_set

_WHO: Final = word_set("who whose whom der die qui dont")
_CLAUSES: Final = word_set("who whose whom where which when that wo où qui dont")
_KEPT: Final = 1 << 12
"""How many words are remembered."""
_NEAR: Final = 7
_CHIEF: Final = 5
"""How many words a chief executive officer has at most."""
_LONG: Final = {
    "ceo": ("chief", "executive"),
    "cfo": ("chief", "financial", "officer"),
    "coo": ("chief", "operating", "officer"),
    "cto": ("chief", "technology", "officer"),
}


def acts(tokens: Tokens, run: Run, language: Language) -> bool:
    """Whether a full name does what only people do: it speaks, or `who` follows it."""
    if run.end - run.start < 2 or run.institution:  # noqa: PLR2004
        return False
    apposed = run.first and tokens[run.first - 1].low in language.articles
    if language.capital_nouns and apposed and run.start == run.first and not run.honorific:
        return False
    if run.first and tokens[run.first - 1].low in language.says:
        return True
    begins = language.capital_nouns and run.start == run.first and tokens[run.first].first
    if begins and not gender_of_name(tokens[run.start].low):
        return False  # Akute Gefahren sieht Jane Doe nicht
    stop = next(
        (i for i in range(run.last, min(len(tokens), run.last + _NEAR)) if tokens[i].first),
        run.last + _NEAR,
    )
    near = [token.low for token in tokens[run.last : stop]]
    if len(near) < 2:  # noqa: PLR2004
        return False
    aged = near[0] == "," and near[1].isdecimal()
    if aged or _says(near[0], language) or (near[0] == "," and near[1] in _WHO):
        return True
    if near[0] in language.prepositions and any(_says(low, language) for low in near):
        return True
    return near[0].isalpha() and not language.holders.isdisjoint(near)


def _says(low: str, language: Language) -> bool:
    return low in language.says and low not in language.beginning


def letters(words: Sequence[str]) -> frozenset[str]:
    """What is short for an office in `words`, or long for it: chief financial officer, CFO."""
    found: set[str] = set()
    for place, word in enumerate(words):
        found.update(_LONG.get(word, ()))
        if word == "chief" and "officer" in words[place : place + _CHIEF]:
            last = words.index("officer", place)
            found.add("".join(one[0] for one in words[place : last + 1]))
    return frozenset(found)


def titles_before(tokens: Tokens, run: Run, language: Language) -> frozenset[str]:
    """Words for an office before a name: chief executive Doe; the Rivers Minister, Jane Doe."""
    found = set()
    place = run.first - 1
    apposed = place >= 0 and tokens[place].text == ","
    place -= apposed
    if apposed and place > 2 and tokens[place].text == ")" and tokens[place - 2].text == "(":  # noqa: PLR2004
        place -= 3  # the president of the Tide Council (TC), Jane Doe
    bare = place >= 0 and not apposed and run.start == run.first
    if bare and is_kind(tokens, run.first, language):
        return frozenset({tokens[place].low})  # their union Solidar
    while place >= max(0, run.first - 14) and tokens[place].kind == "word":
        low = tokens[place].low
        told = low in language.says | language.finite and tokens[place].text.islower()
        if apposed and language.gendered and told:
            break  # Die Kanzlerin konterte mit dem Hinweis, Solidarität sei
        if is_office(low, language) or (apposed and low in language.portfolios):
            found.add(low)
        elif not apposed and not (
            run.start > run.first and low in language.portfolios | language.joiners
        ):
            break
        place -= 1
    return frozenset(found) if any(is_office(low, language) for low in found) else frozenset()


def titles_behind(
    tokens: Tokens, run: Run, language: Language
) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that describe a name in the apposition behind it, and its acronym in brackets."""
    place = run.last
    if place + 1 >= len(tokens):
        return frozenset(), ()
    sign, following = tokens[place].text, tokens[place + 1]
    told: tuple[str, ...] = ()
    if sign == "(" and place + 4 < len(tokens) and tokens[place + 2].text == ")":
        told = (following.low,) if following.text.isupper() else ()
        place += 3
        sign, following = tokens[place].text, tokens[place + 1]
    if not _is_apposed(tokens, run, place, language):
        return frozenset(), told
    return frozenset(_titles_in(tokens, run, place + 1, language)), told


def _is_apposed(tokens: Tokens, run: Run, place: int, language: Language) -> bool:
    """Whether the sign at `place` leads to what a name is: Jane Doe, head of Acme."""
    sign, following = tokens[place].text, tokens[place + 1]
    is_one = sign in language.passive and (
        following.low in language.articles or is_office(following.low, language)
    )
    if (sign not in {",", "(", "–", "—", "-"} and not is_one) or following.first:
        return False
    if place + 2 < len(tokens) and tokens[place + 2].text == ":":
        return False  # Works begin in Bonn – Mayor: "…"
    apposed = noun(tokens, place + 1, min(len(tokens), place + 12), language)
    if apposed and apposed.kind == "name" and not apposed.institution and len(apposed.words) > 1:
        return False  # the title of somebody else: in Bonn, Minister Jane Doe
    return not _begins_clause(tokens, run, place + 1, language)


def _titles_in(tokens: Tokens, run: Run, start: int, language: Language) -> set[str]:
    """The words for offices, or for what an organisation is, in the apposition from `start` on."""
    found = set(letters([token.low for token in _segment(tokens, start)]))
    person = run.honorific or bool(run.titles & language.offices)
    starts = tokens[start].low in language.articles and not person
    belongs = False
    for token in tokens[start : start + 8]:
        if token.kind != "word" and token.text not in {"&", ","}:
            break
        if token.text == "," or token.low in language.ends_of_titles or token.low in _CLAUSES:
            break
        if (
            token.low in language.offices
            or token.low.endswith(language.office_endings)
            or (starts and not belongs and token.low in language.institutions)
        ):
            found.add(token.low)
        belongs = belongs or token.low in language.prepositions
    return found


def _begins_clause(tokens: Tokens, run: Run, start: int, language: Language) -> bool:
    """Whether a subject follows a name and no apposition: In a post on Acme, the ministry said."""
    above = run.first - 1
    above -= above > 0 and not run.honorific and tokens[above].low in language.definite
    if above < 0 or tokens[above].low not in language.prepositions:
        return False
    stop = next(
        (
            i
            for i in range(start, min(len(tokens), start + 12))
            if tokens[i].kind != "word" or tokens[i].low in language.says
        ),
        start,
    )
    return tokens[stop].low in language.says and tokens[start].low in language.articles


def _segment(tokens: Tokens, start: int) -> Tokens:
    """The words from `start` on up to a point other than "&"."""
    stop = start
    while stop < min(len(tokens), start + 12) and (
        tokens[stop].kind == "word" or tokens[stop].text == "&"
    ):
        stop += 1
    return tokens[start:stop]


def with_endings(titles: frozenset[str], language: Language) -> frozenset[str]:
    """Words with what compounds of them end with: Bundesministerin is a Ministerin too."""
    return titles.union(*(_ends_of(title, language) for title in titles))


@lru_cache(maxsize=_KEPT)
def _ends_of(title: str, language: Language) -> frozenset[str]:
    """Words with which a compound ends."""
    endings = language.office_endings + language.institution_endings
    bare = (title.removeprefix(begin) for begin in language.office_prefixes)
    return frozenset(
        [end for end in endings if title.endswith(end) and end[0] != "-"]
        + [rest for rest in bare if rest != title and is_office(rest, language)]
    )
