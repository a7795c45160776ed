"""The listings: which view each command reads, what it shows, by what it can be narrowed.

One row of the table is one command. The acceptance tests walk it, so nothing can be forgotten.
"""

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

FilterName = Literal[
    "speaker",
    "organization",
    "institution",
    "topic",
    "issue",
    "category",
    "status",
    "since",
    "until",
    "mission",
    "with",
    "owner",
    "due",
    "open",
]


Row = dict[str, Any]
"""One row: the listing's columns by name. Lists are lists, absent values `None`."""


class Listing(NamedTuple):
    """One listing: its rows are mappings with the view's columns, hidden ones left out."""

    command: str
    one: str
    """What a row is, for counting: `1 delegate`."""
    many: str
    """What several are: `2 delegates`."""
    view: str
    columns: tuple[str, ...]
    """What plain, csv and markdown show, in this order; `mission` always follows."""
    filters: Mapping[FilterName, str]
    """The filters that apply, each with where it looks: a column, `refs:FIELD` for a reference of
    the record, `file:KIND` for one anywhere in its mission, `uses:KIND` for what refers to it."""
    example: str
    nested: str = ""
    """The column whose items are rows of their own in the flat formats; "" for none."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The columns of the flat formats, `mission` last."""
        return (*self.columns, "mission")


_ALWAYS: Final[dict[FilterName, str]] = {
    "mission": "mission",
    "since": "_first",
    "until": "_last",
}
_HANDS: Final[dict[FilterName, str]] = {"with": "refs", **_ALWAYS}
_SAID: Final[dict[FilterName, str]] = {
    "speaker": "refs:speaker",
    "organization": "speaker",
    "topic": "refs:topics",
    "issue": "refs:issues",
    **_HANDS,
}

LISTINGS: Final[dict[str, Listing]] = {
    listing.command: listing
    for listing in (
        Listing(
            "missions",
            "mission",
            "missions",
            "mission_rows",
            ("title", "start", "end", "stops", "status", "delegates", "quotes", "issues"),
            {
                "status": "status",
                "topic": "file:topic",
                "issue": "file:issue",
                **_HANDS,
                "with": "file",
            },
            "missioncli missions --since 2025",
        ),
        Listing(
            "delegates",
            "delegate",
            "delegates",
            "named_delegates",
            (
                "person_name",
                "role",
                "organization_name",
                "leader",
                "on_behalf_of_name",
                "group",
                "sources",
            ),
            {"organization": "refs:organization", **_HANDS},
            "missioncli delegates --organization Biogen",
        ),
        Listing(
            "officials",
            "official",
            "officials",
            "named_officials",
            ("person_name", "office", "institution_name", "status", "date", "sources"),
            {
                "institution": "refs:institution",
                "organization": "refs:institution",
                "status": "status",
                **_HANDS,
            },
            "missioncli officials --institution PMDA",
        ),
        Listing(
            "people",
            "person",
            "people",
            "person_rows",
            ("name", "capacity", "role", "organization_name", "sources"),
            {"organization": "post", **_HANDS},
            "missioncli people --organization BIO",
        ),
        Listing(
            "organizations",
            "organization",
            "organizations",
            "organization_rows",
            ("name", "acronym", "kind", "country", "people", "missions", "first", "last"),
            {"organization": "key", "with": "organizations", **_ALWAYS, "mission": "uses:party"},
            "missioncli organizations --organization METI",
        ),
        Listing(
            "quotes",
            "quote",
            "quotes",
            "quote_rows",
            (
                "speaker_name",
                "speaker_role",
                "speaker_organization_name",
                "text",
                "said",
                "topics",
                "sources",
            ),
            _SAID,
            "missioncli quotes --speaker Crowley",
        ),
        Listing(
            "paraphrases",
            "paraphrase",
            "paraphrases",
            "paraphrase_rows",
            (
                "speaker_name",
                "speaker_role",
                "speaker_organization_name",
                "summary",
                "topics",
                "sources",
            ),
            _SAID,
            "missioncli paraphrases --speaker Nagayama",
        ),
        Listing(
            "issues",
            "issue",
            "issues",
            "issue_rows",
            (
                "category",
                "title",
                "status",
                "raised_by_names",
                "addressed_to_names",
                "summary",
                "asks",
                "responses",
                "developments",
                "sources",
            ),
            {
                "category": "category",
                "status": "status",
                "topic": "refs:topics",
                "issue": "key",
                **_HANDS,
                "with": "issues",
            },
            "missioncli issues --category pricing",
        ),
        Listing(
            "engagements",
            "engagement",
            "engagements",
            "named_engagements",
            (
                "title",
                "kind",
                "date",
                "status",
                "led_by_names",
                "participants_names",
                "sources",
            ),
            {
                "status": "status",
                "topic": "refs:topics",
                "issue": "refs:issues",
                **_HANDS,
            },
            "missioncli engagements --with PMDA",
        ),
        Listing(
            "outcomes",
            "outcome",
            "outcomes",
            "named_outcomes",
            ("kind", "summary", "parties_names", "amount", "sources"),
            {"topic": "refs:topics", "issue": "refs:issues", **_HANDS},
            "missioncli outcomes --with PMDA",
        ),
        Listing(
            "followups",
            "follow-up",
            "follow-ups",
            "named_followups",
            ("action", "owner_name", "due", "done", "issue", "sources"),
            {
                "owner": "refs:owner",
                "due": "_last",
                "issue": "refs:issue",
                **_HANDS,
            },
            "missioncli followups --open --due 2026-12",
        ),
        Listing(
            "topics",
            "topic",
            "topics",
            "topic_rows",
            ("label", "quotes", "issues", "engagements"),
            {"topic": "key", **_ALWAYS, "mission": "uses:topic"},
            "missioncli topics",
        ),
        Listing(
            "sources",
            "source",
            "sources",
            "source_rows",
            ("title", "publisher", "published", "url", "cited"),
            {**_ALWAYS, "mission": "uses:source"},
            "missioncli sources --format markdown",
        ),
    )
}
"""Every listing, by command, in the order of the help."""
