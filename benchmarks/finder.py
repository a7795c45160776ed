"""How long the passages of a text of 1 MB with some 10,000 quotation marks and their speakers take.

The texts are those of the tests, each repeated, all in English in turn, and one that is generated
with names and words that stand in it once, so that nothing remembered helps. Seconds are those of
the processor, in this process, with the collection of garbage off, as the program has it; the
least of some runs counts, since whatever else a machine does only adds to it.
"""

import argparse
import gc
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from missioncli.proof.passages import passages

_TEXTS: Final = Path(__file__).resolve().parent.parent / "tests" / "proof" / "texts"
_SIZE: Final = 1_000_000
_LIMIT: Final = 2.0
"""Seconds of the processor for a text of 1 MB with 10,000 marks."""
_MANY: Final = 20_000
"""Marks in 1 MB above which a text may take longer, in proportion."""
_OTHERS: Final = ("de-", "fr-", "ja-")
_MARKS: Final = frozenset('“”„«»"「」『』')
_SYLLABLES: Final = [first + second for first in "bdfghklmnprstvwz" for second in "aeiou"]
_FORMS: Final = (
    "“{says}, {more},” said {name}, {office} of {body}. “{says}.”",
    "{name}, the {office} of the {body}, told reporters: “{says}.”",
    "{body} {office} {name} explained that the “{few}” of {more} was {few}. She added “{more}”.",
    "According to {name}, {says} and {more} “{few}” with {body}.",
    "The {body} wrote {more}. {says}. Mr {family} warned, “{says}.”",
)
_OFFICES: Final = ("chair", "president", "director", "minister", "spokesperson", "head", "analyst")
_BODIES: Final = ("Council", "Ports", "Institute", "Group plc", "Ministry", "Federation")


class Measured(NamedTuple):
    """The figures of one text."""

    name: str
    size: int
    """In bytes."""
    marks: int
    seconds: float

    @property
    def allowed(self) -> float:
        """Seconds that it may take."""
        return _LIMIT * max(1.0, self.marks / _MANY)

    def holds(self, slack: float) -> bool:
        """Whether it takes no longer than it may, `slack` times."""
        return self.seconds <= self.allowed * slack


def main() -> int:
    """Measure and print; the exit code is 1 when `--check` is given and a limit is missed."""
    parser = argparse.ArgumentParser(description="Measure how fast quotations are found.")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="runs of each text")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="these texts, not all")
    parser.add_argument("--check", action="store_true", help="exit 1 when a limit is missed")
    parser.add_argument(
        "--slack", type=float, default=1.0, metavar="X", help="let X times the limit pass"
    )
    wanted = parser.parse_args()
    measured = []
    print("| text | bytes | marks | seconds | at most | verdict |")
    print("|---|---|---|---|---|---|")
    for name, text in texts():
        if wanted.only and name not in wanted.only:
            continue
        marks = sum(text.count(mark) for mark in _MARKS)
        one = Measured(name, len(text.encode()), marks, _seconds(text, wanted.runs))
        measured.append(one)
        verdict = "holds" if one.holds(wanted.slack) else "missed"
        print(
            f"| {name} | {one.size:,} | {marks:,} | {one.seconds:.2f} "
            f"| {one.allowed:.2f} | {verdict} |",
            flush=True,
        )
    if wanted.check and not measured:
        parser.error("no such text")
    return 1 if wanted.check and not all(one.holds(wanted.slack) for one in measured) else 0


def texts() -> Iterator[tuple[str, str]]:
    """All texts by name, each of about 1 MB."""
    found = {path.stem: path.read_text(encoding="utf-8") for path in sorted(_TEXTS.glob("*.txt"))}
    for name, text in found.items():
        yield name, _repeated(text)
    english = [text for name, text in found.items() if not name.startswith(_OTHERS)]
    yield "English in turn", _repeated("\n\n".join(english))
    yield "invented names", invented(_SIZE)


def _repeated(text: str) -> str:
    return "\n\n".join([text] * (_SIZE // (len(text.encode()) + 2)))


def invented(size: int, seed: int = 1) -> str:
    """A text of so many characters in which names and most words stand once."""
    chance = random.Random(seed)  # noqa: S311

    def words(number: int) -> str:
        made = (
            "".join(chance.choices(_SYLLABLES, k=chance.randrange(2, 5))) for _ in range(number)
        )
        return " ".join(made)

    found: list[str] = []
    length = 0
    while length < size:
        name = words(2).title()
        form = chance.choice(_FORMS).format(
            name=name,
            family=name.split()[1],
            office=chance.choice(_OFFICES),
            body=f"{words(1).title()} {chance.choice(_BODIES)}",
            says=words(10).capitalize(),
            more=words(6),
            few=words(2),
        )
        found.append(form)
        length += len(form) + 2
    return "\n\n".join(found)[:size]


def _seconds(text: str, runs: int) -> float:
    """The least seconds of the processor for the passages of a text."""
    taken: Sequence[float] = [_once(text) for _ in range(runs)]
    return min(taken)


def _once(text: str) -> float:
    gc.collect()
    gc.disable()
    start = time.process_time()
    passages(text)
    took = time.process_time() - start
    gc.enable()
    return took


if __name__ == "__main__":
    sys.exit(main())
