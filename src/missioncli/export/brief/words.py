"""How a brief words what is its own: levels, whether a quotation was compared, what is assumed."""

from collections.abc import Mapping
from typing import Final

from missioncli.export.brief.value import Wording
from missioncli.export.proof_page import SAID
from missioncli.model.release import Clearance
from missioncli.proof.comparing.status import MATCHES
from missioncli.store.listings import Row

_LEVELS: Final = {"internal": "Internal", "members": "For members", "public": "Public"}

STATES: Final = (
    "The state of an issue is the editor’s assessment at the time of the mission that tells of it."
)

Verdicts = Mapping[tuple[str, str], str]
"""What `verify` said of each printed text, by mission and text; without, it was not compared."""

SAME: Final = Wording("same", "wording as in the source")
UNCOMPARED: Final = Wording("uncompared", "wording not compared")


def level(clearance: Clearance) -> str:
    """For whom a document is, in words: `Internal`, `For members, off-record words included`."""
    beyond = ", off-record words included" if clearance.off_record else ""
    return _LEVELS[clearance.level] + beyond


def remarks(clearance: Clearance, *, states: bool) -> tuple[str, ...]:
    """What a reader has to know: whose the states are, what may be missing and why."""
    found = [STATES] if states else []
    held_back = []
    if clearance.level != "internal":
        for_whom = {"members": "members", "public": "the public"}[clearance.level]
        held_back.append(f"It holds only what is cleared for {for_whom}.")
    if not clearance.off_record:
        held_back.append("What was not said on the record is left out.")
    if held_back:
        found.append(" ".join([*held_back, "“Nothing on file” is to be read within that."]))
    return tuple(found)


def wording(row: Row, verdicts: Verdicts) -> Wording:
    """Whether a quotation is worded as in the text that was given for its source.

    A translation whose original is there word for word counts as compared.
    """
    texts = [*row["passages"], *([row["original"]] if row["original"] else [])]
    told = [verdicts[row["mission"], text] for text in texts if (row["mission"], text) in verdicts]
    if not told:
        return UNCOMPARED
    wrong = [verdict for verdict in told if verdict not in MATCHES]
    if not wrong:
        return SAME
    worst = max(wrong, key=list(SAID).index)
    said = SAID[worst]
    return Wording("other", f"does not match the source: {said[:1].lower()}{said[1:]}")
