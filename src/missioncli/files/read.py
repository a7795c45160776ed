"""Reading a mission file: bytes, text, TOML or JSON, then the gate."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from missioncli.errors import Finding, InvalidData, Unreadable
from missioncli.model.mission import MissionFile

SUFFIXES: Final = (".toml", ".json")
"""What a mission file's name ends with."""


class MissionDocument(NamedTuple):
    """A file that has passed the gate of shapes."""

    path: Path
    content: MissionFile


def read(path: Path) -> MissionDocument:
    """The mission or registry in `path`.

    Raises `Unreadable` when there is nothing to read, `InvalidData` with every fault of its shape.
    """
    document = validate(path, parse(path))
    if document is None:
        message = "a mission file has `format = 1` at its top"
        raise InvalidData([Finding(str(path), "format", "missing-format", message)])
    return document


def parse(path: Path) -> Any:
    """What a TOML or JSON file holds: tables, as they stand there.

    Raises `Unreadable` when `path` cannot be read, `InvalidData` when it is not UTF-8, TOML, JSON.
    """
    data = _bytes(path)
    text = _text(path, data)
    load = _load_json if path.suffix.lower() == ".json" else _load_toml
    try:
        return load(text)
    except RecursionError:
        raise _broken(path, "nested", "brackets are nested too deeply") from None
    except ValueError as error:
        rule, kind = ("json", "JSON") if load is _load_json else ("toml", "TOML")
        raise _broken(path, rule, f"not valid {kind}: {_reason(error)}") from None


def validate(path: Path, tables: Any) -> MissionDocument | None:
    """The gate of shapes: `tables` as a document, or `None` when they are no mission file at all.

    A mission file is one with a top-level `format`. Raises `InvalidData` with all its faults.
    """
    # Imported here: a valid file needs none of it.
    from pydantic import ValidationError

    if not isinstance(tables, dict) or "format" not in tables:
        return None
    try:
        content = MissionFile.model_validate(tables)
    except ValidationError as error:
        from missioncli.files.explain import explain
        from missioncli.files.rules import broken_rules

        # The models tell of a rule between fields only where every field is right by itself.
        raise InvalidData(explain(str(path), error, broken_rules(str(path), tables))) from None
    if content.only_source is None or content.people.keys() & content.organizations.keys():
        from missioncli.files.rules import broken_rules

        findings = broken_rules(str(path), tables)
        if findings:
            raise InvalidData(findings)
    return MissionDocument(path, content)


def _bytes(path: Path) -> bytes:
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            mode = os.fstat(file.fileno()).st_mode
            if not stat.S_ISREG(mode):
                raise Unreadable(path, "it is a device or a pipe, not a file")
            return file.read()
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
        line = data.count(b"\n", 0, error.start) + 1
        message = (
            f"not UTF-8 (byte 0x{data[error.start]:02x} on line {line}); save the file as UTF-8"
        )
        raise _broken(path, "encoding", message) from None


def _broken(path: Path, rule: str, message: str) -> InvalidData:
    return InvalidData([Finding(str(path), "", rule, message)])


def _reason(error: ValueError) -> str:
    """The parser's own words, as one sentence's end: its first letter small, no full stop."""
    from missioncli.text import shorten

    if "digits" in str(error):
        return "a number has too many digits"
    words = shorten(str(error), 200).rstrip(".")
    return words[:1].lower() + words[1:] if words else "it cannot be read"


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
