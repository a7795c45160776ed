"""Whom a Japanese text names: people by their titles, bodies by how their names end."""

import re
from collections import defaultdict
from typing import Final

from missioncli.proof import japanese_signs as sign
from missioncli.proof.languages import ja

_FIELDS: Final = 60
_MANY: Final = 20


class People:
    """The people of a Japanese text, and who was spoken of last."""

    def __init__(self, plain: str) -> None:
        self.given: dict[str, str] = {}
        """Given names in hiragana, by their katakana: so they look like no particles."""
        self.plain = sign.NATIVE.sub(self._in_katakana, plain)
        self.plain = sign.FAMILIAR.sub(self._in_katakana, self.plain)
        plain = self.plain
        self.full: dict[str, str] = {}
        self.titled: list[tuple[str, str]] = []
        self.last: str | None = None
        self.body: str | None = None
        self.bodies: dict[str, str | None] = {}
        """The only organisation of a kind, by how its name ends."""
        self.fields = self._fields()
        self.titles: dict[str, set[str]] = defaultdict(set)
        """Names by the title that stands behind them."""
        names: dict[str, None] = {}
        for match in sign.TITLED.finditer(plain):
            name = self._bare(match[1], match[2])
            if name and name != "同" and not (match[2] == "長" and len(name) == 1):
                names[name] = None
                field = match[1][match[1].rfind(name) + len(name) :]
                self.titles[field + match[2]].add(name)
        for match in sign.INTRODUCED.finditer(self.plain):
            if match[2] != "の" or self.plain.count(match[3]) > 1:
                name = match[3].rstrip("氏")
                names.setdefault(name)
                self.titles[match[1]].add(name)
        self.names = frozenset(names)
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

    def _in_katakana(self, match: re.Match[str]) -> str:
        """A name with its given name in katakana."""
        given = match[2].translate(sign.KATAKANA)
        if len(self.given) < _MANY:
            self.given[given] = match[2]
        return match[1] + given

    def _bare(self, text: str, title: str) -> str:
        """The name in a run that ends before a title, without a field of office."""
        titled = sign.AFTER_TITLE.search(text)
        if titled:
            return titled[1]
        text = sign.POSTED.sub("", text)
        pieces = text.split("・")
        if title[-1] in "相臣領使" and "・" in text and sign.FOREIGN.match(text):
            text = sign.FIELD.sub("", text)
        elif len(pieces) > 2 and title[-1] in "相臣領使" and len(pieces[1]) > 1:  # noqa: PLR2004
            text = "・".join(pieces[:-1])
        first, parted, rest = text.partition("・")
        employed = parted and sign.NATIVE_NAME.match(first) and not sign.KATAKANA_WORD.match(rest)
        if employed and first not in self.fields and not first.endswith(tuple(ja.BODIES)):
            text = first  # a name, and where its bearer works
        text = self._alone(text)
        for body in ja.BODIES:
            before, found, rest = text.rpartition(body)
            if found and len(rest) > 2 and before:  # noqa: PLR2004
                text = rest
                break
        return text.strip("・")

    def _alone(self, text: str) -> str:
        """A name without fields of office behind it and what its bearer does before it."""
        changed = True
        while changed:
            changed = False
            for field in self.fields:
                if text.endswith(field) and len(text) > len(field):
                    text, changed = text[: -len(field)], True
        does = (one for one in ja.CALLINGS if text.startswith(one) and len(text) > len(one) + 1)
        return text.removeprefix(next(does, ""))

    def _fields(self) -> list[str]:
        """Fields of office, those of the ministries that the text names first."""
        here = re.findall(rf"(?<![{sign.NAME}])([一-龥ァ-ヴー]{{2,8}})[省庁]", self.plain)
        return sorted(dict.fromkeys([*here[:_FIELDS], *ja.FIELDS]), key=len, reverse=True)

    def topic(self, clause: str) -> str | None:
        """Whom the topic of a clause names; `None` when it names nobody who speaks."""
        bare = re.sub(r"「[^「」]*」", lambda m: "「" * len(m.group()), clause)
        for match in reversed(list(sign.TOPIC.finditer(bare))):
            name = self.who(bare[: match.start()])
            if name:
                return name
        return None

    def who(self, text: str) -> str | None:
        """The name at the end of some words, at its fullest; `None` for nobody known."""
        text = sign.BRACKETS.sub("", text).strip()
        tail = sign.TAIL.search(text)
        if not tail:
            return None
        words = tail.group()
        words = words.rsplit("の", 1)[-1] if not words.endswith("の") else words
        match = sign.ENTITLED.search(words)
        if words[0] == "同" and (words in ja.SAME or words[1:] in (*ja.BODIES, *ja.TITLES)):
            return self._same(words)
        if words.endswith(tuple(ja.UNNAMED)):
            return tail.group().lstrip("の")
        if match and not (not match[1] and match[2] in {"長", "相", "様", "さん"}):
            return self._person(match[1], match[2])
        if words.endswith(tuple(ja.BODIES)):
            for form in ja.FORMS:
                words = words.removeprefix(form)
            return words
        if words in self.full or words in self.names:
            return self.full.get(words, words)
        introduced = sign.INTRODUCED_TAIL.search(tail.group())
        return introduced[1] if introduced else self._by_family(words)

    def _same(self, words: str) -> str | None:
        """Who is meant by 同氏, 同社 or 同省: whoever was named last."""
        if words == "同社":
            return self.body
        if words in ja.SAME:
            return self.last
        if words[1:] in ja.TITLES:
            return self._introduced((words[1:],))
        return self.body if (self.body or "").endswith(words[1:]) else self._body(words[1:])

    def _by_family(self, words: str) -> str | None:
        """The only name that begins with `words`, a family name."""
        found = {name for name in self.names if name.startswith(words) and name != words}
        return found.pop() if len(found) == 1 and sign.FAMILY.match(words) else None

    def _body(self, kind: str) -> str | None:
        """The only organisation of a text whose name ends with `kind`; `None` for several."""
        if kind not in self.bodies:
            names = re.findall(rf"[{sign.NAME}]{{2,30}}?{kind}(?![{sign.NAME}])", self.plain)
            found = {name for name in names if name[0] != "同"}
            self.bodies[kind] = found.pop() if len(found) == 1 else None
        return self.bodies[kind]

    def _person(self, name: str, title: str) -> str | None:
        bare = self._bare(name, title) if name else ""
        if bare and bare not in self.fields:
            full = self.full.get(bare, bare)
            title = name[name.rfind(bare) + len(bare) :] + title
            self.titled = [*self.titled[-_MANY:], (title, full)]
            return full
        field = ja.SHORT_FIELDS.get(title[:-1], title[:-1])
        forms = (title, f"{field}相", f"{field}大臣") if field and title[-1] == "相" else (title,)
        last = next((one for kind, one in reversed(self.titled) if kind.endswith(forms)), None)
        return last or self._introduced(forms) or self._unnamed(name, title)

    def _unnamed(self, field: str, title: str) -> str | None:
        """An office whose holder the text does not name: 官房長官; `None` for one of several."""
        if title in ja.CALLED or len(field + title) < 2 or self.titles.get(field + title):  # noqa: PLR2004
            return None
        return field + title

    def _introduced(self, title: tuple[str, ...]) -> str | None:
        """The only person whom the text names with a title, in one of its forms."""
        found = {
            self.full.get(name, name)
            for kind, names in self.titles.items()
            if kind.endswith(title)
            for name in (names if len(names) < _MANY else ())
        }
        return found.pop() if len(found) == 1 else None

    def printed(self, name: str) -> str:
        """A name as it stands on a line of its own, at its fullest."""
        bare = name.strip(" \u3000")
        return self.full.get(bare, bare)
