"""The facts of `show` and `diff`: what took place, what was raised, and what was only to be."""

from typing import Any

import pytest
from strategies import store_of

from missioncli.export import page_as
from missioncli.export.diff_page import diff_page
from missioncli.export.pages import Page
from missioncli.export.show import show_page
from missioncli.store.diff import diff_facts
from missioncli.store.history import history
from missioncli.store.match import known_keys, nearest_names
from missioncli.store.mission import mission_facts, sources
from missioncli.store.show import show_facts
from missioncli.store.store import Store

Tables = dict[str, Any]

PEOPLE: Tables = {
    "ana": {"name": "Ana Lima"},
    "jane": {"name": "Jane O'Neil"},
    "mark": {"name": "Mark Roe"},
}
HOUSES: Tables = {
    "firm": {"name": "Firm"},
    "board": {"name": "Board", "kind": "ministry"},
    "we": {"name": "We", "kind": "trade-association"},
}


def mission(key: str, status: str = "held", **fields: Any) -> Tables:
    """A mission of `we`, with a delegate of the firm and an official of the board."""
    return {
        "mission": {
            "id": key,
            "title": f"To {key}",
            "organizers": ["we"],
            "status": status,
            **fields,
        },
        "people": PEOPLE,
        "organizations": HOUSES,
        "sources": {"letter": {"title": f"Letter of {key}"}},
        "officials": [
            {
                "person": "ana",
                "office": "Minister",
                "institution": "board",
                "status": "met" if status == "held" else "planned",
                "sources": ["letter:1"],
            }
        ],
    }


def issue(status: str = "open", **fields: Any) -> Tables:
    return {
        "title": "Fees",
        "category": "pricing",
        "summary": "They are high.",
        "status": status,
        "sources": ["letter:2"],
        **fields,
    }


def lines(page: Page) -> dict[str, list[str]]:
    """The plain page: what stands under each heading."""
    found: dict[str, list[str]] = {}
    for line in "".join(page_as("plain", page)).splitlines()[1:]:
        heading, said, _ = line.split("\t")
        found.setdefault(heading, []).append(said)
    return found


def cited(page: Page) -> dict[str, str]:
    """What a plain page cites for each statement."""
    rows = [line.split("\t") for line in "".join(page_as("plain", page)).splitlines()[1:]]
    return {said: sources for _, said, sources in rows}


def shown(store: Store, name: str, *among: str) -> dict[str, list[str]]:
    return lines(show_page(show_facts(store, name, None, among)))


# What took place


@pytest.mark.parametrize(
    ("of_mission", "status", "labels", "state"),
    [
        ("held", "held", ("Led by", "Took part"), "held"),
        ("held", "planned", ("To be led by", "To take part"), "planned"),
        ("held", "declined", ("Was to lead", "Was to take part"), "declined"),
        ("planned", "planned", ("To be led by", "To take part"), "planned"),
        ("planned", "held", ("To be led by", "To take part"), "planned"),
        ("planned", "declined", ("Was to lead", "Was to take part"), "declined"),
        ("cancelled", "planned", ("Was to lead", "Was to take part"), "mission cancelled"),
        ("cancelled", "held", ("Was to lead", "Was to take part"), "mission cancelled"),
    ],
)
def test_only_who_was_at_a_meeting_that_was_held_took_part(
    of_mission: str, status: str, labels: tuple[str, str], state: str
) -> None:
    talk = {
        "kind": "meeting",
        "title": "Talk",
        "status": status,
        "led_by": ["mark"],
        "participants": ["ana"],
    }
    with store_of(a={**mission("a", of_mission), "engagements": {"talk": talk}}) as store:
        facts = show_facts(store, "talk")
        page = show_page(facts)
        took_place = state == "held"
        assert [one["party"] for one in facts["present"]] == (["mark", "ana"] if took_place else [])
        assert [one["party"] for one in facts["invited"]] == ([] if took_place else ["mark", "ana"])
        assert page.state == state
        found = lines(page)
        assert [name for name in found if "l" in name.lower() and name in labels] == [labels[0]]
        assert labels[1] in found
        assert ("what was said there" in found["Not on file"]) == took_place
        assert any("discussed" in line for line in found["Not on file"])
        of_ana = shown(store, "ana")
        heading = {"held": "Took part", "planned": "To take part"}.get(state, "Not held")
        [line] = of_ana[heading]
        assert line.startswith(f"Talk: {state};")
        assert not {"Took part", "To take part", "Not held"} - {heading} & of_ana.keys()
        of_mission_page = shown(store, "a")
        assert {"held": "Held", "planned": "Planned"}.get(state, "Not held") in of_mission_page


