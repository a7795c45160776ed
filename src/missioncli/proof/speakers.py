"""Whether the speaker that a text gives is the one that the dataset gives."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.entities import Organization, Person
from missioncli.text import fold


_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What follows a name and may be left out."""


class Party(NamedTuple):
    """A person or an organisation of the dataset, with every name it is known by, folded."""

    key: str
    name: str
    names: frozenset[str]
    is_person: bool

    def is_called(self, name: str) -> bool:
        """Whether a name printed in a text may be this party's: in full, or some of its words.

        `Crowley` and `John Crowley` may be John F. Crowley; `Mary Crowley` may not.
        """
        wanted = set(fold(name).split()) - _GENERATIONS
        return bool(wanted) and any(wanted <= set(known.split()) for known in self.names)


def parties(documents: Sequence[MissionDocument]) -> dict[str, Party]:
    """Everybody who is defined in the files, by key, with the names from all of them."""
    names: dict[str, set[str]] = defaultdict(set)
    first: dict[str, Person | Organization] = {}
    for document in documents:
        both: dict[str, Any] = {**document.content.people, **document.content.organizations}
        for key, one in both.items():
            first.setdefault(key, one)
            names[key].update(fold(name) for name in _names(one) if name)
    return {
        key: Party(key, one.name, frozenset(names[key]), isinstance(one, Person))
        for key, one in first.items()
    }


def _names(one: Person | Organization) -> list[str | None]:
    found: list[str | None] = [one.name, *one.aliases]
    if isinstance(one, Person):
        return [*found, one.native_name, f"{one.given or ''} {one.family or ''}"]
    return [*found, one.acronym, *(former.name for former in one.former_names)]


def same_voice(party: Party | None, attribution: str | None, found: str) -> bool:
    """Whether a text that gives words to `found` agrees with the dataset's speaker."""
    if party is not None:
        return party.is_called(found)
    ours, theirs = set(fold(attribution or "").split()), set(fold(found).split())
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)
