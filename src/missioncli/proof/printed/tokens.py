"""Words, points and quotations of a block, and its sentences."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final, Literal

from missioncli.proof.printed.paragraphs import Span
from missioncli.proof.printed.quotations import Quotation
from missioncli.text import word_set

Kind = Literal["word", "point", "quote"]


class Token:
    """A word, a point or a whole quotation. None is changed once its block is read."""

    __slots__ = (
        "capital",
        "end",
        "first",
        "kind",
        "known",
        "low",
        "possessive",
        "quote",
        "start",
        "text",
    )

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        kind: Kind,
        text: str,
        low: str,
        start: int,
        end: int,
        first: bool,  # noqa: FBT001
        capital: bool,  # noqa: FBT001
        quote: int = -1,
    ) -> None:
        self.kind = kind
        self.text = text
        self.low = low
        """In lower case, without the ending of a possessive; for a quotation ""."""
        self.start = start
        self.end = end
        self.first = first
        """Whether a sentence begins with it."""
        self.capital = capital
        """Whether it is a word that begins with a capital letter."""
        self.quote = quote
        self.known: tuple[Sequence[Token], int, Any] | None = None
        """The run that begins with it in these tokens, if they go on at least so far."""
        """The number of the quotation in the text."""
        self.possessive = len(low) < len(text) and text[-2:].lower() in {"'s", "’s"}
        """Whether it ends with an apostrophe and s."""


_WORD: Final = re.compile(
    r"([^\W_]+(?=[\s,])|"  # most words, at once
    r"[Pp]h\.?D\b\.?|\bDr\.(?:[ ]?(?:med|rer|nat|phil|jur|iur|h|c|habil|vet|dent|pol|oec|theol)\.)+"
    r"|\b(?:Dipl|Dr|Priv|Mag|Prof)\.-[^\W\d_]+\.?|\bA/S\b"
    r"|(?:[^\W\d_]\.[ ]?)?(?:[^\W\d_]\.)+(?![^\W\d_]{2})"
    r"|[^\W_]+(?:['’‑\-·][^\W_]+|&(?=[A-Z])[^\W_]+)*|…|--|[^\s\w])"
    r" ?"  # the space too, so that nothing is tried at it
)
_ELIDING: Final = (
    r"(\b(?:[lLdnscjm]|[qQ]u)['’](?=[^\W\d_])|\b[DNSCJM]['’](?=[a-zà-ÿœ])|(?<=\w)-t-(?=il|elle|on)"
    r"|(?<=\w)-(?=(?:ils?|elles?|on|je|nous)\b)|(?:[^\W\d_]\.)+(?![^\W\d_]{2})"
    r"|[^\W_]+?(?=-(?:t-)?(?:ils?|elles?|on|je|nous)\b)|[^\W_]+(?:['’‑\-·][^\W_]+)*|…|--|[^\s\w]) ?"
)
_NAMED: Final = re.compile(r"(?:[ae][lrdstz]|[au]l|ash|ibn|bin|abu|d|dell|dall)['’‑-][^\W\d_a-z]")
"""A name whose particle is tied to it: al-Mutasem, d'Estaing."""
_SHORT: Final = word_set(
    "dr mr mrs ms prof sen rep gov gen inc ltd corp co st jr sr no hon rev lt col capt amb",
    "mme mm mlle dipl ing nr sgt cllr ald maj cmdr adm brig cpl supt insp revd msgr atty vs",
    "dept univ messrs bros esq m.d ph.d",
)
_MAY_END: Final = word_set(
    "inc. ltd. corp. co. jr. sr. u.s. d.c. u.k. p.m. a.m. m.d. ph.d.",
)
_DATELINE: Final = 18
_ELISION: Final = 2
_DROPPED: Final = frozenset([*"*_#~^\\'’‘`´\u00ad", "-t-"])
_ENDING: Final = frozenset(".'’")
"""With what an ending begins that belongs to the word before it."""
_FINAL: Final = frozenset(".!?…")
_SHORT_LINE: Final = 0.65


def tokens(
    plain: str, block: Span, quotes: Sequence[Quotation], number: int, *, elided: bool = False
) -> list[Token]:
    """The tokens of a block in order; its quotations are `quotes`, numbered from `number`.

    `elided`: small words that lost their vowel (l', qu') and pronouns behind a hyphen (a-t-il)
    are tokens of their own, as in French.
    """
    found: list[Token] = []
    at = block.start
    for place, quote in enumerate(quotes, number):
        _read(plain, Span(at, quote.outer.start), found, elided=elided)
        text = plain[quote.inner.start : quote.inner.end]
        start, end = quote.outer
        first = _begins(plain, found, start)
        found.append(Token("quote", text, "", start, end, first, capital=False, quote=place))
        at = max(at, end)
    _read(plain, Span(at, block.end), found, elided=elided)
    begins = after_dateline(found)
    if begins and found[begins].kind == "word":
        found[begins].first = True
    return found


