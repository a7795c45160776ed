"""The page about a person."""

from collections.abc import Iterator

from missioncli.export.pages import Line, Page
from missioncli.export.show.lines import (
    STATES,
    Facts,
    Labelled,
    at_post,
    entries,
    joined,
    line,
    missions,
    role,
    see_also,
    standing,
    state_of,
    then,
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
from missioncli.store.listings import Row
from missioncli.text import listed, one_line

_APART = (
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


def person_page(facts: Facts) -> Page:
    """Posts at the time, meetings, issues, words, what came of it, what is not on file."""
    record = facts["record"]
    notes = [one_line(note) for note in record["notes"]]
    also = listed(record["aliases"])
    subtitle = joined("person", record["native_name"], f"also {also}" if also else "")
    return Page(
        facts["_styled"],
        subtitle,
        state_of(facts),
        entries(_entries(facts), _APART),
        (*notes, *([STATES] if has_issues(facts) else [])),
        f"missioncli people --with {facts['key']}, missioncli quotes --speaker {facts['key']}",
    )


def _entries(facts: Facts) -> Iterator[Labelled]:
    yield "Posts then", [_post(row, facts) for row in facts["posts"]]
    yield "For them", [_for_them(row, facts) for row in facts["on_behalf"]]
    yield from met(facts)
    yield from engagements(facts)
    yield "Delegation met", delegation_met(facts)
    yield from issues(facts)
    yield from words_and_deeds(facts)
    yield "Printed also", misprints(facts)
    yield "Not on file", [*_without_post(facts), *missing(facts, facts["name"])]
    yield missions(facts)
    yield see_also(facts, links(facts, ()))


def _post(row: Row, facts: Facts) -> Line:
    house = row["_organization_styled"] or "organization not on file"
    sent_by = row["_on_behalf_of_short"]
    behalf = f"on behalf of {sent_by}" if sent_by else ""
    post = joined(role(row), house, behalf)
    return line(f"{at_post(row, facts)}: {post} ({standing(row)})", row)


def _for_them(row: Row, facts: Facts) -> Line:
    return line(
        f"{row['_person_styled'] or row['_organization_short']}, {at_post(row, facts)}", row
    )


def _without_post(facts: Facts) -> list[Line]:
    """The missions that tell of somebody without saying in which post."""
    held = {row["_file"] for row in facts["posts"]}
    bare = [row for row in facts["missions"] if row["_file"] not in held]
    return [Line(f"in which post, {then(row, facts)}") for row in bare]
