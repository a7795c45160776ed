"""What was found out about the wording of each printed text, for documents that quote it."""

from collections.abc import Mapping, Sequence
from typing import Final, get_args

from missioncli.files.document import MissionDocument
from missioncli.proof.comparing.status import Status
from missioncli.proof.verify import Source, verdicts

_WORST_LAST: Final = get_args(Status)


def wordings(
    documents: Sequence[MissionDocument], sources: Mapping[str, Source]
) -> dict[tuple[str, str], Status]:
    """The verdict on each printed text, by the key of its mission and the text.

    The worst, where a mission has the same words twice. What cites none of `sources` is missing.
    """
    found: dict[tuple[str, str], Status] = {}
    for one in verdicts(documents, sources):
        known = found.get((one.mission, one.text), one.status)
        found[one.mission, one.text] = max(known, one.status, key=_WORST_LAST.index)
    return found
