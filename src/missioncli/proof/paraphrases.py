"""Paraphrases are not compared; but whom they name must occur in the text that they cite."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from missioncli.files.document import MissionDocument
from missioncli.model.base import split_cite
from missioncli.proof.speakers import Party, parties
from missioncli.proof.verify import Source
from missioncli.text import fold

_POSSESSIVE: Final = re.compile(r"['’]s\b")


def unnamed(
    documents: Sequence[MissionDocument], sources: Mapping[str, Source]
) -> Iterator[dict[str, Any]]:
    """The paraphrases with a party on file, as speaker or in the summary, whom no text names.

    Each once, in the order of the dataset, with the parties' names in `not_named`.
    """
    known = parties(documents)
    names = {key: _names(documents, party) for key, party in known.items()}
    printed = {key: _printed(documents, key) for key in known}
    content = {key: _searched(source.text.content) for key, source in sources.items()}
    for document in documents:
        only = document.content.only_source
        for one in document.content.paraphrases:
            cited = [split_cite(cite, only)[0] for cite in one.sources] or [only or ""]
            given = [key for key in dict.fromkeys(cited) if key in sources]
            told = [key for key in printed if printed[key] and printed[key].search(one.summary)]
            if one.speaker in known:
                told = list(dict.fromkeys([one.speaker, *told]))
            lacking = [
                known[party].name
                for party in told
                if given
                and not any(_stands(name, content[k]) for k in given for name in names[party])
            ]
            if lacking:
                yield {
                    "speaker": one.speaker,
                    "speaker_name": known[one.speaker].name if one.speaker in known else None,
                    "summary": one.summary,
                    "not_named": lacking,
                    "source": given[0],
                }


def _printed(documents: Sequence[MissionDocument], key: str) -> re.Pattern[str]:
    """What finds a party in an editor's words: its names as they are written, as whole words."""
    found: set[str] = set()
    for document in documents:
        person = document.content.people.get(key)
        organization = document.content.organizations.get(key)
        one = person or organization
        if one:
            found.update((one.name, *one.aliases))
        if organization and organization.acronym:
            found.add(organization.acronym)
    alternatives = "|".join(re.escape(name) for name in sorted(found, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def _names(documents: Sequence[MissionDocument], party: Party) -> set[str]:
    """All that a text may call a party: its names, and a person's family name."""
    found = {_searched(party.name), *(f" {name} " for name in party.names)}
    for document in documents:
        person = document.content.people.get(party.key)
        if person:
            family = person.family or person.name.split()[-1]
            found.update(_searched(name) for name in (family, *person.aliases))
        organization = document.content.organizations.get(party.key)
        if organization:
            found.update(_searched(name) for name in organization.aliases)
    return {name for name in found if name.strip()}


def _searched(text: str) -> str:
    """A text for looking names up in: folded, without the endings of possessives."""
    return f" {fold(_POSSESSIVE.sub('', text))} "


def _stands(name: str, content: str) -> bool:
    bare = name.replace(" ", "")
    spaceless = any("\u3040" <= char <= "\u9fff" for char in bare)
    return name in content or (spaceless and bare in content)
