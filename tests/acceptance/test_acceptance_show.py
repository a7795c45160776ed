"""`missioncli show NAME`: one page about one thing, with nothing on it that is not on file."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from answers import CANADA, EUROPE, FOLDER, JAPAN, KOREA, NAMESAKES, POSTS, VIETNAM, VIRTUAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Command

SNAPSHOTS: Final = Path(__file__).parent / "snapshots" / "show"
HOSTILE: Final = Path(__file__).parents[1] / "data" / "valid" / "hostile.toml"
UPDATE: Final = bool(os.environ.get("MISSIONCLI_UPDATE_SNAPSHOTS"))
TOKYO: Final[tuple[str, ...]] = ()
MANY: Final = ("--data", str(FOLDER))
SCREENS: Final = {
    "pmda": (TOKYO, ("PMDA",)),
    "crowley": (TOKYO, ("Crowley",)),
    "expedited-pathways": (TOKYO, ("expedited-pathways",)),
    "drug-pricing": (TOKYO, ("Drug pricing",)),
    "address": (TOKYO, ("Address by",)),
    "terashima": (MANY, ("Terashima",)),
    "kssa": (MANY, ("KSSA",)),
    "double-testing": (MANY, ("double-testing",)),
    "fire-code-2023": (MANY, ("elbmund", "--mission", EUROPE)),
}


def shown(run: Command, *args: str) -> Any:
    result = run("show", *args, "-f", "json")
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)


def entries(run: Command, *args: str) -> dict[str, list[str]]:
    """The plain page: its lines by heading, citations after a tab."""
    result = run("show", *args, "-f", "plain")
    assert (result.code, result.err) == (0, "")
    found: dict[str, list[str]] = {}
    for line in result.out.splitlines()[1:]:
        heading, _, rest = line.partition("\t")
        found.setdefault(heading, []).append(rest)
    return found


@pytest.mark.parametrize("name", SCREENS)
def test_screens_are_as_they_were(shared_run: Command, name: str) -> None:
    data, args = SCREENS[name]
    pages = []
    for width in (60, 80, 120):
        result = shared_run.on_terminal(
            "show", *args, *data, columns=width, env={"NO_COLOR": "1"}, streams=("out",)
        )
        assert (result.code, result.err) == (0, "")
        assert "…" not in result.out.replace("[…]", "")
        pages.append(f"{f' {width} columns ':=^{width}}\n{result.out}")
    path = SNAPSHOTS / f"{name}.txt"
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(pages), encoding="utf-8")
    assert "\n".join(pages) == path.read_text(encoding="utf-8")


def test_no_snapshot_is_left_over() -> None:
    assert {path.stem for path in SNAPSHOTS.iterdir()} == set(SCREENS)


def test_pmda_head_then_the_ground_the_misprint_and_the_missing_answer(shared_run: Command) -> None:
    page = entries(shared_run, "PMDA")
    [head] = page["People then"]
    assert head == (
        "Dr. Yasuhiro Fujiwara, MD, Chief Executive (official), March 2025 (1)\tbio-news:15"
    )
    assert page["Met"] == [
        (
            "Dr. Yasuhiro Fujiwara, MD: BIO mission to Tokyo, 17–19 March 2025; day not on file (1)"
            "\tbio-news:15"
        )
    ]
    ground, *issues = page["Issues"]
    assert ground.startswith("Discussed at Meeting with senior officials, in which Yasuhiro")
    assert "who heard what is not said" in ground
    assert issues == [
        "open: Waiting times for clinical-trial approval\tbio-news:16",
        "in progress: Access to expedited pathways\tbio-news:16",
    ]
    assert page["Printed also"] == ["“PDMA” (misprint for PMDA) (7)\tbio-news"]
    assert "what PMDA or its people answered\t" in page["Not on file"]
    assert "any quote of PMDA or its people\t" in page["Not on file"]
    assert "Said" not in page
    assert page["By others"] == [
        (
            "BIO: BIO would gladly work with PMDA's new office in Washington, D.C. (reported) (6)"
            "\tbio-news:16"
        )
    ]


def test_pmda_as_json(shared_run: Command) -> None:
    page = shown(shared_run, "pmda")
    assert list(page)[:3] == ["kind", "key", "name"]
    assert (page["kind"], page["key"], page["record"]["acronym"]) == (
        "organization",
        "pmda",
        "PMDA",
    )
    assert page["record"]["sources"] == ["bio-news:9", "bio-news:15"]
    assert [issue["key"] for issue in page["raised_with"]] == [
        "trial-approval-times",
        "expedited-pathways",
    ]
    for issue in page["raised_with"]:
        [ground] = issue["grounds"]
        assert (ground["ground"], ground["engagement"]) == ("engagement", "officials-meeting")
        assert (ground["parties"], ground["parties_names"]) == (
            ["yasuhiro-fujiwara"],
            ["Yasuhiro Fujiwara"],
        )
        assert ground["sources"] == ["bio-news:14", "bio-news:15", "bio-news:16"]
    assert page["raised"] == page["quotes"] == page["responses"] == page["parts"] == []
    assert shown(shared_run, "PMDA") == shown(shared_run, "Pharmaceuticals and Medical") == page


def test_no_hidden_column_gets_out_and_every_reference_has_its_name(shared_run: Command) -> None:
    def walk(value: Any) -> None:
        if isinstance(value, list):
            for item in value:
                walk(item)
        if isinstance(value, dict):
            for name, item in value.items():
                assert not name.startswith("_")
                walk(item)
            for name in ("person", "organization", "speaker", "owner", "engagement", "mission"):
                assert name not in value or f"{name}_name" in value
            for name in ("participants", "led_by", "parties", "topics", "raised_by"):
                assert name not in value or f"{name}_names" in value

    for name in ("bio", "Crowley", "expedited-pathways", "drug-pricing", "officials-meeting"):
        walk(shown(shared_run, name))


def test_a_delegate_said_led_and_was_with_the_delegation(shared_run: Command) -> None:
    page = entries(shared_run, "Crowley")
    assert page["Posts then"][0].startswith(
        "March 2025: President & CEO, BIO (leader of the delegation)"
    )
    assert page["Took part"][0].startswith("Patient roundtable: held; day and place not on file")
    assert "the delegation as a whole" in page["Delegation met"][0]
    assert page["Said"][0].count("“") == 2
    assert page["Raised"][0].startswith("Raised by BIO, their organization then:")
    assert "Issues" not in page, "nothing was put to him, and he took part where none is listed"
    assert [row["key"] for row in shown(shared_run, "Crowley")["engagements"]] == [
        "patient-roundtable"
    ]


def test_a_mission_is_the_page_of_the_mission(shared_run: Command) -> None:
    for form in ("plain", "markdown", "table"):
        of_name = shared_run("show", "BIO mission to Tokyo", "-f", form)
        assert (of_name.code, of_name.err) == (0, "")
        assert of_name.out == shared_run("mission", "-f", form).out
    page = shown(shared_run, "bio-tokyo-2025")
    assert (page.pop("kind"), page.pop("key"), page.pop("name")) == (
        "mission",
        "bio-tokyo-2025",
        "BIO mission to Tokyo",
    )
    assert page == json.loads(shared_run("mission", "-f", "json").out)


def test_what_a_name_means_is_decided_by_the_first_step(shared_run: Command) -> None:
    assert shown(shared_run, "BIO")["key"] == "bio", "not Biogen, nor the BIO mission"
    assert shown(shared_run, "b i o gen".replace(" ", ""))["key"] == "biogen"
    assert shown(shared_run, "CROWLEY JOHN")["key"] == "john-f-crowley"


def test_an_ambiguous_name_lists_what_to_type(shared_run: Command) -> None:
    result = shared_run("show", "Nagayama")
    assert (result.code, result.out) == (2, "")
    head, *lines = result.err.splitlines()
    assert head == "missioncli: 'Nagayama' names 2 things; say which by its key:"
    assert [re.split(" {2,}", line.strip(), maxsplit=1) for line in lines] == [
        [
            "nagayama-address",
            "engagement: Address by Osamu Nagayama, Chairman of JBA, bio-tokyo-2025",
        ],
        ["osamu-nagayama", "person: Osamu Nagayama, Chairman, JBA, bio-tokyo-2025"],
    ]
    for line in lines:
        assert shown(shared_run, line.split()[0])["key"] == line.split()[0]
    assert shown(shared_run, "Nagayama", "--kind", "person")["key"] == "osamu-nagayama"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("Crowly",), "no name matches 'Crowly'; did you mean John F. Crowley?"),
        (("Crowly", "--kind", "person"), "no person matches 'Crowly'; did you mean John"),
        (("Crowley", "--kind", "topic"), "no topic matches 'Crowley'"),
        (("PMDA", "--mission", "Kyoto"), "no mission matches 'Kyoto'"),
        (("",), "no name matches ''"),
        (("…",), "no name matches '…'"),
        (("\x1b[31mPMDA\u202e",), r"no name matches '\x1b[31mPMDA\u202e'"),
        (("PMDA", "--kind", "ministry"), "'ministry' is not one of"),
        ((), "Missing argument 'NAME'"),
        (("PMDA", "-f", "csv"), "'csv' is not one of"),
    ],
)
def test_wrong_input(shared_run: Command, args: tuple[str, ...], words: str) -> None:
    result = shared_run("show", *args)
    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert "\x1b" not in result.err


def test_namesakes_are_told_apart(shared_run: Command) -> None:
    result = shared_run("show", "Anna Lindmark", *MANY)
    assert (result.code, result.out) == (2, "")
    lines = [re.split(" {2,}", line.strip()) for line in result.err.splitlines()[1:]]
    assert [line[0] for line in lines] == list(NAMESAKES)
    assert lines[0][1].endswith(f"Chief Engineer, Brevika Energy, {JAPAN}, {KOREA}")
    assert lines[1][1].endswith(f"Director of Berths, Elbmund Port Council, {EUROPE}")
    for key in NAMESAKES:
        assert shown(shared_run, key, *MANY)["key"] == key
    narrowed = shown(shared_run, "Anna Lindmark", "--mission", EUROPE, *MANY)
    assert narrowed["key"] == "anna-lindmark-elbmund"


@pytest.mark.parametrize("key", POSTS)
def test_every_post_held_then_newest_first(shared_run: Command, key: str) -> None:
    page = shown(shared_run, key, *MANY)
    found = tuple((post["mission"], post["role"], post["organization"]) for post in page["posts"])
    assert found == POSTS[key]
    plain = entries(shared_run, key, *MANY)["Posts then"]
    assert len(plain) == len(POSTS[key])
    assert all(role in line for line, (_, role, _) in zip(plain, POSTS[key], strict=True))


def test_an_organization_has_its_people_only_for_the_time_they_were_there(
    shared_run: Command,
) -> None:
    page = shown(shared_run, "kssa", *MANY)
    people = [(post["person"], post["mission"]) for post in page["posts"]]
    assert people.count(("aiko-terashima", KOREA)) == 1
    assert ("aiko-terashima", JAPAN) not in people
    assert "I used to sign the rules" not in json.dumps(page["quotes"]), "said as a ferry's head"
    part = shown(shared_run, "MOSS", *MANY)
    assert (part["parts"], part["parts_names"]) == (["kssa"], ["Kaikyo Ship Safety Agency"])
    assert set(people) <= {(post["person"], post["mission"]) for post in part["posts"]}


def test_each_ground_is_named(shared_run: Command) -> None:
    grounds = {
        (issue["key"], issue["mission"]): [ground["ground"] for ground in issue["grounds"]]
        for issue in shown(shared_run, "haruka-nishizato", *MANY)["raised_with"]
    }
    assert grounds == {
        ("double-testing", VIETNAM): ["engagement"],
        ("double-testing", JAPAN): ["institution", "engagement"],
        ("crew-licences", JAPAN): ["engagement"],
    }
    agency = {
        (issue["key"], issue["mission"]): [ground["ground"] for ground in issue["grounds"]]
        for issue in shown(shared_run, "kssa", *MANY)["raised_with"]
    }
    assert agency["double-testing", VIRTUAL] == ["addressed_to", "engagement"]


def test_a_declined_meeting_raises_nothing(shared_run: Command) -> None:
    page = shown(shared_run, "kenji-moritake", "--mission", JAPAN, *MANY)
    assert [row["status"] for row in page["engagements"]] == ["declined"]
    assert page["raised_with"] == [
        issue for issue in page["raised_with"] if issue["grounds"][0]["ground"] == "institution"
    ]
    plain = entries(shared_run, "kenji-moritake", "--mission", JAPAN, *MANY)
    assert plain["Declined"][0].startswith("SMTA mission to Japan")
    assert "was to take part" in plain["Not held"][0]
    assert not plain.keys() & {"Met", "Took part"}


def test_a_meeting_that_did_not_take_place_had_nobody_there(shared_run: Command) -> None:
    for name, label, who in (
        ("moritake-meeting", "Was to take part", "Dr. Moritake Kenji, Director-General, KSSA"),
        ("inspector-meeting", "To take part", "Odette Marchbanks, Chief Inspector"),
    ):
        plain = entries(shared_run, name, *MANY)
        assert plain[label][0].startswith(who)
        assert "Took part" not in plain
        assert "Not on file" not in plain, "nothing was said where nobody met"
        page = shown(shared_run, name, *MANY)
        assert page["present"] == []
        assert len(page["invited"]) == 1
    held = shown(shared_run, "kssa-meeting", *MANY)
    assert [one["party"] for one in held["present"]] == [
        "ingrid-vallestad",
        "kenji-moritake",
        "aiko-terashima",
        "anna-lindmark",
    ]
    assert held["invited"] == []


def test_what_a_planned_mission_is_to_raise_stands_apart(shared_run: Command) -> None:
    page = shown(shared_run, "odette-marchbanks", *MANY)
    assert page["raised_with"] == []
    assert [row["key"] for row in page["to_raise_with"]] == ["double-testing", "cold-weather-rules"]
    plain = entries(shared_run, "odette-marchbanks", *MANY)
    assert plain["Not raised"][0].startswith("To be discussed at Meeting with the Chief Inspector,")
    assert not any("answered" in line for line in plain["Not on file"])
    issue = entries(shared_run, "cold-weather-rules", *MANY)
    assert issue["Asks"] == ["Write down one limit for all ports\t"]
    assert not issue.keys() & {"Raised by", "Put to", "Answer"}


def test_what_is_only_not_in_the_mission_asked_for(shared_run: Command) -> None:
    result = shared_run("show", "aiko-terashima", "--mission", CANADA, *MANY)
    assert result.code == 0
    assert result.out.splitlines()[0].endswith(f"\tnot in {CANADA}")
    both = shared_run("show", "aiko-terashima", "--mission", CANADA, "--mission", EUROPE, *MANY)
    assert both.out.splitlines()[0].endswith(f"\tnot in {CANADA} or {EUROPE}")
    wrong = shared_run("show", "moritake-meeting", "--mission", CANADA, *MANY)
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err == f"missioncli: the engagement moritake-meeting is not in {CANADA}\n"


def test_missions_of_one_name_are_told_apart_by_days_and_places(shared_run: Command) -> None:
    result = shared_run("show", "japan", "--kind", "mission", *MANY)
    assert result.code == 2
    lines = [re.split(" {2,}", line.strip()) for line in result.err.splitlines()[1:]]
    assert [
        JAPAN,
        "mission: SMTA mission to Japan, 2023-06-19 to 2023-06-22, Tokyo, Takamatsu",
    ] in (lines)
    assert [VIRTUAL, "mission: SMTA virtual mission to Japan and Korea, 2021-05"] in lines


def test_an_issue_through_the_missions(shared_run: Command) -> None:
    page = shown(shared_run, "double-testing", *MANY)
    assert [row["mission"] for row in page["issues"]] == [
        row["mission"] for row in page["missions"]
    ]
    plain = entries(shared_run, "double-testing", *MANY)
    assert any(
        line.startswith("June 2023: in progress; raised by") for line in plain["Other times"]
    )
    assert any(line.startswith("answer: The ministry will accept") for line in plain["Other times"])


def test_narrowed_to_a_mission(shared_run: Command) -> None:
    page = shown(shared_run, "kssa", "--mission", JAPAN, *MANY)
    rows = [row for part in ("posts", "engagements", "raised_with", "quotes") for row in page[part]]
    assert {row["mission"] for row in rows} == {JAPAN}
    both = shown(shared_run, "kssa", "--mission", JAPAN, "--mission", VIRTUAL, *MANY)
    assert [row["mission"] for row in both["missions"]] == [JAPAN, VIRTUAL]
    none = entries(shared_run, "kssa", "--mission", EUROPE, *MANY)
    assert "who held a post there\t" in none["Not on file"]


def test_engagements_of_one_key_are_told_apart_by_mission(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    for name in ("one", "two"):
        mission_file(
            '[engagements.opening]\nkind = "meeting"\ntitle = "Opening"\n',
            name=f"{name}.toml",
            mission=name,
        )
    result = run("show", "opening", "--data", ".")
    assert result.code == 2
    typed = [line.split("  ")[1] for line in result.err.splitlines()[1:]]
    assert typed == ["opening --mission one", "opening --mission two"]
    page = shown(run, "opening", "--mission", "two", "--data", ".")
    assert page["record"]["mission"] == "two"


def test_a_key_that_two_kinds_share(run: Command, mission_file: Callable[..., Path]) -> None:
    path = mission_file(
        '[topics]\nfees = "Fees"\n[issues.fees]\ntitle = "Fees in port"\ncategory = "pricing"\n'
        'summary = "They are high."\n'
    )
    result = run("show", "fees", "--data", path)
    assert result.code == 2
    typed = [line.split("  ")[1] for line in result.err.splitlines()[1:]]
    assert sorted(typed) == ["fees --kind issue", "fees --kind topic"]
    for line in typed:
        assert shown(run, *line.split(" "), "--data", str(path))["kind"] == line.split(" ")[2]


def test_a_key_wins_over_a_name_that_reads_like_it(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    path = mission_file(
        '[people]\nana-lima = {name = "Ana Lima"}\nana-lima-2 = {name = "Ana Lima"}\n'
    )
    assert run("show", "Ana Lima", "--data", path).code == 2
    assert shown(run, "ana-lima", "--data", str(path))["key"] == "ana-lima"


def test_texts_that_try_to_be_more_are_only_texts(run: Command) -> None:
    for name in ("guest", "house", "topic", "issue", "talk"):
        for form in ("table", "plain", "markdown", "json"):
            result = run("show", name, "--data", HOSTILE, "-f", form)
            assert (result.code, result.err) == (0, "")
            assert "\x1b" not in result.out
            if form == "markdown":
                assert "<b>" not in result.out
            else:
                assert "[/b][sic]<b>" in result.out
    result = run("show", "touch", "--data", HOSTILE)
    assert result.code == 2
    assert run.files() == []


def test_a_page_goes_to_a_file(run: Command) -> None:
    assert run("show", "PMDA", "-o", "pmda.md").code == 0
    written = (run.cwd / "pmda.md").read_text(encoding="utf-8")
    assert written.startswith("# Pharmaceuticals and Medical Devices Agency (PMDA)\n")
    assert run("show", "PMDA", "-o", "pmda.md").code == 3
    assert run("show", "PMDA", "-o", "pmda.csv").code == 2


def test_what_had_to_be_left_out_is_said(run: Command, mission_file: Callable[..., Path]) -> None:
    mission_file('[people]\nana = {name = "Ana"}\n', name="good.toml")
    mission_file("[people]\nana = 3\n", name="bad.toml", mission="bad")
    result = run("show", "Ana", "--data", ".", "-f", "json")
    assert result.code == 3
    assert json.loads(result.out)["name"] == "Ana"
    assert "bad.toml:" in result.err


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("missioncli show pm", ["pmda"]),
        ("missioncli show officials", ["officials-meeting"]),
        ("missioncli show bio", ["bio", "bio-tokyo-2025", "biogen", "biomanufacturing"]),
        ("missioncli show --kind organization bio", ["bio", "biogen"]),
        ("missioncli show --kind mission bio", ["bio-tokyo-2025"]),
        ("missioncli show --kind=topic bio", ["biomanufacturing"]),
        ("missioncli diff bio", ["bio-tokyo-2025"]),
    ],
)
def test_keys_are_completed(shared_run: Command, line: str, offered: list[str]) -> None:
    words = str(len(line.split()) - 1)
    env = {"_MISSIONCLI_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": words}
    result = shared_run(env=env)
    assert (result.code, result.err) == (0, "")
    assert sorted(result.out.split()) == offered
