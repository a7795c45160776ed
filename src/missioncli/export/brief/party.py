"""The brief about a person or an organisation: everything on file, as one needs it at the door."""

from collections.abc import Iterator

from missioncli.export.brief.matters import party_matters
from missioncli.export.brief.missing import missing_of_party
from missioncli.export.brief.mission import occasion
from missioncli.export.brief.statements import (
    fact,
    followups,
    foot,
    outcomes,
    told,
)
from missioncli.export.brief.value import (
    NOTHING,
    Block,
    Fact,
    Facts,
    Points,
    Section,
    Statement,
    Table,
)
from missioncli.export.brief.voices import word_sections
from missioncli.export.brief.words import Verdicts
from missioncli.export.pages import Line
from missioncli.export.show import lines
from missioncli.export.show.lines import holder, joined, role, standing, then
from missioncli.export.show.party import delegation_met, misprints, on_our_side, present
from missioncli.export.wording import span, when
from missioncli.store.listings import Row
from missioncli.text import listed, one_line

CHECK = "check now"
"""Said of the last post on file: nobody knows from here who holds it today."""

_CONTACT = {"met": "met", "planned": "to be met", "declined": "declined to meet"}


def party_sections(facts: lines.Facts, verdicts: Verdicts, name: str) -> Iterator[Section]:
    """The sections of the brief about a party, in reading order; `name` is what it is called."""
    person = facts["kind"] == "person"
    ours = all(post["capacity"] in ("delegate", "staff") for post in facts["posts"])
    across = "Posts then" if person else "Its people" if ours else "Across the table"
    yield Section("posts", across, tuple(_posts(facts)))
    yield from _times(facts)
    yield from _matters(facts, name)
    yield Section("outcomes", "What came of it", (Points(outcomes(facts["outcomes"], facts)),))
    yield Section("followups", "Follow-ups", (followups(facts["followups"], facts),))
    yield from word_sections(facts, verdicts, name)
    names = tuple(_names(facts))
    if names:
        yield Section("names", "Names", (Facts(names),))
    yield Section("missing", "Not on file", (Points(_missing(facts, name), short=True),))


def _matters(facts: lines.Facts, name: str) -> Iterator[Section]:
    """The issues: those that others discussed with the party, and those that it raised itself.

    What it had to do with on our own side, as a delegate or organiser, is told once.
    """
    with_them = [row for row in facts["raised_with"] if not on_our_side(row, facts)]
    ours = [row for row in facts["raised_with"] if on_our_side(row, facts)]
    raised = _merged([*facts["raised"], *ours])
    if with_them or not raised:
        matters = tuple(party_matters(with_them, facts, theirs=False))
        yield Section("discussed", "Discussed", matters or (NOTHING,))
    if raised:
        heading = "Raised and discussed" if ours else f"Raised by {name}"
        yield Section("raised", heading, tuple(party_matters(raised, facts, theirs=True)))


def _merged(rows: list[Row]) -> list[Row]:
    """Each mission's account of an issue once, with all grounds, missions newest first."""
    found: dict[int, Row] = {}
    for row in rows:
        known = found.get(row["_row"])
        grounds = [*known["grounds"], *row["grounds"]] if known else row["grounds"]
        found[row["_row"]] = {**row, "grounds": grounds}
    return sorted(found.values(), key=lambda row: (row["_rank"] is None, row["_rank"], row["_row"]))


def _missing(facts: lines.Facts, name: str) -> tuple[Statement, ...]:
    short = name if facts["kind"] == "person" else f"{name} or its people"
    today = (
        "Who holds which post today" if facts["kind"] != "person" else "Which post they hold today"
    )
    return (*missing_of_party(facts, short), Statement(today))


def _posts(facts: lines.Facts) -> Iterator[Block]:
    posts = facts["posts"]
    if not posts:
        yield NOTHING
    else:
        person = facts["kind"] == "person"
        first = ("When", "Post then", "Where") if person else ("Who", "Post then", "When")
        row_of = _own_post if person else _their_post
        seen: set[str] = set()
        yield Table(
            "Posts at the time of each mission, the newest first",
            (*first, "Contact", "Today"),
            tuple(row_of(post, facts, seen) for post in posts),
        )
    if facts["on_behalf"]:
        behalf = [
            told(
                joined(
                    lines.holder(row) if row["person"] else row["_organization_short"],
                    role(row),
                    then(row, facts),
                ),
                row,
            )
            for row in facts["on_behalf"]
        ]
        yield Facts(
            (Fact("On its behalf" if facts["kind"] != "person" else "For them", tuple(behalf)),)
        )


