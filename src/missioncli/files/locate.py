"""Where the keys and values of a TOML file stand: neither the parser nor the models tell."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from missioncli.errors import Location

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tree_sitter import Node, Tree

_TABLES: Final = ("table", "table_array_element")
KEYS: Final = ("bare_key", "quoted_key", "dotted_key")
"""What tree-sitter calls the forms of a key."""
_NO_VALUE: Final = ("comment", "ERROR")
_CONTINUATION: Final = range(0x80, 0xC0)
"""The bytes of UTF-8 that begin no character."""


class Span(NamedTuple):
    """A piece of one line, counted from 1, columns in characters; `end_column` is behind it.

    A value over several lines ends here with its first line.
    """

    line: int
    column: int
    end_column: int


class Positions:
    """Where the keys and values of one TOML text stand.

    The text is one that the parser takes, without a byte order mark. Linear in its size.
    """

    def __init__(self, text: str) -> None:
        tree, data = syntax_tree(text)
        self._lines = Lines(text)
        self._characters = characters(data)
        self.top = Place(None)
        """The text as a whole, with all that is in it below."""
        for statement in tree.root_node.named_children:
            _add_statement(self.top, statement, data)
        if tree.root_node.has_error:
            _keep_only_what_is_so(self.top, text, data)

    def find(self, at: Location, *, on_key: bool = False) -> Span | None:
        """The span of the value at a location, or of its key; a table's is that of its header.

        A table without a header stands where its key first occurs, an array of tables where its
        first header does. For what does not exist, the nearest existing table, list or value around
        it is told; `None` when there is none, and the file as a whole is meant.
        """
        place = self.top
        for part in at:
            below = place.below.get(part)
            if below is None:
                # The key of an inline table is easier to spot than the table.
                return self.span(
                    place.key if place.kind == "inline_table" and place.key else place.extent
                )
            place = below
        return self.span(place.key if on_key and place.key else place.extent)

    def span(self, extent: "Extent | None") -> Span | None:
        """Bytes of the text as a span; `None` for none."""
        if extent is None:
            return None
        first, last = extent
        return self._lines.span(self._characters[first], self._characters[last])


Extent = tuple[int, int]
"""First byte, and the one behind the last."""


class Place:
    """A table, list or value: where its key and the value or header stand, and what is below it.

    `kind` is `table` or `tables` where it has headers, tree-sitter's word for a value such as
    `inline_table`, or "" for a table that is only implied.
    """

    __slots__ = ("below", "key", "kind", "value")

    def __init__(self, key: Extent | None) -> None:
        self.key = key
        self.value: Extent | None = None
        self.kind = ""
        self.below: dict[int | str, Place] = {}

    @property
    def extent(self) -> Extent | None:
        """The value or header, or the key of a table that has neither."""
        return self.value or self.key


class Lines:
    """Lines and columns for positions in a text, in characters from 0."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def span(self, start: int, end: int) -> Span:
        """The span of the piece of text between two positions; a line break belongs to no line."""
        line = bisect_right(self._starts, start)
        begin = self._starts[line - 1]
        after = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
        if after > begin and self._text[after - 1] == "\r":
            after -= 1
        first = min(start, after)
        last = max(first, min(end, after))
        return Span(line, first - begin + 1, last - begin + 1)


def syntax_tree(text: str) -> "tuple[Tree, bytes]":
    """The syntax tree of a TOML text, and the bytes to which its offsets refer."""
    import tree_sitter_toml
    from tree_sitter import Language, Parser

    data = text.encode("utf-8", "surrogatepass")
    return Parser(Language(tree_sitter_toml.language())).parse(data), data


def characters(data: bytes) -> "Sequence[int]":
    """For every byte of a UTF-8 text, and for its end, how many characters begin before it.

    One pass, so that converting many positions takes no longer than converting one.
    """
    if data.isascii():
        return range(len(data) + 1)
    return list(accumulate((byte not in _CONTINUATION for byte in data), initial=0))


def key_parts(key: "Node", data: bytes) -> "list[tuple[str, Node]]":
    """The parts of a key, bare, quoted or dotted, in order: decoded, and where each stands."""
    parts: list[tuple[str, Node]] = []
    pending = [key]
    while pending:
        node = pending.pop()
        if node.type == "dotted_key":
            # The last one pushed is the next one taken.
            pending.extend(reversed([one for one in node.named_children if one.type in KEYS]))
        else:
            parts.append((_decoded(data[node.start_byte : node.end_byte]), node))
    return parts


