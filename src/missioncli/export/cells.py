"""One value of a row as flat text, for the formats that have cells."""

from collections.abc import Iterable, Iterator
from typing import Any

from missioncli.store.listings import Listing, Row
from missioncli.text import one_line


def records(listing: Listing, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, or where they hold rows of their own, each of these with what stands around it."""
    for row in rows:
        if listing.nested:
            yield from ({**row, **inner} for inner in row[listing.nested])
        else:
            yield row


def cell(row: Row, column: str) -> str:
    """The value of `column` on one line: lists join with `; `, passages with ` […] `.

    An absent value is "", a truth is `true` or `false`, an amount `5000000 USD`.
    """
    return flat(row[column])


def flat(value: Any) -> str:
    """Any value of a row on one line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "; ".join(flat(item) for item in value)
    if isinstance(value, dict):
        return _nested(value)
    return one_line(str(value))


def _nested(value: dict[str, Any]) -> str:
    """A small table inside a record: an amount, a place, a response, a development."""
    if "currency" in value:
        return f"{value['value']} {value['currency']}"
    if "city" in value:
        return ", ".join(str(value[part]) for part in ("city", "region", "country") if value[part])
    if "summary" in value:
        about = [flat(value.get(part)) for part in ("by_name", "kind", "date")]
        beside = ", ".join(part for part in about if part)
        return one_line(value["summary"]) + (f" ({beside})" if beside else "")
    return ", ".join(f"{name}: {flat(item)}" for name, item in value.items() if item is not None)
