"""Any text is a query: none is a syntax error, and none says anything to the database."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick, store_of

from missioncli.errors import UsageFault
from missioncli.store.search.query import Phrase, Query, Sought, parse
from missioncli.store.search.search import search
from missioncli.store.store import Store

ATTACKS = (
    *('"', '""', '"""', "'", "*", "**", "^", "-", "--", "(", ")", "()", "{}", ":", "+", "\\", "%"),
    *("NEAR(a b)", "NEAR(a b, 2)", "a:b", "title:tariff", "{title text}:tariff", "^tariff", "-a"),
    *("AND", "OR", "NOT", "tariff AND", "OR tariff", "NOT NOT", "tariff NOT duty", "(tariff", '"a'),
    *("'; DROP TABLE searched; --", '" OR 1=1 --', "x') UNION SELECT * FROM files --", "tariff\0"),
    *("\0", "\ud800", "tariff\udcff", "a\u202eb", "\x1b[31m", "·", "a · b", "?", "?1", ":a", "@a"),
    *(
        "search_index",
        "rowid:1",
        "tariff*duty",
        "t*",
        "*t",
        '"tar" *',
        "“tariff duty”",
        "“",
        "-“a b",
    ),
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    mission = {"id": "m", "title": "Tariffs and duties", "summary": "A tariff is a duty."}
    with store_of(a={"mission": mission}) as filled:
        yield filled


def rows(store: Store, *words: str) -> int:
    return search(store, parse(words), [], [], None).total


@pytest.mark.parametrize("text", ATTACKS)
def test_attacks_are_words_or_nothing(store: Store, text: str) -> None:
    before = store.column("SELECT sql FROM sqlite_master ORDER BY 1")
    with suppress(UsageFault):
        rows(store, text)
    with suppress(UsageFault):
        rows(store, text, "tariff")
    assert rows(store, "tariff") == 1
    after = store.column("SELECT sql FROM sqlite_master ORDER BY 1")
    assert set(before) <= set(after)


@quick(1500)
@given(st.lists(st.sampled_from(ATTACKS) | st.text(st.characters(), max_size=12), max_size=4))
def test_no_query_is_an_error(store: Store, words: list[str]) -> None:
    try:
        query = parse(words)
    except UsageFault:
        return
    assert query.wanted
    found = search(store, query, [], [], 3)
    assert found.total >= len(found.rows)


@pytest.mark.parametrize("number", [30, 3000])
def test_a_query_may_be_as_long_as_a_command_line(store: Store, number: int) -> None:
    words = [f"w{one}" for one in range(number)]
    assert rows(store, *words) == 0
    assert rows(store, " ".join(words)) == 0
    assert rows(store, "tariff", *(f"-{word}" for word in words)) == 1
    assert rows(store, "x" * 100_000) == 0


def _query(*arguments: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """What is wanted and what is not, each as its words and whether the last may go on."""
    query: Query = parse(arguments)
    wanted = [_shown(one.phrase) for one in query.wanted]
    return wanted, [_shown(one) for one in query.unwanted]


def _shown(phrase: Phrase) -> tuple[str, bool]:
    return " ".join(phrase.words), phrase.begins


@pytest.mark.parametrize(
    ("arguments", "wanted", "unwanted"),
    [
        (["supply", "chain"], ["supply", "chain"], []),
        (["supply chain"], ["supply chain"], []),
        (['"supply chain" risk'], ["supply chain", "risk"], []),
        (["„supply chain“", "«a b»", "“c d"], ["supply chain", "a b", "c d"], []),
        (["supply-chain"], ["supply chain"], []),
        (["drug", "-price"], ["drug"], ["price"]),
        (["drug -price"], ["drug"], ["price"]),
        (["drug", "-price cuts"], ["drug"], ["price cuts"]),
        (['drug -"price cuts"'], ["drug"], ["price cuts"]),
        (["drug", "－price"], ["drug"], ["price"]),
        (["-grown tax"], ["tax"], ["grown"]),
        (["-grown tax on ships"], ["tax", "on", "ships"], ["grown"]),
        (["-grown tax", "ships"], ["ships"], ["grown tax"]),
        (["drug", "Drug", "DRUG"], ["drug"], []),
        (["price - cuts"], ["price cuts"], []),
        (["薬価制度"], ["薬価 価制 制度"], []),
        (["", " ", "x"], ["x"], []),
        (["U.S.", "O'Brien"], ["us", "obrien"], []),
    ],
)
def test_what_is_meant(arguments: list[str], wanted: list[str], unwanted: list[str]) -> None:
    assert _query(*arguments) == (
        [(one, False) for one in wanted],
        [(one, False) for one in unwanted],
    )


@pytest.mark.parametrize("argument", ["pric*", "pric＊", '"drug pric*"', "薬"])
def test_what_may_go_on(argument: str) -> None:
    [(_, begins)], _ = _query(argument)
    assert begins


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "'' has no word"),
        ([""], "'' has no word"),
        (["!?", "…"], "'!? …' has no word"),
        (["\x1b\u202e"], r"'\x1b\u202e' has no word"),
        (["-a", "-b"], "-word only leaves out"),
    ],
)
def test_nothing_to_look_for(arguments: list[str], why: str) -> None:
    with pytest.raises(UsageFault, match="say what to look for") as fault:
        parse(arguments)
    assert str(fault.value) == f"say what to look for: {why}"


def test_a_phrase_taken_apart() -> None:
    [sought] = parse(["price cuts*"]).wanted
    assert sought.apart == [Sought((("price",),), begins=False), Sought((("cuts",),), begins=True)]


def test_the_database_is_sqlite(store: Store) -> None:
    """What makes the attacks above worth trying: unquoted, many of them are errors."""
    errors = 0
    for text in ATTACKS:
        try:
            store.db.execute(
                "SELECT 1 FROM search_index WHERE search_index MATCH ?", (text,)
            ).fetchall()
        except (sqlite3.Error, UnicodeError):
            errors += 1
    assert errors > len(ATTACKS) / 2
