"""Texts that attack come out of the brief as text, in every format."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from attacks import ATTACKS, tables_with
from markdown_it import MarkdownIt

from missioncli.export.brief import FORMATS, written
from missioncli.export.brief.make import Setting, mission_brief, party_brief
from missioncli.files.document import MissionDocument
from missioncli.model.mission import MissionFile
from missioncli.model.release import Clearance
from missioncli.store.about import about_facts, sources_on_file
from missioncli.store.match import Named
from missioncli.store.mission import mission_facts
from missioncli.store.outgoing import outgoing

if TYPE_CHECKING:
    from missioncli.export.brief.value import Brief

URL: Final = "https://example.org/a?b=(1)&c='2'"
ELEMENTS: Final = frozenset(
    {
        *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section"),
        *("h1", "h2", "h3", "p", "span", "strong", "b", "time", "ul", "ol", "li", "dl", "dt", "dd"),
        *("div", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "blockquote"),
        *("figcaption", "sup", "a"),
    }
)
PARTIES: Final = (None, ("person", "ann"), ("person", "bob"), ("organization", "office"))


def briefs(attack: str) -> list[Brief]:
    """The brief of the attacked mission, and those about its people and an organisation."""
    content = MissionFile.model_validate(tables_with(attack))
    clear = Clearance(off_record=True, notes=True)
    with outgoing([MissionDocument(Path(), content)], clear) as out:
        setting = Setting(clear, "2026-11-22", sources_on_file(out), {}, [attack])
        found = [mission_brief(mission_facts(out, None, hidden=True), setting)]
        for party in PARTIES[1:]:
            assert party is not None
            facts = about_facts(out, Named(*party, 0))
            assert facts is not None
            found.append(party_brief(facts, "", setting))
    return found


class Elements(HTMLParser):
    """The elements, addresses and text of a page, that of its style left out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.addresses: list[str] = []
        self.odd: list[str] = []
        self.text = ""
        self.style = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.style = tag == "style"
        for name, value in attrs:
            if name in ("href", "src"):
                self.addresses.append(value or "")
            if name.startswith("on") or name == "style":
                self.odd.append(name)

    def handle_endtag(self, tag: str) -> None:
        self.style = self.style and tag != "style"

    def handle_data(self, data: str) -> None:
        self.text += "" if self.style else data

    def handle_comment(self, data: str) -> None:
        self.odd.append(data)


def squeezed(text: str) -> str:
    """The text without blanks: wrapping and cutting change nothing else."""
    return "".join(text.split())


@pytest.mark.parametrize("attack", ATTACKS)
def test_html_holds_it_as_text(attack: str) -> None:
    for brief in briefs(attack):
        page = Elements("".join(written("html", brief)))
        assert page.found <= ELEMENTS
        assert page.odd == []
        assert {one for one in page.addresses if not one.startswith("#")} == {URL}
        assert squeezed(attack) in squeezed(page.text)


@pytest.mark.parametrize("attack", ATTACKS)
def test_markdown_holds_it_as_text(attack: str) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for brief in briefs(attack):
        text = "".join(written("markdown", brief))
        html = reader.render(re.sub(r"^\[\^\d+\]: ", "note: ", text, flags=re.MULTILINE))
        page = Elements(html)
        known = {*("h1", "h2", "h3", "p", "strong", "ul", "li", "blockquote", "a")}
        assert page.found <= known | {"table", "thead", "tbody", "tr", "th", "td"}, page.found
        assert page.odd == []
        assert {one.replace("%27", "'") for one in page.addresses} == {URL}
        assert squeezed(attack) in squeezed(page.text)


@pytest.mark.parametrize("attack", ATTACKS)
def test_plain_text_holds_it_as_it_is(attack: str) -> None:
    for brief in briefs(attack):
        text = "".join(written("text", brief))
        assert squeezed(attack) in squeezed(text)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


@pytest.mark.parametrize("form", FORMATS)
def test_it_is_written_in_pieces_that_are_the_same_every_time(form: str) -> None:
    once, again = (["".join(written(form, one)) for one in briefs("x")] for _ in range(2))
    assert once == again
