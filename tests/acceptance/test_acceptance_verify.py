"""`missioncli verify` and `missioncli passages` as people at a terminal and programs see them."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from conftest import Command, Result

RELEASE: Final = """\
Harbour Council visits Port Alder

PORT ALDER, 4 May 2023 – Members of the Harbour Council (HC) spent two days at the port.

“We came to look at the cranes, but we stayed to listen to the people who run them,” said Marta Quill, Chair of the Harbour Council. “Nobody had told us how cold the mornings are.”

Tomas Brandt, Director of the Port Authority, said: “The new berth will not open before winter.”

“Fishing boats pay half of the fee – and that’s fair,” Brandt added.

Ines Okoro, harbour master of Port Alder, said: “Pilots need rest between two ships.”

“Permits are issued within ten days,” the Ministry of Harbours said.

“Somebody will have to pay for the dredging,” a senior official said.

The council left on Friday. The mayor waved from the long pier.
"""

MISSION: Final = """\
format = 1
[mission]
id = "alder"
title = "Visit to Port Alder"
sources = [1]
[sources.release]
title = "Harbour Council visits Port Alder"
[people]
marta-quill = {name = "Marta Quill"}
tomas-brandt = {name = "Tomas Brandt"}
ines-okoro = {name = "Ines Okoro"}
[organizations]
council = {name = "Harbour Council", acronym = "HC"}
ministry = {name = "Ministry of Harbours"}
[engagements.briefing]
title = "Briefing"
kind = "meeting"
terms = "background"
sources = [8]
"""
QUOTES: Final = """\
[[quotes]]
speaker = "marta-quill"
text = [
  "We came to look at the cranes, but we stayed to listen to the people who run them,",
  "Nobody had told us how cold the mornings are.",
]
sources = [3]
[[quotes]]
speaker = "tomas-brandt"
text = "The new berth will not open before winter."
sources = [4]
[[quotes]]
speaker = "tomas-brandt"
text = "Fishing boats pay half of the fee - and that's fair,"
sources = [5]
[[quotes]]
speaker = "ines-okoro"
text = "Pilots need rest between two ships."
sources = [6]
[[quotes]]
speaker = "ministry"
text = "Permits are issued within ten days,"
sources = [7]
[[quotes]]
attribution = "a senior official"
text = "Somebody will have to pay for the dredging,"
engagement = "briefing"
sources = [8]
"""
WRONG: Final = """\
[[quotes]]
speaker = "tomas-brandt"
text = "The new berth will open before winter."
sources = [4]
[[quotes]]
speaker = "marta-quill"
text = ["We came to look at the cranes,", "Nobody had told us how cold the mornings are."]
sources = [3]
[[quotes]]
speaker = "ines-okoro"
text = "Permits are issued within ten days,"
sources = [7]
[[quotes]]
speaker = "ines-okoro"
text = "Gulls are louder than trams in the month of May."
sources = [6]
[[quotes]]
speaker = "ines-okoro"
text = "Pilots need rest between two ships."
sources = [2]
[[quotes]]
attribution = "the reporter"
text = "The mayor waved from the long pier."
sources = [9]
"""

QUOTE_KEYS: Final = {
    *("speaker", "speaker_name", "text", "status", "source", "line", "paragraph", "column"),
    *("found", "diff", "found_speaker"),
}
MISSING_KEYS: Final = {"text", "speaker", "line", "paragraph", "column"}
PASSAGE_KEYS: Final = {
    *("text", "speaker", "kind", "utterance", "line", "paragraph", "column", "offset", "length"),
}
HIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def port(run: Command) -> Command:
    """The command in a folder with a mission, `mission.toml`, and its text, `release.txt`."""
    write(run, **{"mission.toml": MISSION + QUOTES, "release.txt": RELEASE})
    return run


def write(run: Command, **files: str) -> None:
    for name, text in files.items():
        (run.cwd / name).write_text(text, encoding="utf-8", newline="")


def verify(run: Command, *args: str, data: str = "mission.toml") -> Result:
    return run("--data", data, "verify", *args)


def facts(run: Command, *args: str, code: int = 0, data: str = "mission.toml") -> dict[str, Any]:
    result = verify(run, *args, "--format", "json", data=data)
    assert (result.code, result.err) == (code, "")
    found: dict[str, Any] = json.loads(result.out)
    return found


def passages(run: Command, *args: str) -> list[dict[str, Any]]:
    result = run("passages", *args, "--format", "json")
    assert (result.code, result.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(result.out)
    return found


def statuses(found: dict[str, Any]) -> list[str]:
    return [one["status"] for one in found["quotes"]]


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.iterdir()
        if path.is_file()
    }


def test_quotes_that_match_their_text_exit_with_zero_and_change_nothing(port: Command) -> None:
    before = contents(port.cwd)

    result = verify(port, "release.txt")

    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(
        "Quotes held against their source\tquotes matched 6/6, passages covered 7/7,"
        " names covered 3/3, acronyms covered 1/1\tall match\n"
    )
    assert "Tomas Brandt: “The new berth will not open before winter.”\trelease:4\t\n" in result.out
    assert contents(port.cwd) == before


def test_nothing_is_called_true(port: Command) -> None:
    write(port, **{"mission.toml": MISSION + WRONG})

    out = verify(port, "release.txt").out

    assert "Matches the source" in out
    assert not re.search(r"\b(true|false|correct|lie)\b", out, re.IGNORECASE)


def test_json_has_an_entry_for_each_passage_in_the_order_of_the_dataset(port: Command) -> None:
    found = facts(port, "release.txt")

    assert found.keys() >= {"quotes", "missing", "summary"}
    assert found["missing"].keys() >= {"quotes", "names", "acronyms"}
    assert all(one.keys() >= QUOTE_KEYS for one in found["quotes"])
    assert [one["text"] for one in found["quotes"]] == [
        text
        for quote in tomllib.loads(QUOTES)["quotes"]
        for text in ([quote["text"]] if isinstance(quote["text"], str) else quote["text"])
    ]
    assert found["quotes"][0]["speaker"] == "marta-quill"
    assert found["quotes"][0]["speaker_name"] == "Marta Quill"
    assert (found["quotes"][-1]["speaker"], found["quotes"][-1]["speaker_name"]) == (
        *(None, "a senior official"),
    )
    assert statuses(found) == [*["exact"] * 3, "normalized", *["exact"] * 3]
    lines = RELEASE.split("\n")
    for one in found["quotes"]:
        line = lines[one["line"] - 1]
        assert line[one["column"] - 1 :].startswith(one["found"])
        assert RELEASE.split("\n\n")[one["paragraph"] - 1].startswith(line)


def test_every_verdict_is_told_with_what_differs_and_whose_it_is(port: Command) -> None:
    write(port, **{"mission.toml": MISSION + WRONG})

    found = facts(port, "release.txt", code=1)

    assert statuses(found) == [
        *("altered", "cropped", "exact", "misattributed", "absent", "exact", "unmarked")
    ]
    altered, cropped, _, wrong, absent, elsewhere, unmarked = found["quotes"]
    assert altered["diff"] == [{"dataset": "", "source": "not"}]
    assert cropped["diff"] == [
        {"dataset": "", "source": "but we stayed to listen to the people who run them,"}
    ]
    assert wrong["found_speaker"] == "Ministry of Harbours"
    assert [absent[key] for key in ("line", "paragraph", "column", "found")] == [None] * 4
    assert (elsewhere["cited"], elsewhere["paragraph"]) == ([2], 6)
    assert unmarked["line"] == 17
    assert found["missing"]["quotes"][0].keys() >= MISSING_KEYS


@pytest.mark.parametrize("form", ["plain", "markdown", "table"])
def test_every_form_for_people_says_what_is_wrong(port: Command, form: str) -> None:
    write(port, **{"mission.toml": MISSION + WRONG})

    result = verify(port, "release.txt", "--format", form)

    out = " ".join(re.sub(r"[│\n*]", " ", result.out).split())
    assert (result.code, result.err) == (1, "")
    for words in ("Altered", "Cropped", "not all match", "quotes matched 1/6"):
        assert words in out
    for words in ("“not” is dropped here", "given there to Ministry of Harbours", "cited as ¶2"):
        assert words in out
    assert "left out: “but we stayed to listen to the people who run them,”" in out
    # In a table the paragraph stands at the end of the line, where the sentence may go on below.
    alone = re.sub(r" ¶\d+", "", out)
    assert "Marta Quill: “Nobody had told us how cold the mornings are.”" in alone


def test_altered_words_of_somebody_else_say_whose_they_are(port: Command) -> None:
    quote = WRONG.partition("\n[[quotes]]")[0].replace("tomas-brandt", "ines-okoro")
    write(port, **{"mission.toml": MISSION + quote})

    result = verify(port, "release.txt", "--speaker", "ines-okoro")

    assert result.code == 1
    assert "Altered\tInes Okoro: “The new berth will open before winter.”" in result.out
    assert "Tomas Brandt" in result.out


def test_only_the_speaker_or_the_mission_that_is_named_is_compared(port: Command) -> None:
    narrowed = facts(port, "release.txt", "--speaker", "okoro")
    whole = facts(port, "release.txt", "--mission", "alder")

    assert [one["speaker"] for one in narrowed["quotes"]] == ["ines-okoro"]
    assert narrowed["missing"]["quotes"] == []
    assert len(whole["quotes"]) == 7


@pytest.mark.parametrize(
    ("option", "near"), [("--speaker", "Ines Okoro"), ("--mission", "Visit to Port Alder")]
)
def test_an_unknown_name_is_told(port: Command, option: str, near: str) -> None:
    result = verify(port, "release.txt", option, near[:-1] + "x")

    assert (result.code, result.out) == (2, "")
    assert near in result.err


def test_unnamed_speakers_can_be_asked_for(port: Command) -> None:
    listed = port("--data", "mission.toml", "quotes", "--speaker", "senior official")
    found = facts(port, "release.txt", "--speaker", "senior official")

    assert listed.out.count("\n") == 1
    assert [one["speaker_name"] for one in found["quotes"]] == ["a senior official"]


def test_nothing_to_compare_is_said(port: Command) -> None:
    write(port, **{"mission.toml": MISSION + QUOTES, "none.md": "Dear friends.\n"})

    narrowed = verify(port, "release.txt", "--speaker", "council")
    draft = verify(port, "--draft", "none.md")

    assert (narrowed.code, draft.code) == (0, 0)
    assert narrowed.err == ("missioncli: nothing to compare: no quote on file with this speaker\n")
    assert draft.err == "missioncli: nothing to compare: no quotation in the draft\n"


def test_narrowing_changes_neither_verdicts_nor_what_is_missing(port: Command) -> None:
    kept = QUOTES.replace('"Nobody had told us how cold the mornings are.",', "")
    write(port, **{"mission.toml": MISSION + kept})
    whole = facts(port, "release.txt", code=1)

    for option in (("--speaker", "marta-quill"), ("--mission", "alder")):
        narrowed = facts(port, "release.txt", *option, code=1)
        assert narrowed["missing"] == whole["missing"]
        assert narrowed["summary"].keys() == whole["summary"].keys()
        assert all(one in whole["quotes"] for one in narrowed["quotes"])


def test_a_speaker_that_nobody_defines_is_told_and_nobody_is_accused(port: Command) -> None:
    write(port, **{"mission.toml": MISSION + QUOTES.replace("ines-okoro", "ines-okora")})

    asked = port("--data", "mission.toml", "quotes")
    for args in (("release.txt",), ("--draft", "release.txt")):
        result = verify(port, *args, "--format", "json")
        assert (result.code, result.err) == (3, asked.err)
        assert "no person or organization has the key 'ines-okora'" in result.err
        assert "misattributed" not in statuses(json.loads(result.out))


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        pytest.param(
            "Pilots need rest between two ships.", "cited as ¶2, printed in ¶6", id="cited wrongly"
        ),
        pytest.param("quick win", "but as a title, a term or the like", id="no speech"),
        pytest.param("Pilots need rest. Two ships!", "there in 2 passages", id="joined"),
    ],
)
def test_a_remark_stands_in_a_column_of_its_own(port: Command, text: str, remark: str) -> None:
    release = RELEASE + (
        "\nIt was a so-called “quick win” for trade.\n"
        "\n“Pilots need rest,” Ines Okoro said. “Two ships!”\n"
    )
    quote = f'[[quotes]]\nspeaker = "ines-okoro"\ntext = "{text}"\nsources = [2]\n'
    write(port, **{"mission.toml": MISSION + quote, "release.txt": release})

    lines = verify(port, "release.txt").out.splitlines()
    (line,) = [one for one in lines if one.startswith("Matches") and f"“{text}”" in one]

    assert remark in line.split("\t")[3]
    assert all(
        one.count("\t") == (3 if one.split("\t")[0].startswith("Matches") else 2) for one in lines
    )


def test_the_file_is_named_where_paragraphs_are_of_no_source(port: Command) -> None:
    write(port, **{"draft.md": DRAFT})

    for args in (("verify", "--draft", "draft.md"), ("passages", "draft.md")):
        table = port("--data", "mission.toml", *args, "--format", "table")
        assert "¶ paragraphs of draft.md" in table.out


def test_completeness_is_not_proposed_again(port: Command) -> None:
    asked = verify(port, "release.txt", "--complete", "--format", "table")
    other = verify(port, "release.txt", "--format", "table")

    assert "Next: missioncli passages FILE" in asked.out
    assert "Next: missioncli verify --complete, missioncli passages FILE" in other.out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["release.txt"], "--source is for quotes to paste: add --format toml"),
        (["release.txt", "--number"], "--source is for quotes to paste"),
    ],
)
def test_a_source_is_cited_in_quotes_to_paste_only(
    port: Command, args: list[str], told: str
) -> None:
    result = port("passages", *args, "--source", "release")

    assert (result.code, result.out) == (2, "")
    assert told in result.err


@pytest.mark.parametrize("source", ["x:y", "My source", "", "-"])
def test_a_source_to_cite_must_be_a_key(port: Command, source: str) -> None:
    result = port("passages", "release.txt", "-f", "toml", f"--source={source}")

    assert (result.code, result.out) == (2, "")
    assert "is no key of a source" in result.err


@pytest.fixture
def two(port: Command) -> Command:
    """The mission with two sources, `release` and `letter`."""
    cited = re.sub(r"sources = \[(\d)\]", r'sources = ["release:\1"]', MISSION + QUOTES)
    second = '[sources.letter]\ntitle = "A letter"\n'
    extra = '[[quotes]]\nspeaker = "ines-okoro"\ntext = "All is well."\nsources = ["letter:1"]\n'
    write(port, **{"mission.toml": cited.replace("[people]", second + "[people]") + extra})
    write(port, **{"letter.txt": "Ines Okoro wrote: “All is well.”\n"})
    return port


def test_several_sources_are_told_apart_by_their_keys(two: Command) -> None:
    one = facts(two, "release=release.txt")
    both = facts(two, "letter=letter.txt", "release=release.txt")

    assert {quote["source"] for quote in one["quotes"]} == {"release"}
    assert len(both["quotes"]) == 8
    assert both["quotes"][-1]["source"] == "letter"
    assert statuses(both)[-1] == "exact"


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        pytest.param(["release.txt"], ["release", "letter"], id="no key"),
        pytest.param(
            ["relaese=release.txt"], ["relaese", "did you mean release?"], id="misspelled"
        ),
        pytest.param(["q=release.txt"], ["'q'", "release and letter"], id="unknown"),
        pytest.param(["letter="], ["name a file", "letter=FILE"], id="no file"),
        pytest.param(["letter=a", "letter=b"], ["letter"], id="twice"),
        pytest.param([], ["verify [SOURCE=]FILE"], id="nothing"),
    ],
)
def test_a_source_that_cannot_be_told_is_asked_for(
    two: Command, texts: list[str], told: list[str]
) -> None:
    write(two, a="A", b="B")

    result = verify(two, *texts)

    assert (result.code, result.out) == (2, "")
    assert all(words in result.err for words in told)
    assert result.err.count("\n") == 1


def test_a_file_may_have_an_equals_sign_in_its_name(port: Command) -> None:
    write(port, **{"may=4.txt": RELEASE})

    assert statuses(facts(port, "may=4.txt")) == statuses(facts(port, "release=may=4.txt"))


def test_a_hyphen_is_standard_input(port: Command) -> None:
    for given in ("-", "release=-"):
        result = port.shell(f"missioncli --data mission.toml verify {given} < release.txt")
        assert (result.code, result.err) == (0, "")
    listed = port.shell("missioncli passages - -f json < release.txt")

    assert len(json.loads(listed.out)) == 7


@pytest.mark.parametrize(
    "args",
    [
        ["verify", "none.txt"],
        ["verify", "release=none.txt"],
        ["verify", "--draft", "none.txt"],
        ["verify", "--print-hash", "none.txt"],
        ["passages", "none.txt"],
        ["passages", "--number", "none.txt"],
    ],
    ids=" ".join,
)
def test_a_file_that_is_not_there_is_told(port: Command, args: list[str]) -> None:
    result = port("--data", "mission.toml", *args)

    assert (result.code, result.out) == (3, "")
    assert result.err.startswith("missioncli: none.txt: ")


def test_a_file_in_another_encoding_is_told(port: Command) -> None:
    (port.cwd / "old.txt").write_bytes(RELEASE.encode("cp1252"))

    for result in (verify(port, "old.txt"), port("passages", "old.txt")):
        assert (result.code, result.out) == (3, "")
        assert "old.txt: it is not UTF-8 (byte 0x" in result.err


def test_unicode_of_windows_and_its_line_breaks_are_fine(port: Command) -> None:
    expected = facts(port, "release.txt")
    windows = RELEASE.replace("\n", "\r\n")
    for name, data in {
        "bom.txt": b"\xef\xbb\xbf" + RELEASE.encode(),
        "utf16.txt": windows.encode("utf-16"),
        "crlf.txt": windows.encode(),
    }.items():
        (port.cwd / name).write_bytes(data)

        assert facts(port, name) == expected


@pytest.mark.parametrize(
    ("args", "told"),
    [
        pytest.param(["release=-", "letter=-"], "standard input is one text", id="stdin twice"),
        pytest.param(["--draft", "a", "release=b"], "leave out the other texts", id="draft, text"),
        pytest.param(["--draft", "a", "--print-hash"], "leave out --print-hash", id="draft, hash"),
        pytest.param(["--print-hash"], "verify [SOURCE=]FILE", id="hash of nothing"),
        pytest.param(["--draft", "a", "--complete"], "leave out --complete", id="draft, complete"),
        pytest.param(
            ["--print-hash", "a", "--speaker", "okoro"], "leave out --speaker", id="hash, speaker"
        ),
        pytest.param(
            ["--print-hash", "a", "--complete"], "leave out --complete", id="hash, complete"
        ),
        pytest.param(["--print-hash", "a", "-f", "json"], "leave out --format", id="hash, format"),
    ],
)
def test_what_cannot_be_done_together_is_refused(two: Command, args: list[str], told: str) -> None:
    write(two, a="A", b="B")

    result = verify(two, *args)

    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_quotes_of_a_text_that_was_not_given_are_counted(two: Command) -> None:
    result = verify(two, "release=release.txt")

    assert result.out.startswith(
        "Quotes held against their source\tquotes matched 6/6, 1 of another source not compared,"
    )
    assert facts(two, "release=release.txt")["summary"]["quotes_not_compared"] == 1
    assert facts(two, "letter=letter.txt")["summary"]["quotes_not_compared"] == 6


def test_a_text_of_another_width_of_letters_without_its_mark_is_told(port: Command) -> None:
    (port.cwd / "wide.txt").write_bytes("Lena said: 'Yes.'".encode("utf-16-le"))

    for result in (verify(port, "wide.txt"), port("passages", "wide.txt")):
        assert (result.code, result.out) == (3, "")
        assert "wide.txt: it is not UTF-8 (it has NUL bytes)" in result.err


def test_closed_standard_input_is_told(port: Command) -> None:
    for command in ("verify", "passages"):
        result = port.shell(f"missioncli --data mission.toml {command} - <&-")

        assert (result.code, result.out) == (3, "")
        assert result.err == "missioncli: standard input: it is closed\n"


def test_a_text_without_words_is_told_beside_its_verdicts(port: Command) -> None:
    write(port, **{"empty.txt": " \n"})

    result = verify(port, "empty.txt")

    assert (result.code, result.err) == (1, "missioncli: empty.txt: there are no words in it\n")


def test_passages_in_another_order_are_said_to_be(port: Command) -> None:
    first, second = '"We came', '"Nobody had told us how cold the mornings are.",\n'
    quote = QUOTES.replace(second, "").replace(f"  {first}", f"  {second}  {first}")
    write(port, **{"mission.toml": MISSION + quote})

    result = verify(port, "release.txt")

    assert result.code == 1
    assert "Altered\tMarta Quill: “We came" in result.out
    assert "\tprinted there before the passage above; line 5" in result.out


def test_altered_words_of_a_speaker_by_another_form_of_the_name_are_nobody_elses(
    port: Command,
) -> None:
    write(port, **{"mission.toml": MISSION + WRONG.partition("\n[[quotes]]")[0]})
    write(port, **{"short.txt": "Mr Brandt said: “The new berth will not open before winter.”\n"})

    result = verify(port, "short.txt")

    assert "Altered\tTomas Brandt" in result.out
    assert "given there to" not in result.out


def test_complete_fails_where_the_dataset_lacks_something(port: Command) -> None:
    whole = verify(port, "release.txt", "--complete")
    write(port, **{"mission.toml": MISSION + QUOTES.partition("[[quotes]]\nattribution")[0]})
    lenient = verify(port, "release.txt")
    strict = verify(port, "release.txt", "--complete")

    assert (whole.code, lenient.code, strict.code) == (0, 0, 1)
    assert lenient.out == strict.out
    assert "Passages not on file\tsenior official: “Somebody will have to pay" in strict.out
    assert "passages covered 6/7" in strict.out


def test_the_hash_is_printed_and_a_text_that_differs_is_told_first(port: Command) -> None:
    printed = verify(port, "--print-hash", "release.txt")
    sha256, name = printed.out.split()
    keyed = verify(port, "--print-hash", "release=release.txt")
    described = MISSION.replace("[people]", f'sha256 = "{sha256}"\n[people]') + QUOTES
    write(port, **{"mission.toml": described})
    write(port, **{"folded.txt": RELEASE.replace("\n", "\r\n").replace("–", "—")})
    write(port, **{"other.txt": RELEASE.replace("Friday", "Monday")})

    assert (printed.code, printed.err, name) == (0, "", "release.txt")
    assert keyed.out.startswith(sha256)
    assert verify(port, "release.txt").err == verify(port, "folded.txt").err == ""
    differing = port.shell("missioncli --data mission.toml verify other.txt 2>&1")
    assert differing.code == 0
    assert differing.out.startswith("missioncli: this is not the text that 'release' describes")


DRAFT: Final = """\
Friends of the port,

