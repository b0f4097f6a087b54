"""Write the reference pages of docs/ from the declarations; with --check, only say whether they are up to date.

The data dictionary, a Table Schema for each sheet, the list of issue codes with their examples, and that of commands.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pic_sheets.cli.commands_group import pic_sheets
from pic_sheets.cli.running import speak_french
from pic_sheets.dictionary import data_dictionary, table_schema
from pic_sheets.rulebook import code_list
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


def command_list() -> str:
    """The page of commands: each one's own help."""
    speak_french()
    parts = ["# Les commandes\n\nPage écrite par `make docs` d'après le programme."]
    with pic_sheets.make_context("pic-sheets", [], resilient_parsing=True) as ctx:
        parts += _helps(pic_sheets, ctx, "pic-sheets", "##")
    return "\n\n".join(parts) + "\n"


def _helps(group: click.Group, ctx: click.Context, words: str, title: str) -> Iterator[str]:
    """The help of each command of a group, then of the tasks that it gathers itself but for the usual one."""
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        if command is None or name == getattr(group, "usual", None):
            continue
        path = f"{words} {name}"
        inner = click.Context(command, info_name=path, terminal_width=100, max_content_width=100)
        yield f"{title} {path.removeprefix('pic-sheets ')}\n\n```text\n{command.get_help(inner)}\n```"
        if isinstance(command, click.Group):
            yield from _helps(command, inner, path, f"{title}#")


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
