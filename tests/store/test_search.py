"""What a search finds, in which order, how closely, and where it says so."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from strategies import Tables, quick, store_of
from strategies import tables as any_tables

from missioncli.errors import UnknownName
from missioncli.files.bundled import bundled_path
from missioncli.files.collect import collect
from missioncli.model.base import Table
from missioncli.model.fields import fields
from missioncli.model.mission import MissionFile
from missioncli.store.listings import Row
from missioncli.store.memory import in_memory
from missioncli.store.search.kinds import KINDS
from missioncli.store.search.query import parse
from missioncli.store.search.ready import ready
from missioncli.store.search.search import Found, search
from missioncli.store.search.words import indexed
from missioncli.store.store import Store

JAPANESE: Final = Path(__file__).parents[1] / "data" / "valid" / "japanese.toml"
UNSOUGHT: Final = {"language"}
"""Fields of text that nobody looks for by their words."""

# Invented. No such people, organisations or talks exist.
SHARED: Final[Tables] = {
    "people": {"ann": {"name": "Ann Aardvark"}},
    "organizations": {"zoo": {"name": "Zoological Office", "acronym": "ZOO"}},
}
ONE: Final[Tables] = {
    "mission": {"id": "one", "title": "First journey", "start": "2020", "sources": [1]},
    "sources": {"news-one": {"title": "News of the first"}},
    "delegates": [{"person": "ann", "organization": "zoo", "role": "Keeper", "sources": [2]}],
    "quotes": [{"speaker": "ann", "text": "Tariffs hurt.", "sources": [3]}],
    "issues": {
        "duty": {
            "title": "Import duty",
            "category": "tax",
            "summary": "Duties are high.",
            "sources": [4],
            "responses": [{"by": "ann", "summary": "It was pondered.", "sources": [5]}],
        }
    },
}
TWO: Final[Tables] = {
    "mission": {"id": "two", "title": "Second journey", "start": "2024", "sources": [1]},
    "sources": {"news-two": {"title": "News of the second"}},
    "delegates": [{"person": "ann", "role": "Director", "sources": [2]}],
    "quotes": [
        {"speaker": "ann", "text": "Tariffs hurt.", "sources": [3]},
        {"attribution": "a keeper", "text": "Tariffs hurt.", "sources": [3]},
    ],
}


@pytest.fixture(scope="module")
def tokyo() -> Iterator[Store]:
    with in_memory(collect(bundled_path())) as store:
        yield store


@pytest.fixture(scope="module")
def japanese() -> Iterator[Store]:
    with in_memory(collect(JAPANESE)) as store:
        yield store


@pytest.fixture(scope="module")
def folder() -> Iterator[Store]:
    with store_of(one=ONE, shared=SHARED, two=TWO) as store:
        yield store


def found(store: Store, *words: str, **narrowed: Any) -> Found:
    kinds, missions = narrowed.get("kinds", []), narrowed.get("missions", [])
    return search(store, parse(words), kinds, missions, narrowed.get("limit"))


def records(answer: Found) -> list[str]:
    return [row["record"] for row in answer.rows]


def marks(row: Row) -> list[str]:
    """What is marked in a hit's title and snippet."""
    return [
        row[part][start:end]
        for part in ("title", "snippet")
        for start, end in row[f"{part}_matches"]
    ]


def every_text(table: Table) -> Iterator[tuple[str, str]]:
    """The texts of a mission file that people wrote, with their fields."""
    for field in fields(type(table)):
        value = getattr(table, field.name)
        values = (
            list(value.values()) if field.keyed else value if isinstance(value, list) else [value]
        )
        for one in values:
            if isinstance(one, Table):
                yield from every_text(one)
            elif one and (field.type in ("line", "text", "text or [text]", "url") or field.open):
                yield field.name, one


@quick(40)
@given(any_tables(full=True))
def test_every_text_of_a_file_is_indexed(content: Tables) -> None:
    with store_of(a=content) as store, ready(store):
        columns = store.column("SELECT title || ' · ' || text || ' · ' || beside FROM search_texts")
    known = {text for column in columns for text in column.split(" · ")}
    told = "\n".join(columns)
    file = MissionFile.model_validate({"format": 1, **content})
    texts = [(name, indexed(text)) for name, text in every_text(file) if name not in UNSOUGHT]
    assert len({name for name, _ in texts}) > 20
    assert [(name, text) for name, text in texts if text not in known and text not in told] == []


