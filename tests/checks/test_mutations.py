"""The bundled mission with one thing broken: one finding, on that line, with the right rule.

Two things broken, neither of them a fault of syntax, are two findings.
"""

import itertools
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from check_files import check

from missioncli.errors import Finding
from missioncli.files.bundled import bundled_path

TEXT: Final = bundled_path().read_text(encoding="utf-8")


class Mutation(NamedTuple):
    """`old` becomes `new`; the finding is on the line of `old`'s end, or where `mark` is then."""

    old: str
    new: str
    rule: str
    words: str = ""
    """What its message or suggestion must contain."""
    mark: str = ""

    def apply(self, text: str) -> str:
        assert text.count(self.old) == 1, self.old
        return text.replace(self.old, self.new)

    def line(self, mutated: str) -> int:
        """The line of the finding in the mutated text."""
        mark = self.mark or self.new
        assert mutated.count(mark) == 1, mark
        place = mutated.index(mark) + (0 if self.mark else len(_begin(self.old, self.new)))
        return mutated.count("\n", 0, place) + 1


def _begin(old: str, new: str) -> str:
    """What both begin with: the line of the first difference is the mutated one."""
    pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))
    return "".join(one for one, _ in pairs)


M = Mutation
ADAM = '[[delegates]]\nperson       = "adam-roach"\n'
STISS = '[[quotes]]\nspeaker = "hilary-stiss"\n'
TRIAL = "[issues.trial-approval-times]\n"
PRICES = "[issues.government-price-setting]\n"

SYNTAX: Final = [
    M('title         = "BIO mission to Tokyo"', 'title         = "BIO mission to Tokyo', "unclosed"),
    M('title         = "BIO mission to Tokyo"', "title         = BIO mission to Tokyo", "bare-text", '"BIO mission to Tokyo"'),
    M('title         = "BIO mission to Tokyo"', "title         = “BIO mission to Tokyo”", "curly-quotes"),
    M('title         = "BIO mission to Tokyo"', 'title         = "BIO mission to "Tokyo""', "quotes-inside"),
    M('title         = "BIO mission to Tokyo"', 'title         : "BIO mission to Tokyo"', "colon"),
    M('title         = "BIO mission to Tokyo"', 'title           "BIO mission to Tokyo"', "missing-equals"),
    M('title         = "BIO mission to Tokyo"', "title         =", "bare-text"),
    M('city = "Tokyo", country', "city = Tokyo, country", "bare-text", '"Tokyo"'),
    M('{city = "Tokyo"', '{city: "Tokyo"', "colon"),
    M('country = "Japan"}\n\n', 'country = "Japan"\n\n', "unclosed"),
    M("start         = 2025-03-17", "start         = 03/17/2025", "date-style", "2025-03-17"),
    M("start         = 2025-03-17", "start         = 17 March 2025", "date-style", "2025-03-17"),
    M("start         = 2025-03-17", "start         = 17.03.2025", "date-style", "2025-03-17"),
    M("start         = 2025-03-17", "start         = 2025-3-17", "date-style", "2025-03-17"),
    M("start         = 2025-03-17", "start         = 2025-03", "date-style", '"2025-03"'),
    M("start         = 2025-03-17", "start         = 2025-02-30", "date-style"),
    M('organizers    = ["bio"]', 'organizers    = ["bio"', "unclosed"),
    M('organizers    = ["bio"]', "organizers    = [“bio”]", "curly-quotes"),
    M('    "investment-flows",\n    "supply', '    "investment-flows"\n    "supply', "missing-comma"),
    M("[mission]\n", "[mission\n", "unclosed"),
    M(ADAM, ADAM.replace("]]", "]"), "unclosed", "", '[[delegates]\nperson       = "adam-roach"'),
    M(ADAM, ADAM.replace("[[", "["), "syntax", "", '[delegates]]\nperson       = "adam-roach"'),
    M(ADAM, ADAM.replace("[[delegates]]", "[delegates]"), "duplicate-key", "", '[delegates]\nperson       = "adam-roach"'),
    M("leader       = true", "leader       = True", "bare-text", "true"),
    M("leader       = true", "leader       = yes", "bare-text"),
    M('role         = "Chairman"', 'role         = "Chairman"\nrole         = "Chair"', "duplicate-key", "", 'role         = "Chair"'),
    M("\n[organizations.eisai]\n", "\n[organizations.jba]\n", "duplicate-key", "", '[organizations.jba]\nname    = "Japan'),
    M('url       = "https://bio.news', 'url       = "C:\\docs', "backslash"),
    M('access to the Japanese market."""', "access to the Japanese market.", "unclosed", "", 'summary       = """'),
    M("format = 1\n", "format = 1\nformat = 1\n", "duplicate-key", "", "format = 1\n\n[mission"),
]  # fmt: skip

