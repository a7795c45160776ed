"""Strings, brackets and signs of a text around the place where the parser stopped.

The parser says where it stopped and not what it was in. All that stands before that place is in
order, so that taking strings and brackets apart is enough to know; this judges nothing.
"""

import re
from functools import cache
from typing import Final, NamedTuple

# Every quantifier is possessive: a long line must not be tried again and again.
_PIECES: Final = r"""(?x)
    [ \t]++
    | (?P<line> \r?\n )
    | \# [^\n]*+
    | (?P<long> \"{3} (?: [^"\\] | \\[\s\S] | "(?!"") )*+ "{3,5}+
              | '{3} (?: [^'] | '(?!'') )*+ '{3,5}+ )
    | (?P<endless> (?: \"{3} | '{3} ) [\s\S]*+ )
    | (?P<string> " (?: [^"\\\n] | \\[^\n] )*+ " | ' [^'\n]*+ ' )
    | (?P<open> ["'] [^\n]*+ )
    | (?P<sign> [\[\]{},=] )
    | (?P<word> [^\s"'\#\[\]{},=]++ | \S | . )
"""

_PART: Final = r"""(?:[\w-]++|"(?:[^"\\\n]|\\[^\n])*+"|'[^'\n]*+')"""
KEY: Final = rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+"
"""The pattern of a key, dotted or not."""

_STATEMENT: Final = rf"[ \t]*+{KEY}[ \t]*+="
# A name that is no value: a list in a list is no header.
_HEADER: Final = (
    r"[ \t]*+\[{1,2}[ \t]*+(?!true|false|inf|nan)[A-Za-z_][^\n\],]*+\]{1,2}[ \t\r]*+(?:#.*+)?$"
)


class Token(NamedTuple):
    """A piece of a text.

    `kind` is a sign itself; `string` and `long` (three marks); `open` and `endless`, the same never
    closed; `word` for all else; `held` for what stands in brackets, from the first to the last.
    """

    kind: str
    start: int
    end: int


class Fault(NamedTuple):
    """A slip, and where it stands: from a position in the text, in characters, to behind it."""

    rule: str
    message: str
    suggestion: str
    start: int
    end: int


class Frame:
    """What the brackets around a place hold, since the last comma or equals sign before it."""

    def __init__(self, opener: Token | None = None) -> None:
        self.opener = opener
        self.run: list[Token] = []
        self.sign: Token | None = None
        self.equals = False

    @property
    def awaits_key(self) -> bool:
        """Whether a key is expected: at the start of a statement or in braces, before `=`."""
        return not self.equals and (self.opener is None or self.opener.kind == "{")


class Scene:
    """Where the parser stopped, and the statement that it was in.

    `frames` are the brackets that are open there, the outermost (the statement itself) first;
    `before` and `after` the tokens of the statement on both sides, `after` to the end of the line.
    """

    def __init__(self, text: str, stop: int, words: str) -> None:
        self.text = text
        self.stop = stop
        self.words = words
        self.frames = [Frame()]
        self.before: list[Token] = []
        self.after: list[Token] = []
        self.previous: list[Token] = []
        """The tokens of the statement before."""
        self.header: int | None = None
        """Where the last header before this statement begins."""
        self._scan()

    @property
    def frame(self) -> Frame:
        """The innermost brackets."""
        return self.frames[-1]

    @property
    def next(self) -> Token | None:
        """What stands behind the place on the same line."""
        return self.after[0] if self.after else None

    @property
    def start(self) -> int:
        """Where the statement begins; where the place is, for an empty one."""
        tokens = self.before or self.after
        return tokens[0].start if tokens else self.stop

    @property
    def is_header(self) -> bool:
        """Whether the statement is a header."""
        tokens = self.before or self.after
        return bool(tokens) and tokens[0].kind == "["

    @property
    def line(self) -> tuple[int, int]:
        """Where the line of the place begins and ends."""
        return self.text.rfind("\n", 0, self.stop) + 1, self.line_end(self.stop)

    def line_end(self, at: int) -> int:
        """Where the line of a place ends, without its line break."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def same_line(self, start: int, end: int) -> bool:
        """Whether no line break stands between two places."""
        return self.text.find("\n", start, end) < 0

    def _scan(self) -> None:
        for found in _pattern(_PIECES).finditer(self.text):
            kind = found.lastgroup
            if kind is None:
                continue
            token = Token(found.group() if kind == "sign" else kind, *found.span())
            if kind != "line":
                self._take(token)
            elif token.start >= self.stop:
                break
            elif len(self.frames) == 1 or self.is_header:
                self._end_statement()

    def _take(self, token: Token) -> None:
        if token.start >= self.stop:
            self.after.append(token)
            return
        self.before.append(token)
        frame = self.frames[-1]
        if token.kind in ("[", "{"):
            self.frames.append(Frame(token))
        elif token.kind in ("]", "}") and frame.opener is not None:
            self.frames.pop()
            self.frames[-1].run.append(Token("held", frame.opener.start, token.end))
        elif token.kind in (",", "="):
            frame.run, frame.sign, frame.equals = [], token, token.kind == "="
        else:
            frame.run.append(token)

    def _end_statement(self) -> None:
        if self.is_header:
            self.header = self.before[0].start
        if self.before:
            self.previous = self.before
        self.frames, self.before = [Frame()], []


def begins_statement(line: str) -> bool:
    """Whether a line reads like `key = …` or a header, as none in a list does."""
    return bool(_pattern(_STATEMENT).match(line) or _pattern(_HEADER).match(line))


def begins_pair(text: str, at: int) -> bool:
    """Whether `key =` stands at this place."""
    return _pattern(_STATEMENT).match(text, at) is not None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
