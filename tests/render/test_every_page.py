"""Any valid mission: `show` has a page for all that has a key, with nothing that is not on file."""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from hypothesis import assume, given
from hypothesis import strategies as st
from rich.cells import cell_len
from strategies import mission_files, quick, store_of, tables

from missioncli.errors import SeveralNamed
from missioncli.export import page_as
from missioncli.export.diff_page import diff_page
from missioncli.export.show import show_page
from missioncli.model.mission import MissionFile
from missioncli.render.page import page
from missioncli.render.screen import Screen, draw
from missioncli.store.diff import diff_facts
from missioncli.store.show import show_facts, without_hidden
from missioncli.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES: Final = {
    "people": "person",
    "organizations": "organization",
    "issues": "issue",
    "topics": "topic",
    "engagements": "engagement",
}
WORDS: Final = {
    *("person", "organization", "issue", "topic", "engagement", "mission", "diff"),
    *("delegate", "official", "other"),
    *("addressed_to", "institution", "raised_by"),
    *("internal", "on-record", "met", "held", "open"),
    *("same", "changed", "unknown"),
}
"""What the facts may say that is no text of the file: kinds, grounds, defaults."""

full_tables = tables(full=True)


def things(content: MissionFile) -> Iterator[tuple[str, str]]:
    """Kind and key of all that has a page."""
    for table, kind in TABLES.items():
        yield from ((kind, key) for key in getattr(content, table))
    assert content.mission
    yield "mission", content.mission.id


