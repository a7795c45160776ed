"""Every rule has an example of each kind, and a bad file is found to be as bad as it says itself.

In a file of `data/invalid`, the line `#! RULE words` announces a finding of that rule on the next
line that does not begin with `#!`; `#! file: RULE words` one about the file as a whole. The words
are in its message or its suggestion.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from check_files import check
from typer.testing import CliRunner

import missioncli
from missioncli.checks.rules import RULES
from missioncli.cli.app import app
from missioncli.errors import Finding
from missioncli.model.base import Table
from missioncli.model.fields import fields
from missioncli.model.mission import MissionFile

DATA: Final = Path(__file__).resolve().parents[1] / "data"
SOURCE: Final = Path(missioncli.__file__).parent
WITHOUT_EXAMPLE: Final = {
    "unreadable": "a file that nobody may read cannot be kept under version control"
}
SHOWN: Final = [rule for rule in RULES if rule not in WITHOUT_EXAMPLE]
INVALID: Final = sorted(path for path in (DATA / "invalid").iterdir())
VALID: Final = sorted(path for path in (DATA / "valid").iterdir())
ANNOUNCES: Final = "#!"
LONG: Final = 90
"""Longer lines are cut when an example is shown."""


class Announced(NamedTuple):
    """A finding that a file says is in it."""

    path: str
    line: int
    rule: str
    words: str

    def is_about(self, finding: Finding) -> bool:
        place = (finding.path, finding.line, finding.rule)
        return place == (self.path, self.line, self.rule) and self.words in finding.sentence


def example(kind: str, rule: str) -> Path:
    """The file or folder that is the rule's example."""
    folder = DATA / kind / rule
    return folder if folder.is_dir() else folder.with_suffix(".toml")


def files(path: Path) -> list[Path]:
    """The files of an example, in the order in which they are shown."""
    return sorted(path.iterdir()) if path.is_dir() else [path]


def lines(path: Path) -> list[str]:
    # One example is not UTF-8.
    return path.read_text(encoding="utf-8", errors="replace").split("\n")


def announced(path: Path) -> Iterator[Announced]:
    """What a file says of itself."""
    pending: list[tuple[str, str]] = []
    for number, line in enumerate(lines(path), 1):
        if not line.startswith(ANNOUNCES):
            yield from (Announced(str(path), number, *one) for one in pending)
            pending = []
            continue
        words = line.removeprefix(ANNOUNCES).strip()
        about_file = words.removeprefix("file: ")
        rule, _, rest = about_file.partition(" ")
        if about_file == words:
            pending.append((rule, rest))
        else:
            yield Announced(str(path), 1, rule, rest)
    assert not pending, "there is a line below"


def disagreements(path: Path) -> list[str]:
    """What is found in a file or folder and not announced there, and the other way round."""
    found = check(path)
    missed = []
    for one in (one for file in files(path) for one in announced(file)):
        match = next((finding for finding in found if one.is_about(finding)), None)
        if match:
            found.remove(match)
        else:
            missed.append(f"not found: {one}")
    return [*missed, *(f"not announced: {finding}" for finding in found)]


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.name)
def test_an_invalid_file_has_the_findings_that_it_announces(path: Path) -> None:
    assert disagreements(path) == []
    assert check(path)


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_in_a_valid_file_nothing_is_found(path: Path) -> None:
    assert check(path) == []


@pytest.mark.parametrize("rule", SHOWN)
def test_each_rule_has_a_bad_example_of_itself_alone_and_a_good_one(rule: str) -> None:
    assert [finding.rule for finding in check(example("invalid", rule))] == [rule]
    assert example("valid", rule) in VALID


@pytest.mark.parametrize("rule", SHOWN)
def test_an_example_is_short_and_the_good_one_is_the_bad_one_mended(rule: str) -> None:
    bad, good = (
        [line for file in files(example(kind, rule)) for line in shown(file) if line]
        for kind in ("invalid", "valid")
    )
    assert bad != good
    assert all(len(one) <= 25 for one in (bad, good))
    assert len(set(bad) & set(good)) >= len(set(bad)) - 5, "a few lines differ"


def test_only_what_cannot_be_kept_has_no_example() -> None:
    named = {path.stem for path in (*INVALID, *VALID)}
    assert WITHOUT_EXAMPLE.keys() <= RULES.keys()
    assert named.isdisjoint(WITHOUT_EXAMPLE)


def test_findings_are_of_rules_of_the_registry_and_as_severe() -> None:
    found = {(finding.rule, finding.severity) for path in INVALID for finding in check(path)}
    assert found == {(rule, RULES[rule].severity) for rule in SHOWN}