def test_fields_that_are_not_sought_are_fields() -> None:
    names = {field.name for spec in KINDS.values() for field in _fields(spec.table)}
    assert names >= UNSOUGHT


def _fields(table: str) -> Any:
    from missioncli.store.tables import table as spec_of

    return spec_of(table).scalars


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("PMDA",), "organizations.pmda"),
        (("bio",), "organizations.bio"),
        (("crowley",), "people.john-f-crowley"),
        (("Nagayama Osamu",), "people.osamu-nagayama"),
        (("beigene",), "organizations.beone-medicines"),
        (("price", "cuts"), "issues.price-cut-predictability"),
        (("drug pricing",), "topics.drug-pricing"),
        (("shared history",), "quotes[1]"),
        (("Consultant",), "delegates[6]"),
        (("us", "japan", "partnership"), "topics.us-japan-partnership"),
        (("national", "security"), "topics.national-security"),
        (("opening", "washington"), "outcomes[2]"),
        (("bio-tokyo-2025",), "mission"),
        (("PDMA",), "sources.bio-news"),
    ],
)
def test_the_best_hit_comes_first(tokyo: Store, words: tuple[str, ...], first: str) -> None:
    assert records(found(tokyo, *words))[0] == first


@pytest.mark.parametrize(
    ("words", "matched", "instead", "marked"),
    [
        (("price",), "exact", (), "price"),
        (("Price", "FORESEE"), "exact", (), "price"),
        (("ＰＭＤＡ",), "exact", (), "PMDA"),
        (("CDMO",), "beginnings", (), "CDMOs"),
        (("pric",), "beginnings", (), "pricing"),
        (("clinical tri",), "beginnings", (), "Clinical trials"),
        (("delegations",), "exact", (), "delegations"),
        (("chairmen",), "near", ("chairman",), "Chairman"),
        (("roundtables",), "stems", ("roundtable",), "roundtable"),
        (("patients roundtables",), "stems", ("patient", "roundtable"), "Patient roundtable"),
        (("chain supply",), "apart", (), "Supply"),
        (("pathways expedite",), "apart", ("expedited",), "pathways"),
        (("Crowly",), "near", ("crowley",), "Crowley"),
        (("regulatroy",), "near", ("regulatory",), "Regulatory"),
        (("supply chian",), "near", ("chain",), "chain"),
    ],
)
def test_how_closely_it_matches(
    tokyo: Store, words: tuple[str, ...], matched: str, instead: tuple[str, ...], marked: str
) -> None:
    answer = found(tokyo, *words)
    assert answer.level.matched == matched
    assert {row["matched"] for row in answer.rows} == {matched}
    if matched == "near":
        assert answer.level.instead == instead
    assert set(instead) <= set(answer.level.instead)
    assert marked.lower() in {mark.lower() for row in answer.rows for mark in marks(row)}


def test_prices_find_pricing() -> None:
    mission = {"id": "m", "title": "Drug pricing", "summary": "The price of CDMOs."}
    with store_of(a={"mission": mission}) as store:
        answer = found(store, "prices")
        assert (answer.level.matched, answer.total) == ("stems", 1)
        assert marks(answer.rows[0]) == ["pricing", "price"]
        assert found(store, "CDMO").level.matched == "beginnings"
        exact = found(store, "price")
        assert (exact.level.matched, exact.related) == ("exact", ("pricing",))
        assert found(store, "price*").related == ("pricing",)
        assert found(store, "pric*").related == ()


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("3,000 jobs", "3000"),
        ("3000 jobs", "3,000"),
        ("3.000 jobs", "3000"),
        ("1,250,000 jobs", "1250000"),
        ("1250000 jobs", "1,250,000"),
        ("by e-mail", "email"),
        ("by email", "e-mail"),
        ("a co-operation", "cooperation"),
        ("cooperation", "co-operation"),
        ("an X-ray", "xray"),
    ],
)
def test_numbers_and_words_with_a_hyphen_are_found_however_they_are_written(
    written: str, typed: str
) -> None:
    mission = {"id": "m", "title": "M", "summary": f"It is {written} that counts."}
    with store_of(a={"mission": mission}) as store:
        answer = found(store, typed)
        assert answer.total == 1
        assert answer.level.matched == "exact"
        assert marks(answer.rows[0])
        assert found(store, "counts", f"-{typed}").total == 0


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("300 of 000", "3000"),
        ("0,123", "0123"),
        ("a part of it", "apart"),
    ],
)
def test_what_is_written_apart_is_not_always_the_same(written: str, typed: str) -> None:
    mission = {"id": "m", "title": "M", "summary": f"It is {written} that counts."}
    with store_of(a={"mission": mission}) as store:
        assert found(store, typed).level.matched != "exact" or not found(store, typed).total


