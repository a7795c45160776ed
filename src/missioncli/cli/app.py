"""The program: its commands, loaded when they are called, and the one boundary for errors."""

import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import Annotated, Any, Final, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from missioncli import __version__
from missioncli.cli import output
from missioncli.cli.options import DataOption, NoIndexOption
from missioncli.cli.values import as_typed
from missioncli.errors import (
    IndexDamaged,
    InvalidData,
    MissioncliError,
    OutputClosed,
    Unwritable,
    UsageFault,
)
from missioncli.store.listings import LISTINGS
from missioncli.text import nearest, visible

_ABOUT: Final = "Who went, whom they met, what was said word for word, and where it is written."
_EXAMPLES: Final = """\
Examples:
  missioncli mission                     the mission on one page
  missioncli quotes --speaker Crowley    what somebody said, word for word
  missioncli issues --category pricing   concerns raised, asks, answers
  missioncli delegates -f csv -o people.csv
  missioncli --data my-mission.toml officials
  missioncli check my-mission.toml       what is wrong with it, and where
"""
_BUG: Final = 70
_INTERRUPTED: Final = 130


class _Command(NamedTuple):
    """Where a command is, and the line about it in the help of the whole program."""

    group: str
    module: str
    about: str


COMMANDS: Final[dict[str, _Command]] = {
    "missions": _Command("Ask", "ask", "All missions, newest first."),
    "mission": _Command("Ask", "mission", "One mission on a page."),
    "delegates": _Command("Ask", "ask", "Who went."),
    "officials": _Command("Ask", "ask", "Whom they met, planned to meet, or spoke of."),
    "people": _Command("Ask", "ask", "Everyone, in which capacity."),
    "organizations": _Command("Ask", "ask", "Companies, ministries, agencies, associations."),
    "quotes": _Command("Ask", "ask", "What was said, word for word."),
    "paraphrases": _Command("Ask", "ask", "What was only reported as said."),
    "issues": _Command("Ask", "ask", "Regulatory, pricing and other concerns."),
    "engagements": _Command("Ask", "ask", "Meetings and other occasions."),
    "outcomes": _Command("Ask", "ask", "What came of it."),
    "followups": _Command("Ask", "ask", "What is still owed."),
    "topics": _Command("Ask", "ask", "Subjects, and how often they come up."),
    "sources": _Command("Ask", "ask", "The texts in which it is written."),
    "show": _Command("Ask", "show", "All about one person, organization, issue, …, on a page."),
    "search": _Command("Ask", "search", "Words in everything on file, the best hits first."),
    "diff": _Command("Ask", "show", "Two missions: who and what is new, again, or gone."),
    "check": _Command("Trust", "check", "What is wrong or doubtful in mission files, at its line."),
    "verify": _Command("Trust", "verify", "Quotes held against the text they come from."),
    "passages": _Command("Trust", "passages", "The quoted passages of any text, and who speaks."),
    "export": _Command("Share", "share", "Missions as files: to read back, or for other programs."),
    "brief": _Command("Share", "brief", "Two pages before a meeting, or after a mission."),
    "new": _Command("Author", "author", "A mission file to begin with."),
    "schema": _Command("Author", "author", "The JSON Schema of mission files, for editors."),
}
"""Every command in the order of the help. `module` is below `missioncli.cli`."""


