"""The listings as views of the database that goes out: `listing_quotes` and so on.

A view has the columns that the command of that name shows, in the same order and with rows in the
same order; lists are joined with `; `. They read the tables that go out and nothing else.
"""

from typing import Final

from missioncli.model.kinds import PARTY, TOPIC
from missioncli.store.tabular.columns import joined

_AS_SAID: Final = "FROM {table} t LEFT JOIN spoken s ON s.record = t.record ORDER BY t.record"


def views() -> list[str]:
    """Statements that make them, and the two they build on, in the attached database `out`."""
    made = [("posts", _POSTS), ("spoken", _SPOKEN)]
    made += [(f"listing_{name}", sql) for name, sql in _listings().items()]
    return [f"CREATE VIEW out.{name} AS {sql}" for name, sql in made]


def _name(field: str, of: str = "t") -> str:
    """SQL for the name of what a field of the record refers to."""
    return (
        f"(SELECT l.name FROM links l WHERE l.record = {of}.record AND l.field = '{field}'"
        " AND l.position = 1)"
    )


def _names(field: str) -> str:
    return joined(f"SELECT l.name AS value {_linked(field)}")


def _keys(field: str) -> str:
    return joined(f"SELECT coalesce(l.party, l.topic, l.issue) AS value {_linked(field)}")


def _linked(field: str) -> str:
    return f"FROM links l WHERE l.record = t.record AND l.field = '{field}' ORDER BY l.position"


def _cites(record: str = "t.record") -> str:
    cites = (
        "SELECT c.source || ifnull(':' || c.paragraph, '') AS value FROM citations c"
        f" WHERE c.record = {record} ORDER BY c.position"
    )
    return f"{joined(cites)} AS sources"


def _texts(field: str) -> str:
    texts = (
        "SELECT x.text AS value FROM texts x"
        f" WHERE x.record = t.record AND x.field = '{field}' ORDER BY x.position"
    )
    return joined(texts)


def _within(table: str, *about: str) -> str:
    """SQL for answers or developments, each with what stands about it in brackets."""
    told = " || ".join(f"ifnull(', ' || {one}, '')" for one in about)
    texts = (
        f"SELECT w.summary || ifnull(' (' || nullif(substr({told}, 3), '') || ')', '') AS value"
        f" FROM {table} w WHERE w.within = t.record ORDER BY w.record"
    )
    return joined(texts)


def _mentions(kind: str, table: str = "") -> str:
    """SQL for how many records mention the row: of one table, or how many missions do."""
    among = f" AND r.kind = '{table}'" if table else ""
    counted = "l.record" if table else "r.mission"
    return (
        f"(SELECT count(DISTINCT {counted}) FROM links l JOIN records r ON r.record = l.record"
        f" WHERE l.{kind} = t.key{among})"
    )


def _newest(linked: str) -> str:
    """The join with the newest mission that has to do with the row."""
    return (
        " LEFT JOIN missions m ON m.record ="
        f" (SELECT min(i.record) FROM missions i JOIN records r ON r.mission = i.id {linked})"
    )


_POSTS: Final = " UNION ALL ".join(
    f"SELECT record, mission, person, {capacity} AS capacity, {role} AS role,"
    f" {house} AS organization, {_name('person')} AS person_name,"
    f" {_name(house)} AS organization_name FROM {table} t"
    for table, capacity, role, house in (
        ("delegates", "'delegate'", "role", "organization"),
        ("officials", "'official'", "office", "institution"),
        ("others", "ifnull(capacity, 'other')", "role", "organization"),
    )
)

# Somebody speaks in the first post of the mission.
_SPOKEN: Final = " UNION ALL ".join(
    f"SELECT t.record, ifnull({_name('speaker')}, t.attribution) AS speaker_name,"
    " p.role AS speaker_role, p.organization_name AS speaker_organization_name"
    f" FROM {table} t LEFT JOIN posts p ON p.record = (SELECT min(l.record) FROM links l"
    " JOIN records r ON r.record = l.record AND r.mission = t.mission"
    " WHERE l.party = t.speaker AND l.field = 'person')"
    for table in ("quotes", "paraphrases")
)

_PLACE: Final = (
    "SELECT substr(ifnull(', ' || city, '') || ifnull(', ' || region, '')"
    " || ifnull(', ' || country, ''), 3) AS value FROM stops s WHERE s.mission = t.id"
    " ORDER BY s.record"
)

# People of whom a mission tells without a post; their source is that of the first such record.
_EVERYONE: Final = (
    "SELECT record, mission, person, person_name AS name, capacity, role, organization_name,"
    " record AS told FROM posts WHERE person IS NOT NULL UNION ALL "
    "SELECT NULL, r.mission, l.party, l.name, NULL, NULL, NULL,"
    " min(CASE WHEN r.kind IN ('responses', 'developments') THEN r.within ELSE r.record END)"
    " FROM links l JOIN records r ON r.record = l.record"
    " JOIN parties p ON p.key = l.party AND p.kind = 'person'"
    " WHERE NOT EXISTS (SELECT 1 FROM links o JOIN records q ON q.record = o.record"
    " WHERE o.party = l.party AND o.field = 'person' AND q.mission = r.mission)"
    " GROUP BY r.mission, l.party"
)

