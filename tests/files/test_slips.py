"""Slips: a text that is no TOML gives one finding, of the right kind, where the mistake was made."""

import re
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import quick

from missioncli.files.slips.slip import Slip, slip
from missioncli.text import visible

BUNDLED: Final = (Path(__file__).parents[2] / "data" / "mission_2025_tokyo.toml").read_text(
    encoding="utf-8"
)
LINES: Final = BUNDLED.split("\n")
RULES: Final = {
    *("curly-quotes", "quotes-inside", "bare-text", "date-style", "colon", "unclosed"),
    *("duplicate-key", "backslash", "bad-character", "missing-comma", "missing-equals", "syntax"),
}


def slip_of(text: str) -> Slip | None:
    """The slip of a text; `None` when it is TOML after all."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return slip(text, error)
    return None


# Rule, text with a mark before the place that is told, suggestion.
SLIPS = (
    ("curly-quotes", "title = ‸“The trip”", 'write "The trip"'),
    ("curly-quotes", "title = ‸„The trip“", 'write "The trip"'),
    ("curly-quotes", "title = ‸« The trip »", 'write "The trip"'),
    ("curly-quotes", "title = ‸‘The trip’", 'write "The trip"'),
    ("curly-quotes", "title = ‸＂The trip＂", 'write "The trip"'),
    ("curly-quotes", 'title = ‸“x"', 'write "x"'),
    ("curly-quotes", 'title = "x‸”', 'write "x"'),
    ("curly-quotes", 'a = ["a‸”, "b"]', 'write "a"'),
    ("curly-quotes", "a = [‸“a, b”, “c”]", 'write "a, b"'),
    ("curly-quotes", "‸“a” = 1", 'write straight ones: "…"'),
    ("curly-quotes", "[‸“a”]", 'write "a"'),
    (
        "quotes-inside",
        'title = "He said ‸"yes" to it"',
        "write \\\" or “ and ” inside the text, or ''' around it",
    ),
    (
        "quotes-inside",
        'a = ["He said ‸"yes" to it", "b"]',
        "write \\\" or “ and ” inside the text, or ''' around it",
    ),
    (
        "quotes-inside",
        'a = {b = "He said ‸"yes" to it", c = 1}',
        "write \\\" or “ and ” inside the text, or ''' around it",
    ),
    (
        "quotes-inside",
        "title = 'Japan‸'s offer'",
        'write double quotation marks around the text: "…"',
    ),
    (
        "quotes-inside",
        'title = "He said ‸""yes"" to it"',
        "write \\\" or “ and ” inside the text, or ''' around it",
    ),
    ("quotes-inside", 'title = "x‸""', "write \\\" or “ and ” inside the text, or ''' around it"),
    ("quotes-inside", 'a = """he said ‸"""yes""" to it"""', "write “ and ” inside the text"),
    ("quotes-inside", 'a = "“x”‸"y"', "write \\\" or “ and ” inside the text, or ''' around it"),
    (
        "quotes-inside",
        'a = "x‸" and "y"',
        "write \\\" or “ and ” inside the text, or ''' around it",
    ),
    ("bare-text", "city = ‸Tokyo", 'write "Tokyo"'),
    ("bare-text", "name = ‸John Smith", 'write "John Smith"'),
    ("bare-text", "city = ‸Tokyo, Japan", 'write "Tokyo, Japan"'),
    ("bare-text", "topics = [‸prices]", 'write "prices"'),
    ("bare-text", 'topics = [‸prices, "b"]', 'write "prices"'),
    ("bare-text", 't = {city = ‸Tokyo, country = "Japan"}', 'write "Tokyo"'),
    ("bare-text", "leader = ‸True", "write true"),
    ("bare-text", "leader = ‸yes", 'write true, or "yes" if it is text'),
    ("bare-text", "leader = ‸False", "write false"),
    ("bare-text", "x = ‸none", 'leave the line out, or write "none"'),
    ("bare-text", "key ‸=", ""),
    ("bare-text", "key ‸= # c", ""),
    ("bare-text", "k = {a ‸= , b = 1}", ""),
    ("bare-text", "a = ‸12%", 'write "12%"'),
    ("bare-text", "a = ‸2025-03-17 9:00", 'write "2025-03-17 9:00"'),
    ("bare-text", "a = [‸prices\n]", 'write "prices"'),
    ("bare-text", "a = ‸10 people", 'write "10 people"'),
    ("bare-text", "a = ‸true story", 'write "true story"'),
    ("bare-text", 'a = ["x", ‸and "y"]', "write 'and \"y\"'"),
    ("bare-text", "name = ‸O'Brien", 'write "O\'Brien"'),
    ("date-style", "start = ‸03/17/2025", "write 2025-03-17"),
    ("date-style", "start = ‸17.03.2025", "write 2025-03-17"),
    ("date-style", "start = ‸03.04.2025", "write 2025-04-03 or 2025-03-04"),
    ("date-style", "start = ‸2025/03/17", "write 2025-03-17"),
    ("date-style", "start = ‸17 March 2025 # c", "write 2025-03-17"),
    ("date-style", "start = ‸March 2025", 'write "2025-03"'),
    ("date-style", "start = ‸March 17, 2025", "write 2025-03-17"),
    ("date-style", "start = ‸2025-3-17", "write 2025-03-17"),
    ("date-style", "start = ‸2025-03", 'write "2025-03"'),
    ("date-style", "start = ‸2025–03–17", "write 2025-03-17"),
    ("date-style", "start = ‸31.02.2025", ""),
    ("date-style", "start = ‸2025-02-30", ""),
    ("date-style", "start = ‸2025-13", ""),
    ("date-style", "start = ‸17.03.25", ""),
    ("date-style", "t = {start = ‸17.03.2025, b = 1}", "write 2025-03-17"),
    ("colon", 'title‸: "x"', 'write title = "x"'),
    ("colon", 'title ‸: "x"', 'write title = "x"'),
    ("colon", 't = {city‸: "Tokyo"}', 'write city = "Tokyo"'),
    ("colon", "title‸: x", 'write title = "x"'),
    ("unclosed", 'title = ‸"abc', ""),
    ("unclosed", "title = ‸'abc", ""),
    ("unclosed", 'title = ‸"""abc', ""),
    ("unclosed", "title = ‸'''abc", ""),
    ("unclosed", 'a = ‸["a"', ""),
    ("unclosed", "a = ‸{b = 1", ""),
    ("unclosed", "‸[mission", ""),
    ("unclosed", "‸[[quotes]", ""),
    ("unclosed", 'a = ["a", ‸"b}', ""),
    ("unclosed", 'a = ‸["a", "b"}', ""),
    ("unclosed", 'a = ‸{b = "a"]', ""),
    ("unclosed", 'a = ‸[\n"x",\n"y"\nb = 1', ""),
    ("unclosed", 'a = ‸[\n"x",\n\n[[q]]\nb = 1', ""),
    ("unclosed", "a = [‸{b = 1\n{b = 2}]", ""),
    ("unclosed", 'a = ‸"""\nfoo\nb = """\nbar\n"""', ""),
    ("unclosed", 'a = ‸""\nfoo bar\n"""', 'write """ on both sides'),
    ("unclosed", 'a = ["""\nfoo\n""", ‸"b]', ""),
    ("unclosed", 'notes = [\n  ‸"""\nfirst\n  """\nsecond one""",\n]', ""),
    ("unclosed", '‸"title = "x"', ""),
    ("unclosed", 'summary = ‸"\nfoo\n"', 'write """ on both sides'),
    ("unclosed", '[‸"a]', ""),
    ("unclosed", "a = {b = ‸[1, 2}", ""),
    ("syntax", "[quotes]‸]", ""),
    ("syntax", "‸quotes]]", ""),
    ("syntax", "‸mission]", ""),
    ("syntax", "a = ‸1]", ""),
    ("syntax", "sources = ‸4, 5, 6]", ""),
    ("syntax", 't = ‸a = "x"}', ""),
    ("syntax", 'a = "x"‸,', ""),
    ("syntax", 'a = "x"‸, "y"', "write [ before the first and ] behind the last"),
    ("syntax", 'a = "x" ‸// foo', ""),
    ("syntax", "a = 1 ‸b = 2", ""),
    ("syntax", "this ‸is prose", ""),
    ("syntax", "‸my key = 1", 'write "my key"'),
    ("syntax", "‸naïve = 1", 'write "naïve"'),
    ("syntax", "‸= 1", ""),
    ("syntax", "a =‸= 1", ""),
    ("syntax", "a = ‸1,000", "write 1000"),
    ("syntax", "a = ‸007", 'write 7, or "007"'),
    ("syntax", "[‸my table]", ""),
    ("syntax", "[a] ‸b = 1", ""),
    ("syntax", "‸{a = 1}", ""),
    ("syntax", "a = [1,‸,2]", ""),
    ("syntax", "a = {b = 1,‸}", ""),
    ("syntax", "‸// comment", ""),
    ("syntax", "a = ‸{\nb = 1\n}", ""),
    ("syntax", "a = 4‸, 5, 6", "write [ before the first and ] behind the last"),
    ("syntax", "a = 4‸,", ""),
    ("syntax", "a = 4 ‸// four", ""),
    ("syntax", "a = {b ‸c = 1}", ""),
    ("syntax", 'city = "Tokyo"‸, country = "Japan"', ""),
    ("syntax", "a = ‸.5", ""),
    ("syntax", 'key = "a"‸; b', ""),
    ("syntax", "[‸]", ""),
    ("syntax", 'members = "a"‸, "b"', "write [ before the first and ] behind the last"),
    ("syntax", 'a = "x"‸]', ""),
    (
        "backslash",
        'a = "C:‸\\Users"',
        "write \\\\ for one backslash, or put the text in single quotation marks: '…'",
    ),
    (
        "backslash",
        'a = "‸\\d x"',
        "write \\\\ for one backslash, or put the text in single quotation marks: '…'",
    ),
    (
        "backslash",
        'a = """‸\\ x"""',
        "write \\\\ for one backslash, or put the text in single quotation marks: '…'",
    ),
    (
        "backslash",
        'a = "‸\\ud800"',
        "write \\\\ for one backslash, or put the text in single quotation marks: '…'",
    ),
    ("bad-character", 'a = "x‸\x07y"', "take it out"),
    ("bad-character", "a = 1‸\rb = 2", "take it out"),
    ("bad-character", 'a =‸\xa0"x"', "take it out, or write a space"),
    ("missing-comma", "a = [‸1 2]", ""),
    ("missing-comma", 'a = [‸"a" "b"]', ""),
    ("missing-comma", "a = {b = ‸1 c = 2}", ""),
    ("missing-comma", 'a = {b = ‸"x" c = "y"}', ""),
    ("missing-comma", 'a = [\n‸"x"\n"y"\n]', ""),
    ("missing-equals", 'title ‸"x"', 'write title = "x"'),
    ("missing-equals", "leader ‸true", "write leader = true"),
    ("missing-equals", "list ‸[1, 2]", "write = between key and value"),
    ("missing-equals", "t ‸{a = 1}", "write = between key and value"),
    ("missing-equals", "title ‸“x”", 'write title = "x"'),
    ("duplicate-key", "a = 1\n[b]\nc=1\na = 1\n‸c = 2", ""),
    ("duplicate-key", "a = 1\n‸a = 2\n", ""),
    ("duplicate-key", "[a]\nb=1\n[c]\n[‸a]\nd=1", ""),
    ("duplicate-key", "[[a]]\n[‸a]\n", "write [[ and ]] around it here, too"),
    ("duplicate-key", "[a]\n[[‸a]]", "write [[ and ]] around each, or [ and ] around one"),
    ("duplicate-key", "a=1\n[‸a]", ""),
    ("duplicate-key", "a = {b=1}\n‸a.c=2\n", ""),
    ("duplicate-key", "t = {b = 1, c = 2, ‸b = 3}", ""),
    ("duplicate-key", "[a.b]\n[a]\n‸b.c=1", ""),
    ("duplicate-key", "[a]\nb = 1\n‸b.c = 2", ""),
)


