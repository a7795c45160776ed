"""Reading a mission file: bytes, text, TOML or JSON, then the gate."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from missioncli.errors import Finding, InvalidData, Unreadable
from missioncli.files.document import MissionDocument, Refused
from missioncli.files.scan import State
from missioncli.model.mission import MissionFile


def read(path: Path) -> MissionDocument:
    """The mission or registry in `path`.

    Raises `Unreadable` when there is nothing to read, `InvalidData` with every fault of its shape.
    """
    found = validate(path, parse(path))
    if isinstance(found, MissionDocument):
        return found
    raise InvalidData(found.findings if found else [no_format(path)])


def no_format(path: Path) -> Finding:
    """The finding that a file is no mission file at all."""
    message = "this is no mission file: it has no `format = 1` at its top"
    return Finding(str(path), (), "missing-format", message)


def parse(path: Path, data: bytes | None = None) -> Any:
    """What a TOML or JSON file holds: tables, as they stand there. `data` are its bytes, if read.

    Raises `Unreadable` when `path` cannot be read, `InvalidData` when it is not UTF-8, TOML, JSON.
    """
    if data is None:
        data = bytes_of(path)
    text = _text(path, data)
    json = path.suffix.lower() == ".json"
    try:
        return _load_json(text) if json else _load_toml(text)
    except RecursionError:
        raise _broken(path, "too-deep", "brackets are nested too deeply") from None
    except ValueError as error:
        from missioncli.files.syntax import json_fault, toml_fault

        fault = (json_fault if json else toml_fault)(str(path), text, error)
        raise InvalidData([fault]) from None


def validate(path: Path, tables: Any) -> MissionDocument | Refused | None:
    """The gate of shapes: `tables` as a document, or refused with all their faults.

    `None` when they are no mission file at all: one has a top-level `format`.
    """
    # Imported here: a valid file needs none of it.
    from pydantic import ValidationError

    if not isinstance(tables, dict) or "format" not in tables:
        return None
    try:
        content = MissionFile.model_validate(tables)
    except ValidationError:
        return _refused(path, tables)
    if content.only_source is None or content.people.keys() & content.organizations.keys():
        from missioncli.files.rules import broken_rules

        # What the models do not see, since it needs two tables.
        if broken_rules(str(path), tables):
            return _refused(path, tables)
    return MissionDocument(path, content)


def _refused(path: Path, tables: Any) -> Refused:
    from missioncli.files.mend import refused

    return refused(path, tables)


def bytes_of(path: Path) -> bytes:
    """What a file holds. Raises `Unreadable`; a device or a pipe is not read, nor waited for."""
    return content_of(path)[0]


def content_of(path: Path) -> tuple[bytes, State]:
    """What a file holds, and its state before it was read. Raises `Unreadable` as `bytes_of`."""
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable(path, "it is a device or a pipe, not a file")
            return file.read(), State.of(status)
    except OSError as error:
        raise Unreadable(path, _os_reason(error)) from None
    except ValueError:  # a NUL in the name
        raise Unreadable(path, "no such file or folder") from None


def _without_waiting(path: str, flags: int) -> int:
    # Opening a pipe that nobody writes to would wait for ever.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _os_reason(error: OSError) -> str:
    reasons = {
        FileNotFoundError: "no such file or folder",
        IsADirectoryError: "it is a folder, and a file is needed here",
        PermissionError: "permission denied",
    }
    return reasons.get(type(error)) or (error.strerror or str(error)).lower()


def _text(path: Path, data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _broken(path, "encoding", "the file is UTF-16; save it as UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        from missioncli.files.syntax import encoding_fault

        raise InvalidData([encoding_fault(str(path), data, error)]) from None


def _broken(path: Path, rule: str, message: str) -> InvalidData:
    return InvalidData([Finding(str(path), (), rule, message)])


def _load_toml(text: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(text)


def _load_json(text: str) -> Any:
    import json

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            msg = f"the key {twice!r} stands twice in one object"
            raise ValueError(msg)
        return found

    def refuse(word: str) -> None:
        msg = f"a mission file cannot hold the number {word}"
        raise ValueError(msg)

    return json.loads(
        text, object_pairs_hook=unique, parse_constant=cast("Callable[[str], Any]", refuse)
    )
