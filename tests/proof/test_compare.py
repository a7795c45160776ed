"""One passage against a text: the verdict, the place and what differs."""

import functools
import operator
from random import Random
from time import process_time
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import quick, texts

from missioncli.proof.comparing.compare import Target, nearest
from missioncli.proof.comparing.matching import Match
from missioncli.proof.comparing.status import MATCHES
from missioncli.proof.passages import Passage, passages
from missioncli.proof.printed.markup import markup

TEXT = (
    "Rosa Lind said: “The ferry leaves at noon, but nobody has told the passengers yet.”\n\n"
    "“We sold 1,200 tickets,” Lind said.\n\n"
    "The harbour café stays open all night.\n"
)


def target(text: str) -> Target:
    return Target(text, passages(text))


def best(text: str, source: str = TEXT) -> Match:
    return nearest(target(source), text)


def changed(match: Match) -> list[tuple[str, str]]:
    return [(change.dataset, change.source) for change in match.changes]


WHOLE = "The ferry leaves at noon, but nobody has told the passengers yet."

VERDICTS = [
    pytest.param(WHOLE, "exact", [], id="as printed"),
    pytest.param(WHOLE.replace(" ", "\u00a0", 1), "normalized", [], id="another space"),
    pytest.param(
        "but nobody has told the passengers yet.",
        "cropped",
        [("", "The ferry leaves at noon,")],
        id="the beginning is left out",
    ),
    pytest.param(
        "The ferry leaves at noon,",
        "cropped",
        [("", "but nobody has told the passengers yet.")],
        id="cut before its but",
    ),
    pytest.param(
        "nobody has told the passengers",
        "cropped",
        [("", "The ferry leaves at noon, but"), ("", "yet.")],
        id="both ends are left out",
    ),
    pytest.param("The harbour café stays open all night.", "unmarked", [], id="without marks"),
    pytest.param(WHOLE.replace("noon", "dusk"), "altered", [("dusk", "noon")], id="a word changed"),
    pytest.param(WHOLE.replace("nobody", "Nobody"), "altered", [("Nobody", "nobody")], id="case"),
    pytest.param(
        WHOLE.replace("leaves", "never leaves"), "altered", [("never", "")], id="a word added"
    ),
    pytest.param(WHOLE.replace(" has", ""), "altered", [("", "has")], id="a word dropped"),
    pytest.param(WHOLE.replace(" yet", ""), "cropped", [("", "yet.")], id="the last word dropped"),
    pytest.param(
        "We sold 12,000 tickets,", "altered", [("12,000", "1,200")], id="a number changed"
    ),
    pytest.param(f"“{WHOLE}”", "normalized", [], id="marks around it"),
    pytest.param(
        "The harbour cafe stays open all night.",
        "altered",
        [("cafe", "café")],
        id="changed, no marks",
    ),
    pytest.param("Gulls are louder than trams in May.", "absent", [], id="invented"),
    pytest.param("", "absent", [], id="nothing"),
    pytest.param("\u200b \u00ad", "absent", [], id="nothing that is seen"),
    pytest.param("fer", "absent", [], id="a part of a word"),
]


@pytest.mark.parametrize(("text", "status", "changes"), VERDICTS)
def test_a_passage_gets_its_verdict_and_what_differs(
    text: str, status: str, changes: list[tuple[str, str]]
) -> None:
    found = best(text)

    assert (found.status, changed(found)) == (status, changes)


PARTS: Final = "Rosa Lind said: “Growth of 1.5 percent isn’t a co-op’s ‘dream’.”\n"


@pytest.mark.parametrize(
    ("text", "status", "changes"),
    [
        pytest.param("Growth of 1", "altered", [("1", "1.5")], id="the front of a number"),
        pytest.param("5 percent isn’t a", "altered", [("5", "1.5")], id="the end of a number"),
        pytest.param("percent isn’t a co", "altered", [("co", "co-op’s")], id="half a word"),
        pytest.param(
            "Growth of 1.5", "cropped", [("", "percent isn’t a co-op’s ‘dream’.")], id="whole"
        ),
    ],
)
def test_a_part_of_a_word_is_not_that_word(
    text: str, status: str, changes: list[tuple[str, str]]
) -> None:
    found = best(text, PARTS)

    assert found.status == status
    assert changes[0] in changed(found)