GOOD: Final = 'format = 1\n[mission]\nid = "trip"\ntitle = "A"\nsources = [1]\n[sources.a]\n'


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f'{GOOD}title = "A"\n', 0),
        (f'#! file: empty it is empty\n{GOOD}title = "A"\n', 1),
        (f'{GOOD}#! empty it is empty\ntitle = "A"\n', 1),
        (f'{GOOD}title = ""\n', 1),
        (f'{GOOD}#! empty it is empty\ntitle = ""\n', 0),
        (f'{GOOD}#! empty\ntitle = ""\n', 0),
        (f'{GOOD}#! empty it is full\ntitle = ""\n', 2),
        (f'{GOOD}#! line-break it is empty\ntitle = ""\n', 2),
        (f'{GOOD}#! empty it is empty\n#! empty it is empty\ntitle = ""\n', 1),
        (f'{GOOD}#! empty it is empty\n\ntitle = ""\n', 2),
        (f'#! file: empty it is empty\n{GOOD}title = ""\n', 2),
        (f'{GOOD}#! empty it is empty\ntitle = ""\nlanguage = ""\n', 1),
    ],
)
def test_a_wrong_announcement_is_noticed(tmp_path: Path, text: str, count: int) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")
    assert len(disagreements(path)) == count


# ---- rules in the source ----


RULE_AT: Final = {
    "Finding": 2,
    "Told": 0,
    "Fault": 0,
    "Slip": 0,
    "_broken": 1,
    "PydanticCustomError": 0,
}
"""Which argument of a call is the name of a rule."""


def named_rules(text: str) -> Iterator[str]:
    """The names of rules that are written out where a finding is made."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        place = RULE_AT.get(getattr(node.func, "id", ""))
        if place is None or len(node.args) <= place:
            continue
        rule = node.args[place]
        for one in (rule.body, rule.orelse) if isinstance(rule, ast.IfExp) else (rule,):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield one.value.replace("_", "-")


def models(model: type[Table]) -> Iterator[type[Table]]:
    yield model
    for field in fields(model):
        if field.table:
            yield from models(field.table)


def test_no_rule_is_named_in_the_source_that_the_registry_does_not_have() -> None:
    sources = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    found = {rule for text in sources for rule in named_rules(text)}
    assert len(found) > 20
    assert found <= RULES.keys()


def test_a_rule_is_found_in_the_source_wherever_it_is_named() -> None:
    text = 'Finding(p, (), "a_b", m)\nFault("c" if d == 1 else "e", m)\nTold(f("g"))\nOther("h")\n'
    assert set(named_rules(text)) == {"a-b", "c", "e"}


def test_for_each_kind_of_reference_there_is_a_rule() -> None:
    kinds = {field.ref or "" for model in models(MissionFile) for field in fields(model)}
    parties = {"", "person", "organization"}
    assert {f"unknown-{kind}" for kind in kinds - parties} | {"unknown-source"} == {
        rule for rule in RULES if rule.startswith("unknown-") and rule not in FIXED
    }


FIXED: Final = ("unknown-key", "unknown-word")
"""Rules about what is written, not about what it leads to."""


# ---- what people are shown ----


def shown(path: Path) -> list[str]:
    """The lines of a file that people are shown of it."""
    kept = [line for line in lines(path) if not line.startswith(ANNOUNCES)]
    return [line if len(line) <= LONG else f"{line[:LONG]}…" for line in kept]


def explained(rule: str) -> str:
    """What `check --explain` has to print."""
    one = RULES[rule]
    text = f"{one.name} ({one.severity})\n\n{one.about}\n{one.why}\n"
    for heading, kind in (("Bad", "invalid"), ("Good", "valid")):
        path = example(kind, rule)
        texts = ["\n".join(shown(file)) for file in files(path) if file.exists()]
        if path.is_dir():
            names = [file.name for file in files(path)]
            texts = [f"# {name}\n{text}" for name, text in zip(names, texts, strict=True)]
        if texts:
            text += f"\n{heading}:\n\n" + re.sub("(?m)^(?=.)", "    ", "\n".join(texts))
    return text


@pytest.mark.parametrize("rule", RULES)
def test_explain_says_what_a_rule_means_with_both_examples(rule: str) -> None:
    result = CliRunner().invoke(app, ["check", "--explain", rule])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == explained(rule)
    assert ("Bad:" in result.stdout) == (rule not in WITHOUT_EXAMPLE)
    assert ANNOUNCES not in result.stdout
