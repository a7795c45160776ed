"""Japanese. Words are not parted in it, so that its tables hold endings and beginnings."""

from missioncli.proof.languages.ja.bodies import (
    BODIES,
    FORMS,
    SAME,
    UNNAMED,
)
from missioncli.proof.languages.ja.titles import (
    CALLED,
    CALLINGS,
    FIELDS,
    SHORT_FIELDS,
    TITLES,
)
from missioncli.proof.languages.ja.verbs import (
    ACCORDING,
    FOLLOWS,
    LINKS,
    NAMING,
    SAYS,
    VOICES,
)

__all__ = [
    "ACCORDING",
    "BODIES",
    "CALLED",
    "CALLINGS",
    "FIELDS",
    "FOLLOWS",
    "FORMS",
    "LINKS",
    "NAMING",
    "SAME",
    "SAYS",
    "SHORT_FIELDS",
    "TITLES",
    "UNNAMED",
    "VOICES",
]
