"""Quotations stand between the marks of the language that they are printed in, everywhere alike."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Command

QUOTE: Final = """
sources = ["note"]
[people]
ann = {name = "Ann Lee", sources = ["note"]}
[sources.note]
title = "A note"
[[others]]
person = "ann"
sources = ["note"]
[[quotes]]
speaker = "ann"
sources = ["note"]
"""
ENGLISH: Final = 'text = "We wait."\n'
PRINTED: Final = {
    "English": (f'{ENGLISH}language = "en"', "“We wait.”"),
    "nothing said": (ENGLISH, "“We wait.”"),
    "German": ('text = "Wir warten."\nlanguage = "de-AT"', "„Wir warten.“"),
    "French": ('text = "On attend."\nlanguage = "fr"', "« On attend. »"),
    "Japanese": ('text = "待ちます。"\nlanguage = "ja-JP"', "「待ちます。」"),
    "Japanese, not said": ('text = "待ちます。"', "“待ちます。”"),
    "a language whose code begins alike": ('text = "Wi a wait."\nlanguage = "jam"', "“Wi a wait.”"),
    "Chinese": ('text = "我們等待。"\nlanguage = "zh-TW"', "「我們等待。」"),
    "simplified Chinese": ('text = "我们等待。"\nlanguage = "zh-Hans"', "“我们等待。”"),
    "marked with the language it was said in": (
        f'{ENGLISH}language = "ja"\ntranslated = true\noriginal = "待ちます。"',
        "“We wait.”",
    ),
    "translated into Japanese": (
        'text = "待ちます。"\nlanguage = "ja"\ntranslated = true\noriginal = "We wait."',
        "「待ちます。」",
    ),
    "marks within": (
        'text = "「待つ」のは『否』です。"\nlanguage = "ja"',
        "「「待つ」のは『否』です。」",
    ),
    "inner marks within": (
        'text = "『待つ』のは否です。"\nlanguage = "ja"',
        "「『待つ』のは否です。」",
    ),
    "Japanese in English": ('text = "We say 「待つ」."\nlanguage = "en"', "“We say 「待つ」.”"),
}
SHOWN: Final = {
    "quotes": ("quotes", "-f", "table"),
    "show": ("show", "ann", "-f", "plain"),
    "brief": ("brief", "-f", "text"),
    "brief-markdown": ("brief", "-f", "markdown"),
    "brief-html": ("brief", "-f", "html"),
    "book": ("export", "-f", "markdown"),
}


@pytest.mark.parametrize("shown", SHOWN)
def test_marks_are_those_of_the_language_that_is_printed(
    run: Command, mission_file: Callable[..., Path], shown: str
) -> None:
    for said, (fields, printed) in PRINTED.items():
        mission_file(QUOTE + fields)
        result = run(*SHOWN[shown], "--data", "mission.toml")
        assert (result.code, result.err) == (0, "")
        text = html.unescape(result.out).replace("\u00a0", " ")
        text = re.sub(r"\\(?=[^\w\s])", "", text)
        assert printed in text, said


@pytest.mark.parametrize("form", ["json", "plain"])
def test_where_no_marks_are_added_the_text_is_as_printed(
    run: Command, mission_file: Callable[..., Path], form: str
) -> None:
    mission_file(f'{QUOTE}text = "「待つ」のは『否』です。"\nlanguage = "ja"')
    result = run("quotes", "-f", form, "--data", "mission.toml")
    words = json.loads(result.out)[0]["text"] if form == "json" else result.out
    assert "「待つ」のは『否』です。" in words
    assert "「「" not in words


def test_a_screen_reader_is_told_the_language_that_is_printed(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    mission_file(QUOTE + PRINTED["Japanese"][0])
    assert '<blockquote lang="ja-JP">' in run("brief", "-f", "html", "--data", "mission.toml").out
    mission_file(QUOTE + PRINTED["marked with the language it was said in"][0])
    assert "<blockquote>" in run("brief", "-f", "html", "--data", "mission.toml").out
