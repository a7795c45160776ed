"""Any valid missions: their issues followed, in every format, on a terminal of any width."""

import json
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st
from rich.cells import cell_len
from strategies import mission_files, quick

from missioncli.export import rows_as
from missioncli.files.collect import Collection
from missioncli.files.document import MissionDocument
from missioncli.model.mission import MissionFile
from missioncli.render.listing import shown
from missioncli.render.screen import Screen, draw
from missioncli.store.history import history
from missioncli.store.memory import in_memory


@quick(60)
@given(
    one=mission_files,
    other=mission_files,
    width=st.integers(60, 140),
    unanswered=st.booleans(),
    whole=st.booleans(),
)
def test_histories_in_every_format(
    one: MissionFile, other: MissionFile, width: int, *, unanswered: bool, whole: bool
) -> None:
    assert one.mission
    assert other.mission
    assume(one.mission.id != other.mission.id)
    assume(not (one.people.keys() & other.organizations.keys()))
    assume(not (other.people.keys() & one.organizations.keys()))
    documents = [
        MissionDocument(Path(f"{number}.toml"), file) for number, file in enumerate((one, other))
    ]
    with in_memory(Collection(documents, [], 0)) as store:
        found = history(store, {}, unanswered=unanswered, whole=whole, hidden=False)
        drawn = history(store, {}, unanswered=unanswered, whole=whole, hidden=True)
    text = {
        form: "".join(rows_as(form, found.listing, found.rows))
        for form in ("json", "jsonl", "plain", "csv", "markdown", "toml")
    }
    assert json.loads(text["json"]) == found.rows
    records = sum(len(row.get("history", [row])) for row in found.rows)
    plain = text["plain"].split("\n")[:-1]
    assert len(plain) == records
    assert all(line.count("\t") == len(found.listing.shown) - 1 for line in plain)
    if whole and not unanswered:
        assert records == len(one.issues) + len(other.issues)
        assert {row["key"] for row in found.rows} == one.issues.keys() | other.issues.keys()
    if drawn.rows:
        screen = draw(shown(drawn), Screen(width, colour=False))
        assert [line for line in screen.split("\n") if cell_len(line) > width] == []
        assert "\x1b" not in screen
