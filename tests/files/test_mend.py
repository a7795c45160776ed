"""What a refused file was probably meant to say: each fault once, and what it hides is seen."""

import copy
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest
from check_files import check
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_files, lines, quick

from missioncli.export.content import tables_of
from missioncli.files.document import MissionDocument, Refused
from missioncli.files.mend import refused
from missioncli.files.read import validate
from missioncli.model.fields import fields
from missioncli.model.mission import MissionFile

PATH: Final = Path("a.toml")
HEAD: Final = """\
format = 1
[mission]
id = "trip"
title = "The trip"
sources = [1]
[sources.news]
title = "News"
[people]
ann = {name = "Ann Lee"}
"""
LED: Final = '[[delegates]]\nperson = "ann"\nleader = true\nsources = [1]\n'


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    """Rule and key path of all that is found in a file, from its top to its end."""
    path = folder / "a.toml"
    path.write_text(text, encoding="utf-8")
    return [(one.rule, one.key) for one in check(path)]


def refuse(text: str) -> Refused:
    read = validate(PATH, tomllib.loads(text))
    assert isinstance(read, Refused)
    return read


def understood(text: str) -> MissionDocument:
    document = refuse(text).understood
    assert document
    return document


def test_the_file_as_it_should_be_has_no_fault(tmp_path: Path) -> None:
    assert found(tmp_path, HEAD + LED) == []


# ---- one defect, one finding ----


@pytest.mark.parametrize(
    ("old", "new", "rule", "key"),
    [
        # a misspelled key's value counts
        ("person =", "persn =", "unknown-key", "delegates[1].persn"),
        ("leader =", "leadr =", "unknown-key", "delegates[1].leadr"),
        ("[[delegates]]", "[[deligates]]", "unknown-key", "deligates"),
        ("[people]", "[poeple]", "unknown-key", "poeple"),
        ("[sources.news]", "[source.news]", "unknown-key", "source"),
        ("[mission]", "[misson]", "unknown-key", "misson"),
        ("id =", "idd =", "unknown-key", "mission.idd"),
        ("{name =", "{nme =", "unknown-key", "people.ann.nme"),
        # a key like no other, where one is missing
        ("{name =", "{called =", "unknown-key", "people.ann.called"),
        # single brackets, text for a list, one for many
        ("[[delegates]]", "[delegates]", "wrong-type", "delegates"),
        ("sources = [1]\n[sources", 'sources = "news"\n[sources', "wrong-type", "mission.sources"),
        ("sources = [1]\n[sources", "sources = 1\n[sources", "wrong-type", "mission.sources"),
        ("true", '"true"', "wrong-type", "delegates[1].leader"),
        ("true", '"sure"', "wrong-type", "delegates[1].leader"),
        ('id = "trip"', "id = 2025", "wrong-type", "mission.id"),
        # slugs and what refers to them
        ("ann = {", "Ann = {", "bad-key", "people.Ann"),
        ('person = "ann"', 'person = "Ann"', "bad-key", "delegates[1].person"),
        ('person = "ann"', "person = 7", "wrong-type", "delegates[1].person"),
        ("[sources.news]", "[sources.News]", "bad-key", "sources.News"),
        # a header that is missing
        # what is there no more
        ('id = "trip"\n', "", "missing-key", "mission"),
        ('{name = "Ann Lee"}', "{}", "missing-key", "people.ann"),
        ('{name = "Ann Lee"}', '"Ann Lee"', "wrong-type", "people.ann"),
        ('person = "ann"\n', "", "delegate", "delegates[1]"),
        ('"Ann Lee"', '""', "empty", "people.ann.name"),
        ('"Ann Lee"', '"Ann\\nLee"', "line-break", "people.ann.name"),
        ("[1]\n[sources", "[0]\n[sources", "bad-citation", "mission.sources[1]"),
        ("[1]\n[sources", '["news ¶1"]\n[sources', "bad-citation", "mission.sources[1]"),
        ("format = 1", "format = 2", "newer-format", "format"),
    ],
)
def test_one_defect_is_one_finding(tmp_path: Path, old: str, new: str, rule: str, key: str) -> None:
    text = HEAD + LED
    assert text.count(old) == 1
    # A person whom a wrong key leads to is not unused, nor is the reference to it dangling.
    assert found(tmp_path, text.replace(old, new)) == [(rule, key)]


def test_a_mission_without_its_header_is_one_finding(tmp_path: Path) -> None:
    text = (HEAD + LED).replace("sources = [1]\n[sources", "[sources").replace("[mission]\n", "")
    assert found(tmp_path, text) == [("no-source", "mission"), ("missing-header", "id")]
    mission = understood(text).content.mission
    assert mission
    assert (mission.id, mission.title) == ("trip", "The trip")


