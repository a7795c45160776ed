"""The end of the book: the people and the organisations, leading back to the missions."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from missioncli.export.book.marks import Marks, anchor, link, party, plain, source_lines
from missioncli.export.show.lines import standing
from missioncli.export.wording import month, when, words
from missioncli.store.directory import everybody, organizations, registry_sources
from missioncli.store.listings import Row
from missioncli.text import listed

if TYPE_CHECKING:
    from missioncli.store.outgoing import Outgoing


def directory(out: "Outgoing") -> Iterator[str]:
    """The people with their posts, the organisations, and the sources that only they cite."""
    yield f"\n{anchor('people')}\n\n## People\n\n"
    for person in everybody(out):
        yield "".join(_person(person))
    yield f"\n{anchor('organizations')}\n\n## Organizations\n\n"
    for organization in organizations(out):
        yield "".join(_organization(organization))
    sources = registry_sources(out)
    if sources:
        yield f"\n{anchor('sources')}\n\n## Sources on people and organizations\n\n"
        for one in sources:
            yield source_lines(one, f"source--{one['key']}")


def _person(row: Row) -> Iterator[str]:
    also = [row["native_name"], *row["aliases"]]
    beside = f" ({', '.join(plain(name) for name in also if name)})" if any(also) else ""
    yield f"- {anchor('party', row['key'])}**{plain(row['_styled'])}**{beside}{_written(row)}\n"
    for post in row["posts"]:
        yield f"  - {_post(post)}\n"
    yield from _notes(row)


def _post(post: Row) -> str:
    house = post["organization"]
    parts = [
        plain(post["role"] or ""),
        party(house, post["organization_name"] or house) if house else "",
        standing({**post, "group": None}) if post["capacity"] else "post not on file",
    ]
    when_then = month(post["_mission_start"])
    at = link(post["mission_name"], "mission", post["mission"])
    said = ", ".join(part for part in parts if part)
    mark = Marks(post["mission"], named=True)(post["sources"])
    return f"{said}: {at}{f', {when_then}' if when_then else ''}{mark}"


def _organization(row: Row) -> Iterator[str]:
    short = f" ({plain(row['acronym'])})" if row["acronym"] else ""
    former = [
        plain(one["name"]) + (f" until {when(one['until'])}" if one.get("until") else "")
        for one in row["former_names"]
    ]
    about = [
        words(row["kind"] or ""),
        plain(row["country"] or ""),
        f"part of {party(row['parent'], row['parent_name'] or row['parent'])}"
        if row["parent"]
        else "",
        f"formerly {listed(former)}" if former else "",
        f"also {listed([plain(name) for name in row['aliases']])}" if row["aliases"] else "",
    ]
    said = ", ".join(part for part in about if part)
    name = f"{anchor('party', row['key'])}**{plain(row['name'])}**{short}"
    yield f"- {name}{f': {said}' if said else ''}{_written(row)}\n"
    if row["people"]:
        yield f"  - People: {listed([party(key, name) for key, name in row['people']])}\n"
    if row["told_in"]:
        told = [link(title, "mission", key) for key, title in row["told_in"]]
        yield f"  - In: {listed(told)}\n"
    yield from _notes(row)


def _notes(row: Row) -> Iterator[str]:
    for note in row["notes"]:
        yield f"  - Note: {plain(note)}\n"


def _written(row: Row) -> str:
    """Where a definition is written: the marks lead to the sources of the missions that say so."""
    found: dict[str, str] = {}
    for cite, mission in row["written"]:
        key, _, paragraph = cite.partition(":")
        place = ("source", mission, key) if mission else ("source", key)
        words_of = f"{key} ¶{paragraph}" if paragraph else key
        found.setdefault(cite, link(words_of, *place))
    return f" ({' '.join(found.values())})" if found else ""
