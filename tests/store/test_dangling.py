"""Keys that lead nowhere: each is found once a file, at its first place, and shown as itself."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick, store_of

from missioncli.errors import Finding
from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS
from missioncli.store.store import Store

MISSION: dict[str, Any] = {"id": "m", "title": "M"}
SAID = {"attribution": "x", "text": "words"}
ISSUE = {"title": "I", "category": "tax", "summary": "s"}
HELD = {"kind": "meeting", "title": "E"}


def places(store: Store) -> list[tuple[str, str]]:
    with store:
        return [(finding.key, finding.rule) for finding in store.findings]


@pytest.mark.parametrize(
    ("tables", "place", "rule"),
    [
        ({"mission": {**MISSION, "organizers": ["x"]}}, "mission.organizers[1]", "unknown-party"),
        ({"mission": {**MISSION, "collaboration": ["x"]}}, "mission.collaboration[1]", "unknown-topic"),
        ({"mission": {**MISSION, "sources": ["x:3"]}}, "mission.sources[1]", "unknown-source"),
        ({"delegates": [{"person": "x"}]}, "delegates[1].person", "unknown-party"),
        ({"others": [{"person": "x"}]}, "others[1].person", "unknown-party"),
        ({"officials": [{"office": "o", "institution": "x"}]}, "officials[1].institution", "unknown-party"),
        ({"quotes": [SAID, {"speaker": "x", "text": "t"}]}, "quotes[2].speaker", "unknown-party"),
        ({"quotes": [{**SAID, "issues": ["x"]}]}, "quotes[1].issues[1]", "unknown-issue"),
        ({"paraphrases": [{"attribution": "a", "summary": "s", "engagement": "x"}]},
         "paraphrases[1].engagement", "unknown-engagement"),
        ({"engagements": {"e": {**HELD, "stop": "x"}}}, "engagements.e.stop", "unknown-stop"),
        ({"engagements": {"e": {**HELD, "participants": ["o", "x"]}}},
         "engagements.e.participants[2]", "unknown-party"),
        ({"issues": {"i": {**ISSUE, "responses": [{"summary": "s", "by": "x"}]}}},
         "issues.i.responses[1].by", "unknown-party"),
        ({"issues": {"j": ISSUE, "i": {**ISSUE, "responses": [
            {"summary": "s"}, {"summary": "s", "sources": ["s", "x"]}]}}},
         "issues.i.responses[2].sources[2]", "unknown-source"),
        ({"issues": {"i": {**ISSUE, "developments": [{"summary": "s", "sources": ["x"]}]}}},
         "issues.i.developments[1].sources[1]", "unknown-source"),
        ({"outcomes": [{"kind": "a", "summary": "s", "parties": ["x"]}]},
         "outcomes[1].parties[1]", "unknown-party"),
        ({"followups": [{"action": "a", "issue": "x"}]}, "followups[1].issue", "unknown-issue"),
        ({"people": {"p": {"name": "P", "sources": ["x"]}}}, "people.p.sources[1]", "unknown-source"),
        ({"organizations": {"a": {"name": "A", "parent": "x"}}}, "organizations.a.parent", "unknown-party"),
    ],
)  # fmt: skip
def test_where_a_dead_key_stands(tables: dict[str, Any], place: str, rule: str) -> None:
    known = {"organizations": {"o": {"name": "O"}}, "sources": {"s": {"title": "S"}}}
    assert places(store_of(m={"mission": MISSION, **tables}, r=known)) == [(place, rule)]


def test_each_key_once_a_file_at_its_first_place() -> None:
    file = {
        "quotes": [{"speaker": "x", "text": "a"}, {"speaker": "x", "text": "b", "topics": ["x"]}],
        "outcomes": [{"kind": "a", "summary": "s", "parties": ["y", "x"]}],
    }
    with store_of(
        a={"mission": MISSION, **file}, b={"mission": {"id": "n", "title": "N"}, **file}
    ) as store:
        found = [(finding.path, finding.key, finding.rule) for finding in store.findings]
    assert sorted(found) == [
        (path, place, rule)
        for path in ("a.toml", "b.toml")
        for place, rule in (
            ("outcomes[1].parties[1]", "unknown-party"),
            ("quotes[1].speaker", "unknown-party"),
            ("quotes[2].topics[1]", "unknown-topic"),
        )
    ]


def test_dead_keys_are_shown_as_themselves() -> None:
    tables = {
        "mission": {**MISSION, "organizers": ["org-x"]},
        "delegates": [{"person": "per-x", "organization": "org-x"}],
        "quotes": [{"speaker": "per-x", "text": "t", "topics": ["top-x"], "issues": ["iss-x"],
                    "engagement": "eng-x", "sources": ["src-x:4"]}],
        "engagements": {"e": {**HELD, "stop": "sto-x", "led_by": ["per-x", "par-x"]}},
    }  # fmt: skip
    with store_of(m=tables) as store:
        assert len(store.findings) == 8
        [delegate] = ask(store, LISTINGS["delegates"], {}).rows
        assert (delegate["person_name"], delegate["organization_name"]) == ("per-x", "org-x")
        [quote] = ask(store, LISTINGS["quotes"], {}).rows
        assert quote["speaker_name"] == "per-x"
        assert (quote["topics_names"], quote["issues_names"]) == (["top-x"], ["iss-x"])
        assert (quote["engagement_name"], quote["sources"]) == ("eng-x", ["src-x:4"])
        [held] = ask(store, LISTINGS["engagements"], {}).rows
        assert (held["stop_name"], held["led_by_names"]) == ("sto-x", ["per-x", "par-x"])
        [mission] = ask(store, LISTINGS["missions"], {}).rows
        assert mission["organizers_names"] == ["org-x"]


def only(store: Store) -> Finding:
    with store:
        [finding] = store.findings
        return finding


def test_a_near_key_is_offered() -> None:
    finding = only(
        store_of(
            m={
                "mission": MISSION,
                "people": {"john-crowley": {"name": "J"}},
                "quotes": [{"speaker": "john-crowly", "text": "t"}],
            }
        )
    )
    assert finding.message == "no person or organization has the key 'john-crowly'"
    assert finding.suggestion == "did you mean john-crowley?"
    assert (finding.path, finding.severity) == ("m.toml", "error")


def test_a_person_is_no_organization() -> None:
    finding = only(
        store_of(
            m={
                "mission": MISSION,
                "people": {"p": {"name": "P"}},
                "delegates": [{"organization": "p"}],
            }
        )
    )
    assert finding.key == "delegates[1].organization"
    assert finding.message == "'p' is a person, and an organization is needed here"


def test_stops_and_engagements_of_another_mission_do_not_count() -> None:
    other = {
        "mission": {"id": "n", "title": "N", "stops": {"tokyo": {"city": "Tokyo"}}},
        "engagements": {"dinner": HELD},
        "issues": {"i": ISSUE},
    }
    mine = {
        "mission": MISSION,
        "engagements": {"e": {**HELD, "stop": "tokyo"}},
        "quotes": [{**SAID, "engagement": "dinner", "issues": ["i"]}],
    }
    with store_of(a=other, m=mine) as store:
        found = {(finding.key, finding.rule) for finding in store.findings}
        assert found == {
            ("engagements.e.stop", "unknown-stop"),
            ("quotes[1].engagement", "unknown-engagement"),
        }
        [row] = ask(store, LISTINGS["quotes"], {}).rows
        assert (row["engagement_name"], row["issues_names"]) == ("dinner", ["I"])


def test_every_other_key_is_one_across_the_folder() -> None:
    definitions = {
        "people": {"p": {"name": "P"}},
        "organizations": {"o": {"name": "O"}},
        "topics": {"t": "T"},
        "sources": {"s": {"title": "S"}, "s2": {"title": "S"}},
    }
    mine = {
        "mission": MISSION,
        "quotes": [{"speaker": "p", "text": "t", "topics": ["t"], "sources": ["s:2", "s2"]}],
        "delegates": [{"person": "p", "organization": "o"}],
    }
    with store_of(a=definitions, m=mine) as store:
        assert store.findings == ()


@quick(100)
@given(
    st.lists(st.sampled_from(["a", "b", "c"]), unique=True),
    st.lists(st.sampled_from(["a", "b", "c"]), unique=True),
    st.lists(st.sampled_from(["a", "b", "c"]), max_size=4),
)
def test_just_the_undefined_keys_are_found(
    here: list[str], there: list[str], used: list[str]
) -> None:
    def topics(keys: list[str]) -> dict[str, Any]:
        return {"topics": {key: key.upper() for key in keys}}

    quotes = [{**SAID, "topics": [key]} for key in used]
    with store_of(
        m={"mission": MISSION, "quotes": quotes, **topics(here)}, r=topics(there)
    ) as store:
        missing = [key for key in dict.fromkeys(used) if key not in {*here, *there}]
        expected = [f"quotes[{used.index(key) + 1}].topics[1]" for key in missing]
        assert [finding.key for finding in store.findings] == expected
