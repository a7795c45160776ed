"""What a text has and the dataset lacks."""

from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from missioncli.files.document import MissionDocument
from missioncli.files.read import validate
from missioncli.proof.missing import Missing, missing_from
from missioncli.proof.people.acronyms import acronyms_in, swapped
from missioncli.proof.verify import source_of, verdicts

TEXT: Final = (
    "The Alliance of Cold Operators (ACCO) met Trade Minister Ada Marlow in Linde.\n\n"
    "“The store is cold,” said John F. Roe, chairman of ACCO. “The door is not.”\n\n"
    "“It is cold enough,” said Piet van der Hoog, head of stores at Delta.\n"
)


def document(**tables: Any) -> MissionDocument:
    content = {
        "format": 1,
        "mission": {"id": "m", "title": "To Linde"},
        "sources": {"news": {"title": "News"}},
        **tables,
    }
    read = validate(Path("m.toml"), content)
    assert isinstance(read, MissionDocument)
    return read


def missing(text: str = TEXT, **tables: Any) -> Missing:
    documents = [document(**tables)]
    sources = {"news": source_of("news", text)}
    return missing_from(documents, sources, verdicts(documents, sources))


def people(*names: str) -> dict[str, Any]:
    return {f"p{number}": {"name": name} for number, name in enumerate(names)}


def names(text: str, *on_file: str, **more: Any) -> list[str]:
    return [one["name"] for one in missing(text, people=people(*on_file), **more).facts["names"]]


def acronyms(text: str, **tables: Any) -> list[tuple[str, str | None]]:
    found = missing(text, **tables).facts["acronyms"]
    return [(one["acronym"], one["misprint_of"]) for one in found]


def test_an_empty_dataset_lacks_everything() -> None:
    facts, figures = missing()
    assert [one["text"] for one in facts["quotes"]] == [
        "The store is cold,",
        "The door is not.",
        "It is cold enough,",
    ]
    place = {"source": "news", "line": 3, "paragraph": 2, "column": 27}
    assert facts["names"][1] == {"name": "John F. Roe", "beside": "chairman of ACCO", **place}
    place = {"source": "news", "line": 1, "paragraph": 1, "column": 33}
    assert facts["acronyms"] == [{"acronym": "ACCO", "misprint_of": None, **place}]
    assert facts["paraphrases"] == []
    assert figures == {
        "passages": 3,
        "passages_covered": 0,
        "names": 3,
        "names_covered": 0,
        "acronyms": 1,
        "acronyms_covered": 0,
    }


def test_what_is_on_file_is_not_missing() -> None:
    facts, figures = missing(
        people={"ada": {"name": "Ada Marlow"}, "roe": {"name": "John F. Roe"}, **people("P. Hoog")},
        organizations={"acco": {"name": "Alliance", "acronym": "ACCO"}},
        quotes=[{"speaker": "roe", "text": ["The store is cold,", "The door is not."]}],
    )
    assert [one["text"] for one in facts["quotes"]] == ["It is cold enough,"]
    assert facts["names"] == []
    assert facts["acronyms"] == []
    assert figures == {
        "passages": 3,
        "passages_covered": 2,
        "names": 3,
        "names_covered": 3,
        "acronyms": 1,
        "acronyms_covered": 1,
    }


def test_a_passage_printed_again_is_had() -> None:
    text = "“The store is cold,” said Minister Ada Marlow.\n\n“The store is cold”, said Minister Ada Marlow.\n"
    facts, figures = missing(
        text,
        people={"ada": {"name": "Ada Marlow"}},
        quotes=[{"speaker": "ada", "text": "The store is cold,"}],
    )
    assert facts["quotes"] == []
    assert figures["passages_covered"] == figures["passages"] == 2


@pytest.mark.parametrize(
    "on_file",
    ["John F. Roe", "John Roe", "J. Roe", "ROE John", "Jöhn Frank Roe", "John Fitz Roe", "Roe"],
)
def test_names_are_had_fuller_and_shorter(on_file: str) -> None:
    text = "John F. Roe, chairman of ACCO, came."
    assert names(text, "Ada Marlow", on_file) == []


@pytest.mark.parametrize("on_file", ["Mary Roe", "John Doe", "John", "J. R."])
def test_others_are_missing(on_file: str) -> None:
    expected = [] if on_file == "John" else ["John F. Roe"]
    assert names("John F. Roe, chairman of ACCO, came.", on_file) == expected


