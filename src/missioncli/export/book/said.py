"""What was said at a mission: word for word as block quotes, and what is only reported."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from missioncli.export.book.marks import Marks, party, plain
from missioncli.export.markdown import escape
from missioncli.export.quoting import quoted
from missioncli.export.show.lines import terms
from missioncli.export.wording import when
from missioncli.store.listings import Row
from missioncli.text import count


def said(facts: dict[str, Any], marks: Marks) -> str:
    """The quotations in the file's order, each with the speaker and the post held then."""
    quotes = ["".join(_quote(row, marks)) for row in facts["quotes"]]
    return "\n".join(quotes) or "No quotations on file.\n"


def reported(facts: dict[str, Any], marks: Marks) -> str:
    """What somebody is only reported to have said, in the editor's words."""
    lines = ["In the editor's words, not to be quoted.\n\n"]
    for row in facts["paraphrases"]:
        about = [*_post(row), *_about(row)]
        beside = f" ({'; '.join(about)})" if about else ""
        speaker = f"**{party(row['speaker'], row['speaker_name'])}**{beside}"
        lines.append(f"- {speaker}: {plain(row['summary'])}{marks(row['sources'])}\n")
    return "".join(lines)


def _quote(row: Row, marks: Marks) -> Iterator[str]:
    for passage in quoted(row):
        yield from _block(passage)
        yield ">\n"
    speaker = ", ".join([f"**{party(row['speaker'], row['speaker_name'])}**", *_post(row)])
    about = _about(row)
    if len(row["passages"]) > 1:
        about.append(f"one utterance, printed in {count(len(row['passages']), 'passage')}")
    if row["translated"]:
        about.append("translated")
    yield f"> — {'; '.join([speaker, *about])}{marks(row['sources'])}\n"
    if row["original"]:
        yield ">\n> In the language it was said in:\n>\n"
        yield from _block(row["original"])


def _block(text: str) -> Iterator[str]:
    """A text within a block quote, its own line breaks kept."""
    lines = [line.strip() for line in text.split("\n")]
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        kept_break = "\\" if line and following else ""
        yield f"> {escape(line)}{kept_break}\n" if line else ">\n"


def _post(row: Row) -> list[str]:
    """The post that the speaker held then, as far as it is on file."""
    found = [plain(row["speaker_role"])] if row["speaker_role"] else []
    if row["speaker_organization"]:
        found.append(party(row["speaker_organization"], row["_speaker_organization_short"]))
    return found


def _about(row: Row) -> list[str]:
    """Under which terms, when and on which occasion."""
    found = [
        terms(row),
        f"said {when(row['said'])}" if row["said"] else "",
        f"at {plain(row['engagement_name'])}" if row["engagement_name"] else "",
    ]
    return [part for part in found if part]
