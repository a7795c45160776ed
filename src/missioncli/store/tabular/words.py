"""Full-text search in the database that goes out: SQLite's own, which needs no program of ours.

`search` holds the words of every record, a row each, and `search_fts` is FTS5 over it. SQLite parts
words at spaces, which Japanese does not write: every two to five letters of such a run stand in
`letters`, each as a word, so that a name or a term is found where it stands in a sentence.
"""

import re
import sqlite3
from typing import Final

from missioncli.errors import Unsupported
from missioncli.store.search.words import SPACELESS
from missioncli.store.tabular.columns import Column
from missioncli.store.tabular.relations import Relation
from missioncli.store.tabular.several import relations

LONGEST: Final = 5
"""How many letters without spaces are found as they are; more are typed with a space between."""

_POINTS: Final = "[\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30fb]"
"""Punctuation among those letters."""

_TABLES: Final = (
    """CREATE TABLE out."search" (
  "record" INTEGER PRIMARY KEY REFERENCES "records" ("record"), -- The record.
  "kind" TEXT NOT NULL, -- The table it is in.
  "mission" TEXT REFERENCES "missions" ("id"), -- Its mission; none for what missions share.
  "title" TEXT NOT NULL, -- Who or what it is.
  "text" TEXT NOT NULL, -- What it says.
  "beside" TEXT NOT NULL, -- Whom and what it refers to, other names, and what else is on file.
  "letters" TEXT NOT NULL -- Parts of what is written without spaces, so that they are found.
)""",
    """CREATE VIRTUAL TABLE out."search_fts" USING fts5 (
  "title", "text", "beside", "letters",
  content="search", content_rowid="record", tokenize="unicode61 remove_diacritics 2"
)""",
)

_TITLES: Final = (
    *("title", "name", "label", "action", "speaker_name", "person_name", "issue_name", "office"),
    *("organization_name", "city"),
)
"""What names a record, the best first."""
_UNREAD: Final = ("language", "amount_currency", "mission_name", "sources", "attribution")


def search_tables(db: sqlite3.Connection) -> None:
    """Make the tables. Raises `Unsupported` where SQLite comes without FTS5."""
    try:
        for table in _TABLES:
            db.execute(table)
    except sqlite3.OperationalError as error:
        if "fts5" in str(error):
            raise Unsupported(
                "this database needs SQLite with FTS5, which this Python comes without"
            ) from None
        raise


def fill_search(db: sqlite3.Connection) -> None:
    """Fill them from the records, whose numbers there are already."""
    db.create_function("letters_of", 1, letters, deterministic=True)
    for one in relations():
        if one.spec is not None:
            db.execute(
                "INSERT INTO out.search SELECT *, letters_of(title || ' ' || text || ' ' || beside)"
                f" FROM ({_words(one)})"
            )
    db.execute("INSERT INTO out.search_fts (search_fts) VALUES ('rebuild')")


def letters(text: str) -> str:
    """Each two to five letters in a row of scripts without spaces, parted by spaces, each once."""
    if text.isascii():
        return ""
    found: dict[str, None] = {}
    for run in re.findall(f"(?:(?!{_POINTS}){SPACELESS})+", text):
        for size in range(2, LONGEST + 1):
            found |= dict.fromkeys(run[at : at + size] for at in range(len(run) - size + 1))
    return " ".join(found)


def _words(one: Relation) -> str:
    """SQL for the rows of `search` that a table gives."""
    mission = "id" if one.name == "missions" else "mission"
    names = [column.name for column in one.columns]
    title = next((name for name in _TITLES if name in names), "summary")
    text = [
        column.name
        for column in one.columns
        if column.type in ("line", "text") and column.name != title and not _is_beside(column)
    ]
    beside = [column.name for column in one.columns if _is_beside(column) and column.name != title]
    shown = [
        f"ifnull({title}, '') AS title",
        f"{_together(text)} AS text",
        f"{_together(beside)} AS beside",
    ]
    whose = f"{mission} AS mission" if mission in names else "NULL AS mission"
    told = ", ".join(["record", f"'{one.name}' AS kind", whose, *shown])
    return f"SELECT {told} FROM ({one.query(beside=True)})"


def _is_beside(column: Column) -> bool:
    """Whether a column tells of something else than the record itself."""
    return column.beside or column.name in ("kind", "category", "key", "notes")


def _together(names: list[str]) -> str:
    """SQL for these columns as one text, a line each."""
    parts = [f"ifnull(\"{name}\" || char(10), '')" for name in names if name not in _UNREAD]
    return f"rtrim({' || '.join(parts)}, char(10))" if parts else "''"
