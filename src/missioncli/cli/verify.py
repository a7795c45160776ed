"""`missioncli verify`: quotes held against the text they come from."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional, get_args

import typer

from missioncli.cli import output
from missioncli.cli.answer import chosen_format, collected, data_path, write_page
from missioncli.cli.options import (
    DataOption,
    DocumentFormatOption,
    ForceOption,
    MissionOption,
    OutputOption,
    SpeakerOption,
)
from missioncli.cli.texts import STDIN, other_texts, read, refuse_format, sources_given
from missioncli.errors import InvalidData, UsageFault
from missioncli.export import DocumentFormatName
from missioncli.text import visible

if TYPE_CHECKING:
    from missioncli.files.collect import Collection
    from missioncli.files.document import MissionDocument


def verify(
    ctx: typer.Context,
    texts: Annotated[
        Optional[list[str]],
        typer.Argument(
            metavar="[SOURCE=]FILE",
            help="A text that the dataset was made from, with the key of its source; - is standard"
            " input. The key may be left out when there is one source.",
            show_default=False,
        ),
    ] = None,
    complete: Annotated[
        bool,
        typer.Option("--complete", help="Exit with 1 also when the dataset lacks something."),
    ] = False,
    draft: Annotated[
        Optional[str],
        typer.Option(
            "--draft",
            metavar="FILE",
            help="Hold the quotations of this draft against the quotes on file instead.",
            show_default=False,
        ),
    ] = None,
    print_hash: Annotated[
        bool,
        typer.Option("--print-hash", help="Print the SHA-256 hash of each text for `sha256`."),
    ] = False,
    speaker: SpeakerOption = None,
    mission: MissionOption = None,
    form: DocumentFormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """Whether every quote on file matches the text it comes from, and what the dataset left out.

    Matching is about the words as printed; whether they are true is not told. Nothing is changed.
    Exit code 1 when a quote does not match.
    """
    _refuse_what_excludes(texts or [], draft, print_hash=print_hash)
    if print_hash:
        refuse_format(form, "--print-hash")
        output.emit(_hashes(texts or []), target, force=force)
        return 0
    chosen = chosen_format(form, target, get_args(DocumentFormatName))
    path = data_path(ctx, data)
    collection, documents = _documents(path, mission or [])
    speakers = _speakers(collection, speaker or [])
    if draft is not None:
        facts = _draft(draft, documents, speakers)
    else:
        facts = _verified(texts or [], documents, speakers)
    _write(facts, chosen, target, force=force, draft=draft is not None)
    if collection.findings:
        return InvalidData.exit_code
    summary = facts["summary"]
    lacking = any(facts["missing"].values()) if complete and draft is None else False
    return int(summary["quotes_matched"] < summary["quotes"] or lacking)


verify.example = "missioncli verify bio-news=article.txt"  # type: ignore[attr-defined]


def _refuse_what_excludes(texts: Sequence[str], draft: str | None, *, print_hash: bool) -> None:
    """Raises `UsageFault` when a text is missing, or what is asked for cannot be done together."""
    if draft is None and not texts:
        raise UsageFault("name the text to compare with: missioncli verify [SOURCE=]FILE")
    if draft is not None and (texts or print_hash):
        other = "--print-hash" if print_hash else "the other texts"
        raise UsageFault(f"--draft is held against the quotes on file: leave out {other}")
    if [_file_of(text) for text in texts].count(STDIN) > 1:
        raise UsageFault("standard input is one text: name a file for each of the others")


def _documents(
    path: Path | None, missions: Sequence[str]
) -> tuple["Collection", list["MissionDocument"]]:
    """All data, faults said on standard error, and the documents of the chosen missions."""
    from missioncli.files.bundled import bundled_path

    if path is None:
        output.say_bundled()
    collection = collected(path or bundled_path())
    if not collection.documents:
        output.say(f"missioncli: no mission files in {visible(str(path))}")
    if not missions and not collection.findings:
        return collection, collection.documents
    from missioncli.store.match import matching_keys
    from missioncli.store.memory import in_memory

    with in_memory(collection) as store:
        output.say_findings(store.findings)
        collection = collection._replace(findings=list(store.findings))
        wanted = {
            key for name in missions for key in matching_keys(store, "mission", ("mission",), name)
        }
    chosen = [
        one
        for one in collection.documents
        if not missions or one.content.mission is None or one.content.mission.id in wanted
    ]
    return collection, chosen


def _speakers(collection: "Collection", names: Sequence[str]) -> frozenset[str] | None:
    """The keys of the speakers that were named; `None` for everybody."""
    if not names:
        return None
    from missioncli.store.match import KINDS, matching_keys
    from missioncli.store.memory import in_memory

    with in_memory(collection) as store:
        found = (matching_keys(store, "speaker", KINDS["speaker"], name) for name in names)
        return frozenset(key for keys in found for key in keys)


def _verified(
    texts: Sequence[str], documents: "list[MissionDocument]", speakers: frozenset[str] | None
) -> dict[str, Any]:
    from missioncli.proof.report import report
    from missioncli.proof.verify import uncompared, verdicts

    sources = sources_given(texts, documents)
    others = other_texts(sources, documents)
    found = verdicts(documents, sources, speakers)
    return report(
        documents,
        sources,
        found,
        whole=speakers is None,
        uncompared=uncompared(documents, sources, speakers),
        other_texts=others,
    )


def _draft(
    name: str, documents: "list[MissionDocument]", speakers: frozenset[str] | None
) -> dict[str, Any]:
    from missioncli.proof.draft import drafted

    return drafted(read(name), documents, speakers)


def _hashes(texts: Sequence[str]) -> list[str]:
    from missioncli.proof.normalise import digest

    return [f"{digest(read(_file_of(text)))}  {visible(text)}\n" for text in texts]


def _file_of(text: str) -> str:
    key, equals, file = text.partition("=")
    return text if not equals or Path(text).exists() or not key else file


def _write(
    facts: dict[str, Any], chosen: str, target: Path | None, *, force: bool, draft: bool
) -> None:
    if chosen == "json":
        from missioncli.export.json import document

        output.emit(document(facts), target, force=force)
        return
    from missioncli.export.proof_page import draft_page, verification_page

    page = draft_page(facts) if draft else verification_page(facts)
    write_page(page, chosen, target, force=force)
