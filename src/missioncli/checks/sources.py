"""Where things are written, and what nobody refers to."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from missioncli.checks.facts import DEFINED, SORTS, Folder
from missioncli.checks.rule import Check, Doubt
from missioncli.model.base import Record
from missioncli.model.kinds import ORGANIZATION, PERSON, SOURCE, TOPIC
from missioncli.model.records import Development, Followup, Response
from missioncli.text import alike, fold

_CALLED: Final = {
    PERSON: "person",
    ORGANIZATION: "organization",
    TOPIC: "topic",
    SOURCE: "source",
}


def no_source(folder: Folder) -> Iterator[Doubt]:
    """Records without a source. A follow-up needs none: it is the office's own."""
    for file in folder.files:
        for at, record in file.each(Record, Response, Development):
            if not record.sources and not isinstance(record, Followup):
                message = "it has no source; say where it is written: sources = [7]"
                if not file.mending.is_lost((*at, "sources")):
                    yield Doubt(file, at, message)


def unused(kind: str) -> Check:
    """The check for definitions of that kind that nothing in the folder refers to."""

    def check(folder: Folder) -> Iterator[Doubt]:
        if not any(file.content.mission for file in folder.files):
            return  # registries alone: their missions are elsewhere
        siblings = set(_siblings(kind))
        known = {
            key: _names(key, one)
            for sort in _siblings(kind)
            for _, key, one in folder.definitions(sort)
        }
        defined = {one: set(_defined(folder, one)) for one in (kind, *SORTS)}
        used: set[str] = set()
        dead: set[str] = set()
        lost: Counter[str] = Counter()
        for file in folder.files:
            lost.update(file.lost())
            for sort, keys in file.referred.items():
                if set(_sorts(sort)) & siblings:
                    used |= keys  # a person where an organisation belongs is used, if wrongly
                if kind in _sorts(sort):
                    dead |= keys - defined[sort]
        unclear = sum(number for sort, number in lost.items() if kind in _sorts(sort))
        meant: set[str] = set()
        for key in dead:
            # A person's key where an organisation belongs does not tell which one is meant.
            near = set() if key in known else _near(key, known)
            meant |= near
            unclear += not near
        found = [
            Doubt(
                file, (DEFINED[kind], key), f"nothing refers to this {_CALLED[kind]}", on_key=True
            )
            for file, key, _ in folder.definitions(kind)
            if key not in used and key not in meant
        ]
        # A reference that leads nowhere has been told; it may have meant one of these.
        if len(found) > unclear:
            yield from found

    return check


def _siblings(kind: str) -> tuple[str, ...]:
    """The kinds that share their keys with `kind`, itself among them."""
    return next((sorts for sorts in SORTS.values() if kind in sorts), (kind,))


def _sorts(kind: str) -> tuple[str, ...]:
    return SORTS.get(kind, (kind,))


def _defined(folder: Folder, kind: str) -> Iterator[str]:
    """The keys that a reference of that kind may lead to."""
    for sort in _sorts(kind):
        yield from (key for _, key, _ in folder.definitions(sort))


def _names(key: str, definition: Any) -> list[str]:
    name = definition if isinstance(definition, str) else getattr(definition, "name", "")
    return [key, *getattr(definition, "aliases", []), *([name] if name else [])]


def _near(dead: str, known: dict[str, list[str]]) -> set[str]:
    """The keys that a key which leads nowhere may have meant."""
    near = alike(dead, known)
    words = fold(dead)
    return {*near, *(key for key, names in known.items() if words in map(fold, names))}
