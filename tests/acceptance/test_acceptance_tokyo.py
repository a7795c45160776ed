"""What the bundled mission says: the facts of the article, and nothing beyond them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from conftest import Command

pytestmark = pytest.mark.started

DELEGATES: Final = [
    ("Tasuku Kitada", "Strand Therapeutics"),
    ("Adam Roach", "BeOne Medicines"),
    ("Jacob Becraft", "Strand Therapeutics"),
    ("John F. Crowley", "Biotechnology Innovation Organization"),
    ("Eric Dube", "Travere Therapeutics"),
    ("Kurt Tong", "The Asia Group"),
    ("Juan Camilo Arjona Ferreira", "Organon"),
    ("John Glasspool", "VarmX"),
    ("Chris Leibman", "Biogen"),
    ("Kate Madigan", "Eisai"),
]
# One passage on one line, as in the article.
CROWLEY: Final = [
    "One of the reasons we came here in our first international delegation under my leadership at BIO was because of the importance of the relationship between the United States and Japan,",
    "There’s not only a great shared history in the development of medicines, there’s a great vision..",
]
STISS: Final = [
    "We discussed how to involve patients in drug development, including enhanced cooperation with Japan’s regulatory agency,",
]
NAGAYAMA: Final = [
    "In Japan, the government has been very promotive of creating the ecosystem that’s needed for biopharmaceuticals,",
    "In America, there have been a lot of startups that develop novel medicines and they are not doing everything on their own.",
]
QUOTES: Final = [
    ("John F. Crowley", 7, CROWLEY),
    ("Hilary Stiss", 9, STISS),
    ("Osamu Nagayama", 11, NAGAYAMA),
]
OFFICIALS: Final = [
    (
        "Yuichiro Koga",
        "State Minister of Economy, Trade and Industry",
        "Ministry of Economy, Trade and Industry",
    ),
    (
        "Takamaro Fukuoka",
        "Minister of Health, Labor, and Welfare",
        "Ministry of Health, Labor, and Welfare",
    ),
    ("Yasuhiro Fujiwara", "Chief Executive", "Pharmaceuticals and Medical Devices Agency"),
]


def asked(run: Command, *args: str) -> Any:
    result = run(*args, "-f", "json")
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)


def only(rows: list[dict[str, Any]], **wanted: Any) -> list[dict[str, Any]]:
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def test_ten_delegates_in_the_order_of_the_caption(shared_run: Command) -> None:
    found = asked(shared_run, "delegates")
    assert [(row["person_name"], row["organization_name"]) for row in found] == DELEGATES
    assert all("bio-news:3" in row["sources"] for row in found)

    [leader] = only(found, leader=True)
    assert (leader["person"], leader["role"]) == ("john-f-crowley", "President & CEO")

    [sent] = [row for row in found if row["on_behalf_of"]]
    assert (sent["person"], sent["role"]) == ("kurt-tong", "Consultant for BIO")
    assert sent["on_behalf_of_name"] == "Biotechnology Innovation Organization"

    assert [row["person"] for row in found if row["role"]] == ["john-f-crowley", "kurt-tong"], (
        "no role that the article does not give"
    )


def test_a_former_name_is_kept_as_printed(shared_run: Command) -> None:
    [beone] = asked(shared_run, "organizations", "--organization", "BeOne")
    assert (beone["name"], beone["former_names"]) == (
        "BeOne Medicines",
        [{"name": "Beigene", "until": None}],
    )
    [tong] = only(asked(shared_run, "people"), name="Kurt Tong")
    assert tong["prefix"] == "Ambassador"


def test_three_officials_with_their_offices(shared_run: Command) -> None:
    found = asked(shared_run, "officials")
    assert [
        (row["person_name"], row["office"], row["institution_name"]) for row in found
    ] == OFFICIALS
    assert {row["status"] for row in found} == {"met"}
    assert {row["date"] for row in found} == {None}, "no day is printed"
    assert all(row["sources"] == ["bio-news:15"] for row in found)


def test_the_others_in_the_story(shared_run: Command) -> None:
    found = asked(shared_run, "people")
    [stiss] = only(found, name="Hilary Stiss")
    assert stiss["role"] == "Senior Director of International Affairs"
    assert stiss["organization_name"] == "Biotechnology Innovation Organization"
    [nagayama] = only(found, name="Osamu Nagayama")
    assert (nagayama["role"].lower(), nagayama["capacity"]) == ("chairman", "counterpart")
    assert nagayama["organization_name"] == "Japan BioIndustry Association"


def test_every_quotation_word_for_word(shared_run: Command) -> None:
    found = asked(shared_run, "quotes")
    assert [(row["speaker_name"], row["sources"], row["passages"]) for row in found] == [
        (name, [f"bio-news:{paragraph}"], texts) for name, paragraph, texts in QUOTES
    ]
    assert all(row["topics"] for row in found)
    assert {row["said"] for row in found} == {None}


def test_a_quotation_in_a_pipe_is_one_line_word_for_word(shared_run: Command) -> None:
    result = shared_run("quotes", "--speaker", "Crowley")
    [line] = result.out.splitlines()
    assert (result.code, result.err) == (0, "")
    assert line.split("\t") == [
        "John F. Crowley",
        "President & CEO",
        "Biotechnology Innovation Organization",
        " […] ".join(CROWLEY),
        "",
        "us-japan-partnership; drug-development",
        "bio-news:7",
        "bio-tokyo-2025",
    ]


def test_what_is_only_reported_is_no_quote(shared_run: Command) -> None:
    found = asked(shared_run, "paraphrases")
    assert {row["speaker_name"] for row in found} == {
        "John F. Crowley",
        "Osamu Nagayama",
        "Biotechnology Innovation Organization",
    }
    assert all(row["sources"] and row["summary"] for row in found)


def test_five_issues_and_nobody_put_before_a_minister(shared_run: Command) -> None:
    found = asked(shared_run, "issues")
    assert [row["category"] for row in found] == [
        *["regulatory"] * 2,
        *["pricing"] * 2,
        "market-access",
    ]
    assert [row["sources"] for row in found] == [
        *[["bio-news:16"]] * 2,
        *[["bio-news:17"]] * 2,
        ["bio-news:5"],
    ]
    assert all(row["addressed_to"] == row["addressed_to_names"] == [] for row in found)
    assert all(row["responses"] == [] for row in found), "the article reports no answer"
    [office] = [change for row in found for change in row["developments"]]
    assert "PMDA" in office["summary"]
    assert "Washington" in office["summary"]


def test_engagements_and_outcomes(shared_run: Command) -> None:
    roundtable, officials, address = asked(shared_run, "engagements")
    assert (roundtable["kind"], roundtable["led_by_names"]) == ("roundtable", ["John F. Crowley"])
    assert officials["participants_names"][:3] == [name for name, _, _ in OFFICIALS]
    assert (address["kind"], address["participants"][0]) == ("address", "osamu-nagayama")
    assert {row["date"] for row in (roundtable, officials, address)} == {None}

    outcomes = asked(shared_run, "outcomes")
    [agreed] = [row for row in outcomes if "supply-chain-resiliency" in row["topics"]]
    assert agreed["sources"] == ["bio-news:19"]
    assert agreed["parties"] == [], "who agreed is not named"


def test_the_mission_itself(shared_run: Command) -> None:
    [mission] = asked(shared_run, "missions")
    assert (mission["id"], mission["start"], mission["end"]) == (
        "bio-tokyo-2025",
        "2025-03-17",
        "2025-03-19",
    )
    assert (mission["delegates"], mission["quotes"], mission["issues"]) == (10, 3, 5)
    assert mission["release"] == "public"
    assert len(mission["collaboration"]) == 5
    assert mission["stated_size"] == []
    assert any("year" in note for note in mission["notes"])

    [source] = asked(shared_run, "sources")
    assert source["url"] == (
        "https://bio.news/international/bios-mission-to-tokyo-builds-on-fruitful-cooperation"
    )
    assert (source["errata"][0]["printed"], source["errata"][0]["reading"]) == ("PDMA", "PMDA")
    assert any("comma" in note for note in source["notes"])


@pytest.mark.parametrize("form", ["table", "plain", "markdown"])
def test_the_page_names_who_led_what_came_of_it_and_what_is_unknown(
    shared_run: Command, form: str
) -> None:
    result = shared_run("mission", "-f", form)
    assert (result.code, result.err) == (0, "")
    text = " ".join(result.out.split())
    for fact in ("BIO mission to Tokyo", "John F. Crowley, President & CEO", "17–19 March 2025"):
        assert fact in text.replace("&amp;", "&")
    for fact in ("held", "Koga", "Fukuoka", "Fujiwara", "10 named", "3 quotes", "4 open"):
        assert fact in text
    assert "prints no year" in text
    assert "\x1b" not in result.out


def test_the_page_as_json_is_one_object(shared_run: Command) -> None:
    page = asked(shared_run, "mission")
    assert (page["id"], page["title"]) == ("bio-tokyo-2025", "BIO mission to Tokyo")
    assert "\\u" not in shared_run("mission", "-f", "json").out
    by_title = asked(shared_run, "mission", "bio mission to tokyo")
    assert by_title == page
