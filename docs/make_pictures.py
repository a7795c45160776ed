"""Write the pictures of the terminal in `docs/pictures`: real answers, 80 columns wide.

The same answers give the same bytes. The pictures fetch nothing: they use the reader's own fonts.
"""

import html
import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

TARGET: Final = Path(__file__).resolve().parent / "pictures"
_WIDTH: Final = 80
PICTURES: Final = {
    "mission": "missioncli mission",
    "quotes": "missioncli quotes --speaker Crowley",
    "issues": "missioncli issues",
    "delegates": "missioncli delegates",
}
"""The name of each picture, and the command that it shows."""
_ASPECT: Final = 0.61
_CELL: Final = 20 * _ASPECT
"""The width of a character, as Rich's export has it: its height is 20."""
_RUN: Final = re.compile(
    r'<text class="(?P<style>[^"]+)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" textLength="[\d.]+"'
    r' clip-path="(?P<clip>[^"]+)">(?P<words>[^<]*)</text>'
)
_GAP: Final = re.compile("(^(?:&#160;)+|(?:&#160;){2,}|(?:&#160;)+$)")
_WEB_FONT: Final = re.compile(r"\s*@font-face \{[^}]*\}")
_FONTS: Final = "ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace"


def picture(name: str) -> str:
    """The picture of that name, as SVG."""
    command = PICTURES[name]
    console = Console(
        file=io.StringIO(),
        record=True,
        width=_WIDTH,
        height=25,
        color_system="standard",
        force_terminal=True,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    console.print(Text.assemble(("$ ", "bold green"), (command, "bold")), end="\n\n")
    console.print(Text.from_ansi(_answer(command)))
    svg = console.export_svg(
        title="missioncli", unique_id=f"missioncli-{name}", font_aspect_ratio=_ASPECT
    )
    svg = _RUN.sub(_placed, svg)
    svg = _WEB_FONT.sub("", svg).replace("Fira Code, monospace", _FONTS)
    # Rich names the font of the title too, and ends some lines with blanks.
    lines = svg.replace("font-family: arial;", "font-family: sans-serif;").splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _placed(run: re.Match[str]) -> str:
    """A run of text in pieces without wide gaps: some viewers drop blanks, or have other widths."""
    pieces = []
    at = float(run["x"])
    for piece in _GAP.split(run["words"].strip("\n")):
        length = cell_len(html.unescape(piece)) * _CELL
        if piece and not _GAP.fullmatch(piece):
            pieces.append(
                f'<text class="{run["style"]}" x="{at:g}" y="{run["y"]}" textLength="{length:g}"'
                f' clip-path="{run["clip"]}">{piece}</text>'
            )
        at += length
    return "\n".join(pieces)


def _answer(command: str) -> str:
    """What the command answers on a terminal with colours that reads the bundled mission."""
    variables = {"FORCE_COLOR": "1", "COLUMNS": str(_WIDTH), "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    words = shlex.split(command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "missioncli", *words, "--format", "table"],
        env=kept | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.rstrip("\n")


def main() -> None:
    """Write all pictures."""
    TARGET.mkdir(exist_ok=True)
    for name in PICTURES:
        path = TARGET / f"{name}.svg"
        path.write_text(picture(name), encoding="utf-8", newline="\n")
        print(f"{path.name} written")


if __name__ == "__main__":
    main()
