"""Where a text quotes: marks paired, over paragraphs too, and mended where one is missing."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from missioncli.proof.printed.marks import Mark, marks
from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.singles import closing, singles


class Quotation(NamedTuple):
    """What stands between two marks: where, with and without them."""

    outer: Span
    inner: Span
    block: int
    """Which block of the text it is in, from 0."""
    closed: bool
    continues: bool
    """Whether it is the next paragraph of the quotation before it."""
    corner: bool = False
    """Whether its marks are 『 』, which name works when they are not inside others."""
    single: bool = False


_REACH: Final = 4
"""Over how many paragraphs without a mark a quotation may run."""

_DEPTH: Final = 6
"""How deep marks can be nested; deeper they are not, whatever they look like."""

# Patterns of what is rare stay text: they are compiled where a text has it.
_LATE: Final = r"[.,:;!?)\]…][ \t\r\n]*$"


def quotations(plain: str, parts: list[Span]) -> list[Quotation]:
    """The quotations that stand in no other one, in order; `plain` is the text, masked."""
    found: list[Quotation] = []
    open_until = -1
    signs = [_without_stray(plain, part, marks(plain, part)) for part in parts]
    for number, part in enumerate(parts):
        here, free = signs[number], part
        if number <= open_until:  # a quotation that was opened above
            last = number == open_until
            end = next(sign for sign in here if sign.role != "open") if last else None
            span = Span(part.start, end.end if end else part.end)
            inner = Span(part.start, end.start if end else part.end)
            found.append(Quotation(span, inner, number, last, continues=True))
            if not end:
                continue
            here = [sign for sign in here if sign.start >= end.end]
            free = Span(end.end, part.end)
        if number and _is_left_open(found, parts[number - 1]):
            stop = closing(plain, part)
            if stop and not any(sign.start < stop for sign in here):
                span, inner = Span(part.start, stop), Span(part.start, stop - 1)
                found.append(Quotation(span, inner, number, closed=True, continues=True))
                free = Span(stop, part.end)
        spans = list(_paired(plain, part, here))
        if spans and spans[-1][1] is None:
            open_until = _closed_below(parts, signs, number, spans[-1][0])
        found += _merged(plain, part, number, spans, singles(plain, free))
    return [_trimmed(plain, one) for one in _joined(plain, parts, found)]


def _without_stray(plain: str, part: Span, here: list[Mark]) -> list[Mark]:
    """The marks of a block but for one that has its first line to itself."""
    if not here or here[0].role == "close":
        return here
    above = plain[part.start : min(here[0].start, part.start + 1)]  # most are read no further
    if above.strip() or plain[part.start : here[0].start].strip():
        return here
    ends = plain.find("\n", here[0].end, part.end)
    return here[1:] if ends >= 0 and not plain[here[0].end : ends].strip() else here


def _is_left_open(found: list[Quotation], above: Span) -> bool:
    """Whether a quotation in single marks goes to the end of the block above without a mark."""
    last = found[-1] if found else None
    return bool(last and last.single and not last.closed and last.outer.end == above.end)


def _paired(plain: str, part: Span, here: list[Mark]) -> Iterator[tuple[Mark, Mark | None]]:
    """Opening and closing marks of the quotations in a block; `None` where none closes."""
    pairs, even = _nested(here)
    if even:
        yield from pairs
        return
    usable = [sign for sign in here if not _is_measure(plain, sign)]
    pairs, even = _nested(usable)
    yield from pairs if even else _flat(plain, part, usable)


def _is_measure(plain: str, sign: Mark) -> bool:
    return sign.role == "close" and plain[sign.start] in '"”' and plain[sign.start - 1].isdigit()


def _nested(here: list[Mark]) -> tuple[list[tuple[Mark, Mark | None]], bool]:
    """The outermost pairs when marks are nested, and whether they come out even."""
    pairs: list[tuple[Mark, Mark | None]] = []
    stack: list[Mark] = []
    even = True
    for sign in here:
        matches = [one.family == sign.family for one in stack]
        if sign.role == "open" or (sign.role == "either" and not any(matches)):
            stack.append(sign)
            if len(stack) > _DEPTH:
                return pairs, False
        elif any(matches):
            even = even and matches[-1]
            while stack[-1].family != sign.family:
                stack.pop()
            first = stack.pop()
            if not stack:
                pairs.append((first, sign))
        else:
            even = False
    return pairs, even and not stack


def _flat(plain: str, part: Span, here: list[Mark]) -> Iterator[tuple[Mark, Mark | None]]:
    """Pairs where marks do not come out even: each opening mark goes with the next closing one."""
    first: Mark | None = None
    for sign, following in zip(here, [*here[1:], None], strict=True):
        if first is None:
            first = None if sign.role == "close" else sign
        elif sign.role == "open":
            if sign.start == first.end:
                first = sign  # printed twice
            elif _begins_anew(plain, part, first, sign):
                yield first, None
                first = sign
        elif sign.family == first.family or _closes_other(here, first, sign, following):
            yield first, sign
            first = None
    if first is not None:
        yield first, None


def _closes_other(here: list[Mark], first: Mark, sign: Mark, following: Mark | None) -> bool:
    """Whether a mark of another kind closes a quotation, as nothing else can: "so»."""
    kinds = {first.family, sign.family} == {"double", "angle"}
    inner = here[here.index(first) + 1 : here.index(sign)]
    if any(one.family == sign.family for one in inner):
        return False
    return kinds and sign.role == "close" and (following is None or following.role == "open")


