"""Every listing in every format, on the bundled data and on a file of hostile texts."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from typing import TYPE_CHECKING, Any, Final

import pytest

from missioncli.export import FORMATS
from missioncli.model import entities, mission, records
from missioncli.model.fields import fields
from missioncli.store.listings import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from conftest import Command, Result

    from missioncli.model.base import Table

    Runs = Mapping[tuple[str, str, str], Result]

BUNDLED: Final = {
    "missions": 1,
    "delegates": 10,
    "officials": 3,
    "people": 15,
    "organizations": 13,
    "quotes": 3,
    "paraphrases": 7,
    "issues": 5,
    "engagements": 3,
    "outcomes": 3,
    "followups": 0,
    "topics": 16,
    "sources": 1,
}
HOSTILE: Final = {
    **dict.fromkeys(LISTINGS, 1),
    "people": 3,
    "quotes": 2,
}
COUNTS: Final = {"bundled": BUNDLED, "hostile": HOSTILE}
CASES: Final = list(product(COUNTS, LISTINGS))

MODELS: Final[dict[str, type[Table]]] = {
    "missions": mission.Mission,
    "delegates": records.Delegate,
    "officials": records.Official,
    "people": entities.Person,
    "organizations": entities.Organization,
    "quotes": records.Quote,
    "paraphrases": records.Paraphrase,
    "issues": records.Issue,
    "engagements": records.Engagement,
    "outcomes": records.Outcome,
    "followups": records.Followup,
    "sources": entities.Source,
}


@pytest.fixture(scope="module")
def runs(shared_run: Command, data: Path) -> Runs:
    """What every listing answers in every format, through pipes."""
    files = {"bundled": (), "hostile": ("--data", data / "valid" / "hostile.toml")}
    asked = list(product(COUNTS, LISTINGS, FORMATS))
    with ThreadPoolExecutor(2) as pool:
        done = pool.map(
            lambda one: shared_run(one[1], "-f", one[2], *files[one[0]], env={"COLUMNS": "1500"}),
            asked,
        )
        return dict(zip(asked, done, strict=True))


def said(source: str, listing: str) -> str:
    """What stderr says beside an answer: nothing, unless the answer is empty."""
    empty = COUNTS[source][listing] == 0
    words = {"followups": "follow-ups"}.get(listing, listing)
    return f"missioncli: no {words} on file\n" if empty else ""


def rows(runs: Runs, source: str, listing: str) -> list[dict[str, Any]]:
    found = json.loads(runs[source, listing, "json"].out)
    assert isinstance(found, list)
    return found


def test_the_table_of_listings_is_whole() -> None:
    assert list(LISTINGS) == list(BUNDLED)
    assert list(FORMATS) == ["table", "plain", "json", "jsonl", "csv", "markdown", "toml"]


@pytest.mark.parametrize(("source", "listing"), CASES)
def test_every_format_answers_without_escapes(runs: Runs, source: str, listing: str) -> None:
    for form in FORMATS:
        result = runs[source, listing, form]
        assert (result.code, result.err) == (0, said(source, listing)), form
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", result.out.replace("\r\n", "\n")), (
            form
        )
        assert result.out == "" or result.out.endswith("\n"), form


@pytest.mark.parametrize(("source", "listing"), CASES)
def test_formats_hold_the_same_rows(runs: Runs, source: str, listing: str) -> None:
    whole = rows(runs, source, listing)
    assert len(whole) == COUNTS[source][listing]

    lines = runs[source, listing, "jsonl"].out.splitlines()
    assert [json.loads(line) for line in lines] == whole

    plain = runs[source, listing, "plain"].out.split("\n")[:-1]
    assert len(plain) == len(whole)

    sheet = list(csv.reader(io.StringIO(runs[source, listing, "csv"].out, newline="")))
    assert sheet[0] == [*LISTINGS[listing].columns, "mission"]
    assert len(sheet) == len(whole) + 1
    assert {len(line) for line in sheet} == {len(sheet[0])}

    tables = tomllib.loads(runs[source, listing, "toml"].out)
    assert list(tables) == ([listing] if whole else [])
    assert tables.get(listing, []) == without_nothing(whole)

    page = runs[source, listing, "markdown"].out.split("\n")[:-1]
    assert len(page) == len(whole) + 2
    bars = [len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in page]
    assert set(bars) == {len(sheet[0]) + 1}


@pytest.mark.parametrize(("source", "listing"), CASES)
def test_plain_has_the_columns_and_the_mission_last(runs: Runs, source: str, listing: str) -> None:
    width = len(LISTINGS[listing].columns) + 1
    found = rows(runs, source, listing)
    lines = [line.split("\t") for line in runs[source, listing, "plain"].out.splitlines()]
    assert [len(line) for line in lines] == [width] * len(found)
    for cells, row in zip(lines, found, strict=True):
        assert cells[-1] == row["mission"]
        for column, cell in zip(LISTINGS[listing].columns, cells, strict=False):
            if isinstance(row[column], (str, int)) and not isinstance(row[column], bool):
                assert cell == " ".join(str(row[column]).split())
            elif row[column] in (None, []):
                assert cell == ""


@pytest.mark.parametrize(("source", "listing"), CASES)
def test_csv_cells_are_the_plain_ones_and_no_formula(runs: Runs, source: str, listing: str) -> None:
    plain = [line.split("\t") for line in runs[source, listing, "plain"].out.splitlines()]
    sheet = list(csv.reader(io.StringIO(runs[source, listing, "csv"].out, newline="")))[1:]
    assert [[cell.removeprefix("'") for cell in line] for line in sheet] == plain
    formulas = ("=", "+", "-", "@", "\t", "\r")
    assert not [cell for line in sheet for cell in line if cell.startswith(formulas)]


@pytest.mark.parametrize(("source", "listing"), CASES)
def test_json_has_every_column_in_real_characters(runs: Runs, source: str, listing: str) -> None:
    text = runs[source, listing, "json"].out
    found = rows(runs, source, listing)
    if not found:
        assert text == "[]\n"
    assert "\\u" not in text
    assert "\\u" not in runs[source, listing, "jsonl"].out
    assert len({tuple(row) for row in found}) <= 1, "each row has the same columns, in one order"
    for row in found:
        assert set(LISTINGS[listing].shown) <= set(row)
        assert list(row)[-2:] == ["mission", "mission_name"]
        assert not any(name.startswith("_") for name in row)


@pytest.mark.parametrize("listing", MODELS)
def test_json_has_the_fields_of_the_file_and_a_name_beside_each_key(
    runs: Runs, listing: str
) -> None:
    row = rows(runs, "hostile", listing)[0]
    for field in fields(MODELS[listing]):
        assert field.name in row, field.name
        if field.many:
            assert isinstance(row[field.name], list), field.name
        if field.ref and field.many:
            names = row[f"{field.name}_names"]
            assert len(names) == len(row[field.name])
            assert all(name not in row[field.name] for name in names), "names, not keys"
        elif field.ref:
            name = row[f"{field.name}_name"]
            unnamed = row["attribution"] if field.name == "speaker" else None
            assert (name == unnamed) == (row[field.name] is None)
            assert name is None or name != row[field.name]


def test_nested_records_have_every_column_too(runs: Runs) -> None:
    issue = rows(runs, "hostile", "issues")[0]
    assert list(issue["responses"][0]) == [
        *("by", "by_name", "summary", "date", "kind", "sources", "notes")
    ]
    assert list(issue["developments"][0]) == ["summary", "date", "sources", "notes"]
    assert list(rows(runs, "hostile", "missions")[0]["stops"][0]) == [
        *("key", "city", "region", "country", "start", "end")
    ]


def test_a_quote_has_its_passages_as_a_list_in_json_and_on_one_line_in_plain(runs: Runs) -> None:
    several, one = rows(runs, "hostile", "quotes")
    assert [len(several["passages"]), len(one["passages"])] == [2, 1]
    assert one["passages"] == [one["text"]]
    plain = runs["hostile", "quotes", "plain"].out.splitlines()[0].split("\t")[3]
    assert plain == " […] ".join(" ".join(text.split()) for text in several["passages"])


def test_markdown_takes_no_text_for_markup(runs: Runs) -> None:
    page = runs["hostile", "delegates", "markdown"].out
    assert "<b>" not in page
    assert not re.search(r"(?<!\\)[\[\]`]", page)


@pytest.mark.parametrize("listing", LISTINGS)
def test_the_table_shows_brackets_as_they_are(runs: Runs, listing: str) -> None:
    text = r"""=\$(touch PWNED)`touch PWNED`'"; touch PWNED [/b][sic]<b>|"""
    assert text in runs["hostile", listing, "table"].out


def without_nothing(value: Any) -> Any:
    """`value` as TOML can hold it: without what is absent."""
    if isinstance(value, dict):
        return {name: without_nothing(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_nothing(item) for item in value]
    return value