_USED: Final = "JOIN links l ON l.record = r.record WHERE l.{kind} = t.key"
_HELD: Final = (
    "(SELECT {day} FROM missions h WHERE h.status = 'held' AND h.id IN"
    " (SELECT l.mission FROM links l WHERE l.party = t.key)"
    ' ORDER BY h.record {order} LIMIT 1) AS "{name}"'
)


def _listings() -> dict[str, str]:
    counts = ", ".join(
        f"(SELECT count(*) FROM {table} o WHERE o.mission = t.id) AS {table}"
        for table in ("delegates", "quotes", "issues")
    )
    last = "t.mission, t.record"
    in_order = "ORDER BY t.record"
    return {
        "missions": f'SELECT title, start, "end", {joined(_PLACE)} AS stops, status, {counts},'
        f" id AS mission, record FROM missions t {in_order}",
        "delegates": f"SELECT {_name('person')} AS person_name, role,"
        f" {_name('organization')} AS organization_name, leader,"
        f' {_name("on_behalf_of")} AS on_behalf_of_name, "group", {_cites()}, {last}'
        f" FROM delegates t {in_order}",
        "officials": f"SELECT {_name('person')} AS person_name, office,"
        f" {_name('institution')} AS institution_name, status, date, {_cites()}, {last}"
        f" FROM officials t {in_order}",
        "people": f"SELECT name, capacity, role, organization_name, {_cites('t.told')}, {last}"
        f" FROM ({_EVERYONE}) t ORDER BY t.told",
        "organizations": _organizations(),
        "quotes": "SELECT s.speaker_name, s.speaker_role, s.speaker_organization_name, t.text,"
        f" t.said, {_keys('topics')} AS topics, {_cites()}, {last} "
        + _AS_SAID.format(table="quotes"),
        "paraphrases": "SELECT s.speaker_name, s.speaker_role, s.speaker_organization_name,"
        f" t.summary, {_keys('topics')} AS topics, {_cites()}, {last} "
        + _AS_SAID.format(table="paraphrases"),
        "issues": f"SELECT category, title, status, {_names('raised_by')} AS raised_by_names,"
        f" {_names('addressed_to')} AS addressed_to_names, summary, {_texts('asks')} AS asks,"
        f" {_within('responses', _name('by', 'w'), 'w.kind', 'w.date')} AS responses,"
        f" {_within('developments', 'w.date')} AS developments, {_cites()}, {last}"
        f" FROM issues t {in_order}",
        "engagements": f"SELECT title, kind, date, status, {_names('led_by')} AS led_by_names,"
        f" {_names('participants')} AS participants_names, {_cites()}, {last}"
        f" FROM engagements t {in_order}",
        "outcomes": f"SELECT kind, summary, {_names('parties')} AS parties_names,"
        f" amount_value || ' ' || amount_currency AS amount, {_cites()}, {last}"
        f" FROM outcomes t {in_order}",
        "followups": f"SELECT action, {_name('owner')} AS owner_name, due, done, issue,"
        f" {_cites()}, {last} FROM followups t {in_order}",
        "topics": f"SELECT t.label, {_mentions(TOPIC, 'quotes')} AS quotes,"
        f" {_mentions(TOPIC, 'issues')} AS issues,"
        f" {_mentions(TOPIC, 'engagements')} AS engagements, {_of_newest(TOPIC, 'topics')}",
        "sources": _sources(),
    }


def _of_newest(kind: str, table: str) -> str:
    """SQL for the last columns and the rows of what missions share, the newest first."""
    return (
        f"m.id AS mission, t.record FROM {table} t{_newest(_USED.format(kind=kind))}"
        " ORDER BY m.record IS NULL, m.record, t.record"
    )


def _organizations() -> str:
    people = "(SELECT count(DISTINCT p.person) FROM posts p WHERE p.organization = t.key) AS people"
    first = _HELD.format(day='ifnull(h.start, h."end")', order="DESC", name="first")
    last = _HELD.format(day='ifnull(h."end", h.start)', order="", name="last")
    return (
        f"SELECT t.name, t.acronym, t.kind, t.country, {people}, {_mentions(PARTY)} AS missions,"
        f" {first}, {last}, {_of_newest(PARTY, 'organizations')}"
    )


def _sources() -> str:
    cited = (
        "(SELECT count(DISTINCT CASE WHEN r.kind IN ('responses', 'developments') THEN r.within"
        " ELSE r.record END) FROM citations c JOIN records r ON r.record = c.record"
        " WHERE c.source = t.key) AS cited"
    )
    used = "JOIN citations c ON c.record = r.record WHERE c.source = t.key"
    return (
        f"SELECT t.title, t.publisher, t.published, t.url, {cited}, m.id AS mission, t.record"
        f" FROM sources t{_newest(used)} ORDER BY m.record IS NULL, m.record, t.record"
    )
