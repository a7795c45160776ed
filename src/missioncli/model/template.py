"""A mission file to begin with: a few lines that count, and every other field as an example.

The examples come from the models, so that a new field has its line by itself. `# ` before a line
makes it an example, `## ` a remark: with one `#` less the one counts, the other is a remark still.
Lines without an empty one between them belong together.
"""

import json
import re
import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from missioncli.errors import UsageFault
from missioncli.model.base import KEY_PATTERN, Table
from missioncli.model.entities import Source
from missioncli.model.fields import Field, descriptions, fields
from missioncli.model.kinds import ENGAGEMENT, ISSUE, ORGANIZATION, PARTY, PERSON, STOP, TOPIC
from missioncli.model.mission import FORMAT, Mission, MissionFile
from missioncli.model.schema import refers_to
from missioncli.text import shorten, slug

_WIDTH: Final = 100
_COLUMN: Final = 40
"""Where remarks begin that stand beside a value."""

_HEAD: Final = """
A mission, to be filled in. What counts so far are the lines without a # in front.

A line with one # in front is an example: take the # away, and change what stands there. Lines
that stand together belong together; delete whatever you do not need. A line with ## is a remark.

Only what the source states goes in; what it does not say is left out, never guessed.

  keys      ana-example, customs: short names that you choose, of a to z, digits and hyphens.
            Write the same key wherever you mean the same person, organisation, topic …
  dates     2026-03-17 without quotation marks; "2026-03" or "2026" when no more is known
  texts     in one line "like this", in several between three marks at each end
  sources   where it is written: [4, 5] are paragraphs 4 and 5 of the only source below;
            with several sources, write ["press-release:4", "news:2"]
  !         the table cannot do without this field

What is wrong or doubtful in the file is told by: missioncli check FILE
"""

_KEYS: Final = {
    PARTY: "ana-example",
    PERSON: "ana-example",
    ORGANIZATION: "example-chamber",
    TOPIC: "customs",
    ISSUE: "slow-clearance",
    ENGAGEMENT: "opening-meeting",
    STOP: "lisbon",
}
"""The key that a reference leads to, where the examples have no other."""

_DEFINED: Final = {
    "people": _KEYS[PERSON],
    "organizations": _KEYS[ORGANIZATION],
    "topics": _KEYS[TOPIC],
    "sources": "press-release",
    "issues": _KEYS[ISSUE],
    "engagements": _KEYS[ENGAGEMENT],
    "stops": _KEYS[STOP],
}
"""The key under which a table by key has its example."""

_FURTHER: Final = {
    "people": {"bruno-example": "Bruno Example", "carla-example": "Carla Example"},
    "organizations": {
        "example-ministry": "Ministry of Examples",
        "example-federation": "Federation of Example Chambers",
    },
}
"""Keys and names of what the examples refer to beside that."""

_BEGUN: Final[dict[str, tuple[type[Table], tuple[str, ...]]]] = {
    "mission": (Mission, ("id", "title", "status", "sources")),
    "sources": (Source, ("title",)),
}
"""The tables that are begun, in this order, and the fields in them that count already."""

_INSTEAD: Final = {
    "Quote.attribution": "speaker",
    "Paraphrase.attribution": "speaker",
    "Official.count": "person",
}
"""Fields that exclude another: they stay remarks."""

_BY_TYPE: Final[dict[str, Any]] = {
    "key": "example",
    "line": "In a few words",
    "text": "In a sentence or two, in your own words.",
    "text or [text]": "We came to listen, and we were heard.",
    "date": date(2026, 3, 17),
    "cite": 2,
    "whole": 20,
    "true/false": True,
    "url": "https://example.org/press-release",
    "sha256": "0" * 64,
}
"""What a value of each type looks like, where the examples have no better one."""

_EXAMPLES: Final[dict[str, Any]] = {
    "aliases": ["Anna Example"],
    "attribution": "a senior official",
    "country": "Portugal",
    "language": "en",
    "notes": ["A remark."],
    "release": "internal",  # what nobody has thought about should not go far
    "Amount.currency": "EUR",
    "Delegate.group": "Members",
    "Delegate.left": date(2026, 3, 18),
    "Delegate.on_behalf_of": "example-federation",
    "Delegate.role": "President",
    "Engagement.participants": ["ana-example", "bruno-example"],
    "Engagement.title": "Meeting at the ministry",
    "Erratum.printed": "ministery",
    "Erratum.reading": "ministry",
    "Followup.action": "Send them the figures of last year",
    "Followup.due": "2026-06",
    "Followup.done": date(2026, 5, 4),
    "FormerName.name": "Example Merchants' Guild",
    "FormerName.until": "2019",
    "Issue.addressed_to": ["example-ministry"],
    "Issue.category": "trade",
    "Issue.raised_by": ["example-chamber"],
    "Issue.title": "Goods wait too long at the port",
    "Mission.about": ["Spain"],
    "Mission.objectives": ["Learn what will change at customs"],
    "Mission.end": date(2026, 3, 19),
    "Mission.sources": [1],
    "Mission.status": "planned",
    "Mission.sponsors": ["example-federation"],
    "Official.institution": "example-ministry",
    "Official.office": "Director of Customs",
    "Official.person": "bruno-example",
    "Organization.acronym": "ECC",
    "Organization.aliases": ["Example Chamber"],
    "Organization.kind": "chamber",
    "Organization.name": "Example Chamber of Commerce",
    "Organization.parent": "example-federation",
    "Other.capacity": "staff",
    "Other.organization": "example-federation",
    "Other.person": "carla-example",
    "Other.role": "Interpreter",
    "Person.family": "Example",
    "Person.given": "Ana",
    "Person.name": "Ana Example",
    "Person.native_name": "アナ・エグザンプル",
    "Person.prefix": "Dr.",
    "Person.suffix": "MD",
    "Response.by": "example-ministry",
    "Source.published": "2026-03",
    "Source.publisher": "Example Chamber",
    "Source.title": "The title of the text, as printed",
    "StatedSize.unit": "people",
    "Stop.city": "Lisbon",
}
"""Examples for a field of any model, or of one; below each other they make one small story."""


