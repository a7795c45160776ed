"""A mission as an Event of schema.org, its engagements as events in it, and what it tells of."""

from collections.abc import Iterator
from typing import Any, Final

from missioncli.export.jsonld.nodes import (
    Node,
    Told,
    cited,
    identity,
    node,
    parties,
    party,
    ref,
    remarks,
    stands,
)
from missioncli.export.jsonld.words import issue_node, outcome_node, quote_node, reported_node
from missioncli.export.show.lines import standing
from missioncli.store.listings import Row

Facts = dict[str, Any]

_SCHEMA: Final = "https://schema.org/"
_MODES: Final = {
    "in-person": {"@id": f"{_SCHEMA}OfflineEventAttendanceMode"},
    "virtual": {"@id": f"{_SCHEMA}OnlineEventAttendanceMode"},
    "hybrid": {"@id": f"{_SCHEMA}MixedEventAttendanceMode"},
}
_CANCELLED: Final = ("cancelled", "declined")


def mission_nodes(facts: Facts) -> Iterator[Node]:
    """The mission's event first, then words, reported statements, issues, outcomes."""
    told = Told(facts["mission"], frozenset(issue["key"] for issue in facts["issues"]))
    works = [
        *(quote_node(row, told, place) for place, row in enumerate(facts["quotes"], start=1)),
        *(
            reported_node(row, told, place)
            for place, row in enumerate(facts["paraphrases"], start=1)
        ),
        *(issue_node(row, told) for row in facts["issues"]),
        *(outcome_node(row, told, place) for place, row in enumerate(facts["outcomes"], start=1)),
    ]
    yield _event(facts, told, [{"@id": work["@id"]} for work in works])
    yield from works


def _event(facts: Facts, told: Told, works: list[Node]) -> Node:
    key = told.mission
    others = [
        *(stands("about", party(row["person"]), _office(row)) for row in _unmet(facts)),
        *(stands("about", party(row["person"]), row["role"]) for row in facts["others"]),
        *(node("Country", name=country) for country in facts["about"]),
        *(ref("topic", topic) for topic in facts["collaboration"]),
    ]
    return node(
        "Event",
        identity("mission", key),
        name=facts["title"],
        description=facts["summary"],
        disambiguatingDescription=facts["status"],
        startDate=facts["start"],
        endDate=facts["end"],
        eventStatus=_status(facts["status"]),
        eventAttendanceMode=_MODES.get(facts["mode"] or ""),
        location=[_place(stop, key) for stop in facts["stops"]],
        organizer=parties(facts["organizers"]),
        sponsor=parties(facts["sponsors"]),
        attendee=list(_attendees(facts)),
        about=[one for one in others if one],
        subEvent=[_engagement(row, told) for row in facts["engagements"]],
        subjectOf=[*cited(facts["sources"]), *works, *remarks(facts["notes"])],
        potentialAction=[
            _followup(row, told, place) for place, row in enumerate(facts["followups"], start=1)
        ],
    )


def _status(status: str) -> Node:
    return {"@id": f"{_SCHEMA}Event{'Cancelled' if status in _CANCELLED else 'Scheduled'}"}


def _place(stop: Row, mission: str) -> Node:
    parts = [stop[part] for part in ("city", "region", "country") if stop[part]]
    address = node(
        "PostalAddress",
        addressLocality=stop["city"],
        addressRegion=stop["region"],
        addressCountry=stop["country"],
    )
    place = identity("mission", mission, "stop", stop["key"])
    return node("Place", place, name=", ".join(parts) or None, address=address if parts else None)


def _attendees(facts: Facts) -> Iterator[Node]:
    """Delegates and the officials whom they met, each in the role that the source gives."""
    for row in facts["delegates"]:
        role = row["role"] or standing({**row, "capacity": "delegate"})
        more = {"startDate": row["joined"], "endDate": row["left"]}
        more["subjectOf"] = cited(row["sources"])
        found = stands("attendee", party(row["person"] or row["organization"]), role, **more)
        if found:
            yield found
    for row in facts["officials"]:
        if row["status"] == "met" and row["person"]:
            more = {"startDate": row["date"], "subjectOf": cited(row["sources"])}
            yield stands("attendee", party(row["person"]), row["office"], **more) or {}


def _unmet(facts: Facts) -> list[Row]:
    return [row for row in facts["officials"] if row["status"] != "met" and row["person"]]


def _office(row: Row) -> str:
    return f"{row['office']}, {standing({**row, 'capacity': 'official'})}"


def _engagement(row: Row, told: Told) -> Node:
    leaders = [stands("attendee", party(key), "led it") for key in row["led_by"]]
    about = [
        *map(told.issue, row["issues"]),
        *(ref("topic", key) for key in row["topics"]),
    ]
    return node(
        "Event",
        identity("mission", told.mission, "engagement", row["key"]),
        name=row["title"],
        additionalType=row["kind"],
        disambiguatingDescription=row["status"],
        startDate=row["date"],
        eventStatus=_status(row["status"]),
        eventAttendanceMode=_MODES.get(row["mode"] or ""),
        location=ref("mission", told.mission, "stop", row["stop"]) if row["stop"] else None,
        attendee=[*leaders, *parties(row["participants"])],
        about=about,
        subjectOf=[*cited(row["sources"]), *remarks(row["notes"])],
    )


def _followup(row: Row, told: Told, place: int) -> Node:
    done = "Completed" if row["done"] else "Potential"
    return node(
        "PlanAction",
        identity("mission", told.mission, "followup", str(place)),
        name=row["action"],
        agent=party(row["owner"]),
        actionStatus={"@id": f"{_SCHEMA}{done}ActionStatus"},
        scheduledTime=row["due"],
        # The end of an action takes a time of day, which a day is not.
        disambiguatingDescription=f"done {row['done']}" if row["done"] else None,
        object=told.issue(row["issue"]) if row["issue"] else None,
        subjectOf=[*cited(row["sources"]), *remarks(row["notes"])],
    )
