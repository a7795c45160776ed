"""Paraphrases are not compared; but whom they name must occur in the text that they cite."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from missioncli.files.document import MissionDocument
from missioncli.model.base import split_cite
from missioncli.proof.people.acronyms import forms_in
from missioncli.proof.speakers import Party, parties
from missioncli.proof.verify import Source
from missioncli.text import fold

_POSSESSIVE: Final = re.compile(r"['’]s\b")
_WORD: Final = re.compile(r"[^\W\d_][\w'’‑-]*")
_BEGINS: Final = frozenset('.!?:\n\r“”"„«»‘')
"""What a sentence begins behind, where every word has a capital letter."""
_ARTICLES: Final = frozenset({"the", "a", "an", "der", "die", "das", "le", "la", "les"})
_SHORT: Final = 4
"""How many letters a shortened title has at most: Dr., Prof."""


def unnamed(
    documents: Sequence[MissionDocument], sources: Mapping[str, Source]
) -> Iterator[dict[str, Any]]:
    """The paraphrases with a party on file, as speaker or in their words, whom no text names.

    Each once, in the order of the dataset, with the parties' names in `not_named`.
    """
    known = parties(documents)
    names = {key: _names(documents, party) for key, party in known.items()}
    printed = {key: _printed(documents, key) for key in known}
    content = {key: _Content(source.text.content) for key, source in sources.items()}
    for document in documents:
        only = document.content.only_source
        for one in document.content.paraphrases:
            cited = [split_cite(cite, only)[0] for cite in one.sources] or [only or ""]
            given = [key for key in dict.fromkeys(cited) if key in sources]
            words = f"{one.attribution or ''}\n{one.summary}"
            told = [key for key in printed if _is_told(printed[key], words)]
            if one.speaker in known:
                told = list(dict.fromkeys([one.speaker, *told]))
            lacking = [
                known[party].name
                for party in told
                if given
                and not any(
                    content[key].has(name, person=known[party].is_person)
                    for key in given
                    for name in names[party]
                )
            ]
            if lacking:
                yield {
                    "speaker": one.speaker,
                    "speaker_name": (
                        known[one.speaker].name if one.speaker in known else one.attribution
                    ),
                    "summary": one.summary,
                    "not_named": lacking,
                    "source": given[0],
                }


def _is_told(names: set[str], words: str) -> bool:
    """Whether one of `names` stands in an editor's words as it is written, as whole words."""
    return any(
        name in words and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names
    )


def _printed(documents: Sequence[MissionDocument], key: str) -> set[str]:
    """A party's names as they are written."""
    found: set[str] = set()
    for document in documents:
        person = document.content.people.get(key)
        organization = document.content.organizations.get(key)
        one = person or organization
        if one:
            found.update((one.name, *one.aliases))
        if organization and organization.acronym:
            found.add(organization.acronym)
    return found


def _names(documents: Sequence[MissionDocument], party: Party) -> set[str]:
    """All that a text may call a party: its names, and a person's family name."""
    found = {party.name}
    for document in documents:
        person = document.content.people.get(party.key)
        if person:
            family = person.family or person.name.split()[-1]
            both = f"{person.given} {person.family}" if person.given and person.family else ""
            found.update((family, both, person.native_name or "", *person.aliases))
        organization = document.content.organizations.get(party.key)
        if organization:
            former = (one.name for one in organization.former_names)
            found.update((organization.acronym or "", *former, *organization.aliases))
    return {name for name in found if name.strip()}


class _Content:
    """A text in which names are looked up."""

    def __init__(self, text: str) -> None:
        plain = _POSSESSIVE.sub("", text)
        self._folded = f" {fold(plain)} "
        self._bare = self._folded.replace(" ", "")
        self._acronyms = set(forms_in(text))
        self._capital, self._behind_articles = _capitals(plain)

    def has(self, name: str, *, person: bool) -> bool:
        """Whether a name stands there as one: `White` of a white paper is nobody's."""
        words = fold(_POSSESSIVE.sub("", name)).split()
        bare = "".join(words)
        if any("\u3040" <= char <= "\u9fff" for char in bare):
            return bare in self._bare
        if len(words) != 1 or not name[:1].isupper():
            return bool(words) and f" {' '.join(words)} " in self._folded
        if bare in self._capital or (bare in self._behind_articles and not person):
            # WHO is not who, but a family name may be on file in capitals.
            return person or not name.isupper() or bare.upper() in self._acronyms
        return name.isupper() and bare.upper() in self._acronyms


def _capitals(text: str) -> tuple[set[str], set[str]]:
    """The words that stand with a capital letter, folded, and those that do behind an article.

    Those that begin a sentence, where every word has one, only if they are nowhere written small.
    """
    inside: set[str] = set()
    beginning: set[str] = set()
    behind: set[str] = set()
    small: set[str] = set()
    above, end = "", 0
    for match in _WORD.finditer(text):
        word = match.group()
        between = text[end : match.start()]
        short = between.startswith(".") and above[:1].isupper() and len(above) <= _SHORT
        if word[0].islower():
            small.add(word)
        elif not above or (not short and _BEGINS & set(between)):
            beginning.update((fold(word), *fold(word).split()))
        else:
            into = behind if above.lower() in _ARTICLES else inside
            into.update((fold(word), *fold(word).split()))
        above, end = word, match.end()
    return inside | (beginning - {fold(word) for word in small}), behind
