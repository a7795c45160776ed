"""Issues as a brief tells of them: where they stand, what was asked, what was answered."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from missioncli.export.brief.statements import (
    answer,
    cited,
    development,
    fact,
    foot,
    state,
    told,
)
from missioncli.export.brief.value import Fact, Matter, Statement
from missioncli.export.issue_lines import heard, raisers
from missioncli.export.show.lines import Facts, joined, then
from missioncli.export.show.party import ground, on_our_side, own
from missioncli.store.listings import Row
from missioncli.text import listed

_OPEN = ("open", "progress", "")


def mission_matter(row: Row, facts: Facts) -> Matter:
    """An issue as one mission tells of it."""
    return Matter(row["title"], row["status"], state(row["status"]), tuple(_account(row, facts)))


def _account(row: Row, facts: Facts) -> Iterator[Fact]:
    yield fact("The need", [told(row["summary"], row)])
    asks = [cited(ask, row) for ask in row["asks"]]
    answers = [answer(one, facts, row) for one in row["responses"]]
    if row["raised"]:
        yield Fact("Raised", tuple(_raised(row)), run=True)
        yield fact("Asked for", asks, half=True)
        yield fact("Answered", answers, half=True)
    elif facts["status"] == "held":
        where = tuple(Statement(text, foot(*cites)) for _, text, cites in heard(row) if cites)
        if where:
            yield Fact("Discussed", where)
    else:
        yield from _not_raised(row)
        yield fact("Asks", asks, half=bool(answers))
        if answers:
            yield fact("Answered", answers, half=True)
    if row["developments"]:
        yield fact("Since", [development(one, facts, row) for one in row["developments"]])


def _not_raised(row: Row) -> Iterator[Fact]:
    """Whose matter it is at a mission that was not held, and whom it was meant for."""
    if row["raised_by"]:
        yield fact("By", [cited(listed(raisers(row)), row)])
    if row["addressed_to"]:
        yield fact("Meant for", [cited(listed(row["addressed_to_names"]), row)])


def _raised(row: Row) -> Iterator[Statement]:
    """Who raised it, whom it was put to, and where it was discussed."""
    by = f"by {listed(raisers(row)) or 'whom is not on file'}"
    if not row["addressed_to"] and not row["_heard"]:
        yield cited(f"{by}; with whom is not on file", row)
        return
    how = {"Put to": "put to", "Discussed": "discussed at"}
    found = [(f"{how[label]} {text}", cites) for label, text, cites in heard(row)]
    # What the source says of who was told stands where the issue does; a meeting where it does.
    put = [text for text, cites in found if not cites]
    yield cited(joined(by, *put, by="; "), row)
    yield from (Statement(text, foot(*cites)) for text, cites in found if cites)


def party_matters(rows: Sequence[Row], facts: Facts, *, theirs: bool) -> Iterator[Matter]:
    """Each issue once, followed through the missions in which it had to do with the party.

    Those that are open come first. `theirs` says that they raised it, so that others answer.
    """
    by_key: dict[str, list[Row]] = {}
    for row in rows:
        by_key.setdefault(row["key"], []).append(row)
    found = [_matter(accounts, facts, theirs=theirs) for accounts in by_key.values()]
    yield from sorted(found, key=lambda one: one.status not in _OPEN)


def _matter(rows: Sequence[Row], facts: Facts, *, theirs: bool) -> Matter:
    """`rows` are the missions' accounts of one issue, newest first."""
    newest = rows[0]
    now = facts["_standing"].get(newest["key"], newest)
    found = list(_followed(rows, facts, theirs=theirs))
    where = state(now["status"], then(now, facts))
    return Matter(newest["title"], now["status"] or "", where, tuple(found))


def _followed(rows: Sequence[Row], facts: Facts, *, theirs: bool) -> Iterator[Fact]:
    newest = rows[0]
    if newest["summary"]:
        yield fact("The need", [told(newest["summary"], newest)])
    yield fact("On file as" if theirs else "With them", [_grounds(row, facts) for row in rows])
    yield fact("Asked for", _asks(rows, facts), half=True)
    every = _since_then(rows, facts)
    told_of = [(one, row) for row in every for one in row["responses"]]
    mine = [pair for pair in told_of if pair[0]["by"] and own(facts, pair[1], pair[0]["by"])]
    others = [pair for pair in told_of if pair not in mine]
    if not theirs and not all(on_our_side(row, facts) for row in rows):
        yield fact("They answered", [answer(one, facts, row) for one, row in mine], half=True)
        if others:
            yield fact("Others did", [answer(one, facts, row) for one, row in others])
    else:
        yield fact("Answered", [answer(one, facts, row) for one, row in told_of], half=True)
    since = [development(one, facts, row) for row in every for one in row["developments"]]
    yield fact("Since then", dict.fromkeys(since))


def _since_then(rows: Sequence[Row], facts: Facts) -> list[Row]:
    """Every account of the issue since the party first had to do with it, newest first."""
    accounts = facts["_accounts"].get(rows[0]["key"], ())
    known, first = {row["_row"] for row in rows}, rows[-1]["_row"]
    later = takewhile(lambda row: row["_row"] != first, accounts)
    every = [*rows, *(row for row in later if row["_row"] not in known)]
    return sorted(every, key=lambda row: row["_rank"])


def _grounds(row: Row, facts: Facts) -> Statement:
    """Why the issue counts as theirs at a mission; where only a meeting links them, that it does.

    What the source says of who was told is written where the issue is, a meeting where it is.
    """
    grounds = row["grounds"]
    status = row["mission_status"]
    text = joined(*(ground(one, status) for one in grounds), by="; ")
    only_met = all(one["ground"] == "engagement" for one in grounds)
    heard = status == "held" and only_met and not on_our_side(row, facts)
    unsaid = "; who heard what is not said" if heard else ""
    several = len(facts["_everywhere"]) > 1
    at = f"{then(row, facts)}: " if several else ""
    where = [cite for one in grounds for cite in one["sources"]]
    cites = where if only_met else [*row["sources"], *where]
    return Statement(f"{at}{text}{unsaid}", foot(*cites))


def _asks(rows: Sequence[Row], facts: Facts) -> Iterator[Statement]:
    """Every ask once, with the missions that had it."""
    several = len(facts["_everywhere"]) > 1
    for ask in dict.fromkeys(ask for row in rows for ask in row["asks"]):
        having = [row for row in rows if ask in row["asks"]]
        at = f" ({listed([then(row, facts) for row in having])})" if several else ""
        cites = (cite for row in having for cite in row["sources"])
        yield Statement(f"{ask}{at}", foot(*cites))
