"""Folders that change: what may stand in a file, and what a store answers of it all."""

import os
from pathlib import Path
from typing import Any, Final

from missioncli.files.collect import collect
from missioncli.store.ask import ask
from missioncli.store.index.opened import indexed
from missioncli.store.listings import LISTINGS
from missioncli.store.memory import in_memory
from missioncli.store.store import Store

NAMES: Final = (
    "a.toml",
    "a (1).toml",
    "b.toml",
    "b-PC7.toml",
    "sub/c.toml",
    "sub/d.json",
    "z.toml",
)

MISSION: Final = """format = 1
[mission]
id = "{id}"
title = "{title}"
{more}
[sources.s-{id}]
title = "S"
"""
PERSON: Final = '[people.p]\nname = "{name}"\n'
SPEAKS: Final = '[[quotes]]\nspeaker = "{who}"\ntext = "{text}"\nsources = [2]\n'

TEXTS: Final = (
    MISSION.format(id="one", title="First", more='start = "2023"') + PERSON.format(name="Ada Lo"),
    MISSION.format(id="one", title="First again", more='start = "2024-05"')
    + PERSON.format(name="Ada Lovell")
    + SPEAKS.format(who="p", text="We are glad."),
    MISSION.format(id="two", title="Second", more="start = 2022-02-03")
    + SPEAKS.format(who="p", text="Never."),
    MISSION.format(id="two", title="Second", more="")
    + '[organizations.p]\nname = "P House"\nacronym = "PH"\n[topics]\nt = "Tax"\n',
    MISSION.format(id="three", title="Third", more='organizers = ["h"]\nstart = "2025"')
    + '[organizations.h]\nname = "House"\nkind = "company"\n[[delegates]]\nperson = "p"\n'
    + 'organization = "h"\nsources = [1]\n[issues.i]\ntitle = "I"\ncategory = "tax"\nsummary = "x"\n'
    + 'addressed_to = ["q"]\nsources = [1]\n',
    # Registries.
    'format = 1\n[people.p]\nname = "Countess Ada"\n[organizations.h]\nname = "The House"\n',
    'format = 1\n[people.q]\nname = "Queen"\n[topics]\nt = "Trade"\n',
    # Faulty ones, that are understood more or less.
    MISSION.format(id="two", title="Second", more='status = "hled"') + PERSON.format(name="Q"),
    MISSION.format(id="one", title="First", more="strat = 2023-01-01")
    + '[people.q]\nname = "Quentin"\n',
    MISSION.format(id="A B", title="No slug", more="") + SPEAKS.format(who="nobody", text="x"),
    "format = 1\n[mission\n",
    "format = 2\n",
    # Something else.
    "[project]\nname = 'x'\n",
    "",
)


def write(path: Path, text: str) -> None:
    """Write a file as an editor does; one that ends in .json as JSON, where it can be."""
    import json
    import tomllib

    path.parent.mkdir(exist_ok=True)
    if path.suffix == ".json":
        try:
            text = json.dumps(tomllib.loads(text), default=str)
        except ValueError:
            text = "{"
    if path.is_symlink():
        path.unlink()
    path.write_text(text, encoding="utf-8")


def answers(store: Store) -> dict[str, Any]:
    """Everything that a store answers."""
    found: dict[str, Any] = {
        name: ask(store, listing, {}, hidden=True).rows for name, listing in LISTINGS.items()
    }
    for rows in found.values():
        for row in rows:
            for number in ("_row", "_file", "_within", "_rank"):
                row.pop(number, None)  # which may be others for the same content
    found["findings"] = list(store.findings)
    found["skipped"] = store.skipped
    found["files"] = store.files
    found["several"] = store.several
    return found


def from_files(folder: Path) -> dict[str, Any]:
    """What a store in memory answers."""
    with in_memory(collect(folder)) as store:
        return answers(store)


def from_index(folder: Path) -> dict[str, Any]:
    """What the index of the folder answers, brought up to date."""
    with indexed(folder) as store:
        return answers(store)


def dump(place: Path) -> bytes:
    """The bytes of an index."""
    return place.read_bytes()


def age(folder: Path) -> None:
    """Make all files look as if they were written long ago."""
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, ns=(10**18, 10**18))
