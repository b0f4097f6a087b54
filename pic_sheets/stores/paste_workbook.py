"""A workbook of rows to paste into the staff's own: typed dates and amounts, texts that are never anything else."""

from datetime import date, time
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.plans import PasteSheet, PasteWorkbook
from pic_sheets.stores.workbook_maker.archives import saved
from pic_sheets.tables import Value
from pic_sheets.texts import writable

_TEXT = "@"
_FORMULA_STARTS = ("=", "+", "-", "@")
_HEADING_FILL = PatternFill("solid", fgColor="1F3864")
_HEADING = Font(bold=True, color="FFFFFF")
_BODY = Alignment(vertical="top", wrap_text=True)
#: What a cell of a spreadsheet can hold, in characters.
_LONGEST = 32_767


def paste_workbook_bytes(workbook: PasteWorkbook) -> bytes:
    """The .xlsx; the same rows give the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator, book.properties.language = "PIC Sheets", "fr-FR"
    for sheet in workbook.sheets:
        _add(book.create_sheet(sheet.name), sheet)
    return saved(book)


def _add(page: Worksheet, sheet: PasteSheet) -> None:
    for rank, column in enumerate(sheet.columns, 1):
        cell = page.cell(1, rank)
        _put(cell, column.heading or None, _TEXT)
        cell.font, cell.fill, cell.alignment = _HEADING, _HEADING_FILL, _BODY
        page.column_dimensions[get_column_letter(rank)].width = column.width
    for row, values in enumerate(sheet.rows, 2):
        for rank, (column, value) in enumerate(zip(sheet.columns, values, strict=True), 1):
            cell = page.cell(row, rank)
            _put(cell, value, column.format)
            cell.alignment = _BODY
    page.freeze_panes = "A2"


def _put(cell: Cell, value: Value, number_format: str) -> None:
    """Write a value; a text that starts like a formula stays one, even once edited in Excel."""
    if value is None or value == "":
        return
    if isinstance(value, Decimal | int | float | date | time) and not isinstance(value, bool):
        cell.value = value
        cell.number_format = number_format if number_format != _TEXT else "General"
        return
    text = writable(str(value))[:_LONGEST]
    cell.value = text
    cell.data_type = "s"  # openpyxl makes a formula of "=…" and an error of "#N/A"
    cell.number_format = _TEXT
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True
