"""Any valid mission file, built from the models, so that a new field takes part by itself."""

import os
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from missioncli.files.collect import Collection
from missioncli.files.document import MissionDocument
from missioncli.files.read import validate
from missioncli.model.base import MAX_WHOLE, Date, Table
from missioncli.model.fields import Field, fields
from missioncli.model.kinds import (
    ENGAGEMENT,
    ISSUE,
    ORGANIZATION,
    PARTY,
    PERSON,
    SOURCE,
    STOP,
    TOPIC,
)
from missioncli.model.mission import REGISTRY_TABLES, MissionFile
from missioncli.model.records import Delegate, Said
from missioncli.store.memory import in_memory
from missioncli.store.store import Store

Tables = dict[str, Any]

DEFINES: Final = {
    "people": PERSON,
    "organizations": ORGANIZATION,
    "topics": TOPIC,
    "sources": SOURCE,
    "issues": ISSUE,
    "engagements": ENGAGEMENT,
    "stops": STOP,
}
"""Which kind of key the tables by key define."""

_BIDI: Final = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_PIECES: Final = (
    *("日本の薬価", "が", "ｶﾞ", "한국", "हिन्दी", "👩‍🔬", "🇯🇵", "é", "e\u0301", "…", "naïve"),
    *('"', "'", '"""', "'''", "\\", "\\n", "\\u0041", "\\", "`", "$(x)", "%s", "{}", "#", ";"),
    *("[sic]", "[/note]", "[red]", ":smile:", "=1+1", "+1", "-1", "@A1", "|", "||", "<b>", "&lt;"),
    *("*", "_x_", "~", "](x)", "http://a.b", "www.a.b", "1.", " ", "  ", "word", "John F. Crowley"),
    "Donaudampfschifffahrtsgesellschaftskapitän",
)


_FEWEST: Final = 5


def quick(examples: int) -> settings:
    """Hypothesis settings: so many examples, the same ones in every run, no clock.

    Where the same tests run again, on another Python or with other dependencies, `MISSIONCLI_FEWER`
    says by what they are divided.
    """
    fewer = int(os.environ.get("MISSIONCLI_FEWER", "1"))
    return settings(
        max_examples=max(examples // fewer, min(examples, _FEWEST)),
        deadline=None,
        derandomize=True,
        # Explaining a failure costs more than finding it.
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


_CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters=list(_BIDI)
)
_PIECE = st.sampled_from(_PIECES) | st.text(_CHARACTERS, min_size=1, max_size=6)
_BREAK = st.sampled_from(["\n", "\t", "\n\n", "\r\n"])


def _joined(pieces: list[str]) -> str:
    joined = "".join(pieces)
    return joined if joined.strip() else "empty"


lines = st.lists(_PIECE, min_size=1, max_size=3).map(_joined)
texts = st.lists(_PIECE | _BREAK, min_size=1, max_size=4).map(_joined)
slugs = st.lists(st.text("abz019", min_size=1, max_size=3), min_size=1, max_size=3).map("-".join)
days = st.dates(date(1, 1, 1), date(9999, 12, 31))
dates = st.one_of(
    days,
    days.map(date.isoformat),
    days.map(lambda day: day.isoformat()[:7]),
    days.map(lambda day: day.isoformat()[:4]),
)

_VALUES: Final[Mapping[str, st.SearchStrategy[Any]]] = {
    "key": slugs,
    "line": lines,
    "text": texts,
    "text or [text]": texts | st.lists(texts, min_size=1, max_size=3),
    "date": dates,
    "whole": st.integers(0, 9) | st.integers(0, MAX_WHOLE),
    "true/false": st.booleans(),
    "url": st.sampled_from(["https://example.org/a?b=1#c", "http://例え.jp/(x)"]),
    "sha256": st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}"),
    "1": st.just(1),
}


class Pool(NamedTuple):
    """What a file's references may lead to, and whether every field is wanted."""

    keys: dict[str, list[str]]
    full: bool


class _NothingToReferTo(Exception):
    """No error: the record is left out."""


