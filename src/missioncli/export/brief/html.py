"""The brief as one HTML file that stands alone: no script, nothing fetched, one style by its hash.

Jinja2 is imported here and nowhere else. It escapes every value; only the style, which is ours, is
let through.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from typing import Final, NamedTuple

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from missioncli.export.brief.sources import foot_words, heading, prepared
from missioncli.export.brief.value import Brief, Footnote, footnotes
from missioncli.export.wording import when

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_PAGE: Final = "@page{{@bottom-left{{content:{level}}}}}"


class Reference(NamedTuple):
    """A number in the text that leads to a footnote."""

    number: int
    id: str


class References:
    """Gives each place where a footnote is used an id of its own, in the order of the text."""

    def __init__(self, numbers: dict[Footnote, int]) -> None:
        self.numbers = numbers
        self.used: dict[int, list[str]] = {number: [] for number in numbers.values()}

    def to(self, foot: Footnote) -> Reference:
        """The next reference to a footnote."""
        number = self.numbers[foot]
        times = len(self.used[number])
        name = f"ref-{number}-{times + 1}" if times else f"ref-{number}"
        self.used[number].append(name)
        return Reference(number, name)


def pieces(brief: Brief) -> Iterator[str]:
    """The whole file, piece by piece."""
    folder = files("missioncli.export.brief")
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string((folder / "brief.html.jinja").read_text(encoding="utf-8"))
    sheet = (folder / "brief.css").read_text(encoding="utf-8")
    style = sheet + _PAGE.format(level=_css_text(brief.level))
    numbers = footnotes(brief.subtitle, brief.sections)
    yield from template.generate(
        brief=brief,
        heading=heading(brief),
        prepared=prepared(brief).removeprefix("Prepared "),
        day=when(brief.prepared),
        style=Markup(style),  # noqa: S704 - ours, and the level in it is escaped
        hash=b64encode(sha256(style.encode()).digest()).decode(),
        references=References(numbers),
        numbers=numbers,
        foot_words=lambda foot: foot_words(foot, named=len(brief.sources) > 1),
        kind=lambda block: type(block).__name__,
        language=_language,
    )
    yield "\n"


def _language(code: str | None) -> str:
    """A code that HTML may have, "" for anything else: the field takes any line."""
    return code if code and _LANGUAGE.fullmatch(code) else ""


def _css_text(text: str) -> str:
    """A string of CSS in which nothing but letters, digits and spaces stands as it is."""
    plain = (
        char if char.isascii() and (char.isalnum() or char == " ") else f"\\{ord(char):06x} "
        for char in text
    )
    return f'"{"".join(plain)}"'
