"""What one file must keep beyond the type of each value."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from missioncli.errors import InvalidData
from missioncli.files.read import read


def test_a_huge_number_ends_in_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "m.json"
    path.write_text('{"format": 1, "officials": [{"office": "o", "count": 1' + "0" * 5000 + "}]}")
    with pytest.raises(InvalidData) as caught:
        read(path)
    assert len(caught.value.findings) == 1


def test_a_newer_format_is_the_only_finding(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_text('format = 2\nnew-table = 1\n[mission]\nid = "X"\n')
    with pytest.raises(InvalidData) as caught:
        read(path)
    [finding] = caught.value.findings
    assert (finding.key, finding.rule) == ("format", "newer-format")
    assert "newer" in finding.message


@pytest.mark.parametrize(
    ("key", "shown"), [("", '""'), ("Bad Key", '"Bad Key"'), ("a_b", "a_b"), ("é", '"é"')]
)
def test_a_bad_key_of_a_table_is_one_finding_there(tmp_path: Path, key: str, shown: str) -> None:
    path = tmp_path / "m.json"
    path.write_text(json.dumps({"format": 1, "people": {"a": {"name": "A"}, key: {"name": "B"}}}))
    with pytest.raises(InvalidData) as caught:
        read(path)
    [finding] = caught.value.findings
    assert (finding.key, finding.rule) == (f"people.{shown}", "bad-key")


def test_a_person_and_an_organization_cannot_share_a_key(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_text('format = 1\npeople.a.name = "A"\norganizations.a.name = "B"\n')
    with pytest.raises(InvalidData) as caught:
        read(path)
    [finding] = caught.value.findings
    assert finding.key == "organizations.a"


@pytest.mark.parametrize(("sources", "told"), [(0, "no sources"), (2, "2 sources")])
def test_a_bare_paragraph_needs_just_one_source(tmp_path: Path, sources: int, told: str) -> None:
    path = tmp_path / "m.toml"
    heads = "".join(f'[sources.s{number}]\ntitle = "S"\n' for number in range(sources))
    path.write_text(
        f'format = 1\n[mission]\nid = "m"\ntitle = "M"\n{heads}'
        '[[quotes]]\nattribution = "a"\ntext = "b"\nsources = ["s0:3", 4]\n'
        '[[outcomes]]\nkind = "a"\nsummary = "b"\nsources = [5]\n'
    )
    with pytest.raises(InvalidData) as caught:
        read(path)
    [finding] = caught.value.findings
    assert (finding.key, finding.rule) == ("quotes[1].sources[2]", "bare-paragraph")
    assert told in finding.message


def test_a_toml_date_is_a_date_and_has_no_time_of_day(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    text = 'format = 1\n[mission]\nid = "m"\ntitle = "M"\nstart = 2025-03-17'
    assert tomllib.loads(text)["mission"]["start"] == date(2025, 3, 17)
    path.write_text(text)
    mission = read(path).content.mission
    assert mission is not None
    assert mission.start == "2025-03-17"
    path.write_text(f"{text}T10:00:00")
    with pytest.raises(InvalidData) as caught:
        read(path)
    assert [finding.key for finding in caught.value.findings] == ["mission.start"]
