"""`export --format mermaid`: the map, drawn by Mermaid in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from answers import FOLDER
from attacks import ATTACKS, folder_with
from consuming import chromium, read_by

from missioncli.text import one_line

if TYPE_CHECKING:
    from conftest import Command

DATA: Final = Path(__file__).parents[1] / "data"
JAPANESE: Final = DATA / "valid" / "japanese.toml"


def drawn(run: Command, *args: str | Path) -> dict[str, Any]:
    """What the picture has; nothing in it may be active, and nothing may be fetched."""
    chromium()
    done = run("export", "-f", "mermaid", "-o", "map.mmd", *args)
    assert (done.code, done.out) == (0, "")
    found = read_by("mermaid_map", run.cwd / "map.mmd")
    assert "error" not in found, found
    assert (found["parsed"], found["active"], found["fetched"]) == ("flowchart-v2", 0, [])
    assert len(found["labels"]) == found["edges"]
    return dict(found)


def test_the_bundled_mission_is_a_map(run: Command) -> None:
    found = drawn(run)
    assert found["title"] == (
        "People, institutions, issues. Internal: not to leave the house."
        " It holds only what is on the record."
    )
    assert len(found["nodes"]) == 15 + 13 + 5
    assert found["edges"] == 15 + 1 + 4 + 6, "posts, acting for, raised, discussed"
    nodes = {key: (label, looks) for key, label, looks in found["nodes"]}
    assert nodes["p_pmda"] == ("Pharmaceuticals and Medical Devices Agency (PMDA)", "authority")
    assert nodes["p_john_f_crowley"] == ("John F. Crowley", "delegate")
    assert nodes["p_yuichiro_koga"] == ("Yuichiro Koga", "official")
    assert nodes["i_expedited_pathways"] == (
        "Access to expedited pathways (in progress)",
        "progress",
    )
    labels = found["labels"]
    assert "State Minister of Economy, Trade and Industry" in labels
    assert "President & CEO" in labels
    assert labels.count("raised") == 4
    assert labels.count("discussed with") == 6


def test_a_folder_is_one_map_with_years_and_the_newest_states(run: Command) -> None:
    found = drawn(run, "--data", FOLDER)
    nodes = {key: (label, looks) for key, label, looks in found["nodes"]}
    assert nodes["i_double_testing"] == ("Double testing of ship batteries (resolved)", "resolved")
    assert nodes["i_crew_licences"][1] == "refused"
    labels = [" ".join(label.split()) for label in found["labels"]]
    assert "part of" in labels
    assert any(label.endswith("(2019)") for label in labels), labels
    assert any(label.startswith("answered: ") for label in labels)


def test_japanese_is_drawn_as_it_is(run: Command) -> None:
    found = drawn(run, "--data", JAPANESE)
    labels = [label for _, label, _ in found["nodes"]]
    assert "架空経済連合会 (KKR)" in labels
    assert "審査期間の長さ (in progress)" in labels
    assert "審議官（医薬品審査担当）" in found["labels"]


def test_no_text_becomes_a_diagram(run: Command) -> None:
    folder_with(ATTACKS, run.cwd)
    found = drawn(run, "--data", ".")
    number = len(ATTACKS)
    assert len(found["nodes"]) == number * 5
    nodes = {key: " ".join(label.split()) for key, label, _ in found["nodes"]}
    labels = {" ".join(label.split()) for label in found["labels"]}
    for place, attack in enumerate(ATTACKS):
        line = one_line(attack)
        assert nodes[f"p_ann_{place:02}"] == line
        assert nodes[f"p_house_{place:02}"] == f"House {line} ({line})"
        assert nodes[f"i_issue_{place:02}"] == f"{line} (open)"
        assert f"{line} (2024)" in labels


def test_keys_that_are_words_of_mermaid_are_keys(run: Command) -> None:
    words = ("end", "graph", "subgraph", "class", "classdef", "click", "style", "default", "o", "x")
    houses = "".join(f'[organizations.{word}]\nname = "{word}"\n' for word in words)
    people = "".join(f'[people.person-{word}]\nname = "{word}"\n' for word in words)
    posts = "".join(
        f'[[delegates]]\nperson = "person-{word}"\norganization = "{word}"\nrole = "{word}"\n'
        for word in words
    )
    text = f'format = 1\n[mission]\nid = "m"\ntitle = "M"\n{people}{houses}{posts}'
    (run.cwd / "m.toml").write_text(text, encoding="utf-8")
    found = drawn(run, "--data", "m.toml")
    assert sorted(label for _, label, _ in found["nodes"]) == sorted([*words, *words])
    assert sorted(found["labels"]) == sorted(words)


@pytest.mark.started
def test_two_exports_are_equal_and_who_has_no_tie_is_counted(run: Command) -> None:
    first = run("export", "-f", "mermaid", "--data", FOLDER, "--release", "public")
    assert first == run("export", "-f", "mermaid", "--data", FOLDER, "--release", "public")
    assert "Public: may be passed on to anybody." in first.out.splitlines()[1]
    (run.cwd / "m.toml").write_text(
        'format = 1\n[mission]\nid = "m"\ntitle = "M"\n[people.a]\nname = "Ann"\n'
        '[[delegates]]\nperson = "a"\n',
        encoding="utf-8",
    )
    alone = run("export", "-f", "mermaid", "--data", "m.toml").out
    assert "%% 0 ties; 1 person or organization without a tie left out." in alone
    assert "Ann" not in alone
