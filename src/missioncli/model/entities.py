"""Who and what records refer to by key: people, organisations, topics, sources, stops."""

from typing import Annotated, Literal

from pydantic import Field

from missioncli.model.base import (
    Hash,
    Line,
    Noted,
    Open,
    OrganizationKey,
    PartialDate,
    Table,
    Text,
    Url,
    no_items,
)

ORGANIZATION_KINDS = (
    "trade-association",
    "company",
    "ministry",
    "regulator",
    "consultancy",
    "patient-group",
    "university",
    "government",
    "parliament",
    "political-party",
    "chamber",
    "media",
)


class Person(Noted):
    """A person, whatever post they hold. Posts are told by the records of each mission."""

    name: Line
    """The name as printed, without titles."""
    family: Line | None = None
    """The family name; the order of names is stored, never inferred."""
    given: Line | None = None
    """The given names."""
    prefix: Line | None = None
    """A title before the name: Dr., Ambassador."""
    suffix: Line | None = None
    """What follows the name: MD, Jr."""
    native_name: Line | None = None
    """The name in its own script."""
    aliases: list[Line] = Field(default_factory=no_items)
    """Other spellings by which people look for the person."""


class FormerName(Table):
    """A name that an organisation bore earlier."""

    name: Line
    """The earlier name."""
    until: PartialDate | None = None
    """Until when it was borne."""


class Organization(Noted):
    """A company, authority, association or other body."""

    name: Line
    """The name as printed."""
    acronym: Line | None = None
    """The usual short form."""
    kind: Annotated[str, Open(ORGANIZATION_KINDS)] | None = None
    """What it is, in the editor's classification."""
    country: Line | None = None
    """Where it is based."""
    parent: OrganizationKey | None = None
    """The organisation that it is part of."""
    former_names: list[FormerName] = Field(default_factory=no_items)
    """Names that it bore earlier."""
    aliases: list[Line] = Field(default_factory=no_items)
    """Other spellings by which people look for it."""


class Erratum(Table):
    """A misprint of a source: what is printed, and how it is to be read."""

    printed: Line
    """What the source prints."""
    reading: Line
    """What is meant."""
    note: Line | None = None
    """Why, or where."""


class Source(Table):
    """A text in which facts of the mission are written."""

    title: Line
    """The title as printed."""
    publisher: Line | None = None
    """Who published it."""
    url: Url | None = None
    """Where it can be read (http or https)."""
    published: PartialDate | None = None
    """When it was published."""
    accessed: PartialDate | None = None
    """When the editor read it."""
    language: Line | None = None
    """Its language, as a code such as en or ja."""
    account: Literal["own", "counterpart", "press"] | None = None
    """Whose account it is: the delegation's own, its counterpart's, or the press's."""
    sha256: Hash | None = None
    """The hash of its normalised text, so that a changed text is noticed."""
    errata: list[Erratum] = Field(default_factory=no_items)
    """Misprints that the dataset reads otherwise."""
    notes: list[Text] = Field(default_factory=no_items)
    """Remarks of the editor on the source."""


class Stop(Table):
    """A place that the mission visited."""

    city: Line | None = None
    """The city."""
    region: Line | None = None
    """The state, prefecture or region."""
    country: Line | None = None
    """The country."""
    start: PartialDate | None = None
    """The first day there."""
    end: PartialDate | None = None
    """The last day there."""
