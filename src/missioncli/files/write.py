"""Writing a file, or a folder of files, whole or not at all."""

import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from missioncli.errors import AlreadyThere, Unwritable
from missioncli.files.descriptor import descriptor


def write(target: Path, pieces: Iterable[str], *, force: bool) -> None:
    """Write `pieces` to `target` in UTF-8: a new file, or with `force` in place of the old one.

    A regular file is replaced by renaming a finished one, so a full disk or a kill leaves the old
    one; links are followed and its mode is kept. A device, a pipe or what is open already
    (`/dev/fd/3`) is written through. Raises `AlreadyThere` or `Unwritable`.
    """
    try:
        mode = _mode(target)
        opened = descriptor(target)
        if opened is not None and mode is not None:
            _into(opened, pieces)
        elif mode is None or stat.S_ISREG(mode):
            if mode is not None and not force:
                raise AlreadyThere(target)
            _whole(target.resolve(), pieces, mode)
        elif stat.S_ISDIR(mode):
            raise Unwritable(target, "it is a folder")
        else:
            _through(target, pieces)
    except OSError as error:
        raise Unwritable(target, _reason(error, target)) from None


def write_folder(target: Path, files: Iterable[tuple[str, Iterable[str]]], *, force: bool) -> None:
    """Write files, each a name and its pieces, as the folder `target`: new, or replaced by `force`.

    All are written beside it first, so a full disk or a kill leaves the old folder (killed in the
    moment of renaming, it is still there as a hidden folder beside). A folder that holds anything
    of another name is not replaced: it is more than an earlier export. Raises `AlreadyThere` or
    `Unwritable`.
    """
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISDIR(mode):
            kind = "file" if stat.S_ISREG(mode) else "device or pipe"
            raise Unwritable(target, f"it is a {kind}; several files need a folder")
        if mode is not None and not force and any(target.iterdir()):
            raise AlreadyThere(target)
        place = target.resolve()
        with _beside(place) as part:
            names = set()
            for name, pieces in files:
                names.add(name)
                with (part / name).open("x", encoding="utf-8", newline="") as file:
                    # Forcing each of a thousand files onto the disk takes longer than writing them;
                    # a full disk and a kill are noticed without it.
                    file.writelines(pieces)
            _check_others(target, place, names)
            _put_in_place(part, place)
    except OSError as error:
        raise Unwritable(target, _reason(error, target)) from None


def write_made(target: Path, make: Callable[[Path], None], *, force: bool) -> None:
    """Let `make` write a file to the path it is given, and put it at `target` when it is whole.

    As `write` for regular files; a device, a pipe or a folder is refused. Raises `AlreadyThere` or
    `Unwritable`.
    """
    try:
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "no regular file"
            raise Unwritable(target, f"it is {kind}")
        if mode is not None and not force:
            raise AlreadyThere(target)
        place = target.resolve()
        with _beside(place) as folder:
            part = folder / "part"
            make(part)
            _finish(part, place, mode)
    except OSError as error:
        raise Unwritable(target, _reason(error, target)) from None


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A new folder beside `target`, in the same file system; it is gone afterwards."""
    name = tempfile.mkdtemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    try:
        yield Path(name)
    finally:
        shutil.rmtree(name, ignore_errors=True)


def _check_others(target: Path, place: Path, names: set[str]) -> None:
    """Raise `Unwritable` when the folder at `place`, asked for as `target`, holds other things."""
    others = sorted(one.name for one in place.iterdir()) if place.exists() else []
    others = [name for name in others if name not in names]
    if others:
        more = f" and {len(others) - 1} more" if len(others) > 1 else ""
        raise Unwritable(target, f"it holds what is not written here ({others[0]}{more})")


def _put_in_place(part: Path, target: Path) -> None:
    """Give the finished folder its name, in place of an older one that holds nothing else."""
    part.chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o777 & ~_umask())
    if not (target.exists() and any(target.iterdir())):
        part.rename(target)  # onto nothing, or onto an empty folder
        return
    with _beside(target) as aside:
        old = aside / "old"
        target.rename(old)
        try:
            part.rename(target)
        except BaseException:
            old.rename(target)
            raise


def _mode(target: Path) -> int | None:
    """The mode of what `target` leads to, or `None` when there is nothing yet.

    Asked of the system, not of the resolved path: `/dev/stdout` may lead to a pipe without a name.
    """
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None
    except ValueError:  # a NUL in the name
        raise Unwritable(target, "it is no usable path") from None


def _through(target: Path, pieces: Iterable[str]) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)


def _into(opened: int, pieces: Iterable[str]) -> None:
    """Write to what is already open, from where it stands; it stays open."""
    with os.fdopen(os.dup(opened), "w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)


def _whole(target: Path, pieces: Iterable[str], mode: int | None) -> None:
    handle, name = tempfile.mkstemp(
        prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent
    )
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        _finish(part, target, mode)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _finish(part: Path, target: Path, mode: int | None) -> None:
    """Give a finished file the mode of the one that it replaces, if any, and its name."""
    part.chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
    if mode is None:
        _without_replacing(part, target)
    else:
        part.replace(target)


def _without_replacing(part: Path, target: Path) -> None:
    """Give the finished file its name, unless somebody has made one of that name meanwhile."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise AlreadyThere(target) from None
    except OSError:  # a file system without links
        part.replace(target)
    else:
        part.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: OSError, target: Path) -> str:
    if isinstance(error, FileNotFoundError) and not target.parent.exists():
        return f"there is no folder {target.parent}"
    return (error.strerror or str(error)).lower()
