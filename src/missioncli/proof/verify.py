"""A dataset held against the texts that it was made from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.base import split_cite
from missioncli.model.records import Quote
from missioncli.proof.comparing.compare import Target, nearest
from missioncli.proof.comparing.matching import Change, Match
from missioncli.proof.comparing.spoken import LEFT_OUT
from missioncli.proof.comparing.status import SAME, Status
from missioncli.proof.comparing.worded import has_letters
from missioncli.proof.passages import Passage, passages
from missioncli.proof.people.introductions import Named
from missioncli.proof.people.names import names_in
from missioncli.proof.printed.paragraphs import Text
from missioncli.proof.speakers import Party, describes, parties, same_voice
from missioncli.proof.verdict import EVERYTHING, Asked, Verdict


class Source:
    """A text that quotes are compared with: its key in the dataset, and its passages."""

    def __init__(self, key: str, content: str) -> None:
        self.key = key
        self.text = Text(content)
        self.target = Target(content, passages(content))

    @cached_property
    def named(self) -> list[Named]:
        """Who is introduced in the text."""
        return names_in(self.text.content)

    def beside(self, name: str) -> str:
        """The offices and organisations that stand beside a name in the text; "" for none."""
        return self._beside.get(name, "")

    @cached_property
    def _beside(self) -> dict[str, str]:
        return {one.name: one.beside for one in self.named}


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
    return Source(key, text)


def mission_of(document: MissionDocument) -> str:
    """The id of a file's mission; "" where it has none."""
    return document.content.mission.id if document.content.mission else ""


def verdicts(documents: Sequence[MissionDocument], sources: Mapping[str, Source]) -> list[Verdict]:
    """A verdict for each printed passage, in the order of the dataset.

    Quotes that cite none of `sources` are left out.
    """
    known = parties(documents)
    found: list[Verdict] = []
    for document in documents:
        for number, quote in enumerate(document.content.quotes, start=1):
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
    asked: Asked = EVERYTHING,
) -> int:
    """How many quotes that are asked for cite none of `sources`, and so get no verdict."""
    return sum(
        not _sources(document, quote, sources)
        for document in documents
        for quote in document.content.quotes
        if asked.includes(mission_of(document), quote.speaker or quote.attribution or "")
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
        verdict = _judged(_Printed(document, number, quote, text, *source), known, after)
        if verdict.passages:
            after = verdict.passages[-1].offset + verdict.passages[-1].length
            if verdict.matches and verdict.passages[0].offset < last:
                verdict = verdict._replace(status="altered", out_of_order=True)
            elif verdict.matches:
                last = after
        found.append(verdict)
    return found


def _likeness(found: Iterable[Verdict]) -> tuple[int, int]:
    """How many passages match, and how many were found at all."""
    facts = [(one.matches, one.status != "absent") for one in found]
    return sum(matches for matches, _ in facts), sum(is_there for _, is_there in facts)


def _judged(printed: _Printed, known: Mapping[str, Party], after: int) -> Verdict:
    """The verdict on the best of the places that a passage may be from."""
    quote, source = printed.quote, printed.source
    party = known.get(quote.speaker or "")

    def voice(match: Match) -> bool | None:
        names = {one.speaker for one in match.passages if one.speaker}
        if not names or (quote.speaker and party is None):
            return None  # a key that leads nowhere accuses nobody
        return all(
            same_voice(party, quote.attribution, name)
            or bool(quote.attribution and describes(quote.attribution, source.beside(name)))
            for name in names
        )

    def preferred(match: Match) -> tuple[bool, bool]:
        offset = match.offset or 0
        cited = source.text.place(offset).paragraph in printed.cited
        return offset >= after, cited

    match = nearest(source.target, printed.text, voice, preferred)
    another = match.status in SAME and voice(match) is False
    return _verdict(printed, party, match, "misattributed" if another else match.status)


def _verdict(printed: _Printed, party: Party | None, match: Match, status: Status) -> Verdict:
    text, place, found = printed.source.text, None, ""
    if match.offset is not None:
        place = text.place(match.offset)
        whole = text.content[match.offset : match.offset + match.length]
        joined = LEFT_OUT.join(one.text for one in match.passages)
        found = joined if len(match.passages) > 1 else whole
    elsewhere = place is not None and printed.cited and place.paragraph not in printed.cited
    return Verdict(
        mission_of(printed.document),
        printed.number,
        printed.quote.speaker,
        party.name if party else printed.quote.attribution or printed.quote.speaker or "",
        printed.text,
        status,
        printed.source.key,
        place,
        found,
        match.changes,
        match.passages[0].speaker if match.passages else None,
        printed.cited if elsewhere else (),
        match.passages,
    )


def _with_left_out_passages(
    found: Sequence[Verdict], sources: Mapping[str, Source]
) -> Iterator[Verdict]:
    """The verdicts; one whose utterance goes on in a passage that no quote has is cropped."""
    covered = {(one.source, passage.offset) for one in found for passage in one.passages}
    lacking: dict[tuple[str, int], list[Passage]] = defaultdict(list)
    for key, source in sources.items():
        for passage in source.target.passages:
            worded = passage.kind == "speech" and has_letters(passage.text)
            if worded and (key, passage.offset) not in covered:
                lacking[key, passage.utterance].append(passage)
    told: set[tuple[str, int, str, int]] = set()
    for one in found:
        utterance = one.passages[0].utterance if one.passages else 0
        quote = (one.mission, one.quote, one.source, utterance)
        left_out = lacking.get((one.source, utterance))
        if not left_out or not one.matches or quote in told:
            yield one
            continue
        told.add(quote)  # once in every quote is enough
        changes = tuple(Change("", other.text) for other in left_out)
        yield one._replace(status="cropped", changes=changes)
