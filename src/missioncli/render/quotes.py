"""Quotations as quotations: who, the words, and below them where they are printed."""

from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from missioncli.export.quoting import quoted
from missioncli.export.wording import cites, when, words
from missioncli.render.parts import (
    HEADING,
    QUIET,
    heading,
    indented,
    notes,
    stacked,
    text,
    title,
)
from missioncli.store.ask import Answer
from missioncli.store.listings import Row
from missioncli.text import count, listed, one_line


def quotes(answer: Answer) -> RenderableType:
    """Each speaker's quotations below their name and post, in the order of the answer."""
    parts: list[RenderableType] = [title(answer)]
    for _, group in groupby(answer.rows, key=lambda row: (row["_file"], _voice(row))):
        rows = list(group)
        parts += [Text(), _speaker(rows[0], several=answer.several)]
        for row in rows:
            for passage in quoted(row):
                parts += [Text(), indented(text(passage))]
            if row["original"]:
                parts += [Text(), indented(text(f"Original: {row['original']}"))]
            parts += [Text(), indented(_below(row))]
            parts += [indented(note) for note in notes(row["notes"])]
    return stacked(parts)


def paraphrases(answer: Answer) -> RenderableType:
    """What is only reported, below the name of whoever is reported to have said it."""
    parts: list[RenderableType] = [title(answer), text("reported, not quoted", QUIET)]
    for _, group in groupby(answer.rows, key=lambda row: (row["_file"], _voice(row))):
        rows = list(group)
        parts += [Text(), _speaker(rows[0], several=answer.several)]
        for row in rows:
            where = cites(row["sources"], named=True)
            parts += [Text(), indented(text(one_line(row["summary"])))]
            parts.append(indented(heading("; ".join(_about(row)), where, QUIET)))
            parts += [indented(note) for note in notes(row["notes"])]
    return stacked(parts)


def _voice(row: Row) -> str:
    """Who speaks: a name, or the attribution of somebody unnamed."""
    return str(row["speaker_name"])


def _speaker(row: Row, *, several: bool) -> RenderableType:
    name = text(_voice(row), HEADING)
    post = [part for part in (row["speaker_role"], row["_speaker_organization_short"]) if part]
    line = Text.assemble(name, text("".join(f", {part}" for part in post)))
    return (
        stacked([line, text(f"{row['mission_name']} ({row['mission']})", QUIET)])
        if several
        else line
    )


def _about(row: Row) -> list[str]:
    """What is known around the words: when, on which occasion, under which terms, about what."""
    said = f"said {when(row['said'])}" if row["said"] else ""
    terms = words(row["terms"]) if row["terms"] not in (None, "on-record") else ""
    translated = "translated" if row.get("translated") else ""
    occasion = row["engagement_name"] or ""
    topics = listed(
        [
            name[:1].lower() + name[1:] if name[1:2].islower() else name
            for name in row["topics_names"]
        ]
    )
    return [
        part
        for part in (terms, said, translated, occasion, f"on {topics}" if topics else "")
        if part
    ]


def _below(row: Row) -> RenderableType:
    passages = len(row["passages"])
    printed = [f"one utterance, printed in {count(passages, 'passage')}"] if passages > 1 else []
    left = "; ".join([*printed, *_about(row)])
    return heading(left, cites(row["sources"], named=True), QUIET)
