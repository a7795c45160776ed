"""The store that documents are written from holds what may leave, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_files, quick

from missioncli.files.collect import collect
from missioncli.files.document import MissionDocument
from missioncli.files.read import validate
from missioncli.model.mission import MissionFile
from missioncli.model.release import LEVELS, Clearance
from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS
from missioncli.store.memory import in_memory
from missioncli.store.needed import needed
from missioncli.store.outgoing import Outgoing, outgoing

FOLDER = Path(__file__).parents[1] / "data" / "folder"
ALL = Clearance("internal", off_record=True, notes=True)


def documents(**files: dict[str, Any]) -> list[MissionDocument]:
    found = []
    for name in sorted(files):
        document = validate(Path(f"{name}.toml"), {"format": 1, **files[name]})
        assert isinstance(document, MissionDocument)
        found.append(document)
    return found


def everything(out: Outgoing) -> str:
    """All that the database holds, every table, as text."""
    names = out.column("SELECT name FROM sqlite_master WHERE type = 'table'")
    rows = [out.db.execute(f'SELECT * FROM "{name}"').fetchall() for name in names]  # noqa: S608
    return repr(rows)


def keys(out: Outgoing, table: str) -> set[str]:
    return set(out.column(f"SELECT DISTINCT key FROM {table}"))  # noqa: S608 - our own table


def mission(key: str, **more: Any) -> dict[str, Any]:
    return {"mission": {"id": key, "title": f"Mission {key}", "release": "public"}, **more}


SECRET = {
    "speaker": "sam",
    "text": "Secret words.",
    "terms": "off-record",
    "topics": ["hush"],
    "sources": ["memo:1"],
}
ONE = mission(
    "one",
    people={"sam": {"name": "Sam Secret"}, "ann": {"name": "Ann Open"}, "eve": {"name": "Eve"}},
    organizations={
        "lab": {"name": "The Hidden Lab", "parent": "group"},
        "group": {"name": "The Hidden Group"},
        "shop": {"name": "Shop", "parent": "chain"},
        "chain": {"name": "Chain"},
    },
    topics={"hush": "Hush hush", "open": "Open"},
    sources={"memo": {"title": "Hidden memo"}, "news": {"title": "News"}},
    delegates=[
        {"person": "ann", "organization": "shop", "sources": ["news:1"]},
        {"person": "sam", "organization": "lab", "release": "internal", "sources": ["memo:2"]},
    ],
    quotes=[SECRET],
    paraphrases=[{"speaker": "ann", "summary": "So.", "topics": ["open"], "sources": ["news:2"]}],
)


def test_what_only_withheld_records_speak_of_is_gone_too() -> None:
    with outgoing(documents(one=ONE), Clearance("public")) as out:
        assert keys(out, "people") == {"ann", "eve"}, "nothing withheld has to do with eve"
        assert keys(out, "organizations") == {"shop", "chain"}
        assert keys(out, "topics") == {"open"}
        assert keys(out, "sources") == {"news"}
        assert out.withheld == {"delegates": 1, "quotes": 1}
        held = everything(out).lower()
        for word in ("sam", "secret", "hidden", "memo", "hush", "'lab'"):
            assert word not in held
    with outgoing(documents(one=ONE), ALL) as out:
        assert "Secret words." in everything(out)
        assert keys(out, "people") == {"ann", "eve", "sam"}


def test_what_a_withheld_mission_defines_serves_others_and_says_no_more() -> None:
    hidden = {
        "mission": {"id": "hidden", "title": "Hidden mission"},
        "people": {
            "ann": {"name": "Ann Open", "aliases": ["Agent 7"], "notes": ["Hidden note."]},
            "sam": {"name": "Sam Secret"},
        },
        "topics": {"hush": "Hush hush"},
        "sources": {"memo": {"title": "Hidden memo"}},
        "issues": {
            "plot": {
                "title": "Hidden plot",
                "category": "trade",
                "summary": "x",
                "sources": ["memo:1"],
            }
        },
    }
    news = {"news": {"title": "News"}}
    shown = mission(
        "shown",
        sources=news,
        delegates=[{"person": "ann", "sources": ["news:1"]}],
        quotes=[{"speaker": "ann", "text": "Yes.", "issues": ["plot"], "sources": ["news:2"]}],
        followups=[{"action": "Call", "issue": "plot"}],
    )
    with outgoing(documents(a=hidden, b=shown), Clearance("public")) as out:
        assert [row["person_name"] for row in ask(out, LISTINGS["delegates"], {}).rows] == [
            "Ann Open"
        ]
        [quote] = ask(out, LISTINGS["quotes"], {}).rows
        [owed] = ask(out, LISTINGS["followups"], {}).rows
        assert (quote["issues"], owed["issue"]) == ([], None)
        held = everything(out).lower()
        for word in ("hidden", "secret", "hush", "plot"):
            assert word not in held
    own = {**shown, "people": {"ann": {"name": "Ann Own"}}}
    with outgoing(documents(a=hidden, b=own), Clearance("public")) as out:
        assert "Agent 7" not in everything(out), "another file defines her"


def test_a_choice_of_missions_takes_what_it_needs_of_others() -> None:
    found = collect(FOLDER)
    chosen = "smta-japan-2023"
    with in_memory(found) as store:
        files = needed(store, [chosen])
        every = ask(store, LISTINGS["quotes"], {"mission": [chosen]}).rows
        assert len(files) < store.files
        with outgoing(store.documents(files), ALL, {chosen}) as out:
            assert out.missions == [chosen]
            assert ask(out, LISTINGS["quotes"], {}).rows == every
            names = {row["name"] for row in ask(out, LISTINGS["people"], {}).rows}
    assert names
    unnamed = [name for name in names if name == name.lower() and "-" in name]
    assert unnamed == [], "a key where a name should be"


@quick(40)
@given(st.lists(any_files, min_size=1, max_size=3), st.data())
def test_everything_is_there_when_nothing_is_withheld(
    files: list[MissionFile], data: st.DataObject
) -> None:
    contents = []
    for number, content in enumerate(files):
        bare: dict[str, Any] = {"quotes": [], "paraphrases": [], "engagements": {}, "followups": []}
        if content.mission:
            renamed = content.mission.model_copy(update={"id": f"m{number}"})
            bare["mission"] = renamed
        contents.append(content.model_copy(update=bare))
    read = [MissionDocument(Path(f"{n}.toml"), one) for n, one in enumerate(contents)]
    from missioncli.files.collect import Collection

    name = data.draw(st.sampled_from(sorted(LISTINGS)))
    with in_memory(Collection(read, [], 0)) as store, outgoing(read, ALL) as out:
        assert ask(out, LISTINGS[name], {}).rows == ask(store, LISTINGS[name], {}).rows


@pytest.mark.parametrize("level", LEVELS)
def test_no_path_of_a_file_leaves(level: Any) -> None:
    with outgoing(collect(FOLDER).documents, Clearance(level)) as out:
        assert ".toml" not in everything(out)
        assert "asia" not in everything(out).lower().replace("malaysia", "")
