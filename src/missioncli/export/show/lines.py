"""The lines that several pages have: when, who in which post, what was said, what is owed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from missioncli.export.pages import Entry, Line
from missioncli.export.quoting import quoted
from missioncli.export.wording import (
    amount,
    months,
    official,
    span,
    status,
    when,
    words,
)
from missioncli.model.kinds import ENGAGEMENT
from missioncli.store.listings import Row
from missioncli.store.pages.engagements import fate
from missioncli.text import count, listed, one_line

Facts = dict[str, Any]
Labelled = tuple[str, list[Line]]
"""A heading and its lines; with no lines it does not appear."""

_UNMET = {"planned": "to be met", "declined": "declined to meet", "mentioned": "only spoken of"}

STATES = "The state of an issue is the editor's assessment."


def entries(found: Iterable[Labelled], apart: Sequence[str]) -> tuple[Entry, ...]:
    """Those that have lines; those headed as in `apart` begin a new group."""
    return tuple(
        Entry(heading, tuple(lines), heading in apart) for heading, lines in found if lines
    )


def line(text: str, row: Row) -> Line:
    """A statement with the citations and notes of the record that it comes from."""
    return Line(text, tuple(row["sources"]), tuple(one_line(note) for note in row.get("notes", ())))


def tags(facts: Facts) -> dict[str, str]:
    """What stands for each mission of the page: its months, with its key where two share them."""
    rows = facts["missions"]
    all_months = [months(row["start"], row["end"]) for row in rows]
    found = {}
    for row, whole in zip(rows, all_months, strict=True):
        alike = all_months.count(whole) > 1 or (facts["_several"] and not whole)
        key = row["mission"] if alike else ""
        state = "" if row["status"] == "held" else row["status"]
        found[row["mission"]] = joined(whole, key, state) or row["mission_name"]
    return found


def then(row: Row, facts: Facts) -> str:
    """When a record's mission was, as `tags` words it: `March 2025`, `May 2028, planned`."""
    return str(facts["_tags"][row["mission"]])


def at_post(row: Row, facts: Facts) -> str:
    """When somebody held a post: on the days that the record gives, else as `then`."""
    mission = next(one for one in facts["missions"] if one["_file"] == row["_file"])
    own = when(row["date"])
    if row["joined"] or row["left"]:
        own = span(row["joined"] or mission["start"], row["left"] or mission["end"])
    whole = months(mission["start"], mission["end"])
    if not own:
        return then(row, facts)
    return own + then(row, facts).removeprefix(whole) if whole else joined(own, then(row, facts))


def beside(row: Row, facts: Facts, *parts: str | None) -> str:
    """What stands in brackets after a statement, the mission last where there are several."""
    mission = then(row, facts) if len(facts["missions"]) > 1 else ""
    found = joined(*parts, mission, by="; ")
    return f" ({found})" if found else ""


def joined(*parts: str | None, by: str = ", ") -> str:
    """The parts that there are, in one line."""
    return by.join(part for part in parts if part)


def standing(post: Row) -> str:
    """In which capacity somebody stands in a mission: `official`, `leader of the delegation`."""
    if post["capacity"] == "delegate":
        return joined("leader of the delegation" if post["leader"] else "delegate", post["group"])
    if post["capacity"] == "official":
        return joined("official", _UNMET.get(post["status"]))
    return words(post["capacity"])


def holder(post: Row) -> str:
    """Who held a post; an organisation may itself be a delegate."""
    if post["person"] is None and post["capacity"] == "delegate":
        return "itself"
    return official(post)


def role(post: Row) -> str:
    """The role as printed, or that it is not on file."""
    return post["role"] or ("" if post["person"] is None else "role not on file")


def engagement_line(row: Row, facts: Facts, who: str) -> Line:
    """An engagement: its title, state, day and place, and `who` took part."""
    about = joined(f"{row['title']}: {outcome_of(row)}", where(row), terms(row), who, by="; ")
    return line(about + beside(row, facts), row)


def outcome_of(row: Row) -> str:
    """What became of an engagement: `held`, `planned`, `declined`, `mission cancelled`."""
    return "mission cancelled" if fate(row) == "cancelled" else fate(row)


def where(row: Row) -> str:
    """Day and place of an engagement, each as far as it is on file."""
    day, place = when(row["date"]), row["stop_name"]
    virtual = row["mode"] == "virtual"
    missing = ["day"] * (not day) + ["place"] * (not place and not virtual)
    unknown = f"{listed(missing)} not on file" if missing else ""
    return joined(day, place, "virtual" if virtual else None, unknown)


def terms(row: Row) -> str:
    """The terms under which something was said or held; "" for on record."""
    return words(row["terms"]) if row["terms"] not in (None, "on-record") else ""


