"""Every field of every table: it is accepted, and each fault of shape is one finding in its place."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from missioncli.errors import Finding, InvalidData
from missioncli.files.read import read
from missioncli.model.base import Table
from missioncli.model.fields import Field, descriptions, fields
from missioncli.model.mission import REGISTRY_TABLES, MissionFile
from missioncli.model.records import Said

_SAMPLES: Final = {
    "1": 1,
    "key": "a-key",
    "line": "a line",
    "text": "a\ntext",
    "text or [text]": ["one", "two"],
    "date": "2025-03",
    "cite": "s:1",
    "whole": 3,
    "true/false": True,
    "url": "https://example.org/",
    "sha256": "0" * 64,
}
_WRONG: Final = {
    "line": 7,
    "text": True,
    "text or [text]": 7,
    "key": 7,
    "date": 1.5,
    "cite": 1.5,
    "whole": "7",
    "true/false": "yes",
    "url": 7,
    "sha256": 7,
    "1": "1",
    "choice": 7,
    "table": "x",
}


class Place(NamedTuple):
    """One field where it stands in the complete file."""

    path: tuple[str | int, ...]
    model: type[Table]
    field: Field

    @property
    def shown(self) -> str:
        return shown(self.path)


def shown(path: tuple[str | int, ...]) -> str:
    """The key path as people write it, told apart from the program's own function."""
    text = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.lstrip(".")


def complete(model: type[Table] = MissionFile) -> dict[str, Any]:
    """A file in which every field of every table stands; only the voices exclude each other."""
    return {field.name: _sample(field) for field in fields(model)}


def _sample(field: Field) -> Any:
    if field.keyed:
        return {f"a-{field.name}": complete(field.table) if field.table else "a label"}
    if field.table and field.many and issubclass(field.table, Said):
        first, second = complete(field.table), complete(field.table)
        del first["attribution"], second["speaker"]
        return [first, second]
    one = complete(field.table) if field.table else (*field.choices, _SAMPLES.get(field.type))[0]
    return [one] if field.many else one


def places(
    tables: dict[str, Any], model: type[Table] = MissionFile, above: tuple[str | int, ...] = ()
) -> Iterator[Place]:
    for field in fields(model):
        if field.name not in tables:
            continue
        path = (*above, field.name)
        yield Place(path, model, field)
        if field.table is None:
            continue
        value = tables[field.name]
        if field.keyed:
            for key, item in value.items():
                yield from places(item, field.table, (*path, key))
        elif field.many:
            for number, item in enumerate(value):
                yield from places(item, field.table, (*path, number))
        else:
            yield from places(value, field.table, path)


PLACES: Final = tuple(places(complete()))
TABLES: Final = tuple({place.path[:-1]: place.model for place in PLACES}.items())


def findings(folder: Path, tables: object) -> list[tuple[str, str]]:
    """Key path and rule of each finding about `tables`, read from a real file."""
    return [(finding.key, finding.rule) for finding in full_findings(folder, tables)]


def full_findings(folder: Path, tables: object) -> tuple[Finding, ...]:
    path = folder / "mission.json"
    path.write_text(json.dumps(tables), encoding="utf-8")
    found: tuple[Finding, ...] = ()
    try:
        read(path)
    except InvalidData as error:
        found = error.findings
    assert all(finding.path == str(path) for finding in found)
    return found


def at(tables: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        tables = tables[part]
    return tables


def test_the_complete_file_is_valid_and_complete(tmp_path: Path) -> None:
    assert findings(tmp_path, complete()) == []
    seen = {(place.model, place.field.name) for place in PLACES}
    known = {(place.model, field.name) for place in PLACES for field in fields(place.model)}
    assert seen == known
    assert len({model for model, _ in seen}) == 21


def test_every_field_is_described() -> None:
    for model in {place.model for place in PLACES}:
        assert set(descriptions(model)) == {field.name for field in fields(model)}


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.shown)
def test_a_wrong_type_is_one_finding(tmp_path: Path, place: Place) -> None:
    tables = complete()
    table = at(tables, place.path[:-1])
    container = place.field.many or place.field.keyed
    wrong: Any = 7 if container else _WRONG[place.field.type]
    table[place.field.name] = wrong
    [(key, rule)] = findings(tmp_path, tables)
    assert key == place.shown
    expected = {
        "date": "bad-date",
        "cite": "bad-citation",
        "choice": "unknown-word",
        "1": "wrong-format",
    }
    assert rule == ("wrong-type" if container else expected.get(place.field.type, "wrong-type"))


