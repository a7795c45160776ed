"""Whom some Japanese words mean: somebody named, by name or office, or a body, or nobody."""

import re
from bisect import bisect_left
from typing import Final

from missioncli.proof.japanese import signs as sign
from missioncli.proof.japanese.names import Names
from missioncli.proof.japanese.unmarked import common, without_calling
from missioncli.proof.languages import ja

_MANY: Final = 20
_NATIVE: Final = 6
_NEAR: Final = 600
_OFFICES: Final = tuple(title for title in ja.TITLES if len(title) > 1)
_KANA: Final = "しょいのろさん"


class People:
    """The people of a Japanese text, and who was spoken of last."""

    def __init__(self, plain: str) -> None:
        self.names = Names(plain)
        self.plain = self.names.plain
        self.titled: list[tuple[str, str]] = []
        self.last: str | None = None
        self.at = 0
        """How far the text has been read."""
        self.marked: dict[str, str] = {}
        """Names of bodies that stand in marks, by the sign for them in the narrative."""
        self._places: dict[str, list[tuple[int, str]]] = {}
        self._holders: dict[tuple[str, ...], str | None] = {}
        self._kana = [one for one in self.names.given if sign.KATAKANA_WORD.match(one)]
        self._words: list[tuple[int, str]] | None = None

    def who(self, text: str) -> str | None:
        """The name at the end of some words, at its fullest; `None` for nobody known."""
        text = sign.BRACKETS.sub("", text).strip().removesuffix("の間")
        many = sign.PLURAL.search(text)
        if many:
            one = self.who(text[: many.start()])
            return one and (one + many.group() if one.endswith(ja.UNNAMED) else one)
        tail = sign.TAIL.search(text)
        if not tail:
            return None
        words = tail.group()
        words = words if words.endswith("の") else words.rsplit("の", 1)[-1]
        if words[-1] in self.marked:
            return self.marked[words[-1]]
        meant = self._meant(words, sign.AGAINST.sub("", tail.group()).lstrip("の"))
        ahead = self.named(text[: tail.start()]) if self.names.spaced else None
        return ahead if ahead and meant and meant.endswith(_OFFICES) else meant

    def _meant(self, words: str, whole: str) -> str | None:
        """Whom the last of some words mean, which may be those of the `whole`."""
        if words[0] == "同" and (words in ja.SAME or words[1:] in (*ja.BODIES, *ja.TITLES)):
            return self._same(words)
        if words[0] == "両":
            return words if sign.BOTH.fullmatch(words) else None
        match = sign.ENTITLED.search(words)
        unnamed = sign.UNNAMED.search(words)
        longer = match and match[1] and unnamed and len(match[2]) > len(unnamed.group())
        if (unnamed and not longer) or words in ja.KIN:
            return words if whole[0] in _KANA else whole
        if match and not (not match[1] and match[2] in {"長", "相", "様", "さん"}):
            found = self._person(match[1], match[2])
            office = found == words and "の" in whole
            whose = sign.WHOSE.search(whole) if office else None
            return whose.group() if whose else found
        if words in ja.BODIES and "の" in whole and not re.search(r"\d", whole):
            return whole  # a word for many bodies: 被告の会社
        return self._body_or_name(words, whole)

    def _body_or_name(self, words: str, tail: str) -> str | None:
        full, known = self.names.full, self.names.names
        foreign = sign.FOREIGN_OFFICE.fullmatch(words)
        if foreign:
            name = self.names.posted(foreign[1], foreign[2])
            return full.get(name, name)
        family = None if words in ja.BODIES else self._by_part(words)
        if family:
            return family
        if words in {"当社", "弊社"}:
            return self.ours() or words
        if self.is_body(words):
            for form in ja.FORMS:
                words = words.removeprefix(form)
            return words
        if words in full or words in known:
            return full.get(words, words)
        introduced = sign.INTRODUCED_TAIL.search(tail)
        if introduced:
            name = introduced[1] or introduced[2]
            return full.get(name, name)
        if sign.FOREIGN_NAME.fullmatch(words):
            return words
        name = without_calling(words.lstrip(_KANA))
        given = any(name.endswith(one) and name[: -len(one)] in ja.FAMILIES for one in self._kana)
        alone = name in ja.FAMILIES and name not in ja.PLACES
        return full.get(name, name) if given or alone or common(name) else None

    def is_body(self, words: str) -> bool:
        """Whether some words are the name of an organisation."""
        if words.endswith(ja.BODIES) or words in self.names.companies:
            return True
        firm = words.endswith(ja.FIRMS) and words not in ja.FIRMS
        return firm or sign.ASSEMBLY.fullmatch(words) is not None

    def ours(self) -> str | None:
        """The company that a text calls its own."""
        found = sign.OURS.search(self.plain)
        return found[1] if found else None

    def _same(self, words: str) -> str | None:
        """Who is meant by 同氏, 同社 or 同省: whoever was named last."""
        if words == "同社":
            return self._body("社")
        if words in ja.SAME and words[1:] not in ja.TITLES:
            return self.last
        if words[1:] in ja.TITLES:
            return self._person("", words[1:]) if words not in ja.SAME else self.last
        return self._body(words[1:])

    def _by_part(self, words: str) -> str | None:
        """The only name that begins with `words`, a family name, or ends with them."""
        if not sign.FAMILY.match(words):
            return None
        return self.names.begun.get(words) or self.names.ended.get(words)

    def _body(self, kind: str) -> str | None:
        """The organisation that was named last before here, of those whose name ends in `kind`."""
        if kind not in self._places:
            ends = ("社", *ja.FIRMS, *self.names.companies) if kind == "社" else (kind,)
            self._places[kind] = [
                (start, run)
                for start, run in self._runs()
                if run.endswith(ends) and run not in ends[: len(ja.FIRMS) + 1]
            ]
        places = self._places[kind]
        if not places:
            near = self.plain[max(0, self.at - _NEAR) : self.at] if kind == "社" else ""
            named = [name for name in sign.SENTENCE_TOPIC.findall(near) if name[0] != "同"]
            return named[-1] if named else None
        name = places[max(0, bisect_left(places, (self.at, "")) - 1)][1]
        for form in ja.FORMS:
            name = name.removeprefix(form)
        return name

    def _runs(self) -> list[tuple[int, str]]:
        """The words of the text that may be names of bodies, with their places."""
        if self._words is None:
            self._words = [
                (match.start(), match.group())
                for match in sign.RUN.finditer(self.plain)
                if match.group()[0] not in "同当弊各両御貴自"
            ]
        return self._words

    def _person(self, name: str, title: str) -> str | None:
        bare = self.names.bare(name, title) if name else ""
        office = title == "長" and len(bare) <= 2  # noqa: PLR2004
        if bare and bare not in self.names.fields and not office:
            full = self.names.full.get(bare) or self._by_part(bare) or bare
            if len(full) > _NATIVE and sign.KANJI.fullmatch(full):
                return None  # more than a name
            title = name[name.rfind(bare) + len(bare) :] + title
            self.titled = [*self.titled[-_MANY:], (title, full)]
            return full
        field = ja.SHORT_FIELDS.get(title[:-1], title[:-1])
        forms = (title, f"{field}相", f"{field}大臣") if field and title[-1] == "相" else (title,)
        last = next((one for kind, one in reversed(self.titled) if kind.endswith(forms)), None)
        return last or self._introduced(forms) or self._unnamed(name, title)

    def _unnamed(self, field: str, title: str) -> str | None:
        """An office whose holder the text does not name: 官房長官; `None` for one of several."""
        known = self.names.titles.get(field + title)
        if title in ja.CALLED or len(field + title) < 2 or known:  # noqa: PLR2004
            return None
        return field + title

    def _introduced(self, title: tuple[str, ...]) -> str | None:
        """The only person whom the text names with a title, in one of its forms."""
        if title not in self._holders:
            found = {
                self.names.full.get(name, name)
                for kind, names in self.names.titles.items()
                if kind.endswith(title)
                for name in (names if len(names) < _MANY else ())
            }
            self._holders[title] = found.pop() if len(found) == 1 else None
        return self._holders[title]

    def is_office(self, text: str) -> bool:
        """Whether some words end in an office without a name before it."""
        match = sign.ENTITLED.search(text)
        bare = self.names.bare(match[1], match[2]) if match and match[1] else ""
        mixed = sign.MIXED_FIELD.search(bare) and not bare.endswith(tuple(self.names.given))
        return match is not None and (not bare or bare in self.names.fields or bool(mixed))

    def named(self, text: str) -> str | None:
        """Whom words without an office name at their end, with family and given name apart."""
        tail = sign.TAIL.search(sign.POLITE.sub("", text.rstrip(" \u3000")))
        return tail.group() if tail and tail.group() in self.names.spaced else None

    def printed(self, name: str) -> str:
        """A name as it stands on a line of its own, at its fullest."""
        bare = sign.POLITE.sub("", name.strip(" \u3000"))
        close = bare.replace(" ", "").replace("\u3000", "")
        if close != bare and close in self.plain:
            bare = close
        return self.names.full.get(bare, bare)
