"""Waiting for others who use the same database."""

import sqlite3
import time
from typing import Final

_WAIT: Final = 60
"""Seconds that somebody else's writing is waited for."""
AT_A_TIME: Final = 0.5
"""Seconds after which waiting can be interrupted."""


def patiently(db: sqlite3.Connection, sql: str) -> None:
    """Execute a statement that may have to wait until others have written.

    Raises `sqlite3.OperationalError` when they take too long.
    """
    until = time.monotonic() + _WAIT
    while True:
        try:
            db.execute(sql).fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        else:
            return
