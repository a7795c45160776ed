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
        """The value of `param`, for several a list in the order typed.

        Nothing given is `None`, or () for several. Raises what Typer raises for a wrong one.
        """
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        if type(value) is param.type_descriptor.annotation:  # what holds when nothing is typed
            return value
        try:
            found = [_made(one, param.type_descriptor) for one in (value if several else [value])]
        except LookupError:
            return self._checking().coerce(value, param=param, ctx=ctx)
        return found if several else found[0]


def _made(text: Any, descriptor: Any) -> Any:
    """The value of one text. Raises `LookupError` where only Typer knows."""
    kind, parser = descriptor.annotation, descriptor.parameter_info.parser
    if isinstance(text, str):
        if parser is not None:
            return parser(text)
        if get_origin(kind) is list:
            (kind,) = get_args(kind)
        if kind is str or (get_origin(kind) is Literal and text in get_args(kind)):
            return text
    raise LookupError
