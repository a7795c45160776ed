"""Dates as precise as they are given."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError
from strategies import days, every_day, plain_date, quick

from missioncli.model.base import Date, parse_date

lengths = st.sampled_from([4, 7, 10])


@quick(500)
@given(days, lengths)
def test_a_date_covers_just_its_days(day: date, length: int) -> None:
    found = plain_date(day, length)
    first, last = every_day(found)
    assert (found.first, found.last) == (first.isoformat(), last.isoformat())
    assert found.first <= day.isoformat() <= found.last


@quick(300)
@given(days, lengths)
def test_reading_a_date_never_widens_it(day: date, length: int) -> None:
    text = day.isoformat()[:length]
    found = parse_date(text)
    assert isinstance(found, Date)
    assert (found, len(found)) == (text, length)
    assert parse_date(day) == day.isoformat()


@quick(300)
@given(days, lengths, days, lengths)
def test_days_compare_as_text(one: date, precise: int, other: date, coarse: int) -> None:
    first, second = plain_date(one, precise), plain_date(other, coarse)
    assert (first.last < second.first) == (every_day(first)[1] < every_day(second)[0])


@quick(300)
@given(st.text("0123456789-TZ: ", max_size=12) | st.integers() | st.booleans() | st.floats())
def test_nothing_else_is_a_date(value: object) -> None:
    found: str | None = None
    kind = ""
    try:
        found = parse_date(value)
    except PydanticCustomError as error:
        kind = error.type
    if found is None:
        assert kind == "bad_date"
    else:
        assert found == value
        assert len(found) in {4, 7, 10}
        assert every_day(Date(found))


@pytest.mark.parametrize(
    ("date_", "last"),
    [("2024-02", "29"), ("2023-02", "28"), ("1900-02", "28"), ("2000-02", "29"), ("2025-04", "30")],
)
def test_the_last_day_of_a_month(date_: str, last: str) -> None:
    assert Date(date_).last == f"{date_}-{last}"


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (2025, 'in quotes: "2025"'),
        (datetime(2025, 3, 17, 10, 0), "no time of day"),  # noqa: DTZ001 - as TOML gives it
        ("2025-02-30", "no such month or day"),
        ("17.3.2025", "write 2025-03-17"),
    ],
)
def test_the_message_says_what_to_write(value: object, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        parse_date(value)
    assert hint in caught.value.message()
