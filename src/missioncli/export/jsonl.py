"""JSON Lines: one object a line, every column present."""

import json
from collections.abc import Iterable, Iterator

from missioncli.store.listings import Listing, Row


def rows(_listing: Listing, rows: Iterable[Row]) -> Iterator[str]:
    """A line a row; nothing at all when there are none."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False) + "\n"
