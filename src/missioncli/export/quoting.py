"""The quotation marks around what was said: those of the language that it is printed in.

Every document and the terminal take them from here. What stands between them is never touched.
"""

import re
from collections.abc import Callable
from typing import Final

from missioncli.store.listings import Row

_MARKS: Final = {
    "ja": ("「", "」"),
    "zh": ("「", "」"),
    "de": ("„", "“"),
    "fr": ("«\u00a0", "\u00a0»"),
}
"""The quotation marks of languages that have others than “ and ”."""

_ORDINARY: Final = ("“", "”")
_EAST_ASIAN: Final = ("ja", "zh")
_KANA_OR_HAN: Final = re.compile(
    "[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9d"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_SIMPLIFIED: Final = ("hans", "cn", "sg")
"""What stands behind zh where Chinese is printed with “ and ”."""


def printed_in(row: Row) -> str | None:
    """The language that a quotation is printed in; `None` when that is not known.

    What a translation is marked with may be the language that it was said in: no words without a
    character of theirs are Japanese or Chinese.
    """
    code: str | None = row["language"]
    if not code or _parts(code)[0] not in _EAST_ASIAN:
        return code
    return code if _KANA_OR_HAN.search("".join(row["passages"])) else None


def quoted(row: Row, shaped: Callable[[str], str] = str) -> list[str]:
    """The passages of a quotation, each between the marks of the language it is printed in.

    What `shaped` makes of a passage is put between the marks. Marks within a passage stay as they
    are on file, also where a printer would set others: whoever looks for it in its source finds it.
    """
    opening, closing = _around(printed_in(row))
    return [f"{opening}{shaped(passage)}{closing}" for passage in row["passages"]]


def _around(code: str | None) -> tuple[str, str]:
    main, *rest = _parts(code or "")
    simplified = main == "zh" and any(part in _SIMPLIFIED for part in rest)
    return _ORDINARY if simplified else _MARKS.get(main, _ORDINARY)


def _parts(code: str) -> list[str]:
    return code.casefold().replace("_", "-").split("-")
