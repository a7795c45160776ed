"""Other programs that read what is exported: they have an environment of their own, if any."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

SCRIPTS: Final = Path(__file__).parent / "consumers"
REQUIRED: Final = "MISSIONCLI_CONSUMERS_REQUIRED"
"""Set where a missing program is a failure: in CI, which installs them."""


def consumers() -> Path:
    """The folder that `consumers/install` has made; the test is skipped where there is none."""
    folder = os.environ.get("MISSIONCLI_CONSUMERS")
    if not folder:
        _missing("tests/consumers/install FOLDER, then MISSIONCLI_CONSUMERS=FOLDER")
    return Path(folder or "")


def chromium() -> str:
    """Chromium and its driver; the test is skipped where they are missing."""
    found = shutil.which("chromium")
    if not found or not shutil.which("chromedriver"):
        _missing("chromium and chromedriver")
    return found or ""


def read_by(script: str, *arguments: object) -> Any:
    """What `consumers/SCRIPT.py` says of the arguments: JSON. Raises when it fails."""
    command = [consumers() / "bin" / "python", SCRIPTS / f"{script}.py", *arguments]
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _missing(what: str) -> None:
    if os.environ.get(REQUIRED):
        pytest.fail(f"missing: {what}")
    pytest.skip(f"needs {what}")
