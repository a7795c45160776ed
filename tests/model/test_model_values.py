"""Valid and invalid values of each type: what is kept, and the one finding for what is not."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from missioncli.errors import Finding, InvalidData
from missioncli.files.read import read

_BASE: Final = {
    "format": 1,
    "mission": {"id": "m", "title": "M"},
    "sources": {"s": {"title": "S"}},
    "topics": {"t": "T"},
    "quotes": [{"attribution": "somebody", "text": "words"}],
    "officials": [{"office": "o"}],
    "delegates": [{"organization": "o"}],
    "issues": {"i": {"title": "I", "category": "tax", "summary": "s"}},
}
FIELDS: Final[dict[str, tuple[str | int, ...]]] = {
    "key": ("mission", "id"),
    "reference": ("quotes", 0, "engagement"),
    "open word": ("issues", "i", "category"),
    "line": ("mission", "title"),
    "text": ("mission", "summary"),
    "passages": ("quotes", 0, "text"),
    "note": ("mission", "notes"),
    "date": ("mission", "start"),
    "cite": ("mission", "sources"),
    "whole": ("officials", 0, "count"),
    "url": ("sources", "s", "url"),
    "hash": ("sources", "s", "sha256"),
    "flag": ("delegates", 0, "leader"),
    "choice": ("mission", "release"),
    "topic": ("topics", "t"),
    "format": ("format",),
}
_OTHER = "\u0000", "\u001b", "\u007f", "\u0085", "\u202a", "\u202e", "\u2066", "\u2069", "\u2028"

VALID: Final[list[tuple[str, Any]]] = [
    *(("key", value) for value in ("a", "7", "a-b2-c", "2025", "x" * 200)),
    *(("reference", value) for value in ("a", "a-b2-c")),
    *(("open word", value) for value in ("pricing", "a-word-of-our-own")),
    *(("line", value) for value in ("x", "日本", "[sic] <b> =1", "a\u200d\u200fb", "\\", '"')),
    *(("text", value) for value in ("a\nb", "a\tb", "a\n\n\nb", '"""', "'''", "👩‍🔬")),
    *(("passages", value) for value in ("a", "a\nb", ["a"], ["a", "b", "a"])),
    ("note", ["a\nb", "c"]),
    *(("date", value) for value in ("2025", "2025-03", "2025-03-17", "0001", "2024-02-29")),
    *(("cite", [value]) for value in (1, 999, "s", "s:1", "other-key:12")),
    *(("whole", value) for value in (0, 1, 2**53 - 1)),
    *(("url", value) for value in ("http://a", "https://例え.jp/?q=1&r=(2)#x")),
    ("hash", "0123456789abcdef" * 4),
    *(("flag", value) for value in (True, False)),
    *(("choice", value) for value in ("public", "members", "internal")),
]
INVALID: Final[list[tuple[str, Any, str]]] = [
    *(
        ("key", value, "bad-key")
        for value in ("", "A", "a--b", "-a", "a-", "a_b", "é", "a\n", "a b")
    ),
    *(("reference", value, "bad-key") for value in ("", "Bio", "person:bio", "bio\n")),
    *(("open word", value, "bad-key") for value in ("", "Market access", "tax!")),
    *(("line", value, "empty") for value in ("", " ", "\u3000")),
    *(("line", value, "line-break") for value in ("a\nb", "a\r\nb")),
    *(("line", f"a{char}b", "bad-character") for char in ("\t", "\r", *_OTHER)),
    *(("topic", f"a{char}b", "bad-character") for char in ("\t", *_OTHER)),
    ("topic", "", "empty"),
    *(("text", value, "empty") for value in ("", " \n\t ", "\r\n")),
    *(("text", f"a\n\tb\u200d{char}c", "bad-character") for char in ("\r", *_OTHER)),
    ("passages", [], "empty"),
    ("passages", "", "empty"),
    *(("date", value, "bad-date") for value in (2025, True, 2025.3, "", "25", "2025-3", "2025-13")),
    *(
        ("date", value, "bad-date")
        for value in ("2025-02-29", "2025-00", "2025-03-32", "0000", "March")
    ),
    *(
        ("date", value, "bad-date")
        for value in ("2025-03-17T10:00:00", "２０２５", "2025-03-17 ", " 2025")
    ),
    *(("whole", value, "wrong-type") for value in (-1, 2**53, 10**30, 1.0, 1.5, "7", True)),
    *(
        ("url", value, "bad-url")
        for value in ("", "ftp://x", "javascript:alert(1)", "http://", "x.org")
    ),
    *(
        ("url", value, "bad-url")
        for value in ("http://a b", "http://a\n", "http://a\x1b", "http://<x>")
    ),
    *(("url", f"http://a{char}", "bad-url") for char in ("\u202e", "\u2067", "\u2028")),
    *(("hash", value, "bad-hash") for value in ("", "0" * 63, "0" * 65, "G" * 64, "A" * 64)),
    *(("flag", value, "wrong-type") for value in ("yes", "true", 1, 0)),
    ("flag", [], "wrong-type"),
    *(("choice", value, "unknown-word") for value in ("", "Public", "publik", 1, True)),
    *(("format", value, "wrong-format") for value in (0, -1, 1.0, "1", True)),
    ("format", 2, "newer-format"),
    ("format", [], "wrong-format"),
]
INVALID_ITEMS: Final[list[tuple[str, Any, str]]] = [
    *(
        ("cite", value, "bad-citation")
        for value in (0, -1, 1.0, True, "", "s:", "s:0", "s:01", "s:x", ":1")
    ),
    *(
        ("cite", value, "bad-citation")
        for value in ("S", "s:1:2", "s 1", "s:1\n", 10**9, f"s:{10**9}")
    ),
    ("note", "", "empty"),
    ("note", "a\u202eb", "bad-character"),
    ("passages", "", "empty"),
    ("passages", "a\x1bb", "bad-character"),
    ("passages", 7, "wrong-type"),
]


