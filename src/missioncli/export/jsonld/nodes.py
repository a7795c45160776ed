"""Nodes of the graph: what they are called, and what they have."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

Node = dict[str, Any]
"""A node as JSON-LD: `@type`, most have an `@id`, and properties of schema.org."""


def identity(*parts: str) -> str:
    """The name of a thing by its keys, the same in every export."""
    return ":".join(("urn:missioncli", *parts))


def node(kind: str, name_of: str | None = None, **properties: Any) -> Node:
    """A node of that type; properties without a value are left out."""
    found: Node = {"@id": name_of, "@type": kind} if name_of else {"@type": kind}
    found.update({name: value for name, value in properties.items() if value or value == 0})
    return found


def ref(*parts: str) -> Node:
    """A reference to the node with that identity."""
    return {"@id": identity(*parts)}


def party(key: str | None) -> Node | None:
    """A reference to a person or an organisation."""
    return ref("party", key) if key else None


def parties(keys: Iterable[str]) -> list[Node]:
    """References to people and organisations."""
    return [ref("party", key) for key in keys]


def cited(sources: Sequence[str]) -> list[Node]:
    """References to the paragraphs (or whole sources) that are cited as `KEY:PARAGRAPH`."""
    return [ref("source", *cite.split(":")) for cite in sources]


class Told(NamedTuple):
    """A mission, and the issues that it tells of itself."""

    mission: str
    issues: frozenset[str]

    def issue(self, key: str) -> Node:
        """A reference to the issue as this mission has it, else to what all missions mean by it."""
        return (
            ref("mission", self.mission, "issue", key) if key in self.issues else ref("issue", key)
        )


def remarks(notes: Sequence[str]) -> list[Node]:
    """The editor's notes, as comments."""
    return [node("Comment", text=note) for note in notes]


def stands(name: str, value: Node | None, role: str | None, **more: Any) -> Node | None:
    """The value of the property `name`, through a Role that says in which role it is one.

    schema.org's own way: the role repeats the property that it stands in. `None` for no value.
    """
    if value is None or not role:
        return value
    kind = "OrganizationRole" if name == "affiliation" else "Role"
    return {**node(kind, roleName=role, **more), name: value}
