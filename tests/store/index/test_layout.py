"""An index of another layout must be told from one of this."""

import hashlib
import inspect
import sqlite3

from missioncli.store import fill, names, plan, resolve
from missioncli.store.index import doubts, entry, layout, update
from missioncli.text import fold


def test_whoever_changes_what_an_index_holds_changes_its_name() -> None:
    """When this fails, put the new digest into `layout.LAYOUT`: old indexes are then made anew."""
    with sqlite3.connect(":memory:", isolation_level=None) as db:
        layout.make(db)
        layout.make_indexes(db)
        tables = [sql for (sql,) in db.execute("SELECT sql FROM sqlite_master ORDER BY name")]
        words = [str(row) for row in db.execute("SELECT * FROM names ORDER BY kind, folded, key")]
    db.close()
    # What the rows hold is decided here.
    written = [
        inspect.getsource(one) for one in (fill, plan, names, resolve, doubts, entry, update, fold)
    ]
    everything = "\n".join([*map(str, tables), *words, *written])
    assert hashlib.sha256(everything.encode()).hexdigest()[:16] == layout.LAYOUT
