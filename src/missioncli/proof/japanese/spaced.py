"""Japanese names printed with a space between family and given name: 山田 太郎."""

import re
from functools import lru_cache
from typing import Final

from missioncli.proof.japanese import signs as sign
from missioncli.proof.japanese.unmarked import common
from missioncli.proof.languages import ja
from missioncli.proof.languages.ja.words import words

_MANY: Final = 100
_LONG: Final = 4
"""How long a family name may be."""
_NEAR: Final = 36

_OFFICES: Final = "|".join(title for title in ja.TITLES if title not in {"長", "相"})
_FIELDS: Final = "|".join(sorted(ja.FIELDS, key=len, reverse=True))
_GIVEN: Final = "|".join(sorted(ja.GIVEN, key=len, reverse=True))
_PARTED: Final = re.compile(
    r"(?<![一-龥々ヶァ-ヴーA-Za-z])([一-龥々ヶァ-ヴー]{1,30})"
    rf"(?=([ \u3000])([一-龥々]{{1,3}}?|{_GIVEN}|[一-龥々]{{1,2}}[ぁ-ん]{{1,2}}?|[ぁ-ん]{{2,4}}?"
    r"|[ぁ-ん]{1,2}[一-龥々]{1,2}"
    rf"|[一-龥々][ぁ-ん][子美江代恵枝乃奈香花]|[ァ-ヴー]{{2,4}})"
    rf"(?:(?P<strong>(?:{_FIELDS})?(?:{_OFFICES})"
    rf"|[ \u3000](?:{_FIELDS}|[一-龥]{{2,8}}[庁省部局課])?(?:{_OFFICES})|[（(]\d)"
    r"|(?P<weak>[はがもら、，（(・]|から|より|によ|の(?:コメント|話|談話|メッセージ|ご?挨拶|言葉))"
    r"|(?P<end>[）)\s。「」：:】＞》〉>｜|／/]|$)))"
)
"""Two words that may be a name, and what stands behind them."""
_LONGER: Final = tuple(word for word in (*ja.BODIES, *ja.FIRMS) if len(word) > 1)
_OFFICE: Final = re.compile(rf"(?:{_FIELDS})?(?:{_OFFICES})")
_APART: Final = rf"[ \u3000](?=(?:{_FIELDS})?(?:{_OFFICES}))"
_TITLE_APART: Final = re.compile(
    rf"(?<![一-龥々ヶァ-ヴーA-Za-z])([一-龥々]{{2,5}})([ \u3000])(?=(?:{_OFFICES})[はがも、])"
)
"""A name and its office with a space between them: 山田 会長は."""
_LED: Final = (*(t for t in ja.TITLES if len(t) > 1), *"氏部課室局科院所社会", "担当", *_LONGER)
"""An office, or part of a firm, before a name."""
_BODIES: Final = (*_LONGER, *(one for one in ja.BODIES if one in "課室局省庁社委署県党協"))
_NO_NAME: Final = (*(t for t in ja.TITLES if len(t) > 1), *ja.UNNAMED, *ja.CALLINGS, *_BODIES)
_NO_GIVEN: Final = (
    *_NO_NAME,
    *ja.THINGS,
    "部",
    "科",
    "市",
    "区",
    "町",
    "村",
    "都",
    "府",
    "県",
    "会",
    "日",
)
_WORDS: Final = words(
    "電話 午前 午後 住所 氏名 定員 会場 日時 場所 主催 共催 後援 協賛 問合せ 写真 提供 東京 大阪",
    "京都 本社 本日 同日 今回 当日 今後 以上 以下 参考 概要 特集 世界 日本 全国 新製品 新商品",
)


class Spaced:
    """A text in which such names are close, the space before them, and the names it had."""

    def __init__(self, plain: str) -> None:
        self.printed: dict[str, str] = {}
        """Names as printed, by how they are read here."""
        self.families: dict[str, str | None] = {}
        """Names by their family name, `None` where several have it."""
        pairs: dict[str, str] = {}
        for match in _PARTED.finditer(plain):
            if len(pairs) >= _MANY:
                break
            family = _family(match[1])
            known = family and family + match[3] in pairs
            if family and not known and _is_name(plain, match, family):
                self._add(plain, family, match[2], match[3])
                pairs[family + match[3]] = rf"{family}[ \u3000]{match[3]}"
        names = "|".join(pairs.values())
        text = re.sub(rf"({names})({_APART})?", self._close, plain) if pairs else plain
        self.text = _TITLE_APART.sub(_moved, text)

    def _add(self, plain: str, family: str, space: str, given: str) -> None:
        name = family + given.translate(sign.KATAKANA)
        close = family + given
        self.printed.setdefault(name, close if close in plain else family + space + given)
        other = self.families.get(family, name) != name
        self.families[family] = None if other else name

    def _close(self, match: re.Match[str]) -> str:
        """A name with its space before it, and nothing in it that looks like a particle."""
        family, space, given = re.split(r"([ \u3000])", match[1])
        return (match[2] or "") + space + family + given.translate(sign.KATAKANA)


@lru_cache(maxsize=4096)
def _family(run: str) -> str | None:
    """The family name at the end of a run, behind an office or alone; `None` when it is none."""
    if run.endswith(_NO_NAME):
        return None
    office = sign.LAST_OFFICE.match(run)
    family = run[office.end() :] if office else run
    if not family or len(family) > _LONG or family in _WORDS or family in ja.FIELDS:
        return None
    return None if family[:-1] in ja.FIELDS else family


def _is_led(before: str) -> bool:
    """Whether words before a name end with an office, or with a body that its bearer is of."""
    text = before.rstrip("の、・：:／/ \u3000")
    if text.endswith(("）", ")")):
        text = text[: max(text.rfind("（"), text.rfind("("), 0)]
    last = re.split(r"[\s。、]", text)[-1]
    return text.endswith(_LED) or any(form in last for form in ja.FORMS)


def _moved(match: re.Match[str]) -> str:
    """A name with the space before it that stood behind it."""
    is_name = _family(match[1]) or common(match[1])
    return match[2] + match[1] if is_name else match.group()


@lru_cache(maxsize=4096)
def _is_given(word: str) -> bool:
    return not (
        word in _WORDS or word in ja.FIELDS or word in ja.TITLES or word.endswith(_NO_GIVEN)
    )


def _is_name(plain: str, match: re.Match[str], family: str) -> bool:
    """Whether two words are a name, by what stands beside them."""
    given = match[3]
    if not _is_given(given):
        return False
    if _OFFICE.match(plain, match.end() + 1):
        return False
    if match["strong"] or common(family + given):
        return True
    led = len(family) < len(match[1])
    start = match.start()
    if led or _is_led(plain[max(0, start - _NEAR) : start]):
        return True
    return bool(match["weak"]) and match[2] == " "
