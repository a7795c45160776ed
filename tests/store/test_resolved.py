"""One definition of each key over several files, and what each mission's own rows show."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick, store_of

from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS
from missioncli.store.store import Store

FIELDS = ("acronym", "kind", "country")
_files = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["m1", "m2", "m3", None]),
        "start": st.sampled_from(["2023", "2024-05", "2024-05-02", None]),
        "name": st.sampled_from(["One", "Two", "Three"]),
        **{name: st.sampled_from(["a", "b"]) | st.none() for name in FIELDS},
        "aliases": st.lists(st.sampled_from(["x", "y"]), max_size=1),
    }
)


def tables(file: dict[str, Any]) -> dict[str, Any]:
    organization = {name: file[name] for name in ("name", *FIELDS, "aliases") if file[name]}
    found: dict[str, Any] = {"organizations": {"o": organization}}
    if file["id"]:
        start = {"start": file["start"]} if file["start"] else {}
        found["mission"] = {"id": file["id"], "title": "M", **start}
        found["delegates"] = [{"organization": "o"}]
    return found


def ranked(files: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Registries by path, then the latest start; unknown is oldest; then the greatest key."""
    shared = [file for file in files if not file["id"]]
    rest = [file for file in files if file["id"]]
    rest.sort(
        key=lambda file: (f"{file['start']}-01-01"[:10] if file["start"] else "", file["id"]),
        reverse=True,
    )
    return shared + rest


@quick(200)
@given(st.lists(_files, min_size=1, max_size=4, unique_by=lambda file: file["id"] or object()))
def test_field_by_field_the_first_that_says_anything(files: list[dict[str, Any]]) -> None:
    named = {f"f{number}": tables(file) for number, file in enumerate(files)}
    order = ranked(files)
    with store_of(**named) as store:
        [row] = ask(store, LISTINGS["organizations"], {}).rows
        for name in ("name", *FIELDS, "aliases"):
            first = next((file[name] for file in order if file[name]), None)
            assert row[name] == (first or ([] if name == "aliases" else None))
        for one in ask(store, LISTINGS["delegates"], {}).rows:
            [own] = [file for file in files if file["id"] == one["mission"]]
            assert one["organization_name"] == own["name"]


def mission(key: str, **tables: Any) -> dict[str, Any]:
    return {"mission": {"id": key, "title": key.upper()}, **tables}


@pytest.fixture
def shared() -> Iterator[Store]:
    """Two missions; the first defines the parties itself, the second leaves them to others."""
    delegates = [{"person": "p", "organization": "o", "role": "CEO", "on_behalf_of": "o"}]
    quotes = [{"speaker": "p", "text": "words"}]
    with store_of(
        registry={
            "people": {"p": {"name": "Kurt Tong", "family": "Tong", "prefix": "Ambassador"}},
            "organizations": {"o": {"name": "The Organization"}},
            "topics": {"t": "Topic"},
        },
        one=mission(
            "one",
            organizations={"o": {"name": "Organization, as printed", "acronym": "ORG"}},
            delegates=delegates,
        ),
        two=mission("two", delegates=delegates, quotes=quotes),
    ) as store:
        yield store


def test_a_mission_without_a_definition_shows_the_resolved_name(shared: Store) -> None:
    rows = {row["mission"]: row for row in ask(shared, LISTINGS["delegates"], {}, hidden=True).rows}
    assert rows["one"]["organization_name"] == "Organization, as printed"
    assert rows["two"]["organization_name"] == "The Organization"
    assert rows["two"]["on_behalf_of_name"] == "The Organization"
    assert rows["two"]["person_name"] == "Kurt Tong"
    assert rows["two"]["_person_styled"] == "Ambassador Kurt Tong"


def test_the_short_name_is_resolved_field_by_field_too(shared: Store) -> None:
    [row] = ask(shared, LISTINGS["delegates"], {"mission": ["two"]}, hidden=True).rows
    assert row["_organization_short"] == "ORG"


def test_people_have_the_registrys_fields(shared: Store) -> None:
    rows = ask(shared, LISTINGS["people"], {"mission": ["two"]}).rows
    assert [(row["family"], row["prefix"]) for row in rows] == [("Tong", "Ambassador")]


def test_the_post_is_that_of_the_mission() -> None:
    people = {"p": {"name": "P"}}
    quotes = [{"speaker": "p", "text": "words"}]
    with store_of(
        r={"people": people, "organizations": {"a": {"name": "A"}, "b": {"name": "B"}}},
        one=mission("one", quotes=quotes, delegates=[{"person": "p", "organization": "a"}]),
        two=mission(
            "two",
            quotes=quotes,
            officials=[{"person": "p", "office": "Minister", "institution": "b"}],
        ),
        zero=mission("zero", quotes=quotes),
    ) as store:
        rows = ask(store, LISTINGS["quotes"], {}).rows
    found = {
        row["mission"]: (row["speaker_role"], row["speaker_organization_name"]) for row in rows
    }
    assert found == {"one": (None, "A"), "two": ("Minister", "B"), "zero": (None, None)}


def test_each_organization_topic_and_source_is_listed_once(shared: Store) -> None:
    for command, number in (("organizations", 1), ("topics", 1), ("delegates", 2), ("people", 2)):
        assert len(ask(shared, LISTINGS[command], {}).rows) == number


def test_stops_and_engagements_are_their_missions_own() -> None:
    def one(key: str, city: str) -> dict[str, Any]:
        found = mission(
            key,
            engagements={"dinner": {"kind": "reception", "title": f"Dinner {city}", "stop": "s"}},
            quotes=[{"attribution": "x", "text": key, "engagement": "dinner"}],
        )
        found["mission"]["stops"] = {"s": {"city": city}}
        return found

    with store_of(a=one("one", "Tokyo"), b=one("two", "Osaka")) as store:
        assert store.findings == ()
        rows = ask(store, LISTINGS["engagements"], {}).rows
        assert {row["stop_name"] for row in rows} == {"Tokyo", "Osaka"}
        quotes = ask(store, LISTINGS["quotes"], {}).rows
        assert {row["text"]: row["engagement_name"] for row in quotes} == {
            "one": "Dinner Tokyo",
            "two": "Dinner Osaka",
        }


def test_an_issue_of_two_missions_is_its_history() -> None:
    def one(key: str, title: str, status: str) -> dict[str, Any]:
        issue = {
            "title": title, "category": "tax", "summary": f"{key} need", "status": status,
            "responses": [{"summary": f"{key} answer"}],
        }  # fmt: skip
        return mission(key, issues={"i": issue})

    with store_of(a=one("one", "Taxes", "open"), b=one("two", "Tax", "resolved")) as store:
        rows = ask(store, LISTINGS["issues"], {"issue": ["Taxes"]}).rows
        assert [
            (row["mission"], row["title"], row["status"], row["responses"][0]["summary"])
            for row in rows
        ] == [
            ("one", "Taxes", "open", "one answer"),
            ("two", "Tax", "resolved", "two answer"),
        ]
