"""The page about one mission: what, when, who, what came of it, and what is not known."""

from collections.abc import Iterator, Sequence
from typing import Any

from missioncli.export.cells import flat
from missioncli.export.pages import Entry, Line, Page
from missioncli.export.wording import (
    amount,
    official,
    some,
    span,
    states,
    status,
    tally,
    when,
    words,
)
from missioncli.store.listings import Row
from missioncli.store.pages.engagements import fate
from missioncli.text import count, listed, one_line

_NAMED = 6
"""How many people or places a line names before it counts the rest."""

_OFFICIALS = {
    "Met": "met",
    "To meet": "planned",
    "Declined": "declined",
    "Spoken of": "mentioned",
}
_ENGAGEMENTS = {"Held": ("held",), "Planned": ("planned",), "Not held": ("declined", "cancelled")}
_APART = ("In short", "Came of it", "Met", "Said", "Aims", "Sources")
"""The headings that begin a new group."""


def mission_page(facts: dict[str, Any]) -> Page:
    """The page of the facts that `store.mission` gives (with hidden columns)."""
    places = listed([flat(stop) for stop in facts["stops"]])
    where = places or ("virtual" if facts["mode"] == "virtual" else "")
    subtitle = ", ".join(part for part in (span(facts["start"], facts["end"]), where) if part)
    entries = [
        Entry(heading, tuple(lines), heading in _APART)
        for heading, lines in _entries(facts)
        if lines
    ]
    return Page(
        facts["title"],
        subtitle or "dates and places not on file",
        status(facts["status"]),
        tuple(entries),
        tuple(one_line(note) for note in facts["notes"]),
        "missioncli issues, missioncli quotes, missioncli people",
    )


def _entries(facts: dict[str, Any]) -> Iterator[tuple[str, list[Line]]]:
    yield "Organised by", [Line(name) for name in facts["organizers_names"]]
    yield "Paid for by", [Line(name) for name in facts["sponsors_names"]]
    yield "Led by", [_leader(row) for row in facts["delegates"] if row["leader"]]
    summary = facts["summary"]
    yield "In short", [Line(one_line(summary), tuple(facts["sources"]))] if summary else []
    yield "Came of it", [_outcome(row) for row in facts["outcomes"]]
    yield "Issues", _issues(facts["issues"])
    for heading, state in _OFFICIALS.items():
        yield heading, [_official(row) for row in facts["officials"] if row["status"] == state]
    yield "Delegation", _delegation(facts)
    yield "Said", _said(facts)
    for heading, fates in _ENGAGEMENTS.items():
        yield (
            heading,
            [_engagement(row) for row in facts["engagements"] if _fate(row, facts) in fates],
        )
    yield "Aims", [Line(one_line(aim)) for aim in facts["objectives"]]
    areas = listed([name.lower() for name in facts["collaboration_names"]])
    yield "Together on", [Line(areas)] if areas else []
    yield "Still owed", [_followup(row) for row in facts["followups"] if not row["done"]]
    yield "Sources", [_source(row) for row in facts["cited_sources"]]


def _outcome(row: Row) -> Line:
    sum_of_money = f" ({amount(row)})" if row["amount"] else ""
    return Line(one_line(row["summary"]) + sum_of_money, tuple(row["sources"]))


def _followup(row: Row) -> Line:
    due = f"due {when(row['due'])}" if row["due"] else ""
    about = ", ".join(part for part in (row["owner_name"], due) if part)
    return Line(one_line(row["action"]) + (f" ({about})" if about else ""), tuple(row["sources"]))


def _leader(row: Row) -> Line:
    who = row["_person_styled"] or row["organization_name"]
    about = [part for part in (row["role"], row["_organization_short"]) if part and row["person"]]
    return Line(", ".join([who, *about]), tuple(row["sources"]))


def _issues(rows: Sequence[Row]) -> list[Line]:
    if not rows:
        return []
    where = states([row["status"] for row in rows])
    return [Line(f"{where}: {tally([row['category'] for row in rows])}")]


def _official(row: Row) -> Line:
    office = row["office"] + (f" ({row['_institution_short']})" if row["institution"] else "")
    return Line(f"{official(row)}, {office}", tuple(row["sources"]))


def _delegation(facts: dict[str, Any]) -> list[Line]:
    rows = facts["delegates"]
    stated = [
        f"{'at least ' if size['at_least'] else ''}{size['count']} {size['unit']}"
        for size in facts["stated_size"]
    ]
    if not rows and not stated:
        return []
    named = f"{len(rows)} named"
    more = f"the source says {listed(stated)}" if stated else "the full number is not stated"
    houses = list(dict.fromkeys(row["_organization_short"] for row in rows if row["organization"]))
    common = (
        [cite for cite in rows[0]["sources"] if all(cite in row["sources"] for row in rows)]
        if rows
        else []
    )
    return [
        Line(f"{named}; {more}", tuple(common)),
        *([Line(some(houses, _NAMED))] if houses else []),
    ]


def _said(facts: dict[str, Any]) -> list[Line]:
    quotes = facts["quotes"]
    if not quotes:
        return [Line("no quotes on file")]
    who = list(dict.fromkeys(row["speaker_name"] for row in quotes))
    return [Line(f"{count(len(quotes), 'quote')}: {some(who, _NAMED)}")]


def _fate(row: Row, facts: dict[str, Any]) -> str:
    return fate({**row, "mission_status": facts["status"]})


def _engagement(row: Row) -> Line:
    kind = f" ({words(row['kind'])})" if words(row["kind"]) not in row["title"].lower() else ""
    return Line(f"{row['title']}{kind}", tuple(row["sources"]))


def _source(row: Row) -> Line:
    whose = {"own": "its own account", "counterpart": "the counterpart's account", "press": "press"}
    parts = (row["title"], row["publisher"], row["published"], whose.get(row["account"] or ""))
    return Line(", ".join(part for part in parts if part), (row["key"],))