def leaves(value: Any) -> Iterator[str]:
    """Every text below a value of JSON; names of fields are none."""
    if isinstance(value, dict):
        yield from chain.from_iterable(map(leaves, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(leaves, value))
    elif isinstance(value, str):
        yield value


def on_file(content: MissionFile) -> set[str]:
    """Every text of the file, its keys, and citations with their source written out."""
    plain = json.loads(content.model_dump_json())
    found = {*leaves(plain), *WORDS}
    found |= {key for name in (*TABLES, "sources") for key in getattr(content, name)}
    assert content.mission
    found |= set(content.mission.stops)
    return found


def stray(facts: Any, content: MissionFile) -> list[str]:
    """What the facts say that the file does not."""
    known = on_file(content)
    return [
        text
        for text in leaves(facts)
        if text not in known
        and not any(text == " […] ".join(quote.passages) for quote in content.quotes)
        and not _is_citation(text, content)
    ]


def _is_citation(text: str, content: MissionFile) -> bool:
    key, _, paragraph = text.partition(":")
    return key in content.sources and (not paragraph or paragraph.isdigit())


def facts_of(store: Store, kind: str, key: str) -> dict[str, Any]:
    return show_facts(store, key, kind, ())


@quick(60)
@given(mission_files)
def test_nothing_is_shown_that_is_not_on_file(content: MissionFile) -> None:
    with store_of(m=content.model_dump(mode="json", exclude_unset=True)) as store:
        for kind, key in things(content):
            facts = without_hidden(facts_of(store, kind, key))
            assert (facts["kind"], facts["key"]) == (kind, key)
            assert stray(facts, content) == []


@quick(40)
@given(full_tables)
def test_all_that_refers_to_somebody_is_on_their_page(found: dict[str, Any]) -> None:
    content = MissionFile.model_validate(found)
    with store_of(m=found) as store:
        for kind, key in things(content):
            if kind not in ("person", "organization"):
                continue
            facts = facts_of(store, kind, key)
            for table in ("quotes", "paraphrases"):
                own = [row for row in getattr(content, table) if row.speaker == key]
                assert sum(row["speaker"] == key for row in facts[table]) == len(own)
            raised = {name for name, issue in content.issues.items() if key in issue.raised_by}
            told = {name for name, issue in content.issues.items() if key in issue.addressed_to}
            assert content.mission
            held = content.mission.status == "held"
            apart = ("to_raise", "to_raise_with")
            names, others = ("raised", "raised_with"), apart
            if not held:
                names, others = others, names
            assert raised <= {row["key"] for row in facts[names[0]]}
            assert told <= {row["key"] for row in facts[names[1]]}
            assert [facts[name] for name in others] == [[], []]
            for row in facts["raised_with"]:
                assert all(_holds(ground, row["key"], content) for ground in row["grounds"])


def _holds(ground: dict[str, Any], issue: str, content: MissionFile) -> bool:
    """Whether a ground is what the file says."""
    if ground["ground"] != "engagement":
        return set(ground["parties"]) <= set(content.issues[issue].addressed_to)
    held = content.engagements[ground["engagement"]]
    present = {*held.led_by, *held.participants}
    return held.status == "held" and issue in held.issues and set(ground["parties"]) <= present


@quick(30)
@given(found=full_tables, width=st.integers(20, 140), colour=st.booleans())
def test_every_page_is_drawn_at_any_width(
    found: dict[str, Any], width: int, *, colour: bool
) -> None:
    content = MissionFile.model_validate(found)
    with store_of(m=found) as store:
        for kind, key in things(content):
            one = show_page(facts_of(store, kind, key))
            text = draw(page(one), Screen(width, colour=colour))
            assert ("\x1b" in text) == colour
            bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
            assert "\x1b" not in bare
            if width >= 60:
                assert all(cell_len(line) <= width for line in bare.split("\n"))
            plain = "".join(page_as("plain", one)).split("\n")[:-1]
            assert all(line.count("\t") == 2 for line in plain)
            assert "".join(page_as("markdown", one)).startswith("# ")


@quick(40)
@given(mission_files, mission_files)
def test_two_missions_compared_both_ways(one: MissionFile, other: MissionFile) -> None:
    assert one.mission
    assert other.mission
    assume(one.mission.id != other.mission.id)
    assume(not (one.people.keys() & other.organizations.keys()))
    assume(not (other.people.keys() & one.organizations.keys()))
    files = {
        name: content.model_dump(mode="json", exclude_unset=True)
        for name, content in (("one", one), ("two", other))
    }
    with store_of(**files) as store:
        there = diff_facts(store, one.mission.id, other.mission.id)
        back = diff_facts(store, other.mission.id, one.mission.id)
        for group in ("people", "delegates", "met", "others"):
            for new, gone in (("new", "gone"), ("gone", "new")):
                ours = [(row["person"], row["a"], row["b"]) for row in there[group][new]]
                assert ours == [(row["person"], row["b"], row["a"]) for row in back[group][gone]]
        assert {row["issue"] for row in there["issues"]["new"]} == (
            other.issues.keys() - one.issues.keys()
        )
        assert {row["issue"] for row in back["issues"]["gone"]} == (
            other.issues.keys() - one.issues.keys()
        )
        known = on_file(one) | on_file(other)
        for text in leaves(without_hidden(there)):
            is_cite = _is_citation(text, one) or _is_citation(text, other)
            assert text in known or is_cite, text
        plain = "".join(page_as("plain", diff_page(there))).split("\n")[:-1]
        assert all(line.count("\t") == 2 for line in plain)


@quick(40)
@given(mission_files, mission_files)
def test_candidates_lead_to_what_they_name(one: MissionFile, other: MissionFile) -> None:
    assert one.mission
    assert other.mission
    assume(one.mission.id != other.mission.id)
    files = {
        name: content.model_dump(mode="json", exclude_unset=True)
        for name, content in (("one", one), ("two", other))
    }
    with store_of(**files) as store:
        for _, key in chain(things(one), things(other)):
            try:
                assert show_facts(store, key, None, ())["key"] == key
            except SeveralNamed as several:
                for line in str(several).split("\n")[1:]:
                    typed = line.strip().split("  ")[0].split(" ")
                    options = dict(zip(typed[1::2], typed[2::2], strict=True))
                    mission = options.get("--mission")
                    found = show_facts(
                        store, typed[0], options.get("--kind"), [mission] if mission else []
                    )
                    assert found["key"] == typed[0] == key