SHAPE: Final = [
    # misspelled keys, in every table
    M("format = 1\n", "formt = 1\n", "missing-format", "format = 1", "#:schema"),
    M('title         = "BIO', 'titel         = "BIO', "unknown-key", "title"),
    M("organizers    =", "organisers    =", "unknown-key", "organizers"),
    M("collaboration =", "colaboration  =", "unknown-key", "collaboration"),
    M("[mission.stops]", "[mission.stop]", "unknown-key", "stops"),
    M('city = "Tokyo", country', 'town = "Tokyo", country', "unknown-key", "town"),
    M('publisher = "BIO"', 'publishr  = "BIO"', "unknown-key", "publisher"),
    M("[[sources.bio-news.errata]]", "[[sources.bio-news.erata]]", "unknown-key", "errata"),
    M('printed = "PDMA"', 'print   = "PDMA"', "unknown-key", "printed"),
    M('{name = "Adam Roach"}', '{nme = "Adam Roach"}', "unknown-key", "name"),
    M('prefix = "Ambassador"', 'prefx = "Ambassador"', "unknown-key", "prefix"),
    M('acronym = "METI"', 'acronim = "METI"', "unknown-key", "acronym"),
    M('former_names = [{name = "Beigene"}]', 'former_names = [{nam = "Beigene"}]', "unknown-key", "name"),
    M("former_names =", "former-names =", "unknown-key", "former_names"),
    M('role         = "Chairman"', 'rolle        = "Chairman"', "unknown-key", "role"),
    M("leader       = true", "leadr        = true", "unknown-key", "leader"),
    M('on_behalf_of = "bio"', 'on_behalf    = "bio"', "unknown-key", "on_behalf_of"),
    M('institution = "meti"', 'institute   = "meti"', "unknown-key", "institution"),
    M('office      = "Chief', 'offce       = "Chief', "unknown-key", "office"),
    M('capacity     = "staff"', 'capacit      = "staff"', "unknown-key", "capacity"),
    M(STISS, STISS.replace("speaker", "speakr "), "unknown-key", "speaker"),
    M('text    = "We discussed', 'txt     = "We discussed', "unknown-key", "text"),
    M('summary = "Crowley put', 'sumary  = "Crowley put', "unknown-key", "summary"),
    M('category  = "market-access"', 'categori  = "market-access"', "unknown-key", "category"),
    M('asks      = ["Wider', 'ask       = ["Wider', "unknown-key", "asks"),
    M("[[issues.expedited-pathways.developments]]", "[[issues.expedited-pathways.development]]", "unknown-key", "developments"),
    M('led_by  = ["john-f-crowley"]', 'lead_by = ["john-f-crowley"]', "unknown-key", "led_by"),
    M('participants = ["osamu', 'particpants  = ["osamu', "unknown-key", "participants"),
    M('parties = ["pmda"]', 'party   = ["pmda"]', "unknown-key", "parties"),
    M('kind    = "consensus"', 'knd     = "consensus"', "unknown-key", "kind"),
    # misspelled tables, and tables that do not exist
    M(ADAM, ADAM.replace("delegates", "deligates"), "unknown-key", "delegates", "[[deligates]]"),
    M("[people]\n", "[peple]\n", "unknown-key", "people"),
    M("[topics]\n", "[topic]\n", "unknown-key", "topics"),
    M("[organizations.eisai]", "[organisations.eisai]", "unknown-key", "organizations"),
    M(TRIAL, TRIAL.replace("issues", "isues"), "unknown-key", "issues"),
    M(STISS, STISS.replace("quotes", "quote"), "unknown-key", "quotes", "[[quote]]"),
    M("[engagements.patient-roundtable]", "[engagement.patient-roundtable]", "unknown-key", "engagements"),
    M("[people]\n", "[xyz]\nq = 1\n\n[people]\n", "unknown-key", "xyz", "[xyz]"),
    M("[people]\n", "[[budget]]\nq = 1\n\n[people]\n", "unknown-key", "budget", "[[budget]]"),
    M("[people]\n", "[mission.hotel]\nstars = 5\n\n[people]\n", "unknown-key", "hotel", "[mission.hotel]"),
    # wrong types
    M('id            = "bio-tokyo-2025"', "id            = 2025", "wrong-type", '"2025"'),
    M('title         = "BIO mission to Tokyo"', "title         = 7", "wrong-type"),
    M('organizers    = ["bio"]', 'organizers    = "bio"', "wrong-type", '["bio"]'),
    M("sources       = [4, 5, 6, 7, 18]", "sources       = 4", "wrong-type", "[4]"),
    M("leader       = true", 'leader       = "yes"', "wrong-type", "true"),
    M('tokyo = {city = "Tokyo", country = "Japan"}', 'tokyo = "Tokyo"', "wrong-type"),
    M('adam-roach                  = {name = "Adam Roach"}', 'adam-roach                  = "Adam Roach"', "wrong-type"),
    M('aliases = ["Ministry', 'aliases = [7, "Ministry', "wrong-type", "7"),
    M('role         = "Chairman"', 'role         = ["Chairman"]', "wrong-type"),
    M('startups                 = "Startups"', "startups                 = 1", "wrong-type"),
    M('text    = "We discussed', 'text    = 5\noriginal = "We discussed', "wrong-type", "", "text    = 5"),
    M('parties = ["pmda"]', 'parties = "pmda"', "wrong-type", '["pmda"]'),
    M("start         = 2025-03-17", "start         = 2025", "bad-date", '"2025"'),
    M("start         = 2025-03-17", 'start         = "17 March 2025"', "bad-date", "2025-03-17"),
    M("start         = 2025-03-17", 'start         = "2025-02-30"', "bad-date"),
    M("start         = 2025-03-17", "start         = 2025-03-17T10:00:00", "bad-date", "2025-03-17"),
    M("start         = 2025-03-17", "start         = 10:00:00", "bad-date"),
    M('sources = [16]\nnotes   = ["When', 'sources = [0]\nnotes   = ["When', "bad-citation"),
    M("sources      = [14, 15, 16]", 'sources      = [14, "bio-news ¶15", 16]', "bad-citation", "bio-news:15"),
    M("sources      = [14, 15, 16]", "sources      = [14, 1.5, 16]", "bad-citation"),
    # missing fields
    M('id            = "bio-tokyo-2025"\n', "", "missing-key", "`id`", "[mission]"),
    M('title         = "BIO mission to Tokyo"\n', "", "missing-key", "`title`", "[mission]"),
    M('{name = "Adam Roach"}', "{}", "missing-key", "`name`"),
    M('name    = "Eisai"\n', "", "missing-key", "`name`", "[organizations.eisai]"),
    M('title     = "U.S. BIO’s mission to Japan builds on fruitful cooperation"\n', "", "missing-key", "`title`", "[sources.bio-news]"),
    M('reading = "PMDA"\n', "", "missing-key", "`reading`", "[[sources.bio-news.errata]]"),
    M('office      = "Chief Executive"\n', "", "missing-key", "`office`", '[[officials]]\nperson      = "yasuhiro'),
    M(STISS, "[[quotes]]\n", "voice", "", '[[quotes]]\ntext    = "We'),
    M('title     = "Government price setting"\n', "", "missing-key", "`title`", PRICES),
    M('category  = "market-access"\n', "", "missing-key", "`category`", "[issues.market-access-barriers]"),
    M('kind         = "address"\n', "", "missing-key", "`kind`", "[engagements.nagayama-address]"),
    M('kind    = "consensus"\n', "", "missing-key", "`kind`", '[[outcomes]]\nsummary = "Agreed'),
    M('person       = "osamu-nagayama"\n', "", "missing-key", "`person`", '[[others]]\norganization = "jba"'),
    M('text    = "We discussed how to involve patients in drug development, including enhanced cooperation with Japan’s regulatory agency,"\n', "", "missing-key", "`text`", STISS),
    # words, slugs, empty and invisible text
    M('mode          = "in-person"', 'mode          = "in person"', "unknown-word", "in-person"),
    M('status        = "held"', 'status        = "hold"', "unknown-word", "held"),
    M('release       = "public"', 'release       = "everyone"', "unknown-word", "members"),
    M('account   = "own"', 'account   = "onw"', "unknown-word", "own"),
    M('capacity     = "staff"', 'capacity     = "stuff"', "unknown-word", "staff"),
    M('status    = "progress"', 'status    = "in progress"', "unknown-word", "progress"),
    M('"bio-tokyo-2025"', '"BIO Tokyo 2025"', "bad-key", "bio-tokyo-2025"),
    M("adam-roach                  = {", "Adam_Roach                  = {", "bad-key", "adam-roach"),
    M("[organizations.eisai]", "[organizations.Eisai]", "bad-key", "eisai"),
    M("[issues.government-price-setting]", '[issues."government price setting"]', "bad-key", "government-price-setting"),
    M('category  = "market-access"', 'category  = "Market access"', "bad-key", "market-access"),
    M(STISS, STISS.replace("hilary-stiss", "Hilary Stiss"), "bad-key", "hilary-stiss", 'speaker = "Hilary'),
    M('role         = "Chairman"', 'role         = ""', "empty"),
    M('role         = "Chairman"', 'role         = "Chair\\nman"', "line-break"),
    M('role         = "Chairman"', 'role         = "Chair\\u202Eman"', "bad-character", "U+202E"),
    M('url       = "https://bio.news', 'url       = "bio.news', "bad-url"),
    M('url       = "https://bio.news', 'url       = "www.bio.news', "bad-url", "https://www.bio.news"),
    M('language  = "en"', 'language  = "en"\nsha256    = "abc"', "bad-hash", "", 'sha256    = "abc"'),
    M("format = 1\n", "format = 2\n", "newer-format"),
    M("format = 1\n", 'format = "1"\n', "wrong-format"),
    M("[topics]\n", '[people.bio]\nname = "Bio"\n\n[topics]\n', "key-twice", "bio", "[organizations.bio]"),
    M('speaker = "hilary-stiss"\n', 'speaker = "hilary-stiss"\nattribution = "an aide"\n', "voice", "", STISS),
    M('[[outcomes]]\nkind    = "consensus"', '[[delegates]]\n\n[[outcomes]]\nkind    = "consensus"', "delegate", "", "[[delegates]]\n\n[[outcomes]]"),
]  # fmt: skip

