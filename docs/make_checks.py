"""Write `docs/checks.md`: what `missioncli check` finds, straight from the registry of rules.

The examples are those of the tests, in `tests/data`.
"""

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from missioncli.checks.examples import bad_example, good_example
from missioncli.checks.rule import Rule
from missioncli.checks.rules import RULES

TARGET: Final = Path(__file__).resolve().parent / "checks.md"
_WIDTH: Final = 100
_REMARK: Final = "<!-- Written by docs/make_checks.py: edit that, the rules or their examples. -->"

_INTRODUCTION: Final = """
# What check finds

`missioncli check` reads mission files and tells what is wrong or doubtful in them: each fault once,
at its line, and with what was probably meant. It changes nothing. The fields of a mission file are
described in [format.md](format.md); [editing.md](editing.md) shows how to run the checks from an
editor, before every commit, or on GitHub.

```
missioncli check trip.toml
```

prints one line a finding:

```
trip.toml:7:1: error[unknown-key] unknown key `strat`; did you mean start or status?
```

That is the file, the line, the column, how serious it is, the rule, what is wrong and, where it can
be guessed, what to write instead. On a terminal the line itself stands below, with the place
marked. A count of all findings follows on standard error.

An **error** has to be mended: the file is left out of every answer until then, or an answer may be
wrong. A **warning** is a doubt: look at the place, and leave it as it is when it is right.

`missioncli check --explain unknown-key` prints what this page says about a rule, and
`missioncli check --list-rules` lists them all.

## Which files

| command | reads | reports on |
|---|---|---|
| `missioncli check` | the data: `--data`, else `MISSIONCLI_DATA`, else the bundled mission | all of it |
| `missioncli check PATH…` | these files and folders | all of them |
| `missioncli check --data FOLDER PATH…` | the folder too, for keys that are defined there | the PATHs only |

In a folder, files that end in `.toml` or `.json` count if they have a `format` at their top; others
are passed over and counted. A file that you name yourself is always looked at.

A file that is not TOML has one finding, since nobody can say what was meant below that place. In
any other file all faults are told at once.

## Exit codes

| exit | meaning |
|---|---|
| 0 | no error; with `--strict`, no warning either |
| 1 | an error; with `--strict`, an error or a warning |
| 2 | the command line is wrong |
| 3 | a PATH is missing or cannot be read; the others are reported on |

## For other programs

Lines and columns count from 1. Columns are characters, not bytes. `end_column` is the first one
behind the place, on the same line. What is said of a file as a whole stands at line 1, column 1.

In a JSON file only faults of its syntax have a line. Everything else names the key path, in which
positions in lists count from 1, too:

```
trip.json: error[unknown-key] mission.strat: unknown key `strat`; did you mean start or status?
```

`--format json` prints a list of objects, with `null` for a position that is not known:

```json
[
  {
    "path": "trip.toml",
    "line": 7,
    "column": 1,
    "end_column": 6,
    "severity": "error",
    "rule": "unknown-key",
    "message": "unknown key `strat`",
    "suggestion": "did you mean start or status?",
    "key": "mission.strat"
  }
]
```

`--format github` prints the commands by which GitHub marks the lines of a proposed change:

```
::error file=trip.toml,line=7,col=1,endColumn=6,title=unknown-key::unknown key `strat`; did you mean start or status?
```
""".strip("\n")  # noqa: E501 - tables and output stand on one line

_EXAMPLES: Final = (
    "The missions, people and places are invented. In the examples `…` stands for the rest of a"
    " long line, and `�` for a letter that is not in UTF-8. Several files stand one below the"
    " other, each under its name."
)
_NO_EXAMPLE: Final = "There is no example: what is wrong is not in the file."


def document() -> str:
    """The whole page, as Markdown."""
    lines = [_REMARK, "", _INTRODUCTION, "", "## All rules", "", *_table()]
    lines += ["", "# The rules one by one", "", *_wrapped(_EXAMPLES)]
    for rule in RULES.values():
        lines += ["", *_section(rule)]
    return "\n".join(lines) + "\n"


def _table() -> Iterator[str]:
    yield from ("| rule | | what is wrong |", "|---|---|---|")
    for rule in RULES.values():
        about = _markdown(rule.about).replace("|", "\\|")
        yield f"| [`{rule.name}`](#{rule.name}) | {rule.severity} | {about} |"


def _section(rule: Rule) -> Iterator[str]:
    """A rule with its examples, as lines."""
    yield from (f"## `{rule.name}`", "")
    yield from _wrapped(f"*{rule.severity.capitalize()}.* {_markdown(rule.about)}")
    yield from ("", *_wrapped(_markdown(rule.why)))
    bad, good = bad_example(rule.name), good_example(rule.name)
    if not bad:
        yield from ("", *_wrapped(_NO_EXAMPLE))
        return
    for heading, example in (("Bad:", bad), ("Good:", good)):
        yield from ("", heading, "", f"```toml\n{example}```")


def _markdown(text: str) -> str:
    """The text with what Markdown would take for markup written out; `code` stays."""
    parts = text.split("`")
    parts[::2] = [re.sub(r"[\\*_<]", r"\\\g<0>", part) for part in parts[::2]]
    return "`".join(parts)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def main() -> None:
    """Write the page."""
    TARGET.write_text(document(), encoding="utf-8", newline="\n")
    print(f"{TARGET.name} written")


if __name__ == "__main__":
    main()
