"""`missioncli passages`: what is quoted in a text, and by whom."""

from typing import TYPE_CHECKING, Annotated, Literal, Optional, get_args

import typer

from missioncli.cli import output
from missioncli.cli.answer import chosen_format, write_page
from missioncli.cli.options import ForceOption, OutputOption
from missioncli.cli.texts import read, refuse_format, shown
from missioncli.errors import UsageFault
from missioncli.text import escaped, slug, visible

if TYPE_CHECKING:
    from missioncli.proof.printed.paragraphs import Text

PassagesFormatName = Literal["table", "plain", "json", "markdown", "toml"]


def passages(
    text: Annotated[str, typer.Argument(metavar="FILE", help="A text; - is standard input.")],
    number: Annotated[
        bool, typer.Option("--number", help="Print the text with the numbers of its paragraphs.")
    ] = False,
    source: Annotated[
        Optional[str],
        typer.Option(
            "--source",
            metavar="KEY",
            help="With --format toml: the source to cite, where the file has several.",
            show_default=False,
        ),
    ] = None,
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

    if number:
        refuse_format(form, "--number")
    chosen = chosen_format(form, target, get_args(PassagesFormatName))
    _refuse_source(source, chosen, number=number)
    content = read(text)
    if number:
        from missioncli.proof.printed.paragraphs import Text

        output.emit(_numbered(Text(content)), target, force=force)
        return
    found = [one._asdict() for one in passages_in(content)]
    if chosen == "json":
        import json

        text_of = escaped(json.dumps(found, ensure_ascii=False, indent=2))
        output.emit([text_of, "\n"], target, force=force)
    elif chosen == "toml":
        from missioncli.export.passages import quotes_to_paste

        output.emit(quotes_to_paste(found, source), target, force=force)
    else:
        from missioncli.export.proof_page import passages_page

        write_page(passages_page(found, shown(text)), chosen, target, force=force)


passages.example = "missioncli passages article.txt"  # type: ignore[attr-defined]


def _refuse_source(source: str | None, form: str, *, number: bool) -> None:
    """Raises `UsageFault` for a source that cannot be cited, or where nothing cites one."""
    if source is None:
        return
    if number or form != "toml":
        raise UsageFault("--source is for quotes to paste: add --format toml")
    if not source or source != slug(source):
        hint = f"; did you mean {slug(source)}?" if slug(source) else ""
        raise UsageFault(f"'{visible(source)}' is no key of a source{hint}")


def _numbered(text: "Text") -> list[str]:
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