@pytest.mark.parametrize(
    "words", [("zzz",), ("crowley", "zzz"), ("xx",), ("nagayama", "crowley", "stiss"), ("99999",)]
)
def test_nothing_is_found_where_nothing_is(tokyo: Store, words: tuple[str, ...]) -> None:
    answer = found(tokyo, *words)
    assert (answer.rows, answer.total) == ([], 0)


def test_order_of_words_case_and_marks_do_not_matter(tokyo: Store) -> None:
    expected = records(found(tokyo, "drug", "japan"))
    assert expected
    assert records(found(tokyo, "Japan", "DRUG")) == expected
    assert records(found(tokyo, "jápan", "Ｄrug")) == expected
    assert records(found(tokyo, "japan’", "'drug'")) == expected


def test_a_phrase_is_less_than_its_words(tokyo: Store) -> None:
    words = set(records(found(tokyo, "bio", "mission")))
    phrase = set(records(found(tokyo, "bio mission")))
    assert phrase < words
    assert phrase == set(records(found(tokyo, '"BIO-Mission"')))


def test_no_phrase_goes_from_one_text_into_the_next(tokyo: Store) -> None:
    # One quote ends "… and Japan," and goes on "There's not only …".
    assert found(tokyo, "Japan There’s").level.matched == "apart"


def test_words_are_left_out(tokyo: Store) -> None:
    drug = found(tokyo, "drug")
    without = found(tokyo, "drug", "-pricing", "-price*")
    assert 0 < without.total < drug.total
    assert set(records(without)) < set(records(drug))
    assert found(tokyo, "drug", "-drug").total == 0
    assert found(tokyo, "drug", '-"drug development"').total < drug.total


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_can_be_asked_for(kind: str, tokyo: Store, japanese: Store) -> None:
    stores = (
        (tokyo, "bio*"),
        (tokyo, "drug"),
        (tokyo, "j*"),
        (japanese, "架空"),
        (japanese, "薬"),
        (japanese, "書"),
    )
    answers = [found(store, word, kinds=[kind]) for store, word in stores]
    kinds = {row["kind"] for answer in answers for row in answer.rows}
    assert kinds == {kind}


def test_several_kinds_are_one_or_the_other(tokyo: Store) -> None:
    both = found(tokyo, "drug", kinds=["quote", "topic"])
    assert {row["kind"] for row in both.rows} == {"quote", "topic"}
    assert both.total == sum(found(tokyo, "drug", kinds=[one]).total for one in ("quote", "topic"))


def test_a_limit_takes_the_best(tokyo: Store) -> None:
    whole = found(tokyo, "bio")
    assert len(whole.rows) == whole.total > 10
    for limit in range(1, whole.total + 2):
        some = found(tokyo, "bio", limit=limit)
        assert some.total == whole.total
        assert some.rows == whole.rows[:limit]


