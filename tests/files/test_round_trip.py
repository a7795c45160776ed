"""What is exported and read again is the same; exporting twice gives equal bytes."""

import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from strategies import Tables, any_files, quick, tables

from missioncli.errors import InvalidData
from missioncli.export import mission_as
from missioncli.files.bundled import bundled_path
from missioncli.files.read import read
from missioncli.files.write import write
from missioncli.model.base import Table
from missioncli.model.fields import fields
from missioncli.model.mission import MissionFile

FORMATS = ("toml", "json")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, MissionFile], Path]:
    """A function that exports to a file, again and again over the same one."""
    folder = tmp_path_factory.mktemp("written")

    def export(form: str, content: MissionFile) -> Path:
        path = folder / f"mission.{form}"
        write(path, mission_as(form, content), force=True)
        return path

    return export


@pytest.mark.parametrize("form", FORMATS)
@quick(80)
@given(content=any_files)
def test_load_of_export_is_the_same(
    written: Callable[[str, MissionFile], Path], form: str, content: MissionFile
) -> None:
    path = written(form, content)
    once = path.read_bytes()
    again = read(path).content
    assert again == content
    assert written(form, again).read_bytes() == once


@pytest.mark.parametrize("form", FORMATS)
@quick(15)
@given(plain=tables(full=True))
def test_no_field_is_lost(
    written: Callable[[str, MissionFile], Path], form: str, plain: Tables
) -> None:
    missing = set(_every_field(MissionFile)) - set(_given_fields(MissionFile, plain))
    assert missing == set(), "the strategy leaves out a field"
    content = MissionFile.model_validate(plain)
    assert read(written(form, content)).content == content


def _every_field(model: type[Table]) -> Iterator[tuple[str, str]]:
    for field in fields(model):
        yield model.__name__, field.name
        if field.table:
            yield from _every_field(field.table)


def _given_fields(model: type[Table], table: Tables) -> Iterator[tuple[str, str]]:
    """The fields that have a value in plain tables, with the names of their models."""
    for field in fields(model):
        value = table.get(field.name)
        if value in (None, [], {}):
            continue
        yield model.__name__, field.name
        items = value.values() if field.keyed else value if field.many else [value]
        if field.table:
            for item in items:
                yield from _given_fields(field.table, item)


@pytest.mark.parametrize("form", FORMATS)
def test_the_bundled_mission_survives(
    written: Callable[[str, MissionFile], Path], form: str
) -> None:
    content = read(bundled_path()).content
    assert read(written(form, content)).content == content


def test_json_has_real_characters(written: Callable[[str, MissionFile], Path]) -> None:
    text = written("json", read(bundled_path()).content).read_text(encoding="utf-8")
    assert "’" in text
    assert "\\u" not in text


def test_order_is_kept(written: Callable[[str, MissionFile], Path]) -> None:
    content = MissionFile.model_validate(
        {
            "format": 1,
            "mission": {"id": "m", "title": "M", "stops": {"z": {"city": "Z"}, "a": {"city": "A"}}},
            "people": {"c": {"name": "C"}, "b": {"name": "B"}},
        }
    )
    for form in FORMATS:
        again = read(written(form, content)).content
        assert again.mission
        assert list(again.mission.stops) == ["z", "a"]
        assert list(again.people) == ["c", "b"]


def test_a_full_date_is_a_toml_date(written: Callable[[str, MissionFile], Path]) -> None:
    content = MissionFile.model_validate(
        {"format": 1, "mission": {"id": "m", "title": "M", "start": "2025-03-17", "end": "2025-03"}}
    )
    mission = tomllib.loads(written("toml", content).read_text(encoding="utf-8"))["mission"]
    assert (mission["start"], mission["end"]) == (date(2025, 3, 17), "2025-03")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("form", FORMATS)
def test_marks_and_line_ends_do_not_matter(
    written: Callable[[str, MissionFile], Path], tmp_path: Path, mark: str, ends: str, form: str
) -> None:
    content = read(bundled_path()).content
    text = written(form, content).read_text(encoding="utf-8")
    path = tmp_path / f"m.{form}"
    path.write_bytes((mark + text.replace("\n", ends)).encode())
    assert read(path).content == content


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("m.toml", b"\xff\xfef\x00", "encoding"),
        ("m.toml", "format = 1\ntitle = 'é'".encode("latin-1"), "encoding"),
        ("m.json", b"\xff", "encoding"),
        ("m.toml", b"format = 1\nx = ", "bare-text"),
        ("m.toml", b"format = 1\nformat = 1", "duplicate-key"),
        ("m.toml", b"x = " + b"[" * 10_000, "too-deep"),
        ("m.json", b'{"x": ' + b"[" * 100_000, "too-deep"),
        ("m.json", b"{", "syntax"),
        ("m.json", b"[]", "missing-format"),
        ("m.json", b"7", "missing-format"),
        ("m.json", b"", "syntax"),
        ("m.json", b'{"format": 1, "format": 1}', "syntax"),
        ("m.json", b'{"format": 1, "people": {"a": {"name": "x", "name": "y"}}}', "syntax"),
        ("m.json", b'{"format": NaN}', "syntax"),
        ("m.json", b'{"format": 1, "x": [Infinity]}', "syntax"),
        ("m.json", b'{"format": 1, "x": -Infinity}', "syntax"),
        ("m.toml", b"", "missing-format"),
        ("m.json", b"{}", "missing-format"),
    ],
)
def test_what_cannot_be_read_is_one_finding(
    tmp_path: Path, name: str, data: bytes, rule: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InvalidData) as caught:
        read(path)
    [finding] = caught.value.findings
    assert (finding.path, finding.rule) == (str(path), rule)
    assert str(finding).isprintable()


def test_a_key_that_stands_twice_is_named(tmp_path: Path) -> None:
    path = tmp_path / "m.json"
    path.write_text('{"format": 1, "topics": {"ab": "x", "ab": "y"}}')
    with pytest.raises(InvalidData, match="'ab'"):
        read(path)
