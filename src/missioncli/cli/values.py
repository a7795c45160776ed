"""Values of options as they were typed, where nothing is to be checked.

Typer hands every value to Pydantic, also those that can only be right: a text, one of a few words,
an option that was not given. Loading Pydantic takes as long as all the rest of a question to an
index, or of a completion, and neither needs it otherwise.
"""

from collections.abc import Callable
from typing import Any, Literal, get_args, get_origin


def as_typed(params: list[Any]) -> list[Any]:
    """The same parameters of Typer, which from now on take what is plainly right as it is.

    All else goes Typer's own way, and is refused in Typer's words. So it does in a version of Typer
    that is made otherwise: then it only takes longer.
    """
    for param in params:
        checking = getattr(param, "get_runtime_param", None)
        if checking is not None and not isinstance(checking, _AsTyped):
            param.get_runtime_param = _AsTyped(checking)
    return params


class _AsTyped:
    """Stands where Typer's own way of making a value of what was typed stood."""

    def __init__(self, checking: Callable[[], Any]) -> None:
        self._checking = checking

    def __call__(self) -> "_AsTyped":
        return self

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value of `param`. Raises what Typer raises for one that is not allowed."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        if type(value) is param.type_descriptor.annotation:  # what holds when nothing is typed
            return value
        of = _each_of(param.type_descriptor)
        values = value if several else [value]
        if of is None or not all(isinstance(one, str) for one in values):
            return self._checking().coerce(value, param=param, ctx=ctx)
        try:
            found = [of(one) for one in values]
        except LookupError:
            return self._checking().coerce(value, param=param, ctx=ctx)
        return found if several else found[0]


def _each_of(descriptor: Any) -> Callable[[str], Any] | None:
    """What makes the value of a text, or raises `LookupError`; `None` where only Typer knows."""
    parser: Callable[[str], Any] | None = descriptor.parameter_info.parser
    if parser is not None:
        return parser
    kind = descriptor.annotation
    if get_origin(kind) is list:
        (kind,) = get_args(kind)
    if kind is str:
        return str
    if get_origin(kind) is Literal:
        words = {word: word for word in get_args(kind)}
        return words.__getitem__
    return None
