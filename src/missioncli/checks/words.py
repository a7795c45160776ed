"""Words that are near the right ones, or do not belong where they stand."""

import re
from collections.abc import Iterator
from typing import Final

from missioncli.checks.facts import File, Folder
from missioncli.checks.rule import Doubt
from missioncli.errors import Location
from missioncli.model.base import Noted
from missioncli.model.entities import Erratum, Person, Source
from missioncli.model.fields import fields
from missioncli.model.records import Quote
from missioncli.model.walk import Words
from missioncli.text import alike, did_you_mean, fold, shorten, word_set

_CLOSING: Final = {
    "“": "”",
    "„": "“”",
    "‘": "’",
    "‚": "‘’",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    '"': '"',
    "'": "'",
    "＂": "＂",
    "‹": "›",
}
"""For each opening quotation mark, the marks that can close it."""

_HONORIFICS: Final = word_set(
    "mr mrs ms miss mx dr doctor prof professor sir dame lord lady ambassador amb minister",
    "president chairman senator sen rep congressman congresswoman governor gov hon honorable",
    "honourable he excellency herr frau monsieur madame mme sr sra signor signora ing",
)
"""Words before a name that belong to `prefix`, folded."""

_DEGREES: Final = word_set(
    "md phd mba jd esq kcb obe mp dphil llm msc bsc",
)
"""Words after a name that belong to `suffix`, folded."""

_JAPANESE: Final = ("氏", "さん", "様", "先生", "大臣", "博士")

_MAIL: Final = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PHONE: Final = r"(?<![\w/.-])(?:\+|00|\(0|0)[\d][\d ()/.-]{6,}\d(?![\w-])"
_ACRONYM: Final = "[A-Z]{3,20}"


def near_word(folder: Folder) -> Iterator[Doubt]:
    """A word of an open vocabulary that is spelled almost like a known one."""
    for file in folder.files:
        for at, table in file.tables:
            for field in fields(type(table)):
                word = getattr(table, field.name) if field.open else None
                if word is None or word in field.choices:
                    continue
                near = alike(word, field.choices)
                if near:
                    message = f"'{word}' is not one of the usual words"
                    yield Doubt(file, (*at, field.name), message, did_you_mean(near))


def quoted_text(folder: Folder) -> Iterator[Doubt]:
    """Quotation marks around a quote's text: they are the source's, not the speaker's."""
    for file in folder.files:
        for at, quote in file.each(Quote):
            for position, passage in enumerate(quote.passages):
                if _is_quoted(passage):
                    place = (
                        (*at, "text", position) if isinstance(quote.text, list) else (*at, "text")
                    )
                    message = "quotation marks stand around the words; leave them out"
                    yield Doubt(file, place, message)


def _is_quoted(text: str) -> bool:
    closing = _CLOSING.get(text[0], "")
    if len(text) < 2 or text[-1] not in closing:  # noqa: PLR2004 - two marks
        return False
    # “Yes,” he said, “we will.” begins and ends with marks that are not around it.
    return not any(mark in text[1:-1] for mark in closing)


def swapped_acronym(folder: Folder) -> Iterator[Doubt]:
    """A word in capitals that is a known acronym but for two letters: PDMA, where PMDA is known.

    What a source prints is left alone: quotes, errata, and the spellings by which people search.
    """
    known = {
        organization.acronym
        for _, _, organization in folder.definitions("organization")
        if organization.acronym and re.fullmatch(_ACRONYM, organization.acronym)
    }
    swapped = {
        other: acronym for acronym in known for other in _swaps(acronym) if other not in known
    }
    # One pattern of them all finds none quickly, which is the rule.
    any_swapped = re.compile(rf"\b(?:{'|'.join(sorted(swapped))})\b" if swapped else "(?!)")
    for file in folder.files:
        for words in file.texts if swapped else ():
            match = any_swapped.search(words.text)
            if match and not _as_printed(words):
                word = match.group()
                message = f"'{word}' is not known, and two letters away from an acronym that is"
                yield Doubt(file, words.at, message, did_you_mean([swapped[word]]))


def _swaps(word: str) -> Iterator[str]:
    """`word` with two neighbouring letters swapped, at each place."""
    for place in range(len(word) - 1):
        swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        if swapped != word:
            yield swapped


def _as_printed(words: Words) -> bool:
    name = words.field.name
    return (
        words.model is Erratum
        or (words.model is Quote and name in ("text", "original"))
        or name == "aliases"
    )


def honorific(folder: Folder) -> Iterator[Doubt]:
    """A title inside a person's name: it has fields of its own."""
    for file in folder.files:
        for at, person in file.each(Person):
            word, field = _title_in(person.name)
            if word:
                rest = shorten(word, 30)
                message = f"'{rest}' is no part of the name"
                yield Doubt(file, (*at, "name"), message, f'write {field} = "{rest}"')


def _title_in(name: str) -> tuple[str, str]:
    """The title that a name begins or ends with, and the field that it belongs to; "" for none."""
    words = name.split()
    if len(words) > 1 and fold(words[0]).replace(" ", "") in _HONORIFICS:
        return words[0], "prefix"
    if len(words) > 1 and fold(words[-1]).replace(" ", "") in _DEGREES:
        return words[-1], "suffix"
    ending = next((one for one in _JAPANESE if name.endswith(one) and len(name) > len(one) + 1), "")
    return ending, "suffix"


def contact_details(folder: Folder) -> Iterator[Doubt]:
    """E-mail addresses and telephone numbers in notes: mission files are passed on."""
    for file in folder.files:
        for at, notes in _notes(file):
            for position, note in enumerate(notes):
                place = (*at, "notes", position)
                if "@" in note and re.search(_MAIL, note):
                    yield Doubt(file, place, "an e-mail address stands here; leave it out")
                elif re.search(_PHONE, note):
                    yield Doubt(file, place, "a telephone number stands here; leave it out")


def _notes(file: File) -> Iterator[tuple[Location, list[str]]]:
    for at, noted in file.each(Noted):
        yield at, noted.notes
    for at, source in file.each(Source):
        yield at, source.notes