def template(key: str) -> str:
    """A mission file with the id `key`, as TOML text. It is valid as it is and with each example.

    Raises `UsageFault` when `key` is no key.
    """
    if not re.fullmatch(KEY_PATTERN, key):
        hint = f"; did you mean {slug(key)}?" if slug(key) else ""
        msg = f"'{shorten(key, 60)}' is no key: small letters a to z, digits, hyphens between{hint}"
        raise UsageFault(msg)
    head = "\n".join(f"## {line}".rstrip() for line in _HEAD.strip("\n").split("\n"))
    return "\n\n".join([head, *_blocks(key)]) + "\n"


def _blocks(key: str) -> Iterator[str]:
    """The parts between empty lines: what is begun, then every other table as an example."""
    every = {field.name: field for field in fields(MissionFile)}
    own = {"Mission.id": key, "Mission.title": key.replace("-", " ").title()}
    yield f"format = {FORMAT}"
    for name, (model, live) in _BEGUN.items():
        yield from _begun(every[name], model, live, own)
    texts = descriptions(MissionFile)
    for name, field in every.items():
        if name not in _BEGUN and name != "format":
            yield _example(_table(field, name, texts[name]))
            for other, called in _FURTHER.get(name, {}).items():
                yield _example([f"[{name}.{other}]", f"name = {_toml(called)}"])


def _begun(
    field: Field, model: type[Table], live: tuple[str, ...], own: dict[str, Any]
) -> Iterator[str]:
    """The blocks of a table that is begun: what counts, the other fields, the tables in it."""
    place = f"{field.name}.{_DEFINED[field.name]}" if field.keyed else field.name
    texts = descriptions(model)
    about = f"## {descriptions(MissionFile)[field.name]}"
    flat = [one for one in fields(model) if not _is_table(one)]
    counts = [one for one in flat if one.name in live]
    live_lines = [re.sub("^#", "##", line) for line in _entries(model, counts, own)]
    yield "\n".join([about, f"[{place}]", *live_lines])
    yield _example(_entries(model, [one for one in flat if one.name not in live], {}))
    for one in fields(model):
        if _is_table(one):
            yield _example(_table(one, f"{place}.{one.name}", texts[one.name]))


def _example(lines: list[str]) -> str:
    """Lines of TOML as an example: one `#` more in front of each."""
    return "\n".join(f"#{line}" if line[:1] in {"#", ""} else f"# {line}" for line in lines)


def _is_table(field: Field) -> bool:
    return field.keyed or field.table is not None


def _table(field: Field, place: str, about: str) -> list[str]:
    """A table with all its fields, and the tables in it, as lines of TOML."""
    lines = textwrap.wrap(f"# {about}", _WIDTH - 1, subsequent_indent="# ")
    if field.table is None:
        return [*lines, f"[{place}]", f"{_DEFINED[field.name]} = {_toml('Customs procedures')}"]
    place = f"{place}.{_DEFINED[field.name]}" if field.keyed else place
    texts = descriptions(field.table)
    inner = fields(field.table)
    lines += [f"[[{place}]]" if field.many else f"[{place}]"]
    lines += _entries(field.table, [one for one in inner if not _is_table(one)], {})
    for one in inner:
        if _is_table(one):
            lines += ["", *_table(one, f"{place}.{one.name}", texts[one.name])]
    return lines


def _entries(model: type[Table], chosen: list[Field], own: dict[str, Any]) -> list[str]:
    """The fields with a value each and a remark: beside it where that is short, else above."""
    texts = descriptions(model)
    width = max(len(field.name) for field in chosen)
    lines = []
    for field in chosen:
        name = f"{model.__name__}.{field.name}"
        value = own.get(name) or _sample(name, field)
        long = field.type.startswith("text") and not field.many
        other = _INSTEAD.get(name)
        entry = f"{field.name:{width}} = {_long(value) if long else _toml(value)}"
        entry = f"# {entry}" if other else f"{entry:{_COLUMN}}"
        remark = _remark(field, texts[field.name], other)
        if long or other or len(entry) + len(remark) + 4 > _WIDTH:
            lines += [*textwrap.wrap(remark, _WIDTH - 1, subsequent_indent="# "), entry.rstrip()]
        else:
            lines.append(f"{entry}  {remark}")
    return "\n".join(lines).split("\n")


def _remark(field: Field, text: str, other: str | None) -> str:
    """What the field means, what it refers to, its words and what is assumed without it."""
    parts = ["#", "!" if field.required else "", f"Instead of {other}:" if other else ""]
    parts += [text, refers_to(field)]
    if field.choices and ", ".join(field.choices) not in text:
        parts.append(f"{'Usual words' if field.open else 'One of'}: {', '.join(field.choices)}.")
    parts.append(f"Without it: {field.default}." if isinstance(field.default, str) else "")
    return " ".join(filter(None, parts)).replace("\n", " ")


def _sample(name: str, field: Field) -> Any:
    known = _EXAMPLES.get(name, _EXAMPLES.get(field.name))
    if known is not None:
        return known
    if field.choices:
        one: Any = field.default or field.choices[0]
    else:
        one = _KEYS[field.ref] if field.ref else _BY_TYPE[field.type]
    return [one] if field.many else one


def _toml(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _long(text: str) -> str:
    return f'"""\n{text}"""'
