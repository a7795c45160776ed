"""Write `docs/mission.schema.json`: the JSON Schema of the mission file, as the models give it."""

import json
from pathlib import Path
from typing import Final

from missioncli.model.schema import schema

TARGET: Final = Path(__file__).resolve().parent / "mission.schema.json"


def document() -> str:
    """The schema as JSON for people to read: what `missioncli schema` prints."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the schema."""
    TARGET.write_text(document(), encoding="utf-8", newline="\n")
    print(f"{TARGET.name} written")


if __name__ == "__main__":
    main()
