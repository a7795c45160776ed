"""Words by which a company is called."""

from typing import Final

GENERIC: Final = frozenset(
    [
        "company",
        "firm",
        "group",
        "group's",
        "groupe",
        "organisation",
        "organization",
        "unternehmen",
        "konzern",
        "firma",
        "entreprise",
        "société",
    ]
)
"""They stand for the company that a text is about."""
