"""The models read back as data: from here come the store's tables, references and documents.

A field is written down once, in its model; whatever else needs to know it asks this module.
"""

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from missioncli.model.base import Open, Ref, Shape, Table

_LAST: Final = ("sources", "notes", "release")
"""The fields that every record ends with, though its base class has them first."""


ModelType = type[Table]


class Field(NamedTuple):
    """One field of a model, as the mission file shows it."""

    name: str
    type: str
    """`key`, `line`, `text`, `date`, `cite`, `whole`, `true/false`, `choice`, `table` …"""
    many: bool
    """Whether it is a list."""
    keyed: bool
    """Whether it is a table of tables, by key."""
    required: bool
    default: object
    """What is assumed when it is left out; `None`, `[]` or `{}` for nothing."""
    ref: str | None
    """What its keys refer to, such as `party`; `None` for no reference."""
    choices: tuple[str, ...]
    """The only words allowed, or the known words when `open`."""
    open: bool
    """Whether any slug is allowed beside `choices`."""
    table: "ModelType | None"
    """The model of a nested table."""


@cache
def fields(model: type[Table]) -> tuple[Field, ...]:
    """The fields of `model` in the order of the file: its own, then sources, notes, release."""
    found = [_field(name, info) for name, info in model.model_fields.items()]
    return tuple(
        sorted(found, key=lambda field: _LAST.index(field.name) + 1 if field.name in _LAST else 0)
    )


def _field(name: str, info: Any) -> Field:
    annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    base = Field(
        name=name,
        type="",
        many=False,
        keyed=False,
        required=info.is_required(),
        default=None if info.is_required() else info.get_default(call_default_factory=True),
        ref=None,
        choices=(),
        open=False,
        table=None,
    )
    return base._replace(**_read(annotation))


def _read(annotation: Any) -> dict[str, Any]:
    """What an annotation says of its field: the parts of `Field` in which it differs."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        found = next((said for mark in parts[1:] if (said := _marked(mark))), None)
        return found or _read(parts[0])
    if origin in (Union, UnionType):
        return _read(next(part for part in parts if part is not NoneType))
    if origin is list:
        return {**_read(parts[0]), "many": True}
    if origin is dict:
        return {**_read(parts[1]), "keyed": True}
    if origin is Literal:
        return {"type": "choice", "choices": parts}
    return {"type": "table", "table": annotation}


def _marked(mark: object) -> dict[str, Any] | None:
    match mark:
        case Ref(kind):
            return {"type": "key", "ref": kind}
        case Open(known):
            return {"type": "key", "choices": known, "open": True}
        case Shape():
            return {"type": mark.name}
        case _:
            return None


@cache
def descriptions(model: type[Table]) -> dict[str, str]:
    """What each field of `model` means: the text written under it in the model's source.

    Reads the source, so only documents and schemas ask; fields of base classes are included.
    """
    found: dict[str, str] = {}
    for cls in reversed(model.__mro__):
        if not issubclass(cls, Table) or cls is Table:
            continue
        tree = ast.parse(inspect.getsource(sys.modules[cls.__module__]))
        body = next(
            node.body
            for node in tree.body
            if isinstance(node, ast.ClassDef) and node.name == cls.__name__
        )
        for field, text in pairwise(body):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(text, ast.Expr)
                and isinstance(text.value, ast.Constant)
            ):
                found[field.target.id] = inspect.cleandoc(str(text.value.value))
    return found
