"""Files that the gate refuses: each fault once, with file, key path and what is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from check_files import check

from missioncli.checks.rules import RULES

if TYPE_CHECKING:
    from conftest import Command, Result

pytestmark = pytest.mark.started

DATA: Final = Path(__file__).parents[1] / "data"
# The examples of the rules are read in the tests of the checks.
INVALID: Final = [one for one in sorted((DATA / "invalid").glob("*.toml")) if one.stem not in RULES]
VALID: Final = [one for one in sorted((DATA / "valid").glob("*.toml")) if one.stem not in RULES]


def held_to(result: Result, path: str, expected: list[tuple[str, str]]) -> None:
    """Exit 3, no answer, and on stderr exactly one line for each expected (key path, words)."""
    assert (result.code, result.out) == (3, "")
    lines = result.err.splitlines()
    for key, words in expected:
        # A line tells the place; where there is none (JSON), the key path does.
        place = (
            rf"{re.escape(path)}(:\d+:\d+: error\[[a-z-]+\] |: error\[[a-z-]+\] {re.escape(key)})"
        )
        found = [line for line in lines if re.match(place, line) and words in line]
        assert len(found) == 1, f"{key}: {words} in {lines}"
    assert len(lines) == len(expected), "each fault once, and nothing else"


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_file_passes(shared_run: Command, path: Path) -> None:
    result = shared_run("missions", "--data", path)
    assert (result.code, result.err) == (0, "")
    assert len(result.out.splitlines()) == 1


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_file_that_a_gate_refuses_is_told_as_check_tells_it(
    shared_run: Command, path: Path
) -> None:
    found = [str(one) for one in check(path) if RULES[one.rule].check is None]
    result = shared_run("quotes", "--data", path)
    remarks = ["missioncli: no quotes on file"]
    assert [line for line in result.err.splitlines() if line not in remarks] == found
    assert result.code == (3 if found else 0)
    told = shared_run("check", path)
    assert set(found) <= set(told.out.splitlines())
    for command in ("mission", "export"):
        other = shared_run(command, "--data", path)
        assert (other.code, other.err.splitlines()) == (result.code, found)


HEAD: Final = '{"format": 1, "mission": {"id": "trip", "title": '


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        ('{"format": 1, "format": 1}', "", "'format'"),
        (HEAD + '"x", "title": "y"}}', "", "'title'"),
        (HEAD + "NaN}}", "", "NaN"),
        (HEAD + "-Infinity}}", "", "Infinity"),
        (HEAD + "1e999}}", "mission.title", "text in quotation marks"),
        (HEAD + r'"half \ud800"}}', "mission.title", "surrogate"),
        (HEAD + r'"\u202e"}}', "mission.title", "U+202E"),
        (HEAD + r'"\u0000"}}', "mission.title", "U+0000"),
        (HEAD + '"x", "\\u001b[31m": 1}}', r'mission."\x1b[31m"', r"unknown key `\x1b[31m`"),
        (HEAD + '"x", "\\ud800": 1}}', r'mission."\ud800"', "unknown key"),
        (
            HEAD + '"x"}, "people": {"\\u001b": {"name": "x"}}}',
            r'people."\x1b"',
            "is not made of small letters",
        ),
        (HEAD + '"x", "start": 2024}}', "mission.start", "a year alone stands in quotes"),
        (HEAD + "null}}", "mission.title", "text in quotation marks"),
        (HEAD + "9" * 5000 + "}}", "", ""),
        ("[" * 10000, "", "nested too deeply"),
        ("[" * 10000 + "]" * 10000, "", "nested too deeply"),
        ('{"a":' * 10000 + "1" + "}" * 10000, "", "nested too deeply"),
        ("[]", "", "format = 1"),
        ('"text"', "", "format = 1"),
        ("{", "", "not valid JSON"),
        ("", "", ""),
        ("{} {}", "", "not valid JSON"),
        ("format = 1", "", "not valid JSON"),
        ("{}", "", "format = 1"),
    ],
)
def test_json_that_is_refused(run: Command, text: str, key: str, words: str) -> None:
    (run.cwd / "a.json").write_text(text, encoding="utf-8")
    held_to(run("quotes", "--data", "a.json"), "a.json", [(key, words)])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = " + "[" * 10000, "nested too deeply"),
        ("x = " + "[" * 10000 + "]" * 10000, "nested too deeply"),
        ("x = " + "{a=" * 10000 + "1" + "}" * 10000, "nested too deeply"),
        ("[" + ".".join("a" * 10000) + "]\n", ""),
        (".".join("a" * 10000) + " = 1\n", ""),
        ("format = " + "9" * 5000, ""),
        ("format = 1\nthis is no TOML\n", "a.toml:2:6: error[syntax]"),
        ('format = 1\nx = "open', "error[unclosed]"),
        ("format = 1\nx = \x00", "U+0000"),
        ('{"format": 1}', "a.toml:1:1: error"),
        ("", "format"),
        ("# nothing but a remark\n", "format"),
    ],
)
def test_toml_that_is_refused(run: Command, text: str, words: str) -> None:
    (run.cwd / "a.toml").write_text(text, encoding="utf-8")
    held_to(run("quotes", "--data", "a.toml"), "a.toml", [("", words)])


DANGLING: Final = """
[people]
ann = {name = "Ann Lee"}
[organizations]
house = {name = "House"}
[sources]
news = {title = "News"}
[[quotes]]
speaker = "anne"
text = "x"
topics = ["prices"]
sources = ["newss:3"]
[[quotes]]
speaker = "anne"
text = "y"
[[delegates]]
person = "house"
[issues.a]
title = "A"
category = "pricing"
summary = "x"
responses = [{by = "nobody", summary = "z"}]
[engagements.talk]
kind = "meeting"
title = "Talk"
stop = "tokyo"
"""


def test_keys_that_lead_nowhere_are_named_and_the_rest_is_answered(
    run: Command, mission_file: Any
) -> None:
    mission_file(DANGLING)
    result = run("quotes", "--data", "mission.toml", "-f", "json")
    rows = json.loads(result.out)
    assert [(row["speaker"], row["speaker_name"]) for row in rows] == [("anne", "anne")] * 2
    assert rows[0]["topics_names"] == ["prices"], "shown as the key itself"
    findings = [
        (
            "quotes[1].speaker",
            "13:11: error[unknown-party] no person or organization has the key 'anne'; did you mean ann?",
        ),
        ("quotes[1].topics[1]", "'prices'"),
        ("quotes[1].sources[1]", "'newss'; did you mean news?"),
        ("delegates[1].person", "'house' is an organization, and a person is needed here"),
        ("issues.a.responses[1].by", "'nobody'"),
        ("engagements.talk.stop", "'tokyo'"),
    ]
    held_to(result._replace(out=""), "mission.toml", findings)
    for command in ("export", "mission"):
        other = run(command, "--data", "mission.toml")
        assert (other.code, other.err) == (3, result.err)
        assert (other.out == "") == (command == "export"), "export refuses, the page answers"
