"""Completion of filter values: keys only, never a text of the dataset.

A shell evaluates what it is given; a key is letters, digits and hyphens by the models' rule.
"""

from collections.abc import Callable
from typing import Any


def keys_of(filter_name: str) -> Callable[..., list[str]]:
    """A function for Typer that offers the keys which the filter's values can name."""

    def complete(ctx: Any, incomplete: str) -> list[str]:
        return [key for key in _keys(ctx, filter_name) if key.startswith(incomplete)]

    return complete


def _keys(ctx: Any, filter_name: str) -> list[str]:
    from missioncli.cli.answer import open_store
    from missioncli.store.filters import DATES
    from missioncli.store.match import known_keys

    if filter_name in DATES:
        return []
    try:
        with open_store(ctx, ctx.params.get("data"), quiet=True) as store:
            kind = ctx.params.get("kind") if filter_name == "name" else None
            keys = known_keys(store, ctx.info_name or "", filter_name, kind)
    except Exception:  # noqa: BLE001 - a completion that fails offers nothing, and says nothing
        return []
    return [key for key in keys if _is_key(key)]


def _is_key(text: str) -> bool:
    """Whether `text` is a key and nothing that a shell could take for more.

    The models have made sure of it; here it is a last bolt on the door.
    """
    return text.isascii() and text.replace("-", "").isalnum() and text == text.lower()
