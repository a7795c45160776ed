"""The numbers in listings, counted again from the models."""

from pathlib import Path

from hypothesis import given
from strategies import mission_files, quick

from missioncli.files.collect import Collection
from missioncli.files.document import MissionDocument
from missioncli.model.base import Noted, split_cite
from missioncli.model.mission import MissionFile
from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS, Row
from missioncli.store.memory import in_memory


def rows(content: MissionFile, command: str) -> list[Row]:
    with in_memory(Collection([MissionDocument(Path("m.toml"), content)], [], 0)) as store:
        return ask(store, LISTINGS[command], {}).rows


@quick(60)
@given(mission_files)
def test_of_missions_and_organizations(content: MissionFile) -> None:
    [mission] = rows(content, "missions")
    for name in ("delegates", "quotes", "issues"):
        assert mission[name] == len(getattr(content, name))
    posts = {
        *((one.organization, one.person) for one in content.delegates),
        *((one.institution, one.person) for one in content.officials),
        *((one.organization, one.person) for one in content.others),
    }
    for row in rows(content, "organizations"):
        assert row["people"] == sum(org == row["key"] and bool(who) for org, who in posts)


@quick(60)
@given(mission_files)
def test_of_sources(content: MissionFile) -> None:
    cited = [cited_by(record, content) for record in records(content)]
    for row in rows(content, "sources"):
        assert row["cited"] == sum(row["key"] in keys for keys in cited)


@quick(60)
@given(mission_files)
def test_of_topics(content: MissionFile) -> None:
    for row in rows(content, "topics"):
        key = row["key"]
        assert row["quotes"] == sum(key in one.topics for one in content.quotes)
        assert row["issues"] == sum(key in one.topics for one in content.issues.values())
        held = content.engagements.values()
        assert row["engagements"] == sum(key in one.topics for one in held)


def records(content: MissionFile) -> list[Noted]:
    """Everything that may cite, each issue with what is nested in it counted as one."""
    assert content.mission
    return [
        content.mission,
        *content.people.values(),
        *content.organizations.values(),
        *content.delegates,
        *content.officials,
        *content.others,
        *content.quotes,
        *content.paraphrases,
        *content.issues.values(),
        *content.engagements.values(),
        *content.outcomes,
        *content.followups,
    ]


def cited_by(record: Noted, content: MissionFile) -> set[str]:
    cites = list(record.sources)
    for name in ("responses", "developments"):
        for nested in getattr(record, name, []):
            cites += nested.sources
    return {split_cite(cite, content.only_source)[0] for cite in cites}
