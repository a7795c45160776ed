"""Other programs that answer the same question from the same records: all quotes of one speaker.

The records are what `missions` has generated, in the form that each of them reads, in one file.
"""

import json
import shutil
import subprocess
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

_SPEAKER: Final = "person-7"
_SQL: Final = f"select * from quotes where speaker = '{_SPEAKER}'"  # noqa: S608 - no input


def others(root: Path, folder: Path) -> dict[str, Sequence[str]]:
    """The command lines of the programs that are installed, by what they do; files are in `root`.

    All but the one over a prepared database read everything, at each question.
    """
    found: dict[str, Sequence[str]] = {}
    name = folder.name
    quotes = [
        {"mission": tables["mission"]["id"], **quote}
        for tables in _missions(folder)
        for quote in tables.get("quotes", [])
    ]
    records = root / f"{name}-records" / "quotes.json"
    records.parent.mkdir()
    records.write_text(json.dumps(quotes), encoding="utf-8")
    if shutil.which("jq"):
        missions = root / f"{name}.json"
        with missions.open("w", encoding="utf-8") as file:
            for tables in _missions(folder):
                json.dump(tables, file, default=str)
        select = f'select(.speaker == "{_SPEAKER}")'
        found["jq over all missions"] = ["jq", f".quotes[]? | {select}", str(missions)]
        found["jq over the quotes alone"] = ["jq", f".[] | {select}", str(records)]
    if shutil.which("recsel"):
        chosen = ["recsel", "-t", "quotes", "-e", f"speaker = '{_SPEAKER}'"]
        everything, alone = root / f"{name}.rec", root / f"{name}-quotes.rec"
        _write_records(everything, _kinds(folder))
        _write_records(alone, {"quotes": quotes})
        found["recsel over all missions"] = [*chosen, str(everything)]
        found["recsel over the quotes alone"] = [*chosen, str(alone)]
    if shutil.which("sqlite-utils"):
        importing = ["sqlite-utils", "memory", str(records), _SQL]
        found["sqlite-utils, importing the quotes alone"] = importing
        prepared = str(root / f"{name}.db")
        line = ["sqlite-utils", "insert", prepared, "quotes", str(records)]
        subprocess.run(line, check=True, capture_output=True)
        asking = ["sqlite-utils", "query", prepared, _SQL]
        found["sqlite-utils over a prepared database of the quotes"] = asking
    return found


def _missions(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.rglob("*.toml")):
        yield tomllib.loads(path.read_text(encoding="utf-8"))


def _kinds(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """All records of all missions, by kind; those with a key have it as a field."""
    found: dict[str, list[dict[str, Any]]] = {}
    for tables in _missions(folder):
        mission = {"mission": tables["mission"]["id"]}
        for kind, value in tables.items():
            if isinstance(value, dict):
                rows = [value] if kind == "mission" else _keyed(value)
            else:
                rows = value if isinstance(value, list) else []
            found.setdefault(kind, []).extend({**mission, **row} for row in rows)
    return found


def _keyed(table: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"key": key, **(row if isinstance(row, dict) else {"label": row})}
        for key, row in table.items()
    ]


def _write_records(path: Path, kinds: dict[str, list[dict[str, Any]]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for kind, rows in kinds.items():
            file.write("\n\n".join([f"%rec: {kind}", *map(_record, rows)]) + "\n\n")


def _record(quote: dict[str, Any]) -> str:
    return "\n".join(
        f"{name}: {one}".replace("\n", "\n+ ")
        for name, value in quote.items()
        for one in (value if isinstance(value, list) else [value])
    )