Tomas Brandt said: “The new berth will not open before winter.”

Tomas Brandt said: “The new berth will open before winter.”

Tomas Brandt said: “Pilots need rest between two ships.”

Marta Quill said: “we stayed to listen to the people who run them,” and left.

Ines Okoro said: “Gulls are louder than trams in the month of May.”

“Somebody will have to pay for the dredging,” a senior official said.
"""


def test_a_draft_is_held_against_the_quotes_on_file(port: Command) -> None:
    write(port, **{"draft.md": DRAFT})
    before = contents(port.cwd)

    found = facts(port, "--draft", "draft.md", code=1)
    plain = verify(port, "--draft", "draft.md")

    assert statuses(found) == [
        *("exact", "altered", "misattributed", "cropped", "absent", "not-on-record")
    ]
    assert found["quotes"][1]["diff"] == [{"dataset": "", "source": "not"}]
    assert found["quotes"][2]["found_speaker"] == "Ines Okoro"
    assert (plain.code, plain.err) == (1, "")
    for words in ("Not on file\t", "Altered\t", "Cropped\t", "Somebody else's on file\t"):
        assert f"\n{words}" in plain.out
    assert "\nOn file, but not on the record\tsenior official: “Somebody" in plain.out
    assert "\tdraft.md:7\ton file as background; line 13" in plain.out
    assert contents(port.cwd) == before


def test_a_draft_that_quotes_what_is_on_file_exits_with_zero(port: Command) -> None:
    write(
        port, **{"draft.md": DRAFT.partition("\n\nTomas Brandt said: “The new berth will open")[0]}
    )

    for form in ("plain", "table"):
        result = verify(port, "--draft", "draft.md", "--format", form)
        assert (result.code, result.err) == (0, "")


def test_a_folder_of_missions_is_compared_mission_by_mission(port: Command) -> None:
    folder = port.cwd / "all"
    folder.mkdir()
    (folder / "one.toml").write_text(MISSION + QUOTES, encoding="utf-8")
    other = MISSION.replace('"alder"', '"later"').replace("sources.release", "sources.report")
    (folder / "two.toml").write_text(
        other + '[[quotes]]\nspeaker = "ines-okoro"\ntext = "All is well."\nsources = [1]\n',
        encoding="utf-8",
    )
    write(port, **{"report.txt": "Ines Okoro wrote: “All is well.”\n"})

    both = facts(port, "release=release.txt", "report=report.txt", data="all")
    one = facts(port, "report.txt", "--mission", "later", data="all")

    assert [quote["mission"] for quote in both["quotes"]] == [*["alder"] * 7, "later"]
    assert set(statuses(both)) == {"exact", "normalized"}
    assert [quote["text"] for quote in one["quotes"]] == ["All is well."]


def test_a_faulty_file_of_a_folder_is_told_and_the_rest_compared(port: Command) -> None:
    folder = port.cwd / "all"
    folder.mkdir()
    (folder / "one.toml").write_text(MISSION + QUOTES, encoding="utf-8")
    (folder / "two.toml").write_text("format = 1\n[mission]\n", encoding="utf-8")

    result = verify(port, "release.txt", data="all")

    assert result.code == 3
    assert "two.toml" in result.err
    assert "quotes matched 6/6" in result.out


def test_the_answer_can_be_written_to_a_file(port: Command) -> None:
    done = verify(port, "release.txt", "--output", "report.json")
    again = verify(port, "release.txt", "--output", "report.json")

    assert (done.code, done.out, again.code) == (0, "", 3)
    assert json.loads((port.cwd / "report.json").read_text("utf-8"))["summary"]["quotes"] == 6


def test_a_format_that_does_not_exist_is_refused(port: Command) -> None:
    for result in (verify(port, "release.txt", "-f", "csv"), port("passages", "x", "-f", "csv")):
        assert (result.code, result.out) == (2, "")


def test_a_numbered_text_has_no_other_format(port: Command) -> None:
    result = port("passages", "release.txt", "--number", "-f", "json")

    assert (result.code, result.out) == (2, "")
    assert "leave out --format json" in result.err


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_passages_say_where_they_stand_and_who_speaks(port: Command, end: str) -> None:
    text = RELEASE.replace("\n", end)
    write(port, **{"text.txt": text})

    found = passages(port, "text.txt")

    assert all(one.keys() >= PASSAGE_KEYS for one in found)
    for one in found:
        assert text[one["offset"] : one["offset"] + one["length"]] == one["text"]
        assert text[one["offset"] - 1] == "“"
        assert text.split(end)[one["line"] - 1][one["column"] - 1 :].startswith(one["text"])
        assert one["text"] in text.split(end * 2)[one["paragraph"] - 1]
    assert [(one["utterance"], one["speaker"]) for one in found] == [
        (1, "Marta Quill"),
        (1, "Marta Quill"),
        (2, "Tomas Brandt"),
        (3, "Tomas Brandt"),
        (4, "Ines Okoro"),
        (5, "Ministry of Harbours"),
        (6, "senior official"),
    ]
    assert {one["kind"] for one in found} == {"speech"}


def test_passages_that_are_no_speech_are_other(port: Command) -> None:
    write(
        port,
        **{
            "text.txt": "The report “Tides of Change” came out in a so-called “quick win” for trade.\n"
        },
    )

    assert {one["kind"] for one in passages(port, "text.txt")} == {"other"}


def test_offsets_count_characters_behind_a_byte_order_mark(port: Command) -> None:
    (port.cwd / "bom.txt").write_bytes(b"\xef\xbb\xbf" + "𝒳 said: “港は”.\n".encode())

    (found,) = passages(port, "bom.txt")

    assert (found["offset"], found["length"], found["column"]) in {(9, 2, 10), (10, 2, 10)}


def test_passages_as_toml_can_be_pasted_into_a_mission_file(port: Command) -> None:
    head = MISSION.replace("ministry =", "ministry-of-harbours =")
    pasted = port("passages", "release.txt", "--format", "toml")
    write(port, **{"pasted.toml": head + pasted.out})

    assert (pasted.code, pasted.err) == (0, "")
    assert port("check", "pasted.toml").code == 0
    found = facts(port, "release.txt", "--complete", data="pasted.toml")
    assert set(statuses(found)) == {"exact"}
    assert (found["summary"]["quotes"], found["missing"]["quotes"]) == (6, [])


ODD: Final = (
    "It is \\ cheap, and \\u0041 is no letter",
    'It is "cheap" they say, \'\'\' and """ are marks',
    "It runs on\nin the next line of it",
    "It runs on\r\nin the next line of it",
    "  It has blanks around it  ",
    "=1+1 # [x] | ends here today",
    "It tabs\tfar away from here",
)


