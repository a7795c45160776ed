"""`missioncli search`: hits over everything on file, the best first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Final, Optional, get_args

import typer

from missioncli.cli import output
from missioncli.cli.answer import chosen_format, drawn, left_out, open_store
from missioncli.cli.app import PlainCommand
from missioncli.cli.options import (
    DataOption,
    ForceOption,
    FormatOption,
    MissionOption,
    OutputOption,
)
from missioncli.errors import UsageFault
from missioncli.export import FormatName, rows_as
from missioncli.text import count, fold, listed, nearest, shortened, visible

if TYPE_CHECKING:
    from missioncli.store.search.search import Found

_FILTERS: Final = 'Filters (repeat one for "or")'
_LIMIT: Final = 20
_OUT: Final = "\0"
"""Stands before an argument that begins with - and is no option. No argument can hold it."""


def _completed(incomplete: str) -> list[str]:
    from missioncli.store.search.kinds import KINDS

    return [name for name in KINDS if name.startswith(incomplete)]


def search(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS",
            help='Words in any order, "a phrase", beginnings (pric*); -word leaves out.',
            show_default=False,
        ),
    ],
    kind: Annotated[
        Optional[list[str]],
        typer.Option(
            "--kind",
            metavar="KIND",
            help="quote, paraphrase, issue, person, organization, …",
            rich_help_panel=_FILTERS,
            autocompletion=_completed,
            show_default=False,
        ),
    ] = None,
    mission: MissionOption = None,
    limit: Annotated[
        int,
        typer.Option("--limit", metavar="N", help="At most so many hits; 0 shows all."),
    ] = _LIMIT,
    form: FormatOption = None,
    target: OutputOption = None,
    force: ForceOption = False,
    data: DataOption = None,
) -> int:
    """Look for words in everything on file: what was said, by whom, names, issues, notes.

    Case, accents and width do not matter. Where nothing matches exactly, beginnings of words, words
    of the same stem and words that are spelled nearly so are tried, and the answer says so.
    """
    from missioncli.store.search.query import parse
    from missioncli.store.search.search import HITS
    from missioncli.store.search.search import search as ask

    query = parse([word.removeprefix(_OUT) for word in words])
    if limit < 0:
        raise UsageFault(f"--limit {limit}: say how many hits to show, or 0 for all")
    kinds = list(dict.fromkeys(map(_kind, kind or [])))
    chosen = chosen_format(form, target)
    with open_store(ctx, data) as store:
        found = ask(store, query, kinds, mission or [], limit or None)
        files = store.files
    text = _drawn(found, target) if chosen == "table" else rows_as(chosen, HITS, found.rows)
    output.emit(text, target, force=force)
    if files:
        _remarks(found, narrowed=bool(kinds or mission))
    return left_out(store)


class _SearchCommand(PlainCommand):
    """Takes `-word` for a word to leave out, where other commands see options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line; what remains to be read, as Typer wants it."""
        options = {name: param for param in self.params for name in param.opts}
        read: list[str] = []
        rest = iter(args)
        for arg in rest:
            option = options.get(arg)
            if arg == "--":
                # Behind it Typer takes every argument for a word by itself.
                read += [arg, *rest]
            elif option is not None and not getattr(option, "is_flag", False):
                read += [arg, *[value for value in [next(rest, None)] if value is not None]]
            elif option is None and arg.startswith("-") and not _is_option(arg):
                read.append(f"{_OUT}{arg}")
            else:
                read.append(arg)
        remaining: list[str] = super().parse_args(ctx, read)
        return remaining


search.example = "missioncli search supply chain --kind quote"  # type: ignore[attr-defined]
search.command = _SearchCommand  # type: ignore[attr-defined]


def _is_option(arg: str) -> bool:
    """Whether `arg`, which is no option's name, is meant for one: `--limit=3`, `-fjson`, `-h`."""
    glued = arg.startswith("-f") and arg[2:] in get_args(FormatName)
    return arg.startswith("--") or arg == "-h" or glued


def _kind(text: str) -> str:
    """The kind that was typed, by its name or as the command that lists it."""
    from missioncli.store.search.kinds import KINDS

    word = fold(text).replace(" ", "")
    for kind in KINDS.values():
        if word in (kind.name, kind.table):
            return kind.name
    hint = nearest(text, [*KINDS, *(kind.table for kind in KINDS.values())])
    known = f"{hint}\nKinds: " if hint else "kinds: "
    msg = f"no kind of hit is called '{visible(text)}'; {known}{listed(list(KINDS))}"
    raise UsageFault(msg)


def _drawn(found: "Found", target: Any) -> Iterator[str]:
    if not found.rows:
        return iter(())
    from missioncli.render.hits import hits

    return drawn(hits(found), target)


def _remarks(found: "Found", *, narrowed: bool) -> None:
    """Say what the answer leaves out, and how the words had to be read."""
    typed = f"'{shortened(visible(found.query.text))}'"
    if not found.total:
        output.say(f"missioncli: nothing found for {typed}{' there' if narrowed else ''}")
        return
    like = found.level.instead
    words = listed([*map(visible, like[:_FEW]), *(["more"] if len(like) > _FEW else [])], "or")
    how = {
        "beginnings": ("nothing for {}", "words that begin so"),
        "stems": ("nothing for {}", f"words of the same stem: {words}"),
        "apart": ("nothing for {} as a phrase", "all its words, apart"),
        "near": ("nothing for {}", f"what is spelled nearly so: {words}"),
    }
    if found.level.matched in how:
        nothing, shown = how[found.level.matched]
        output.say(f"missioncli: {nothing.format(typed)}; shown: {shown}")
    if found.related:
        words = listed([visible(word) for word in found.related[:_FEW]])
        output.say_quietly(f"Not looked for, though of the same stem: {words}")
    left = found.total - len(found.rows)
    if left:
        output.say(f"missioncli: {count(left, 'more hit')}; --limit 0 shows all")


_FEW: Final = 4
"""How many words a remark names."""