def test_those_who_led_together_are_named_together() -> None:
    talk = {
        "kind": "meeting",
        "title": "Talk",
        "led_by": ["mark", "jane"],
        "participants": ["ana"],
    }
    with store_of(a={**mission("a"), "engagements": {"talk": talk}}) as store:
        [line] = shown(store, "mark")["Took part"]
        assert "; led by Mark Roe and Jane O'Neil, with Ana Lima" in line
        assert "led it" not in line
        [line] = shown(store, "ana")["Took part"]
        assert "; led by Mark Roe and Jane O'Neil, Ana Lima took part" in line


# What was raised


@pytest.mark.parametrize("status", ["planned", "cancelled"])
def test_a_mission_that_was_not_held_has_raised_nothing(status: str) -> None:
    talk = {
        "kind": "meeting",
        "title": "Talk",
        "status": "planned",
        "participants": ["ana"],
        "issues": ["fees"],
    }
    content = {
        **mission("a", status),
        "issues": {"fees": issue(raised_by=["firm"], addressed_to=["board"], asks=["Cut"])},
        "engagements": {"talk": talk},
    }
    with store_of(a=content) as store:
        [followed] = history(store, {}, unanswered=False, whole=True, hidden=False).rows
        assert followed["times_raised"] == 0
        for key in ("ana", "board", "firm", "fees"):
            facts = show_facts(store, key)
            text = "".join(page_as("plain", show_page(facts)))
            for said in ("Raised by", "Put to", "put to", "raised by firm", "answer"):
                assert f"\t{said}" not in text, (key, said)
            assert "\nRaised" not in text
            assert "\nIssues" not in text
            assert "answered" not in text
            if key != "fees":
                assert facts["raised"] == facts["raised_with"] == []
        for key in ("ana", "board"):
            [row] = show_facts(store, key)["to_raise_with"]
            assert (row["key"], row["mission_status"], row["raised"]) == ("fees", status, False)
            ground, line = shown(store, key)["Not raised"]
            meant = "Meant for Board" if status == "planned" else "Was meant for Board"
            assert ground.startswith(meant)
            assert line == "open: Fees"
        [row] = show_facts(store, "firm")["to_raise"]
        assert [one["ground"] for one in row["grounds"]] == ["raised_by"]
        assert shown(store, "fees")["By"] == ["Firm"]
        assert shown(store, "fees")["Meant for"] == ["Board"]


def test_what_was_only_told_to_be_closed_waits_for_no_answer() -> None:
    talk = {"kind": "meeting", "title": "Talk", "participants": ["ana"], "issues": ["fees"]}
    content = {
        **mission("a"),
        "issues": {"fees": issue("resolved")},
        "engagements": {"talk": talk},
    }
    with store_of(a=content) as store:
        assert [row["key"] for row in show_facts(store, "ana")["raised_with"]] == ["fees"]
        assert shown(store, "ana")["Not on file"] == ["any quote of Ana Lima"]


