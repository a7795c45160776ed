"""Who speaks in Japanese, where particles tell and words are not parted."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from missioncli.proof.languages import ja
from missioncli.proof.paragraphs import Span
from missioncli.proof.quotations import Quotation

_NAME: Final = "一-龥々〆ヶァ-ヴー・ｱ-ﾝＡ-Ｚａ-ｚA-Za-z"
_KANA: Final = re.compile(r"[ぁ-んァ-ヴ]")
_REACH: Final = 160
_FIELDS: Final = 60
_MANY: Final = 20
_TITLED: Final = re.compile(rf"([{_NAME}]{{1,40}}?)({'|'.join(ja.TITLES)})(?=[^{_NAME}]|$)")
_TAIL: Final = re.compile(rf"[{_NAME}しょいのろ]{{1,40}}$")
_TOPIC: Final = re.compile(r"(?:は|が|も|からは|では)(?:、|$|(?=[^ぁ-ん]))")
_ACCORDING: Final = re.compile("|".join(ja.ACCORDING))
_LINK: Final = re.compile(rf"(?:{'|'.join(ja.LINKS)})")
_SAYS: Final = re.compile("|".join(map(re.escape, ja.SAYS)))
_BRACKETS: Final = re.compile(r"[（(][^（）()]{0,60}[）)]")
_LEADS: Final = re.compile(rf"(?:{'|'.join(ja.FOLLOWS)})[^。]{{0,40}}[。：:]?\s*$")
_THUS: Final = re.compile(r"。?([^。]{0,80}(?:は|が))、?(?:こう|そう|このように)[^。]{0,20}。")
_SIGNED: Final = re.compile(rf"\s*(?:[―—–-]{{1,2}}|──)\s*([{_NAME}ぁ-ん]{{2,30}})")
_LABEL: Final = re.compile(rf"(?:^|[\n。・•●])\s*([{_NAME}ぁ-ん（）()、\s]{{2,80}}?)[：:]\s*$")


def is_japanese(plain: str, part: Span) -> bool:
    """Whether a block is in Japanese: it has kana."""
    return _KANA.search(plain, part.start, part.end) is not None


class Voice(NamedTuple):
    """What is told of a quotation in Japanese."""

    speaker: str | None
    is_speech: bool


class Voices:
    """The people of a Japanese text, and who speaks, asked in the order of the text."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.full: dict[str, str] = {}
        self.titled: list[tuple[str, str]] = []
        self.last: str | None = None
        self.body: str | None = None
        self.lead: str | None = None
        self.fields = self._fields()
        self.titles: dict[str, set[str]] = defaultdict(set)
        """Names by the title that stands behind them."""
        names: dict[str, None] = {}
        for match in _TITLED.finditer(plain):
            name = self._bare(match[1], match[2])
            if name:
                names[name] = None
                self.titles[match[2]].add(name)
        self.names = frozenset(names)
        for name in names:
            shorts = {*name.split("・"), *(name[:end] for end in range(1, len(name)))}
            for short in shorts & self.names - {name}:
                self.full[short] = max(self.full.get(short, ""), name, key=len)

    def _bare(self, text: str, title: str) -> str:
        """The name in a run that ends before a title, without a field of office."""
        pieces = text.split("・")
        if len(pieces) > 2 and title[-1] in "相臣領使":  # noqa: PLR2004
            text = "・".join(pieces[:-1])
        changed = True
        while changed:
            changed = False
            for field in self.fields:
                if text.endswith(field) and len(text) > len(field):
                    text, changed = text[: -len(field)], True
        for body in ja.BODIES:
            before, found, rest = text.rpartition(body)
            if found and len(rest) > 2 and before:  # noqa: PLR2004
                text = rest
                break
        return text.strip("・")

    def _fields(self) -> list[str]:
        """Fields of office, those of the ministries that the text names first."""
        here = re.findall(rf"(?<![{_NAME}])([一-龥ァ-ヴー]{{2,8}})[省庁]", self.plain)
        return [*dict.fromkeys(here), *ja.FIELDS][:_FIELDS]

    def hear(self, part: Span) -> None:
        """Take up a paragraph without a quotation: it may lead to one below."""
        text = self.plain[part.start : part.end]
        leads = _LEADS.search(text)
        self.lead = self._topic(text[: leads.start()][-_REACH:]) if leads else None

    def ask(self, quote: Quotation, part: Span, *, left: int) -> Voice:
        """Who speaks a quotation; the one before it in its block ends at `left`."""
        before = self.plain[max(part.start, quote.outer.start - _REACH) : quote.outer.start]
        own = self.plain[max(part.start, left) : quote.outer.start]
        after = self.plain[quote.outer.end : min(part.end, quote.outer.end + _REACH)]
        start = before.rfind("。") + 1
        clause = before[start:]
        if own.rstrip().endswith(("：", ":")):
            label = _LABEL.search(own)
            name = self._who(label[1]) if label else self._topic(clause)
            return self._told(name, is_speech=bool(name))
        signed = _SIGNED.match(after)
        if signed:
            return self._told(self._who(signed[1]), is_speech=True)
        link = _LINK.match(after.lstrip("、，, "))
        says = link and _SAYS.search(after[: (after.find("。") + 1) or 60], link.end())
        rest = after.lstrip("、，, ")[link.end() :] if link else ""
        according = _ACCORDING.search(clause)
        if according:
            return self._told(self._who(clause[: according.start()]), is_speech=True)
        if says and not rest.startswith(("いう", "呼ば", "名付", "題し", "題す")):
            behind = _TOPIC.search(rest[:40].partition("。")[0])
            name = self._who(rest[: behind.start()]) if behind else None
            return self._told(name or self._topic(clause) or self.last, is_speech=True)
        told = _THUS.match(after)
        if told:
            return self._told(self._topic(told[1]), is_speech=True)
        alone = not own.strip() and not after.strip("。 \n") and not quote.corner
        if alone and left <= part.start:
            name, self.lead = self.lead, None
            return self._told(name, is_speech=True)
        return Voice(None, is_speech=False)

    def _told(self, name: str | None, *, is_speech: bool) -> Voice:
        if name:
            self.last = name
            if name.endswith(tuple(ja.BODIES)):
                self.body = name
        return Voice(name, is_speech)

    def _topic(self, clause: str) -> str | None:
        """Whom the topic of a clause names; `None` when it names nobody who speaks."""
        bare = re.sub(r"「[^「」]*」", lambda m: "「" * len(m.group()), clause)
        for match in reversed(list(_TOPIC.finditer(bare))):
            name = self._who(bare[: match.start()])
            if name:
                return name
        return None

    def _who(self, text: str) -> str | None:
        """The name at the end of some words, at its fullest; `None` for nobody known."""
        text = _BRACKETS.sub("", text).strip()
        tail = _TAIL.search(text)
        if not tail:
            return None
        words = tail.group()
        words = words.rsplit("の", 1)[-1] if not words.endswith("の") else words
        match = re.search(rf"([{_NAME}]{{0,40}}?)({'|'.join(ja.TITLES)})$", words)
        if words in {"同氏", "同大臣", "同会長"}:
            return self.last
        if words == "同社":
            return self.body
        if words.endswith(tuple(ja.UNNAMED)):
            return tail.group()
        if match and not (not match[1] and match[2] in {"長", "相", "様", "さん"}):
            return self._person(match[1], match[2])
        if words.endswith(tuple(ja.BODIES)):
            for form in ja.FORMS:
                words = words.removeprefix(form)
            return words
        return self.full.get(words) or (words if words in self.names else None)

    def _person(self, name: str, title: str) -> str | None:
        bare = self._bare(name, title) if name else ""
        if bare and bare not in self.fields:
            full = self.full.get(bare, bare)
            self.titled = [*self.titled[-_MANY:], (title, full)]
            return full
        last = next((one for kind, one in reversed(self.titled) if kind.endswith(title)), None)
        return last or self._introduced(title)

    def _introduced(self, title: str) -> str | None:
        """The only person whom the text names with a title."""
        found = {
            self.full.get(name, name)
            for kind, names in self.titles.items()
            if kind.endswith(title)
            for name in (names if len(names) < _MANY else ())
        }
        return found.pop() if len(found) == 1 else None


def voices(plain: str, parts: Sequence[Span], found: Sequence[Quotation]) -> dict[int, Voice]:
    """What is told of the quotations in Japanese blocks, by their number."""
    result: dict[int, Voice] = {}
    people: Voices | None = None
    place = 0
    for number, part in enumerate(parts):
        here = []
        while place < len(found) and found[place].block == number:
            here.append(place)
            place += 1
        if not is_japanese(plain, part):
            continue
        people = people or Voices(plain)
        for i in here:
            left = found[i - 1].outer.end if i > here[0] else part.start
            if found[i].continues and i - 1 in result:
                result[i] = result[i - 1]
            else:
                result[i] = people.ask(found[i], part, left=left)
        people.hear(part)
    return result
