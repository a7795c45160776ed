"""A new mission file: valid as it is, with each example, and with all of them."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from strategies import quick, slugs

from missioncli.checks.run import checked
from missioncli.errors import Finding, UsageFault
from missioncli.files.collect import collect
from missioncli.files.read import read
from missioncli.model.base import Table
from missioncli.model.fields import descriptions, fields
from missioncli.model.mission import MissionFile
from missioncli.model.template import template
from missioncli.store.memory import in_memory

TEXT: Final = template("tokyo-2026")
BLOCKS: Final = TEXT.split("\n\n")
EXAMPLES: Final = [
    number
    for number, block in enumerate(BLOCKS)
    if number and all(line.startswith("#") for line in block.split("\n"))
]


def uncommented(block: str) -> str:
    """What an editor makes of it: one `#` less, and the space behind it."""
    return re.sub("^# ?", "", block, flags=re.MULTILINE)


WHOLE: Final = "\n\n".join(map(uncommented, BLOCKS))


def findings(folder: Path, text: str) -> list[Finding]:
    """Everything that `check` says about a file."""
    path = folder / "tokyo-2026.toml"
    path.write_text(text, encoding="utf-8")
    collection = collect(path)
    with in_memory(collection) as store:
        return list(checked(collection, store.findings))


def test_it_is_valid_and_nothing_is_doubtful(tmp_path: Path) -> None:
    assert findings(tmp_path, TEXT) == []
    content = read(tmp_path / "tokyo-2026.toml").content
    assert content.mission
    assert (content.mission.id, content.mission.status) == ("tokyo-2026", "planned")
    assert content.mission.sources == [1]


def test_what_counts_is_a_handful_of_lines() -> None:
    live = [line for line in TEXT.split("\n") if line and not line.startswith("#")]
    assert len(live) <= 10


def test_with_all_examples_nothing_is_doubtful_either(tmp_path: Path) -> None:
    assert findings(tmp_path, WHOLE) == []


@pytest.mark.parametrize("number", EXAMPLES, ids=lambda number: BLOCKS[number].split("\n")[0])
def test_any_example_can_be_taken_alone(tmp_path: Path, number: int) -> None:
    blocks = [*BLOCKS]
    blocks[number] = uncommented(blocks[number])
    path = tmp_path / "mission.toml"
    path.write_text("\n\n".join(blocks), encoding="utf-8")
    assert read(path).content != MissionFile.model_validate(tomllib.loads(TEXT))


def models(model: type[Table] = MissionFile) -> Iterator[type[Table]]:
    yield model
    for field in fields(model):
        if field.table:
            yield from models(field.table)


def occurrences(value: Any, model: type[Table]) -> Iterator[tuple[str, str]]:
    """Every field that stands in the tables, with its model."""
    for field in fields(model):
        if field.name not in value:
            continue
        yield model.__name__, field.name
        if field.table is not None:
            inner = value[field.name]
            tables = inner.values() if field.keyed else inner if field.many else [inner]
            for table in tables:
                yield from occurrences(table, field.table)


REMARKS: Final = {"attribution", "count"}
"""Fields that exclude another: they are shown as remarks."""


@pytest.mark.parametrize("model", set(models()), ids=lambda model: model.__name__)
def test_every_field_of_every_table_is_shown(model: type[Table]) -> None:
    there = set(occurrences(tomllib.loads(WHOLE), MissionFile))
    words = re.sub(r"\s*\n#*\s*", " ", re.sub("^#+ ?", "", TEXT, flags=re.MULTILINE))
    for field in fields(model):
        shown = (model.__name__, field.name) in there
        assert shown or field.name in REMARKS
        assert shown or re.search(rf"^## {field.name} += ", TEXT, re.MULTILINE)
        if field.name != "format":
            about = descriptions(model)[field.name]
            assert " ".join(about.split()) in words, field.name
        for choice in field.choices:
            assert choice in words


def test_quotations_stand_between_three_marks() -> None:
    assert '# text        = """\n# We came' in TEXT


def test_no_line_is_wide() -> None:
    assert max(map(len, TEXT.split("\n"))) <= 104


def test_it_is_the_same_every_time() -> None:
    assert template("tokyo-2026") == TEXT
    other = TEXT.replace("tokyo-2026", "osaka-2026").replace("Tokyo", "Osaka")
    assert template("osaka-2026") == other


@quick(20)
@given(slugs)
def test_any_key_gives_a_mission_file(key: str) -> None:
    mission = MissionFile.model_validate(tomllib.loads(template(key))).mission
    assert mission is not None
    assert mission.id == key


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Tokyo 2026", "; did you mean tokyo-2026?"),
        ("tokyo_2026", "did you mean tokyo-2026?"),
        ("São Paulo!", "did you mean sao-paulo?"),
        ("-tokyo", "did you mean tokyo?"),
        ("東京", "'東京' is no key: small letters a to z, digits, hyphens between"),
        ("", "'' is no key"),
        ("tokyo\n", "did you mean tokyo?"),
        ("a\x1b[31m", "; did you mean a-31m?"),
    ],
)
def test_what_is_no_key_is_refused_with_one_that_is(key: str, said: str) -> None:
    with pytest.raises(UsageFault) as raised:
        template(key)
    assert said in str(raised.value)
    assert ("did you mean" in str(raised.value)) == ("did you mean" in said)


def test_a_suggestion_is_a_key() -> None:
    with pytest.raises(UsageFault) as raised:
        template("Visit to São Paulo, 2026")
    [offered] = re.findall(r"did you mean (.*)\?", str(raised.value))
    template(offered)


# ---- the page for editors ----

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "editing.md").read_text("utf-8")


def code(language: str) -> list[str]:
    """The blocks of the page that are written in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", ["a b.toml", "missions/トリップ.toml", "C:\\x:y\\m.toml"])
def test_editors_understand_a_finding(path: str) -> None:
    [task] = json.loads(code("json")[0])["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    found = Finding(path, ("mission",), "no-source", "a: b [c]", "did you mean d?", "warning")
    match = re.search(pattern["regexp"], str(found._replace(line=5, column=12)))
    assert match
    told = {name: match[group] for name, group in pattern.items() if name != "regexp"}
    assert told == {
        "file": path,
        "line": "5",
        "column": "12",
        "severity": "warning",
        "code": "no-source",
        "message": "a: b [c]; did you mean d?",
    }


def test_the_finding_on_the_page_is_the_programs(tmp_path: Path) -> None:
    text = TEXT.replace("format = 1\n", "").split("\n\n", 1)[1].replace("status", "strat")
    [finding, *_] = findings(tmp_path, f"format = 1\n{text}")
    assert f"error[{finding.rule}] {finding.message}; did you mean start or status?" in PAGE


def test_what_the_page_has_in_toml_is_toml() -> None:
    directive, config = code("toml")
    assert directive == "#:schema ./.mission.schema.json\n"
    assert tomllib.loads(config)["rule"][0]["schema"]["path"] in directive
