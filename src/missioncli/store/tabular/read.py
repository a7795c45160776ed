"""The rows of the tables that go out, one after another."""

from collections.abc import Iterator
from typing import Any

from missioncli.store.outgoing import Outgoing
from missioncli.store.store import run
from missioncli.store.tabular.relations import Relation
from missioncli.store.tabular.several import numbering


def numbered(out: Outgoing) -> None:
    """Give every record its number, unless it has one already."""
    if not out.value("SELECT 1 FROM sqlite_temp_master WHERE name = 'numbered'"):
        run(out.db, numbering())


def rows(out: Outgoing, relation: Relation) -> Iterator[tuple[Any, ...]]:
    """The rows of a table with all its columns, in its order. `numbered` must have been called."""
    yield from out.db.execute(relation.query(beside=True))


def missions(out: Outgoing) -> tuple[int, str | None]:
    """How many missions go out, and the title of the newest; `None` when there is none."""
    number, title = out.db.execute(
        "SELECT count(*), (SELECT title FROM missions ORDER BY rank LIMIT 1) FROM missions"
    ).fetchone()
    return number, title
