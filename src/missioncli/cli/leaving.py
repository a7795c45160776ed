"""What the commands share that write documents: what may leave, and telling what stayed."""

from itertools import count as numbers
from typing import TYPE_CHECKING

from missioncli.cli import output
from missioncli.cli.options import ReleaseName
from missioncli.errors import UsageFault
from missioncli.text import count, listed

if TYPE_CHECKING:
    from missioncli.model.release import Clearance
    from missioncli.store.outgoing import Outgoing
    from missioncli.store.store import Store


def clearance(level: ReleaseName | None, *, off_record: bool, notes: bool) -> "Clearance":
    """For whom the document is, as the options say."""
    from missioncli.model.release import LEVELS, Clearance

    return Clearance(level or LEVELS[-1], off_record, notes)


def cleared(
    store: "Store",
    missions: list[str],
    clear: "Clearance",
    files: set[int] | None = None,
    *,
    findable: bool = True,
) -> "Outgoing":
    """A store of what of these missions may go out; read from `files`, else all that they need.

    `findable` is as in `outgoing`.
    """
    from missioncli.store.needed import needed
    from missioncli.store.outgoing import outgoing

    every = len(missions) == len(store.missions)
    files = None if every else files or needed(store, missions)
    total = store.files if files is None else len(files)
    with output.progress(quiet=False) as progress:
        done = numbers(1)

        def told() -> None:
            if progress:
                progress(next(done), total)

        chosen = None if every else set(missions)
        return outgoing(store.documents(files), clear, chosen, told, findable=findable)


def need_one(out: "Outgoing", missions: list[str]) -> None:
    """Raise `UsageFault` when all of these missions are withheld: an empty export tells a lie."""
    if not missions or not set(missions).isdisjoint(out.missions):
        return
    which = f"the mission '{missions[0]}' may not"
    if len(missions) > 1:
        which = f"none of the {len(missions):,} missions may"
    msg = f"{which} leave the building at level {out.clearance.level}"
    raise UsageFault(msg)


def say_withheld(out: "Outgoing") -> None:
    """How many records stayed in the house, on standard error."""
    from missioncli.store.listings import LISTINGS

    if not out.withheld:
        return
    kinds = [*LISTINGS, "others"]
    told = []
    for name in sorted(out.withheld, key=kinds.index):
        listing = LISTINGS.get(name)
        one, many = (listing.one, listing.many) if listing else ("other person", "other people")
        told.append(count(out.withheld[name], one, many))
    on_record = "" if out.clearance.off_record else ", or not on the record"
    level = out.clearance.level
    reason = "not on the record" if level == "internal" else f"not for level {level}{on_record}"
    output.say(f"missioncli: withheld: {listed(told)} ({reason})")
