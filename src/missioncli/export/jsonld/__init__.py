"""JSON-LD: what may leave as a graph in the words of schema.org, one node a line.

The context is within the document and names only the vocabulary, so nothing is fetched to read it.
Things are named by their keys: `urn:missioncli:party:bio`, the same in every export.
"""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from missioncli.export.jsonld.mission import mission_nodes
from missioncli.export.jsonld.nodes import Node, identity, node
from missioncli.export.jsonld.parties import organization_node, person_node
from missioncli.export.jsonld.sources import source_nodes
from missioncli.export.levels import level_words
from missioncli.store.directory import (
    all_issues,
    all_sources,
    all_topics,
    everybody,
    organizations,
)
from missioncli.store.whole import each_mission

if TYPE_CHECKING:
    from missioncli.store.outgoing import Outgoing

_DATES: Final = ("startDate", "endDate", "dateCreated", "datePublished", "scheduledTime")
_CONTEXT: Final[dict[str, Any]] = {
    "@vocab": "https://schema.org/",
    **{name: {"@type": "Date"} for name in _DATES},
    "url": {"@type": "URL"},
}


def text(out: "Outgoing") -> Iterator[str]:
    """One document, in pieces: the level, missions newest first, then parties, topics, sources."""
    yield f'{{\n"@context": {_json(_CONTEXT)},\n"@graph": [\n'
    level = level_words(out.clearance)
    yield _json(node("Dataset", identity("export"), name="Missions", conditionsOfAccess=level))
    for found in _nodes(out):
        yield f",\n{_json(found)}"
    yield "\n]\n}\n"


def _nodes(out: "Outgoing") -> Iterator[Node]:
    for facts in each_mission(out):
        yield from mission_nodes(facts)
    yield from map(person_node, everybody(out))
    yield from map(organization_node, organizations(out))
    for key, title in all_issues(out):
        yield node("DefinedTerm", identity("issue", key), name=title)
    for key, label in all_topics(out):
        yield node("DefinedTerm", identity("topic", key), name=label)
    for source in all_sources(out):
        yield from source_nodes(source)


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


def _json(value: Any) -> str:
    # So it may stand within a page: `</script>` would end the element that it stands in.
    return _ENCODER.encode(value).replace("<", "\\u003c")
