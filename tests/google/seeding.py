"""A spreadsheet from a workbook, as importing the file in Google Sheets gives it.

Values, cached results of formulas, errors, number formats, notes, merges, drop-downs, fills and hidden sheets come over.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles.numbers import is_date_format, is_datetime
from openpyxl.utils.datetime import to_excel

from tests.google.batch_cells import with_styles
from tests.google.formats import ERRORS
from tests.google.formulas import recalculate
from tests.google.locales import known
from tests.google.model import Cell, Sheet, Spreadsheet, colour, sheet_properties, spreadsheet_properties
from tests.google.typed import plain
from tests.google.world import STAFF, World

_CODES = {text: kind for kind, text in ERRORS.items()}
_MESSAGES = {"DIVIDE_BY_ZERO": "Function DIVIDE parameter 2 cannot be zero.", "N_A": "Did not find value in lookup.",
             "REF": "Reference does not exist.", "NAME": "Unknown range name."}  # fmt: skip
_MOMENTS = {"date": "DATE", "datetime": "DATE_TIME", "time": "TIME"}


def seeded(
    world: World, path: Path, *, locale: str = "fr_FR", time_zone: str = "Europe/Paris", owner: str = STAFF
) -> Spreadsheet:
    """The workbook as a shared spreadsheet of the owner."""
    texts = openpyxl.load_workbook(path)
    results = openpyxl.load_workbook(path, data_only=True)
    properties = spreadsheet_properties(path.stem, locale, time_zone)
    sheets = []
    for index, sheet in enumerate(texts.worksheets):
        made = sheet_properties(
            world.new_gid(), sheet.title, index, max(sheet.max_row, 1000), max(sheet.max_column, 26)
        )
        if sheet.sheet_state != "visible":
            made["hidden"] = True
        made["gridProperties"] |= _frozen(sheet)
        sheets.append(_sheet(made, sheet, results[sheet.title], locale))
    book = world.added(properties, sheets, owner)
    recalculate(book)
    return book


def _frozen(sheet: Any) -> dict[str, int]:
    if not sheet.freeze_panes:
        return {}
    row, column = openpyxl.utils.cell.coordinate_to_tuple(sheet.freeze_panes)
    counts = {"frozenRowCount": row - 1, "frozenColumnCount": column - 1}
    return {name: count for name, count in counts.items() if count}


def _sheet(properties: dict[str, Any], sheet: Any, results: Any, locale: str) -> Sheet:
    made = Sheet(properties)
    for row in sheet.iter_rows():
        for source in row:
            cell = _cell(source, results[source.coordinate] if source.data_type == "f" else source, locale)
            made.put(source.row - 1, source.column - 1, cell)
    for place, rule in _validations(sheet):
        if place[0] < made.height and place[1] < made.width:
            made.put(*place, replace(made.cell(*place), validation=rule))
    for merge in sheet.merged_cells.ranges:
        made.merges.append(
            {"startRowIndex": merge.min_row - 1, "endRowIndex": merge.max_row,
             "startColumnIndex": merge.min_col - 1, "endColumnIndex": merge.max_col}
        )  # fmt: skip
    made.merges.sort(key=lambda merge: (merge["startRowIndex"], merge["startColumnIndex"]))
    made.rows = {n - 1: {"hiddenByUser": True} for n, told in sheet.row_dimensions.items() if told.hidden}
    return made


def _cell(source: Any, result: Any, locale: str) -> Cell:
    effective = _extended(result.value, result.data_type)
    formula = source.data_type == "f"
    text = source.value.text if hasattr(source.value, "text") else source.value
    entered: Mapping[str, Any] = {"formulaValue": str(text)} if formula else effective
    note = source.comment.text if source.comment else ""
    link = source.hyperlink.target or "" if source.hyperlink else ""
    return Cell(entered, effective, _format(source, locale), note, link=link, kept=formula and bool(effective))


def _extended(value: Any, data_type: str) -> dict[str, Any]:
    if value is None or value == "":
        return {}
    if data_type == "e":
        kind = _CODES.get(value, "ERROR")
        return {"errorValue": {"type": kind, **({"message": _MESSAGES[kind]} if kind in _MESSAGES else {})}}
    if isinstance(value, bool):
        return {"boolValue": value}
    if isinstance(value, int | float):
        return {"numberValue": plain(value)}
    if isinstance(value, datetime | date | time | timedelta):
        return {"numberValue": plain(to_excel(value))}
    return {"stringValue": str(value)}


def _format(source: Any, locale: str) -> dict[str, Any]:
    made: dict[str, Any] = {}
    if source.number_format != "General":
        made["numberFormat"] = _number_format(source.number_format, locale)
    fill = source.fill
    if fill.fill_type == "solid" and isinstance(fill.fgColor.rgb, str):
        made["backgroundColor"] = colour(*(int(fill.fgColor.rgb[n : n + 2], 16) / 255 for n in (2, 4, 6)))
    if source.font.b:
        made["textFormat"] = {"bold": True}
    return with_styles(made)


def _number_format(pattern: str, locale: str) -> dict[str, str]:
    if pattern == "mm-dd-yy":
        # Built in: the short date of whoever opens the file.
        return {"type": "DATE", "pattern": known(locale).date}
    if pattern == "@":
        return {"type": "TEXT", "pattern": "@"}
    if is_date_format(pattern):
        return {"type": _MOMENTS[is_datetime(pattern.lower()) or "date"], "pattern": pattern}
    if "%" in pattern:
        return {"type": "PERCENT", "pattern": pattern}
    return {"type": "CURRENCY" if "€" in pattern or "$" in pattern.replace("[$-", "") else "NUMBER", "pattern": pattern}


def _validations(sheet: Any) -> Iterator[tuple[tuple[int, int], dict[str, Any]]]:
    for validation in sheet.data_validations.dataValidation:
        formula = str(validation.formula1 or "")
        if validation.type != "list":
            continue
        if formula.startswith('"'):
            condition = {
                "type": "ONE_OF_LIST",
                "values": [{"userEnteredValue": item} for item in formula.strip('"').split(",")],
            }
        else:
            condition = {"type": "ONE_OF_RANGE", "values": [{"userEnteredValue": f"={formula}"}]}
        rule = {"condition": condition, "showCustomUi": True, "strict": validation.errorStyle in {None, "stop"}}
        for area in validation.sqref.ranges:
            for row in range(area.min_row, area.max_row + 1):
                for column in range(area.min_col, area.max_col + 1):
                    yield (row - 1, column - 1), rule
