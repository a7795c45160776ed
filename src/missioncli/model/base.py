"""What every table of the mission file is made of: keys, lines, texts, dates, citations.

Each type is a small Pydantic schema of its own, given whole: one defect then gives one error, and
the models are built quickly, which every command pays for.
"""

import re
from datetime import date as day
from datetime import datetime
from typing import Annotated, Any, Final, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError, core_schema

from missioncli.model.kinds import (
    ENGAGEMENT,
    ISSUE,
    ORGANIZATION,
    PARTY,
    PERSON,
    STOP,
    TOPIC,
)

MAX_WHOLE: Final = 2**53 - 1
"""The greatest whole number: above it a JSON reader may silently round."""

KEY_PATTERN: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"

# Control characters, and the bidirectional embeddings, overrides and isolates that make a text
# read otherwise than it is stored. U+2028 and U+2029 are line breaks in disguise.
_REFUSED: Final = r"\p{Cc}\x{202A}-\x{202E}\x{2066}-\x{2069}\x{2028}\x{2029}"
LINE_PATTERN: Final = f"^[^{_REFUSED}]*$"
TEXT_PATTERN: Final = f"^(?:[^{_REFUSED}]|[\\n\\t])*$"

URL_PATTERN: Final = r"^https?://[^\s\p{Cc}\x{202A}-\x{202E}\x{2066}-\x{2069}<>]+$"
HASH_PATTERN: Final = "^[0-9a-f]{64}$"


class Ref(NamedTuple):
    """Marks a field (or a list's items) as the key of something else; says of what."""

    kind: str

    def __get_pydantic_core_schema__(self, source: object, handler: Any) -> core_schema.CoreSchema:
        return _KEY


class Open(NamedTuple):
    """Marks a field that takes any slug, and lists the known ones that `check` compares it with."""

    known: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: object, handler: Any) -> core_schema.CoreSchema:
        return _KEY


class Shape:
    """Gives an annotated type its whole schema; `name` is the type's name in the references."""

    def __init__(self, name: str, schema: core_schema.CoreSchema) -> None:
        self.name = name
        self.schema = schema

    def __get_pydantic_core_schema__(self, source: object, handler: Any) -> core_schema.CoreSchema:
        return self.schema


class Date(str):
    """A date as precise as the source gives it: `2025`, `2025-03` or `2025-03-17`.

    It is the text itself, never widened. Comparing two of them as dates means comparing the days
    that they cover, from `first` to `last`.
    """

    __slots__ = ()

    @property
    def first(self) -> str:
        """The first day that the date covers, as `YYYY-MM-DD`."""
        return f"{self}-01-01"[:10] if len(self) == 4 else f"{self}-01"[:10]  # noqa: PLR2004

    @property
    def last(self) -> str:
        """The last day that the date covers, as `YYYY-MM-DD`."""
        if len(self) == 4:  # noqa: PLR2004
            return f"{self}-12-31"
        if len(self) == 7:  # noqa: PLR2004
            # Python's calendar module would cost each start of the program more than this line.
            year, month = int(self[:4]), int(self[5:])
            leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
            days = (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
            return f"{self}-{days}"
        return str(self)


_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def parse_date(value: object) -> Date:
    """The date that a TOML date, `"2025-03"` or `"2025"` stands for, at the precision given.

    Raises `PydanticCustomError` (type `bad_date`) for anything else: other spellings, days that the
    calendar does not have, times of day, numbers without quotes.
    """
    if isinstance(value, day) and not isinstance(value, datetime):
        return Date(value.isoformat())
    if isinstance(value, str):
        match = _DATE.fullmatch(value)
        if match:
            year, month, dayno = (int(part or 1) for part in match.groups())
            try:
                day(year, month, dayno)
            except ValueError:
                msg = "the calendar has no such month or day"
                raise PydanticCustomError("bad_date", msg) from None
            return Date(value)
    if isinstance(value, int) and not isinstance(value, bool):
        raise PydanticCustomError("bad_date", 'a year alone stands in quotes: "2025"')
    if isinstance(value, datetime):
        raise PydanticCustomError("bad_date", "a date has no time of day: 2025-03-17")
    raise PydanticCustomError("bad_date", 'not a date: write 2025-03-17, "2025-03" or "2025"')


MAX_PARAGRAPH: Final = 10**9 - 1
"""The greatest number of a paragraph: nine digits, as `KEY:PARAGRAPH` has them."""

_CITE: Final = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)(?::([1-9][0-9]{0,8}))?")


