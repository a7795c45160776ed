"""The files of an index: their order, and which of several with one mission counts."""

import sqlite3
from pathlib import Path

from missioncli.files.collect import in_order
from missioncli.files.scan import path_of


def places(db: sqlite3.Connection) -> dict[bytes, int]:
    """The place of each file among all when they are read: by path, copies after the originals."""
    paths = [order for (order,) in db.execute("SELECT path FROM index_files")]
    by_path = {path_of(Path(), order): order for order in paths}
    return {by_path[path]: place for place, path in enumerate(in_order(by_path))}


def first_path(db: sqlite3.Connection, mission: str) -> bytes | None:
    """The file that counts among those with the mission; `None` when there is none."""
    sql = "SELECT path FROM index_files WHERE mission = ?"
    found: list[bytes] = [order for (order,) in db.execute(sql, (mission,))]
    if len(found) < 2:  # noqa: PLR2004
        return found[0] if found else None
    place = places(db)
    return min(found, key=lambda order: place[order])
