"""What Tab offers: the workbooks of the folder, and the codes that the workbook already typed has."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from pic_sheets.commands._adoption import read_through
from pic_sheets.commands._shells import WORKBOOK
from pic_sheets.commands._suggestions import needs_fund, suggestions
from pic_sheets.errors import PicError
from pic_sheets.fund.fund import Fund, fund
from pic_sheets.progress import Silence
from pic_sheets.reading.reader import read_tables
from pic_sheets.stores.google.addresses import is_address, is_shared
from pic_sheets.stores.places import read_place

#: Nobody waits longer than this asks for: a fund's year is a hundred times smaller.
_LARGEST = 20_000_000


def offered_codes(ctx: click.Context, param: click.Parameter, typed: str) -> list[CompletionItem[str]]:
    """The codes that an option may be given and that begin as typed."""
    asked = param.opts[-1], str(param.metavar)
    workbook = _workbook_of(ctx) if needs_fund(*asked) else None
    known = _fund_of(workbook) if workbook is not None else None
    begun = typed.casefold()
    return [
        CompletionItem(each.code, help=each.label or None)
        for each in suggestions(*asked, known)
        if each.code.casefold().startswith(begun)
    ]


def offered_workbooks(typed: str) -> list[CompletionItem[str]]:
    """What makes the shell complete the name of a workbook."""
    return [CompletionItem(typed, type=WORKBOOK)]


def _workbook_of(ctx: click.Context) -> Path | None:
    """The workbook that is typed already; an option without its value, at the end of the line, keeps click from saying which it is."""
    given = ctx.params.get("workbook")
    if isinstance(given, Path):
        return given
    return Path(ctx.args[0]) if ctx.args else None


def _fund_of(workbook: Path) -> Fund | None:
    """The fund of a workbook of this computer; None when it cannot be read: Tab never waits for a network, and is never refused."""
    if is_shared(workbook) or is_address(workbook.as_posix()):
        return None
    try:
        if workbook.stat().st_size > _LARGEST:
            return None
        book = read_place(workbook, Silence(), None, None)
        return fund(read_tables(read_through(workbook, book.tables, book.name).tables, book.name))
    except (PicError, OSError):
        return None
