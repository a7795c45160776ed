"""How dates, citations and counts are worded for people, in every document and on the terminal."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from missioncli.model.kinds import SPOKEN
from missioncli.text import listed

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_MONTH: Final = 7
"""The length of a date up to its month."""


def when(date: str | None) -> str:
    """A date as precise as it is given: `17 March 2025`, `March 2025`, `2025`; "" for none."""
    if not date:
        return ""
    year, *rest = date.split("-")
    parts = [_MONTHS[int(rest[0]) - 1]] if rest else []
    days = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*days, *parts, year])


def span(start: str | None, end: str | None) -> str:
    """From `start` to `end`: `17–19 March 2025`, `30 March – 2 April 2025`, `March 2025`.

    With only one of them, that one. A day at one end and its own month at the other leave the
    other open: `from 5 November 2024`.
    """
    if start and end and start != end and (start.startswith(end) or end.startswith(start)):
        return f"from {when(start)}" if len(start) > len(end) else f"until {when(end)}"
    if not start or not end or start == end:
        return when(start) if start else f"until {when(end)}" if end else ""
    first, last = when(start).split(" "), when(end).split(" ")
    if len(first) == len(last):
        if len(first) > 1 and first[1:] == last[1:]:
            return f"{first[0]}–{' '.join(last)}"
        if first[-1] == last[-1]:
            return f"{' '.join(first[:-1])} – {' '.join(last)}"
    return f"{' '.join(first)} – {' '.join(last)}"


def months(start: str | None, end: str | None) -> str:
    """The months of a mission: `March 2025`, `December 2020 – January 2021`; "" for no date."""
    return span(start and start[:_MONTH], end and end[:_MONTH])


def month(start: str | None) -> str:
    """The month in which a mission began, `March 2025`; its year or "" where no more is known."""
    return when(start[:_MONTH]) if start else ""


def cites(sources: Iterable[str], *, named: bool) -> str:
    """Citations on one line: `¶5 ¶6`, or with `named` `bio-news ¶5 ¶6`; sources part by `, `.

    A whole source is cited by its key alone.
    """
    found = []
    for key, group in groupby(sources, key=lambda cite: cite.partition(":")[0]):
        paragraphs = [f"¶{cite.partition(':')[2]}" for cite in group if ":" in cite]
        found.append(" ".join([key, *paragraphs] if named or not paragraphs else paragraphs))
    return ", ".join(found)


def status(word: str) -> str:
    """A status as people say it: `progress` is `in progress`."""
    return SPOKEN.get(word, (word,))[0]


STATES: Final = ("open", "progress", "resolved", "refused", "dropped")
"""The states of an issue, in the order in which they are counted."""


def states(found: Sequence[str], *, always: Sequence[str] = ()) -> str:
    """How many issues stand where: `4 open, 1 in progress`; those in `always` even when none."""
    return ", ".join(
        f"{found.count(state)} {status(state)}"
        for state in STATES
        if state in found or state in always
    )


def words(slug: str) -> str:
    """A word of a vocabulary as text: `market-access` is `market access`."""
    return "Chatham House Rule" if slug == "chatham-house" else slug.replace("-", " ")


def tally(items: Sequence[str]) -> str:
    """How many of each, in order of first appearance: `regulatory 2, pricing 1`."""
    return ", ".join(f"{words(item)} {items.count(item)}" for item in dict.fromkeys(items))


def some(names: Sequence[str], limit: int) -> str:
    """At most `limit` names as people list them, then how many more: `A, B and 3 more`."""
    if len(names) <= limit:
        return listed(list(names))
    return listed([*names[:limit], f"{len(names) - limit} more"])


def amount(row: Mapping[str, Any]) -> str:
    """A sum with its thousands parted: `2,500,000 JPY`; "" for none."""
    return f"{row['amount']['value']:,} {row['amount']['currency']}" if row["amount"] else ""


def official(row: Mapping[str, Any]) -> str:
    """Who holds an office: the person with titles, or how many unnamed ones."""
    if row["person"]:
        return str(row["_person_styled"])
    return f"{row['count']} unnamed" if row["count"] else "unnamed"
