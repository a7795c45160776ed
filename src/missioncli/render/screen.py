"""From what is to be shown to the text of a terminal. Width and colour are arguments."""

import io
from typing import NamedTuple

from rich.console import Console, RenderableType


class Screen(NamedTuple):
    """What the answer is shown on."""

    width: int
    """Columns, at least 20 of which are used."""
    colour: bool
    """Whether colours and weights are wanted."""


def draw(shown: RenderableType, screen: Screen) -> str:
    """The text for a terminal of that width; without escape sequences unless colour is wanted.

    The sixteen colours of the terminal's own palette are used, so that dark and light both read.
    """
    target = io.StringIO()
    console = Console(
        file=target,
        width=max(screen.width, 20),
        color_system="standard" if screen.colour else None,
        force_terminal=screen.colour,
        no_color=not screen.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
    )
    console.print(shown)
    lines = target.getvalue().split("\n")
    # Rich pads cells to their column: what nobody sees only disturbs who copies it.
    return "\n".join(line.rstrip() for line in lines)
