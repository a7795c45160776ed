"""Imports point one way, and each library is known in its layer only."""

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import missioncli

PACKAGE = Path(missioncli.__file__).parent
LAYERS = (
    {"errors", "text", "model"},
    {"files"},
    {"store"},
    {"checks", "proof", "export"},
    {"render"},
    {"cli", "__main__"},
)
WITHIN_PROOF = (
    {"languages", "printed"},
    {"people"},
    {"japanese"},
    {"attribution"},
    {"passages"},
    {"comparing"},
    {"speakers", "verdict", "verify", "paraphrases", "missing", "report", "draft", "wordings"},
)
ONLY_IN = {
    "typer": {"cli", "__main__"},
    "click": {"cli", "__main__"},
    "rich": {"render", "cli"},
    "sqlite3": {"store"},
    "jinja2": {"export"},
    "markupsafe": {"export"},
}
_LOADED_BY_NAME = re.compile(r"missioncli(?:\.\w+)+\.?")
_SQL = re.compile(
    r"\bSELECT\b.*\bFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bDELETE\s+FROM\b|\bUPDATE\s+\w+\s+SET\b"
    r"|\bCREATE\s+(TEMP\s+|VIRTUAL\s+)*(TABLE|VIEW|INDEX)\b|\bPRAGMA\s+\w+",
    re.DOTALL,
)


def faults(package: Path) -> list[str]:
    """What breaks the order of layers below the folder `package`, file by file."""
    found = []
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        if parts == ("__init__",):
            continue  # the version, which everybody may know
        tree = ast.parse(path.read_text(encoding="utf-8"))
        layer = parts[0]
        where = "/".join(parts)
        for name in sorted(set(_imported(tree, parts))):
            top, _, rest = name.partition(".")
            if top in ONLY_IN and layer not in ONLY_IN[top]:
                found.append(f"{where} imports {top}")
            if top == "missioncli" and rest and _points_back(rest.split("."), parts):
                found.append(f"{where} imports {name}")
        if layer != "store":
            found += [f"{where} speaks SQL" for text in _texts(tree) if _SQL.search(text)]
    return found


def _points_back(imported: Sequence[str], importing: Sequence[str]) -> bool:
    """Whether a module of a later layer is imported; `proof` has layers of its own."""
    one, other = imported[0], importing[0]
    if one == other == "proof" and importing[1] != "__init__" and len(imported) > 1:
        return _rank(imported[1], WITHIN_PROOF) > _rank(importing[1], WITHIN_PROOF)
    return _rank(one, LAYERS) > _rank(other, LAYERS)


def _rank(layer: str, layers: Sequence[set[str]]) -> int:
    return next(number for number, names in enumerate(layers) if layer in names)


def _imported(tree: ast.Module, parts: tuple[str, ...]) -> Iterator[str]:
    """Every module named by an import, wherever it stands, or by a text like `missioncli.cli`."""
    here = ("missioncli", *parts[:-1])
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level + 1] if node.level else ()
            base = ".".join([*above, *([node.module] if node.module else [])])
            if base == "missioncli":  # what it imports are layers, or the version
                names = [alias.name for alias in node.names if not alias.name.startswith("__")]
                yield from (f"{base}.{name}" for name in names)
            else:
                yield base
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and _LOADED_BY_NAME.fullmatch(node.value)
        ):
            yield node.value.rstrip(".")


def _texts(tree: ast.Module) -> Iterator[str]:
    """Every text that is no docstring, those with values in them too."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        statements = body if isinstance(body, list) else []
        for statement in statements:
            # A docstring, or the description below a field.
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                statement.value.value = ""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part for part in node.values if isinstance(part, ast.Constant)]
            yield "?".join(str(part.value) for part in parts)
            for part in parts:
                part.value = ""
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_layer_is_seen() -> None:
    seen = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in _modules()}
    assert {"errors", "text", "model", "files", "store", "export", "render", "cli"} <= seen


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def test_imports_point_one_way() -> None:
    assert faults(PACKAGE) == []


@pytest.mark.parametrize("path", _modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_database_is_named_in_the_store_only(path: Path) -> None:
    if "store" not in path.relative_to(PACKAGE).parts:
        # A file's suffix may be called so; the module may not be named.
        text = path.read_text(encoding="utf-8").replace('".sqlite3"', "")
        assert "sqlite3" not in text


@pytest.mark.parametrize(
    ("place", "source", "fault"),
    [
        ("model/base.py", "import missioncli.files.read", "imports missioncli.files.read"),
        ("model/base.py", "from missioncli import store", "imports missioncli.store"),
        ("model/base.py", "from ..cli.app import app", "imports missioncli.cli.app"),
        ("errors.py", "from . import files", "imports missioncli.files"),
        (
            "proof/people/names.py",
            "from missioncli.proof.attribution import speech",
            "imports missioncli.proof.attribution",
        ),
        ("errors.py", "from .files import read", "imports missioncli.files"),
        ("files/read.py", "def f():\n    import missioncli.store.ask", "missioncli.store.ask"),
        ("store/ask.py", "if TYPE_CHECKING:\n    from missioncli.export import x", "export"),
        ("export/csv.py", "from missioncli.render.parts import x", "imports missioncli.render"),
        (
            "export/csv.py",
            "import_module(f'missioncli.render.{name}')",
            "imports missioncli.render",
        ),
        ("render/parts.py", "from missioncli.cli import output", "imports missioncli.cli"),
        ("render/parts.py", "import typer", "imports typer"),
        ("export/csv.py", "from rich.table import Table", "imports rich"),
        ("files/read.py", "import sqlite3", "imports sqlite3"),
        ("cli/brief.py", "def f():\n    import jinja2", "imports jinja2"),
        ("cli/ask.py", "sql = f'SELECT a FROM {b}'", "speaks SQL"),
        ("export/csv.py", "x.execute('PRAGMA user_version')", "speaks SQL"),
    ],
)
def test_a_planted_fault_is_found(tmp_path: Path, place: str, source: str, fault: str) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    assert len(faults(tmp_path)) == 1
    assert fault in faults(tmp_path)[0]


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("cli/ask.py", "import typer, rich.console, missioncli.render.parts, missioncli.errors"),
        ("render/parts.py", "from rich.text import Text\nfrom missioncli.export import cells"),
        ("store/ask.py", "import sqlite3\nsql = 'SELECT a FROM b'\nfrom .store import Store"),
        ("cli/app.py", "from missioncli import __version__"),
        ("files/read.py", "'''A docstring may SELECT words FROM anywhere.'''"),
        ("model/base.py", "from .mission import x\nfrom ..errors import y"),
    ],
)
def test_what_is_allowed_is_not_reported(tmp_path: Path, place: str, source: str) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    assert faults(tmp_path) == []