def test_a_name_in_its_own_script() -> None:
    text = "海洋協会会長の大波太郎氏は述べた。"
    assert names(text) == ["大波太郎"]
    on_file = {"taro": {"name": "Taro Onami", "native_name": "大波 太郎"}}
    assert missing(text, people=on_file).facts["names"] == []


@pytest.mark.parametrize(
    "text", ["The SWMA and two SWMAs met.", "SWMA's members, the SWMA-led talks", "S.W.M.A. met"]
)
def test_an_acronym_in_its_forms(text: str) -> None:
    assert [one.form for one in acronyms_in(text)] == ["SWMA"]
    assert acronyms(text, organizations={"o": {"name": "Store Workers", "acronym": "SWMA"}}) == []
    assert acronyms(text, topics={"swmas": "SWMAs in general"}) == []


def test_dotted_acronyms() -> None:
    assert acronyms("The U.S.-Linde talks in Washington, D.C. ended.") == [
        ("U.S.", None),
        ("D.C.", None),
    ]
    noted = {"id": "m", "title": "To Linde", "notes": ["Washington, DC and the US"]}
    assert acronyms("The U.S.-Linde talks in Washington, D.C. ended.", mission=noted) == []


@pytest.mark.parametrize(
    "text",
    [
        "J. F. Roe and J.F. Roe and J.R.R. Roe came",
        "Part II, Chapter XIV, and Henry VIII",
        "Ada Marlow, MD, PhD, CEO and EVP, MP",
        "OUR NEW HARBOUR\nwas opened",
        "the sign said KEEP HARBOUR CLEAN to all",
        "BACKGROUND\nIt was cold.",
        "PORT ELLERY, Del., Sept. 12 -- It was cold.",
        "Minister KURITA Tomo came.",
        "On A4, at 9 AM, in FY20, in Q3",
        "see `ACCO` and [this](https://x.example/ACCO)",
        "a VarX mRNA McRoe iPhone I A",
    ],
)
def test_what_is_no_acronym(text: str) -> None:
    assert acronyms(text) == []


def test_misprints() -> None:
    held = {"organizations": {"o": {"name": "Store Workers", "acronym": "SWMA"}}}
    assert acronyms("The SMWA met the SWMA and the SWMX.", **held) == [
        ("SMWA", "SWMA"),
        ("SWMX", None),
    ]


def test_a_declared_misprint_is_fine_in_its_source_only() -> None:
    errata = [{"printed": "SMWA", "reading": "SWMA"}]
    held = {"organizations": {"o": {"name": "Store Workers", "acronym": "SWMA"}}}
    text = "The SMWA met."
    declared = {"news": {"title": "News", "errata": errata}}
    elsewhere = {"news": {"title": "News"}, "other": {"title": "Other", "errata": errata}}
    assert acronyms(text, sources=declared, **held) == []
    assert acronyms(text, sources=elsewhere, **held) == [("SMWA", "SWMA")]


def test_of_two_spellings_in_the_text_the_rarer_is_a_misprint() -> None:
    assert acronyms("The SMWA met the SWMA. So the SWMA said.") == [
        ("SMWA", "SWMA"),
        ("SWMA", None),
    ]
    assert acronyms("The SWMA met the SMWA.") == [("SWMA", None), ("SMWA", "SWMA")]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("le directeur de l’ANSM", ["ANSM"]),
        ("au nom d'EFPIA", ["EFPIA"]),
        ("the WTO/TRIPS talks", ["WTO", "TRIPS"]),
        ("see x/ACCO and //ACCO", []),
        ("rock'N'ROLL and O'NEIL", []),
    ],
)
def test_acronyms_behind_an_article_or_a_slash(text: str, forms: list[str]) -> None:
    assert [one.form for one in acronyms_in(text)] == forms


def test_what_is_altered_or_given_to_somebody_else_is_missing() -> None:
    text = "“The store is cold,” said Minister Ada Marlow.\n"
    held = people("Ada Marlow", "Bo Day")
    for speaker, words, covered in (
        ("p0", "The store is cold,", 1),
        ("p0", "store is cold,", 1),
        ("p0", "The store is warm,", 0),
        ("p1", "The store is cold,", 0),
    ):
        quote = {"speaker": speaker, "text": words}
        facts, figures = missing(text, people=held, quotes=[quote])
        assert (figures["passages_covered"], len(facts["quotes"])) == (covered, 1 - covered)