REFERENCES: Final = [
    M(STISS, STISS.replace("hilary", "hillary"), "unknown-party", "hilary-stiss", 'speaker = "hillary'),
    M('person       = "eric-dube"', 'person       = "erik-dube"', "unknown-party", "eric-dube"),
    M('person       = "eric-dube"', 'person       = "nobody-known"', "unknown-party", "nobody-known"),
    M('organization = "biogen"', 'organization = "biogenn"', "unknown-party", "biogen"),
    M('organization = "beone-medicines"', 'organization = "beigene"', "unknown-party", "beone-medicines"),
    M('institution = "mhlw"', 'institution = "ministry-of-health-labour-and-welfare"', "unknown-party", "mhlw"),
    M('institution = "meti"', 'institution = "yuichiro-koga"', "wrong-party", "organization"),
    M('organizers    = ["bio"]', 'organizers    = ["bioo"]', "unknown-party", "bio"),
    M('topics  = ["patient-engagement", "drug-development", "regulatory-cooperation"]', 'topics  = ["patients-engagement", "drug-development", "regulatory-cooperation"]', "unknown-topic", "patient-engagement"),
    M('    "investment-flows",\n    "supply', '    "investments-flow",\n    "supply', "unknown-topic", "investment-flows", '    "investments-flow"'),
    M('issues  = ["price-cut-predictability"]', 'issues  = ["price-cut-predictable"]', "unknown-issue", "price-cut-predictability"),
    M('engagement = "nagayama-address"\ntopics     = ["innovation-ecosystem", "startups", "drug-development"]', 'engagement = "nagayama-adress"\ntopics     = ["innovation-ecosystem", "startups", "drug-development"]', "unknown-engagement", "nagayama-address"),
    M("sources      = [14, 15, 16]", 'sources      = [14, "bio-new:15", 16]', "unknown-source", "bio-news"),
    M("sources      = [14, 15, 16]", 'sources      = [14, "15", 16]', "unknown-source", "15"),
    M('title        = "Meeting with senior officials"', 'title        = "Meeting with senior officials"\nstop         = "tokio"', "unknown-stop", "tokyo", "stop  "),
    M('parties = ["pmda"]', 'parties = ["pdma"]', "unknown-party", "pmda"),
]  # fmt: skip

