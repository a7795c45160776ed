"""Plain, CSV and Markdown: a dataset's text stays text, whatever it holds."""

import csv
import io
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from strategies import lines, quick, texts

from missioncli.export import FORMATS, format_of, page_as, rows_as
from missioncli.export.cells import flat
from missioncli.export.pages import Entry, Line, Page
from missioncli.store.listings import LISTINGS, Listing, Row
from missioncli.text import one_line

# Leading and trailing space is the models' to strip; line ends in it are spaces in a cell.
cells = (lines | texts | st.text("=+-@\t\r＝＋－＠ab|\\`<&*_~[]#!:/.1", min_size=1)).map(
    lambda text: text.strip() or "x"
)
TWO = Listing("things", "thing", "things", "", ("first", "second"), {}, "")


def rows_of(values: Sequence[tuple[Any, Any]]) -> list[Row]:
    return [{"first": one, "second": two, "mission": "m"} for one, two in values]


def written(form: str, values: Sequence[tuple[Any, Any]]) -> str:
    return "".join(rows_as(form, TWO, rows_of(values)))


def read_csv(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def read_markdown(text: str) -> list[list[str]]:
    """The table's rows of cells, each the text that a reader sees; nothing but text is allowed."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    assert [token.type for token in tokens].count("table_open") == 1
    assert tokens[0].type == "table_open"
    assert tokens[-1].type == "table_close"
    found: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            found.append([])
        elif token.type == "inline":
            parts = token.children or []
            assert {part.type for part in parts} <= {"text", "text_special"}
            found[-1].append("".join(part.content for part in parts))
    return found


@quick(200)
@given(st.lists(st.tuples(cells, cells), max_size=3))
def test_plain_is_one_line_a_record(values: list[tuple[str, str]]) -> None:
    read = [line.split("\t") for line in written("plain", values).split("\n")]
    assert read.pop() == [""]
    assert read == [[one_line(one), one_line(two), "m"] for one, two in values]


@quick(300)
@given(st.lists(st.tuples(cells, cells), max_size=3))
def test_csv_runs_nothing_and_keeps_the_text(values: list[tuple[str, str]]) -> None:
    head, *read = read_csv(written("csv", values))
    assert head == ["first", "second", "mission"]
    for (one, two), line in zip(values, read, strict=True):
        for text, cell in zip((one, two, "m"), line, strict=True):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
            assert cell in (one_line(text), f"'{one_line(text)}")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x"])
def test_a_formula_is_defused(text: str) -> None:
    assert read_csv(written("csv", [(text, f"a{text}")]))[1] == [f"'{text}", f"a{text}", "m"]


def test_a_formula_is_defused_in_a_list_and_after_white_space() -> None:
    values = [(["=1", "b"], "\t=1")]
    assert read_csv(written("csv", values))[1] == ["'=1; b", "'=1", "m"]


def test_csv_ends_its_lines_as_the_rfc_has_it() -> None:
    assert written("csv", [('a "b", c', 7)]) == 'first,second,mission\r\n"a ""b"", c",7,m\r\n'


@quick(400)
@given(st.lists(st.tuples(cells, cells), max_size=3))
def test_markdown_shows_just_the_text(values: list[tuple[str, str]]) -> None:
    head, *read = read_markdown(written("markdown", values))
    assert head == ["first", "second", "mission"]
    assert read == [[one_line(one), one_line(two), "m"] for one, two in values]


@pytest.mark.parametrize(
    "text",
    ["http://a.b", "HTTPS://a.b", "www.a.b", "see www.a.b.", "mailto:a@b.c", "ftp://a", "a@b.org"],
)
def test_markdown_makes_no_link_of_a_bare_address(text: str) -> None:
    # As GitHub reads it: it links what begins so, unless a character of it is escaped.
    source = written("markdown", [(text, "x")])
    bare = ("http://", "www.", "mailto:", "ftp://", "a@b")
    assert not [begun for begun in bare if begun in source.lower()]
    assert read_markdown(source)[1][0] == text


def test_markdown_without_rows_is_a_table_without_rows() -> None:
    assert read_markdown(written("markdown", [])) == [["first", "second", "mission"]]


@pytest.mark.parametrize(
    "words",
    ["- x", "-", "+ x", "1. x", "2) x", "# x", "> x", "===", "---", "* * *", "|a|", "[a]: b"],
)
def test_a_page_in_markdown_takes_no_beginning_for_syntax(words: str) -> None:
    check_page(words, words, words)


@quick(200)
@given(title=lines, words=cells, note=cells)
def test_a_page_in_markdown_shows_just_the_text(title: str, words: str, note: str) -> None:
    check_page(one_line(title), one_line(words), one_line(note))


def check_page(title: str, words: str, note: str) -> None:
    """The page has just its own blocks, and in them just the texts, wherever the note belongs."""
    whole = Entry(title, (Line(words, ("s:1",)),))
    check_blocks(
        Page(title, words, "held", (whole,), (note,), ""),
        "bullet_list_open",
        [title, f"{words} (held)", title, f"{words} (s:1)", "Notes", note],
    )
    noted = Entry(title, (Line(words, ("s:1",), (note,)),))
    check_blocks(
        Page(title, words, "held", (noted,), (), ""),
        "ordered_list_open",
        [title, f"{words} (held)", title, f"{words} (s:1) (1)", "Notes", note],
    )


def check_blocks(page: Page, notes: str, texts: list[str]) -> None:
    """The page has a heading, a list of statements and one of notes, with these texts."""
    text = "".join(page_as("markdown", page))
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    blocks = [token.type for token in tokens if token.type.endswith("_open")]
    assert blocks == [
        *("heading_open", "paragraph_open", "paragraph_open", "bullet_list_open"),
        *("list_item_open", "paragraph_open", "paragraph_open", notes),
        *("list_item_open", "paragraph_open"),
    ]
    seen = [
        "".join(part.content for part in token.children or ())
        for token in tokens
        if token.type == "inline"
    ]
    assert seen == texts


@quick(200)
@given(words=cells, note=cells)
def test_a_plain_page_has_three_cells_a_line(words: str, note: str) -> None:
    page = Page("T", "when", "held", (Entry("H", (Line(one_line(words)),)),), (one_line(note),), "")
    lines_ = "".join(page_as("plain", page)).split("\n")
    assert lines_ == ["T\twhen\theld", f"H\t{one_line(words)}\t", f"Note\t{one_line(note)}\t", ""]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        ([], ""),
        (["a", "b\nc"], "a; b c"),
        ("a\t\n b", "a b"),
        ({"value": 5_000_000, "currency": "USD"}, "5000000 USD"),
        ({"key": "t", "city": "Tokyo", "region": None, "country": "Japan"}, "Tokyo, Japan"),
        ({"summary": "a\nb", "by": "x", "by_name": "X", "kind": "noted", "date": "2025"}, "a b (X, noted, 2025)"),
        ({"summary": "a", "by": None, "by_name": None, "kind": None, "date": None}, "a"),
        ([{"summary": "a"}, {"summary": "b"}], "a; b"),
    ],
)  # fmt: skip
def test_how_a_value_is_written_in_a_cell(value: Any, shown: str) -> None:
    assert flat(value) == shown


@pytest.mark.parametrize(
    ("name", "form"),
    [
        *(("a.json", "json"), ("a.JSON", "json"), ("a.jsonl", "jsonl"), ("a.ndjson", "jsonl")),
        *(("a.csv", "csv"), ("a.md", "markdown"), ("a.markdown", "markdown"), ("a.toml", "toml")),
        *(("a.txt", "plain"), ("a.tsv", "plain"), ("a.doc", None), ("a", None), (".json", None)),
    ],
)
def test_the_format_of_a_suffix(
    tmp_path_factory: pytest.TempPathFactory, name: str, form: str | None
) -> None:
    assert format_of(tmp_path_factory.getbasetemp() / name) == form


def test_every_format_but_the_table_writes_every_listing() -> None:
    assert list(FORMATS) == ["table", "plain", "json", "jsonl", "csv", "markdown", "toml"]
    for form in FORMATS.keys() - {"table"}:
        for listing in LISTINGS.values():
            assert "\n\n\n" not in "".join(rows_as(form, listing, []))
