"""The names that a Japanese text has: people by titles before or behind, companies by forms."""

import re
from collections import Counter, defaultdict
from typing import Final

from missioncli.proof.japanese import signs as sign
from missioncli.proof.japanese.spaced import Spaced
from missioncli.proof.japanese.unmarked import aged, fuller
from missioncli.proof.languages import ja

_FIELDS: Final = 60
_MANY: Final = 20
_WRAPPED: Final = 2
_FULL: Final = 3
_SHORT: Final = 2
_CHILDREN: Final = "子ども"


class Names:
    """Whom a text names with an office, in full and in short."""

    def __init__(self, plain: str) -> None:
        self.given: dict[str, str] = {}
        """Names as printed, by how they are read here."""
        self._bare_of: dict[tuple[str, str], str] = {}
        self._known: list[str] = []
        """Names whose given name is known to be one."""
        self.spaced = frozenset((spaced := Spaced(plain)).printed)
        self.plain = self._read(spaced.text)
        self.text = self.plain
        """The same without the line breaks of mail."""
        if len(sign.WRAP.findall(self.plain)) > _WRAPPED:
            self.text = sign.WRAP.sub("", self.plain)
        self.full: dict[str, str] = {}
        """Names at their fullest, by what else the text calls their bearers."""
        self.fields = self._fields()
        self.titles: dict[str, set[str]] = defaultdict(set)
        """Names by the title that stands behind or before them."""
        self.companies = self._companies()
        self._firms = sorted(self.companies, key=lambda name: (-len(name), name))[:_MANY]
        self.places = frozenset(sign.PLACE.findall(self.text))
        self._called = frozenset(sign.CALLED_BY.findall(self.text))
        self._countries = frozenset(sign.COUNTRY.findall(self.text))
        names = self._titled()
        pairs = Counter(map(str.__add__, self.text, self.text[1:]))
        for match in sign.INTRODUCED.finditer(self.text):
            if match[2] != "の" or pairs[match[3][:2]] > 1 or "・" in match[3]:
                name = sign.OFFICE_BEHIND.sub("", sign.POLITE.sub("", match[3]))
                names.setdefault(name)
                self.titles[match[1]].add(name)
        for match in sign.FOREIGN_TITLED.finditer(self.text):
            name = self.posted(match[1], match[2])
            names.setdefault(name)
            self.titles[match[2]].add(name)
        names.update(dict.fromkeys([*spaced.printed, *self._known, *aged(self.text)]))
        self.names = frozenset(names)
        self.begun, self.ended = self._parts(names)
        self._shorten(names)
        self.full.update(fuller(self.text, self._alone_called(names)))
        self.given.update(spaced.printed)
        self.full.update((short, name) for short, name in spaced.families.items() if name)

    def _read(self, plain: str) -> str:
        """A text whose names in hiragana are in katakana, so that they look like no particles."""
        plain = sign.NATIVE.sub(self._in_katakana, plain)
        plain = sign.FAMILY_KANA.sub(self._in_katakana, plain)
        plain = sign.FAMILIAR.sub(self._in_katakana, plain)
        plain = sign.GIVEN.sub(self._in_full, plain)
        plain = sign.MIXED.sub(self._in_katakana, plain)
        if _CHILDREN in plain:
            self.given[_CHILDREN.translate(sign.KATAKANA)] = _CHILDREN
            plain = plain.replace(_CHILDREN, _CHILDREN.translate(sign.KATAKANA))
        return sign.DOUBLE.sub(self._joined, plain)

    def _in_katakana(self, match: re.Match[str]) -> str:
        """A name with its given name in katakana."""
        given = match[2].translate(sign.KATAKANA)
        if len(self.given) < _MANY:
            self.given[given] = match[2]
        return match[1] + given

    def _in_full(self, match: re.Match[str]) -> str:
        """The same, of a given name that is known: the whole is one."""
        name = self._in_katakana(match)
        if len(match[1]) >= _SHORT and len(match[2]) > _SHORT and len(self._known) < _MANY:
            self._known.append(name)
        return name

    def _joined(self, match: re.Match[str]) -> str:
        """A double name with a point: ジャン＝ピエール."""
        if len(self.given) < _MANY:
            self.given[match.group().translate(sign.POINT)] = match.group()
        return match.group().translate(sign.POINT)

    def _titled(self) -> dict[str, None]:
        names: dict[str, None] = {}
        for match in sign.TITLED.finditer(self.text):
            name = self.bare(match[1], match[2])
            if name in self.fields:
                continue
            office = match[2] == "長" and len(name) < _FULL  # 審判長: no name before the title
            if name and name[0] not in "同両" and not office:
                names[name] = None
                field = match[1][match[1].rfind(name) + len(name) :]
                self.titles[field + match[2]].add(name)
        return names

    def _parts(self, names: dict[str, None]) -> tuple[dict[str, str | None], dict[str, str | None]]:
        """The only name that begins with some characters, and that ends with them."""
        begun: dict[str, str | None] = {}
        ended: dict[str, str | None] = {}
        for name in names:
            first = name.partition("・")[0]
            starts = {name[:size] for size in (2, 3)} | {first}
            ends = set() if "・" in name else {name[-size:] for size in (2, 3)}
            for parts, index in ((starts, begun), (ends, ended)):
                for part in parts - {name}:
                    index[part] = None if part in index else name
        return begun, ended

    def _shorten(self, names: dict[str, None]) -> None:
        """Find what else the bearers of names are called."""
        last: dict[str, str | None] = {}
        for name in names:
            pieces = name.split("・")
            ends = ("・".join(pieces[place:]) for place in range(1, len(pieces) - 1))
            shorts = {*pieces, *ends, *(name[:end] for end in range(1, len(name)))}
            for short in shorts & self.names - {name}:
                if name.startswith(f"{short}・") and not sign.KATAKANA_WORD.match(short):
                    self.full[name] = short  # a name, and the company of its bearer
                elif sign.FOREIGN.match(name) and not sign.FOREIGN.match(short):
                    self.full[name] = short  # a name in katakana, and the field of its bearer
                else:
                    self.full[short] = max(self.full.get(short, ""), name, key=len)
            if len(pieces) > 1 and sign.KATAKANA_WORD.match(pieces[-1]):
                last[pieces[-1]] = None if pieces[-1] in last else name
        for short, only in last.items():
            if only:
                self.full.setdefault(short, self.full.get(only, only))

    def _alone_called(self, names: dict[str, None]) -> list[str]:
        """Family names that stand for nobody's full name yet."""
        called = dict.fromkeys([*names, *sign.FAMILY_ALONE.findall(self.text)])
        return [n for n in called if sign.FAMILY_NAME.fullmatch(n) and n not in self.full]

    def _fields(self) -> list[str]:
        """Fields of office, those of the ministries that the text names first."""
        here = re.findall(rf"(?<![{sign.NAME}])([一-龥ァ-ヴー]{{2,8}})[省庁]", self.text)
        return sorted(dict.fromkeys([*here[:_FIELDS], *ja.FIELDS]), key=len, reverse=True)

    def _companies(self) -> frozenset[str]:
        found = (match[1] or match[2] for match in sign.COMPANY.finditer(self.text))
        return frozenset(dict.fromkeys(name for name in found if not name.endswith("会社")))

    def bare(self, text: str, title: str) -> str:
        """The name in a run that ends before a title, without a field of office."""
        if (text, title) not in self._bare_of:
            self._bare_of[text, title] = self._bare(text, title)
        return self._bare_of[text, title]

    def _bare(self, text: str, title: str) -> str:
        titled = sign.AFTER_TITLE.search(text)
        if titled:
            return titled[1]
        land = sign.OF_LAND.fullmatch(text)
        text = land[1] if land else text
        foreign = sign.FOREIGN_FULL.match(text)
        if foreign or sign.FOREIGN_NAME.fullmatch(text):
            return self.posted(foreign[1] if foreign else text, title)
        employed = sign.FOREIGN_EMPLOYED.match(text)
        if employed and text.endswith(ja.BODIES):
            return employed[1]
        apposed = sign.APPOSED.fullmatch(text)
        if apposed:
            return apposed[1]
        text = sign.POSTED.sub("", text)
        if title[-1] in "相臣領使" and "・" in text and sign.FOREIGN.match(text):
            text = sign.FIELD.sub("", text)
        first, parted, rest = text.partition("・")
        named = first[-1:] in set(ja.GIVEN_ENDS) or not sign.KATAKANA_WORD.match(rest)
        works = parted and named and sign.NATIVE_NAME.match(first)
        if works and first not in self.fields and not first.endswith(ja.BODIES):
            text = first  # a name, and where its bearer works
        text = self._alone(self._settled(text) if title[0] in "市町村区県知" else text)
        for body in (*self._firms, *ja.BODIES):
            before, found, rest = text.rpartition(body)
            if found and len(rest) > 2 and (before or body in self.companies):  # noqa: PLR2004
                text = rest
                break
        return self._unposted(text.strip("・"))

    def _unposted(self, text: str) -> str:
        """A name without the body, behind it, that its bearer heads: 山田太郎消防."""
        if not sign.POSTED_NAME.fullmatch(text):
            return text
        ends = (size for size in (5, 4, 3) if text[size - 1] in ja.GIVEN_ENDS and text[size + 1 :])
        heads = (
            text[:size]
            for size in ends
            if text[size:] in self.fields or text[size:].endswith(ja.BODIES)
        )
        return next(heads, text)

    def posted(self, name: str, title: str) -> str:
        """A name in katakana without the country that stands between it and an office."""
        first, _, last = name.rpartition("・")
        if title[-1:] not in set("相臣領使") or not first:
            return name
        land = last in ja.COUNTRIES or last.endswith(ja.LANDS)
        abroad = (
            last in self._countries
            or last in self.fields
            or (land and "・" in first and last not in self._called)
        )
        return first if abroad else name

    def _settled(self, text: str) -> str:
        """A name without the town that stands between it and its office."""
        near = (text[at:].rstrip("県府都道") for at in range(2, len(text) - 1))
        town = next((one for one in near if one in self.places), None)
        return text[: text.rfind(town)] if town else text

    def _alone(self, text: str) -> str:
        """A name without fields of office behind it and what its bearer does before it."""
        changed = True
        while changed:
            changed = False
            for field in self.fields:
                own = len(field) == 1 and (len(text) == _SHORT or text in ja.FAMILIES)
                if text.endswith(field) and len(text) > len(field) and not own:
                    text, changed = text[: -len(field)], True
            if text[-1:] in {"省", "庁"} and text[:-1].endswith(tuple(self.fields)):
                text, changed = text[:-1], True
            title = sign.HELD.search(text)
            if title:
                text, changed = text[: title.start()], True
        does = (one for one in ja.CALLINGS if text.startswith(one) and len(text) > len(one) + 1)
        text = text.removeprefix(next(does, ""))
        return "" if text in ja.TITLES else text
