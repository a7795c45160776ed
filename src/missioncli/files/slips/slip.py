"""What keeps a text from being TOML: the rules in their order, else the parser's own word."""

import re
import tomllib
from collections.abc import Callable
from typing import Final, NamedTuple

from missioncli.files.locate import Lines, Span
from missioncli.files.slips import strings, structure
from missioncli.files.slips.scan import Fault, Scene, begins_pair
from missioncli.files.slips.twice import twice
from missioncli.files.slips.values import CURLY, bare_value, curly_quotes, is_plain
from missioncli.text import shorten

_SAID: Final = {
    "Invalid statement": "a line begins with a key, with a header in [ ], or with #",
    "Expected newline": "the line goes on where it should end",
    "Expected '=' after": "this line is neither `key = value` nor a header in [ ]",
    "Invalid initial character for a key": "a key is needed here",
    "Unclosed array": "a comma or ] is needed here",
    "Unclosed inline table": "a comma or } is needed here",
    "Invalid value": "a value is needed here, text in quotation marks",
    "Invalid date": "this is no day of the calendar, or no time of the day",
    "Expected ']": "this header is not as it should be",
}
"""Our words for the parser's, by how those begin."""


class Slip(NamedTuple):
    """What is wrong with a text, and where: the one finding about it.

    `message` is a sentence's middle, `suggestion` a sentence's end such as `write "Tokyo"`, or "".
    """

    rule: str
    message: str
    suggestion: str
    span: Span | None


_MERGED: Final = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)", re.MULTILINE)


def _merged(scene: Scene) -> Fault | None:
    """About what a program for versions leaves where it could not merge two of them."""
    found = _MERGED.search(scene.text, scene.line[0], scene.line[1])
    if found is None:
        return None
    message = "two versions of this file were put together here; keep one of them"
    return Fault("syntax", message, "", found.start(), found.end())


def slip(text: str, error: tomllib.TOMLDecodeError) -> Slip:
    """The one thing that is wrong with a text that the parser refused with `error`."""
    scene = Scene(text, _stop(text, str(error)), str(error))
    found = next((fault for rule in _RULES if (fault := rule(scene))), None) or _syntax(scene)
    span = Lines(text).span(found.start, found.end)
    return Slip(found.rule, found.message, found.suggestion, span)


def _stop(text: str, words: str) -> int:
    """Where the parser stopped, in characters from 0; the end of the text where it does not say."""
    found = re.search(r"\(at line (\d+), column (\d+)\)$", words)
    if not found:
        return len(text)
    start = 0
    for _ in range(int(found[1]) - 1):
        start = text.find("\n", start) + 1
    return min(start + int(found[2]) - 1, len(text))


def _bad_character(scene: Scene) -> Fault | None:
    """About characters that TOML refuses, and spaces that only look like one."""
    char, stop = scene.text[scene.stop : scene.stop + 1], scene.stop
    if not char or char in "\t\n " or scene.text.startswith("\r\n", stop):
        return None
    code = f"U+{ord(char):04X}"
    if ord(char) < ord(" ") or char == "\x7f":
        message = f"the invisible character {code} is not allowed"
        if char == "\r":
            message = f"half a line break ({code} alone) is not allowed"
        return Fault("bad-character", message, "take it out", stop, stop + 1)
    if char.isspace() or char in "\u200b\u200c\u200d\u2060\ufeff\u00ad":
        message = f"an invisible character ({code}) stands here"
        if char.isspace():
            message = f"this is no ordinary space ({code})"
        return Fault("bad-character", message, "take it out, or write a space", stop, stop + 1)
    return None


def _twice(scene: Scene) -> Fault | None:
    """About keys and tables that stand in a file twice."""
    if not scene.words.startswith(("Cannot ", "Duplicate ")):
        return None
    try:
        found = twice(scene)
    except ImportError:  # the parser that knows positions is not installed
        found = None
    if found:
        return Fault("duplicate-key", found.message, found.suggestion, found.start, found.end)
    return Fault("duplicate-key", "a key or table stands twice", "", scene.start, scene.stop)


