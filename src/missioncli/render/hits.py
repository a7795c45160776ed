"""Hits of a search: kind, title and source of each, below them the text with the words marked."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from missioncli.export.wording import words
from missioncli.render.lines import Beside
from missioncli.render.parts import (
    HEADING,
    QUIET,
    cited,
    cites_width,
    heading,
    stacked,
    text,
)
from missioncli.store.listings import Row
from missioncli.store.search.search import Found
from missioncli.text import count, visible

MATCH = "bold underline"
"""Readable in every palette, and where there is no colour at all."""

_LABELS = {
    "acronym": "short",
    "aliases": "also",
    "asks": "asked for",
    "developments": "since",
    "errata": "misprint",
    "former_names": "formerly",
    "native_name": "native name",
    "notes": "note",
    "parties": "party",
    "participants": "took part",
    "responses": "answer",
    "speaker_role": "as",
    "speaker_organization": "of",
    "stated_size": "size",
}
"""What is said before a snippet of these fields; of others, their name."""

_BARE = ("text", "summary", "objectives", "role", "office", "organization", "institution")
"""Fields whose snippets speak for themselves."""


def hits(found: Found) -> RenderableType:
    """The hits below each other, the best first; the mission of each where there are several."""
    number = count(found.total, "hit")
    shown = f"{len(found.rows)} of {number}" if len(found.rows) < found.total else number
    kinds = [text(_kind(row), QUIET) for row in found.rows]
    named = len({cite.partition(":")[0] for row in found.rows for cite in row["sources"]}) > 1
    cites = [cited(row["sources"], named=named) for row in found.rows]
    widths = (max(kind.cell_len for kind in kinds), None, cites_width(cites))
    lines: list[tuple[Text, Text, Text]] = []
    for row, kind, cite in zip(found.rows, kinds, cites, strict=True):
        title = _marked(row["title"], row["title_matches"], HEADING)
        lines += [(Text(), Text(), Text()), (kind, title, cite)]
        if row["snippet"]:
            lines.append((Text(), _snippet(row), Text()))
        if row["terms"] not in (None, "on-record"):
            lines.append((Text(), text(words(row["terms"]), QUIET), Text()))
        if found.several and row["mission"]:
            about = f"{row['mission_name']} ({row['mission']})"
            lines.append((Text(), text(about, QUIET), Text()))
    top = heading(f"Search: {visible(found.query.text)}", shown)
    return stacked([top, Beside(lines, widths, right=(2,)), *_source(found.rows, named=named)])


def _kind(row: Row) -> str:
    return "follow-up" if row["kind"] == "followup" else str(row["kind"])


def _snippet(row: Row) -> Text:
    field = row["field"]
    label = "" if field in _BARE else f"{_LABELS.get(field, words(field.replace('_', '-')))}: "
    return Text.assemble((label, QUIET), _marked(row["snippet"], row["snippet_matches"]))


def _marked(shown: str, matches: Sequence[tuple[int, int]], style: str = "") -> Text:
    """A dataset's text with the matches marked, safe for a terminal."""
    parts: list[Text] = []
    at = 0
    for start, end in matches:
        parts += [text(shown[at:start], style), text(shown[start:end], MATCH)]
        at = end
    return Text.assemble(*parts, text(shown[at:], style))


def _source(rows: Sequence[Row], *, named: bool) -> list[RenderableType]:
    """Which source the paragraphs belong to, when there is just one."""
    keys = {cite.partition(":")[0] for row in rows for cite in row["sources"]}
    if named or not keys:
        return []
    return [Text(), text(f"¶ paragraphs of {keys.pop()}", QUIET)]
