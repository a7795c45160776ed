"""The JSON Schema says what the models say."""

import json
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
import regress
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError
from pydantic_core import SchemaValidator, core_schema
from strategies import Tables, mission_files, quick, registries, tables

from missioncli.errors import InvalidData
from missioncli.export.content import tables_of
from missioncli.files.read import read
from missioncli.model.base import Line, Table, Text
from missioncli.model.fields import descriptions, fields
from missioncli.model.mission import MissionFile
from missioncli.model.schema import schema

ROOT: Final = Path(__file__).resolve().parents[2]
WRITTEN: Final = ROOT / "docs" / "mission.schema.json"
SCHEMA: Final = schema()
VALIDATOR: Final = Draft7Validator(SCHEMA)
BUNDLED: Final = ROOT / "data" / "mission_2025_tokyo.toml"


def readable(data: bytes) -> bool:
    try:
        return not data.decode("utf-8").startswith("\ufeff")
    except UnicodeDecodeError:
        return False


FILES: Final = [
    path
    for path in [BUNDLED, *sorted((ROOT / "tests" / "data").rglob("*.toml"))]
    # How bytes become text is for readers to say, and each has its own idea of a byte order mark.
    if readable(path.read_bytes())
    # On these the validator itself breaks.
    and path.stem not in {"huge-number", "too-deep"}
]


class Unsayable(NamedTuple):
    """What only the models refuse."""

    reason: str
    example: str
    """A file, after its first line."""


UNSAYABLE: Final = {
    "bare-paragraph": Unsayable(
        "how many sources a file has decides about numbers elsewhere",
        'sources = {a = {title = "A"}, b = {title = "B"}}\noutcomes = '
        '[{kind = "consensus", summary = "A", sources = [1]}]',
    ),
    "key-twice": Unsayable(
        "two tables share one set of keys",
        'people = {a = {name = "A"}}\norganizations = {a = {name = "A"}}',
    ),
    "the length of a month": Unsayable(
        "a pattern that knows it, leap years and all, could not be read by anybody",
        'followups = [{action = "A", due = "2023-02-29"}]',
    ),
    "a date for text": Unsayable(
        "a date of TOML is shown to the schema as text", "followups = [{action = 2025-03-17}]"
    ),
    "a whole number with a point": Unsayable(
        "to a JSON Schema 3.0 is a whole number", 'officials = [{office = "A", count = 3.0}]'
    ),
}
"""Every fault of a file's shape that the schema passes over, and why."""


def seen(value: Any) -> Any:
    """Tables of TOML as the schema sees them: without the differences that it cannot tell."""
    if isinstance(value, dict):
        return {key: seen(item) for key, item in value.items()}
    if isinstance(value, list):
        return [seen(item) for item in value]
    if isinstance(value, str):
        return re.sub(r"^(\d{4}-\d\d)-(?:29|30|31)$", r"\1-28", value, flags=re.ASCII)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return seen(shown(value)) if isinstance(value, date) else value


