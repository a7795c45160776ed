"""Strings that are not closed, or too early, or hold what they cannot."""

import re
from typing import Final

from missioncli.files.slips.scan import (
    KEY,
    Fault,
    Scene,
    Token,
    begins_pair,
    begins_statement,
)
from missioncli.files.slips.values import curly_quotes

_LONG: Final = "text over several lines stands between three quotation marks on each side"
_LONG_MEND: Final = 'write """ on both sides'
_PAIRS: Final = {'"': ("“„‟«＂", "”“»＂"), "'": ("‘‚‛＇", "’‘＇")}
"""Curly marks that open and close, by the straight one that they are mixed with."""


def endless(scene: Scene) -> Fault | None:
    """About text in three marks that is never closed, or only by the marks that open another."""
    never = next((one for one in scene.before if one.kind == "endless"), None)
    if never:
        return _unclosed(scene, never)
    tokens = [*scene.previous, *scene.before]
    at = next((at for at in reversed(range(len(tokens))) if tokens[at].kind != "word"), None)
    if at is None:
        return None
    last, follow = tokens[at], [*tokens[at + 1 :], *scene.after][:1]
    near = next((one for one in reversed(tokens) if one.kind == "long"), None)
    if near and _opens_another(scene, near):
        return _unclosed(scene, near)
    if not follow or not _prose_below(scene, last, follow[0]):
        return None
    if last.kind == "long" and _closes_below(scene, scene.text[last.start : last.start + 3]):
        return _unclosed(scene, last)
    if last.kind == "string" and last.end - last.start == len('""'):
        return Fault("unclosed", _LONG, _LONG_MEND, last.start, last.end)
    if last.kind in ("[", ",", "=") and _closes_below(scene, '"""'):
        return Fault("bare-text", _LONG, 'write """ before the text', last.start, last.end)
    return None


def never_closed(scene: Scene) -> Fault | None:
    """About a string without an end on its line."""
    if not scene.before or scene.before[-1].kind != "open":
        return None
    token = scene.before[-1]
    mark, inside = scene.text[token.start], scene.text[token.start + 1 : token.end]
    curly = _curly_end(mark, inside, at_end=True)
    if curly is not None:
        start = token.start + 1 + curly
        return Fault(*curly_quotes(scene.text[token.start : token.end]), start, start + 1)
    found = _unclosed(scene, token)
    return found if inside.strip() else found._replace(suggestion=_LONG_MEND)


def bad_backslash(scene: Scene) -> Fault | None:
    r"""About a backslash that begins nothing known, as in `C:\Users`."""
    if not scene.words.startswith(("Unescaped '\\'", "Invalid hex", "Escaped char")):
        return None
    start = scene.text.rfind("\\", 0, scene.stop)
    if start < 0:
        return None
    shown = scene.text[start : start + 2].split("\n")[0]
    message = "a backslash has a meaning of its own in double quotation marks"
    if shown[1:].isprintable() and shown[1:].strip():
        message += f", and {shown} has none"
    mend = r"write \\ for one backslash, or put the text in single quotation marks: '…'"
    return Fault("backslash", message, mend, start, start + 1)


def early_close(scene: Scene) -> Fault | None:
    """About a string behind which its line goes on with more text."""
    run, after = scene.frame.run, scene.next
    if not run or after is None or run[-1].kind not in ("string", "long"):
        return None
    token = run[-1]
    if not scene.same_line(token.end, after.start) or begins_pair(scene.text, after.start):
        return None
    rest = scene.text[token.end : scene.line[1]]
    if token.kind == "long":
        goes_on = after.kind == "word" and scene.text[token.end - 3 : token.end] in rest
        return _inside(scene, token.end - 3, token.end) if goes_on else None
    mark = scene.text[token.start]
    if scene.frame.awaits_key:
        # A key in quotation marks that holds an equals sign has lost the mark behind it.
        lost = re.search(r"=[ \t]*$", scene.text[token.start : token.end - 1])
        return _unclosed(scene, token) if lost else None
    if not _is_apostrophe(scene.text, token.end - 1) and _quotes(rest, mark) % 2:
        # An odd number of marks follows: one is missing, and a comma may have been swallowed.
        found = _swallowed(scene, token)
        if found:
            return found
    if _is_more_text(scene, token, after, quoted=mark in rest):
        return _inside(scene, token.end - 1, token.end)
    return None


