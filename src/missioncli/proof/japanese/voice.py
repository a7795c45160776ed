"""What is told of a quotation in Japanese."""

from typing import NamedTuple


class Voice(NamedTuple):
    """Who speaks a quotation, and whether it is speech at all."""

    speaker: str | None
    is_speech: bool
