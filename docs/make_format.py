"""Write `docs/format.md`: the mission file for people, its tables straight from the models.

The words around the tables are in `format.in.md`, the example in `example.toml`.
"""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from missioncli.model.base import Table
from missioncli.model.fields import Field, descriptions, fields
from missioncli.model.mission import MissionFile

_HERE: Final = Path(__file__).resolve().parent
TARGET: Final = _HERE / "format.md"
_REMARK: Final = "<!-- Written by docs/make_format.py: edit format.in.md or the models instead. -->"
_TYPES: Final = {
    "whole": "whole number",
    "text or [text]": "text, or a list of texts",
    "1": "the number `1`",
}
_PLURALS: Final = {"key": "keys", "line": "lines", "text": "texts", "cite": "cites"}
_REFERENCES: Final = {"party": "person or organisation", "organization": "organisation"}
_FAR_DOWN: Final = 3
"""Tables nested this deep have a smaller heading."""


def document() -> str:
    """The whole page, as Markdown."""
    words = (_HERE / "format.in.md").read_text(encoding="utf-8")
    example = (_HERE / "example.toml").read_text(encoding="utf-8")
    tables = "\n".join(_section(MissionFile, "", 2)).rstrip()
    filled = words.replace("{{example}}\n", example).replace("{{tables}}", tables)
    return f"{_REMARK}\n\n{filled}"


def described() -> Iterator[tuple[str, str]]:
    """Every field of every table as `Model.field`, and its description, empty when it has none."""
    for model in _models(MissionFile):
        texts = descriptions(model)
        for field in fields(model):
            yield f"{model.__name__}.{field.name}", texts.get(field.name, "")


def _models(model: type[Table]) -> Iterator[type[Table]]:
    yield model
    for field in fields(model):
        if field.table:
            yield from _models(field.table)


def _section(model: type[Table], place: str, level: int) -> Iterator[str]:
    """The lines about one table, then those about the tables in it. `place` is its dotted name."""
    if place:
        yield from ("", f"{inspect.getdoc(model)}")
    else:
        yield from ("## The file as a whole", "", "Tables of these names, most of them optional.")
    yield from ("", "| field | | type | meaning |", "|---|---|---|---|")
    texts = descriptions(model)
    for field in fields(model):
        mark = "!" if field.required else ""
        yield f"| `{field.name}` | {mark} | {_type(field)} | {_meaning(field, texts[field.name])} |"
    for field in fields(model):
        inner = f"{place}.{field.name}" if place else field.name
        if field.table:
            if field.keyed:
                inner += ".KEY"
            shown = f"[[{inner}]]" if field.many else f"[{inner}]"
            deeper = min(level + (1 if place else 0), _FAR_DOWN)
            yield from ("", f"{'#' * deeper} `{shown}`")
            yield from _section(field.table, inner, deeper)
        elif field.keyed:
            yield from ("", f"{'#' * level} `[{inner}]`", "")
            yield f'One line each: `KEY = "{field.type} of text"`. {texts[field.name]}'


def _type(field: Field) -> str:
    """The type in plain words: `list of keys (person or organisation)`."""
    if field.keyed:
        return f"a {'table' if field.table else field.type} for each key"
    if field.table:
        return "tables" if field.many else "table"
    name = "word" if field.choices else _TYPES.get(field.type, field.type)
    if field.many:
        name = f"list of {_PLURALS.get(name, name)}"
    return f"{name} ({_REFERENCES.get(field.ref, field.ref)})" if field.ref else name


def _meaning(field: Field, text: str) -> str:
    """The description, the words to choose from where it does not name them, and the default."""
    parts = [text]
    if field.choices and ", ".join(field.choices) not in text:
        words = ", ".join(f"`{word}`" for word in field.choices)
        parts.append(f"{'Known words' if field.open else 'One of'}: {words}.")
    if isinstance(field.default, str):
        parts.append(f"Default: `{field.default}`.")
    return " ".join(parts).replace("\n", " ").replace("|", "\\|")


def main() -> None:
    """Write the page."""
    TARGET.write_text(document(), encoding="utf-8", newline="\n")
    print(f"{TARGET.name} written")


if __name__ == "__main__":
    main()
