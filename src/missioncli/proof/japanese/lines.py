"""Whose words a Japanese line says stand below it, or above."""

import re
from typing import Final

from missioncli.proof.japanese import phrases as phrase
from missioncli.proof.japanese import signs as sign
from missioncli.proof.japanese.people import People
from missioncli.proof.languages import ja

_LONG: Final = 70
_DECORATION: Final = " \t\r\n\u3000■□◆◇●○▼▲▽△【】〈〉《》＜＞<>[]［］・*_#|※≪≫-–—―─"
_MARKS: Final = re.compile('[「」『』“”"。]')


def named(text: str, people: People) -> str | None:
    """Who is named by the last lines of a text, with an office; `None` when they are none."""
    lines = [line for line in text.splitlines() if line.strip(_DECORATION)]
    if not lines:
        return None
    if len(lines) > 1:
        bare, above = (sign.POLITE.sub("", _bare(line)) for line in (lines[-1], lines[-2]))
        for one, office in ((bare, above), (above, bare)):
            if people.is_body(one) or one.startswith(ja.FORMS) or one.endswith(ja.UNNAMED):
                continue
            if sign.NAME_LINE.fullmatch(one) and len(office) < _LONG and people.is_office(office):
                return people.printed(one)
    return line_name(lines[-1], people)


def below(text: str, people: People) -> tuple[str, int] | None:
    """Who signs what stands above a text, and how many of its characters that takes."""
    end = 0
    for line in text.splitlines(keepends=True):
        end += len(line)
        if line.strip(_DECORATION + "（）()"):
            inner = line.strip().strip("（）()") if line.strip()[:1] in {"（", "("} else line
            name = line_name(inner, people)
            return (name, end) if name and not phrase.NOTED.search(_trimmed(line)) else None
    return None


def _trimmed(line: str) -> str:
    return line.strip(_DECORATION).rstrip("：:")


def _bare(line: str) -> str:
    """A line without decoration and without what calls it a comment."""
    text = _trimmed(line)
    noted = phrase.NOTED.search(text) or sign.NOTE.search(text)
    text = text[: noted.start()] if noted else text.removesuffix("より")
    return text.strip(_DECORATION)


def line_name(line: str, people: People) -> str | None:
    """Whose words a line says follow: 山田太郎（会長）; 会長　山田太郎; 山田会長のコメント."""
    if len(line) > _LONG or _MARKS.search(line):
        return None
    inner = sign.NOTED_BY.search(_trimmed(line))
    within = line_name(inner[1], people) or people.named(inner[1]) if inner else None
    if within:
        return within
    text = _bare(line)
    signed = sign.LINE.search(text)
    if signed and any(title in signed[2] for title in ja.TITLES):
        return people.printed(signed[1])
    text = sign.BRACKETS.sub("", text).strip()
    headed = sign.HEADED_LINE.search(text)
    first = None if headed else sign.NAME_FIRST.match(text)
    if first and not first[1].endswith(ja.BODIES) and people.is_office(text[first.end(1) :]):
        headed = first
    if headed:
        return people.printed(headed[1])
    noted = phrase.NOTED.search(_trimmed(line)) is not None
    if noted or sign.LED.search(text):
        name = people.who(text)
        return None if name == text and people.is_office(text) else name
    first = sign.FIRST_PART.match(text)
    return (people.named(first[1]) if first else None) or people.named(text)


def is_note(text: str) -> bool:
    """Whether a line only says that a comment follows: ■コメント."""
    return not _bare(text) and bool(_trimmed(text))
