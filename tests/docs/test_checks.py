"""The page about the checks is the one that the registry and the examples give."""

import json
import re
import runpy
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest
from check_files import check

from missioncli.checks.examples import bad_example
from missioncli.checks.rules import RULES
from missioncli.export.findings import FINDING_FORMATS

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
MAKE: Final[dict[str, Any]] = runpy.run_path(str(DOCS / "make_checks.py"))
PAGE: Final[str] = MAKE["document"]()
BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def test_the_page_is_up_to_date() -> None:
    assert (DOCS / "checks.md").read_text(encoding="utf-8") == PAGE, "run docs/make_checks.py"


def test_every_rule_has_a_row_and_a_section_in_the_order_of_the_registry() -> None:
    assert re.findall(r"^## `(.+)`$", PAGE, re.MULTILINE) == list(RULES)
    assert re.findall(r"^\| \[`(.+)`\]\(#\1\) \| \w+ \| .+ \|$", PAGE, re.MULTILINE) == list(RULES)


def test_every_rule_with_an_example_shows_a_bad_and_a_good_one() -> None:
    shown = [form for form, _ in BLOCK.findall(PAGE)].count("toml")
    assert shown == 2 * sum(bad_example(rule) != "" for rule in RULES)
    assert "#!" not in PAGE


def test_links_of_the_page_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", PAGE)
    assert links
    assert [link for link in links if not (DOCS / link).exists()] == []


@pytest.mark.parametrize("form", FINDING_FORMATS)
@pytest.mark.parametrize("name", ["trip.toml", "trip.json"])
def test_the_output_that_is_shown_is_what_check_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    text = bad_example("unknown-key")
    if name.endswith(".json"):
        text = json.dumps(tomllib.loads(text), default=str)
    Path(name).write_text(text, encoding="utf-8")
    printed = "".join(FINDING_FORMATS[form](check(Path(name))))
    blocks = [block for _, block in BLOCK.findall(PAGE)]
    assert (printed in blocks) == (name == "trip.toml" or form == "text")


def test_markup_in_a_rule_is_shown_and_not_followed() -> None:
    assert MAKE["_markdown"]('\\" *a* `*b*`') == '\\\\" \\*a\\* `*b*`'
