"""Where things are written, and what nobody refers to."""

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


ANN: Final = '[people]\nann = {name = "Ann Lee"}\n'


@pytest.mark.parametrize(
    ("record", "key"),
    [
        ('[[delegates]]\nperson = "ann"\nleader = true\n', "delegates[1]"),
        ('[[officials]]\noffice = "Minister"\n', "officials[1]"),
        ('[[others]]\nperson = "ann"\n', "others[1]"),
        ('[[quotes]]\nspeaker = "ann"\ntext = "x"\n', "quotes[1]"),
        ('[[paraphrases]]\nspeaker = "ann"\nsummary = "x"\n', "paraphrases[1]"),
        ('[issues.a]\ntitle = "A"\ncategory = "tax"\nsummary = "x"\n', "issues.a"),
        ('[engagements.a]\ntitle = "A"\nkind = "meeting"\nled_by = ["ann"]\n', "engagements.a"),
        ('[[outcomes]]\nkind = "agreement"\nsummary = "x"\n', "outcomes[1]"),
    ],
)
def test_each_record_says_where_it_is_written(tmp_path: Path, record: str, key: str) -> None:
    assert found(tmp_path, "no-source", ANN + record) == [key]
    assert found(tmp_path, "no-source", f"{ANN}{record}sources = []\n") == [key]
    assert found(tmp_path, "no-source", f"{ANN}{record}sources = [1]\n") == []
    assert found(tmp_path, "no-source", f"{ANN}{record}sources = ['news']\n") == []
    # A source that is there and not right is told as that.
    assert found(tmp_path, "no-source", f"{ANN}{record}source = [1]\n") == []
    assert found(tmp_path, "no-source", f"{ANN}{record}sources = 1\n") == []
    assert found(tmp_path, "no-source", f"{ANN}{record}sources = ['?']\n") == []
    assert found(tmp_path, "no-source", f"{ANN}{record}sources = ['nws:1']\n") == []


def test_the_parts_of_an_issue_say_where_they_are_written(tmp_path: Path) -> None:
    issue = '[issues.a]\ntitle = "A"\ncategory = "tax"\nsummary = "x"\nsources = [1]\n'
    parts = 'responses = [{summary = "x"}, {summary = "y", sources = [2]}]\ndevelopments = [{summary = "z"}]\n'
    keys = ["issues.a.responses[1]", "issues.a.developments[1]"]
    assert found(tmp_path, "no-source", issue + parts) == keys


def test_what_needs_no_source(tmp_path: Path) -> None:
    text = '[[followups]]\naction = "Write"\n[topics]\na = "A"\n[mission.stops]\ntokyo = {city = "Tokyo"}\n'
    assert found(tmp_path, "no-source", text + ANN) == []
    assert found(tmp_path, "no-source", f"format = 1\n{ANN}") == []
    bare = 'format = 1\n[mission]\nid = "a"\ntitle = "A"\n'
    assert found(tmp_path, "no-source", bare) == ["mission"]


DEFINED: Final = """[people]
ann = {name = "Ann Lee"}
[organizations]
acme = {name = "Acme"}
parent = {name = "Mother"}
[topics]
tax = "Taxes"
"""
RULES: Final = {
    "unused-person": "people.ann",
    "unused-organization": "organizations.acme",
    "unused-topic": "topics.tax",
}


def test_what_nothing_refers_to_is_told(tmp_path: Path) -> None:
    for rule, key in RULES.items():
        assert key in found(tmp_path, rule, DEFINED)
    both = ["organizations.acme", "organizations.parent"]
    assert found(tmp_path, "unused-organization", DEFINED) == both


QUOTE: Final = '[[quotes]]\nspeaker = "ann"\ntext = "x"\nsources = [1]\n'


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("unused-person", QUOTE),
        ("unused-person", '[[others]]\nperson = "ann"\nsources = [1]\n'),
        ("unused-person", '[[followups]]\naction = "x"\nowner = "ann"\n'),
        ("unused-person", '[[outcomes]]\nkind = "agreement"\nsummary = "x"\nparties = ["ann"]\nsources = [1]\n'),
        ("unused-person", '[[delegates]]\norganization = "acme"\non_behalf_of = "ann"\nsources = [1]\n'),
        ("unused-topic", QUOTE + 'topics = ["tax"]\n'),
        ("unused-topic", '[issues.a]\ntitle = "A"\ncategory = "tax"\nsummary = "x"\ntopics = ["tax"]\n'),
        # A misspelled reference is one defect; so is one that cannot be understood.
        ("unused-person", QUOTE.replace('"ann"', '"an"')),
        ("unused-person", QUOTE.replace('"ann"', '"Ann Lee"')),
        ("unused-person", QUOTE.replace('"ann"', "7")),
        ("unused-person", QUOTE.replace("speaker", "speakr")),
        ("unused-person", QUOTE.replace("[[quotes]]", "[[qoutes]]")),
        ("unused-topic", QUOTE + 'topics = ["taks"]\n'),
        ("unused-topic", QUOTE + "topics = [1]\n"),
    ],
)  # fmt: skip
def test_what_something_refers_to_is_used(tmp_path: Path, rule: str, text: str) -> None:
    assert found(tmp_path, rule, DEFINED + text) == []


def test_a_parent_is_used_by_its_part(tmp_path: Path) -> None:
    text = DEFINED.replace('name = "Acme"', 'name = "Acme", parent = "parent"')
    used = '[[followups]]\naction = "x"\nowner = "acme"\n'
    assert found(tmp_path, "unused-organization", text + used) == []
    assert found(tmp_path, "unused-organization", text) == ["organizations.acme"]


def test_a_registry_alone_is_not_doubted_and_beside_missions_it_is(tmp_path: Path) -> None:
    registry = f"format = 1\n{DEFINED}"
    for rule in RULES:
        assert found(tmp_path, rule, registry) == []
    assert found(tmp_path, "unused-person", registry, QUOTE) == []
    assert found(tmp_path, "unused-topic", registry, QUOTE) == ["a: topics.tax"]
    assert found(tmp_path, "unused-topic", registry, QUOTE + 'topics = ["tax"]\n') == []


def test_a_source_is_used_by_any_citation(tmp_path: Path) -> None:
    whole = 'format = 1\n[mission]\nid = "a"\ntitle = "A"\nsources = ["{}"]\n[sources]\n'
    both = 'news = {title = "News"}\npaper = {title = "Paper"}\n'
    assert found(tmp_path, "unused-source", whole.format("news:3") + both) == ["sources.paper"]
    cited = '[people]\nann = {name = "Ann", sources = ["paper"]}\n'
    assert found(tmp_path, "unused-source", whole.format("news") + both + cited) == []
    registry = "format = 1\n[sources]\n" + both
    assert found(tmp_path, "unused-source", registry) == []