@st.composite
def tables(draw: st.DrawFn, *, registry: bool = False, full: bool = False) -> Tables:
    """The plain tables of a valid file; with `full` every field of every table occurs."""
    least = 1 if full else 0
    most = 1 if full else 2
    parties = draw(st.lists(slugs, min_size=2 * least, max_size=2 * most, unique=True))
    keys = {
        kind: draw(st.lists(slugs, min_size=least, max_size=most, unique=True))
        for kind in (TOPIC, SOURCE, ISSUE, ENGAGEMENT, STOP)
    }
    keys |= {PARTY: parties, PERSON: parties[::2], ORGANIZATION: parties[1::2]}
    pool = Pool(keys, full)
    found: Tables = {}
    for field in fields(MissionFile):
        if not registry or field.name in REGISTRY_TABLES:
            found |= _entry(draw, field, pool, wanted=not registry and field.name == "mission")
    return found


mission_files = tables().map(MissionFile.model_validate)
registries = tables(registry=True).map(MissionFile.model_validate)
any_files = mission_files | registries


def _entry(draw: st.DrawFn, field: Field, pool: Pool, *, wanted: bool = False) -> Tables:
    """The field with a value, or nothing."""
    needed = field.required or wanted or pool.full
    # What defines keys is always there: something may refer to them.
    if not needed and field.name not in DEFINES and not draw(st.booleans()):
        return {}
    try:
        value = _value(draw, field, pool)
    except _NothingToReferTo:
        if field.required:
            raise
        return {}
    return {field.name: value}


def _value(draw: st.DrawFn, field: Field, pool: Pool) -> Any:
    if field.keyed:
        kind = DEFINES[field.name]
        one = _VALUES[field.type] if field.table is None else None
        return {
            key: _table(draw, field.table, pool) if one is None else draw(one)
            for key in pool.keys[kind]
        }
    if field.many:
        number = draw(st.integers(1, 2))
        # A speaker excludes an attribution: both occur only in two records.
        if pool.full and field.table and issubclass(field.table, Said):
            return [_table(draw, field.table, pool, odd=odd) for odd in (False, True)]
        return [_one(draw, field, pool) for _ in range(number)]
    return _one(draw, field, pool)


def _one(draw: st.DrawFn, field: Field, pool: Pool) -> Any:
    if field.type == "cite":
        return draw(_cites(pool.keys[SOURCE]))
    if field.ref:
        return draw(_from(pool.keys[field.ref]))
    if field.open:
        return draw(st.sampled_from(field.choices) | slugs)
    if field.choices:
        return draw(st.sampled_from(field.choices))
    if field.table:
        return _table(draw, field.table, pool)
    return draw(_VALUES[field.type])


def _from(keys: list[str]) -> st.SearchStrategy[str]:
    if not keys:
        raise _NothingToReferTo
    return st.sampled_from(keys)


def _cites(sources: list[str]) -> st.SearchStrategy[int | str]:
    paragraphs = st.integers(1, 999)
    keys = _from(sources)
    numbered = st.builds(lambda key, number: f"{key}:{number}", keys, paragraphs)
    return keys | numbered | paragraphs if len(sources) == 1 else keys | numbered


def _table(
    draw: st.DrawFn, model: type[Table] | None, pool: Pool, *, odd: bool | None = None
) -> Tables:
    assert model is not None
    found: Tables = {}
    for field in fields(model):
        found |= _entry(draw, field, pool)
    if issubclass(model, Said):
        if odd is None:
            odd = draw(st.booleans()) or "speaker" not in found
        found.pop("speaker" if odd else "attribution", None)
        if odd and "attribution" not in found:
            found["attribution"] = draw(lines)
    if issubclass(model, Delegate) and not found.keys() & {"person", "organization"}:
        found["person"] = draw(_from(pool.keys[PERSON]))
    return found


def plain_date(first: date, length: int) -> Date:
    """The date at a precision: 4 characters for a year, 7 for a month, 10 for a day."""
    return Date(first.isoformat()[:length])


def every_day(found: Date) -> tuple[date, date]:
    """The days that a date covers, told by the calendar and not by the model."""
    parts = [int(part) for part in found.split("-")]
    start = date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return start, start
    if len(parts) == 1:
        return start, date(start.year, 12, 31)
    end = start
    while end < date.max and (end + timedelta(days=1)).month == start.month:
        end += timedelta(days=1)
    return start, end


def store_of(**files: Tables) -> Store:
    """A store over files given as tables; each name is a path without its suffix."""
    documents: list[MissionDocument] = []
    for name in sorted(files):
        document = validate(Path(f"{name}.toml"), {"format": 1, **files[name]})
        assert isinstance(document, MissionDocument)
        documents.append(document)
    return in_memory(Collection(documents, [], 0))
