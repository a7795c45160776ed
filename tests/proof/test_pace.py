"""How the time of finding quotations grows, over names and words that are all different."""

import runpy
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from missioncli.proof.passages import passages

_FINDER: Final = Path(__file__).resolve().parents[2] / "benchmarks" / "finder.py"
_TRIES: Final = 5
"""How often it is measured before it counts as slow: a busy machine only adds time."""


def test_twice_the_text_takes_about_twice_the_time() -> None:
    invented: Callable[[int], str] = runpy.run_path(str(_FINDER))["invented"]
    small, large = invented(60_000), invented(120_000)
    _seconds(small)
    ratios: list[float] = []
    while len(ratios) < _TRIES:
        ratios.append(_seconds(large) / _seconds(small))
        if ratios[-1] <= 2.6:
            return
    raise AssertionError(ratios)


def _seconds(content: str) -> float:
    start = time.process_time()
    passages(content)
    return time.process_time() - start
