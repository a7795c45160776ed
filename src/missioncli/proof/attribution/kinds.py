"""What a quotation is by its own look: speech, or a title, a term, a word held at arm's length."""

from functools import lru_cache
from typing import Final

from missioncli.proof.attribution.formulas import Attribution
from missioncli.proof.languages import Language
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.things import is_charge
from missioncli.text import word_set

_SHORT: Final = 5
"""How many words a term has at most."""
_SMALL: Final = 3
_APPOSED: Final = 2
_REACH: Final = 8
_BETWEEN: Final = word_set("as of the , : als comme a an is der die das la le")
_LINKS: Final = word_set("from with into onto over under upon without after before between about")
_CLAUSES: Final = word_set("that whether dass ob que")
_WRITTEN: Final = word_set(
    "read reads reading say says saying said with mit avec lautet lautete steht stand aufschrift",
    "proclamant disant indique indiquant",
)
_OPINION: Final = word_set("what which was ce")


def is_term(tokens: Tokens, at: int, language: Language, found: Attribution | None) -> bool:
    """Whether the words beside a quotation say that it holds a name or a term."""
    told = (_is_written, _is_inserted)
    if defined_at(tokens, at) is not None or any(one(tokens, at, language) for one in told):
        return True
    if at == 0 or tokens[at].first or (found and found.by in {"colon", "dash"}):
        return False
    above = tokens[at - 1].low
    if found and found.by == "behind" and not _names(above, language):
        return _is_noun(tokens, at, language, found)
    if above in _CLAUSES and _is_small_subject(tokens, at, language):
        return True
    if at > 1 and above in language.definite and tokens[at - 2].low in language.called:
        title = is_title(tokens[at].text.split())
        return title or not _is_known(found, language)  # what the trade calls the “last mile”
    says_so = found is not None and at > 1 and tokens[at - 2].low in language.passive
    if above in language.called and not says_so:
        return not _is_opinion(tokens, at, language, found)
    if _names(above, language):
        return not (found and _is_predicate(tokens, at, language))
    title = is_title(tokens[at].text.split())
    return (
        is_charge(tokens, at)
        or _is_addressed(tokens, at, language)
        or _is_medium(tokens, at, language)
        or (
            title
            and not _is_spoken_of(tokens, at, language, found)
            and _is_apposed(tokens, at, language)
        )
        or _is_named_before(tokens, at, language, found)
        or (found is None and title)
        or _is_noun(tokens, at, language, found)
    )


@lru_cache(maxsize=1 << 12)
def _names(low: str, language: Language) -> bool:
    """Whether a word leads to a name or a term; also a German compound: Ersthelfer-App."""
    stem = low.removesuffix("s")
    if low in language.naming or stem in language.naming:
        return True
    kinds = tuple(word for word in language.naming if len(word) > _SHORT)
    whole = language.capital_nouns and (stem.endswith(kinds) or low.endswith(kinds))
    return whole or (language.capital_nouns and stem.rpartition("-")[2] in language.naming)


