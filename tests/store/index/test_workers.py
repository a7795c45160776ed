"""Files read by several processes are those that one would read, whatever becomes of the others."""

import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest
from index_folders import MISSION

from missioncli.store.index import workers
from missioncli.store.index.entry import Job, entry


def jobs(folder: Path, number: int) -> list[Job]:
    """So many files, to be read."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for one in range(1, number + 1):
        path = folder / f"{one}.toml"
        path.write_text(MISSION.format(id=f"m{one}", title="word " * 2000, more=""))
        made.append(Job(one, str(path), os.fsencode(path.name), (0, 0, 0, 0), None))
    return made


@pytest.fixture(autouse=True)
def _several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processors", lambda: 2)
    monkeypatch.setattr(workers, "_WORTH_IT", 100)


def test_both_ends_write_more_than_a_pipe_holds(tmp_path: Path) -> None:
    made = jobs(tmp_path.joinpath(*["long" * 50] * 12), 200)
    made = [job._replace(order=b"x" * 3000) for job in made]
    assert [found.mission for found in workers.entries(made)] == [f"m{n}" for n in range(1, 201)]


@pytest.mark.parametrize("program", ["/bin/false", "/bin/cat", "/nowhere"])
def test_what_workers_fail_to_do_is_done_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    made = jobs(tmp_path / "f", 200)
    monkeypatch.setattr(sys, "executable", program)
    found = list(workers.entries(made))
    assert [one.rows for one in found] == [entry(job).rows for job in made]


def test_a_worker_ends_with_whoever_gave_it_jobs(tmp_path: Path) -> None:
    """The kernel closes both pipes of a command that is killed; nothing else tells a worker."""
    command = [sys.executable, "-P", "-m", workers.__name__]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        data = marshal.dumps([tuple(job) for job in jobs(tmp_path / "f", 50)])
        process.stdin.write(len(data).to_bytes(8) + data)
        process.stdout.close()
        process.stdin.close()
        process.wait(timeout=60)
