"""Who is introduced in a text, and what only looks like a name."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from missioncli.proof.people.names import names_in, same_person


def found(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.beside) for one in names_in(text)]


@pytest.mark.parametrize(
    ("text", "name", "beside"),
    [
        ("Trade Minister Jane Doe opened the fair.", "Jane Doe", "Trade Minister"),
        (
            "Led by ACCO President & CEO John F. Roe, they met.",
            "John F. Roe",
            "ACCO President & CEO",
        ),
        (
            "They met State Minister of Trade, Fish and Industry Aiko Mori; all agreed.",
            "Aiko Mori",
            "State Minister of Trade, Fish and Industry",
        ),
        ("Secretary of State Jane Doe came.", "Jane Doe", "Secretary of State"),
        ("It was opened by director general Jane Doe.", "Jane Doe", "director general"),
        ("Ambassador Piet van der Hoog spoke.", "Piet van der Hoog", "Ambassador"),
        ("We met Professor KURITA Tomo of Linde.", "KURITA Tomo", "Professor"),
        (
            "“Fine,” said Jane Doe, Senior Director of Trade at ACCO.",
            "Jane Doe",
            "Senior Director of Trade at ACCO",
        ),
        (
            "Jane Doe, chairman of the ACCO, which is old, spoke.",
            "Jane Doe",
            "chairman of the ACCO",
        ),
        ("Dr. Jane O’Neil-Roe, MD, PhD, chief executive.", "Jane O’Neil-Roe", "chief executive"),
        (
            "Sean McDougal Jr., Deputy Minister for Trade, left.",
            "Sean McDougal",
            "Deputy Minister for Trade",
        ),
        ("Jane Doe (she/her), Director of Trade, came.", "Jane Doe", "Director of Trade"),
        ("— Jane Doe, managing director", "Jane Doe", "managing director"),
        ("| Jane Doe | Chief Executive | Acme |", "Jane Doe", "Chief Executive"),
        (
            "The head of the rivers agency, Dr. Jane Doe, agreed.",
            "Jane Doe",
            "head of the rivers agency",
        ),
        ("Our president, Jane Doe, opened the session.", "Jane Doe", "president"),
        ("It was opened by Jane Doe (chair, Acme).", "Jane Doe", "chair, Acme"),
        ("Chris White, CEO of Acme, came.", "Chris White", "CEO of Acme"),
        (
            "Jörg Thiel, Oberbürgermeister der Stadt Linde, sprach mit den Leuten und der Presse.",
            "Jörg Thiel",
            "Oberbürgermeister der Stadt Linde",
        ),
        (
            "La ministre des Refuges, Solène Bréhat, a reçu la délégation dans les locaux.",
            "Solène Bréhat",
            "ministre des Refuges",
        ),
        ("海洋協会会長の大波太郎氏は述べた。", "大波太郎", "海洋協会会長"),
        ("大波太郎氏（海洋協会会長）が出席した。", "大波太郎", "海洋協会会長"),
        ("鈴木一郎（海洋薬品）が出席した。", "鈴木一郎", "海洋薬品"),
        ("一行は山田花子厚生労働大臣と面会した。", "山田花子", "厚生労働大臣"),
        ("We met Prof. Ada Marlow.", "Ada Marlow", "Prof."),
        (
            "We met Mr Tom Hill of the Department of Health in Linde.",
            "Tom Hill",
            "Department of Health",
        ),
        ("Staatssekretär Lutz Harder empfing uns.", "Lutz Harder", "Staatssekretär"),
        ("Wir trafen Eva Born, Präsidentin des BfX.", "Eva Born", "Präsidentin des BfX"),
        ("Geschäftsführerin Julia Moos (Acme) sprach.", "Julia Moos", "Acme"),
    ],
)
def test_somebody_is_introduced(text: str, name: str, beside: str) -> None:
    assert found(text) == [(name, beside)]
    one = names_in(text)[0]
    assert text[one.offset : one.offset + one.length] == name


def test_a_caption() -> None:
    text = (
        "From left: Jane Doe (Halvard Therapeutics), Juan Carlos Roe Silva (Organum, formerly Orga),"
        " Ambassador Kit Long (The Pier Group, Consultant for ACCO), Aiko Mori (VarX),"
    )
    assert found(text) == [
        ("Jane Doe", "Halvard Therapeutics"),
        ("Juan Carlos Roe Silva", "Organum, formerly Orga"),
        ("Kit Long", "The Pier Group, Consultant for ACCO"),
        ("Aiko Mori", "VarX"),
    ]


def test_one_in_brackets_needs_the_family_name_alone() -> None:
    assert not found("Zorab Doe (Acme) opened it.")
    assert found("Zorab Doe (Acme) opened it. Doe was late.") == [("Zorab Doe", "Acme")]


def test_or_a_given_name() -> None:
    assert found("We met Helena Fischer (Roche) in Tokyo.") == [("Helena Fischer", "Roche")]


@pytest.mark.parametrize(
    "text",
    [
        "Helena Fischer (Acme), Zorab Doe (Delta) and Kito Bel (Orga).",
        "From left: Zelena Fischer (Acme), Zorab Doe (Delta), Kito Bel (Orga)",
        "Von links: Zelena Fischer (Acme), Zorab Doe (Delta) und Kito Bel (Orga)",
    ],
)
def test_a_list_of_people_with_where_they_are_from(text: str) -> None:
    assert [beside for _, beside in found(text)] == ["Acme", "Delta", "Orga"]


def test_everybody_once_at_the_first_place_and_by_the_fullest_name() -> None:
    text = "J. Roe, chairman of Acme, came.\n\nThen Ada Doe, CEO, and Chairman John F. Roe left."
    assert [(one.name, one.offset) for one in names_in(text)] == [
        ("John F. Roe", 0),
        ("Ada Doe", text.index("Ada")),
    ]


def test_two_with_one_family_name() -> None:
    text = "Minister Ada Roe met Ambassador Bo Roe."
    assert [one.name for one in names_in(text)] == ["Ada Roe", "Bo Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "The Halvard BioIndustry Association (HBA) met Contract Making Organizations (CMOs).",
        "Golden Gate Walkers (GGW) and Rare Joints Together (RJT) joined.",
        "Offices in San Marco (California), New Linde (Ohio) and Port Ellery (Maine) opened.",
        "Halvard Widgets (Linde), Marrow Gears (Sarvo) and Ferry Foods (Altena) signed.",
        "Halvard Gears (ACCO), Marrow Wheels (TWF), Sonora (ACCO).",
        "Costa Verde, chair of the forum, and South Marrow, president of the group, agreed.",
        "The President of Costa Verde met the Governor of New South Linde.",
        "They met the Prime Minister, Halvard Gears, and Ferry Foods.",
        "In New Sarvo, Prime Minister Kollwitz spoke. On Monday, President Trent came.",
        "Halvard Gears, a leading supplier, and Delta Gears, owner of three plants, merged.",
        "The adviser Marrow Stanley and the publisher Heron Random agreed.",
        "Our partner, Halvard Gears, signed.",
        "The Golden Gate Bridge (San Marco) is old. The Best Picture award (Halvard Studios) too.",
        "Minister Opens Big Harbour",
        "Chamber President Names Five Winners",
        "MINISTER JANE DOE OPENS HARBOUR",
        "Chief Executive Officer Round Table, Senior Vice President International Affairs",
        "The Prime Minister's Office and the Deputy Chief Cabinet Secretary met on Monday, 3 March.",
        "Jane Doe came. Mr Doe said so.",
        "National Health Insurance, State Street Advisors and General Motors",
        "Kind Regards, Chief Executive Officer",
        "```\nMinister Jane Doe\n```",
        "地域医療省の事務局長の話は、両国の厚生労働大臣に伝わった。",
        "鈴木一郎（すずき いちろう）が出席した。",
        "Jane Doe of Linde came. They flew from Port Ellery of late.",
    ],
)
def test_nobody_is_introduced(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("john roe", "john f roe", True),
        ("j f roe", "john f roe", True),
        ("mary roe", "john f roe", False),
        ("roe", "john roe", False),
        ("john roe", "roe john", True),
        ("j c", "john cole", False),
        ("", "", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert same_person(one.split(), other.split()) is same
    assert same_person(other.split(), one.split()) is same


_PIECES = st.sampled_from(
    [
        "Jane",
        "Doe",
        "J. F.",
        "Minister",
        "of",
        "Trade",
        "and",
        "&",
        ",",
        ";",
        "(",
        ")",
        "–",
        "Acme",
        "(ACCO)",
        "the",
        "chair",
        "Dr.",
        "MD",
        "van",
        "'s",
        "KURITA",
        "said",
        "“",
        "”",
        ".",
        "\n",
        "\n\n",
        "\t",
        "会長",
        "の",
        "大波",
        "氏",
        "•",
        "-",
        "Jr.",
        "ß",
        "İ",
        "́",
        "�",
        "\x00",
    ]
)


@quick(300)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=60).map(" ".join))
def test_nothing_raises_and_places_are_true(text: str) -> None:
    result = names_in(text)
    assert [one.offset for one in result] == sorted(one.offset for one in result)
    assert len({one.name for one in result}) == len(result)
    for one in result:
        assert 0 <= one.offset < one.offset + one.length <= len(text)
        assert one.name
        assert one.beside


def test_an_honorific_may_begin_a_text_of_a_few_words() -> None:
    assert names_in("The Hon. Mia Stone Minister") == []


@pytest.mark.parametrize(
    "piece", ["Jane Doe (", "Jane Doe, ", "Minister of Trade and ", "the head of the ", "会長の"]
)
def test_time_grows_with_the_text_only(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        names_in(piece * times)
        return time.process_time() - start

    # Of several runs the least: whatever else the machine does only adds.
    assert min(seconds(8000) for _ in range(3)) < 30 * max(seconds(1000), 0.01)
