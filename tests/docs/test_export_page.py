"""The page on exports names what is written."""

import re
from pathlib import Path
from typing import Final

from missioncli.export.sqlite import DATABASE
from missioncli.store.tabular.several import relations
from missioncli.store.tabular.words import LONGEST

PAGE: Final = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")


def test_every_table_is_named() -> None:
    named = {
        name
        for line in PAGE.splitlines()
        if line.startswith("| `")
        for name in re.findall("`(.+?)`", line.split("|")[1])
    }
    assert named >= {one.name for one in relations()}


def test_what_it_says_of_search_and_datasette_holds() -> None:
    assert LONGEST == 5
    assert "two to five letters" in PAGE
    assert f"replace(value, '{DATABASE}'" in PAGE
