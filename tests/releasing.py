"""What may leave, told anew from the design: for tests of the gate and of all that stands behind it."""

from collections.abc import Iterator
from typing import Any, Final

from hypothesis import strategies as st

from missioncli.model.base import Table
from missioncli.model.fields import fields
from missioncli.model.mission import MissionFile
from missioncli.model.records import Engagement
from missioncli.model.release import LEVELS, Clearance

clearances = st.builds(Clearance, st.sampled_from(LEVELS), st.booleans(), st.booleans())

RECORDS: Final = (
    *("delegates", "officials", "others", "quotes", "paraphrases", "issues"),
    *("engagements", "outcomes", "followups"),
)


def records(content: MissionFile) -> Iterator[tuple[str, int | str, Any]]:
    """Every record with its table and its place there."""
    for name in RECORDS:
        value = getattr(content, name)
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for place, record in pairs:
            yield name, place, record


def may_leave(content: MissionFile, record: Any, clearance: Clearance) -> bool:
    """Whether the words of a record may leave: the rule as the design has it, told anew.

    What a closed meeting is called may name who was there, so its title stays too.
    """
    assert content.mission is not None
    allowed = LEVELS[: LEVELS.index(clearance.level) + 1]
    own = record.release or content.mission.release or "internal"
    if (content.mission.release or "internal") not in allowed or own not in allowed:
        return False
    terms = getattr(record, "terms", None)
    held = content.engagements.get(getattr(record, "engagement", None) or "")
    if terms is None and held is not None and hasattr(record, "terms"):
        terms = held.terms
    if terms == "chatham-house" and isinstance(record, Engagement):
        return False
    return clearance.off_record or terms in (None, "on-record")


def marked(content: MissionFile) -> tuple[MissionFile, dict[tuple[str, int | str], str]]:
    """The file with a word of its own in each record, and which word is whose."""
    words = {}
    tables_of = content.model_dump(mode="python", exclude_none=True)
    for number, (name, place, record) in enumerate(list(records(content))):
        word = f"zzmark{number}zz"
        words[name, place] = word
        model: type[Table] = type(record)
        field = next(
            one.name
            for one in fields(model)
            if one.name in ("role", "office", "summary", "text", "title", "action")
        )
        tables_of[name][place][field] = word
    return MissionFile.model_validate(tables_of), words


SECRETS: Final = """
release = "public"
[people]
open = {name = "Open Person"}
hidden = {name = "Hidden Person"}
[sources.told]
title = "Told"
[[delegates]]
person = "open"
sources = [1]
[[delegates]]
person = "hidden"
role = "secretrole"
release = "internal"
sources = [1]
[[quotes]]
speaker = "open"
text = "openly said"
notes = ["secretnote"]
sources = [1]
[[quotes]]
speaker = "hidden"
text = "secretword"
terms = "off-record"
sources = [1]
"""
"""A mission with something public, and with all that a public document must not have."""
