"""The tables of what a record holds several times, and of keys: links, citations, texts."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from missioncli.model.fields import Field, descriptions, fields
from missioncli.model.kinds import ISSUE, ORGANIZATION, PARTY, PERSON, TOPIC
from missioncli.store.tables import TableSpec, every_table, has_table
from missioncli.store.tabular.columns import HOME, Column, name_of, number
from missioncli.store.tabular.relations import Relation, of_kind

_PLACE: Final = "Its place in the record's list, from 1."
_OWNERS: Final = {"missions": "mission", "organizations": "organization", "sources": "source"}
"""What a row of such a table calls the one whose list it is of."""

_DEFINED: Final = "'people', 'organizations'"


@cache
def relations() -> tuple[Relation, ...]:
    """All tables that go out: those of the mission file in its order, then what they share."""
    found: list[Relation] = []
    for spec in every_table():
        found.append(of_kind(spec.name))
        found += _small(spec)
    found.insert([one.name for one in found].index("paraphrases"), _passages())
    return (*found, _parties(), _issue_keys(), _links(), _citations(), _texts(), _records())


@cache
def relation(name: str) -> Relation:
    """The table of that name. Raises `StopIteration` when there is none."""
    return next(one for one in relations() if one.name == name)


def _small(spec: TableSpec) -> Iterator[Relation]:
    """The small tables within one of the mission file: misprints, former names, stated sizes."""
    for field in fields(spec.model) if spec.model else ():
        if field.table is None or not field.many or has_table(field):
            continue
        owner = of_kind(spec.name)
        key = owner.columns[0]
        told = descriptions(field.table)
        columns = (
            Column(_OWNERS[spec.name], "key", "Whose it is.", key.sql, spec.name, required=True),
            Column("position", "whole", _PLACE, "j.key + 1", required=True),
            *(_part(one, told[one.name]) for one in fields(field.table)),
        )
        origin = (
            f"FROM temp.numbered n CROSS JOIN {spec.name} t ON t.row = n.row"
            f' CROSS JOIN json_each(t."{field.name}") j'
            f" WHERE n.kind = '{spec.name}' ORDER BY n.record, j.key"
        )
        means = descriptions(spec.model)[field.name] if spec.model else ""
        yield Relation(field.name, means, columns, (columns[0].name, "position"), origin)


def _part(field: Field, means: str) -> Column:
    sql = f"json_extract(j.value, '$.{field.name}')"
    return Column(field.name, field.type, means, sql, required=field.required)


def _passages() -> Relation:
    columns = (
        number(required=True, refers="quotes"),
        Column("position", "whole", _PLACE, "j.key + 1", required=True),
        Column("text", "text", "The words as printed.", "j.value", required=True),
        *_whose("n.kind", "n.mission")[1:],
    )
    origin = (
        "FROM temp.numbered n CROSS JOIN quotes t ON t.row = n.row CROSS JOIN json_each(t.text) j"
        " WHERE n.kind = 'quotes' ORDER BY n.record, j.key"
    )
    means = "The passages in which quotes are printed, a row each."
    return Relation("passages", means, columns, ("record", "position"), origin)


def _whose(kind: str, mission: str, *, links: bool = False) -> tuple[Column, ...]:
    """Of which table and mission a row's record is, for reading; `records` says it too."""
    means = "The mission of the record; none for what missions share."
    return (
        Column("kind", "key", "The table that the record is in.", kind, beside=True),
        Column("mission", "key", means, mission, "missions", beside=not links),
    )


def _parties() -> Relation:
    columns = (
        Column("key", "key", "The key of the person or organisation.", "l.key", required=True),
        Column(
            *("kind", "choice", "Which of the two it is.", "l.expects"),
            required=True,
            choices=(PERSON, ORGANIZATION),
        ),
        Column("name", "line", "Its name.", "l.name", required=True),
        Column("short", "line", "Its acronym, or its name.", "l.short", required=True),
    )
    origin = "FROM labels l WHERE l.kind = 'party' AND l.file = 0 ORDER BY l.key"
    means = "People and organisations together: they share one set of keys."
    return Relation("parties", means, columns, ("key",), origin)


def _issue_keys() -> Relation:
    columns = (
        Column("key", "key", "The key of the issue.", "l.key", required=True),
        Column("title", "line", "Its title in the newest mission.", "l.name", required=True),
    )
    origin = f"FROM labels l WHERE l.kind = '{ISSUE}' AND l.file = 0 ORDER BY l.key"
    means = "The issues over all missions: the rows of `issues` with one key are its history."
    return Relation("issue_keys", means, columns, ("key",), origin)


