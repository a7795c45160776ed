"""Many missions, newest first: when, what, where, how large, and the key to ask on with."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from missioncli.export.wording import span
from missioncli.render.lines import Beside
from missioncli.render.parts import HEADING, QUIET, stacked, status_text, text, title
from missioncli.store.ask import Answer
from missioncli.store.listings import Row
from missioncli.text import count

_COUNTED = ("delegates", "quotes", "issues")


def missions(answer: Answer) -> RenderableType:
    """Each mission beside its dates: title and state, places, numbers, key."""
    dates = [text(span(row["start"], row["end"]) or "date not on file") for row in answer.rows]
    width = max(date.cell_len for date in dates)
    state = max(status_text(row["status"]).cell_len for row in answer.rows)
    rows = [
        (date if not number else Text(), line, status_text(row["status"]) if not number else Text())
        for date, row in zip(dates, answer.rows, strict=True)
        for number, line in enumerate(_lines(row))
    ]
    return stacked([title(answer), Text(), Beside(rows, (width, None, state), right=(2,))])


def _lines(row: Row) -> Iterator[Text]:
    yield text(row["title"], HEADING)
    places = "; ".join(
        ", ".join(part for part in (stop["city"] or stop["region"], stop["country"]) if part)
        or stop["key"]
        for stop in row["stops"]
    )
    if places or row["mode"] == "virtual":
        yield text(places or "virtual")
    stated = ", ".join(map(_size, row["stated_size"]))
    numbers = [count(row[name], name.removesuffix("s")) for name in _COUNTED if row[name]]
    if stated or numbers:
        yield text("; ".join(part for part in (stated, ", ".join(numbers)) if part))
    yield text(row["id"], QUIET)


def _size(size: Row) -> str:
    """How large the source says the delegation was."""
    least = "at least " if size["at_least"] else ""
    return f"{least}{size['count']} {size['unit']} stated"
