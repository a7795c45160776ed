"""A draft against the quotes on file: what may be quoted, and what puts words into a mouth."""

from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import quick, texts

from missioncli.files.document import MissionDocument
from missioncli.files.read import validate
from missioncli.proof.draft import drafted
from missioncli.proof.report import report
from missioncli.proof.verdict import Asked

BERTH: Final = "The new berth will not open before winter."
PILOTS: Final = "Pilots need rest between two ships."
TUGS: Final = "Two of the tugs are older than I am."
LEAK: Final = "Nobody has paid for the dredging."
HOUSE: Final = "The minister does not like boats at all."

SAID_AGAIN: Final = "It’s never too late for the pilots."


def on_file() -> MissionDocument:
    found = validate(
        Path("alder.toml"),
        {
            "format": 1,
            "mission": {"id": "alder", "title": "Visit to Port Alder"},
            "people": {
                "tomas-brandt": {"name": "Tomas Brandt"},
                "ines-okoro": {"name": "Ines Okoro"},
            },
            "engagements": {
                "briefing": {"title": "Briefing", "kind": "meeting", "terms": "background"}
            },
            "quotes": [
                {"speaker": "tomas-brandt", "text": BERTH},
                {"speaker": "ines-okoro", "text": [PILOTS, TUGS]},
                {"attribution": "a senior official", "text": LEAK, "engagement": "briefing"},
                {"speaker": "ines-okoro", "text": HOUSE, "terms": "chatham-house"},
                {"speaker": "ines-okoro", "text": SAID_AGAIN, "terms": "background"},
                {"speaker": "ines-okoro", "text": SAID_AGAIN.replace("’", "'")},
                {
                    "speaker": "tomas-brandt",
                    "text": "The port, they say, stays open",
                    "original": "Der Hafen bleibt offen",
                    "translated": True,
                },
                {
                    "speaker": "tomas-brandt",
                    "text": "The cranes are green.",
                    "engagement": "briefing",
                    "terms": "on-record",
                },
            ],
        },
    )
    assert isinstance(found, MissionDocument), found
    return found


def judged(content: str, speakers: frozenset[str] | None = None) -> list[dict[str, Any]]:
    asked = Asked(speakers)
    found: list[dict[str, Any]] = drafted(content, [on_file()], asked)["quotes"]
    return found


CASES = [
    pytest.param("Tomas Brandt", BERTH, "exact", id="matches"),
    pytest.param("Mr Brandt", BERTH, "exact", id="by the family name"),
    pytest.param("Ines Okoro", f"{PILOTS} {TUGS}", "exact", id="a speech of two passages as one"),
    pytest.param(
        "Ines Okoro",
        f"{PILOTS.rstrip('.')}, {TUGS}",
        "normalized",
        id="joined with a comma",
    ),
    pytest.param("Tomas Brandt", BERTH.replace(".", ","), "normalized", id="ends in a comma"),
    pytest.param("Tomas Brandt", BERTH.replace(".", "?"), "altered", id="a question now"),
    pytest.param("Tomas Brandt", BERTH.rstrip("."), "normalized", id="the stop behind the mark"),
    pytest.param(
        "Tomas Brandt", "The port they say stays open", "altered", id="commas within are words"
    ),
    pytest.param("Tomas Brandt", "Der Hafen bleibt offen.", "normalized", id="the original"),
    pytest.param("Ines Okoro", SAID_AGAIN, "normalized", id="on record somewhere"),
    pytest.param("Tomas Brandt", "The new berth will not.", "cropped", id="cut with a stop"),
    pytest.param("Ines Okoro", f"{PILOTS} {TUGS[:-5]}.", "cropped", id="two passages, cut"),
    pytest.param("Ines Okoro", TUGS, "exact", id="the second passage"),
    pytest.param("Tomas Brandt", BERTH.replace(" ", "\u00a0", 1), "normalized", id="folded"),
    pytest.param("Tomas Brandt", BERTH.replace("not ", ""), "altered", id="altered"),
    pytest.param("Tomas Brandt", "The new berth will not open", "cropped", id="cropped"),
    pytest.param("Tomas Brandt", PILOTS, "misattributed", id="someone else's"),
    pytest.param("Tomas Brandt", "Gulls are louder than trams in May.", "absent", id="not on file"),
    pytest.param("A senior official", LEAK, "not-on-record", id="the engagement's terms"),
    pytest.param("Ines Okoro", HOUSE, "not-on-record", id="the quote's terms"),
    pytest.param("Tomas Brandt", "The cranes are green.", "exact", id="the quote's own terms win"),
    pytest.param("A senior official", "Nobody has paid", "not-on-record", id="cropped, no record"),
]


