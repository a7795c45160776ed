"""What was not raised is not said to be: at a mission that was not held, or when only closed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Command

ISSUES: Final = """
sources = ["note"]
status = "{status}"
organizers = ["assoc"]
[organizations]
assoc = {{name = "Association", sources = ["note"]}}
board = {{name = "Board", sources = ["note"]}}
[sources.note]
title = "A note"
[[delegates]]
organization = "assoc"
sources = ["note"]
[issues.fees]
title = "Fees"
category = "tax"
summary = "Fees are high."
raised_by = ["assoc"]
addressed_to = ["board"]
asks = ["Lower fees"]
sources = ["note"]
[issues.hours]
title = "Hours"
category = "tax"
summary = "The office is closed too often."
sources = ["note"]
"""
SAID: Final = {
    "issues": ("issues", "-f", "table"),
    "show": ("show", "fees", "-f", "table"),
    "history": ("issues", "--history", "-f", "table"),
    "brief": ("brief", "-f", "text"),
    "brief-html": ("brief", "-f", "html"),
    "book": ("export", "-f", "markdown"),
}


@pytest.mark.parametrize("form", SAID)
@pytest.mark.parametrize("status", ["held", "planned", "cancelled"])
def test_only_a_mission_that_was_held_has_raised_anything(
    run: Command, mission_file: Callable[..., Path], status: str, form: str
) -> None:
    mission_file(ISSUES.format(status=status))
    result = run(*SAID[form], "--data", "mission.toml")
    assert (result.code, result.err) == (0, "")
    said = result.out.replace("*", "")
    raised = {
        words
        for words in ("Raised by", "Put to", "put to", "Asked for", "Answer", "<dt>Raised")
        if words in said
    }
    assert bool(raised) == (status == "held"), raised
    assert ("Meant for" in said) == (status != "held")


@pytest.mark.parametrize("form", ["json", "jsonl", "toml"])
@pytest.mark.parametrize("status", ["held", "planned", "cancelled"])
def test_objects_say_whether_an_issue_was_raised(
    run: Command, mission_file: Callable[..., Path], status: str, form: str
) -> None:
    mission_file(ISSUES.format(status=status))
    result = run("issues", "--data", "mission.toml", "-f", form)
    text = result.out.replace('": ', '" = ').replace('"', "")
    assert text.count(f"mission_status = {status}") == 2
    assert text.count(f"raised = {str(status == 'held').lower()}") == 2


@pytest.mark.parametrize("status", ["held", "planned", "cancelled"])
def test_maps_and_graphs_do_not_say_that_it_was_raised(
    run: Command, mission_file: Callable[..., Path], status: str
) -> None:
    mission_file(ISSUES.format(status=status))
    drawn = run("export", "-f", "mermaid", "--data", "mission.toml").out
    assert ('"raised"' in drawn) == ('"put to"' in drawn) == (status == "held")
    graph = json.loads(run("export", "-f", "jsonld", "--data", "mission.toml").out)["@graph"]
    [fees] = [one for one in graph if one.get("name") == "Fees" and one["@type"] == "Question"]
    raised = {"held": None, "planned": "to raise it", "cancelled": "was to raise it"}
    assert fees["author"][0].get("roleName") == raised[status]
    put = {"held": "put to", "planned": "to be put to", "cancelled": "was to be put to"}
    assert fees["mentions"][0]["roleName"] == put[status]


def test_the_chapter_of_a_plan_says_whom_they_were_to_meet(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    for status, heading in (("held", "Whom they met"), ("planned", "Whom they were to meet")):
        mission_file(ISSUES.format(status=status))
        assert f"### {heading}\n" in run("export", "-f", "markdown", "--data", "mission.toml").out


def test_a_brief_asks_for_no_answer_to_what_was_only_told_to_be_closed(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    mission_file(
        ISSUES.format(status="held").replace(
            'summary = "The office', 'status = "dropped"\nsummary = "The office'
        )
    )
    text = " ".join(run("brief", "--data", "mission.toml").out.split())
    assert "No answer is on file to the one that was raised." in text
    assert "Hours: dropped [2] The need The office is closed too often. [1] WHOM" in text
    assert "Who heard of" not in text