def test_what_differs_is_shown_as_it_is_printed() -> None:
    source = "“There’s [no] oﬃce here – yet”, said Ann Lee.\n"

    assert changed(best("There's [some] station here - yet", source)) == [
        ("some", "no"),
        ("station", "oﬃce"),
    ]


@pytest.mark.parametrize(
    ("text", "status", "changes"),
    [
        pytest.param("新しい港は夏の前には開きません。", "altered", [("夏", "冬")], id="changed"),
        pytest.param("新しい港は冬の前には開きます。", "altered", [("す", "せん")], id="affirmed"),
        pytest.param("新しい港は", "cropped", [("", "冬の前には開きません。")], id="cropped"),
        pytest.param("かもめは電車よりうるさい。", "absent", [], id="invented"),
    ],
)
def test_a_script_that_does_not_part_its_words_is_compared_by_letters(
    text: str, status: str, changes: list[tuple[str, str]]
) -> None:
    found = best(text, "田中一郎氏は「新しい港は冬の前には開きません。」と述べた。\n")

    assert (found.status, changed(found)) == (status, changes)


def test_an_altered_passage_is_found_among_thousands_of_common_words() -> None:
    common = ["the", "port", "fee", "ship", "is", "not", "a", "new", "boat", "and", "we", "pay"]
    chance = Random(7)  # noqa: S311 - sentences, no secrets
    spoken = [chance.choices(common, k=12) for _ in range(600)]
    source = target(told(spoken))

    for one in spoken[::60]:
        found = nearest(source, " ".join([*one[:6], "zebra", *one[7:]]) + ".")
        assert found.status == "altered"
        assert ("zebra", one[6]) in changed(found)


def test_words_without_marks_are_found_where_they_stand() -> None:
    found = best("stays\nopen all night")

    assert found.offset is not None
    assert TEXT[found.offset : found.offset + found.length] == "stays open all night"
    assert not found.passages


def test_all_places_with_the_same_words_come_in_the_order_of_the_text() -> None:
    steps = target("“Again,” said Ann Lee.\n\n“Again,” said Bo Day.\n").searched("Again,")

    assert [(one.status, one.passages[0].speaker) for one in next(steps)] == [
        ("exact", "Ann Lee"),
        ("exact", "Bo Day"),
    ]


def test_the_nearest_of_several_passages_is_the_altered_one() -> None:
    source = "“The old boat is slow,” said Ann Lee.\n\n“The old boat is safe and slow,” she said.\n"

    assert changed(best("The old boat is safe and fast,", source)) == [("fast", "slow")]


WORDS = [
    *("boats", "carry", "salt", "across", "seven", "cold", "lakes", "before", "dawn", "breaks"),
    *("and", "nobody", "pays", "not", "harbour", "lamps", "burn", "until", "spring", "returns"),
]
speech = st.lists(st.sampled_from(WORDS), min_size=4, max_size=14, unique=True)
several = st.lists(speech, min_size=1, max_size=5)
MARKS = st.sampled_from(["“”", '""', "«»"])


def told(spoken: list[list[str]], marks: str = "“”") -> str:
    return "\n\n".join(f"Ann Lee said: {marks[0]}{' '.join(one)}.{marks[1]}" for one in spoken)


@quick(60)
@given(several, MARKS, st.data())
def test_a_passage_taken_from_quotation_marks_is_exact(
    spoken: list[list[str]], marks: str, data: st.DataObject
) -> None:
    source = told(spoken, marks)
    text = " ".join(data.draw(st.sampled_from(spoken))) + "."

    found = best(text, source)

    assert found.status == "exact"
    assert found.offset is not None
    assert source[found.offset : found.offset + found.length] == text


