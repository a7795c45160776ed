"""A folder of CSV tables, one a kind of record, with a `datapackage.json` that describes them.

The tables are those of the database; beside keys stand names, and lists are joined in one cell.
"""

import csv
import io
import json
from collections.abc import Callable, Container, Iterator
from itertools import islice
from typing import Any, Final

from missioncli.export.about import about
from missioncli.export.csv import FORMULA, defused
from missioncli.store.outgoing import Outgoing
from missioncli.store.tabular.columns import Column
from missioncli.store.tabular.read import numbered, rows
from missioncli.store.tabular.relations import Relation
from missioncli.store.tabular.several import relation, relations

Row = tuple[Any, ...]

BOM: Final = "\ufeff"
"""Tells Excel that the file is UTF-8."""
_AT_ONCE: Final = 500
"""How many rows are one piece of text."""
_DATE: Final = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_RUN: Final = frozenset(FORMULA)
_FLAGS: Final = {0: "false", 1: "true"}
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
    texts = [at for at, column in enumerate(one.columns) if column.type in ("line", "text")]
    flags = [at for at, column in enumerate(one.columns) if column.type == "true/false"]
    found = rows(out, one)
    while some := list(islice(found, _AT_ONCE)):
        for at in texts:
            _change(some, at, _RUN, defused)
        for at in flags:
            _change(some, at, _FLAGS, _FLAGS.__getitem__)
        target.seek(0)
        target.truncate()
        writer.writerows(some)
        yield target.getvalue()


def _change(some: list[Row], at: int, which: Container[Any], change: Callable[[Any], str]) -> None:
    """Change the cells of a column that are, or begin with, one of `which`; they are few."""
    for number, row in enumerate(some):
        cell = row[at]
        if cell is not None and (cell[0] if isinstance(cell, str) else cell) in which:
            some[number] = (*row[:at], change(cell), *row[at + 1 :])


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
