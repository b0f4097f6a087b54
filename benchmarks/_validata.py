"""What validata-core is asked, by its own Python: every sheet of this folder, a file beside its schema, validated in turn.

Prints how many errors it found in all. Usage: python benchmarks/_validata.py xlsx|csv
"""

import json
import sys
from pathlib import Path

from validata_core import validate


def main() -> None:
    errors = 0
    for schema in sorted(Path().glob("*.schema.json")):
        source = schema.with_name(schema.name.replace("schema.json", sys.argv[1]))
        errors += validate(str(source), json.loads(schema.read_text("utf-8")))["stats"]["errors"]
    print(errors)


if __name__ == "__main__":
    main()
