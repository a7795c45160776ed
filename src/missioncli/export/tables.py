"""A folder of CSV tables, one a kind of record, with a `datapackage.json` that describes them.

The tables are those of the database; beside keys stand names, and lists are joined in one cell.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Final

from missioncli.export.about import about
from missioncli.export.csv import defused
from missioncli.store.outgoing import Outgoing
from missioncli.store.tabular.columns import Column
from missioncli.store.tabular.read import numbered, rows
from missioncli.store.tabular.relations import Relation
from missioncli.store.tabular.several import relation, relations

BOM: Final = "\ufeff"
"""Tells Excel that the file is UTF-8."""
_AT_ONCE: Final = 500
"""How many rows are one piece of text."""
_DATE: Final = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_TYPES: Final = {"whole": "integer", "true/false": "boolean", "day": "date"}


def files(out: Outgoing) -> Iterator[tuple[str, Iterator[str]]]:
    r"""The package's description, then a table a file, in the order of the mission file.

    UTF-8 with a byte order mark and line ends `\r\n`. A text that a spreadsheet would run begins
    with an apostrophe.
    """
    numbered(out)
    yield "datapackage.json", iter([_package(out)])
    for one in relations():
        yield f"{one.name}.csv", _table(out, one)


def _table(out: Outgoing, one: Relation) -> Iterator[str]:
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow([column.name for column in one.columns])
    yield BOM + target.getvalue()
    made = [(place, make) for place, column in enumerate(one.columns) if (make := _made(column))]
    found = rows(out, one)
    while some := list(islice(found, _AT_ONCE)):
        target.seek(0)
        target.truncate()
        writer.writerows(_cells(some, made))
        yield target.getvalue()


def _cells(
    some: Iterable[tuple[Any, ...]], made: list[tuple[int, Callable[[Any], str]]]
) -> Iterator[list[Any]]:
    for row in some:
        cells = list(row)
        for place, make in made:
            if cells[place] is not None:
                cells[place] = make(cells[place])
        yield cells


def _made(column: Column) -> Callable[[Any], str] | None:
    """What is made of a column's values; `None` where they are written as they are."""
    if column.type in ("line", "text"):
        return defused
    return _flag if column.type == "true/false" else None


def _flag(value: int) -> str:
    return "true" if value else "false"


def _package(out: Outgoing) -> str:
    told = about(out)
    package = {
        "profile": "tabular-data-package",
        "name": "missions",
        "title": told["title"],
        "description": told["level"],
        **{name: told[name] for name in ("release", "off_record", "notes", "program", "format")},
        "resources": [_resource(one) for one in relations()],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(one: Relation) -> dict[str, Any]:
    keys = [_foreign_key(one, column) for column in one.columns if column.refers]
    return {
        "profile": "tabular-data-resource",
        "name": one.name,
        "path": f"{one.name}.csv",
        "description": one.means,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": {
            "fields": [_field(column) for column in one.columns],
            "primaryKey": list(one.key),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(column: Column) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    if column.required:
        limits["required"] = True
    if column.choices:
        limits["enum"] = list(column.choices)
    if column.type == "date":
        limits["pattern"] = _DATE
    return {
        "name": column.name,
        "type": _TYPES.get(column.type, "string"),
        "description": column.means,
        **({"constraints": limits} if limits else {}),
    }


def _foreign_key(one: Relation, column: Column) -> dict[str, Any]:
    # A table calls itself by no name.
    home = "" if column.refers == one.name else column.refers
    [key] = relation(column.refers).key
    return {"fields": [column.name], "reference": {"resource": home, "fields": [key]}}
