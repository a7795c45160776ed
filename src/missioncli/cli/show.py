"""`missioncli show` and `missioncli diff`: one thing on a page, and two missions on one."""

from typing import Annotated, Any, Literal, Optional, get_args

import typer

from missioncli.cli import output
from missioncli.cli.answer import chosen_format, left_out, open_store, write_page
from missioncli.cli.complete import keys_of
from missioncli.cli.options import (
    DataOption,
    DocumentFormatOption,
    ForceOption,
    MissionOption,
    OutputOption,
)
from missioncli.export import DocumentFormatName

KindName = Literal["person", "organization", "issue", "topic", "engagement", "mission"]


def show(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="A key, an acronym, a name or part of one; quote a name with spaces.",
            autocompletion=keys_of("name"),
        ),
    ],
    kind: Annotated[
        Optional[KindName],
        typer.Option(
            "--kind",
            help=f"What is meant: {', '.join(get_args(KindName))}.",
            metavar="KIND",
            show_default=False,
        ),
    ] = None,
    mission: MissionOption = None,
    form: DocumentFormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """Everything on file about one person, organization, issue, topic, engagement or mission.

    Posts are those held at the time of each mission, never today's.
    """
    from missioncli.store.show import show_facts, without_hidden

    chosen = chosen_format(form, target, get_args(DocumentFormatName))
    with open_store(ctx, data) as store:
        facts = show_facts(store, name, kind, mission or ())
    if chosen == "json":
        from missioncli.export.json import document

        output.emit(document(without_hidden(facts)), target, force=force)
    else:
        from missioncli.export.show import show_page

        write_page(show_page(facts), chosen, target, force=force)
    return left_out(store)


show.example = "missioncli show PMDA"  # type: ignore[attr-defined]


def _mission_named(metavar: str, about: str) -> Any:
    return typer.Argument(metavar=metavar, help=about, autocompletion=keys_of("mission"))


def diff(
    ctx: typer.Context,
    a: Annotated[str, _mission_named("A", "A mission by its key or title; mostly the earlier.")],
    b: Annotated[str, _mission_named("B", "Another one.")],
    form: DocumentFormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """What mission B has beyond mission A: people, posts, meetings, names, issues.

    They are compared in the order in which they are typed.
    """
    from missioncli.store.diff import diff_facts
    from missioncli.store.show import without_hidden

    chosen = chosen_format(form, target, get_args(DocumentFormatName))
    with open_store(ctx, data) as store:
        facts = diff_facts(store, a, b)
    if chosen == "json":
        from missioncli.export.json import document

        output.emit(document(without_hidden(facts)), target, force=force)
    else:
        from missioncli.export.diff_page import diff_page

        write_page(diff_page(facts), chosen, target, force=force)
    return left_out(store)


diff.example = "missioncli diff trade-2023 trade-2025 --data missions"  # type: ignore[attr-defined]
