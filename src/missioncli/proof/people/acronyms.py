"""The acronyms of a text that somebody may want on file, and what they may be misprints of."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from missioncli.proof.printed.marks import masked
from missioncli.text import word_set

# With points (U.S.), or two capitals and more, also with & and figures. A hyphen parts words, so
# that U.S.-Japan has U.S. and HALCYON-2 has HALCYON; an s in small letters is the plural's.
_ACRONYM: Final = re.compile(
    r"(?<![\w.])(?:[A-Z]\.){2,6}(?![a-z])"
    r"|(?:(?<![\w.&@#/'’])|(?<=\b[dlDL]['’])|(?<=[A-Z]{2}/))"
    r"[A-Z][A-Z0-9]{0,9}(?:&[A-Z0-9]{1,9})?(?:s(?![\w&]))?"
    r"(?![\w&@]|/(?![A-Z]{2})|\.[\w@]|-[a-z]*\d)"
)
_WORD: Final = re.compile(r"[^\W\d_][\w'’&-]*")
_ROMAN: Final = re.compile(r"(?:X{1,3}|X?(?:IX|IV|V?I{0,3})|XL)")
_YEAR: Final = re.compile(r"(?:FY|H|Q|CY)\d+")
_BEFORE_NAME: Final = re.compile(r" ?[A-Z][^\W\d_A-Z]")
_SHOUTED_BEFORE: Final = re.compile(r"(?<![\w'’-])[A-Z]{4,} \Z")
_SHOUTED_BEHIND: Final = re.compile(r" [A-Z]{4,}(?![\w'’-])")
_DATELINE: Final = re.compile(r"[ \t]*[A-Z][A-Z. -]{2,40}(?:,[^\r\n]{0,60})?(?:[–—]|--| - | /)")
_STATES: Final = word_set("US USA UK EU UN DC UAE USSR")
_ODDS: Final = 0.5

_NOT_MEANT: Final = word_set(
    "MD PHD MBA MPH MPP MA BA BSC MSC MENG JD LLM LLB DPHIL DVM DDS PHARMD RN CPA CFA OBE MBE",
    "CBE KBE DBE CMG KCMG GCMG QC KC FRS FRCP FACP ESQ JR SR MP MEP MSP MDB MDL CEO CFO COO CTO",
    "CMO CSO CIO CCO CDO CHRO CPO EVP SVP AVP VP PM AM AD BC BCE CE GMT UTC JST EST EDT PST PDT",
    "CET CEST BST MET USD EUR GBP JPY CHF INC LTD PLC LLC LLP NV SA AG SE KK GMBH CO KG BV AS",
    "NO VS ETC OK TV FAQ PDF URL HTTP HTTPS WWW ID NB PS RSVP TBC TBD ASAP AKA FYI SMS CD DVD",
    "USB GPS QR IT HR PR AND THE FOR OF TO IN ON AT BY OR NOT IS ARE WE SIC TM MORE SOURCE",
    "STATEMENT ENDS END NEW NEWS UPDATE PHOTO NOTE NOTES",
)
"""Degrees and honours, offices, times and money, legal forms, everyday words: never reported."""


class Acronym(NamedTuple):
    """An acronym where it first stands."""

    printed: str
    """As printed, without the s of the plural."""
    form: str
    """As it is compared: `US` for `U.S.`, `RD` for `R&D`."""
    offset: int


def forms_in(text: str) -> Iterator[str]:
    """The forms of everything in `text` that is written like an acronym, in its order."""
    for match in _ACRONYM.finditer(text):
        yield _form(match.group())


def acronyms_in(text: str, names: Iterable[str] = ()) -> Iterator[Acronym]:
    """Each acronym of `text` once, where it first stands, in its order; no word of `names` is one.

    Left out is what hardly anybody has on file: degrees, offices, times, legal forms, Roman
    numerals, initials of names; words in capitals beside other such words (headings, family
    names), lines mostly of capitals, code and addresses.
    """
    content = masked(text)
    told = {word for name in names for word in name.split()}
    for line in re.finditer(r"[^\r\n]+", content):
        words = [word for word in _WORD.findall(line.group()) if len(word) > 1]
        if words and sum(word.isupper() for word in words) > _ODDS * len(words):
            continue
        dateline = _DATELINE.match(line.group())
        start = line.start() + (dateline.end() if dateline else 0)
        for match in _ACRONYM.finditer(content, start, line.end()):
            form = _form(match.group())
            if form not in told and not _is_other(content, match, form):
                told.add(form)
                yield Acronym(match.group().removesuffix("s"), form, match.start())


def _form(printed: str) -> str:
    return re.sub("[^A-Z0-9]", "", printed)


def _is_other(content: str, match: re.Match[str], form: str) -> bool:
    """Whether capitals are nothing that a dataset would have."""
    letters = sum(char.isalpha() for char in form)
    initials = form not in _STATES and match.group().endswith(".")
    return bool(
        letters < 2  # noqa: PLR2004 - A4, G7 and the like
        or form in _NOT_MEANT
        or _ROMAN.fullmatch(form)
        or _YEAR.fullmatch(form)
        or (initials and _BEFORE_NAME.match(content, match.end()))
        or _is_shouted(content, match)
    )


def _is_shouted(content: str, match: re.Match[str]) -> bool:
    """Whether it is one of several words in capitals: `OUR NEW HARBOUR`."""
    before = content[max(0, match.start() - 40) : match.start()]
    return bool(_SHOUTED_BEFORE.search(before) or _SHOUTED_BEHIND.match(content, match.end()))


def swapped(forms: Iterable[str]) -> dict[str, str]:
    """From each form with two neighbouring letters changed round to what is meant."""
    found: dict[str, str] = {}
    for form in sorted(forms):
        for at in range(len(form) - 1 if len(form) > 2 else 0):  # noqa: PLR2004
            found.setdefault(form[:at] + form[at + 1] + form[at] + form[at + 2 :], form)
    return found
