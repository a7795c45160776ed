"""The page about an issue: the newest mission's account in full, earlier ones in short."""

from collections.abc import Iterator

from missioncli.export.issue_lines import issue_lines
from missioncli.export.pages import Line, Page
from missioncli.export.show.lines import (
    STATES,
    Facts,
    Labelled,
    engagement_keys,
    engagement_line,
    entries,
    joined,
    line,
    missions,
    outcome_line,
    owed,
    see_also,
    state_of,
    then,
    words_lines,
)
from missioncli.export.wording import status, when, words
from missioncli.store.listings import Row
from missioncli.text import listed, one_line

_APART = ("Other times", "Came of it", "Said", "Missions", "See also")


def issue_page(facts: Facts) -> Page:
    """The account of the newest mission that was held, other missions in short, words, outcomes."""
    rows = facts["issues"]
    newest = _newest(facts)
    key = facts["key"]
    return Page(
        facts["name"],
        joined(words(newest["category"]), state_of(facts)) if newest else state_of(facts),
        f"{status(newest['status'])}, {then(newest, facts)}" if newest else "not told of",
        entries(_entries(facts, newest), _APART),
        (*(_notes(newest) if newest else ()), STATES),
        f"missioncli issues {'--history ' if len(rows) > 1 else ''}--issue {key}",
    )


def _newest(facts: Facts) -> Row | None:
    held = {row["_file"] for row in facts["missions"] if row["status"] == "held"}
    rows: list[Row] = facts["issues"]
    return next((row for row in rows if row["_file"] in held), rows[0] if rows else None)


def _notes(row: Row) -> Iterator[str]:
    parts = (row, *row["responses"], *row["developments"])
    yield from (one_line(note) for part in parts for note in part["notes"])


def _entries(facts: Facts, newest: Row | None) -> Iterator[Labelled]:
    rows = facts["issues"]
    if newest:
        yield from _account(newest)
    others = [one for row in rows if row is not newest for one in _in_short(row, facts)]
    yield "Other times", others
    yield "Engagements", [engagement_line(row, facts, "") for row in facts["engagements"]]
    yield "Came of it", [outcome_line(row, facts) for row in facts["outcomes"]]
    yield from words_lines(facts, named=True)
    yield from owed(facts)
    yield "Not on file", [] if facts["quotes"] else [Line("any quote on this issue")]
    parties = [key for row in rows for key in (*row["raised_by"], *row["addressed_to"])]
    yield missions(facts)
    yield see_also(
        facts,
        {
            "people and organizations": parties,
            "engagements": engagement_keys(facts["engagements"], facts),
            "topics": [key for row in rows for key in row["topics"]],
        },
    )


def _account(row: Row) -> Iterator[Labelled]:
    found: list[Labelled] = []
    for label, text, cites in issue_lines(row):
        if label:
            found.append((label, []))
        found[-1][1].append(Line(text, tuple(cites)))
    yield from found


def _in_short(row: Row, facts: Facts) -> Iterator[Line]:
    """Another mission: where it stood, who raised it with whom, asks, answers, changes."""
    held = row["mission_status"] == "held"
    raisers, heard = listed(row["_raised_by_short"]), listed(row["_addressed_to_short"])
    by = f"{'raised by' if held else 'by'} {raisers}" if raisers else ""
    told = f"{'put to' if held else 'meant for'} {heard}" if heard else ""
    answers = "no answer on file" if row["raised"] and not row["responses"] else ""
    about = joined(status(row["status"]), by, told, answers, by="; ")
    yield line(f"{then(row, facts)}: {about}", row)
    yield from (Line(f"{'asked for' if held else 'asks'}: {ask}") for ask in row["asks"])
    for label, found in (("answer", row["responses"]), ("since", row["developments"])):
        for one in found:
            beside = joined(one.get("by_name"), one.get("kind"), when(one["date"]))
            brackets = f" ({beside})" if beside else ""
            yield line(f"{label}: {one_line(one['summary'])}{brackets}", one)
