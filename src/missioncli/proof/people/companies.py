"""Which of the parties of a text is meant by "the company"."""

from collections.abc import Iterable
from typing import Final

from missioncli.proof.languages import Language
from missioncli.proof.people.firms import GENERIC
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.party import Party
from missioncli.proof.people.runs import Run
from missioncli.text import word_set

_FIRMS: Final = word_set("company firm unternehmen konzern firma entreprise société groupe")
_PUBLIC: Final = word_set(
    "ministry department agency association federation council commission committee university",
    "college institute union alliance chamber foundation court parliament government congress",
    "senate embassy consulate party board hospital school museum police tribunal delegation",
    "office authority charity secretariat inspectorate ministerium verband universität",
    "kommission kammer ministère agence fédération conseil université syndicat parlement",
)
"""What makes the name of an organisation that is no company."""
_OF: Final = frozenset({"of", "de", "d'", "von"})
_LEADERS: Final = word_set(
    "ceo pdg dg gérant gérante cofondateur cofondatrice fondateur fondatrice co-founder founder",
    "générale geschäftsführer geschäftsführerin gründer gründerin vorstandschef vorstandschefin",
)
"""Offices that companies have: the name behind "of" is one of a company."""
_OWNED: Final = word_set(
    "shares stock revenue revenues profit profits sales factory factories plant plants customers",
    "website headquarters board owner owners products chief founder founders lawyers",
)


def looks_like_company(tokens: Tokens, run: Run, language: Language) -> bool:
    """Whether what stands behind a name is only said of organisations: Acme, which; Acme's shares.

    Of a single word, which may be a thing or a place, it is not enough that "which" follows.
    """
    near = [token.low for token in tokens[run.last : run.last + 2]]
    if not near or run.honorific:
        return False
    if run.first > 1 and tokens[run.first - 1].low in _OF and run.start == run.first:
        leads = tokens[run.first - 2].low in _LEADERS
        if leads and not gender_of_name(tokens[run.start].low):
            return True
    if tokens[run.last - 1].possessive:
        return bool(_OWNED & set(near[:1]))
    which = near == [",", "which"] and run.end - run.start > 1
    return which and not (run.first and tokens[run.first - 1].low in language.definite)


def only_company(parties: Iterable[Party]) -> Party | None:
    """The one party with a word for companies in its name, when there is one only."""
    found = {
        party.words: party for party in parties if party.institution and GENERIC & set(party.words)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def likely_company(parties: Iterable[Party], subject: Party | None, head: str) -> Party | None:
    """Who is meant by a word for companies: the last subject that may be one, or the only one."""
    if head not in _FIRMS:
        called = [party for party in parties if party.titles & _FIRMS and not party.described]
        return called[0] if len(called) == 1 else None
    if subject and (_may_be(subject) or _is_unknown(subject)):
        return subject
    found = [party for party in parties if _may_be(party) and not party.heading]
    called = [party for party in found if party.titles & GENERIC]
    found = called or found
    fullest = max(found, key=lambda party: len(party.words), default=None)
    same = fullest and all(set(party.words) <= set(fullest.words) for party in found)
    return fullest if same else None


def _is_unknown(party: Party) -> bool:
    """Whether a name may be a company's for all that is told of it."""
    known = party.person or party.described or party.titles
    often = len(party.words) > 1 or len(party.places) > 1  # not a noun that begins a sentence
    return not known and often and not _PUBLIC & set(party.words)


def _may_be(party: Party) -> bool:
    if party.described or party.person:
        return False
    public = _PUBLIC & (set(party.words) | party.titles)
    return (party.institution or party.company) and not public
