"""Japanese. Words are not parted in it, so that its tables hold endings and beginnings."""

from missioncli.proof.languages.ja.bodies import (
    BODIES,
    FIRMS,
    FORMS,
    KIN,
    MAKERS,
    SAME,
    UNNAMED,
)
from missioncli.proof.languages.ja.families import FAMILIES, PLACES
from missioncli.proof.languages.ja.names import COUNTRIES, GIVEN, GIVEN_ENDS, LANDS
from missioncli.proof.languages.ja.titles import (
    CALLED,
    CALLINGS,
    FIELDS,
    HOLDERS,
    SHORT_FIELDS,
    TITLES,
)
from missioncli.proof.languages.ja.verbs import (
    ACCORDING,
    FOLLOWS,
    LINKS,
    NAMING,
    OTHERS,
    PARTS,
    PASSIVES,
    SAYS,
    SPEECHES,
    THINGS,
    VAGUE,
    VOICES,
)

__all__ = [
    "ACCORDING",
    "BODIES",
    "CALLED",
    "CALLINGS",
    "COUNTRIES",
    "FAMILIES",
    "FIELDS",
    "FIRMS",
    "FOLLOWS",
    "FORMS",
    "GIVEN",
    "GIVEN_ENDS",
    "HOLDERS",
    "KIN",
    "LANDS",
    "LINKS",
    "MAKERS",
    "NAMING",
    "OTHERS",
    "PARTS",
    "PASSIVES",
    "PLACES",
    "SAME",
    "SAYS",
    "SHORT_FIELDS",
    "SPEECHES",
    "THINGS",
    "TITLES",
    "UNNAMED",
    "VAGUE",
    "VOICES",
]
