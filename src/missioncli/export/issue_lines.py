"""An issue of one mission, line by line: what is on file about it, and what is not."""

from collections.abc import Iterator, Sequence

from missioncli.export.wording import when
from missioncli.store.listings import Row
from missioncli.text import listed, one_line


def issue_lines(row: Row) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Label, statement and citations of everything on file, and of what is not.

    What was not held has raised nothing, put nothing to anybody and discussed nothing.
    """
    held = row["mission_status"] == "held"
    yield "The need", one_line(row["summary"]), row["sources"]
    if row["raised_by"]:
        yield "Raised by" if held else "By", listed(raisers(row)), ()
    elif row["raised"]:
        yield "Raised by", "not on file", ()
    if held and (row["raised"] or row["addressed_to"] or row["_heard"]):
        yield from heard(row)
    elif row["addressed_to"]:
        yield "Meant for", listed(row["addressed_to_names"]), ()
    yield from _asked(row, "Asked for" if held else "Asks")
    yield from _answers(row)
    if row["raised"] and not row["responses"]:
        yield "Answer", "none on file", ()
    yield from _developments(row)


def _asked(row: Row, label: str) -> Iterator[tuple[str, str, Sequence[str]]]:
    for number, ask in enumerate(row["asks"]):
        yield "" if number else label, ask, ()


def _answers(row: Row) -> Iterator[tuple[str, str, Sequence[str]]]:
    for number, answer in enumerate(row["responses"]):
        yield "" if number else "Answer", responded(answer), answer["sources"]


def _developments(row: Row) -> Iterator[tuple[str, str, Sequence[str]]]:
    for number, since in enumerate(row["developments"]):
        dated = f"{when(since['date'])}: " if since["date"] else ""
        yield "" if number else "Since", dated + one_line(since["summary"]), since["sources"]


def raisers(row: Row) -> list[str]:
    """Who raised it, by name; the organiser's key stands for the delegation as a whole."""
    parties = zip(row["raised_by"], row["_raised_by_short"], row["raised_by_names"], strict=True)
    return [
        f"the {short} delegation" if key in row["_organizers"] else name
        for key, short, name in parties
    ]


def heard(row: Row) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Label, statement and citations of whom it was put to, and where it was discussed."""
    if row["addressed_to"]:
        yield "Put to", listed(row["addressed_to_names"]), ()
    for held in row["_heard"]:
        parties = zip(held["keys"], held["participants"], strict=True)
        among = listed([name for key, name in parties if key not in row["_organizers"]])
        who = f", with {among}" if among else ""
        unsaid = "" if row["addressed_to"] else "; not said who heard what"
        yield "Discussed", f"{held['title']}{who}{unsaid}", held["sources"]
    if not row["addressed_to"] and not row["_heard"]:
        yield "Put to", "not on file", ()


def responded(response: Row) -> str:
    """What was answered, by whom, when, and what it amounts to."""
    beside = [
        part for part in (response["by_name"], response["kind"], when(response["date"])) if part
    ]
    return one_line(response["summary"]) + (f" ({', '.join(beside)})" if beside else "")
