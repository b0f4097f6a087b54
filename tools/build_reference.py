"""Write the reference pages of docs/ from the declarations; with --check, only say whether they are up to date.

The data dictionary, a Table Schema for each sheet, the list of issue codes and that of commands.
"""

import json
import sys
from pathlib import Path

import click

from pic_sheets import checks
from pic_sheets.adoption.faults import FAULTS as ADOPTION_FAULTS
from pic_sheets.catalogue import catalogue
from pic_sheets.cli.commands_group import pic_sheets
from pic_sheets.cli.running import speak_french
from pic_sheets.dictionary import data_dictionary, table_schema
from pic_sheets.reading.faults import FAULTS
from pic_sheets.sheets import declared_sheets
from pic_sheets.texts import slug

DOCS = Path(__file__).resolve().parent.parent / "docs"


def pages() -> dict[Path, str]:
    """Path → text of every generated page."""
    schemas = {
        DOCS / "schemas" / f"{slug(sheet.name)}.json": json.dumps(table_schema(sheet), ensure_ascii=False, indent=2)
        + "\n"
        for sheet in declared_sheets()
    }
    return {
        DOCS / "dictionnaire.md": data_dictionary(),
        DOCS / "codes.md": code_list(),
        DOCS / "commandes.md": command_list(),
        **schemas,
    }


_CODES_HEAD = """\
# Les anomalies et leurs codes

Page écrite par `make docs` d'après le programme.

**Bloquant** : la ligne ne donne pas de courrier, et le bilan annuel attend. **À vérifier** : à regarder, rien n'est retenu.
**Information** : bon à savoir.
"""


def code_list() -> str:
    """The page of issue codes, family by family."""
    rows: dict[str, list[str]] = {}
    for fault in (*FAULTS.values(), *ADOPTION_FAULTS.values()):
        rows.setdefault(fault.family, []).append(
            f"| `{fault.code}` | {fault.severity.label} | {fault.meaning} | usage |"
        )
    for check in sorted(catalogue(checks, "CHECK").values(), key=lambda check: check.code):
        line = f"| `{check.code}` | {check.severity.label} | {check.meaning} | {check.source} |"
        rows.setdefault(check.family, []).append(line)
    tables = [
        f"## {family.capitalize()}\n\n| Code | Gravité | Ce que cela veut dire | Source |\n|---|---|---|---|\n"
        + "\n".join(lines)
        for family, lines in rows.items()
    ]
    return "\n\n".join([_CODES_HEAD.strip(), *tables]) + "\n"


def command_list() -> str:
    """The page of commands: each one's own help."""
    speak_french()
    parts = ["# Les commandes\n\nPage écrite par `make docs` d'après le programme."]
    with pic_sheets.make_context("pic-sheets", [], resilient_parsing=True) as ctx:
        for name in pic_sheets.list_commands(ctx):
            command = pic_sheets.get_command(ctx, name)
            if command is not None:
                inner = click.Context(
                    command, info_name=f"pic-sheets {name}", terminal_width=100, max_content_width=100
                )
                parts.append(f"## {name}\n\n```text\n{command.get_help(inner)}\n```")
    return "\n\n".join(parts) + "\n"


def main(arguments: list[str]) -> int:
    wanted = pages()
    left = {path for path in (DOCS / "schemas").glob("*.json") if path not in wanted}
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    if "--check" in arguments:
        for path in [*stale, *sorted(left)]:
            print(f"{path.relative_to(DOCS)}: to build again (python tools/build_reference.py)")
        return 1 if stale or left else 0
    (DOCS / "schemas").mkdir(parents=True, exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], "utf-8", newline="\n")
    for path in left:
        path.unlink()
    print(f"{len(stale)} of {len(wanted)} pages written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
