"""Texts that would do something if a format took them for more than text: one table for all."""

import json
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, Final

ATTACKS: Final = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- hidden",
    "]]>",
    "&lt;b&gt; & &#60;",
    "javascript:alert(1)",
    "[click](javascript:alert(1))",
    "![x](http://evil.example/a.png)",
    "http://evil.example/a and www.evil.example",
    "[red]red[/red] [/note] [sic]",
    "=cmd|'/c calc'!A1",
    "+1+1",
    "-1-1",
    "@SUM(1;1)",
    "＝1+1",
    "| a | b |",
    "# heading",
    "1. item",
    "- item",
    "> quote",
    "```code```",
    "**bold** _it_ ~~gone~~ `code`",
    "\\ back \\n slash \\",
    "\"double\" and 'single'",
    "[x]:::y; A-->B",
    'end"] --> Z["z',
    "%%{init: {'theme': 'dark'}}%%",
    "#quot; #35; #lt;b#gt;",
    "subgraph x",
    'click A href "javascript:alert(1)"',
    "{{ 7 * 7 }} {% raw %}",
    "$(id) `id` ${HOME}",
    "'; DROP TABLE people; --",
    '{"@context": "http://evil.example"}',
    "[^1] footnote",
    "日本語の“引用”｜",
    "e\u0301 がｶﾞ 👩‍🔬",
)
"""Each is one line, as the models let it pass."""


def tables_with(attack: str) -> dict[str, Any]:
    """A mission whose every kind of record has the text in its name, title or words."""
    return {
        "format": 1,
        "mission": {
            "id": "attacked",
            "title": f"Mission {attack}",
            "organizers": ["house"],
            "start": "2024-05-02",
            "release": "public",
            "summary": attack,
            "objectives": [attack],
            "collaboration": ["topic"],
            "stops": {"stop": {"city": attack}},
            "sources": ["source:1"],
        },
        "people": {
            "ann": {"name": attack, "prefix": "Dr.", "native_name": attack, "aliases": [attack]},
            "bob": {"name": "Bob Plain"},
        },
        "organizations": {
            "house": {"name": f"House {attack}", "acronym": attack},
            "office": {
                "name": attack,
                "kind": "ministry",
                "country": attack,
                "former_names": [{"name": attack}],
            },
        },
        "topics": {"topic": attack},
        "sources": {
            "source": {
                "title": attack,
                "publisher": attack,
                "url": "https://example.org/a?b=(1)&c='2'",
                "errata": [{"printed": attack, "reading": "x", "note": attack}],
            }
        },
        "delegates": [
            {"person": "ann", "organization": "house", "role": attack, "sources": ["source:2"]}
        ],
        "officials": [
            {"person": "bob", "office": attack, "institution": "office", "sources": ["source:2"]}
        ],
        "others": [{"person": "bob", "role": attack, "sources": ["source:2"]}],
        "quotes": [
            {"speaker": "ann", "text": [attack, f"and {attack}"], "sources": ["source:3"]},
            {"attribution": attack, "text": attack, "sources": ["source:3"]},
        ],
        "paraphrases": [{"speaker": "bob", "summary": attack, "sources": ["source:3"]}],
        "issues": {
            "issue": {
                "title": attack,
                "category": "trade",
                "summary": attack,
                "raised_by": ["house"],
                "addressed_to": ["office"],
                "asks": [attack],
                "responses": [{"by": "bob", "summary": attack, "sources": ["source:4"]}],
                "developments": [{"summary": attack, "sources": ["source:4"]}],
                "topics": ["topic"],
                "sources": ["source:4"],
                "notes": [attack],
            }
        },
        "engagements": {
            "meeting": {
                "kind": "meeting",
                "title": attack,
                "stop": "stop",
                "participants": ["ann", "bob"],
                "issues": ["issue"],
                "sources": ["source:5"],
            }
        },
        "outcomes": [
            {
                "kind": "agreement",
                "summary": attack,
                "parties": ["office"],
                "amount": {"value": 5, "currency": attack},
                "issues": ["issue"],
                "sources": ["source:6"],
            }
        ],
        "followups": [{"action": attack, "owner": "ann", "issue": "issue"}],
    }


_KEYED: Final = ("people", "organizations", "topics", "sources", "issues", "engagements", "stops")


def folder_with(attacks: Sequence[str], folder: Path) -> None:
    """Write a mission for each text, as `tables_with` has it, into `folder`; none shares a key."""
    for number, attack in enumerate(attacks):
        tables = tables_with(attack)
        places = (*(tables[name] for name in _KEYED[:-1]), tables["mission"]["stops"])
        keys = {key for place in places for key in place}
        apart = _renamed(tables, keys, f"-{number:02}")
        apart["mission"]["id"] = f"attacked-{number:02}"
        text = json.dumps(apart, ensure_ascii=False)
        (folder / f"{number:02}.json").write_text(text, encoding="utf-8")


def _renamed(value: Any, keys: AbstractSet[str], suffix: str, *, keyed: bool = False) -> Any:
    """The tables with `suffix` at the end of these keys, where they are defined and referred to."""
    if isinstance(value, dict):
        return {
            f"{name}{suffix}" if keyed else name: _renamed(one, keys, suffix, keyed=name in _KEYED)
            for name, one in value.items()
        }
    if isinstance(value, list):
        return [_renamed(one, keys, suffix) for one in value]
    key, colon, rest = str(value).partition(":")
    return f"{key}{suffix}{colon}{rest}" if isinstance(value, str) and key in keys else value
