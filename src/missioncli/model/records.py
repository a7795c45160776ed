"""What a mission consists of: people in their roles, words, issues, engagements, results."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from missioncli.model.base import (
    EngagementKey,
    Flag,
    IssueKey,
    Line,
    Mode,
    Noted,
    Open,
    OrganizationKey,
    PartialDate,
    Party,
    Passages,
    PersonKey,
    Record,
    StopKey,
    Table,
    Terms,
    Text,
    TopicKey,
    Whole,
    no_items,
)

ISSUE_CATEGORIES = (
    "regulatory",
    "pricing",
    "market-access",
    "intellectual-property",
    "tax",
    "trade",
    "investment",
    "supply-chain",
    "energy",
    "security",
    "digital",
    "workforce",
)
ENGAGEMENT_KINDS = (
    "meeting",
    "roundtable",
    "address",
    "reception",
    "site-visit",
    "conference",
    "briefing",
    "signing",
)
NOBODY: Final = "a delegate is a person, an organization or both"
TWO_VOICES: Final = "give either speaker (a key) or attribution (for somebody unnamed), just one"

OUTCOME_KINDS = ("consensus", "agreement", "announcement", "commitment", "investment")


class Delegate(Record):
    """Somebody, or an organisation, who went."""

    person: PersonKey | None = None
    """Who went."""
    organization: OrganizationKey | None = None
    """For whom they work, or the organisation that went."""
    role: Line | None = None
    """The role as the source gives it."""
    on_behalf_of: Party | None = None
    """Whom they represented, where not their own organisation."""
    leader: Flag | None = None
    """Whether they led the delegation."""
    group: Line | None = None
    """The part of the delegation they belonged to."""
    joined: PartialDate | None = None
    """When they joined, where not at the start."""
    left: PartialDate | None = None
    """When they left, where not at the end."""

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if self.person is None and self.organization is None:
            raise PydanticCustomError("delegate", NOBODY)
        return self


class Official(Record):
    """Somebody in public office whom the delegation met, planned to meet or spoke of."""

    person: PersonKey | None = None
    """Who; left out when the source names only the office."""
    count: Whole | None = None
    """How many, when they are unnamed."""
    office: Line
    """The office as the source gives it."""
    institution: OrganizationKey | None = None
    """The ministry, authority or parliament."""
    status: Literal["met", "planned", "declined", "mentioned"] = "met"
    """What came of it."""
    date: PartialDate | None = None
    """When they met."""


class Other(Record):
    """Somebody in the story who is neither a delegate nor an official."""

    person: PersonKey
    """Who."""
    organization: OrganizationKey | None = None
    """For whom they work."""
    role: Line | None = None
    """The role as the source gives it."""
    capacity: (
        Literal["counterpart", "staff", "host", "expert", "patient", "media", "other"] | None
    ) = None
    """In which capacity they appear, in the editor's classification."""


class Said(Record):
    """What a quotation and a reported statement have in common."""

    speaker: Party | None = None
    """Who said it: a person or an organisation."""
    attribution: Line | None = None
    """Who said it, when unnamed: `a senior official`."""
    said: PartialDate | None = None
    """When, where not at the mission."""
    engagement: EngagementKey | None = None
    """On which occasion."""
    topics: list[TopicKey] = Field(default_factory=no_items)
    """What it is about."""
    issues: list[IssueKey] = Field(default_factory=no_items)
    """The issues it speaks to."""
    terms: Terms | None = None
    """Under which terms it was said; default: as its engagement, else on-record."""

    @model_validator(mode="after")
    def _one_voice(self) -> Self:
        if (self.speaker is None) == (self.attribution is None):
            raise PydanticCustomError("voice", TWO_VOICES)
        return self


