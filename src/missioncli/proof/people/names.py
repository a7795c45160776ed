"""The people whom a text introduces with an office or an organisation beside them.

Where that is not plain, the family name must also stand alone somewhere, as people's do and
companies' do not. Doubt that remains is silence.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from missioncli.proof.languages import language_of
from missioncli.proof.people.common_names import FAMILY
from missioncli.proof.people.introductions import Introductions, Named
from missioncli.proof.people.name_runs import NameRun
from missioncli.proof.printed.blocks import blocks
from missioncli.proof.printed.marks import masked
from missioncli.proof.printed.paragraphs import Text

_ALIKE: Final = 30
"""How many names with one family name are compared."""
_JAPANESE: Final = (
    r"(?P<office>[一-龠ァ-ヶー]{0,12}(?:会長|社長|所長|理事長|長官|代表|部長|局長|教授|大臣|大使))の"
    r"(?P<name>[一-龠々]{2,4}[ 　]?[一-龠々]{1,3}|[ァ-ヶー]{2,12}(?:・[ァ-ヶー]{2,12}){1,3})"
    r"(?:氏|さん)"
    # and a name with its role in brackets
    r"|(?<![一-龠々ァ-ヶー])(?P<person>[一-龠々]{3,6}|[ァ-ヶー]{2,12}・[ァ-ヶー]{2,12})氏"
    r"[（(](?P<role>[^（）()\n]{2,40})[）)]"
)


_FIELDS: Final = (
    "厚生労働|経済産業|外務|財務|文部科学|農林水産|国土交通|環境|防衛|総務|法務|デジタル|復興|内閣府特命担当"
    "|内閣総理|経済再生|経済安全保障"
)
_NAMED: Final = (
    rf"(?<![一-龠々ァ-ヶー])(?P<name>(?:{FAMILY})[ 　]?[一-龠々ぁ-ん]{{1,3}}?)[ 　]?"
    rf"(?:(?P<office>(?:元|前|副)?(?:(?:{_FIELDS})?(?:副大臣|大臣政務官|大臣|審議官|事務次官)"
    r"|首相|副総理|官房長官|知事|市長|議員|理事長|会長|社長|所長|代表取締役|教授|局長|部長))(?![一-龠])"
    r"|[（(](?P<role>[^（）()\n\d]{2,40})[）)])"
)
"""A name before an office, or with an organisation in brackets."""
_READING: Final = r"[ぁ-ん 　・]+|(?:以下|注|写真|左|右|中央).*"


def names_in(text: str) -> list[Named]:
    """Who is introduced with an office or an organisation beside them, once each, in order.

    Takes time in proportion to the text, and raises nothing.
    """
    plain = masked(text)
    default = language_of(plain[:20000].lower().split())
    read = [Introductions(plain, part, default) for part in blocks(Text(text), plain)]
    small = {token.low for one in read for token in one.tokens if token.text.islower()}
    alone = {word for one in read if not one.heading for word in one.alone()} - small
    found = [one for block in read for one in block.people(small, alone)]
    forms: dict[str, list[NameRun]] = defaultdict(list)
    for block in read:
        for run in block.runs:
            known = forms[run.words[-1]]
            if len(known) < _ALIKE and not any(run.words == one.words for one in known):
                known.append(run)
    return _once(found, forms, list(_japanese(text)))


def _once(
    found: list[tuple[Named, NameRun]], forms: dict[str, list[NameRun]], more: list[Named]
) -> list[Named]:
    """Each person once, by the fullest form of the name that the text has."""
    result: list[Named] = []
    taken: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for one, run in found:
        alike = [
            run,
            *(form for form in forms[run.words[-1]] if same_person(form.words, run.words)),
        ]
        fullest = max(alike, key=lambda form: (len(form.words), len(form.name)))
        before = taken[run.words[-1]]
        if not any(same_person(fullest.words, other) for other in before[:_ALIKE]):
            before.append(fullest.words)
            result.append(one._replace(name=fullest.name))
    return sorted({one.name: one for one in [*more, *result]}.values(), key=lambda one: one.offset)


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names, as folded words, may be one person's: the shorter is part of the longer.

    `J. F. Roe` and `John Roe` may be John F. Roe; `Mary Roe` may not. One word is no name.
    """
    short, long = sorted((one, other), key=len)
    rest = list(long)
    same = 0
    for word in sorted(short, key=len, reverse=True):
        if word in rest:
            rest.remove(word)
            same += len(word) > 1
            continue
        initial = next((w for w in rest if w[0] == word[0] and 1 in {len(w), len(word)}), None)
        if initial is None:
            return False
        rest.remove(initial)
    return len(short) > 1 and same > 0


def _japanese(text: str) -> Iterator[Named]:
    if "氏" in text or "さん" in text:  # most texts need the pattern not to be compiled
        for match in re.finditer(_JAPANESE, text):
            key = "name" if match["name"] else "person"
            name = match[key]
            yield Named(name, match["office"] or match["role"], match.start(key), len(name))
    if max(text, default="") >= _FIRST_HAN:
        for match in re.finditer(_NAMED, text):
            beside = match["office"] or match["role"]
            if not re.fullmatch(_READING, beside):
                yield Named(match["name"], beside, match.start("name"), len(match["name"]))


_FIRST_HAN: Final = "一"
