"""`missioncli check`: what is wrong or doubtful in mission files, at its line."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Optional

import typer

from missioncli.cli import output
from missioncli.cli.answer import data_path, drawn
from missioncli.cli.options import DataOption, path_of
from missioncli.errors import Finding, Unreadable, UsageFault
from missioncli.export.findings import FINDING_FORMATS, FindingFormatName
from missioncli.text import alike, count, did_you_mean, visible

if TYPE_CHECKING:
    from missioncli.files.collect import Collection

_RULES = "Rules"


def check(
    ctx: typer.Context,
    paths: Annotated[
        Optional[list[Path]],
        typer.Argument(
            metavar="PATH",
            help="Files and folders to report on. Default: the data.",
            parser=path_of,
            show_default=False,
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Warnings count as errors for the exit code.")
    ] = False,
    form: Annotated[
        Optional[FindingFormatName],
        typer.Option(
            "--format",
            "-f",
            help=f"{', '.join(FINDING_FORMATS)}. Default: text.",
            metavar="FORMAT",
            show_default=False,
        ),
    ] = None,
    explain: Annotated[
        Optional[str],
        typer.Option(
            "--explain",
            metavar="RULE",
            help="Say what a rule means, with a bad and a good example.",
            rich_help_panel=_RULES,
            show_default=False,
        ),
    ] = None,
    list_rules: Annotated[
        bool, typer.Option("--list-rules", help="List all rules.", rich_help_panel=_RULES)
    ] = False,
    data: DataOption = None,
) -> int:
    """What is wrong or doubtful in mission files, each once, at its line.

    Keys may be defined in other files: with --data, references are looked up there too, and only
    the PATHs are reported on. The exit code is 1 when there is an error.
    """
    if list_rules:
        output.emit(_listed(), None, force=False)
        return 0
    if explain is not None:
        output.emit(_explained(explain), None, force=False)
        return 0
    collection = _collection(data_path(ctx, data), paths or [])
    findings = _findings(collection)
    output.emit(_shown(findings, form or "text"), None, force=False)
    _talk(collection, findings, paths or [])
    if collection.unreadable:
        return Unreadable.exit_code
    return int(any(strict or finding.severity == "error" for finding in findings))


check.example = "missioncli check missions/ --strict"  # type: ignore[attr-defined]


def _collection(data: Path | None, paths: list[Path]) -> "Collection":
    from missioncli.files.bundled import bundled_path
    from missioncli.files.collect import collect_each

    if paths:
        return collect_each(paths, beside=data)
    if data is None:
        output.say_bundled()
    return collect_each([data or bundled_path()])


def _findings(collection: "Collection") -> list[Finding]:
    """All findings about the files that are reported on, at their lines."""
    from missioncli.checks.run import checked
    from missioncli.files.point import pointed
    from missioncli.store.memory import faults

    found = checked(collection, faults(collection))
    return pointed(one for one in found if one.path not in collection.beside)


def _shown(findings: list[Finding], form: str) -> Iterator[str]:
    if form == "text" and output.on_terminal():
        from missioncli.render.diagnostics import Diagnostics

        return drawn(Diagnostics(findings), None) if findings else iter(())
    return FINDING_FORMATS[form](findings)


def _talk(collection: "Collection", findings: list[Finding], paths: list[Path]) -> None:
    """The summary, and what else was noticed, on standard error."""
    for error in collection.unreadable:
        output.say(f"missioncli: {error}")
    read = {str(document.path) for document in (*collection.documents, *collection.understood)}
    files = len((read | {finding.path for finding in findings}) - collection.beside)
    if collection.skipped:
        skipped = count(collection.skipped, "file")
        output.say(f"missioncli: {skipped} skipped: no top-level `format`, so no mission file")
    if not files:
        if not collection.unreadable:
            output.say("missioncli: no mission files to check")
        return
    counted = [
        count(sum(finding.severity == severity for finding in findings), severity)
        for severity in ("error", "warning")
    ]
    found = " and ".join(one for one in counted if not one.startswith("0 ")) or "nothing found"
    output.say(f"missioncli: {found} in {count(files, 'file')}")
    alone = paths and not collection.beside and not any(path.is_dir() for path in paths)
    if alone and any(one.rule in _ELSEWHERE and not one.suggestion for one in findings):
        output.say("missioncli: keys that other files define are found with --data FOLDER")


_ELSEWHERE: Final = ("unknown-party", "unknown-topic", "unknown-source", "unknown-issue")
"""Rules about keys that may be defined in another file of the same folder."""


def _listed() -> Iterator[str]:
    """The rules as lines of text: severity, name, what is wrong."""
    from missioncli.checks.rules import RULES

    width = max(map(len, RULES))
    for rule in RULES.values():
        yield f"{rule.severity:<8} {rule.name:<{width}}  {rule.about}\n"


def _explained(name: str) -> Iterator[str]:
    """What a rule means, with its examples. Raises `UsageFault` for a rule that does not exist."""
    from missioncli.checks.examples import bad_example, good_example
    from missioncli.checks.rules import RULES

    rule = RULES.get(name)
    if rule is None:
        hint = did_you_mean(alike(name, RULES))
        known = f"; {hint}" if hint else ""
        msg = f"no rule '{visible(name)}'{known}\nAll rules: missioncli check --list-rules"
        raise UsageFault(msg)
    yield f"{rule.name} ({rule.severity})\n\n{rule.about}\n{rule.why}\n"
    for heading, example in (("Bad", bad_example(name)), ("Good", good_example(name))):
        if example:
            yield f"\n{heading}:\n\n"
            yield from (f"    {line}".rstrip() + "\n" for line in example.splitlines())
