"""Reads a Markdown book with GitHub's own parser and with markdown-it; says what each finds.

markdown_book.py FILE: JSON with, for both, the headings, the rows of tables, the block quotes, the
targets of links and which of them lead nowhere, other elements, and all the text.
"""

import json
import sys
from html.parser import HTMLParser
from pathlib import Path

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

VOID = {"br", "hr", "img", "input"}
# What the book is made of; everything else would come from a text in it.
OWN = {
    *("h1", "h2", "h3", "h4", "p", "ul", "li", "blockquote", "strong", "a", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Seen(HTMLParser):
    """What a browser would make of the HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.headings: list[list[str]] = []
        self.quotes: list[str] = []
        self.bold: list[str] = []
        self.cells: list[str] = []
        self.rows = 0
        self.links: list[str] = []
        self.anchors: list[str] = []
        self.others: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in OWN or set(given) - {"href", "id", "align", "style"}:
            self.others.append(self.get_starttag_text() or tag)
        if tag == "a":
            (self.links if "href" in given else self.anchors).append(
                given.get("href") or given.get("id") or ""
            )
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append([tag, ""])
        self.rows += tag == "tr"
        for name, found in (("blockquote", self.quotes), ("strong", self.bold), ("td", self.cells)):
            if tag == name:
                found.append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.others.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self.others.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.others.append(f"<!{decl}>")

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self.open and self.open[-1] in ("h1", "h2", "h3", "h4"):
            self.headings[-1][1] += data
        for name, found in (("blockquote", self.quotes), ("strong", self.bold), ("td", self.cells)):
            if name in self.open:
                found[-1] += data


def seen(html: str) -> dict[str, object]:
    """What stands in the page, and which links to places in it lead nowhere."""
    page = Seen()
    page.feed(html)
    page.close()
    inner = [link[1:] for link in page.links if link.startswith("#")]
    return {
        "headings": page.headings,
        "quotes": [" ".join(quote.split()) for quote in page.quotes],
        "bold": page.bold,
        "cells": page.cells,
        "rows": page.rows,
        "inner": len(inner),
        "outer": [link for link in page.links if not link.startswith("#")],
        "dead": sorted(set(inner) - set(page.anchors)),
        "twice": sorted({one for one in page.anchors if page.anchors.count(one) > 1}),
        "others": page.others,
        "text": "".join(page.text),
    }


book = Path(sys.argv[1]).read_text(encoding="utf-8")
unsafe = Options.CMARK_OPT_UNSAFE  # so that HTML which slipped in is seen, not taken away
github = cmarkgfm.github_flavored_markdown_to_html(book, options=unsafe)
other = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(book)
print(json.dumps({"github": seen(github), "markdown-it": seen(other)}))