def test_odd_words_as_toml_are_the_same_words(port: Command) -> None:
    write(port, **{"text.txt": "\n\n".join(f"Ines Okoro said: “{words}.”" for words in ODD)})

    pasted = port("passages", "text.txt", "--format", "toml")
    listed = [one["text"] for one in passages(port, "text.txt") if one["kind"] == "speech"]
    write(port, **{"pasted.toml": MISSION + pasted.out})

    assert pasted.code == 0
    assert [
        text
        for quote in tomllib.loads(pasted.out)["quotes"]
        for text in ([quote["text"]] if isinstance(quote["text"], str) else quote["text"])
    ] == [text.replace("\r\n", "\n") for text in listed]
    assert set(statuses(facts(port, "text.txt", data="pasted.toml"))) <= {"exact", "normalized"}


def test_a_text_is_printed_with_the_numbers_of_its_paragraphs(port: Command) -> None:
    result = port("passages", "--number", "release.txt")

    lines = result.out.splitlines()
    assert (result.code, result.err) == (0, "")
    assert [line.strip().removeprefix("¶")[1:].strip() for line in lines if line] == [
        line for line in RELEASE.splitlines() if line
    ]
    assert [line[:2] for line in lines if line] == [f"¶{number}" for number in range(1, 10)]


def test_a_text_without_quotations_or_words_is_no_failure(port: Command) -> None:
    write(port, **{"none.txt": "No marks at all.\n", "empty.txt": ""})

    for name in ("none.txt", "empty.txt"):
        assert passages(port, name) == []
        assert port("passages", name, "-f", "table" if name == "none.txt" else "toml").code == 0
        assert port("passages", "--number", name).code == 0
        assert verify(port, name).code == 1


