"""What became of an issue: its records of every mission under one key, and what follows from them.

Nothing here knows today's date. What is said about time comes from the dates on file, and no more
is claimed than they tell.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from missioncli.store.ask import Answer, columns, read_rows
from missioncli.store.filters import DATES, Condition, Filters, joined
from missioncli.store.listings import LISTINGS, Listing, Row
from missioncli.store.open_days import closes, time_open
from missioncli.store.store import Store
from missioncli.text import fold

HISTORY: Final = Listing(
    "history",
    "issue",
    "issues",
    "history_rows",
    (
        "key",
        "category",
        "title",
        "start",
        "mission_status",
        "status",
        "raised",
        "raised_by_names",
        "addressed_to_names",
        "asks",
        "responses",
        "developments",
        "outcomes",
        "sources",
    ),
    LISTINGS["issues"].filters,
    "missioncli issues --history",
    "history",
)
"""A row is an issue. Its `history` holds a record a mission: these are the flat formats' rows."""

UNANSWERED: Final = Listing(
    "unanswered",
    "unanswered issue",
    "unanswered issues",
    "history_rows",
    (
        "category",
        "title",
        "status",
        "asks",
        "addressed_to_names",
        "times_raised",
        "first_raised",
        "last_raised",
        "sources",
    ),
    LISTINGS["issues"].filters,
    "missioncli issues --unanswered",
)
"""A row is an issue that was raised and never answered, with all that was asked for."""

_OF_ISSUE: Final = ("key", "category")
"""The columns of a record that are its issue's."""


def history(
    store: Store, filters: Filters, *, unanswered: bool, whole: bool, hidden: bool
) -> Answer:
    """The issues that pass `filters`, each over all missions that have it.

    An issue passes when one of its records does; but `status` asks where it stands now, which is
    its newest mission's word. What passes is shown with its whole history. Issues are ordered by
    their newest mission, and the missions of each newest first. With `unanswered`, only issues
    that were raised, have no response on file in any mission, and are open or in progress (or in
    the states that `status` names). Without `whole`, rows are those of `UNANSWERED`.

    Raises `UsageFault` for what names nothing or is no date.
    """
    given = {name: values for name, values in filters.items() if values}
    joined(store, LISTINGS["issues"], given)  # so that all faults are told at once
    store.ensure("named_issues", "issue_records", "history_rows")
    keys = _keys(store, given, unanswered=unanswered)
    uncertain = 0
    if any(name in given for name in DATES):
        uncertain = len(_keys(store, given, unanswered=unanswered, possibly=True)) - len(keys)
    names = ", ".join(f'"{name}"' for name in columns(store, "history_rows", hidden=True))
    sql = (
        f"SELECT {names} FROM history_rows WHERE key IN (SELECT value FROM json_each(?))"
        " ORDER BY _rank, abs(_row)"
    )
    issues: dict[str, list[Row]] = {}
    for record in read_rows(store, sql, (json.dumps(keys),)):
        issues.setdefault(record["key"], []).append(record)
    rows = [_issue(records, whole=whole) for records in issues.values()]
    shown = rows if hidden else [_without_hidden(row) for row in rows]
    return Answer(HISTORY if whole else UNANSWERED, shown, store.several, uncertain)


def _keys(store: Store, given: Filters, *, unanswered: bool, possibly: bool = False) -> list[str]:
    """The keys of the issues that pass."""
    listing = LISTINGS["issues"]
    chosen: Filters = {name: given[name] for name in given if name != "status"}
    of_records = Condition("1", ())
    if chosen:
        sql, values = joined(store, listing, chosen, possibly=possibly)
        of_records = Condition(f"key IN (SELECT key FROM named_issues WHERE {sql})", values)
    standing = Condition("1", ())
    if "status" in given:
        standing = joined(store, listing, {"status": given["status"]})
    elif unanswered:
        standing = Condition("status IN ('open', 'progress')", ())
    kind = "raised AND NOT answered" if unanswered else "1"
    # Beside min(), SQLite takes a status from the row that has the minimum: the newest mission's.
    return store.column(
        f"SELECT key FROM (SELECT key, status, min(_rank), total(raised) AS raised,"
        f" total(answered) AS answered FROM issue_records WHERE {of_records.sql} GROUP BY key)"
        f" WHERE {standing.sql} AND {kind}",
        *of_records.values,
        *standing.values,
    )


def _issue(records: Sequence[Row], *, whole: bool) -> Row:
    """One issue from its records, newest first; columns that begin with _ are for rendering."""
    newest, oldest = records[0], records[-1]
    raising = [record for record in records if record["raised"]]
    open_ = time_open(records)
    closing = [number for number, record in enumerate(records) if closes(record)]
    closed = records[closing[-1]] if closing else None
    anew = [record for record in records[: closing[-1]] if record["raised"]] if closing else []
    again = next((record for record in reversed(anew) if not closes(record)), None)
    row = {
        **{name: newest[name] for name in ("key", "category", "title", "summary")},
        "status_then": oldest["status"],
        "status": newest["status"],
        "times_raised": len(raising),
        "times_unanswered": sum(not record["responses"] for record in raising),
        "first_raised": _began(raising[-1]) if raising else None,
        "last_raised": _began(raising[0]) if raising else None,
        "closed": _began(closed) if closed else None,
        "closed_by": closed["mission"] if closed else None,
        "reopened_by": again["mission"] if again else None,
        "open_days_at_least": open_.at_least,
        "open_days_at_most": open_.at_most,
        "asks": _asks(raising),
        "sources": list(dict.fromkeys(cite for record in raising for cite in record["sources"])),
        **_parties(raising, "raised_by"),
        **_parties(raising, "addressed_to"),
    }
    if whole:
        row["history"] = [_entry(record, newest["title"]) for record in records]
    return {
        **row,
        "mission": newest["mission"],
        "mission_name": newest["mission_name"],
        "_raising": raising,
        "_open": open_,
        "_closed": closed,
        "_reopened": again,
    }


def _began(record: Row) -> str | None:
    """The first date on file of the record's mission."""
    found: str | None = record["start"] or record["end"]
    return found


def _asks(records: Sequence[Row]) -> list[str]:
    """What was asked for over all records, each ask once, as it is worded first."""
    found: dict[str, str] = {}
    for record in records:
        for ask in record["asks"]:
            found.setdefault(fold(ask) or ask, ask)
    return list(found.values())


def _parties(records: Sequence[Row], column: str) -> Row:
    """The keys and names of a list of parties over all records, each key once."""
    names: dict[str, str] = {}
    for record in records:
        for key, name in zip(record[column], record[f"{column}_names"], strict=True):
            names.setdefault(key, name)
    return {column: list(names), f"{column}_names": list(names.values())}


def _entry(record: Row, title: str) -> Row:
    """A record as its issue's history has it: mission and dates first."""
    leading = ("mission", "mission_name", "start", "end", "mission_status", "raised")
    rest = [name for name in record if name not in (*leading, *_OF_ISSUE)]
    called = record["title"] if record["title"] != title else None
    return {**{name: record[name] for name in (*leading, *rest)}, "_called": called}


def _without_hidden(row: Mapping[str, Any]) -> Row:
    """`row`, and its history, without the columns that only rendering uses."""
    shown = {name: value for name, value in row.items() if not name.startswith("_")}
    if "history" in shown:
        shown["history"] = [_without_hidden(record) for record in shown["history"]]
    return shown
