"""Dates that contradict each other, and dates that only might."""

from pathlib import Path
from typing import Final

import pytest
from check_files import check

HEAD: Final = 'format = 1\n[mission]\nid = "{}"\ntitle = "The trip"\nsources = [1]\n'
TAIL: Final = '\n[sources.news]\ntitle = "News"\n'


def found(folder: Path, rule: str, *texts: str) -> list[str]:
    """Where the rule is broken in missions of these texts; a text that begins with `format` is whole."""
    paths = [folder / f"{name}.toml" for name, _ in zip("abc", texts, strict=False)]
    for path, text in zip(paths, texts, strict=True):
        whole = text if text.startswith("format") else HEAD.format(path.stem) + text + TAIL
        path.write_text(whole, encoding="utf-8")
    several = len(texts) > 1
    return [
        f"{Path(finding.path).stem}: {finding.key}" if several else finding.key
        for finding in check(*paths)
        if finding.rule == rule
    ]


ANN: Final = (
    '[people]\nann = {name = "Ann"}\n[[delegates]]\nperson = "ann"\nleader = true\nsources = [1]\n'
)
DAYS: Final = "start = 2025-03-17\nend = 2025-03-19\n"


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("2025-03-17", "2025-03-17", False),
        ("2025-03-18", "2025-03-17", True),
        ('"2025-03"', "2025-03-01", False),
        ("2025-03-31", '"2025-03"', False),
        ('"2025-04"', "2025-03-31", True),
        ('"2025-04"', '"2025-03"', True),
        ("2025-12-31", '"2025"', False),
        ('"2026"', "2025-12-31", True),
        ('"2025"', "2025-01-01", False),
        ('"2024-02"', "2024-02-29", False),
        ("2024-03-01", '"2024-02"', True),
        ('"0001"', '"9999"', False),
    ],
)
def test_a_start_is_after_its_end_only_when_that_is_certain(
    tmp_path: Path, start: str, end: str, *, wrong: bool
) -> None:
    dates = f"start = {start}\nend = {end}\n"
    assert found(tmp_path, "reversed-dates", dates) == ["mission.start"] * wrong
    stop = f"[mission.stops.tokyo]\n{dates}"
    assert found(tmp_path, "reversed-dates", stop) == ["mission.stops.tokyo.start"] * wrong
    joined = f"{ANN}joined = {start}\nleft = {end}\n"
    assert found(tmp_path, "reversed-dates", joined) == ["delegates[1].joined"] * wrong


@pytest.mark.parametrize("dates", ["start = 2025-03-17\n", "end = 2025-03-17\n", ""])
def test_one_date_alone_contradicts_nothing(tmp_path: Path, dates: str) -> None:
    assert found(tmp_path, "reversed-dates", dates) == []


@pytest.mark.parametrize(
    ("date", "wrong"),
    [
        ("2025-03-16", True),
        ("2025-03-17", False),
        ("2025-03-19", False),
        ("2025-03-20", True),
        ('"2025-03"', False),
        ('"2025-02"', True),
        ('"2025-04"', True),
        ('"2025"', False),
        ('"2024"', True),
        ('"2026"', True),
    ],
)
def test_what_is_certainly_outside_the_mission(tmp_path: Path, date: str, *, wrong: bool) -> None:
    stop = f"{DAYS}[mission.stops]\ntokyo = {{{{{{}} = {date}}}}}\n"
    talk = f'{DAYS}[engagements.talk]\nkind = "meeting"\ntitle = "Talk"\nsources = [1]\ndate = {date}\n'
    texts = {
        "mission.stops.tokyo.start": stop.format("start"),
        "mission.stops.tokyo.end": stop.format("end"),
        "delegates[1].joined": f"{DAYS}{ANN}joined = {date}\n",
        "delegates[1].left": f"{DAYS}{ANN}left = {date}\n",
        "engagements.talk.date": talk,
    }
    for key, text in texts.items():
        assert found(tmp_path, "outside-mission", text) == [key] * wrong


@pytest.mark.parametrize(
    ("days", "date", "wrong"),
    [
        ("", "1999-01-01", False),
        ("start = 2025-03-17\n", "2030-01-01", False),
        ("start = 2025-03-17\n", "2025-03-16", True),
        ("end = 2025-03-17\n", "1999-01-01", False),
        ("end = 2025-03-17\n", "2025-03-18", True),
        ('start = "2025-03"\nend = "2025-03"\n', "2025-03-31", False),
        ('start = "2025-03"\nend = "2025-03"\n', "2025-04-01", True),
        ('start = "2025"\n', "2025-01-01", False),
        ("start = 2025-03-19\nend = 2025-03-17\n", "2020-01-01", False),  # told by itself
    ],
)
def test_a_mission_of_which_less_is_known(
    tmp_path: Path, days: str, date: str, *, wrong: bool
) -> None:
    text = f"{days}{ANN}joined = {date}\n"
    assert found(tmp_path, "outside-mission", text) == ["delegates[1].joined"] * wrong


def test_what_may_well_lie_outside_is_left_alone(tmp_path: Path) -> None:
    text = f"""{DAYS}
[[officials]]
office = "Minister"
date = 2025-02-01
sources = [1]
[[quotes]]
attribution = "an aide"
text = "We came to listen."
said = 2025-06-01
sources = [1]
[[followups]]
action = "Write"
due = 2025-06-01
done = 2025-01-01
[issues.prices]
title = "Prices"
category = "pricing"
summary = "They are set."
sources = [1]
responses = [{{summary = "Noted.", date = 2026-01-01, sources = [1]}}]
developments = [{{summary = "A law.", date = 2024-01-01, sources = [1]}}]
"""
    assert found(tmp_path, "outside-mission", text) == []


def test_a_file_without_a_mission_has_no_days(tmp_path: Path) -> None:
    assert found(tmp_path, "outside-mission", "format = 1\n[people]\nann = {name = 'Ann'}\n") == []
