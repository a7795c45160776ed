"""How answers are narrowed: names as people type them, dates as certain as they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Command

    Write = Callable[..., Path]

CROWLEY: Final = "john-f-crowley"


def asked(run: Command, *args: str | Path) -> Any:
    result = run(*args, "-f", "json")
    assert (result.code, result.err) == (0, "")
    return json.loads(result.out)


@pytest.mark.parametrize(
    "typed",
    [
        *("crowley", "CROWLEY", "Crowley", "john f. crowley", "John F. Crowley", CROWLEY),
        *("crow", "rowle", "f crowley", "Crówley", "ＣＲＯＷＬＥＹ", "ｃｒｏｗｌｅｙ", " crowley "),
    ],
)
def test_a_speaker_is_found_however_typed(shared_run: Command, typed: str) -> None:
    [row] = asked(shared_run, "quotes", "--speaker", typed)
    assert (row["speaker"], len(row["passages"])) == (CROWLEY, 2)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("BIO", [CROWLEY]),
        ("bio", [CROWLEY]),
        ("Biogen", ["chris-leibman"]),
        ("Biotechnology Innovation Organization", [CROWLEY]),
        ("BeiGene", ["adam-roach"]),
        ("beigene", ["adam-roach"]),
        ("BeOne", ["adam-roach"]),
        ("therapeutics", ["tasuku-kitada", "jacob-becraft", "eric-dube"]),
        ("innovation", [CROWLEY]),
    ],
)
def test_an_organization_by_its_names(shared_run: Command, typed: str, keys: list[str]) -> None:
    """A whole name decides before a word, a word before a beginning: BIO is not Biogen."""
    found = asked(shared_run, "delegates", "--organization", typed)
    assert [row["person"] for row in found] == keys


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("METI", "yuichiro-koga"),
        ("MHLW", "takamaro-fukuoka"),
        ("PMDA", "yasuhiro-fujiwara"),
        ("pmda", "yasuhiro-fujiwara"),
        ("ministry of health, labour and welfare", "takamaro-fukuoka"),
    ],
)
def test_an_institution_by_its_acronym(shared_run: Command, typed: str, key: str) -> None:
    found = asked(shared_run, "officials", "--institution", typed)
    assert [row["person"] for row in found] == [key]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (
            ("quotes", "--speaker", "Crowly"),
            "no speaker matches 'Crowly'; did you mean John F. Crowley?",
        ),
        (("issues", "--category", "pricng"), "no category matches 'pricng'; did you mean pricing?"),
        (("issues", "--status", "opne"), "no status matches 'opne'; did you mean open?"),
        (
            ("delegates", "--organization", "Organn"),
            "no organization matches 'Organn'; did you mean Organon?",
        ),
        (
            ("quotes", "--topic", "Biomanufactruing"),
            "no topic matches 'Biomanufactruing'; did you mean Biomanufacturing?",
        ),
        (("delegates", "--mission", "zzz"), "no mission matches 'zzz'"),
        (("quotes", "--speaker", ""), "no speaker matches ''"),
        (("quotes", "--speaker", "\x1b[31m\u202e"), r"no speaker matches '\x1b[31m\u202e'"),
    ],
)
def test_what_names_nothing_known_is_refused_with_a_suggestion(
    shared_run: Command, args: tuple[str, ...], message: str
) -> None:
    result = shared_run(*args)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"missioncli: {message}\n"


@pytest.mark.parametrize(
    "args",
    [
        ("quotes", "--speaker", "Kate Madigan"),
        ("quotes", "--topic", "market access"),
        ("quotes", "--with", "PMDA"),
        ("issues", "--status", "resolved"),
        ("issues", "--category", "tax"),
        ("officials", "--status", "declined"),
        ("delegates", "--since", "2026"),
        ("delegates", "--until", "2024"),
        ("quotes", "--speaker", "Crowley", "--topic", "startups"),
    ],
)
def test_a_known_value_without_records_is_an_empty_answer(
    shared_run: Command, args: tuple[str, ...]
) -> None:
    for form, out in (("plain", ""), ("json", "[]\n"), ("table", "")):
        result = shared_run(*args, "-f", form)
        assert (result.code, result.out) == (0, out)
        assert result.err == f"missioncli: no {args[0]} on file that match\n"


def test_one_filter_twice_is_or_and_different_ones_are_and(shared_run: Command) -> None:
    either = asked(shared_run, "quotes", "--speaker", "Crowley", "--speaker", "Stiss")
    assert [row["speaker"] for row in either] == [CROWLEY, "hilary-stiss"]
    both = asked(
        shared_run, "quotes", "--speaker", "crowley", "--speaker", "stiss", "--topic", "patient"
    )
    assert [row["speaker"] for row in both] == ["hilary-stiss"]
    open_ones = asked(shared_run, "issues", "--category", "regulatory", "--status", "open")
    assert [row["key"] for row in open_ones] == ["trial-approval-times"]
    worded = asked(shared_run, "issues", "--category", "pricing", "--category", "market-access")
    assert len(worded) == 3


def test_with_finds_whatever_a_party_or_its_people_had_a_hand_in(shared_run: Command) -> None:
    met = asked(shared_run, "engagements", "--with", "PMDA")
    assert [row["key"] for row in met] == ["officials-meeting"]
    assert len(asked(shared_run, "outcomes", "--with", "PMDA")) == 1
    went = asked(shared_run, "delegates", "--with", "BIO")
    assert [row["person"] for row in went] == [CROWLEY, "kurt-tong"]
    said = asked(shared_run, "quotes", "--with", "BIO")
    assert [row["speaker"] for row in said] == [CROWLEY, "hilary-stiss"]
    assert len(asked(shared_run, "engagements", "--with", "Crowley")) == 1


def test_with_counts_the_parts_of_a_party(shared_run: Command, data: Path) -> None:
    given = ("--data", data / "valid" / "japanese.toml")
    went = asked(shared_run, "delegates", "--with", "ほしぞら製薬株式会社", *given)
    assert [(row["person"], row["organization"]) for row in went] == [
        ("zoe-mueller", "hoshizora-lab"),
        (None, "hoshizora"),
    ]


@pytest.mark.parametrize("typed", ["zoe", "MÜLLER", "muller-ota", "Ｍüller", "Zoe\u0308"])
def test_accents_and_width_do_not_matter(shared_run: Command, data: Path, typed: str) -> None:
    given = ("--data", data / "valid" / "japanese.toml")
    [row] = asked(shared_run, "delegates", "--with", typed, *given)
    assert row["person"] == "zoe-mueller"


@pytest.mark.parametrize("typed", ["山田 花子", "山田", "花子", "hanako yamada"])
def test_a_name_in_its_own_script(shared_run: Command, data: Path, typed: str) -> None:
    given = ("--data", data / "valid" / "japanese.toml")
    [row] = asked(shared_run, "quotes", "--speaker", typed, *given)
    assert row["speaker"] == "yamada-hanako"


@pytest.mark.parametrize("typed", ["obrien", "O'Brien", "o’brien", "Maire"])
def test_apostrophes_do_not_matter(shared_run: Command, data: Path, typed: str) -> None:
    rows = asked(shared_run, "people", "--data", data / "valid" / "japanese.toml", "--with", typed)
    assert [row["key"] for row in rows] == ["obrien"]


def test_an_unnamed_voice_is_found_by_its_attribution(shared_run: Command, data: Path) -> None:
    given = ("--data", data / "valid" / "japanese.toml")
    [row] = asked(shared_run, "quotes", "--speaker", "関係者", *given)
    assert (row["speaker"], row["attribution"]) == (None, "同省の関係者")


@pytest.mark.parametrize(
    ("filters", "found", "left_out"),
    [
        (("--since", "2023"), ["day", "month", "year"], 1),
        (("--since", "2023-05"), ["day", "month"], 2),
        (("--since", "2023-05-10"), ["day"], 3),
        (("--since", "2023-05-11"), [], 3),
        (("--until", "2023"), ["day", "month", "year"], 1),
        (("--until", "2023-05"), ["day", "month"], 2),
        (("--until", "2023-05-10"), ["day"], 3),
        (("--until", "2023-05-09"), [], 3),
        (("--since", "2023-05", "--until", "2023-05"), ["day", "month"], 2),
        (("--since", "2024"), [], 1),
        (("--until", "2022"), [], 1),
    ],
)
def test_dates_claim_only_what_is_certain(
    run: Command, mission_file: Write, filters: tuple[str, ...], found: list[str], left_out: int
) -> None:
    dates = {"day": "2023-05-10", "month": '"2023-05"', "year": '"2023"', "unknown": ""}
    path = mission_file(
        "".join(
            f'[[quotes]]\nattribution = "{name}"\ntext = "x"\n'
            + (f"said = {date}\n" if date else "")
            for name, date in dates.items()
        )
    )
    result = run("quotes", *filters, "-f", "json", "--data", path)
    assert [row["attribution"] for row in json.loads(result.out)] == found
    assert result.code == 0
    quotes = "1 quote" if left_out == 1 else f"{left_out} quotes"
    said = [f"missioncli: {quotes} left out: the dates on file do not tell for certain"]
    if not found:
        said.append("missioncli: no quotes on file that match")
    assert result.err.splitlines() == said


@pytest.mark.parametrize("date", ["2025-13", "2025-02-30", "yesterday", "17 March 2025", ""])
def test_what_is_no_date_is_refused(shared_run: Command, date: str) -> None:
    for option in ("--since", "--until"):
        result = shared_run("quotes", option, date)
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith(f"missioncli: {option} '{date}' is no date: write ")
        assert result.err.count("\n") == 1
