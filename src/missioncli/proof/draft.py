"""A draft held against the quotes on file, before words are put into somebody's mouth."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from missioncli.files.document import MissionDocument
from missioncli.model.records import Quote
from missioncli.proof.compare import MATCHES, Match, Target
from missioncli.proof.paragraphs import Text
from missioncli.proof.passages import Passage, passages
from missioncli.proof.report import diff
from missioncli.proof.speakers import Party, parties, same_voice

_ON_RECORD: Final = "on-record"


class _OnFile(NamedTuple):
    """A printed passage of a quote on file, seen as a passage of a text."""

    document: MissionDocument
    quote: Quote
    passage: Passage


def drafted(
    content: str, documents: Sequence[MissionDocument], speakers: frozenset[str] | None = None
) -> dict[str, Any]:
    """Every quotation of the draft in its order, with the quote on file that it is nearest to.

    The verdicts are those of a comparison with a text, and `not-on-record` for a quote that matches
    and must not be quoted. With `speakers` (keys) only what is theirs is told: what the draft gives
    to them or to nobody, and what are their words on file.
    """
    on_file = list(_on_file(documents))
    target = Target("", [one.passage for one in on_file])
    by_offset = {one.passage.offset: one for one in on_file}
    known = parties(documents)
    text = Text(content)
    judged = [
        _judged(passage, text, target, by_offset, known)
        for passage in passages(content)
        if passage.kind == "speech"
    ]
    asked = [known[key] for key in speakers or () if key in known]
    found = [one for one in judged if speakers is None or _concerns(one, asked)]
    matched = sum(one["status"] in MATCHES for one in found)
    return {
        "quotes": found,
        "missing": {"quotes": [], "names": [], "acronyms": []},
        "summary": {"quotes": len(found), "quotes_matched": matched},
    }


def _concerns(judged: dict[str, Any], asked: Sequence[Party]) -> bool:
    """Whether a quotation of the draft is, or may be, of somebody who was asked for."""
    names = [name for name in (judged["speaker"], judged["found_speaker"]) if name]
    return not names or any(same_voice(party, None, name) for party in asked for name in names)


def _on_file(documents: Sequence[MissionDocument]) -> Iterator[_OnFile]:
    """Every printed passage on file, each with a number of its own in place of an offset.

    Passages of one speech also stand as one.
    """
    number = 0
    for document in documents:
        for utterance, quote in enumerate(document.content.quotes, start=1):
            # A speech that is printed in several passages may be quoted as one.
            joined = [" ".join(quote.passages)] if len(quote.passages) > 1 else []
            for printed in (*quote.passages, *joined):
                number += 1
                passage = Passage(
                    text=printed,
                    speaker=quote.speaker or quote.attribution,
                    kind="speech",
                    utterance=utterance,
                    line=1,
                    paragraph=1,
                    column=1,
                    offset=number,
                    length=len(printed),
                )
                yield _OnFile(document, quote, passage)


def _judged(
    passage: Passage,
    text: Text,
    target: Target,
    by_offset: dict[int, _OnFile],
    known: dict[str, Party],
) -> dict[str, Any]:
    def is_its(match: Match) -> bool:
        one = by_offset.get(match.offset or 0)
        if one is None or passage.speaker is None:
            return one is not None
        return same_voice(
            known.get(one.quote.speaker or ""), one.quote.attribution, passage.speaker
        )

    match = _as_drafted(max(target.matches(passage.text), key=is_its))
    one = by_offset.get(match.offset or 0)
    status: str = match.status
    if one and not is_its(match):
        status = "misattributed" if status != "altered" else status
    elif one and _terms(one) != _ON_RECORD:
        status = "not-on-record"
    place = text.place(passage.offset)
    party = known.get(one.quote.speaker or "") if one else None
    name = (party.name if party else one.quote.speaker or one.quote.attribution) if one else None
    return {
        "text": passage.text,
        "speaker": passage.speaker,
        "status": status,
        **place._asdict(),
        "found": one.passage.text if one else None,
        "found_speaker": name,
        "mission": one.document.content.mission.id
        if one and one.document.content.mission
        else None,
        "terms": _terms(one) if one else None,
        "diff": diff(match.changes),
    }


def _as_drafted(match: Match) -> Match:
    """A match as it counts in a draft, where sentences end otherwise than in the source.

    `…,” she said.` becomes `….”`: stops and commas are the draft's own, letters are not.
    """
    own = all(set(change.dataset + change.source) <= _STOPS for change in match.changes)
    if match.status == "altered" and own:
        return match._replace(status="normalized", changes=())
    return match


_STOPS: Final = frozenset(".,;: ")


def _terms(one: _OnFile) -> str:
    """The terms in force: the quote's own, else its engagement's, else on the record."""
    engagement = one.document.content.engagements.get(one.quote.engagement or "")
    return one.quote.terms or (engagement.terms if engagement else None) or _ON_RECORD