def _their_post(post: Row, facts: lines.Facts, seen: set[str]) -> tuple[Statement, ...]:
    part = "" if post["organization"] == facts["key"] else post["_organization_short"]
    return (
        told(holder(post), post),
        Statement(joined(role(post), part)),
        Statement(then(post, facts)),
        Statement(_contact(post)),
        _since(post, facts, seen),
    )


def _own_post(post: Row, facts: lines.Facts, seen: set[str]) -> tuple[Statement, ...]:
    behalf = post["_on_behalf_of_short"]
    return (
        told(then(post, facts), post),
        Statement(joined(role(post), f"on behalf of {behalf}" if behalf else "")),
        Statement(post["_organization_styled"] or "not on file"),
        Statement(_contact(post)),
        _since(post, facts, seen),
    )


def _contact(post: Row) -> str:
    if post["capacity"] != "official":
        return standing(post)
    if post["status"] == "mentioned":
        return "only spoken of"
    return joined(_CONTACT[post["status"]], when(post["date"]), by=" ")


def _since(post: Row, facts: lines.Facts, seen: set[str]) -> Statement:
    """What is known of somebody after the newest of their posts here: a later one, or nothing."""
    who = post["person"] or ""
    if not who or who in seen:
        return Statement("" if who else CHECK)
    seen.add(who)
    later = facts["_later"].get(who, post)
    if later["mission"] == post["mission"] or facts["kind"] == "person":
        return Statement(CHECK)
    moved = joined(role(later), later["_organization_short"])
    return told(f"later {moved} ({then(later, facts)}); {CHECK}", later)


def _times(facts: lines.Facts) -> Iterator[Section]:
    """The last time, the times before it, and what is planned or was declined."""
    found = [one for one in facts["missions"] if one["status"] == "held" and _met(one, facts)]
    last = tuple(_time(one, facts) for one in found[:1])
    yield Section("last", "Last time", (Facts(last),) if last else (NOTHING,))
    if found[1:]:
        yield Section(
            "before", "Before that", (Facts(tuple(_time(one, facts) for one in found[1:])),)
        )
    ahead = [one for one in facts["missions"] if one["status"] == "planned"]
    if ahead:
        yield Section("planned", "Planned", (Facts(tuple(_time(one, facts) for one in ahead)),))


def _met(mission: Row, facts: lines.Facts) -> bool:
    file = mission["_file"]
    went = any(post["_file"] == file and post["status"] in (None, "met") for post in facts["posts"])
    return went or any(
        row["_file"] == file and row["status"] == "held" for row in facts["engagements"]
    )


def _time(mission: Row, facts: lines.Facts) -> Fact:
    """A mission, who led it, and the occasions in which the party had a part."""
    leaders = facts["_leaders"][mission["_file"]]
    names = [row["_person_styled"] or row["_organization_short"] for row in leaders]
    days = span(mission["start"], mission["end"]) or "dates not on file"
    led = f"{listed(names)} leading" if names else ""
    head = told(joined(mission["mission_name"], days, led), mission, *leaders)
    bare = head._replace(notes=())
    there = [row for row in facts["engagements"] if row["_file"] == mission["_file"]]
    return Fact(
        then(mission, facts), (bare, *(occasion(row, present(row, facts)) for row in there))
    )


def _names(facts: lines.Facts) -> Iterator[Fact]:
    record = facts["record"]
    if record.get("native_name"):
        yield fact("Native name", [_defined(record["native_name"], record)])
    former = record.get("former_names", ())
    if former:
        yield fact("Formerly", [_defined(_former(one), record) for one in former])
    if record["aliases"]:
        yield fact("Also", [_defined(listed(record["aliases"]), record)])
    if record.get("parent"):
        yield fact("Part of", [_defined(record["parent_name"], record)])
    if facts["parts"]:
        yield fact("Parts", [_defined(listed(facts["parts_names"]), record)])
    printed = misprints(facts)
    if printed:
        yield fact("Printed also", [_of(line) for line in printed])
    met = delegation_met(facts)
    if met:
        yield fact("Delegation met", [_of(line) for line in met])
    notes = [Statement(one_line(note), foot(*record["sources"])) for note in record["notes"]]
    if notes:
        yield Fact("Notes", tuple(notes))


def _former(one: Row) -> str:
    return str(one["name"]) + (f", until {when(one['until'])}" if one["until"] else "")


def _defined(text: str, record: Row) -> Statement:
    return Statement(text, foot(*record["sources"]))


def _of(line: Line) -> Statement:
    return Statement("; ".join([line.text, *line.notes]), foot(*line.cites))
