"""The texts that a command line names, each with the key of its source."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from missioncli.cli import output
from missioncli.cli.texts import read
from missioncli.errors import UsageFault
from missioncli.text import listed, visible

if TYPE_CHECKING:
    from missioncli.files.document import MissionDocument
    from missioncli.proof.verdict import Asked
    from missioncli.proof.verify import Source

_MANY = 8
"""How many keys of sources a message names."""


def sources_of(
    texts: Sequence[str], documents: "Sequence[MissionDocument]", asked: "Asked"
) -> dict[str, "Source"]:
    """The texts by the keys of their sources. Raises `UsageFault` when a key is needed or wrong."""
    from missioncli.proof.verify import mission_of, source_of

    keys = list(dict.fromkeys(key for one in documents for key in one.content.sources))
    likely = [
        key
        for one in documents
        if asked.missions is None or mission_of(one) in {"", *asked.missions}
        for key in one.content.sources
    ]
    found: dict[str, Source] = {}
    for text in texts:
        key, file = _key_and_file(text, keys, list(dict.fromkeys(likely)))
        if key in found:
            raise UsageFault(f"two texts for the source '{visible(key)}'")
        content = read(file)
        if not content.strip():  # else every quote would be absent without a reason
            output.say(f"missioncli: {visible(file)}: there are no words in it")
        found[key] = source_of(key, content)
    return found


def _key_and_file(text: str, keys: Sequence[str], likely: Sequence[str]) -> tuple[str, str]:
    """The source's key and the name of the file; without a key it is the only one of `likely`."""
    key, equals, file = text.partition("=")
    if equals and key in keys:
        if not file:
            raise UsageFault(f"name a file behind the equals sign: {visible(key)}=FILE")
        return key, file
    if equals and not Path(text).exists():
        from missioncli.text import nearest

        hint = nearest(key, keys)
        known = f"; {hint}" if hint else f"; sources: {listed([visible(one) for one in keys])}"
        raise UsageFault(f"no source has the key '{visible(key)}'{known}")
    if len(likely) == 1:
        return likely[0], text
    if not keys:
        raise UsageFault("the dataset describes no source to compare with")
    shown = listed([visible(one) for one in (likely or keys)[:_MANY]], "or")
    raise UsageFault(f"say which source {visible(text)} is: SOURCE={visible(text)}; one of {shown}")


def hashes(texts: Sequence[str]) -> list[str]:
    """A line for each text: its SHA-256 hash after folding, and its name."""
    from missioncli.proof.comparing.normalise import digest

    return [f"{digest(read(file_of(text)))}  {visible(text)}\n" for text in texts]


def file_of(text: str) -> str:
    """The name of the file in `[SOURCE=]FILE`, whatever the sources of the dataset are."""
    key, equals, file = text.partition("=")
    return text if not equals or Path(text).exists() or not key else file


def other_texts(sources: dict[str, "Source"], documents: "Sequence[MissionDocument]") -> list[str]:
    """The sources whose text is not the one that the dataset was made from; said at once."""
    from missioncli.proof.comparing.normalise import digest

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