@pytest.mark.parametrize(("rule", "marked", "suggestion"), SLIPS)
def test_a_slip_has_its_rule_place_and_suggestion(rule: str, marked: str, suggestion: str) -> None:
    before = marked.partition("‸")[0]
    for text in (marked.replace("‸", ""), marked.replace("‸", "") + "\n[[z]]\ny = ['x']\n"):
        found = slip_of(text)
        assert found is not None
        assert found.span is not None
        line, column, _ = found.span
        assert (found.rule, line, column) == (
            rule,
            before.count("\n") + 1,
            len(before.rpartition("\n")[2]) + 1,
        )
        assert found.suggestion == suggestion


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1\n[b]\nc = 1\nc = 2", "`c` stands twice in this table, first on line 3"),
        ("[[q]]\nt = 1\n[[q]]\nt = 1\nt = 2", "`t` stands twice in this table, first on line 4"),
        ("[m]\n[n]\n[m]", "the table `m` stands twice, first on line 1"),
        ("[[q]]\n\n[q]", "`q` is a list of tables, first on line 1"),
        ("[q]\n\n[[q]]", "`q` is a single table, on line 1"),
        ("a.b = 1\n[a.b]", "`b` has a value already, on line 1"),
        ("\n[a.b]\n[a]\nb.c = 1", "`b` is a table already, on line 2"),
        ("a = [1, {b = 1, b = 2}]", "`b` stands twice in these braces, first on line 1"),
        ("a = {b.c = 1, b = 2}", "`b` stands twice in these braces, first on line 1"),
        ("leader = yes", "yes and no are written true and false"),
        ("[[quotes]", "the header that opens here is never closed; ] is missing at its end"),
        ('a = "\x07"', "the invisible character U+0007 is not allowed"),
    ],
)
def test_messages_say_what_is_wrong(text: str, message: str) -> None:
    found = slip_of(text)
    assert found is not None
    assert found.message == message


