"""Reading a text that a dataset was made from: plain text or Markdown, in UTF-8."""

from pathlib import Path

from missioncli.errors import Unreadable
from missioncli.files.read import bytes_of


def read_text(path: Path) -> str:
    """The text in `path`, as `decode` gives it. Raises `Unreadable`."""
    return decode(bytes_of(path), path)


def decode(data: bytes, name: Path | str) -> str:
    """A text from its bytes: UTF-8, or UTF-16 with its mark; the mark itself is left out.

    Raises `Unreadable` for anything else: in a wrongly guessed encoding no quote would match.
    """
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02x} at {error.start}" if not utf16 else "UTF-16, broken"
        raise Unreadable(name, f"it is not UTF-8 ({byte}); save it as UTF-8") from None
    if "\0" in text:  # UTF-16 without its mark looks like this, and so do pictures and archives
        raise Unreadable(name, "it is not UTF-8 (it has NUL bytes); save it as UTF-8")
    return text
