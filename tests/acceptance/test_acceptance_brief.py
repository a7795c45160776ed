"""`missioncli brief`: what somebody reads in the car, and nothing that may not leave the house."""

from __future__ import annotations

import json
import os
import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
import tomli_w
from answers import CANADA, EUROPE, FOLDER, JAPAN, KOREA, MISSIONS, VIRTUAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Command

SNAPSHOTS: Final = Path(__file__).parent / "snapshots" / "brief"
UPDATE: Final = bool(os.environ.get("MISSIONCLI_UPDATE_SNAPSHOTS"))
DATA: Final = Path(__file__).parents[1] / "data"
MANY: Final = ("--data", str(FOLDER))
JAPANESE: Final = ("--data", str(DATA / "valid" / "japanese.toml"))
DAY: Final = {"SOURCE_DATE_EPOCH": "1795305600"}
"""22 November 2026."""
NOTHING: Final = "Nothing on file."
FORMS: Final = ("html", "markdown", "text")
SCREENS: Final[dict[str, tuple[str, ...]]] = {
    "tokyo": (),
    "pmda": ("--with", "PMDA"),
    "crowley": ("--with", "Crowley", "--notes"),
    "kssa": ("--with", "KSSA", *MANY),
    "terashima": ("--with", "Terashima", "--include-off-record", *MANY),
    "oha-public": ("--with", "OHA", "--release", "public", *MANY),
    "japan-2023": (JAPAN, "--include-off-record", "--notes", *MANY),
    "canada": (CANADA, *MANY),
    "japanese": JAPANESE,
}


def made(run: Command, *args: str, form: str = "text") -> str:
    """What the command writes, its talk left aside."""
    result = run("brief", *args, "-f", form, env=DAY)
    assert result.code == 0, result.err
    return result.out


def flat(text: str) -> str:
    """The text on one line, so that wrapping does not matter."""
    return " ".join(text.split())


def section(text: str, heading: str) -> str:
    """What stands below a heading of the plain text, on one line."""
    lines = text.split("\n")
    start = lines.index(heading.upper())
    heads = [n for n, line in enumerate(lines) if n > start and line and line == line.upper()]
    heads = [n for n in heads if re.match("[A-Z]{3}", lines[n])]
    return flat("\n".join(lines[start + 1 : heads[0]]))