@pytest.mark.parametrize(
    "text",
    [
        'a = "“x” and a: b, 17.03.2025, [, {"',
        "a = '“x” = \"y'",
        'a = """\nb = [\nc: d\n"He said "yes" to it"\n"""',
        'a = [ # “x\n  "y", # key: value\n  "z", # [\n]',
        '"a:b" = 1',
    ],
)
def test_what_is_proper_is_never_taken_for_the_slip(text: str) -> None:
    assert slip_of(text) is None
    found = slip_of(text + "\nb = Tokyo\n")
    assert found is not None
    assert (found.rule, found.suggestion) == ("bare-text", 'write "Tokyo"')


class Mutation(NamedTuple):
    """One mistake in one line of the bundled file: what stands there, and where it is to be told."""

    at: int
    line: str
    wanted: int


# Which rules may tell of a kind of mistake. What a missing bracket leaves can be read in two ways.
TOLD_AS: Final = {
    "closing mark gone": {"unclosed"},
    "opening mark gone": {"bare-text"},
    "marks gone": {"bare-text"},
    "curly marks": {"curly-quotes"},
    "curly mark at the start": {"curly-quotes"},
    "curly mark at the end": {"curly-quotes"},
    "marks inside": {"quotes-inside"},
    "apostrophe inside": {"quotes-inside"},
    "backslash": {"backslash"},
    "control character": {"bad-character"},
    "colon": {"colon"},
    "colon and no space": {"colon"},
    "no equals sign": {"missing-equals", "syntax"},
    "two equals signs": {"syntax"},
    "no value": {"bare-text"},
    "key twice": {"duplicate-key"},
    "table twice": {"duplicate-key"},
    "[ of a header gone": {"syntax"},
    "] of a header gone": {"unclosed"},
    "[ gone": {"syntax", "bare-text"},
    "] gone": {"unclosed"},
    "{ gone": {"syntax", "bare-text"},
    "} gone": {"unclosed"},
    "comma gone": {"missing-comma"},
    "day first": {"date-style"},
    "month first": {"date-style"},
    "month only": {"date-style"},
    "opening marks of a long text gone": {"bare-text"},
    "opening marks of a long text cut": {"unclosed"},
    "closing marks of a long text gone": {"unclosed"},
    "closing marks of a long text cut": {"unclosed"},
}