def test_the_issue_page_counts_a_raising_without_an_answer_as_the_history_does() -> None:
    first = {**mission("a", start="2020"), "issues": {"fees": issue(asks=["Cut"])}}
    last = {**mission("b", start="2022"), "issues": {"fees": issue("dropped", asks=["Cut"])}}
    with store_of(a=first, b=last) as store:
        [row] = history(store, {}, unanswered=False, whole=True, hidden=False).rows
        assert (row["times_raised"], row["times_unanswered"]) == (2, 2)
        [row] = history(
            store, {"status": ["dropped"]}, unanswered=True, whole=False, hidden=False
        ).rows
        assert (row["times_raised"], row["times_unanswered"]) == (2, 2)
        page = shown(store, "fees")
        assert page["Answer"] == ["none on file"]
        assert page["Other times"][0] == "2020: open; no answer on file"


# What is not on file


def answered(by: str) -> Tables:
    return issue(
        title="Duties", addressed_to=["ana", "board"], responses=[{"by": by, "summary": "No."}]
    )


def test_what_is_not_answered_is_named_where_something_else_is() -> None:
    content = {
        **mission("a"),
        "issues": {"duties": answered("ana"), "fees": issue(addressed_to=["ana"])},
    }
    with store_of(a=content) as store:
        page = shown(store, "ana")
        assert "Answers" in page
        assert "what Ana Lima answered on Fees" in page["Not on file"]
        assert "what Ana Lima answered" not in page["Not on file"]


def test_an_answer_on_an_issue_that_was_not_put_to_them_is_an_answer() -> None:
    content = {
        **mission("a"),
        "issues": {
            "duties": {**answered("ana"), "addressed_to": ["firm"]},
            "fees": issue(addressed_to=["ana"]),
        },
    }
    with store_of(a=content) as store:
        assert "what Ana Lima answered on Fees" in shown(store, "ana")["Not on file"]


def test_an_institution_answers_for_whoever_was_asked_through_it() -> None:
    duties = {**answered("board"), "addressed_to": ["board"]}
    with store_of(a={**mission("a"), "issues": {"duties": duties}}) as store:
        assert shown(store, "ana")["Not on file"] == ["any quote of Ana Lima"]


def test_a_ground_through_an_institution_cites_the_post() -> None:
    content = {**mission("a"), "issues": {"fees": issue(addressed_to=["board"])}}
    with store_of(a=content) as store:
        found = cited(show_page(show_facts(store, "ana")))
        assert found["Put to Board, their institution then:"] == "letter:1"


# When


@pytest.mark.parametrize(
    ("days", "date", "then"),
    [
        (("2024-01-31", "2024-02-09"), "2024-02-01", "1 February 2024"),
        (("2024-01-31", "2024-02-09"), None, "January–February 2024"),
        (("2020-12-14", "2021-01-08"), "2021-01-04", "4 January 2021"),
        (("2020-12-14", "2021-01-08"), "2021", "2021"),
        (("2020-12-14", "2021-01-08"), None, "December 2020 – January 2021"),
        (("2024-03-04", "2024-03-09"), None, "March 2024"),
        (("2024", None), None, "2024"),
        ((None, "2024-03-09"), None, "until March 2024"),
    ],
)
def test_a_post_has_its_own_date_or_the_months_of_the_mission(
    days: tuple[str | None, str | None], date: str | None, then: str
) -> None:
    dates = {name: day for name, day in zip(("start", "end"), days, strict=True) if day is not None}
    content = mission("a", **dates)
    if date:
        content["officials"][0]["date"] = date
    with store_of(a=content) as store:
        assert shown(store, "ana")["Posts then"] == [f"{then}: Minister, Board (official)"]
        assert shown(store, "board")["People then"] == [
            f"Ana Lima, Minister (official), {then}",
        ]


