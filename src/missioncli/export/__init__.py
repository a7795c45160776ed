"""The formats: from rows, or from whole missions, to text. Nothing here opens, prints or asks.

To add one: a module with a function from (listing, rows) to pieces of text, and a line below.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from missioncli.store.listings import Listing, Row
    from missioncli.store.outgoing import Outgoing

FormatName = Literal["table", "plain", "json", "jsonl", "csv", "markdown", "toml"]
MissionFormatName = Literal["toml", "json", "csv", "sqlite", "markdown", "mermaid", "jsonld"]
DocumentFormatName = Literal["table", "plain", "markdown", "json"]


class Format(NamedTuple):
    """One format: its name on the command line, and the suffixes of files that are in it."""

    name: FormatName
    suffixes: tuple[str, ...]


FORMATS: Final[dict[str, Format]] = {
    form.name: form
    for form in (
        Format("table", ()),
        Format("plain", (".txt", ".tsv")),
        Format("json", (".json",)),
        Format("jsonl", (".jsonl", ".ndjson")),
        Format("csv", (".csv",)),
        Format("markdown", (".md", ".markdown")),
        Format("toml", (".toml",)),
    )
}
"""Every format of the listings, by name. `table` is made by `render`, the others here."""


class Export(NamedTuple):
    """One format of whole missions: what a file's suffix says, and what is written."""

    name: MissionFormatName
    suffixes: tuple[str, ...]
    target: Literal["text", "folder", "database"]
    """`folder`: several files, `database`: one file that is no text."""
    lossless: bool = False
    """Whether it holds everything, and can be read back: a mission file."""


EXPORTS: Final[dict[str, Export]] = {
    one.name: one
    for one in (
        Export("toml", (".toml",), "text", lossless=True),
        Export("json", (".json",), "text", lossless=True),
        Export("csv", (), "folder"),
        Export("sqlite", (".sqlite", ".sqlite3", ".db"), "database"),
        Export("markdown", (".md", ".markdown"), "text"),
        Export("mermaid", (".mmd", ".mermaid"), "text"),
        Export("jsonld", (".jsonld",), "text"),
    )
}
"""Every format of `export`, by name. A module of that name, or of its entry below, writes it."""

_MODULES: Final = {"csv": "tables", "markdown": "book"}
"""Where missions are written by another module than listings are."""


def text_of(name: str, out: "Outgoing") -> Iterator[str]:
    """What may leave, as one text in that format, piece by piece."""
    write = cast("Callable[[Outgoing], Iterator[str]]", _exporter(name, "text"))
    return write(out)


def files_of(name: str, out: "Outgoing") -> Iterator[tuple[str, Iterator[str]]]:
    """What may leave, as files of a folder: the name of each, and its text piece by piece."""
    write = cast(
        "Callable[[Outgoing], Iterator[tuple[str, Iterator[str]]]]", _exporter(name, "files")
    )
    return write(out)


def database_of(name: str, out: "Outgoing", target: Path) -> None:
    """Write what may leave as a database to the path `target`, where nothing is yet."""
    cast("Callable[[Outgoing, Path], None]", _exporter(name, "database"))(out, target)


def export_of(path: Path) -> MissionFormatName | None:
    """The format of missions that a file's suffix stands for, or `None` when it says nothing."""
    suffix = path.suffix.lower()
    return next((one.name for one in EXPORTS.values() if suffix in one.suffixes), None)


def _exporter(name: str, function: str) -> Callable[..., Any]:
    found: Callable[..., Any] = _function(_MODULES.get(name, name), function)
    return found


def rows_as(name: str, listing: "Listing", rows: "Iterable[Row]") -> Iterator[str]:
    """The text of `rows` in a format other than `table`, piece by piece."""
    write = cast("Callable[[Listing, Iterable[Row]], Iterator[str]]", _function(name, "rows"))
    return write(listing, rows)


def mission_as(name: str, content: Any) -> Iterator[str]:
    """The text of a whole mission file in `toml` or `json`, piece by piece."""
    write = cast("Callable[[Any], Iterator[str]]", _function(name, "mission"))
    return write(content)


def page_as(name: str, page: Any) -> Iterator[str]:
    """The text of a page in `plain` or `markdown`, piece by piece."""
    write = cast("Callable[[Any], Iterator[str]]", _function(name, "page"))
    return write(page)


def format_of(path: Path) -> FormatName | None:
    """The format that a file's suffix stands for, or `None` when it says nothing."""
    suffix = path.suffix.lower()
    return next((form.name for form in FORMATS.values() if suffix in form.suffixes), None)


def _function(name: str, function: str) -> Callable[..., Iterator[str]]:
    # A format is loaded only when it is asked for.
    found: Callable[..., Iterator[str]] = getattr(
        import_module(f"missioncli.export.{name}"), function
    )
    return found
