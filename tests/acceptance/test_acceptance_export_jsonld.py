"""`export --format jsonld`: the graph, expanded by PyLD, parsed by rdflib, held against schema.org."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from answers import COUNTS, FOLDER
from attacks import ATTACKS, folder_with
from consuming import read_by

if TYPE_CHECKING:
    from conftest import Command

DATA: Final = Path(__file__).parents[1] / "data"
JAPANESE: Final = DATA / "valid" / "japanese.toml"
ALL: Final = ("--include-off-record", "--notes")


def graph(run: Command, *args: str | Path) -> dict[str, Any]:
    """What both readers find: the same types, nothing undescribed, nothing unknown to schema.org."""
    done = run("export", "-f", "jsonld", "-o", "graph.jsonld", *args)
    assert (done.code, done.out) == (0, "")
    found = read_by("jsonld_graph", run.cwd / "graph.jsonld")
    assert found["pyld"] == found["rdflib"]
    assert (found["undescribed"], found["faults"]) == ([], [])
    return dict(found)


def test_the_bundled_mission_is_a_graph(run: Command) -> None:
    found = graph(run)
    counted = found["rdflib"]
    assert counted["Event"] == 1 + 3
    assert counted["Person"] == 15
    assert counted["GovernmentOrganization"] == 3
    assert counted["Organization"] == 10 + 1, "and the publisher of the source"
    assert counted["Quotation"] == 3
    assert counted["Question"] == 5
    assert counted["Statement"] == 7 + 3
    assert counted["OrganizationRole"] == 15, "everybody's post"
    assert counted["DefinedTerm"] == 16 + 5, "topics, and issues whatever mission has them"
    assert "2025-03-17 Date" in found["dates"]


def test_a_quotation_says_who_and_where_it_is_written(run: Command) -> None:
    nodes = {one["@id"]: one for one in json.loads(run("export", "-f", "jsonld").out)["@graph"]}
    quote = nodes["urn:missioncli:mission:bio-tokyo-2025:quote:3"]
    assert quote["@type"] == "Quotation"
    assert quote["creator"] == {"@id": "urn:missioncli:party:osamu-nagayama"}
    assert quote["isBasedOn"] == [{"@id": "urn:missioncli:source:bio-news:11"}]
    paragraph = nodes["urn:missioncli:source:bio-news:11"]
    assert (paragraph["position"], paragraph["isPartOf"]) == (
        11,
        {"@id": "urn:missioncli:source:bio-news"},
    )
    mission = nodes["urn:missioncli:mission:bio-tokyo-2025"]
    assert len(mission["subEvent"]) == 3
    assert {"@id": quote["@id"]} in mission["subjectOf"]


def test_a_folder_is_one_graph(run: Command) -> None:
    found = graph(run, "--data", FOLDER, *ALL)
    counted = found["rdflib"]
    assert counted["Event"] == COUNTS["missions"] + COUNTS["engagements"]
    assert counted["Quotation"] == COUNTS["quotes"] + 1, "and the original of a translation"
    assert counted["Question"] == COUNTS["issues"]
    assert counted["Statement"] == COUNTS["paraphrases"] + COUNTS["outcomes"]
    assert counted["PlanAction"] == COUNTS["followups"]
    assert {"2023 Date", "2021-05 Date", "2019-10-07 Date"} <= set(found["dates"]), "as precise"


def test_what_was_published_is_an_article_and_a_note_on_file_is_not(run: Command) -> None:
    assert graph(run, *ALL)["rdflib"]["NewsArticle"] == 1
    counted = graph(run, "--data", FOLDER, *ALL, "--force")["rdflib"]
    assert counted["NewsArticle"] == 5
    assert counted["CreativeWork"] > 5


def test_japanese_stays_as_it_is(run: Command) -> None:
    found = graph(run, "--data", JAPANESE, *ALL)
    assert "架空経済連合会" in found["literals"]
    assert "「待つ」ことは、答えではありません。" in " ".join(found["literals"])
    assert found["rdflib"]["NewsArticle"] == 1
    assert found["rdflib"]["MonetaryAmount"] == 1
    assert "山田 花子" in run("export", "-f", "jsonld", "--data", JAPANESE).out, "no \\u"


def test_no_text_becomes_more_than_a_literal(run: Command) -> None:
    folder_with(ATTACKS, run.cwd)
    found = graph(run, "--data", ".", "--notes")
    text = (run.cwd / "graph.jsonld").read_text(encoding="utf-8")
    assert "<" not in text, "it may stand in a page"
    assert set(ATTACKS) <= set(found["literals"])
    assert all(name.startswith("urn:missioncli:") for name in found["names"])
    assert found["rdflib"]["Event"] == 2 * len(ATTACKS)


def test_an_issue_that_another_mission_tells_of_is_named(run: Command) -> None:
    owed = '[[followups]]\naction = "A"\nissue = "k"\n'
    came = '[[outcomes]]\nkind = "consensus"\nsummary = "O"\nissues = ["k"]\n'
    told = '[issues.k]\ntitle = "K"\ncategory = "tax"\nsummary = "S"\n'
    for name, more in (("a", told), ("b", owed + came)):
        head = f'format = 1\n[mission]\nid = "{name}"\ntitle = "{name}"\n'
        (run.cwd / f"{name}.toml").write_text(head + more, encoding="utf-8")
    found = graph(run, "--data", ".")
    assert "urn:missioncli:issue:k" in found["names"]
    assert "urn:missioncli:mission:a:issue:k" in found["names"]
    text = run("export", "--data", ".", "-f", "markdown").out
    assert "- **Owed:** A (owner not on file; for K)" in text


def test_what_schema_org_does_not_know_is_found(run: Command) -> None:
    run("export", "-f", "jsonld", "-o", "graph.jsonld")
    path = run.cwd / "graph.jsonld"
    text = path.read_text(encoding="utf-8")
    for right, wrong, fault in (
        ('"familyName": ', '"surname": ', "surname"),
        ('"creator": ', '"startDate": ', "startDate of Quotation"),
        ('"@type": "Quotation"', '"@type": "Quote"', "Quote"),
        ('"description": ', '"sponsor": ', "sponsor of Event is Text"),
    ):
        assert right in text
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
        assert any(fault in one for one in read_by("jsonld_graph", path)["faults"]), fault


@pytest.mark.started
def test_two_exports_are_equal_and_say_for_whom_they_are(run: Command) -> None:
    first = run("export", "-f", "jsonld", "--data", FOLDER, "--release", "members")
    assert first == run("export", "-f", "jsonld", "--data", FOLDER, "--release", "members")
    document = json.loads(first.out)["@graph"][0]
    assert document["conditionsOfAccess"].startswith("For members only: ")
