"""How well the finder of quoted passages does: what it finds, held against texts with answers.

    python tests/proof/score.py FOLDER

A folder holds `NAME.txt` and `NAME.json`, as `texts/README.md` describes. A passage counts as found
where it shares at least half of the longer one's characters with the expected one.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Final, NamedTuple, Protocol, TypedDict

MARKS: Final = frozenset("\"'`“”„‟‘’‚‛«»‹›「」『』｢｣〝〞〟<>")
MARK: Final = '"'
LOW: Final = ",,"
"""Two commas, for a low mark."""
SPACES: Final = " \t\u00a0\u202f"
SPEECH: Final = "speech"


class Passage(Protocol):
    """What is asked of a found passage; `offset` and `length` count characters of the text."""

    @property
    def speaker(self) -> str | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def utterance(self) -> int: ...
    @property
    def offset(self) -> int: ...
    @property
    def length(self) -> int: ...


Find = Callable[[str], Iterable[Passage]]


class Entry(TypedDict):
    """A passage as `NAME.json` writes it."""

    text: str
    speaker: str | None
    kind: str
    utterance: int


class Expected(NamedTuple):
    """An entry and where its text stands."""

    text: str
    speaker: str | None
    kind: str
    utterance: int
    offset: int

    @property
    def length(self) -> int:
        return len(self.text)


class Miss(NamedTuple):
    """One thing that went wrong: `fault` names what, the rest shows it."""

    name: str
    fault: str
    text: str
    expected: str | None = None
    found: str | None = None

    def __str__(self) -> str:
        told = f": {self.expected or 'null'} expected, {self.found or 'null'} found"
        shown = " ".join(self.text.split())
        short = shown if len(shown) <= 60 else f"{shown[:40]} … {shown[-17:]}"
        return f"{self.name}: {self.fault}{told if self.expected or self.found else ''}: {short}"


@dataclass(frozen=True)
class Counts:
    """What was counted in a text, or in several."""

    expected: int = 0
    found: int = 0
    matched: int = 0
    exact: int = 0
    """Matched to the character."""
    kinds: int = 0
    speech_expected: int = 0
    speech_found: int = 0
    speech_matched: int = 0
    """Matched, and speech on both sides."""
    speeches: int = 0
    """Expected speech that was matched, of whichever kind it was found: has a speaker to be told."""
    speakers: int = 0
    pairs_expected: int = 0
    pairs_found: int = 0
    pairs_right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    @property
    def precision(self) -> float:
        return _ratio(self.matched, self.found)

    @property
    def recall(self) -> float:
        return _ratio(self.matched, self.expected)

    @property
    def finding(self) -> float:
        """F1 of finding passages of either kind."""
        return _f1(self.matched, self.expected, self.found)

    @property
    def speech(self) -> float:
        """F1 of finding speech as speech: what Gender Gap Tracker and Citron measure."""
        return _f1(self.speech_matched, self.speech_expected, self.speech_found)

    @property
    def kind(self) -> float:
        return _ratio(self.kinds, self.matched)

    @property
    def speaker(self) -> float:
        return _ratio(self.speakers, self.speeches)

    @property
    def grouping(self) -> float:
        """F1 of pairs of matched speech that are one utterance."""
        return _f1(self.pairs_right, self.pairs_expected, self.pairs_found)


@dataclass
class Score:
    """The counts of each text and everything that went wrong."""

    texts: dict[str, Counts] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    @property
    def total(self) -> Counts:
        return sum(self.texts.values(), Counts())


def score(texts: Path, find: Find) -> Score:
    """What `find` makes of every text of a folder."""
    result = Score()
    for path in sorted(texts.glob("*.txt")):
        content = read(path)
        expected = located(content, entries(path.with_suffix(".json")))
        found = sorted(find(content), key=lambda passage: (passage.offset, -passage.length))
        counts, misses = compared(path.stem, content, expected, found)
        result.texts[path.stem] = counts
        result.misses.extend(misses)
    return result


def read(path: Path) -> str:
    """A text character for character: line ends and a byte order mark are part of it."""
    return path.read_bytes().decode("utf-8")


def entries(path: Path) -> list[Entry]:
    result: list[Entry] = json.loads(path.read_text(encoding="utf-8"))
    return result


def located(content: str, wanted: Iterable[Entry]) -> list[Expected]:
    """The entries with their places: each the first after the one before that stands in marks."""
    result, end = [], 0
    for entry in wanted:
        start = next(_places(content, entry["text"], end), None)
        if start is None:
            raise ValueError(f"not in the text, or not in this order: {entry['text']!r}")
        end = start + len(entry["text"])
        result.append(Expected(**entry, offset=start))
    return result


def _places(content: str, text: str, start: int) -> Iterator[int]:
    """Where `text` stands between marks, a mark and an end of line, or on lines of its own."""
    while (start := content.find(text, start)) >= 0:
        ahead = content[:start].rstrip(SPACES)
        before = MARK if ahead.endswith(LOW) else ahead[-1:]
        after = content[start + len(text) :].lstrip(SPACES)[:1]
        opened, closed = before in MARKS, after in MARKS
        if (opened or before in "\n\r>") and (closed or after in "\n\r"):
            yield start
        start += 1


def compared(
    name: str, content: str, expected: Sequence[Expected], found: Sequence[Passage]
) -> tuple[Counts, list[Miss]]:
    """One text's counts and misses; both sequences in the order of the text."""
    pairs = _matched(expected, found)
    taken = {id(passage) for _, passage in pairs}
    reached = {entry.offset for entry, _ in pairs}
    misses = [
        Miss(name, f"{e.kind} not found", e.text) for e in expected if e.offset not in reached
    ]
    for passage in found:
        if id(passage) not in taken:
            text = content[passage.offset : passage.offset + passage.length]
            misses.append(Miss(name, f"{passage.kind} found where none is", text))
    for entry, passage in pairs:
        if entry.kind != passage.kind:
            misses.append(Miss(name, "kind", entry.text, entry.kind, passage.kind))
        if entry.kind == SPEECH and entry.speaker != passage.speaker:
            misses.append(Miss(name, "speaker", entry.text, entry.speaker, passage.speaker))
    speeches = [pair for pair in pairs if pair[0].kind == SPEECH]
    together = [
        (a[0].utterance == b[0].utterance, a[1].utterance == b[1].utterance, b[0].text)
        for a, b in combinations(speeches, 2)
    ]
    for is_one, found_one, text in together:
        if is_one != found_one:
            told = "one utterance", "another utterance"
            misses.append(Miss(name, "grouping", text, *(told if is_one else told[::-1])))
    counts = Counts(
        expected=len(expected),
        found=len(found),
        matched=len(pairs),
        exact=sum((e.offset, e.length) == (p.offset, p.length) for e, p in pairs),
        kinds=sum(e.kind == p.kind for e, p in pairs),
        speech_expected=sum(e.kind == SPEECH for e in expected),
        speech_found=sum(p.kind == SPEECH for p in found),
        speech_matched=sum(p.kind == SPEECH for _, p in speeches),
        speeches=len(speeches),
        speakers=sum(e.speaker == p.speaker for e, p in speeches),
        pairs_expected=sum(is_one for is_one, _, _ in together),
        pairs_found=sum(found_one for _, found_one, _ in together),
        pairs_right=sum(is_one and found_one for is_one, found_one, _ in together),
    )
    return counts, misses


