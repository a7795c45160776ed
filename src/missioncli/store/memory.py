"""A store in memory: filled from documents for one answer, with what is wrong with the data."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from missioncli.errors import Finding
from missioncli.files.collect import Collection
from missioncli.files.document import MissionDocument
from missioncli.files.read import no_format
from missioncli.files.scan import order_of
from missioncli.store.dangling import Origin, all_lead_somewhere, dangling
from missioncli.store.fill import Filler, write_rows
from missioncli.store.resolve import resolve
from missioncli.store.store import Store, run
from missioncli.store.tables import indexes, schema


def in_memory(collection: Collection) -> Store:
    """A store in memory with the documents of `collection`, and the faults of the data."""
    db = _filled(collection.documents)
    dead = (
        _dead(collection) if collection.understood else dangling(db, _origins(collection.documents))
    )
    findings = each_once(collection.findings, dead)
    return Store(db, findings, collection.skipped, collection.documents)


def faults(collection: Collection) -> list[Finding]:
    """The faults of both gates, as `in_memory` has them; no store is filled where all is well.

    Files of a folder that have lost their format are faults here, where others pass them over.
    """
    documents = [*collection.documents, *collection.understood]
    dead = [] if all_lead_somewhere(documents) else _dead(collection)
    formless = [no_format(path) for path in collection.formless]
    return each_once([*collection.findings, *formless], dead)


def _dead(collection: Collection) -> list[Finding]:
    """The keys that lead nowhere, in files that were left out too.

    A key that is defined in such a file has one fault, and it is in that file.
    """
    documents = [*collection.documents, *collection.understood]
    documents.sort(key=lambda document: order_of(document.path))
    with closing(_filled(documents)) as db:
        return dangling(db, _origins(documents))


def _origins(documents: Sequence[MissionDocument]) -> dict[int, Origin]:
    return {
        number: Origin(document.path, document.mending)
        for number, document in enumerate(documents, start=1)
    }


def _filled(documents: Sequence[MissionDocument]) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    # Sorting goes to no file either: /tmp may be full, and is not for what is on file.
    db.executescript(f"PRAGMA temp_store = MEMORY;BEGIN;{schema()}")
    filler = Filler()
    for number, document in enumerate(documents, start=1):
        filler.add(number, document)
    write_rows(db, filler.rows)
    run(db, indexes(several=len(documents) > 1))
    resolve(db)
    db.execute("COMMIT")
    return db


def each_once(shape: Sequence[Finding], dead: Sequence[Finding]) -> list[Finding]:
    """The findings of both gates; one about the same place twice is the first one's.

    Only the second gate knows which keys there are, so its suggestion is the better one.
    """
    hints = {(finding.path, finding.at): finding.suggestion for finding in dead}
    told = {(finding.path, finding.at) for finding in shape}
    first = [
        finding._replace(suggestion=hints.get((finding.path, finding.at), finding.suggestion))
        for finding in shape
    ]
    return [*first, *(finding for finding in dead if (finding.path, finding.at) not in told)]
