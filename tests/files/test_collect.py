"""What belongs to a folder of missions, and what is left out and why."""

import os
from pathlib import Path

import pytest

from missioncli.errors import Unreadable
from missioncli.files.collect import Collection, collect

REGISTRY = 'format = 1\n[people.a]\nname = "A"\n'


def mission(key: str) -> str:
    return f'format = 1\n[mission]\nid = "{key}"\ntitle = "M"\n'


def put(folder: Path, **texts: str) -> None:
    """Files with these texts; `__` in a name stands for a folder, `_` for the suffix's dot."""
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def found(collection: Collection, folder: Path) -> list[str]:
    return [str(one.path.relative_to(folder)) for one in collection.documents]


def test_every_mission_file_in_the_order_of_paths(tmp_path: Path) -> None:
    put(tmp_path, b_toml=mission("b"), a__z_toml=mission("z"), a__y_toml=REGISTRY, c_JSON="{}")
    (tmp_path / "a" / "x.json").write_text('{"format": 1, "topics": {"t": "T"}}')
    (tmp_path / "D.TOML").write_text(mission("d"))
    answer = collect(tmp_path)
    assert found(answer, tmp_path) == ["D.TOML", "a/x.json", "a/y.toml", "a/z.toml", "b.toml"]
    assert (answer.findings, answer.skipped) == ([], 1)


def test_others_are_counted_and_hidden_ones_are_not(tmp_path: Path) -> None:
    put(tmp_path, a_toml=mission("a"), pyproject_toml="[x]\n", b__package_json='{"name": "x"}')
    put(tmp_path, _hidden_toml="not even TOML", notes_txt="x", README_md="x")
    for name in (".git/config.toml", ".cache/m.json", "b/.x.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("broken {", encoding="utf-8")
    answer = collect(tmp_path)
    assert found(answer, tmp_path) == ["a.toml"]
    assert (answer.findings, answer.skipped) == ([], 2)


def test_a_hidden_folder_can_be_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / ".data"
    folder.mkdir()
    put(folder, a_toml=mission("a"))
    assert found(collect(folder), folder) == ["a.toml"]


def test_broken_files_are_left_out_and_told_each_fault(tmp_path: Path) -> None:
    put(
        tmp_path, good_toml=mission("good"), broken_toml="x = ", shape_toml=mission("A B") + "x = 1"
    )
    (tmp_path / "bytes.toml").write_bytes(b"\xff")
    answer = collect(tmp_path)
    assert found(answer, tmp_path) == ["good.toml"]
    told = sorted((Path(one.path).name, one.key, one.rule) for one in answer.findings)
    assert told == [
        ("broken.toml", "", "bare-text"),
        ("bytes.toml", "", "encoding"),
        ("shape.toml", "mission.id", "bad-key"),
        ("shape.toml", "mission.x", "unknown-key"),
    ]


def test_links_in_a_loop_come_to_an_end(tmp_path: Path) -> None:
    put(tmp_path, a__b__m_toml=mission("m"), n_toml=mission("n"))
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to(".")
    (tmp_path / "again").symlink_to("a")
    answer = collect(tmp_path)
    assert sorted(one.path.name for one in answer.documents) == ["m.toml", "n.toml"]
    assert answer.findings == []


def test_a_linked_folder_is_followed(tmp_path: Path) -> None:
    put(tmp_path, elsewhere__m_toml=mission("m"))
    data = tmp_path / "data"
    data.mkdir()
    (data / "link").symlink_to(tmp_path / "elsewhere")
    assert found(collect(data), data) == ["link/m.toml"]


def test_a_linked_file_belongs_too(tmp_path: Path) -> None:
    put(tmp_path, elsewhere__m_toml=mission("m"), data__n_toml=mission("n"))
    (tmp_path / "data" / "m.toml").symlink_to(tmp_path / "elsewhere" / "m.toml")
    assert found(collect(tmp_path / "data"), tmp_path / "data") == ["m.toml", "n.toml"]


def test_the_first_of_two_with_one_id_counts(tmp_path: Path) -> None:
    put(
        tmp_path,
        a_toml=mission("m"),
        b_toml=mission("m"),
        c_toml=mission("n"),
        d__a_toml=mission("m"),
    )
    answer = collect(tmp_path)
    assert found(answer, tmp_path) == ["a.toml", "c.toml"]
    assert [(Path(one.path).name, one.key, one.rule) for one in answer.findings] == [
        ("b.toml", "mission.id", "mission-twice"),
        ("a.toml", "mission.id", "mission-twice"),
    ]
    assert all(str(tmp_path / "a.toml") in one.message for one in answer.findings)


def test_several_registries_may_stand_beside_each_other(tmp_path: Path) -> None:
    put(tmp_path, a_toml=REGISTRY, b_toml=REGISTRY)
    assert found(collect(tmp_path), tmp_path) == ["a.toml", "b.toml"]


def test_what_is_no_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    put(tmp_path, good_toml=mission("good"))
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "dead.toml").symlink_to("nowhere")
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    (tmp_path / "folder.toml").mkdir()
    answer = collect(tmp_path)
    assert found(answer, tmp_path) == ["good.toml"]
    told = {Path(one.path).name: one.message for one in answer.findings}
    assert sorted(told) == ["dead.toml", "loop.toml", "pipe.toml"]
    assert told["dead.toml"] == "no such file or folder"
    assert told["pipe.toml"] == "it is a device or a pipe, not a file"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nothing", "no such file or folder"),
        ("a\0b", "no such file or folder"),
        ("pipe", "it is a device or a pipe, not a file"),
    ],
)
def test_a_single_path_that_cannot_be_read(tmp_path: Path, name: str, reason: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Unreadable) as caught:
        collect(tmp_path / name)
    assert str(caught.value).endswith(f": {reason}")


def test_a_single_file_must_be_a_mission_file(tmp_path: Path) -> None:
    put(tmp_path, a_toml="x = 1")
    answer = collect(tmp_path / "a.toml")
    assert [one.rule for one in answer.findings] == ["missing-format"]
    assert not answer.documents


def test_a_single_file_may_have_any_name(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text(mission("m"))
    assert found(collect(tmp_path / ".hidden"), tmp_path) == [".hidden"]


def test_an_empty_folder_is_empty(tmp_path: Path) -> None:
    found = collect(tmp_path)
    assert (found.documents, found.findings, found.skipped) == ([], [], 0)
