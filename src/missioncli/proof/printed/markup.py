"""Markdown and HTML inside a text: what is markup there, and what it stands for.

Only marks that nobody means as words are taken for it, whatever a file is called: texts that were
copied from a page or a mail have them too.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_HINT: Final = re.compile(r"[*_~\\&<\[]")
# Patterns stay text: re compiles and keeps one when it is first needed, for most texts never.
_MARKUP: Final = (
    r"(?P<note>\[\^[^\]\s]{1,40}\])"
    r"|(?P<line><br ?/?>)"
    r"|(?P<tag></?(?:a|abbr|b|cite|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u|wbr)"
    r"(?: [^<>]{0,400})?/?>)"
    r"|(?P<link>!?\[(?P<label>[^\[\]\n]{1,400})\]"
    r"(?:\([^()\s]{0,400}(?: [^()\n]{0,200})?\)|\[[^\[\]\n]{0,80}\]))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<run>\*{1,3}|_{1,3}|~~)"
)


class Piece(NamedTuple):
    """Characters of a text from `start` to before `end`, and what a reader sees instead."""

    start: int
    end: int
    seen: str


class _Run(NamedTuple):
    """Signs of emphasis, and where they may stand: before what they stress, or behind it."""

    start: int
    end: int
    opens: bool
    closes: bool


def markup(text: str) -> list[Piece]:
    """The pieces of `text` that are markup, in order and apart from each other."""
    if not _HINT.search(text):
        return []
    found: list[Piece] = []
    runs: list[_Run] = []
    at = 0
    pattern = re.compile(_MARKUP, re.IGNORECASE)
    while match := pattern.search(text, at):
        at = match.end()
        if match["run"]:
            runs.append(_run(text, match))
        elif match["link"]:
            found.append(Piece(match.start(), match.start("label"), ""))
            found.append(Piece(match.end("label"), match.end(), ""))
            # A label may have marks of its own.
            found.extend(
                Piece(one.start + match.start("label"), one.end + match.start("label"), one.seen)
                for one in markup(match["label"])
            )
        else:
            found.append(Piece(match.start(), match.end(), _seen(match)))
    found.extend(_emphasis(text, runs))
    return sorted(found)


def _seen(match: re.Match[str]) -> str:
    if match["entity"]:
        from html import unescape

        return unescape(match["entity"])
    return match["escaped"] or (" " if match["line"] else "")


def _run(text: str, match: re.Match[str]) -> _Run:
    before = text[match.start() - 1 : match.start()]
    behind = text[match.end() : match.end() + 1]
    return _Run(
        match.start(),
        match.end(),
        opens=bool(behind) and not behind.isspace() and not before.isalnum(),
        closes=bool(before) and not before.isspace() and not behind.isalnum(),
    )


def _emphasis(text: str, runs: list[_Run]) -> Iterator[Piece]:
    """The signs of emphasis that stand in pairs; one alone is a sign of the text."""
    open_: dict[str, _Run] = {}
    for run in runs:
        sign = text[run.start : run.end]
        first = open_.pop(sign, None) if run.closes else None
        if first:
            yield Piece(first.start, first.end, "")
            yield Piece(run.start, run.end, "")
        elif run.opens:
            open_[sign] = run