CHECKS: Final = [
    M("start         = 2025-03-17", "start         = 2025-04-17", "reversed-dates", "2025-03-19"),
    M('tokyo = {city = "Tokyo"', 'tokyo = {start = 2024-03-17, city = "Tokyo"', "outside-mission", "before"),
    M('title        = "Meeting with senior officials"', 'date = 2025-04-01\ntitle        = "Meeting with senior officials"', "outside-mission", "after", "date = 2025-04-01"),
    M('organization = "biogen"\n', 'organization = "biogen"\njoined       = 2025-03-20\n', "outside-mission", "after", "joined"),
    M('organization = "biogen"\nsources      = [3]\n', 'organization = "biogen"\n', "no-source", "", '[[delegates]]\nperson       = "chris-leibman"'),
    M("sources       = [4, 5, 6, 7, 18]\n", "", "no-source", "", "[mission]"),
    M('"PMDA office opening in Washington, D.C.; the article calls it a positive step."\nsources = [16]', '"PMDA office opening in Washington, D.C.; the article calls it a positive step."', "no-source", "", "[[issues.expedited-pathways.developments]]"),
    M("[people]\n", '[people]\nzoe-zulu = {name = "Zoe Zulu"}\n', "unused-person", "", "zoe-zulu"),
    M("[organizations.eisai]", '[organizations.zulu]\nname = "Zulu"\n\n[organizations.eisai]', "unused-organization", "", "[organizations.zulu]"),
    M("[topics]\n", '[topics]\nzulu = "Zulu"\n', "unused-topic", "", 'zulu = "Zulu"'),
    M('category  = "market-access"', 'category  = "market-acess"', "near-word", "market-access"),
    M('kind    = "roundtable"', 'kind    = "round-table"', "near-word", "roundtable"),
    M('kind    = "regulator"', 'kind    = "regulators"', "near-word", "regulator"),
    M('"We discussed how to involve patients in drug development, including enhanced cooperation with Japan’s regulatory agency,"', '"“We discussed how to involve patients in drug development, including enhanced cooperation with Japan’s regulatory agency,”"', "quoted-text"),
    M('    "In America, there have been a lot of startups that develop novel medicines and they are not doing everything on their own.",', '    "We discussed how to involve patients in drug development, including enhanced cooperation with Japan’s regulatory agency,",', "quote-twice", "", "text       = ["),
    M('{name = "Adam Roach"}', '{name = "Eric Dube"}', "same-person", "", "eric-dube                   ="),
    M('name    = "Eisai"', 'name    = "Biogen Inc."', "same-organization", "biogen", "[organizations.eisai]"),
    M('"BIO would gladly work with PMDA\'s', '"BIO would gladly work with PDMA\'s', "swapped-acronym", "PMDA"),
    M("leader       = true\n", "", "no-leader", "", '[[delegates]]\nperson       = "tasuku-kitada"'),
    M("objectives    = [", 'stated_size   = [{count = 5, unit = "people"}]\nobjectives    = [', "oversized", "10 are", "stated_size"),
    M('led_by  = ["john-f-crowley"]\n', "", "nobody-there", "", "[engagements.patient-roundtable]"),
    M('raised_by = ["bio"]\nstatus    = "open"\ntopics    = ["market-access"]', 'raised_by = ["bio"]\nstatus    = "resolved"\ntopics    = ["market-access"]', "resolved-by-nothing", "", '"resolved"'),
    M('{name = "Hilary Stiss"}', '{name = "Ms. Hilary Stiss"}', "honorific", "prefix"),
    M('"Which obstacles are meant, and with whom they were taken up, is not said."', '"Ask anna@example.org which obstacles are meant."', "contact-details", "e-mail"),
    M('"Noted by BIO; whether officials heard it is not said."', '"Call +81 3 1234 5678 to hear whether officials heard it."', "contact-details", "telephone"),
]  # fmt: skip


