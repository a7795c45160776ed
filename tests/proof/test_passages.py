"""Quoted passages are found where they stand, whatever the marks, and nothing else is."""

import random
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from missioncli.proof.passages import Passage, passages
from missioncli.proof.printed.paragraphs import Text

TEXTS: Final = sorted((Path(__file__).parent / "texts").glob("*.txt"))
SIGNS: Final = "“”\"'‘’«»„‚「」『』.,:;!?-–— \n\r\t>*_`()[]<&aAzé日はと、。"


def texts(content: str) -> list[str]:
    return [passage.text for passage in passages(content)]


def utterances(content: str) -> list[int]:
    return [passage.utterance for passage in passages(content)]


def check(content: str) -> list[Passage]:
    """The passages of a text, when all that is promised of any text holds."""
    found = passages(content)
    text, end = Text(content), 0
    for one in found:
        assert one.offset >= end
        end = one.offset + one.length
        whole = content[one.offset : end]
        assert one.text == whole or ">" in whole
        assert one.text.strip()
        assert (one.line, one.paragraph, one.column) == text.place(one.offset)
        assert one.speaker is None or one.speaker.strip() == one.speaker != ""
        assert one.kind == "speech" or one.speaker is None
    numbers = [one.utterance for one in found]
    assert sorted(set(numbers)) == list(range(1, len(set(numbers)) + 1))
    return found


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("“We agree,” said Jane Doe.", "We agree,"),
        ('"We agree," said Jane Doe.', "We agree,"),
        ("‘We don’t agree,’ said Jane Doe.", "We don’t agree,"),
        ("'We don't agree,' said Jane Doe.", "We don't agree,"),
        ("« Nous sommes d’accord », a dit Jeanne Doré.", "Nous sommes d’accord"),
        ("«Nous sommes prêts», a dit Jeanne Doré.", "Nous sommes prêts"),
        ("„Wir sind bereit“, sagte Jana Dorn.", "Wir sind bereit"),
        ("„Wir sind bereit”, sagte Jana Dorn.", "Wir sind bereit"),
        ("»Wir sind bereit«, sagte Jana Dorn.", "Wir sind bereit"),
        ("‚Wir sind bereit‘, sagte Jana Dorn.", "Wir sind bereit"),
        ("「準備はできた」と土井会長は述べた。", "準備はできた"),
        ("『準備はできた』と土井会長は述べた。", "準備はできた"),
        ("``We agree,'' said Jane Doe.", "We agree,"),
        ("“ We agree ”, said Jane Doe.", "We agree"),
        ("**“We agree,”** said Jane Doe.", "We agree,"),
    ],
)
def test_any_marks_quote(content: str, expected: str) -> None:
    assert texts(content) == [expected]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('“We agree," said Jane Doe.', ["We agree,"]),
        ('"We agree,” said Jane Doe.', ["We agree,"]),
        ("”We agree,” said Jane Doe.", ["We agree,"]),
        ('„We agree," said Jane Doe.', ["We agree,"]),
        ('"“We agree,” said Jane Doe.', ["We agree,"]),
        ("“We agree.””", ["We agree."]),
        ("“We agree, said Jane Doe. “We do.”", ["We agree,", "We do."]),
        ('"We agree"she said."We do."', ["We agree", "We do."]),
        ("She said: “We agree. We do.", ["We agree. We do."]),
        ("“We agree.\n\nWe do,” said Jane Doe.", ["We agree.", "We do,"]),
        ("“We agree.\n\nWe must.\n\nWe do,” she said.", ["We agree.", "We must.", "We do,"]),
        ("“We agree.\n\n“We do,” said Jane Doe.", ["We agree.", "We do,"]),
        ("• Doe: “We agree.\n• The office moved.", ["We agree."]),
        ("Nothing was said” – not here.", []),
    ],
)
def test_marks_that_are_mixed_missing_or_too_many_are_mended(
    content: str, expected: list[str]
) -> None:
    assert texts(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("“He said ‘no’ twice,” said Doe.", "He said ‘no’ twice,"),
        ("“The “fast track” works,” said Doe.", "The “fast track” works,"),
        ('"The "fast track" works," said Doe.', 'The "fast track" works,'),
        ("‘They call it “work”,’ said Doe.", "They call it “work”,"),
        ("« On dit “non” », a dit Jean Doré.", "On dit “non”"),
        ("„Er sagte ‚nein‘“, sagte Jana Dorn.", "Er sagte ‚nein‘"),
        ("「『先生』と呼ばれた」と土井会長は述べた。", "『先生』と呼ばれた"),
    ],
)
def test_a_quotation_inside_another_is_part_of_it(content: str, expected: str) -> None:
    assert texts(content) == [expected]


@pytest.mark.parametrize(
    "content",
    [
        "Don't say the ministers' decision wasn't O'Brien's, or the '90s'.",
        "Don’t say the ministers’ decision wasn’t O’Brien’s, or of the ’90s.",
        'The door is 6\' 2" high and 30" wide.',
        "The door is 6′ 2″ high.",
        'Type `print("yes")` first.',
        '```\nprint("yes")\n```',
        '<a href="https://example.org">Read</a> on.',
        '[Read](https://example.org "The title") on.',
        "Rock 'n' roll, and ’tis the season.",
        "",
        " \n\n\t",
    ],
)
def test_what_is_no_quotation_is_none(content: str) -> None:
    assert texts(content) == []


