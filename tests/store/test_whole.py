"""Missions read whole say what the listings say: two ways to the same facts."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest

from missioncli.files.bundled import bundled_path
from missioncli.files.collect import collect
from missioncli.model.release import Clearance
from missioncli.store.directory import everybody, organizations
from missioncli.store.mission import mission_facts
from missioncli.store.outgoing import outgoing
from missioncli.store.ties import Map
from missioncli.store.whole import each_mission

DATA: Final = Path(__file__).parents[1] / "data"
PLACES: Final = {
    "bundled": bundled_path(),
    "folder": DATA / "folder",
    "japanese": DATA / "valid" / "japanese.toml",
}
EVERYTHING: Final = Clearance(off_record=True, notes=True)
# Only one of the two has them: counts and days for filters, names in forms that nobody shows.
_COUNTED: Final = ("delegates", "quotes", "issues")


@pytest.mark.parametrize("place", PLACES)
def test_every_mission_is_as_its_listings_have_it(place: str) -> None:
    with outgoing(collect(PLACES[place]).documents, EVERYTHING) as out:
        found = list(each_mission(out))
        assert [one["mission"] for one in found] == out.missions
        for facts in found:
            listed = mission_facts(out, facts["mission"], hidden=True)
            assert common(facts, listed) == common(listed, facts)
            own = {one["key"] for one in facts["cited_sources"]}
            assert own == {one["key"] for one in listed["cited_sources"]}


def common(facts: Any, other: Any) -> Any:
    """What both have, at every depth."""
    if isinstance(facts, dict) and isinstance(other, dict):
        shared = facts.keys() & other.keys() - {"cited_sources", "within", "_within", "release"}
        return {name: common(facts[name], other[name]) for name in sorted(shared)}
    if isinstance(facts, list) and isinstance(other, list) and len(facts) == len(other):
        return [common(one, another) for one, another in zip(facts, other, strict=True)]
    return facts


def test_what_is_compared_is_nearly_everything() -> None:
    with outgoing(collect(PLACES["bundled"]).documents, EVERYTHING) as out:
        [facts] = each_mission(out)
        listed = mission_facts(out, None, hidden=True)
    for name in ("delegates", "officials", "others", "quotes", "paraphrases", "issues"):
        missing = listed[name][0].keys() - facts[name][0].keys()
        hidden = {"_first", "_first_by", "_last_from", "_last", "_rank", "_row", "_file"}
        assert missing - hidden <= {"mission", "mission_name", "_mission_start", "text"}
    assert {"title", "stops", "organizers_names", "summary"} <= facts.keys() & listed.keys()


def test_the_directory_has_everybody_by_name_with_the_posts_of_each_mission() -> None:
    with outgoing(collect(PLACES["folder"]).documents, EVERYTHING) as out:
        people = {one["key"]: one for one in everybody(out)}
        houses = {one["key"]: one for one in organizations(out)}
    names = [one["name"] for one in people.values()]
    assert names.index("Élise Corbaud") == names.index("Haruka Nishizato") - 1, "accents aside"
    posts = people["aiko-terashima"]["posts"]
    assert [(post["organization"], post["_mission_start"][:4]) for post in posts] == [
        ("shinonome", "2025"),
        ("moss", "2023"),
        ("kssa", "2019"),
    ]
    assert houses["kssa"]["parent_name"] == "Ministry of Straits and Shipping"
    assert ["aiko-terashima", "Aiko Terashima"] in houses["kssa"]["people"]


def test_a_map_has_one_tie_for_what_held_at_several_missions() -> None:
    with outgoing(collect(PLACES["folder"]).documents, EVERYTHING) as out:
        found = Map(out)
        ties = list(found.ties())
        nodes = {(one.kind, one.key): one for one in found.nodes()}
        assert found.counts()[0] == len(ties)
    [post] = [one for one in ties if one.source == "kenji-moritake" and one.kind == "post"]
    assert (post.first, post.last) == ("2019", "2023")
    assert len({one[:4] for one in ties}) == len(ties)
    issues = {one.key for one in nodes.values() if one.kind == "issue"}
    for tie in ties:
        for end, is_issue in (
            (tie.source, tie.kind in ("put", "discussed")),
            (tie.target, tie.kind in ("raised", "answered")),
        ):
            assert (end in issues) == is_issue
            assert is_issue or ("person", end) in nodes or ("organization", end) in nodes