def mutations() -> Iterator[tuple[str, Mutation]]:
    """Every mistake of the kinds above that can be made in a line of the bundled file."""
    opened, long_text = 0, False
    for index, line in enumerate(LINES):
        code = line.partition(" #")[0].rstrip()
        if code.endswith(" = ["):
            opened = index
        if '"""' in line:
            long_text = not long_text
            if long_text:
                opened = index
            yield from _of_long_text(index, line, opened, begins=long_text)
        elif code and not long_text and not code.startswith("#"):
            yield from _of_strings(index, line)
            yield from _of_brackets(index, code, opened)
            yield from _of_pairs(index, code)


def _of_long_text(
    index: int, line: str, opened: int, *, begins: bool
) -> Iterator[tuple[str, Mutation]]:
    kind = f"{'opening' if begins else 'closing'} marks of a long text"
    yield f"{kind} gone", Mutation(index, line.replace('"""', ""), opened)
    for cut in ('"', '""'):
        yield f"{kind} cut", Mutation(index, line.replace('"""', cut), opened)


def _of_strings(index: int, line: str) -> Iterator[tuple[str, Mutation]]:
    for found in re.finditer(r'"([^"]*)"', line.partition(" #")[0]):
        inside = found[1]
        changed = {
            "closing mark gone": f'"{inside}',
            "opening mark gone": f'{inside}"',
            "marks gone": inside,
            "curly marks": f"“{inside}”",
            "curly mark at the start": f'“{inside}"',
            "curly mark at the end": f'"{inside}”',
            "backslash": f'"C:\\Users {inside}"',
            "control character": f'"{inside}\x07"',
        }
        words = inside.split(" ", 2)
        if len(words) == 3:
            changed["marks inside"] = f'"{words[0]} "{words[1]}" {words[2]}"'
            if "'" not in inside:
                changed["apostrophe inside"] = f"'{words[0]}'s {words[1]} {words[2]}'"
        for kind, new in changed.items():
            mutated = line[: found.start()] + new + line[found.end() :]
            yield kind, Mutation(index, mutated, index)


