"""Words, issues and outcomes as works of schema.org."""

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
from missioncli.store.listings import Row


def quote_node(row: Row, told: Told, place: int) -> Node:
    """A Quotation; several passages are one text with […] between them, as in the other formats."""
    original = node("Quotation", text=row["original"]) if row["original"] else None
    return node(
        "Quotation",
        identity("mission", told.mission, "quote", str(place)),
        text=" […] ".join(row["passages"]),
        inLanguage=row["language"],
        translationOfWork=original,
        isBasedOn=cited(row["sources"]),
        **_said(row, told),
    )


def reported_node(row: Row, told: Told, place: int) -> Node:
    """What somebody is only reported to have said: a Statement with an abstract, not a text."""
    return node(
        "Statement",
        identity("mission", told.mission, "paraphrase", str(place)),
        abstract=row["summary"],
        citation=cited(row["sources"]),
        **_said(row, told),
    )


def _said(row: Row, told: Told) -> dict[str, Any]:
    occasion = row["engagement"]
    return {
        "creator": party(row["speaker"]),
        "creditText": row["attribution"],
        "dateCreated": row["said"],
        "recordedAt": ref("mission", told.mission, "engagement", occasion) if occasion else None,
        "conditionsOfAccess": row["terms"] if row["terms"] != "on-record" else None,
        "about": _about(row, told),
        "comment": remarks(row["notes"]),
    }


def _about(row: Row, told: Told) -> list[Node]:
    return [*map(told.issue, row["issues"]), *(ref("topic", key) for key in row["topics"])]


# Who raised an issue and whom it was put to, by the status of the mission: what was not held has
# raised nothing.
_ROLES: Final = {
    "held": (None, "put to"),
    "planned": ("to raise it", "to be put to"),
    "cancelled": ("was to raise it", "was to be put to"),
}


def issue_node(row: Row, told: Told) -> Node:
    """An issue as the Question that it puts: who asked it, for what, the answers and its state."""
    since = [
        node(
            "Comment",
            text=one["summary"],
            dateCreated=one["date"],
            citation=cited(one["sources"]),
            comment=remarks(one["notes"]),
        )
        for one in row["developments"]
    ]
    raised, put = _ROLES[row["mission_status"]]
    return node(
        "Question",
        identity("mission", told.mission, "issue", row["key"]),
        identifier=row["key"],
        name=row["title"],
        abstract=row["summary"],
        text=row["asks"],
        additionalType=row["category"],
        creativeWorkStatus=row["status"],
        author=[stands("author", party(key), raised) for key in row["raised_by"]],
        mentions=[stands("mentions", party(key), put) for key in row["addressed_to"]],
        suggestedAnswer=[_answer(one) for one in row["responses"]],
        about=[ref("issue", row["key"]), *(ref("topic", key) for key in row["topics"])],
        citation=cited(row["sources"]),
        comment=[*since, *remarks(row["notes"])],
    )


def _answer(one: Row) -> Node:
    return node(
        "Answer",
        text=one["summary"],
        additionalType=one["kind"],
        author=party(one["by"]),
        dateCreated=one["date"],
        citation=cited(one["sources"]),
        comment=remarks(one["notes"]),
    )


def outcome_node(row: Row, told: Told, place: int) -> Node:
    """What came of the mission, as a Statement about those whose outcome it is."""
    amount = row["amount"]
    money = node("MonetaryAmount", **amount) if amount else None
    return node(
        "Statement",
        identity("mission", told.mission, "outcome", str(place)),
        text=row["summary"],
        additionalType=row["kind"],
        about=[*parties(row["parties"]), *_about(row, told), *([money] if money else [])],
        citation=cited(row["sources"]),
        comment=remarks(row["notes"]),
    )
