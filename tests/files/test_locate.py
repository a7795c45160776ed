"""Positions: a text is built piece by piece, and every key and value is found where it was put."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from missioncli.errors import Location
from missioncli.files.locate import Positions, Span

Extent = tuple[int, int]

_CHARACTERS = st.characters(exclude_categories=("Cc", "Cs"))
_WORDS = st.text(_CHARACTERS, max_size=5) | st.sampled_from(
    ["𝒳", "e\u0301", "日本", '"', "'", "\\", "#", "[a]", "{", "= 1", "k = 2", "👩‍🔬", ".", ","]
)
_NAMES = st.text("abz09-_", min_size=1, max_size=4) | _WORDS
_PLAIN = st.sampled_from(
    [
        *("1", "-0", "1_000", "0xdead", "3.5e+2", "-inf", "nan", "true", "false"),
        *("2025-03-17", "2025-03-17 09:00:00Z", "2025-03-17T09:00:00.5+09:00", "07:32:00"),
    ]
)
_SPACE = st.sampled_from(["", " ", "\t ", "  "])


def span_of(text: str, start: int, end: int) -> Span:
    """The span of a piece of a text, told in another way than the program does."""
    before = text[:start].split("\n")
    first = text[start:end].partition("\n")[0].removesuffix("\r")
    column = len(before[-1]) + 1
    return Span(len(before), column, column + len(first))


class Page:
    """A TOML text as it is written, and what stands where."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.newline = draw(st.sampled_from(["\n", "\r\n"]))
        self.text = ""
        self.values: dict[Location, Extent] = {}
        self.keys: dict[Location, Extent] = {}
        self.inline: set[Location] = set()
        self.implied: set[Location] = set()

    def add(self, text: str) -> Extent:
        start = len(self.text)
        self.text += text
        return start, len(self.text)

    def space(self) -> None:
        self.add(self.draw(_SPACE))

    def end_line(self) -> None:
        self.space()
        if self.draw(st.booleans()):
            self.add("#" + self.draw(_WORDS))
        self.add(self.newline * self.draw(st.integers(1, 2)))

    def gap(self) -> None:
        """What may stand between the values of a list."""
        self.space()
        if self.draw(st.booleans()):
            self.end_line()
            self.space()

    def names(self, most: int) -> list[str]:
        return self.draw(st.lists(_NAMES, min_size=1, max_size=most, unique=True))

    def name(self, name: str) -> Extent:
        """A part of a key, in one of the ways in which it may be written."""
        ways = [basic(name), escaped(name)]
        if name and name.isascii() and name.replace("-", "").replace("_", "").isalnum():
            ways += [name, name]
        if "'" not in name:
            ways.append(f"'{name}'")
        return self.add(self.draw(st.sampled_from(ways)))

    def path(self, table: Location, key: Location) -> list[tuple[Location, Extent]]:
        """A dotted key below a table, positions in lists left out: each part's location."""
        found: list[tuple[Location, Extent]] = []
        for index, part in enumerate(key, 1):
            if isinstance(part, int):
                continue
            if found:
                self.space()
                self.add(".")
                self.space()
            found.append(((*table, *key[:index]), self.name(part)))
        return found

    def imply(self, parts: list[tuple[Location, Extent]]) -> None:
        for at, extent in parts:
            if at not in self.values:
                self.values[at] = self.keys[at] = extent
                self.implied.add(at)

    def pairs(self, table: Location, names: list[str]) -> None:
        """The pairs of a table with these keys, some of them dotted, a line each."""
        for name in names:
            keys: list[Location] = [(name,)]
            if self.draw(st.integers(0, 3)) == 0:
                keys = [(name, "x"), (name, "y", "x"), (name, "y", "z")]
                keys = keys[: self.draw(st.integers(1, 3))]
            for key in keys:
                parts = self.path(table, key)
                self.imply(parts[:-1])
                at, extent = parts[-1]
                self.keys[at] = extent
                self.space()
                self.add("=")
                self.space()
                self.value(at, 2)
                self.end_line()

    def value(self, at: Location, depth: int) -> None:
        kind = self.draw(st.sampled_from(["plain", "string", "list", "table"][: 2 + depth]))
        start = len(self.text)
        if kind == "plain":
            self.add(self.draw(_PLAIN))
        elif kind == "string":
            self.add(self.draw(string(self.newline)))
        elif kind == "list":
            self._list(at, depth)
        else:
            self._braces(at, depth)
            self.inline.add(at)
        self.values[at] = start, len(self.text)

    def _list(self, at: Location, depth: int) -> None:
        self.add("[")
        self.gap()
        number = self.draw(st.integers(0, 3))
        for index in range(number):
            self.value((*at, index), depth - 1)
            self.gap()
            if index + 1 < number or self.draw(st.booleans()):
                self.add(",")
                self.gap()
        self.add("]")

    def _braces(self, at: Location, depth: int) -> None:
        self.add("{")
        self.space()
        names = self.names(2) if self.draw(st.booleans()) else []
        for index, name in enumerate(names):
            if index:
                self.add(",")
                self.space()
            self.keys[*at, name] = self.name(name)
            self.space()
            self.add("=")
            self.space()
            self.value((*at, name), depth - 1)
            self.space()
        self.add("}")

    def table(self, table: Location, depth: int, *, many: bool = False) -> None:
        """A table with a header or without, its pairs and the tables below it, in some order."""
        names = self.names(4)
        cut = self.draw(st.integers(0, len(names)))
        own, below = names[:cut], names[cut:] if depth else []
        early = 0
        if not many:
            early = self.draw(st.integers(0, len(below)))
            self.tables(table, below[:early], depth)
        if many or own or not below or self.draw(st.booleans()):
            self._header(table, many=many)
            self.pairs(table, own)
        self.tables(table, below[early:], depth)

    def tables(self, table: Location, names: list[str], depth: int) -> None:
        for name in names:
            if self.draw(st.booleans()):
                self.table((*table, name), depth - 1)
                continue
            for index in range(self.draw(st.integers(1, 2))):
                self.table((*table, name, index), depth - 1, many=True)

    def _header(self, table: Location, *, many: bool) -> None:
        self.space()
        start = len(self.text)
        self.add("[[" if many else "[")
        self.space()
        parts = self.path((), table)
        self.space()
        self.add("]]" if many else "]")
        self.imply(parts[:-1])
        header = start, len(self.text)
        self.values[table], self.keys[table] = header, parts[-1][1]
        self.implied.discard(table)
        if many:
            self.values.setdefault(table[:-1], header)
            self.keys.setdefault(table[:-1], parts[-1][1])
        self.end_line()


