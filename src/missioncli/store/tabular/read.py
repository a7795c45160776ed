"""The rows of the tables that go out, one after another, their records numbered."""

from collections.abc import Iterator
from typing import Any, Final

from missioncli.store.outgoing import Outgoing
from missioncli.store.store import run
from missioncli.store.tables import DEFINITIONS, every_table
from missioncli.store.tabular.relations import Relation


def numbered(out: Outgoing) -> None:
    """Give every record its number, unless it has one already."""
    if not out.value("SELECT 1 FROM sqlite_temp_master WHERE name = 'numbered'"):
        run(out.db, _numbering())


def rows(out: Outgoing, relation: Relation) -> Iterator[tuple[Any, ...]]:
    """The rows of a table with all its columns, in its order. `numbered` must have been called."""
    yield from out.db.execute(relation.query(beside=True))


def missions(out: Outgoing) -> tuple[int, str | None]:
    """How many missions go out, and the title of the newest; `None` when there is none."""
    number, title = out.db.execute(
        "SELECT count(*), (SELECT title FROM missions ORDER BY rank LIMIT 1) FROM missions"
    ).fetchone()
    return number, title


_NUMBERED: Final = (
    "CREATE TEMP TABLE numbered (record INTEGER PRIMARY KEY, row INTEGER, kind TEXT, mission TEXT,"
    " within INTEGER, key TEXT, position INTEGER)"
)


def _numbering() -> str:
    """A script that numbers all records in the temporary table `numbered`, which queries need.

    Missions newest first, each in the order of its file; then what missions share.
    """
    told = [
        f"SELECT t.row, '{spec.name}' AS kind, m.id AS mission, t.within,"
        f" {'m.id' if spec.name == 'missions' else 't.key'} AS key, t.position, m.rank AS rank"
        f" FROM {spec.name} t JOIN missions m ON m.file = t.file"
        for spec in every_table()
        if spec.name not in DEFINITIONS
    ]
    into = "INSERT INTO temp.numbered (row, kind, mission, within, key, position)"
    shared = [
        f"{into} SELECT row, '{name}', NULL, NULL, key, NULL FROM {name} WHERE file = 0"
        " ORDER BY abs(row)"
        for name in DEFINITIONS
    ]
    own = (
        f"{into} SELECT row, kind, mission, within, key, position"
        f" FROM ({' UNION ALL '.join(told)}) ORDER BY rank, row"
    )
    return ";".join(
        [
            _NUMBERED,
            own,
            *shared,
            "CREATE UNIQUE INDEX temp.numbered_row ON numbered (row)",
            "CREATE INDEX temp.numbered_kind ON numbered (kind, record)",
        ]
    )
