"""Two who are one subject: Jane Doe and John Roe."""

from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention, named
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.runs import Run, run_at

_APPOSITION: Final = 14
_BRACKETS: Final = 5
_AND: Final = frozenset({"and", "&", "und", "et"})


def partner(tokens: Tokens, run: Run, end: int, language: Language) -> Mention | None:
    """The second of two names: Jane Doe and John Roe."""
    if run.institution or run.last + 1 >= end:
        return None
    place = run.last
    if tokens[place].low not in _AND:
        place = _another(tokens, place, end, language) or end
    other = run_at(tokens, place + 1, end, language)
    full = other and other.end - other.start > 1 and not other.institution
    if other is None or not full:
        return None
    return named(tokens, other)._replace(link=tokens[place].text)


def with_another(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Whether a subject and its apposition are followed by another one: Doe, CEO, and John Roe."""
    return _another(tokens, start, end, language) is not None


def _another(tokens: Tokens, start: int, end: int, language: Language) -> int | None:
    """The "and" behind an apposition with which a second subject begins; `None` for none."""
    if start >= end or tokens[start].text not in {",", "("}:
        return None
    if tokens[start].text == "(":  # Jane Doe (Acme) and John Roe
        close = next(
            (i for i in range(start, min(end, start + _BRACKETS)) if tokens[i].text == ")"), end
        )
        return close + 1 if close + 1 < end and tokens[close + 1].low in _AND else None
    for place in range(start + 1, min(end, start + _APPOSITION)):
        low = tokens[place].low
        if low in language.acts:
            return None
        if low in {"and", "und", "et"} and tokens[place - 1].text == ",":
            run = run_at(tokens, place + 1, end, language)
            full = run is not None and run.end - run.start > 1 and not run.institution
            return place if full else None
    return None
