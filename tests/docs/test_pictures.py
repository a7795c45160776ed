"""The pictures of the terminal show what the program answers today."""

import re
import runpy
from pathlib import Path
from typing import Any, Final

import pytest

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
MAKE: Final[dict[str, Any]] = runpy.run_path(str(DOCS / "make_pictures.py"))
PICTURES: Final = {path.stem: path for path in (DOCS / "pictures").glob("*.svg")}
WORDS: Final = re.compile(
    r'<text class="missioncli-\w+-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<'
)


def words(svg: str) -> list[tuple[str, str, str]]:
    """Where each text stands, and the text; colours and frame are left to the version of Rich."""
    return WORDS.findall(svg)


def test_there_is_a_picture_of_each_command() -> None:
    assert set(PICTURES) == set(MAKE["PICTURES"])


@pytest.mark.parametrize("name", MAKE["PICTURES"])
def test_a_picture_shows_the_real_answer(name: str) -> None:
    written = PICTURES[name].read_text(encoding="utf-8")
    drawn = words(MAKE["picture"](name))
    command = MAKE["PICTURES"][name].replace(" ", "&#160;")
    assert [text for _, _, text in drawn[:2]] == ["$", command]
    assert words(written) == drawn, "run docs/make_pictures.py"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_fetches_nothing(name: str) -> None:
    svg = PICTURES[name].read_text(encoding="utf-8")
    assert not re.search(r"@font-face|@import|href=|url\((?!#)|<script|<image", svg)
