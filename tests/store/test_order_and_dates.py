"""The order of missions, and what a date says for certain."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import every_day, plain_date, quick, store_of

from missioncli.errors import UsageFault
from missioncli.model.base import Date
from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS

partial = st.builds(
    plain_date, st.dates(date(2023, 11, 1), date(2025, 2, 28)), st.sampled_from([4, 7, 10])
)
starts = st.lists(st.none() | partial, min_size=1, max_size=6)


def missions(dates: list[Date | None]) -> dict[str, dict[str, Any]]:
    """Files whose paths, ids and dates are in three different orders."""
    found = {}
    for number, start in enumerate(dates):
        mission = {"id": f"m{9 - number}", "title": "M", **({"start": start} if start else {})}
        found[f"f{number}"] = {"mission": mission, "delegates": [{"organization": "o"}] * 2}
    return {**found, "z": {"organizations": {"o": {"name": "O"}}}}


@quick(100)
@given(starts)
def test_missions_newest_first_then_unknown_ones_then_keys(dates: list[Date | None]) -> None:
    keys = {f"m{9 - number}": start for number, start in enumerate(dates)}
    known = sorted(key for key, start in keys.items() if start)
    known.sort(key=lambda key: every_day(keys[key] or Date("2000"))[0], reverse=True)
    expected = known + sorted(key for key, start in keys.items() if not start)
    with store_of(**missions(dates)) as store:
        assert [row["id"] for row in ask(store, LISTINGS["missions"], {}).rows] == expected
        rows = ask(store, LISTINGS["delegates"], {}).rows
        assert [row["mission"] for row in rows] == [key for key in expected for _ in range(2)]


def test_within_a_mission_the_file_decides() -> None:
    quotes = [{"attribution": "x", "text": text} for text in ("b", "c", "a")]
    people = {key: {"name": key} for key in ("z", "y")}
    delegates = [{"person": "z"}, {"person": "y"}]
    mission = {"id": "m", "title": "M"}
    with store_of(
        m={"mission": mission, "quotes": quotes, "people": people, "delegates": delegates}
    ) as store:
        rows = ask(store, LISTINGS["quotes"], {}).rows
        assert [row["text"] for row in rows] == ["b", "c", "a"]
        assert [row["name"] for row in ask(store, LISTINGS["people"], {}).rows] == ["z", "y"]


def _counts(
    days: list[tuple[date, date] | None], since: Date | None, until: Date | None
) -> tuple[list[int], int]:
    """Which rows are within for certain, and how many more might be, in plain Python."""
    low = every_day(since)[0] if since else date.min
    high = every_day(until)[1] if until else date.max
    certain = [
        number for number, span in enumerate(days) if span and low <= span[0] and span[1] <= high
    ]
    possible = [
        number
        for number, span in enumerate(days)
        if not span or (span[1] >= low and span[0] <= high)
    ]
    return certain, len(possible) - len(certain)


@quick(150)
@given(
    st.lists(st.none() | partial, min_size=1, max_size=6),
    st.none() | partial,
    st.none() | partial,
)
def test_only_what_is_certain_is_claimed(
    dues: list[Date | None], since: Date | None, until: Date | None
) -> None:
    followups = [
        {"action": str(number), **({"due": due} if due else {})} for number, due in enumerate(dues)
    ]
    certain, left = _counts([every_day(due) if due else None for due in dues], since, until)
    with store_of(m={"mission": {"id": "m", "title": "M"}, "followups": followups}) as store:
        answer = ask(
            store,
            LISTINGS["followups"],
            {"since": [since] if since else [], "until": [until] if until else []},
        )
    if since or until:
        assert [int(row["action"]) for row in answer.rows] == certain
        assert answer.uncertain == left
    else:
        assert (len(answer.rows), answer.uncertain) == (len(dues), 0)


@pytest.mark.parametrize(
    ("filters", "found", "uncertain"),
    [
        ({"since": ["2025"]}, ["d", "m", "y"], 0),
        ({"since": ["2025-03"]}, ["d", "m"], 1),
        ({"since": ["2025-03-18"]}, [], 2),
        ({"until": ["2025"]}, ["d", "m", "y"], 0),
        ({"until": ["2025-03"]}, ["d", "m"], 1),
        ({"until": ["2024-12-31"]}, [], 0),
        ({"since": ["2025-03"], "until": ["2025-03"]}, ["d", "m"], 1),
        ({"since": ["2030", "2025-03"]}, ["d", "m"], 1),
    ],
)
def test_dates_of_records_and_of_their_mission(
    filters: dict[Any, list[str]], found: list[str], uncertain: int
) -> None:
    mission = {"id": "m", "title": "M", "start": "2025-03-17", "end": "2025-03-19"}
    quotes = [
        {"attribution": "x", "text": "d", "said": "2025-03-17"},
        {"attribution": "x", "text": "m"},
        {"attribution": "x", "text": "y", "said": "2025"},
    ]
    with store_of(m={"mission": mission, "quotes": quotes}) as store:
        answer = ask(store, LISTINGS["quotes"], filters)
    assert ([row["text"] for row in answer.rows], answer.uncertain) == (found, uncertain)


def test_a_mission_of_unknown_date_is_uncertain() -> None:
    with store_of(**missions([None, Date("2024")])) as store:
        answer = ask(store, LISTINGS["delegates"], {"since": ["2020"]})
    assert (len(answer.rows), answer.uncertain) == (2, 2)


@pytest.mark.parametrize("name", ["since", "until"])
@pytest.mark.parametrize("value", ["yesterday", "2025-13", "2025-1", "", "2025-03-17T00:00"])
def test_what_is_no_date_is_refused(name: Any, value: str) -> None:
    with store_of() as store, pytest.raises(UsageFault) as caught:
        ask(store, LISTINGS["quotes"], {name: [value]})
    advice = "is no date: write 2025, 2025-03 or 2025-03-17"
    assert str(caught.value) == f"--{name} '{value}' {advice}"
