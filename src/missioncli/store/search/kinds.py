"""What search looks through: the kinds of hits, and which texts of each are found.

Columns are those of the views, so that what is found reads as the listings show it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from missioncli.store.labels import label
from missioncli.text import fold, word_set

TITLE, TEXT, BESIDE = range(3)
"""What a passage is of its record: what or who it is, what it says, what else is on file."""


class Passage(NamedTuple):
    """One text of a record."""

    field: str
    text: str
    part: int
    sources: tuple[str, ...] = ()
    """Where it is written, if not where the whole record is."""


class Kind(NamedTuple):
    """One kind of hit."""

    name: str
    table: str
    """The table of the mission file, and of the store."""
    view: str
    title: tuple[str, ...]
    text: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    resolved: bool = False
    """Whether it is one across a folder: the rows of file 0."""
    spoken: bool = False
    """Whether somebody speaks, whose post is told with it."""

    @property
    def columns(self) -> list[str]:
        """The columns of the relation that the texts need, as SQL names."""
        fields = (*self.title, *self.text, *self.beside)
        return [f'"{column}"' for field in fields for column in _columns(field)]

    @property
    def relation(self) -> str:
        """What the columns are selected from."""
        return _spoken(self.view) if self.spoken else self.view


_ONE: Final = word_set(
    "person organization institution on_behalf_of speaker speaker_organization engagement stop",
    "owner issue",
)
"""Fields that refer to one thing, which is known by its name."""
_MANY: Final = word_set(
    "organizers sponsors collaboration raised_by addressed_to led_by participants parties topics",
    "issues",
)
"""Fields that refer to several."""


def _columns(field: str) -> tuple[str, ...]:
    if field in _ONE:
        return (f"{field}_name", f"_{field}_styled")
    if field in _MANY:
        return (f"{field}_names", f"_{field}_short")
    return (field,)


def _posts(column: str) -> str:
    """SQL for `column` (role or organization) of the first post of a quote's speaker."""
    posts = " UNION ALL ".join(
        f"SELECT row, {role} AS role, {house} AS organization FROM {table}"
        " WHERE file = q._file AND person = q.speaker"
        for table, role, house in (
            ("delegates", "role", "organization"),
            ("officials", "office", "institution"),
            ("others", "role", "organization"),
        )
    )
    return f"(SELECT {column} FROM ({posts}) ORDER BY row LIMIT 1)"


def _spoken(view: str) -> str:
    """The rows of `view` with the post of whoever speaks.

    The views of the listings have it too, but look through the posts of all missions for it.
    """
    role, house = _posts("role"), _posts("organization")
    name = label("'party'", house, "q._file")
    styled = label("'party'", house, "q._file", "styled")
    return (
        f"(SELECT q.*, {role} AS speaker_role, {name} AS speaker_organization_name,"
        f" {styled} AS _speaker_organization_styled FROM {view} q)"
    )


