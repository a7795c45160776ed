"""One SQLite database: the tables with keys that hold, the listings as views, and search."""

import json
from pathlib import Path
from typing import Any, Final

from missioncli.export.about import about
from missioncli.store.listings import LISTINGS
from missioncli.store.outgoing import Outgoing
from missioncli.store.tabular.database import write
from missioncli.store.tabular.several import relations

DATABASE: Final = "{database}"
"""Stands in the metadata for Datasette where the name of the file belongs, which only its reader
knows."""


def database(out: Outgoing, target: Path) -> None:
    """Write the database to `target`, where nothing is yet; the same missions give equal bytes.

    Its table `metadata` says for whom it is. Raises `Unsupported` where SQLite has no FTS5.
    """
    told = about(out)
    write(out, target, {**told, "datasette": json.dumps(_datasette(told), ensure_ascii=False)})


def _datasette(told: dict[str, str]) -> dict[str, Any]:
    """The metadata that Datasette shows: what the tables and their columns mean."""
    tables: dict[str, Any] = {
        one.name: {
            "description": one.means,
            "columns": {column.name: column.means for column in one.shown(beside=False)},
        }
        for one in relations()
    }
    for name in LISTINGS:
        tables[f"listing_{name}"] = {"description": f"As `missioncli {name}` shows them."}
    tables["search"] = {"description": "The words of every record: search here."}
    return {
        "title": told["title"],
        "description": told["level"],
        "databases": {
            DATABASE: {
                "title": told["title"],
                "description": told["level"],
                "tables": tables,
            }
        },
    }
