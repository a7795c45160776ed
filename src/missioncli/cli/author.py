"""`missioncli new` and `missioncli schema`: for those who write mission files."""

from pathlib import Path
from typing import Annotated

import typer

from missioncli.cli import output
from missioncli.cli.options import ForceOption, OutputOption
from missioncli.errors import UsageFault
from missioncli.export import format_of
from missioncli.text import visible


def new(
    key: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="The key of the mission: small letters, digits, hyphens."
        ),
    ],
    target: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """A mission file to begin with, every field as an example that can be uncommented."""
    from missioncli.model.template import template

    text = template(key)
    _needs("new", "toml", target)
    output.emit([text], target, force=force)
    if target is not None and output.is_file(target):
        import shlex

        name = visible(shlex.quote(str(target)))
        output.say_quietly(f"{name} is written. Fill it in, then: missioncli check {name}")


new.example = "missioncli new tokyo-2026 --output tokyo-2026.toml"  # type: ignore[attr-defined]


def schema(target: OutputOption = None, force: ForceOption = False) -> None:
    """The JSON Schema of mission files, by which editors complete them and mark faults."""
    import json

    from missioncli.model.schema import schema as mission_schema

    _needs("schema", "json", target)
    text = json.dumps(mission_schema(), indent=2, ensure_ascii=False)
    output.emit([text, "\n"], target, force=force)


schema.example = "missioncli schema --output .mission.schema.json"  # type: ignore[attr-defined]


def _needs(command: str, form: str, target: Path | None) -> None:
    """Raise `UsageFault` for a file whose suffix promises something other than `form`."""
    promised = format_of(target) if target is not None else None
    if promised and promised != form:
        msg = f"{command} writes {form}, not {promised}; choose a name that ends in .{form}"
        raise UsageFault(msg)