@pytest.mark.parametrize(
    ("words", "first", "marked"),
    [
        ("薬価", "issues.yakka", "薬価"),
        ("審査期間", "topics.shinsa", "審査期間"),
        ("山田花子", "people.yamada-hanako", "山田 花子"),
        ("山田 花子", "people.yamada-hanako", "山田 花子"),
        ("がく", "people.gamo", "がく"),
        ("gamo", "people.gamo", "Gamō"),
        ("muller", "people.zoe-mueller", "Müller"),
        ("obrien", "people.obrien", "O’Brien"),
        ("旧ほしぞら", "organizations.hoshizora", "旧ほしぞら"),
        ("ほしぞら製薬", "organizations.hoshizora", "ほしぞら製薬"),
        ("申し上げます", "quotes[1]", "申し上げます"),
        ("検討会", "issues.shinsa-kikan", "検討会"),
        ("シ", None, None),
        ("かく", None, None),
        ("ガク", None, None),
        ("ぱば", None, None),
        ("薬価期間", None, None),
    ],
)
def test_japanese(japanese: Store, words: str, first: str | None, marked: str | None) -> None:
    answer = found(japanese, words)
    assert next(iter(records(answer)), None) == first
    if marked:
        assert marked in marks(answer.rows[0])
        assert answer.level.matched == "exact"


def test_a_hit_says_whose_where_and_by_which_source(tokyo: Store) -> None:
    [row] = found(tokyo, "promotive").rows
    assert row == {
        "kind": "quote",
        "record": "quotes[3]",
        "key": None,
        "title": "Osamu Nagayama",
        "title_matches": [],
        "field": "text",
        "snippet": "In Japan, the government has been very promotive of creating the ecosystem"
        " that’s needed for biopharmaceuticals,",
        "snippet_matches": [(39, 48)],
        "matched": "exact",
        "terms": "on-record",
        "sources": ["bio-news:11"],
        "mission": "bio-tokyo-2025",
        "mission_name": "BIO mission to Tokyo",
    }
    assert json.dumps(row)


def test_an_answer_has_sources_of_its_own(folder: Store) -> None:
    [row] = found(folder, "pondered").rows
    assert (row["record"], row["field"]) == ("issues.duty", "responses")
    assert row["sources"] == ["news-one:5"]
    [row] = found(folder, "duties").rows
    assert row["sources"] == ["news-one:4"]


def test_definitions_are_found_once_and_posts_in_each_mission(folder: Store) -> None:
    answer = found(folder, "aardvark")
    assert records(answer).count("people.ann") == 1
    posts = [row for row in answer.rows if row["kind"] == "delegate"]
    assert [row["mission"] for row in posts] == ["two", "one"]
    person = answer.rows[0]
    # Where she is not defined with a source, she is told of in the newest mission.
    assert (person["mission"], person["sources"]) == ("two", ["news-two:2"])


def test_a_post_is_told_with_what_is_said(folder: Store) -> None:
    answer = found(folder, "keeper", "tariffs")
    assert [(row["mission"], row["record"]) for row in answer.rows] == [
        ("two", "quotes[2]"),
        ("one", "quotes[1]"),
    ]


def test_equal_hits_come_newest_mission_first(folder: Store) -> None:
    rows = found(folder, "tariffs", "aardvark").rows
    assert [row["mission"] for row in rows] == ["two", "one"]


def test_one_mission_is_asked_for(folder: Store) -> None:
    rows = found(folder, "aardvark", missions=["first"]).rows
    assert {row["mission"] for row in rows} == {"one"}
    assert [row["kind"] for row in rows].count("person") == 1
    assert found(folder, "duty", missions=["two"]).total == 0
    assert found(folder, "zoological", missions=["two"]).total == 0
    both = found(folder, "aardvark", missions=["one", "two"])
    assert both.rows == found(folder, "aardvark").rows
    with pytest.raises(UnknownName):
        found(folder, "aardvark", missions=["three"])


def test_it_is_tried_more_loosely_within_what_is_asked_for(folder: Store) -> None:
    assert found(folder, "duty").level.matched == "exact"
    with store_of(a=ONE, b=SHARED) as store:
        assert found(store, "journeys", kinds=["mission"]).level.matched == "stems"
        assert found(store, "duti", kinds=["issue"]).level.matched == "beginnings"


def test_an_empty_folder_has_nothing() -> None:
    with store_of() as store:
        assert found(store, "x").rows == []
