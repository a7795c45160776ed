"""The same thing twice, and what only looks like it."""

import json
from pathlib import Path
from typing import Final

import pytest
from check_files import check

HEAD: Final = 'format = 1\n[mission]\nid = "{}"\ntitle = "The trip"\nsources = [1]\n'
TAIL: Final = '\n[sources.news]\ntitle = "News"\n'


def found(folder: Path, rule: str, *texts: str) -> list[str]:
    """Where the rule is broken in missions of these texts; a text that begins with `format` is whole."""
    paths = [folder / f"{name}.toml" for name, _ in zip("abc", texts, strict=False)]
    for path, text in zip(paths, texts, strict=True):
        whole = text if text.startswith("format") else HEAD.format(path.stem) + text + TAIL
        path.write_text(whole, encoding="utf-8")
    several = len(texts) > 1
    return [
        f"{Path(finding.path).stem}: {finding.key}" if several else finding.key
        for finding in check(*paths)
        if finding.rule == rule
    ]


SAID: Final = "We came to listen to our partners"


def quote(text: str | list[str], speaker: str = "an aide") -> str:
    """A quote as TOML has it."""
    words = json.dumps(text, ensure_ascii=False)
    return f'[[quotes]]\nattribution = "{speaker}"\ntext = {words}\nsources = [1]\n'


@pytest.mark.parametrize(
    ("quotes", "again"),
    [
        ([SAID, SAID], [2]),
        ([SAID, f"{SAID.upper()}!"], [2]),
        ([SAID, SAID.replace("to", "To,")], [2]),
        ([SAID, SAID, SAID], [2, 3]),
        ([[SAID, "and to learn a lot"], "And to learn a lot."], [2]),
        (["and to learn a lot", [SAID, "and to learn a lot"]], [2]),
        ([[SAID, SAID]], []),
        ([SAID, f"{SAID} and to learn"], []),
        (["Thank you.", "Thank you."], [2]),
        (
            [
                "日本の薬価制度は予見可能性が低いと考えます",
                "日本の薬価制度は予見可能性が低いと考えます",
            ],
            [2],
        ),
        (["が", "か"], []),
    ],
)
def test_words_that_are_on_file_already(
    tmp_path: Path, quotes: list[str | list[str]], again: list[int]
) -> None:
    text = "".join(map(quote, quotes))
    assert found(tmp_path, "quote-twice", text) == [f"quotes[{number}].text" for number in again]


def test_a_few_words_may_be_said_by_anybody(tmp_path: Path) -> None:
    thanks = quote("Thank you.")
    assert found(tmp_path, "quote-twice", thanks + quote("Thank you!", "another")) == []
    assert found(tmp_path, "quote-twice", thanks, thanks) == [], "at another mission"
    assert found(tmp_path, "quote-twice", quote("はい") + quote("はい", "another")) == []
    assert found(tmp_path, "quote-twice", quote("…!") + quote("?!", "another")) == []
    assert found(tmp_path, "quote-twice", quote(SAID) + quote(SAID, "another")) == [
        "quotes[2].text"
    ]


def test_the_first_place_of_words_is_named(tmp_path: Path) -> None:
    assert found(tmp_path, "quote-twice", quote(SAID), quote("x") + quote(SAID)) == [
        "b: quotes[2].text"
    ]
    [finding] = [one for one in check(tmp_path) if one.rule == "quote-twice"]
    assert finding.message.endswith(f"as quote 1 of {tmp_path / 'a.toml'}")
    found(tmp_path, "quote-twice", quote(SAID) + quote(SAID))
    [finding] = [one for one in check(tmp_path / "a.toml") if one.rule == "quote-twice"]
    assert finding.message.endswith("as quote 1")