def _links() -> Relation:
    def one(kind: str) -> Column:
        sql = f"CASE r.kind WHEN '{kind}' THEN r.key END"
        return Column(kind, "key", f"The key, if it is one of a {kind}.", sql, HOME[kind])

    columns = (
        number(required=True, refers="records"),
        Column("field", "key", "The field of the record.", "r.field", required=True),
        Column("position", "whole", _PLACE, "r.position", required=True),
        *(one(kind) for kind in (PARTY, TOPIC, ISSUE)),
        Column(
            *("name", "line", "The name, as the record's mission prints it."),
            name_of("r.kind", "r.key", "r.file"),
            required=True,
        ),
        *_whose("n.kind", "n.mission", links=True),
    )
    origin = (
        "FROM temp.numbered n CROSS JOIN refs r ON r.row = n.row"
        f" AND r.kind IN ('{PARTY}', '{TOPIC}', '{ISSUE}') AND r.record NOT IN ({_DEFINED})"
        " ORDER BY n.record, r.field, r.position"
    )
    means = "Every person, organisation, topic and issue that a record refers to, a row each."
    return Relation("links", means, columns, ("record", "field", "position"), origin)


def _citations() -> Relation:
    columns = (
        number(required=True, refers="records")._replace(sql="record"),
        Column("position", "whole", _PLACE, "position", required=True),
        Column("source", "key", "The source.", "source", "sources", required=True),
        Column("paragraph", "whole", "The paragraph, if one is named.", "paragraph"),
        *_whose("kind", "mission"),
    )
    own = (
        "SELECT n.record, r.position, r.key AS source, r.paragraph, n.kind, n.mission"
        " FROM temp.numbered n"
        " CROSS JOIN refs r ON r.row = n.row AND r.field = 'sources' AND r.kind = 'source'"
    )
    defined = [
        "SELECT n.record, row_number() OVER (PARTITION BY n.record"
        " ORDER BY min(d.row), min(r.position)), r.key, r.paragraph, n.kind, NULL"
        " FROM temp.numbered n"
        f" CROSS JOIN {name} d ON d.key = n.key"
        " CROSS JOIN refs r ON r.row = d.row AND r.field = 'sources'"
        f" WHERE n.kind = '{name}' GROUP BY n.record, r.key, r.paragraph"
        for name in ("people", "organizations")
    ]
    origin = f"FROM ({' UNION ALL '.join([own, *defined])}) ORDER BY record, position"
    means = "Where each record is written: its sources and their paragraphs, a row each."
    return Relation("citations", means, columns, ("record", "position"), origin)


def _texts() -> Relation:
    columns = (
        number(required=True, refers="records")._replace(sql="record"),
        Column("field", "key", "The field of the record.", "field", required=True),
        Column("position", "whole", _PLACE, "position", required=True),
        Column("text", "text", "The text.", "text", required=True),
        *_whose("kind", "mission"),
    )
    parts = [
        f"SELECT n.record, '{field.name}' AS field, j.key + 1 AS position, j.value AS text,"
        " n.kind, n.mission"
        f" FROM temp.numbered n CROSS JOIN {spec.name} t ON t.row = n.row"
        f' CROSS JOIN json_each(t."{field.name}") j'
        f" WHERE n.kind = '{spec.name}' AND t.\"{field.name}\" IS NOT NULL"
        for spec in every_table()
        for field in (fields(spec.model) if spec.model else ())
        if field.many and field.table is None and field.ref is None and field.type != "cite"
    ]
    origin = f"FROM ({' UNION ALL '.join(parts)}) ORDER BY record, field, position"
    means = "What records hold as lists of text (asks, aliases, notes …), a row each."
    return Relation("texts", means, columns, ("record", "field", "position"), origin)


def _records() -> Relation:
    kinds = tuple(spec.name for spec in every_table())
    columns = (
        number(required=True),
        Column(*("kind", "choice", "The table it is in.", "n.kind"), required=True, choices=kinds),
        Column(
            "mission", "key", "Its mission; none for what missions share.", "n.mission", "missions"
        ),
        Column(
            *("within", "whole", "The record that it is part of."),
            "(SELECT w.record FROM temp.numbered w WHERE w.row = n.within)",
            "records",
        ),
        Column("key", "key", "Its key, if it has one.", "n.key"),
        Column("position", "whole", "Its place among its like in the file, from 1.", "n.position"),
    )
    means = "Every record with its number: missions newest first, each in the order of its file."
    return Relation(
        "records", means, columns, ("record",), "FROM temp.numbered n ORDER BY n.record"
    )
