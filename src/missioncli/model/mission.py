"""The mission file as a whole: a mission with its records, or a registry of shared definitions."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError, core_schema

from missioncli.model.base import (
    Flag,
    Key,
    Line,
    Mode,
    OrganizationKey,
    PartialDate,
    Record,
    Release,
    Shape,
    Table,
    Text,
    TopicKey,
    Whole,
    no_items,
)
from missioncli.model.entities import Organization, Person, Source, Stop
from missioncli.model.records import (
    Delegate,
    Engagement,
    Followup,
    Issue,
    Official,
    Other,
    Outcome,
    Paraphrase,
    Quote,
)

FORMAT: Final = 1
"""The version of the mission file that this program reads and writes."""

REGISTRY_TABLES: Final = frozenset({"format", "people", "organizations", "topics", "sources"})
"""What a file without `[mission]` may hold."""

NO_MISSION: Final = "[mission] is missing; a file without it is a registry and cannot hold {stray}"


def _known_format(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        if value == FORMAT:
            return FORMAT
        # How new is not said: the number may have more digits than can be printed.
        msg = "its format is newer than this program knows ({known}): install a newer missioncli"
        raise PydanticCustomError("newer_format", msg, {"known": FORMAT})
    raise PydanticCustomError("wrong_format", "the format of a mission file is the whole number 1")


class StatedSize(Table):
    """How large the source says the delegation was."""

    count: Whole
    """The number."""
    unit: Line
    """Of what: companies, people."""
    at_least: Flag | None = None
    """Whether the source says `more than` or `over`."""


class Mission(Record):
    """The mission itself."""

    id: Key
    """Its key, unique in a folder."""
    title: Line
    """What it is called."""
    organizers: list[OrganizationKey] = Field(default_factory=no_items)
    """Who organised it."""
    sponsors: list[OrganizationKey] = Field(default_factory=no_items)
    """Who paid for it."""
    start: PartialDate | None = None
    """The first day."""
    end: PartialDate | None = None
    """The last day."""
    about: list[Line] = Field(default_factory=no_items)
    """Countries whose policy is at stake, where not those visited."""
    mode: Mode | None = None
    """In person, virtual or both."""
    status: Literal["planned", "held", "cancelled"] = "held"
    """Whether it took place."""
    stated_size: list[StatedSize] = Field(default_factory=no_items)
    """How large the source says the delegation was."""
    summary: Text | None = None
    """The mission in a few sentences, in the editor's words."""
    objectives: list[Line] = Field(default_factory=no_items)
    """What it set out to do."""
    collaboration: list[TopicKey] = Field(default_factory=no_items)
    """Areas in which the two sides work together."""
    release: Release | None = None
    """How far its records may go; default internal."""
    stops: dict[Key, Stop] = Field(default_factory=dict)
    """The places visited, in travel order."""


class MissionFile(Table):
    """One file: a mission, or (without `[mission]`) a registry that the folder shares."""

    format: Annotated[int, Shape("1", core_schema.no_info_plain_validator_function(_known_format))]
    """The version of the file format: 1."""
    mission: Mission | None = None
    """The mission. A file without it is a registry of people, organizations, topics, sources."""
    people: dict[Key, Person] = Field(default_factory=dict)
    """The people, by key."""
    organizations: dict[Key, Organization] = Field(default_factory=dict)
    """The organisations, by key; people and organisations share one set of keys."""
    topics: dict[Key, Line] = Field(default_factory=dict)
    """The topics: key and label."""
    sources: dict[Key, Source] = Field(default_factory=dict)
    """The texts in which the facts are written, by key."""
    delegates: list[Delegate] = Field(default_factory=no_items)
    """Who went, in the source's order."""
    officials: list[Official] = Field(default_factory=no_items)
    """Whom they met, planned to meet or spoke of."""
    others: list[Other] = Field(default_factory=no_items)
    """Who else is in the story."""
    quotes: list[Quote] = Field(default_factory=no_items)
    """What was said, word for word."""
    paraphrases: list[Paraphrase] = Field(default_factory=no_items)
    """What was reported as said."""
    issues: dict[Key, Issue] = Field(default_factory=dict)
    """The concerns raised, by key; the same key in several missions is one issue's history."""
    engagements: dict[Key, Engagement] = Field(default_factory=dict)
    """The meetings and other occasions, by key."""
    outcomes: list[Outcome] = Field(default_factory=no_items)
    """What came of it."""
    followups: list[Followup] = Field(default_factory=no_items)
    """What is still owed."""

    @model_validator(mode="after")
    def _registry_holds_no_records(self) -> Self:
        if self.mission is None:
            stray = [
                name
                for name in type(self).model_fields
                if name not in REGISTRY_TABLES and getattr(self, name)
            ]
            if stray:
                raise PydanticCustomError("registry", NO_MISSION, {"stray": ", ".join(stray)})
        return self

    @property
    def only_source(self) -> str | None:
        """The key of the file's source when it has just one: the one bare paragraphs belong to."""
        return next(iter(self.sources)) if len(self.sources) == 1 else None
