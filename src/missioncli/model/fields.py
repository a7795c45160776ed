"""The models read back as data: from here come the store's tables, references and documents.

A field is written down once, in its model; whatever else needs to know it asks this module.
"""

import ast
import inspect
import sys
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from missioncli.model.base import Open, Ref, Shape, Table

_LAST: Final = ("sources", "notes", "release")
"""The fields that every record ends with, though its base class has them first."""


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
    table: type[Table] | None
    """The model of a nested table."""


@cache
def fields(model: type[Table]) -> tuple[Field, ...]:
    """The fields of `model` in the order of the file: its own, then sources, notes, release."""
    found = [_field(name, info) for name, info in model.model_fields.items()]
    return tuple(
        sorted(found, key=lambda field: _LAST.index(field.name) + 1 if field.name in _LAST else 0)
    )


def _field(name: str, info: Any) -> Field:
    default = info.get_default(call_default_factory=True) if not info.is_required() else None
    annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    kind, many, keyed, ref, choices, is_open, table = _read(annotation)
    return Field(name, kind, many, keyed, info.is_required(), default, ref, choices, is_open, table)


def _read(
    annotation: Any,
) -> tuple[str, bool, bool, str | None, tuple[str, ...], bool, type[Table] | None]:
    """What an annotation says: type, list?, by key?, reference, words, open?, nested model."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        for mark in marks:
            if isinstance(mark, Ref):
                return "key", False, False, mark.kind, (), False, None
            if isinstance(mark, Open):
                return "key", False, False, None, mark.known, True, None
            if isinstance(mark, Shape):
                return mark.name, False, False, None, (), False, None
        return _read(inner)
    if origin in (Union, UnionType):
        return _read(next(arg for arg in get_args(annotation) if arg is not NoneType))
    if origin is list:
        kind, _, _, ref, choices, is_open, table = _read(get_args(annotation)[0])
        return kind, True, False, ref, choices, is_open, table
    if origin is dict:
        kind, _, _, ref, choices, is_open, table = _read(get_args(annotation)[1])
        return kind, False, True, ref, choices, is_open, table
    if origin is Literal:
        return "choice", False, False, None, get_args(annotation), False, None
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return "table", False, False, None, (), False, annotation
    raise TypeError(f"the models use a type that missioncli.model.fields cannot read: {annotation}")


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
        for field, text in zip(body, body[1:], strict=False):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(text, ast.Expr)
                and isinstance(text.value, ast.Constant)
            ):
                found[field.target.id] = inspect.cleandoc(str(text.value.value))
    return found
