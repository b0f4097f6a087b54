"""Write the menu of a Google Sheet: google/regles.json from the declarations, google/pic.gs from it and google/source.

With --check, only say whether they are up to date. One file is what people can paste; its parts are what we can read.
"""

import json
import sys
from pathlib import Path

from apps_script_rules import rules

GOOGLE = Path(__file__).resolve().parent.parent / "google"
#: What stands around the rules in the script.
BEGIN, END = "// ===== Règles (google/regles.json) : début =====", "// ===== Règles : fin ====="


def files() -> dict[Path, str]:
    """Path → text of both files."""
    told = rules()
    return {
        GOOGLE / "regles.json": json.dumps(told, ensure_ascii=False, indent=1) + "\n",
        GOOGLE / "pic.gs": script(told),
    }


def script(told: dict[str, object]) -> str:
    """The whole script: the functions of the menu, then the rules and the parts in a scope of their own."""
    public, *parts = (path.read_text("utf-8") for path in sorted((GOOGLE / "source").glob("*.js")))
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    body = "\n".join(parts)
    return (
        f"{public}\nvar PicSheets_ = (function () {{\n'use strict';\n\n"
        f"{BEGIN}\nvar RULES = {data};\n{END}\n\n{body}\n}})();\n"
    )


def main() -> int:
    wanted = files()
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    if "--check" in sys.argv:
        for path in stale:
            print(f"google/{path.name}: to build again (python tools/build_apps_script.py)")
        return 1 if stale else 0
    for path in stale:
        path.write_text(wanted[path], "utf-8", newline="\n")
    print(f"{len(stale)} of {len(wanted)} files written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
