"""Headings that say whose words follow: Statement from Jane Doe; Jane Doe, CEO, Acme."""

from typing import Final

from missioncli.proof.attribution.formulas import by_noun
from missioncli.proof.languages import Language
from missioncli.proof.people.mentions import Mention
from missioncli.proof.people.nouns import noun
from missioncli.proof.people.offices import Tokens, is_office

_REACH: Final = 16


def headed(words: Tokens, language: Language) -> Mention | None:
    """The person whose words a heading announces; `None` for nobody."""
    if any(token.kind == "quote" for token in words):
        return None
    found = by_noun(words, 0, len(words), language, reach=_REACH)
    mention = found.mention if found else noun(words, 0, len(words), language)
    if not mention or mention.kind != "name" or mention.institution or len(mention.words) < 2:  # noqa: PLR2004
        return None
    rest = words[mention.end :]
    apposed = rest and rest[0].text == "," and any(is_office(one.low, language) for one in rest)
    return mention if found or apposed else None