class Page(HTMLParser):
    """What a parser of HTML sees: elements, links, and every statement with its footnotes."""

    VOID: Final = ("meta", "link", "br", "img", "input")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[dict[str, str | None]] = []
        self.ids: list[str] = []
        self.metas: list[dict[str, str | None]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.told: list[list[str]] = []
        self.within = 0
        self.styles: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.names.add(tag)
        if known.get("id"):
            self.ids.append(str(known["id"]))
        if tag == "a":
            self.links.append(known)
        if tag == "meta":
            self.metas.append(known)
        assert not [name for name in known if name.startswith("on") or name == "style"]
        if tag not in self.VOID:
            self.open.append((tag, known))
        if self._is_statement(tag, known):
            self.told.append([""])
            self.within = len(self.open)
        if known.get("role") == "doc-noteref" and self.within:
            self.told[-1].append(str(known["href"]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if len(self.open) < self.within:
            self.within = 0

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] == "style":
            self.styles.append(data)
            return
        self.text += data
        if self.within:
            self.told[-1][0] += data

    def _is_statement(self, tag: str, known: dict[str, str | None]) -> bool:
        within = [name for name, _ in self.open]
        if "main" not in within or any(
            known.get("role") == "doc-endnotes" for _, known in self.open
        ):
            return False
        row = tag == "th" and known.get("scope") == "row"
        return (
            row or tag in ("dd", "li", "figcaption") or (tag == "p" and "blockquote" not in within)
        )


@pytest.mark.parametrize("name", SCREENS)
def test_briefs_are_as_they_were(shared_run: Command, name: str) -> None:
    text = made(shared_run, *SCREENS[name])
    path = SNAPSHOTS / f"{name}.txt"
    if UPDATE:
        path.write_text(text, encoding="utf-8")
    assert path.is_file(), "MISSIONCLI_UPDATE_SNAPSHOTS=1 writes it"
    assert text == path.read_text(encoding="utf-8")


def test_a_held_mission_is_a_read_out_and_a_planned_one_a_brief(shared_run: Command) -> None:
    assert "\nRead-out: BIO mission to Tokyo\n" in made(shared_run)
    planned = made(shared_run, CANADA, *MANY)
    assert "\nBrief: SMTA mission to Canada\n" in planned
    assert "to be met" in section(planned, "Whom they are to meet")
    assert "WHAT WAS SAID" not in planned
    assert "WHAT CAME OF IT" not in planned
    page = made(shared_run, CANADA, *MANY, form="html")
    assert "<title>Brief: SMTA mission to Canada</title>" in page


def test_the_read_out_has_what_was_said_raised_and_agreed(shared_run: Command) -> None:
    text = made(shared_run)
    said = section(text, "What was said")
    for quote in tomllib.loads(bundled(shared_run))["quotes"]:
        for passage in [quote["text"]] if isinstance(quote["text"], str) else quote["text"]:
            assert f"“{passage}”" in said
    assert said.count("wording not compared") == 3
    issues = section(text, "Issues and asks")
    assert "4 open, 1 in progress" in issues
    assert issues.count(f"Answered {NOTHING}") == 5
    assert section(text, "Follow-ups") == NOTHING
    assert "Any quote of an official" in section(text, "Not on file")
    assert "Yuichiro Koga" in section(text, "Whom they met")


def bundled(run: Command) -> str:
    return run("export").out


@pytest.mark.parametrize("name", SCREENS)
def test_every_statement_has_a_footnote_or_says_that_there_is_nothing(
    shared_run: Command, name: str
) -> None:
    page = Page(made(shared_run, *SCREENS[name], form="html"))
    assert len(page.told) > 8
    missing = page.text[page.text.index("\nNot on file\n") :] if name != "canada" else ""
    for text, *feet in page.told:
        if feet:
            continue
        words = flat(text)
        assert words == NOTHING or words in missing, words


@pytest.mark.parametrize("name", SCREENS)
def test_footnotes_are_numbered_as_they_are_used_and_lead_there_and_back(
    shared_run: Command, name: str
) -> None:
    page = Page(made(shared_run, *SCREENS[name], form="html"))
    assert len(set(page.ids)) == len(page.ids)
    there = [link for link in page.links if link.get("role") == "doc-noteref"]
    back = [link for link in page.links if link.get("role") == "doc-backlink"]
    numbers = [int(str(link["href"]).removeprefix("#note-")) for link in there]
    assert list(dict.fromkeys(numbers)) == list(range(1, max(numbers) + 1))
    assert sorted(str(link["href"]) for link in back) == sorted(f"#{link['id']}" for link in there)
    for link in (*there, *back):
        assert str(link["href"]).removeprefix("#") in page.ids


def test_the_page_needs_nothing_and_runs_nothing(shared_run: Command) -> None:
    from base64 import b64encode
    from hashlib import sha256

    page = Page(made(shared_run, form="html"))
    assert not {"script", "img", "link", "iframe", "object", "base", "form"} & page.names
    [style] = page.styles
    digest = b64encode(sha256(style.encode()).digest()).decode()
    [policy] = [meta["content"] for meta in page.metas if meta.get("http-equiv")]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style
    assert {"header", "main", "footer", "h1", "h2", "h3", "caption"} <= page.names
    outside = [str(link["href"]) for link in page.links if not str(link["href"]).startswith("#")]
    assert outside == [
        "https://bio.news/international/bios-mission-to-tokyo-builds-on-fruitful-cooperation"
    ]


def test_before_a_meeting_posts_are_those_of_then(shared_run: Command) -> None:
    text = made(shared_run, "--with", "KSSA", *MANY)
    assert "\nKSSA: before you walk in\n" in text
    page = Page(made(shared_run, "--with", "KSSA", *MANY, form="html"))
    told = flat(page.text)
    assert "Director-General April 2025 met 8 April 2025 check now" in told
    assert "Director-General June 2023 declined to meet check now" in told
    assert "later President, Shinonome Ferry (April 2025); check now" in told
    assert "Who holds which post today" in section(text, "Not on file")
    assert "Visit to the Ship Safety Agency" in section(text, "Last time")
    assert "Call with the Ship Safety Agency" in section(text, "Before that")


def test_what_was_discussed_says_on_which_ground_and_what_they_answered(
    shared_run: Command,
) -> None:
    text = section(made(shared_run, "--with", "KSSA", *MANY), "Discussed")
    one = text[text.index("Double testing of ship batteries: resolved, April 2025") :]
    assert "June 2023: put to KSSA; discussed at Meeting at the Ministry" in one
    assert "Accept test reports of accredited laboratories (June 2023, May 2021" in one
    assert "The new rule is in force. (1 April 2025)" in one
    assert text.index("Ships' data must stay") < text.index("Double testing"), "open ones first"
    assert text.count(f"They answered {NOTHING}") == 3
    assert text.count("The ministry will not change the rule.") == 1, "nothing twice"
    theirs = section(made(shared_run, "--with", "MOSS", *MANY), "Discussed")
    assert "They answered The ministry will accept the reports of laboratories" in theirs


def test_the_state_of_an_issue_is_that_of_the_newest_mission_that_tells_of_it(
    shared_run: Command,
) -> None:
    text = section(made(shared_run, "--with", "elbmund", *MANY), "Discussed")
    assert "A fire code for batteries in port: in progress, 2023" in text
    text = section(made(shared_run, "--with", "OHA", *MANY), "Discussed")
    assert "Harbour fees that nobody can foresee: open, April 2025" in text
    text = section(made(shared_run, "--with", "KSSA", KOREA, *MANY), "Discussed")
    assert "Double testing of ship batteries: open" in text, "one mission alone"


def test_words_of_others_stand_where_the_source_names_the_party(shared_run: Command) -> None:
    text = section(made(shared_run, "--with", "PMDA"), "Said by others")
    assert "“We discussed how to involve patients" in text
    assert "Hilary Stiss, Senior Director of International Affairs, BIO" in text
    assert "printed where the source names PMDA" in text


def test_a_topic_narrows_what_was_discussed_and_said(shared_run: Command) -> None:
    text = made(shared_run, "--topic", "Drug pricing")
    assert "on Drug pricing only" in text
    issues = section(text, "Issues and asks")
    assert "2 open: pricing 2" in issues
    assert "Access to expedited pathways" not in text
    assert section(text, "What was said") == NOTHING
    assert "Yuichiro Koga" in section(text, "Whom they met"), "people stay"
    both = made(shared_run, "--topic", "Drug pricing", "--topic", "Clinical trials")
    assert "3 open" in section(both, "Issues and asks")
    text = made(shared_run, "--with", "KSSA", "--topic", "Data of ships", *MANY)
    assert "Double testing" not in section(text, "Discussed")
    assert "Ships' data" in section(text, "Discussed")


def test_the_level_stands_first_and_last_in_every_format(shared_run: Command) -> None:
    for args, words in (
        ((), "Internal"),
        (("--release", "members"), "For members"),
        (("--release", "public"), "Public"),
        (("--include-off-record",), "Internal, off-record words included"),
        (("--notes",), "Internal, editor’s notes included"),
    ):
        text = made(shared_run, *args)
        assert text.startswith(f"BIO - {words}".upper())
        assert text.endswith(f"BIO - {words}\n".upper())
        lines = made(shared_run, *args, form="markdown").splitlines()
        assert lines[0].startswith(f"**BIO · {words}**")
        assert lines[-1] == f"**BIO · {words}**"
        page = made(shared_run, *args, form="html")
        assert page.count(f"BIO · {words}") == 2
        in_css = "".join(
            c if c.isascii() and (c.isalnum() or c == " ") else f"\\{ord(c):06x} " for c in words
        )
        assert f'@page{{@bottom-left{{content:"{in_css}"}}}}' in page


SECRETS: Final[dict[str, set[tuple[str, bool]]]] = {
    "the laboratories are ready": {("internal", True)},
    "before the next election": {("internal", True)},
    "Dinner with the Ship Safety Agency": {("internal", True)},
    "試験は一度で足りるはずです": {
        (level, off) for level in ("internal", "members") for off in (False, True)
    },
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("level", ["internal", "members", "public"])
@pytest.mark.parametrize("off_record", [False, True])
def test_what_is_withheld_is_nowhere(
    shared_run: Command,
    form: str,
    level: str,
    off_record: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    args = ["--release", level, *(["--include-off-record"] if off_record else [])]
    briefs = [made(shared_run, "--with", "MOSS", *MANY, *args, form=form)]
    if level != "public":
        briefs.append(made(shared_run, JAPAN, *MANY, *args, form=form))
    for words, allowed in SECRETS.items():
        for text in briefs:
            found = words in re.sub(r"[\s>|]+", " ", text)
            assert found == ((level, off_record) in allowed), words


def test_what_was_withheld_is_counted_on_standard_error(shared_run: Command) -> None:
    result = shared_run("brief", JAPAN, *MANY)
    assert result.err == (
        "missioncli: withheld: 1 quote, 1 paraphrase and 2 engagements (not on the record)\n"
    )
    whole = shared_run("brief", JAPAN, "--include-off-record", *MANY)
    assert (whole.code, whole.err) == (0, "")
    assert "What was not said on the record is left out." in result.out
    assert "is left out" not in whole.out


CHATHAM: Final[dict[str, Any]] = {
    "format": 1,
    "mission": {"id": "talks", "title": "Talks", "start": "2024-05-02", "sources": [1]},
    "people": {"mira": {"name": "Mira Solberg"}, "jon": {"name": "Jon Quist"}},
    "organizations": {"guild": {"name": "Guild of Pilots"}, "court": {"name": "Court of Tides"}},
    "sources": {"paper": {"title": "The paper"}},
    "others": [
        {"person": "jon", "organization": "court", "role": "Judge", "sources": [9]},
    ],
    "quotes": [
        {
            "speaker": "mira",
            "text": "Pilots are tired.",
            "engagement": "dinner",
            "sources": [2],
            "notes": ["Mira Solberg told us so."],
        }
    ],
    "paraphrases": [
        {"speaker": "guild", "summary": "Rest is short.", "terms": "chatham-house", "sources": [3]}
    ],
    "engagements": {
        "dinner": {
            "kind": "reception",
            "title": "Dinner with Mira Solberg of the Guild of Pilots",
            "terms": "chatham-house",
            "led_by": ["jon"],
            "participants": ["mira", "guild"],
            "sources": [2],
        }
    },
}


@pytest.mark.parametrize("form", FORMS)
def test_under_the_chatham_house_rule_nobody_appears(run: Command, form: str) -> None:
    (run.cwd / "talks.toml").write_text(tomli_w.dumps(CHATHAM), encoding="utf-8")
    data = ("--data", "talks.toml")
    without = made(run, *data, form=form)
    assert "Pilots are tired" not in without
    for args in ((), ("--with", "guild"), ("--with", "mira"), ("--with", "court")):
        text = made(run, *args, "--include-off-record", "--notes", *data, form=form)
        body = text.partition("before you walk in")[2] if args else text
        body = body.partition("before you walk in")[2] if args and form == "html" else body
        for name in ("Mira", "Solberg", "Guild"):
            assert name not in body, (args, name)
        if not args:
            assert "Pilots are tired." in text
            assert "a participant, under the Chatham House Rule" in text
            assert "Reception under the Chatham House Rule" in text
            [line] = [line for line in text.splitlines() if "Reception under the" in line][:1]
            assert "Jon Quist" not in line


def test_a_declined_meeting_an_unnamed_official_and_japanese_names(shared_run: Command) -> None:
    text = made(shared_run, JAPAN, *MANY)
    met = section(text, "Whom they met")
    assert "declined to meet" in met
    assert "unnamed" in met
    assert "only spoken of" in met
    assert "Meeting with the Director-General; did not take place" in met
    korea = section(made(shared_run, KOREA, *MANY), "Whom they met")
    assert "2 unnamed" in korea
    page = made(shared_run, JAPAN, *MANY, form="html")
    assert '<blockquote lang="ja">\n<p>「試験は一度で足りるはずです。' in page
    text = made(shared_run, "--with", "Terashima", *MANY)
    assert "寺嶋 愛子" in text
    japanese = made(shared_run, *JAPANESE)
    assert all(cells(line) <= 80 for line in japanese.splitlines() if "http" not in line)
    assert not [
        line
        for line in japanese.splitlines()
        if line.strip()[:1] in "、。」）"[:3] and line.strip()
    ]


def cells(line: str) -> int:
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


def test_a_quote_is_marked_when_its_text_is_given(run: Command) -> None:
    mission: dict[str, Any] = {
        **CHATHAM,
        "engagements": {},
        "paraphrases": [],
        "quotes": [
            {"speaker": "mira", "text": "Pilots are tired.", "sources": [1]},
            {"speaker": "mira", "text": "Tides are high today.", "sources": [1]},
            {"speaker": "jon", "text": "The court sits on Monday.", "sources": ["other"]},
        ],
        "sources": {"paper": {"title": "The paper"}, "other": {"title": "Another"}},
    }
    for row in (*mission["quotes"][:2], *mission["others"], mission["mission"]):
        row["sources"] = ["paper"]
    (run.cwd / "talks.toml").write_text(tomli_w.dumps(mission), encoding="utf-8")
    (run.cwd / "paper.txt").write_text(
        "“Pilots are tired.” said Mira Solberg.\n\n“Tides are low today,” said Mira Solberg.\n",
        encoding="utf-8",
    )
    args = ("--data", "talks.toml", "--source", "paper=paper.txt")
    said = section(made(run, *args), "What was said")
    assert "“Pilots are tired.” Mira Solberg [1] wording as in the source" in said
    assert "WARNING: does not match the source: altered" in said
    assert "“The court sits on Monday.” Jon Quist, Judge, Court of Tides [2] wording not" in said
    assert "**Warning:** does not match the source: altered" in made(run, *args, form="markdown")
    page = made(run, *args, form="html")
    assert '<span class="wording same">wording as in the source</span>' in page
    assert "Warning: does not match the source: altered" in page
    wrong = run("brief", "--data", "talks.toml", "--source", "papr=paper.txt")
    assert (wrong.code, wrong.out) == (2, "")
    assert "no source has the key 'papr'" in wrong.err
    gone = run("brief", "--data", "talks.toml", "--source", "paper=gone.txt")
    assert (gone.code, gone.out) == (3, "")


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        ((), 2, "the data holds 6 missions; say which"),
        (("--with", "Anna Lindmark"), 2, "names 2 things; say which by its key"),
        (("--with", "KSAS"), 2, "no person or organization matches 'KSAS'; did you mean"),
        (("--with", "KSSA", "nowhere"), 2, "no mission matches 'nowhere'"),
        (("--with", "KSSA", "--topic", "zzz"), 2, "no topic matches 'zzz'"),
        ((CANADA, "--release", "public"), 2, "may not leave the building at level public"),
        ((CANADA, "-o", "a.csv"), 2, "a .csv file cannot hold a brief"),
        ((CANADA, "-o", "a.sqlite"), 2, "a .sqlite file cannot hold a brief"),
        ((CANADA, "-f", "pdf"), 2, "'pdf' is not one of"),
    ],
)
def test_what_cannot_be_done_is_said(
    shared_run: Command, args: tuple[str, ...], code: int, words: str
) -> None:
    result = shared_run("brief", *args, *MANY)
    assert (result.code, result.out) == (code, "")
    assert words in result.err


def test_a_mission_that_names_a_party_narrows_the_brief(shared_run: Command) -> None:
    text = made(shared_run, EUROPE, "--with", "Anna Lindmark", *MANY)
    assert "Director of Berths" in text
    assert "Chief Engineer" not in text


def test_somebody_of_whom_nothing_may_be_told_is_answered_with_nothing(
    shared_run: Command,
) -> None:
    for args in (("--with", "marchbanks", "--release", "public"), ("--with", "marchbanks", EUROPE)):
        result = shared_run("brief", *args, *MANY)
        if args[-1] == EUROPE:
            assert result.code == 0
        assert "Chief Inspector" not in result.out
        assert NOTHING in result.out
        assert "marchbanks: before you walk in" in result.out


def test_invalid_data_and_dangling_keys_are_refused(
    run: Command, mission_file: Callable[..., Path]
) -> None:
    mission_file('[[quotes]]\nspeaker = "nobody"\ntext = "x"\n')
    result = run("brief", "--data", "mission.toml", "-o", "x.html")
    assert (result.code, result.out) == (3, "")
    assert "error[unknown-party]" in result.err
    assert not (run.cwd / "x.html").exists()


def test_the_suffix_decides_and_files_are_kept(run: Command) -> None:
    for name, beginning in (
        ("a.html", "<!DOCTYPE html>"),
        ("a.HTM", "<!DOCTYPE html>"),
        ("a.md", "**BIO"),
        ("a.txt", "BIO - INTERNAL"),
    ):
        assert run("brief", "-o", name, env=DAY) == (0, "", "")
        assert (run.cwd / name).read_text(encoding="utf-8").startswith(beginning)
    again = run("brief", "-o", "a.html", env=DAY)
    assert (again.code, again.out) == (3, "")
    assert "--force" in again.err
    assert run("brief", "--with", "PMDA", "-o", "a.html", "--force", env=DAY).code == 0
    assert "PMDA: before you walk in" in (run.cwd / "a.html").read_text(encoding="utf-8")
    other = run("brief", "-o", "a.xyz", env=DAY)
    assert other == (0, "", "missioncli: '.xyz' names no format: written as text\n")
    shown = run("brief", "-o", "-", env=DAY)
    assert shown == run("brief", env=DAY) == run("brief", "-f", "text", env=DAY)
    terminal = run.on_terminal("brief", env=DAY, streams=("out",))
    assert terminal == shown


@pytest.mark.started
@pytest.mark.parametrize("form", FORMS)
def test_it_is_made_again_byte_for_byte(run: Command, form: str) -> None:
    args = ("--with", "KSSA", *MANY)
    assert made(run, *args, form=form) == made(run, "--no-index", *args, form=form)


def test_the_day_is_that_of_the_reader_or_the_one_that_is_given(shared_run: Command) -> None:
    from datetime import date

    assert "Prepared 22 November 2026, 1 source" in made(shared_run)
    assert '<time datetime="2026-11-22">22 November 2026</time>' in made(shared_run, form="html")
    before = date.today()  # noqa: DTZ011 - as the command has it
    text = shared_run("brief").out
    days = {before, date.today()}  # noqa: DTZ011
    assert any(f"Prepared {day.day} {day:%B} {day.year}" in text for day in days)
    wrong = shared_run("brief", env={"SOURCE_DATE_EPOCH": "soon"})
    assert (wrong.code, wrong.out) == (2, "")
    assert "SOURCE_DATE_EPOCH" in wrong.err


def keys(run: Command, *args: str) -> list[str]:
    rows = json.loads(run(*args, "-f", "json").out)
    return list(dict.fromkeys(row.get("key") or row["mission"] for row in rows))


def every_brief(run: Command) -> list[tuple[str, ...]]:
    """What there are briefs about in the test data."""
    parties = [*keys(run, "people", *MANY), *keys(run, "organizations", *MANY)]
    return [
        *((mission, *MANY) for mission in MISSIONS),
        *(("--with", party, *MANY) for party in parties),
        *SCREENS.values(),
        ("--data", str(DATA / "valid" / "hostile.toml")),
    ]


@pytest.mark.parametrize("level", ["internal", "members", "public"])
@pytest.mark.parametrize("beyond", [(), ("--include-off-record", "--notes")])
def test_no_line_of_the_text_is_wider_than_the_page(
    shared_run: Command, level: str, beyond: tuple[str, ...]
) -> None:
    for about in every_brief(shared_run):
        result = shared_run("brief", *about, "--release", level, *beyond, env=DAY)
        assert result.code == (0 if result.out else 2)
        for line in result.out.splitlines():
            wide = cells(line) > 80
            assert not wide or line.lstrip().startswith("http"), (about, line)
            assert not re.search("[’“„]$", line), (about, line)


def test_a_heading_that_is_wider_than_the_page_is_wrapped(shared_run: Command) -> None:
    text = made(shared_run, "--with", "OHA", "--include-off-record", *MANY)
    said = "one of the callers from Busan; on “Harbour fees that nobody can foresee”;"
    assert f"\n{said}\nbackground; May 2021\n" in text
    assert "\n[7] harbour-gazette ¶2  [8] The editor’s assessment.\n" in text


def test_a_virtual_mission_says_so(shared_run: Command) -> None:
    text = made(shared_run, VIRTUAL, *MANY)
    assert "May 2021, virtual" in text
