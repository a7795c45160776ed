"""A subject behind its verb, before a quotation: The plan, said Doe, is "; Kritik übte Doe: "."""

from missioncli.proof.attribution.formulas import COLONS
from missioncli.proof.languages import Language
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens

_FIELD = 16
"""How many words stand before the verb of a main clause at most."""
_SMALL = 4
_WITH = 12


def parenthetic(tokens: Tokens, verb: int, at: int, language: Language) -> Mention | None:
    """The subject of a verb between commas: The plan, said Doe, is "."""
    if not verb or tokens[verb - 1].text != "," or tokens[verb].low in language.addressing:
        return None
    mention = noun(tokens, verb + 1, at, language)
    if mention is None or mention.start != verb + 1:
        return None
    if mention.kind == "description" and not mention.titles & language.bodies:
        return None
    last = mention.end
    particles = language.separable.get(tokens[verb].low, "").split()
    last += last < at and tokens[last].low in particles
    return mention if last < at and tokens[last].text == "," else None


def behind_its_verb(
    tokens: Tokens, start: int, verb: int, at: int, language: Language
) -> Mention | None:
    """A subject behind its verb because something else begins: Den Plan nannte er "."""
    if not language.accusative or verb + 1 >= at or verb == start:
        return None
    begin = verb + 1 + (tokens[verb + 1].low == "sich" or _is_it(tokens, verb + 1, at))
    mention = noun(tokens, begin, at, language)
    if mention is None or mention.start != begin:
        return None
    if mention.words[0] in language.deeds | language.utterances:
        return None
    if _is_verb_second(tokens, start, verb, mention, language) or _is_only_person(
        tokens, start, verb, at, mention, language
    ):
        return mention
    if mention.kind == "description" and not mention.titles & language.bodies:
        return None
    is_turned = tokens[start].low in language.accusative | language.prepositions
    he = mention.kind == "pronoun" and mention.gender == "m"
    return mention if is_turned or he or _is_object(tokens, start, mention, language) else None


def _is_it(tokens: Tokens, place: int, at: int) -> bool:
    """Whether a pronoun is no subject, since a noun follows it: Anders sieht es Jane Doe."""
    return tokens[place].low == "es" and place + 1 < at and tokens[place + 1].capital


def _is_only_person(
    tokens: Tokens, start: int, verb: int, at: int, mention: Mention, language: Language
) -> bool:
    """Whether a full name ends before a colon and no other stands there: Kritik übte Jane Doe:."""
    full = mention.kind == "name" and len(mention.words) > 1 and mention.end == at - 1
    if not full or tokens[at - 1].text not in COLONS:
        return False
    first = noun(tokens, start, verb, language)
    return first is None or not (
        first.titles
        or first.institution
        or first.honorific
        or first.kind == "pronoun"
        or (len(first.words) > 1 and gender_of_name(first.words[0]))  # not: Anders sieht es
    )


def _is_object(tokens: Tokens, start: int, mention: Mention, language: Language) -> bool:
    """Whether a thing and not a subject begins a sentence: Die Reise nannte Jane Doe "."""
    full = mention.kind == "name" and len(mention.words) > 1
    first = noun(tokens, start, mention.start - 1, language) if full else None
    if first is None or first.kind == "pronoun" or len(first.words) > 1:
        return False
    known = first.titles or first.institution
    return tokens[start].low in language.definite and not known


def turned(
    tokens: Tokens, mention: Mention | None, verb: int, at: int, language: Language
) -> Mention | None:
    """A subject behind its verb, right before a quotation: In Bonn antwortete der Minister: "."""
    if mention is None or tokens[verb].low in language.addressing:
        return None
    if mention.kind == "description" and not mention.titles & language.offices:
        return None
    colon = tokens[at - 1].text in COLONS
    ends = mention.end >= at or tokens[mention.end].text in {":", ","}
    ends = ends or (colon and tokens[mention.end].low in language.prepositions)
    ends = ends and not (tokens[verb].low.endswith("ing") and mention.kind == "pronoun")
    return mention if ends and tokens[verb].low not in language.called else None