class PlainCommand(TyperCommand):
    """A command whose help has its options in groups, and whose completion offers names only."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, which take what is plainly right as it was typed."""
        return as_typed(super().get_params(ctx))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The parts of the line of usage; what is needed stands without braces."""
        braces = str.maketrans("", "", "{}")
        return [piece.translate(braces) for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options under the headings that they were declared with."""
        groups: dict[str, list[tuple[str, str]]] = {"Arguments": []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record:
                argument = param.param_type_name == "argument"
                if argument:  # without the name that Python has for its type
                    record = (record[0].partition(" <")[0], record[1])
                panel = getattr(param, "rich_help_panel", None) or "Options"
                groups.setdefault("Arguments" if argument else panel, []).append(record)
        for heading, records in groups.items():
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - Typer's signature
        """Write the example as it is typed, not as flowing text."""
        if self.epilog:
            formatter.write(f"\nExample:\n  {self.epilog}\n")

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Names of options and keys, without descriptions: shells evaluate what they are given."""
        return _bare(super().shell_complete(ctx, incomplete))


class MissioncliGroup(TyperGroup):
    """The program as a whole."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, which take what is plainly right as it was typed."""
        return as_typed(super().get_params(ctx))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Typer's signature
        """The command of that name, loaded now; `None` when there is none."""
        known = COMMANDS.get(cmd_name)
        if known is None:
            return None
        if cmd_name not in self.commands:
            module = import_module(f"missioncli.cli.{known.module}")
            function = getattr(module, cmd_name)
            one = typer.Typer(add_completion=False, rich_markup_mode=None)
            one.command(
                cmd_name,
                cls=getattr(function, "command", PlainCommand),
                epilog=_example(cmd_name, function),
                context_settings={"help_option_names": ["-h", "--help"]},
            )(function)
            command = typer.main.get_command(one)
            if any(param.name == "data" for param in command.params):
                # Whatever reads data can do so without an index.
                command.params += [param for param in self.params if param.name == "no_index"]
            self.add_command(command, cmd_name)
        return self.commands[cmd_name]

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        """The names of all commands, in the order of the help."""
        return list(COMMANDS)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that `args` begin with. A misspelled one is answered with the nearest."""
        if args and args[0] not in COMMANDS and not ctx.resilient_parsing:
            hint = nearest(args[0], COMMANDS)
            known = f"; {hint}" if hint else ""
            msg = f"no command '{visible(args[0])}'{known}\nAll commands: missioncli --help"
            raise UsageFault(msg)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write the commands under the names of their groups, without loading them."""
        for group in dict.fromkeys(command.group for command in COMMANDS.values()):
            with formatter.section(group):
                formatter.write_dl(
                    [(name, one.about) for name, one in COMMANDS.items() if one.group == group]
                )

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write the examples as they are typed."""
        formatter.write(f"\n{_EXAMPLES}")

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Names of commands and options, without descriptions and without loading the commands."""
        from typer.core import TyperOption

        item = _completion_item()
        found = [item(name) for name in COMMANDS if name.startswith(incomplete)]
        if incomplete.startswith("-"):
            found += [
                item(name)
                for param in self.get_params(ctx)
                if isinstance(param, TyperOption) and not param.hidden
                for name in param.opts
                if name.startswith(incomplete)
            ]
        return found

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command line; the only place where an error becomes a message and an exit code.

        Ends with `SystemExit`, or returns the exit code when `standalone_mode` is false.
        """
        output.prepare()
        line = list(sys.argv[1:] if args is None else args)
        program = prog_name or "missioncli"
        run = partial(
            super().main,
            prog_name=program,
            complete_var=complete_var,
            standalone_mode=False,
            windows_expand_args=windows_expand_args,
            **extra,
        )
        try:
            try:
                found = run(args=line)
            except IndexDamaged as damage:
                # Nothing was answered yet; asked again, the answer comes from the files.
                output.say(f"missioncli: {damage}")
                found = run(args=["--no-index", *line])
            code = found if isinstance(found, int) else 0
        except BaseException as error:  # noqa: BLE001 - the boundary
            code = _exit_code(error)
        if standalone_mode:
            sys.exit(code)
        return code


def _exit_code(error: BaseException) -> int:
    """Say what went wrong, and return the exit code for it."""
    if isinstance(error, SystemExit):
        return _of_exit(error)
    if isinstance(error, InvalidData):
        output.say_findings(error.findings)
        return error.exit_code
    if isinstance(error, MissioncliError):
        if str(error):
            output.say(f"missioncli: {error}")
        return error.exit_code
    if isinstance(error, (KeyboardInterrupt, typer.Abort)):
        return _INTERRUPTED
    if hasattr(error, "format_message"):  # Typer's own complaints about a command line
        return _usage(error, str(error.format_message()))
    if isinstance(error, OSError) and error.filename is None:  # help that could not be printed
        output.say(f"missioncli: {Unwritable(output.STDOUT, (error.strerror or '').lower())}")
        return Unwritable.exit_code
    return _bug(error)


def _bug(error: BaseException) -> int:
    if os.environ.get("MISSIONCLI_DEBUG"):
        import traceback

        output.say("".join(traceback.format_exception(error)).rstrip())
    what = visible(f"{type(error).__name__}: {error}")[:200]
    output.say(f"missioncli: a bug: {what} (MISSIONCLI_DEBUG=1 shows where)")
    return _BUG


def _of_exit(error: SystemExit) -> int:
    """The exit code of a `SystemExit`; Typer ends with 1 when a reader closes the pipe."""
    cause = error.__context__
    if isinstance(cause, BrokenPipeError):
        return OutputClosed.exit_code
    return error.code if isinstance(error.code, int) else int(error.code is not None)


def _usage(error: BaseException, message: str) -> int:
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "missioncli"
    said = message.strip().replace("Value error, ", "")
    output.say(f"missioncli: {visible(said)}\nHelp: {path} --help")
    return UsageFault.exit_code


def _example(command: str, function: Any) -> str:
    """How the command is typed: a listing's example stands in its table, another's on it."""
    listing = LISTINGS.get(command)
    return listing.example if listing else function.example


def _completion_item() -> Any:
    """The class of completions, which Typer does not export by name."""
    from typer.core import CompletionItem  # type: ignore[attr-defined]

    return CompletionItem


def _bare(items: Sequence[Any]) -> list[Any]:
    for item in items:
        item.help = None
    return list(items)


def _show_version(value: bool) -> None:
    if value:
        output.emit([f"missioncli {__version__}\n"], None, force=False)
        raise typer.Exit


app = typer.Typer(
    cls=MissioncliGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
"""The program. Calling it runs the command line and ends with `SystemExit`."""


@app.callback(invoke_without_command=True, help=_ABOUT)
def _program(
    ctx: typer.Context,
    data: DataOption = None,  # noqa: ARG001 - the commands read it from the context
    no_index: NoIndexOption = False,  # noqa: ARG001 - likewise
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Show the version and exit.", callback=_show_version, is_eager=True
        ),
    ] = False,
) -> None:
    if ctx.invoked_subcommand is None:
        output.emit([_short_help()], None, force=False)


def _short_help() -> str:
    """What `missioncli` alone answers: what it is, a few examples, where to go on."""
    return (
        f"missioncli: overseas delegation missions on file.\n{_ABOUT}\n\n{_EXAMPLES}\n"
        "Without --data it answers from the bundled BIO mission to Tokyo, March 2025.\n"
        "All commands: missioncli --help\n"
    )
