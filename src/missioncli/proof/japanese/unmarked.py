"""Japanese names that no office marks: by an age, a family name, or how people are called."""

import re
from collections.abc import Iterable
from typing import Final

from missioncli.proof.languages import ja

_MANY: Final = 60
_LEAST: Final = 3
_AGED: Final = re.compile(
    r"([一-龥々ァ-ヴー]{2,12})(?:[（(][0-9０-９]{1,3}[歳才]?[）)、]|、?[0-9０-９]{2}[歳才]|＝[0-9０-９]{2}[歳才]?＝)"
)
_ENDS: Final = tuple(t for t in ja.TITLES if len(t) > 1)
_NOBODY: Final = (*_ENDS, *ja.UNNAMED, *ja.CALLINGS, *(b for b in ja.BODIES if len(b) > 1))


def aged(text: str) -> list[str]:
    """Names whose bearers' age stands behind them: 会社員の山田太郎（45）."""
    found = (without_calling(match[1]) for match in _AGED.finditer(text))
    return [name for name in found if is_name(name)]


def without_calling(run: str) -> str:
    """A run without what its bearer does before the name: 農業山田太郎."""
    does = (one for one in (*ja.CALLINGS, *ja.UNNAMED) if run.startswith(one))
    longest = max(does, key=len, default="")
    rest = run.removeprefix(longest)
    return rest if len(rest) >= _LEAST else run


def is_name(run: str) -> bool:
    """Whether a run may be a full name by its length and its end."""
    if run.endswith(_NOBODY) or run in ja.KIN:
        return False
    likely = len(run) in {3, 4, 5} and run[-1] in ja.GIVEN_ENDS and run[-1] not in "人生"
    return likely or common(run)


def common(run: str) -> bool:
    """Whether a run begins with a common family name, and ends as given names do."""
    if run.endswith(_NOBODY):
        return False
    sizes = (size for size in (3, 2) if run[:size] in ja.FAMILIES)
    rest = run[next(sizes, len(run)) :]
    return 1 <= len(rest) <= 3 and rest[-1] in ja.GIVEN_ENDS  # noqa: PLR2004


def fuller(text: str, names: Iterable[str]) -> dict[str, str]:
    """Full names by the family names that the text calls their bearers by."""
    found: dict[str, str] = {}
    for name in list(names)[:_MANY]:
        longer = re.compile(
            rf"(?<![一-龥々]){re.escape(name)}([一-龥々]{{1,3}}?)"
            rf"(?=大学院生|学生|(?:{'|'.join(ja.CALLINGS)})|ら|[（(、，。・\s＝はがもとの]|氏|さん|$)"
        )
        whole = {
            name + match[1]
            for match in longer.finditer(text)
            if match[1][-1] in ja.GIVEN_ENDS and not match[1].endswith(_NOBODY)
        }
        if len(whole) == 1:
            found[name] = whole.pop()
    return found
