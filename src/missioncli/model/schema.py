"""The mission file as a JSON Schema, so that editors complete it and mark its faults.

Draft 7, in the parts of it that editors of TOML know. A field's constraints stand at the field: an
editor that follows a `$ref` shows the description found there and not the field's own.

It says what the models say, but for what the language cannot: that a key is a person's and an
organisation's too, which source a bare paragraph belongs to, and how long a month is. It is
stricter in one thing: `null`, which the models read from JSON as "not given", is refused, since no
TOML file has it and the program never writes it.
"""

import inspect
import re
from collections.abc import Iterator
from typing import Any, Final

from missioncli.model.base import (
    HASH_PATTERN,
    KEY_PATTERN,
    LINE_PATTERN,
    MAX_PARAGRAPH,
    MAX_WHOLE,
    TEXT_PATTERN,
    URL_PATTERN,
    Table,
)
from missioncli.model.fields import Field, descriptions, fields
from missioncli.model.kinds import ENGAGEMENT, ISSUE, ORGANIZATION, PARTY, PERSON, STOP, TOPIC
from missioncli.model.mission import FORMAT, REGISTRY_TABLES, MissionFile
from missioncli.model.records import Delegate, Said

Schema = dict[str, Any]

_WHITE: Final = r"\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""The white space that the models drop before and after a text."""

_REFERENCES: Final = {
    PARTY: ("a person or an organisation", "people or organisations"),
    PERSON: ("a person", "people"),
    ORGANIZATION: ("an organisation", "organisations"),
    TOPIC: ("a topic", "topics"),
    ISSUE: ("an issue", "issues"),
    ENGAGEMENT: ("an engagement of this mission", "engagements of this mission"),
    STOP: ("a stop of this mission", "stops of this mission"),
}


def _portable(pattern: str) -> str:
    """A pattern of the models in words that ECMAScript, Python and Rust understand alike."""
    named = pattern.replace(r"\p{Cc}", r"\u0000-\u001f\u007f-\u009f").replace(r"\s", _WHITE)
    return re.sub(r"\\x\{(\w{4})\}", lambda match: rf"\u{match[1].lower()}", named)


def _stripped(pattern: str, *also: str) -> str:
    """`pattern`, a repeated character, where white space around is dropped and something is left.

    `also` are sequences that may stand for a character within.
    """
    character = _portable(pattern.removeprefix("^").removesuffix("*$"))
    refused = _portable(LINE_PATTERN.removeprefix("^[^").removesuffix("]*$"))
    within = f"(?:{'|'.join([character, *also])})" if also else character
    return f"^[{_WHITE}]*[^{refused}{_WHITE}]{within}*[{_WHITE}]*$"


def _string(pattern: str, **more: Any) -> Schema:
    return {"type": "string", **more, "pattern": pattern}


_LINE: Final = _string(_stripped(LINE_PATTERN), minLength=1)
# A line break of Windows becomes one line break before the models look.
_TEXT: Final = _string(_stripped(TEXT_PATTERN, r"\r\n"), minLength=1)
_CITE: Final = f"{KEY_PATTERN.removesuffix('$')}(:[1-9][0-9]{{0,{len(str(MAX_PARAGRAPH)) - 1}}})?$"

