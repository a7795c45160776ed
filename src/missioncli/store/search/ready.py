"""The index made ready for a question: in the database, or in memory where that cannot be."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from missioncli.store.search.index import bring_up_to_date, is_up_to_date
from missioncli.store.store import Store


@contextmanager
def ready(store: Store, *, anew: bool = False) -> Iterator[None]:
    """A transaction in which the index has all that the store has, and nothing changes meanwhile.

    Where the database cannot be written (by its rights, another command at work, a full disk), or
    with `anew`, the index is a temporary one in memory. Raises `Unsupported` without FTS5.
    """
    db = store.db
    if db.in_transaction:
        _complete(store, anew=anew)
        yield
        return
    db.execute("PRAGMA temp_store = MEMORY")  # what is on file leaves no traces elsewhere
    if not anew:
        anew = not _begun(db, "BEGIN" if is_up_to_date(store) else "BEGIN IMMEDIATE")
    if not db.in_transaction:
        db.execute("BEGIN")
    try:
        _complete(store, anew=anew)
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def _begun(db: sqlite3.Connection, how: str) -> bool:
    try:
        db.execute(how)
    except sqlite3.OperationalError:
        return False
    return True


def _complete(store: Store, *, anew: bool) -> None:
    """Bring the index up to date where that is possible, else make one in memory."""
    db = store.db
    if not anew:
        if is_up_to_date(store):
            return
        db.execute("SAVEPOINT searching")
        try:
            bring_up_to_date(store)
        except sqlite3.DatabaseError:
            if db.in_transaction:
                db.execute("ROLLBACK TO searching")
            else:  # a full disk ends the whole transaction
                db.execute("BEGIN")
        else:
            db.execute("RELEASE searching")
            return
    bring_up_to_date(store, "temp")