_BESIDE_WORDS: Final = (
    "speaker_role",
    "speaker_organization",
    "engagement",
    "topics",
    "issues",
    "notes",
)
_KINDS: Final = (
    Kind(
        *("mission", "missions", "mission_rows"),
        title=("title",),
        text=("summary", "objectives"),
        beside=(
            *("stops", "about", "organizers", "sponsors", "collaboration", "stated_size"),
            *("notes", "id"),
        ),
    ),
    Kind(
        *("person", "people", "named_people"),
        title=("name", "native_name", "aliases"),
        beside=("prefix", "suffix", "family", "given", "notes", "key"),
        resolved=True,
    ),
    Kind(
        *("organization", "organizations", "named_organizations"),
        title=("name", "acronym", "former_names", "aliases"),
        beside=("kind", "country", "notes", "key"),
        resolved=True,
    ),
    Kind(
        *("topic", "topics", "named_topics"),
        title=("label",),
        beside=("key",),
        resolved=True,
    ),
    Kind(
        *("issue", "issues", "issue_rows"),
        title=("title",),
        text=("summary", "asks", "responses", "developments"),
        beside=("category", "raised_by", "addressed_to", "topics", "notes", "key"),
    ),
    Kind(
        *("quote", "quotes", "named_quotes"),
        title=("speaker",),
        text=("passages", "original"),
        beside=_BESIDE_WORDS,
        spoken=True,
    ),
    Kind(
        *("paraphrase", "paraphrases", "named_paraphrases"),
        title=("speaker",),
        text=("summary",),
        beside=_BESIDE_WORDS,
        spoken=True,
    ),
    Kind(
        *("engagement", "engagements", "named_engagements"),
        title=("title",),
        beside=("kind", "stop", "led_by", "participants", "topics", "issues", "notes", "key"),
    ),
    Kind(
        *("outcome", "outcomes", "named_outcomes"),
        title=("summary",),
        beside=("kind", "parties", "amount", "topics", "issues", "notes"),
    ),
    Kind(
        *("followup", "followups", "named_followups"),
        title=("action",),
        beside=("owner", "issue", "engagement", "notes"),
    ),
    Kind(
        *("delegate", "delegates", "named_delegates"),
        title=("person",),
        text=("role", "organization", "on_behalf_of", "group"),
        beside=("notes",),
    ),
    Kind(
        *("official", "officials", "named_officials"),
        title=("person",),
        text=("office", "institution"),
        beside=("notes",),
    ),
    Kind(
        *("other", "others", "named_others"),
        title=("person",),
        text=("role", "organization"),
        beside=("notes",),
    ),
    Kind(
        *("source", "sources", "named_sources"),
        title=("title",),
        beside=("publisher", "url", "errata", "notes", "key"),
        resolved=True,
    ),
)

KINDS: Final[dict[str, Kind]] = {kind.name: kind for kind in _KINDS}
"""Every kind of hit, by name, in the order in which hits that are equally good are shown."""


def passages(kind: Kind, row: Mapping[str, Any]) -> list[Passage]:
    """All texts of a row of the kind's relation; the first of them names the record."""
    found = [
        passage._replace(part=part, field=_CALLED.get(field, field))
        for part, fields in enumerate((kind.title, kind.text, kind.beside))
        for field in fields
        for passage in _texts(field, row)
    ]
    title = set(fold(found[0].text).split())
    return [one for one in found if one.field not in _ECHOES or set(fold(one.text).split()) - title]


_CALLED: Final = {"passages": "text"}
"""Columns that the mission file calls otherwise."""

_ECHOES: Final = ("key", "id", "family", "given")
"""Fields that mostly say the title once more, and then count nothing."""


def _texts(field: str, row: Mapping[str, Any]) -> Iterator[Passage]:
    values = [row[column] for column in _columns(field)]
    if not values[0]:
        return
    if field in _ONE:
        yield Passage(field, _named(*values), TITLE)
    elif field in _MANY:
        for name, short in zip(*values, strict=True):
            yield Passage(field, _named(name, short), TITLE)
    elif isinstance(values[0], list):
        for item in values[0]:
            yield from _of_item(field, item)
    else:
        yield from _of_item(field, values[0])


def _named(name: str, shown: str) -> str:
    """A name and how else it is shown: `Japan BioIndustry Association (JBA)`."""
    if name in shown:
        return shown
    short, formerly, names = shown.partition(" (formerly ")
    return f"{name} ({short}; formerly {names}" if formerly else f"{name} ({short})"


def _of_item(field: str, item: Any) -> Iterator[Passage]:
    """The texts of one value: a text, a small table, an answer or development with its sources."""
    if not isinstance(item, dict):
        yield Passage(field, str(item), TITLE)
    elif "summary" in item:
        sources = tuple(item["sources"])
        for text in (item["summary"], item.get("by_name"), *item["notes"]):
            if text:
                yield Passage(field, text, TITLE, sources)
    else:
        between = " " if item.keys() & {"currency", "unit"} else ", "
        told = [str(value) for name, value in item.items() if name not in _UNTOLD and value]
        if told:
            yield Passage(field, between.join(told), TITLE)


_UNTOLD: Final = ("key", "start", "end", "until", "at_least")
"""Parts of small tables that are no text."""
