"""From rows to statements: what is said, and the footnotes that it rests on."""

from collections.abc import Callable, Iterable, Sequence

from missioncli.export.brief.value import (
    EDITOR,
    NOTHING,
    UNSOURCED,
    Fact,
    Footnote,
    Quote,
    Statement,
    Table,
)
from missioncli.export.brief.words import Verdicts, wording
from missioncli.export.quoting import printed_in, quoted
from missioncli.export.show.lines import Facts, beside, joined, terms
from missioncli.export.wording import status, when
from missioncli.store.listings import Row
from missioncli.text import one_line

_MANY_PASSAGES = "one utterance, printed in {} passages"


def foot(*cites: str) -> tuple[Footnote, ...]:
    """The footnote for these citations, each once; without any, that there is no source.

    Sources come in the order in which they are named, the paragraphs of each in the text's.
    """
    if not cites:
        return (UNSOURCED,)
    by_source: dict[str, set[int]] = {}
    for cite in cites:
        source, _, paragraph = cite.partition(":")
        by_source.setdefault(source, set()).add(int(paragraph or 0))
    return (
        Footnote(
            tuple(
                f"{source}:{number}" if number else source
                for source, numbers in by_source.items()
                for number in sorted(numbers)
            )
        ),
    )


def told(text: str, *rows: Row) -> Statement:
    """A statement that rests on the sources of these records, with their notes."""
    cites = (cite for row in rows for cite in row["sources"])
    notes = (one_line(note) for row in rows for note in row.get("notes", ()))
    return Statement(one_line(text), foot(*cites), tuple(dict.fromkeys(notes)))


def cited(text: str, row: Row) -> Statement:
    """A statement that rests on the sources of a record, without its notes."""
    return Statement(one_line(text), foot(*row["sources"]))


def state(word: str | None, when_told: str = "") -> Statement:
    """Where an issue stands, which is the editor's to say."""
    if not word:
        return NOTHING
    return Statement(joined(status(word), when_told), (EDITOR,))


def or_nothing(items: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements, or that there is nothing."""
    return tuple(items) or (NOTHING,)


def fact(label: str, items: Iterable[Statement], *, half: bool = False) -> Fact:
    """What is said under a label, or that there is nothing."""
    return Fact(label, or_nothing(items), half)


def speaker(row: Row) -> str:
    """Who said it, in which post at the time; who may not be named is called what the row says."""
    return joined(row["_speaker_styled"], row["speaker_role"], row["_speaker_organization_short"])


def quote(row: Row, facts: Facts, verdicts: Verdicts, why: str = "") -> Quote:
    """A quotation, word for word, with its occasion and whether its wording was compared.

    `why` says why it stands here, where that is not plain.
    """
    passages = tuple(quoted(row, one_line))
    many = _MANY_PASSAGES.format(len(passages)) if len(passages) > 1 else ""
    translated = "translated" if row["translated"] else ""
    about = joined(why, _about(row, facts, translated), many, by="; ")
    return Quote(
        passages,
        printed_in(row),
        speaker(row),
        about,
        one_line(row["original"] or ""),
        wording(row, verdicts),
        foot(*row["sources"]),
        tuple(one_line(note) for note in row["notes"]),
    )


def reported(
    rows: Sequence[Row], facts: Facts, why: Callable[[Row], str] = lambda _: ""
) -> tuple[Fact, ...]:
    """What people are only reported to have said, in the editor's words, by voice and occasion."""
    by_voice: dict[str, list[Statement]] = {}
    for row in rows:
        voice = joined(speaker(row), why(row), _about(row, facts), by="; ")
        by_voice.setdefault(voice, []).append(told(row["summary"], row))
    return tuple(Fact(voice, tuple(found)) for voice, found in by_voice.items())


def _about(row: Row, facts: Facts, mark: str = "") -> str:
    """Under which terms, when, on which occasion and at which mission something was said."""
    day = f"said {when(row['said'])}" if row["said"] else ""
    parts = (mark, terms(row), day, row["engagement_name"])
    return beside(row, facts, *parts).strip().removeprefix("(").removesuffix(")")


def answer(one: Row, facts: Facts, row: Row) -> Statement:
    """What was answered, by whom, what it amounts to, when."""
    by = joined(one["by_name"] or "by whom is not on file", one["kind"], when(one["date"]))
    return _dated(one, facts, row, by)


def development(one: Row, facts: Facts, row: Row) -> Statement:
    """What has happened about an issue, with its date as far as that is on file."""
    return _dated(one, facts, row, when(one["date"]))


def _dated(one: Row, facts: Facts, row: Row, about: str) -> Statement:
    """What the record `row` tells of, with the mission only where it has no date of its own."""
    brackets = (f" ({about})" if about else "") if one["date"] else beside(row, facts, about)
    return told(one_line(one["summary"]) + brackets, one)


def followups(rows: Sequence[Row], facts: Facts) -> Table | Statement:
    """What is owed and what is done, owed ones first."""
    if not rows:
        return NOTHING
    ordered = sorted(rows, key=lambda row: bool(row["done"]))
    return Table(
        "What was promised: by whom, until when",
        ("What", "Who", "Due", "State"),
        tuple(
            (
                told(row["action"] + beside(row, facts), row),
                Statement(row["_owner_short"] or "not on file"),
                Statement(when(row["due"]) or "not on file"),
                Statement(f"done {when(row['done'])}" if row["done"] else "open"),
            )
            for row in ordered
        ),
    )


def outcomes(rows: Sequence[Row], facts: Facts) -> tuple[Statement, ...]:
    """What came of it, with the sum where there is one."""
    from missioncli.export.wording import amount

    found = (told(one_line(row["summary"]) + beside(row, facts, amount(row)), row) for row in rows)
    return or_nothing(found)
