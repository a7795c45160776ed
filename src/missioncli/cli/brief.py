"""`missioncli brief`: the two pages that somebody reads in the car."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from missioncli.cli import output
from missioncli.cli.answer import open_store
from missioncli.cli.complete import keys_of
from missioncli.cli.leaving import clearance, cleared, need_one, say_withheld
from missioncli.cli.options import (
    DataOption,
    ForceOption,
    NotesOption,
    OffRecordOption,
    OutputOption,
    ReleaseOption,
    TopicOption,
)
from missioncli.errors import UsageFault
from missioncli.export.brief import FORMATS, BriefFormatName, brief_format, written
from missioncli.text import visible

if TYPE_CHECKING:
    from missioncli.export.brief.make import Setting
    from missioncli.export.brief.value import Brief
    from missioncli.model.release import Clearance
    from missioncli.store.match import Named
    from missioncli.store.outgoing import Outgoing
    from missioncli.store.store import Store

_EPOCH = "SOURCE_DATE_EPOCH"


def brief(
    ctx: typer.Context,
    named: Annotated[
        Optional[str],
        typer.Argument(
            metavar="MISSION",
            help="Its key or title; needed when there are several and no --with.",
            autocompletion=keys_of("mission"),
        ),
    ] = None,
    party: Annotated[
        Optional[str],
        typer.Option(
            "--with",
            metavar="NAME",
            help="All that is on file about this person, institution or organization, before you"
            " meet; of every mission, or of MISSION.",
            autocompletion=keys_of("with"),
            show_default=False,
        ),
    ] = None,
    topic: TopicOption = None,
    sources: Annotated[
        Optional[list[str]],
        typer.Option(
            "--source",
            metavar="KEY=FILE",
            help="The text of a source: its quotes are compared with it, word for word.",
            show_default=False,
        ),
    ] = None,
    form: Annotated[
        Optional[BriefFormatName],
        typer.Option(
            "--format",
            "-f",
            help=f"{', '.join(FORMATS)}. Default: by the suffix of --output, else text.",
            metavar="FORMAT",
            rich_help_panel="Output",
            show_default=False,
        ),
    ] = None,
    target: OutputOption = None,
    force: ForceOption = False,
    release: ReleaseOption = None,
    off_record: OffRecordOption = False,
    notes: NotesOption = False,
    data: DataOption = None,
) -> None:
    """Two pages to read on the way: a mission, or all about those whom you are going to meet.

    Every statement has a footnote to its source and paragraph. What is not on the record, and the
    editor's notes, stay out unless asked for.
    """
    from missioncli.store.needed import needed

    chosen = _format(form, target)
    prepared = _prepared()
    clear = clearance(release, off_record=off_record, notes=notes)
    with open_store(ctx, data, tolerant=False) as store:
        about, missions = _chosen(store, named, party)
        topics = _topics(store, topic or [])
        read = needed(store, missions)
        verdicts = _verdicts(store, read, sources or [])
        with cleared(store, missions, clear, read) as out:
            setting = _setting(out, clear, prepared, verdicts, topics)
            made = _made(out, about, missions, party, topics, setting)
            output.emit(written(chosen, made), target, force=force)
            say_withheld(out)


brief.example = "missioncli brief --with PMDA"  # type: ignore[attr-defined]


def _format(form: BriefFormatName | None, target: Path | None) -> BriefFormatName:
    """As asked, else by the file's suffix, else text. Raises `UsageFault` for another suffix."""
    if form or target is None or not output.is_file(target):
        return form or "text"
    from missioncli.export import export_of, format_of

    by_suffix = brief_format(target)
    if by_suffix is None and (format_of(target) or export_of(target)):
        msg = f"a {target.suffix} file cannot hold a brief; formats: {', '.join(FORMATS)}"
        raise UsageFault(msg)
    if by_suffix is None and target.suffix:
        output.say(f"missioncli: '{visible(target.suffix)}' names no format: written as text")
    return by_suffix or "text"


def _prepared() -> str:
    """Today, or the day of SOURCE_DATE_EPOCH (in UTC) for documents that can be made again."""
    given = os.environ.get(_EPOCH)
    if not given:
        return date.today().isoformat()  # noqa: DTZ011 - the reader's own day
    try:
        return datetime.fromtimestamp(int(given), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        msg = f"{_EPOCH} is no number of seconds since 1970: '{visible(given)}'"
        raise UsageFault(msg) from None


def _chosen(
    store: "Store", named: str | None, party: str | None
) -> tuple["Named | None", list[str]]:
    """Whom the brief is about (`None` for a mission), and the missions that it reads."""
    from missioncli.store.about import missions_about, party_named
    from missioncli.store.mission import mission_key

    among = [mission_key(store, named)] if named or party is None else []
    if party is None:
        return None, among
    about = party_named(store, party, among)
    return about, among or missions_about(store, about)


def _topics(store: "Store", names: list[str]) -> frozenset[str]:
    from missioncli.store.about import topics_named

    return topics_named(store, names)


def _verdicts(store: "Store", files: set[int], sources: list[str]) -> dict[tuple[str, str], Any]:
    """What `verify` says of the quotes in these files, by mission and text."""
    if not sources:
        return {}
    from missioncli.cli.sources import other_texts, sources_of
    from missioncli.proof.verdict import EVERYTHING
    from missioncli.proof.wordings import wordings

    documents = list(store.documents(files))
    given = sources_of(sources, documents, EVERYTHING)
    other_texts(given, documents)
    return dict(wordings(documents, given))


def _setting(
    out: "Outgoing",
    clear: "Clearance",
    prepared: str,
    verdicts: dict[tuple[str, str], Any],
    topics: frozenset[str],
) -> "Setting":
    from missioncli.export.brief.make import Setting
    from missioncli.store.about import sources_on_file
    from missioncli.store.match import label

    labels = [label(out, "topic", key) for key in sorted(topics)]
    return Setting(clear, prepared, sources_on_file(out), verdicts, labels)


def _made(
    out: "Outgoing",
    about: "Named | None",
    missions: list[str],
    party: str | None,
    topics: frozenset[str],
    setting: "Setting",
) -> "Brief":
    from missioncli.export.brief.make import mission_brief, party_brief
    from missioncli.export.brief.topics import narrowed
    from missioncli.store.about import about_facts
    from missioncli.store.mission import mission_facts

    if about is not None:
        facts = about_facts(out, about)
        found = narrowed(facts, topics) if facts else None
        return party_brief(found, visible(party or ""), setting)
    [key] = missions
    need_one(out, [key])
    return mission_brief(narrowed(mission_facts(out, key, hidden=True), topics), setting)