@pytest.mark.parametrize(
    "place", [place for place in PLACES if place.field.many], ids=lambda place: place.shown
)
def test_a_wrong_item_is_one_finding_at_its_number(tmp_path: Path, place: Place) -> None:
    tables = complete()
    values = at(tables, place.path)
    values.append(_WRONG[place.field.type])
    [(key, _)] = findings(tmp_path, tables)
    assert key == f"{place.shown}[{len(values)}]"


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.shown)
def test_a_missing_key_is_said_of_the_table_that_needs_it(tmp_path: Path, place: Place) -> None:
    tables = complete()
    del at(tables, place.path[:-1])[place.field.name]
    found = findings(tmp_path, tables)
    voices = place.field.name in {"speaker", "attribution"}
    if place.path == ("format",):
        assert found == [("", "missing-format")]
    elif place.path == ("mission",):
        assert [rule for _, rule in found] == ["registry"]
    elif place.path == ("sources",):
        # Where a key leads is not this gate's matter.
        assert found == []
    elif place.field.required:
        assert found == [(shown(place.path[:-1]), "missing-key")]
    else:
        assert found == ([(shown(place.path[:-1]), "voice")] if voices else [])


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.shown)
def test_null_is_no_value(tmp_path: Path, place: Place) -> None:
    if place.path == ("format",):
        return
    tables = complete()
    at(tables, place.path[:-1])[place.field.name] = None
    optional = place.field.default is None and not place.field.required
    found = findings(tmp_path, tables)
    if place.path == ("mission",) or place.field.name in {"speaker", "attribution"}:
        assert [rule for _, rule in found] in (["registry"], ["voice"])
    else:
        assert [key for key, _ in found] == ([] if optional else [place.shown])


@pytest.mark.parametrize(("path", "model"), TABLES, ids=str)
def test_an_unknown_key_is_one_finding_with_a_suggestion(
    tmp_path: Path,
    path: tuple[str | int, ...],
    model: type[Table],  # noqa: ARG001 - the case
) -> None:
    tables = complete()
    table = at(tables, path)
    meant = max((name for name in table), key=len)
    typed = meant[:2] + meant[3:]
    table[typed] = table.pop(meant)
    [finding] = full_findings(tmp_path, tables)
    assert (finding.key, finding.rule) == (shown((*path, typed)), "unknown-key")
    assert f"`{typed}`" in finding.message
    assert re.match(rf"did you mean .*\b{meant}\b.*\?", finding.suggestion)


def test_an_unknown_key_like_nothing_gets_no_suggestion(tmp_path: Path) -> None:
    [finding] = full_findings(tmp_path, {**complete(), "zzzzzz": 1})
    assert (finding.key, finding.rule, finding.suggestion) == ("zzzzzz", "unknown-key", "")


@pytest.mark.parametrize(
    "name", sorted({field.name for field in fields(MissionFile)} - REGISTRY_TABLES - {"mission"})
)
def test_a_registry_holds_no_records(tmp_path: Path, name: str) -> None:
    tables = {"format": 1, name: complete()[name]}
    [finding] = full_findings(tmp_path, tables)
    assert finding.rule == "registry"
    assert name in finding.message


def test_a_registry_of_shared_definitions_is_valid(tmp_path: Path) -> None:
    everything = complete()
    assert findings(tmp_path, {name: everything[name] for name in REGISTRY_TABLES}) == []


def test_all_faults_are_told_each_once(tmp_path: Path) -> None:
    tables = complete()
    tables["mission"]["id"] = "Not A Key"
    tables["quotes"][1]["said"] = "March"
    tables["colour"] = "red"
    del tables["issues"]["a-issues"]["responses"][0]["summary"]
    assert sorted(findings(tmp_path, tables)) == [
        ("colour", "unknown-key"),
        ("issues.a-issues.responses[1]", "missing-key"),
        ("mission.id", "bad-key"),
        ("quotes[2].said", "bad-date"),
    ]
