"""`missioncli verify`: quotes held against the text they come from."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Optional, get_args

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
from missioncli.cli.sources import file_of, hashes, other_texts, sources_of
from missioncli.cli.texts import STDIN, read, refuse_format, shown
from missioncli.errors import InvalidData, UsageFault
from missioncli.export import DocumentFormatName
from missioncli.text import listed, visible

if TYPE_CHECKING:
    from missioncli.errors import Finding
    from missioncli.files.collect import Collection
    from missioncli.files.document import MissionDocument
    from missioncli.proof.verdict import Asked


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
    narrowed = [name for name, values in (("--speaker", speaker), ("--mission", mission)) if values]
    _refuse_what_excludes(texts or [], draft, narrowed, complete=complete, print_hash=print_hash)
    if print_hash:
        refuse_format(form, "--print-hash")
        output.emit(hashes(texts or []), target, force=force)
        return 0
    chosen = chosen_format(form, target, get_args(DocumentFormatName))
    data_set = _opened(data_path(ctx, data))
    asked = _asked(data_set, speaker or [], mission or [])
    documents = data_set.collection.documents
    if draft is not None:
        facts = _draft(draft, documents, asked)
    else:
        facts = _verified(texts or [], documents, asked)
    if not facts["summary"]["quotes"]:
        output.say(f"missioncli: {_nothing(draft, narrowed)}")
    _write(facts, chosen, target, force=force, draft=draft, complete=complete)
    if data_set.findings:
        return InvalidData.exit_code
    summary = facts["summary"]
    lacking = complete and any(facts["missing"].values())
    return int(summary["quotes_matched"] < summary["quotes"] or lacking)


verify.example = "missioncli verify bio-news=article.txt"  # type: ignore[attr-defined]


def _refuse_what_excludes(
    texts: Sequence[str],
    draft: str | None,
    narrowed: Sequence[str],
    *,
    complete: bool,
    print_hash: bool,
) -> None:
    """Raises `UsageFault` when a text is missing, or what is asked for cannot be done together."""
    if draft is None and not texts:
        raise UsageFault("name the text to compare with: missioncli verify [SOURCE=]FILE")
    if draft is not None and (texts or print_hash or complete):
        other = "--print-hash" if print_hash else "--complete" if complete else "the other texts"
        raise UsageFault(f"--draft is held against the quotes on file: leave out {other}")
    if print_hash and (narrowed or complete):
        other = listed([*narrowed, *(["--complete"] if complete else [])])
        raise UsageFault(f"--print-hash is of texts, whoever speaks in them: leave out {other}")
    if [file_of(text) for text in texts].count(STDIN) > 1:
        raise UsageFault("standard input is one text: name a file for each of the others")


def _nothing(draft: str | None, narrowed: Sequence[str]) -> str:
    where = "quotation in the draft" if draft is not None else "quote on file"
    which = f" with this {listed([name.removeprefix('--') for name in narrowed])}"
    return f"nothing to compare: no {where}{which if narrowed else ''}"


class _Data(NamedTuple):
    """The missions of this command line, and what is wrong with them, said already."""

    collection: "Collection"
    findings: "Sequence[Finding]"


def _opened(path: Path | None) -> _Data:
    """All data, faults of both gates said on standard error."""
    from missioncli.files.bundled import bundled_path
    from missioncli.store.memory import faults

    if path is None:
        output.say_bundled()
    collection = collected(path or bundled_path())
    if not collection.documents:
        output.say(f"missioncli: no mission files in {visible(str(path))}")
    findings = faults(collection)
    output.say_findings(findings)
    return _Data(collection, findings)


def _asked(data: _Data, speakers: Sequence[str], missions: Sequence[str]) -> "Asked":
    """Whom and which missions the options name."""
    from missioncli.proof.verdict import EVERYTHING, Asked

    if not speakers and not missions:
        return EVERYTHING
    from missioncli.store.match import KINDS, matching_keys
    from missioncli.store.memory import in_memory

    with in_memory(data.collection) as store:

        def keys(kind: str, names: Sequence[str]) -> frozenset[str] | None:
            found = (matching_keys(store, kind, KINDS[kind], name) for name in names)
            return frozenset(key for some in found for key in some) if names else None

        return Asked(keys("speaker", speakers), keys("mission", missions))


def _verified(
    texts: Sequence[str], documents: "Sequence[MissionDocument]", asked: "Asked"
) -> dict[str, Any]:
    from missioncli.proof.report import report
    from missioncli.proof.verify import uncompared, verdicts

    sources = sources_of(texts, documents, asked)
    others = other_texts(sources, documents)
    return report(
        documents,
        sources,
        verdicts(documents, sources),
        asked=asked,
        uncompared=uncompared(documents, sources, asked),
        other_texts=others,
    )


def _draft(name: str, documents: "Sequence[MissionDocument]", asked: "Asked") -> dict[str, Any]:
    from missioncli.proof.draft import drafted

    return drafted(read(name), documents, asked)


def _write(
    facts: dict[str, Any],
    chosen: str,
    target: Path | None,
    *,
    force: bool,
    draft: str | None,
    complete: bool,
) -> None:
    if chosen == "json":
        from missioncli.export.json import document

        output.emit(document(facts), target, force=force)
        return
    from missioncli.export.proof_page import draft_page, verification_page

    if draft is None:
        page = verification_page(facts, complete=complete)
    else:
        page = draft_page(facts, shown(draft))
    write_page(page, chosen, target, force=force)
