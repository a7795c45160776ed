"""`missioncli verify` and `missioncli passages`: quotes held against the text they come from."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, Optional, get_args

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
from missioncli.errors import InvalidData, UsageFault
from missioncli.export import DocumentFormatName
from missioncli.text import listed, visible

if TYPE_CHECKING:
    from missioncli.files.collect import Collection
    from missioncli.files.document import MissionDocument
    from missioncli.proof.verify import Source

PassagesFormatName = Literal["table", "plain", "json", "markdown", "toml"]

_STDIN = "-"


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
    chosen = chosen_format(form, target, get_args(DocumentFormatName))
    if draft is None and not texts:
        raise UsageFault("name the text to compare with: missioncli verify [SOURCE=]FILE")
    if print_hash:
        output.emit(_hashes(texts or []), target, force=force)
        return 0
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


def passages(
    text: Annotated[str, typer.Argument(metavar="FILE", help="A text; - is standard input.")],
    number: Annotated[
        bool, typer.Option("--number", help="Print the text with the numbers of its paragraphs.")
    ] = False,
    form: Annotated[
        Optional[PassagesFormatName],
        typer.Option(
            "--format",
            "-f",
            help="table, plain, json, markdown, toml (quotes to paste into a mission file).",
            metavar="FORMAT",
            show_default=False,
        ),
    ] = None,
    target: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """The quoted passages of any text, with their speakers as far as the text tells."""
    from missioncli.proof.passages import passages as passages_in

    content = _read(text)
    if number:
        from missioncli.proof.paragraphs import Text

        output.emit(_numbered(Text(content)), target, force=force)
        return
    chosen = chosen_format(form, target, get_args(PassagesFormatName))
    found = [one._asdict() for one in passages_in(content)]
    if chosen == "json":
        import json

        pieces = [json.dumps(found, ensure_ascii=False, indent=2), "\n"]
        output.emit(pieces, target, force=force)
    elif chosen == "toml":
        from missioncli.export.passages import quotes_to_paste

        output.emit(quotes_to_paste(found), target, force=force)
    else:
        from missioncli.export.proof_page import passages_page

        write_page(passages_page(found, visible(text)), chosen, target, force=force)


passages.example = "missioncli passages article.txt"  # type: ignore[attr-defined]


def _documents(
    path: Path | None, missions: Sequence[str]
) -> tuple["Collection", list["MissionDocument"]]:
    """All data, faults said on standard error, and the documents of the chosen missions."""
    from missioncli.files.bundled import bundled_path
    from missioncli.store.match import matching_keys
    from missioncli.store.store import in_memory

    if path is None:
        output.say_bundled()
    collection = collected(path or bundled_path())
    if not missions and not collection.findings:
        return collection, collection.documents
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
    from missioncli.store.store import in_memory

    with in_memory(collection) as store:
        found = (matching_keys(store, "speaker", KINDS["speaker"], name) for name in names)
        return frozenset(key for keys in found for key in keys)


def _verified(
    texts: Sequence[str], documents: "list[MissionDocument]", speakers: frozenset[str] | None
) -> dict[str, Any]:
    from missioncli.proof.report import report
    from missioncli.proof.verify import verdicts

    sources = _sources(texts, documents)
    _say_changed_texts(sources, documents)
    found = verdicts(documents, sources, speakers)
    return report(documents, sources, found, whole=speakers is None)


def _draft(
    name: str, documents: "list[MissionDocument]", speakers: frozenset[str] | None
) -> dict[str, Any]:
    from missioncli.proof.draft import drafted

    return drafted(_read(name), documents, speakers)


def _sources(texts: Sequence[str], documents: "list[MissionDocument]") -> dict[str, "Source"]:
    """The texts by the keys of their sources. Raises `UsageFault` when a key is needed or wrong."""
    from missioncli.proof.verify import source_of

    keys = list(dict.fromkeys(key for one in documents for key in one.content.sources))
    found: dict[str, Source] = {}
    for text in texts:
        key, file = _key_and_file(text, keys)
        if key in found:
            raise UsageFault(f"two texts for the source '{visible(key)}'")
        found[key] = source_of(key, _read(file))
    return found


def _key_and_file(text: str, keys: Sequence[str]) -> tuple[str, str]:
    key, equals, file = text.partition("=")
    if equals and key in keys:
        return key, file
    if equals and not Path(text).exists():
        from missioncli.text import nearest

        hint = nearest(key, keys)
        known = f"; {hint}" if hint else f"; sources: {listed([visible(one) for one in keys])}"
        raise UsageFault(f"no source has the key '{visible(key)}'{known}")
    if len(keys) == 1:
        return keys[0], text
    if not keys:
        raise UsageFault("the dataset describes no source to compare with")
    shown = listed([visible(one) for one in keys[:_MANY]], "or")
    raise UsageFault(f"say which source {visible(text)} is: SOURCE={visible(text)}; one of {shown}")


_MANY = 8
"""How many keys of sources a message names."""


def _read(name: str) -> str:
    from missioncli.files.texts import decode, read_text

    if name == _STDIN:
        return decode(sys.stdin.buffer.read(), "standard input")
    return read_text(Path(name))


def _hashes(texts: Sequence[str]) -> list[str]:
    from missioncli.proof.normalise import digest

    return [f"{digest(_read(_file_of(text)))}  {visible(text)}\n" for text in texts]


def _file_of(text: str) -> str:
    key, equals, file = text.partition("=")
    return text if not equals or Path(text).exists() or not key else file


def _say_changed_texts(sources: dict[str, "Source"], documents: "list[MissionDocument]") -> None:
    """Say of each text that it is not the one that the dataset was made from, if that is known."""
    from missioncli.proof.normalise import digest

    for document in documents:
        for key, described in document.content.sources.items():
            source = sources.get(key)
            if source and described.sha256 and described.sha256 != digest(source.text.content):
                output.say(
                    f"missioncli: this is not the text that '{key}' describes: its sha256 differs"
                )


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


def _numbered(text: Any) -> list[str]:
    """The text, the first line of each paragraph with its number."""
    first = {paragraph.start: number for number, paragraph in enumerate(text.paragraphs, start=1)}
    width = len(str(len(first))) + 1
    pieces = []
    for line in text.lines:
        number = first.get(line.start)
        mark = f"¶{number}" if number else ""
        pieces.append(
            f"{mark:<{width}}  {visible(text.content[line.start : line.end])}".rstrip() + "\n"
        )
    return pieces
