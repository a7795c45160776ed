"""The texts for the finder of quoted passages, and the score taken on them, are sound."""

import re
import sys
from collections import Counter
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final, NamedTuple

import pytest

sys.path.append(str(Path(__file__).parent))

from score import Entry, Expected, Find, Passage, compared, entries, located, read, score, table

TEXTS: Final = Path(__file__).parent / "texts"
NAMES: Final = sorted(path.stem for path in TEXTS.glob("*.txt"))
TITLES: Final = re.compile(
    r"^(the|an?|mr|mrs|ms|dr|prof|professor|sir|minister|ambassador)\b\.?", re.IGNORECASE
)

MANNERS: Final = (
    "trade-association news post",
    "company release, wire style",
    "UK government release",
    "EU Commission press corner",
    "embassy news",
    "chamber-of-commerce newsletter",
    "newspaper report, US",
    "newspaper report, UK",
    "news-agency dispatch",
    "patient-group blog",
    "ministry release in German",
    "ministry release in French",
    "release in Japanese",
    "question-and-answer interview",
    "Markdown with block quotes",
    "legal release with defined terms",
)


class Row(NamedTuple):
    """A line of the table in the README."""

    language: str
    manner: str
    has: str
    faults: str


def rows() -> dict[str, Row]:
    lines = (TEXTS / "README.md").read_text(encoding="utf-8").splitlines()
    cells = (
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"
    )
    return {name: Row(*rest) for name, *rest in cells if name not in {"Text", "---"}}


def expected(name: str) -> list[Expected]:
    return located(read(TEXTS / f"{name}.txt"), entries(TEXTS / f"{name}.json"))


def test_there_are_enough_texts_each_with_its_answers_and_a_line_in_the_table() -> None:
    assert len(NAMES) >= 24
    assert sorted(path.stem for path in TEXTS.glob("*.json")) == NAMES
    assert sorted(rows()) == NAMES


def test_every_manner_and_language_is_there_and_half_of_the_texts_have_faults() -> None:
    table_ = rows().values()
    assert [m for m in MANNERS if not any(m in row.manner for row in table_)] == []
    languages = Counter(row.language for row in table_)
    assert languages.keys() == {"en", "de", "fr", "ja"}
    assert all(count >= 2 for count in languages.values())
    assert sum(row.faults != "–" for row in table_) * 2 >= len(NAMES)


def test_line_ends_and_byte_order_marks_vary() -> None:
    contents = [read(TEXTS / f"{name}.txt") for name in NAMES]
    assert sum("\r\n" in content for content in contents) >= 2
    assert any(content.startswith("\ufeff") for content in contents)


@pytest.mark.parametrize("name", NAMES)
def test_passages_stand_in_the_text_in_order(name: str) -> None:
    found = expected(name)
    assert len(found) >= 3
    content = read(TEXTS / f"{name}.txt")
    assert all(content[each.offset :].startswith(each.text) for each in found)
    assert all(a.offset + a.length <= b.offset for a, b in pairwise(found))
    assert all("\n\n" not in each.text.replace("\r", "") for each in found)


@pytest.mark.parametrize("name", NAMES)
def test_answers_keep_the_conventions(name: str) -> None:
    answers = entries(TEXTS / f"{name}.json")
    content = " ".join(read(TEXTS / f"{name}.txt").split())
    for entry in answers:
        assert entry.keys() == Entry.__required_keys__
        assert entry["text"] == entry["text"].strip() != ""
        assert entry["kind"] in {"speech", "other"}
        speaker = entry["speaker"]
        if speaker is not None:
            assert entry["kind"] == "speech"
            assert speaker in content
            assert not TITLES.match(speaker)
    numbers = [entry["utterance"] for entry in answers]
    assert list(dict.fromkeys(numbers)) == list(range(1, max(numbers) + 1))
    for _, group in groupby(sorted(answers, key=_utterance), key=_utterance):
        same = list(group)
        assert len({(entry["kind"], entry["speaker"]) for entry in same}) == 1
        assert len(same) == 1 or same[0]["kind"] == "speech"