@quick(60)
@given(several, st.data(), st.sampled_from(["change", "drop", "add", "case"]))
def test_a_changed_word_never_matches(
    spoken: list[list[str]], data: st.DataObject, how: str
) -> None:
    one = data.draw(st.sampled_from(spoken))
    # Without the ends: what is left out there is cropped.
    at = data.draw(st.integers(1, len(one) - 2))
    new = {
        "change": [*one[:at], "zebra", *one[at + 1 :]],
        "drop": [*one[:at], *one[at + 1 :]],
        "add": [*one[:at], "hardly", *one[at:]],
        "case": [*one[:at], one[at].upper(), *one[at + 1 :]],
    }[how]
    text = " ".join(new) + "."

    assert text in told(spoken) or best(text, told(spoken)).status in {"altered", "absent"}


@quick(40)
@given(speech)
def test_one_changed_word_of_a_speech_of_some_length_is_told(one: list[str]) -> None:
    at = len(one) // 2
    new = " ".join([*one[:at], "zebra", *one[at + 1 :]]) + "."

    found = best(new, told([one]))

    assert (found.status, changed(found)) == ("altered", [("zebra", one[at])])


@quick(100)
@given(st.text(max_size=40) | texts, st.text(max_size=20) | texts)
@example("“”", "“”")
@example("“\u0301”", "\u0301")
@example("“.”", ".")
@example("", "a")
@example('"' * 50, '"')
@example("“\ud800”", "\ud800")
def test_no_text_raises_and_every_place_is_inside_it(source: str, text: str) -> None:
    for wanted in (text, source, source[1:-1]):
        for one in (
            nearest(target(source), wanted),
            *functools.reduce(operator.iadd, target(source).searched(wanted), []),
        ):
            assert (one.offset is None) == (one.status == "absent")
            assert 0 <= (one.offset or 0) <= (one.offset or 0) + one.length <= len(source)
            assert one.status not in {"altered", "cropped"} or one.changes


SAID: Final = "Ann Lee said: “{}”\n\nIt was late.\n"


@pytest.mark.parametrize(
    ("text", "source", "left_out"),
    [
        pytest.param(
            "The times are far too long.",
            SAID.format("The times are far too long, but they will fall."),
            "but they will fall.",
            id="English",
        ),
        pytest.param(
            "The times are far too long.",
            SAID.format(f"The times are far too long, but {' '.join(['all'] * 40)} fall."),
            f"but {' '.join(['all'] * 40)} fall.",
            id="the rest is long",
        ),
        pytest.param(
            "Die Zeiten sind zu lang.",
            "Ann Lee sagte: „Die Zeiten sind zu lang, aber sie werden sinken.“\n",
            "aber sie werden sinken.",
            id="German",
        ),
        pytest.param(
            "Les délais sont trop longs.",
            "« Les délais sont trop longs, mais ils vont baisser », a déclaré Ann Lee.\n",
            "mais ils vont baisser",
            id="French",
        ),
        pytest.param(
            "審査は長すぎる。",
            "田中一郎氏は「審査は長すぎるが、短くなる。」と述べた。\n",
            "が、短くなる。",
            id="Japanese",
        ),
        pytest.param("We pay …", SAID.format("We pay nobody."), "nobody.", id="an ellipsis"),
        pytest.param("We pay [...]", SAID.format("We pay nobody."), "nobody.", id="in brackets"),
        pytest.param("We pay (…).", SAID.format("We pay nobody."), "nobody.", id="and a stop"),
        pytest.param("… nobody pays.", SAID.format("As yet nobody pays."), "As yet", id="before"),
        pytest.param(
            "We pay […] in spring.", SAID.format("We pay half in spring."), "half", id="within"
        ),
    ],
)
def test_a_passage_that_is_cut_may_have_a_stop_of_its_own(
    text: str, source: str, left_out: str
) -> None:
    found = best(text, source)

    assert (found.status, changed(found)) == ("cropped", [("", left_out)])


