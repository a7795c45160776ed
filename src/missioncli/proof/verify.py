"""A dataset held against the texts that it was made from."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.base import split_cite
from missioncli.model.records import Quote
from missioncli.proof.compare import ABSENT, MATCHES, Change, Match, Status, Target
from missioncli.proof.paragraphs import Place, Text
from missioncli.proof.passages import Passage, passages
from missioncli.proof.speakers import Party, parties, same_voice


class Source(NamedTuple):
    """A text that quotes are compared with: its key in the dataset, and its passages."""

    key: str
    text: Text
    target: Target


class Verdict(NamedTuple):
    """What became of one printed passage of the dataset."""

    mission: str
    quote: int
    """The number of its quote in the file, from 1."""
    speaker: str | None
    speaker_name: str
    text: str
    status: Status
    source: str
    place: Place | None
    found: str
    """What the text has there; "" when it was not found."""
    changes: tuple[Change, ...]
    found_speaker: str | None
    cited: tuple[int, ...]
    """The paragraphs that the dataset cites; empty when they include the one that was found."""
    passage: Passage | None

    @property
    def matches(self) -> bool:
        """Whether the passage matches the source."""
        return self.status in MATCHES


class _Printed(NamedTuple):
    """One printed passage of a quote, with all that is needed to judge it."""

    document: MissionDocument
    number: int
    quote: Quote
    text: str
    source: Source
    cited: tuple[int, ...]


def source_of(key: str, text: str) -> Source:
    """A text prepared for comparing."""
    return Source(key, Text(text), Target(text, passages(text)))


def verdicts(
    documents: Sequence[MissionDocument],
    sources: Mapping[str, Source],
    speakers: frozenset[str] | None = None,
) -> list[Verdict]:
    """A verdict for each printed passage, in the order of the dataset.

    Quotes that cite none of `sources` are left out, and so are those of other than `speakers`
    (keys), when that is given.
    """
    known = parties(documents)
    found: list[Verdict] = []
    for document in documents:
        for number, quote in enumerate(document.content.quotes, start=1):
            if speakers is not None and quote.speaker not in speakers:
                continue
            chosen = _source(document, quote, sources)
            if chosen is None:
                continue
            source, cited = chosen
            after = 0
            for text in quote.passages:
                printed = _Printed(document, number, quote, text, source, cited)
                verdict = _judged(printed, known.get(quote.speaker or ""), after)
                if verdict.passage is not None:
                    after = verdict.passage.offset + verdict.passage.length
                found.append(verdict)
    return list(_with_left_out_passages(found, sources))


def _source(
    document: MissionDocument, quote: Quote, sources: Mapping[str, Source]
) -> tuple[Source, tuple[int, ...]] | None:
    """The first of `sources` that a quote cites, and the paragraphs cited of it.

    A quote that cites nothing belongs to the file's only source.
    """
    only = document.content.only_source
    cites = [split_cite(cite, only) for cite in quote.sources] or [(only or "", None)]
    for key, _ in cites:
        if key in sources:
            paragraphs = tuple(number for one, number in cites if one == key and number)
            return sources[key], paragraphs
    return None


def _judged(printed: _Printed, party: Party | None, after: int) -> Verdict:
    """The best of the places that a passage may be from: its speaker's, cited, behind the last."""
    target = printed.source.target

    def voice_agrees(match: Match) -> bool:
        speaker = match.passage.speaker if match.passage else None
        return speaker is None or same_voice(party, printed.quote.attribution, speaker)

    def preference(match: Match) -> tuple[bool, bool, bool]:
        place = printed.source.text.place(match.offset or 0)
        cited = not printed.cited or place.paragraph in printed.cited
        return voice_agrees(match), (match.offset or 0) >= after, cited

    match = max(target.matches(printed.text), key=preference)
    status = match.status
    if status in {"exact", "normalized", "cropped"} and not voice_agrees(match):
        status = "misattributed"
    return _verdict(printed, party, match, status)


def _verdict(printed: _Printed, party: Party | None, match: Match, status: Status) -> Verdict:
    text, place, found = printed.source.text, None, ""
    if match.offset is not None:
        place = text.place(match.offset)
        found = printed.source.target.text[match.offset : match.offset + match.length]
    elsewhere = place is not None and printed.cited and place.paragraph not in printed.cited
    mission = printed.document.content.mission
    return Verdict(
        mission.id if mission else "",
        printed.number,
        printed.quote.speaker,
        party.name if party else printed.quote.attribution or printed.quote.speaker or "",
        printed.text,
        status,
        printed.source.key,
        place,
        found,
        match.changes,
        match.passage.speaker if match.passage else None,
        printed.cited if elsewhere else (),
        match.passage,
    )


def _with_left_out_passages(
    found: Sequence[Verdict], sources: Mapping[str, Source]
) -> Iterator[Verdict]:
    """The verdicts; one whose utterance goes on in a passage that no quote has is cropped."""
    covered = {(one.source, one.passage.offset) for one in found if one.passage}
    told: set[tuple[str, int]] = set()
    for one in found:
        passage = one.passage
        if passage is None or not one.matches:
            yield one
            continue
        left_out = [
            other
            for other in sources[one.source].target.passages
            if other.utterance == passage.utterance
            and other.kind == "speech"
            and (one.source, other.offset) not in covered
            and (one.source, other.offset) not in told
        ]
        told.update((one.source, other.offset) for other in left_out)
        changes = tuple(Change("", other.text) for other in left_out)
        yield one._replace(status="cropped", changes=changes) if left_out else one


__all__ = ["ABSENT", "Source", "Verdict", "source_of", "verdicts"]
