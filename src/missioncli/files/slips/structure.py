"""Headers, keys, brackets and commas that are not as TOML wants them."""

from typing import Final

from missioncli.files.slips.scan import Fault, Frame, Scene, Token, begins_pair, begins_statement
from missioncli.files.slips.values import CURLY, curly_quotes, is_plain, quoted
from missioncli.text import visible

_CLOSERS: Final = {"[": "]", "{": "}"}
_HELD: Final = {"[": "list", "{": "table in braces"}
_SHORT: Final = 60
_VALUES: Final = ("string", "long", "open", "endless", "[", "{")


def header(scene: Scene) -> Fault | None:
    """About a header whose brackets are not in order; `None` for one that is."""
    if not scene.is_header:
        return None
    tokens = [*scene.before, *scene.after]
    kinds = [token.kind for token in tokens]
    wanted = 2 if kinds[1:2] == ["["] and tokens[1].start == tokens[0].end else 1
    curly = next((token for token in tokens if scene.text[token.start] in CURLY), None)
    if curly:
        told = curly_quotes(scene.text[curly.start : scene.line[1]])
        return Fault(*told, curly.start, curly.start + 1)
    closes = kinds.count("]")
    if closes < wanted:
        missing = "]" * (wanted - closes)
        message = f"the header that opens here is never closed; {missing} is missing at its end"
        return Fault("unclosed", message, "", tokens[0].start, tokens[wanted - 1].end)
    close = kinds.index("]")
    behind = tokens[close + wanted :]
    if behind and behind[0].kind == "]":
        message = "a header has as many brackets at its end as at its beginning"
        return Fault("syntax", message, "", behind[0].start, behind[-1].end)
    if behind:
        message = "a header stands on a line of its own"
        return Fault("syntax", message, "", behind[0].start, behind[-1].end)
    key = tokens[wanted:close]
    if len(key) > 1 and all(token.kind == "word" for token in key):
        message = "a key of several words needs hyphens between them, or quotation marks"
        return Fault("syntax", message, "", key[0].start, key[-1].end)
    return None


def bracket(scene: Scene) -> Fault | None:
    """About a list or an inline table that is never closed."""
    line_start, line_end = scene.line
    held = [frame for frame in scene.frames if frame.opener is not None]
    above = [frame for frame in held if frame.opener and frame.opener.start < line_start]
    if above and begins_statement(scene.text[line_start:line_end]):
        return _unclosed(above[-1])
    if not held:
        return None
    frame, after = held[-1], scene.next
    opener = frame.opener
    if opener is None or (frame.equals and not frame.run):  # a value is missing
        return None
    if after is not None:
        closes_other = after.kind in ("]", "}") and after.kind != _CLOSERS[opener.kind]
        return _unclosed(frame) if closes_other else None
    at_end = scene.stop >= len(scene.text.rstrip())
    if opener.kind == "{" and not frame.run and not at_end:
        message = "a table in braces stands on one line, without a comma at its end"
        return Fault("syntax", message, "", opener.start, opener.end)
    return _unclosed(frame) if opener.kind == "{" or at_end else None


def _unclosed(frame: Frame) -> Fault | None:
    opener = frame.opener
    if opener is None:
        return None
    missing = f"{_CLOSERS[opener.kind]} is missing at its end"
    message = f"the {_HELD[opener.kind]} that opens here is never closed; {missing}"
    return Fault("unclosed", message, "", opener.start, opener.end)


def comma(scene: Scene) -> Fault | None:
    """About two values of a list, or two pairs in braces, without a comma between them."""
    frame, after = scene.frame, scene.next
    if frame.opener is None or not frame.run or after is None or frame.awaits_key:
        return None
    last = frame.run[-1]
    if frame.opener.kind == "{":
        missing = begins_pair(scene.text, after.start)
    elif after.kind in _VALUES:
        missing = True
    else:
        words = [scene.text[token.start : token.end] for token in (last, after)]
        missing = after.kind == "word" and (
            all(is_plain(word) for word in words) or not scene.same_line(last.end, after.start)
        )
    if not missing:
        return None
    # Of a value over several lines, its end: there the comma is missing.
    start = max(last.start, scene.text.rfind("\n", 0, last.end) + 1)
    if last.kind == "held":
        start = last.end - 1
    message = "a comma is missing behind this value"
    return Fault("missing-comma", message, "", start, last.end)


def key(scene: Scene) -> Fault | None:
    """About what stands where a key and an equals sign are needed."""
    frame, text, stop = scene.frame, scene.text, scene.stop
    if not frame.awaits_key or scene.is_header:
        return None
    after, line = scene.next, text[stop : scene.line[1]].strip()
    if text[stop : stop + 1] in CURLY and not frame.run and line:
        return Fault(*curly_quotes(line), stop, stop + 1)
    if frame.run and text[stop : stop + 1] in (":", "："):
        mend = _rest_as_pair(scene, stop + 1)
        return Fault(
            "colon", "a colon stands here in place of an equals sign", mend, stop, stop + 1
        )
    if frame.run and after is not None and _begins_value(scene, after):
        message = "the equals sign between key and value is missing"
        return Fault("missing-equals", message, _rest_as_pair(scene, stop), after.start, after.end)
    return _other_key(scene, line)


def _other_key(scene: Scene, line: str) -> Fault | None:
    """About lines that are no `key = value` in a way that is plain to see."""
    tokens = [*scene.before, *scene.after]
    kinds = [token.kind for token in tokens]
    first = scene.frame.run[0] if scene.frame.run else scene.next
    if first is None:
        return None
    if scene.frame.opener is not None:
        return None
    if kinds[-1] == "]" and "=" not in kinds and "[" not in kinds:
        message = "a header has as many brackets at its beginning as at its end"
        return Fault("syntax", message, "", tokens[0].start, tokens[-1].end)
    if line.startswith("=") and not scene.frame.run:
        message = "the key before the equals sign is missing"
        return Fault("syntax", message, "", first.start, first.end)
    if kinds[0] in ("word", "string") and "=" in kinds:
        end = tokens[kinds.index("=") - 1].end
        name = scene.text[first.start : end]
        message = "a key of several words or with such characters needs quotation marks"
        return Fault("syntax", message, f"write {quoted(name)}", first.start, end)
    if scene.text.startswith(("//", "--", ";", "/*", "%"), first.start):
        message = "a comment begins with #"
        return Fault("syntax", message, "", first.start, first.start + 1)
    return None


def _begins_value(scene: Scene, token: Token) -> bool:
    """Whether a value may begin with a token that stands behind a key."""
    if "=" in [one.kind for one in scene.after] and scene.frame.opener is None:
        return token.kind == "{"
    word = scene.text[token.start : token.end]
    return token.kind in _VALUES or word[0] in CURLY or is_plain(word)


def _rest_as_pair(scene: Scene, at: int) -> str:
    """The suggestion of key and value with an equals sign, where both are short and on one line."""
    name = scene.text[scene.frame.run[0].start : at].rstrip(" \t:：")
    behind = [token for token in scene.after if token.start >= at]
    short = behind and behind[0].end - scene.frame.run[0].start <= _SHORT
    if not short or behind[0].kind not in ("string", "word"):
        return "write = between key and value"
    if len(behind) > 1 and scene.frame.opener is None:
        return "write = between key and value"
    value = scene.text[behind[0].start : behind[0].end]
    if behind[0].kind == "word" and not is_plain(value):
        value = quoted(value.strip(CURLY))
    return f"write {visible(name)} = {visible(value)}"
