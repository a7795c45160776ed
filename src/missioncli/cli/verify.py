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
from missioncli.cli.texts import STDIN, read, refuse_format, shown
from missioncli.errors import InvalidData, UsageFault
from missioncli.export import DocumentFormatName
from missioncli.text import listed, visible

if TYPE_CHECKING:
    from missioncli.errors import Finding
    from missioncli.files.collect import Collection
    from missioncli.files.document import MissionDocument
    from missioncli.proof.verify import Asked, Source

_MANY = 8
"""How many keys of sources a message names."""


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
        output.emit(_hashes(texts or []), target, force=force)
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
    if [_file_of(text) for text in texts].count(STDIN) > 1:
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
    from missioncli.proof.verify import EVERYTHING, Asked

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

    sources = _sources(texts, documents, asked)
    others = _other_texts(sources, documents)
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


def _sources(
    texts: Sequence[str], documents: "Sequence[MissionDocument]", asked: "Asked"
) -> dict[str, "Source"]:
    """The texts by the keys of their sources. Raises `UsageFault` when a key is needed or wrong."""
    from missioncli.proof.verify import mission_of, source_of

    keys = list(dict.fromkeys(key for one in documents for key in one.content.sources))
    likely = [
        key
        for one in documents
        if asked.missions is None or mission_of(one) in {"", *asked.missions}
        for key in one.content.sources
    ]
    found: dict[str, Source] = {}
    for text in texts:
        key, file = _key_and_file(text, keys, list(dict.fromkeys(likely)))
        if key in found:
            raise UsageFault(f"two texts for the source '{visible(key)}'")
        content = read(file)
        if not content.strip():  # else every quote would be absent without a reason
            output.say(f"missioncli: {visible(file)}: there are no words in it")
        found[key] = source_of(key, content)
    return found


def _key_and_file(text: str, keys: Sequence[str], likely: Sequence[str]) -> tuple[str, str]:
    """The source's key and the name of the file; without a key it is the only one of `likely`."""
    key, equals, file = text.partition("=")
    if equals and key in keys:
        if not file:
            raise UsageFault(f"name a file behind the equals sign: {visible(key)}=FILE")
        return key, file
    if equals and not Path(text).exists():
        from missioncli.text import nearest

        hint = nearest(key, keys)
        known = f"; {hint}" if hint else f"; sources: {listed([visible(one) for one in keys])}"
        raise UsageFault(f"no source has the key '{visible(key)}'{known}")
    if len(likely) == 1:
        return likely[0], text
    if not keys:
        raise UsageFault("the dataset describes no source to compare with")
    shown = listed([visible(one) for one in (likely or keys)[:_MANY]], "or")
    raise UsageFault(f"say which source {visible(text)} is: SOURCE={visible(text)}; one of {shown}")


def _hashes(texts: Sequence[str]) -> list[str]:
    from missioncli.proof.normalise import digest

    return [f"{digest(read(_file_of(text)))}  {visible(text)}\n" for text in texts]


def _file_of(text: str) -> str:
    key, equals, file = text.partition("=")
    return text if not equals or Path(text).exists() or not key else file


def _other_texts(sources: dict[str, "Source"], documents: "Sequence[MissionDocument]") -> list[str]:
    """The sources whose text is not the one that the dataset was made from; said at once."""
    from missioncli.proof.normalise import digest

    found = [
        key
        for document in documents
        for key, described in document.content.sources.items()
        if described.sha256 and key in sources
        if described.sha256 != digest(sources[key].text.content)
    ]
    for key in dict.fromkeys(found):
        output.say(
            f"missioncli: this is not the text that '{key}' describes: its sha256 differs"
            f" (of this one: missioncli verify --print-hash)"
        )
    return list(dict.fromkeys(found))


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