def basic(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def escaped(text: str) -> str:
    return '"' + "".join(f"\\U{ord(char):08x}" for char in text) + '"'


@st.composite
def string(draw: st.DrawFn, newline: str) -> str:
    pieces = draw(st.lists(_WORDS, max_size=3))
    ways = [basic("".join(pieces)), escaped("".join(pieces))]
    inside = newline.join(pieces)
    ways.append(f'"""{newline}' + basic(inside)[1:-1] + f'\\{newline}  """')
    if "'" not in inside:
        ways += [f"'{''.join(pieces)}'", f"'''{inside}'''", f"''''{newline}{inside}'''''"]
    return draw(st.sampled_from(ways))


@st.composite
def pages(draw: st.DrawFn) -> Page:
    page = Page(draw)
    names = page.names(5)
    cut = draw(st.integers(0, len(names)))
    if draw(st.booleans()):
        page.end_line()
    page.pairs((), names[:cut])
    page.tables((), names[cut:], 2)
    if draw(st.booleans()):
        page.text = page.text.rstrip("\r\n")  # the last line need not end
    return page


def locations(value: Any, at: Location = ()) -> Iterator[Location]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for part, below in items:
        yield (*at, part)
        if isinstance(below, dict | list):
            yield from locations(below, (*at, part))


@quick(250)
@given(pages())
def test_what_was_written_somewhere_is_found_there(page: Page) -> None:
    text = page.text
    assert set(locations(tomllib.loads(text))) == page.values.keys()
    positions = Positions(text)
    for at, extent in page.values.items():
        value = span_of(text, *extent)
        key = span_of(text, *page.keys.get(at, extent))
        if at and isinstance(at[-1], int) and at not in page.keys:
            key = value
        assert positions.find(at) == value
        assert positions.find(at, on_key=True) == key
        nothing_below = key if at in page.inline else value
        assert positions.find((*at, "no such key", 3)) == nothing_below
    assert positions.find(("no such key",)) is None
    assert positions.find(()) is None


@quick(150)
@given(st.text(st.sampled_from("a1=\"'[]{}.,#\n\r \\é𝒳-"), max_size=60))
def test_no_text_is_too_broken(text: str) -> None:
    found = Positions(text).find(("a", 0, "a"))
    assert found is None or found.column <= found.end_column


EXAMPLES = (
    ("title = 'x'", ("title",), "'x'", "title"),
    ("# c\r\n\r\na = 1 # d\r\n", ("a",), "1", "a"),
    ("[organizations.bio]\nname = 1", ("organizations", "bio"), "[organizations.bio]", "bio"),
    ("[organizations.bio]\nname = 1", ("organizations",), "organizations", "organizations"),
    ("[a.b]\n[ a ] # c\n", ("a",), "[ a ]", "a"),
    ("[[q]]\nt = 1\n[[q]]\nt = 2", ("q",), "[[q]]", "q"),
    ("[[q]]\n[[q]] #2\nt = 22", ("q", 1, "t"), "22", "t"),
    ("[[q]]\n[q.x]\ny = 1\n[[q]]\n[q.x]\ny = 22", ("q", 1, "x", "y"), "22", "y"),
    ("[i.k]\n[[i.k.r]]\n[[i.k.r]]\ns = 8", ("i", "k", "r", 1, "s"), "8", "s"),
    ("[[a]]\n[[a.b]]\n[[a.b]]\n[[a]]\n[[a.b]]\nc = 7", ("a", 1, "b", 0, "c"), "7", "c"),
    ("a = {b = {c = [1, {d = 5}]}}", ("a", "b", "c", 1, "d"), "5", "d"),
    ("a = {b = 1}", ("a", "x"), "a", "a"),
    ("a = [{b = 1}]", ("a", 0, "x"), "{b = 1}", "{b = 1}"),
    ("[m]\nb = 1", ("m", "x"), "[m]", "[m]"),
    ("[m]\nb = 1", ("m", "b", "c"), "1", "1"),
    ("a = [1]", ("a", 4), "[1]", "[1]"),
    ("a = [\n 1,\n 2]", ("a",), "[", "a"),
    ('a = """\r\nx"""', ("a",), '"""', "a"),
    ('"q\\u0041" . b = 3', ("qA",), '"q\\u0041"', '"q\\u0041"'),
    ('"q\\u0041" . b = 3', ("qA", "b"), "3", "b"),
    ("1 = 5\n2.3 = 6", ("2", "3"), "6", "3"),
    ('𝒳 = ["𝒳e\u0301", 7]'.replace("𝒳 ", '"𝒳" '), ("𝒳", 1), "7", "7"),
    ("", ("a",), None, None),
    ("a = 1", (), None, None),
)


@pytest.mark.parametrize(("text", "at", "value", "key"), EXAMPLES)
def test_examples(text: str, at: Location, value: str | None, key: str | None) -> None:
    tomllib.loads(text)
    positions = Positions(text)
    for found, wanted in ((positions.find(at), value), (positions.find(at, on_key=True), key)):
        if found is None:
            assert wanted is None
            continue
        line = text.split("\n")[found.line - 1]
        assert line[found.column - 1 : found.end_column - 1] == wanted


@pytest.mark.parametrize(
    "text", ['"\\ud800" = 1', "[]\na = 1", "a = \n[b]", "a.b =", "[[a]\nb = 1"]
)
def test_half_a_statement_is_passed_over(text: str) -> None:
    assert Positions(text + "\n\n[z]\ny = 1\n").find(("x",)) is None


def test_a_second_table_is_not_taken_for_the_first() -> None:
    positions = Positions("[[q]]\nt = 1\n\n[[q]]\nt = 1\n")
    assert positions.find(("q", 0)) == (1, 1, 6)
    assert positions.find(("q", 1)) == (4, 1, 6)
    assert positions.find(("q", 1), on_key=True) == (4, 3, 4)
    assert positions.find(("q", 1, "missing")) == (4, 1, 6)


def test_what_the_grammar_does_not_know_leaves_the_rest_in_its_place() -> None:
    # A backslash may join lines with blanks behind it; tree-sitter takes that for a mistake.
    text = 'a = [1, 2]\nb = """\\ \n [[q]]\n"""\n[[q]]\nc = 3\n[[q]]\nc = 4\n[t]\nn = nan\n'
    tomllib.loads(text)
    positions = Positions(text)
    assert positions.find(("a", 1)) == (1, 9, 10)
    assert positions.find(("q", 0, "c")) == (6, 5, 6)
    assert positions.find(("q", 1, "c")) == (8, 5, 6)
    assert positions.find(("t", "n")) == (10, 5, 8)


@pytest.mark.parametrize(
    ("tree_of", "text", "gone", "around"),
    [
        # A header is lost: nobody can say any more which table is which.
        ("[[q]]\nc = 1\n(qq)\nc = 2\n", "[[q]]\nc = 1\n[[q]]\nc = 2\n", ("q", 1, "c"), (1, 1, 6)),
        ("[t]\na = 1\nb = 7 7\n", "[t]\na = 1\nb = '7'\n", ("t", "b"), (1, 1, 4)),
        ("[t]\na = 1\nc = 7 7\n", "[t]\na = 1\nb = 777\n", ("t", "b"), (1, 1, 4)),
    ],
)
def test_what_the_parser_does_not_confirm_is_not_told(
    monkeypatch: pytest.MonkeyPatch, tree_of: str, text: str, gone: Location, around: Span
) -> None:
    from missioncli.files import locate

    tree = locate.syntax_tree(tree_of)
    monkeypatch.setattr(locate, "syntax_tree", lambda _: tree)
    positions = Positions(text)
    assert positions.find(gone) == around


def test_deep_nesting_and_large_texts_are_no_trouble() -> None:
    deep = "a = " + "[" * 20_000 + "]" * 20_000
    assert Positions(deep).find(("a", 0, 0)) == (1, 7, 40_003)
    wide = 'a = ["é", ' + '{b = "ü"}, ' * 20_000 + "]"
    at = Positions(wide).find(("a", 20_000, "b"))
    assert at == (1, wide.rindex('"ü"') + 1, wide.rindex('"ü"') + 4)
    keys = ".".join(["a"] * 3_000) + " = 1"
    assert Positions(keys).find(("a",) * 3_000) == (1, 6_003, 6_004)
