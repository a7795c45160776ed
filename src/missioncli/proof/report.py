"""The result of a comparison as plain facts: what every format shows."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from missioncli.files.document import MissionDocument
from missioncli.proof.comparing.matching import Change
from missioncli.proof.missing import missing_from
from missioncli.proof.verdict import EVERYTHING, Asked, Verdict
from missioncli.proof.verify import Source

Facts = dict[str, Any]


def report(
    documents: Sequence[MissionDocument],
    sources: Mapping[str, Source],
    found: Sequence[Verdict],
    *,
    asked: Asked = EVERYTHING,
    uncompared: int = 0,
    other_texts: Sequence[str] = (),
) -> Facts:
    """Verdicts, what the dataset lacks, and the figures: `quotes`, `missing`, `summary`.

    Only the verdicts that are `asked` for are told; what is missing is missing from the whole
    dataset. `uncompared` is the number of quotes that come from none of the texts; `other_texts`
    are the keys of sources whose text is not the one that the dataset was made from.
    """
    lacking = missing_from(documents, sources, found)
    told = [one for one in found if asked.includes(one.mission, one.speaker or one.speaker_name)]
    return {
        "quotes": [_quote(one) for one in told],
        "missing": lacking.facts,
        "summary": {
            **_figures(told),
            "quotes_not_compared": uncompared,
            "other_texts": list(other_texts),
            **lacking.figures,
        },
    }


def _quote(one: Verdict) -> Facts:
    return {
        "mission": one.mission,
        "speaker": one.speaker,
        "speaker_name": one.speaker_name,
        "text": one.text,
        "status": one.status,
        "source": one.source,
        "line": one.place.line if one.place else None,
        "paragraph": one.place.paragraph if one.place else None,
        "column": one.place.column if one.place else None,
        "cited": list(one.cited),
        "found": one.found or None,
        "diff": diff(one.changes),
        "out_of_order": one.out_of_order,
        "found_speaker": one.found_speaker,
        "found_kind": one.passages[0].kind if one.passages else None,
        "found_passages": len(one.passages),
        "marked": bool(one.passages) if one.place else None,
    }


def diff(changes: Sequence[Change]) -> list[Facts]:
    """What differs: the words of the dataset, and those of the source; "" where it has none."""
    return [change._asdict() for change in changes]


def _figures(found: Sequence[Verdict]) -> Facts:
    """How many quotes match, and how often each verdict was given."""
    quotes: dict[tuple[str, int], bool] = {}
    for one in found:
        key = one.mission, one.quote
        quotes[key] = quotes.get(key, True) and one.matches
    return {
        "quotes": len(quotes),
        "quotes_matched": sum(quotes.values()),
        "statuses": dict(Counter(one.status for one in found)),
    }
