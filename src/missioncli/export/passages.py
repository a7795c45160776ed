"""Quoted passages as quotes that can be pasted into a mission file."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import tomli_w

from missioncli.text import slug


def quotes_to_paste(found: Sequence[dict[str, Any]]) -> Iterator[str]:
    """A `[[quotes]]` for each utterance: the passages, who speaks, and the paragraphs.

    The speaker's key is made of the name; who is unnamed, or unknown, is an attribution.
    """
    speech = [one for one in found if one["kind"] == "speech"]
    for _, group in groupby(speech, key=lambda one: one["utterance"]):
        passages = list(group)
        texts = [one["text"] for one in passages]
        quote: dict[str, Any] = {
            **_voice(passages[0]["speaker"]),
            "text": texts[0] if len(texts) == 1 else texts,
            "sources": sorted({one["paragraph"] for one in passages}),
        }
        yield tomli_w.dumps({"quotes": [quote]}, multiline_strings=True) + "\n"


def _voice(name: str | None) -> dict[str, str]:
    key = slug(name) if name and name[:1].isupper() else ""
    return {"speaker": key} if key else {"attribution": name or "unknown"}
