"""Any valid mission: every listing answers in every format, and on a terminal of any width."""

import csv
import io
import json
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rich.cells import cell_len
from strategies import any_files, mission_files, quick, tables

from missioncli.export import FORMATS, page_as, rows_as
from missioncli.export.json import document
from missioncli.export.mission_page import mission_page
from missioncli.files.collect import Collection
from missioncli.files.document import MissionDocument
from missioncli.model.mission import MissionFile
from missioncli.render.listing import shown
from missioncli.render.page import page
from missioncli.render.screen import Screen, draw
from missioncli.store.ask import Answer, ask
from missioncli.store.listings import LISTINGS
from missioncli.store.memory import in_memory
from missioncli.store.mission import mission_facts
from missioncli.store.store import Store

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
full_files = tables(full=True).map(MissionFile.model_validate)


def store_with(*contents: MissionFile) -> Store:
    documents = [
        MissionDocument(Path(f"{number}.toml"), content) for number, content in enumerate(contents)
    ]
    return in_memory(Collection(documents, [], 0))


def text_of(form: str, answer: Answer) -> str:
    return "".join(rows_as(form, answer.listing, answer.rows))


def check_screen(text: str, width: int) -> None:
    """Plain characters only; nothing wider than the terminal."""
    assert "\x1b" not in text
    assert "\t" not in text
    assert "\r" not in text
    for line in text.split("\n"):
        assert cell_len(line) <= width, line


@quick(60)
@given(any_files)
def test_every_listing_in_every_format(content: MissionFile) -> None:
    with store_with(content) as store:
        assert store.findings == ()
        for listing in LISTINGS.values():
            answer = ask(store, listing, {})
            for row in answer.rows:
                assert set(listing.shown) <= set(row)
                assert not [name for name in row if name.startswith("_")]
            number = len(answer.rows)

            loaded = json.loads(text_of("json", answer))
            assert loaded == answer.rows
            by_line = text_of("jsonl", answer).split("\n")[:-1]
            assert [json.loads(line) for line in by_line] == loaded

            plain = text_of("plain", answer).split("\n")
            assert plain.pop() == ""
            assert len(plain) == number
            assert all(line.count("\t") == len(listing.shown) - 1 for line in plain)

            table = list(csv.reader(io.StringIO(text_of("csv", answer), newline=""), strict=True))
            assert table[0] == list(listing.shown)
            assert [len(line) for line in table] == [len(listing.shown)] * (number + 1)

            assert len(text_of("markdown", answer).split("\n")) == number + 3
            toml = tomllib.loads(text_of("toml", answer))
            assert len(toml.get(listing.command, [])) == number
            assert set(toml) <= {listing.command}


@quick(60)
@given(content=mission_files, width=st.integers(60, 140))
def test_every_listing_fits_the_terminal(content: MissionFile, width: int) -> None:
    with store_with(content) as store:
        for listing in LISTINGS.values():
            answer = ask(store, listing, {}, hidden=True)
            check_screen(draw(shown(answer), Screen(width, colour=False)), width)
        facts = mission_facts(store, None, hidden=True)
        check_screen(draw(page(mission_page(facts)), Screen(width, colour=False)), width)


@quick(30)
@given(content=full_files, width=st.integers(20, 140), colour=st.booleans())
def test_a_full_mission_is_drawn_at_any_width(
    content: MissionFile, width: int, *, colour: bool
) -> None:
    with store_with(content) as store:
        for listing in LISTINGS.values():
            answer = ask(store, listing, {}, hidden=True)
            assert answer.rows, listing.command
            text = draw(shown(answer), Screen(width, colour=colour))
            assert text.strip()
            assert ("\x1b" in text) == colour
            assert "\x1b" not in _COLOURS.sub("", text)


@quick(30)
@given(one=mission_files, other=mission_files, width=st.integers(60, 140))
def test_several_missions(one: MissionFile, other: MissionFile, width: int) -> None:
    assert one.mission
    assert other.mission
    assume(one.mission.id != other.mission.id)
    assume(not (one.people.keys() & other.organizations.keys()))
    assume(not (other.people.keys() & one.organizations.keys()))
    with store_with(one, other) as store:
        assert store.several
        assert store.findings == ()
        for listing in LISTINGS.values():
            answer = ask(store, listing, {}, hidden=True)
            check_screen(draw(shown(answer), Screen(width, colour=False)), width)
            for form in FORMATS.keys() - {"table"}:
                text_of(form, ask(store, listing, {}))


@quick(40)
@given(mission_files)
def test_the_page_of_a_mission_in_every_format(content: MissionFile) -> None:
    assert content.mission
    with store_with(content) as store:
        found = mission_facts(store, content.mission.id, hidden=True)
        plain = "".join(page_as("plain", mission_page(found)))
        assert all(line.count("\t") == 2 for line in plain.split("\n")[:-1])
        assert "".join(page_as("markdown", mission_page(found))).startswith("# ")
        facts = mission_facts(store, None, hidden=False)
        assert json.loads("".join(document(facts))) == facts
        assert facts["id"] == content.mission.id
        for name in ("delegates", "officials", "others", "quotes", "issues", "outcomes"):
            assert len(facts[name]) == len(getattr(content, name))


_LONG = "a" * 130 + " " + "b-" * 60 + " 日本" * 30


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("command", ["quotes", "paraphrases", "issues", "delegates", "officials"])
def test_nothing_is_cut_on_a_terminal(command: str, width: int) -> None:
    key = "ministry-of-health-press-release-2025"
    said = {"attribution": _LONG, "sources": [f"{key}:999"]}
    content = MissionFile.model_validate(
        {
            "format": 1,
            "mission": {"id": "m", "title": "M"},
            "people": {"p": {"name": _LONG}},
            "sources": {key: {"title": _LONG}, "s": {"title": "S"}},
            "delegates": [{"person": "p", "role": _LONG, "sources": [f"{key}:999"]}],
            "officials": [{"person": "p", "office": _LONG, "sources": [f"{key}:999"]}],
            "quotes": [{**said, "text": _LONG}],
            "paraphrases": [{**said, "summary": _LONG}],
            "issues": {
                "i": {
                    "title": _LONG,
                    "category": "tax",
                    "summary": _LONG,
                    "asks": [_LONG],
                    "sources": [f"{key}:999", "s"],
                }
            },
        }
    )
    with store_with(content) as store:
        answer = ask(store, LISTINGS[command], {}, hidden=True)
        text = draw(shown(answer), Screen(width, colour=False))
    check_screen(text, width)
    assert "…" not in text
