"""Checks files as the command does, without its output."""

from pathlib import Path

from missioncli.checks.run import checked
from missioncli.errors import Finding
from missioncli.files.collect import collect_each
from missioncli.files.point import pointed
from missioncli.store.memory import faults


def check(*paths: Path) -> list[Finding]:
    """Every finding in these files and folders, at its line."""
    collection = collect_each(paths)
    return pointed(checked(collection, faults(collection)))
