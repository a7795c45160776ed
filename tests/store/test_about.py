"""What a brief reads: the missions of a party, few files, and nothing that may not leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from answers import CANADA, EUROPE, FOLDER, JAPAN, KOREA, VIETNAM, VIRTUAL

from missioncli.files.collect import collect
from missioncli.model.release import Clearance
from missioncli.store.about import about_facts, missions_about, party_named
from missioncli.store.ask import ask
from missioncli.store.listings import LISTINGS
from missioncli.store.memory import in_memory
from missioncli.store.needed import needed
from missioncli.store.outgoing import outgoing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from missioncli.store.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    with in_memory(collect(FOLDER)) as found:
        yield found


def test_the_missions_of_a_party_and_those_that_tell_how_its_matters_went_on(store: Store) -> None:
    kssa = party_named(store, "KSSA", ())
    assert missions_about(store, kssa) == [VIETNAM, JAPAN, EUROPE, VIRTUAL, KOREA]
    elbmund = party_named(store, "elbmund", ())
    assert missions_about(store, elbmund) == [EUROPE]
    # Its surveyor spoke of an issue that later missions closed.
    register = party_named(store, "lowland-register", ())
    assert missions_about(store, register) == [VIETNAM, JAPAN, EUROPE, VIRTUAL, KOREA]
    coastal = party_named(store, "coastal-office", ())
    assert CANADA in missions_about(store, coastal)


@pytest.mark.parametrize("name", ["KSSA", "SMTA", "OHA", "terashima", "brevika", "moss"])
def test_no_mission_of_the_listing_is_forgotten(store: Store, name: str) -> None:
    one = party_named(store, name, ())
    rows = ask(store, LISTINGS["missions"], {"with": [one.key]}).rows
    assert {row["mission"] for row in rows} <= set(missions_about(store, one))


@pytest.mark.parametrize("mission", [VIETNAM, JAPAN, EUROPE, VIRTUAL, KOREA, CANADA])
def test_few_files_are_enough_for_every_name(store: Store, mission: str) -> None:
    files = needed(store, [mission])
    assert len(files) < store.files
    clear = Clearance(off_record=True, notes=True)
    with outgoing(store.documents(files), clear, {mission}) as out:
        nameless = out.column(
            "SELECT DISTINCT r.key FROM refs r WHERE NOT EXISTS"
            " (SELECT 1 FROM labels l WHERE l.kind = r.kind AND l.key = r.key)"
        )
    assert nameless == []


def test_what_is_known_of_a_party_comes_from_what_may_leave(store: Store) -> None:
    kssa = party_named(store, "KSSA", ())
    keys = missions_about(store, kssa)
    documents = list(store.documents(needed(store, keys)))
    with outgoing(documents, Clearance("public"), set(keys)) as out:
        facts = about_facts(out, kssa)
        assert facts is not None
        assert {row["mission"] for row in facts["missions"]} == {VIETNAM, KOREA}
        assert facts["_standing"]["double-testing"]["mission"] == VIETNAM
        assert facts["_later"]["aiko-terashima"]["mission"] == VIETNAM
    marchbanks = party_named(store, "marchbanks", ())
    with outgoing(store.documents(), Clearance("public")) as out:
        assert about_facts(out, marchbanks) is None
