"""Words that are near the right ones, or do not belong where they stand."""

import json
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


ATTRIBUTED: Final = '[[quotes]]\nattribution = "an aide"\nsources = [1]\n'


def written(text: object) -> str:
    """A text or a list of them as TOML has it, with real characters."""
    return json.dumps(text, ensure_ascii=False)


@pytest.mark.parametrize(
    ("field", "word", "meant"),
    [
        ("category", "pricing", ""),
        ("category", "market-acess", "market-access"),
        ("category", "regulatry", "regulatory"),
        ("category", "suply-chain", "supply-chain"),
        ("category", "taxes", "tax"),
        ("category", "health", ""),
        ("category", "agriculture", ""),
        ("category", "culture", ""),
    ],
)
def test_a_word_near_a_usual_one(tmp_path: Path, field: str, word: str, meant: str) -> None:
    text = f'[issues.a]\ntitle = "A"\n{field} = "{word}"\nsummary = "x"\nsources = [1]\n'
    assert found(tmp_path, "near-word", text) == [f"issues.a.{field}"] * bool(meant)
    hints = {finding.suggestion for finding in check(tmp_path / "a.toml")}
    assert (f"did you mean {meant}?" in hints) == bool(meant)


def test_each_open_vocabulary_has_near_words(tmp_path: Path) -> None:
    text = """[organizations]
a = {name = "A", kind = "ministery"}
[engagements.b]
kind = "roundtabel"
title = "B"
[[outcomes]]
kind = "comitment"
summary = "x"
"""
    keys = ["organizations.a.kind", "engagements.b.kind", "outcomes[1].kind"]
    assert found(tmp_path, "near-word", text) == keys


@pytest.mark.parametrize(
    "text",
    [
        *(
            "“We will.”",
            '"We will."',
            "「はい」",
            "『はい』",
            "„Ja“",
            "„Ja”",
            "«Oui»",
            "»Ja«",
            "‹Ja›",
        ),
        *("'Yes'", "‘Yes’", "“‘Yes’”", "“We said ‘no’ to it.”", "＂x＂", "“It was\nlong.”", "“”"),
    ],
)
def test_quotation_marks_around_the_words(tmp_path: Path, text: str) -> None:
    one = f"{ATTRIBUTED}text = {written(text)}\n"
    assert found(tmp_path, "quoted-text", one) == ["quotes[1].text"]
    several = f"{ATTRIBUTED}text = {written(['We came.', text])}\n"
    assert found(tmp_path, "quoted-text", several) == ["quotes[1].text[2]"]


@pytest.mark.parametrize(
    "text",
    [
        *("“Yes,” he said, “no”", "‘Yes,’ he said, ‘no’", '"A" and "B"', "「はい」と「いいえ」"),
        *("“Yes” was the answer", "The answer was “no”", "“We said “no” to it”", "“", '"', "Yes”"),
        *("’Tis the season", "“Yes.", "We came.", "“Yes’", "«A» ou «B»"),
    ],
)
def test_quotation_marks_that_are_not_around_the_words(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, "quoted-text", f"{ATTRIBUTED}text = {written(text)}\n") == []


def test_only_the_words_of_quotes_are_bare(tmp_path: Path) -> None:
    text = 'notes = ["“x”"]\n[[paraphrases]]\nattribution = "“an aide”"\nsummary = "“x”"\nsources = [1]\n'
    assert found(tmp_path, "quoted-text", text) == []


AGENCY: Final = """[organizations]
pmda = {name = "The agency", acronym = "PMDA"}
"""
OUTCOME: Final = '[[outcomes]]\nkind = "agreement"\nparties = ["pmda"]\nsources = [1]\n'


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        *(
            ("the PDMA said", True),
            ("PMAD", True),
            ("MPDA", True),
            ("PDMA’s", True),
            ("(PDMA)", True),
        ),
        *(("PDMA-led talks", True), ("日本のPDMA", False), ("PMDA", False), ("pdma", False)),
        *(("Pdma", False), ("PDMAs", False), ("APMD", False), ("ADMP", False), ("PD MA", False)),
        *(("PMDB", False), ("PMDAX", False), ("", False)),
    ],
)
def test_an_acronym_with_two_letters_swapped(tmp_path: Path, words: str, *, wrong: bool) -> None:
    text = f"{AGENCY}{OUTCOME}summary = {written(words or 'x')}\n"
    assert found(tmp_path, "swapped-acronym", text) == ["outcomes[1].summary"] * wrong


def test_what_a_source_prints_may_be_misprinted(tmp_path: Path) -> None:
    text = """[organizations.pmda]
name = "The agency"
acronym = "PMDA"
aliases = ["PDMA"]
[[quotes]]
speaker = "pmda"
text = ["PDMA said", "so PDMA did"]
original = "PDMA"
sources = ["news"]
[sources]
news = {title = "News", errata = [{printed = "PDMA", reading = "PMDA", note = "PDMA is not known"}]}
"""
    whole = HEAD.format("a").replace("[1]", '["news:1"]') + text
    assert found(tmp_path, "swapped-acronym", whole) == []
    noted = whole.replace("original", 'notes = ["PDMA"]\noriginal')
    assert found(tmp_path, "swapped-acronym", noted) == ["quotes[1].notes[1]"]