def after_dateline(found: Sequence[Token]) -> int:
    """The token with which the text begins behind "TOKYO, June 6 (Wire) –"; 0 for no dateline."""
    if not found or not found[0].capital:
        return 0
    for place, token in enumerate(found[:_DATELINE]):
        if token.kind == "quote":
            return 0
        if token.text in {"–", "—", "--", "-"} and token.start > found[place - 1].end:
            return place + 1 if place and place + 1 < len(found) else 0
        if token.kind == "word" and not (token.capital or token.text[0].isdigit()):
            return 0
        if token.text in {":", ";", "?", "!", "|"}:
            return 0
    return 0


@cache
def _eliding() -> re.Pattern[str]:
    """The words of French, compiled where a text has some."""
    return re.compile(_ELIDING)


def _read(plain: str, span: Span, found: list[Token], *, elided: bool) -> None:
    pattern = _eliding() if elided else _WORD
    goes_on = -1  # where a token surely begins no sentence
    for match in pattern.finditer(plain, *span):
        text, (start, end) = match[1], match.span(1)
        if text in _DROPPED or (text == "." and found and found[-1].end > start):
            continue
        first = start != goes_on and _begins(plain, found, start)
        if not text[0].isalnum():
            found.append(Token("point", text, text, start, end, first, capital=False))
            goes_on = end + 1 if text == "," and plain[end : end + 1] == " " else -1
            continue
        capital = text[0].isupper()
        following = plain[end : end + 1]
        if following not in _ENDING and text.isalnum():  # most words
            low = text.lower()
            goes_on = end + 1 if following == " " else end if following == "," else -1
        else:
            capital = capital or (not text.isalnum() and _NAMED.match(text) is not None)
            text += _ending(plain, text, end)
            low = _low(text)
            end = start + len(text)
            goes_on = end if plain[end : end + 1] in {".", ","} else -1
        if text == "HE" and _is_before_name(plain, end):
            low = "h.e."
        found.append(Token("word", text, low, start, end, first, capital))


def _low(text: str) -> str:
    """A word in lower case, without the ending of a possessive."""
    low = text.lower().replace("’", "'").removesuffix("'s")
    low = low.rstrip("'") if len(low) > _ELISION else low
    return "dr." if low.startswith("dr.") else low


def _is_before_name(plain: str, end: int) -> bool:
    """Whether the next word begins as a name does: HE Jane Doe."""
    return plain[end + 1 : end + 2].isupper() and plain[end + 2 : end + 3].islower()


def _ending(plain: str, text: str, end: int) -> str:
    """What belongs to a word behind its letters: the point of "Dr.", the mark of "ministers'"."""
    following = plain[end : end + 2]
    if following[:1] == ".":
        return "." if text[0].isupper() and text.lower() in _SHORT else ""
    return following[0] if text[-1] in "sS" and following in {"' ", "’ "} else ""


def _begins(plain: str, found: list[Token], at: int) -> bool:
    """Whether a sentence begins at `at`, after what was `found`."""
    if not found:
        return True
    last = found[-1]
    if (
        last.kind == "word"
        and at == last.end + 1
        and plain[last.end] == " "
        and last.text[-1] != "."
    ):
        return False
    follows = plain[at : at + 1]
    if last.kind == "point" and last.text in _FINAL:
        return (at > last.end and not follows.islower()) or follows in '“"«„‘'
    if last.low in _MAY_END and last.text.endswith("."):
        return follows in '“"«„' or plain[at : at + 4] in {"The ", "She ", "This"}
    if last.text in {")", "”"} and len(found) > 1 and found[-2].text in _FINAL:
        return follows.isupper()
    if last.kind == "quote" and last.text[-1:] == ".":
        return follows.isupper() or follows in '“"«„‘'
    between = plain[last.end : at]
    return "\n" in between and follows.isupper() and _is_short_line(plain, last, at)


def _is_short_line(plain: str, last: Token, at: int) -> bool:
    """Whether the line that ends with `last` ends long before the one that begins at `at`."""
    if last.kind == "quote" or last.text in {",", ":", "-", "–", "—", "&"}:
        return False
    above = last.end - plain.rfind("\n", max(0, last.end - 200), last.end)
    ends = plain.find("\n", at, at + 200)
    below = (ends if ends >= 0 else min(len(plain), at + 200)) - at
    word = plain.find(" ", at, at + 40)
    return above < _SHORT_LINE * max(below, 50) or (above + (word if word > 0 else at) - at < 50)  # noqa: PLR2004


def sentence(tokens: Sequence[Token], at: int, reach: int = 60) -> tuple[int, int]:
    """The first and the last place but one of the sentence around `at`, at most `reach` away."""
    first, begin = at, max(0, at - reach)
    while first > begin and not tokens[first].first:
        first -= 1
    last, end = at + 1, min(len(tokens), at + reach)
    while last < end and not tokens[last].first:
        last += 1
    return first, last
