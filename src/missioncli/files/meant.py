"""What a value of the wrong type was probably meant as."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from missioncli.errors import key_path
from missioncli.files.faults import LOST, Fault, shown, write_it
from missioncli.model.walk import field_at
from missioncli.text import fold, shorten, slug


def guessed(fault: Fault) -> tuple[str, Any]:
    """The end of a sentence that says what to write, and that value; `LOST` for no idea."""
    return _TELL.get(fault.type, _nothing)(fault)


def _nothing(_fault: Fault) -> tuple[str, Any]:
    return "", LOST


def _meant_flag(fault: Fault) -> tuple[str, Any]:
    word = fold(fault.value) if isinstance(fault.value, str) else ""
    meant = {"true": True, "yes": True, "false": False, "no": False}.get(word, LOST)
    return f"write {shown(meant)}", meant


def _meant_number(fault: Fault) -> tuple[str, Any]:
    value = fault.value
    if isinstance(value, str) and re.fullmatch("[0-9]{1,15}", value.strip()):
        return f"write {int(value)}", int(value)
    return "", LOST


def _meant_text(fault: Fault) -> tuple[str, Any]:
    if isinstance(fault.value, (int, date)):  # true and false are whole numbers to Python
        text = shown(fault.value)
        return write_it(text), text
    return "", LOST


def _meant_list(fault: Fault) -> tuple[str, Any]:
    value, (field, _) = fault.value, field_at(fault.location)
    if isinstance(value, dict):
        return f"write [[{key_path(fault.location)}]]", [value] if field.table else LOST
    if isinstance(value, str) and field.ref and "," in value:
        keys = [key for part in value.split(",") if (key := slug(part))]
        return "write [" + ", ".join(f'"{key}"' for key in keys) + "]", keys or LOST
    if isinstance(value, str) and field.table is None:
        return f'write ["{shorten(value, 40)}"]', [value]
    if type(value) is int and field.type == "cite":
        return f"write [{value}]", [value]
    return "", LOST


def _meant_table(fault: Fault) -> tuple[str, Any]:
    value = fault.value
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        return f"write [{key_path(fault.location)}]", value[0]
    return "", LOST


_TELL: Final[dict[str, Callable[[Fault], tuple[str, Any]]]] = {
    "bool_type": _meant_flag,
    "int_type": _meant_number,
    "string_type": _meant_text,
    "list_type": _meant_list,
    "model_type": _meant_table,
}
