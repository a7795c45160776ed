"""`missioncli export`: missions as files for other programs, or to be read back."""

from collections.abc import Iterator
from itertools import count as numbers
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from missioncli.cli import output
from missioncli.cli.answer import open_store
from missioncli.cli.leaving import clearance, cleared, need_one, say_withheld
from missioncli.cli.options import (
    DataOption,
    ExportTargetOption,
    ForceOption,
    MissionFormatOption,
    MissionOption,
    NotesOption,
    OffRecordOption,
    ReleaseOption,
)
from missioncli.errors import UsageFault
from missioncli.export import EXPORTS, Export, export_of, format_of, mission_as
from missioncli.text import visible

if TYPE_CHECKING:
    from missioncli.files.document import MissionDocument
    from missioncli.model.mission import MissionFile
    from missioncli.store.outgoing import Outgoing
    from missioncli.store.store import Store


def export(
    ctx: typer.Context,
    mission: MissionOption = None,
    form: MissionFormatOption = None,
    target: ExportTargetOption = None,
    force: ForceOption = False,
    release: ReleaseOption = None,
    off_record: OffRecordOption = False,
    notes: NotesOption = False,
    data: DataOption = None,
) -> None:
    """Write missions for other programs. TOML and JSON hold everything and can be read back.

    What is not on the record, and the editor's notes, stay out of the other formats unless asked
    for.
    """
    chosen = _format(form, target)
    with open_store(ctx, data, tolerant=False) as store:
        keys = chosen_missions(store, mission or [])
        if not chosen.lossless:
            clear = clearance(release, off_record=off_record, notes=notes)
            with cleared(store, keys, clear, findable=False) as out:
                need_one(out, keys)
                _write(chosen, out, target, force=force)
            say_withheld(out)
        elif release or off_record or notes:
            msg = f"{chosen.name} holds everything: it takes no --release, --notes or the like"
            raise UsageFault(msg)
        else:
            _write_whole(chosen, store, keys, target, force=force)


export.example = "missioncli export --output tokyo.json"  # type: ignore[attr-defined]


def chosen_missions(store: "Store", named: list[str]) -> list[str]:
    """The keys of the missions that were named (all, if none was), newest first.

    Raises `UsageFault` when there is none.
    """
    from missioncli.store.match import matching_keys

    keys = store.missions
    if named:
        wanted = {
            key for name in named for key in matching_keys(store, "mission", ("mission",), name)
        }
        keys = [key for key in keys if key in wanted]
    if not keys:
        raise UsageFault("there is no mission to export")
    return keys


def _format(form: str | None, target: Path | None) -> Export:
    by_suffix = export_of(target) if target is not None else None
    name = form or by_suffix
    if not name and target is not None and target.suffix.lower() == ".csv":
        msg = "csv is a folder of tables: --format csv --output FOLDER"
        raise UsageFault(msg)
    if not name and target is not None and output.is_file(target) and target.suffix:
        from missioncli.export.brief import brief_format

        if format_of(target) or brief_format(target):
            msg = f"a {target.suffix} file cannot hold an export; formats: {', '.join(EXPORTS)}"
            raise UsageFault(msg)
        output.say(f"missioncli: '{visible(target.suffix)}' names no format: written as toml")
    return EXPORTS[name or "toml"]


def _write(chosen: Export, out: "Outgoing", target: Path | None, *, force: bool) -> None:
    from missioncli.export import database_of, files_of, text_of
    from missioncli.files.write import write_folder, write_made

    if chosen.target == "text":
        output.emit(text_of(chosen.name, out), target, force=force)
    elif chosen.target == "folder":
        what = f"{chosen.name} is a folder of tables"
        folder = _named(target, f"{what}; add --output FOLDER")
        _no_file(folder, what)
        write_folder(folder, files_of(chosen.name, out), force=force)
    else:
        file = _named(target, f"{chosen.name} is a database; add --output FILE")
        write_made(file, lambda part: database_of(chosen.name, out, part), force=force)


def _named(target: Path | None, what: str) -> Path:
    if target is None or not output.is_file(target):
        raise UsageFault(what)
    return target


def _no_file(target: Path, what: str) -> None:
    """Raise `UsageFault` where a folder would get the name of a file, unless it is one already."""
    if target.suffix and not target.is_dir():
        msg = f"{what}, not the file {visible(target.name)}: --output FOLDER"
        raise UsageFault(msg)


def _write_whole(
    chosen: Export, store: "Store", missions: list[str], target: Path | None, *, force: bool
) -> None:
    """Write mission files: one that stands alone, or a folder with the registries beside them."""
    from missioncli.files.write import write_folder
    from missioncli.store.needed import needed

    several = len(missions) > 1
    if several and (target is None or not output.is_file(target)):
        msg = f"{len(missions)} missions to export: add --output FOLDER, or say which by --mission"
        raise UsageFault(msg)
    if several and target is not None:
        _no_file(target, f"{len(missions)} missions are a folder of files")
    every = len(missions) == len(store.missions)
    documents = store.documents(None if every and several else needed(store, missions))
    if several and target is not None:
        wanted = None if every else set(missions)
        names = _named_contents(documents, wanted, set(missions))
        files = ((f"{name}.{chosen.name}", mission_as(chosen.name, one)) for name, one in names)
        write_folder(target, files, force=force)
    else:
        output.emit(mission_as(chosen.name, _alone(documents, missions[0])), target, force=force)


def _alone(documents: "Iterator[MissionDocument]", mission: str) -> "MissionFile":
    """The mission, with what it uses of other files."""
    from missioncli.model.lend import lent, with_lent

    contents = [document.content for document in documents]
    [own] = [one for one in contents if one.mission and one.mission.id == mission]
    # The word of a registry counts before that of another mission.
    others = sorted((one for one in contents if one is not own), key=lambda one: bool(one.mission))
    return with_lent(own, lent([own], others)) if others else own


def _named_contents(
    documents: "Iterator[MissionDocument]", wanted: set[str] | None, taken: set[str]
) -> "Iterator[tuple[str, MissionFile]]":
    """The mission files by key, and registries, one of them with what unwanted missions lend."""
    from missioncli.model.lend import defines, lent

    every = (f"registry-{number}" if number > 1 else "registry" for number in numbers(1))
    free = (name for name in every if name not in taken)
    kept: list[MissionFile] = []
    lenders: list[MissionFile] = []
    for document in documents:
        content = document.content
        if content.mission and wanted is not None and content.mission.id not in wanted:
            lenders.append(content)
            continue
        yield (content.mission.id if content.mission else next(free)), content
        if wanted is not None:
            kept.append(content)
    registry = lent(kept, lenders)
    if defines(registry):
        yield next(free), registry
