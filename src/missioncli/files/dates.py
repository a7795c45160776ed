"""Dates as people write them, read as the dates of a mission file."""

import re
from typing import Final

from pydantic_core import PydanticCustomError

from missioncli.model.base import parse_date

_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH: Final = r"(?P<month>[a-z]{3,9})\.?"
_YEAR: Final = r"(?P<year>\d{4})"
_NUMBERS: Final = r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
_YEAR_FIRST: Final = r"(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?"
_WORDS: Final = (
    rf"(?:{_DAY}[ .]+)?{_MONTH},? +{_YEAR}",
    rf"{_MONTH} +{_DAY},? +{_YEAR}",
    rf"{_YEAR} +{_MONTH}(?: +{_DAY})?",
)


def readings(text: str) -> list[str]:
    """The dates that `text` may mean, as the file format writes them; month first, then day first.

    `03/17/2025` and `17 March 2025` have one reading, `03/04/2025` has two, and what the calendar
    does not have has none.
    """
    text = text.strip().lower()
    match = re.fullmatch(_NUMBERS, text, re.ASCII)
    if match:
        one, two, year = match.groups()
        found = [_date(year, one, two), _date(year, two, one)]
        if "/" not in text:  # 03.04.2025 and 03-04-2025 are written where the day comes first
            found.reverse()
        return list(dict.fromkeys(one for one in found if one))
    match = re.fullmatch(_YEAR_FIRST, text, re.ASCII)
    if match:
        found = [_date(*match.groups())]
        return [one for one in found if one]
    for pattern in _WORDS:
        match = re.fullmatch(pattern, text, re.ASCII)
        if match:
            parts = match.groupdict()
            month = _month(parts["month"])
            found = [_date(parts["year"], month, parts.get("day"))] if month else []
            return [one for one in found if one]
    return []


def _month(word: str) -> str:
    """The number of a month's English name, whole or shortened; "" for another word."""
    names = [name for name in _MONTHS if name.startswith(word)]
    return f"{_MONTHS.index(names[0]) + 1}" if names else ""


def _date(year: str, month: str, day: str | None) -> str | None:
    parts = [year, month.zfill(2), *([day.zfill(2)] if day else [])]
    try:
        return str(parse_date("-".join(parts)))
    except PydanticCustomError:
        return None
