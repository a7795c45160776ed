"""What is told of each quotation, and which of them are one utterance."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from missioncli.proof.printed.quotations import Quotation


class Told(NamedTuple):
    """What is told of a quotation."""

    speaker: str | None
    kind: Literal["speech", "other"]
    utterance: int = 0


def numbered(answers: list[Told], found: Sequence[Quotation], parted: set[int]) -> list[Told]:
    """The answers with the numbers of their utterances: one for each that is no speech."""
    result: list[Told] = []
    number, last = 0, -1
    for place, answer in enumerate(answers):
        same = (
            answer.kind == "speech"
            and last >= 0
            and (
                (found[place].continues and place not in parted and last == place - 1)
                or (
                    found[last].block == found[place].block
                    and result[last].speaker == answer.speaker is not None
                )
            )
        )
        number += not same
        result.append(answer._replace(utterance=result[last].utterance if same else number))
        last = place if answer.kind == "speech" else last
    return result
