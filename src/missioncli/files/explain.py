"""What a model refuses, in a sentence for somebody who edits the file: one defect, one finding."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from missioncli.files.dates import readings
from missioncli.files.faults import LOST, Fault, shown, write_it
from missioncli.files.meant import guessed
from missioncli.model.base import (
    HASH_PATTERN,
    KEY_PATTERN,
    LINE_PATTERN,
    URL_PATTERN,
)
from missioncli.model.walk import field_at
from missioncli.text import alike, did_you_mean, listed, one_line, slug

_YEARS: Final = (1000, 2999)
"""What a number of four digits may be meant as."""

_LOOSE_CITE: Final = (
    "(?:(?P<key>[a-z0-9]+(?:-[a-z0-9]+)*)[ :,#]+)?"
    "(?:¶|§|para(?:graph)?\\.?|p\\.)? ?(?P<paragraph>[1-9][0-9]{0,8})"
)
"""Citations as people write them: `bio-news ¶7`, `bio-news, 7`, `para 7`."""

_NEEDED: Final = {
    "string_type": "text in quotation marks is needed here",
    "bool_type": "true or false is needed here, without quotation marks",
    "int_type": "a whole number is needed here",
    "list_type": "a list is needed here: […]",
    "dict_type": "a table is needed here",
    "model_type": "a table is needed here",
    "greater_than_equal": "a number from 0 is needed here",
    "less_than_equal": "a whole number below 2^53 is needed here",
}


class Told(NamedTuple):
    """What is said of a fault, and the value that was probably meant (else `LOST`)."""

    rule: str
    message: str
    suggestion: str = ""
    mended: Any = LOST


def tell(fault: Fault) -> Told:
    """The fault in a sentence for somebody who edits the file."""
    return _TELL.get(fault.type, _as_told)(fault)


def _missing(fault: Fault) -> Told:
    return Told("missing-key", f"`{fault.location[-1]}` is missing")


def _unknown_word(fault: Fault) -> Told:
    words = field_at(fault.location)[0].choices
    near = alike(fault.value, words) if isinstance(fault.value, str) else []
    message = f"{shown(fault.value)} is none of {listed(list(words), 'or')}"
    return Told("unknown-word", message, did_you_mean(near), near[0] if near else LOST)


def _pattern(fault: Fault) -> Told:
    value, pattern = fault.value, fault.context["pattern"]
    if pattern == KEY_PATTERN:
        return _bad_key(value, () if fault.on_key else field_at(fault.location)[0].choices)
    if pattern == URL_PATTERN:
        message = f"{shown(value)} is no web address (http:// or https://)"
        if not value.strip().startswith("www."):
            return Told("bad-url", message)
        meant = "https://" + value.strip()
        return Told("bad-url", message, write_it(meant), meant)
    if pattern == HASH_PATTERN:
        return Told("bad-hash", f"{shown(value)} is no SHA-256 hash (64 digits and letters a to f)")
    if pattern == LINE_PATTERN and "\n" in value.strip():
        message = "one line of text is needed here; there is a line break in it"
        return Told("line-break", message, mended=_without_refused(one_line(value)))
    allowed = "" if pattern == LINE_PATTERN else "\n\t"
    bad = next(char for char in value.strip() if char not in allowed and _is_refused(char))
    message = f"the invisible character U+{ord(bad):04X} is not allowed: {shown(value)}"
    return Told("bad-character", message, mended=_without_refused(value))


def _bad_key(value: str, known: Sequence[str]) -> Told:
    message = f"{shown(value)} is not made of small letters, digits and single hyphens"
    meant = slug(value)
    near = alike(meant, known) or ([meant] if meant else [])
    return Told("bad-key", message, did_you_mean(near[:1]), near[0] if near else LOST)


def _empty(fault: Fault) -> Told:
    field, below = field_at(fault.location)
    if field.required and not below:
        return Told("empty", "it is empty, and something is needed here")
    return Told("empty", "it is empty; leave it out instead")


def _half_a_character(_fault: Fault) -> Told:
    return Told("bad-character", "the text holds half a character (a lone surrogate)")


def _no_date(fault: Fault) -> Told:
    value, meant = fault.value, []
    if isinstance(value, str):
        meant = readings(value)
    elif isinstance(value, datetime):
        meant = [value.date().isoformat()]
    elif type(value) is int and len(str(value)) == len("20250317"):
        meant = readings(f"{value // 10000}-{value // 100 % 100}-{value % 100}")
    elif type(value) is int and _YEARS[0] <= value <= _YEARS[1]:
        meant = [str(value)]
    if not meant:
        here = f" (here: {shown(value)})" if isinstance(value, str) else ""
        return Told("bad-date", fault.message + here)
    if isinstance(value, str):
        message = f"this is not how a date is written: {shown(value)}"
    elif isinstance(value, int) and value > _YEARS[1]:
        message = f"this is not how a date is written: {value}"
    else:
        message = fault.message.partition(":")[0]
    hint = f"write {listed([_as_date(one) for one in meant], 'or')}"
    return Told("bad-date", message, hint, meant[0])


def _as_date(text: str) -> str:
    return text if len(text) == len("2025-03-17") else f'"{text}"'


def _no_cite(fault: Fault) -> Told:
    match = re.fullmatch(_LOOSE_CITE, fault.value.strip()) if isinstance(fault.value, str) else None
    if match is None:
        return Told("bad-citation", fault.message)
    key, paragraph = match["key"], match["paragraph"]
    message = f"this is not how a paragraph is cited: {shown(fault.value)}"
    if key is None:
        return Told("bad-citation", message, f"write {paragraph}", int(paragraph))
    meant = f"{key}:{paragraph}"
    return Told("bad-citation", message, write_it(meant), meant)


def _wrong_type(fault: Fault) -> Told:
    told = Told("wrong-type", f"{_NEEDED[fault.type]}, not {shown(fault.value)}")
    hint, mended = guessed(fault)
    return told if mended is LOST else told._replace(suggestion=hint, mended=mended)


def _as_told(fault: Fault) -> Told:
    """What the models say themselves, or a value of another type than is needed."""
    if fault.type in _NEEDED:
        return _wrong_type(fault)
    return Told(fault.type.replace("_", "-"), fault.message)


_TELL: Final[dict[str, Callable[[Fault], Told]]] = {
    "missing": _missing,
    "literal_error": _unknown_word,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "too_short": _empty,
    "string_unicode": _half_a_character,
    "bad_date": _no_date,
    "bad_citation": _no_cite,
}


def _without_refused(value: str) -> Any:
    plain = "".join(char for char in value if char in "\n\t" or not _is_refused(char)).strip()
    return plain or LOST


def _is_refused(char: str) -> bool:
    """Whether the patterns of lines and texts refuse it: controls, separators, bidi controls."""
    bidi = "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"
    return bidi or unicodedata.category(char) in ("Cc", "Zl", "Zp")
