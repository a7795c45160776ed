"""Pages about a comparison with the source text, about a draft, and about a text's passages."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from missioncli.export.pages import Entry, Line, Page
from missioncli.proof.comparing.status import MATCHES
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

_DRAFTED: Final = {
    **SAID,
    "exact": "Matches a quote on file",
    "normalized": "Matches a quote on file, but for marks, dashes or spaces",
    "misattributed": "Somebody else's on file",
    "absent": "Not on file",
    "not-on-record": "On file, but not on the record",
}


def verification_page(facts: Facts, *, complete: bool = False) -> Page:
    """The verdicts, worst first, then what the dataset lacks; the figures stand in the title.

    With `complete`, to ask whether it is complete is not proposed again.
    """
    entries = [
        Entry(heading, tuple(lines), apart=True)
        for heading, lines in (
            ("Another text", [Line(f"{key}: {_OTHER_TEXT}") for key in _other_texts(facts)]),
            *_verdicts(facts["quotes"], SAID),
            *_missing(facts["missing"]),
        )
        if lines
    ]
    commands = [*([] if complete else ["missioncli verify --complete"]), "missioncli passages FILE"]
    return Page(
        "Quotes held against their source",
        _figures(facts["summary"]),
        _state(facts["summary"]),
        tuple(entries),
        (),
        ", ".join(commands),
    )


_OTHER_TEXT: Final = "its sha256 on file is of another text than this one"


def _other_texts(facts: Facts) -> list[str]:
    return list(facts["summary"]["other_texts"])


def draft_page(facts: Facts, name: str) -> Page:
    """Every quotation of a draft, worst first, with the quote on file that it is nearest to.

    `name` is what its file is called.
    """
    entries = [
        Entry(heading, tuple(lines), apart=True)
        for heading, lines in _verdicts(facts["quotes"], _DRAFTED, name)
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
            Line(f"{one['speaker'] or 'unknown'}: {_quoted(one['text'])}", _at(one, name)),
        )
        for one in speech
    ]
    entries = [Entry(number, (line,)) for number, line in lines]
    if other:
        words = tuple(Line(_quoted(one["text"]), _at(one, name)) for one in other)
        entries.append(Entry("No speech", words, apart=True))
    return Page(
        f"Quoted passages of {name}",
        f"{count(len(speech), 'passage')} of speech, {len(other)} other",
        count(len({one["utterance"] for one in speech}), "utterance"),
        tuple(entries),
        (),
        "missioncli passages FILE --format toml",
    )


def _verdicts(
    quotes: Sequence[Facts], said: dict[str, str], name: str | None = None
) -> Iterator[tuple[str, list[Line]]]:
    """The verdicts under their headings; places are in the text `name`, else in their source."""
    for status in reversed(said):
        yield said[status], [_verdict(one, name) for one in quotes if one["status"] == status]


def _verdict(one: Facts, text: str | None) -> Line:
    name = one["speaker_name"] or "unknown"
    changes = (_change(change, one["status"]) for change in one["diff"])
    place = _at(one, text or one["source"])
    said = f"{name}: {_quoted(one['text'])}"
    return Line(said, place, remarks=(*changes, *_remarks(one, name, draft=text is not None)))


def _remarks(one: Facts, name: str, *, draft: bool) -> Iterator[str]:
    status = one["status"]
    there = "on file" if draft else "there"
    if status == "misattributed" or (
        status == "altered" and _is_another(one["found_speaker"], name)
    ):
        yield f"given {there} to {one['found_speaker']}"
    if status == "altered" and one["marked"] is False:
        yield "not in quotation marks there"
    if one["out_of_order"]:
        yield "printed there before the passage above"
    if one["found_passages"] > 1:
        yield f"{there} in {one['found_passages']} passages"
    if one["found_kind"] == "other":
        yield "in quotation marks there, but as a title, a term or the like, not as speech"
    if one.get("terms") not in {None, "on-record"}:
        yield f"on file as {one['terms']}"
    if one["cited"]:
        cited = " ".join(f"¶{number}" for number in one["cited"])
        yield f"cited as {cited}, printed in ¶{one['paragraph']}"
    if status not in MATCHES and one["line"] is not None:
        yield f"line {one['line']}, column {one['column']}"


def _is_another(found: str | None, name: str) -> bool:
    """Whether one name is not merely a shorter form of the other: Crowley, John F. Crowley."""
    ours, theirs = set(fold(name).split()), set(fold(found or "").split())
    return bool(theirs) and not (ours <= theirs or theirs <= ours)


def _change(change: Facts, status: str) -> str:
    ours, theirs = change["dataset"], change["source"]
    if ours and theirs:
        return f"{_quoted(ours)} here is {_quoted(theirs)} there"
    if ours:
        return f"{_quoted(ours)} is added here"
    return (
        f"{_quoted(theirs)} is dropped here"
        if status == "altered"
        else f"left out: {_quoted(theirs)}"
    )


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
            for one in missing["paraphrases"]
        ],
    )


def _figures(summary: Facts) -> str:
    matched = f"quotes matched {summary['quotes_matched']}/{summary['quotes']}"
    if summary["quotes_not_compared"]:
        matched += f", {summary['quotes_not_compared']} of another source not compared"
    covered = [
        f"{what} covered {summary[f'{what}_covered']}/{summary[what]}"
        for what in ("passages", "names", "acronyms")
    ]
    return ", ".join([matched, *covered])


def _state(summary: Facts) -> str:
    if not summary["quotes"]:
        return "nothing to compare"
    return "all match" if summary["quotes_matched"] == summary["quotes"] else "not all match"


def _at(one: Facts, text: str | None = None) -> tuple[str, ...]:
    if one["paragraph"] is None:
        return ()
    return (f"{(text or one['source']).replace(':', ' ')}:{one['paragraph']}",)


def _quoted(text: str) -> str:
    return f"“{safe(one_line(text))}”"