def _begins_anew(plain: str, part: Span, first: Mark, sign: Mark) -> bool:
    """Whether a second opening mark shows that the first quotation was never closed."""
    gap = plain[max(first.end, sign.start - 20) : sign.start]
    return bool(re.search(_LATE, gap)) and sign.family == first.family and sign.end < part.end


def _closed_below(parts: list[Span], signs: list[list[Mark]], number: int, opened: Mark) -> int:
    """The block in which a quotation that block `number` leaves open is closed; -1 for none."""
    for below in range(number + 1, min(number + 1 + _REACH, len(parts))):
        family = [sign for sign in signs[below] if sign.family == opened.family]
        if family:
            return below if family[0].role != "open" and _odd(family) else -1
    return -1


def _odd(signs: list[Mark]) -> bool:
    _, even = _nested(signs)
    return not even or signs[0].role == "close"


def _merged(
    plain: str,
    part: Span,
    number: int,
    pairs: list[tuple[Mark, Mark | None]],
    single: list[Span],
) -> list[Quotation]:
    """The quotations of a block in either kind of marks, but for those inside another one."""
    both = [_single(plain, span, number) for span in single]
    ends = [*(first.start for first, _ in pairs[1:]), part.end]
    for (first, last), following in zip(pairs, ends, strict=False):
        end = last.start if last else _attributed(plain, Span(first.end, following))
        both.append(
            Quotation(
                Span(first.start, last.end if last else end),
                Span(first.end, end),
                number,
                closed=last is not None,
                continues=False,
                corner=first.family == "white corner",
            )
        )
    both.sort(key=lambda one: (one.outer.start, -one.outer.end))
    found: list[Quotation] = []
    for one in both:
        above = found[-1] if found else None
        if above is None or one.outer.start >= above.outer.end:
            found.append(one)
        elif above.single and one.outer.end > above.outer.end:
            found[-1] = one  # what looked like a single mark crosses a quotation: it is none
    return found


def _single(plain: str, span: Span, number: int) -> Quotation:
    closed = plain[span.end - 1] in "’'‘›"
    inner = Span(span.start + 1, span.end - closed)
    return Quotation(span, inner, number, closed, continues=False, single=True)


_ATTRIBUTION: Final = (
    r",[ \r\n]+(?=(?:said|says|added|explained|sagte)[ \r\n]+[A-Z]"
    r"|(?:he|she)[ \r\n]+(?:said|added))"
)


def _attributed(plain: str, span: Span) -> int:
    """Where a quotation that is never closed ends: before ", said X" inside it, or with `span`."""
    match = re.search(_ATTRIBUTION, plain[span.start : span.end])
    return span.start + match.start() + 1 if match else span.end


def _joined(plain: str, parts: list[Span], found: list[Quotation]) -> Iterator[Quotation]:
    """The same, told which begin a further paragraph of a quotation that was left open."""
    if found:
        yield found[0]
    for one, other in pairwise(found):
        reopened = (
            not one.closed
            and other.block == one.block + 1
            and not plain[parts[other.block].start : other.outer.start].strip(" \t*_>\u3000")
            and not plain[one.outer.end : parts[one.block].end].strip()
        )
        yield other._replace(continues=True) if reopened else other


def _trimmed(plain: str, one: Quotation) -> Quotation:
    span = one.inner
    inner = plain[span.start : span.end]
    left = len(inner) - len(inner.lstrip(" \t\r\n\f\v\u00a0\u202f\u2009\u3000\ufeff"))
    right = len(inner.rstrip(" \t\r\n\f\v\u00a0\u202f\u2009\u3000"))
    if not left and right == span.end - span.start:
        return one
    return one._replace(inner=Span(span.start + left, span.start + max(left, right)))
