"""`--with`: a party itself, its people at the time, its parts."""

from collections.abc import Iterator
from typing import Any

import pytest
from strategies import store_of

from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS
from missioncli.store.store import Store

ORGANIZATIONS = {
    "mhlw": {"name": "Ministry of Health"},
    "bureau": {"name": "Bureau", "parent": "mhlw"},
    "office": {"name": "Office", "parent": "bureau"},
    "acme": {"name": "Acme"},
}
PEOPLE = {key: {"name": key.title()} for key in ("abe", "kato", "smith")}


def quote(speaker: str, text: str) -> dict[str, Any]:
    return {"speaker": speaker, "text": text}


@pytest.fixture
def store() -> Iterator[Store]:
    first = {
        "mission": {"id": "m1", "title": "First", "start": "2024", "organizers": ["acme"]},
        "officials": [{"person": "abe", "office": "Head", "institution": "office"}],
        "delegates": [{"person": "smith", "organization": "acme"}],
        "others": [{"person": "kato", "organization": "bureau"}],
        "quotes": [quote("abe", "abe1"), quote("kato", "kato1"), quote("smith", "smith1")],
        "issues": {
            "i": {
                "title": "I",
                "category": "tax",
                "summary": "s",
                "responses": [{"summary": "yes", "by": "office"}],
            },
            "j": {"title": "J", "category": "tax", "summary": "s", "raised_by": ["acme"]},
        },
        "engagements": {
            "e": {"kind": "meeting", "title": "E", "participants": ["bureau"]},
            "f": {"kind": "meeting", "title": "F", "led_by": ["smith"]},
        },
        "outcomes": [{"kind": "agreement", "summary": "o", "parties": ["mhlw", "acme"]}],
        "followups": [{"action": "a", "owner": "abe"}, {"action": "b"}],
    }
    second = {
        "mission": {"id": "m2", "title": "Second", "start": "2025"},
        # Abe has left the ministry, and Smith has gone there.
        "delegates": [{"person": "abe", "organization": "acme"}],
        "officials": [{"person": "smith", "office": "Head", "institution": "mhlw"}],
        "quotes": [quote("abe", "abe2"), quote("smith", "smith2"), quote("mhlw", "mhlw2")],
    }
    third = {
        "mission": {"id": "m3", "title": "Third", "start": "2023"},
        "quotes": [quote("kato", "kato3")],
    }
    with store_of(
        a=first, b=second, c=third, r={"people": PEOPLE, "organizations": ORGANIZATIONS}
    ) as store:
        yield store


@pytest.mark.parametrize(
    ("party", "command", "found"),
    [
        ("mhlw", "quotes", ["smith2", "mhlw2", "abe1", "kato1"]),
        ("bureau", "quotes", ["abe1", "kato1"]),
        ("office", "quotes", ["abe1"]),
        ("acme", "quotes", ["abe2", "smith1"]),
        ("abe", "quotes", ["abe2", "abe1"]),
        ("kato", "quotes", ["kato1", "kato3"]),
        ("mhlw", "issues", ["I"]),
        ("acme", "issues", ["J"]),
        ("mhlw", "engagements", ["E"]),
        ("acme", "engagements", ["F"]),
        ("smith", "engagements", ["F"]),
        ("abe", "outcomes", []),
        ("mhlw", "outcomes", ["o"]),
        ("mhlw", "followups", ["a"]),
        ("office", "officials", ["Head"]),
        ("mhlw", "officials", ["Head", "Head"]),
        ("mhlw", "missions", ["m2", "m1"]),
        ("kato", "missions", ["m1", "m3"]),
        ("acme", "missions", ["m2", "m1"]),
        ("mhlw", "people", ["smith", "abe", "kato"]),
        ("acme", "delegates", ["abe", "smith"]),
    ],
)
def test_whatever_a_party_had_a_hand_in(
    store: Store, party: str, command: str, found: list[str]
) -> None:
    shown = {
        "quotes": "text", "issues": "title", "engagements": "title", "outcomes": "summary",
        "followups": "action", "officials": "office", "missions": "id", "people": "key",
        "delegates": "person",
    }  # fmt: skip
    rows = ask(store, LISTINGS[command], {"with": [party]}).rows
    assert [row[shown[command]] for row in rows] == found


def test_parts_in_a_circle_come_to_an_end() -> None:
    organizations = {
        "a": {"name": "A", "parent": "b"},
        "b": {"name": "B", "parent": "a"},
        "c": {"name": "C", "parent": "c"},
    }
    mission = {"id": "m", "title": "M"}
    with store_of(
        m={"mission": mission, "organizations": organizations, "quotes": [quote("a", "x")]}
    ) as store:
        assert len(ask(store, LISTINGS["quotes"], {"with": ["b"]}).rows) == 1
        assert ask(store, LISTINGS["quotes"], {"with": ["c"]}).rows == []


def test_being_defined_is_no_hand() -> None:
    definitions = {"mhlw": {"name": "Ministry"}, "office": {"name": "Office", "parent": "mhlw"}}
    mission = {"id": "m", "title": "M"}
    with store_of(m={"mission": mission, "organizations": definitions}) as store:
        assert ask(store, LISTINGS["missions"], {"with": ["mhlw"]}).rows == []
