"""open_database.py FILE [WORD…]: what sqlite-utils sees of a database, as JSON."""

import json
import sys

import sqlite_utils  # type: ignore[import-not-found]

db = sqlite_utils.Database(sys.argv[1])
search = db["search"]
sys.stdout.write(
    json.dumps(
        {
            "tables": {
                name: db[name].count
                for name in db.table_names()
                if not name.startswith("search_fts_")
            },
            "views": {name: db[name].count for name in db.view_names()},
            "foreign_keys": [
                [table.name, key.column, key.other_table, key.other_column]
                for table in db.tables
                for key in table.foreign_keys
            ],
            "keys": {table.name: table.pks for table in db.tables},
            "search_in": search.detect_fts(),
            "found": {
                word: [[row["kind"], row["title"]] for row in search.search(word)]
                for word in sys.argv[2:]
            },
            "integrity": [row[0] for row in db.execute("PRAGMA integrity_check")],
            "dangling": [list(row) for row in db.execute("PRAGMA foreign_key_check")],
        }
    )
)
