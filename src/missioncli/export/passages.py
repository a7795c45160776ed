"""Quoted passages as quotes that can be pasted into a mission file."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

import tomli_w

from missioncli.text import escaped, slug


def quotes_to_paste(found: Sequence[dict[str, Any]], source: str | None = None) -> Iterator[str]:
    """A `[[quotes]]` for each utterance: the passages, who speaks, and the paragraphs.

    The speaker's key is made of the name; who is unnamed, or unknown, is an attribution. The
    paragraphs are of `source`, a key; of the file's only source when it is `None`.
    """
    speech = [one for one in found if one["kind"] == "speech"]
    for _, group in groupby(speech, key=lambda one: one["utterance"]):
        passages = list(group)
        texts = [one["text"] for one in passages]
        cited = sorted({one["paragraph"] for one in passages})
        quote: dict[str, Any] = {
            **_voice(passages[0]["speaker"]),
            "text": texts[0] if len(texts) == 1 else texts,
            "sources": [f"{source}:{one}" if source else one for one in cited],
        }
        yield escaped(tomli_w.dumps({"quotes": [quote]}, multiline_strings=True)) + "\n"


def _voice(name: str | None) -> dict[str, str]:
    named = name and name[:1].isupper() and not _DESCRIBED.match(name)
    key = slug(name) if name and named else ""
    return {"speaker": key} if key else {"attribution": name or "unknown"}


_DESCRIBED: Final = re.compile(r"(?:the|an?|der|die|das|ein|eine|les?|la|une?)\s", re.IGNORECASE)
"""What begins a description of somebody, and no name."""