def test_a_word_is_dropped_where_what_follows_is_long() -> None:
    rest = "aber wir werden im kommenden Jahr viele andere Dinge neu ordnen und jeden hören."
    source = f"Ann Lee sagte: „Wir werden die Forschung nicht kürzen, {rest}“\n"

    found = best("Wir werden die Forschung kürzen.", source)

    assert (found.status, changed(found)) == ("altered", [("", "nicht"), ("", rest)])


@pytest.mark.parametrize(
    ("text", "spoken", "change"),
    [
        pytest.param("fully committed", "We are fully opposed.", ("committed", "opposed"), id="2"),
        pytest.param("not so fast", "not so slow", ("fast", "slow"), id="three words"),
        pytest.param(
            "WE GO THERE NOW.", "We go there now.", ("WE GO THERE NOW", "We go there now"), id="A"
        ),
        pytest.param("It fell by 3 in all.", "It fell by -3 in all.", ("3", "-3"), id="minus"),
        pytest.param("It cost 5% in all.", "It cost 5€ in all.", ("5%", "5€"), id="a sign"),
        pytest.param("It cost % of it.", "It cost € of it.", ("%", "€"), id="a sign alone"),
        pytest.param("Is it so?", "Is it so.", ("?", "."), id="a question"),
        pytest.param("Is it so?", "Is it so, or not.", ("?", ""), id="a question, cut"),
    ],
)
def test_a_small_change_is_told(text: str, spoken: str, change: tuple[str, str]) -> None:
    found = nearest(target(SAID.format(spoken)), text, lambda _: True)

    assert found.status == "altered"
    assert change in changed(found)


def test_two_words_of_which_one_is_common_are_not_altered_ones() -> None:
    source = "".join(SAID.format(f"{one} harbour is open.") for one in ("Our", "Your", "Their"))

    assert nearest(target(source), "deep harbour", lambda _: True).status == "absent"


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        pytest.param("We need a rule.", "We need a [rule](https://x.org/a).", id="a link"),
        pytest.param("We need a rule.", "We need a [rule][1].", id="a reference"),
        pytest.param("We need a rule.", "We **need** a _rule_.", id="emphasis"),
        pytest.param("We need a rule.", "We need[^2] a rule.[^note]", id="footnotes"),
        pytest.param("We need a rule.", "We need<br>a <em>rule</em>.", id="tags"),
        pytest.param("We need a rule & a law.", "We need a rule &amp; a law.", id="an entity"),
        pytest.param("We need rule #1.", r"We need rule \#1.", id="an escape"),
        pytest.param("“Yes” is no rule.", "‘Yes’ is no rule.", id="marks of another level"),
        pytest.param('"Yes" is no rule.', "''Yes'' is no rule.", id="two single marks"),
        pytest.param("Vraiment!", "Vraiment !", id="a space before a sign"),
        pytest.param("Well … yes", "Well . . . yes", id="points apart"),
        pytest.param("日本の港は開く。", "日本 の港は 開く。", id="spaces in Japanese"),
        pytest.param("Fee—and more", "Fee — and more", id="a dash without spaces"),
        pytest.param("The development ends.", "The develop-\nment ends.", id="a broken word"),
        pytest.param("The development ends.", "The develop\u00ad\nment ends.", id="softly"),
        pytest.param("It is long-term now.", "It is long-\nterm now.", id="its own hyphen"),
        pytest.param("Long-term development", "Long-\nterm develop-\nment", id="both"),
        pytest.param("We go\u200e there~now\ufe0f", "We go there〜now", id="unseen signs"),
        pytest.param("So – it is", "So ─ it is", id="a line for a dash"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_what_printers_and_pages_add_is_not_what_is_said(
    text: str, spoken: str, *, turned: bool
) -> None:
    ours, theirs = (spoken, text) if turned else (text, spoken)
    passage = Passage(theirs, "Ann Lee", "speech", 1, 1, 1, 1, 0, len(theirs))

    found = nearest(Target(theirs, [passage]), ours)

    assert (found.status, changed(found)) == ("normalized", [])


@pytest.mark.parametrize(
    "text", ["2 * 3 * 4", "a_b_c", "C:\\ drive", "5 < 6", "[sic] (so)", "R&D;"]
)
def test_signs_that_are_no_markup_stay(text: str) -> None:
    assert not markup(text)


APART: Final = "“It was cold,” said Ann Lee, “and Nobody came for us.”\n\nIt was late.\n"


@pytest.mark.parametrize(
    ("text", "status", "changes"),
    [
        pytest.param("It was cold, and Nobody came for us.", "normalized", [], id="as one"),
        pytest.param("It was cold and Nobody came for us.", "normalized", [], id="without comma"),
        pytest.param(
            "was cold, and Nobody came",
            "cropped",
            [("", "It"), ("", "for us.")],
            id="a part of both",
        ),
        pytest.param(
            "It was warm, and Nobody came for us.", "altered", [("warm", "cold")], id="altered"
        ),
    ],
)
def test_passages_of_one_speech_may_be_one_text(
    text: str, status: str, changes: list[tuple[str, str]]
) -> None:
    found = best(text, APART)

    assert (found.status, changed(found), len(found.passages)) == (status, changes, 2)


def test_paragraphs_of_one_speech_may_be_one_text() -> None:
    found = best("It was cold. Nobody came.", "Ann Lee said: “It was cold.\n\n“Nobody came.”\n")

    assert (found.status, len(found.passages)) == ("normalized", 2)


def test_speech_counts_before_a_title_of_the_same_words() -> None:
    source = "The report “Tides Change” came out.\n\n“Tides Change”, said Ann Lee.\n"

    found = best("Tides Change", source)

    assert (found.status, found.passages[0].kind) == ("exact", "speech")


VOCABULARY: Final = [*WORDS, "the", "of", "a", "we"]


@quick(150)
@given(
    st.lists(
        st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14), min_size=1, max_size=6
    ),
    st.data(),
    st.sampled_from(["change", "drop", "add", "case"]),
)
def test_any_word_changed_anywhere_never_matches_and_is_told(
    spoken: list[list[str]], data: st.DataObject, how: str
) -> None:
    one = data.draw(st.sampled_from(spoken))
    at = data.draw(st.integers(0, len(one) - 1))
    new = {
        "change": [*one[:at], "zebra", *one[at + 1 :]],
        "drop": [*one[:at], *one[at + 1 :]],
        "add": [*one[:at], "hardly", *one[at:]],
        "case": [*one[:at], one[at].upper(), *one[at + 1 :]],
    }[how]
    text = " ".join(new) + "."

    found = best(text, told(spoken))

    if f"“{text}”" not in told(spoken):
        assert found.status not in MATCHES
        assert len(new) <= 3 or found.status in {"altered", "cropped"}


