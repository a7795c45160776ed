"""What people write where TOML wants a value: curly quotes, bare text, and dates of their own."""

import re
from typing import Final, NamedTuple

from missioncli.files.dates import readings
from missioncli.text import listed, shorten

CURLY: Final = "“”„‟«»‹›‘’‚‛＂＇"
"""Quotation marks of word processors, of other languages and of full width."""

_MARKS: Final = f"\"'`´{CURLY}"
_SHOWN: Final = 60
_HYPHENS: Final = str.maketrans("‐‑‒–—−", "------")
_PLAIN: Final = r"[+-]?\d{1,30}(?:_\d+)*(?:\.\d+)?|\d{4}-\d\d-\d\d|true|false"
_FIGURES: Final = r"(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d))"
_TRUTH: Final = {"yes": "true", "on": "true", "no": "false", "off": "false"}
_NOTHING: Final = ("none", "null", "nil", "n/a", "na", "unknown", "?", "-", "tba", "tbd")


class Told(NamedTuple):
    """Rule, message and suggestion of a slip."""

    rule: str
    message: str
    suggestion: str = ""


def bare_value(text: str) -> Told:
    """What is wrong with a value, not empty, that does not begin with a straight mark."""
    value = text.strip()
    return _date(value) or _word(value) or _number(value) or _bare_text(value)


def quoted(text: str) -> str:
    """The text as TOML, in straight quotation marks, shortened for a message."""
    shown = shorten(text, _SHOWN)
    if "\\" in shown or '"' in shown:
        return f"'{shown}'" if "'" not in shown else f"'''{shown}'''"
    return f'"{shown}"'


def curly_quotes(line: str) -> Told:
    """About a string that begins `line`, with a curly quotation mark at one of its ends."""
    end = rf"[\"'{CURLY}][ \t\r]*(?:$|[,\]}}#])"
    whole = re.match(rf"[\"'{CURLY}](.{{1,400}}?){end}", line)
    hint = f"write {quoted(whole[1])}" if whole and whole[1].strip() else 'write straight ones: "…"'
    message = "curly quotation marks stand here, and straight ones are needed"
    return Told("curly-quotes", message, hint)


def is_plain(word: str) -> bool:
    """Whether a word is a value by itself: a number, a date, `true` or `false`."""
    return re.fullmatch(_PLAIN, word[: 2 * _SHOWN]) is not None


def _bare_text(value: str) -> Told:
    # Marks in pairs belong to the text; a single one at its end has lost the one before it.
    lone = value[-1] in _MARKS and value[0] not in _MARKS and value.count(value[-1]) % 2
    inside = value.strip(_MARKS + " \t\r") if lone or value[0] in _MARKS else value
    hint = f"write {quoted(inside)}" if inside else ""
    if lone:
        return Told("bare-text", "the quotation mark before this text is missing", hint)
    return Told("bare-text", "text needs quotation marks around it", hint)


def _word(value: str) -> Told | None:
    """About true and false in other words, and words for nothing."""
    word = value.lower()
    if word in ("true", "false"):
        return Told("bare-text", "true and false are written in small letters", f"write {word}")
    if word in _TRUTH:
        hint = f'write {_TRUTH[word]}, or "{value}" if it is text'
        return Told("bare-text", "yes and no are written true and false", hint)
    if word in _NOTHING:
        message = "what is not known is left out"
        return Told("bare-text", message, f"leave the line out, or write {quoted(value)}")
    return None


def _number(value: str) -> Told | None:
    """About numbers with commas, spaces, noughts in front or half a fraction."""
    if re.fullmatch(r"\d{1,3}(?:[, '’\u00a0\u202f]\d{3}){1,9}", value, re.ASCII):
        plain = re.sub(r"\D", "", value)
        return Told("syntax", "a number is written without commas and spaces", f"write {plain}")
    if re.fullmatch(r"0\d{1,30}", value, re.ASCII):
        plain = value.lstrip("0") or "0"
        return Told("syntax", "a number does not begin with 0", f'write {plain}, or "{value}"')
    if re.fullmatch(r"[+-]?(?:\d{0,30}\.\d{1,30}|\d{1,30}\.)", value, re.ASCII):
        return Told("syntax", "a number has digits on both sides of its point")
    return None


def _date(text: str) -> Told | None:
    """About dates in other orders, with other signs, or in words; `None` for what is none."""
    # Longer than this is no date; and patterns need not look at a long line.
    if len(text) > _SHOWN or not any(char.isdigit() for char in text):
        return None
    value = text.translate(_HYPHENS).strip(_MARKS + " ").rstrip(".")
    found = readings(value)
    if not found:
        if not re.fullmatch(_FIGURES, value, re.ASCII):
            return None
        if re.search(r"\d{4}", value):
            return Told("date-style", "the calendar has no such day or month")
        return Told("date-style", "a date is written year-month-day, such as 2025-03-17")
    written = [one if len(one) > len("2025-03") else f'"{one}"' for one in found]
    hint = f"write {listed(written, 'or')}"
    if re.fullmatch(r"\d{4}-\d\d", value):
        return Told("date-style", "a month needs quotation marks around it", hint)
    if written[0].startswith('"'):
        return Told("date-style", "a month is written year-month, in quotation marks", hint)
    return Told("date-style", "a date is written year-month-day", hint)