def test_a_delegate_who_came_later_or_left_earlier_was_there_between() -> None:
    delegates = [
        {"person": "mark", "organization": "firm", "role": "Chair", "joined": "2024-02-02"},
        {"person": "jane", "organization": "firm", "role": "Clerk", "left": "2024-02-01"},
    ]
    content = mission("a", start="2024-01-31", end="2024-02-09")
    with store_of(a={**content, "delegates": delegates}) as store:
        assert shown(store, "mark")["Posts then"][0].startswith("2–9 February 2024: Chair")
        [line] = shown(store, "jane")["Posts then"]
        assert line.startswith("31 January – 1 February 2024: Clerk")


def test_the_key_stays_where_two_missions_share_their_months() -> None:
    content = {key: mission(key, start="2024-03-01", end="2024-03-05") for key in ("a", "b")}
    content["a"]["officials"][0]["date"] = "2024-03-02"
    with store_of(**content) as store:
        assert sorted(shown(store, "ana")["Posts then"]) == [
            "2 March 2024, a: Minister, Board (official)",
            "March 2024, b: Minister, Board (official)",
        ]


# Two missions


def became(before: Tables, after: Tables, *, a: str = "held", b: str = "held") -> dict[str, str]:
    """In which group the issue stands, and what the page says of it."""
    one = {**mission("a", a, start="2020"), "issues": {"fees": before}}
    other = {**mission("b", b, start="2022"), "issues": {"fees": after}}
    with store_of(a=one, b=other) as store:
        facts = diff_facts(store, "a", "b")
        [group] = [name for name, rows in facts["issues"].items() if rows]
        [line] = lines(diff_page(facts))["Issues"]
        return {"group": group, "line": line}


@pytest.mark.parametrize(
    ("before", "after", "held", "group", "said"),
    [
        ("open", "resolved", ("held", "held"), "closed", "closed: Fees (open → resolved)"),
        ("open", "refused", ("held", "held"), "closed", "closed: Fees (open → refused)"),
        ("resolved", "resolved", ("held", "held"), "persisting", "still: Fees (resolved → resolved)"),
        ("dropped", "resolved", ("held", "held"), "persisting", "still: Fees (dropped → resolved)"),
        ("open", "resolved", ("held", "planned"), "persisting", "still: Fees (open → resolved)"),
        ("open", "dropped", ("held", "cancelled"), "persisting", "still: Fees (open → dropped)"),
        ("dropped", "open", ("held", "held"), "reopened", "raised anew: Fees (dropped → open)"),
        ("resolved", "progress", ("held", "held"), "reopened", "raised anew: Fees (resolved → in progress)"),
        ("dropped", "open", ("held", "planned"), "persisting", "still: Fees (dropped → open)"),
        ("resolved", "open", ("planned", "held"), "persisting", "still: Fees (resolved → open)"),
        ("open", "progress", ("held", "held"), "persisting", "still: Fees (open → in progress)"),
    ],
)  # fmt: skip
def test_an_issue_is_closed_and_raised_anew_as_in_its_history(
    before: str, after: str, held: tuple[str, str], group: str, said: str
) -> None:
    found = became(issue(before), issue(after), a=held[0], b=held[1])
    assert found == {"group": group, "line": said}


def test_nothing_is_closed_or_raised_anew_by_what_was_before() -> None:
    one = {**mission("a", start="2022"), "issues": {"fees": issue()}}
    other = {**mission("b", start="2020"), "issues": {"fees": issue("dropped")}}
    with store_of(a=one, b=other) as store:
        groups = diff_facts(store, "a", "b")["issues"]
        assert [row["issue"] for row in groups["persisting"]] == ["fees"]
        assert groups["closed"] == groups["reopened"] == []


