"""A dataset held against the texts that it was made from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.base import split_cite
from missioncli.model.records import Quote
from missioncli.proof.compare import MATCHES, Change, Match, Status, Target
from missioncli.proof.names import names_in
from missioncli.proof.paragraphs import Place, Text
from missioncli.proof.passages import Passage, passages
from missioncli.proof.speakers import Party, describes, parties, same_voice


class Source(NamedTuple):
    """A text that quotes are compared with: its key in the dataset, and its passages."""

    key: str
    text: Text
    target: Target

    def beside(self, name: str) -> str:
        """The offices and organisations that stand beside a name in the text; "" for none."""
        named = [one.beside for one in names_in(self.text.content) if one.name == name]
        return " ".join(named)


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
            wordings = [quote.passages, *([[quote.original]] if quote.original else [])]
            judged = [
                _quote(document, number, quote, wording, source, known)
                for source in _sources(document, quote, sources)
                for wording in wordings  # of a translation its original is as good
            ]
            if judged:
                # Of several texts that it cites, the one that it matches best; the first of equals.
                found.extend(max(judged, key=_likeness))
    return list(_with_left_out_passages(found, sources))


def uncompared(
    documents: Sequence[MissionDocument],
    sources: Mapping[str, Source],
    speakers: frozenset[str] | None = None,
) -> int:
    """How many quotes (of `speakers`) cite none of `sources`, and so get no verdict."""
    return sum(
        not _sources(document, quote, sources)
        for document in documents
        for quote in document.content.quotes
        if speakers is None or quote.speaker in speakers
    )


def _sources(
    document: MissionDocument, quote: Quote, sources: Mapping[str, Source]
) -> list[tuple[Source, tuple[int, ...]]]:
    """Those of `sources` that a quote cites, in its order, each with the paragraphs cited of it.

    A quote that cites nothing belongs to the file's only source.
    """
    only = document.content.only_source
    cites = [split_cite(cite, only) for cite in quote.sources] or [(only or "", None)]
    given = [key for key in dict.fromkeys(key for key, _ in cites) if key in sources]
    return [
        (sources[key], tuple(number for one, number in cites if one == key and number))
        for key in given
    ]


def _quote(
    document: MissionDocument,
    number: int,
    quote: Quote,
    wording: Sequence[str],
    source: tuple[Source, tuple[int, ...]],
    known: Mapping[str, Party],
) -> list[Verdict]:
    """The verdicts on the passages of a quote in one text, in the order of its `wording`.

    One that matches but is printed before the one above it is altered, with nothing that differs.
    """
    found: list[Verdict] = []
    after = last = 0
    for text in wording:
        printed = _Printed(document, number, quote, text, *source)
        verdict = _judged(printed, known.get(quote.speaker or ""), after)
        if verdict.passage is not None:
            after = verdict.passage.offset + verdict.passage.length
            if verdict.matches and verdict.passage.offset < last:
                verdict = verdict._replace(status="altered")
            elif verdict.matches:
                last = after
        found.append(verdict)
    return found


def _likeness(found: Iterable[Verdict]) -> tuple[int, int]:
    """How many passages match, and how many were found at all."""
    facts = [(one.matches, one.status != "absent") for one in found]
    return sum(matches for matches, _ in facts), sum(is_there for _, is_there in facts)


def _judged(printed: _Printed, party: Party | None, after: int) -> Verdict:
    """The best of the places that a passage may be from: its speaker's, cited, behind the last."""
    target = printed.source.target

    def voice_agrees(match: Match) -> bool:
        speaker = match.passage.speaker if match.passage else None
        if speaker is None or same_voice(party, printed.quote.attribution, speaker):
            return True
        return describes(printed.quote.attribution, printed.source.beside(speaker))

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
    lacking: dict[tuple[str, int], list[Passage]] = defaultdict(list)
    for key, source in sources.items():
        for passage in source.target.passages:
            if passage.kind == "speech" and (key, passage.offset) not in covered:
                lacking[key, passage.utterance].append(passage)
    told: set[tuple[str, int, str, int]] = set()
    for one in found:
        utterance = one.passage.utterance if one.passage else 0
        quote = (one.mission, one.quote, one.source, utterance)
        left_out = lacking.get((one.source, utterance))
        if not left_out or not one.matches or quote in told:
            yield one
            continue
        told.add(quote)  # once in every quote is enough
        changes = tuple(Change("", other.text) for other in left_out)
        yield one._replace(status="cropped", changes=changes)
