"""No document holds what was withheld, whatever the format: every exporter, any mission."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from releasing import clearances, marked, may_leave, records
from strategies import quick, tables

from missioncli.export import EXPORTS, database_of, files_of, text_of
from missioncli.files.document import MissionDocument
from missioncli.model.mission import MissionFile
from missioncli.model.release import Clearance
from missioncli.store.outgoing import Outgoing, outgoing

full_files = tables(full=True).map(MissionFile.model_validate)
TELLING = sorted(name for name, one in EXPORTS.items() if not one.lossless)
WHOLE = ("csv", "sqlite", "markdown")
"""Formats that leave out no record that may leave."""


def written(name: str, out: Outgoing) -> str:
    """Everything that the format writes, as text; of a database, its bytes."""
    match EXPORTS[name].target:
        case "text":
            return "".join(text_of(name, out))
        case "folder":
            return "".join(file + "".join(pieces) for file, pieces in files_of(name, out))
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "it"
        database_of(name, out, target)
        return target.read_bytes().decode("utf-8", "replace")


@pytest.mark.parametrize("name", TELLING)
@quick(25)
@given(content=full_files, clearance=clearances)
def test_nothing_withheld_is_in_a_document(
    name: str, content: MissionFile, clearance: Clearance
) -> None:
    file, words = marked(content)
    with outgoing([MissionDocument(Path("m.toml"), file)], clearance) as out:
        text = written(name, out)
    for kind, place, record in records(file):
        allowed = may_leave(file, record, clearance)
        if not allowed or name in WHOLE:
            assert (words[kind, place] in text) == allowed, (kind, place)


@pytest.mark.parametrize("name", TELLING)
@quick(10)
@given(content=full_files, clearance=clearances)
def test_the_same_is_written_twice(name: str, content: MissionFile, clearance: Clearance) -> None:
    document = MissionDocument(Path("m.toml"), content)
    with outgoing([document], clearance) as out:
        first = written(name, out)
        assert written(name, out) == first
    with outgoing([document], clearance) as again:
        assert written(name, again) == first