def defined(table: str, *rows: str) -> str:
    """Definitions with the keys `ann`, `bob` and `cid`."""
    keys = zip(("ann", "bob", "cid"), rows, strict=False)
    return f"[{table}]\n" + "".join(f"{key} = {{{row}}}\n" for key, row in keys)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ('name = "Ann Lee"', 'name = "Ann Lee"', True),
        ('name = "Ann Lee"', 'name = "LEE, Ann"', True),
        ('name = "Ann Lee"', 'name = "Ann B. Lee"', True),
        ('name = "Ann Müller"', 'name = "Ann Muller"', True),
        ('name = "Ann Lee"', 'name = "Anna", aliases = ["Lee Ann"]', True),
        ('name = "Dr Who", given = "Ann", family = "Lee"', 'name = "Ann Lee"', True),
        (
            'name = "Taro", native_name = "田中太郎"',
            'name = "Tanaka", native_name = "田中太郎"',
            True,
        ),
        ('name = "田中太郎"', 'name = "田中太郎"', True),
        # two people
        ('name = "Ann Lee"', 'name = "Ann Li"', False),
        ('name = "Ann Lee"', 'name = "Lee"', False),
        ('name = "Ann Lee"', 'name = "A. Lee"', False),
        ('name = "J. P. M."', 'name = "A. B. C."', False),
        ('name = "田中太郎"', 'name = "田中次郎"', False),
    ],
)
def test_two_keys_that_look_like_one_person(
    tmp_path: Path, one: str, other: str, *, same: bool
) -> None:
    for rows in ((one, other), (other, one)):
        text = defined("people", *rows)
        assert found(tmp_path, "same-person", text) == ["people.bob"] * same


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ('["Not bob: another person."]', "[]", True),
        ("[]", '["Not ann: another person."]', True),
        ("[]", '["A remark.", "ann is her son"]', True),
        ('["ann was there"]', "[]", False),
        ('["Another person."]', '["Another person."]', False),
    ],
)
def test_a_note_that_names_the_other_says_that_they_are_two(
    tmp_path: Path, first: str, second: str, *, apart: bool
) -> None:
    rows = [f'name = "Ann Lee", notes = {notes}' for notes in (first, second)]
    expected = ["people.bob"] * (not apart)
    assert found(tmp_path, "same-person", defined("people", *rows)) == expected


def test_three_of_one_name_are_told_pair_by_pair(tmp_path: Path) -> None:
    three = defined("people", *['name = "Ann Lee"'] * 3)
    assert found(tmp_path, "same-person", three) == ["people.bob", "people.cid"]


def test_one_key_in_two_files_is_one_person(tmp_path: Path) -> None:
    one = defined("people", 'name = "Ann Lee"')
    assert found(tmp_path, "same-person", one, one) == []
    assert found(tmp_path, "same-person", one, one.replace("ann", "zoe")) == ["b: people.zoe"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ('name = "Acme"', 'name = "ACME"', True),
        ('name = "Acme Inc."', 'name = "Acme GmbH"', True),
        ('name = "Acme, Inc."', 'name = "Acme"', True),
        ('name = "Acme", country = "Japan"', 'name = "Acme"', True),
        ('name = "Acme", country = "Japan"', 'name = "Acme", country = "JAPAN"', True),
        ('name = "New", former_names = [{name = "Old"}]', 'name = "Old"', True),
        ('name = "New", aliases = ["Old"]', 'name = "Old Ltd"', True),
        # two organisations
        ('name = "Acme", country = "Japan"', 'name = "Acme", country = "Korea"', False),
        ('name = "Acme Japan"', 'name = "Japan Acme"', False),
        ('name = "Acme Japan"', 'name = "Acme"', False),
        ('name = "Co., Ltd."', 'name = "Ltd. Co."', False),
        ('name = "Ministry of Trade"', 'name = "Ministry of Health"', False),
        ('name = "Acme"', 'name = "Acme", notes = ["Not ann."]', False),
    ],
)
def test_two_keys_that_look_like_one_organization(
    tmp_path: Path, one: str, other: str, *, same: bool
) -> None:
    text = defined("organizations", one, other)
    assert found(tmp_path, "same-organization", text) == ["organizations.bob"] * same


@pytest.mark.parametrize(
    ("table", "one", "other", "field"),
    [
        ("people", 'name = "Ann Lee"', 'name = "Ann Li"', "name"),
        ("people", 'name = "Ann Lee"', 'name = "ANN LEE"', ""),
        ("people", 'name = "Ann Lee", aliases = ["Ann Li"]', 'name = "Ann Li"', ""),
        ("people", 'name = "Ann Lee", native_name = "安"', 'name = "安"', ""),
        ("people", 'name = "Ann Lee", family = "Lee"', 'name = "Ann Lee"', ""),
        (
            "people",
            'name = "Ann Lee", family = "Lee"',
            'name = "Ann Lee", family = "Ann"',
            "family",
        ),
        ("people", 'name = "Ann Lee", prefix = "Dr."', 'name = "Ann Lee", prefix = "Prof."', ""),
        ("people", 'name = "Ann Lee", notes = ["x"]', 'name = "Ann Lee", notes = ["y"]', ""),
        ("organizations", 'name = "Acme", acronym = "AC"', 'name = "AC"', ""),
        ("organizations", 'name = "New", former_names = [{name = "Old"}]', 'name = "Old"', ""),
        (
            "organizations",
            'name = "New", former_names = [{name = "Old"}]',
            'name = "Other"',
            "name",
        ),
        ("organizations", 'name = "A", kind = "company"', 'name = "A", kind = "ministry"', "kind"),
        ("organizations", 'name = "A", kind = "company"', 'name = "A"', ""),
        ("organizations", 'name = "A", country = "Japan"', 'name = "A", country = "japan"', ""),
        (
            "organizations",
            'name = "A", country = "Japan"',
            'name = "A", country = "Korea"',
            "country",
        ),
    ],
)
def test_definitions_that_say_different_things(
    tmp_path: Path, table: str, one: str, other: str, field: str
) -> None:
    for first, second in ((one, other), (other, one)):
        texts = defined(table, first), defined(table, second)
        expected = [f"b: {table}.ann.{field}"] * bool(field)
        assert found(tmp_path, "contradiction", *texts) == expected


