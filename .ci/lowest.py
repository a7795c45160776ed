# ruff: noqa: INP001 - a script, no part of a package
"""Print the lowest versions of the dependencies that pyproject.toml allows, as constraints.

Of `pydantic>=2.12` it makes `pydantic==2.12`. A dependency without a lower bound is an error.
"""

import re
import sys
import tomllib
from pathlib import Path

_BOUND = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?\s*>=\s*([0-9][0-9A-Za-z.]*)")


def main() -> None:
    """Read the file beside this folder, print a line a dependency."""
    project = Path(__file__).resolve().parent.parent / "pyproject.toml"
    for wanted in tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"]:
        bound = _BOUND.match(wanted)
        if bound is None:
            sys.exit(f"pyproject.toml: {wanted} has no lower bound")
        sys.stdout.write(f"{bound[1]}=={bound[2]}\n")


if __name__ == "__main__":
    main()
