"""The brief as HTML in a real browser: drawn, printed, and read to those who do not see it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any, Final

import pytest
import tomli_w
from answers import FOLDER, JAPAN
from attacks import ATTACKS, tables_with
from consuming import chromium, consumers, read_by

if TYPE_CHECKING:
    from conftest import Command

MANY: Final = ("--data", str(FOLDER))
BRIEFS: Final = {
    "tokyo": ((), "Internal", 2),
    "pmda": (("--with", "PMDA", "--release", "public"), "Public", 1),
    "kssa": (
        ("--with", "KSSA", "--include-off-record", *MANY),
        "Internal, off-record words included",
        3,
    ),
    "japan": ((JAPAN, "--release", "members", "--notes", *MANY), "For members", 2),
}
"""Arguments, the level, and how many pages it has on A4 and on Letter."""


def seen(run: Command, *args: str) -> Any:
    """What the browser makes of the brief."""
    browser = chromium()
    axe = consumers() / "node_modules" / "axe-core" / "axe.min.js"
    result = run("brief", *args, "-o", "brief.html")
    assert result.code == 0
    found = read_by("look", run.cwd / "brief.html", axe, browser, shutil.which("chromedriver"))
    assert found["requests"] == [(run.cwd / "brief.html").as_uri()], "nothing else is fetched"
    assert found["console"] == []
    assert found["lost"] == []
    assert found["wider"] == []
    return found


@pytest.mark.parametrize("name", BRIEFS)
def test_it_is_drawn_printed_and_accessible(run: Command, name: str) -> None:
    args, level, number = BRIEFS[name]
    found = seen(run, *args)
    assert set(found["axe"]) == {"400 light", "400 dark", "1200 light", "1200 dark"}
    assert not any(found["axe"].values()), found["axe"]
    for paper in ("a4", "letter"):
        pages = found["pages"][paper]
        assert len(pages) == number, paper
        for place, text in enumerate(pages, start=1):
            assert f"Page {place} of {number}" in text
            assert level.lower() in re.sub(r"\s+", " ", text).lower()


@pytest.mark.parametrize("attack", [one for one in ATTACKS if "<" in one or "script" in one])
def test_what_attacks_does_nothing(run: Command, attack: str) -> None:
    (run.cwd / "attacked.toml").write_text(tomli_w.dumps(tables_with(attack)), encoding="utf-8")
    found = seen(run, "--data", "attacked.toml", "--notes")
    assert attack in found["title"]
    assert not any(found["axe"].values())