def _utterance(entry: Entry) -> int:
    return entry["utterance"]


# What score.py makes of finders whose score is known.


class Found(NamedTuple):
    speaker: str | None
    kind: str
    utterance: int
    offset: int
    length: int


def finder(
    *, cut: float = 0, speaker: str | None = "", kind: str = "", apart: bool = False
) -> Find:
    """The answers themselves, each cut by a part of its length or otherwise spoilt."""
    by_content = {read(TEXTS / f"{name}.txt"): expected(name) for name in NAMES}

    def found(content: str) -> list[Passage]:
        return [
            Found(
                each.speaker if speaker == "" else speaker,
                kind or each.kind,
                number if apart else each.utterance,
                each.offset,
                each.length - int(each.length * cut),
            )
            for number, each in enumerate(by_content[content])
        ]

    return found


def test_a_perfect_finder_misses_nothing() -> None:
    result = score(TEXTS, finder())
    total = result.total
    assert result.misses == []
    assert (total.finding, total.speech, total.kind, total.speaker, total.grouping) == (1,) * 5
    assert total.exact == total.expected == sum(len(expected(name)) for name in NAMES)


def test_a_finder_that_finds_nothing_finds_nothing() -> None:
    total = score(TEXTS, lambda _: []).total
    assert (total.finding, total.speech, total.recall, total.matched) == (0, 0, 0, 0)


def test_half_of_a_passage_is_found_and_less_is_not() -> None:
    half = score(TEXTS, finder(cut=0.5)).total
    assert half.finding == 1
    assert half.exact < half.matched
    assert score(TEXTS, finder(cut=0.6)).total.finding < 0.1


def test_speakers_kinds_and_groups_are_judged_by_themselves() -> None:
    nobody = score(TEXTS, finder(speaker=None)).total
    unknown = sum(e.kind == "speech" and e.speaker is None for n in NAMES for e in expected(n))
    assert (nobody.finding, nobody.kind, nobody.grouping) == (1, 1, 1)
    assert nobody.speakers == unknown < nobody.speeches
    other = score(TEXTS, finder(kind="other")).total
    assert (other.finding, other.speech, other.speaker) == (1, 0, 1)
    assert other.kind < 0.5
    apart = score(TEXTS, finder(apart=True)).total
    assert (apart.speaker, apart.pairs_right, apart.grouping) == (1, 0, 0)
    assert apart.pairs_expected > 20


def test_a_passage_too_many_costs_precision_and_is_listed() -> None:
    content = 'She said "yes" to the "plan".'
    wanted: list[Entry] = [{"text": "yes", "speaker": None, "kind": "speech", "utterance": 1}]
    found = [Found(None, "speech", 1, 10, 3), Found(None, "other", 2, 23, 4)]
    counts, misses = compared("one", content, located(content, wanted), found)
    assert (counts.precision, counts.recall, counts.finding) == (0.5, 1, 2 / 3)
    assert [str(miss) for miss in misses] == ["one: other found where none is: plan"]


def test_a_text_out_of_order_is_an_error_of_the_answers() -> None:
    wanted: list[Entry] = [
        {"text": text, "speaker": None, "kind": "speech", "utterance": 1} for text in ("b", "a")
    ]
    with pytest.raises(ValueError, match="not in this order"):
        located('"a" and "b"', wanted)


def test_the_table_has_a_line_for_each_text_and_the_total_below() -> None:
    lines = list(table(score(TEXTS, finder())))
    assert [line.split()[0] for line in lines[1 : 1 + len(NAMES)]] == NAMES
    assert lines[len(NAMES) + 1].startswith("all texts")
    assert lines[len(NAMES) + 2].startswith("precision 1.000, recall 1.000")