def _of_brackets(index: int, code: str, opened: int) -> Iterator[tuple[str, Mutation]]:
    where = " of a header" if code.startswith("[") else ""
    plain = re.sub(r'"[^"]*"', lambda found: "x" * len(found[0]), code)
    for found in re.finditer(r"[\[\]{}]", plain):
        mutated = code[: found.start()] + code[found.end() :]
        yield f"{found[0]}{where} gone", Mutation(index, mutated, opened if code == "]" else index)
    for found in re.finditer(r"(?<=[x\d}]),", plain):
        mutated = code[: found.start()] + code[found.end() :]
        # The last comma of a list may go.
        last = found.end() == len(code) and LINES[index + 1].startswith("]")
        if not last:
            yield "comma gone", Mutation(index, mutated, index)


def _of_pairs(index: int, code: str) -> Iterator[tuple[str, Mutation]]:
    if code.startswith("[") and not code.startswith("[["):
        yield "table twice", Mutation(index, f"{code}\n{code}", index + 1)
    found = re.match(r"([\w-]+)(\s*)= (.*)", code)
    if not found:
        return
    key, space, value = found.groups()
    yield "colon", Mutation(index, f"{key}{space}: {value}", index)
    yield "colon and no space", Mutation(index, f"{key}: {value}", index)
    yield "no equals sign", Mutation(index, f"{key}{space} {value}", index)
    yield "two equals signs", Mutation(index, f"{key}{space}== {value}", index)
    yield "no value", Mutation(index, f"{key}{space}=", index)
    if value != "[":
        yield "key twice", Mutation(index, f"{code}\n{code}", index + 1)
    if day := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        for kind, written in (
            ("day first", f"{day[3]}.{day[2]}.{day[1]}"),
            ("month first", f"{day[2]}/{day[3]}/{day[1]}"),
            ("month only", f"{day[1]}-{day[2]}"),
        ):
            yield kind, Mutation(index, f"{key}{space}= {written}", index)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_one_mistake_in_a_mission_file_is_told_on_its_line(newline: str) -> None:
    by_kind: dict[str, list[Mutation]] = defaultdict(list)
    for kind, mutation in mutations():
        by_kind[kind].append(mutation)
    assert by_kind.keys() == TOLD_AS.keys()
    for kind, made in by_kind.items():
        # A few of each kind, from all over the file.
        for mutation in made[:: len(made) // 12 + 1]:
            lines = [*LINES[: mutation.at], mutation.line, *LINES[mutation.at + 1 :]]
            found = slip_of(newline.join(lines).replace("\n", newline).replace("\r\r", "\r"))
            assert found is not None, (kind, mutation)
            assert found.rule in TOLD_AS[kind], (kind, mutation, found)
            assert found.span is not None
            assert found.span.line == mutation.wanted + 1, (kind, mutation, found)


_PIECES: Final = st.sampled_from(
    [
        *('"', '"""', "'", "'''", "[", "]", "[[", "]]", "{", "}", "=", ",", ":", "#", "\\", "-"),
        *("\n", "\r", "\r\n", " ", "\t", "“", "”", "a", "é", "𝒳", "1", "2025-03", "true", "//"),
        *("key = ", "[a]", "[[a]]", "\x00", "\x07", "\u00a0", "\u2028", "\ud800", "\ufeff", "."),
    ]
)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """A piece of the bundled file with some changes made at random."""
    first = draw(st.integers(0, len(LINES)))
    text = "\n".join(LINES[first : first + draw(st.integers(0, 40))])
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 1, 2, 7, 90]))
        text = text[:start] + "".join(draw(st.lists(_PIECES, max_size=3))) + text[end:]
    return text