def _value(scene: Scene) -> Fault | None:
    """About what stands where a value is needed: nothing, text without marks, a date."""
    frame = scene.frame
    if frame.awaits_key or scene.is_header or (frame.run and frame.run[0].kind != "word"):
        return None
    bare = list(frame.run)
    if not bare or scene.same_line(bare[0].end, scene.stop):
        for token in scene.after:
            if frame.opener is not None and token.kind in (",", "]", "}"):
                break
            bare.append(token)
    if not bare:
        return _no_value(scene)
    return _bare(scene, bare[0].start, bare[-1].end)


def _bare(scene: Scene, start: int, end: int) -> Fault | None:
    """About words where a value is needed: mostly they were meant as one."""
    text, frame = scene.text, scene.frame
    lost = _not_text(scene, start, end) if frame.opener is None and scene.after else None
    if lost:
        return lost
    if text[start] in CURLY:
        return Fault(*curly_quotes(text[start : scene.line[1]]), start, start + 1)
    told = bare_value(text[start:end])
    value = " ".join(text[token.start : token.end] for token in frame.run)
    if told.rule == "bare-text" and is_plain(value):
        behind = _behind(scene)
        if behind or value == text[start:end]:  # the value itself is in order
            return behind
    return Fault(*told, start, end)


def _no_value(scene: Scene) -> Fault | None:
    sign = scene.frame.sign
    if not scene.frame.equals or sign is None:
        return None
    return Fault("bare-text", "the value behind = is missing", "", sign.start, sign.end)


def _not_text(scene: Scene, start: int, end: int) -> Fault | None:
    """About what stands bare on a line and is not meant as text: a sign or a bracket is wrong."""
    kinds = [token.kind for token in scene.after]
    if kinds[0] == "=":
        message = "one equals sign stands between key and value"
        return Fault("syntax", message, "", scene.stop, scene.stop + 1)
    for opening, closing in (("[", "]"), ("{", "}")):
        if kinds[-1] == closing and opening not in kinds:
            message = f"{opening} is missing before this, or {closing} behind it is too many"
            return Fault("syntax", message, "", start, end)
    return None


def _behind(scene: Scene) -> Fault | None:
    """About what stands behind a value that is in order."""
    frame, after = scene.frame, scene.next
    if frame.opener is not None or not frame.equals or not frame.run or after is None:
        return None
    start, end = after.start, scene.after[-1].end
    if after.kind == ",":
        if len(scene.after) == 1:
            return Fault("syntax", "no comma stands at the end of a line", "", start, end)
        if begins_pair(scene.text, after.end):
            return Fault("syntax", "each key stands on a line of its own", "", start, end)
        message = "several values stand in square brackets, with commas between them"
        return Fault(
            "syntax", message, "write [ before the first and ] behind the last", start, end
        )
    if after.kind in ("]", "}"):
        return Fault("syntax", f"this {after.kind} closes nothing", "", start, after.end)
    if scene.text.startswith(("//", "--", ";", "/*"), start):
        return Fault("syntax", "a comment begins with #", "", start, end)
    if begins_pair(scene.text, start):
        return Fault("syntax", "each key stands on a line of its own", "", start, end)
    return None


def _syntax(scene: Scene) -> Fault:
    """The parser's own words, made friendly, where it stopped."""
    after = scene.next
    end = after.end if after and after.start == scene.stop else scene.stop + 1
    words = re.sub(r" \(at [^()]*\)$", "", scene.words)
    said = next((ours for theirs, ours in _SAID.items() if words.startswith(theirs)), "")
    if said and scene.frame.opener is not None and scene.frame.awaits_key:
        said = "`key = value` is needed here"
    if not said:
        said = "not valid TOML: " + shorten(words[:1].lower() + words[1:], 120).rstrip(".")
    return Fault("syntax", said, "", scene.stop, end)


_RULES: Final[tuple[Callable[[Scene], Fault | None], ...]] = (
    _merged,
    strings.endless,
    _bad_character,
    strings.never_closed,
    strings.bad_backslash,
    structure.header,
    _twice,
    structure.bracket,
    structure.key,
    strings.early_close,
    structure.comma,
    _value,
    _behind,
)
"""In this order: what is never closed explains all that comes after it."""
