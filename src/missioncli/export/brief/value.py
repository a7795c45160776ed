"""The brief as a value: sections of statements that say where each of them is written."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple


class Footnote(NamedTuple):
    """What a statement rests on: places in sources, or in words why there is none."""

    cites: tuple[str, ...] = ()
    remark: str = ""


EDITOR: Final = Footnote(remark="The editor’s assessment.")
UNSOURCED: Final = Footnote(remark="On file without a source.")


class Statement(NamedTuple):
    """A sentence or a few words, and what they rest on."""

    text: str
    feet: tuple[Footnote, ...] = ()
    notes: tuple[str, ...] = ()
    """The editor's remarks, where they were asked for."""


NOTHING: Final = Statement("Nothing on file.")
"""Stands where there is nothing, instead of silence. It rests on nothing."""


class Wording(NamedTuple):
    """Whether a quotation was compared with the text that it comes from, and with what result."""

    state: Literal["same", "other", "uncompared"]
    text: str


class Quote(NamedTuple):
    """Words as they were printed, by whom, on which occasion, and whether they were compared."""

    passages: tuple[str, ...]
    """Each between the quotation marks of their language."""
    language: str | None
    """What they are printed in, as far as it is on file."""
    speaker: str
    about: str
    """Terms, time and occasion; "" when none is on file."""
    original: str
    """The words of which these are a translation; "" for none."""
    wording: Wording
    feet: tuple[Footnote, ...]
    notes: tuple[str, ...] = ()


class Fact(NamedTuple):
    """What is said under a word such as `Asked for`."""

    label: str
    items: tuple[Statement, ...]
    half: bool = False
    """Whether it can stand beside the next: an ask and its answer."""
    run: bool = False
    """Whether its statements make one sentence."""


class Matter(NamedTuple):
    """An issue: where it stands, and what is on file about it."""

    title: str
    status: str
    """The word of the file format, for colours; "" when none is on file."""
    state: Statement
    facts: tuple[Fact, ...]


class Table(NamedTuple):
    """Rows under headings; the first cell of a row says what the row is about."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Statement, ...], ...]


class Quotes(NamedTuple):
    """Quotations that follow each other."""

    quotes: tuple[Quote, ...]


class Points(NamedTuple):
    """Statements of equal rank; short ones may stand side by side."""

    items: tuple[Statement, ...]
    short: bool = False


class Facts(NamedTuple):
    """Facts one below the other, their labels beside them."""

    facts: tuple[Fact, ...]


Block = Statement | Points | Facts | Matter | Table | Quotes


class Section(NamedTuple):
    """A part of the brief under its heading."""

    key: str
    heading: str
    blocks: tuple[Block, ...]

    @property
    def brief(self) -> bool:
        """Whether it is one list or sentence, which can stand beside its heading."""
        one = self.blocks[0]
        return len(self.blocks) == 1 and isinstance(one, Statement | Points)


class Source(NamedTuple):
    """A text that the brief rests on."""

    key: str
    title: str
    about: str
    """Publisher, date, whose account it is."""
    url: str
    notes: tuple[str, ...] = ()


class Brief(NamedTuple):
    """The whole document, ready to be written in any format."""

    kind: str
    """`Brief` or `Read-out`, "" where the title says it."""
    title: str
    subtitle: Statement
    """When and where a mission is, what a party is; "" when nothing is on file."""
    house: str
    """Whose document it is, in short; "" when that is not on file."""
    level: str
    """For whom it is, and whether off-record words are in it: stands on every page."""
    prepared: str
    """The day on which it was made, as `2026-11-22`."""
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    remarks: tuple[str, ...]
    """What a reader has to know about the document as a whole."""


def statements(block: Block) -> Iterator[Statement | Quote]:
    """Every statement and quotation of a block, in reading order."""
    match block:
        case Statement():
            yield block
        case Points():
            yield from block.items
        case Facts():
            for fact in block.facts:
                yield from fact.items
        case Matter():
            yield block.state
            yield from statements(Facts(block.facts))
        case Table():
            for row in block.rows:
                yield from row
        case Quotes():
            yield from block.quotes


def footnotes(subtitle: Statement, sections: Sequence[Section]) -> dict[Footnote, int]:
    """Every footnote with its number: from 1, in the order in which they are first needed."""
    told = (one for section in sections for block in section.blocks for one in statements(block))
    every = (foot for one in (subtitle, *told) for foot in one.feet)
    return {foot: number for number, foot in enumerate(dict.fromkeys(every), start=1)}
