"""Who stood in which post at a mission, as tables: delegates, officials, others."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from missioncli.export.book.marks import UNSAID, Marks, party, plain
from missioncli.export.wording import official, span, when, words
from missioncli.store.listings import Row
from missioncli.text import listed

_CAME_OF_IT = {
    "met": "met",
    "planned": "to be met",
    "declined": "declined to meet",
    "mentioned": "only spoken of",
}


class _Column(NamedTuple):
    """A column of a table: what its cells say, as Markdown; "" for nothing."""

    head: str
    cell: Callable[[Row], str]
    always: bool = True
    """Whether it stands there when it says nothing in any row."""
    unsaid: str = UNSAID
    """What a cell says where there is nothing: that it is not on file, or nothing."""


def delegation(facts: dict[str, Any], marks: Marks) -> str:
    """How many are named, how many the source says, then who: in the source's order."""
    rows = facts["delegates"]
    stated = [
        f"{'at least ' if size['at_least'] else ''}{size['count']:,} {plain(size['unit'])}"
        for size in facts["stated_size"]
    ]
    more = f"the source says {listed(stated)}" if stated else "the full number is not on file"
    named = f"{len(rows)} named; {more}.\n\n"
    return named + _table(rows, _DELEGATE, marks) if rows or stated else "Not on file.\n"


def met(facts: dict[str, Any], marks: Marks) -> str:
    """The officials, with what came of it."""
    rows = facts["officials"]
    return _table(rows, _OFFICIAL, marks) if rows else "Nobody on file.\n"


def others(facts: dict[str, Any], marks: Marks) -> str:
    """Who is neither a delegate nor an official."""
    return _table(facts["others"], _OTHER, marks)


def _table(rows: Sequence[Row], columns: Sequence[_Column], marks: Marks) -> str:
    return "".join(_lines(rows, columns, marks))


def _lines(rows: Sequence[Row], columns: Sequence[_Column], marks: Marks) -> Iterator[str]:
    shown = [one for one in columns if one.always or any(one.cell(row) for row in rows)]
    yield f"| {' | '.join(one.head for one in shown)} | Source |\n"
    yield f"| {' | '.join('---' for _ in shown)} | --- |\n"
    unsaid = False
    for row in rows:
        cells = [one.cell(row) or one.unsaid for one in shown]
        unsaid = unsaid or UNSAID in cells
        yield f"| {' | '.join(cells)} | {marks.cell(row['sources']) or UNSAID} |\n"
    if unsaid:
        yield f"\n{UNSAID} stands for what is not on file.\n"


def _delegate(row: Row) -> str:
    if not row["person"]:
        return f"{party(row['organization'], row['organization_name'])} (itself)"
    name = party(row["person"], row["_person_styled"])
    return f"**{name}** (leader)" if row["leader"] else name


def _there(row: Row) -> str:
    """When a delegate was there, where not all the time."""
    if row["joined"] and not row["left"]:
        return f"from {when(row['joined'])}"
    return span(row["joined"], row["left"])


def _house(field: str, name: str = "{}_name") -> Callable[[Row], str]:
    return lambda row: party(row[field], row[name.format(field)]) if row[field] else ""


def _words_of(field: str) -> Callable[[Row], str]:
    return lambda row: plain(row[field] or "")


_DELEGATE = (
    _Column("Name", _delegate),
    _Column("Role", _words_of("role")),
    _Column("Organization", _house("organization", "_{}_styled")),
    _Column("Acting for", _house("on_behalf_of", "_{}_short"), always=False, unsaid=""),
    _Column("Group", _words_of("group"), always=False, unsaid=""),
    _Column("There", _there, always=False, unsaid=""),
)
_OFFICIAL = (
    _Column(
        "Name",
        lambda row: party(row["person"], official(row)) if row["person"] else plain(official(row)),
    ),
    _Column("Office", _words_of("office")),
    _Column("Institution", _house("institution")),
    _Column("What came of it", lambda row: _CAME_OF_IT[row["status"]]),
    _Column("When", lambda row: when(row["date"]), always=False),
)
_OTHER = (
    _Column("Name", lambda row: party(row["person"], row["_person_styled"])),
    _Column("Role", _words_of("role")),
    _Column("Organization", _house("organization")),
    _Column("As", lambda row: words(row["capacity"] or "")),
)