def _is_written(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether the words stand on a thing: a banner reading “…”; a sign that says: “…”."""
    near = tokens[max(0, at - _SMALL - 1) : at]
    if not near or (tokens[at].first and tokens[at - 1].text != ":"):
        return False
    if any(token.first and token is not near[0] for token in near):
        return False
    sign = next((i for i, token in enumerate(near) if token.low in language.signs), None)
    return sign is not None and any(token.low in _WRITTEN for token in near[sign:])


def _is_small_subject(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether a word or two are what something is said of: that "undruggable" is a word."""
    follows = at + 1 < len(tokens) and tokens[at + 1].low in language.passive
    return follows and len(tokens[at].text.split()) < _SMALL and tokens[at].text[0].islower()


def _is_opinion(tokens: Tokens, at: int, language: Language, found: Attribution | None) -> bool:
    """Whether what is called so is judged, not named: a step that Doe called “a bandage”."""
    near = {token.low for token in tokens[max(0, at - _REACH) : at - 1]}
    if near & _OPINION:
        return True
    if not _is_known(found, language):
        return False
    text = tokens[at].text
    if language.tails and " à " in text:
        return text[:1].islower()  # appelle « chacun à ses responsabilités »
    return text[:1].islower() and (text.split()[0] in {"a", "an", "the"} or "that" in near)


def _is_known(found: Attribution | None, language: Language) -> bool:
    """Whether somebody is named, or an office: not just the trade."""
    mention = found and found.mention
    if not mention:
        return False
    return mention.kind != "description" or bool(mention.titles & language.offices)


def _is_inserted(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether a title stands between commas behind what it names: son livre, « La Mer », est."""
    if at < _APPOSED or tokens[at - 1].text != ",":
        return False
    ends = at + 1 < len(tokens) and tokens[at + 1].text == ","
    named = _names(tokens[at - 2].low, language) and is_title(tokens[at].text.split())
    return language.gendered and ends and named


def _is_apposed(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether an article stands before a quotation, perhaps with an adjective: a first "Talk"."""
    if tokens[at - 1].possessive:
        return True
    near = tokens[max(0, at - 2) : at]
    articles = language.articles - language.pointing
    return all(token.kind == "word" for token in near) and any(
        token.low in articles for token in near
    )


def _is_medium(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether one noun stands behind "in the", as the name of a paper: in der „Rundschau“."""
    text = tokens[at].text
    one = language.capital_nouns and text.isalpha() and text[0].isupper()
    above = tokens[at - 1].low
    return one and (above == "im" or (at > 1 and (tokens[at - 2].low, above) == ("in", "der")))


def _is_spoken_of(tokens: Tokens, at: int, language: Language, found: Attribution | None) -> bool:
    """Whether nouns with capitals look like a title: Doe sprach von einem „Schlag ins Gesicht“."""
    told = found is not None and found.mention is not None
    return told and language.capital_nouns and at > 1 and tokens[at - 2].low == "von"


def _is_addressed(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether a newspaper is named to which somebody spoke: sagte Jane Doe der „Neuen Post“."""
    if not language.capital_nouns or at < 2 or tokens[at - 1].low not in {"dem", "der"}:  # noqa: PLR2004
        return False
    above, words = tokens[at - 2], tokens[at].text.split()
    ends = at + 1 >= len(tokens) or tokens[at + 1].kind == "point"
    told = above.low in language.says or above.capital or above.low == "gegenüber"
    return told and ends and len(words) <= _SMALL and all(word[0].isupper() for word in words)


def _is_predicate(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether part of a sentence stands behind a naming word by chance: the plan "on track"."""
    ends = at + 1 == len(tokens) or tokens[at + 1].kind == "point"
    ends = ends or tokens[at + 1].low in language.conjunctions | language.prepositions
    return ends and tokens[at].text[:1].islower()


def _is_named_before(
    tokens: Tokens, at: int, language: Language, found: Attribution | None
) -> bool:
    """Whether a naming word stands a little before: the award of the "; known as "."""
    above = tokens[at - 1].low
    near = {token.low for token in tokens[max(0, at - _REACH) : at - 1]}
    if (
        above == ","
        and is_title(tokens[at].text.split())
        and len(tokens[at].text.split()) > _SMALL - 1
    ):
        return True
    if above == "as" and near & {"known", "referred"}:
        return True
    if at < 2 or tokens[at - 2].low not in language.naming:  # noqa: PLR2004
        return False
    view = tokens[at - 2].low in language.views or not is_title(tokens[at].text.split())
    if found and above == "," and view:
        return False  # in Doe's phrase, "; for Doe, head of the programme, "
    if tokens[at - 2].low in language.called and _is_opinion(tokens, at, language, found):
        return False  # what critics called a "
    short = len(tokens[at].text.split()) <= 2 * _SHORT
    return above in _BETWEEN and short and not (found and above in {"as", "als", "comme"})


def _is_noun(tokens: Tokens, at: int, language: Language, found: Attribution | None) -> bool:
    """Whether a short quotation stands between an article and a noun: a "fast track" rule."""
    quote, words = tokens[at], tokens[at].text.split()
    if len(words) > _SHORT or quote.text.endswith((",", ".")) or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.kind != "word" or following.first or not following.low[0].isalpha():
        return False
    articles = language.articles - language.pointing
    adjective = at > 1 and tokens[at - 1].kind == "word" and tokens[at - 2].low in articles
    fixed = adjective and tokens[at - 2].low in language.definite and not language.capital_nouns
    fixed = fixed and tokens[at - 1].low not in language.bodies
    told = found and not (fixed and following.low not in language.says)
    if tokens[at - 1].low not in articles and (told or not adjective or len(words) > _SMALL):
        return False
    small = language.prepositions | language.conjunctions | language.joiners
    noun = (
        following.capital
        if language.capital_nouns
        else not following.capital or bool(language.feminine)
    )
    return following.low not in small and noun


def defined_at(tokens: Tokens, at: int) -> int | None:
    """The bracket in which the short quotation at `at` is all that is said: (the “Company”)."""
    text = tokens[at].text
    if tokens[at].kind != "quote" or len(text.split()) > _SHORT or text[-1:] in {".", "!", "?"}:
        return None
    for place in range(at - 1, max(-1, at - _REACH - 1), -1):
        token = tokens[place]
        if token.text == "(":
            return place
        if token.kind == "word" and token.low not in _BEFORE_TERMS:
            return None
        if token.kind == "point" and token.text != ",":
            return None
    return None


_BEFORE_TERMS: Final = word_set(
    "the a an or and each together collectively hereinafter nachfolgend im folgenden der die das",
    "ci-après le la les ou et known as kurz also",
)


def is_document(found: Attribution, language: Language) -> bool:
    """Whether what speaks is a thing: a letter, a sign, a report."""
    mention = found.mention
    if found.by == "thing":
        return True
    if mention is None or mention.kind == "pronoun":
        return False
    if mention.kind == "name":
        last = mention.words[-1]
        thing = last in language.documents or last.removesuffix("s") in language.documents
        return thing and not mention.titles and not mention.honorific
    if mention.titles & language.offices:
        return mention.words[-1] in language.documents
    return any(
        word in language.documents or word.removesuffix("s") in language.documents
        for word in mention.words
    )


def is_title(words: list[str]) -> bool:
    """Whether words are written as in a title: each with a capital but for small ones."""
    letters = [word.strip("‘’'\"“”.,:;!?()") for word in words]
    long = [word for word in letters if len(word) > _SMALL and word not in _LINKS]
    return (
        len(words) > 1
        and bool(long)
        and all(word[0].isupper() or not word[0].isalpha() for word in long)
        and letters[0][:1].isupper()
    )


def is_sentence(text: str) -> bool:
    """Whether a quotation is one by its look: it begins with a capital and ends with a stop."""
    words = text.split()
    return (
        len(words) > 1
        and (text[0].isupper() or not text[0].isalpha() or text[0].isdigit())
        and text.rstrip("'’ ")[-1:] in {".", "!", "?", "…", ","}
    ) or len(words) > 2 * _SHORT
