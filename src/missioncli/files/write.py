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
        final = target.resolve(strict=False)
        mode = final.stat().st_mode if final.exists() else None
        if mode is not None and stat.S_ISDIR(mode):
            raise Unwritable(target, "it is a folder")
        if mode is not None and not stat.S_ISREG(mode):
            _through(final, pieces)
        elif mode is not None and not force:
            raise AlreadyThere(target)
        else:
            _whole(final, pieces, mode)
    except OSError as error:
        raise Unwritable(target, _reason(error, target)) from None
    except (ValueError, RuntimeError):  # a NUL in the name; links in a loop before Python 3.13
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
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: OSError, target: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {target.parent}"
    return (error.strerror or str(error)).lower()
