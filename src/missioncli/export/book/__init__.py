"""The book: every mission a chapter, newest first, then the people and organisations in them.

GitHub-flavoured Markdown. Places are found by anchors made of keys, since headings are texts of
the data; two hyphens part the keys, which have only single ones.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from missioncli.export.book.chapter import chapter
from missioncli.export.book.directory import directory
from missioncli.export.book.marks import anchor, link, plain
from missioncli.export.levels import level_words
from missioncli.export.wording import span
from missioncli.store.directory import Counts, counts, mission_titles
from missioncli.store.whole import each_mission
from missioncli.text import count, listed

if TYPE_CHECKING:
    from missioncli.store.outgoing import Outgoing


def text(out: "Outgoing") -> Iterator[str]:
    """The title page with the level, the contents, the chapters, the directory; in pieces."""
    yield from _title_page(out)
    for facts in each_mission(out):
        yield from chapter(facts)
    yield from directory(out)


def _title_page(out: "Outgoing") -> Iterator[str]:
    found = counts(out)
    missions = mission_titles(out)
    alone = next(missions) if found.missions == 1 else None
    yield f"# {plain(alone.title) if alone else 'The missions'}\n\n"
    yield f"**{level_words(out.clearance)}**\n\n{_contained(found)}\n\n"
    yield (
        "Quotations are word for word as the source prints them; everything else is in the"
        " editor's words. A mark such as ¶5 leads to the source and names its paragraph. What the"
        " sources do not say is not on file.\n\n"
    )
    yield f"{anchor('contents')}\n\n## Contents\n\n"
    for one in [alone] if alone else missions:
        when = span(one.start, one.end) or "dates not on file"
        state = "" if one.status == "held" else f", {one.status}"
        yield f"- {link(one.title, 'mission', one.key)}, {when}{state}\n"
    yield f"- {link('People', 'people')}\n- {link('Organizations', 'organizations')}\n"


def _contained(found: Counts) -> str:
    parts = (
        count(found.missions, "mission"),
        count(found.people, "person", "people"),
        count(found.organizations, "organization"),
        count(found.quotes, "quotation"),
        count(found.issues, "issue"),
        count(found.sources, "source"),
    )
    return f"In it: {listed(list(parts))}."
