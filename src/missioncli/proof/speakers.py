"""Whether the speaker that a text gives is the one that the dataset gives."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.entities import Organization, Person
from missioncli.text import fold

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What follows a name and may be left out."""

_ARTICLES = frozenset({"a", "an", "the"})


class Party(NamedTuple):
    """A person or an organisation of the dataset, with every name it is known by, folded."""

    key: str
    name: str
    names: frozenset[str]
    is_person: bool
    offices: frozenset[str]
    """The offices and roles that the dataset gives to a person, folded."""

    def is_called(self, name: str) -> bool:
        """Whether a name printed in a text may be this party's: in full, or some of its words.

        `Crowley` and `John Crowley` may be John F. Crowley; `Mary Crowley` may not.
        """
        wanted = set(fold(name).split()) - _GENERATIONS
        return bool(wanted) and any(wanted <= set(known.split()) for known in self.names)

    def holds(self, office: str) -> bool:
        """Whether what a text calls somebody may be an office of this party's.

        `the Minister` and `Trade Minister` may be the Minister of Trade; `the Mayor` may not.
        """
        wanted = _bare(office)
        return bool(wanted) and any(wanted <= set(known.split()) for known in self.offices)


def parties(documents: Sequence[MissionDocument]) -> dict[str, Party]:
    """Everybody who is defined in the files, by key, with the names from all of them."""
    names: dict[str, set[str]] = defaultdict(set)
    offices: dict[str, set[str]] = defaultdict(set)
    first: dict[str, Person | Organization] = {}
    for document in documents:
        both: dict[str, Any] = {**document.content.people, **document.content.organizations}
        for key, one in both.items():
            first.setdefault(key, one)
            names[key].update(fold(name) for name in _names(one) if name)
        for key, office in _offices(document):
            offices[key].add(fold(office))
    return {
        key: Party(
            key, one.name, frozenset(names[key]), isinstance(one, Person), frozenset(offices[key])
        )
        for key, one in first.items()
    }


def _offices(document: MissionDocument) -> Iterator[tuple[str, str]]:
    """The key of everybody with an office or a role in a file, with what it is."""
    content = document.content
    held = [
        *((one.person, one.office) for one in content.officials),
        *((one.person, one.role) for one in content.delegates),
        *((one.person, one.role) for one in content.others),
    ]
    return ((person, office) for person, office in held if person and office)


def _names(one: Person | Organization) -> list[str | None]:
    found: list[str | None] = [one.name, *one.aliases]
    if isinstance(one, Person):
        return [*found, one.native_name, f"{one.given or ''} {one.family or ''}"]
    return [*found, one.acronym, *(former.name for former in one.former_names)]


def same_voice(party: Party | None, attribution: str | None, found: str) -> bool:
    """Whether a text that gives words to `found` agrees with the dataset's speaker."""
    if party is not None:
        return party.is_called(found) or party.holds(found)
    ours, theirs = _bare(attribution or ""), _bare(found)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def describes(attribution: str | None, beside: str) -> bool:
    """Whether somebody unnamed may be whom a text names, with these words beside the name.

    `an analyst` may be `Lena Fjord, an analyst at Acme`.
    """
    ours = _bare(attribution or "")
    return bool(ours) and ours <= _bare(beside)


def _bare(text: str) -> set[str]:
    """The words of a text folded, but for articles."""
    return set(fold(text).split()) - _ARTICLES
