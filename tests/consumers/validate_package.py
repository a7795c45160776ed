"""validate_package.py FOLDER: what frictionless says of its `datapackage.json`, as JSON."""

import json
import sys
from pathlib import Path

from frictionless import Package, validate  # type: ignore[import-not-found]

descriptor = Path(sys.argv[1]) / "datapackage.json"
report = validate(descriptor)
package = Package(descriptor)
sys.stdout.write(
    json.dumps(
        {
            "valid": report.valid,
            "errors": [
                *map(str, report.errors),
                *(str(error) for task in report.tasks for error in task.errors),
            ],
            "warnings": [
                *report.warnings,
                *(one for task in report.tasks for one in task.warnings),
            ],
            "level": package.description,
            "release": package.custom.get("release"),
            "rows": {task.name: task.stats.get("rows", 0) for task in report.tasks},
            "foreign_keys": sum(len(one.schema.foreign_keys) for one in package.resources),
            "tables": {
                one.name: [dict(row.items()) for row in one.read_rows()]
                for one in package.resources
            },
        },
        default=str,
    )
)
