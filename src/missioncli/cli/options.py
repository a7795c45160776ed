"""The options that commands share, each written once."""

from pathlib import Path
from typing import Annotated, Literal, Optional

import typer

from missioncli.cli.answer import NO_INDEX
from missioncli.cli.complete import keys_of
from missioncli.export import EXPORTS, FORMATS, DocumentFormatName, FormatName, MissionFormatName

_FILTERS = 'Filters (repeat one for "or")'
_OUTPUT = "Output"


def path_of(text: str) -> Path:
    """The path that was typed; an empty one (an unset variable of a script) is none."""
    if not text:
        raise typer.BadParameter("the path is empty")
    return Path(text)


def _filter(name: str, about: str, metavar: str = "NAME") -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        f"--{name}",
        help=about,
        metavar=metavar,
        rich_help_panel=_FILTERS,
        autocompletion=keys_of(name),
        show_default=False,
    )
    return option


ReleaseName = Literal["public", "members", "internal"]
"""The levels of `model.release`, which only commands that write documents load."""

Values = Optional[list[str]]

SpeakerOption = Annotated[Values, _filter("speaker", "Said by this person or organization.")]
OrganizationOption = Annotated[Values, _filter("organization", "Of this organization.")]
InstitutionOption = Annotated[Values, _filter("institution", "Of this institution.")]
TopicOption = Annotated[Values, _filter("topic", "About this topic.")]
IssueOption = Annotated[Values, _filter("issue", "Concerning this issue.")]
CategoryOption = Annotated[Values, _filter("category", "Of this category.", "WORD")]
StatusOption = Annotated[Values, _filter("status", "In this state.", "WORD")]
SinceOption = Annotated[
    Values, _filter("since", "Certainly on or after: 2025, 2025-03, 2025-03-17.", "DATE")
]
UntilOption = Annotated[Values, _filter("until", "Certainly on or before.", "DATE")]
MissionOption = Annotated[Values, _filter("mission", "Of this mission (key or title).")]
WithOption = Annotated[
    Values, _filter("with", "In which this party, its people or its parts had a hand.")
]

OwnerOption = Annotated[Values, _filter("owner", "Owed by this person or organization itself.")]
DueOption = Annotated[
    Values, _filter("due", "Certainly due on or before: 2026, 2026-12, 2026-12-31.", "DATE")
]
OpenOption = Annotated[
    bool, typer.Option("--open", help="Only what is not done.", rich_help_panel=_FILTERS)
]
UnansweredOption = Annotated[
    bool,
    typer.Option(
        "--unanswered",
        help="Only issues that were raised and have no answer on file from any mission, with all"
        " that was asked. Closed ones only if --status names them.",
        rich_help_panel=_FILTERS,
    ),
]
HistoryOption = Annotated[
    bool,
    typer.Option(
        "--history",
        help="Each issue once, followed through all missions that have it.",
        rich_help_panel=_OUTPUT,
    ),
]


def _format(about: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        "--format", "-f", help=about, metavar="FORMAT", rich_help_panel=_OUTPUT, show_default=False
    )
    return option


_BY_PLACE = "Default: table on a terminal, plain in a pipe."
FormatOption = Annotated[Optional[FormatName], _format(f"{', '.join(FORMATS)}. {_BY_PLACE}")]
DocumentFormatOption = Annotated[
    Optional[DocumentFormatName], _format(f"table, plain, markdown, json. {_BY_PLACE}")
]
MissionFormatOption = Annotated[
    Optional[MissionFormatName],
    _format(f"{', '.join(EXPORTS)}. Default: by the suffix of --output, else toml."),
]
OutputOption = Annotated[
    Optional[Path],
    typer.Option(
        "--output",
        "-o",
        help="Write to this file; its suffix sets the format. - is standard output.",
        metavar="FILE",
        parser=path_of,
        rich_help_panel=_OUTPUT,
        show_default=False,
    ),
]
ExportTargetOption = Annotated[
    Optional[Path],
    typer.Option(
        "--output",
        "-o",
        help="Write to this file (its suffix sets the format), or folder for csv and for several"
        " missions. - is standard output.",
        metavar="PATH",
        parser=path_of,
        rich_help_panel=_OUTPUT,
        show_default=False,
    ),
]
ForceOption = Annotated[
    bool,
    typer.Option("--force", help="Replace the file if it exists.", rich_help_panel=_OUTPUT),
]

_LEAVES = "What leaves the building"
ReleaseOption = Annotated[
    Optional[ReleaseName],
    typer.Option(
        "--release",
        help="For whom it is: public, members or internal; the rest stays out. Default: internal.",
        metavar="LEVEL",
        rich_help_panel=_LEAVES,
        show_default=False,
    ),
]
OffRecordOption = Annotated[
    bool,
    typer.Option(
        "--include-off-record",
        help="Also what was said off the record, as background or under the Chatham House Rule"
        " (then without names).",
        rich_help_panel=_LEAVES,
    ),
]
NotesOption = Annotated[
    bool, typer.Option("--notes", help="Also the editor's notes.", rich_help_panel=_LEAVES)
]


def _without_index(ctx: typer.Context, value: bool) -> bool:
    if value:
        ctx.meta[NO_INDEX] = True
    return value


NoIndexOption = Annotated[
    bool,
    typer.Option(
        "--no-index",
        help="Read a folder anew, without the index of it that is kept.",
        callback=_without_index,
        expose_value=False,
    ),
]
DataOption = Annotated[
    Optional[Path],
    typer.Option(
        "--data",
        help="A mission file or a folder of them. Default: MISSIONCLI_DATA, else the bundled"
        " mission.",
        metavar="PATH",
        parser=path_of,
        show_default=False,
    ),
]