HOSTILE: Final = (
    "Ines Okoro said: “=HYPERLINK(1) \x1b[31mred\x1b]0;x\x07 \u202egnirts \x9b1m"
    " <b>bold</b> [red]y[/red] [/note] | *stars* `tick` &amp; end.”\n"
)


@pytest.mark.parametrize("form", ["plain", "markdown", "table"])
def test_hostile_words_of_a_text_are_printed_visibly(port: Command, form: str) -> None:
    write(port, **{"text.txt": HOSTILE})

    for result in (
        port("passages", "text.txt", "-f", form),
        verify(port, "text.txt", "-f", form),
        verify(port, "--draft", "text.txt", "-f", form),
    ):
        assert result.code in {0, 1}
        assert "HYPERLINK" in result.out
        assert not HIDDEN.search(result.out.replace("\t", "").replace("\n", ""))


def test_hostile_words_are_no_markup(port: Command) -> None:
    write(port, **{"text.txt": HOSTILE})

    table = port("passages", "text.txt", "-f", "table").out
    markdown = port("passages", "text.txt", "-f", "markdown").out

    assert "[/note]" in table
    assert "<b>" not in markdown
    assert " | " not in markdown
    assert "*stars*" not in markdown.replace("\\*", "")


@pytest.mark.parametrize("form", ["json", "toml"])
def test_hostile_words_come_back_unchanged_from_a_data_format(port: Command, form: str) -> None:
    write(port, **{"text.txt": HOSTILE})

    out = port("passages", "text.txt", "-f", form).out
    found = json.loads(out) if form == "json" else tomllib.loads(out)["quotes"]

    assert found[0]["text"] == HOSTILE.partition("“")[2].removesuffix("”\n")
    assert "\x1b" not in out


def test_hostile_words_are_printed_visibly_with_the_numbers(port: Command) -> None:
    write(port, **{"text.txt": HOSTILE})

    out = port("passages", "--number", "text.txt").out

    assert not HIDDEN.search(out.replace("\n", ""))
    assert "[/note]" in out


def test_a_hostile_name_of_a_file_is_printed_visibly(port: Command) -> None:
    name = "a\x1b[31m.txt"
    write(port, **{name: RELEASE})

    for result in (
        port("passages", name),
        verify(port, "--print-hash", name),
        verify(port, f"x\x1b={name}x"),
        port("passages", f"{name}x"),
    ):
        assert "\x1b" not in result.out + result.err


def test_the_passages_page_names_its_text_and_counts(port: Command) -> None:
    plain = port("passages", "release.txt")
    markdown = port("passages", "release.txt", "--format", "markdown")
    table = port("passages", "release.txt", "--format", "table")

    assert plain.out.startswith("Quoted passages of release.txt\t7 passages of speech, 0 other")
    assert "()" not in markdown.out
    assert "paragraphs of ¶" not in table.out
