"""The reference of the mission file is the one that the models give."""

import re
import runpy
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import ValidationError

from missioncli.model.mission import MissionFile

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
MAKE: Final[dict[str, Any]] = runpy.run_path(str(DOCS / "make_format.py"))
EXAMPLE: Final = (DOCS / "example.toml").read_text(encoding="utf-8")
FIELDS: Final = dict(MAKE["described"]())


def test_the_reference_is_up_to_date() -> None:
    written = (DOCS / "format.md").read_text(encoding="utf-8")
    assert written == MAKE["document"](), "run docs/make_format.py"


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_described_in_a_sentence(field: str) -> None:
    assert re.fullmatch(r"[A-Z].*\.", FIELDS[field], re.DOTALL)


def test_the_fields_of_every_table_are_there() -> None:
    tables = {name.partition(".")[0] for name in FIELDS}
    assert tables >= {"MissionFile", "Mission", "Stop", "Person", "Quote", "Response", "Amount"}


def test_the_example_is_a_mission_file() -> None:
    content = MissionFile.model_validate(tomllib.loads(EXAMPLE))
    assert content.only_source == "press-release"
    assert f"```toml\n{EXAMPLE}```" in MAKE["document"]()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('speaker = "ana-example"', ""),
        ('speaker = "ana-example"', 'speaker = "ana-example"\nattribution = "an official"'),
        ('person       = "ana-example"', ""),
        ("leader       = true", 'leader = "true"'),
        ("leader       = true", "leadr = true"),
        ("2024-05-13", '"13 May 2024"'),
        ("2024-05-15", "2024"),
        ('kind    = "considering"', 'kind = "promised"'),
        ("Director of Customs", ""),
        ("Director of Customs", "Director\\u0000of Customs"),
        ("format = 1", ""),
    ],
)
def test_what_the_reference_rules_out_is_refused(before: str, after: str) -> None:
    assert before in EXAMPLE
    text = EXAMPLE.replace(before, after)
    if before.startswith("person "):
        text = text.replace('organization = "example-chamber"', "")
    with pytest.raises(ValidationError) as raised:
        MissionFile.model_validate(tomllib.loads(text))
    assert raised.value.error_count() == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('kind = "chamber"', 'kind = "guild"'),
        ('speaker = "ana-example"', 'attribution = "a senior official"'),
        ('"2024-05" ', '"2024" '),
        ("sources = [4]", 'sources = ["press-release"]'),
        ("sources = [4]", 'sources = ["press-release:4"]'),
    ],
)
def test_what_the_reference_allows_is_read(before: str, after: str) -> None:
    assert before in EXAMPLE
    MissionFile.model_validate(tomllib.loads(EXAMPLE.replace(before, after)))
