"""A bar for work that takes longer than somebody likes to wait without a word."""

from types import TracebackType
from typing import Self, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


class Bar:
    """A bar on a terminal while it is entered; nothing of it stays there afterwards."""

    def __init__(self, about: str, stream: TextIO, width: int, *, colour: bool) -> None:
        console = Console(
            file=stream, width=width, force_terminal=True, no_color=not colour, legacy_windows=False
        )
        text = TextColumn(about, markup=False)
        self._progress = Progress(
            text, BarColumn(), MofNCompleteColumn(), console=console, transient=True
        )
        self._task = self._progress.add_task("", total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def show(self, done: int, total: int) -> None:
        """Show that so many of so many are done."""
        self._progress.update(self._task, completed=done, total=total)