def is_well_told(text: str, found: Slip) -> bool:
    assert found.span is not None
    line, column, end = found.span
    lines = text.split("\n")
    assert 1 <= line <= len(lines)
    assert 1 <= column <= end <= len(lines[line - 1].removesuffix("\r")) + 1
    assert found.rule in RULES
    assert found.message
    assert not found.message[0].isupper()
    assert not found.message.endswith(".")
    assert len(found.message) < 250
    assert len(found.suggestion) < 150
    assert visible(found.message + found.suggestion) == found.message + found.suggestion
    return True


@quick(500)
@given(spoiled() | st.lists(_PIECES, max_size=25).map("".join))
def test_every_text_that_is_no_toml_has_one_slip_inside_it(text: str) -> None:
    found = slip_of(text)
    assert found is None or is_well_told(text, found)


LARGE: Final = (
    *("a = " + "x " * 40_000, "a = " + '"x" ' * 40_000, "a = “" + "x” " * 40_000),
    *('a = "' + "x” " * 40_000, "a = " + "[" * 100 + "1 " * 40_000, 'a = """' + "x\n" * 40_000),
    *("a = " + "'x" * 40_000, 'a = "' + "\\\\" * 40_000 + '\\q"', "[" * 40_000, "]" * 40_000),
    *("a = [1," + "\n" * 40_000 + "x", "a = [1" + " " * 40_000 + "b", '"a"' * 40_000),
    *('a = """x\n' + " " * 40_000 + '"""b', 'a = ""\n' + "x y\n" * 40_000, "a " * 40_000),
    *("a = {" + ", ".join(f"b{n} = 1" for n in range(9_000)) + ", b1 = 2}", "[a\n" * 40_000),
    *("[[x]]\nb = 1\n" * 9_000 + "b = 2", 'a = """\n' + "k = 1\n" * 20_000 + '\\q"""'),
    *('a = """\n\n"""\n' + '"\n' * 40_000, "a = [" + "{b = 1}, " * 9_000, "a = 1" + "," * 40_000),
)


@pytest.mark.parametrize("text", LARGE, ids=range(len(LARGE)))
def test_large_texts_take_no_time(text: str) -> None:
    start = time.process_time()
    found = slip_of(text)
    assert found is not None
    assert is_well_told(text, found)
    # A square of the size would take minutes.
    assert time.process_time() - start < 5


def test_a_parser_that_says_otherwise_is_quoted() -> None:
    error = tomllib.TOMLDecodeError("Odd thing found. (at line 1, column 6)")
    assert slip("a = 1", error)[:3] == ("syntax", "not valid TOML: odd thing found", "")
    error = tomllib.TOMLDecodeError("Cannot do it (at line 7, column 9)")
    found = slip("a = 1", error)
    assert found.rule == "duplicate-key"
    assert is_well_told("a = 1", found)


def test_brackets_too_deep_for_the_parser_are_not_our_affair() -> None:
    with pytest.raises(RecursionError):
        slip_of("a = " + "[" * 100_000)
