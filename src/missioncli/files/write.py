"""Writing a file whole or not at all."""

import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path

from missioncli.errors import AlreadyThere, Unwritable


def write(target: Path, pieces: Iterable[str], *, force: bool) -> None:
    """Write `pieces` to `target` in UTF-8: a new file, or with `force` in place of the old one.

    A regular file is replaced by renaming a finished one, so a full disk or a kill leaves the old
    one; links are followed and its mode is kept. A device or a pipe is written through. Raises
    `AlreadyThere` or `Unwritable`.
    """
    try:
        mode = _mode(target)
        if mode is None or stat.S_ISREG(mode):
            if mode is not None and not force:
                raise AlreadyThere(target)
            _whole(target.resolve(), pieces, mode)
        elif stat.S_ISDIR(mode):
            raise Unwritable(target, "it is a folder")
        else:
            _through(target, pieces)
    except OSError as error:
        raise Unwritable(target, _reason(error, target)) from None


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
        part.chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        if mode is None:
            _without_replacing(part, target)
        else:
            part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


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
