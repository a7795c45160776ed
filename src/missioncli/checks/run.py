"""All checks over what was read."""

from collections.abc import Iterator, Sequence

from missioncli.checks.facts import File, Folder
from missioncli.checks.rules import RULES
from missioncli.errors import Finding
from missioncli.files.collect import Collection


def checked(collection: Collection, faults: Sequence[Finding]) -> list[Finding]:
    """`faults`, which both gates have found, and then what the checks find, rule by rule.

    Files that a gate refused are checked as far as they can be understood. A record that has a
    fault is not doubted at the same place as well: one defect, one finding.
    """
    documents = sorted(
        [*collection.documents, *collection.understood], key=lambda document: document.path
    )
    told = {(finding.path, finding.at) for finding in faults}
    found = _doubts(Folder([File(document) for document in documents]))
    return [*faults, *(one for one in found if (one.path, one.at) not in told or not one.at)]


def _doubts(folder: Folder) -> Iterator[Finding]:
    for rule in RULES.values():
        for doubt in rule.check(folder) if rule.check else ():
            if not doubt.file.mending.is_lost(doubt.at):
                yield Finding(
                    str(doubt.file.path),
                    doubt.file.mending.original(doubt.at),
                    rule.name,
                    doubt.message,
                    doubt.suggestion,
                    rule.severity,
                    doubt.on_key,
                )