def absolute(tokens: Tokens, start: int, verb: int, language: Language) -> Mention | None:
    """The subject of a participle behind "with": with the Council calling it "."""
    if not tokens[verb].low.endswith("ing") or language.gendered:
        return None
    near = range(verb - 2, max(start, verb - _WITH) - 1, -1)
    place = next((i for i in near if tokens[i].low == "with" or tokens[i].text == ","), verb)
    mention = noun(tokens, place + 1, verb, language) if tokens[place].low == "with" else None
    return mention if mention and mention.end == verb and mention.kind != "pronoun" else None


def verb_second(
    tokens: Tokens, start: int, end: int, first: Mention | None, language: Language
) -> Mention | None:
    """The subject of a German main clause that begins with something else: Gefahren sieht sie."""
    if not language.accusative:
        return None
    for verb in range(start + 1, min(end - 1, start + _FIELD)):
        if tokens[verb].text in {":", ";", "–"} or tokens[verb].kind == "quote":
            return None
        if not _is_finite(tokens, verb, language):
            continue
        begin = verb + 1
        while begin < min(end, verb + _SMALL) and tokens[begin].low in language.between:
            begin += 1
        mention = noun(tokens, begin, end, language)
        one = tokens[start].low in language.some and tokens[verb].low in language.passive
        if one and mention and mention.kind == "name" and mention.start == begin:  # Einer ist Doe
            gender = {"einer": "m", "eine": "f"}.get(tokens[start].low, "")
            return mention._replace(titles=frozenset({tokens[start].low}), gender=gender)
        if mention and mention.start == begin and is_somebody(tokens, mention, language):
            ahead = first and first.start <= start + 1 and is_somebody(tokens, first, language)
            two = first and first.kind == "name" and len(first.words) > 1 and mention.institution
            ahead = ahead or (two and tokens[begin].low != "der")  # die Gewerkschaft: an object
            return None if ahead and tokens[start].low not in language.accusative else mention
    return None


def _is_verb_second(
    tokens: Tokens, start: int, verb: int, mention: Mention, language: Language
) -> bool:
    """Whether somebody stands behind a verb and nobody before it: Kritik übte der Minister."""
    if not is_somebody(tokens, mention, language):
        return _is_surname(tokens, start, verb, mention, language)
    if tokens[start].low in language.accusative or mention.start > verb + 1:  # zeigte sich Jane Doe
        return True
    first = noun(tokens, start, verb, language)
    if first is None or first.kind == "description":
        return first is None or first.titles.isdisjoint(language.bodies)
    if len(first.words) == 1 and first.kind == "name" and not first.titles:
        low = first.words[0]
        return low in language.deeds or low.endswith(language.noun_endings)
    return not is_somebody(tokens, first, language)


def _is_surname(
    tokens: Tokens, start: int, verb: int, mention: Mention, language: Language
) -> bool:
    """Whether one word behind a verb is somebody's, and a thing stands before: Den Plan nennt X."""
    alone = mention.kind == "name" and len(mention.words) == 1
    if not alone:
        return False
    first = noun(tokens, start, verb, language)
    if first is None or first.institution or tokens[start].low not in language.definite:
        return False
    thing = first.kind == "description" or len(first.words) == 1
    return thing and first.titles.isdisjoint(language.bodies)


def is_somebody(tokens: Tokens, mention: Mention, language: Language) -> bool:
    """Whether a mention in German is surely of a person or a body, and may be a subject."""
    if mention.kind == "pronoun":
        return mention.gender in {"m", "f"}
    if mention.kind == "name":
        known = mention.titles or mention.honorific or mention.institution
        full = len(mention.words) > 1 and gender_of_name(mention.words[0])
        return bool(known or full) and tokens[mention.start].low not in language.accusative
    article = tokens[mention.start].low
    return article in language.subjects and not mention.titles.isdisjoint(language.bodies)


def _is_finite(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether a word may be the verb of a main clause."""
    token = tokens[at]
    if token.kind != "word" or not token.text.islower() or token.low in language.openers:
        return False
    low = token.low
    told = low in language.says or low in language.finite
    return told or low.endswith(language.verb_endings or "-")
