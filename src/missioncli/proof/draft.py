"""A draft held against the quotes on file, before words are put into somebody's mouth."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.base import split_cite
from missioncli.model.records import Quote
from missioncli.proof.comparing.compare import Target, nearest
from missioncli.proof.comparing.matching import Match
from missioncli.proof.comparing.spoken import LEFT_OUT
from missioncli.proof.comparing.status import MATCHES, SAME
from missioncli.proof.missing import NOTHING_ASKED
from missioncli.proof.passages import Passage, passages
from missioncli.proof.printed.paragraphs import Text
from missioncli.proof.report import diff
from missioncli.proof.speakers import Party, parties, same_voice
from missioncli.proof.verdict import EVERYTHING, Asked
from missioncli.proof.verify import mission_of

_ON_RECORD: Final = "on-record"
_FINAL: Final = re.compile(r"(?<![.,…\s])\s*[.,。、]\s*\Z")
"""The stop or comma that ends a passage: in a draft it is set as the draft's sentence needs it."""


class _OnFile(NamedTuple):
    """A quote on file in one of its wordings."""

    document: MissionDocument
    quote: Quote
    printed: Mapping[int, str]
    """Its passages, by the numbers that stand for their places."""

    @property
    def terms(self) -> str:
        """The terms in force: the quote's own, else its engagement's, else on the record."""
        engagement = self.document.content.engagements.get(self.quote.engagement or "")
        return self.quote.terms or (engagement.terms if engagement else None) or _ON_RECORD

    @property
    def source(self) -> str | None:
        """The key of the first source that it cites."""
        only = self.document.content.only_source
        cites = [split_cite(cite, only)[0] for cite in self.quote.sources]
        return next(iter(cites), only)


class _File:
    """All quotes on file, as a text that the draft is compared with."""

    def __init__(self, documents: Sequence[MissionDocument]) -> None:
        self.known = parties(documents)
        self._by_place: dict[int, _OnFile] = {}
        quotes = list(_on_file(documents))
        for one in quotes:
            self._by_place.update(dict.fromkeys(one.printed, one))
        self.all = _target(quotes)
        self.on_record = _target([one for one in quotes if one.terms == _ON_RECORD])

    def of(self, match: Match) -> _OnFile | None:
        """The quote that a match is of."""
        return self._by_place.get(match.passages[0].offset) if match.passages else None

    def voice(self, match: Match, speaker: str | None) -> bool | None:
        """Whether a quote is by whom the draft says; `None` where one of them does not tell."""
        one = self.of(match)
        if one is None or speaker is None:
            return None
        party = self.known.get(one.quote.speaker or "")
        if one.quote.speaker and party is None:
            return None
        return same_voice(party, one.quote.attribution, speaker)

    def name(self, one: _OnFile) -> str | None:
        """The name of a quote's speaker, or what is said instead of one."""
        party = self.known.get(one.quote.speaker or "")
        return party.name if party else one.quote.speaker or one.quote.attribution

    def key(self, name: str | None, one: _OnFile | None) -> str | None:
        """The key of whom the draft names, when it can be only one, or is the quote's speaker."""
        called = [key for key, party in self.known.items() if name and party.is_called(name)]
        if one and one.quote.speaker in called:
            return one.quote.speaker
        return called[0] if len(called) == 1 else None


def drafted(
    content: str, documents: Sequence[MissionDocument], asked: Asked = EVERYTHING
) -> dict[str, Any]:
    """Every quotation of the draft in its order, with the quote on file that it is nearest to.

    The verdicts are those of a comparison with a text, and `not-on-record` for words that must not
    be quoted. Only what is `asked` for is told: what the draft gives to these speakers or to
    nobody, and what are their words on file.
    """
    file, text = _File(documents), Text(content)
    judged = [
        _judged(passage, text, file) for passage in passages(content) if passage.kind == "speech"
    ]
    found = [one for one in judged if _concerns(one, asked, file.known)]
    return {
        "quotes": found,
        "missing": NOTHING_ASKED.facts,
        "summary": {
            "quotes": len(found),
            "quotes_matched": sum(one["status"] in MATCHES for one in found),
            "statuses": dict(Counter(one["status"] for one in found)),
            "quotes_not_compared": 0,
            "other_texts": [],
            **NOTHING_ASKED.figures,
        },
    }


def _concerns(judged: dict[str, Any], asked: Asked, known: Mapping[str, Party]) -> bool:
    """Whether a quotation of the draft is, or may be, of somebody who was asked for."""
    if asked.missions is not None and judged["mission"] not in {None, *asked.missions}:
        return False
    names = [name for name in (judged["speaker_name"], judged["found_speaker"]) if name]
    return (
        asked.speakers is None
        or not names
        or any(same_voice(known.get(key), key, name) for key in asked.speakers for name in names)
    )


def _on_file(documents: Sequence[MissionDocument]) -> Iterator[_OnFile]:
    """Every quote on file, in the language it was said in too, its passages numbered through."""
    number = 0
    for document in documents:
        for quote in document.content.quotes:
            for wording in (quote.passages, [quote.original] if quote.original else []):
                printed = dict(enumerate(wording, start=number + 1))
                number += len(printed)
                if printed:
                    yield _OnFile(document, quote, printed)


def _target(quotes: Sequence[_OnFile]) -> Target:
    found = []
    for utterance, one in enumerate(quotes, start=1):
        speaker = one.quote.speaker or one.quote.attribution
        for place, printed in one.printed.items():
            text = _FINAL.sub("", printed)
            found.append(Passage(text, speaker, "speech", utterance, 1, 1, 1, place, len(text)))
    return Target("", found)


def _judged(passage: Passage, text: Text, file: _File) -> dict[str, Any]:
    match = _nearest(passage, file)
    one = file.of(match)
    printed = [one.printed[each.offset] for each in match.passages] if one else []
    status: str = match.status
    if match.status in SAME and one:
        if file.voice(match, passage.speaker) is False:
            status = "misattributed"
        elif one.terms != _ON_RECORD:
            status = "not-on-record"
        elif match.status in MATCHES:
            status = "exact" if " ".join(printed) == passage.text else "normalized"
    mission = mission_of(one.document) if one else None
    return {
        "mission": mission or None,
        "speaker": file.key(passage.speaker, one),
        "speaker_name": passage.speaker,
        "text": passage.text,
        "status": status,
        "source": one.source if one else None,
        **text.place(passage.offset)._asdict(),
        "cited": [],
        "found": LEFT_OUT.join(printed) or None,
        "diff": diff(match.changes),
        "out_of_order": False,
        "found_speaker": file.name(one) if one else None,
        "found_kind": "speech" if one else None,
        "found_passages": len(printed),
        "marked": True if one else None,
        "terms": one.terms if one else None,
    }


def _nearest(passage: Passage, file: _File) -> Match:
    """The quote that counts; words that are on record somewhere are on record."""
    words = _FINAL.sub("", passage.text)

    def voice(match: Match) -> bool | None:
        return file.voice(match, passage.speaker)

    match = nearest(file.all, words, voice)
    one = file.of(match)
    if match.status in SAME and one and one.terms != _ON_RECORD:
        other = nearest(file.on_record, words, voice)
        fits = other.status in MATCHES or other.status == match.status
        if fits and voice(other) == voice(match):
            return other
    return match
