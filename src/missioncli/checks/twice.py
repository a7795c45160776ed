"""The same thing twice: quotes, people, organisations, definitions, files."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from missioncli.checks.facts import DEFINED, File, Folder
from missioncli.checks.rule import Check, Doubt
from missioncli.errors import Location
from missioncli.files.copies import original_of
from missioncli.model.base import Date, Table
from missioncli.model.entities import Organization, Person
from missioncli.model.kinds import ORGANIZATION, PERSON, SOURCE, TOPIC
from missioncli.model.records import Quote
from missioncli.text import fold, listed, shorten, word_set

_SHORT: Final = 4
"""Passages of fewer words may well be said twice (“Thank you.”), by whomever."""

_LEGAL_FORMS: Final = word_set(
    "inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag sa sas spa",
    "bv nv kk oy ab as",
)

_COMPARED: Final = {
    PERSON: ("family", "given", "native_name"),
    ORGANIZATION: ("kind", "country", "parent"),
    SOURCE: ("title", "url", "publisher", "published", "language", "account", "sha256"),
    TOPIC: (),
}
"""The fields that must not differ between two definitions; names are compared by themselves."""


def quote_twice(folder: Folder) -> Iterator[Doubt]:
    """Words that an earlier quote has already; of a quote in passages, any passage of four words.

    Short ones count as the same only from the same speaker at the same mission.
    """
    first: dict[tuple[Any, ...], str] = {}
    for file in folder.files:
        mission = file.content.mission
        for at, quote in file.each(Quote):
            keys = {
                _spoken(quote, words, mission.id if mission else None) for words in quote.passages
            }
            earlier = next((first[key] for key in keys if key in first), None)
            if earlier:
                message = f"these words are on file already, as {earlier}"
                yield Doubt(file, (*at, "text"), message)
                continue
            number = f"quote {int(at[-1]) + 1}"
            place = number if len(folder.files) == 1 else f"{number} of {file.path}"
            first.update(dict.fromkeys(keys, place))


def _spoken(quote: Quote, words: str, mission: str | None) -> tuple[Any, ...]:
    folded = fold(words) or words
    if len(folded.split()) < _SHORT and len(folded) < _SHORT * 5:
        return folded, quote.speaker or quote.attribution, mission
    return (folded,)


def same_name(kind: str) -> Check:
    """The check for two keys whose people or organisations have the same name.

    A note of either that names the other's key settles it: two people do share names.
    """

    def check(folder: Folder) -> Iterator[Doubt]:
        first: dict[str, tuple[str, Any]] = {}
        told: set[frozenset[str]] = set()
        for file, key, one in folder.definitions(kind):
            for name in _names(one):
                other, its = first.setdefault(name, (key, one))
                pair = frozenset((key, other))
                if other == key or pair in told or _apart(key, one, other, its):
                    continue
                told.add(pair)
                message = (
                    f"'{key}' and '{other}' look like one {kind}; if they are two,"
                    f" say so in a note that names '{other}'"
                )
                yield Doubt(file, (DEFINED[kind], key), message, on_key=True)

    return check


def _names(one: Any) -> set[str]:
    """The names under which two definitions would be taken for one, order and initials aside."""
    names = [one.name, *one.aliases]
    if isinstance(one, Person):
        names += [f"{one.given} {one.family}"] if one.given and one.family else []
        names += [one.native_name] if one.native_name else []
        words = [[word for word in fold(name).split() if len(word) > 1] for name in names]
    else:
        names += [former.name for former in one.former_names]
        words = [
            [word for word in fold(name).split() if word not in _LEGAL_FORMS] for name in names
        ]
    if isinstance(one, Organization):
        return {" ".join(parts) for parts in words if parts}
    return {" ".join(sorted(parts)) for parts in words if parts}


def _apart(key: str, one: Any, other: str, its: Any) -> bool:
    """Whether two that share a name are known to be two."""
    said = any(_names_key(note, other) for note in one.notes) or any(
        _names_key(note, key) for note in its.notes
    )
    telling = ("country", "native_name")
    differing = any(
        len({fold(getattr(each, field, None) or "") for each in (one, its)} - {""}) > 1
        for field in telling
    )
    return said or differing


def _names_key(note: str, key: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", note) is not None


def contradiction(folder: Folder) -> Iterator[Doubt]:
    """A key that two files define differently, once a key, at the later definition."""
    for kind, table in DEFINED.items():
        first: dict[str, tuple[File, Any]] = {}
        told: set[str] = set()
        for file, key, one in folder.definitions(kind):
            other, its = first.setdefault(key, (file, one))
            differing = [] if key in told or one == its else list(_differing(kind, one, its))
            if differing:
                told.add(key)
                words = listed([f"{name} {_shown(there)}" for name, there in differing])
                at: Location = (table, key)
                if isinstance(one, Table):
                    at = (table, key, differing[0][0])
                yield Doubt(file, at, f"{other.path} says otherwise of '{key}': {words}")


def _differing(kind: str, one: Any, its: Any) -> Iterator[tuple[str, Any]]:
    """The fields in which two definitions contradict each other, with what the other one says."""
    if isinstance(one, str):
        if fold(one) != fold(its):
            yield "label", its
        return
    if kind in (PERSON, ORGANIZATION) and not _one_name(one, its):
        yield "name", its.name
    for field in _COMPARED[kind]:
        here, there = getattr(one, field), getattr(its, field)
        if here is not None and there is not None and not _agree(here, there):
            yield field, there


def _agree(one: str, other: str) -> bool:
    """Whether two values say the same; a date that is less precise agrees with what it covers."""
    if isinstance(one, Date):
        return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")
    # Signs tell addresses apart, and nothing else.
    return one == other or ("://" not in one and fold(one) == fold(other))


def _one_name(one: Any, other: Any) -> bool:
    """Whether one's name is among the other's names: alias, former, acronym or native name."""
    return one.name == other.name or any(
        _core(a.name) in {_core(name) for name in _every_name(b)}
        for a, b in ((one, other), (other, one))
    )


def _core(name: str) -> str:
    """A name without its legal form, folded: Acme Inc. is Acme."""
    return " ".join(word for word in fold(name).split() if word not in _LEGAL_FORMS) or fold(name)


def _every_name(one: Any) -> Iterator[str]:
    yield from (one.name, *one.aliases)
    yield from (former.name for former in getattr(one, "former_names", ()))
    for field in ("acronym", "native_name"):
        if getattr(one, field, None):
            yield getattr(one, field)


def _shown(value: str) -> str:
    return f"'{shorten(value, 40)}'"


def conflict_copy(folder: Folder) -> Iterator[Doubt]:
    """A file whose name says that a program which keeps folders alike has made it."""
    names = {(file.path.parent, file.path.stem) for file in folder.files}
    missions = Counter(file.content.mission.id for file in folder.files if file.content.mission)
    for file in folder.files:
        mission = file.content.mission
        if mission and missions[mission.id] > 1:
            continue  # told as an error: the same mission twice
        original = original_of(file.path, names)
        if original:
            message = f"the name looks like a copy of {original}{file.path.suffix}"
            yield Doubt(file, (), f"{message}; compare the two, and keep one")
