"""Pages about a comparison with the source text, about a draft, and about the passages of a text."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from missioncli.export.pages import Entry, Line, Page
from missioncli.text import count, one_line, safe

Facts = dict[str, Any]

SAID: Final = {
    "exact": "Matches the source",
    "normalized": "Matches, but for marks, dashes or spaces",
    "cropped": "Cropped",
    "unmarked": "Not in quotation marks there",
    "altered": "Altered",
    "misattributed": "Said by somebody else there",
    "absent": "Not in the source",
}
"""The verdicts as people say them, worst last."""

_DRAFTED: Final = {
    **SAID,
    "exact": "Matches a quote on file",
    "normalized": "Matches a quote on file, but for marks, dashes or spaces",
    "misattributed": "Somebody else's on file",
    "absent": "Not on file",
    "not-on-record": "On file, but not on the record",
}


def verification_page(facts: Facts) -> Page:
    """The verdicts, worst first, then what the dataset lacks; the figures stand in the title."""
    entries = [
        Entry(heading, tuple(lines), apart=True)
        for heading, lines in (*_verdicts(facts["quotes"], SAID), *_missing(facts["missing"]))
        if lines
    ]
    return Page(
        "Quotes held against their source",
        _figures(facts["summary"]),
        _state(facts["summary"]),
        tuple(entries),
        (),
        "missioncli verify --complete, missioncli passages FILE",
    )


def draft_page(facts: Facts) -> Page:
    """Every quotation of a draft, worst first, with the quote on file that it is nearest to."""
    entries = [
        Entry(heading, tuple(lines), apart=True)
        for heading, lines in _verdicts(facts["quotes"], _DRAFTED)
        if lines
    ]
    summary = facts["summary"]
    return Page(
        "Quotations of the draft held against the quotes on file",
        f"{count(summary['quotes'], 'quotation')}, {summary['quotes_matched']} on file as printed",
        _state(summary),
        tuple(entries),
        (),
        "missioncli quotes --speaker NAME",
    )


def passages_page(found: Sequence[Facts], name: str) -> Page:
    """The quoted passages of a text in its order, each with its speaker as the text gives it."""
    speech = [one for one in found if one["kind"] == "speech"]
    other = [one for one in found if one["kind"] != "speech"]
    lines = [
        (
            f"{one['utterance']}",
            Line(f"{one['speaker'] or 'unknown'}: {_quoted(one['text'])}", _at(one)),
        )
        for one in speech
    ]
    entries = [Entry(number, (line,)) for number, line in lines]
    if other:
        words = tuple(Line(_quoted(one["text"]), _at(one)) for one in other)
        entries.append(Entry("No speech", words, apart=True))
    return Page(
        f"Quoted passages of {name}",
        f"{count(len(speech), 'passage')} of speech, {len(other)} other",
        count(len({one["utterance"] for one in speech}), "utterance"),
        tuple(entries),
        (),
        "missioncli passages FILE --format toml",
    )


def _verdicts(quotes: Sequence[Facts], said: dict[str, str]) -> Iterator[tuple[str, list[Line]]]:
    for status in reversed(said):
        yield (
            said[status],
            [line for one in quotes if one["status"] == status for line in _verdict(one)],
        )


def _verdict(one: Facts) -> Iterator[Line]:
    name = one.get("speaker_name") or one["speaker"] or "unknown"
    yield Line(f"{name}: {_quoted(one['text'])}", _at(one))
    if one["status"] == "cropped":
        for change in one["diff"]:
            yield Line(f"left out: {_quoted(change['source'])}")
    elif one["diff"]:
        for change in one["diff"]:
            yield Line(_change(change))
    other = one["found_speaker"] and one["status"] == "altered" and one["found_speaker"] != name
    if one["status"] == "misattributed" or other:
        yield Line(f"given there to {one['found_speaker']}")
    for remark in one.get("remarks", ()):
        yield Line(remark)
    if one.get("cited"):
        cited = " ".join(f"¶{number}" for number in one["cited"])
        yield Line(f"cited as {cited}")


def _change(change: Facts) -> str:
    ours, theirs = change["dataset"], change["source"]
    if ours and theirs:
        return f"{_quoted(ours)} here is {_quoted(theirs)} there"
    return f"{_quoted(ours)} is added here" if ours else f"{_quoted(theirs)} is dropped here"


def _missing(missing: Facts) -> Iterator[tuple[str, list[Line]]]:
    yield (
        "Passages not on file",
        [
            Line(f"{one['speaker'] or 'unknown'}: {_quoted(one['text'])}", _at(one))
            for one in missing["quotes"]
        ],
    )
    yield (
        "Names not on file",
        [Line(f"{one['name']} ({one['beside']})", _at(one)) for one in missing["names"]],
    )
    yield (
        "Acronyms not on file",
        [
            Line(
                one["acronym"]
                + (f", perhaps a misprint of {one['misprint_of']}" if one["misprint_of"] else ""),
                _at(one),
            )
            for one in missing["acronyms"]
        ],
    )
    yield (
        "Speakers of paraphrases not named there",
        [
            Line(f"{one['speaker_name']}: {one_line(one['summary'])}")
            for one in missing.get("paraphrases", ())
        ],
    )


def _figures(summary: Facts) -> str:
    parts = [f"quotes matched {summary['quotes_matched']}/{summary['quotes']}"]
    for what in ("passages", "names"):
        if what in summary:
            parts.append(f"{what} covered {summary[f'{what}_covered']}/{summary[what]}")
    return ", ".join(parts)


def _state(summary: Facts) -> str:
    if not summary["quotes"]:
        return "nothing to compare"
    return "all match" if summary["quotes_matched"] == summary["quotes"] else "not all match"


def _at(one: Facts) -> tuple[str, ...]:
    if one.get("paragraph") is None:
        return ()
    return (f"{one.get('source') or 'text'}:{one['paragraph']}",)


def _quoted(text: str) -> str:
    return f"“{safe(one_line(text))}”"
