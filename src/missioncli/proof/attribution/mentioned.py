"""Whom a sentence of the narrative names: its subject, and the people in it."""

from missioncli.proof.attribution.scenes import dislocated, leading
from missioncli.proof.attribution.turned import verb_second
from missioncli.proof.languages import Language
from missioncli.proof.people.cast import Cast
from missioncli.proof.people.mentions import Mention, named
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.runs import run_at


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


def subject_of(
    cast: Cast, tokens: Tokens, start: int, end: int, language: Language
) -> Mention | None:
    """The subject with which a clause begins, unless it is a thing that says something."""
    first = dislocated(tokens, start, end, language) or leading(tokens, start, end, language)
    if not (first and first.kind == "name" and cast.knows(first.words)):
        first = verb_second(tokens, start, end, first, language) or first
    whom = language.fronted.get(tokens[start].low) if start < end else None
    if whom and (first is None or not first.titles & language.offices):
        low = tokens[start].low
        return Mention("pronoun", low, (low,), gender=whom, start=start, end=start + 1)
    first = _called(tokens, first, end, language) or first
    thing = first and first.kind == "description" and first.words[-1] in language.said
    return None if thing else first


def _called(tokens: Tokens, first: Mention | None, end: int, language: Language) -> Mention | None:
    """The name of somebody described: Die neue Chefin heißt Jane Doe."""
    if not language.gendered or first is None or first.kind != "description":
        return None
    verb = next(
        (
            i
            for i in range(first.end, min(end, first.end + 2))
            if tokens[i].low in {"heißt", "hieß", "appelle"}
        ),
        end,
    )
    name = noun(tokens, verb + 1, end, language) if verb + 1 < end else None
    full = name and name.kind == "name" and len(name.words) > 1 and not name.institution
    return name if name and full and first.titles & language.offices else None
