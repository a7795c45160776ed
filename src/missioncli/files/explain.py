"""What a model refuses, in a sentence for somebody who edits the file: one defect, one finding."""

import unicodedata
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, Final

from pydantic import ValidationError

from missioncli.errors import Finding
from missioncli.model.base import KEY_PATTERN, LINE_PATTERN, Table
from missioncli.model.fields import Field, fields
from missioncli.model.mission import MissionFile
from missioncli.text import listed, shorten, visible

Location = tuple[int | str, ...]

_TAGS: Final = ("one", "many")
"""Names that the models give to the branches of `text`; they are no part of a key path."""

_NEEDED: Final = {
    "string_type": "text in quotation marks is needed here",
    "bool_type": "true or false is needed here, without quotation marks",
    "int_type": "a whole number is needed here",
    "list_type": "a list is needed here: […]",
    "dict_type": "a table is needed here",
    "model_type": "a table is needed here",
    "model_attributes_type": "a table is needed here",
    "int_from_float": "a whole number is needed here",
    "greater_than_equal": "a number from 0 is needed here",
    "less_than_equal": "a whole number below 2^53 is needed here",
}


def explain(path: str, error: ValidationError) -> list[Finding]:
    """The findings of a file that the models refuse, in the order of the models, each once."""
    found = [_finding(path, fault) for fault in error.errors(include_url=False)]
    # A newer format explains everything else that this program does not know.
    newer = [finding for finding in found if finding.rule == "format"]
    return list(dict.fromkeys(newer or found))


def bare_paragraphs(path: str, content: MissionFile) -> list[Finding]:
    """A finding for the first citation by a bare number, in a file without just one source.

    One cause, one finding: the file needs `KEY:PARAGRAPH` throughout.
    """
    sources = len(content.sources)
    why = "has no sources of its own" if sources == 0 else f"has {sources} sources"
    for location, number in _bare(content, ()):
        message = f'paragraph {number} of which source? The file {why}: write "source-key:{number}"'
        return [Finding(path, key_path(location), "bare-paragraph", message)]
    return []


def key_path(location: Location) -> str:
    """A place in the file as people write it: `quotes[1].speaker`, lists counted from 1."""
    path = ""
    for part in location:
        path += f"[{part + 1}]" if isinstance(part, int) else f"{'.' if path else ''}{part}"
    return path


def nearest(word: str, words: Sequence[str]) -> str:
    """The end of a sentence that offers the words spelled most alike; "" when none is near."""
    close = get_close_matches(word, words, n=2, cutoff=0.7)
    return f"did you mean {listed(close, 'or')}?" if close else ""


def _finding(path: str, fault: Any) -> Finding:
    location = _without_tags(fault["loc"])
    kind, value, context = fault["type"], fault["input"], fault.get("ctx", {})
    rule, message, suggestion = kind.replace("_", "-"), fault["msg"], ""
    if kind == "missing":
        rule, message = "missing-key", f"`{location[-1]}` is missing"
        location = location[:-1]
    elif kind == "extra_forbidden":
        name = str(location[-1])
        rule, message = "unknown-key", f"unknown key `{visible(name)}`"
        suggestion = nearest(name, _names_at(location[:-1]))
    elif kind == "literal_error":
        words = _field_at(location).choices
        rule, message = "unknown-word", f"{_shown(value)} is none of {listed(list(words), 'or')}"
        suggestion = nearest(value, words) if isinstance(value, str) else ""
    elif kind == "string_pattern_mismatch":
        rule, message = _bad_text(value, context["pattern"])
    elif kind in ("string_too_short", "too_short"):
        rule, message = "empty", "it is empty; leave the key out instead"
    elif kind == "string_unicode":
        rule, message = "bad-character", "the text holds half a character (a lone surrogate)"
    elif kind in _NEEDED:
        rule, message = "wrong-type", f"{_NEEDED[kind]}, not {_shown(value)}"
    elif kind == "date":
        message = f"{message} (here: {_shown(value)})" if isinstance(value, str) else message
    if location and location[-1] == "[key]":
        location = location[:-1]
    return Finding(path, key_path(location), rule, message, suggestion)


def _without_tags(location: Location) -> Location:
    """The location without the names of a union's branches, which stand after the key `text`."""
    return tuple(
        part
        for before, part in zip(("", *location), location, strict=False)
        if not (before == "text" and part in _TAGS)
    )


def _bad_text(value: str, pattern: str) -> tuple[str, str]:
    """Rule and message for text with something in it that its type does not take."""
    if pattern == KEY_PATTERN:
        message = (
            f"{_shown(value)} is no key: small letters, digits and single hyphens (john-smith)"
        )
        return "bad-key", message
    if pattern.startswith("^http"):
        return "bad-url", f"{_shown(value)} is no web address (http:// or https://)"
    if pattern.startswith("^[0-9a-f]"):
        return "bad-hash", f"{_shown(value)} is no SHA-256 hash (64 digits and letters a to f)"
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


def _bare(table: Table, location: Location) -> Iterator[tuple[Location, int]]:
    """Every citation by a bare number below `table`, with its place."""
    for field in fields(type(table)):
        value = getattr(table, field.name)
        here = (*location, field.name)
        if field.type == "cite":
            for position, cite in enumerate(value):
                if isinstance(cite, int):
                    yield (*here, position), cite
        elif field.table and isinstance(value, dict):
            for key, item in value.items():
                yield from _bare(item, (*here, key))
        elif field.table and isinstance(value, list):
            for position, item in enumerate(value):
                yield from _bare(item, (*here, position))
        elif isinstance(value, Table):
            yield from _bare(value, here)
