"""serve_database.py FILE METADATA [WORD…]: what Datasette answers about a database, as JSON."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from datasette.app import Datasette  # type: ignore[import-not-found]


async def main(file: Path, metadata: Any, words: list[str]) -> dict[str, Any]:
    served = Datasette([str(file)], metadata=metadata)
    await served.invoke_startup()

    async def get(path: str, **asked: str) -> Any:
        answer = await served.client.get(f"/{file.stem}{path}", params=asked)
        assert answer.status_code == 200, (path, answer.status_code, answer.text[:300])
        return answer

    about = (await get(".json")).json()
    views = [one["name"] for one in about["views"]]
    shown = [one["name"] for one in about["tables"] if not one["hidden"]]
    pages = {name: (await get(f"/{name}")).text for name in [*shown, *views]}
    return {
        "tables": {one["name"]: one["count"] for one in about["tables"] if not one["hidden"]},
        "views": {
            name: (await get(f"/{name}.json", _size="max")).json()["filtered_table_rows_count"]
            for name in views
        },
        "found": {
            word: [
                [row["kind"], row["title"]]
                for row in (await get("/search.json", _search=word, _shape="objects")).json()[
                    "rows"
                ]
            ]
            for word in words
        },
        "home": (await served.client.get("/")).text,
        "pages": pages,
    }


told = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
sys.stdout.write(json.dumps(asyncio.run(main(Path(sys.argv[1]), told, sys.argv[3:]))))
