"""Texts named on a command line."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from missioncli.cli import output
from missioncli.errors import Unreadable, UsageFault
from missioncli.text import listed, visible

if TYPE_CHECKING:
    from missioncli.files.document import MissionDocument
    from missioncli.proof.verify import Source

_MANY = 8
"""How many keys of sources a message names."""

STDIN = "-"
"""What stands for standard input where a file is named."""


def read(name: str) -> str:
    """The text in a file, or on standard input. Raises `Unreadable`."""
    from missioncli.files.texts import decode, read_text

    if name != STDIN:
        return read_text(Path(name))
    if sys.stdin is None:
        raise Unreadable("standard input", "it is closed")
    return decode(sys.stdin.buffer.read(), "standard input")


def refuse_format(form: str | None, option: str) -> None:
    """Raises `UsageFault` when a format is asked for where there is only one."""
    if form not in {None, "plain"}:
        raise UsageFault(f"{option} has no formats: leave out --format {form}")


def sources_given(texts: Sequence[str], documents: "list[MissionDocument]") -> dict[str, "Source"]:
    """The texts by the keys of their sources. Raises `UsageFault` when a key is needed or wrong."""
    from missioncli.proof.verify import source_of

    keys = list(dict.fromkeys(key for one in documents for key in one.content.sources))
    found: dict[str, Source] = {}
    for text in texts:
        key, file = _key_and_file(text, keys)
        if key in found:
            raise UsageFault(f"two texts for the source '{visible(key)}'")
        content = read(file)
        if not content.strip():  # else every quote would be absent without a reason
            output.say(f"missioncli: {visible(file)}: there are no words in it")
        found[key] = source_of(key, content)
    return found


def _key_and_file(text: str, keys: Sequence[str]) -> tuple[str, str]:
    key, equals, file = text.partition("=")
    if equals and key in keys:
        return key, file
    if equals and not Path(text).exists():
        from missioncli.text import nearest

        hint = nearest(key, keys)
        known = f"; {hint}" if hint else f"; sources: {listed([visible(one) for one in keys])}"
        raise UsageFault(f"no source has the key '{visible(key)}'{known}")
    if len(keys) == 1:
        return keys[0], text
    if not keys:
        raise UsageFault("the dataset describes no source to compare with")
    shown = listed([visible(one) for one in keys[:_MANY]], "or")
    raise UsageFault(f"say which source {visible(text)} is: SOURCE={visible(text)}; one of {shown}")


def other_texts(sources: dict[str, "Source"], documents: "list[MissionDocument]") -> list[str]:
    """The sources whose text is not the one that the dataset was made from; said at once."""
    from missioncli.proof.normalise import digest

    found = [
        key
        for document in documents
        for key, described in document.content.sources.items()
        if described.sha256 and key in sources
        if described.sha256 != digest(sources[key].text.content)
    ]
    for key in dict.fromkeys(found):
        output.say(
            f"missioncli: this is not the text that '{key}' describes: its sha256 differs"
            f" (of this one: missioncli verify --print-hash)"
        )
    return list(dict.fromkeys(found))
