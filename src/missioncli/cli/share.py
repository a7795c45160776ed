"""`missioncli export`: missions as files that can be read back."""

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import typer

from missioncli.cli import output
from missioncli.cli.answer import collected, data_path
from missioncli.cli.options import (
    DataOption,
    ForceOption,
    MissionFormatOption,
    MissionOption,
    OutputOption,
)
from missioncli.errors import InvalidData, UsageFault
from missioncli.export import MissionFormatName, format_of, mission_as
from missioncli.text import count

if TYPE_CHECKING:
    from missioncli.files.document import MissionDocument


def export(
    ctx: typer.Context,
    mission: MissionOption = None,
    form: MissionFormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> None:
    """Write a mission as TOML or JSON; both can be read back. Comments are not kept."""
    document = _document(ctx, data, mission or [])
    output.emit(mission_as(_format(form, target), document.content), target, force=force)


export.example = "missioncli export --output tokyo.json"  # type: ignore[attr-defined]


def _format(form: str | None, target: Path | None) -> str:
    by_suffix = format_of(target) if target is not None else None
    if not form and by_suffix and by_suffix not in get_args(MissionFormatName):
        msg = f"export writes toml and json, not {by_suffix}; choose with --format"
        raise UsageFault(msg)
    return form or by_suffix or "toml"


def _document(ctx: typer.Context, data: Path | None, missions: list[str]) -> "MissionDocument":
    """The one document to write. Raises when data is invalid, a key is dead, or several fit."""
    from missioncli.files.bundled import bundled_path
    from missioncli.files.collect import Collection
    from missioncli.store.match import matching_keys
    from missioncli.store.memory import in_memory

    collection = collected(data_path(ctx, data) or bundled_path())
    with in_memory(collection) as store:
        if store.findings:
            raise InvalidData(store.findings)
        wanted = {
            key for name in missions for key in matching_keys(store, "mission", ("mission",), name)
        }
    found = [
        document
        for document in collection.documents
        if document.content.mission and (not missions or document.content.mission.id in wanted)
    ]
    if not found:
        raise UsageFault("there is no mission to export")
    if len(found) > 1:
        msg = f"{len(found)} missions to export; say which one with --mission"
        raise UsageFault(msg)
    with in_memory(Collection(found, [], 0)) as alone:
        if alone.findings:
            keys = count(len(alone.findings), "key")
            output.say(
                f"missioncli: {keys} that the mission uses are defined in other files of the"
                " folder, and not written with it"
            )
    return found[0]
