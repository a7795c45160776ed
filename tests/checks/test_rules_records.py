"""What a mission's records leave open, or say against each other."""

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


PEOPLE: Final = '[people]\nann = {name = "Ann Lee"}\nbob = {name = "Bob Ray"}\n'
HOUSES: Final = '[organizations]\nacme = {name = "Acme"}\nzulu = {name = "Zulu"}\n'


def delegates(*rows: str) -> str:
    """Delegates given as lines of TOML, parted by semicolons."""
    return "".join("[[delegates]]\nsources = [1]\n" + row.replace(";", "\n") + "\n" for row in rows)


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ((), False),
        (('person = "ann";leader = true',), False),
        (('person = "ann"', 'person = "bob";leader = true'), False),
        (('person = "ann";leader = true', 'person = "bob";leader = true'), False),
        (('organization = "acme";leader = true',), False),
        (('person = "ann"',), True),
        (('person = "ann";leader = false',), True),
        (('person = "ann"', 'organization = "acme"'), True),
        (('person = "ann";leader = "yes"',), False),
        (('person = "ann";leader = "perhaps"',), False),
        (('person = "ann";leadr = true',), False),
        (('person = "ann";role = "Leader"',), True),
    ],
)
def test_a_delegation_has_a_leader(tmp_path: Path, rows: tuple[str, ...], *, wrong: bool) -> None:
    text = PEOPLE + HOUSES + delegates(*rows)
    assert found(tmp_path, "no-leader", text) == ["delegates"] * wrong


def test_each_delegation_has_a_leader_of_its_own(tmp_path: Path) -> None:
    led, lone = (PEOPLE + delegates(f'person = "ann"{more}') for more in (";leader = true", ""))
    assert found(tmp_path, "no-leader", led, lone) == ["b: delegates"]


@pytest.mark.parametrize(
    ("size", "wrong"),
    [
        ('count = 1, unit = "people"', True),
        ('count = 2, unit = "people"', False),
        ('count = 3, unit = "people"', False),
        ('count = 1, unit = "people", at_least = true', False),
        ('count = 1, unit = "people", at_least = false', True),
        ('count = 1, unit = "Delegates"', True),
        ('count = 1, unit = "companies"', True),
        ('count = 2, unit = "companies"', False),
        ('count = 1, unit = "days"', False),
        ('count = 1, unit = "startups"', False),
        ('count = 1, unit = "cities"', False),
        ('count = 0, unit = "people"', True),
    ],
)
def test_more_are_listed_than_the_source_says(tmp_path: Path, size: str, *, wrong: bool) -> None:
    listed = delegates(
        'person = "ann";organization = "acme";leader = true',
        'person = "bob";organization = "zulu"',
    )
    text = f"stated_size = [{{{size}}}]\n{PEOPLE}{HOUSES}{listed}"
    assert found(tmp_path, "oversized", text) == ["mission.stated_size[1].count"] * wrong


def test_of_several_sizes_the_exceeded_one_is_told(tmp_path: Path) -> None:
    sizes = 'stated_size = [{count = 9, unit = "people"}, {count = 1, unit = "companies"}]\n'
    one_house = delegates(
        'person = "ann";organization = "acme"', 'person = "bob";organization = "acme"'
    )
    assert found(tmp_path, "oversized", sizes + PEOPLE + HOUSES + one_house) == []
    two = one_house + delegates('organization = "zulu"')
    assert found(tmp_path, "oversized", sizes + PEOPLE + HOUSES + two) == [
        "mission.stated_size[2].count"
    ]


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ("", True),
        ('status = "held"', True),
        ("participants = []", True),
        ('status = "planned"', False),
        ('status = "declined"', False),
        ('participants = ["ann"]', False),
        ('led_by = ["ann"]', False),
        ('led_by = ["acme"]', False),
        ('particpants = ["ann"]', False),
        ('participants = "ann"', False),
        ("participants = 7", False),
        ('participants = ["annn"]', False),
    ],
)
def test_somebody_was_at_what_was_held(tmp_path: Path, more: str, *, wrong: bool) -> None:
    talk = f'[engagements.talk]\nkind = "meeting"\ntitle = "Talk"\nsources = [1]\n{more}\n'
    where = found(tmp_path, "nobody-there", PEOPLE + HOUSES + talk)
    assert where == ["engagements.talk"] * wrong


ISSUE: Final = (
    '[issues.price]\ntitle = "Prices"\ncategory = "pricing"\nsummary = "x"\nsources = [1]\n'
)


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ("", False),
        ('status = "resolved"', True),
        ('status = "refused"', False),
        ('status = "dropped"', False),
        ('status = "progress"', False),
        ('status = "resolved"\nresponses = []', True),
        ('status = "resolved"\nresponses = [{summary = "x", sources = [1]}]', False),
        ('status = "resolved"\ndevelopments = [{summary = "x", sources = [1]}]', False),
        ('status = "resolved"\nresponces = [{summary = "x", sources = [1]}]', False),
        ('status = "resolved"\nresponses = "agreed"', False),
        ('status = "resolvd"', True),
    ],
)
def test_what_is_resolved_says_how(tmp_path: Path, more: str, *, wrong: bool) -> None:
    # One defect: where the word itself is misspelled, that is told.
    expected = ["issues.price.status"] * (wrong and "resolvd" not in more)
    assert found(tmp_path, "resolved-by-nothing", f"{ISSUE}{more}\n") == expected


def test_an_outcome_resolves_an_issue(tmp_path: Path) -> None:
    outcome = '[[outcomes]]\nkind = "agreement"\nsummary = "x"\nsources = [1]\nissues = ["{}"]\n'
    resolved = f'{ISSUE}status = "resolved"\n'
    assert found(tmp_path, "resolved-by-nothing", resolved + outcome.format("price")) == []
    other = ISSUE.replace("price]", "other]") + outcome.format("other")
    assert found(tmp_path, "resolved-by-nothing", resolved + other) == ["issues.price.status"]
