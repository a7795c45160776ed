"""What is told of quotations in Japanese; its tables are read only where a text has kana."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from missioncli.proof.japanese.voice import Voice
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.quotations import Quotation

if TYPE_CHECKING:
    from missioncli.proof.japanese.voices import Voices

_KANA: Final = re.compile(r"[ぁ-んァ-ヴ]")
# Patterns stay text: compiling a great range takes some time, and most texts have no need of it.
_KANJI: Final = r"[一-龥]"


def is_japanese(plain: str, part: Span) -> bool:
    """Whether a block is in Japanese: it has kana."""
    return _KANA.search(plain, part.start, part.end) is not None


def voices(plain: str, parts: Sequence[Span], found: Sequence[Quotation]) -> dict[int, Voice]:
    """What is told of the quotations in Japanese blocks, by their number."""
    result: dict[int, Voice] = {}
    people: Voices | None = None
    place = 0
    kana = _KANA.search(plain) is not None
    if not kana:
        return result
    for number, part in enumerate(parts):
        here = []
        while place < len(found) and found[place].block == number:
            here.append(place)
            place += 1
        block = plain[part.start : part.end]
        if not (is_japanese(plain, part) or (kana and re.search(_KANJI, block))):
            continue
        people = people or _voices_of(plain)
        told = people.block(part, [found[i] for i in here])
        for i, voice in zip(here, told, strict=True):
            result[i] = result[i - 1] if found[i].continues and i - 1 in result else voice
    return result


def _voices_of(plain: str) -> "Voices":
    from missioncli.proof.japanese.voices import Voices

    return Voices(plain)
