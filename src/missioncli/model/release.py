"""What may leave the building: a mission file without what its release and terms keep in.

Everything that goes out passes here first, so that nothing which writes a document can let slip
what it was never given.
"""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import count
from typing import Any, Final, NamedTuple, get_args

from missioncli.model.base import Record, Release, Table
from missioncli.model.fields import Field, fields
from missioncli.model.kinds import ENGAGEMENT, ISSUE
from missioncli.model.mission import REGISTRY_TABLES, MissionFile
from missioncli.model.records import Engagement, Said
from missioncli.model.walk import referred, tables

LEVELS: Final[tuple[Release, ...]] = get_args(Release)
"""From what everybody may see to what stays in the house."""

ANONYMOUS: Final = "a participant, under the Chatham House Rule"
"""Who is shown as speaking where neither speaker nor affiliation may be revealed."""

_DEFINED: Final = ("people", "organizations", "sources")
_ON_RECORD: Final = "on-record"
_CHATHAM: Final = "chatham-house"


class Clearance(NamedTuple):
    """For whom a document is, and what it may hold beside what is on the record."""

    level: Release = "internal"
    """`internal` holds everything back from nobody, `public` all that is not for everybody."""
    off_record: bool = False
    """Whether what was said or held under other terms than on the record is let through."""
    notes: bool = False
    """Whether the editor's notes are."""


class Released(NamedTuple):
    """What may leave of a file, and what stayed."""

    content: MissionFile
    """Without a mission when the mission itself stays: then it holds only definitions."""
    withheld: Counter[str]
    """How many records stayed, by table; a mission that stays counts once, as `missions`."""
    hidden: dict[str, set[str]]
    """The keys that what stayed refers to, by what they lead to: they may name what is withheld."""


def release(content: MissionFile, clearance: Clearance) -> Released:
    """`content` without records that are above this level or not on the record, and without notes.

    What is left no longer refers to them. Under the Chatham House Rule, when it is let through, the
    speaker, the affiliation, the occasion and the other participants are taken away, and so is the
    title of an engagement, which may name them.
    """
    kept: MissionFile = content if clearance.notes else _without_notes(content)
    if clearance.notes and clearance.level != LEVELS[-1]:
        # What is noted on definitions has no level of its own.
        bare = {name: _each(getattr(kept, name), _without_notes) for name in _DEFINED}
        kept = kept.model_copy(update=bare)
    mission = kept.mission
    if mission is None:
        return Released(kept, Counter(), {})
    own = mission.release or "internal"
    if not _passes(own, clearance):
        return Released(definitions(kept), Counter({"missions": 1}), _keys(content))
    terms = {key: one.terms or _ON_RECORD for key, one in kept.engagements.items()}
    sieve = _Sieve(clearance, own, terms)
    parts = {field.name: sieve.records(field, getattr(kept, field.name)) for field in _RECORDS}
    if not sieve.touched:
        return Released(kept, Counter(), {})
    # Nothing leads to a closed meeting: who spoke there was there, and its key may name them too.
    closed = {key for key, one in parts["engagements"].items() if one.terms == _CHATHAM}
    open_ones = parts["engagements"].keys() - closed
    gone = {
        ISSUE: kept.issues.keys() - parts["issues"].keys(),
        ENGAGEMENT: kept.engagements.keys() - open_ones,
    }
    parts["engagements"] = _keys_closed(parts["engagements"], closed)
    parts = {
        name: _each(value, lambda record: _unlinked(record, gone)) for name, value in parts.items()
    }
    return Released(kept.model_copy(update=parts), sieve.withheld, _keys(content))


def _keys_closed(engagements: Mapping[str, Any], closed: AbstractSet[str]) -> dict[str, Any]:
    """The engagements in their order, closed ones by keys that tell nothing."""
    numbers = count(1)
    free = (key for n in numbers if (key := f"{_CHATHAM}-{n}") not in engagements)
    return {(next(free) if key in closed else key): one for key, one in engagements.items()}


def definitions(content: MissionFile) -> MissionFile:
    """Only the shared definitions of a file, without what is written about them and where."""
    bare: dict[str, Any] = {"sources": [], "notes": []}
    people = {key: one.model_copy(update=bare) for key, one in content.people.items()}
    houses = {key: one.model_copy(update=bare) for key, one in content.organizations.items()}
    sources = {key: one.model_copy(update={"notes": []}) for key, one in content.sources.items()}
    empty: dict[str, Any] = {
        field.name: {} if field.keyed else [] if field.many else None
        for field in fields(MissionFile)
        if field.name not in REGISTRY_TABLES
    }
    shared = {"people": people, "organizations": houses, "sources": sources}
    return content.model_copy(update=empty | shared)