def quote_line(row: Row, facts: Facts, *, named: bool) -> Line:
    """A quotation in quotation marks, word for word; `named` puts the speaker before it."""
    passages = " […] ".join(quoted(row, one_line))
    original = f"original: {one_line(row['original'])}" if row["original"] else ""
    about = ("translated" if row["translated"] else "", *_about(row, facts), original)
    return _said(passages + beside(row, facts, *about), row, named=named)


def paraphrase_line(row: Row, facts: Facts, *, named: bool, mark: str = "") -> Line:
    """What somebody is only reported to have said; `mark` stands in the brackets after it."""
    about = beside(row, facts, mark, *_about(row, facts))
    return _said(one_line(row["summary"]) + about, row, named=named)


def _said(text: str, row: Row, *, named: bool) -> Line:
    post = joined(row["_speaker_short"], row["speaker_role"], row["_speaker_organization_short"])
    return line(f"{post}: {text}" if named else text, row)


def _about(row: Row, facts: Facts) -> tuple[str, ...]:
    """Under which terms, when and on which occasion something was said."""
    said = f"said {when(row['said'])}" if row["said"] else ""
    occasion = row["engagement_name"] if facts["kind"] != ENGAGEMENT else ""
    return terms(row), said, occasion or ""


def words_lines(facts: Facts, *, named: bool) -> Iterator[Labelled]:
    """The quotations and the reported statements of the facts."""
    yield "Said", [quote_line(row, facts, named=named) for row in facts["quotes"]]
    reported = facts["paraphrases"]
    yield "Reported", [paraphrase_line(row, facts, named=named) for row in reported]


def issue_line(row: Row, facts: Facts) -> Line:
    """Where an issue stood at a mission: `in progress: Access to expedited pathways`."""
    state = status(row["status"]) if row["status"] else "state not on file"
    return Line(f"{state}: {row['title']}{beside(row, facts)}", tuple(row["sources"]))


def answer_line(title: str, one: Row, row: Row, facts: Facts) -> Line:
    """The response `one`, told in the record `row`: to what, what was answered, by whom, when."""
    by = joined(one["by_name"] or "by whom is not on file", one["kind"], when(one["date"]))
    return line(f"{title}: {one_line(one['summary'])}{beside(row, facts, by)}", one)


def developments(issues: Iterable[Row], facts: Facts) -> Iterator[Line]:
    """What has changed about issues."""
    for row in issues:
        for one in row["developments"]:
            about = beside(row, facts, when(one["date"]))
            yield line(f"{row['title']}: {one_line(one['summary'])}{about}", one)


def outcome_line(row: Row, facts: Facts) -> Line:
    """What came of it."""
    return line(one_line(row["summary"]) + beside(row, facts, amount(row)), row)


def owed(facts: Facts) -> Iterator[Labelled]:
    """Follow-ups: those that are owed, and those that are done."""
    rows = facts["followups"]
    yield "Still owed", [_followup(row, facts) for row in rows if not row["done"]]
    yield "Done", [_followup(row, facts) for row in rows if row["done"]]


def _followup(row: Row, facts: Facts) -> Line:
    due = f"due {when(row['due'])}" if row["due"] else ""
    done = f"done {when(row['done'])}" if row["done"] else ""
    about = joined(row["owner_name"] or "owner not on file", due, done)
    return line(one_line(row["action"]) + beside(row, facts, about), row)


def mission_line(row: Row) -> Line:
    """A mission: title, when, whether it was held, its key."""
    days = span(row["start"], row["end"]) or "dates not on file"
    state = "" if row["status"] == "held" else row["status"]
    return Line(joined(row["mission_name"], days, state, row["mission"]), tuple(row["sources"]))


def see_also(facts: Facts, links: dict[str, Iterable[str]]) -> Labelled:
    """Where to go on, by kind: what `missioncli show` takes."""
    found = []
    for kind, keys in links.items():
        known = [key for key in dict.fromkeys(keys) if key and key != facts["key"]]
        if known:
            found.append(Line(f"{kind}: {', '.join(known)}"))
    return "See also", [Line("missioncli show KEY"), *found] if found else []


def engagement_keys(rows: Iterable[Row], facts: Facts) -> Iterator[str]:
    """What to type for engagements; with its mission where others have the key."""
    for row in rows:
        yield row["key"] + (
            f" --mission {row['mission']}" if row["key"] in facts["_shared"] else ""
        )


def missions(facts: Facts) -> Labelled:
    """The missions that the page is about, where the data holds several."""
    several = facts["_several"]
    return "Missions", [mission_line(row) for row in facts["missions"]] if several else []


def state_of(facts: Facts) -> str:
    """How many missions tell of it; with one, which state it is in where it was not held.

    Where none does, whether only those that were asked for were looked at.
    """
    number = len(facts["missions"])
    if number == 1 and facts["missions"][0]["status"] != "held":
        return f"1 mission, {facts['missions'][0]['status']}"
    if number:
        return count(number, "mission")
    return f"not in {listed(facts['_among'], 'or')}" if facts["_among"] else "in no mission"
