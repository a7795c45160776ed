"""What shows that the name of an organisation begins."""

from missioncli.proof.languages import Language
from missioncli.proof.people.firms import GENERIC
from missioncli.proof.people.given_names import gender_of_name
from missioncli.proof.people.offices import Tokens, is_institution, is_office


def owns_body(tokens: Tokens, at: int, end: int, language: Language) -> bool:
    """Whether an office has a body named for it: the Prime Minister's Office."""
    return (
        at + 1 < end
        and tokens[at].possessive
        and is_office(tokens[at].low, language)
        and tokens[at + 1].capital
        and is_institution(tokens[at + 1].low, language)
    )


def is_kind(tokens: Tokens, at: int, language: Language) -> bool:
    """Whether a word in small letters says that an organisation follows: the charity Acme."""
    above = tokens[at - 1] if at else None
    if not above or not above.text.islower() or above.low not in language.institutions:
        return False
    of = at - 2 - (at > 2 and tokens[at - 2].low in language.definite)  # noqa: PLR2004
    led = of > 0 and tokens[of].low in language.of and is_office(tokens[of - 1].low, language)
    firm = language.gendered and above.low in GENERIC and not gender_of_name(tokens[at].low)
    return firm or not led  # the leader of the council Jane Doe


def is_group(tokens: Tokens, place: int, end: int, language: Language) -> bool:
    """Whether a word for several people begins the name of a group: Patients for Better Care."""
    return (
        place + 2 < end
        and tokens[place].low in language.plurals
        and tokens[place + 1].low in {"for", "against", "without", "united"}
        and tokens[place + 2].capital
    )
