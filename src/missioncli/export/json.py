"""JSON: a list of objects with every column present, or a whole mission file."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from missioncli.store.listings import Listing, Row

if TYPE_CHECKING:
    from missioncli.model.mission import MissionFile


def rows(_listing: Listing, rows: Iterable[Row]) -> Iterator[str]:
    """A list of objects, `[]` when there are none; real characters, no escapes."""
    between = "[\n"
    for row in rows:
        text = json.dumps(row, ensure_ascii=False, indent=2)
        yield between + "\n".join(f"  {line}" for line in text.split("\n"))
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def mission(content: "MissionFile") -> Iterator[str]:
    """The mission file as one JSON object; reading it back gives the same mission."""
    from missioncli.export.content import tables_of

    yield json.dumps(tables_of(content), ensure_ascii=False, indent=2) + "\n"


def document(facts: dict[str, Any]) -> Iterator[str]:
    """One object."""
    yield json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
