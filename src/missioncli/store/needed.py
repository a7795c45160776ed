"""Which files have to be read for some of the missions of a folder."""

import json
from collections.abc import Iterable
from typing import Final

from missioncli.model.kinds import PARTY
from missioncli.store.store import ROWS, Store
from missioncli.store.tables import DEFINITIONS, KIND_OF

_OWN: Final = """
SELECT file FROM files WHERE mission IS NULL OR mission IN (SELECT value FROM json_each(?))
"""

# What these files refer to and none of them defines, with the organisations above it.
_UNDEFINED: Final = f"""
WITH RECURSIVE files_read (file) AS (SELECT value FROM json_each(?)),
used (kind, key) AS (
  SELECT r.kind, r.key FROM files_read f
    JOIN refs r ON r.row >= f.file << {ROWS} AND r.row < (f.file + 1) << {ROWS}
   UNION
  SELECT '{PARTY}', o.parent FROM used u
    JOIN organizations o ON o.key = u.key AND o.file = 0 AND o.parent IS NOT NULL
   WHERE u.kind = '{PARTY}'
)
SELECT u.kind, u.key FROM used u
 WHERE NOT EXISTS (SELECT 1 FROM labels l JOIN files_read f ON f.file = l.file
                    WHERE l.kind = u.kind AND l.key = u.key)
"""


def needed(store: Store, missions: Iterable[str]) -> set[int]:
    """The numbers of the files without which something of these missions would have no name.

    Their own, registries, and lenders: the files whose word counts for a key that none of these
    defines.
    """
    found = set(store.column(_OWN, json.dumps(list(missions))))
    undefined = store.db.execute(_UNDEFINED, [json.dumps(sorted(found))]).fetchall()
    for name in DEFINITIONS:
        keys = json.dumps([key for kind, key in undefined if kind == KIND_OF[name]])
        lenders = (
            f"SELECT DISTINCT abs(row) >> {ROWS} FROM {name} WHERE file = 0"
            " AND key IN (SELECT value FROM json_each(?))"
        )
        found |= set(store.column(lenders, keys))
    return found