def test_whoever_is_in_both_missions_is_there_again() -> None:
    other = mission("b", start="2022")
    other["officials"] = []
    other["others"] = [{"person": "ana", "organization": "firm", "role": "Adviser"}]
    with store_of(a=mission("a", start="2020"), b=other) as store:
        facts = diff_facts(store, "a", "b")
        assert facts["met"] == {"new": [], "again": [], "gone": []}
        assert [row["person"] for row in facts["others"]["again"]] == ["ana"]
        page = lines(diff_page(facts))
        assert "Met" not in page
        assert page["Others"] == [
            (
                "again: Ana Lima, Adviser, Firm (other)"
                " (in the other mission: Minister, Board (official))"
            )
        ]
        back = lines(diff_page(diff_facts(store, "b", "a")))
        assert "Others" not in back
        assert back["Met"] == [
            (
                "again: Ana Lima, Minister, Board (official)"
                " (in the other mission: Adviser, Firm (other))"
            )
        ]


def test_a_virtual_mission_has_no_places_to_be_on_file() -> None:
    one, other = mission("a", mode="virtual", start="2020"), mission("b", start="2022")
    with store_of(a=one, b=other) as store:
        page = lines(diff_page(diff_facts(store, "a", "b")))
        assert page["First"] == ["To a, 2020, virtual"]
        assert page["Second"] == ["To b, 2022, places not on file"]


def test_another_name_is_cited_where_it_is_defined_or_where_the_mission_first_has_it() -> None:
    one, other = mission("a", start="2020"), mission("b", start="2022")
    one["organizations"] = {**HOUSES, "board": {"name": "Council", "sources": ["letter:7"]}}
    other["sources"] = {"notes": {"title": "Notes"}}
    other["officials"][0]["sources"] = ["notes:3"]
    with store_of(a=one, b=other) as store:
        [row] = diff_facts(store, "a", "b")["renamed"]
        assert (row["a"], row["b"], row["sources"]) == ("Council", "Board", ["letter:7", "notes:3"])


# Names and sources


def test_a_mission_shows_its_own_definition_of_a_source() -> None:
    with store_of(a=mission("a", start="2020"), b=mission("b", start="2022")) as store:
        for key in ("a", "b"):
            [source] = mission_facts(store, key, hidden=False)["cited_sources"]
            assert source["title"] == f"Letter of {key}"
            [row] = sources(store, {"mission": [key]}, hidden=False).rows
            assert row["title"] == f"Letter of {key}"
            assert shown(store, key)["Sources"] == [f"Letter of {key}"]
        [row] = sources(store, {}, hidden=False).rows
        assert row["title"] == "Letter of b", "over all missions the newest one's"
        [row] = sources(store, {"mission": ["a", "b"]}, hidden=False).rows
        assert row["title"] == "Letter of b"


def test_what_is_only_not_in_the_missions_asked_for_is_not_in_these() -> None:
    two = mission("b", start="2022")
    two["officials"] = []
    with store_of(a=mission("a", start="2020"), b=two) as store:
        assert show_page(show_facts(store, "ana", None, ["b"])).state == "not in b"
        assert show_page(show_facts(store, "ana", None, ["a"])).state == "1 mission"
        assert show_page(show_facts(store, "jane")).state == "in no mission"


def test_namesakes_that_may_have_been_meant_have_their_keys() -> None:
    people = {
        "sato-yuki": {"name": "Satō Yūki"},
        "sato-yuki-2": {"name": "Satō Yūki"},
    }
    with store_of(a={**mission("a"), "people": {**PEOPLE, **people}}) as store:
        assert sorted(nearest_names(store, ["person"], "sato yuko")) == [
            "Satō Yūki (sato-yuki)",
            "Satō Yūki (sato-yuki-2)",
        ]
        assert nearest_names(store, ["person"], "jane oneal") == ["Jane O'Neil"]


def test_keys_of_one_kind() -> None:
    with store_of(a={**mission("a"), "topics": {"trade": "Trade"}}) as store:
        assert known_keys(store, "show", "name", "person") == ["ana", "jane", "mark"]
        assert known_keys(store, "show", "name", "topic") == ["trade"]
        assert {"ana", "board", "trade", "a"} <= set(known_keys(store, "show", "name"))