def _swallowed(scene: Scene, token: Token) -> Fault | None:
    """About a string that has taken in what follows it, up to the next mark."""
    mark, inside = scene.text[token.start], scene.text[token.start + 1 : token.end - 1]
    curly = _curly_end(mark, inside, at_end=False)
    if curly is not None:
        start = token.start + 1 + curly
        return Fault(*curly_quotes(scene.text[token.start : token.end]), start, start + 1)
    ends_with_sign = re.search(r"[,=\[{][ \t]*$", inside)
    return _unclosed(scene, token) if len(scene.frames) > 1 and ends_with_sign else None


def _is_more_text(scene: Scene, token: Token, after: Token, *, quoted: bool) -> bool:
    """Whether what follows a string was meant to be part of it, and is no value of its own."""
    adjacent = after.start == token.end
    if after.kind == "word":
        return quoted or (adjacent and scene.text[after.start].isalnum())
    if after.kind not in ("string", "open") or not adjacent:
        return False
    # Two strings side by side may be two values; with something right behind they are one.
    follow = scene.after[1:2]
    return len(scene.frames) == 1 or bool(
        follow and follow[0].start == after.end and follow[0].kind in ("word", "string", "open")
    )


def _inside(scene: Scene, start: int, end: int) -> Fault:
    mark = scene.text[start]
    if end - start > 1:
        return Fault(
            "quotes-inside",
            "these quotation marks close the text too early",
            "write “ and ” inside the text",
            start,
            end,
        )
    if mark == "'":
        return Fault(
            "quotes-inside",
            "this apostrophe closes the text too early",
            'write double quotation marks around the text: "…"',
            start,
            end,
        )
    return Fault(
        "quotes-inside",
        "this quotation mark closes the text too early",
        r"write \" or “ and ” inside the text, or " "''' around it",
        start,
        end,
    )


def _unclosed(scene: Scene, token: Token) -> Fault:
    """The token is a string; what counts is where it opens."""
    marks = scene.text[token.start : token.start + 1]
    if token.kind in ("long", "endless"):
        marks *= 3
    message = f"the text that opens here is never closed; {marks} is missing at its end"
    return Fault("unclosed", message, "", token.start, token.start + len(marks))


def _quotes(text: str, mark: str) -> int:
    """How many marks of a kind a text has, escaped ones left out."""
    return re.sub(r"\\.", "", text).count(mark)


def _is_apostrophe(text: str, at: int) -> bool:
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return text[at] == "'" and len(around) == 2 and around.isalpha()  # noqa: PLR2004


def _curly_end(mark: str, inside: str, *, at_end: bool) -> int | None:
    """Where in a string a curly mark stands that was to close it; `None` for none."""
    opening, closing = _PAIRS[mark]
    behind = r"[ \t\r]*(?:$|[,\]}#])" if at_end else r"[ \t]*[,\]}]"
    for found in re.finditer(f"[{closing}]{behind}", inside):
        so_far = inside[: found.start()]
        if not any(char in opening for char in so_far):
            return found.start()
        return None
    return None


def _opens_another(scene: Scene, token: Token) -> bool:
    """Whether the marks that close a text seem to open another: `key = [` stands before them."""
    text = scene.text
    if scene.stop < token.end:  # something is wrong inside
        inside = text[token.start + 3 : scene.stop].split("\n")[1:]
        return any(begins_statement(line) for line in inside)
    last = text.rfind("\n", token.start, token.end) + 1
    line = text[last : token.end].rstrip("\"'")
    return last > 0 and re.fullmatch(rf"[ \t]*+{KEY}[ \t]*+=[ \t\[{{]*+", line) is not None


def _prose_below(scene: Scene, token: Token, follow: Token) -> bool:
    """Whether what follows a token stands on a line below it, and is text and not TOML."""
    if follow.kind not in ("word", "open") or scene.same_line(token.end, follow.start):
        return False
    start = scene.text.rfind("\n", 0, follow.start) + 1
    return not begins_statement(scene.text[start : scene.line_end(start)])


def _closes_below(scene: Scene, marks: str) -> bool:
    """Whether such marks come, on this line or below, before the next statement."""
    close = scene.text.find(marks, scene.stop)
    lines = scene.text[scene.line[0] : max(close, 0)].split("\n")
    return close >= 0 and not any(begins_statement(line) for line in lines)
