"""Where a key or a table was first written that stands in a file twice."""

from typing import TYPE_CHECKING, NamedTuple

from missioncli.files.locate import (
    KEYS,
    Place,
    Positions,
    Span,
    characters,
    key_parts,
    newest,
    syntax_tree,
)
from missioncli.files.slips.scan import Scene
from missioncli.text import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tree_sitter import Node


class Twice(NamedTuple):
    """A key that is taken: where it stands again, in characters from 0, and what to say."""

    start: int
    end: int
    message: str
    suggestion: str = ""


class _Part(NamedTuple):
    """A part of a key, and where it stands in the whole text."""

    name: str
    start: int
    end: int


class _Statement:
    """One statement, with the header above it: what decides to which table its keys belong."""

    def __init__(self, scene: Scene) -> None:
        start, end = scene.start, scene.line[1]
        above = ""
        if scene.header is not None and not scene.is_header:
            above = scene.text[scene.header : scene.line_end(scene.header)] + "\n"
        tree, self._data = syntax_tree(above + scene.text[start:end])
        self._offset = start - len(above)
        self._characters = characters(self._data)
        self.root = tree.root_node
        nodes = [node for node in self.root.named_children if node.type != "comment"]
        keys = [key for node in nodes[:1] if (key := _key(node))]
        if above and nodes:
            # The header's own key is a child of its table too.
            pairs = [node for node in nodes[0].named_children if node.type == "pair"]
            keys += [key for node in pairs if (key := _key(node))]
        self.keys = [self.parts(key) for key in keys]
        self.has_header = bool(above)

    def parts(self, key: "Node") -> list[_Part]:
        """The parts of a key in order."""
        at = self._characters
        return [
            _Part(name, self._offset + at[node.start_byte], self._offset + at[node.end_byte])
            for name, node in key_parts(key, self._data)
        ]


def twice(scene: Scene) -> Twice | None:
    """The key of the scene's statement that is taken; `None` when it cannot be found.

    All that stands before the statement is in order, and is looked at as a text of its own.
    """
    statement = _Statement(scene)
    inner = _in_braces(statement)
    if inner:
        part, first = inner
        line = scene.text.count("\n", 0, first.start) + 1
        return Twice(
            part.start,
            part.end,
            f"{_shown(part.name)} stands twice in these braces, first on line {line}",
        )
    if len(statement.keys) != 1 + statement.has_header:
        return None
    earlier = Positions(scene.text[: scene.start])
    place = earlier.top
    for part in statement.keys[0] if statement.has_header else []:
        place = newest(place.below.get(part.name) or Place(None))
    found = _taken(place, statement.keys[-1])
    if found is None:
        return None
    part, taken = found
    span = earlier.span(taken.extent)
    return _told(scene, part, taken, span) if span else None


def _taken(place: Place, key: "Sequence[_Part]") -> tuple[_Part, Place] | None:
    """The last part of a key that exists already below a place, and as what."""
    found = None
    for part in key:
        below = place.below.get(part.name)
        if below is None:
            break
        found = part, below
        if below.kind == "inline_table":  # complete as it is
            break
        place = newest(below)
    return found


def _told(scene: Scene, part: _Part, taken: Place, span: Span) -> Twice:
    name, where = _shown(part.name), f"on line {span.line}"
    suggestion = ""
    if scene.is_header:
        opens_list = scene.text.startswith("[[", scene.start)
        if taken.kind == "tables" and not opens_list:
            message = f"{name} is a list of tables, first {where}"
            suggestion = "write [[ and ]] around it here, too"
        elif taken.kind == "table" and opens_list:
            message = f"{name} is a single table, {where}"
            suggestion = "write [[ and ]] around each, or [ and ] around one"
        elif taken.kind == "table":
            message = f"the table {name} stands twice, first {where}"
        else:
            message = f"{name} has a value already, {where}"
    elif taken.kind in ("table", "tables"):
        message = f"{name} is a table already, {where}"
    else:
        message = f"{name} stands twice in this table, first {where}"
    return Twice(part.start, part.end, message, suggestion)


def _in_braces(statement: _Statement) -> tuple[_Part, _Part] | None:
    """The first key that stands twice in one inline table of a statement, and its first place."""
    for table in _inline_tables(statement.root):
        values: dict[tuple[str, ...], _Part] = {}
        implied: dict[tuple[str, ...], _Part] = {}
        for pair in table.named_children:
            key = _key(pair) if pair.type == "pair" else None
            if key is None:
                continue
            parts = statement.parts(key)
            names = tuple(part.name for part in parts)
            for count, part in enumerate(parts, 1):
                taken = values.get(names[:count])
                if count == len(parts):
                    taken = taken or implied.get(names)
                if taken:
                    return part, taken
                implied.setdefault(names[:count], part)
            values[names] = parts[-1]
    return None


def _inline_tables(root: "Node") -> "Iterator[Node]":
    """All inline tables in the order of the text. Without recursion."""
    pending = [root]
    while pending:
        node = pending.pop()
        if node.type == "inline_table":
            yield node
        pending.extend(reversed(node.named_children))


def _key(node: "Node") -> "Node | None":
    return next((child for child in node.named_children if child.type in KEYS), None)


def _shown(name: str) -> str:
    return f"`{shorten(name, 60)}`"