def findings(folder: Path, text: str) -> list[Finding]:
    path = folder / "mission.toml"
    path.write_text(text, encoding="utf-8")
    return check(path)


def test_the_bundled_mission_has_no_finding(tmp_path: Path) -> None:
    assert findings(tmp_path, TEXT) == []


@pytest.mark.parametrize(
    "mutation",
    [*SYNTAX, *SHAPE, *REFERENCES, *CHECKS],
    ids=lambda one: f"{one.rule}: {one.new[-60:]}",
)
def test_one_thing_broken_is_one_finding_on_its_line(tmp_path: Path, mutation: Mutation) -> None:
    mutated = mutation.apply(TEXT)
    found = findings(tmp_path, mutated)
    assert [one.rule for one in found] == [mutation.rule], found
    [finding] = found
    assert finding.line == mutation.line(mutated), finding
    assert mutation.words in finding.sentence, finding
    assert finding.excerpt == mutated.split("\n")[finding.line - 1] or not finding.at


def _partners() -> list[Mutation]:
    """Faults of different kinds in places of their own, to stand beside every other one."""
    wanted = {
        'publishr  = "BIO"',
        'person       = "erik-dube"',
        'issues  = ["price-cut-predictable"]',
        'category  = "market-acess"',
        "joined       = 2025-03-20",
    }
    found = [one for one in (*SHAPE, *REFERENCES, *CHECKS) if any(new in one.new for new in wanted)]
    assert len(found) >= 5
    return found


# What explains everything else stands alone, and so does what leaves no dates to compare.
ALONE: Final = {"newer-format", "missing-format", "reversed-dates"}


def _pairs() -> list[tuple[Mutation, Mutation]]:
    every = [one for one in (*SHAPE, *REFERENCES, *CHECKS) if one.rule not in ALONE]
    return [
        (one, other)
        for one in every
        for other in _partners()
        if one is not other and TEXT.replace(one.old, one.new).count(other.old) == 1
    ]


@pytest.mark.parametrize("other", _partners(), ids=lambda one: one.rule)
def test_two_things_broken_are_two_findings(tmp_path: Path, other: Mutation) -> None:
    pairs = [(one, two) for one, two in _pairs() if two is other]
    assert len(pairs) > 100
    for one, two in pairs:
        mutated = two.apply(one.apply(TEXT))
        found = findings(tmp_path, mutated)
        assert sorted(finding.rule for finding in found) == sorted([one.rule, two.rule]), (
            one,
            found,
        )