def shown(value: Any) -> Any:
    """Tables of TOML as validators show them to a schema: dates are text."""
    if isinstance(value, dict):
        return {key: shown(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat() + "Z"
    return value.isoformat() if isinstance(value, date) else value


def passes(tables: Tables) -> bool:
    return bool(VALIDATOR.is_valid(shown(tables)))


def told(tables: Tables) -> list[str]:
    """What the schema refuses."""
    return [fault.message for fault in VALIDATOR.iter_errors(shown(tables))]


def model_faults(tables: Tables) -> list[str]:
    """What the models refuse of what the schema sees."""
    try:
        MissionFile.model_validate(seen(tables))
    except ValidationError as error:
        return [one["msg"] for one in error.errors()]
    return []


def rules(path: Path) -> set[str]:
    """What the gate of shapes refuses of a file."""
    try:
        read(path)
    except InvalidData as error:
        return {fault.rule for fault in error.findings}
    return set()


# ---- a validator of its own, and real files ----


def check(*paths: Path, output: str = "text") -> subprocess.CompletedProcess[str]:
    """The files as `check-jsonschema` judges them by the written schema."""
    line = [sys.executable, "-m", "check_jsonschema", "--output-format", output]
    return subprocess.run(
        [*line, "--schemafile", str(WRITTEN), *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture(scope="module")
def refused() -> set[Path]:
    """The files that it refuses; what is no TOML at all among them."""
    answer = json.loads(check(*FILES, output="json").stdout)
    faults = [*answer.get("errors", []), *answer.get("parse_errors", [])]
    return {Path(fault["filename"]) for fault in faults}


def test_the_written_schema_is_up_to_date() -> None:
    make = runpy.run_path(str(ROOT / "docs" / "make_schema.py"))
    assert WRITTEN.read_text(encoding="utf-8") == make["document"](), "run docs/make_schema.py"
    assert json.loads(make["document"]()) == SCHEMA


def test_it_is_a_schema_of_draft_7() -> None:
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_validator_refuses_the_files_that_the_gate_refuses(
    path: Path, refused: set[Path]
) -> None:
    found = rules(path)
    if path in refused:
        assert found, "only the schema refuses it"
    elif found - UNSAYABLE.keys():
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        assert seen(tables) != tables, f"only the gate refuses it: {found}"
        assert model_faults(tables) == []


def test_there_are_files_of_both_kinds(refused: set[Path]) -> None:
    assert BUNDLED not in refused
    assert len(refused) > 5
    assert len(set(FILES) - refused) > 3


def test_a_good_file_passes_quietly_and_a_bad_one_is_named(data: Path) -> None:
    good, bad = check(BUNDLED), check(data / "invalid" / "unknown-keys.toml")
    assert (good.returncode, good.stderr) == (0, "")
    assert (bad.returncode, bad.stderr) == (1, "")
    assert "'delegats' was unexpected" in bad.stdout


@pytest.mark.parametrize("name", UNSAYABLE)
def test_what_the_schema_cannot_say_only_the_gate_refuses(tmp_path: Path, name: str) -> None:
    text = f'format = 1\n{UNSAYABLE[name].example}\n[mission]\nid = "trip"\ntitle = "The trip"\n'
    path = tmp_path / "mission.toml"
    path.write_text(text, encoding="utf-8")
    assert len(rules(path)) == 1
    assert told(tomllib.loads(text)) == [], UNSAYABLE[name].reason


# ---- every field of every model ----


def models(model: type[Table] = MissionFile) -> Iterator[type[Table]]:
    yield model
    for field in fields(model):
        if field.table:
            yield from models(field.table)


@pytest.mark.parametrize("model", set(models()), ids=lambda model: model.__name__)
def test_every_field_is_there_with_its_description(model: type[Table]) -> None:
    here = SCHEMA if model is MissionFile else SCHEMA["definitions"][model.__name__]
    assert list(here["properties"]) == [field.name for field in fields(model)]
    assert here["additionalProperties"] is False
    assert set(here.get("required", [])) == {one.name for one in fields(model) if one.required}
    for field in fields(model):
        said = here["properties"][field.name]
        assert said["description"].startswith(descriptions(model)[field.name])
        assert ("Key of " in said["description"] or "Keys of " in said["description"]) == bool(
            field.ref
        )
        assert set(field.choices) <= set(re.findall(r"[\w-]+", json.dumps(said)))
        assert said.get("default") == (field.default if isinstance(field.default, str) else None)


def test_a_reference_is_a_definition_and_stands_alone() -> None:
    found = list(walk(SCHEMA, "$ref"))
    assert len(found) > 40
    for holder in found:
        assert list(holder) == ["$ref"]
        assert holder["$ref"].removeprefix("#/definitions/") in SCHEMA["definitions"]


def walk(value: Any, key: str) -> Iterator[dict[str, Any]]:
    """Every table within `value` that has `key` with a text."""
    if isinstance(value, dict) and isinstance(value.get(key), str):
        yield value
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, (dict, list)):
            yield from walk(item, key)


# ---- patterns ----


PATTERNS: Final = sorted({found["pattern"] for found in walk(SCHEMA, "pattern")})
SAMPLES: Final = (
    *("a", "a-b", "a-", "A", "a:1", "a:0", "2025", "2025-13", "2025-12-31", "0000", "é", "日本 a"),
    *("https://a.b", "https://a b", "0" * 64, "", " ", "\u3000", " a ", "a\nb", "a\r\nb", "\x85a"),
    *("a\u202eb", "a\x00", "\ufeff", "a\tb", "\x1ca", "a\u2028", "👩‍🔬"),
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_three_dialects_read_a_pattern_alike(pattern: str) -> None:
    rust = SchemaValidator(core_schema.str_schema(pattern=pattern))
    script = regress.Regex(pattern, flags="u")
    for sample in SAMPLES:
        python = bool(re.search(pattern, sample))
        assert (script.find(sample) is not None) is python, sample
        assert rust.isinstance_python(sample) is python, sample


@pytest.mark.parametrize(("name", "kind"), [("line", Line), ("text", Text)])
def test_every_character_is_judged_as_by_the_models(name: str, kind: Any) -> None:
    accepts = TypeAdapter(kind).validator.isinstance_python
    pattern = re.compile(SCHEMA["definitions"][name]["pattern"])
    for code in (*range(0xD800), *range(0xE000, 0x10400)):
        for text in (chr(code), f"a{chr(code)}", f"a{chr(code)}b"):
            assert bool(pattern.search(text)) is accepts(text), ascii(text)


def test_a_long_text_is_judged_at_once() -> None:
    pattern = re.compile(SCHEMA["definitions"]["text"]["pattern"])
    assert pattern.search("a " * 200_000)
    assert not pattern.search("a " * 200_000 + "\x00")
    assert not pattern.search(" " * 200_000 + "\x00")


# ---- agreement ----


@quick(40)
@given(mission_files | registries)
def test_it_accepts_what_the_models_accept(content: MissionFile) -> None:
    assert told(tables_of(content)) == []


WRONG: Final[tuple[Any, ...]] = (
    *("", " ", "\n", "a", "A b", "a-b", "-a", "a:1", "a:0", "a:1234567890", "a\x00b", "a\u202eb"),
    *(
        "a\nb",
        "a\r\nb",
        "a\rb",
        " a\n",
        "held",
        "met",
        "public",
        "2025",
        "2025-3",
        "2025-00",
        "true",
    ),
    *("2025-03", "2025-04-31", "2025-13-01", "0000-01-01", "http://a.b", "ftp://a.b", "f" * 64),
    *(0, 1, 2, -1, 10**9, 10**9 - 1, 2**53, 2**53 - 1, 10**400, 1.5, 3.0, True, False),
    *([], {}, ["a"], ["a", ""], [1], [0], [{}], {"a": "b"}, {"A": "b"}, {"a": {}}),
    *(date(2025, 3, 17), datetime(2025, 3, 17, 9, 0)),  # noqa: DTZ001
)


def spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in the tables: what holds it, and under which key or position."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in list(pairs):
        yield value, key
        if isinstance(item, (dict, list)):
            yield from spots(item)


def put(value: Any) -> Callable[[Any, Any], None]:
    def change(holder: Any, key: Any) -> None:
        holder[key] = value

    return change


def remove(holder: Any, key: Any) -> None:
    del holder[key]


def rename(name: str) -> Callable[[Any, Any], None]:
    def change(holder: Any, key: Any) -> None:
        if isinstance(holder, dict):
            holder[name] = holder.pop(key)

    return change


CHANGES: Final = st.one_of(
    st.sampled_from(WRONG).map(put),
    st.just(remove),
    st.sampled_from(["sources", "Not a key", "", "speaker", "attribution", "a--b"]).map(rename),
)


@quick(30)
@given(st.data())
def test_both_agree_about_a_file_with_one_change(data: st.DataObject) -> None:
    drawn = data.draw(tables(full=data.draw(st.booleans())))
    for place in data.draw(st.lists(st.integers(0, 10**6), min_size=20, max_size=20)):
        changed = deepcopy(drawn)
        places = list(spots(changed))
        holder, key = places[place % len(places)]
        data.draw(CHANGES)(holder, key)
        assert passes(changed) == (not model_faults(changed)), (key, holder)


EXAMPLE: Final = tomllib.loads((ROOT / "docs" / "example.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("value", WRONG, ids=repr)
def test_both_agree_about_a_value_in_any_field(value: Any) -> None:
    changed = deepcopy(EXAMPLE)
    for holder, key in list(spots(changed)):
        before, holder[key] = holder[key], value
        assert passes(changed) == (not model_faults(changed)), (key, value)
        holder[key] = before


def test_null_is_refused_though_the_models_read_it() -> None:
    changed = deepcopy(EXAMPLE)
    changed["mission"]["end"] = None
    assert model_faults(changed) == []
    assert told(changed)
