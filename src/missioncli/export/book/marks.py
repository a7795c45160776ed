"""Anchors, links and the short marks that lead from a statement to where it is written."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from missioncli.export.markdown import escape
from missioncli.export.wording import when
from missioncli.store.listings import Row
from missioncli.text import one_line

UNSAID: Final = "–"
"""What stands in a cell of a table where the source says nothing."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A text of the data on one line, so that Markdown shows just its characters."""
    # Names come again and again: kept, they need not be escaped anew.
    return escape(one_line(text))


def anchor(*parts: str) -> str:
    """A place that `link` leads to; the parts are keys and our own words."""
    return f'<a id="{"--".join(parts)}"></a>'


def link(text: str, *parts: str) -> str:
    """A text of the data as a link to an anchor."""
    return f"[{plain(text)}](#{'--'.join(parts)})"


def party(key: str | None, name: str) -> str:
    """The name of a person or an organisation, leading to the directory; plain without a key."""
    return link(name, "party", key) if key else plain(name)


def parties(keys: Sequence[str], names: Sequence[str]) -> list[str]:
    """The names of several, each leading to the directory."""
    return [party(key, name) for key, name in zip(keys, names, strict=True)]


class Marks(NamedTuple):
    """How statements of a mission are marked with their sources."""

    mission: str
    named: bool
    """Whether marks name the source, since there are several."""

    def __call__(self, sources: Iterable[str]) -> str:
        """The mark behind a statement in brackets; a word where no source is on file."""
        return f" ({self.cell(sources)})" if sources else " (source not on file)"

    def cell(self, sources: Iterable[str]) -> str:
        """The mark alone: `¶5 ¶6` as a link, one for each source."""
        found = []
        for key, group in groupby(sources, key=lambda cite: cite.partition(":")[0]):
            paragraphs = [f"¶{cite.partition(':')[2]}" for cite in group if ":" in cite]
            words = [key, *paragraphs] if self.named or not paragraphs else paragraphs
            found.append(f"[{' '.join(words)}](#source--{self.mission}--{key})")
        return " ".join(found)


def source_lines(source: Row, place: str) -> str:
    """A source as an item of a list, found at the anchor `place`."""
    whose = {"own": "its own account", "counterpart": "the counterpart's account", "press": "press"}
    about = [
        plain(part)
        for part in (
            source["publisher"] or "",
            f"published {when(source['published'])}" if source["published"] else "",
            f"read {when(source['accessed'])}" if source["accessed"] else "",
            f"language {source['language']}" if source["language"] else "",
            whose.get(source["account"] or "", ""),
        )
        if part
    ]
    # The models let only http and https through, without spaces and angle brackets.
    address = f", <{source['url']}>" if source["url"] else ""
    key = source["key"]
    line = f"- {anchor(place)}**{key}**: {', '.join([plain(source['title']), *about])}{address}\n"
    for one in source["errata"]:
        why = f" ({plain(one['note'])})" if one.get("note") else ""
        printed, reading = plain(one["printed"]), plain(one["reading"])
        line += f"  - Misprint: “{printed}”, to be read as “{reading}”{why}\n"
    return line
