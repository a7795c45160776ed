"""`missioncli mission`: one mission on a page."""

from typing import Annotated, Optional, get_args

import typer

from missioncli.cli import output
from missioncli.cli.answer import chosen_format, left_out, open_store, write_page
from missioncli.cli.complete import keys_of
from missioncli.cli.options import DataOption, DocumentFormatOption, ForceOption, OutputOption
from missioncli.export import DocumentFormatName


def mission(
    ctx: typer.Context,
    named: Annotated[
        Optional[str],
        typer.Argument(
            metavar="ID",
            help="Its key or title; needed when there are several.",
            autocompletion=keys_of("mission"),
        ),
    ] = None,
    form: DocumentFormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """One mission on a page: what, who, whom they met, what came of it."""
    from missioncli.store.mission import mission_facts

    chosen = chosen_format(form, target, get_args(DocumentFormatName))
    with open_store(ctx, data) as store:
        facts = mission_facts(store, named, hidden=chosen != "json")
    if chosen == "json":
        from missioncli.export.json import document

        output.emit(document(facts), target, force=force)
    else:
        from missioncli.export.mission_page import mission_page

        write_page(mission_page(facts), chosen, target, force=force)
    return left_out(store)


mission.example = "missioncli mission --format markdown"  # type: ignore[attr-defined]