def seconds(quotes: int, source: Target, asked: list[str]) -> float:
    start = process_time()
    for number in range(quotes):
        nearest(source, asked[number % len(asked)])
    return process_time() - start


def test_twice_as_many_quotes_take_about_twice_the_time() -> None:
    spoken = [[f"{word}{number % 97}" for word in WORDS] for number in range(100)]
    source = target(told(spoken))
    asked = [" ".join([*one[:9], "zebra", *one[10:]]) + "." for one in spoken]
    nearest(source, asked[0])

    once = min(seconds(40, source, asked) for _ in range(3))
    twice = min(seconds(80, source, asked) for _ in range(3))

    assert twice < 3.5 * once


def comparing(size: int) -> float:
    """Seconds of CPU for as many quotes as the text has passages."""
    spoken = [
        [f"{word}{number}" if number % 3 else word for word in WORDS[:10]] + [f"end{number}"]
        for number in range(size)
    ]
    source = told(spoken)
    asked = [" ".join(one) + "." for one in spoken]
    start = process_time()
    prepared = target(source)
    found = [nearest(prepared, one).status for one in asked]
    spent = process_time() - start
    assert set(found) <= set(MATCHES)
    return spent


def test_a_text_and_its_quotes_twice_as_long_take_less_than_three_and_a_half_times_the_time() -> (
    None
):
    comparing(50)

    once = min(comparing(120) for _ in range(3))
    twice = min(comparing(240) for _ in range(3))

    assert twice < 3.5 * once
