"""Findings as text, as JSON and as annotations: no text of a file can change their form."""

import json
import re
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from missioncli.errors import Finding
from missioncli.export.findings import COLUMNS, FINDING_FORMATS
from missioncli.text import visible

FOUND: Final = Finding(
    "a.toml", ("quotes", 0, "speaker"), "unknown-party", "no party 'x'", "did you mean y?"
)
PLACED: Final = FOUND._replace(line=3, column=5, end_column=8, excerpt="    'x'")


def written(form: str, *findings: Finding) -> str:
    return "".join(FINDING_FORMATS[form](findings))


@pytest.mark.parametrize(("form", "text"), [("text", ""), ("json", "[]\n"), ("github", "")])
def test_nothing_found(form: str, text: str) -> None:
    assert written(form) == text


def test_text_has_the_place_or_else_the_key_path() -> None:
    sentence = "no party 'x'; did you mean y?\n"
    assert written("text", PLACED) == f"a.toml:3:5: error[unknown-party] {sentence}"
    assert written("text", FOUND) == f"a.toml: error[unknown-party] quotes[1].speaker: {sentence}"
    whole = FOUND._replace(at=(), suggestion="", severity="warning")
    assert written("text", whole) == "a.toml: warning[unknown-party] no party 'x'\n"
    assert written("text", PLACED, whole).count("\n") == 2


def test_json_has_the_same_keys_for_each_and_real_characters() -> None:
    found = PLACED._replace(message="日本", path="é.toml")
    text = written("json", found, FOUND._replace(at=(), suggestion=""))
    assert [list(one) for one in json.loads(text)] == [list(COLUMNS)] * 2
    first, second = json.loads(text)
    assert list(first.values()) == [
        *("é.toml", 3, 5, 8, "error", "unknown-party", "日本", "did you mean y?"),
        "quotes[1].speaker",
    ]
    assert [second[name] for name in ("line", "column", "end_column")] == [None] * 3
    assert (second["suggestion"], second["key"]) == ("", "")
    assert "日本" in text
    assert text.endswith("]\n")


@pytest.mark.parametrize(
    ("path", "message", "line"),
    [
        ("a.toml", "50% off", "::error file=a.toml,title=r::50%25 off"),
        ("a,b:c%.toml", "a, b: c", "::error file=a%2Cb%3Ac%25.toml,title=r::a, b: c"),
        ("a.toml", "::error::x", "::error file=a.toml,title=r::::error::x"),
        ("a\n::error::b", "x", r"::error file=a\n%3A%3Aerror%3A%3Ab,title=r::x"),
        ("a.toml", "x\r\n::stop-commands::y", r"::error file=a.toml,title=r::x\r\n::stop-commands::y"),
        ("a.toml", "%0A", "::error file=a.toml,title=r::%250A"),
    ],
)  # fmt: skip
def test_an_annotation_is_one_line_and_one_command(path: str, message: str, line: str) -> None:
    assert written("github", Finding(path, (), "r", message)) == line + "\n"


def test_an_annotation_has_the_place() -> None:
    place = "file=a.toml,line=3,col=5,endColumn=8,title=unknown-party"
    words = "no party 'x'; did you mean y?\n"
    assert written("github", PLACED) == f"::error {place}::{words}"
    assert written("github", PLACED._replace(severity="warning")) == f"::warning {place}::{words}"
    assert written("github", FOUND).endswith(f"::quotes[1].speaker: {words}")


ANY: Final = st.text(max_size=12) | st.sampled_from(["\x1b[31m", "\n", "\r\n::error::x", "%", "::"])


@given(
    path=ANY,
    key=ANY,
    message=ANY,
    suggestion=ANY,
    line=st.none() | st.integers(1, 99),
)
@quick(150)
def test_whatever_is_in_a_finding_its_line_is_one_line_without_controls(
    path: str, key: str, message: str, suggestion: str, line: int | None
) -> None:
    column = line and 1
    found = Finding(
        path, (key, 0), "r", message, suggestion, line=line, column=column, end_column=column
    )
    for form in ("text", "github"):
        text = written(form, found, found)
        one, two, rest = text.split("\n")
        assert (one, rest) == (two, "")
        assert visible(one) == one
    assert re.match("::error [^:\n]*::", written("github", found))
    [again] = json.loads(written("json", found))
    assert [again[name] for name in ("path", "message", "suggestion")] == [
        path,
        message,
        suggestion,
    ]
