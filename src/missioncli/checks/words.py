"""Words that are near the right ones, or do not belong where they stand."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
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

_TITLE: Final = (
    r"(?i)((?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lord|lady|ambassador|minister"
    r"|president|chairman|senator|governor|congressman|congresswoman|excellency|herr|frau|monsieur"
    r"|madame|mme|signor|signora)\b\.?|(?:amb|gov|sen|rep|ing|sr|sra|rt|hon)\."
    r"|the (?:rt\.? )?hon\b\.?|h\. ?e\.)\s*[^\s,.]"
)
"""Words before a name that belong to `prefix`; some are names, and titles only with a full stop."""

_DEGREES: Final = word_set("md phd mba jd esq kcb obe dphil llm msc bsc")
"""Words after a name that belong to `suffix`, folded."""

_JAPANESE: Final = ("氏", "さん", "様", "先生", "大臣", "博士")

_MAIL: Final = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_NO_PHONE: Final = (
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}[-–]\d{1,2}[-–]\d{1,2}|\d{1,2}[.:]\d\d(?!\d)|(?: 000)+\b"
)
"""Dates, times of day, thousands."""
_PHONE: Final = (
    r"(?<![\w/.-])(?:\+|00(?=[1-9]))\d[\d ()/.-]{6,18}\d(?![\w-])"
    r"|(?<![\w/.-])\(?0\d{1,4}\)?[ /-]\d[\d /-]{4,10}\d(?![\w-])"
    r"|\(\d{3}\) ?\d{3}-\d{4}(?!\d)|(?<![\w-])(?:1-)?\d{3}-\d{3}-\d{4}(?![\w-])"
)
_PHONE_DIGITS: Final = range(9, 16)
_ACRONYM: Final = "[A-Z]{3,20}"


def near_word(folder: Folder) -> Iterator[Doubt]:
    """A word of an open vocabulary that is spelled almost like a known one."""
    for file in folder.files:
        for at, table in file.tables:
            for field in fields(type(table)):
                word = getattr(table, field.name) if field.open else None
                if word is None or word in field.choices:
                    continue
                near = [] if _extends(word, field.choices) else alike(word, field.choices)
                if near:
                    message = f"'{word}' is not one of the usual words"
                    yield Doubt(file, (*at, field.name), message, did_you_mean(near))


def _extends(word: str, known: Iterable[str]) -> bool:
    """Whether a known word stands whole in it (`drug-pricing`): then it is meant so, but for -s."""
    return any(one in word and word not in (f"{one}s", f"{one}es") for one in known)


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
    inner = re.sub(r"(?<=\w)['’](?=\w)", "", text[1:-1])
    return not any(mark in inner for mark in closing)


def swapped_acronym(folder: Folder) -> Iterator[Doubt]:
    """A word in capitals that is a known acronym but for two letters: PDMA, where PMDA is known.

    What a source prints is left alone: quotes, errata, and the spellings by which people search.
    """
    organizations = [one for _, _, one in folder.definitions("organization")]
    acronyms = {one.acronym for one in organizations if one.acronym}
    names = " ".join(one.name for one in organizations)  # aliases may be misspelled on purpose
    known = {*acronyms, *re.findall(rf"\b{_ACRONYM}\b", names)}
    swapped = {
        other: acronym
        for acronym in acronyms
        if re.fullmatch(_ACRONYM, acronym)
        for other in _swaps(acronym)
        if other not in known
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
        or (words.model is Source and name == "title")
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
    match = re.match(_TITLE, name)
    if match:
        return match[1], "prefix"
    words = name.split()
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
                elif _has_phone(note):
                    yield Doubt(file, place, "a telephone number stands here; leave it out")


def _has_phone(note: str) -> bool:
    if not re.search(r"\d{3}", note):
        return False
    plain = re.sub(_NO_PHONE, " | ", unicodedata.normalize("NFKC", note))
    return any(
        sum(map(str.isdigit, match.group())) in _PHONE_DIGITS
        for match in re.finditer(_PHONE, plain)
    )


def _notes(file: File) -> Iterator[tuple[Location, list[str]]]:
    for at, noted in file.each(Noted):
        yield at, noted.notes
    for at, source in file.each(Source):
        yield at, source.notes
