"""Dates as people write them, and what they may mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from missioncli.files.dates import readings
from missioncli.model.base import parse_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # numbers, the year last
        ("03/17/2025", ["2025-03-17"]),
        ("17/03/2025", ["2025-03-17"]),
        ("3/4/2025", ["2025-03-04", "2025-04-03"]),
        ("03/03/2025", ["2025-03-03"]),
        ("17.03.2025", ["2025-03-17"]),
        ("3.4.2025", ["2025-04-03", "2025-03-04"]),
        ("03-04-2025", ["2025-04-03", "2025-03-04"]),
        ("31/02/2025", []),
        ("13/13/2025", []),
        ("29/02/2024", ["2024-02-29"]),
        ("29/02/2025", []),
        ("0/1/2025", []),
        # numbers, the year first
        ("2025/03/17", ["2025-03-17"]),
        ("2025.3.7", ["2025-03-07"]),
        ("2025-3-17", ["2025-03-17"]),
        ("2025-3", ["2025-03"]),
        ("2025/03", ["2025-03"]),
        ("2025-03-17", ["2025-03-17"]),
        ("2025-13", []),
        ("2025-02-30", []),
        # words
        ("17 March 2025", ["2025-03-17"]),
        ("17th of March 2025", []),
        ("1st March 2025", ["2025-03-01"]),
        ("17. March 2025", ["2025-03-17"]),
        ("March 17, 2025", ["2025-03-17"]),
        ("March 17th 2025", ["2025-03-17"]),
        ("mar 17 2025", ["2025-03-17"]),
        ("Mar. 17, 2025", ["2025-03-17"]),
        ("MARCH 2025", ["2025-03"]),
        ("March, 2025", ["2025-03"]),
        ("Sept. 2025", ["2025-09"]),
        ("2025 March", ["2025-03"]),
        ("2025 March 17", ["2025-03-17"]),
        ("  17 March 2025  ", ["2025-03-17"]),
        ("30 February 2025", []),
        ("17 Smarch 2025", []),
        ("17 ma 2025", []),
        ("ju 2025", []),
        # no dates
        ("", []),
        ("2025", []),
        ("17 March", []),
        ("17-19 March 2025", []),
        ("spring 2025", []),
        ("03/17/25", []),
        ("١٧/٠٣/٢٠٢٥", []),
        ("１７/０３/２０２５", []),
        ("2025-03-17T09:00", []),
        ("00/00/0000", []),
        ("1/1/0000", []),
    ],
)
def test_what_a_date_may_mean(text: str, expected: list[str]) -> None:
    assert readings(text) == expected


def test_words_that_could_be_two_months_are_none() -> None:
    assert readings("17 Mar 2025") == ["2025-03-17"]
    assert readings("17 jun 2025") == ["2025-06-17"]
    assert readings("17 may 2025") == ["2025-05-17"]


STYLES = ["{0:%Y/%m/%d}", "{0.day} {0:%B} {0.year}", "{0:%b} {0.day}, {0.year}", "{0:%m/%d/%Y}", "{0:%d.%m.%Y}"]  # fmt: skip


@given(day=st.dates(date(1000, 1, 1), date(9999, 12, 31)), style=st.sampled_from(STYLES))
@quick(100)
def test_every_day_is_among_its_readings(day: date, style: str) -> None:
    found = readings(style.format(day))
    assert day.isoformat() in found
    assert len(found) <= 2
    assert [parse_date(one) for one in found] == found
    assert abs(date.fromisoformat(found[0]) - day) < timedelta(days=366)


@given(text=st.text("0123456789/.- marchjuneth,", max_size=16) | st.text(max_size=10))
@quick(200)
def test_whatever_is_read_is_a_date_of_the_file_format(text: str) -> None:
    assert [parse_date(one) for one in readings(text)] == readings(text)