def load(folder: Path, kind: str, value: Any) -> Any:
    """The value as the model keeps it, read from a JSON file."""
    tables = json.loads(json.dumps(_BASE))
    *above, last = FIELDS[kind]
    table = tables
    for part in above:
        table = table[part]
    table[last] = value
    path = folder / "m.json"
    path.write_text(json.dumps(tables), encoding="utf-8")
    found: Any = read(path).content
    for part in FIELDS[kind]:
        found = getattr(found, str(part)) if hasattr(found, str(part)) else found[part]
    return found


def refused(folder: Path, kind: str, value: Any) -> Finding:
    with pytest.raises(InvalidData) as caught:
        load(folder, kind, value)
    [finding] = caught.value.findings
    return finding


def place(kind: str) -> str:
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in FIELDS[kind]]
    return "".join(parts).lstrip(".")


@pytest.mark.parametrize(("kind", "value"), VALID)
def test_a_valid_value_is_kept(tmp_path: Path, kind: str, value: Any) -> None:
    assert load(tmp_path, kind, value) == value


@pytest.mark.parametrize(("kind", "value", "rule"), INVALID)
def test_an_invalid_value_is_one_finding(tmp_path: Path, kind: str, value: Any, rule: str) -> None:
    finding = refused(tmp_path, kind, value)
    assert (finding.key, finding.rule) == (place(kind), rule)
    assert str(finding).isprintable()


@pytest.mark.parametrize(("kind", "value", "rule"), INVALID_ITEMS)
def test_an_invalid_item_is_one_finding(tmp_path: Path, kind: str, value: Any, rule: str) -> None:
    good = {"cite": "s", "note": "n", "passages": "p"}[kind]
    finding = refused(tmp_path, kind, [good, value])
    assert (finding.key, finding.rule) == (f"{place(kind)}[2]", rule)


@pytest.mark.parametrize("kind", ["key", "line", "text", "topic", "passages", "url", "hash"])
def test_half_a_character_is_refused(tmp_path: Path, kind: str) -> None:
    finding = refused(tmp_path, kind, "a\ud800")
    assert finding.key == place(kind)
    assert "surrogate" in finding.message


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\u202e"])
def test_the_finding_names_the_character_that_is_refused(tmp_path: Path, char: str) -> None:
    # A tab and a joiner are allowed in a text, and stand before it.
    finding = refused(tmp_path, "text", f"a\n\tb\u200dc{char}d")
    assert f"U+{ord(char):04X}" in finding.message


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        ("text", "a\r\nb\r\n\r\nc", "a\nb\n\nc"),
        ("passages", ["a\r\nb"], ["a\nb"]),
        ("line", "  a  b ", "a  b"),
        ("text", "\n a\n", "a"),
    ],
)
def test_what_is_made_even(tmp_path: Path, kind: str, value: Any, kept: Any) -> None:
    assert load(tmp_path, kind, value) == kept


@pytest.mark.parametrize(
    ("kind", "value", "suggestion"),
    [("choice", "publik", "did you mean public?"), ("choice", "zzz", "")],
)
def test_a_near_word_is_offered(tmp_path: Path, kind: str, value: str, suggestion: str) -> None:
    assert refused(tmp_path, kind, value).suggestion == suggestion


def test_a_word_that_is_not_known_is_told_all_that_are(tmp_path: Path) -> None:
    assert refused(tmp_path, "choice", "x").message == "'x' is none of public, members or internal"


def test_what_is_empty_by_default_is_no_other_records(tmp_path: Path) -> None:
    """Nor is it copied: of a hundred records a file has, most have ten empty lists."""
    path = tmp_path / "m.toml"
    path.write_text('format = 1\n[people.a]\nname = "A"\n[people.b]\nname = "B"\n')
    one, other = read(path).content.people.values()
    one.aliases.append("C")
    assert other.aliases == []
