"""`people` is everyone of whom a mission tells, also those whose post it does not tell."""

import pytest
from strategies import store_of

from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS, Row

MISSION = {
    "mission": {"id": "m", "title": "M", "organizers": ["acme"]},
    "sources": {"news": {"title": "News"}},
    "people": {
        "ann": {"name": "Ann"},
        "bob": {"name": "Bob"},
        "cat": {"name": "Cat"},
        "dan": {"name": "Dan"},
    },
    "organizations": {"acme": {"name": "Acme"}},
    "delegates": [{"person": "ann", "organization": "acme", "sources": [1]}],
    "quotes": [
        {"speaker": "ann", "text": "Yes.", "sources": [2]},
        {"speaker": "bob", "text": "No.", "sources": [3]},
        {"speaker": "bob", "text": "Never.", "sources": [4]},
    ],
    "engagements": {
        "talk": {"kind": "meeting", "title": "Talk", "led_by": ["cat"], "sources": [5]}
    },
}


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with store_of(m=MISSION) as store:
        return ask(store, LISTINGS["people"], {}).rows


def test_each_is_listed_once_and_only_people(rows: list[Row]) -> None:
    assert [row["name"] for row in rows] == ["Ann", "Bob", "Cat"]


def test_a_post_that_is_not_told_is_not_invented(rows: list[Row]) -> None:
    assert [(row["capacity"], row["role"], row["organization"]) for row in rows] == [
        ("delegate", None, "acme"),
        (None, None, None),
        (None, None, None),
    ]


def test_the_source_is_that_of_the_first_record(rows: list[Row]) -> None:
    assert [row["sources"] for row in rows] == [["news:1"], ["news:3"], ["news:5"]]
    assert all(row["mission"] == "m" for row in rows)