def test_inches_inside_a_quotation_do_not_end_it() -> None:
    assert texts('"Ours is 72" tall and 2" thick," said Doe.') == ['Ours is 72" tall and 2" thick,']


def test_apostrophes_inside_single_marks_do_not_end_them() -> None:
    content = "‘The ministers’ plan isn’t the farmers’ plan,’ said Doe. ‘It’s ours.’"
    assert texts(content) == ["The ministers’ plan isn’t the farmers’ plan,", "It’s ours."]


def test_passages_of_one_speaker_in_one_paragraph_are_one_utterance() -> None:
    assert utterances("“A is,” said Jane Doe. “B is.” Doe added: “C is.”") == [1, 1, 1]


def test_a_new_paragraph_is_a_new_utterance() -> None:
    content = "“A is true,” said Jane Doe.\n\nThe hall is old. “B is true,” Doe said."
    assert utterances(content) == [1, 2]


def test_paragraphs_of_one_quotation_are_one_utterance() -> None:
    found = passages("Jane Doe said:\n\n“We came early.\n\n“We stayed late.\n\n“We left.”")
    assert [one.utterance for one in found] == [1, 1, 1]
    assert {one.speaker for one in found} == {"Jane Doe"}


def test_a_quotation_left_open_before_another_speaker_ends_with_its_paragraph() -> None:
    found = passages("Jane Doe said: “We came early.\n\n“We stayed,” said John Roe.")
    assert [(one.speaker, one.utterance) for one in found] == [("Jane Doe", 1), ("John Roe", 2)]


def test_what_is_no_speech_has_a_number_of_its_own() -> None:
    found = passages("The book “Long Walks” is out. “I walked,” said Jane Doe. “I did.”")
    assert [(one.kind, one.utterance) for one in found] == [
        ("other", 1),
        ("speech", 2),
        ("speech", 2),
    ]


def test_a_signed_block_quote_is_a_passage_without_marks() -> None:
    found = passages("> We came early.\n> We stayed.\n>\n> — Jane Doe, chair\n\n> mail, not quoted")
    assert [(one.text, one.speaker) for one in found] == [
        ("We came early.\nWe stayed.", "Jane Doe")
    ]


def test_places_count_characters_of_the_text_as_given() -> None:
    (one,) = passages("\ufeffTitle\r\n\r\nShe said: “Yes, indeed.”")
    assert (one.line, one.paragraph, one.column) == (3, 2, 12)
    assert (one.offset, one.length) == (21, 12)


def test_a_text_without_anybody_gives_no_speaker() -> None:
    assert [one.speaker for one in passages("“We are glad to be here.”")] == [None]


def test_a_pronoun_with_two_candidates_gives_no_speaker() -> None:
    found = passages("Anna Bell, CEO, and Carl Dunn, CFO, came. “We are glad,” she said.")
    assert [one.speaker for one in found] == [None]


def test_the_order_of_hashes_changes_nothing() -> None:
    program = "import sys;from missioncli.proof.passages import passages;print(*passages(sys.stdin.read()))"
    content = "\n\n".join(path.read_text(encoding="utf-8") for path in TEXTS[:12])
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=content,
            capture_output=True,
            check=True,
            encoding="utf-8",
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1


def test_only_the_tables_of_the_languages_of_a_text_are_loaded() -> None:
    program = (
        "import sys;from missioncli.proof.passages import passages;"
        "passages('“We agree with the plan,” said Jane Doe in the hall.');"
        "print(*(name for name in sys.modules if 'proof.languages.' in name))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    loaded = {name.rpartition(".")[2] for name in done.stdout.split()}
    assert loaded <= {"en", "ja"}


@given(st.text())
def test_any_text_has_passages_that_stand_in_it(content: str) -> None:
    check(content)


@given(st.text(st.sampled_from(SIGNS), max_size=200))
def test_any_marks_in_any_order_have_passages_that_stand_in_it(content: str) -> None:
    check(content)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False))
def test_any_edit_of_a_press_release_leaves_the_promises(path: Path, chance: random.Random) -> None:
    content = list(path.read_bytes().decode("utf-8"))
    for _ in range(chance.randrange(1, 30)):
        at = chance.randrange(len(content) + 1)
        if chance.random() < 0.5:
            del content[at : at + chance.randrange(6)]
        else:
            content.insert(at, chance.choice(SIGNS))
    check("".join(content))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_windows_line_ends_change_no_answer(path: Path) -> None:
    content = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    other = passages(content.replace("\n", "\r\n"))
    assert [(one.speaker, one.kind, one.utterance) for one in passages(content)] == [
        (one.speaker, one.kind, one.utterance) for one in other
    ]


UNITS: Final = (
    "“We are glad to be here and to work with friends,” said Jane Doe, Chair of Acme.\n\n",
    "“We are glad to be here,” said Jane Doe, Chair of Acme. ",
    "“",
    '"',
    "‘A ",
    "「大臣は",
    "Jane Doe said “",
    "the minister ",
    "Ministry of A, ",
    "\n\n“a",
    "> a\n> — B c\n\n",
    "X: “",
    "```\n",
    "<a ",
    "=“",
)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: re.sub(r"\s+", " ", unit)[:24])
def test_the_time_grows_with_the_text_and_not_faster(unit: str) -> None:
    small, large = (_seconds(unit * (size // len(unit))) for size in (8_000, 48_000))
    assert large < 6 * 3 * small + 0.05


def _seconds(content: str) -> float:
    def once() -> float:
        start = time.process_time()
        passages(content)
        return time.process_time() - start

    return min(once() for _ in range(2))
