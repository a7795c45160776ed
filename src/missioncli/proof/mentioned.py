"""Whom a sentence of the narrative names: its subject, and the people in it."""

from missioncli.proof.cast import Cast
from missioncli.proof.languages import Language
from missioncli.proof.mentions import Mention, named
from missioncli.proof.offices import Tokens
from missioncli.proof.runs import run_at
from missioncli.proof.scenes import leading


def people_of(
    cast: Cast, tokens: Tokens, start: int, end: int, language: Language
) -> dict[str, str]:
    """The people whom a sentence names, with their gender."""
    names: dict[str, str] = {}
    behind = start
    for place in range(start, end):
        if place < behind or not tokens[place].capital:
            continue
        run = run_at(tokens, place, end, language)
        if run and run.end > run.start:
            party = cast.named(named(tokens, run))
            if party and party.person:
                names[party.name] = party.gender
        behind = run.last if run else 0
    return names


def subject_of(tokens: Tokens, start: int, end: int, language: Language) -> Mention | None:
    """The subject with which a clause begins, unless it is a thing that says something."""
    first = leading(tokens, start, end, language)
    thing = first and first.kind == "description" and first.words[-1] in language.said
    return None if thing else first