_SHAPES: Final[dict[str, Schema]] = {
    "key": _string(KEY_PATTERN),
    "line": _LINE,
    "text": _TEXT,
    "text or [text]": {
        **_TEXT,
        "type": ["string", "array"],
        "items": {"$ref": "#/definitions/text"},
        "minItems": 1,
    },
    "true/false": {"type": "boolean"},
    "whole": {"type": "integer", "minimum": 0, "maximum": MAX_WHOLE},
    # Validators are given a date of TOML as text, and editors too. Day 30 of February passes here.
    "date": _string(
        r"^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
        r"(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    ),
    "cite": {
        "type": ["string", "integer"],
        "pattern": _CITE,
        "minimum": 1,
        "maximum": MAX_PARAGRAPH,
    },
    "url": _string(_portable(URL_PATTERN)),
    "sha256": _string(HASH_PATTERN),
    str(FORMAT): {"const": FORMAT},
}
"""What a value is like, by the name of its type."""

_ABOUT: Final = {
    "key": "A key: small letters a to z, digits, and hyphens between them.",
    "line": "Text in one line.",
    "text": "Text that may have several lines.",
    "cite": 'A source: "KEY:PARAGRAPH", "KEY", or the paragraph alone in a file with one source.',
}
"""The types that lists and tables by key are made of: each is a definition of the schema."""

_HINTS: Final = {"date": 'Written 2025-03-17, "2025-03" or "2025".'}


def schema() -> Schema:
    """The JSON Schema of a mission file (draft 7), as plain tables in the order of the format."""
    parts = {name: {"description": text, **_SHAPES[name]} for name, text in _ABOUT.items()}
    tables = {model.__name__: _table(model) for model in _models(MissionFile)}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Mission file",
        **tables.pop(MissionFile.__name__),
        "definitions": parts | tables,
    }


def _models(model: type[Table]) -> Iterator[type[Table]]:
    """`model` and every model within it, outermost first; one used twice comes twice."""
    yield model
    for field in fields(model):
        if field.table:
            yield from _models(field.table)


def _table(model: type[Table]) -> Schema:
    required = [field.name for field in fields(model) if field.required]
    texts = descriptions(model)
    return {
        "description": inspect.getdoc(model),
        "type": "object",
        "properties": {field.name: _field(field, texts[field.name]) for field in fields(model)},
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **_rule(model),
    }


def _rule(model: type[Table]) -> Schema:
    """What holds between the fields of one table."""
    if issubclass(model, Delegate):
        return {"anyOf": [{"required": ["person"]}, {"required": ["organization"]}]}
    if issubclass(model, Said):
        return {"oneOf": [{"required": ["speaker"]}, {"required": ["attribution"]}]}
    if issubclass(model, MissionFile):
        records = {
            field.name: {"maxProperties" if field.keyed else "maxItems": 0}
            for field in fields(model)
            if field.name not in REGISTRY_TABLES | {"mission"}
        }
        return {"if": {"not": {"required": ["mission"]}}, "then": {"properties": records}}
    return {}


def _field(field: Field, text: str) -> Schema:
    """A field's schema, its description first."""
    about = {
        "description": " ".join(filter(None, [text, refers_to(field) or _HINTS.get(field.type)]))
    }
    if field.keyed:
        key = {"$ref": "#/definitions/key"}
        return about | {
            "type": "object",
            "propertyNames": key,
            "additionalProperties": _named(field),
        }
    if field.many:
        return about | {"type": "array", "items": _named(field)}
    if field.table:
        return about | {"allOf": [_named(field)]}
    default = {"default": field.default} if isinstance(field.default, str) else {}
    return about | _value(field) | default


def refers_to(field: Field) -> str:
    """What the field's key or keys refer to, as a sentence; "" when it is no reference."""
    if not field.ref:
        return ""
    one, several = _REFERENCES[field.ref]
    return f"Keys of {several}." if field.many else f"Key of {one}."


def _named(field: Field) -> Schema:
    """The schema of one item of a list or table: a definition where there is one."""
    if field.table:
        return {"$ref": f"#/definitions/{field.table.__name__}"}
    return {"$ref": f"#/definitions/{field.type}"} if field.type in _ABOUT else _value(field)


def _value(field: Field) -> Schema:
    if field.open:
        known = {"enum": list(field.choices)}
        return {"type": "string", "anyOf": [known, {"$ref": "#/definitions/key"}]}
    if field.choices:
        return {"type": "string", "enum": list(field.choices)}
    return _SHAPES[field.type]