_RECORDS: Final = tuple(
    field
    for field in fields(MissionFile)
    if field.name != "mission" and field.table is not None and issubclass(field.table, Record)
)
"""The tables of records beside the mission itself."""


class _Sieve:
    """Goes through the records of a file and counts what it holds back."""

    def __init__(self, clearance: Clearance, own: Release, terms: Mapping[str, str]) -> None:
        self.clearance = clearance
        self.own = own
        self.terms = terms
        self.withheld: Counter[str] = Counter()
        self.touched = False

    def records(self, field: Field, value: Any) -> Any:
        """The records of a table that pass, as a list or by key as they were."""
        if isinstance(value, dict):
            passed = {key: self._record(one) for key, one in value.items()}
            kept: Any = {key: one for key, one in passed.items() if one is not None}
        else:
            kept = [one for one in map(self._record, value) if one is not None]
        if len(kept) < len(value):
            self.withheld[field.name] += len(value) - len(kept)
            self.touched = True
        return kept

    def _record(self, record: Any) -> Any:
        """The record as it may go out; `None` when it may not."""
        if not _passes(record.release or self.own, self.clearance):
            return None
        terms = self._terms(record)
        if terms == _ON_RECORD:
            return record
        if not self.clearance.off_record:
            return None
        if terms == _CHATHAM:
            self.touched = True
            return _anonymous(record, terms)
        return record

    def _terms(self, record: Any) -> str:
        """The terms in force: the record's own, else those of its occasion."""
        if isinstance(record, Said):
            return record.terms or self.terms.get(record.engagement or "", _ON_RECORD)
        return (record.terms or _ON_RECORD) if isinstance(record, Engagement) else _ON_RECORD


def _passes(level: Release, clearance: Clearance) -> bool:
    return LEVELS.index(level) <= LEVELS.index(clearance.level)


def _anonymous(record: Any, terms: str) -> Any:
    """The record without who spoke or took part; the editor's notes may say it too."""
    update: dict[str, Any] = {"notes": [], "terms": terms}
    if isinstance(record, Said):
        # The occasion tells who was there.
        update |= {"speaker": None, "attribution": ANONYMOUS, "engagement": None}
    else:
        # Titles such as "Call with the Harbour Master" say who was there.
        title = f"{record.kind.replace('-', ' ')} under the Chatham House Rule"
        title = f"{title[:1].upper()}{title[1:]}"
        update |= {"led_by": [], "participants": [], "title": title}
    return record.model_copy(update=update)


def _unlinked(record: Any, gone: Mapping[str, Any]) -> Any:
    """The record without references to issues and engagements that stay behind."""
    update: dict[str, Any] = {}
    model: type[Table] = type(record)
    for field in fields(model):
        lost = gone.get(field.ref or "")
        value = getattr(record, field.name)
        if not lost or not value:
            continue
        if field.many:
            update[field.name] = [key for key in value if key not in lost]
        elif value in lost:
            update[field.name] = None
    return record.model_copy(update=update) if update else record


def _without_notes(table: Any) -> Any:
    """The table without the `notes` of anything in it; the same one when there are none."""
    update: dict[str, Any] = {}
    model: type[Table] = type(table)
    for name in _noted(model):
        value = getattr(table, name)
        if not value:
            continue
        bare = [] if name == "notes" else _each(value, _without_notes)
        if bare is not value:
            update[name] = bare
    return table.model_copy(update=update) if update else table


@cache
def _noted(model: type[Table]) -> tuple[str, ...]:
    """The fields of a table that are notes, or have some in them."""
    return tuple(
        field.name
        for field in fields(model)
        if field.name == "notes" or (field.table is not None and _noted(field.table))
    )


def _each(value: Any, change: Any) -> Any:
    """`value` with every table in it changed; `value` itself when none is."""
    if isinstance(value, Table):
        return change(value)
    if isinstance(value, dict):
        made: Any = {key: change(one) for key, one in value.items()}
        same = all(made[key] is one for key, one in value.items())
    else:
        made = [change(one) for one in value]
        same = all(one is other for one, other in zip(made, value, strict=True))
    return value if same else made


def _keys(content: MissionFile) -> dict[str, set[str]]:
    """Everything that the file refers to: whatever of it nothing else refers to was only here."""
    return referred(content, tables(content))
