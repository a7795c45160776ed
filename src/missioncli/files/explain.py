"""What a model refuses, in a sentence for somebody who edits the file: one defect, one finding."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from missioncli.errors import Location, key_path
from missioncli.files.dates import readings
from missioncli.model.base import (
    HASH_PATTERN,
    KEY_PATTERN,
    LINE_PATTERN,
    PASSAGE_TAGS,
    URL_PATTERN,
    Table,
)
from missioncli.model.fields import Field, fields
from missioncli.model.mission import MissionFile
from missioncli.text import alike, did_you_mean, fold, listed, one_line, shorten, slug

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


LOST: Final = object()
"""Stands for a value of which nobody can tell what was meant."""


class Fault(NamedTuple):
    """An error of Pydantic's, without what is its own affair."""

    type: str
    location: Location
    value: Any
    message: str
    context: dict[str, Any]
    on_key: bool

    @property
    def place(self) -> Location:
        """Where it is told: at the value, or for a missing one at the table that lacks it."""
        return self.location[:-1] if self.type == "missing" else self.location


class Told(NamedTuple):
    """What is said of a fault, and the value that was probably meant (else `LOST`)."""

    rule: str
    message: str
    suggestion: str = ""
    mended: Any = LOST


def faults(error: ValidationError) -> list[Fault]:
    """The errors of the models, each with its place, in the order of the models."""
    found = []
    for one in error.errors(include_url=False):
        location = tuple(part for part in one["loc"] if part not in PASSAGE_TAGS)
        on_key = location[-1:] == ("[key]",)
        found.append(
            Fault(
                one["type"],
                location[:-1] if on_key else location,
                one["input"],
                one["msg"],
                one.get("ctx", {}),
                on_key,
            )
        )
    return found


def tell(fault: Fault) -> Told:
    """The fault in a sentence for somebody who edits the file."""
    return _TELL.get(fault.type, _as_told)(fault)


def _missing(fault: Fault) -> Told:
    return Told("missing-key", f"`{fault.location[-1]}` is missing")


def _unknown_word(fault: Fault) -> Told:
    words = field_at(fault.location)[0].choices
    near = alike(fault.value, words) if isinstance(fault.value, str) else []
    message = f"{_shown(fault.value)} is none of {listed(list(words), 'or')}"
    return Told("unknown-word", message, did_you_mean(near), near[0] if near else LOST)


def _pattern(fault: Fault) -> Told:
    value, pattern = fault.value, fault.context["pattern"]
    if pattern == KEY_PATTERN:
        return _bad_key(value, () if fault.on_key else field_at(fault.location)[0].choices)
    if pattern == URL_PATTERN:
        message = f"{_shown(value)} is no web address (http:// or https://)"
        bare = value.strip().startswith("www.")
        meant = "https://" + value.strip()
        return Told("bad-url", message, _write(meant), meant) if bare else Told("bad-url", message)
    if pattern == HASH_PATTERN:
        return Told(
            "bad-hash", f"{_shown(value)} is no SHA-256 hash (64 digits and letters a to f)"
        )
    if pattern == LINE_PATTERN and "\n" in value.strip():
        message = "one line of text is needed here; there is a line break in it"
        return Told("line-break", message, mended=_without_refused(one_line(value)))
    allowed = "" if pattern == LINE_PATTERN else "\n\t"
    bad = next(char for char in value.strip() if char not in allowed and _is_refused(char))
    message = f"the invisible character U+{ord(bad):04X} is not allowed: {_shown(value)}"
    return Told("bad-character", message, mended=_without_refused(value))


