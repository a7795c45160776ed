"""Mermaid: the map of people, institutions and issues as a flowchart.

Who holds which post where, who raised an issue, to whom it was put, with whom it was discussed, who
answered. A dataset's text is letters, digits and entity codes in quotes, so that it stays text.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from missioncli.export.levels import level_words
from missioncli.export.wording import status
from missioncli.store.ties import Map, Node, Tie
from missioncli.text import count, one_line

if TYPE_CHECKING:
    from missioncli.store.outgoing import Outgoing

# Everything but letters, digits, spaces and commas: Mermaid takes much for syntax even in quotes (
# directives, Markdown, icons, formulas), and in its hands ß, ° and ¶ stand for entity codes.
_NO_WORD: Final = re.compile(r"[^\w ,’]|[_ßﬂ]")

_AUTHORITIES: Final = ("ministry", "regulator", "government", "parliament")

_LOOKS: Final = {
    "delegate": "fill:#dbeafe,stroke:#1d4ed8,color:#0b1f4d",
    "official": "fill:#fef3c7,stroke:#b45309,color:#451a03",
    "person": "fill:#f3f4f6,stroke:#4b5563,color:#111827",
    "organization": "fill:#eff6ff,stroke:#60a5fa,color:#0b1f4d",
    "authority": "fill:#fffbeb,stroke:#f59e0b,color:#451a03",
    "open": "fill:#fee2e2,stroke:#b91c1c,color:#450a0a",
    "progress": "fill:#ffedd5,stroke:#c2410c,color:#431407",
    "resolved": "fill:#dcfce7,stroke:#15803d,color:#052e16",
    "refused": "fill:#e5e7eb,stroke:#111827,color:#111827",
    "dropped": "fill:#f9fafb,stroke:#9ca3af,color:#374151",
}
"""The classes by kind and state; dark text on light ground, so that they can be told in print."""


def text(out: "Outgoing") -> Iterator[str]:
    """The flowchart: the level as its title, the things on the map, then what ties them."""
    found = Map(out)
    ties, untied = found.counts()
    several = out.several
    title = f"People, institutions, issues. {level_words(out.clearance)}"
    yield f'---\ntitle: "{title}"\n---\nflowchart LR\n'
    left_out = count(untied, "person or organization", "people and organizations")
    yield f"%% {count(ties, 'tie')}; {left_out} without a tie left out.\n"
    yield "%% By default Mermaid draws no more than 500 ties and 50,000 characters (maxEdges and\n"
    yield "%% maxTextSize, which the page that draws it sets): choose missions if this has more.\n"
    for name, look in _LOOKS.items():
        yield f"classDef {name} {look}\n"
    for node in found.nodes():
        yield _node(node)
    for tie in found.ties():
        yield _tie(tie, dated=several)


def _node(node: Node) -> str:
    key = _key(node.key)
    if node.kind == "person":
        return f'p_{key}(["{_text(node.name)}"]):::{node.detail or "person"}\n'
    if node.kind == "issue":
        label = f"{node.name} ({status(node.detail or '')})"
        return f'i_{key}{{{{"{_text(label)}"}}}}:::{node.detail}\n'
    label = f"{node.name} ({node.short})" if node.short else node.name
    if node.detail in _AUTHORITIES:
        return f'p_{key}[["{_text(label)}"]]:::authority\n'
    return f'p_{key}["{_text(label)}"]:::organization\n'


_ARROWS: Final = {
    "post": ("p", "-->", "p", ""),
    "for": ("p", "-.->", "p", "acting for"),
    "part": ("p", "-.->", "p", "part of"),
    "raised": ("p", "==>", "i", "raised"),
    "put": ("i", "==>", "p", "put to"),
    "discussed": ("i", "-.->", "p", "discussed with"),
    "answered": ("p", "==>", "i", "answered"),
}
"""Each kind of tie: what stands before the arrow, the arrow, what behind it, and what it says."""


def _tie(tie: Tie, *, dated: bool) -> str:
    before, arrow, behind, said = _ARROWS[tie.kind]
    label = ": ".join(part for part in (said, tie.label) if part)
    if dated and tie.kind == "post" and tie.first:
        years = tie.first if tie.first == tie.last else f"{tie.first} to {tie.last}"
        label += f" ({years})"
    return f'{before}_{_key(tie.source)} {arrow}|"{_text(label)}"| {behind}_{_key(tie.target)}\n'


def _key(key: str) -> str:
    # Keys have no low lines, so no two become one.
    return key.replace("-", "_")


def _text(text: str) -> str:
    """A text of the data on one line, with everything but words as entity codes."""
    return _NO_WORD.sub(lambda found: f"#{ord(found.group())};", one_line(text))