def test_faults_of_one_record_are_each_told(tmp_path: Path) -> None:
    quote = '[[quotes]]\nspeakr = "ann"\ntext = ""\nsaid = "17 March 2025"\nterms = "off record"\nsources = 1\ntopcs = ["tax"]\n'
    assert found(tmp_path, HEAD + LED + quote) == [
        ("unknown-key", "quotes[1].speakr"),
        ("empty", "quotes[1].text"),
        ("bad-date", "quotes[1].said"),
        ("unknown-word", "quotes[1].terms"),
        ("wrong-type", "quotes[1].sources"),
        ("unknown-key", "quotes[1].topcs"),
        ("unknown-topic", "quotes[1].topcs[1]"),
    ]


def test_what_a_table_lacks_is_told_in_one() -> None:
    issue = "[issues.a]\nsources = [1]\n"
    messages = [one.message for one in refuse(HEAD + issue).findings]
    assert messages == ["`title`, `category` and `summary` are missing"]


def test_a_newer_format_explains_everything_else(tmp_path: Path) -> None:
    text = (HEAD + LED).replace("format = 1", "format = 2").replace("title", "headline")
    assert found(tmp_path, text) == [("newer-format", "format")]
    assert refuse(text).understood is None


# ---- what was meant ----


def test_a_misspelled_table_joins_the_right_one(tmp_path: Path) -> None:
    lone = '[[deligates]]\nperson = "ann"\nsources = [1]\nrole = 7\n'
    text = HEAD + LED + lone
    assert found(tmp_path, text) == [
        ("unknown-key", "deligates"),
        ("wrong-type", "deligates[1].role"),
    ]
    lines_of = [one.line for one in check(tmp_path / "a.toml")]
    rows = text.split("\n")
    assert [rows[(line or 0) - 1] for line in lines_of] == ["[[deligates]]", "role = 7"]
    delegates = understood(text).content.delegates
    assert [(one.person, one.role) for one in delegates] == [("ann", None), ("ann", "7")]


def test_misspelled_and_right_tables_by_key_are_one(tmp_path: Path) -> None:
    more = '[peple]\nbob = {name = "Bob Ray", prefx = "Dr."}\nann = {name = "Another"}\n'
    text = HEAD + LED + LED.replace("ann", "bob") + more
    assert found(tmp_path, text) == [("unknown-key", "peple"), ("unknown-key", "peple.bob.prefx")]
    people = understood(text).content.people
    assert {key: one.name for key, one in people.items()} == {"ann": "Ann Lee", "bob": "Bob Ray"}
    assert people["bob"].prefix == "Dr."


def test_warnings_stand_where_the_file_has_it(tmp_path: Path) -> None:
    text = (
        HEAD
        + LED
        + '[[qoutes]]\nspeaker = "ann"\ntext = "“x”"\nsources = [1]\n[[outcome]]\nkind = "agrement"\nsummary = "x"\n'
    )
    assert found(tmp_path, text) == [
        ("unknown-key", "qoutes"),
        ("quoted-text", "qoutes[1].text"),
        ("no-source", "outcome[1]"),
        ("unknown-key", "outcome"),
        ("near-word", "outcome[1].kind"),
    ]
    findings = check(tmp_path / "a.toml")
    assert all(one.line and one.excerpt for one in findings)


def test_a_misspelled_key_beside_the_right_one_is_left_out() -> None:
    content = understood(HEAD.replace('title = "The', 'titel = "No"\ntitle = "The')).content
    assert content.mission
    assert content.mission.title == "The trip"


@pytest.mark.parametrize(
    ("old", "new", "attribute", "value"),
    [
        ('title = "The', 'titel = "The', "title", "The trip"),
        ('id = "trip"', 'id = "Trip to Tokyo"', "id", "trip-to-tokyo"),
        ('id = "trip"', "id = 2025", "id", "2025"),
        ("[1]\n[s", "[1]\nstart = '03/17/2025'\n[s", "start", "2025-03-17"),
        ("[1]\n[s", "[1]\nstart = 2025\n[s", "start", "2025"),
        ("[1]\n[s", "[1]\nstart = 2025-03-17T09:00:00\n[s", "start", "2025-03-17"),
        ("[1]\n[s", "[1]\nmode = 'inperson'\n[s", "mode", "in-person"),
        ("[1]\n[s", "[1]\nabout = 'Japan'\n[s", "about", ["Japan"]),
        ("sources = [1]\n[s", "[s", "sources", []),
        ("= [1]\n[s", "= 'news'\n[s", "sources", ["news"]),
        ("= [1]\n[s", "= ['news, 7']\n[s", "sources", ["news:7"]),
        ("= [1]\n[s", "= ['¶ 7']\n[s", "sources", [7]),
        ("[1]\n[s", "[1]\nsummary = 'a\\u0007b'\n[s".replace("'", '"'), "summary", "ab"),
    ],
)
def test_what_was_meant_is_taken_for_meant(
    old: str, new: str, attribute: str, value: object
) -> None:
    text = HEAD.replace(old, new)
    document = validate(PATH, tomllib.loads(text))
    if isinstance(document, Refused):
        assert len(document.findings) == 1
        document = document.understood
    assert document
    assert document.content.mission
    assert getattr(document.content.mission, attribute) == value