def _bad_key(value: str, known: Sequence[str]) -> Told:
    message = f"{_shown(value)} is not made of small letters, digits and single hyphens"
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
    elif type(value) is int and _YEARS[0] <= value <= _YEARS[1]:
        meant = [str(value)]
    if not meant:
        here = f" (here: {_shown(value)})" if isinstance(value, str) else ""
        return Told("bad-date", fault.message + here)
    if isinstance(value, str):
        message = f"this is not how a date is written: {_shown(value)}"
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
    message = f"this is not how a paragraph is cited: {_shown(fault.value)}"
    if key is None:
        return Told("bad-citation", message, f"write {paragraph}", int(paragraph))
    meant = f"{key}:{paragraph}"
    return Told("bad-citation", message, _write(meant), meant)


def _wrong_type(fault: Fault) -> Told:
    told = Told("wrong-type", f"{_NEEDED[fault.type]}, not {_shown(fault.value)}")
    hint, mended = _MEANT.get(fault.type, _nothing)(fault)
    return told if mended is LOST else told._replace(suggestion=hint, mended=mended)


def _nothing(_fault: Fault) -> tuple[str, Any]:
    return "", LOST


def _meant_flag(fault: Fault) -> tuple[str, Any]:
    word = fold(fault.value) if isinstance(fault.value, str) else ""
    meant = {"true": True, "yes": True, "false": False, "no": False}.get(word, LOST)
    return f"write {_shown(meant)}", meant


def _meant_number(fault: Fault) -> tuple[str, Any]:
    value = fault.value
    if isinstance(value, str) and re.fullmatch("[0-9]{1,15}", value.strip()):
        return f"write {int(value)}", int(value)
    return "", LOST


def _meant_text(fault: Fault) -> tuple[str, Any]:
    if isinstance(fault.value, (int, date)):  # true and false are whole numbers to Python
        text = _shown(fault.value)
        return _write(text), text
    return "", LOST


def _meant_list(fault: Fault) -> tuple[str, Any]:
    value, (field, _) = fault.value, field_at(fault.location)
    if isinstance(value, dict):
        return f"write [[{key_path(fault.location)}]]", [value] if field.table else LOST
    if isinstance(value, str) and field.table is None:
        return f'write ["{shorten(value, 40)}"]', [value]
    if type(value) is int and field.type == "cite":
        return f"write [{value}]", [value]
    return "", LOST


def _meant_table(fault: Fault) -> tuple[str, Any]:
    value = fault.value
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        return f"write [{key_path(fault.location)}]", value[0]
    return "", LOST


_MEANT: Final[dict[str, Callable[[Fault], tuple[str, Any]]]] = {
    "bool_type": _meant_flag,
    "int_type": _meant_number,
    "string_type": _meant_text,
    "list_type": _meant_list,
    "model_type": _meant_table,
}


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


def _write(text: str) -> str:
    return f'write "{shorten(text, 60)}"'


def _without_refused(value: str) -> Any:
    plain = "".join(char for char in value if char in "\n\t" or not _is_refused(char)).strip()
    return plain or LOST


def _is_refused(char: str) -> bool:
    """Whether the patterns of lines and texts refuse it: controls, separators, bidi controls."""
    bidi = "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"
    return bidi or unicodedata.category(char) in ("Cc", "Zl", "Zp")


def _shown(value: object) -> str:
    """A value of the file in a message: quoted, short, on one line, nothing invisible."""
    if isinstance(value, str):
        return f"'{shorten(value, 60)}'"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    try:
        return shorten(str(value), 60)
    except ValueError:  # a whole number of more digits than Python prints
        return "a huge number"


def field_at(location: Location) -> tuple[Field, int]:
    """The field that a place belongs to, and how many steps below it the place is: a key or item.

    Raises `LookupError` when the models have no such place.
    """
    model: type[Table] | None = MissionFile
    field: Field | None = None
    below = 0
    for part in location:
        into = isinstance(part, int) or (field is not None and field.keyed and below == 0)
        if into and field is not None:
            below += 1
            model = field.table
            continue
        if model is None:
            raise LookupError(key_path(location))
        field = {one.name: one for one in fields(model)}[str(part)]
        model, below = (None if field.many or field.keyed else field.table), 0
    if field is None:
        raise LookupError(key_path(location))
    return field, below
