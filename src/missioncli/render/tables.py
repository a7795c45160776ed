"""The listings that are tables: which columns a terminal shows, and how each reads."""

from collections.abc import Callable
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from missioncli.export.cells import flat
from missioncli.export.wording import amount, cites, official, span, when, words
from missioncli.render.grid import Column, Grid
from missioncli.render.parts import (
    QUIET,
    notes,
    source_line,
    sources_named,
    stacked,
    status_text,
    text,
    title,
)
from missioncli.store.ask import Answer
from missioncli.store.listings import Row
from missioncli.text import one_line


def _field(name: str) -> Callable[[Row], str]:
    return lambda row: flat(row[name])


def _words(name: str) -> Callable[[Row], str]:
    return lambda row: words(flat(row[name]))


def _date(name: str) -> Callable[[Row], str]:
    return lambda row: when(row[name])


def _status(row: Row) -> Text:
    return status_text(row["status"])


def _delegate(row: Row) -> str:
    return str(row["_person_styled"] or row["_organization_styled"])


def _house(row: Row) -> str:
    return str(row["_organization_styled"] or "") if row["person"] else ""


def _mark(row: Row) -> str:
    return "*" if row["leader"] else " "


def _role(row: Row) -> str:
    """The role, and what else there is to say: for whom, in which part, when not all the time."""
    role = one_line(row["role"] or "")
    sent_by = row["_on_behalf_of_short"] if row["on_behalf_of"] else ""
    more = [
        f"for {sent_by}" if sent_by and sent_by not in role else "",
        row["group"] or "",
        f"from {when(row['joined'])}" if row["joined"] else "",
        f"until {when(row['left'])}" if row["left"] else "",
    ]
    return ", ".join(part for part in (role, *more) if part)


def _capacity(row: Row) -> str:
    capacity = words(row["capacity"] or "no post on file")
    return f"{capacity}: {row['role']}" if row["role"] else capacity


def _acronym(row: Row) -> str:
    return f"{row['name']} ({row['acronym']})" if row["acronym"] else str(row["name"])


def _party_names(row: Row) -> str:
    return flat(
        row["_led_by_short"]
        + [one for one in row["_participants_short"] if one not in row["_led_by_short"]]
    )


LAYOUTS: Final[dict[str, tuple[Column, ...]]] = {
    "missions": (
        Column("Mission", _field("title")),
        Column("When", lambda row: span(row["start"], row["end"])),
        Column("Where", lambda row: "; ".join(stop["city"] or flat(stop) for stop in row["stops"])),
        Column("Status", _status),
        Column("Delegates", _field("delegates"), right=True),
        Column("Quotes", _field("quotes"), right=True),
        Column("Issues", _field("issues"), right=True),
        Column("Key", _field("id"), quiet=True, whole=True),
    ),
    "delegates": (
        Column(" ", _mark),
        Column("Name", _delegate),
        Column("Organization", _house),
        Column("Role", _role),
    ),
    "officials": (
        Column("Name", official),
        Column("Office", _field("office")),
        Column("Institution", lambda row: str(row["_institution_short"] or "")),
        Column("Status", _status),
        Column("Date", _date("date"), whole=True),
    ),
    "people": (
        Column("Name", _field("_person_styled")),
        Column("Capacity", _capacity),
        Column("Organization", lambda row: str(row["_organization_short"] or "")),
    ),
    "organizations": (
        Column("Name", _acronym),
        Column("Kind", _words("kind")),
        Column("Country", _field("country")),
        Column("People", _field("people"), right=True),
        Column("Missions", _field("missions"), right=True, several=True),
        Column("Last", _date("last"), several=True),
    ),
    "engagements": (
        Column("Engagement", _field("title")),
        Column("Kind", _words("kind")),
        Column("Date", _date("date"), whole=True),
        Column("Status", _status),
        Column("Participants", _party_names),
    ),
    "outcomes": (
        Column("Kind", _words("kind")),
        Column("Outcome", _field("summary")),
        Column("Parties", lambda row: flat(row["_parties_short"])),
        Column("Amount", amount, right=True),
    ),
    "followups": (
        Column("Action", _field("action")),
        Column("Owner", _field("owner_name")),
        Column("Due", _date("due"), whole=True),
        Column("Done", _date("done"), whole=True),
        Column("Issue", _field("issue_name")),
    ),
    "topics": (
        Column("Topic", _field("label")),
        Column("Quotes", _field("quotes"), right=True),
        Column("Issues", _field("issues"), right=True),
        Column("Engagements", _field("engagements"), right=True),
        Column("Key", _field("key"), quiet=True, whole=True),
    ),
    "sources": (
        Column("Source", _field("title")),
        Column("Publisher", _field("publisher")),
        Column("Published", _date("published"), whole=True),
        Column("Cited", _field("cited"), right=True),
        Column("Key", _field("key"), quiet=True, whole=True),
    ),
}

_FOLDER_WIDE: Final = ("organizations", "topics", "sources", "missions")
"""Listings whose rows are not one mission's."""

_UNSOURCED: Final = (*_FOLDER_WIDE, "followups")
"""Listings whose rows need no source."""


def table(answer: Answer) -> RenderableType:
    """A listing as a table without lines; columns that are empty in every row are left out.

    Citations and, when there are several, missions stand on the right; the remarks of the rows
    are numbered below. Where the terminal is too narrow for the longest words, the rows stand
    below each other instead.
    """
    command = answer.listing.command
    noted = () if command == "missions" else answer.rows
    remarks = list(dict.fromkeys(one for row in noted for one in row.get("notes") or ()))
    layout = [column for column in LAYOUTS[command] if answer.several or not column.several]
    columns = [*layout, *_common(answer, remarks)]
    rows = [[_cell(column.show(row)) for column in columns] for row in answer.rows]
    kept = [
        number for number in range(len(columns)) if any(row[number].plain.strip() for row in rows)
    ]
    columns = [columns[number] for number in kept]
    rows = [[row[number] for number in kept] for row in rows]
    led = command == "delegates" and any(row["leader"] for row in answer.rows)
    legend = [text("* led the delegation; order as in the source", QUIET)] if led else []
    sources = source_line(answer) if command not in _FOLDER_WIDE else []
    below = [*legend, *notes(remarks), *sources]
    parts = [stacked([title(answer), Text()]), Grid(columns, rows)]
    return Group(*parts, stacked([Text(), *below])) if below else Group(*parts)


def _common(answer: Answer, remarks: list[str]) -> list[Column]:
    """The columns that every table ends with: mission, citations, numbers of remarks."""
    named = sources_named(answer)

    def where(row: Row) -> str:
        numbers = sorted(remarks.index(one) + 1 for one in row.get("notes") or ())
        marks = "".join(f"({number})" for number in numbers)
        none = "" if answer.listing.command in _UNSOURCED else "no source"
        return f"{cites(row.get('sources') or (), named=named) or none} {marks}".strip()

    source = Column("Source", where, quiet=True)
    mission = Column("Mission key", _field("mission"), quiet=True, whole=True, several=True)
    if answer.listing.command == "missions":
        return []  # its notes stand on the page of each
    if answer.listing.command in _FOLDER_WIDE or not answer.several:
        return [source]
    return [source, mission]


def _cell(value: str | Text) -> Text:
    return value if isinstance(value, Text) else text(value)