@pytest.mark.parametrize(("speaker", "text", "status"), CASES)
def test_a_quotation_of_a_draft_gets_its_verdict(speaker: str, text: str, status: str) -> None:
    (found,) = judged(f"Friends of the port.\n\n{speaker} said: “{text}”\n")

    assert found["status"] == status


@pytest.mark.parametrize("speaker", ["A senior official", "Tomas Brandt"])
def test_altered_words_that_were_not_said_on_record_are_not_hidden(speaker: str) -> None:
    (found,) = judged(f"{speaker} said: “{LEAK.replace('Nobody', 'Hardly anybody')}”\n")

    assert found["status"] in {"not-on-record", "misattributed"} or found["terms"] == "background"


def test_the_terms_are_heeded_where_the_last_sign_differs() -> None:
    (found,) = judged(f"“{LEAK[:-1]},” a senior official said.\n")

    assert found["status"] == "not-on-record"


def test_a_quotation_shows_what_is_on_file_whose_it_is_and_what_differs() -> None:
    (found,) = judged(f"Hello.\n\nInes Okoro said: “{BERTH.replace('winter', 'summer')}”\n")

    assert (found["found"], found["found_speaker"], found["mission"]) == (
        *(BERTH, "Tomas Brandt", "alder"),
    )
    assert found["diff"] == [{"dataset": "summer", "source": "winter"}]
    assert (found["line"], found["paragraph"], found["column"]) == (3, 2, 19)


def test_altered_words_are_never_given_to_another_speaker_without_a_word() -> None:
    (found,) = judged(f"Ines Okoro said: “{BERTH.replace('winter', 'summer')}”\n")

    assert found["status"] == "altered"
    assert found["found_speaker"] == "Tomas Brandt"


def test_whoever_the_draft_does_not_name_is_not_accused() -> None:
    (found,) = judged(f"As somebody put it on that day:\n\n“{BERTH}”\n")

    assert found["status"] in {"exact", "misattributed"}
    assert (found["status"] == "exact") == (found["speaker_name"] is None)


def test_a_quotation_has_the_keys_of_a_verdict() -> None:
    (found,) = judged(f"Mr Brandt said: “{BERTH}”\n")
    verdict = report([on_file()], {}, [])["summary"]

    assert (found["speaker"], found["speaker_name"]) == ("tomas-brandt", "Brandt")
    assert {"source", "cited", "out_of_order", "found_kind"} <= found.keys()
    assert drafted("", [on_file()])["summary"].keys() == verdict.keys()


def test_a_mission_narrows() -> None:
    content = f"Tomas Brandt said: “{BERTH}” Then: “Gulls are louder than trams.”\n"
    asked = Asked(missions=frozenset({"other"}))

    found = drafted(content, [on_file()], asked)["quotes"]

    assert [one["status"] for one in found] == ["absent"]


def test_quotations_come_in_the_order_of_the_draft() -> None:
    found = judged(f"Ines Okoro said: “{TUGS}”\n\nTomas Brandt said: “{BERTH}”\n")

    assert [one["text"] for one in found] == [TUGS, BERTH]


def test_only_what_is_of_the_named_speakers_is_told() -> None:
    content = (
        f"Ines Okoro said: “{TUGS}”\n\nTomas Brandt said: “{BERTH}”\n\n"
        f"Tomas Brandt said: “{PILOTS}”\n\nInes Okoro said: “Gulls are louder than trams.”\n"
    )

    found = judged(content, frozenset({"ines-okoro"}))

    assert [(one["text"], one["status"]) for one in found] == [
        (TUGS, "exact"),
        (PILOTS, "misattributed"),
        ("Gulls are louder than trams.", "absent"),
    ]


def test_a_draft_without_quotations_has_nothing_to_say() -> None:
    facts = drafted("Dear friends of the port.", [on_file()])

    assert (facts["quotes"], facts["summary"]["quotes"]) == ([], 0)


@quick(60)
@given(texts | st.text(max_size=60))
@example(f"“{BERTH}")
@example("“\ud800”")
def test_no_draft_raises(content: str) -> None:
    for one in judged(content + f"\n\nTomas Brandt said: “{content} winter”\n"):
        assert one["status"]
