"""The workbook that staff work in, made from the declarations of its sheets: blank, or filled with given rows."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.workbook.properties import CalcProperties

from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.workbook_maker.archives import saved
from pic_sheets.stores.workbook_maker.grids import add_grid
from pic_sheets.stores.workbook_maker.lists import LISTS, add_lists, lists
from pic_sheets.stores.workbook_maker.parameters import add_parameters
from pic_sheets.stores.workbook_maker.titles import WELCOME
from pic_sheets.stores.workbook_maker.welcome import add_welcome

#: Sheet name → its rows, each a value by field name; a sheet of parameters has one row.
SheetRows = Mapping[str, Sequence[Mapping[str, object]]]
_NO_ROWS: SheetRows = MappingProxyType({})


def workbook_bytes(rows: SheetRows = _NO_ROWS) -> bytes:
    """The .xlsx with every declared sheet, `Accueil` first and `Listes` last; the same rows give the same bytes.

    Values are those that kinds read: Decimal, date, time, int, bool, str, Percent, tuples of str or Decimal; None is blank.
    Raises ValueError for rows of a sheet that is not declared, since they would be lost.
    """
    sheets = declared_sheets()
    if unknown := sorted(set(rows) - {sheet.name for sheet in sheets}):
        raise ValueError(f"No such sheets: {', '.join(unknown)}")
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "PIC Sheets"
    workbook.properties.title = "Suivi du fonds PIC"
    workbook.properties.language = "fr-FR"
    # The names of members are formulas: whoever opens the workbook must compute them.
    workbook.calculation = CalcProperties(fullCalcOnLoad=True)
    layout = lists(sheets)
    add_welcome(workbook.create_sheet(WELCOME), sheets)
    for sheet in sheets:
        page, given = workbook.create_sheet(sheet.name), rows.get(sheet.name, ())
        if sheet.by_parameter:
            add_parameters(page, sheet, given[0] if given else {}, layout)
        else:
            add_grid(page, sheet, given, layout)
    add_lists(workbook.create_sheet(LISTS), layout)
    workbook.active = 0
    return saved(workbook)
