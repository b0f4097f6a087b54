"""Links from a report to the cells of the staff's workbook.

Excel and LibreOffice both take a hyperlink whose relationship names the file and whose `location` names the place in it:
the first is a URI, percent-encoded, the second an address as formulas write it, never encoded (ECMA-376, 18.3.1.47).
"""

import os
import re
from pathlib import Path
from urllib.parse import quote

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.hyperlink import Hyperlink

from pic_sheets.adoption.faults import file_and_tab
from pic_sheets.issues import Issue
from pic_sheets.stores.google.addresses import id_of, is_shared, link
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


def workbook_target(workbook: Path, folder: Path) -> str:
    """The address of the workbook as a link of a file of that folder gives it: relative, so that both may be moved together.

    An absolute `file:` address when no relative path leads there (another drive); a shared sheet's own address.
    """
    if is_shared(workbook):
        return link(id_of(workbook))
    try:
        path = os.path.relpath(workbook.absolute(), folder.absolute())
    except ValueError:
        return workbook.absolute().as_uri()
    return quote(Path(path).as_posix().encode("utf-8", "surrogateescape"), safe=_KEPT)


def cell_location(sheet: str, cell: str) -> str:
    """The place of a cell, or of the sheet's first one, as a link gives it.

    >>> cell_location("Projets", "P12"), cell_location("Charges et produits", "")
    ('Projets!P12', "'Charges et produits'!A1")
    """
    name = sheet if _PLAIN_NAME.fullmatch(sheet) else "'" + sheet.replace("'", "''") + "'"
    return f"{name}!{cell or 'A1'}"


def add_link(cell: Cell, issue: Issue, target: str) -> None:
    """Make a cell that names the issue's place open the workbook there; a link too long or too far down is left out.

    What is to be corrected in the correspondence beside the workbook opens that file.
    """
    add_place_link(cell, issue.sheet, None if issue.code == _ABSENT else issue.cell, target)


def add_place_link(cell: Cell, sheet: str, place: str | None, target: str) -> None:
    """Make a cell open the workbook at a cell or a range of one of its sheets; with no place at all, open it and no more.

    What stands in the correspondence beside the workbook opens that file; a shared sheet is opened, no more. A link too long or too far down is left out.
    """
    file, tab = file_and_tab(sheet)
    target = f"{target.rpartition('/')[0]}/{quote(file, safe=_KEPT)}".lstrip("/") if file else target
    is_on_the_web = target.startswith("https:") and not file
    location = None if place is None or is_on_the_web else cell_location(tab, place)
    if len(target) + len(location or "") > _LONGEST_LINK or cell.row > _LAST_LINK:
        return
    cell.hyperlink = Hyperlink(ref=cell.coordinate, target=target, location=location, tooltip="Ouvrir le classeur ici")
    cell.font = looks.LINKED
