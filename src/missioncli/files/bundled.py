"""Where the dataset that comes with the program is."""

from pathlib import Path
from typing import Final

NAME: Final = "mission_2025_tokyo.toml"


def bundled_path() -> Path:
    """The bundled Tokyo mission: in the package when installed, else in the source tree's `data/`.

    An editable install leaves the dataset where it is edited.
    """
    package = Path(__file__).parent.parent
    installed = package / "data" / NAME
    return installed if installed.is_file() else package.parent.parent / "data" / NAME
