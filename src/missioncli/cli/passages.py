"""`missioncli passages`: what is quoted in a text, and by whom."""

from typing import TYPE_CHECKING, Annotated, Literal, Optional, get_args

import typer

from missioncli.cli import output
from missioncli.cli.answer import chosen_format, write_page
from missioncli.cli.options import ForceOption, OutputOption
from missioncli.cli.texts import STDIN, read, refuse_format
from missioncli.text import escaped, visible

if TYPE_CHECKING:
    from missioncli.proof.paragraphs import Text

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
    content = read(text)
    if number:
        from missioncli.proof.paragraphs import Text

        output.emit(_numbered(Text(content)), target, force=force)
        return
    chosen = chosen_format(form, target, get_args(PassagesFormatName))
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

        name = "standard input" if text == STDIN else visible(text)
        write_page(passages_page(found, name), chosen, target, force=force)


passages.example = "missioncli passages article.txt"  # type: ignore[attr-defined]


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
