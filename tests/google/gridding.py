"""The method `spreadsheets.get`: properties, merges and, when asked, the data of each sheet.

https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get
"""

from collections.abc import Mapping
from typing import Any

from tests.google.masks import Mask
from tests.google.model import Cell, Sheet, Spreadsheet
from tests.google.ranges import Area, area_of

_PIXELS = {"row": 21, "column": 100}


def message(book: Spreadsheet, asked: Mapping[str, Any], mask: Mask | None) -> dict[str, Any]:
    """The Spreadsheet of the API; data come when a mask asks for them, or `includeGridData` without a mask."""
    areas = [area_of(text, book) for text in asked.get("ranges", [])]
    with_data = asked.get("includeGridData", False) if mask is None else _asks_for_data(mask)
    sheets = []
    for sheet in book.numbered():
        own = [area for area in areas if area.sheet is sheet]
        if areas and not own:
            continue
        made = sheet.message()
        if with_data:
            made["data"] = [_data(book, area) for area in own or [Area(sheet, 0, sheet.height, 0, sheet.width)]]
        sheets.append(made)
    return {"spreadsheetId": book.id, "properties": book.properties, "sheets": sheets, "spreadsheetUrl": book.address}


def _asks_for_data(mask: Mask) -> bool:
    return not mask or ("sheets" in mask and (not mask["sheets"] or "data" in mask["sheets"]))


def _data(book: Spreadsheet, area: Area) -> dict[str, Any]:
    """The GridData of an area: rows end at their last cell that holds anything, the whole at its last such row."""
    sheet = area.sheet
    ends: dict[int, int] = {}
    for row, column in sheet.cells:
        if area.contains(row, column):
            ends[row] = max(ends.get(row, 0), column)
    rows = [_row(book, area, row, ends.get(row)) for row in range(area.top, max(ends, default=area.top - 1) + 1)]
    made = {"startRow": area.top, "startColumn": area.left, "rowData": rows}
    made["rowMetadata"] = [{"pixelSize": _PIXELS["row"], **sheet.rows.get(n, {})} for n in range(area.top, area.bottom)]
    made["columnMetadata"] = [
        {"pixelSize": _PIXELS["column"], **sheet.columns.get(n, {})} for n in range(area.left, area.right)
    ]
    return {name: item for name, item in made.items() if item}


def _row(book: Spreadsheet, area: Area, row: int, end: int | None) -> dict[str, Any]:
    if end is None:
        return {}
    return {"values": [_cell(book, area.sheet, row, column) for column in range(area.left, end + 1)]}


def _cell(book: Spreadsheet, sheet: Sheet, row: int, column: int) -> dict[str, Any]:
    cell = sheet.cell(row, column)
    return {} if cell == Cell() else cell.data(book.locale)
