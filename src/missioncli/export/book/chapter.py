"""The chapter of a mission: who went, whom they met, what was said and asked, what came of it."""

from collections.abc import Iterator
from typing import Any

from missioncli.export.book.marks import Marks, anchor, link, parties, party, plain, source_lines
from missioncli.export.book.notes import notes
from missioncli.export.book.posts import delegation, met, others
from missioncli.export.book.said import reported, said
from missioncli.export.cells import flat
from missioncli.export.issue_lines import issue_lines
from missioncli.export.show.lines import terms, where
from missioncli.export.wording import amount, span, status, when, words
from missioncli.store.listings import Row
from missioncli.text import listed

Facts = dict[str, Any]


def chapter(facts: Facts) -> Iterator[str]:
    """The chapter of one mission, from the facts that `store.whole` gives, section by section."""
    marks = Marks(facts["mission"], len(facts["cited_sources"]) > 1)
    yield from _head(facts, marks)
    yield _section("The delegation", delegation(facts, marks))
    held = facts["status"] == "held"
    yield _section("Whom they met" if held else "Whom they were to meet", met(facts, marks))
    if facts["others"]:
        yield _section("Others in the story", others(facts, marks))
    if facts["engagements"]:
        yield _section("Occasions", "".join(_occasions(facts, marks)))
    yield _section("What was said", said(facts, marks))
    if facts["paraphrases"]:
        yield _section("What was reported", reported(facts, marks))
    yield _section("Issues", _issues(facts, marks))
    yield _section("What came of it", _outcomes(facts, marks))
    yield _section("Follow-ups", _followups(facts, marks))
    places = ((one, f"source--{marks.mission}--{one['key']}") for one in facts["cited_sources"])
    sources = "".join(source_lines(one, place) for one, place in places)
    yield _section("Sources", sources or "None on file.\n")
    remarks = notes(facts)
    if remarks:
        yield _section("Editor's notes", remarks)


def _section(heading: str, body: str) -> str:
    return f"\n### {heading}\n\n{body}"


def _head(facts: Facts, marks: Marks) -> Iterator[str]:
    places = listed([plain(flat(stop)) for stop in facts["stops"]])
    mode = f", {facts['mode'].replace('in-person', 'in person')}" if facts["mode"] else ""
    dates = span(facts["start"], facts["end"])
    state = f"{facts['status']}{mode}".capitalize()
    mark = marks(facts["sources"])
    yield f"\n{anchor('mission', facts['mission'])}\n\n## {plain(facts['title'])}\n\n"
    there = ", ".join(part for part in (dates, places) if part) or "dates and places not on file"
    yield there[:1].upper() + there[1:]
    yield f". {state}.{mark}\n\n"
    if facts["summary"]:
        yield f"{plain(facts['summary'])}{mark}\n\n"
    yield from _fact("Organised by", _named(facts, "organizers"), mark)
    yield from _fact("Paid for by", _named(facts, "sponsors"), mark)
    led = [_leader(row, marks) for row in facts["delegates"] if row["leader"]]
    yield from _fact("Led by", listed(led) or "not on file", "")
    yield from _fact("About", listed([plain(one) for one in facts["about"]]), mark)
    yield from _fact("Aims", "; ".join(plain(one) for one in facts["objectives"]), mark)
    together = "; ".join(plain(one) for one in facts["collaboration_names"])
    yield from _fact("Together on", together, mark)


def _fact(label: str, said: str, mark: str) -> Iterator[str]:
    if said:
        yield f"- **{label}:** {said}{mark}\n"


def _named(row: Row, field: str, names: str = "{}_names") -> str:
    """The parties in a field, each leading to the directory; "" for none."""
    return listed(parties(row[field], row[names.format(field)]))


