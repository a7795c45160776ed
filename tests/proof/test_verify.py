"""A dataset against its text: the verdict on every quote, and what the dataset lacks."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from missioncli.files.document import MissionDocument
from missioncli.files.read import validate
from missioncli.proof import verify
from missioncli.proof.people.introductions import Named
from missioncli.proof.report import report
from missioncli.proof.verdict import Asked, Verdict
from missioncli.proof.verify import source_of, uncompared, verdicts

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

CRANES: Final = "We came to look at the cranes, but we stayed to listen to the people who run them,"
COLD: Final = "Nobody had told us how cold the mornings are."
BERTH: Final = "The new berth will not open before winter."
FEE: Final = "Fishing boats pay half of the fee – and that’s fair,"
PILOTS: Final = "Pilots need rest between two ships."
PERMITS: Final = "Permits are issued within ten days,"
DREDGING: Final = "Somebody will have to pay for the dredging,"

MARTA: Final = {"speaker": "marta-quill"}
TOMAS: Final = {"speaker": "tomas-brandt"}
INES: Final = {"speaker": "ines-okoro"}
MINISTRY: Final = {"speaker": "ministry"}
OFFICIAL: Final = {"attribution": "a senior official"}

Tables = dict[str, Any]
EVERYBODY: Final = Asked()

EVERYTHING: Final[list[Tables]] = [
    {**MARTA, "text": [CRANES, COLD]},
    {**TOMAS, "text": BERTH},
    {**TOMAS, "text": FEE},
    {**INES, "text": PILOTS},
    {**MINISTRY, "text": PERMITS},
    {**OFFICIAL, "text": DREDGING},
]


def mission(*quotes: Tables, **more: Any) -> MissionDocument:
    tables: Tables = {
        "format": 1,
        "mission": {"id": "alder", "title": "Visit to Port Alder"},
        "sources": {"release": {"title": "Harbour Council visits Port Alder"}},
        "people": {
            "marta-quill": {"name": "Marta Quill"},
            "tomas-brandt": {"name": "Tomas Brandt"},
            "ines-okoro": {"name": "Ines Okoro"},
        },
        "organizations": {
            "council": {"name": "Harbour Council", "acronym": "HC"},
            "ministry": {"name": "Ministry of Harbours"},
        },
        "quotes": list(quotes),
    }
    document = validate(Path("alder.toml"), {**tables, **more})
    assert isinstance(document, MissionDocument), document
    return document


def judged(*quotes: Tables, text: str = RELEASE) -> list[Verdict]:
    return verdicts([mission(*quotes)], {"release": source_of("release", text)})


def changed(one: Verdict) -> list[tuple[str, str]]:
    return [(change.dataset, change.source) for change in one.changes]


VERDICTS = [
    pytest.param(TOMAS, BERTH, "exact", [], id="as printed"),
    pytest.param(MINISTRY, PERMITS, "exact", [], id="an organisation"),
    pytest.param(OFFICIAL, DREDGING, "exact", [], id="somebody unnamed"),
    pytest.param({"attribution": "senior official"}, DREDGING, "exact", [], id="no article"),
    pytest.param(TOMAS, FEE.replace("–", "-"), "normalized", [], id="hyphen"),
    pytest.param(TOMAS, FEE.replace("–", "—"), "normalized", [], id="longer dash"),
    pytest.param(TOMAS, FEE.replace("’", "'"), "normalized", [], id="apostrophe"),
    pytest.param(TOMAS, BERTH.replace(" ", "\u00a0"), "normalized", [], id="space that holds"),
    pytest.param(TOMAS, BERTH.replace(" open", "\nopen"), "normalized", [], id="line break"),
    pytest.param(
        TOMAS, BERTH.replace("winter", "win\u00adter"), "normalized", [], id="soft hyphen"
    ),
    pytest.param(TOMAS, FEE.replace("fee", "ｆｅｅ"), "normalized", [], id="width"),
    pytest.param(TOMAS, FEE.replace("fair", "fair\u200b"), "normalized", [], id="no width"),
    pytest.param(
        TOMAS,
        "berth will not open before winter.",
        "cropped",
        [("", "The new")],
        id="beginning cut",
    ),
    pytest.param(
        TOMAS, "The new berth will not open", "cropped", [("", "before winter.")], id="end cut"
    ),
    pytest.param(
        {"attribution": "mayor"},
        "The mayor waved from the long pier",
        "unmarked",
        [],
        id="no marks",
    ),
    pytest.param(TOMAS, BERTH.replace("not ", ""), "altered", [("", "not")], id="not dropped"),
    pytest.param(
        INES, PILOTS.replace("need", "do not need"), "altered", [("do not", "")], id="not added"
    ),
    pytest.param(
        TOMAS, BERTH.replace("winter", "summer"), "altered", [("summer", "winter")], id="word"
    ),
    pytest.param(
        TOMAS, BERTH.replace("The", "the"), "altered", [("the", "The")], id="first letter"
    ),
    pytest.param(
        TOMAS, BERTH.replace("winter", "Winter"), "altered", [("Winter", "winter")], id="case"
    ),
    pytest.param(MINISTRY, PERMITS.replace("ten", "two"), "altered", [("two", "ten")], id="number"),
    pytest.param(
        TOMAS,
        BERTH.replace("new", "old").replace("winter", "summer"),
        "altered",
        [("old", "new"), ("summer", "winter")],
        id="two words",
    ),
    pytest.param(TOMAS, BERTH[:-1] + "!", "altered", [("!", ".")], id="another sign at the end"),
    pytest.param(INES, BERTH, "misattributed", [], id="somebody else's"),
    pytest.param(MARTA, PERMITS, "misattributed", [], id="an organisation's"),
    pytest.param(TOMAS, DREDGING, "misattributed", [], id="somebody unnamed's"),
    pytest.param(OFFICIAL, BERTH, "misattributed", [], id="somebody named's"),
    pytest.param(INES, FEE.replace("–", "-"), "misattributed", [], id="folded and somebody else's"),
    pytest.param(
        TOMAS, "Gulls are louder than trams in the month of May.", "absent", [], id="none"
    ),
]


def test_somebody_unnamed_may_be_whom_the_text_describes_so() -> None:
    text = "“The tide turns early,” said Lena Fjord, an analyst at Acme.\n"
    words = "The tide turns early,"
    assert judged({"attribution": "an analyst", "text": words}, text=text)[0].status == "exact"
    other = judged({"attribution": "a pilot", "text": words}, text=text)
    assert other[0].status == "misattributed"


def test_of_a_translation_the_original_is_as_good() -> None:
    text = "„Der Hafen bleibt im Winter offen“, sagte Tomas Brandt.\n"
    quote = {
        **TOMAS,
        "text": "The port stays open in winter",
        "translated": True,
        "original": "Der Hafen bleibt im Winter offen",
    }
    assert [one.status for one in judged(quote, text=text)] == ["exact"]
    quote["original"] = "Der Hafen bleibt im Sommer offen"
    assert [one.status for one in judged(quote, text=text)] == ["altered"]


@pytest.mark.parametrize(("voice", "text", "status", "changes"), VERDICTS)
def test_a_quote_gets_its_verdict_and_what_differs(
    voice: Tables, text: str, status: str, changes: list[tuple[str, str]]
) -> None:
    (found,) = judged({**voice, "text": text})

    assert (found.status, changed(found)) == (status, changes)
    assert found.matches == (status in {"exact", "normalized"})


def test_a_quote_of_somebody_else_says_whose_it_is() -> None:
    found = judged({**INES, "text": BERTH}, {**TOMAS, "text": PERMITS}, {**TOMAS, "text": DREDGING})

    assert [one.found_speaker for one in found] == [
        "Tomas Brandt",
        "Ministry of Harbours",
        "senior official",
    ]


def test_a_quote_cut_before_its_but_is_cropped_and_the_rest_is_shown() -> None:
    (first, second) = judged({**MARTA, "text": ["We came to look at the cranes,", COLD]})

    assert (first.status, second.status) == ("cropped", "exact")
    assert changed(first) == [("", "but we stayed to listen to the people who run them,")]


def test_a_full_stop_set_where_a_quote_was_cut_does_not_hide_what_was_left_out() -> None:
    (found, _) = judged({**MARTA, "text": ["We came to look at the cranes.", COLD]})

    assert not found.matches
    assert "but we stayed to listen to the people who run them" in " ".join(
        change.source for change in found.changes
    )


def test_altered_words_of_two_people_are_those_of_the_speaker() -> None:
    printed = "“The harbour is open today,” said Tomas Brandt.\n\n"
    text = printed + printed.replace("Tomas Brandt", "Ines Okoro")

    (found,) = judged({**INES, "text": "The harbour is closed today,"}, text=text)

    assert (found.status, found.found_speaker) == ("altered", "Ines Okoro")


def test_a_passage_of_the_utterance_that_is_left_out_is_shown() -> None:
    (found,) = judged({**MARTA, "text": CRANES})

    assert (found.status, changed(found)) == ("cropped", [("", COLD)])


def test_a_passage_left_out_before_is_shown_too() -> None:
    (found,) = judged({**MARTA, "text": COLD})

    assert (found.status, changed(found)) == ("cropped", [("", CRANES)])


def test_passages_of_one_utterance_may_stand_in_two_quotes() -> None:
    found = judged({**MARTA, "text": CRANES}, {**MARTA, "text": COLD})

    assert [one.status for one in found] == ["exact", "exact"]


def test_what_the_text_does_not_attribute_accuses_nobody() -> None:
    (found,) = judged({**INES, "text": "Sold out."}, text="It was windy.\n\n“Sold out.”\n")

    assert (found.status, found.found_speaker) == ("exact", None)


def test_passages_are_compared_one_by_one_in_the_order_of_the_dataset() -> None:
    found = judged({**MARTA, "text": [COLD, CRANES.replace("cranes", "trains")]}, *EVERYTHING[1:3])

    assert [(one.quote, one.text, one.status) for one in found] == [
        (1, COLD, "exact"),
        (1, CRANES.replace("cranes", "trains"), "altered"),
        (2, BERTH, "exact"),
        (3, FEE, "exact"),
    ]


TWICE: Final = """\
Tomas Brandt said: “Yes, we can.” He paused. “It is late.”

