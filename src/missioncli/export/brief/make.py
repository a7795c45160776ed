"""Making the brief: title, level and sources around its sections."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from missioncli.export.brief.mission import mission_sections
from missioncli.export.brief.party import party_sections
from missioncli.export.brief.statements import cited, foot
from missioncli.export.brief.value import (
    NOTHING,
    Brief,
    Matter,
    Section,
    Source,
    Statement,
    footnotes,
)
from missioncli.export.brief.words import Verdicts, level, remarks
from missioncli.export.cells import flat
from missioncli.export.show.lines import Facts, joined, tags
from missioncli.export.wording import span, when, words
from missioncli.model.release import Clearance
from missioncli.store.listings import Row
from missioncli.text import listed, one_line

_WHOSE: Final = {
    "own": "its own account",
    "counterpart": "the counterpart’s account",
    "press": "press",
}


class Setting(NamedTuple):
    """What a brief is made with, besides the facts."""

    clearance: Clearance
    prepared: str
    """The day, as `2026-11-22`."""
    sources: Mapping[str, Row]
    """Every source that may be cited, by key."""
    verdicts: Verdicts
    topics: Sequence[str]
    """The labels of the topics to which it was narrowed."""


def mission_brief(facts: Facts, setting: Setting) -> Brief:
    """The read-out of a mission that was held, the brief about any other."""
    whole = {**facts, "kind": "mission", "missions": [facts], "_several": False}
    whole["_tags"] = tags(whole)
    held = facts["status"] == "held"
    places = listed([flat(stop) for stop in facts["stops"]])
    days = span(facts["start"], facts["end"])
    state = "" if held else facts["status"]
    mode = facts["mode"] if facts["mode"] in ("virtual", "hybrid") else ""
    return _brief(
        "Read-out" if held else "Brief",
        facts["title"],
        cited(joined(joined(days, places, mode), state, by="; ") or "dates not on file", facts),
        listed(facts["_organizers_short"]),
        tuple(mission_sections(whole, setting.verdicts)),
        setting,
    )


def party_brief(facts: Facts | None, called: str, setting: Setting) -> Brief:
    """The brief about a person or an organisation; without facts, about what was `called` so."""
    if facts is None:
        empty = (Section("empty", "On file", (NOTHING,)),)
        return _brief("", _TITLE.format(called), Statement(""), "", empty, setting)
    record = facts["record"]
    whole = {**facts, "_tags": tags({**facts, "missions": facts["_everywhere"]})}
    short = str(record.get("acronym") or record["name"])
    if facts["kind"] == "person":
        about = joined(facts["_styled"] if facts["_styled"] != short else "", record["native_name"])
    else:
        full = record["name"] if record["name"] != short else ""
        about = joined(full, words(record["kind"] or "organization"), record["country"])
    houses = {name for one in facts["missions"] for name in one["_organizers_short"]}
    return _brief(
        "",
        _TITLE.format(short),
        Statement(about, foot(*record["sources"]) if about else ()),
        listed(sorted(houses)) if len(houses) == 1 else "",
        tuple(party_sections(whole, setting.verdicts, short)),
        setting,
    )


_TITLE: Final = "{}: before you walk in"


def _brief(
    kind: str,
    title: str,
    subtitle: Statement,
    house: str,
    sections: tuple[Section, ...],
    setting: Setting,
) -> Brief:
    topics = f"on {listed(list(setting.topics))} only" if setting.topics else ""
    states = any(isinstance(block, Matter) for one in sections for block in one.blocks)
    notes = ", editor’s notes included" if setting.clearance.notes else ""
    return Brief(
        kind,
        one_line(title),
        subtitle._replace(text=joined(subtitle.text, topics, by="; ")),
        house,
        level(setting.clearance) + notes,
        setting.prepared,
        sections,
        tuple(_sources(subtitle, sections, setting.sources)),
        remarks(setting.clearance, states=states),
    )


def _sources(
    subtitle: Statement, sections: Sequence[Section], known: Mapping[str, Row]
) -> list[Source]:
    """The sources that the footnotes lead to, in the order in which they are first needed."""
    cites = (cite for foot in footnotes(subtitle, sections) for cite in foot.cites)
    keys = dict.fromkeys(cite.partition(":")[0] for cite in cites)
    return [_source(key, known[key]) if key in known else Source(key, key, "", "") for key in keys]


def _source(key: str, row: Row) -> Source:
    about = joined(row["publisher"], when(row["published"]), _WHOSE.get(row["account"] or ""))
    notes = tuple(one_line(note) for note in row["notes"])
    return Source(key, one_line(row["title"]), about, row["url"] or "", notes)
