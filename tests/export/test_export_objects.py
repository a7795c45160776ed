"""JSON, JSON Lines and TOML of listings: every column, every value, nothing resolved away."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import mission_files, quick, texts

from missioncli.export import rows_as
from missioncli.files.collect import Collection
from missioncli.files.document import MissionDocument
from missioncli.model.base import Record, split_cite
from missioncli.model.fields import fields
from missioncli.model.kinds import ENGAGEMENT, ISSUE, PARTY, STOP, TOPIC
from missioncli.model.mission import MissionFile
from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS, Listing, Row
from missioncli.store.memory import in_memory

TWO = Listing("things", "thing", "things", "", ("first", "second"), {}, "")
RECORDS = (
    *("delegates", "officials", "quotes", "paraphrases", "issues", "engagements", "outcomes"),
    "followups",
)
values = st.recursive(
    texts | st.integers(-9, 9) | st.booleans() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
    ),
    max_leaves=5,
)


def written(form: str, rows: list[Row], listing: Listing = TWO) -> str:
    return "".join(rows_as(form, listing, rows))


def present(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: present(item) for name, item in value.items() if item is not None}
    return (
        [present(item) for item in value if item is not None] if isinstance(value, list) else value
    )


@quick(200)
@given(st.lists(st.fixed_dictionaries({"first": values, "second": values}), max_size=3))
def test_json_is_read_back(rows: list[Row]) -> None:
    assert json.loads(written("json", rows)) == rows
    assert [json.loads(line) for line in written("jsonl", rows).split("\n")[:-1]] == rows


def test_json_looks_as_people_read_it() -> None:
    assert written("json", []) == "[]\n"
    assert written("jsonl", []) == written("toml", []) == ""
    assert written("json", [{"a": "日本"}, {"a": None}]) == (
        '[\n  {\n    "a": "日本"\n  },\n  {\n    "a": null\n  }\n]\n'
    )
    assert written("jsonl", [{"a": "日本"}]) == '{"a": "日本"}\n'


@quick(200)
@given(
    st.lists(
        st.fixed_dictionaries(
            {"first": texts | st.none(), "second": st.lists(texts, max_size=3) | st.booleans()}
        ),
        max_size=3,
    )
)
def test_toml_is_read_back(rows: list[Row]) -> None:
    found = tomllib.loads(written("toml", rows)).get("things", [])
    assert found == [
        {
            name: [one.replace("\r\n", "\n") for one in value] if isinstance(value, list)
            else value.replace("\r\n", "\n") if isinstance(value, str) else value
            for name, value in present(row).items()
        }
        for row in rows
    ]  # fmt: skip


def test_toml_of_short_rows_is_one_array() -> None:
    rows: list[Row] = [{"first": "a", "second": 1}, {"first": "b", "second": 2}]
    assert tomllib.loads(written("toml", rows)) == {"things": rows}


@quick(60)
@given(mission_files)
def test_every_field_stands_in_its_row(content: MissionFile) -> None:
    with in_memory(Collection([MissionDocument(Path("m.toml"), content)], [], 0)) as store:
        for name in RECORDS:
            records = getattr(content, name)
            keys = list(records) if isinstance(records, dict) else [None] * len(records)
            items = list(records.values()) if isinstance(records, dict) else records
            rows = ask(store, LISTINGS[name], {}).rows
            for row, key, record in zip(rows, keys, items, strict=True):
                assert key is None or row["key"] == key
                check(row, record, content)
                assert content.mission
                assert row["mission"] == content.mission.id
                assert row["mission_name"] == content.mission.title


def check(row: Row, record: Record, content: MissionFile) -> None:
    """The row has each field of the record, names beside references, citations with their key."""
    for field in fields(type(record)):
        value = getattr(record, field.name)
        shown = row[field.name]
        if field.type == "cite":
            cites = [split_cite(one, content.only_source) for one in value]
            assert shown == [f"{key}:{number}" if number else key for key, number in cites]
        elif field.type == "text or [text]":
            passages = value if isinstance(value, list) else [value]
            assert row["passages"] == passages
            assert shown == " […] ".join(passages)
        elif field.name == "responses":
            assert [one["by"] for one in shown] == [one.by for one in value]
            assert [one["by_name"] for one in shown] == [name_of(one.by, content) for one in value]
            assert [one["summary"] for one in shown] == [one.summary for one in value]
        elif field.name == "developments":
            assert [one["date"] for one in shown] == [one.date for one in value]
        elif field.ref and field.many:
            assert shown == value
            assert row[f"{field.name}_names"] == [name_of(one, content, field.ref) for one in value]
        elif field.ref:
            assert shown == value
            unnamed = getattr(record, "attribution", None) if field.name == "speaker" else None
            assert row[f"{field.name}_name"] == (name_of(value, content, field.ref) or unnamed)
        elif field.name in ("release", "terms"):
            assert shown == in_force(field.name, record, content)
        elif field.table:
            assert shown == (value.model_dump() if value else None)
        else:
            assert shown == value
            assert type(shown) is not int or field.type == "whole"


def in_force(name: str, record: Record, content: MissionFile) -> str:
    """What holds when a record does not say: its mission's release, its engagement's terms."""
    own: str | None = getattr(record, name)
    if name == "release":
        assert content.mission
        return str(own or content.mission.release or "internal")
    held = content.engagements.get(getattr(record, "engagement", None) or "")
    return str(own or (held.terms if held else None) or "on-record")


def name_of(key: str | None, content: MissionFile, kind: str | None = PARTY) -> str | None:
    """What a key is called, looked up in the model itself."""
    if key is None:
        return None
    if kind == TOPIC:
        return content.topics[key]
    if kind == ISSUE:
        return content.issues[key].title
    if kind == ENGAGEMENT:
        return content.engagements[key].title
    if kind == STOP:
        assert content.mission
        stop = content.mission.stops[key]
        return stop.city or stop.region or stop.country or key
    party = content.people.get(key) or content.organizations[key]
    return party.name


@pytest.mark.parametrize("name", [*LISTINGS])
def test_an_empty_store_answers_nothing(name: str) -> None:
    with in_memory(Collection([], [], 0)) as store:
        answer = ask(store, LISTINGS[name], {})
    assert (answer.rows, answer.several, answer.uncertain) == ([], False, 0)
