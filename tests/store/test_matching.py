"""From what a user types to keys: four steps, the first that finds anything decides."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick, store_of

from missioncli.errors import UnknownName, UsageFault
from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS, FilterName
from missioncli.store.match import matching_keys
from missioncli.store.store import Store
from missioncli.text import fold

MISSION = {"id": "m", "title": "M"}
_WORDS = st.sampled_from(["bio", "biogen", "bi", "gen", "ogen", "Éa", "が", "が々", "x-y"])
_NAMES = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)


def expected(names: dict[str, list[str]], value: str) -> set[str]:
    """The four steps in plain Python."""
    words = fold(value).split()

    def whole(name: str) -> bool:
        return name == fold(value)

    def all_words(name: str) -> bool:
        return set(words) <= set(name.split())

    def beginnings(name: str) -> bool:
        return all(any(one.startswith(word) for one in name.split()) for word in words)

    def any_part(name: str) -> bool:
        return all(word in name for word in words)

    for step in (whole, all_words, beginnings, any_part):
        found = {key for key, many in names.items() if any(step(fold(name)) for name in many)}
        if found:
            return found
    return set()


@quick(200)
@given(st.lists(st.lists(_NAMES, min_size=1, max_size=3), min_size=1, max_size=4), _NAMES)
def test_the_first_step_that_finds_anything_decides(many: list[list[str]], value: str) -> None:
    organizations = {
        f"k{number}": {"name": names[0], "aliases": names[1:2],
                       "former_names": [{"name": name} for name in names[2:]]}
        for number, names in enumerate(many)
    }  # fmt: skip
    named = {f"k{number}": [f"k{number}", *names] for number, names in enumerate(many)}
    with store_of(m={"mission": MISSION, "organizations": organizations}) as store:
        try:
            found = matching_keys(store, "organization", ("organization",), value)
        except UnknownName:
            found = []
    assert set(found) == expected(named, value)
    assert found == sorted(found)


@pytest.fixture
def store() -> Iterator[Store]:
    with store_of(
        m={
            "mission": MISSION,
            "people": {
                "jc": {"name": "John F. Crowley", "family": "Crowley", "given": "John F."},
                "tong": {"name": "Kurt Tong", "prefix": "Ambassador", "family": "Tong"},
                "yamada": {"name": "Taro Yamada", "native_name": "山田太郎", "aliases": ["Taroh"]},
            },
            "organizations": {
                "bio": {"name": "Biotechnology Innovation Organization", "acronym": "BIO"},
                "biogen": {"name": "Biogen"},
                "beone": {"name": "BeOne Medicines", "former_names": [{"name": "BeiGene"}]},
                "keidanren": {"name": "経団連"},
            },
            "topics": {"prices": "Prices of medicines", "safety": "Safety of medicines"},
            "delegates": [{"person": "jc", "organization": "bio"}, {"organization": "biogen"}],
            "quotes": [
                {"speaker": "jc", "text": "one", "topics": ["prices"]},
                {"speaker": "bio", "text": "two"},
                {"attribution": "A senior official", "text": "three", "topics": ["safety"]},
            ],
        }
    ) as store:
        yield store


@pytest.mark.parametrize(
    ("kind", "value", "keys"),
    [
        ("organization", "BIO", ["bio"]),
        ("organization", "ｂｉｏ", ["bio"]),
        ("organization", "biot", ["bio"]),
        ("organization", "bi", ["bio", "biogen"]),
        ("organization", "gen", ["beone", "biogen"]),
        ("organization", "beigene", ["beone"]),
        ("organization", "innovation biotechnology", ["bio"]),
        ("organization", "団", ["keidanren"]),
        ("person", "crowley", ["jc"]),
        ("person", "CROWLEY", ["jc"]),
        ("person", "john f. crowley", ["jc"]),
        ("person", "Crowley John", ["jc"]),
        ("person", "Ambassador Tong", ["tong"]),
        ("person", "山田", ["yamada"]),
        ("person", "taroh", ["yamada"]),
        ("topic", "medicines", ["prices", "safety"]),
        ("mission", "m", ["m"]),
    ],
)
def test_what_a_name_means(store: Store, kind: str, value: str, keys: list[str]) -> None:
    assert matching_keys(store, kind, (kind,), value) == keys


@pytest.mark.parametrize("value", ["", "  ", "!?", "…", "nobody", "crowley nobody"])
def test_what_means_nothing(store: Store, value: str) -> None:
    with pytest.raises(UnknownName):
        matching_keys(store, "speaker", ("person",), value)


def test_a_misspelled_name_is_offered_as_printed(store: Store) -> None:
    with pytest.raises(UnknownName) as caught:
        ask(store, LISTINGS["quotes"], {"speaker": ["Crowly"]})
    assert str(caught.value) == "no speaker matches 'Crowly'; did you mean John F. Crowley?"


def test_a_name_like_no_other_gets_no_offer(store: Store) -> None:
    with pytest.raises(UnknownName) as caught:
        ask(store, LISTINGS["quotes"], {"with": ["qqqqqq"]})
    assert str(caught.value) == "no person or organization matches 'qqqqqq'"


def texts(store: Store, **filters: Sequence[str]) -> list[str]:
    given: dict[FilterName, Sequence[str]] = dict(filters)  # type: ignore[assignment]
    return [row["text"] for row in ask(store, LISTINGS["quotes"], given).rows]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["one", "two", "three"]),
        ({"speaker": ["Crowley"]}, ["one"]),
        ({"speaker": ["BIO"]}, ["two"]),
        ({"speaker": ["senior official"]}, ["three"]),
        ({"speaker": ["Crowley", "official"]}, ["one", "three"]),
        ({"speaker": ["Crowley"], "topic": ["safety"]}, []),
        ({"speaker": ["Crowley", "official"], "topic": ["safety"]}, ["three"]),
        ({"topic": ["medicines"]}, ["one", "three"]),
        ({"organization": ["BIO"]}, ["one", "two"]),
        ({"organization": ["biogen"]}, []),
        ({"speaker": []}, ["one", "two", "three"]),
    ],
)
def test_or_within_a_filter_and_among_filters(
    store: Store, filters: dict[str, list[str]], found: list[str]
) -> None:
    assert texts(store, **filters) == found


@pytest.mark.parametrize(("command", "name", "value"), [
    ("issues", "category", "tax"), ("issues", "status", "resolved"), ("missions", "status", "planned"),
    ("officials", "status", "declined"), ("engagements", "status", "held"),
])  # fmt: skip
def test_a_known_word_without_records_is_an_empty_answer(
    store: Store, command: str, name: FilterName, value: str
) -> None:
    assert ask(store, LISTINGS[command], {name: [value]}).rows == []


@pytest.mark.parametrize(
    ("command", "name"),
    [(one.command, name) for one in LISTINGS.values() for name in one.filters],
)
def test_every_filter_refuses_what_nobody_knows(
    store: Store, command: str, name: FilterName
) -> None:
    with pytest.raises(UsageFault) as caught:
        ask(store, LISTINGS[command], {name: ["no such\x1b thing"]})
    assert "no such\\x1b thing" in str(caught.value)


def test_a_category_of_our_own_can_be_asked_for() -> None:
    issue = {"title": "I", "category": "animal-health", "summary": "s"}
    with store_of(m={"mission": MISSION, "issues": {"i": issue}}) as store:
        assert len(ask(store, LISTINGS["issues"], {"category": ["animal"]}).rows) == 1
        with pytest.raises(UnknownName, match="did you mean pricing"):
            ask(store, LISTINGS["issues"], {"category": ["pricng"]})
