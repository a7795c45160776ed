"""How long an issue was open: never more than the dates on file tell, and never against them."""

from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick, store_of

from missioncli.export.history import open_time, path, times
from missioncli.store.history import history
from missioncli.store.listings import Row
from missioncli.store.open_days import CLOSED

DAYS = (date(2001, 1, 1), date(2003, 12, 31))
STATES = ("open", "progress", "resolved", "refused", "dropped")


class Trip(NamedTuple):
    """A mission on the day that it really began, and what its file knows of that day."""

    day: date
    precision: int
    """The characters of the date that are on file: 10, 7, 4 or none."""
    field: str
    """Which date is on file: of its start, or only of its end."""
    status: str
    state: str

    def table(self, number: int) -> dict[str, Any]:
        day = self.day + timedelta(days=3) if self.field == "end" else self.day
        known = day.isoformat()[: self.precision]
        dates = {self.field: known} if known else {}
        issue = {"title": "I", "category": "tax", "summary": "s", "status": self.state}
        return {
            "mission": {"id": f"m{number}", "title": "M", "status": self.status, **dates},
            "issues": {"i": issue},
        }


trips = st.builds(
    Trip,
    day=st.dates(*DAYS),
    precision=st.sampled_from((10, 10, 7, 4, 0)),
    field=st.sampled_from(("start", "start", "start", "end")),
    status=st.sampled_from(("held", "held", "held", "planned", "cancelled")),
    state=st.sampled_from(STATES),
)


def followed(found: list[Trip]) -> Row:
    """The issue's row over missions like these."""
    files = {f"f{number}": trip.table(number) for number, trip in enumerate(found)}
    with store_of(**files) as store:
        [row] = history(store, {}, unanswered=False, whole=True, hidden=True).rows
        return row


@quick(300)
@given(st.lists(trips, min_size=1, max_size=5))
def test_the_time_open_is_within_what_is_told(found: list[Trip]) -> None:
    row = followed(found)
    held = [trip for trip in found if trip.status == "held"]
    least, most = row["open_days_at_least"], row["open_days_at_most"]
    if not held:
        assert (least, most) == (None, None)
        return
    first = min(trip.day for trip in held)
    closing = [trip.day for trip in held if trip.state in CLOSED]
    last = min(closing) if closing else max(trip.day for trip in held)
    real = (last - first).days
    assert least is None or 0 <= least <= real
    if closing:
        assert most is None or real <= most
    else:
        assert most is None, "what is open has no end"
    if all(trip.precision == 10 and trip.field == "start" for trip in held):
        assert least == real
        assert most == (real if closing else None)


@quick(300)
@given(st.lists(trips, min_size=1, max_size=5))
def test_what_is_said_of_it_is_never_empty_words(found: list[Trip]) -> None:
    row = followed(found)
    said = open_time(row)
    assert said == said.strip(" ;,")
    assert "None" not in said + times(row) + path(row)
    assert ("called" in said or "at the mission that raised it" in said) == bool(row["closed_by"])
    assert row["times_unanswered"] <= row["times_raised"] <= len(found)
    assert len(row["history"]) == len(found)


@quick(100)
@given(st.lists(trips, min_size=1, max_size=4), st.data())
def test_a_date_known_better_never_widens_what_is_told(
    found: list[Trip], data: st.DataObject
) -> None:
    before = followed(found)
    number = data.draw(st.integers(0, len(found) - 1))
    better = [*found]
    better[number] = better[number]._replace(precision=10)
    after = followed(better)
    for name, sign in (("open_days_at_least", 1), ("open_days_at_most", -1)):
        if before[name] is not None:
            assert after[name] is not None
            assert (after[name] - before[name]) * sign >= 0


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2020-01-01", "2020-01-01", "0 days"),
        ("2020-01-01", "2020-01-02", "1 day"),
        ("2020-01-01", "2020-02-15", "45 days"),
        ("2020-01-31", "2020-03-30", "59 days"),
        ("2020-01-31", "2020-03-31", "2 months"),
        ("2020-01-15", "2022-01-14", "23 months"),
        ("2020-01-15", "2022-01-15", "2 years"),
        ("2020-01-15", "2023-02-15", "3 years 1 month"),
        ("2020-01", "2020-03-10", "1 to 3 months"),
        ("2020-01", "2020-02", "at most 2 months"),
        ("2020", "2023-05", "2 years 4 months to 3 years 5 months"),
        ("2020-03", "2021", "9 to 22 months"),
        (None, "2021", ""),
    ],
)
def test_lengths_in_words(start: str | None, end: str, said: str) -> None:
    issue = {"title": "I", "category": "tax", "summary": "s"}
    one = {"id": "a", "title": "A", **({"start": start} if start else {})}
    files = {
        "a": {"mission": one, "issues": {"i": issue}},
        "b": {
            "mission": {"id": "b", "title": "B", "start": end},
            "issues": {"i": {**issue, "status": "resolved"}},
        },
    }
    with store_of(**files) as store:
        [row] = history(store, {}, unanswered=False, whole=True, hidden=True).rows
    found, _, ending = open_time(row).rpartition("called resolved")
    assert found == (f"{said}; " if said else "")
    assert ending.startswith(" at the mission of ")


def test_asks_are_one_where_they_are_worded_alike() -> None:
    issue = {"title": "I", "category": "tax", "summary": "s"}
    files = {
        name: {
            "mission": {"id": name, "title": name, "start": start},
            "issues": {"i": {**issue, "asks": [ask, "Then this"]}},
        }
        for name, start, ask in (("a", "2020", "do it"), ("b", "2021", "Do it."))
    }
    with store_of(**files) as store:
        [row] = history(store, {}, unanswered=True, whole=False, hidden=False).rows
    assert row["asks"] == ["Do it.", "Then this"]