def _matched(
    expected: Sequence[Expected], found: Sequence[Passage]
) -> list[tuple[Expected, Passage]]:
    """Each expected passage with the found one that it shares most with, each used once."""
    shared = [
        (overlap, entry.offset, number)
        for entry in expected
        for number, passage in enumerate(found)
        if 2 * (overlap := _overlap(entry, passage)) >= max(entry.length, passage.length) > 0
    ]
    of_entry: dict[int, int] = {}
    for _, offset, number in sorted(shared, key=lambda each: (-each[0], *each[1:])):
        if offset not in of_entry and number not in of_entry.values():
            of_entry[offset] = number
    return [(e, found[of_entry[e.offset]]) for e in expected if e.offset in of_entry]


def _overlap(one: Expected, other: Passage) -> int:
    end = min(one.offset + one.length, other.offset + other.length)
    return max(0, end - max(one.offset, other.offset))


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(right: int, expected: int, found: int) -> float:
    return _ratio(2 * right, expected + found)


def table(result: Score) -> Iterator[str]:
    """A line for each text and one for all, and then the misses."""
    width = max(map(len, (*result.texts, "all texts")))
    yield f"{'':{width}}  want found  match exact | finding speech   kind speaker grouping"
    for name, counts in (*result.texts.items(), ("all texts", result.total)):
        yield (
            f"{name:{width}} {counts.expected:5} {counts.found:5} {counts.matched:6}"
            f" {counts.exact:5} | {counts.finding:7.3f} {counts.speech:6.3f} {counts.kind:6.3f}"
            f" {counts.speaker:7.3f} {counts.grouping:8.3f}"
        )
    all_ = result.total
    yield (
        f"precision {all_.precision:.3f}, recall {all_.recall:.3f}; speech {all_.speech_matched} of"
        f" {all_.speech_expected} (found {all_.speech_found}); kinds {all_.kinds}/{all_.matched};"
        f" speakers {all_.speakers}/{all_.speeches}; pairs of one utterance {all_.pairs_right} of"
        f" {all_.pairs_expected} (found {all_.pairs_found})"
    )
    yield from map(str, result.misses)


def main(arguments: Sequence[str]) -> int:
    from missioncli.proof.passages import passages

    if len(arguments) != 1 or not any(Path(arguments[0]).glob("*.txt")):
        sys.stderr.write("usage: python tests/proof/score.py FOLDER (with NAME.txt, NAME.json)\n")
        return 2
    sys.stdout.writelines(f"{line}\n" for line in table(score(Path(arguments[0]), passages)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