def test_what_nobody_can_guess_is_lost_and_not_spoken_of(tmp_path: Path) -> None:
    talk = "[engagements.talk]\nkind = 7\ntitle = []\nparticipants = 7\nsources = [1]\n"
    text = HEAD + LED + talk
    assert found(tmp_path, text) == [
        ("wrong-type", "engagements.talk.kind"),
        ("wrong-type", "engagements.talk.title"),
        ("wrong-type", "engagements.talk.participants"),
    ]
    document = understood(text)
    assert document.mending.is_lost(("engagements", "talk", "participants"))
    assert not document.mending.is_lost(("engagements", "talk", "sources"))


def test_references_to_a_key_that_was_mended_lead_somewhere(tmp_path: Path) -> None:
    text = (HEAD + LED).replace("ann = {", '"ann lee" = {').replace('"ann"', '"ann-lee"')
    assert found(tmp_path, text) == [("bad-key", 'people."ann lee"')]
    same = (HEAD + LED).replace("ann = {", '"Ann Lee" = {').replace('"ann"', '"Ann Lee"')
    assert [rule for rule, _ in found(tmp_path, same)] == ["bad-key", "bad-key"]


def test_two_keys_that_would_become_one_stay_apart(tmp_path: Path) -> None:
    text = HEAD.replace("ann = {", 'Ann = {name = "Other"}\nann = {') + LED
    assert found(tmp_path, text) == [("bad-key", "people.Ann")]
    assert understood(text).content.people["ann"].name == "Ann Lee"


# ---- any mutation of any file ----


_JUNK: Final[st.SearchStrategy[Any]] = st.one_of(
    st.sampled_from([None, "", "x", 0, -1, 7, 2**70, 1.5, True, [], {}, [[]], [{}], {"": ""}]),
    st.sampled_from(["Ann Lee", "a\nb", "\x00", "\ud800", "17 March 2025", "news 7", [1, "x"]]),
    lines,
)
_KEYS: Final = sorted(
    set(MissionFile.model_fields)
    | {field.name for table in fields(MissionFile) if table.table for field in fields(table.table)}
)


def places(tables: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in the tables, the outermost left out."""
    pairs = tables.items() if isinstance(tables, dict) else enumerate(tables)
    return [
        one
        for step, value in pairs
        for one in (
            (*at, step),
            *(places(value, (*at, step)) if isinstance(value, (dict, list)) else ()),
        )
    ]


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """The tables of a valid file in which one thing was changed, taken away, renamed or added."""
    tables: dict[str, Any] = tables_of(draw(any_files))
    at = draw(st.sampled_from(places(tables)))
    above = tables
    for step in at[:-1]:
        above = above[step]
    step, value = at[-1], above[at[-1]]
    how = draw(st.sampled_from(["replace", "remove", "rename", "wrap", "unwrap", "add"]))
    if how == "replace":
        above[step] = draw(_JUNK)
    elif how == "wrap":
        above[step] = draw(st.sampled_from([[value], {"x": value}, str(value)]))
    elif how == "unwrap" and isinstance(value, (list, dict)) and value:
        above[step] = draw(
            st.sampled_from(list(value.values() if isinstance(value, dict) else value))
        )
    elif how == "add" and isinstance(above, dict):
        above[draw(st.sampled_from(_KEYS) | lines)] = draw(_JUNK)
    elif how == "rename" and isinstance(above, dict):
        name = draw(st.sampled_from([f"{step}s", str(step)[1:], str(step).upper(), "Ann Lee", ""]))
        above[name] = above.pop(step)
    else:
        del above[step]
    return tables


@given(tables=mutated())
@quick(150)
def test_any_mutation_is_told_and_understood(tables: dict[str, Any]) -> None:
    before = copy.deepcopy(tables)
    read = validate(PATH, tables)
    assert tables == before, "what was read stays as it was"
    if not isinstance(read, Refused):
        return
    assert read.findings
    for finding in read.findings:
        assert finding.message
        assert finding.path == "a.toml"
        str(finding).encode()
    assert len({(one.at, one.on_key, one.message) for one in read.findings}) == len(read.findings)
    if read.understood is None:
        assert [one.rule for one in read.findings] == ["newer-format"]
    else:
        again = MissionFile.model_validate(tables_of(read.understood.content))
        assert again == read.understood.content


@given(tables=mutated(), other=mutated())
@quick(15)
def test_what_was_refused_once_is_refused_alike_again(
    tables: dict[str, Any], other: dict[str, Any]
) -> None:
    for each in (tables, other):
        each["format"] = 1
    assert refused(PATH, tables).findings == refused(PATH, copy.deepcopy(tables)).findings
    refused(PATH, other)
    assert refused(PATH, tables).findings == refused(PATH, tables).findings
