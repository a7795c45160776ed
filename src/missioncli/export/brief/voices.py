"""What was said by a party, and by others on its matters or where the source names it."""

from collections.abc import Iterator

from missioncli.export.brief.statements import quote, reported
from missioncli.export.brief.value import NOTHING, Facts, Quotes, Section
from missioncli.export.brief.words import Verdicts
from missioncli.export.show.lines import Facts as PageFacts
from missioncli.store.listings import Row
from missioncli.text import listed


def word_sections(facts: PageFacts, verdicts: Verdicts, name: str) -> Iterator[Section]:
    """What was said by the party, and by others on its matters or where the source names it."""

    def why(row: Row) -> str:
        return _why(row, facts, name)

    quotes = tuple(quote(row, facts, verdicts) for row in facts["quotes"])
    yield Section("said", f"Said by {name}", (Quotes(quotes) if quotes else NOTHING,))
    told_of = reported(facts["paraphrases"], facts)
    if told_of:
        yield Section("said-reported", "Reported, not to be quoted", (Facts(told_of),))
    rows = _by_others(facts, "quotes")
    quotes = tuple(quote(row, facts, verdicts, why(row)) for row in rows)
    yield Section("about", "Said by others", (Quotes(quotes) if quotes else NOTHING,))
    told_of = reported(_by_others(facts, "paraphrases"), facts, why)
    if told_of:
        yield Section("about-reported", "Reported of others", (Facts(told_of),))


def _by_others(facts: PageFacts, table: str) -> list[Row]:
    """What others said on its matters, or where the source names it; nothing twice."""
    found = [*facts[f"{table}_by_others"], *facts["_named_beside"][table]]
    return _once(found, facts[table])


def _why(row: Row, facts: PageFacts, name: str) -> str:
    """Why somebody else's words stand in the brief; "" where the occasion says it."""
    keys = {issue["key"] for issue in (*facts["raised"], *facts["raised_with"])}
    issues = zip(row["issues"], row["issues_names"], strict=True)
    titles = [f"“{title}”" for key, title in issues if key in keys]
    if titles:
        return f"on {listed(titles)}"
    attended = {(one["_file"], one["key"]) for one in facts["engagements"]}
    there = (row["_file"], row["engagement"]) in attended
    return "" if there else f"printed where the source names {name}"


def _once(rows: list[Row], own: list[Row]) -> list[Row]:
    mine = {row["_row"] for row in own}
    return list({row["_row"]: row for row in rows if row["_row"] not in mine}.values())
