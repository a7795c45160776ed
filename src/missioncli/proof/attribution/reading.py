"""A text read: the tokens of its blocks with their language, and everybody in it."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from missioncli.proof.attribution.kinds import defined_at
from missioncli.proof.languages import Language, language, language_of
from missioncli.proof.people.cast import Cast
from missioncli.proof.people.mentions import named
from missioncli.proof.people.offices import Tokens
from missioncli.proof.people.runs import Run, run_at
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.quotations import Quotation
from missioncli.proof.printed.tokens import Token, tokens

_HEADING: Final = 16
"""How many words and points a heading has at most."""
_OPENING: Final = 20000
"""How many characters tell the language of a text."""
_FULL: Final = re.compile(r"[^\W\d_a-z][\w.'’-]* [^\W\d_a-z]")
"""Two words with capitals in a row."""
_DEFINED: Final = 12
"""How many words the name has at most that a term in brackets stands for."""


class Block(NamedTuple):
    """A paragraph or an item of a list, read."""

    tokens: list[Token]
    language: Language
    heading: bool
    """Whether it is short and ends without a stop."""
    capitals: bool
    """Whether it is written in capitals, which tell nothing of names."""
    quotes: list[int]
    """Its quotations among the tokens."""


def read(plain: str, parts: Sequence[Span], found: Sequence[Quotation]) -> list[Block]:
    """The blocks of a text in order, each in its own language or in that of the whole."""
    quotes = {key: list(group) for key, group in groupby(found, key=lambda one: one.block)}
    default = language_of(plain[:_OPENING].lower().split(), least=1)
    result, number = [], 0
    for place, part in enumerate(parts):
        here = quotes.get(place, [])
        words = tokens(plain, part, here, number, elided=default == "fr")
        code = language_of([token.low for token in words], default)
        capitals = _is_capitals(words)
        quoted = [i for i, token in enumerate(words) if token.kind == "quote"] if here else []
        heading = capitals or _is_heading(words)
        result.append(Block(words, language(code), heading, capitals, quoted))
        number += len(here)
    return result


def cast_of(blocks: Sequence[Block]) -> Cast:
    """Everybody whom the blocks name, with the terms that they define."""
    cast = Cast()
    for block in blocks:
        if not block.capitals:
            cast.read(block.tokens, block.language, heading=block.heading)
    _read_quotes(blocks, cast)
    cast.settle()
    for block in blocks:
        _define(block, cast)
    return cast


def _read_quotes(blocks: Sequence[Block], cast: Cast) -> None:
    """Take up fuller names that stand only in what is quoted, as headings are taken up."""
    for block in blocks:
        for i in () if block.language.capital_nouns else block.quotes:
            token = block.tokens[i]
            if " " in token.text and _FULL.search(token.text):
                elided = bool(block.language.tails)
                words = tokens(token.text, Span(0, len(token.text)), [], 0, elided=elided)
                cast.read(words, block.language, heading=True, spoken=True)


def _define(block: Block, cast: Cast) -> None:
    """Take up the terms that a block defines in brackets: Acme plc (“Acme” or the “Company”)."""
    words = block.tokens
    for i in block.quotes:
        token = words[i]
        opening = defined_at(words, i) if token.text else None
        run = _run_before(words, opening, block.language) if opening else None
        if run:
            terms = tuple(token.text.lower().split())
            cast.alias(terms, named(words, run), words[run.first].start)


def _run_before(words: Tokens, end: int, language: Language) -> Run | None:
    """The longest name that ends right before `end`."""
    first = end
    while first > max(0, end - _DEFINED) and words[first - 1].kind == "word":
        first -= 1
        if words[first].first:
            break
    runs = (run_at(words, place, end, language) for place in range(first, end))
    return next((run for run in runs if run and run.last == end and run.end > run.start), None)


def _is_heading(words: Tokens) -> bool:
    return 0 < len(words) < _HEADING and words[-1].kind == "word"


def _is_capitals(words: Tokens) -> bool:
    text = [token.text for token in words if token.kind == "word" and len(token.text) > 1]
    quotes = [token.text for token in words if token.kind == "quote"]
    if quotes:  # a name in capitals may stand before what somebody says
        return all(word.isupper() for word in text) and all(word.isupper() for word in quotes)
    return len(text) > 2 and sum(word.isupper() for word in text) > 0.6 * len(text)  # noqa: PLR2004