class Quote(Said):
    """Words said, character for character as the source prints them."""

    text: Passages
    """The words; a list is one utterance that is printed in several passages, in order."""
    language: Line | None = None
    """The language they are printed in, as a code such as en or ja."""
    translated: Flag | None = None
    """Whether they are a translation."""
    original: Text | None = None
    """The words in the language they were said in."""

    @property
    def passages(self) -> list[str]:
        """The printed passages in order; one for most quotes."""
        return [self.text] if isinstance(self.text, str) else self.text


class Paraphrase(Said):
    """What somebody is only reported to have said."""

    summary: Text
    """What they are reported to have said, in the editor's words."""


class Response(Noted):
    """An answer to an issue."""

    by: Party | None = None
    """Who answered."""
    summary: Text
    """What was answered, in the editor's words."""
    date: PartialDate | None = None
    """When."""
    kind: Literal["accepted", "considering", "noted", "refused"] | None = None
    """What the answer amounts to."""


class Development(Noted):
    """Something that has changed about an issue."""

    summary: Text
    """What happened, in the editor's words."""
    date: PartialDate | None = None
    """When."""


class Issue(Record):
    """A regulatory, pricing or other policy concern, as this mission raised it."""

    title: Line
    """The concern in a few words."""
    category: Annotated[str, Open(ISSUE_CATEGORIES)]
    """Its kind, in the editor's classification."""
    summary: Text
    """What the concern is, in the editor's words."""
    raised_by: list[Party] = Field(default_factory=no_items)
    """Who raised it; the organiser stands for the delegation as a whole."""
    addressed_to: list[Party] = Field(default_factory=no_items)
    """Whom it was put to, only where the source says who was told."""
    asks: list[Line] = Field(default_factory=no_items)
    """What was asked for."""
    status: Literal["open", "progress", "resolved", "refused", "dropped"] = "open"
    """Where it stands, in the editor's assessment."""
    responses: list[Response] = Field(default_factory=no_items)
    """What was answered."""
    developments: list[Development] = Field(default_factory=no_items)
    """What has happened since."""
    topics: list[TopicKey] = Field(default_factory=no_items)
    """What it is about."""


class Engagement(Record):
    """A meeting, roundtable, address or other occasion of the mission."""

    kind: Annotated[str, Open(ENGAGEMENT_KINDS)]
    """What it was, in the editor's classification."""
    title: Line
    """What it was called, or a description."""
    date: PartialDate | None = None
    """When."""
    stop: StopKey | None = None
    """At which stop of the mission."""
    mode: Mode | None = None
    """In person, virtual or both."""
    status: Literal["held", "planned", "declined"] = "held"
    """Whether it took place."""
    led_by: list[Party] = Field(default_factory=no_items)
    """Who led it."""
    participants: list[Party] = Field(default_factory=no_items)
    """Who took part."""
    topics: list[TopicKey] = Field(default_factory=no_items)
    """What it was about."""
    issues: list[IssueKey] = Field(default_factory=no_items)
    """The issues that were discussed."""
    terms: Terms | None = None
    """Under which terms it was held; default on-record."""


class Amount(Table):
    """A sum of money."""

    value: Whole
    """How much, in whole units."""
    currency: Line
    """Of what: USD, JPY."""


class Outcome(Record):
    """What came of the mission."""

    kind: Annotated[str, Open(OUTCOME_KINDS)]
    """What it is, in the editor's classification."""
    summary: Text
    """What came of it, in the editor's words."""
    parties: list[Party] = Field(default_factory=no_items)
    """Whose outcome it is."""
    amount: Amount | None = None
    """The sum, where it has one."""
    topics: list[TopicKey] = Field(default_factory=no_items)
    """What it is about."""
    issues: list[IssueKey] = Field(default_factory=no_items)
    """The issues it answers."""


class Followup(Record):
    """Something that is still owed. It needs no source."""

    action: Line
    """What is to be done."""
    owner: Party | None = None
    """Who owes it."""
    due: PartialDate | None = None
    """Until when."""
    done: PartialDate | None = None
    """When it was done."""
    issue: IssueKey | None = None
    """The issue it serves."""
    engagement: EngagementKey | None = None
    """The occasion it was promised on."""
