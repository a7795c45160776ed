"""What people see in terminals of 60, 80 and 120 columns, without colour.

The pictures are text files in `snapshots/`, one a command, with every width in it. After a change
that is meant, MISSIONCLI_UPDATE_SNAPSHOTS=1 writes them anew; read the difference before you keep it.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from missioncli.store.listings import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Command, Result

    Screens = Mapping[tuple[str, str, int], Result]

SNAPSHOTS: Final = Path(__file__).parent / "snapshots"
JAPANESE: Final = Path(__file__).parents[1] / "data" / "valid" / "japanese.toml"
UPDATE: Final = bool(os.environ.get("MISSIONCLI_UPDATE_SNAPSHOTS"))
WIDTHS: Final = (60, 80, 120)
COMMANDS: Final = ("mission", *LISTINGS)
GIVEN: Final[dict[str, tuple[str, ...]]] = {
    "tokyo": (),
    "japanese": ("--data", str(JAPANESE)),
}
CASES: Final = list(product(GIVEN, COMMANDS))
CITES: Final = re.compile(r" {2,}(?:[a-z0-9-]+ )?¶[¶0-9 ]*$", re.MULTILINE)
"""The citations at the end of a line, which stand between the parts of a wrapped text."""


@pytest.fixture(scope="module")
def screens(shared_run: Command) -> Screens:
    """What every command shows on a terminal of every width."""
    asked = list(product(GIVEN, COMMANDS, WIDTHS))
    with ThreadPoolExecutor(2) as pool:
        done = pool.map(
            lambda one: shared_run.on_terminal(
                one[1], *GIVEN[one[0]], columns=one[2], env={"NO_COLOR": "1"}, streams=("out",)
            ),
            asked,
        )
        return dict(zip(asked, done, strict=True))


def cells(line: str) -> int:
    """How many columns of a terminal the line takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in line
    )


def flat(text: str) -> str:
    """The text without any blanks, so that a wrapped one compares with a whole one."""
    return "".join(text.split())


@pytest.mark.parametrize(("source", "command"), CASES)
def test_screens_are_as_they_were(screens: Screens, source: str, command: str) -> None:
    path = SNAPSHOTS / f"{source}-{command}.txt"
    shown = "\n".join(
        f"{f' {width} columns ':=^{width}}\n{screens[source, command, width].out}"
        for width in WIDTHS
    )
    if UPDATE:
        path.write_text(shown, encoding="utf-8")
    assert path.is_file(), "MISSIONCLI_UPDATE_SNAPSHOTS=1 writes it"
    assert shown == path.read_text(encoding="utf-8")


def test_no_snapshot_is_left_over() -> None:
    known = {f"{source}-{command}.txt" for source, command in CASES}
    assert {path.name for path in SNAPSHOTS.glob("*.txt")} == known


@pytest.mark.parametrize(("source", "command"), CASES)
def test_no_line_is_wider_than_the_terminal(screens: Screens, source: str, command: str) -> None:
    for width in WIDTHS:
        result = screens[source, command, width]
        none = source == "tokyo" and command == "followups"
        assert result.code == 0
        assert result.err == ("missioncli: no follow-ups on file\n" if none else "")
        assert (result.out == "") == none
        assert [line for line in result.out.splitlines() if cells(line) > width] == []
        assert [line for line in result.out.splitlines() if line != line.rstrip()] == []
        assert "\x1b" not in result.out


@pytest.mark.parametrize(("source", "command"), CASES)
def test_nothing_is_cut_off(screens: Screens, source: str, command: str) -> None:
    """A text that does not fit goes on in the next line. The ellipsis stands in no text here."""
    for width in WIDTHS:
        assert "…" not in screens[source, command, width].out


@pytest.mark.parametrize(
    ("source", "command", "words"),
    [
        ("tokyo", "missions", "When Where Status Delegates Quotes Issues Key Tokyo March"),
        ("tokyo", "delegates", "Name Organization Role Source Therapeutics Consultant Ambassador"),
        ("tokyo", "organizations", "Name Kind Country People Pharmaceuticals association Trade"),
        ("japanese", "engagements", "Kind Date Status Source Müller-Ōta; November"),
        ("japanese", "sources", "Publisher Published Cited Key November"),
    ],
)
def test_words_are_not_broken(screens: Screens, source: str, command: str, words: str) -> None:
    for width in WIDTHS:
        shown = screens[source, command, width].out.split()
        assert [word for word in words.split() if word not in shown] == []


@pytest.mark.parametrize("source", GIVEN)
def test_every_passage_is_shown_whole_and_in_quotation_marks(
    screens: Screens, shared_run: Command, source: str
) -> None:
    answer = shared_run("quotes", *GIVEN[source], "-f", "json")
    assert answer.code == 0
    for quote, width in product(json.loads(answer.out), WIDTHS):
        shown = flat(screens[source, "quotes", width].out)
        for passage in quote["passages"]:
            marks = "“{}”" if quote["language"] != "ja" else "「{}」"
            assert flat(marks.format(passage)) in shown


@pytest.mark.parametrize("source", GIVEN)
def test_issues_show_every_text_in_full(screens: Screens, shared_run: Command, source: str) -> None:
    answer = shared_run("issues", *GIVEN[source], "-f", "json")
    assert answer.code == 0
    for issue, width in product(json.loads(answer.out), WIDTHS):
        texts = [issue["title"], issue["summary"], *issue["asks"], *issue["notes"]]
        texts += [one["summary"] for one in (*issue["responses"], *issue["developments"])]
        shown = flat(CITES.sub("", screens[source, "issues", width].out))
        assert [text for text in texts if flat(text) not in shown] == []


@pytest.mark.parametrize("width", [1, 10, 20, 40])
def test_a_terminal_too_narrow_to_read_in_is_no_fault(shared_run: Command, width: int) -> None:
    for command in ("quotes", "issues", "delegates", "mission"):
        result = shared_run.on_terminal(command, columns=width, streams=("out",))
        assert (result.code, result.err) == (0, "")
        assert result.out