def test_a_swapped_acronym_that_is_known_itself_is_right(tmp_path: Path) -> None:
    both = AGENCY + 'pdma = {name = "Another", acronym = "PDMA"}\n'
    assert found(tmp_path, "swapped-acronym", both + OUTCOME + 'summary = "PDMA and PMDA"\n') == []


@pytest.mark.parametrize(
    ("acronym", "words"), [("US", "SU"), ("EU", "UE"), ("B2B", "BB2"), ("Emea", "Eema")]
)
def test_short_and_mixed_acronyms_are_left_alone(tmp_path: Path, acronym: str, words: str) -> None:
    text = AGENCY.replace("PMDA", acronym) + OUTCOME + f'summary = "{words}"\n'
    assert found(tmp_path, "swapped-acronym", text) == []


def test_an_acronym_is_known_across_files(tmp_path: Path) -> None:
    registry = f"format = 1\n{AGENCY}"
    assert found(tmp_path, "swapped-acronym", registry, 'summary = "PDMA"\n') == [
        "b: mission.summary"
    ]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Dr. Ann Lee", "prefix"),
        ("Dr Ann Lee", "prefix"),
        ("DR. ANN LEE", "prefix"),
        ("Ms. Lee", "prefix"),
        ("Prof. Dr. Max Weber", "prefix"),
        ("Ambassador Ann Lee", "prefix"),
        ("H.E. Ann Lee", "prefix"),
        ("Hon. Ann Lee", "prefix"),
        ("Ann Lee, MD", "suffix"),
        ("Ann Lee, M.D.", "suffix"),
        ("Ann Lee Ph.D.", "suffix"),
        ("Ann Lee, PhD, MBA", "suffix"),
        ("田中さん", "suffix"),
        ("岡田様", "suffix"),
        ("Ann Lee", ""),
        ("Lee", ""),
        ("Dr", ""),
        ("Andrea Drummond", ""),
        ("Drew Barrymore", ""),
        ("MD Anderson", ""),
        ("Ann Prince", ""),
        ("John Lord", ""),
        ("田中", ""),
        ("博士", ""),
        ("Ann Lee Jr.", ""),
        ("Mr.", ""),
        ("Mstislav Rostropovich", ""),
    ],
)
def test_a_title_is_no_part_of_a_name(tmp_path: Path, name: str, field: str) -> None:
    text = f"[people]\nann = {{name = {written(name)}}}\n"
    assert found(tmp_path, "honorific", text) == ["people.ann.name"] * bool(field)
    hints = [one.suggestion for one in check(tmp_path / "a.toml") if one.rule == "honorific"]
    assert all(hint.startswith(f"write {field} = ") for hint in hints)


def test_titles_have_fields_of_their_own(tmp_path: Path) -> None:
    text = (
        '[people]\nann = {name = "Ann Lee", prefix = "Dr.", suffix = "MD", aliases = ["Dr. Lee"]}\n'
    )
    assert found(tmp_path, "honorific", text) == []
    assert found(tmp_path, "honorific", '[organizations]\na = {name = "Dr. Reddy\'s"}\n') == []


@pytest.mark.parametrize(
    ("note", "wrong"),
    [
        *(("ask ann.lee@example.org", True), ("<ann+x@mail.example.co.jp>", True)),
        *(("mailto:a@b.org", True), ("@handle", False), ("a@b", False), ("met @ 9", False)),
        *(("+81 3 1234 5678", True), ("call 03-1234-5678", True), ("(03) 1234-5678", True)),
        *(("0049 30 123456", True), ("+49 (0)30 123456", True), ("080 1234 5678.", True)),
        # numbers that are none
        *(("on 2025-03-17", False), ("on 17.03.2025", False), ("2025/03/17-19", False)),
        *(("0.5 to 0.75 million", False), ("0.12345678", False), ("+20 to 30 percent", False)),
        *(("10 000 000 yen", False), ("1,000,000", False), ("+1,000,000", False)),
        *(("ISBN 978-0-306-40615-7", False), ("ISBN 0-306-40615-7", False)),
        *(("¶3–¶16, ¶18", False), ("paragraphs 10-12, 14-20", False), ("3 4 5 6 7 8 9 10", False)),
        *(("doi:10.1038/s41586-020-2649-2", False), ("09:00 to 17:00", False), ("at 08.15", False)),
        *(("https://example.org/a/0123456789", False), ("version 0.1.2.3.4.5", False)),
        *(("2024-2025, 2026-2027", False), ("Act No. 145 of 1960", False)),
    ],
)
def test_contact_details_in_notes(tmp_path: Path, note: str, *, wrong: bool) -> None:
    text = f'notes = ["first", {written(note)}]\n'
    assert found(tmp_path, "contact-details", text) == ["mission.notes[2]"] * wrong


def test_notes_are_looked_at_wherever_they_are(tmp_path: Path) -> None:
    mail = 'notes = ["a@b.org"]'
    text = f"""[people]
ann = {{name = "Ann", {mail}}}
[issues.i]
title = "I"
category = "tax"
summary = "x"
responses = [{{summary = "x", {mail}}}]
[[quotes]]
attribution = "an aide"
text = "Write to a@b.org"
{mail}
"""
    keys = {"people.ann.notes[1]", "issues.i.responses[1].notes[1]", "quotes[1].notes[1]"}
    assert set(found(tmp_path, "contact-details", text)) == keys
    source = HEAD.format("a") + f'[sources.news]\ntitle = "News"\n{mail}\n'
    assert found(tmp_path, "contact-details", source) == ["sources.news.notes[1]"]