The door opened again.

Tomas Brandt said: “It is late.” He left. “Yes, we can.”
"""


def test_words_printed_twice_are_those_behind_the_passage_before() -> None:
    found = judged({**TOMAS, "text": ["It is late.", "Yes, we can."]}, text=TWICE)

    assert [one.place and one.place.line for one in found][1] == 5


def test_words_printed_twice_are_those_of_the_cited_paragraph() -> None:
    places = [
        judged({**TOMAS, "text": "It is late.", "sources": [number]}, text=TWICE)[0].place
        for number in (1, 3)
    ]

    assert [place and place.paragraph for place in places] == [1, 3]


def test_words_of_two_people_are_those_of_the_speaker() -> None:
    text = "“Welcome,” said Tomas Brandt.\n\n“Welcome,” said Ines Okoro.\n"

    found = judged({**INES, "text": "Welcome,"}, {**TOMAS, "text": "Welcome,"}, text=text)

    assert [(one.status, one.place and one.place.line) for one in found] == [
        ("exact", 3),
        ("exact", 1),
    ]


@pytest.mark.parametrize(
    ("cites", "said"),
    [
        pytest.param([4], (), id="right"),
        pytest.param([5], (5,), id="wrong"),
        pytest.param([5, 4], (), id="one of two"),
        pytest.param(["release:9"], (9,), id="with its key"),
        pytest.param(["release"], (), id="without a paragraph"),
    ],
)
def test_a_cited_paragraph_that_is_not_the_one_found_is_told(
    cites: list[Any], said: tuple[int, ...]
) -> None:
    (found,) = judged({**TOMAS, "text": BERTH, "sources": cites})

    assert (found.status, found.cited) == ("exact", said)
    assert found.place is not None
    assert found.place.paragraph == 4


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_paragraph_and_column_are_those_of_the_text(end: str) -> None:
    text = RELEASE.replace("\n", end)

    for one in judged(*EVERYTHING, text=text):
        assert one.place is not None
        line = text.split(end)[one.place.line - 1]
        assert line[one.place.column - 1 :].startswith(one.found)
        assert text.split(end * 2)[one.place.paragraph - 1] == line


def test_only_quotes_of_the_named_speakers_are_told() -> None:
    asked = Asked(speakers=frozenset({"ministry", "a senior official"}))

    found = facts(mission(*EVERYTHING), asked=asked)

    assert [one["speaker_name"] for one in found["quotes"]] == [
        "Ministry of Harbours",
        "a senior official",
    ]


@pytest.mark.parametrize(
    "asked",
    [Asked(speakers=frozenset({"ines-okoro"})), Asked(missions=frozenset({"alder"}))],
)
def test_what_is_not_asked_for_is_compared_all_the_same(asked: Asked) -> None:
    quotes = [{**MARTA, "text": CRANES}, {**INES, "text": PILOTS}]
    document = mission(*quotes)
    other = mission({**MARTA, "text": COLD}, mission={"id": "later", "title": "Later"})

    whole = facts(document, others=[other])
    narrowed = facts(document, others=[other], asked=asked)

    assert narrowed["quotes"] == [one for one in whole["quotes"] if one in narrowed["quotes"]]
    assert {one["status"] for one in narrowed["quotes"]} == {"exact"}
    assert narrowed["missing"] == whole["missing"]
    assert narrowed["summary"].keys() == whole["summary"].keys()


def test_quotes_of_another_source_are_not_compared() -> None:
    document = mission(
        {**TOMAS, "text": BERTH, "sources": ["release:4"]},
        {**TOMAS, "text": "Something else.", "sources": ["letter"]},
        {**TOMAS, "text": FEE, "sources": ["letter", "release:5"]},
        sources={"release": {"title": "A"}, "letter": {"title": "B"}},
    )

    found = verdicts([document], {"release": source_of("release", RELEASE)})

    assert [one.text for one in found] == [BERTH, FEE]


def test_a_quote_of_two_sources_is_compared_with_both() -> None:
    texts = {"release": RELEASE, "letter": f"Tomas Brandt said: “{PILOTS[:-1]} now.”\n\n“{FEE}”\n"}
    document = mission(
        {**TOMAS, "text": FEE, "sources": ["release:2", "letter:2"]},
        {**TOMAS, "text": PILOTS[:-1] + " now.", "sources": ["release:2", "letter:1"]},
        sources={key: {"title": key} for key in texts},
    )

    found = verdicts([document], {key: source_of(key, text) for key, text in texts.items()})

    assert [(one.status, one.source) for one in found] == [
        ("exact", "release"),
        ("exact", "letter"),
    ]


def test_quotes_that_cite_none_of_the_texts_are_counted() -> None:
    cites = (["release"], ["letter"], ["letter", "release"])
    document = mission(
        *({**TOMAS, "text": BERTH, "sources": one} for one in cites),
        sources={"release": {"title": "A"}, "letter": {"title": "B"}},
    )

    assert uncompared([document], {"release": source_of("release", RELEASE)}) == 1


@pytest.mark.parametrize(
    "passages",
    [
        pytest.param([COLD, CRANES], id="changed round"),
        pytest.param([CRANES, COLD, CRANES], id="said twice"),
    ],
)
def test_passages_in_another_order_than_printed_are_altered(passages: list[str]) -> None:
    found = judged({**MARTA, "text": passages})

    assert [one.status for one in found] == [*["exact"] * (len(passages) - 1), "altered"]
    assert found[-1].changes == ()
    assert [one.out_of_order for one in found] == [*[False] * (len(passages) - 1), True]


def test_every_quote_that_leaves_a_passage_out_is_cropped() -> None:
    found = judged({**MARTA, "text": CRANES}, {**MARTA, "text": CRANES})

    assert [(one.status, changed(one)) for one in found] == [("cropped", [("", COLD)])] * 2


@pytest.mark.parametrize(
    ("called", "status"),
    [
        pytest.param("The Minister", "exact", id="a part of the office"),
        pytest.param("The Harbours Minister", "exact", id="its words in another order"),
        pytest.param("The Mayor", "misattributed", id="another office"),
    ],
)
def test_an_office_that_the_dataset_gives_a_person_is_nobody_else(called: str, status: str) -> None:
    office = {"person": "ines-okoro", "office": "Minister of Harbours"}
    source = {"release": source_of("release", f"“The tide is high,” {called} said.\n")}
    document = mission({**INES, "text": "The tide is high,"}, officials=[office])

    assert [one.status for one in verdicts([document], source)] == [status]


def test_an_article_makes_nobody_another_speaker() -> None:
    text = "“The tide is high,” a senior official at the ministry said.\n"

    (found,) = judged({**OFFICIAL, "text": "The tide is high,"}, text=text)

    assert found.status == "exact"


TWO: Final = "Tomas Brandt said: “{}”\n\nInes Okoro said: “{}”\n"


@pytest.mark.parametrize(
    ("words", "tomas", "ines", "status"),
    [
        pytest.param("We don't go", "We don't go", "We don’t go", "normalized", id="folded"),
        pytest.param(
            "We need time.",
            "We need time.",
            "We need time. But not much of it.",
            "cropped",
            id="cut",
        ),
        pytest.param(
            "We need more time now.",
            "We need more time now.",
            "We need more money now.",
            "altered",
            id="altered",
        ),
        pytest.param(
            "We need time.", "We need time. Now.", "We need time, Sir.", "cropped", id="both cut"
        ),
        pytest.param(
            "We need time.", "We need time.", "Some need no help.", "misattributed", id="not near"
        ),
    ],
)
def test_the_words_of_the_right_speaker_come_first(
    words: str, tomas: str, ines: str, status: str
) -> None:
    (found,) = judged({**INES, "text": words}, text=TWO.format(tomas, ines))

    assert found.status == status
    assert found.found_speaker == ("Tomas Brandt" if status == "misattributed" else "Ines Okoro")


def test_a_key_that_leads_nowhere_accuses_nobody() -> None:
    (found,) = judged({"speaker": "nobody", "text": BERTH})

    assert (found.status, found.speaker_name) == ("exact", "nobody")


def test_a_speech_of_two_passages_may_be_on_file_as_one_text() -> None:
    (found,) = judged({**MARTA, "text": f"{CRANES} {COLD}"})

    assert (found.status, found.found) == ("normalized", f"{CRANES} […] {COLD}")
    assert len(found.passages) == 2


def test_words_in_marks_that_are_no_speech_say_so() -> None:
    text = "The report “Tides of Change” came out.\n"
    found = facts(mission({**TOMAS, "text": "Tides of Change"}), text)["quotes"]

    assert [(one["status"], one["found_kind"]) for one in found] == [("exact", "other")]


def test_offices_are_looked_for_once_in_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def names_in(text: str) -> list[Named]:
        looked.append(text)
        return []

    monkeypatch.setattr(verify, "names_in", names_in)
    quotes = [{"attribution": "a pilot", "text": one} for one in (BERTH, PILOTS, PERMITS)]

    found = judged(*quotes)

    assert {one.status for one in found} == {"misattributed"}
    assert len(looked) == 1


SPEAKERS: Final = [
    pytest.param({"name": "Tomas K. Brandt"}, id="a middle initial"),
    pytest.param({"name": "Brandt Tomas", "aliases": ["Tomas Brandt"]}, id="an alias"),
    pytest.param({"name": "Tomás Brandt"}, id="an accent"),
    pytest.param({"name": "T. Brandt", "given": "Tomas", "family": "Brandt"}, id="parts"),
]


@pytest.mark.parametrize("person", SPEAKERS)
def test_a_speaker_is_known_by_every_form_of_the_name(person: Tables) -> None:
    document = mission({**TOMAS, "text": BERTH}, people={"tomas-brandt": person})

    (found,) = verdicts([document], {"release": source_of("release", RELEASE)})

    assert found.status == "exact"


@pytest.mark.parametrize(
    ("name", "status"),
    [
        pytest.param("Brandt", "exact", id="the family name alone"),
        pytest.param("Mr Brandt", "exact", id="a title"),
        pytest.param("Lena Brandt", "misattributed", id="another given name"),
    ],
)
def test_a_person_of_the_same_family_is_another_person(name: str, status: str) -> None:
    (found,) = judged(
        {**TOMAS, "text": "The tide is high."}, text=f"{name} said: “The tide is high.”\n"
    )

    assert found.status == status


def test_a_suffix_of_a_name_accuses_nobody() -> None:
    text = "“The tide is high,” said Tomas Brandt Jr.\n"

    (found,) = judged({**TOMAS, "text": "The tide is high,"}, text=text)

    assert found.status == "exact"


def facts(
    document: MissionDocument,
    text: str = RELEASE,
    others: Sequence[MissionDocument] = (),
    asked: Asked = EVERYBODY,
) -> dict[str, Any]:
    sources = {"release": source_of("release", text)}
    documents = [document, *others]
    return report(documents, sources, verdicts(documents, sources), asked=asked)


def test_nothing_is_missing_where_the_dataset_has_everything() -> None:
    found = facts(mission(*EVERYTHING))

    assert found["missing"]["quotes"] == []
    assert found["missing"]["acronyms"] == []
    assert (found["summary"]["quotes_matched"], found["summary"]["quotes"]) == (6, 6)
    assert (found["summary"]["passages_covered"], found["summary"]["passages"]) == (7, 7)
    assert found["summary"]["statuses"] == {"exact": 7}


def test_a_passage_that_the_dataset_lacks_is_told_with_its_speaker_and_place() -> None:
    found = facts(mission(*EVERYTHING[:3], *EVERYTHING[4:]))

    (lacking,) = found["missing"]["quotes"]
    assert {"text", "speaker", "line", "paragraph", "column"} <= set(lacking)
    assert (lacking["text"], lacking["speaker"]) == (PILOTS, "Ines Okoro")
    assert (lacking["line"], lacking["paragraph"], lacking["column"]) == (11, 6, 50)
    assert found["summary"]["passages_covered"] == found["summary"]["passages"] - 1


def test_a_name_with_an_office_that_the_dataset_lacks_is_told() -> None:
    people = {"tomas-brandt": {"name": "Tomas Brandt"}, "marta-quill": {"name": "Marta Quill"}}

    found = facts(mission(*EVERYTHING[:3], people=people))

    assert [one["name"] for one in found["missing"]["names"]] == ["Ines Okoro"]


QUOTED: Final = EVERYTHING[:4]


def test_an_acronym_that_the_dataset_lacks_is_told_and_a_declared_misprint_is_not() -> None:
    known = {"council": {"name": "Alder Harbour Board", "acronym": "AHB"}}
    council = {"name": "Harbour Council", "acronym": "HC"}
    organizations = {**known, "hc": council}
    text = RELEASE + "\nThe HC and the PLA met the ABH again.\n"
    errata = [{"printed": "ABH", "reading": "AHB"}]
    source = {"title": "A", "errata": errata}

    undeclared = facts(mission(*QUOTED, organizations=organizations), text)["missing"]["acronyms"]
    declared = facts(
        mission(*QUOTED, organizations=organizations, sources={"release": source}), text
    )["missing"]["acronyms"]

    assert [(one["acronym"], one["misprint_of"]) for one in undeclared] == [
        ("PLA", None),
        ("ABH", "AHB"),
    ]
    assert [one["acronym"] for one in declared] == ["PLA"]


def test_the_speaker_of_a_paraphrase_must_be_named_in_the_text() -> None:
    people = {"lena-fjord": {"name": "Lena Fjord"}, "tomas-brandt": {"name": "Tomas Brandt"}}
    said = [
        {"speaker": "lena-fjord", "summary": "She was against it."},
        {"speaker": "tomas-brandt", "summary": "He was for it."},
    ]

    found = facts(mission(people=people, paraphrases=said))

    assert [one["speaker"] for one in found["missing"]["paraphrases"]] == ["lena-fjord"]


def test_a_text_without_words_has_no_quote_and_lacks_nothing() -> None:
    found = facts(mission(*EVERYTHING), "")

    assert {one["status"] for one in found["quotes"]} == {"absent"}
    assert not any(found["missing"].values())
