"""What every asking command does: open the data, ask, show, and say what was left out."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from missioncli.cli import output
from missioncli.errors import InvalidData, UsageFault
from missioncli.export import format_of, page_as, rows_as
from missioncli.store.listings import LISTINGS, FilterName
from missioncli.text import count, visible

if TYPE_CHECKING:
    from typing import Protocol

    from missioncli.files.collect import Collection
    from missioncli.store.ask import Answer
    from missioncli.store.filters import Filters
    from missioncli.store.store import Store

    class Question(Protocol):
        """What a command asks the store for."""

        def __call__(self, store: Store, given: Filters, *, hidden: bool) -> Answer:
            """The rows; with `hidden` also their columns for rendering."""


NO_INDEX = "missioncli.no-index"
"""Where the context of a command line keeps that no index is to be used."""


def data_path(ctx: Any, after: Path | None) -> Path | None:
    """The data to read: given after the command, else before it, else by `MISSIONCLI_DATA`.

    `None` stands for the bundled mission.
    """
    given = after or ctx.find_root().params.get("data") or os.environ.get("MISSIONCLI_DATA")
    return Path(given) if given else None


def open_store(
    ctx: Any, after: Path | None, *, quiet: bool = False, tolerant: bool = True
) -> "Store":
    """The store over the data of this command line, its faults said on standard error.

    `quiet` leaves out every remark: a completion has nobody to talk to. Unless `tolerant`, raises
    `InvalidData` when anything is wrong with the data.
    """
    path = data_path(ctx, after)
    if path is None and not quiet:
        output.say_bundled()
    store = _store(path, index=not ctx.meta.get(NO_INDEX), quiet=quiet)
    if store.findings and not tolerant:
        store.db.close()
        raise InvalidData(store.findings)
    if not quiet:
        # Said before anything else can fail: a name may be unknown because its file was left out.
        output.say_findings(store.findings)
        if not store.files:
            output.say(f"missioncli: no mission files in {visible(str(path))}")
        if store.skipped:
            files = count(store.skipped, "file")
            output.say(f"missioncli: {files} skipped: no top-level `format`, so no mission file")
    return store


def _store(path: Path | None, *, index: bool, quiet: bool) -> "Store":
    """The store over a file, or over a folder: from its index, where there can be one."""
    if index and path is not None and _is_folder(path):
        from missioncli.store.index.opened import Unusable, indexed

        with output.progress(quiet=quiet) as progress:
            try:
                return indexed(path, progress)
            except Unusable as why:
                if not quiet:
                    output.say(f"missioncli: answered without an index: {visible(str(why))}")

    from missioncli.files.bundled import bundled_path
    from missioncli.store.memory import in_memory

    return in_memory(collected(path or bundled_path()))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name that no file can have: reading says why
        return False


def collected(path: Path) -> "Collection":
    """The missions in a file or folder. Raises `InvalidData` for a file that cannot be used."""
    from missioncli.files.collect import collect

    found = collect(path)
    if found.findings and not found.documents and not _is_folder(path):
        from missioncli.store.memory import in_memory

        with in_memory(found) as store:  # which knows the keys that may have been meant
            raise InvalidData(store.findings)
    return found


def answer(
    ctx: Any,
    command: str,
    data: Path | None,
    filters: dict[FilterName, Sequence[str] | None],
    form: str | None,
    target: Path | None,
    force: bool,
) -> int:
    """Ask the listing of `command` and write its rows; the exit code, as `left_out`."""

    def asked(store: "Store", given: "Filters", *, hidden: bool) -> "Answer":
        from missioncli.store.ask import ask

        return ask(store, LISTINGS[command], given, hidden=hidden)

    return answered(ctx, asked, data, filters, form, target, force)


def answered(
    ctx: Any,
    asked: "Question",
    data: Path | None,
    filters: dict[FilterName, Sequence[str] | None],
    form: str | None,
    target: Path | None,
    force: bool,
) -> int:
    """Write what `asked` finds in the data; the exit code, as `left_out`."""
    form = chosen_format(form, target)
    with open_store(ctx, data) as store:
        given = {name: values for name, values in filters.items() if values}
        found = asked(store, given, hidden=form == "table")
        files = store.files
    output.emit(_text(found, form, target), target, force=force)
    _remarks(found, files, narrowed=bool(given))
    return left_out(store)


def write_page(page: Any, form: str, target: Path | None, *, force: bool) -> None:
    """Write a document as `table`, `plain` or `markdown`."""
    if form == "table":
        from missioncli.render.page import page as shown

        output.emit(drawn(shown(page), target), target, force=force)
    else:
        output.emit(page_as(form, page), target, force=force)


def chosen_format(form: str | None, target: Path | None, known: Sequence[str] = ()) -> str:
    """The format: as asked, else by the file's suffix, else for a terminal or a pipe.

    With `known`, a suffix of another format is refused.
    """
    if form:
        return form
    if target is not None and output.is_file(target):
        by_suffix = format_of(target)
        if known and by_suffix and by_suffix not in known:
            msg = f"a {target.suffix} file cannot hold this; formats: {', '.join(known)}"
            raise UsageFault(msg)
        if by_suffix is None and target.suffix:
            output.say(f"missioncli: '{visible(target.suffix)}' names no format: written as plain")
        return by_suffix or "plain"
    return "table" if output.on_terminal() else "plain"


def drawn(shown: Any, target: Path | None) -> Iterator[str]:
    """The text of something drawn by `render`, for the terminal at hand or for a file."""
    from missioncli.render.screen import Screen, draw

    yield draw(shown, Screen(output.width(), output.colour(target)))


def left_out(store: "Store") -> int:
    """The exit code of an answer: 3 when something of the data had to be left out, else 0."""
    return InvalidData.exit_code if store.findings else 0


def _text(found: "Answer", form: str, target: Path | None) -> Iterator[str]:
    if form != "table":
        return rows_as(form, found.listing, found.rows)
    if not found.rows:
        return iter(())

    from missioncli.render.listing import shown

    return drawn(shown(found), target)


def _remarks(found: "Answer", files: int, *, narrowed: bool) -> None:
    if found.uncertain:
        left = count(found.uncertain, found.listing.one, found.listing.many)
        output.say(f"missioncli: {left} left out: the dates on file do not tell for certain")
    if not found.rows and files:
        output.say(
            f"missioncli: no {found.listing.many} on file{' that match' if narrowed else ''}"
        )
