"""The page about an organisation."""

from collections.abc import Iterator

from missioncli.export.pages import Line, Page
from missioncli.export.show.lines import (
    STATES,
    Facts,
    Labelled,
    at_post,
    entries,
    holder,
    joined,
    line,
    mission_line,
    missions,
    role,
    see_also,
    standing,
    state_of,
)
from missioncli.export.show.party import (
    delegation_met,
    engagements,
    has_issues,
    issues,
    links,
    met,
    misprints,
    missing,
    words_and_deeds,
)
from missioncli.export.wording import when, words
from missioncli.store.listings import Row
from missioncli.text import listed, one_line

_APART = (
    "Met",
    "Took part",
    "To take part",
    "Not held",
    "Issues",
    "Raised",
    "Not raised",
    "Came of it",
    "Said",
    "Printed also",
    "Missions",
    "See also",
)


def organization_page(facts: Facts) -> Page:
    """People at the time, meetings, issues, what came of it, words, names, what is not on file."""
    record = facts["record"]
    notes = [one_line(note) for note in record["notes"]]
    short = record["acronym"]
    kind = words(record["kind"] or "organization")
    return Page(
        f"{record['name']} ({short})" if short else record["name"],
        joined(kind, record["country"] or "country not on file"),
        state_of(facts),
        entries(_entries(facts), _APART),
        (*notes, *([STATES] if has_issues(facts) else [])),
        f"missioncli issues --with {facts['key']}, missioncli people --with {facts['key']}",
    )


def _entries(facts: Facts) -> Iterator[Labelled]:
    record = facts["record"]
    yield "Names", list(_names(record))
    yield "Part of", [Line(record["parent_name"])] if record["parent"] else []
    yield "Parts", [Line(name) for name in facts["parts_names"]]
    yield "Organised", [mission_line(row) for row in facts["organized"]]
    yield "Paid for", [mission_line(row) for row in facts["sponsored"]]
    yield "People then", [_post(row, facts) for row in facts["posts"]]
    yield "On its behalf", [_behalf(row, facts) for row in facts["on_behalf"]]
    yield from met(facts)
    yield from engagements(facts)
    yield "Delegation met", delegation_met(facts)
    yield from issues(facts)
    yield from words_and_deeds(facts)
    yield "Printed also", misprints(facts)
    yield "Not on file", [*_nobody(facts), *missing(facts, f"{_short(record)} or its people")]
    people = [row["person"] for row in (*facts["posts"], *facts["on_behalf"])]
    yield missions(facts)
    yield see_also(facts, links(facts, people))


def _names(record: Row) -> Iterator[Line]:
    for former in record["former_names"]:
        until = f", until {when(former['until'])}" if former["until"] else ""
        yield Line(f"formerly {former['name']}{until}", tuple(record["sources"]))
    if record["aliases"]:
        yield Line(f"also {listed(record['aliases'])}")


def _post(row: Row, facts: Facts) -> Line:
    part = "" if row["organization"] == facts["key"] else row["_organization_short"]
    who = joined(holder(row), role(row), part)
    return line(f"{who} ({standing(row)}), {at_post(row, facts)}", row)


def _behalf(row: Row, facts: Facts) -> Line:
    who = row["_person_styled"] or row["_organization_short"]
    house = row["_organization_short"] if row["person"] else ""
    return line(f"{joined(who, role(row), house)}, {at_post(row, facts)}", row)


def _short(record: Row) -> str:
    return str(record["acronym"] or record["name"])


def _nobody(facts: Facts) -> list[Line]:
    return [] if facts["posts"] else [Line("who held a post there")]