def test_topics_and_sources_are_compared_too(tmp_path: Path) -> None:
    topics = [f'[topics]\ntax = "{label}"\n' for label in ("Taxes", "taxes", "Duties")]
    assert found(tmp_path, "contradiction", *topics[:2]) == []
    assert found(tmp_path, "contradiction", topics[0], topics[2]) == ["b: topics.tax"]
    sources = [
        f'format = 1\n[sources]\nnews = {{title = "News", published = {date}, accessed = {date}}}\n'
        for date in ('"2025"', '"2025-03"', "2025-03-17", '"2025-04"')
    ]
    assert found(tmp_path, "contradiction", *sources[:3]) == []
    assert found(tmp_path, "contradiction", *sources[2:]) == ["b: sources.news.published"]
    titles = [one.replace('title = "News"', 'title = "Olds"') for one in sources]
    assert found(tmp_path, "contradiction", sources[0], titles[0]) == ["b: sources.news.title"]


def test_a_contradiction_is_told_once_a_key_and_names_the_other_file(tmp_path: Path) -> None:
    texts = [defined("people", f'name = "{name}"') for name in ("Ann", "Bob", "Cid")]
    assert found(tmp_path, "contradiction", *texts) == ["b: people.ann.name"]
    [finding] = [one for one in check(tmp_path) if one.rule == "contradiction"]
    assert finding.message == f"{tmp_path / 'a.toml'} says otherwise of 'ann': name 'Ann'"


def test_a_missions_own_tables_may_differ(tmp_path: Path) -> None:
    issue = '[issues.a]\ntitle = "{}"\ncategory = "tax"\nsummary = "x"\n'
    stop = '[mission.stops]\nx = {{city = "{}"}}\n'
    for text in (issue, stop):
        assert found(tmp_path, "contradiction", text.format("A"), text.format("B")) == []


def copies(folder: Path, *names: str) -> list[str]:
    """Of files with these names, those that look like copies."""
    for number, name in enumerate(names):
        text = HEAD.format(f"m{number}") + TAIL
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return [Path(one.path).stem for one in check(folder) if one.rule == "conflict-copy"]


@pytest.mark.parametrize(
    "name",
    [
        *("trip (1)", "trip(2)", "trip copy", "trip copy 2", "trip - Copy", "trip - Copy (2)"),
        *("trip (conflicted copy 2025-03-17)", "trip (Ann's conflicted copy 2025-03-17)"),
        *("trip.sync-conflict-20250317-120000-ABCDEFG", "trip (Konflikt)", "trip-PC7"),
        "trip_conflict",
    ],
)
def test_names_that_programs_give_to_copies(tmp_path: Path, name: str) -> None:
    assert copies(tmp_path, "trip", name) == [name]


@pytest.mark.parametrize(
    "name",
    [
        *("trip-2025", "trip-tokyo", "trip 2", "trip2", "trips", "trip-2", "copy", "conflict"),
        *("conflict-resolution", "copyright", "trip (Tokyo)", "other-PC7", "PC7", "BIO-2025-JP"),
    ],
)
def test_names_that_people_give_to_other_missions(tmp_path: Path, name: str) -> None:
    assert copies(tmp_path, "trip", name) == []


def test_a_copy_of_the_same_mission_is_told_as_that_alone(tmp_path: Path) -> None:
    text = HEAD.format("trip") + TAIL
    for name in ("trip", "trip (1)"):
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    assert [finding.rule for finding in check(tmp_path)] == ["mission-twice"]


def test_the_name_of_a_machine_tells_only_beside_the_original(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    assert copies(tmp_path, "trip-PC7", "sub/trip") == []
    assert copies(tmp_path, "sub/trip", "trip-PC7", "trip") == ["trip-PC7"]
