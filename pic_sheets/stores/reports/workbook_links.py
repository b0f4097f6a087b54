"""Links from a report to the cells of the staff's workbook.

Excel and LibreOffice both take a hyperlink whose relationship names the file and whose `location` names the place in it:
the first is a URI, percent-encoded, the second an address as formulas write it, never encoded (ECMA-376, 18.3.1.47).
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.hyperlink import Hyperlink

from pic_sheets.adoption.faults import file_and_tab
from pic_sheets.issues import Issue
from pic_sheets.stores.google.addresses import link
from pic_sheets.stores.google.sheets import GoogleWorkbook
from pic_sheets.stores.workbook import Workbook
from pic_sheets.stores.workbook_maker import looks

#: Excel refuses a whole workbook for one link that is longer.
_LONGEST_LINK = 2079
#: Excel refuses a whole workbook for a sheet with more links; with one link a row, the rows further down have none.
_LAST_LINK = 65_530
#: The code of a sheet that is not there: the link opens the workbook and no more.
_ABSENT = "feuille-absente"

#: What a URI keeps as it is in a path, less the apostrophe.
_KEPT = "/!$&()*+,;=@~"
#: A sheet name that formulas write without quotes: letters only, and not "A1", "R1C1" or a number.
_PLAIN_NAME = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Linked:
    """What links lead to: the address of the workbook from a file's folder, and of each tab of a shared sheet (see plans)."""

    target: str
    tabs: Mapping[str, str] = field(default_factory=dict)


def workbook_target(workbook: Path, folder: Path) -> str:
    """The address of the workbook as a link of a file of that folder gives it: relative, so that both may be moved together.

    An absolute `file:` address when no relative path leads there (another drive).
    """
    try:
        path = os.path.relpath(workbook.absolute(), folder.absolute())
    except ValueError:
        return workbook.absolute().as_uri()
    return quote(Path(path).as_posix().encode("utf-8", "surrogateescape"), safe=_KEPT)


def tab_addresses(book: Workbook | None) -> dict[str, str]:
    """The address of each tab of a shared sheet, the sheet's own under ""; nothing for a file."""
    if not isinstance(book, GoogleWorkbook):
        return {}
    return {"": link(book.id), **{tab: link(book.id, gid) for tab, gid in book.gids.items()}}


def cell_location(sheet: str, cell: str) -> str:
    """The place of a cell, or of the sheet's first one, as a link gives it.

    >>> cell_location("Projets", "P12"), cell_location("Charges et produits", "")
    ('Projets!P12', "'Charges et produits'!A1")
    """
    name = sheet if _PLAIN_NAME.fullmatch(sheet) else "'" + sheet.replace("'", "''") + "'"
    return f"{name}!{cell or 'A1'}"


def add_link(cell: Cell, issue: Issue, linked: Linked) -> None:
    """Make a cell that names the issue's place open the workbook there; a link too long or too far down is left out.

    What is to be corrected in the correspondence beside the workbook opens that file.
    """
    add_place_link(cell, issue.sheet, None if issue.code == _ABSENT else issue.cell, linked)


def add_place_link(cell: Cell, sheet: str, place: str | None, linked: Linked) -> None:
    """Make a cell open the workbook at a cell or a range of one of its sheets; with no place at all, open it and no more.

    What stands in the correspondence beside the workbook opens that file. A link too long or too far down is left out.
    """
    target, location = _address(sheet, place, linked)
    if len(target) + len(location or "") > _LONGEST_LINK or cell.row > _LAST_LINK:
        return
    cell.hyperlink = Hyperlink(ref=cell.coordinate, target=target, location=location, tooltip="Ouvrir le classeur ici")
    cell.font = looks.LINKED


def _address(sheet: str, place: str | None, linked: Linked) -> tuple[str, str | None]:
    """The file or page that a link opens, and the place in it; of a page, what follows the # in its address."""
    file, tab = file_and_tab(sheet)
    if not file and linked.tabs:
        page, _, opened = linked.tabs.get(tab, linked.tabs[""]).partition("#")
        return page, f"{opened}&range={place}" if opened and place else opened or None
    target = f"{linked.target.rpartition('/')[0]}/{quote(file, safe=_KEPT)}".lstrip("/") if file else linked.target
    return target, None if place is None else cell_location(tab, place)
