"""The verdicts on a printed passage."""

from typing import Final, Literal

Status = Literal["exact", "normalized", "cropped", "unmarked", "altered", "misattributed", "absent"]

MATCHES: Final = ("exact", "normalized")
"""The verdicts with which a quote matches the source."""

SAME: Final = (*MATCHES, "cropped")
"""The verdicts with which all words are those of a passage."""
