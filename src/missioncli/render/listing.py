"""Which way each listing is shown: quotations, issues in full, or a table."""

from collections.abc import Callable
from typing import Final

from rich.console import RenderableType

from missioncli.render.issues import issues
from missioncli.render.quotes import paraphrases, quotes
from missioncli.render.tables import table
from missioncli.store.ask import Answer

_SPECIAL: Final[dict[str, Callable[[Answer], RenderableType]]] = {
    "quotes": quotes,
    "paraphrases": paraphrases,
    "issues": issues,
}


def shown(answer: Answer) -> RenderableType:
    """The answer (asked with hidden columns) as a terminal shows it."""
    return _SPECIAL.get(answer.listing.command, table)(answer)