def _decoded(key: bytes) -> str:
    text = key.decode("utf-8", "replace")
    if text[:1] not in ('"', "'"):
        return text
    if "\\" in text and text[0] == '"':
        import tomllib

        try:
            return str(tomllib.loads(f"k = {text}")["k"])
        except tomllib.TOMLDecodeError:
            return text
    return text[1:-1]


def _extent(node: "Node") -> Extent:
    return node.start_byte, node.end_byte


def _add_statement(top: Place, statement: "Node", data: bytes) -> None:
    """Take in a pair at the top, or a header with the pairs below it."""
    if statement.type == "pair":
        _add_pairs(top, [statement], data)
    elif statement.type in _TABLES:
        table = _add_header(top, statement, data)
        if table is not None:
            pairs = [child for child in statement.named_children if child.type == "pair"]
            _add_pairs(table, pairs, data)


def _add_header(top: Place, table: "Node", data: bytes) -> Place | None:
    """The place of the table whose header it is; `None` for a header without a key."""
    key = next((child for child in table.named_children if child.type in KEYS), None)
    close = next((child for child in table.children if child.type in ("]", "]]")), None)
    if key is None or close is None:
        return None
    *path, (name, last) = key_parts(key, data)
    parent = top
    for part, node in path:
        parent = newest(parent.below.setdefault(part, Place(_extent(node))))
    place = parent.below.setdefault(name, Place(_extent(last)))
    header = table.start_byte, close.end_byte
    if table.type == "table":
        # A table may have been implied before its header: `[a.b]`, then `[a]`.
        place.key, place.value, place.kind = _extent(last), header, "table"
        return place
    place.value, place.kind = place.value or header, "tables"
    element = Place(_extent(last))
    element.value, element.kind = header, "table"
    place.below[len(place.below)] = element
    return element


def newest(place: Place) -> Place:
    """The table that a header's key leads into: of an array of tables, the last one so far."""
    return place.below[len(place.below) - 1] if place.kind == "tables" and place.below else place


def _add_pairs(table: Place, pairs: "list[Node]", data: bytes) -> None:
    """Take in the pairs of a table, and all that their values hold. Without recursion."""
    pending: list[tuple[Place, Node]] = []
    for pair in pairs:
        pending.extend(_add_pair(table, pair, data))
    while pending:
        place, value = pending.pop()
        place.value = _extent(value)
        place.kind = value.type
        if place.kind == "inline_table":
            for pair in value.named_children:
                if pair.type == "pair":
                    pending.extend(_add_pair(place, pair, data))
        elif place.kind == "array":
            values = (node for node in value.named_children if node.type not in _NO_VALUE)
            for index, node in enumerate(values):
                place.below[index] = Place(None)
                pending.append((place.below[index], node))


def _add_pair(table: Place, pair: "Node", data: bytes) -> "Iterator[tuple[Place, Node]]":
    """The place that the pair's key leads to, and its value; nothing for half a pair."""
    nodes = [node for node in pair.named_children if node.type not in _NO_VALUE]
    if len(nodes) != 2 or nodes[0].type not in KEYS or nodes[1].is_missing:  # noqa: PLR2004
        return
    place = table
    for part, node in key_parts(nodes[0], data):
        place = place.below.setdefault(part, Place(_extent(node)))
    yield place, nodes[1]


def _keep_only_what_is_so(top: Place, text: str, data: bytes) -> None:
    """Forget what does not agree with the parser, where the grammar did not take the whole text.

    It may have missed a header or a value, and everything behind it in a list would be wrong.
    """
    import tomllib

    try:
        pending: list[tuple[Place, Any]] = [(top, tomllib.loads(text))]
    except (ValueError, RecursionError):
        return
    while pending:
        place, value = pending.pop()
        known = dict(enumerate(value)) if isinstance(value, list) else value
        if not isinstance(known, dict) or (
            isinstance(value, list) and len(value) != len(place.below)
        ):
            place.below.clear()
            continue
        for part, below in list(place.below.items()):
            if part not in known or not _reads(below, known[part], data):
                del place.below[part]
            else:
                pending.append((below, known[part]))


def _reads(place: Place, value: Any, data: bytes) -> bool:
    """Whether this value stands at a place; tables and lists are looked at by their parts."""
    import tomllib

    if isinstance(value, dict | list) or place.value is None:
        return isinstance(value, dict | list)
    first, last = place.value
    try:
        found = tomllib.loads(f"k = {data[first:last].decode()}")["k"]
    except (ValueError, RecursionError):
        return False
    return type(found) is type(value) and str(found) == str(value)