def _leader(row: Row, marks: Marks) -> str:
    who = party(
        row["person"] or row["organization"], row["_person_styled"] or row["organization_name"]
    )
    about = [row["role"], row["_organization_short"]] if row["person"] else [row["role"]]
    return ", ".join([who, *(plain(part) for part in about if part)]) + marks(row["sources"])


def _occasions(facts: Facts, marks: Marks) -> Iterator[str]:
    for row in facts["engagements"]:
        issues = _issue_links(row, facts)
        about = [
            words(row["kind"]) if words(row["kind"]) not in row["title"].lower() else "",
            row["status"] if row["status"] != "held" else "",
            plain(where(row)),
            terms(row),
            _people("led by", row, "led_by"),
            _people("with", row, "participants"),
            f"on {listed(issues)}" if issues else "",
        ]
        beside = "; ".join(part for part in about if part)
        yield f"- **{plain(row['title'])}**: {beside}{marks(row['sources'])}\n"


def _people(label: str, row: Row, field: str) -> str:
    names = _named(row, field, "_{}_short")
    return f"{label} {names}" if names else ""


def _issue_links(row: Row, facts: Facts) -> list[str]:
    """The issues of a record; those that this mission tells of lead to its account."""
    told = {issue["key"] for issue in facts["issues"]}
    return [
        link(name, "issue", facts["mission"], key) if key in told else plain(name)
        for key, name in zip(row["issues"], row["issues_names"], strict=True)
    ]


def _issues(facts: Facts, marks: Marks) -> str:
    rows = facts["issues"]
    if not rows:
        return "None on file.\n"
    parts = ["Where an issue stands is the editor's assessment.\n"]
    parts += ["".join(_issue(row, facts["mission"], marks)) for row in rows]
    return "".join(parts)


def _issue(row: Row, mission: str, marks: Marks) -> Iterator[str]:
    yield f"\n{anchor('issue', mission, row['key'])}\n\n#### {plain(row['title'])}\n\n"
    yield f"{plain(words(row['category'])).capitalize()}: **{status(row['status'])}**\n\n"
    last = ""
    for label, statement, cites in issue_lines(row):
        head = f"**{label or last}:** "
        last = label or last
        said = not statement.endswith("on file")
        mark = marks(cites or (row["sources"] if last in _OWN else ())) if said else ""
        yield f"- {head}{plain(statement)}{mark}\n"
    if row["elsewhere"]:
        others = [link(title, "issue", key, row["key"]) for key, title in row["elsewhere"]]
        yield f"- **Also at:** {listed(others)}\n"


_OWN = ("Raised by", "By", "Put to", "Meant for", "Asked for", "Asks")
"""The labels of statements whose source is that of the issue."""


def _outcomes(facts: Facts, marks: Marks) -> str:
    lines = []
    for row in facts["outcomes"]:
        issues = _issue_links(row, facts)
        about = [
            words(row["kind"]),
            amount(row) and plain(amount(row)),
            _named(row, "parties", "_{}_short"),
            f"on {listed(issues)}" if issues else "",
        ]
        beside = "; ".join(part for part in about if part)
        lines.append(f"- {plain(row['summary'])} ({beside}){marks(row['sources'])}\n")
    return "".join(lines) or "Nothing on file.\n"


def _followups(facts: Facts, marks: Marks) -> str:
    lines = []
    for row in facts["followups"]:
        state = f"Done {when(row['done'])}" if row["done"] else "Owed"
        issue = row["issue_name"]
        about = [
            party(row["owner"], row["owner_name"]) if row["owner"] else "owner not on file",
            f"due {when(row['due'])}" if row["due"] else "",
            f"for {plain(issue)}" if issue else "",
            f"promised at {plain(row['engagement_name'])}" if row["engagement_name"] else "",
        ]
        beside = "; ".join(part for part in about if part)
        mark = marks(row["sources"]) if row["sources"] else ""
        lines.append(f"- **{state}:** {plain(row['action'])} ({beside}){mark}\n")
    return "".join(lines) or "None on file.\n"
