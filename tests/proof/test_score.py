"""How well passages and speakers are found in the texts made for it: it may not get worse."""

import runpy
from pathlib import Path
from typing import Final

from missioncli.proof.passages import passages

TEXTS: Final = Path(__file__).parent / "texts"
SCORE: Final = runpy.run_path(str(Path(__file__).parent / "score.py"))["score"]


def test_the_finder_does_as_well_as_it_did() -> None:
    total = SCORE(TEXTS, passages).total
    assert total.finding >= 0.99
    assert total.speech >= 0.99
    assert total.speaker >= 0.98
    assert total.grouping >= 0.98