def test_two_letters_are_no_misprint() -> None:
    assert swapped(["EU", "SWA"]) == {"WSA": "SWA", "SAW": "SWA"}


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("roe", "Roe’s stores are cold."),
        ("roe", "john f. roe spoke"),
        ("roe", "Jack Frost spoke"),
        ("roe", "Then Mr. Roe spoke, and fish roe was had."),
        ("roe", "ROE was there."),
        ("acco", "ACCO said so."),
        ("acco", "The alliance of cold operators said so."),
        ("acco", "Formerly the Ice Union."),
    ],
)
def test_a_speaker_of_a_paraphrase_who_is_named(party: str, text: str) -> None:
    assert _paraphrases(party, text) == []


@pytest.mark.parametrize(
    ("party", "text"),
    [
        ("roe", "Roebuck spoke"),
        ("roe", "They ate fish roe."),
        ("roe", "The Roe was good; roe is."),
        ("roe", "They ate. Roe was good, and more roe came."),
        ("acco", "ACCORD said so."),
        ("acco", "They said acco."),
    ],
)
def test_a_speaker_of_a_paraphrase_who_is_not_named(party: str, text: str) -> None:
    name = {"roe": "John F. Roe", "acco": "Alliance of Cold Operators"}[party]
    expected = {
        "speaker": party,
        "speaker_name": name,
        "summary": "It is cold.",
        "not_named": [name],
        "source": "news",
    }
    assert _paraphrases(party, text) == [expected]


@pytest.mark.parametrize(
    ("summary", "text", "lacking"),
    [
        ("It was told to ACCO.", "Roe spoke to the Alliance of Cold Operators.", []),
        ("It was told to ACCO.", "Roe spoke.", ["Alliance of Cold Operators"]),
        ("Ice Union is no name of today.", "Roe spoke.", []),
        ("It grew to accommodate all.", "Roe spoke.", []),
    ],
)
def test_whom_a_summary_names_must_be_named_there(
    summary: str, text: str, lacking: list[str]
) -> None:
    found = _paraphrases("roe", text, summary=summary)
    assert [name for one in found for name in one["not_named"]] == lacking


def test_a_paraphrase_of_another_source_is_not_judged() -> None:
    two = {"news": {"title": "News"}, "other": {"title": "Other"}}
    assert _paraphrases("roe", "Nobody spoke.", sources=two, cites=["other:3"]) == []
    assert len(_paraphrases("roe", "Nobody spoke.", sources=two, cites=["other:3", "news:1"])) == 1
    assert len(_paraphrases("roe", "Nobody spoke.", cites=[2])) == 1


def test_whom_an_attribution_names_must_be_named_there() -> None:
    said = [{"attribution": "an official of ACCO", "summary": "It is cold."}]
    held = {"organizations": {"acco": {"name": "Alliance of Cold Operators", "acronym": "ACCO"}}}
    for text, lacking in (("Nobody spoke.", ["Alliance of Cold Operators"]), ("ACCO met.", [])):
        found = missing(text, paraphrases=said, **held).facts["paraphrases"]
        assert [name for one in found for name in one["not_named"]] == lacking


def test_an_unnamed_voice_is_not_judged() -> None:
    said = [{"attribution": "a senior official", "summary": "It is cold."}]
    assert missing("Nobody spoke.", paraphrases=said).facts["paraphrases"] == []


def _paraphrases(
    party: str,
    text: str,
    cites: list[Any] | None = None,
    summary: str = "It is cold.",
    **tables: Any,
) -> list[dict[str, Any]]:
    found = missing(
        text,
        people={"roe": {"name": "John F. Roe", "family": "Roe", "aliases": ["Jack Frost"]}},
        organizations={
            "acco": {
                "name": "Alliance of Cold Operators",
                "acronym": "ACCO",
                "former_names": [{"name": "Ice Union"}],
            }
        },
        paraphrases=[{"speaker": party, "summary": summary, "sources": cites or []}],
        **tables,
    )
    return found.facts["paraphrases"]


_PIECES = st.sampled_from(
    [
        "U.S.",
        "ACCOs",
        "A.",
        "&",
        "R&D",
        "MD",
        "II",
        "ACCO",
        "'s",
        ",",
        "\n",
        "“",
        "”",
        "said",
        "-",
        "AB1",
        "�",
    ]
)


@quick(200)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=40).map("".join))
def test_nothing_raises(text: str) -> None:
    found = list(acronyms_in(text))
    assert len({one.form for one in found}) == len(found)
    assert all(text[one.offset :].startswith(one.printed) for one in found)
    assert set(missing(text).facts) == {"quotes", "names", "acronyms", "paraphrases"}
