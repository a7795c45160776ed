"""Pages about a comparison with the source text, about a draft, and about a text's passages."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from missioncli.export.pages import Entry, Line, Page
from missioncli.text import count, fold, one_line, safe

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

MATCHES: Final = ("exact", "normalized")

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
        for heading, lines in (
            ("Another text", [Line(f"{key}: {_OTHER_TEXT}") for key in _other_texts(facts)]),
            *_verdicts(facts["quotes"], SAID),
            *_missing(facts["missing"]),
        )
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


_OTHER_TEXT: Final = "its sha256 on file is of another text than this one"


def _other_texts(facts: Facts) -> list[str]:
    return list(facts["summary"].get("other_texts", ()))


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
    for change in one["diff"]:
        cropped = one["status"] == "cropped"
        yield Line(f"left out: {_quoted(change['source'])}" if cropped else _change(change))
    yield from map(Line, _remarks(one, name))


def _remarks(one: Facts, name: str) -> Iterator[str]:
    altered = one["status"] == "altered"
    if one["status"] == "misattributed" or (altered and _is_another(one["found_speaker"], name)):
        yield f"given there to {one['found_speaker']}"
    if altered and one.get("marked") is False:
        yield "not in quotation marks there"
    if altered and not one["diff"]:
        yield "printed there before the passage above"
    if one.get("terms") not in {None, "on-record"}:
        yield f"on file as {one['terms']}"
    if one.get("cited"):
        yield "cited as " + " ".join(f"¶{number}" for number in one["cited"])
    if one["status"] not in MATCHES and one.get("line") is not None:
        yield f"line {one['line']}, column {one['column']}"


def _is_another(found: str | None, name: str) -> bool:
    """Whether one name is not merely a shorter form of the other: Crowley, John F. Crowley."""
    ours, theirs = set(fold(name).split()), set(fold(found or "").split())
    return bool(theirs) and not (ours <= theirs or theirs <= ours)


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
        "In paraphrases, but not named there",
        [
            Line(f"{', '.join(one['not_named'])}: {one_line(one['summary'])}")
            for one in missing.get("paraphrases", ())
        ],
    )


def _figures(summary: Facts) -> str:
    matched = f"quotes matched {summary['quotes_matched']}/{summary['quotes']}"
    if summary["quotes_not_compared"]:
        matched += f", {summary['quotes_not_compared']} of another source not compared"
    covered = [
        f"{what} covered {summary[f'{what}_covered']}/{summary[what]}"
        for what in ("passages", "names")
        if what in summary
    ]
    return ", ".join([matched, *covered])


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
