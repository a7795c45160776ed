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
    from missioncli.store.listings import LISTINGS
    from missioncli.store.match import KINDS

    if filter_name in ("since", "until"):
        return []
    command = ctx.info_name or ""
    kinds = KINDS.get(filter_name) or (f"{command}.{filter_name}",)
    try:
        with open_store(ctx, ctx.params.get("data"), quiet=True) as store:
            marks = ", ".join("?" * len(kinds))
            sql = f"SELECT DISTINCT key FROM names WHERE kind IN ({marks})"  # noqa: S608
            known = set(store.column(sql, *kinds))
            listing = LISTINGS.get(command)
            place = listing.filters.get(filter_name, "") if listing else ""  # type: ignore[call-overload]
            if filter_name == "speaker" and place:
                said = "SELECT DISTINCT key FROM refs WHERE field = 'speaker' AND record = ?"
                known &= set(store.column(said, command))
            return sorted(key for key in known if _is_key(key))
    except Exception:  # noqa: BLE001 - a completion that fails offers nothing, and says nothing
        return []


def _is_key(text: str) -> bool:
    """Whether `text` is a key and nothing that a shell could take for more."""
    return text.isascii() and text.replace("-", "").isalnum() and text == text.lower()
