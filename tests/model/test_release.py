"""What may leave the building: nothing above the level, nothing off the record, no notes."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from releasing import RECORDS, clearances, marked, may_leave, records
from strategies import mission_files, quick, tables

from missioncli.model.base import Table
from missioncli.model.fields import fields
from missioncli.model.mission import MissionFile
from missioncli.model.release import ANONYMOUS, LEVELS, Clearance, Released, release

full_files = tables(full=True).map(MissionFile.model_validate)


def dumped(found: Released) -> str:
    return json.dumps(found.content.model_dump(mode="json"), ensure_ascii=False)


@quick(150)
@given(mission_files | full_files, clearances)
def test_what_may_not_leave_is_nowhere_in_what_leaves(
    content: MissionFile, clearance: Clearance
) -> None:
    file, words = marked(content)
    found = release(file, clearance)
    text = dumped(found)
    for name, place, record in records(file):
        assert (words[name, place] in text) == may_leave(file, record, clearance)


@quick(100)
@given(mission_files | full_files, clearances)
def test_what_stayed_is_counted(content: MissionFile, clearance: Clearance) -> None:
    found = release(content, clearance)
    if found.content.mission is None:
        assert found.withheld == {"missions": 1}
        return
    for name in RECORDS:
        gone = len(getattr(content, name)) - len(getattr(found.content, name))
        assert found.withheld[name] == gone


@quick(100)
@given(mission_files | full_files, clearances)
def test_what_leaves_refers_to_nothing_that_stayed(
    content: MissionFile, clearance: Clearance
) -> None:
    left = release(content, clearance).content
    gone = {
        "issue": content.issues.keys() - left.issues.keys(),
        "engagement": content.engagements.keys() - left.engagements.keys(),
    }
    for _, _, record in records(left):
        model: type[Table] = type(record)
        for field in fields(model):
            value = getattr(record, field.name)
            keys = value if isinstance(value, list) else [value]
            assert not gone.get(field.ref or "", set()).intersection(
                key for key in keys if isinstance(key, str)
            )


@quick(100)
@given(mission_files | full_files, clearances)
def test_notes_leave_only_when_asked_for(content: MissionFile, clearance: Clearance) -> None:
    def notes(table: Any) -> Iterator[str]:
        model: type[Table] = type(table)
        for field in fields(model):
            value = getattr(table, field.name)
            if field.name == "notes":
                yield from value
            elif isinstance(value, Table):
                yield from notes(value)
            elif field.table is not None and value:
                for one in value.values() if isinstance(value, dict) else value:
                    yield from notes(one)

    left = release(content, clearance._replace(level="internal", off_record=True)).content
    assert list(notes(left)) == [] or clearance.notes


@quick(60)
@given(mission_files)
def test_a_full_clearance_changes_nothing_but_names_under_chatham_house(
    content: MissionFile,
) -> None:
    file = content.model_copy(update={"engagements": {}, "quotes": [], "paraphrases": []})
    found = release(file, Clearance("internal", off_record=True, notes=True))
    assert found.content == file
    assert not found.withheld


def said(**more: Any) -> dict[str, Any]:
    return {"speaker": "ann", "text": "Words.", "sources": ["s:1"], **more}


def mission(**more: Any) -> MissionFile:
    return MissionFile.model_validate(
        {
            "format": 1,
            "mission": {"id": "m", "title": "M", "sources": ["s:1"]},
            "people": {"ann": {"name": "Ann"}, "bob": {"name": "Bob"}},
            "organizations": {"house": {"name": "House"}},
            "sources": {"s": {"title": "S"}},
            **more,
        }
    )


CLOSED = {
    "kind": "meeting",
    "title": "Behind closed doors",
    "terms": "chatham-house",
    "led_by": ["ann"],
    "participants": ["bob", "house"],
    "notes": ["Bob slept."],
    "sources": ["s:1"],
}


def test_under_chatham_house_nobody_is_named() -> None:
    file = mission(
        engagements={"closed": CLOSED},
        quotes=[said(engagement="closed"), said(terms="chatham-house", notes=["It was Ann."])],
        paraphrases=[
            {"speaker": "bob", "summary": "So.", "engagement": "closed", "sources": ["s:1"]}
        ],
    )
    assert release(file, Clearance()).withheld == {"quotes": 2, "paraphrases": 1, "engagements": 1}
    found = release(file, Clearance(off_record=True, notes=True))
    assert not found.withheld
    left = found.content
    for one in (*left.quotes, *left.paraphrases):
        assert (one.speaker, one.attribution, one.engagement) == (None, ANONYMOUS, None)
        assert one.terms == "chatham-house"
        assert one.notes == []
    closed = left.engagements["chatham-house-1"]
    assert (closed.led_by, closed.participants, closed.notes) == ([], [], [])
    assert found.hidden["party"] >= {"ann", "bob", "house"}


def test_words_on_the_record_in_a_closed_meeting_leave_without_it() -> None:
    file = mission(
        engagements={"closed": {**CLOSED, "terms": "off-record"}},
        quotes=[said(engagement="closed", terms="on-record")],
    )
    [quote] = release(file, Clearance()).content.quotes
    assert (quote.speaker, quote.engagement) == ("ann", None)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("own", [None, *LEVELS])
def test_a_mission_above_the_level_stays_whole(level: Any, own: Any) -> None:
    file = mission(quotes=[said(release="public")])
    assert file.mission is not None
    file.mission.release = own
    found = release(file, Clearance(level))
    stays = LEVELS.index(own or "internal") > LEVELS.index(level)
    assert (found.content.mission is None) == stays
    assert found.withheld == ({"missions": 1} if stays else {})
    assert found.content.people == file.people, "others may refer to whom it defines"


def test_nothing_leads_to_a_closed_meeting_and_its_key_tells_nothing() -> None:
    file = mission(
        engagements={"call-with-bob": CLOSED, "chatham-house-1": {**CLOSED, "terms": None}},
        quotes=[said(engagement="call-with-bob", terms="on-record")],
        followups=[{"action": "Call", "engagement": "call-with-bob"}],
    )
    left = release(file, Clearance(off_record=True)).content
    assert list(left.engagements) == ["chatham-house-2", "chatham-house-1"]
    assert (left.quotes[0].speaker, left.quotes[0].engagement) == ("ann", None)
    assert left.followups[0].engagement is None
    assert "bob" not in json.dumps(left.model_dump(mode="json", exclude={"people"})).replace(
        '"participants": ["bob", "house"]', ""
    )


def test_what_is_noted_on_definitions_stays_in_the_house() -> None:
    file = mission(people={"ann": {"name": "Ann", "notes": ["Not the other Ann."]}})
    assert file.mission is not None
    file.mission.release = "public"
    for level in LEVELS:
        left = release(file, Clearance(level, notes=True)).content
        assert left.people["ann"].notes == (["Not the other Ann."] if level == "internal" else [])
