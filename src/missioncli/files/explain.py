"""What a model refuses, in a sentence for somebody who edits the file: one defect, one finding."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from missioncli.errors import Finding, Location, key_path
from missioncli.model.base import KEY_PATTERN, LINE_PATTERN, PASSAGE_TAGS, Table
from missioncli.model.fields import Field, fields
from missioncli.model.mission import MissionFile
from missioncli.text import listed, nearest, shorten

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


def explain(path: str, error: ValidationError, rules: Sequence[Finding]) -> list[Finding]:
    """The findings of a file that the models refuse, each once, after what `rules` has found.

    In the order of the models. A newer format explains everything that this program does not know,
    so it stands alone.
    """
    found = [_finding(path, fault) for fault in error.errors(include_url=False)]
    newer = [finding for finding in found if finding.rule == "format"]
    told = {(finding.key, finding.rule) for finding in rules}
    others = [finding for finding in found if (finding.key, finding.rule) not in told]
    return newer or list(dict.fromkeys([*rules, *others]))


class _Fault(NamedTuple):
    """An error of Pydantic's, without what is its own affair."""

    type: str
    location: Location
    value: Any
    message: str
    context: dict[str, Any]


Told = tuple[str, str, str]
"""Rule, message, suggestion."""


def _finding(path: str, error: Any) -> Finding:
    fault = _Fault(
        error["type"],
        _without_tags(error["loc"]),
        error["input"],
        error["msg"],
        error.get("ctx", {}),
    )
    rule, message, suggestion = _TELL.get(fault.type, _as_told)(fault)
    location = fault.location
    if fault.type == "missing" or location[-1:] == ("[key]",):
        location = location[:-1]
    return Finding(path, key_path(location), rule, message, suggestion)


def _missing(fault: _Fault) -> Told:
    return "missing-key", f"`{fault.location[-1]}` is missing", ""


def _unknown_key(fault: _Fault) -> Told:
    name = str(fault.location[-1])
    hint = nearest(name, _names_at(fault.location[:-1]))
    return "unknown-key", f"unknown key `{shorten(name, 60)}`", hint


def _unknown_word(fault: _Fault) -> Told:
    words = _field_at(fault.location).choices
    hint = nearest(fault.value, words) if isinstance(fault.value, str) else ""
    return "unknown-word", f"{_shown(fault.value)} is none of {listed(list(words), 'or')}", hint


def _pattern(fault: _Fault) -> Told:
    rule, message = _bad_text(fault.value, fault.context["pattern"])
    if rule != "bad-key" or fault.location[-1] == "[key]":
        return rule, message, ""
    return rule, message, nearest(fault.value.lower(), _field_at(fault.location).choices)


def _empty(fault: _Fault) -> Told:
    last = fault.location[-1]
    if isinstance(last, str) and _field_at(fault.location).required:
        return "empty", "it is empty, and something is needed here", ""
    return "empty", "it is empty; leave it out instead", ""


def _half_a_character(_fault: _Fault) -> Told:
    return "bad-character", "the text holds half a character (a lone surrogate)", ""


def _as_told(fault: _Fault) -> Told:
    """What the models say themselves, or a value of another type than is needed."""
    if fault.type in _NEEDED:
        return "wrong-type", f"{_NEEDED[fault.type]}, not {_shown(fault.value)}", ""
    here = (
        f" (here: {_shown(fault.value)})"
        if fault.type == "date" and isinstance(fault.value, str)
        else ""
    )
    return fault.type.replace("_", "-"), fault.message + here, ""


_TELL: Final[dict[str, Callable[[_Fault], Told]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _unknown_word,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "too_short": _empty,
    "string_unicode": _half_a_character,
}


def _without_tags(location: Location) -> Location:
    """The location without the names that the models give to the branches of `text`."""
    return tuple(part for part in location if part not in PASSAGE_TAGS)


def _bad_text(value: str, pattern: str) -> tuple[str, str]:
    """Rule and message for text with something in it that its type does not take."""
    if pattern == KEY_PATTERN:
        return "bad-key", f"{_shown(value)} is not made of small letters, digits and single hyphens"
    if pattern.startswith("^http"):
        return "bad-url", f"{_shown(value)} is no web address (http:// or https://)"
    if pattern.startswith("^[0-9a-f]"):
        return "bad-hash", f"{_shown(value)} is no SHA-256 hash (64 digits and letters a to f)"
    value = value.strip()
    if "\n" in value and pattern == LINE_PATTERN:
        return "line-break", "one line of text is needed here; there is a line break in it"
    allowed = "" if pattern == LINE_PATTERN else "\n\t"
    bad = next(char for char in value if char not in allowed and _is_refused(char))
    return (
        "bad-character",
        f"the invisible character U+{ord(bad):04X} is not allowed: {_shown(value)}",
    )


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


def _field_at(location: Location) -> Field:
    """The model's field for a place in a file, lists and keys passed over."""
    model: type[Table] | None = MissionFile
    field: Field | None = None
    below = False  # directly below a table of tables, where any key may stand
    for part in location:
        if isinstance(part, int) or below:
            below = False
            continue
        if model is None:
            break
        field = next((one for one in fields(model) if one.name == part), field)
        if field is not None:
            model, below = field.table, field.keyed
    if field is None:
        raise LookupError(key_path(location))
    return field


def _names_at(location: Location) -> list[str]:
    """The keys that may stand in the table at `location`."""
    model = _field_at(location).table if location else MissionFile
    return [field.name for field in fields(model)] if model else []