def parse_cite(value: object) -> int | str:
    """A citation as it is written: a paragraph's number, `"KEY"` or `"KEY:PARAGRAPH"`.

    Raises `PydanticCustomError` (type `bad_citation`) for anything else; paragraphs count from 1.
    """
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MAX_PARAGRAPH:
        return value
    if isinstance(value, str) and _CITE.fullmatch(value):
        return value
    msg = 'not a citation: write "source-key:7", "source-key", or the paragraph 7 (from 1)'
    raise PydanticCustomError("bad_citation", msg)


def split_cite(cite: int | str, only_source: str | None) -> tuple[str, int | None]:
    """The source's key and the paragraph of a citation; `None` when it cites the whole source.

    A bare paragraph belongs to `only_source`, which the gate has made sure of.
    """
    if isinstance(cite, int):
        return only_source or "", cite
    key, _, paragraph = cite.partition(":")
    return key, int(paragraph) if paragraph else None


def _unix_breaks(value: object) -> object:
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


PASSAGE_TAGS: Final = ("<one>", "<many>")
"""How Pydantic names the branches of `text` in its errors: no key of a file is like that."""


def _one_or_many(value: object) -> str:
    return PASSAGE_TAGS[isinstance(value, list)]


_KEY: Final = core_schema.str_schema(pattern=KEY_PATTERN, strict=True)
_LINE: Final = core_schema.str_schema(
    pattern=LINE_PATTERN, strict=True, strip_whitespace=True, min_length=1
)
_TEXT: Final = core_schema.no_info_before_validator_function(
    _unix_breaks,
    core_schema.str_schema(pattern=TEXT_PATTERN, strict=True, strip_whitespace=True, min_length=1),
)
_PASSAGES: Final = core_schema.tagged_union_schema(
    dict(zip(PASSAGE_TAGS, (_TEXT, core_schema.list_schema(_TEXT, min_length=1)), strict=True)),
    _one_or_many,
)

Key = Annotated[str, Shape("key", _KEY)]
Line = Annotated[str, Shape("line", _LINE)]
Text = Annotated[str, Shape("text", _TEXT)]
Passages = Annotated[str | list[str], Shape("text or [text]", _PASSAGES)]
Flag = Annotated[bool, Shape("true/false", core_schema.bool_schema(strict=True))]
Whole = Annotated[int, Shape("whole", core_schema.int_schema(ge=0, le=MAX_WHOLE, strict=True))]
PartialDate = Annotated[
    Date, Shape("date", core_schema.no_info_plain_validator_function(parse_date))
]
Cite = Annotated[int | str, Shape("cite", core_schema.no_info_plain_validator_function(parse_cite))]
Url = Annotated[
    str,
    Shape(
        "url",
        core_schema.str_schema(pattern=URL_PATTERN, strict=True),
    ),
]
Hash = Annotated[str, Shape("sha256", core_schema.str_schema(pattern=HASH_PATTERN, strict=True))]

Party = Annotated[str, Ref(PARTY)]
PersonKey = Annotated[str, Ref(PERSON)]
OrganizationKey = Annotated[str, Ref(ORGANIZATION)]
TopicKey = Annotated[str, Ref(TOPIC)]
IssueKey = Annotated[str, Ref(ISSUE)]
EngagementKey = Annotated[str, Ref(ENGAGEMENT)]
StopKey = Annotated[str, Ref(STOP)]

Release = Literal["public", "members", "internal"]
Terms = Literal["on-record", "background", "chatham-house", "off-record"]
Mode = Literal["in-person", "virtual", "hybrid"]


def no_items() -> list[Any]:
    """What a list holds by default. Pydantic takes long to see how `list` itself is called."""
    return []


class Table(BaseModel):
    """A table of the mission file: unknown keys are errors, types are strict.

    What is empty by default has a factory: of a default list Pydantic makes deep copies, which
    takes longer than reading the rest of a record.
    """

    # Only the outermost model is built; the parts are built within it, once.
    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)


class Noted(Table):
    """A definition that may say where it is written."""

    sources: list[Cite] = Field(default_factory=no_items)
    """Where it is written: sources and their paragraphs."""
    notes: list[Text] = Field(default_factory=no_items)
    """Remarks of the editor; they stay out of documents unless asked for."""


class Record(Noted):
    """Something that happened or was said, with its sources."""

    release: Release | None = None
    """How far it may go: public, members, internal. Default: as its mission."""
