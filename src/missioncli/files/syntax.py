"""A file that cannot be read as TOML, JSON or UTF-8: the one finding about it, at its place."""

import json
import tomllib

from missioncli.errors import Finding
from missioncli.text import shorten


def toml_fault(path: str, text: str, error: ValueError) -> Finding:
    """What keeps `text` from being TOML: a common mistake, else the parser's word."""
    if not isinstance(error, tomllib.TOMLDecodeError):
        return _huge_number(path)
    from missioncli.files.slips.slip import slip

    found = slip(text, error)
    line, column, end = found.span or (None, None, None)
    return Finding(
        path,
        (),
        found.rule,
        found.message,
        found.suggestion,
        line=line,
        column=column,
        end_column=end,
    )


def json_fault(path: str, _text: str, error: ValueError) -> Finding:
    """What keeps a text from being JSON, where the parser stopped."""
    if "digits" in str(error):
        return _huge_number(path)
    if isinstance(error, json.JSONDecodeError):
        message = f"not valid JSON: {_lowered(error.msg)}"
        line, column = error.lineno, error.colno
        return Finding(path, (), "syntax", message, line=line, column=column, end_column=column + 1)
    return Finding(path, (), "syntax", f"not valid JSON: {_lowered(str(error))}")


def encoding_fault(path: str, data: bytes, error: UnicodeDecodeError) -> Finding:
    """Where a file stops being UTF-8, and which encoding it may be in instead."""
    if b"\0" in data[:4096]:
        return Finding(path, (), "encoding", "this is no text file; save it as plain text in UTF-8")
    before = data[: error.start]
    line = before.count(b"\n") + 1
    # What stands before the first bad byte is UTF-8; a mark at the file's start does not count.
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig")) + 1
    byte = data[error.start : error.start + 1]
    windows = byte.decode("cp1252", errors="ignore")
    likely = f", in Windows encoding '{windows}'" if windows else ""
    return Finding(
        path,
        (),
        "encoding",
        f"this is not UTF-8 (byte 0x{byte.hex()}{likely}); save the file as UTF-8",
        line=line,
        column=column,
        end_column=column + 1,
    )


def _huge_number(path: str) -> Finding:
    return Finding(path, (), "huge-number", "a number has too many digits")


def _lowered(words: str) -> str:
    """The parser's own words, as one sentence's end: its first letter small, no full stop."""
    shown = shorten(words, 200).rstrip(".")
    return shown[:1].lower() + shown[1:] if shown else "it cannot be read"
